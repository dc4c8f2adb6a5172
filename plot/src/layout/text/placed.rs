//! A line of text with its place on the sheet.

use crate::style::{Rgb, font::Weight};

/// Which part of a text sits at the given place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Its left end.
    Left,
    /// Its middle.
    Middle,
    /// Its right end.
    Right,
}

/// A text and where and how to draw it. Lengths in points.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedText {
    /// One line.
    pub text: String,
    /// Where the side sits.
    pub x: f64,
    /// The middle of its capital letters.
    pub y: f64,
    /// Of the letters, in points.
    pub size: f64,
    /// Of the letters.
    pub weight: Weight,
    /// Of the letters.
    pub colour: Rgb,
    /// What sits at the place.
    pub side: Side,
}
