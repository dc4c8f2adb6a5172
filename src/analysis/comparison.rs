//! Compares the curves of one quantity in two simulations: where they coincide, and how far apart they are.

use super::{Simulation, curve_summary::margin};
use crate::{
    model::{Day, Quantity},
    schedule::Side,
};

/// Number of equal time steps at which two curves are compared.
const LOOKS: u32 = 500;

/// Where the curves of one quantity in two simulations coincide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Likeness {
    /// They coincide for as long as both simulations last.
    Throughout,
    /// They coincide until this day and differ from then to the end.
    Until(Day),
    /// They differ until this day and coincide from then to the end.
    From(Day),
    /// They differ at the beginning and at the end.
    Apart,
}

/// Where the curves of one quantity in two simulations coincide. Two values count as equal if they differ by less than
/// [`unseen`].
#[must_use]
pub fn likeness(one: &Simulation, two: &Simulation, quantity: &Quantity) -> Likeness {
    let end = one.scenario.duration.min(two.scenario.duration);
    let days = (0..=LOOKS).map(|look| end * f64::from(look) / f64::from(LOOKS));
    let values = days.map(|day| (day, one.value(quantity, day, Side::Before), two.value(quantity, day, Side::Before)));
    of_values(quantity, &values.collect::<Vec<_>>())
}

/// A difference that cannot be seen on a chart whose largest value this is: a fifth of the margin that makes a movement.
#[must_use]
pub fn unseen(quantity: &Quantity, largest: f64) -> f64 {
    margin(quantity, largest) / 5.0
}

fn of_values(quantity: &Quantity, values: &[(Day, f64, f64)]) -> Likeness {
    let largest = values.iter().flat_map(|(_, a, b)| [a.abs(), b.abs()]).fold(0.0, f64::max);
    let near = unseen(quantity, largest);
    let apart = |(_, a, b): &(Day, f64, f64)| (a - b).abs() > near;
    let (Some(first), Some(last)) = (values.iter().position(apart), values.iter().rposition(apart)) else {
        return Likeness::Throughout;
    };
    // Curves that coincide for less than a tenth of the simulation look different to a reader.
    let worth = values.len() / 10;
    let after = values.get(last + 1).map(|(day, ..)| *day);
    match (after, values.get(first)) {
        (Some(day), _) if values.len() - last > worth => Likeness::From(day),
        (_, Some((day, ..))) if first > worth => Likeness::Until(*day),
        _ => Likeness::Apart,
    }
}

/// The difference between the curves of one quantity in two simulations (`run` minus `from`), as (day, difference in
/// the unit of the quantity), for as long as both last.
#[must_use]
pub fn difference(run: &Simulation, from: &Simulation, quantity: &Quantity) -> Vec<(Day, f64)> {
    let end = run.scenario.duration.min(from.scenario.duration);
    let both = run.trace(quantity).into_iter().chain(from.trace(quantity));
    let mut days: Vec<Day> = both.map(|(day, _)| day).filter(|day| *day <= end).collect();
    days.sort_by(f64::total_cmp);
    days.dedup();
    days.into_iter()
        .map(|day| (day, run.value(quantity, day, Side::After) - from.value(quantity, day, Side::After)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lps() -> &'static Quantity {
        crate::model::State::<f64>::TABLE.iter().find(|row| row.name == "lps").expect("a state")
    }

    fn values(apart_from: u32) -> Vec<(Day, f64, f64)> {
        (0..=100_u32).map(|day| (f64::from(day), 1.0, if day < apart_from { 1.0 + 1e-9 } else { 1.5 })).collect()
    }

    #[test]
    fn curves_are_the_same_until_somebody_could_tell_them_apart() {
        assert_eq!(of_values(lps(), &values(1000)), Likeness::Throughout);
        assert_eq!(of_values(lps(), &values(40)), Likeness::Until(40.0));
        assert_eq!(of_values(lps(), &values(3)), Likeness::Apart);
    }

    #[test]
    fn curves_that_meet_again_are_the_same_from_then_on() {
        let meeting: Vec<_> =
            (0..=100_u32).map(|day| (f64::from(day), 1.0, if (20..60).contains(&day) { 1.5 } else { 1.0 })).collect();
        assert_eq!(of_values(lps(), &meeting), Likeness::From(60.0));
    }
}
