//! Chooses where the texts of a bar stand: left or right of it, in it, or above it, so that they cover and cut nothing.

use super::{
    measure::Measure,
    spans::{extent, visible},
};
use crate::{
    chart::Bar,
    style::font::{self, Weight},
};

/// Where the texts of a bar go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// Name left of the bar, amount right of it.
    Around,
    /// Name left of the bar, amount in it.
    LeftAndInside,
    /// Name and amount left of the bar.
    Left,
    /// Name and amount right of the bar.
    Right,
    /// Name and amount in the bar.
    Inside,
    /// Name and amount on a line of their own above the bar.
    Above,
    /// Name and amount above the bar, each on a line of its own.
    Stacked,
}

impl Manner {
    /// Lines that carry only text.
    pub(super) fn lines_above(self) -> usize {
        match self {
            Self::Above => 1,
            Self::Stacked => 2,
            _ => 0,
        }
    }
}

/// The sheet and its time axis, as far as texts of bars must respect them.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    pub(super) sheet: (f64, f64),
    pub(super) duration: f64,
    pub(super) left: f64,
    pub(super) right: f64,
}

impl Frame {
    fn x(self, day: f64) -> f64 {
        self.left + day / self.duration * (self.right - self.left)
    }

    /// For each bar the first way to place its texts that covers and cuts nothing. Bars that start
    /// no later than one with its name at the right follow it: names in line are easier to read.
    pub(super) fn manners(self, bars: &[Bar], measure: Measure) -> Vec<Manner> {
        let mut manners: Vec<_> = bars.iter().map(|bar| self.manner(bar, measure)).collect();
        let start = |bar: &Bar| extent(bar, self.duration).0;
        let latest = bars
            .iter()
            .zip(&manners)
            .filter(|(_, manner)| **manner == Manner::Right)
            .map(|(bar, _)| start(bar))
            .fold(-1.0, f64::max);
        for (bar, manner) in bars.iter().zip(&mut manners) {
            let (_, after) = self.space(bar, measure);
            if start(bar) <= latest && both_width(bar, measure) <= after {
                *manner = Manner::Right;
            }
        }
        manners
    }

    /// Space for text left and right of a bar.
    fn space(self, bar: &Bar, measure: Measure) -> (f64, f64) {
        let (from, until) = extent(bar, self.duration);
        let x = |day| self.x(day);
        let before = x(from) - measure.gap() - self.sheet.0;
        let after = self.sheet.1 - measure.after(x(until), self.right);
        (before, after)
    }

    fn manner(self, bar: &Bar, measure: Measure) -> Manner {
        let (from, until) = extent(bar, self.duration);
        let (before, after) = self.space(bar, measure);
        let mut spans = visible(bar, self.duration);
        // Between hatching no words can be read.
        let solid = !bar.hatched
            && spans.next().is_some_and(|span| span.strength_from.min(span.strength_until) > 0.95)
            && spans.next().is_none();
        let inside = if solid { self.x(until) - self.x(from) - 2.0 * measure.gap() } else { 0.0 };
        let name = font::width(&bar.label, measure.size, Weight::SemiBold);
        let detail = font::width(&bar.detail, measure.size, Weight::Regular);
        let both = both_width(bar, measure);
        if name <= before && detail <= after {
            Manner::Around
        } else if name <= before && detail <= inside {
            Manner::LeftAndInside
        } else if both <= before {
            Manner::Left
        } else if both <= after {
            Manner::Right
        } else if both <= inside {
            Manner::Inside
        } else if both <= self.sheet.1 - self.left {
            Manner::Above
        } else {
            Manner::Stacked
        }
    }
}

pub(super) fn both_width(bar: &Bar, measure: Measure) -> f64 {
    let detail = font::width(&bar.detail, measure.size, Weight::Regular);
    let label = font::width(&bar.label, measure.size, Weight::SemiBold);
    let gap = if label > 0.0 && detail > 0.0 { measure.gap() } else { 0.0 };
    label + gap + detail
}
