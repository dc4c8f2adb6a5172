//! The XML formats of systems biology: SBML for the model, SED-ML for the experiment.

mod mathml;
pub(crate) mod ontology;
mod sbml;
pub(crate) mod sedml;
pub(crate) mod writer;

pub use sbml::sbml;
