//! What a test of the gut found, and what it makes of the person.

use crate::model::Quantity;

/// A marker of a test of the gut. The person of the scenario is somebody who rests there, on the background of the scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// The read-out that was measured.
    pub marker: &'static Quantity,
    /// What the laboratory found, in the unit of the marker.
    pub value: f64,
    /// The parameter that follows from it; `None` where another marker decides already, so that this one is a consequence.
    pub parameter: Option<&'static Quantity>,
    /// Where the person who was made of the test rests, in the unit of the marker; `None` as long as nobody has been made.
    pub rests_at: Option<f64>,
}

impl Measured {
    /// By how much the person misses what the laboratory found, as a share of that; zero if they do not.
    #[must_use]
    pub fn miss(&self) -> f64 {
        self.rests_at.map_or(0.0, |rest| (rest - self.value) / self.value)
    }
}
