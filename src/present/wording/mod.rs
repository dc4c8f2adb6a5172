//! Findings in words. Every sentence here is made from numbers of the run; nothing is written in advance.

mod time;

pub use time::{HOURS_UNTIL, MONTHS_FROM, YEARS_FROM, duration, moment, moment_on_the_axis, period, stretch};

use super::{
    language::Language,
    rounding::{Rounding, amount},
};
use crate::{
    analysis::{
        Simulation,
        curve_summary::{CurveSummary, Shape, Trend},
    },
    model::{Input, Process, Quantity, Unit, link},
    scenario::{Amount, Intervention, Start},
};

/// Said wherever a person could take the model for more than it is.
pub const DISCLAIMER: &str = "Teaching model, not medical advice.";

/// What one curve did: "Skin inflammation rises from 0.05 to 0.74 and stays there".
#[must_use]
pub fn sentence(finding: &CurveSummary, language: Language) -> String {
    let number = Rounding::of(finding, language);
    let subject = language.subject(finding.quantity);
    let say = |key: &str, places: &[(&str, &str)]| {
        language.say_of(language.is_plural(finding.quantity), &format!("curve.{key}"), places)
    };
    match finding.shape {
        Shape::Flat => {
            return capital(&say("flat", &[("subject", &subject), ("end", &number.text(finding.end))]));
        }
        Shape::Barely => {
            let (low, high) = (number.text(finding.lowest.1), number.text(finding.highest.1));
            return capital(&say("barely", &[("subject", &subject), ("low", &low), ("high", &high)]));
        }
        Shape::Rise | Shape::Fall | Shape::Flare | Shape::Dip => {}
    }
    let stations = stations(finding);
    let rises = |step: &[f64]| step.last() > step.first();
    let mut text = String::new();
    for (place, step) in stations.windows(2).enumerate() {
        let up = rises(step);
        let (from, to) = (number.text(step[0]), number.text(step[1]));
        let then = |key: &str| say(key, &[("to", &to)]);
        let is_last = place + 2 == stations.len();
        let same_way = matches!((up, finding.trend), (true, Trend::Rising) | (false, Trend::Falling));
        if place == 0 {
            let key = if up { "rises" } else { "falls" };
            text += &say(key, &[("subject", &subject), ("from", &from), ("to", &to)]);
        }
        text += &match (place, is_last) {
            (0, false) => String::new(),
            (0, true) => match finding.trend {
                Trend::Steady => say("and_stays", &[]),
                _ if same_way => say(if up { "and_still_rises" } else { "and_still_falls" }, &[]),
                _ => String::new(),
            },
            (_, false) => then(if up { "then_rises" } else { "then_falls" }),
            (_, true) if same_way => then(if up { "back_and_rising" } else { "back_and_falling" }),
            (_, true) if matches!(finding.shape, Shape::Flare | Shape::Dip) => then("then_returns"),
            (_, true) if finding.trend == Trend::Steady => {
                // Past where it started, the last step is a movement of its own; before, it is a settling down.
                let onward = (step[1] - finding.start) * (step[0] - finding.start) < 0.0;
                match (onward, up) {
                    (true, true) => then("then_rises") + &say("and_stays", &[]),
                    (true, false) => then("then_falls") + &say("and_stays", &[]),
                    (false, _) => then("then_settles"),
                }
            }
            (_, true) => then("in_the_end"),
        };
    }
    capital(&text)
}

/// The values a curve passes that a person would mention: its start, its turning points, its end.
pub(super) fn stations(finding: &CurveSummary) -> Vec<f64> {
    // A turn smaller than a tenth of the way is no turn.
    let worth = finding.margin().max(0.1 * finding.excursion());
    let mut turns = [finding.lowest, finding.highest];
    turns.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut stations = vec![finding.start];
    for (_, value) in turns {
        let last = stations.last().copied().unwrap_or(finding.start);
        if (value - last).abs() > worth && (value - finding.end).abs() > worth {
            stations.push(value);
        }
    }
    stations.push(finding.end);
    stations
}

/// Whether a sentence about this quantity speaks of many: "microbes rise". Read off the last word of the label, where
/// words such as `dysbiosis`, `virus` or `loss` are one, and `bacteria` are many.
#[must_use]
pub fn is_plural(quantity: &Quantity) -> bool {
    let label = quantity.label();
    label.ends_with("bacteria") || label.ends_with('s') && !["is", "us", "ss"].iter().any(|end| label.ends_with(end))
}

