//! All reasons why a command can end early, with their messages.

use std::{io, path::PathBuf};

use parquet::errors::ParquetError;

use crate::{export::ExportError, page::study::StudyError, solve::SolveError};
use gutskin_plot::DrawError;

/// A failure that ends a command early.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// All failures of the scenarios of one call, in the order of their names on the command line; never empty.
    #[error("{} scenarios cannot be used", .0.len())]
    Several(Vec<Self>),
    /// The diagnostics of a scenario, already rendered with their place and fix.
    #[error("{rendered}")]
    Scenario {
        /// The text to print.
        rendered: String,
    },
    /// Two scenarios of one call would write into the same folder.
    #[error("two of these scenarios are called `{name}`, so their files would overwrite each other")]
    SameName {
        /// The shared name.
        name: String,
    },
    /// Two scenarios would print two documents one after the other, which programs cannot read.
    #[error("only one scenario at a time can be printed in this format")]
    OneAtATime {
        /// Whether `--tidy`, which names the scenario in each row, would solve this.
        tidy_helps: bool,
    },
    /// `--tidy` was given with a format that has no rows of numbers.
    #[error("`--tidy` lays out numbers in rows, and `--format {format}` has none")]
    NothingToTidy {
        /// The format as typed.
        format: String,
        /// The formats that have rows.
        known: String,
    },
    /// The question has no answer.
    #[error(transparent)]
    Study(#[from] StudyError),
    /// The numerical solution failed.
    #[error("scenario `{scenario}`: {cause}")]
    Numbers {
        /// Name of the scenario.
        scenario: String,
        /// What failed, on which day, and at which values.
        cause: SolveError,
    },
    /// A day for which no diagram can be drawn.
    #[error("`--at {text}`: {reason}")]
    Day {
        /// The day as typed.
        text: String,
        /// What to write instead.
        reason: String,
    },
    /// A chart could not be drawn.
    #[error("scenario `{scenario}`: the chart could not be drawn: {cause}")]
    Drawing {
        /// Name of the scenario.
        scenario: String,
        /// The reason.
        cause: DrawError,
    },
    /// The target format cannot express something in the scenario.
    #[error("scenario `{scenario}` cannot be exported: {cause}")]
    Export {
        /// Name of the scenario.
        scenario: String,
        /// What cannot be expressed.
        cause: ExportError,
    },
    /// A dark background was requested for a preset that is printed on paper.
    #[error("a figure for `{purpose}` is printed on white paper, so `--dark` does not go with it")]
    DarkPaper {
        /// The preset.
        purpose: &'static str,
    },
    /// A figure or a record differs from what its recipe gives.
    #[error("`{}` is not what gutskin {} makes of its recipe: {}", path.display(), env!("CARGO_PKG_VERSION"), differences.join(", "))]
    Differs {
        /// The file.
        path: PathBuf,
        /// The differences in words; never empty.
        differences: Vec<String>,
    },
    /// A file to be reproduced that contains no recipe.
    #[error("`{}` cannot be made again: {reason}", path.display())]
    NoRecipe {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
        /// What to do about it.
        hint: String,
    },
    /// The name is neither a file nor a built-in scenario.
    #[error("there is no file `{name}` and no built-in scenario of that name{suggestion}")]
    NoSuchScenario {
        /// The name as typed.
        name: String,
        /// A suitable name for a new file.
        stem: String,
        /// "; did you mean …?", or empty.
        suggestion: String,
    },
    /// A finding that `gutskin validate` does not know.
    #[error("there is no finding called `{name}`")]
    NoSuchFinding {
        /// The name as typed.
        name: String,
        /// All known findings.
        known: String,
    },
    /// A template for a new file that is not a built-in scenario.
    #[error("there is no built-in scenario `{name}`{suggestion}")]
    NoSuchBuiltIn {
        /// The name as typed.
        name: String,
        /// "; did you mean …?", or empty.
        suggestion: String,
    },
    /// A name that cannot be a folder on every system, or would lead out of the output folder.
    #[error("`{name}` cannot be the name of a scenario: {reason}")]
    Name {
        /// The name as typed.
        name: String,
        /// Why it is refused.
        reason: &'static str,
    },
    /// An unknown diagnostic code.
    #[error("no fault or advice has the code `{code}`{suggestion}")]
    NoSuchCode {
        /// The code as typed.
        code: String,
        /// "; did you mean …?", or empty.
        suggestion: String,
    },
    /// The failure has already been printed; only the exit code remains.
    #[error("")]
    Reported {
        /// One of the exit codes above.
        code: u8,
    },
    /// A file could not be read.
    #[error("`{}` could not be read: {reason}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// The reason in words.
        reason: String,
    },
    /// A result file could not be written.
    #[error("`{}` could not be written: {reason}", path.display())]
    Write {
        /// The file or folder.
        path: PathBuf,
        /// The reason in words.
        reason: String,
    },
    /// Some result files are new and some are old, because restoring the old ones failed too.
    #[error("`{}` could not be written: {reason}; putting back what was there failed too", path.display())]
    HalfWritten {
        /// The file or folder.
        path: PathBuf,
        /// The reason in words.
        reason: String,
    },
    /// A file exists that this program did not write, or that was changed since.
    #[error("`{}` is already there and was not written by gutskin, or was changed since", path.display())]
    NotOurs {
        /// The file.
        path: PathBuf,
    },
    /// A new scenario would overwrite a file.
    #[error("`{}` is already there", path.display())]
    NewIsThere {
        /// The file.
        path: PathBuf,
    },
    /// The folder for a file does not exist.
    #[error("`{}` could not be written: there is no folder `{}`", path.display(), folder.display())]
    NoFolder {
        /// The file.
        path: PathBuf,
        /// The missing folder.
        folder: PathBuf,
    },
    /// A new scenario file could not be written.
    #[error("`{}` could not be written: {reason}", path.display())]
    New {
        /// The file.
        path: PathBuf,
        /// The reason in words.
        reason: String,
    },
    /// Writing to standard output failed.
    #[error("the result could not be printed: {cause}")]
    Print {
        /// The error of the system.
        cause: io::Error,
    },
    /// The chart could not be opened in a viewer.
    #[error("`{}` could not be opened: {cause}", path.display())]
    Open {
        /// The picture file.
        path: PathBuf,
        /// The error of the system.
        cause: io::Error,
    },
    /// A record or a table could not be serialized as JSON.
    #[error("the results could not be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// A table could not be written as Parquet.
    #[error("the results could not be written as Parquet: {0}")]
    Parquet(#[from] ParquetError),
}
