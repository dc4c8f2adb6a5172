//! `gutskin list`: lists the names that scenarios can use, one per line.

use serde::Serialize;

use crate::console::{failure::Failure, terminal::Terminal};
use crate::{
    describe::influence,
    model::{Input, Layer, Link, Parameters, Quantity, Rates, Readouts, State, link::SKIN_TO_GUT},
    scenario::{BUILT_IN, BuiltIn, PEOPLE, Scenario, value::number},
};

/// List what can be named in a scenario
#[derive(clap::Args)]
#[command(after_help = "Examples:\n  gutskin list\n  gutskin list parameters\n  gutskin list links --format json")]
pub(super) struct Options {
    /// What to list
    #[arg(value_enum, default_value_t = Kind::Scenarios)]
    kind: Kind,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Kind {
    /// Built-in scenarios, for `gutskin run`
    Scenarios,
    /// For `person = …`
    People,
    /// For `what = …` in an [[intervention]], and for [background]
    Interventions,
    /// For [parameters]: what differs between people
    Parameters,
    /// For `cut = …`: the arrows between compartments
    Links,
    /// For `mechanisms = …`: the layers, then every process with its evidence
    Mechanisms,
    /// For `show = …`: quantities computed from the state
    Readouts,
    /// For `show = …` and `start = …`: the compartments
    States,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    /// For reading
    Text,
    /// For scripts
    Json,
}

/// One item of a list.
#[derive(Serialize)]
struct Item {
    name: String,
    meaning: String,
    #[serde(flatten)]
    details: Details,
}

/// Further details of an item, as far as they apply.
#[derive(Default, Serialize)]
struct Details {
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    plausible: Option<[f64; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    grade: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    basis: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mechanism: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    topic: Option<&'static str>,
}

/// The topics of the built-in scenarios, each with its first scenario, in order.
const TOPICS: [(&str, &str); 8] = [
    ("healthy", "start here"),
    ("fibre", "diet"),
    ("probiotic", "probiotics"),
    ("antibiotics", "antibiotics"),
    ("exam-stress", "stress"),
    ("dry-skin-emollient", "skin and light"),
    ("fibre-and-treg", "immune balance"),
    ("tipping", "tipping and rescue"),
];

pub(super) fn list(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    let items = items(options.kind);
    match options.format {
        Format::Json => terminal.print(&(serde_json::to_string_pretty(&items)? + "\n")),
        Format::Text => {
            let width = items.iter().map(|item| item.name.chars().count()).max().unwrap_or(0);
            let lines: Vec<String> = items.iter().map(|item| line(item, width)).collect();
            terminal.print(&(lines.join("\n") + "\n"))
        }
    }
}

fn line(item: &Item, width: usize) -> String {
    let mut text = format!("{:width$}  {}", item.name, item.meaning);
    let details = &item.details;
    if let Some(value) = details.value {
        let unit = details.unit.unwrap_or_default();
        text += format!("  [{} {unit}", short(value)).trim_end();
        if let Some([low, high]) = details.plausible {
            text += &format!("; plausible {} to {}", short(low), short(high));
        }
        text += &details.basis.map_or_else(|| "]".to_owned(), |basis| format!("; {basis}]"));
    }
    if let Some(grade) = details.grade {
        text += &format!("  [evidence {grade}]");
    }
    if let Some(topic) = details.topic {
        text += &format!("  [{topic}]");
    }
    text
}

/// The shortest form of a number: `1e10` instead of ten zeros.
fn short(value: f64) -> String {
    if value != 0.0 && (value.abs() >= 1e6 || value.abs() < 1e-4) {
        format!("{value:e}")
    } else {
        number::number_text(value)
    }
}

fn items(kind: Kind) -> Vec<Item> {
    match kind {
        Kind::Scenarios => scenarios(),
        Kind::People => PEOPLE.iter().map(|person| plain(person.name, person.meaning)).collect(),
        Kind::Interventions => Input::<f64>::TABLE.iter().map(|row| of_quantity(row, None)).collect(),
        Kind::Parameters => {
            Parameters::<f64>::rows().map(|(mechanism, row)| of_quantity(row, Some(mechanism))).collect()
        }
        Kind::Links => {
            let pair = SKIN_TO_GUT.1.map(|link| link.arrow().name).join(" and ");
            Link::ALL
                .iter()
                .map(|link| {
                    let arrow = link.arrow();
                    Item {
                        name: arrow.name.to_owned(),
                        meaning: influence::of_link(*link).claim(arrow.source.name(), arrow.target.name()),
                        details: Details {
                            grade: Some(arrow.grade.words()),
                            source: Some(arrow.evidence),
                            ..Details::default()
                        },
                    }
                })
                .chain(std::iter::once(plain(SKIN_TO_GUT.0, &format!("the whole way back: {pair}"))))
                .collect()
        }
        Kind::Mechanisms => Layer::ALL
            .into_iter()
            .map(|layer| plain(layer.name(), layer.meaning()))
            .chain(Rates::<f64>::rows().map(|(mechanism, row)| Item {
                name: format!("{mechanism}.{}", row.name),
                meaning: row.meaning.to_owned(),
                details: Details {
                    grade: Some(row.grade.words()),
                    source: Some(row.evidence),
                    mechanism: Some(mechanism),
                    ..Details::default()
                },
            }))
            .collect(),
        Kind::Readouts => Readouts::<f64>::TABLE.iter().map(|row| of_quantity(row, None)).collect(),
        Kind::States => State::<f64>::TABLE.iter().map(|row| of_quantity(row, None)).collect(),
    }
}

/// The built-in scenarios with their topics.
fn scenarios() -> Vec<Item> {
    let mut topic = None;
    let item = |scenario: &BuiltIn| {
        topic = TOPICS.iter().find(|(first, _)| *first == scenario.name).map(|(_, name)| *name).or(topic);
        let details = Details { topic, ..Details::default() };
        Item { details, ..plain(scenario.name, &question(scenario)) }
    };
    BUILT_IN.iter().map(item).collect()
}

/// The question of a built-in scenario.
fn question(scenario: &BuiltIn) -> String {
    Scenario::read(scenario.name, scenario.name, scenario.text, &[])
        .map(|(scenario, _)| scenario.question)
        .unwrap_or_default()
}

fn plain(name: &str, meaning: &str) -> Item {
    Item { name: name.to_owned(), meaning: meaning.to_owned(), details: Details::default() }
}

fn of_quantity(row: &'static Quantity, mechanism: Option<&'static str>) -> Item {
    Item {
        name: row.name.to_owned(),
        meaning: row.meaning.to_owned(),
        details: Details {
            value: Some(row.value),
            unit: Some(row.unit.symbol()),
            plausible: Some([row.plausible.low, row.plausible.high]),
            grade: None,
            basis: Some(row.basis.word()),
            source: Some(row.basis.reason()),
            mechanism,
            ..Details::default()
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_begins_with_a_built_in_scenario_in_the_order_of_the_list() {
        let mut topics: Vec<&str> = scenarios().iter().filter_map(|item| item.details.topic).collect();
        assert_eq!(topics.len(), BUILT_IN.len());
        topics.dedup();
        assert_eq!(topics, TOPICS.map(|(_, name)| name));
    }
}
