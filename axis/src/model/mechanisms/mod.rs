//! The equations: one biological mechanism per file, each with the speeds of its processes and what they fill and drain.
//! In these files, and only here, `x` is the state, `seen` the state as a target sees it, `u` the input, `p` the parameters
//! and `v` the speeds.
//!
//! All have one signature: [`super::context::Context`] in, processes out. No mechanism looks at another; what several of
//! them sense stands in [`super::signals`]. Parameters and evidence stand in [`super::parameters`].

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
