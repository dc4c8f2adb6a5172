//! What an export format cannot express, with a hint for the user.

/// Why a simulation cannot be exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A character that XML cannot represent, not even escaped.
    #[error("XML has no way to write the letter {letter:?}, which stands in the scenario's {part}")]
    Letter {
        /// The character.
        letter: char,
        /// The part of the scenario that contains it.
        part: &'static str,
    },
    /// SED-ML knows only evenly spaced output.
    #[error(
        "SED-ML knows only even steps, and none of a sensible size hit both every {every} days and the last day, \
         day {duration}"
    )]
    Grid {
        /// Output interval in days.
        every: f64,
        /// Length of the simulation in days.
        duration: f64,
    },
    /// The archive cannot be written, for example because a file exceeds 4 GB.
    #[error("the archive could not be written: {0}")]
    Archive(#[from] zip::result::ZipError),
    /// Writing XML failed, which never happens in memory.
    #[error("the XML could not be written: {0}")]
    Xml(#[from] std::io::Error),
}

impl ExportError {
    /// What the user can do about it.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::Letter { part, .. } => Some(format!("take the letter out of the {part}, or export `--to python`")),
            Self::Grid { duration, .. } => Some(format!(
                "choose rows that fit into the run, for example `--set output_every=\"{} days\"`",
                duration / 100.0
            )),
            Self::Archive(_) => Some("ask for a shorter run".to_owned()),
            Self::Xml(_) => None,
        }
    }
}
