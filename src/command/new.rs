//! `gutskin new`: a commented scenario file to change.

use std::path::PathBuf;

use crate::console::{
    failure::Failure,
    files,
    source::{folder_name, stem, suggested_scenario},
    terminal::Terminal,
};
use crate::scenario::{built_in, document::schema};

const TEMPLATE: &str = include_str!("../../assets/new-scenario.toml");

/// Write a commented scenario file to change
#[derive(clap::Args)]
#[command(
    after_help = "Examples:\n  gutskin new my-question\n  gutskin new my-question --from tipping\n  gutskin run my-question.toml"
)]
pub(super) struct Options {
    /// Name of the new file; `.toml` is added
    name: String,
    /// Start from a built-in scenario instead of the short template
    #[arg(long, value_name = "BUILT-IN")]
    from: Option<String>,
    /// Replace a file of that name
    #[arg(long)]
    force: bool,
}

pub(super) fn new(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    let name = options.name.strip_suffix(".toml").unwrap_or(&options.name);
    let path = PathBuf::from(format!("{name}.toml"));
    // The name of the file becomes the name of the output folder.
    folder_name(&stem(&path))?;
    let content = match &options.from {
        Some(name) => {
            let found = built_in(name);
            let unknown = || Failure::NoSuchBuiltIn { name: name.clone(), suggestion: suggested_scenario(name) };
            found.ok_or_else(unknown)?.text
        }
        None => TEMPLATE,
    };
    let content = with_schema(content);
    files::write_new(&path, content.as_bytes(), options.force)?;
    let schema = path.with_file_name(schema::FILE_NAME);
    // An existing schema is kept: it may be a user's own file, and a schema of another version does no harm.
    let is_new = !schema.exists();
    if is_new {
        files::write_new(&schema, schema::json_schema()?.as_bytes(), false)?;
    }
    let shown = path.display();
    let beside = if is_new {
        format!(" (and {}, with which some text editors check what you type)", schema.display())
    } else {
        String::new()
    };
    terminal.say(&format!("Wrote {shown}{beside}. Open {shown} in a text editor, change a number, save, then run it:"));
    terminal.print(&format!("gutskin run \"{shown}\"\n"))
}

/// Adds the line by which editors find the schema next to the new file.
fn with_schema(text: &str) -> String {
    let rest = match text.split_once('\n') {
        Some((first, rest)) if first.starts_with("#:schema ") => rest,
        _ => text,
    };
    format!("{}\n{rest}", schema::FIRST_LINE)
}
