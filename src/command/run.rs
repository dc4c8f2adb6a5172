//! `gutskin run`: from scenario files to charts.

use std::{ffi::OsString, path::Path};

use super::{
    chart_kind::{self, Kind},
    console_output::{closing, preview},
    failure::Failure,
    files::{self, DATA, Files, RECORD},
    load::{Asked, read_all, solve},
    shared_options::{Common, Extras, Format, TableLayout, language_of, preset_of},
    terminal::Terminal,
};
use crate::{
    analysis::{Simulation, advice, curve_summary::CurveSummary, expectation},
    present::{
        chart::TimeChart,
        data::{self, Table},
        figure,
        picture::Picture,
        recipe::{Ingredient, Made, Recipe},
        record, summary, wording,
    },
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
  gutskin run fibre tipping --format ndjson --tidy

Files go to output/<scenario>/: chart.svg, chart.png, data.csv, summary.md, run.json; with --chart also
states.svg, states.png, flows-lps.svg and so on.
Built-in scenarios: gutskin list")]
pub(super) struct Options {
    /// Scenario files or names of built-in scenarios; `-` reads standard input
    #[arg(default_value = "fibre", hide_default_value = true, value_name = "SCENARIO")]
    scenarios: Vec<OsString>,
    /// Charts to draw beside the course, with commas between: `states` (all unknowns, small), `flows` (what fills and
    /// drains a compartment) or `flows:NAME`
    #[arg(long = "chart", value_name = "KINDS", value_delimiter = ',', value_parser = chart_kind::kind)]
    charts: Vec<Kind>,
    #[command(flatten)]
    common: Common,
}

pub(super) fn run(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    options.common.agree()?;
    if options.scenarios.len() > 1 && options.common.format.is_one_document(options.common.tidy) {
        return Err(Failure::OneAtATime { tidy_helps: options.common.format.has_rows() });
    }
    let mut runs = Vec::new();
    let (scenarios, charts, options) = (&options.scenarios, &options.charts, &options.common);
    for Asked { scenario, resolved, text } in read_all(scenarios, options, terminal)? {
        let recipe = Recipe::new(Made::Run, options.look()?, vec![Ingredient::new(&scenario, &resolved)]);
        let run = solve(scenario)?;
        let advice = advice::advice(&run, &resolved);
        if !advice.is_empty() {
            terminal.say(&render(&advice, &text, terminal.messages_take_colour()));
        }
        let folder = options.output.join(&run.scenario.name);
        let there = files::ours(&folder);
        let beside = chart_kind::beside_the_course(&run, charts, there.iter().map(String::as_str))?;
        let shown = Shown::of(&run, &recipe, &beside, options.extras())?;
        shown.files.write(&folder, options.force)?;
        report(&run, &shown, &folder, options, terminal)?;
        if options.open {
            // What was asked for by name is what is looked at.
            let asked = charts.len().min(shown.stems.len().saturating_sub(1));
            let stem = shown.stems.get(asked).map_or("chart", String::as_str);
            let picture = folder.join(format!("{stem}.png"));
            open::that(&picture).map_err(|cause| Failure::Open { path: picture, cause })?;
        }
        // A solved run is large; only what is printed at the end has to wait for it.
        if options.format.prints_numbers() {
            runs.push(run);
        }
    }
    let table = || match runs.as_slice() {
        [only] if !options.tidy => Table::wide(only),
        several => Table::tidy(several),
    };
    options.format.printed(table)?.map_or(Ok(()), |rows| terminal.print(&rows))
}

/// A run as it is shown, with all its files ready to be written.
pub(super) struct Shown {
    findings: Vec<CurveSummary>,
    chart: TimeChart,
    /// The names of its pictures without their ending, the course first.
    stems: Vec<String>,
    pub(super) files: Files,
}

impl Shown {
    /// Draws and writes down a run in the way the recipe says.
    pub(super) fn of(run: &Simulation, recipe: &Recipe, beside: &[Kind], extras: Extras) -> Result<Self, Failure> {
        let language = language_of(recipe)?;
        let findings = figure::findings(run);
        let chart = figure::time_chart(run, &findings, language);
        let failed = |cause| Failure::Drawing { scenario: run.scenario.name.clone(), cause };
        let preset = preset_of(recipe)?;
        let picture = Picture::of(&chart, &preset).map_err(failed)?;
        let question = figure::blank(&chart, language.question(&run.scenario), language.person(run.scenario.person));
        let blank = || Picture::of_blank(&chart, &question, &preset);
        let blank = extras.blank.then(blank).transpose().map_err(failed)?;
        let mut files = Files::default();
        let mut stems = vec![Kind::Course.stem()];
        files.extend(picture.figure(&stems[0], blank.as_ref(), recipe, extras.kinds()).map_err(failed)?);
        for kind in beside {
            let Some(chart) = kind.chart(run, language) else { continue };
            let picture = Picture::of(&chart, &preset).map_err(failed)?;
            files.extend(picture.figure(&kind.stem(), None, recipe, extras.kinds()).map_err(failed)?);
            stems.push(kind.stem());
        }
        files.push(DATA, data::csv(&Table::wide(run)));
        files.push("data.csv-metadata.json", data::csv_metadata(run)?);
        if let Some(layout) = extras.parquet {
            let table = match layout {
                TableLayout::Wide => Table::wide(run),
                TableLayout::Tidy => Table::tidy(std::slice::from_ref(run)),
            };
            files.push(layout.file(), data::parquet(&table)?);
        }
        files.push("summary.md", summary::markdown(run, &findings, language));
        // Last, so that the record never speaks of files that are not there.
        files.push(RECORD, record::record(run, recipe, &files.all())?);
        Ok(Self { findings, chart, stems, files })
    }
}

fn report(
    run: &Simulation,
    shown: &Shown,
    folder: &Path,
    options: &Common,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    match options.format {
        Format::Record => return terminal.print(shown.files.text(RECORD)),
        Format::Text | Format::Parquet if !terminal.is_quiet() => {}
        _ => return Ok(()),
    }
    let say = |key: &str| options.language.text(key);
    let mut text =
        format!("{}\n{}\n\n", options.language.title(&run.scenario), options.language.question(&run.scenario));
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
        let statistics = run.trajectory.statistics;
        text += &format!(
            "\nSolver: {} pieces, {} steps, {} taken back, {} evaluations\n",
            statistics.pieces, statistics.accepted_steps, statistics.rejected_steps, statistics.evaluations
        );
    }
    text += &format!("\n{}", closing(options, folder, shown.stems.iter().map(String::as_str)));
    terminal.print(&text)
}
