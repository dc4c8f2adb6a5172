//! What every command that runs scenarios understands, and how it gets from their names to solved runs.

use std::{collections::BTreeSet, path::PathBuf};

use super::{failure::Failure, source::Source, terminal::Terminal};
use crate::{
    analysis::Run,
    present::{
        chart::{Preset, TimeChart},
        terminal::{self as drawing, Letters, TerminalStyle},
    },
    scenario::{Override, Scenario, diagnostic, encoding},
    solve::SolveError,
};

/// Options of every command that runs scenarios and draws.
#[derive(clap::Args)]
pub(super) struct Common {
    /// Folder for the results
    #[arg(long, short, default_value = "output", value_name = "DIR")]
    pub(super) output: PathBuf,
    /// Change a value without touching the file, e.g. `--set fibre="30 g/day"`
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = key_and_value)]
    pub(super) changes: Vec<Override>,
    /// Quantities to show, with commas between: see `gutskin list states` and `readouts`
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub(super) show: Vec<String>,
    /// Size and style of the chart
    #[arg(long = "for", value_enum, default_value_t = Purpose::Slide, value_name = "PURPOSE")]
    pub(super) purpose: Purpose,
    /// What to print: a summary, the data as CSV, or the record as JSON
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
    /// Replace files that gutskin did not write
    #[arg(long)]
    pub(super) force: bool,
    /// Draw the chart in the terminal with plain letters only
    #[arg(long)]
    pub(super) ascii: bool,
    /// Show the chart when it is done
    #[arg(long)]
    pub(super) open: bool,
}

#[derive(Clone, Copy, clap::ValueEnum)]
pub(super) enum Purpose {
    /// 16:9 for a projector
    Slide,
    /// Half a page of A4
    Print,
    /// For a web page
    Web,
    /// Black and white, for copies
    Handout,
}

impl Purpose {
    pub(super) fn preset(self) -> Preset {
        match self {
            Self::Slide => Preset::slide(),
            Self::Print => Preset::print(),
            Self::Web => Preset::web(),
            Self::Handout => Preset::handout(),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    /// A short summary
    Text,
    /// The rows of data.csv
    Csv,
    /// The record, run.json
    Json,
}

fn key_and_value(text: &str) -> Result<Override, String> {
    match text.split_once('=') {
        Some((key, value)) if !key.trim().is_empty() && !value.trim().is_empty() => {
            Ok(Override { key: key.trim().to_owned(), value: value.trim().to_owned() })
        }
        _ => Err("write it as KEY=VALUE, for example --set fibre=\"30 g/day\"".to_owned()),
    }
}

/// Reads and checks every scenario before the first is run, so that all faults of all files come out at once.
pub(super) fn read_all(named: &[String], options: &Common, terminal: &mut Terminal) -> Result<Vec<Scenario>, Failure> {
    let mut changes = options.changes.clone();
    if !options.show.is_empty() {
        let names: Vec<String> = options.show.iter().map(|name| format!("{:?}", name.trim())).collect();
        changes.push(Override { key: "show".to_owned(), value: format!("[{}]", names.join(", ")) });
    }
    let mut names = BTreeSet::new();
    let mut scenarios = Vec::new();
    let mut faults = String::new();
    for named in named {
        let source = Source::find(named)?;
        let colour = terminal.messages_take_colour();
        let text = match encoding::decode(&source.origin, &source.bytes) {
            Ok(text) => text,
            Err(fault) => {
                faults += &diagnostic::render(&[*fault], "", colour);
                faults.push('\n');
                continue;
            }
        };
        match Scenario::read(&source.name, &source.origin, &text, &changes) {
            Ok((scenario, warnings)) => {
                if !warnings.is_empty() {
                    terminal.say(&diagnostic::render(&warnings, &text, colour));
                }
                if !names.insert(scenario.name.clone()) {
                    return Err(Failure::SameName { name: scenario.name });
                }
                scenarios.push(scenario);
            }
            Err(diagnostics) => {
                faults += &diagnostic::render(&diagnostics, &text, colour);
                faults.push('\n');
            }
        }
    }
    if faults.is_empty() { Ok(scenarios) } else { Err(Failure::Scenario { rendered: faults }) }
}

/// Runs a scenario.
pub(super) fn solve(scenario: Scenario) -> Result<Run, Failure> {
    let name = scenario.name.clone();
    Run::of(scenario).map_err(|cause| match cause {
        SolveError::NoInflamedState { .. } => Failure::NoStart { scenario: name, cause },
        cause => Failure::Numbers { scenario: name, cause },
    })
}

/// The chart in letters where a person reads it, else its headline.
pub(super) fn preview(chart: &TimeChart, options: &Common, terminal: &Terminal) -> String {
    if !terminal.is_read_by_a_person() {
        return format!("{}.\n\n", chart.headline);
    }
    let letters = if options.ascii || terminal.is_dumb() { Letters::Ascii } else { Letters::Braille };
    let style = TerminalStyle { letters, colour: terminal.takes_colour() };
    drawing::draw(chart, terminal.columns(), terminal.lines(), style) + "\n"
}
