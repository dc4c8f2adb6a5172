//! A chart: the texts around it and, between them, one of the things that can be drawn.

use super::{curves::Curves, heat_map::HeatMap, rows::Rows};
use crate::locale::Locale;

/// A picture as plain data: what it says, and what it shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chart {
    /// The finding, as a sentence. Wrapped or shrunk until it fits, never cut.
    pub headline: String,
    /// Quantity, unit and period.
    pub subtitle: String,
    /// What is drawn.
    pub body: Body,
    /// Small print: warning, program and version, scenario.
    pub footer: String,
    /// The picture named in a few words, for readers who cannot see it.
    pub title: String,
    /// The key figures in a sentence or two, for readers who cannot see them.
    pub key_figures: String,
    /// The picture told in sentences, for readers who cannot see it.
    pub description: String,
    /// What the drawing itself adds: the spelling of numbers on axes, days, "and 2 more".
    pub locale: Locale,
}

/// What a chart shows between its headline and its footer.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Curves along a horizontal axis.
    Curves(Curves),
    /// Named rows on an axis of values.
    Rows(Rows),
    /// Cells over two values.
    HeatMap(HeatMap),
}

/// A chart of curves with its curves at hand, as layout and drawing hand it on.
#[derive(Clone, Copy, Debug)]
pub struct CurveChart<'a> {
    /// The chart, for its texts and its spelling of numbers.
    pub texts: &'a Chart,
    /// What it shows.
    pub curves: &'a Curves,
}

impl Chart {
    /// Its curves, if it shows curves.
    #[must_use]
    pub fn curves(&self) -> Option<&Curves> {
        match &self.body {
            Body::Curves(curves) => Some(curves),
            Body::Rows(_) | Body::HeatMap(_) => None,
        }
    }

    /// Its curves, to change them.
    pub fn curves_mut(&mut self) -> Option<&mut Curves> {
        match &mut self.body {
            Body::Curves(curves) => Some(curves),
            Body::Rows(_) | Body::HeatMap(_) => None,
        }
    }

    /// The texts around what is drawn: headline, subtitle, footer.
    #[must_use]
    pub fn around(&self) -> [&str; 3] {
        [&self.headline, &self.subtitle, &self.footer]
    }
}

impl Default for Body {
    fn default() -> Self {
        Self::Curves(Curves::default())
    }
}

impl From<Curves> for Body {
    fn from(curves: Curves) -> Self {
        Self::Curves(curves)
    }
}

impl From<Rows> for Body {
    fn from(rows: Rows) -> Self {
        Self::Rows(rows)
    }
}

impl From<HeatMap> for Body {
    fn from(map: HeatMap) -> Self {
        Self::HeatMap(map)
    }
}
