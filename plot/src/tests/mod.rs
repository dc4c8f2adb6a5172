//! Tests of whole pictures.

mod looks;
mod sample;
mod time_chart;
