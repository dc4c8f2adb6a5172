//! Rows along one axis of values: what each is called at the left, what it says in words at the right, and between them bars,
//! intervals and points.

use super::{
    horizontal::Scale,
    mark::{Marker, Shape},
};
use crate::style::Colour;

/// Named rows, from top to bottom, on one axis of values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// The values, from left to right. What is drawn beyond its ends moves them outwards.
    pub scale: Scale,
    /// What the rows are, written above their names; may be empty.
    pub heading: String,
    /// What the texts at the right are, from left to right; a row has one text for each.
    pub columns: Vec<String>,
    /// From top to bottom.
    pub rows: Vec<Row>,
    /// Upright lines across all rows, each with its name above them. Part of the answer, as the parts of the rows are.
    pub markers: Vec<Marker>,
    /// Whether the end of the last bar of a row is joined to the next row by a thin line, as in a waterfall.
    pub joined: bool,
    /// What the parts of the rows mean; written above the rows.
    pub legend: Vec<Key>,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Its name, at the left. Wrapped where it is long, never cut.
    pub label: String,
    /// What it has in common with its neighbours; written above the first row of those that share it. May be empty.
    pub group: String,
    /// How much it stands out.
    pub tone: Tone,
    /// What is drawn in it; bars lie under intervals, and these under points.
    pub parts: Vec<Part>,
    /// Short texts at the right, such as a grade or a number.
    pub texts: Vec<String>,
}

/// How much a row stands out from the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// What the headline speaks of: named in bolder letters.
    Strong,
    /// As most rows.
    #[default]
    Usual,
    /// What counts less, such as a plan to which another is preferable: grey, its parts smaller.
    Faint,
}

/// Something drawn in a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// How it is drawn.
    pub look: Look,
    /// The value where it begins.
    pub from: f64,
    /// The value where it ends; for a point the same. Not above `from` for a bar that points to the left.
    pub until: f64,
    /// In which colour.
    pub colour: Colour,
    /// Written beyond its end, such as the value there; may be empty.
    pub text: String,
}

/// How a part is drawn. The looks differ without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A bar from one value to another.
    Bar(Fill),
    /// A thin line with a cap at each end.
    Interval,
    /// A point.
    Point(Shape),
}

/// What a bar is filled with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fill {
    /// Its colour.
    #[default]
    Full,
    /// A pale tint of its colour, with an outline.
    Pale,
    /// Slanted strokes, with an outline.
    Hatched,
}

/// What a look means.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Key {
    /// How it is drawn.
    pub look: Look,
    /// In which colour.
    pub colour: Colour,
    /// What it means.
    pub text: String,
}

impl Rows {
    /// The axis, with ends far enough apart for all that is drawn, and apart from each other.
    #[must_use]
    pub fn shown_scale(&self) -> Scale {
        let parts = self.rows.iter().flat_map(|row| &row.parts).flat_map(|part| [part.from, part.until]);
        self.scale.holding(parts.chain(self.markers.iter().map(|marker| marker.at)))
    }
}

impl Part {
    /// A bar from one value to another.
    #[must_use]
    pub fn bar(from: f64, until: f64, fill: Fill, colour: Colour) -> Self {
        Self { look: Look::Bar(fill), from, until, colour, text: String::new() }
    }

    /// An interval between two values.
    #[must_use]
    pub fn interval(from: f64, until: f64, colour: Colour) -> Self {
        Self { look: Look::Interval, from, until, colour, text: String::new() }
    }

    /// A point at a value.
    #[must_use]
    pub fn point(at: f64, shape: Shape, colour: Colour) -> Self {
        Self { look: Look::Point(shape), from: at, until: at, colour, text: String::new() }
    }

    /// The same with a text beyond its end.
    #[must_use]
    pub fn saying(self, text: &str) -> Self {
        Self { text: text.to_owned(), ..self }
    }

    /// Whether it can be drawn: both ends are numbers.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.from.is_finite() && self.until.is_finite()
    }
}

impl Default for Look {
    fn default() -> Self {
        Self::Bar(Fill::Full)
    }
}
