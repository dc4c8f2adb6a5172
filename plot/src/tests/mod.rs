//! Tests of whole pictures.

mod folds;
mod looks;
mod maps;
mod rows;
mod sample;
mod time_chart;

pub(crate) use sample::random;
