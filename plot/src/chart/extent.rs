//! A stretch of an axis.

/// A stretch of an axis, from its low to its high end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// Where it begins.
    pub low: f64,
    /// Where it ends.
    pub high: f64,
}

impl Extent {
    /// From zero on, as time is counted.
    #[must_use]
    pub const fn until(high: f64) -> Self {
        Self { low: 0.0, high }
    }

    /// How long it is.
    #[must_use]
    pub fn span(self) -> f64 {
        self.high - self.low
    }

    /// Where a position lies in it: 0 at the low end, 1 at the high end.
    #[must_use]
    pub fn share(self, at: f64) -> f64 {
        (at - self.low) / self.span()
    }

    /// The position at a share of the stretch.
    #[must_use]
    pub fn at(self, share: f64) -> f64 {
        self.low + share * self.span()
    }

    /// Whether a position lies in it; rounding does no harm.
    #[must_use]
    pub fn contains(self, at: f64) -> bool {
        let slack = self.span() * 1e-9;
        (self.low - slack..=self.high + slack).contains(&at)
    }

    /// Whether it has two ends, one above the other.
    #[must_use]
    pub fn is_sound(self) -> bool {
        self.low.is_finite() && self.high.is_finite() && self.span() > 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_and_positions_belong_together() {
        let extent = Extent { low: 10.0, high: 30.0 };
        assert_eq!((extent.share(15.0), extent.at(0.25)), (0.25, 15.0));
        assert!(extent.contains(30.0) && extent.contains(30.0 + 1e-9) && !extent.contains(30.1));
        assert!(!Extent::until(0.0).is_sound() && !Extent::until(f64::NAN).is_sound() && Extent::until(1.0).is_sound());
    }
}
