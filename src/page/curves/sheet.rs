//! What stands around the curves of a sheet: the small print, and the texts of a sheet without its answer.

use gutskin_plot::TimeChart;

use super::alt_text;
use crate::{
    analysis::Simulation,
    model::Unit,
    words::{Language, say, time},
};

/// The texts of the same chart without its answer: a question for a headline, and nothing that gives away what the curves
/// do, as the name of a scenario may. Drawn by [`gutskin_plot::draw_blank`], it is the sheet on which readers draw what
/// they expect.
#[must_use]
pub fn blank(chart: &TimeChart, question: &str, about: &str, language: Language) -> TimeChart {
    let mut names: Vec<String> =
        chart.panels.iter().flat_map(|panel| &panel.series).map(|line| line.name.clone()).collect();
    names.dedup();
    let bars: Vec<String> = chart.bars.iter().map(|bar| format!("{} {}", bar.label, bar.detail)).collect();
    TimeChart {
        headline: question.to_owned(),
        subtitle: [say!(language, chart::draw), about, &time::duration(chart.duration, language)].join("\u{a0}· "),
        footer: format!("{} gutskin {}", language.disclaimer(), env!("CARGO_PKG_VERSION")),
        title: say!(language, alternative::blank_title { question }),
        key_figures: String::new(),
        description: alt_text::of_blank(question, &names, &bars, chart.duration, language),
        ..chart.clone()
    }
}

/// The small print: what the picture is not, the version, the scenario, and which numbers the command line and the file
/// changed.
#[must_use]
pub fn footer(run: &Simulation, language: Language) -> String {
    let named = std::iter::once(run.scenario.name.clone()).chain(changes(run));
    let named = named.collect::<Vec<_>>().join(" · ");
    format!("{} gutskin {} · {named}", language.disclaimer(), env!("CARGO_PKG_VERSION"))
}

/// Which numbers the command line and the file changed: "fibre=30 g/day".
#[must_use]
pub fn changes(run: &Simulation) -> Vec<String> {
    let mut changes: Vec<String> =
        run.scenario.overrides.iter().map(|change| format!("{}={}", change.key, change.value)).collect();
    // What the command line has changed is named already, as it was typed.
    let typed = |name: &str| run.scenario.overrides.iter().any(|change| change.key.rsplit('.').next() == Some(name));
    let in_file = run.scenario.changed.iter().filter(|(quantity, _)| !typed(quantity.name));
    changes.extend(in_file.map(|(quantity, value)| format!("{}={}", quantity.name, value_of(*value, quantity.unit))));
    changes
}

/// The value of a parameter as a scenario file writes it, in any language.
fn value_of(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Share => format!("{} %", Language::ENGLISH.numbers().plain(value * 100.0)),
        _ => format!("{value} {}", unit.symbol()).trim_end().to_owned(),
    }
}
