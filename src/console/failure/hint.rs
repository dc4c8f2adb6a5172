//! What a user can do about each failure.

use super::kind::Failure;
use crate::{page::study::StudyError, solve::SolveError};

/// The person used by the built-in scenarios that start inflamed.
const CAN_BE_INFLAMED: &str = "susceptible adult";
/// What can be done about a stool test that describes nobody; also what `gutskin check` says.
pub(crate) const ABOUT_A_TEST: &str = "change that line of `[stool_test]` or leave it out; on another `[background]` or with another `start` the range is another";

impl Failure {
    /// What the user can do about the failure, if there is something.
    pub(crate) fn hint(&self) -> Option<String> {
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
            Self::Study(StudyError::Simulation { cause: SolveError::NoInflamedState { .. }, person, .. })
                if *person == CAN_BE_INFLAMED =>
            {
                format!(
                    "with these parameters and this background a {person} has no second state; start from values: \
                 `start = {{ skin_inflammation = 0.7 }}`"
                )
            }
            Self::Study(StudyError::Simulation { cause: SolveError::NoInflamedState { .. }, .. }) => format!(
                "choose `person = \"{CAN_BE_INFLAMED}\"`, or start from values: `start = {{ skin_inflammation = 0.7 }}`"
            ),
            Self::Study(StudyError::Simulation { cause: SolveError::NoRest, .. })
            | Self::Numbers { cause: SolveError::NoRest, .. } => {
                "start from values instead: `start = { skin_inflammation = 0.05 }`".to_owned()
            }
            Self::Study(StudyError::Simulation { cause, .. }) if cause.is_about_a_test() => ABOUT_A_TEST.to_owned(),
            Self::Study(StudyError::Simulation { .. }) | Self::Numbers { .. } => {
                "a parameter far outside its plausible range can do this; `gutskin list parameters` shows the ranges"
                    .to_owned()
            }
            Self::NoSuchScenario { stem, .. } => {
                format!("`gutskin list` shows the built-in ones, `gutskin new {stem}` writes a file to start from")
            }
            Self::DarkPaper { .. } => "leave out `--dark`, or choose `--for slide` or `--for web`".to_owned(),
            Self::Study(StudyError::Question { hint, .. }) => hint.clone(),
            Self::Study(StudyError::Unmade { .. }) => "make it again with the version that made it".to_owned(),
            Self::Differs { path, .. } => {
                format!("`gutskin replay \"{}\" -o again` writes what it makes of it, to lay beside it", path.display())
            }
            Self::NoRecipe { hint, .. } => hint.clone(),
            Self::NoSuchFinding { known, .. } => format!("the findings are {known}"),
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
            | Self::Reported { .. }
            | Self::Drawing { .. }
            | Self::Day { .. }
            | Self::Read { .. }
            | Self::New { .. }
            | Self::Print { .. }
            | Self::Json(_)
            | Self::Parquet(_) => return None,
        })
    }
}
