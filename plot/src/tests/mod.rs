//! Tests of whole pictures.

mod looks;
mod rows;
mod sample;
mod time_chart;

pub(crate) use sample::random;
