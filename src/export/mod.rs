//! Exports a simulation for other simulators: SBML, COMBINE archive, Antimony and Python.
//!
//! [`System`] is the simulation as a system of equations, obtained by evaluating the model with symbols, so no equation
//! is written twice. One file per format then serializes it. What a format cannot express gives an [`ExportError`] and
//! is never omitted silently.

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