/// "a typical adult", "an eczema-prone adult".
#[must_use]
pub fn with_article(name: &str) -> String {
    let article = if name.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {name}")
}

/// The label as it reads inside a sentence: small first letter, but not in `LPS` and in the name of a genus.
#[must_use]
pub fn in_sentence(label: &str) -> String {
    let mut letters = label.chars();
    if label.split(' ').next().is_some_and(|word| word.ends_with("bacterium")) {
        return label.to_owned();
    }
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => label.to_owned(),
    }
}

/// With a capital at the start.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Words by which people and places name diets and remedies.
const KEEP_THEIR_CAPITAL: [&str; 16] = [
    "Western",
    "Mediterranean",
    "Nordic",
    "Asian",
    "Japanese",
    "Korean",
    "Greek",
    "Bulgarian",
    "Chinese",
    "American",
    "European",
    "African",
    "Christmas",
    "Ramadan",
    "Lactobacillus",
    "Escherichia",
];

/// The name of an intervention inside a sentence: small, unless its first word keeps its capital everywhere.
#[must_use]
pub fn intervention_in_sentence(intervention: &Intervention) -> String {
    let first = intervention.label.split([' ', ':', '-', ',']).next().unwrap_or_default();
    let is_name = KEEP_THEIR_CAPITAL.contains(&first) || first.chars().count() < 2;
    if is_name { intervention.label.clone() } else { in_sentence(&intervention.label) }
}

/// The name of a process in English: "LPS entry", "antibiotic kill".
#[must_use]
pub fn process_words(process: &Process) -> String {
    const AS_WRITTEN: [(&str, &str); 5] =
        [("scfa", "SCFA"), ("lps", "LPS"), ("gaba", "GABA"), ("th17", "Th17"), ("treg", "Treg")];
    let words = process.name.split('_').map(|word| {
        let known = AS_WRITTEN.iter().find(|(plain, _)| *plain == word);
        known.map_or(word, |(_, written)| written)
    });
    words.collect::<Vec<_>>().join(" ")
}

/// How much an intervention gives, and instead of what: "15 → 40 g/day", "+10 g/day", "full dose".
#[must_use]
pub fn detail(run: &Simulation, intervention: &Intervention, language: Language) -> String {
    let input = intervention.input;
    let usual = background(run, input);
    let mut text = match intervention.amount {
        Amount::Dose(dose) if usual > 0.0 && input.unit != Unit::Share => {
            format!("{} → {}", language.numbers().plain(usual), amount(dose, input, language))
        }
        Amount::Dose(dose) => amount(dose, input, language),
        Amount::Extra(extra) => format!("+{}", amount(extra, input, language)),
    };
    let slowest = intervention.intervals.iter().map(|course| course.ramp).fold(0.0, f64::max);
    if slowest >= 0.05 * run.scenario.duration {
        text += &language.say("amount.over", &[("period", &period(slowest, language))]);
    }
    text
}

/// What a person gets of an input when no intervention says otherwise.
#[must_use]
pub fn background(run: &Simulation, input: &Quantity) -> f64 {
    run.scenario.background.named(input.name).copied().unwrap_or_default()
}

/// What goes on all the time and is not what anybody does: "on 15 g/day fibre".
#[must_use]
pub fn circumstances(run: &Simulation, language: Language) -> Vec<String> {
    background_and_start(run, |input| (background(run, input) - input.value).abs() > 1e-9, language)
}

/// All that goes on all the time, usual or not.
#[must_use]
pub fn all_circumstances(run: &Simulation, language: Language) -> Vec<String> {
    background_and_start(run, |input| background(run, input) > 0.0, language)
}

fn background_and_start(run: &Simulation, told: impl Fn(&Quantity) -> bool, language: Language) -> Vec<String> {
    let given = Input::<f64>::TABLE.iter().filter(|input| told(input));
    let mut texts: Vec<String> = given
        .map(|input| {
            let level = amount(background(run, input), input, language);
            language.say("person.on", &[("level", &level), ("label", &language.label_inside(input))])
        })
        .collect();
    match &run.scenario.start {
        Start::Rest => {}
        Start::Inflamed => texts.push(language.text("person.starts_inflamed").to_owned()),
        Start::Values(_) => texts.push(language.text("person.starts_away_from_rest").to_owned()),
    }
    texts
}

