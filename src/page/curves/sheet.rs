//! The texts around the curves of a sheet: the footer, and the texts of a blank sheet.

use gutskin_plot::Chart;

use super::alt_text;
use crate::{
    analysis::Simulation,
    model::Unit,
    words::{Language, say, time},
};

/// The same chart with neutral texts for a blank sheet: the question as its headline, and nothing that reveals the
/// curves, as the name of a scenario may. [`gutskin_plot::draw_blank`] draws from it the sheet on which readers sketch
/// their prediction.
#[must_use]
pub fn blank(chart: &Chart, question: &str, about: &str, language: Language) -> Chart {
    let curves = chart.curves().cloned().unwrap_or_default();
    let duration = curves.horizontal.extent().high;
    let mut names: Vec<String> =
        curves.panels.iter().flat_map(|panel| &panel.series).map(|line| line.name.clone()).collect();
    names.dedup();
    let bars: Vec<String> = curves.bars.iter().map(|bar| format!("{} {}", bar.label, bar.detail)).collect();
    Chart {
        headline: question.to_owned(),
        subtitle: [say!(language, chart::draw), about, &time::duration(duration, language)].join("\u{a0}· "),
        footer: format!("{} gutskin {}", language.disclaimer(), env!("CARGO_PKG_VERSION")),
        title: say!(language, alternative::blank_title { question }),
        key_figures: String::new(),
        description: alt_text::of_blank(question, &names, &bars, duration, language),
        ..chart.clone()
    }
}

/// The footer: disclaimer, version, scenario, and the values changed on the command line or in the file.
/// changed.
#[must_use]
pub fn footer(run: &Simulation, language: Language) -> String {
    let named = std::iter::once(run.scenario.name.clone()).chain(changes(run));
    let named = named.collect::<Vec<_>>().join(" · ");
    format!("{} gutskin {} · {named}", language.disclaimer(), env!("CARGO_PKG_VERSION"))
}

/// The values changed on the command line or in the file: "fibre=30 g/day".
#[must_use]
pub fn changes(run: &Simulation) -> Vec<String> {
    let mut changes: Vec<String> =
        run.scenario.overrides.iter().map(|change| format!("{}={}", change.key, change.value)).collect();
    // Changes made on the command line are already listed as they were typed.
    let typed = |name: &str| run.scenario.overrides.iter().any(|change| change.key.rsplit('.').next() == Some(name));
    let in_file = run.scenario.changed.iter().filter(|(quantity, _)| !typed(quantity.name));
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
