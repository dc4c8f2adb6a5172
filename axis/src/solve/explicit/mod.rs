//! The explicit methods of `ode_solvers`, over plain numbers: an independent witness of the method that runs are solved with,
//! and a choice of its own. Nothing outside of this folder knows the crate.

mod dormand_prince;
mod equations;
mod real;
pub mod reference_solver;

pub(super) use dormand_prince::segment;
