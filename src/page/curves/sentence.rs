//! Describes a curve in one sentence: "Skin inflammation rises from 0.05 to 0.74 and stays there". The wording is in
//! `src/words/curve`.

use crate::{
    analysis::curve_summary::{CurveSummary, Shape, Trend},
    words::{Language, amounts::Rounding, grammar::capital, say},
};

impl Rounding {
    /// The rounding that resolves the movements of this curve.
    #[must_use]
    pub fn of(curve: &CurveSummary, language: Language) -> Self {
        let values = [curve.start, curve.lowest.1, curve.highest.1, curve.end];
        Self::over(curve.quantity.unit, curve.scale(), &values, language)
    }
}

/// What one curve does, as a complete sentence.
#[must_use]
pub fn sentence(curve: &CurveSummary, language: Language) -> String {
    capital(&clause(curve, language))
}

/// The same starting with a lower-case letter, to continue after other words ([`Language::inside`]).
#[must_use]
pub fn clause(curve: &CurveSummary, language: Language) -> String {
    clause_rounded(curve, Rounding::of(curve, language), language)
}

/// The same with numbers as fine as those of another curve beside it.
#[must_use]
pub fn clause_rounded(curve: &CurveSummary, rounding: Rounding, language: Language) -> String {
    let (subject, many) = (language.subject(curve.quantity), language.is_plural(curve.quantity));
    match curve.shape {
        Shape::Flat => return say!(language, curve::stays { many, subject, end: rounding.text(curve.end) }),
        Shape::Barely => {
            let (from, to) = (rounding.text(curve.start), rounding.text(curve.extreme().1));
            return say!(language, curve::barely_moves { many, subject, from, to });
        }
        Shape::Rise | Shape::Fall | Shape::Flare | Shape::Dip => {}
    }
    let stations = stations(curve);
    let texts: Vec<String> = stations.iter().map(|value| rounding.text(*value)).collect();
    let rises = stations.get(1) > stations.first();
    match (texts.as_slice(), rises) {
        ([from, to], true) => match curve.trend {
            Trend::Steady => say!(language, curve::rises_and_stays { many, subject, from, to }),
            Trend::Rising => say!(language, curve::rises_and_still_rises { many, subject, from, to }),
            Trend::Falling | Trend::Wavering => say!(language, curve::rises { many, subject, from, to }),
        },
        ([from, to], false) => match curve.trend {
            Trend::Steady => say!(language, curve::falls_and_stays { many, subject, from, to }),
            Trend::Falling => say!(language, curve::falls_and_still_falls { many, subject, from, to }),
            Trend::Rising | Trend::Wavering => say!(language, curve::falls { many, subject, from, to }),
        },
        ([from, to, end], true) => match Last::of(curve, &stations) {
            Last::Returns => say!(language, curve::rises_then_returns { many, subject, from, to, end }),
            Last::MovesAndStays => say!(language, curve::rises_then_falls_and_stays { many, subject, from, to, end }),
            Last::Settles => say!(language, curve::rises_then_settles { many, subject, from, to, end }),
            Last::GoesOn => say!(language, curve::rises_and_is_back_falling { many, subject, from, to, end }),
            Last::Ends => say!(language, curve::rises_and_ends { many, subject, from, to, end }),
        },
        ([from, to, end], false) => match Last::of(curve, &stations) {
            Last::Returns => say!(language, curve::falls_then_returns { many, subject, from, to, end }),
            Last::MovesAndStays => say!(language, curve::falls_then_rises_and_stays { many, subject, from, to, end }),
            Last::Settles => say!(language, curve::falls_then_settles { many, subject, from, to, end }),
            Last::GoesOn => say!(language, curve::falls_and_is_back_rising { many, subject, from, to, end }),
            Last::Ends => say!(language, curve::falls_and_ends { many, subject, from, to, end }),
        },
        ([from, to, then, .., end], true) => match Last::of(curve, &stations) {
            Last::Returns => say!(language, curve::rises_falls_then_returns { many, subject, from, to, then, end }),
            Last::MovesAndStays => {
                say!(language, curve::rises_falls_then_rises_and_stays { many, subject, from, to, then, end })
            }
            Last::Settles => say!(language, curve::rises_falls_then_settles { many, subject, from, to, then, end }),
            Last::GoesOn => {
                say!(language, curve::rises_falls_and_is_back_rising { many, subject, from, to, then, end })
            }
            Last::Ends => say!(language, curve::rises_falls_and_ends { many, subject, from, to, then, end }),
        },
        ([from, to, then, .., end], false) => match Last::of(curve, &stations) {
            Last::Returns => say!(language, curve::falls_rises_then_returns { many, subject, from, to, then, end }),
            Last::MovesAndStays => {
                say!(language, curve::falls_rises_then_falls_and_stays { many, subject, from, to, then, end })
            }
            Last::Settles => say!(language, curve::falls_rises_then_settles { many, subject, from, to, then, end }),
            Last::GoesOn => {
                say!(language, curve::falls_rises_and_is_back_falling { many, subject, from, to, then, end })
            }
            Last::Ends => say!(language, curve::falls_rises_and_ends { many, subject, from, to, then, end }),
        },
        // Not reached: a curve has at least a start and an end.
        ([] | [_], _) => String::new(),
    }
}

/// The kind of the last movement of a curve that has turned.
enum Last {
    /// It continues in the same direction.
    GoesOn,
    /// It returns to the start.
    Returns,
    /// It passes the start and comes to rest, which is a movement of its own.
    MovesAndStays,
    /// It comes to rest before it has returned.
    Settles,
    /// None of these.
    Ends,
}

