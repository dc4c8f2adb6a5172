//! `gutskin run`: from scenario files to charts.

use std::{ffi::OsString, path::Path};

use super::{
    common::{Asked, Common, Format, preview, read_all, solve},
    failure::Failure,
    files::{self, RECORD},
    kinds::{self, Kind, Picture},
    terminal::Terminal,
};
use crate::{
    analysis::{Run, advice, expectation, finding::Finding},
    present::{chart::Preset, data, figure, language::Language, record, summary, wording},
    scenario::render,
};

/// Run scenarios and draw their charts
#[derive(clap::Args)]
#[command(after_help = "Examples:
  gutskin run
  gutskin run tipping
  gutskin run tipping --chart states,flows:lps
  gutskin run my-question.toml --set fibre=\"30 g/day\" --open
  gutskin run antibiotics --format csv > antibiotics.csv

Files go to output/<scenario>/: chart.svg, chart.png, data.csv, summary.md, run.json; with --chart also
states.svg, states.png, flows-lps.svg and so on.
Built-in scenarios: gutskin list")]
pub(super) struct Options {
    /// Scenario files or names of built-in scenarios; `-` reads standard input
    #[arg(default_value = "fibre", hide_default_value = true, value_name = "SCENARIO")]
    scenarios: Vec<OsString>,
    /// Charts to draw beside the course, with commas between: `states` (all unknowns, small), `flows` (what fills and
    /// drains a compartment) or `flows:NAME`
    #[arg(long = "chart", value_name = "KINDS", value_delimiter = ',', value_parser = kinds::kind)]
    charts: Vec<Kind>,
    #[command(flatten)]
    common: Common,
}

pub(super) fn run(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    match options.common.format {
        Format::Json if options.scenarios.len() > 1 => return Err(Failure::OneAtATime { format: "JSON" }),
        Format::Csv if options.scenarios.len() > 1 => return Err(Failure::OneAtATime { format: "CSV" }),
        Format::Json | Format::Csv | Format::Text => {}
    }
    let charts = &options.charts;
    for Asked { scenario, resolved, text } in read_all(&options.scenarios, &options.common, terminal)? {
        let options = &options.common;
        let run = solve(scenario)?;
        let advice = advice::advice(&run, &resolved);
        if !advice.is_empty() {
            terminal.say(&render(&advice, &text, terminal.messages_take_colour()));
        }
        let folder = options.output.join(&run.scenario.name);
        let there = files::ours(&folder);
        let preset = options.purpose.preset();
        let beside =
            kinds::beside_the_course(&run, charts, there.iter().map(String::as_str), &preset, options.language)?;
        let shown = Shown::of(&run, beside, &preset, options.language)?;
        shown.write(&folder, options.force)?;
        report(&run, &shown, &folder, options, terminal)?;
        if options.open {
            // What was asked for by name is what is looked at.
            let asked = charts.len().min(shown.pictures.len().saturating_sub(1));
            let stem = shown.pictures.get(asked).map_or("chart", |picture| picture.stem.as_str());
            let picture = folder.join(format!("{stem}.png"));
            open::that(&picture).map_err(|cause| Failure::Open { path: picture, cause })?;
        }
    }
    Ok(())
}

/// All files of one run, ready to be written.
struct Shown {
    findings: Vec<Finding>,
    /// The course first.
    pictures: Vec<Picture>,
    csv: String,
    csv_metadata: String,
    summary: String,
    record: String,
}

impl Shown {
    fn of(run: &Run, beside: Vec<Picture>, preset: &Preset, language: Language) -> Result<Self, Failure> {
        let findings = figure::findings(run);
        let course = kinds::draw(Kind::Course.stem(), figure::time_chart(run, &findings, language), preset)
            .map_err(|cause| Failure::Drawing { scenario: run.scenario.name.clone(), cause })?;
        let mut shown = Self {
            pictures: std::iter::once(course).chain(beside).collect(),
            csv: data::csv(&data::Table::wide(run)),
            csv_metadata: data::csv_metadata(run)?,
            summary: summary::markdown(run, &findings, language),
            record: String::new(),
            findings,
        };
        let files = shown.files();
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, content)| (name.as_str(), *content)).collect();
        shown.record = record::record(run, language, &files)?;
        Ok(shown)
    }

    /// All but the record.
    fn files(&self) -> Vec<(String, &[u8])> {
        let pictures = self.pictures.iter().flat_map(|picture| {
            let name = |ending: &str| format!("{}.{ending}", picture.stem);
            [(name("svg"), picture.svg.as_bytes()), (name("png"), picture.png.as_slice())]
        });
        let texts =
            [("data.csv", &self.csv), ("data.csv-metadata.json", &self.csv_metadata), ("summary.md", &self.summary)];
        pictures.chain(texts.map(|(name, text)| (name.to_owned(), text.as_bytes()))).collect()
    }

    fn write(&self, folder: &Path, force: bool) -> Result<(), Failure> {
        let files = self.files();
        let mut all: Vec<(&str, &[u8])> = files.iter().map(|(name, content)| (name.as_str(), *content)).collect();
        // Last, so that the record never speaks of files that are not there.
        all.push((RECORD, self.record.as_bytes()));
        files::write_all(folder, &all, force)
    }
}

fn report(run: &Run, shown: &Shown, folder: &Path, options: &Common, terminal: &mut Terminal) -> Result<(), Failure> {
    match options.format {
        Format::Csv => return terminal.print(&shown.csv),
        Format::Json => return terminal.print(&shown.record),
        Format::Text if terminal.is_quiet() => return Ok(()),
        Format::Text => {}
    }
    let say = |key: &str| options.language.text(key);
    let mut text = format!("{}\n{}\n\n", run.scenario.title, run.scenario.question);
    if let Some(course) = shown.pictures.first() {
        text += &preview(&course.chart, options, terminal);
    }
    for finding in &shown.findings {
        text += &format!("  {}\n", wording::sentence(finding, options.language));
    }
    for expected in &run.scenario.expectations {
        let verdict = expectation::check(run, expected);
        if !verdict.holds {
            text += &format!("\n{} {} ({})", say("report.not_so"), expected.text, verdict.found);
        }
    }
    if terminal.is_verbose() {
        let statistics = run.course.statistics;
        text += &format!(
            "\nSolver: {} pieces, {} steps, {} taken back, {} evaluations\n",
            statistics.pieces, statistics.accepted_steps, statistics.rejected_steps, statistics.evaluations
        );
    }
    text += &format!("\n{}\n", options.language.disclaimer());
    for picture in &shown.pictures {
        text += &format!("{}{}\n", say("report.chart"), folder.join(format!("{}.png", picture.stem)).display());
    }
    text += &format!(
        "{}{}\n{}{}\n",
        say("report.numbers"),
        folder.join("data.csv").display(),
        say("report.summary"),
        folder.join("summary.md").display(),
    );
    terminal.print(&text)
}
