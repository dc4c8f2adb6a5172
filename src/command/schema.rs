//! `gutskin schema`: prints the scenario language as a JSON Schema or as a reference page, and the schema of
//! `run.json`.

use crate::console::{failure::Failure, terminal::Terminal};
use crate::{
    page::record::seal,
    scenario::document::{reference, schema as scenario_schema},
};

/// Print the JSON Schema of scenario files, for editors, or of run.json
#[derive(clap::Args)]
#[command(
    after_help = "Examples:\n  gutskin schema > scenario.schema.json\n  gutskin schema --format markdown > scenario.md\n  gutskin schema run > run.schema.json\n\nEditors find the schema by the first line of a scenario: #:schema ./scenario.schema.json"
)]
pub(super) struct Options {
    /// The schema of what
    #[arg(value_enum, default_value_t = What::Scenario, value_name = "WHAT")]
    what: What,
    /// As a schema, or as the reference page
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum What {
    /// Of a scenario file
    Scenario,
    /// Of the record of a run, run.json
    Run,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    /// JSON Schema, draft 7
    Json,
    /// The reference page
    Markdown,
}

pub(super) fn schema(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    if options.what == What::Run {
        return terminal.print(seal::SCHEMA);
    }
    match options.format {
        Format::Json => terminal.print(&scenario_schema::json_schema()?),
        Format::Markdown => terminal.print(&reference::markdown()),
    }
}
