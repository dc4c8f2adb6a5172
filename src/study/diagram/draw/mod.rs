//! Draws a diagram: the sheet with heading and panels, boxes, arrows with their signs, legend.

mod arrow_style;
mod arrows;
mod boxes;
mod diagram;
mod legend;
mod routes;
mod sheet;
mod sign_places;
mod signs;
mod stroke;

#[cfg(test)]
pub(crate) use diagram::Drawn;
pub(crate) use diagram::draw;
