//! The command line: its commands and options, and the modules that carry them out.

mod check;
mod explain;
mod export;
mod fix;
mod gallery;
mod list;
mod model;
mod new;
mod replay;
mod report;
mod schema;

use std::{ffi::OsString, process::ExitCode};

use clap::{
    CommandFactory, FromArgMatches, Parser, Subcommand,
    error::{ContextKind, ContextValue, ErrorKind},
};

use crate::console::{failure, shared_options::Everywhere, terminal::Terminal};
use crate::study::{compare, run, scan, validate, verify};

const WELCOME: &str = "\
gutskin: a teaching simulator of the gut–skin axis. A scenario file asks, a chart answers.

  gutskin run                  run the built-in scenario `fibre` and draw it
  gutskin list                 the built-in scenarios, one question each
  gutskin new my-question      a commented scenario file to change, then:
  gutskin run my-question.toml

Next: `gutskin run tipping`, then open output/tipping/chart.png. All commands: `gutskin --help`.
Teaching model, not medical advice.
";

/// A teaching simulator of the gut–skin axis: scenario file in, chart out. Not medical advice.
#[derive(Parser)]
#[command(name = "gutskin", version, disable_help_subcommand = true, before_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    everywhere: Everywhere,
}

const EXAMPLES: &str = "\
Examples:
  gutskin run                                  the built-in scenario `fibre`
  gutskin run tipping rescue-strong            two built-in scenarios
  gutskin run my-question.toml --set duration=\"2 years\"
  gutskin compare tipping tipping-loop-cut     both in one chart and one table
  gutskin replay chart.png                     the whole run again, from the picture alone
  gutskin new my-question --from antibiotics   a file to change
  gutskin check my-question.toml               every fault, and what to type instead
  gutskin list parameters                      what a scenario can change";

#[derive(Subcommand)]
enum Command {
    /// Run scenarios and draw their charts
    Run(run::command::Options),
    /// Show several scenarios in one chart and one table
    Compare(compare::command::Options),
    /// Show how an outcome follows one value, such as a dose
    Scan(scan::command::Options),
    /// Write a scenario for other simulators: SBML, COMBINE archive, Antimony, Python
    Export(export::Options),
    /// Make a figure again from the figure itself, or verify it
    Replay(replay::Options),
    /// List what can be named in a scenario
    List(list::Options),
    /// Write a commented scenario file to change
    New(new::Options),
    /// Find every fault of scenario files, and whether what they expect is so
    Check(check::Options),
    /// Explain a fault by its code
    Explain(explain::Options),
    /// Print the JSON Schema of scenario files, for editors
    Schema(schema::Options),
    /// Show the model: its equations
    Model(model::Options),
    /// Draw every kind of chart for every use, on one page
    Gallery(gallery::Options),
    /// Hold the model against published findings
    Validate(validate::command::Options),
    /// Hold a run against a tighter tolerance and another method
    Verify(verify::command::Options),
}

/// Parses the arguments, runs the command, and returns its exit code.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match understood(arguments.into_iter().collect()) {
        Ok(arguments) => arguments,
        Err(error) => return misunderstood(&error),
    };
    let mut terminal =
        Terminal::new(arguments.everywhere.color, arguments.everywhere.quiet, arguments.everywhere.verbose);
    let outcome = match arguments.command {
        None => terminal.print(WELCOME),
        Some(Command::Run(options)) => run::command::run(&options, &mut terminal),
        Some(Command::Compare(options)) => compare::command::compare(&options, &mut terminal),
        Some(Command::Scan(options)) => scan::command::scan(&options, &mut terminal),
        Some(Command::Export(options)) => export::export(&options, &mut terminal),
        Some(Command::Replay(options)) => replay::replay(&options, &mut terminal),
        Some(Command::List(options)) => list::list(&options, &mut terminal),
        Some(Command::New(options)) => new::new(&options, &mut terminal),
        Some(Command::Check(options)) => check::check(&options, &mut terminal),
        Some(Command::Explain(options)) => explain::explain(&options, &mut terminal),
        Some(Command::Schema(options)) => schema::schema(&options, &mut terminal),
        Some(Command::Model(options)) => model::model(&options, &mut terminal),
        Some(Command::Gallery(options)) => gallery::gallery(&options, &mut terminal),
        Some(Command::Validate(options)) => validate::command::validate(&options, &mut terminal),
        Some(Command::Verify(options)) => verify::command::verify(&options, &mut terminal),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            terminal.complain(&failure);
            failure.exit_code()
        }
    }
}

/// Parses the arguments. Error messages obey `--color` too.
fn understood(arguments: Vec<OsString>) -> Result<Arguments, clap::Error> {
    let mut command = Arguments::command().color(colour_of_complaints(&arguments));
    let mut matches = command.try_get_matches_from_mut(arguments).map_err(with_commands_that_have_it)?;
    let understood = Arguments::from_arg_matches_mut(&mut matches).map_err(|error| error.format(&mut command))?;
    // These options are allowed both before and after the command, where clap does not detect the conflict.
    if understood.everywhere.quiet && understood.everywhere.verbose {
        let what = "`--quiet` and `--verbose` exclude each other";
        return Err(command.error(ErrorKind::ArgumentConflict, what));
    }
    Ok(understood)
}

/// Adds to the error about an unknown option the commands that have it, in place of clap's tip that it may be a value,
/// which does not apply here.
fn with_commands_that_have_it(mut error: clap::Error) -> clap::Error {
    let option = match (error.kind(), error.get(ContextKind::InvalidArg)) {
        (ErrorKind::UnknownArgument, Some(ContextValue::String(typed))) if typed.starts_with("--") => typed.clone(),
        _ => return error,
    };
    let option = option.split('=').next().unwrap_or_default();
    error.remove(ContextKind::Suggested);
    let command = Arguments::command();
    let has = |command: &&clap::Command| {
        command.get_arguments().any(|argument| argument.get_long() == option.strip_prefix("--"))
    };
    let homes: Vec<String> =
        command.get_subcommands().filter(has).map(|command| format!("`gutskin {}`", command.get_name())).collect();
    if !homes.is_empty() {
        let tip = format!("`{option}` goes with {}", homes.join(", "));
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
    }
    error
}

/// The value of `--color`, read before the arguments are parsed.
fn colour_of_complaints(arguments: &[OsString]) -> clap::ColorChoice {
    let mut words = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(word) = words.next() {
        let value = if word == "--color" { words.next() } else { word.strip_prefix("--color=") };
        match value {
            Some("always") => return clap::ColorChoice::Always,
            Some("never") => return clap::ColorChoice::Never,
            _ => {}
        }
    }
    clap::ColorChoice::Auto
}

/// Prints the output of clap: help to stdout with exit code 0, errors to stderr with 2. A closed pipe must not cause a
/// panic.
fn misunderstood(error: &clap::Error) -> ExitCode {
    let printed = error.print();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => match printed {
            Err(cause) if cause.kind() != std::io::ErrorKind::BrokenPipe => ExitCode::from(failure::FILES),
            _ => ExitCode::SUCCESS,
        },
        _ => ExitCode::from(failure::USAGE),
    }
}
