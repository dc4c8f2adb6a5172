//! `gutskin check`: reports all faults of all files, gives advice, and checks the expectations.

use super::{
    fix,
    report::{self, Checked, FileReport},
};
use crate::console::{
    failure::{self, ABOUT_A_TEST, Failure},
    shared_options::key_and_value,
    source::{Files, Source},
    terminal::Terminal,
};
use crate::{
    analysis::{
        Simulation, advice, expectation, outcome,
        uncertainty::{Answers, DrawnPeople, SEED, Uncertainty, drawn},
    },
    scenario::{Diagnostic, Override, ParseOutcome, Scenario, Severity, diagnostics::code, text::encoding},
    solve::SolveError,
};

/// Find every fault of scenario files, and whether what they expect is so
#[derive(clap::Args)]
#[command(after_help = "Examples:
  gutskin check my-question.toml
  gutskin check my-question.toml --fix         fix what is certain; the old file is kept
  gutskin check my-question.toml --fix --dry-run
  gutskin check my-question.toml --resolved    the whole file, with all it extends
  gutskin check fibre --uncertainty 200        how much hangs on numbers that nobody knows
  gutskin check class/*.toml --format junit > report.xml")]
pub(super) struct Options {
    /// Scenario files or names of built-in scenarios; `-` reads standard input
    #[arg(required = true, value_name = "FILE")]
    scenarios: Vec<String>,
    /// Fix what is certain: show the difference, keep the old file, write the new one
    #[arg(long)]
    fix: bool,
    /// With --fix: show the difference and change nothing
    #[arg(long, requires = "fix")]
    dry_run: bool,
    /// Print each scenario as one file, with everything it extends and where each line comes from
    #[arg(long, conflicts_with_all = ["fix", "format"])]
    resolved: bool,
    /// Change a value without touching the file, e.g. `--set fibre="30 g/day"`
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = key_and_value)]
    changes: Vec<Override>,
    /// How sure each statement is: also for so many people, whose parameters are drawn from the plausible ranges
    #[arg(long, value_name = "PEOPLE", conflicts_with = "resolved", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    uncertainty: Option<u32>,
    /// How to print the report
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For reading
    Text,
    /// For scripts
    Json,
    /// For test runners and course systems
    Junit,
}

pub(super) fn check(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    let mut reports = Vec::with_capacity(options.scenarios.len());
    for named in &options.scenarios {
        if options.fix {
            // Faults without a certain fix appear in the report that follows.
            fix::fix(named, options.dry_run, terminal)?;
        }
        reports.push(one(named, options, terminal)?);
    }
    if !options.resolved {
        let colour = terminal.takes_colour();
        match options.format {
            Format::Text => terminal.print(&report::text(&reports, colour, terminal.is_quiet()))?,
            Format::Json => terminal.print(&report::json(&reports)?)?,
            Format::Junit => terminal.print(&report::junit(&reports))?,
        }
    }
    // The failure that blocks most work determines the exit code.
    let worst = [failure::FILES, failure::SCENARIO, failure::NUMBERS, failure::EXPECTATION];
    match worst.into_iter().find(|code| reports.iter().any(|report| report.exit_code() == *code)) {
        Some(code) => Err(Failure::Reported { code }),
        None => Ok(()),
    }
}

/// What each statement speaks of, and whether it holds, for so many people.
fn uncertainty(scenario: &Scenario, people: u32) -> Uncertainty {
    Uncertainty::of(people, |person| {
        let run = Simulation::of(drawn(scenario, SEED, person)).ok()?;
        let expected = run.scenario.expectations.iter();
        Some(Answers {
            numbers: expected.clone().map(|expected| outcome::value(&run, &expected.that.outcome)).collect(),
            holds: expected.map(|expected| expectation::check(&run, expected).holds).collect(),
        })
    })
}

fn one(named: &str, options: &Options, terminal: &mut Terminal) -> Result<FileReport, Failure> {
    let mut report = FileReport { file: named.to_owned(), ..FileReport::default() };
    let source = match Source::find(named.as_ref()) {
        Ok(source) => source,
        Err(failure) => {
            report.unreadable = Some(failure.to_string());
            if options.resolved {
                terminal.complain(&failure);
            }
            return Ok(report);
        }
    };
    report.file.clone_from(&source.origin);
    report.text = match encoding::decode(&source.origin, &source.bytes) {
        Ok(text) => text,
        Err(fault) => {
            report.diagnostics.push(*fault);
            return Ok(report);
        }
    };
    let reading = ParseOutcome::of(&source.name, &source.origin, &report.text, &options.changes, &Files);
    report.diagnostics = reading.diagnostics;
    if let (true, Some(resolved)) = (options.resolved, &reading.resolved) {
        let faulty = report.diagnostics.iter().any(|found| found.severity == Severity::Error);
        if faulty {
            terminal.complain(&Failure::Scenario { rendered: report.rendered(terminal.messages_take_colour()) });
        }
        terminal.print(&resolved.toml())?;
    }
    let (Some(scenario), Some(resolved)) = (reading.scenario, reading.resolved) else { return Ok(report) };
    report.is_valid = true;
    if options.resolved {
        return Ok(report);
    }
    match Simulation::of(scenario) {
        Ok(run) => {
            report.diagnostics.extend(advice::advice(&run, &resolved));
            let expected = &run.scenario.expectations;
            let crowd = options.uncertainty.filter(|_| !expected.is_empty()).map(|people| {
                terminal.say(&format!("{}: {people} people", report.file));
                uncertainty(&run.scenario, people)
            });
            let checked = expected.iter().enumerate().map(|(place, expected)| {
                let drawn = crowd.as_ref().map(|crowd| DrawnPeople::of(crowd, place));
                Checked::new(expected, expectation::check(&run, expected), drawn)
            });
            report.expectations = checked.collect();
        }
        Err(cause @ SolveError::NoInflamedState { .. }) => {
            report.is_valid = false;
            let mut fault = Diagnostic::error(code::NO_INFLAMED, cause.to_string());
            fault.help = Some("type `start = \"rest\"`, or choose `person = \"susceptible adult\"`".to_owned());
            report.diagnostics.push(resolved.at(&["start"], fault, None));
        }
        Err(cause) if cause.is_about_a_test() => {
            report.is_valid = false;
            let mut fault = Diagnostic::error(code::NOBODY_RESTS_THERE, cause.to_string());
            fault.help = Some(ABOUT_A_TEST.to_owned());
            let marker = cause.marker().unwrap_or_default();
            report.diagnostics.push(resolved.at(&["stool_test", marker], fault, None));
        }
        Err(cause) => report.trouble = Some(cause.to_string()),
    }
    Ok(report)
}