impl Last {
    fn of(curve: &CurveSummary, stations: &[f64]) -> Self {
        let [.., from, to] = stations else { return Self::Ends };
        let onward = (to - curve.start) * (from - curve.start) < 0.0;
        match (curve.trend, curve.shape) {
            (Trend::Rising, _) if to > from => Self::GoesOn,
            (Trend::Falling, _) if to <= from => Self::GoesOn,
            (_, Shape::Flare | Shape::Dip) => Self::Returns,
            (Trend::Steady, _) if onward => Self::MovesAndStays,
            (Trend::Steady, _) => Self::Settles,
            _ => Self::Ends,
        }
    }
}

/// The values of a curve worth mentioning: its start, its turning points and its end.
pub(crate) fn stations(curve: &CurveSummary) -> Vec<f64> {
    let turns = curve.turns.iter().flatten().map(|(_, value)| *value);
    std::iter::once(curve.start).chain(turns).chain([curve.end]).collect()
}

#[cfg(test)]
mod tests {
    use crate::page::curves::sentence::*;

    fn of(name: &str, values: &[f64]) -> String {
        let days = (0_u32..).map(|day| f64::from(day) * 10.0);
        let trace: Vec<_> = days.zip(values.iter().copied()).collect();
        sentence(
            &CurveSummary::of_trace(crate::analysis::shown::quantity(name).expect("a quantity"), &trace),
            Language::ENGLISH,
        )
    }

    fn resting(values: &[f64]) -> Vec<f64> {
        let last = values.last().copied().unwrap_or_default();
        values.iter().copied().chain([last; 40]).collect()
    }

    #[test]
    fn a_curve_on_its_way_back_is_not_called_falling() {
        let text = of("lps", &[1.4, 1.2, 1.0, 0.82, 0.85, 0.9, 0.95, 1.0, 1.04, 1.1]);
        assert_eq!(text, "LPS in the blood falls from 1.4 to 0.82, and is back at 1.1 and rising");
    }

    #[test]
    fn a_peak_is_never_left_out() {
        let text = of("dysbiosis", &resting(&[0.14, 0.5, 0.97, 0.8, 0.7, 0.64]));
        assert_eq!(text, "Dysbiosis rises from 0.14 to 0.97, then settles at 0.64");
        assert_eq!(
            of("skin_inflammation", &resting(&[0.05, 0.4, 0.74, 0.75, 0.74])),
            "Skin inflammation rises from 0.05 to 0.74 and stays there"
        );
        let down_first = of("lps", &resting(&[1.0, 0.5, 0.3, 1.0, 2.0, 3.0]));
        assert_eq!(down_first, "LPS in the blood falls from 1.0 to 0.30, then rises to 3.0 and stays there");
    }

    #[test]
    fn a_turn_to_where_the_curve_ends_is_told() {
        let text = of("butyrate", &resting(&[10.9, 7.1, 7.1, 11.1, 7.1]));
        assert_eq!(text, "Butyrate falls from 11 to 7.1, then rises to 11, then falls to 7.1 and stays there");
        let text = of("scorad", &resting(&[46.0, 46.0, 40.0, 45.0]));
        assert_eq!(text, "SCORAD falls from 46 to 40, then returns to 45");
    }

    #[test]
    fn small_movements_are_told_as_small_and_many_things_in_the_plural() {
        assert_eq!(
            of("skin_inflammation", &resting(&[0.05, 0.095, 0.05])),
            "Skin inflammation barely moves (0.05 to 0.095)"
        );
        assert_eq!(of("skin_inflammation", &resting(&[0.095, 0.05])), "Skin inflammation barely moves (0.095 to 0.05)");
        assert_eq!(
            of("microbes", &resting(&[1.0, 0.32, 1.0])),
            "Beneficial microbes fall from 1.0 to 0.32, then return to 1.0"
        );
        assert_eq!(of("dysbiosis", &resting(&[0.14, 0.14])), "Dysbiosis stays at 0.14");
    }

    #[test]
    fn bacteria_are_many() {
        assert_eq!(of("bifidobacteria", &resting(&[1.0, 2.0])), "Bifidobacteria rise from 1.0 to 2.0 and stay there");
    }

    #[test]
    fn noise_is_zero() {
        let text = of("probiotic", &resting(&[0.0, 0.45, 1.5e-6]));
        assert_eq!(text, "Swallowed strain rises from 0 to 0.45, then returns to 0");
        let text = of("th17_treg", &resting(&[1.5e-6, 0.5, 1.5e-6]));
        assert_eq!(text, "Th17/Treg rises from 0 to 0.5, then returns to 0");
        assert_eq!(
            of("lps", &resting(&[1.0, 3.0, 0.0005])),
            "LPS in the blood rises from 1.0 to 3.0, then falls to 0 and stays there"
        );
    }

    #[test]
    fn nothing_still_falls_that_has_turned() {
        // Down for almost the whole simulation, and up again on the last days.
        let turned =
            |last: f64| (0..100_u32).map(f64::from).map(|day| 80.0 - 0.5 * day).chain([last]).collect::<Vec<_>>();
        let text = of("scorad", &turned(32.0));
        assert!(!text.contains("still") && !text.contains("stays"), "{text}");
        let text = of("scorad", &turned(30.0));
        assert_eq!(text, "SCORAD falls from 80 to 30 and is still falling");
    }
}
