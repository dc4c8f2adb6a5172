//! Checks the tree of a scenario and puts the checked scenario together.

mod expectations;
mod layer_off;
mod layers;
mod run_length;
mod scenario;
pub mod show_option;
mod solver;
mod stool_test;

pub(crate) use scenario::scenario;
