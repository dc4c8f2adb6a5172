//! What can end a command early, each with its exit code and a hint what to do.

use std::{io, path::PathBuf, process::ExitCode};

use crate::{
    export::ExportError,
    present::{chart::DrawError, data::ParquetError},
    solve::SolveError,
};

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
    /// All that is wrong with the scenarios of one call, in the order they were named; never empty.
    #[error("{} scenarios can not be used", .0.len())]
    Several(Vec<Self>),
    /// The faults of a scenario, rendered with place and mend; nothing to add.
    #[error("{rendered}")]
    Scenario {
        /// Ready to print.
        rendered: String,
    },
    /// Two scenarios of one call would write into one folder.
    #[error("two of these scenarios are called `{name}`, so their files would overwrite each other")]
    SameName {
        /// The shared name.
        name: String,
    },
    /// Two scenarios would print two documents, one after the other, which no program can read.
    #[error("only one scenario at a time can be printed in this format")]
    OneAtATime {
        /// Whether rows that say of which scenario they are would do.
        tidy_helps: bool,
    },
    /// Rows of numbers were asked for in a format that has none.
    #[error("`--tidy` lays out numbers in rows, and `--format {format}` has none")]
    NothingToTidy {
        /// As typed.
        format: String,
        /// The formats that have rows.
        known: String,
    },
    /// A state to start from does not exist.
    #[error("scenario `{scenario}`: {cause}")]
    NoStart {
        /// Which scenario.
        scenario: String,
        /// The person in it.
        person: &'static str,
        /// Why.
        cause: SolveError,
    },
    /// The numbers went wrong.
    #[error("scenario `{scenario}`: {cause}")]
    Numbers {
        /// Which scenario.
        scenario: String,
        /// What, when, and the values.
        cause: SolveError,
    },
    /// A day that can not be drawn.
    #[error("`--at {text}`: {reason}")]
    Day {
        /// As typed.
        text: String,
        /// What to write instead.
        reason: String,
    },
    /// Flows were asked for of something that nothing fills or drains.
    #[error(
        "scenario `{scenario}`: no process of its own fills or drains {name}, which is read off others or switched off"
    )]
    NoFlows {
        /// Which scenario.
        scenario: String,
        /// What was asked for.
        name: String,
        /// What has flows.
        known: String,
    },
    /// A chart could not be drawn.
    #[error("scenario `{scenario}`: the chart could not be drawn: {cause}")]
    Drawing {
        /// Which scenario.
        scenario: String,
        /// Why.
        cause: DrawError,
    },
    /// A format has no word for something in the scenario.
    #[error("scenario `{scenario}` can not be exported: {cause}")]
    Export {
        /// Which scenario.
        scenario: String,
        /// What can not be said.
        cause: ExportError,
    },
    /// The diagram has no box of that name.
    #[error("there is no box `{name}` in this diagram; there are: {known}")]
    NoBox {
        /// What was typed.
        name: String,
        /// What there is.
        known: String,
    },
    /// Paper is not printed dark.
    #[error("a figure for `{purpose}` is printed on white paper, so `--dark` does not go with it")]
    DarkPaper {
        /// The preset.
        purpose: &'static str,
    },
    /// A recipe asks for something this version does not make.
    #[error("this recipe asks for {what}, which gutskin {} does not make", env!("CARGO_PKG_VERSION"))]
    Unmade {
        /// What it asks for.
        what: String,
    },
    /// A figure or a record that does not come out as it is.
    #[error("`{}` is not what gutskin {} makes of its recipe: {}", path.display(), env!("CARGO_PKG_VERSION"), differences.join(", "))]
    Differs {
        /// Which file.
        path: PathBuf,
        /// What differs, in words; never empty.
        differences: Vec<String>,
    },
    /// A file to be made again that carries no recipe.
    #[error("`{}` can not be made again: {reason}", path.display())]
    NoRecipe {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
        /// What to do about it.
        hint: String,
    },
    /// A scenario that is neither a file nor built in.
    #[error("there is no file `{name}` and no built-in scenario of that name{suggestion}")]
    NoSuchScenario {
        /// As typed.
        name: String,
        /// A suitable name for a new file.
        stem: String,
        /// "; did you mean …?" or nothing.
        suggestion: String,
    },
    /// A finding that the model is not held against.
    #[error("there is no finding called `{name}`")]
    NoSuchFinding {
        /// As typed.
        name: String,
        /// All there are.
        known: String,
    },
    /// A scenario to start a new file from that is not built in.
    #[error("there is no built-in scenario `{name}`{suggestion}")]
    NoSuchBuiltIn {
        /// As typed.
        name: String,
        /// "; did you mean …?" or nothing.
        suggestion: String,
    },
    /// A name that can not be a folder on every system, or would lead out of the folder for the results.
    #[error("`{name}` can not be the name of a scenario: {reason}")]
    Name {
        /// As typed.
        name: String,
        /// Why not.
        reason: &'static str,
    },
    /// A number that no fault has.
    #[error("no fault or advice has the code `{code}`{suggestion}")]
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
    /// A file of a run could not be written.
    #[error("`{}` could not be written: {reason}", path.display())]
    Write {
        /// Which file or folder.
        path: PathBuf,
        /// Why, in words.
        reason: String,
    },
    /// Some files of a run are new and some are old, because putting the old ones back failed too.
    #[error("`{}` could not be written: {reason}; putting back what was there failed too", path.display())]
    HalfWritten {
        /// Which file or folder.
        path: PathBuf,
        /// Why, in words.
        reason: String,
    },
    /// A file is there that this program did not write, or that was changed since.
    #[error("`{}` is already there and was not written by gutskin, or was changed since", path.display())]
    NotOurs {
        /// Which file.
        path: PathBuf,
    },
    /// A new scenario would take the place of a file.
    #[error("`{}` is already there", path.display())]
    NewIsThere {
        /// Which file.
        path: PathBuf,
    },
    /// A file is to go into a folder that is not there.
    #[error("`{}` could not be written: there is no folder `{}`", path.display(), folder.display())]
    NoFolder {
        /// Which file.
        path: PathBuf,
        /// Which folder.
        folder: PathBuf,
    },
    /// A new scenario could not be written.
    #[error("`{}` could not be written: {reason}", path.display())]
    New {
        /// Which file.
        path: PathBuf,
        /// Why, in words.
        reason: String,
    },
    /// Standard output does not take what is printed.
    #[error("the result could not be printed: {cause}")]
    Print {
        /// What the system said.
        cause: io::Error,
    },
    /// The chart could not be shown.
    #[error("`{}` could not be opened: {cause}", path.display())]
    Open {
        /// The picture.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// A record or a table could not be put into JSON.
    #[error("the results could not be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// A table could not be put into Parquet.
    #[error("the results could not be written as Parquet: {0}")]
    Parquet(#[from] ParquetError),
}

/// The person of the built-in scenarios that start inflamed.
const CAN_BE_INFLAMED: &str = "susceptible adult";

impl Failure {
    /// What to do about it, where something can be done.
    pub(super) fn hint(&self) -> Option<String> {
        Some(match self {
            Self::SameName { .. } => "run them one by one, with `-o FOLDER` to keep the results apart".to_owned(),
            Self::OneAtATime { tidy_helps: false } => {
                "run them one by one, or leave out `--format`; the files of every run are written all the same"
                    .to_owned()
            }
            Self::NothingToTidy { known, .. } => format!("with `--tidy` choose one of {known}, or leave it out"),
            Self::OneAtATime { tidy_helps: true } => {
                "run them one by one, or add `--tidy`, which says on each row of which scenario it is".to_owned()
            }
            Self::NoStart { person, .. } if *person == CAN_BE_INFLAMED => format!(
                "with these parameters and this background a {person} has no second state; start from values: \
                 `start = {{ skin_inflammation = 0.7 }}`"
            ),
            Self::NoStart { .. } => format!(
                "choose `person = \"{CAN_BE_INFLAMED}\"`, or start from values: `start = {{ skin_inflammation = 0.7 }}`"
            ),
            Self::Numbers { cause: SolveError::NoRest, .. } => {
                "start from values instead: `start = { skin_inflammation = 0.05 }`".to_owned()
            }
            Self::Numbers { .. } => {
                "a parameter far outside its plausible range can do this; `gutskin list parameters` shows the ranges"
                    .to_owned()
            }
            Self::NoSuchScenario { stem, .. } => {
                format!("`gutskin list` shows the built-in ones, `gutskin new {stem}` writes a file to start from")
            }
            Self::NoBox { .. } => {
                "leave out `--mechanisms` for all boxes, or type one of these: `--around cytokines`".to_owned()
            }
            Self::DarkPaper { .. } => "leave out `--dark`, or choose `--for slide` or `--for web`".to_owned(),
            Self::Unmade { .. } => "make it again with the version that made it".to_owned(),
            Self::Differs { path, .. } => {
                format!("`gutskin replay \"{}\" -o again` writes what it makes of it, to lay beside it", path.display())
            }
            Self::NoRecipe { hint, .. } => hint.clone(),
            Self::NoSuchFinding { known, .. } => format!("the findings are {known}"),
            Self::NoFlows { known, .. } => {
                format!(
                    "with `--chart flows:NAME` choose one of {known}; or switch its layer on: `--set mechanisms=all`"
                )
            }
            Self::NoSuchCode { .. } => "`gutskin explain` lists all codes".to_owned(),
            Self::NoSuchBuiltIn { .. } => {
                "`gutskin list` shows them; a file of your own can simply be copied".to_owned()
            }
            Self::Name { .. } => "choose a name of letters, digits and dashes, such as `my-question`".to_owned(),
            Self::Write { .. } => "nothing was changed; choose another folder with `-o FOLDER`".to_owned(),
            Self::HalfWritten { .. } => "run it again with `--force`, or with `-o FOLDER`".to_owned(),
            Self::NotOurs { .. } => {
                "nothing was changed; `--force` replaces it, `-o FOLDER` writes elsewhere".to_owned()
            }
            Self::NewIsThere { .. } => {
                "nothing was changed; choose another name, or replace it with `--force`".to_owned()
            }
            Self::NoFolder { folder, .. } => {
                let folder = folder.join("");
                format!("`-o {}` makes the folder and writes the file into it under its own name", folder.display())
            }
            Self::Export { cause, .. } => cause.hint()?,
            Self::Open { .. } => "the file is there; open it by hand".to_owned(),
            Self::Several(_)
            | Self::Scenario { .. }
            | Self::Told { .. }
            | Self::Drawing { .. }
            | Self::Day { .. }
            | Self::Read { .. }
            | Self::New { .. }
            | Self::Print { .. }
            | Self::Json(_)
            | Self::Parquet(_) => return None,
        })
    }

    /// The number of the contract.
    fn code(&self) -> u8 {
        match self {
            // The first fault decides.
            Self::Several(failures) => failures.first().map_or(SCENARIO, Self::code),
            Self::Told { code } => *code,
            Self::Differs { .. } => EXPECTATION,
            Self::SameName { .. }
            | Self::OneAtATime { .. }
            | Self::NothingToTidy { .. }
            | Self::DarkPaper { .. }
            | Self::NoBox { .. }
            | Self::NoFlows { .. }
            | Self::Day { .. }
            | Self::NoSuchFinding { .. }
            | Self::NoSuchCode { .. } => USAGE,
            Self::Scenario { .. } | Self::NoStart { .. } | Self::Export { .. } => SCENARIO,
            Self::Numbers { .. } | Self::Drawing { .. } | Self::Json(_) | Self::Parquet(_) => NUMBERS,
            Self::NoSuchScenario { .. }
            | Self::Unmade { .. }
            | Self::NoRecipe { .. }
            | Self::NoSuchBuiltIn { .. }
            | Self::Name { .. }
            | Self::Read { .. }
            | Self::Write { .. }
            | Self::HalfWritten { .. }
            | Self::NotOurs { .. }
            | Self::NewIsThere { .. }
            | Self::NoFolder { .. }
            | Self::New { .. }
            | Self::Print { .. }
            | Self::Open { .. } => FILES,
        }
    }

    /// The exit code of the contract.
    pub(super) fn exit_code(&self) -> ExitCode {
        ExitCode::from(self.code())
    }
}
