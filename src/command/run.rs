//! `gutskin run`: from scenario files to charts.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    thread,
};

use super::{
    failure::Failure,
    files::{self, RECORD},
    source::{Files, Source},
    terminal::Terminal,
};
use crate::{
    analysis::{Run, advice, expectation, finding::Finding},
    present::{
        chart::{self, Preset, TimeChart},
        data, figure, record, summary,
        terminal::{self as drawing, Letters, TerminalStyle},
        wording,
    },
    scenario::{Override, Reading, Resolved, Scenario, diagnostic, encoding},
    solve::SolveError,
};

/// Run scenarios and draw their charts
#[derive(clap::Args)]
#[command(after_help = "Examples:
  gutskin run
  gutskin run tipping
  gutskin run my-question.toml --set fibre=\"30 g/day\" --open
  gutskin run antibiotics --format csv > antibiotics.csv

Files go to output/<scenario>/: chart.svg, chart.png, data.csv, summary.md, run.json.
Built-in scenarios: gutskin list")]
pub(super) struct Options {
    /// Scenario files or names of built-in scenarios; `-` reads standard input
    #[arg(default_value = "fibre", hide_default_value = true, value_name = "SCENARIO")]
    scenarios: Vec<String>,
    /// Folder for the results
    #[arg(long, short, default_value = "output", value_name = "DIR")]
    output: PathBuf,
    /// Change a value without touching the file, e.g. `--set fibre="30 g/day"`
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = key_and_value)]
    changes: Vec<Override>,
    /// Quantities to show, with commas between: see `gutskin list states` and `readouts`
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    show: Vec<String>,
    /// Size and style of the chart
    #[arg(long = "for", value_enum, default_value_t = Purpose::Slide, value_name = "PURPOSE")]
    purpose: Purpose,
    /// What to print: a summary, the data as CSV, or the record as JSON
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Replace files that gutskin did not write
    #[arg(long)]
    force: bool,
    /// Draw the chart in the terminal with plain letters only
    #[arg(long)]
    ascii: bool,
    /// Show the chart when it is done
    #[arg(long)]
    open: bool,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Purpose {
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
    fn preset(self) -> Preset {
        match self {
            Self::Slide => Preset::slide(),
            Self::Print => Preset::print(),
            Self::Web => Preset::web(),
            Self::Handout => Preset::handout(),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// A short summary
    Text,
    /// The rows of data.csv
    Csv,
    /// The record, run.json
    Json,
}

pub(super) fn key_and_value(text: &str) -> Result<Override, String> {
    match text.split_once('=') {
        Some((key, value)) if !key.trim().is_empty() && !value.trim().is_empty() => {
            Ok(Override { key: key.trim().to_owned(), value: value.trim().to_owned() })
        }
        _ => Err("write it as KEY=VALUE, for example --set fibre=\"30 g/day\"".to_owned()),
    }
}

pub(super) fn run(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    let scenarios = read_all(options, terminal)?;
    for Asked { scenario, resolved, text } in scenarios {
        let name = scenario.name.clone();
        let run = Run::of(scenario).map_err(|cause| match cause {
            SolveError::NoInflamedState { .. } => Failure::NoStart { scenario: name, cause },
            cause => Failure::Numbers { scenario: name, cause },
        })?;
        let advice = advice::advice(&run, &resolved);
        if !advice.is_empty() {
            terminal.say(&diagnostic::render(&advice, &text, terminal.messages_take_colour()));
        }
        let shown = Shown::of(&run, options.purpose.preset())?;
        let folder = options.output.join(&run.scenario.name);
        shown.write(&folder, options.force)?;
        report(&run, &shown, &folder, options, terminal)?;
        if options.open {
            let picture = folder.join("chart.png");
            open::that(&picture).map_err(|cause| Failure::Open { path: picture, cause })?;
        }
    }
    Ok(())
}

/// A scenario to run, with its text and what it builds on.
struct Asked {
    scenario: Scenario,
    resolved: Resolved,
    text: String,
}

/// Reads and checks every scenario before the first is run, so that all faults of all files come out at once.
fn read_all(options: &Options, terminal: &mut Terminal) -> Result<Vec<Asked>, Failure> {
    let mut changes = options.changes.clone();
    if !options.show.is_empty() {
        let names: Vec<String> = options.show.iter().map(|name| format!("{:?}", name.trim())).collect();
        changes.push(Override { key: "show".to_owned(), value: format!("[{}]", names.join(", ")) });
    }
    let mut names = BTreeSet::new();
    let mut scenarios = Vec::new();
    let mut faults = String::new();
    for named in &options.scenarios {
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
        let reading = Reading::of(&source.name, &source.origin, &text, &changes, &Files);
        match (reading.scenario, reading.resolved) {
            (Some(scenario), Some(resolved)) => {
                if !reading.diagnostics.is_empty() {
                    terminal.say(&diagnostic::render(&reading.diagnostics, &text, colour));
                }
                if !names.insert(scenario.name.clone()) {
                    return Err(Failure::SameName { name: scenario.name });
                }
                scenarios.push(Asked { scenario, resolved, text });
            }
            _ => {
                faults += &diagnostic::render(&reading.diagnostics, &text, colour);
                faults.push('\n');
            }
        }
    }
    if faults.is_empty() { Ok(scenarios) } else { Err(Failure::Scenario { rendered: faults }) }
}

/// All files of one run, ready to be written.
struct Shown {
    findings: Vec<Finding>,
    chart: TimeChart,
    svg: String,
    png: Vec<u8>,
    csv: String,
    csv_metadata: String,
    summary: String,
    record: String,
}

impl Shown {
    fn of(run: &Run, preset: Preset) -> Result<Self, Failure> {
        let findings = figure::findings(run);
        let chart = figure::time_chart(run, &findings);
        let failed = |cause| Failure::Drawing { scenario: run.scenario.name.clone(), cause };
        let svg = chart::draw(&chart, &preset).map_err(failed)?;
        let texts = [
            ("Title", chart.title.as_str()),
            ("Description", chart.description.as_str()),
            ("Software", concat!("gutskin ", env!("CARGO_PKG_VERSION"))),
        ];
        // The picture takes longer than everything else together, so it has a processor of its own.
        let (png, csv) = thread::scope(|scope| {
            let csv = scope.spawn(|| data::csv(run));
            (chart::rasterise(&svg, &preset, &texts), csv.join())
        });
        let csv = csv.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        let png = png.map_err(failed)?;
        let csv_metadata = data::csv_metadata(run)?;
        let summary = summary::markdown(run, &findings);
        let files = Self::files(&svg, &png, &csv, &csv_metadata, &summary);
        let record = record::record(run, &files)?;
        Ok(Self { findings, chart, svg, png, csv, csv_metadata, summary, record })
    }

    fn files<'a>(
        svg: &'a str,
        png: &'a [u8],
        csv: &'a str,
        csv_metadata: &'a str,
        summary: &'a str,
    ) -> [(&'static str, &'a [u8]); 5] {
        [
            ("chart.svg", svg.as_bytes()),
            ("chart.png", png),
            ("data.csv", csv.as_bytes()),
            ("data.csv-metadata.json", csv_metadata.as_bytes()),
            ("summary.md", summary.as_bytes()),
        ]
    }

    fn write(&self, folder: &Path, force: bool) -> Result<(), Failure> {
        let mut all = Self::files(&self.svg, &self.png, &self.csv, &self.csv_metadata, &self.summary).to_vec();
        // Last, so that the record never speaks of files that are not there.
        all.push((RECORD, self.record.as_bytes()));
        files::write_all(folder, &all, force)
    }
}

fn report(run: &Run, shown: &Shown, folder: &Path, options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    match options.format {
        Format::Csv => return terminal.print(&shown.csv),
        Format::Json => return terminal.print(&shown.record),
        Format::Text if terminal.is_quiet() => return Ok(()),
        Format::Text => {}
    }
    let mut text = format!("{}\n{}\n\n", run.scenario.title, run.scenario.question);
    if terminal.is_read_by_a_person() {
        let letters = if options.ascii || terminal.is_dumb() { Letters::Ascii } else { Letters::Braille };
        let style = TerminalStyle { letters, colour: terminal.takes_colour() };
        text += &drawing::draw(&shown.chart, terminal.columns(), style);
        text.push('\n');
    } else {
        text += &format!("{}.\n\n", shown.chart.headline);
    }
    for finding in &shown.findings {
        text += &format!("  {}\n", wording::sentence(finding));
    }
    for expected in &run.scenario.expectations {
        let verdict = expectation::check(run, expected);
        if !verdict.holds {
            text += &format!("\nExpected, but not so: {} ({})", expected.text, verdict.found);
        }
    }
    if terminal.is_verbose() {
        let statistics = run.course.statistics;
        text += &format!(
            "\nSolver: {} pieces, {} steps, {} taken back, {} evaluations\n",
            statistics.pieces, statistics.accepted_steps, statistics.rejected_steps, statistics.evaluations
        );
    }
    text += &format!(
        "\n{}\nChart:   {}\nNumbers: {}\nSummary: {}\n",
        wording::DISCLAIMER,
        folder.join("chart.png").display(),
        folder.join("data.csv").display(),
        folder.join("summary.md").display(),
    );
    terminal.print(&text)
}
