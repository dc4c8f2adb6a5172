//! The texts around the curves of a sheet: the footer, and the texts of a blank sheet.

use gutskin_plot::{Chart, Horizontal};

use super::alt_text;
use crate::{
    model::Unit,
    scenario::Scenario,
    words::{Language, say, time},
};

/// The same chart with neutral texts for a blank sheet: the question as its headline, and nothing that reveals the
/// curves, as the name of a scenario may. [`gutskin_plot::draw_blank`] draws from it the sheet on which readers sketch
/// their prediction.
#[must_use]
pub fn blank(chart: &Chart, question: &str, about: &str, language: Language) -> Chart {
    let curves = chart.curves().cloned().unwrap_or_default();
    let length = match &curves.horizontal {
        Horizontal::Time { duration } => time::duration(*duration, language),
        Horizontal::Values(scale) => scale.caption.clone(),
        Horizontal::Names { caption, .. } => caption.clone(),
    };
    let mut names: Vec<String> =
        curves.panels.iter().flat_map(|panel| &panel.series).map(|line| line.name.clone()).collect();
    names.dedup();
    let about = if curves.horizontal.is_time() { format!("{about}\u{a0}· {length}") } else { about.to_owned() };
    let bars: Vec<String> = curves.bars.iter().map(|bar| format!("{} {}", bar.label, bar.detail)).collect();
    Chart {
        headline: question.to_owned(),
        subtitle: [say!(language, chart::draw), &about].join("\u{a0}· "),
        footer: format!("{} gutskin {}", language.disclaimer(), env!("CARGO_PKG_VERSION")),
        title: say!(language, alt_text::blank_title { question }),
        key_figures: String::new(),
        description: alt_text::of_blank(question, &names, &bars, &length, language),
        ..chart.clone()
    }
}

/// The footer: disclaimer, version, scenario, and the values changed on the command line or in the file.
#[must_use]
pub fn footer(scenario: &Scenario, language: Language) -> String {
    let named = std::iter::once(scenario.name.clone()).chain(changes(scenario));
    let named = named.collect::<Vec<_>>().join(" · ");
    format!("{} gutskin {} · {named}", language.disclaimer(), env!("CARGO_PKG_VERSION"))
}

/// A chart about one scenario with the texts that every chart has: footer, key figures and description. `figures` are its
/// key figures, a few words each; `what` is a sentence about what is shown, without its full stop.
#[must_use]
pub fn with_texts(chart: Chart, scenario: &Scenario, what: &str, figures: &[String], language: Language) -> Chart {
    let figures = figures.join("; ");
    Chart {
        footer: footer(scenario, language),
        key_figures: format!("{figures}."),
        description: format!("{}. {what}. {figures}. {}", chart.headline, language.disclaimer()),
        locale: language.locale(),
        ..chart
    }
}

/// The values changed on the command line or in the file: "fibre=30 g/day".
#[must_use]
pub fn changes(scenario: &Scenario) -> Vec<String> {
    let mut changes: Vec<String> =
        scenario.overrides.iter().map(|change| format!("{}={}", change.key, change.value)).collect();
    // Changes made on the command line are already listed as they were typed.
    let typed = |name: &str| scenario.overrides.iter().any(|change| change.key.rsplit('.').next() == Some(name));
    let in_file = scenario.changed.iter().filter(|(quantity, _)| !typed(quantity.name));
    changes.extend(in_file.map(|(quantity, value)| format!("{}={}", quantity.name, value_of(*value, quantity.unit))));
    changes
}

/// The value of a parameter as a scenario file writes it, which is the same in every language.
fn value_of(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Share => format!("{} %", Language::ENGLISH.numbers().plain(value * 100.0)),
        _ => format!("{value} {}", unit.symbol()).trim_end().to_owned(),
    }
}
