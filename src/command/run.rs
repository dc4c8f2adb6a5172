//! `gutskin run`: from scenario files to charts.

use std::{ffi::OsString, path::Path};

use super::{
    common::{Asked, Common, Format, preview, read_all, solve},
    failure::Failure,
    files::{self, RECORD},
    terminal::Terminal,
};
use crate::{
    analysis::{Run, advice, expectation, finding::Finding},
    present::{
        chart::{self, Preset, TimeChart},
        data, figure,
        language::Language,
        record, summary, wording,
    },
    scenario::render,
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
    scenarios: Vec<OsString>,
    #[command(flatten)]
    common: Common,
}

pub(super) fn run(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    match options.common.format {
        Format::Json if options.scenarios.len() > 1 => return Err(Failure::OneAtATime { format: "JSON" }),
        Format::Csv if options.scenarios.len() > 1 => return Err(Failure::OneAtATime { format: "CSV" }),
        Format::Json | Format::Csv | Format::Text => {}
    }
    for Asked { scenario, resolved, text } in read_all(&options.scenarios, &options.common, terminal)? {
        let options = &options.common;
        let run = solve(scenario)?;
        let advice = advice::advice(&run, &resolved);
        if !advice.is_empty() {
            terminal.say(&render(&advice, &text, terminal.messages_take_colour()));
        }
        let shown = Shown::of(&run, options.purpose.preset(), options.language)?;
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
    fn of(run: &Run, preset: Preset, language: Language) -> Result<Self, Failure> {
        let findings = figure::findings(run);
        let chart = figure::time_chart(run, &findings, language);
        let failed = |cause| Failure::Drawing { scenario: run.scenario.name.clone(), cause };
        let svg = chart::draw(&chart, &preset).map_err(failed)?;
        let texts = [
            ("Title", chart.title.as_str()),
            ("Description", chart.description.as_str()),
            ("Software", concat!("gutskin ", env!("CARGO_PKG_VERSION"))),
        ];
        let png = chart::rasterise(&svg, &preset, &texts).map_err(failed)?;
        let csv = data::csv(&data::Table::wide(run));
        let csv_metadata = data::csv_metadata(run)?;
        let summary = summary::markdown(run, &findings, language);
        let files = Self::files(&svg, &png, &csv, &csv_metadata, &summary);
        let record = record::record(run, language, &files)?;
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

fn report(run: &Run, shown: &Shown, folder: &Path, options: &Common, terminal: &mut Terminal) -> Result<(), Failure> {
    match options.format {
        Format::Csv => return terminal.print(&shown.csv),
        Format::Json => return terminal.print(&shown.record),
        Format::Text if terminal.is_quiet() => return Ok(()),
        Format::Text => {}
    }
    let say = |key: &str| options.language.text(key);
    let mut text = format!("{}\n{}\n\n", run.scenario.title, run.scenario.question);
    text += &preview(&shown.chart, options, terminal);
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
    text += &format!(
        "\n{}\n{}{}\n{}{}\n{}{}\n",
        options.language.disclaimer(),
        say("report.chart"),
        folder.join("chart.png").display(),
        say("report.numbers"),
        folder.join("data.csv").display(),
        say("report.summary"),
        folder.join("summary.md").display(),
    );
    terminal.print(&text)
}
