//! The equations: one biological mechanism per file, each with its parameters, its processes, and what they fill and
//! drain. In these files, and only here, `x` is the state, `u` the input, `p` the parameters and `v` the speeds.
//!
//! A further mechanism is one more file and one more line in each of the two tables of `model/mod.rs`.

pub mod endotoxin;
pub mod gut_barrier;
pub mod immune;
pub mod microbiome;
pub mod skin;