/// Each intervention in a line: "Antibiotic, full dose: day 30 to 51".
pub fn interventions(run: &Simulation, language: Language) -> impl Iterator<Item = String> {
    let length = run.scenario.duration;
    run.scenario.interventions.iter().map(move |intervention| {
        let intervals = &intervention.intervals;
        let when = match (intervals.first(), intervals.last()) {
            (Some(first), Some(last)) if intervals.len() > 1 => {
                let stretch = stretch(first.from, last.until, length, language);
                language.say("time.times", &[("number", &intervals.len().to_string()), ("stretch", &stretch)])
            }
            (Some(only), _) => stretch(only.from, only.until, length, language),
            (None, _) => language.text("time.never").to_owned(),
        };
        format!("{}, {}: {when}", language.intervention_quoted(intervention), detail(run, intervention, language))
    })
}

/// The arrows that are cut, as a person reads them: "Skin → gut", "LPS in the blood → cytokine load".
#[must_use]
pub fn cuts(run: &Simulation, language: Language) -> Vec<String> {
    let (_, back) = link::SKIN_TO_GUT;
    let cut = run.scenario.cuts.links();
    let whole_way_back = is_loop_cut(run);
    let mut texts = Vec::new();
    if whole_way_back {
        texts.push(language.text("chart.skin_to_gut").to_owned());
    }
    for link in cut.iter().filter(|link| !(whole_way_back && back.contains(link))) {
        let arrow = link.arrow();
        let quantity = |name: &str| super::figure::quantity(name);
        let source = quantity(arrow.source).map_or(arrow.source, |source| language.label(source));
        let target =
            quantity(arrow.target).map_or_else(|| arrow.target.to_owned(), |target| language.label_inside(target));
        texts.push(format!("{source} → {target}"));
    }
    texts
}

/// Whether the whole way back from skin to gut is cut.
#[must_use]
pub fn is_loop_cut(run: &Simulation) -> bool {
    let (_, back) = link::SKIN_TO_GUT;
    back.iter().all(|link| run.scenario.cuts.links().contains(link))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Readouts, State};

    fn of(name: &str, values: &[f64]) -> String {
        let days = (0_u32..).map(|day| f64::from(day) * 10.0);
        let trace: Vec<_> = days.zip(values.iter().copied()).collect();
        sentence(
            &CurveSummary::of_trace(super::super::figure::quantity(name).expect("a quantity"), &trace),
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
    fn small_movements_are_told_as_small_and_many_things_in_the_plural() {
        assert_eq!(
            of("skin_inflammation", &resting(&[0.05, 0.095, 0.05])),
            "Skin inflammation barely moves (0.05 to 0.095)"
        );
        assert_eq!(
            of("microbes", &resting(&[1.0, 0.32, 1.0])),
            "Beneficial microbes fall from 1.0 to 0.32, then return to 1.0"
        );
        assert_eq!(of("dysbiosis", &resting(&[0.14, 0.14])), "Dysbiosis stays at 0.14");
    }

    #[test]
    fn the_verb_agrees_with_every_label() {
        let rows = State::<f64>::TABLE.iter().chain(Readouts::<f64>::TABLE).chain(Input::<f64>::TABLE);
        let mut plural: Vec<&str> = rows.filter(|row| is_plural(row)).map(Quantity::label).collect();
        plural.sort_unstable();
        let many = [
            "Beneficial microbes",
            "Bifidobacteria",
            "Fibre fermenters",
            "Mast cells",
            "Pathobionts",
            "Polyphenols",
            "Regulatory T cells",
            "Secondary bile acids",
            "Short-chain fatty acids",
            "Th17 cells",
            "Tryptophan metabolites",
        ];
        assert_eq!(plural, many);
        assert_eq!(of("bifidobacteria", &resting(&[1.0, 2.0])), "Bifidobacteria rise from 1.0 to 2.0 and stay there");
    }

    #[test]
    fn every_person_has_the_right_article() {
        let people: Vec<String> = crate::scenario::PEOPLE.iter().map(|person| with_article(person.name)).collect();
        assert!(people.contains(&"a typical adult".to_owned()), "{people:?}");
        assert!(people.contains(&"an eczema-prone adult".to_owned()), "{people:?}");
    }

    #[test]
    fn noise_is_nought() {
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
        // Down for almost all of the run, and up again on the last days.
        let turned =
            |last: f64| (0..100_u32).map(f64::from).map(|day| 80.0 - 0.5 * day).chain([last]).collect::<Vec<_>>();
        let text = of("scorad", &turned(32.0));
        assert!(!text.contains("still") && !text.contains("stays"), "{text}");
        let text = of("scorad", &turned(30.0));
        assert_eq!(text, "SCORAD falls from 80 to 30 and is still falling");
    }
}
