//! `gutskin scan`: an outcome over several values of an input or a parameter.

use std::ffi::OsString;

use super::{Question, Scan};
use crate::console::{
    failure::Failure, load::read_only, publish::ask, shared_options::SharedOptions, terminal::Terminal, values,
};

/// Show how an outcome follows one value, such as a dose
#[derive(clap::Args)]
#[command(after_help = "Examples:
  gutskin scan fibre --vary fibre=\"5..40 g/day:8\"
  gutskin scan tipping --vary antibiotic=\"0, 25, 50, 75, 100 %\" --of \"max skin_inflammation\"
  gutskin scan my-question.toml --vary skin_healing_time=\"5..40 days\" --lang de

Files go to output/<scenario>-scan-<key>/: scan.svg, scan.png, data.csv, summary.md, run.json.
What can be varied: gutskin list interventions, gutskin list parameters. A value that an intervention gives is varied there,
any other in the background.")]
pub(crate) struct Options {
    /// A scenario file or the name of a built-in scenario; `-` reads standard input
    #[arg(value_name = "SCENARIO")]
    scenario: OsString,
    /// What to vary, and over which values: two ends with `..` between them and the number of steps behind a colon (five
    /// without), or values with commas between
    #[arg(long, value_name = "KEY=VALUES", required = true)]
    vary: String,
    /// The outcome: "NAME at end", "NAME at day N", "max NAME", "min NAME", "mean NAME", "days NAME > VALUE", "peak day of
    /// NAME"; without it, the first quantity shown, when the last dose ends
    #[arg(long, value_name = "OUTCOME")]
    of: Option<String>,
    #[command(flatten)]
    shared: SharedOptions,
}

pub(crate) fn scan(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    options.shared.agree()?;
    let loaded = read_only(&options.scenario, &options.shared, terminal)?;
    let (vary, values) = values::vary(&options.vary)?;
    let of = values::outcome(options.of.as_deref(), vary, &loaded.scenario)?;
    ask::<Scan>(Question { vary, values, of }, vec![loaded], &options.shared, terminal)
}
