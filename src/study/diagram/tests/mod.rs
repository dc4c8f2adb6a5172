//! Tests of the whole diagram, for every preset, language and set of layers.

mod answers;
mod arrows;
mod geometry;
mod sheets;
mod style;
mod words;
