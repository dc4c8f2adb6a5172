//! The equations: one biological mechanism per file, each with its parameters, its processes, and what they fill and
//! drain. In these files, and only here, `x` is the state, `seen` the state as a target sees it, `u` the input, `p` the
//! parameters and `v` the speeds.
//!
//! First the core (community, gut barrier, endotoxin, cytokines, skin inflammation), then the layers around it. A further
//! mechanism is one more file and one more line in each of the two tables of `model/mod.rs`.

pub mod community;
pub mod cytokines;
pub mod endotoxin;
pub mod gut_barrier;
pub mod immune;
pub mod metabolites;
pub mod microbiome;
pub mod neuroendocrine;
pub mod skin;
pub mod skin_inflammation;
