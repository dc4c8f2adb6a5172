//! `gutskin model`: the model told, read off the code that runs it.

use super::{failure::Failure, terminal::Terminal};
use crate::{
    model::{Layers, link::Wiring},
    present::formula,
};

/// Show the model: its equations
#[derive(clap::Args)]
pub(super) struct Options {
    /// Which part of it
    #[arg(value_enum, default_value_t = Part::Equations)]
    part: Part,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Part {
    /// What changes each compartment, and how fast each process runs
    Equations,
}

pub(super) fn model(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    match options.part {
        Part::Equations => terminal.print(&formula::unicode(&formula::equations(&Wiring::with(Layers::all())))),
    }
}
