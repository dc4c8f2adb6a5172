//! What every command that runs scenarios understands, and how it gets from their names to solved runs.

use std::{collections::BTreeSet, ffi::OsString, path::PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::{
    failure::Failure,
    source::{Files, Source},
    terminal::Terminal,
};
use crate::{
    analysis::Run,
    present::{
        chart::{Preset, TimeChart},
        language::Language,
        terminal::{self as drawing, Letters, TerminalStyle},
    },
    scenario::{Diagnostic, Override, Reading, Resolved, Scenario, encoding, render, shown},
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
    /// Language of charts and summaries; scenarios and data.csv stay in English
    #[arg(long = "lang", default_value = "en", value_parser = language(), value_name = "LANGUAGE")]
    pub(super) language: Language,
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

/// The codes of all languages, each with its own name in the help.
pub(super) fn language() -> impl TypedValueParser<Value = Language> {
    let codes = Language::all().map(|language| PossibleValue::new(language.code()).help(language.name()));
    PossibleValuesParser::new(codes.collect::<Vec<_>>()).map(|code| Language::named(&code).unwrap_or_default())
}

pub(super) fn key_and_value(text: &str) -> Result<Override, String> {
    Override::parse(text)
        .filter(|change| !change.key.is_empty() && !change.value.is_empty())
        .ok_or_else(|| "write it as KEY=VALUE, for example --set fibre=\"30 g/day\"".to_owned())
}

/// A scenario to run, with its text and what it builds on.
pub(super) struct Asked {
    /// The scenario itself.
    pub(super) scenario: Scenario,
    /// What it comes to with all it extends.
    pub(super) resolved: Resolved,
    /// The text of its own file.
    pub(super) text: String,
}

/// Reads and checks every scenario before the first is run, so that all that is wrong with all of them comes out at once.
pub(super) fn read_all(named: &[OsString], options: &Common, terminal: &mut Terminal) -> Result<Vec<Asked>, Failure> {
    let mut changes = options.changes.clone();
    let shown: Vec<&str> = options.show.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
    if !shown.is_empty() {
        changes.push(Override { key: "show".to_owned(), value: shown.join(",") });
    }
    let faults = shown::faults(&shown.join(","));
    if !faults.is_empty() {
        return Err(Failure::Scenario { rendered: render(&faults, "", terminal.messages_take_colour()) });
    }
    let mut names = BTreeSet::new();
    let mut scenarios = Vec::new();
    let mut failures = Vec::new();
    for named in named {
        match Source::find(named).and_then(|source| read(&source, &changes, terminal)) {
            // Some systems take capitals and small letters of a folder's name for the same.
            Ok(asked) if !names.insert(asked.scenario.name.to_lowercase()) => {
                failures.push(Failure::SameName { name: asked.scenario.name });
            }
            Ok(asked) => scenarios.push(asked),
            // `--show lps, dysbiosis` comes as a name and a scenario.
            Err(Failure::NoSuchScenario { name, stem, .. }) if !shown.is_empty() && shown::is_name(&name) => {
                let suggestion =
                    format!("; after `--show`, type no space behind the comma: `--show {},{name}`", shown.join(","));
                failures.push(Failure::NoSuchScenario { name, stem, suggestion });
            }
            Err(failure) => failures.push(failure),
        }
    }
    if failures.is_empty() { Ok(scenarios) } else { Err(Failure::Several(failures)) }
}

/// Reads and checks one scenario.
pub(super) fn read_one(named: &OsString, changes: &[Override], terminal: &mut Terminal) -> Result<Asked, Failure> {
    Source::find(named).and_then(|source| read(&source, changes, terminal))
}

/// The same for a scenario that has been found.
pub(super) fn read(source: &Source, changes: &[Override], terminal: &mut Terminal) -> Result<Asked, Failure> {
    let colour = terminal.messages_take_colour();
    let faulty = |faults: &[Diagnostic], text: &str| Failure::Scenario { rendered: render(faults, text, colour) };
    let text = encoding::decode(&source.origin, &source.bytes).map_err(|fault| faulty(&[*fault], ""))?;
    let Reading { scenario, resolved, diagnostics } = Reading::of(&source.name, &source.origin, &text, changes, &Files);
    let (Some(scenario), Some(resolved)) = (scenario, resolved) else { return Err(faulty(&diagnostics, &text)) };
    if !diagnostics.is_empty() {
        terminal.say(&render(&diagnostics, &text, colour));
    }
    Ok(Asked { scenario, resolved, text })
}

/// Runs a scenario.
pub(super) fn solve(scenario: Scenario) -> Result<Run, Failure> {
    let (name, person) = (scenario.name.clone(), scenario.person.name);
    Run::of(scenario).map_err(|cause| match cause {
        SolveError::NoInflamedState { .. } => Failure::NoStart { scenario: name, person, cause },
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
