//! One uninterrupted stretch of an intervention, with the slopes at its ends.

use crate::model::Day;

/// A stretch of time in which something is given without a break.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Its start.
    pub from: Day,
    /// Its end, always later.
    pub until: Day,
    /// How long it takes to rise to the full amount; 0 for at once.
    pub ramp: Day,
    /// How long before its end it begins to fall; 0 for not at all.
    pub taper: Day,
}

impl Interval {
    /// Which share of the full amount is given on a day, rise and fall included. Edges count as inside.
    #[must_use]
    pub fn share(&self, day: Day) -> f64 {
        let risen = if self.ramp > 0.0 { (day - self.from) / self.ramp } else { 1.0 };
        let left = if self.taper > 0.0 { (self.until - day) / self.taper } else { 1.0 };
        let share = risen.min(left).clamp(0.0, 1.0);
        // Rounding of an edge must not leave a full dose a hair below full.
        if share > 1.0 - 1e-9 { 1.0 } else { share }
    }
}
