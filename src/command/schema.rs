//! `gutskin schema`: the scenario language for editors, or as a page to read.

use super::{failure::Failure, terminal::Terminal};
use crate::scenario::{reference, schema as scenario_schema};

/// Print the JSON Schema of scenario files, for editors
#[derive(clap::Args)]
#[command(
    after_help = "Examples:\n  gutskin schema > scenario.schema.json\n  gutskin schema --format markdown > scenario.md\n\nEditors find the schema by the first line of a scenario: #:schema ./scenario.schema.json"
)]
pub(super) struct Options {
    /// As a schema, or as the reference page
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    /// JSON Schema, draft 7
    Json,
    /// The reference page
    Markdown,
}

pub(super) fn schema(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    match options.format {
        Format::Json => terminal.print(&scenario_schema::schema()?),
        Format::Markdown => terminal.print(&reference::markdown()),
    }
}
