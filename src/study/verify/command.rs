//! `gutskin verify`: estimates how many digits of a simulation are reliable.

use std::ffi::OsString;

use serde::Serialize;

use super::result::{self, Agreement, Verification};
use crate::console::{
    failure::Failure,
    load::{Loaded, read},
    shared_options::key_and_value,
    source::Source,
    terminal::Terminal,
};
use crate::{model::Day, page::study::simulated, scenario::Override, solve::Tolerance};
use gutskin_plot::Preset;

/// Hold a run against a tighter tolerance and another method
#[derive(clap::Args)]
#[command(after_help = "Examples:
  gutskin verify tipping
  gutskin verify my-question.toml --set duration=\"2 years\"
  gutskin verify tipping --format json

The run is solved twice more: by the same method with a tolerance ten thousand times smaller, and by a method of order 8
that shares no coefficient with it. What differs is the error of the run. That the equations are right is not shown by this: for
that, `gutskin validate`.")]
pub(crate) struct Options {
    /// Scenario files or names of built-in scenarios; `-` reads standard input
    #[arg(default_value = "fibre", hide_default_value = true, value_name = "SCENARIO")]
    scenarios: Vec<OsString>,
    /// Change a value without touching the file, e.g. `--set fibre="30 g/day"`
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = key_and_value)]
    changes: Vec<Override>,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For reading
    Text,
    /// For scripts
    Json,
}

#[derive(Serialize)]
struct Card {
    scenario: String,
    relative_tolerance: f64,
    tight_relative_tolerance: f64,
    days_compared: usize,
    states: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: &'static str,
    unit: &'static str,
    largest: f64,
    difference_from_tighter_tolerance: f64,
    difference_between_methods: f64,
    worst_day: Day,
    /// `None` if both solutions are identical bit by bit.
    sure_digits: Option<f64>,
    /// Whether the error is smaller than the finest line of any chart, even if the curve used the full height.
    hidden_by_the_line: bool,
}

pub(crate) fn verify(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    let mut cards = Vec::new();
    for named in &options.scenarios {
        let Loaded { scenario, .. } = read(&Source::find(named)?, &options.changes, terminal)?;
        let run = simulated(scenario)?;
        let name = run.scenario.name.clone();
        let verified = result::verify(&run).map_err(|cause| Failure::Numbers { scenario: name.clone(), cause })?;
        cards.push(card(name, &verified));
    }
    terminal.print(&match options.format {
        Format::Text => cards.iter().map(text).collect::<Vec<_>>().join("\n"),
        Format::Json => serde_json::to_string_pretty(&cards)? + "\n",
    })
}

fn card(scenario: String, verified: &Verification) -> Card {
    let row = |agreement: &Agreement| Row {
        name: agreement.quantity.name,
        unit: agreement.quantity.unit.symbol(),
        largest: agreement.largest,
        difference_from_tighter_tolerance: agreement.from_tighter,
        difference_between_methods: agreement.between_methods,
        worst_day: agreement.worst_day,
        sure_digits: agreement.digits(),
        hidden_by_the_line: agreement.error() <= Preset::finest_line() / 2.0 * agreement.largest,
    };
    Card {
        scenario,
        relative_tolerance: Tolerance::RUN.relative,
        tight_relative_tolerance: Tolerance::TIGHT.relative,
        days_compared: verified.days,
        states: verified.agreements.iter().map(row).collect(),
    }
}

fn text(card: &Card) -> String {
    let mut text = format!(
        "{}: compared at {} points in time; tolerance {:e}, held against {:e}\n\n  {:<24} {:>11}  {:>13}  {:>13}  {:>11}\n",
        card.scenario,
        card.days_compared,
        card.relative_tolerance,
        card.tight_relative_tolerance,
        "",
        "sure digits",
        "from tighter",
        "other method",
        "worst day"
    );
    for row in &card.states {
        let digits = row.sure_digits.map_or_else(|| "all".to_owned(), |digits| format!("{digits:.1}"));
        text += &format!(
            "  {:<24} {digits:>11}  {:>13.1e}  {:>13.1e}  {:>11.1}\n",
            row.name, row.difference_from_tighter_tolerance, row.difference_between_methods, row.worst_day
        );
    }
    text.push('\n');
    let in_doubt: Vec<&str> = card.states.iter().filter(|row| !row.hidden_by_the_line).map(|row| row.name).collect();
    text += &if in_doubt.is_empty() {
        "Every error is thinner than half the finest line of a chart.\n".to_owned()
    } else {
        format!(
            "Warning: the finest line of a chart is thinner than the error of {}. Charts show more than is known there.\n",
            in_doubt.join(", ")
        )
    };
    let least = card.states.iter().filter_map(|row| row.sure_digits.map(|digits| (digits, row.name)));
    if let Some((digits, name)) = least.min_by(|one, other| one.0.total_cmp(&other.0)) {
        text += &format!(
            "At least {} digits of the largest value are sure in every state ({name} has the fewest).\n",
            digits.floor()
        );
    }
    text
}
