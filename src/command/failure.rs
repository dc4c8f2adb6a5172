//! What can end a command early, each with its exit code.

use std::{io, path::PathBuf, process::ExitCode};

use crate::{present::chart::DrawError, solve::SolveError};

/// An expectation failed.
pub(super) const EXPECTATION: u8 = 1;
/// Wrong usage.
pub(super) const USAGE: u8 = 2;
/// A scenario file is invalid.
pub(super) const SCENARIO: u8 = 3;
/// The numbers went wrong.
pub(super) const NUMBERS: u8 = 4;
/// A file could not be read or written.
pub(super) const FILES: u8 = 5;

/// Why a command did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    /// The faults of all scenarios, rendered with place and mend; nothing to add.
    #[error("{rendered}")]
    Scenario {
        /// Ready to print.
        rendered: String,
    },
    /// Two scenarios of one call would write into one folder.
    #[error(
        "two of these scenarios are called `{name}`, so their files would overwrite each other\nhint: run them one by one, with `-o FOLDER` to keep the results apart"
    )]
    SameName {
        /// The shared name.
        name: String,
    },
    /// A state to start from does not exist.
    #[error("scenario `{scenario}`: {cause}")]
    NoStart {
        /// Which scenario.
        scenario: String,
        /// Why.
        cause: SolveError,
    },
    /// The numbers went wrong.
    #[error(
        "scenario `{scenario}`: {cause}\nhint: a parameter far outside its plausible range can do this; `gutskin list parameters` shows the ranges"
    )]
    Numbers {
        /// Which scenario.
        scenario: String,
        /// What, when, and the values.
        cause: SolveError,
    },
    /// A chart could not be drawn.
    #[error("scenario `{scenario}`: the chart could not be drawn: {cause}")]
    Drawing {
        /// Which scenario.
        scenario: String,
        /// Why.
        cause: DrawError,
    },
    /// A scenario that is neither a file nor built in.
    #[error(
        "there is no file `{name}` and no built-in scenario of that name{suggestion}\nhint: `gutskin list` shows the built-in ones, `gutskin new {stem}` writes a file to start from"
    )]
    NoSuchScenario {
        /// As typed.
        name: String,
        /// A suitable name for a new file.
        stem: String,
        /// "; did you mean …?" or nothing.
        suggestion: String,
    },
    /// A number that no fault has.
    #[error("no fault or advice has the code `{code}`{suggestion}\nhint: `gutskin explain` lists all codes")]
    NoSuchCode {
        /// As typed.
        code: String,
        /// "; did you mean …?" or nothing.
        suggestion: String,
    },
    /// Everything has been told already; only the exit code is left to give.
    #[error("")]
    Told {
        /// The exit code of the contract.
        code: u8,
    },
    /// A file could not be read.
    #[error("`{}` could not be read: {reason}", path.display())]
    Read {
        /// Which file.
        path: PathBuf,
        /// Why, in words.
        reason: String,
    },
    /// A file could not be written.
    #[error("`{}` could not be written: {cause}\nhint: nothing was changed; choose another folder with `-o FOLDER`", path.display())]
    Write {
        /// Which file or folder.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// A file is there that this program did not write, or that was changed since.
    #[error("`{}` is already there and was not written by gutskin, or was changed since\nhint: nothing was changed; `--force` replaces it, `-o FOLDER` writes elsewhere", path.display())]
    NotOurs {
        /// Which file.
        path: PathBuf,
    },
    /// Standard output does not take what is printed.
    #[error("the result could not be printed: {cause}")]
    Print {
        /// What the system said.
        cause: io::Error,
    },
    /// The chart could not be shown.
    #[error("`{}` could not be opened: {cause}\nhint: the file is there; open it by hand", path.display())]
    Open {
        /// The picture.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// A record could not be put into JSON.
    #[error("the record of the run could not be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
}

impl Failure {
    /// The exit code of the contract.
    pub(super) fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::Told { code } => *code,
            Self::SameName { .. } | Self::NoSuchCode { .. } => USAGE,
            Self::Scenario { .. } | Self::NoStart { .. } => SCENARIO,
            Self::Numbers { .. } | Self::Drawing { .. } | Self::Json(_) => NUMBERS,
            Self::NoSuchScenario { .. }
            | Self::Read { .. }
            | Self::Write { .. }
            | Self::NotOurs { .. }
            | Self::Print { .. }
            | Self::Open { .. } => FILES,
        })
    }
}
