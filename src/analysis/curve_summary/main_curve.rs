//! Chooses the curve that the headline of a chart is about.

use super::summary::{CurveSummary, Shape};
use crate::solve::steady::INFLAMED;

/// The curve that the headline is about: the first one if the skin is inflamed from the start, else the first computed
/// quantity that moves, else the first that hardly moves, else the first at all. Inputs are never chosen.
#[must_use]
pub fn main_curve(curves: &[CurveSummary]) -> Option<&CurveSummary> {
    let answers = || curves.iter().filter(|curve| !curve.is_input());
    let first = answers().next();
    let moved = answers().find(|curve| !curve.shape.is_quiet());
    let barely = answers().find(|curve| curve.shape == Shape::Barely);
    first.filter(|first| is_inflamed(first)).or(moved).or(barely).or(first)
}

/// The curves listed before the main one, which were therefore preferred to it but did not move.
pub fn quiet_before_main<'a>(
    curves: &'a [CurveSummary],
    main: &'a CurveSummary,
) -> impl Iterator<Item = &'a CurveSummary> {
    curves.iter().filter(|curve| !curve.is_input()).take_while(|curve| curve.quantity != main.quantity)
}

/// Whether the curve is that of skin inflammation, and the skin is already clinically inflamed on day 0.
#[must_use]
pub fn is_inflamed(curve: &CurveSummary) -> bool {
    curve.quantity.name == "skin_inflammation" && curve.start > INFLAMED
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Input, Quantity, Readouts, State};

    fn quantity(name: &str) -> &'static Quantity {
        let mut rows = State::<f64>::TABLE.iter().chain(Readouts::<f64>::TABLE).chain(Input::<f64>::TABLE);
        rows.find(|row| row.name == name).expect("a quantity")
    }

    fn of(name: &str, values: &[f64]) -> CurveSummary {
        let days = (0_u32..).map(|day| f64::from(day) * 10.0);
        CurveSummary::of_trace(quantity(name), &days.zip(values.iter().copied()).collect::<Vec<_>>())
    }

    #[test]
    fn an_input_is_never_the_answer_beside_a_state() {
        let curves = [of("antibiotic", &[0.0, 1.0, 0.0]), of("skin_inflammation", &[0.05, 0.05, 0.05])];
        assert_eq!(main_curve(&curves).map(|main| main.quantity.name), Some("skin_inflammation"));
        assert_eq!(main_curve(&curves[..1]), None);
    }

    #[test]
    fn the_headline_is_about_the_first_that_moves() {
        let (calm, half) = (of("skin_inflammation", &[0.05, 0.05]), of("lps", &[1.0, 0.5]));
        let less = of("microbes", &[1.0, 0.1]);
        let curves = [calm, half, less];
        let main = main_curve(&curves).expect("a curve");
        assert_eq!(main.quantity.name, "lps", "the order of the scenario counts, not how far it went");
        let quiet: Vec<&str> = quiet_before_main(&curves, main).map(|curve| curve.quantity.name).collect();
        assert_eq!(quiet, ["skin_inflammation"]);
        assert_eq!(quiet_before_main(&curves[1..], main).count(), 0);
    }
}
