//! The same run for simulators that others wrote: SBML, COMBINE archive, Antimony, Python.
//!
//! [`System`] is the run as a plain system of equations, read off the one set of equations with symbols: what is here is
//! never typed twice. Each language then has one file, which only spells. What a language has no word for is an
//! [`ExportError`], never left out in silence.

mod antimony;
mod archive;
mod mathml;
mod omex;
mod ontology;
mod parts;
mod python;
mod sbml;
mod sedml;
mod system;
mod timeline;
mod unit;
mod xml;

pub use antimony::antimony;
pub use omex::{Enclosed, omex};
pub use python::python;
pub use sbml::sbml;
pub use sedml::sedml;
pub use system::{Given, Parameter, Place, Process, Rule, System, Unknown, Values};

/// What a language can not say.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A letter that no XML document may hold, not even escaped.
    #[error("XML has no way to write the letter {letter:?}, which stands in the scenario's {part}")]
    Letter {
        /// The letter.
        letter: char,
        /// Where it stands.
        part: &'static str,
    },
    /// SED-ML knows only evenly spaced output.
    #[error(
        "SED-ML knows only even steps, and none of a sensible size hit both every {every} days and the last day, \
         day {duration}"
    )]
    Grid {
        /// How far apart the rows are, in days.
        every: f64,
        /// How long the run is, in days.
        duration: f64,
    },
    /// The archive cannot be written, as when a file is larger than 4 GB.
    #[error("the archive could not be written: {0}")]
    Archive(#[from] archive::ZipError),
    /// Writing XML failed, which writing to memory never does.
    #[error("the XML could not be written: {0}")]
    Xml(#[from] std::io::Error),
}

impl ExportError {
    /// What to do about it.
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
