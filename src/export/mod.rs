//! The same run for simulators that others wrote: SBML, COMBINE archive, Antimony, Python.
//!
//! [`System`] is the run as a plain system of equations, read off the one set of equations with symbols: what is here is
//! never typed twice. Each language then has one file, which only spells. What a language has no word for is an
//! [`ExportError`], never left out in silence.

mod antimony;
mod archive;
mod error;
mod omex;
mod python;
mod system;
mod xml;

pub use antimony::antimony;
pub use error::ExportError;
pub use omex::{Enclosed, omex};
pub use python::python;
pub use system::{Given, Parameter, Process, Rule, System, Unknown, Values};
pub use xml::{sbml, sedml::sedml};
