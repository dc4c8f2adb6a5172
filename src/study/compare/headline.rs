//! The headline of a comparison: how the simulations differ, in one sentence.

use super::{
    comparison::{Comparison, Manner},
    result::spread,
};
use crate::{
    analysis::{
        comparison::difference,
        curve_summary::{CurveSummary, scale},
    },
    model::Quantity,
    words::{amounts::Rounding, grammar::capital, say},
};

/// With more simulations than this, only the lowest and the highest are named.
const MOST_NAMED: usize = 3;

impl Comparison<'_> {
    /// The headline about the quantity that differs most: by the ends of its curves, or else by their extremes.
    #[must_use]
    pub fn headline(&self) -> String {
        let Some(quantity) = self.quantities.first() else { return String::new() };
        match self.manner {
            Manner::Overlay | Manner::Multiples => self.of_levels(quantity),
            Manner::Difference => self.of_differences(quantity),
        }
    }

    /// The value at which each simulation ends, or its extreme.
    fn of_levels(&self, quantity: &'static Quantity) -> String {
        let curves = self.curves(quantity);
        let margin = curves.iter().map(CurveSummary::margin).fold(0.0, f64::max);
        let ends: Vec<f64> = curves.iter().map(|curve| curve.end).collect();
        let extremes: Vec<f64> = curves.iter().map(|curve| curve.extreme().1).collect();
        let (language, many) = (self.language, self.language.is_plural(quantity));
        let (subject, number) = (language.subject(quantity), self.rounding(quantity));
        let sentence = |way: Way, all: &[f64]| {
            if all.len() > MOST_NAMED {
                let of = |run: Option<usize>| {
                    run.map_or_else(String::new, |run| format!("{} ({})", number.text(all[run]), self.name(run)))
                };
                let by = |a: &usize, b: &usize| all[*a].total_cmp(&all[*b]);
                let (low, high) = (of((0..all.len()).min_by(by)), of((0..all.len()).max_by(by)));
                return match way {
                    Way::Ends => say!(language, compare::ends_between { many, subject, low, high }),
                    Way::Goes => say!(language, compare::goes_between { many, subject, low, high }),
                    Way::Rises => say!(language, compare::rises_between { many, subject, low, high }),
                    Way::Falls => say!(language, compare::falls_between { many, subject, low, high }),
                };
            }
            let values =
                self.shared_out(grouped(all.iter().map(|value| number.text(*value))), |value, names| match way {
                    Way::Ends => say!(language, compare::ends_in { value, names }),
                    Way::Goes => say!(language, compare::goes_in { value, names }),
                    Way::Rises => say!(language, compare::rises_in { value, names }),
                    Way::Falls => say!(language, compare::falls_in { value, names }),
                });
            match way {
                Way::Ends => say!(language, compare::ends { many, subject, values }),
                Way::Goes => say!(language, compare::goes { many, subject, values }),
                Way::Rises => say!(language, compare::rises { many, subject, values }),
                Way::Falls => say!(language, compare::falls { many, subject, values }),
            }
        };
        let way = if spread(&ends) >= margin {
            Way::Ends
        } else if spread(&extremes) >= margin {
            let starts: Vec<f64> = curves.iter().map(|curve| curve.start).collect();
            let alike = spread(&starts) < margin / 2.0;
            // A curve that stays where it is goes neither way, whichever way rounding leaves it.
            let all_move =
                |sign: f64| curves.iter().all(|curve| sign * (curve.extreme().1 - curve.start) > margin / 2.0);
            match (alike, all_move(1.0), all_move(-1.0)) {
                (true, true, _) => Way::Rises,
                (true, _, true) => Way::Falls,
                _ => Way::Goes,
            }
        } else {
            return self.hardly_differs(quantity);
        };
        capital(&sentence(way, if way == Way::Ends { &ends } else { &extremes }))
    }

    fn hardly_differs(&self, quantity: &Quantity) -> String {
        let (language, many) = (self.language, self.language.is_plural(quantity));
        let subject = language.subject(quantity);
        capital(&if self.runs.len() <= MOST_NAMED {
            let names = language.listed(&self.quoted_names());
            say!(language, compare::hardly_differs_between { many, subject, names })
        } else {
            say!(language, compare::hardly_differs { many, subject, number: self.runs.len().to_string() })
        })
    }

    /// How far each other simulation ends above or below the first, or how far it was at most.
    fn of_differences(&self, quantity: &'static Quantity) -> String {
        let Some((first, others)) = self.runs.split_first() else { return String::new() };
        let traces: Vec<_> = others.iter().map(|run| difference(run, first, quantity)).collect();
        let margin = self.curves(quantity).iter().map(CurveSummary::margin).fold(0.0, f64::max);
        let ends: Vec<f64> = traces.iter().map(|trace| trace.last().map_or(0.0, |(_, value)| *value)).collect();
        let farthest = |trace: &Vec<(f64, f64)>| {
            let values = trace.iter().map(|(_, value)| *value);
            values.max_by(|a, b| a.abs().total_cmp(&b.abs())).unwrap_or_default()
        };
        let most: Vec<f64> = traces.iter().map(farthest).collect();
        let is_apart = |values: &[f64]| values.iter().any(|value| value.abs() >= margin);
        let (at_the_end, values) = match (is_apart(&ends), is_apart(&most)) {
            (true, _) => (true, ends),
            (_, true) => (false, most),
            _ => return self.hardly_differs(quantity),
        };
        let number = Rounding::over(quantity.unit, scale(quantity), &values, self.language);
        let text = |value: &f64| {
            if value.abs() < margin { String::new() } else { number.text(value.abs()) }
        };
        let groups = grouped(values.iter().map(|value| (value.abs() < margin, *value > 0.0, text(value))));
        let groups: Vec<((bool, bool, String), Vec<usize>)> =
            groups.into_iter().map(|(value, runs)| (value, runs.into_iter().map(|run| run + 1).collect())).collect();
        let (language, many) = (self.language, self.language.is_plural(quantity));
        let values = self.shared_out(groups, |(same, higher, value), names| match (same, at_the_end, higher) {
            (true, ..) => say!(language, compare::same_in { names }),
            (_, true, true) => say!(language, compare::higher_in { value, names }),
            (_, true, false) => say!(language, compare::lower_in { value, names }),
            (_, false, true) => say!(language, compare::up_to_higher_in { value, names }),
            (_, false, false) => say!(language, compare::up_to_lower_in { value, names }),
        });
        let (first, subject) = (self.quoted(0), language.subject(quantity));
        capital(&if at_the_end {
            say!(language, compare::difference_ends { many, first, subject, values })
        } else {
            say!(language, compare::difference_reaches { many, first, subject, values })
        })
    }

    /// Lists the values of a few simulations: "at 0.74 in “A” and “B”, and at 0.05 in “C”". Each group has a value and
    /// its simulations; `phrase` joins both in words.
    fn shared_out<T>(&self, groups: Vec<(T, Vec<usize>)>, phrase: impl Fn(T, String) -> String) -> String {
        let has_an_and = groups.iter().any(|(_, runs)| runs.len() > 1);
        let texts = groups.into_iter().map(|(value, runs)| {
            let names: Vec<String> = runs.into_iter().map(|run| self.quoted(run)).collect();
            phrase(value, self.language.listed(&names))
        });
        if has_an_and {
            // A comma separates the groups where one contains an "and".
            let joined = texts.reduce(|first, last| say!(self.language, compare::list_of_groups { first, last }));
            return joined.unwrap_or_default();
        }
        self.language.listed(&texts.collect::<Vec<_>>())
    }
}

/// What the headline compares: the ends of the curves, or else their extremes, with their common direction if there is
/// one.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Ends,
    Goes,
    Rises,
    Falls,
}

/// Groups equal items: each distinct item with its indices, in order of first occurrence.
fn grouped<T: PartialEq>(items: impl Iterator<Item = T>) -> Vec<(T, Vec<usize>)> {
    let mut groups: Vec<(T, Vec<usize>)> = Vec::new();
    for (place, item) in items.enumerate() {
        match groups.iter_mut().find(|(known, _)| *known == item) {
            Some((_, places)) => places.push(place),
            None => groups.push((item, vec![place])),
        }
    }
    groups
}
