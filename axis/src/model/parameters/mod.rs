//! What can differ between people, and what happens: one table of parameters and one of processes for each mechanism, with
//! the source of every number and the evidence for every process.
//!
//! A further mechanism is a table here, its equations in [`super::mechanisms`], and a line in `for_each_mechanism` (`joined.rs`).

pub mod community;
pub mod cytokines;
pub mod endotoxin;
pub mod gut_barrier;
pub mod immune;
mod joined;
pub mod metabolites;
pub mod microbiome;
pub mod neuroendocrine;
pub mod skin;
pub mod skin_inflammation;

pub(crate) use joined::for_each_mechanism;
pub use joined::{Parameters, Rates};
