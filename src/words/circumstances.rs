//! What is done to a person and what goes on all the time, as lists in a chart and a summary tell it.

use super::{
    Language,
    amounts::{amount, precise_amount},
    say,
    time::{period, stretch, times},
};
use crate::{
    model::{Input, Quantity, Unit, link},
    scenario::{Amount, Intervention, Scenario, Start},
};

/// How much an intervention gives, and instead of what: "15 → 40 g/day", "+10 g/day", "full dose".
#[must_use]
pub fn detail(scenario: &Scenario, intervention: &Intervention, language: Language) -> String {
    let input = intervention.input;
    let usual = background(scenario, input);
    let amount = match intervention.amount {
        Amount::Dose(dose) if usual > 0.0 && input.unit != Unit::Share => {
            let (usual, amount) = (language.numbers().plain(usual), amount(dose, input, language));
            say!(language, amounts::instead { usual, amount })
        }
        Amount::Dose(dose) => amount(dose, input, language),
        Amount::Extra(extra) => say!(language, amounts::on_top { amount: amount(extra, input, language) }),
    };
    let slowest = intervention.intervals.iter().map(|course| course.ramp).fold(0.0, f64::max);
    if slowest < 0.05 * scenario.duration {
        return amount;
    }
    say!(language, amounts::reached_slowly { amount, period: period(slowest, language) })
}

/// What a person gets of an input when no intervention says otherwise.
#[must_use]
pub fn background(scenario: &Scenario, input: &Quantity) -> f64 {
    scenario.background.named(input.name).copied().unwrap_or_default()
}

/// What goes on all the time and is not what anybody does: "on 15 g/day fibre".
#[must_use]
pub fn circumstances(scenario: &Scenario, language: Language) -> Vec<String> {
    background_and_start(scenario, |input| (background(scenario, input) - input.value).abs() > 1e-9, language)
}

/// All that goes on all the time, usual or not.
#[must_use]
pub fn all_circumstances(scenario: &Scenario, language: Language) -> Vec<String> {
    background_and_start(scenario, |input| background(scenario, input) > 0.0, language)
}

fn background_and_start(scenario: &Scenario, told: impl Fn(&Quantity) -> bool, language: Language) -> Vec<String> {
    let given = Input::<f64>::TABLE.iter().filter(|input| told(input));
    let mut texts: Vec<String> = given
        .map(|input| {
            let level = amount(background(scenario, input), input, language);
            say!(language, circumstances::on_level { level, label: language.label_inside(input) })
        })
        .collect();
    if scenario.person.is_thought_experiment {
        texts.insert(0, say!(language, circumstances::thought_experiment).to_owned());
    }
    let by_person: Vec<&str> = scenario.layers_by_person.layers().iter().map(|layer| language.layer(*layer)).collect();
    if !by_person.is_empty() {
        texts.push(say!(language, circumstances::layers_of_person { layers: language.listed(&by_person) }));
    }
    match &scenario.start {
        Start::Rest => {}
        Start::Inflamed => texts.push(say!(language, circumstances::starts_inflamed).to_owned()),
        Start::Values(_) => texts.push(say!(language, circumstances::starts_away_from_rest).to_owned()),
    }
    texts.extend(tested(scenario, language));
    texts
}

/// Less than this share beside what was measured is not told: no laboratory repeats its own results that well.
const TOLD_MISS: f64 = 0.1;

/// What a stool test made of the person: that they rest there, and what of it they cannot rest at beside the rest.
fn tested(scenario: &Scenario, language: Language) -> Vec<String> {
    if scenario.measured.is_empty() {
        return Vec::new();
    }
    let rests = say!(language, circumstances::as_tested).to_owned();
    std::iter::once(rests).chain(missed_of_test(scenario, language)).collect()
}

/// What of a stool test the person cannot rest at beside the rest of it, with both values.
pub fn missed_of_test(scenario: &Scenario, language: Language) -> impl Iterator<Item = String> {
    let missed = scenario.measured.iter().filter(|one| one.miss().abs() > TOLD_MISS);
    missed.filter_map(move |one| {
        let [found, measured] = [one.rests_at?, one.value].map(|value| precise_amount(value, one.marker, language));
        let label = language.label_inside(one.marker);
        Some(say!(language, circumstances::misses_test { label, found, measured }))
    })
}

/// Each intervention in a line: "Antibiotic, full dose: day 30 to 51".
pub fn interventions(scenario: &Scenario, language: Language) -> impl Iterator<Item = String> {
    let length = scenario.duration;
    scenario.interventions.iter().map(move |intervention| {
        let intervals = &intervention.intervals;
        let when = match (intervals.first(), intervals.last()) {
            (Some(first), Some(last)) if intervals.len() > 1 => {
                times(intervals.len(), first.from, last.until, length, language)
            }
            (Some(only), _) => stretch(only.from, only.until, length, language),
            (None, _) => say!(language, time::never).to_owned(),
        };
        let (name, amount) = (language.intervention_quoted(intervention), detail(scenario, intervention, language));
        say!(language, circumstances::intervention { name, amount, when })
    })
}

/// The arrows that are cut, as a person reads them: "Skin → gut", "LPS in the blood → cytokine load".
#[must_use]
pub fn cuts(scenario: &Scenario, language: Language) -> Vec<String> {
    let (_, back) = link::SKIN_TO_GUT;
    let cut = scenario.cuts.links();
    let whole_way_back = is_loop_cut(scenario);
    let mut texts = Vec::new();
    if whole_way_back {
        texts.push(say!(language, circumstances::skin_to_gut).to_owned());
    }
    for link in cut.iter().filter(|link| !(whole_way_back && back.contains(link))) {
        let arrow = link.arrow();
        let (source, target) = (arrow.source.name(), arrow.target.name());
        let source = language.state(source).map_or(source, |(label, _)| label);
        let target = language.state(target).map_or(target, |(_, inside)| inside);
        texts.push(say!(language, circumstances::arrow { source, target }));
    }
    texts
}

/// Whether the whole way back from skin to gut is cut.
#[must_use]
pub fn is_loop_cut(scenario: &Scenario) -> bool {
    let (_, back) = link::SKIN_TO_GUT;
    back.iter().all(|link| scenario.cuts.links().contains(link))
}
