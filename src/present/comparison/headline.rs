//! What a comparison comes to, in one sentence.

use super::{Comparison, Manner};
use crate::{
    analysis::{
        Simulation,
        comparison::difference,
        curve_summary::{CurveSummary, scale},
    },
    model::Quantity,
    present::{rounding::Rounding, wording},
};

/// Of more runs than this, only the lowest and the highest are named.
const MOST_NAMED: usize = 3;

/// How far apart runs end, or else were at their extremes, in margins of what can be called a difference.
pub(super) fn apart(runs: &[Simulation], quantity: &'static Quantity) -> f64 {
    let findings: Vec<CurveSummary> = runs.iter().map(|run| CurveSummary::of(run, quantity)).collect();
    let margin = findings.iter().map(CurveSummary::margin).fold(0.0, f64::max);
    let ends: Vec<f64> = findings.iter().map(|finding| finding.end).collect();
    let extremes: Vec<f64> = findings.iter().map(|finding| finding.extreme().1).collect();
    spread(&ends).max(spread(&extremes)) / margin
}

fn spread(values: &[f64]) -> f64 {
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    values.iter().copied().fold(f64::NEG_INFINITY, f64::max) - low
}

impl Comparison<'_> {
    /// The main quantity where the runs differ most: at their ends, else at their extremes.
    #[must_use]
    pub fn headline(&self) -> String {
        let Some(quantity) = self.quantities.first() else { return String::new() };
        match self.manner {
            Manner::Overlay | Manner::Multiples => self.of_levels(quantity),
            Manner::Difference => self.of_differences(quantity),
        }
    }

    /// A sentence about a quantity.
    fn about(&self, quantity: &Quantity, key: &str, places: &[(&str, &str)]) -> String {
        let subject = self.language.subject(quantity);
        let places: Vec<(&str, &str)> = [("subject", subject.as_str())].iter().chain(places).copied().collect();
        let many = self.language.is_plural(quantity);
        wording::capital(&self.language.say_of(many, &format!("compare.{key}"), &places))
    }

    /// Where each run ends or how far it goes.
    fn of_levels(&self, quantity: &'static Quantity) -> String {
        let findings = self.findings(quantity);
        let margin = findings.iter().map(CurveSummary::margin).fold(0.0, f64::max);
        let ends: Vec<f64> = findings.iter().map(|finding| finding.end).collect();
        let extremes: Vec<f64> = findings.iter().map(|finding| finding.extreme().1).collect();
        let told = |key: &str, values: &[f64]| {
            let number = self.rounding(quantity);
            if values.len() <= MOST_NAMED {
                let groups = grouped(values.iter().map(|value| number.text(*value)));
                let place = format!("{key}_in");
                let groups = groups.into_iter().map(|(value, runs)| (place.as_str(), value, runs)).collect();
                return self.about(quantity, key, &[("values", &self.shared_out(groups))]);
            }
            let of = |run: Option<usize>| {
                run.map_or_else(String::new, |run| format!("{} ({})", number.text(values[run]), self.name(run)))
            };
            let by = |a: &usize, b: &usize| values[*a].total_cmp(&values[*b]);
            let (low, high) = (of((0..values.len()).min_by(by)), of((0..values.len()).max_by(by)));
            self.about(quantity, &format!("{key}_between"), &[("low", &low), ("high", &high)])
        };
        if spread(&ends) >= margin {
            told("ends", &ends)
        } else if spread(&extremes) >= margin {
            let starts: Vec<f64> = findings.iter().map(|finding| finding.start).collect();
            let alike = spread(&starts) < margin / 2.0;
            let ways: Vec<bool> = findings.iter().map(|finding| finding.extreme().1 > finding.start).collect();
            match (alike, ways.iter().all(|up| *up), ways.iter().any(|up| *up)) {
                (true, true, _) => told("rises", &extremes),
                (true, _, false) => told("falls", &extremes),
                _ => told("goes", &extremes),
            }
        } else {
            self.hardly_differs(quantity)
        }
    }

    fn hardly_differs(&self, quantity: &Quantity) -> String {
        if self.runs.len() <= MOST_NAMED {
            let names = self.language.listed(&self.quoted_names());
            self.about(quantity, "hardly_differs_between", &[("names", &names)])
        } else {
            self.about(quantity, "hardly_differs", &[("number", &self.runs.len().to_string())])
        }
    }

    /// How much higher or lower than the first each other run ends, or was at most.
    fn of_differences(&self, quantity: &'static Quantity) -> String {
        let Some((first, others)) = self.runs.split_first() else { return String::new() };
        let traces: Vec<_> = others.iter().map(|run| difference(run, first, quantity)).collect();
        let margin = self.findings(quantity).iter().map(CurveSummary::margin).fold(0.0, f64::max);
        let ends: Vec<f64> = traces.iter().map(|trace| trace.last().map_or(0.0, |(_, value)| *value)).collect();
        let farthest = |trace: &Vec<(f64, f64)>| {
            let values = trace.iter().map(|(_, value)| *value);
            values.max_by(|a, b| a.abs().total_cmp(&b.abs())).unwrap_or_default()
        };
        let most: Vec<f64> = traces.iter().map(farthest).collect();
        let is_apart = |values: &[f64]| values.iter().any(|value| value.abs() >= margin);
        let (key, values) = match (is_apart(&ends), is_apart(&most)) {
            (true, _) => ("difference_ends", ends),
            (_, true) => ("difference_reaches", most),
            _ => return self.hardly_differs(quantity),
        };
        let number = Rounding::over(quantity.unit, scale(quantity), &values, self.language);
        let text = |value: &f64| {
            if value.abs() < margin { String::new() } else { number.text(value.abs()) }
        };
        let groups = grouped(values.iter().map(|value| (value.abs() < margin, *value > 0.0, text(value))));
        let at_the_end = key == "difference_ends";
        let groups = groups.into_iter().map(|((same, higher, value), runs)| {
            let place = match (same, at_the_end, higher) {
                (true, ..) => "same_in",
                (_, true, true) => "higher_in",
                (_, true, false) => "lower_in",
                (_, false, true) => "up_to_higher_in",
                (_, false, false) => "up_to_lower_in",
            };
            (place, value, runs.into_iter().map(|run| run + 1).collect())
        });
        let places = [("values", self.shared_out(groups.collect())), ("first", self.quoted(0))];
        self.about(quantity, key, &places.each_ref().map(|(place, text)| (*place, text.as_str())))
    }

    /// What each of a few runs comes to: "at 0.74 in “A” and “B”, and at 0.05 in “C”". Each group has the key of its words,
    /// its value and its runs.
    fn shared_out(&self, groups: Vec<(&str, String, Vec<usize>)>) -> String {
        let has_an_and = groups.iter().any(|(_, _, runs)| runs.len() > 1);
        let texts: Vec<String> = groups
            .into_iter()
            .map(|(key, value, runs)| {
                let names: Vec<String> = runs.into_iter().map(|run| self.quoted(run)).collect();
                self.say(key, &[("value", &value), ("names", &self.language.listed(&names))])
            })
            .collect();
        if has_an_and {
            // A comma where a group has an "and" of its own.
            return texts.join(self.language.text("compare.and"));
        }
        self.language.listed(&texts)
    }
}

/// The places of equal items, in the order in which they come first.
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
