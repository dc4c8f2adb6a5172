//! The exit code of each failure. Scripts rely on these numbers, so they are part of the documented interface.

use std::process::ExitCode;

use super::kind::Failure;
use crate::{page::study::StudyError, solve::SolveError};

/// A stated expectation failed.
pub(crate) const EXPECTATION: u8 = 1;
/// The command line is wrong.
pub(crate) const USAGE: u8 = 2;
/// A scenario file is invalid.
pub(crate) const SCENARIO: u8 = 3;
/// The numerical solution failed.
pub(crate) const NUMBERS: u8 = 4;
/// A file could not be read or written.
pub(crate) const FILES: u8 = 5;

impl Failure {
    /// The exit code as a number.
    fn code(&self) -> u8 {
        match self {
            // The first failure determines the code.
            Self::Several(failures) => failures.first().map_or(SCENARIO, Self::code),
            Self::Reported { code } => *code,
            Self::Differs { .. } => EXPECTATION,
            Self::SameName { .. }
            | Self::OneAtATime { .. }
            | Self::NothingToTidy { .. }
            | Self::DarkPaper { .. }
            | Self::Study(StudyError::Question { .. })
            | Self::Day { .. }
            | Self::NoSuchFinding { .. }
            | Self::NoSuchCode { .. } => USAGE,
            Self::Scenario { .. }
            | Self::Study(StudyError::Simulation { cause: SolveError::NoInflamedState { .. }, .. })
            | Self::Export { .. } => SCENARIO,
            Self::Study(StudyError::Simulation { cause, .. }) if cause.is_about_a_test() => SCENARIO,
            Self::Study(StudyError::Simulation { .. })
            | Self::Numbers { .. }
            | Self::Drawing { .. }
            | Self::Json(_)
            | Self::Parquet(_) => NUMBERS,
            Self::NoSuchScenario { .. }
            | Self::Study(StudyError::Unmade { .. })
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

    /// The exit code, as the process returns it.
    pub(crate) fn exit_code(&self) -> ExitCode {
        ExitCode::from(self.code())
    }
}
