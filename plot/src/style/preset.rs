//! The sizes of a chart for each use: a slide, a printed page, a web page, a copied handout.
//!
//! One unit is one point (1/72 inch). Text that reads well on a wall is too big for a page, so a
//! chart is laid out anew for each use instead of being scaled.

/// Whether lines are told apart by colour or by dashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// One colour for each compartment.
    Colour,
    /// Black only, with dashes: for photocopies.
    Black,
}

/// What the picture stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// White paper.
    Light,
    /// A dark slide.
    Dark,
}

/// All sizes that depend on where a chart will be shown. Lengths in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Preset {
    /// The name a user types, such as `slide`.
    pub name: &'static str,
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// Width of the PNG in pixels; the height follows.
    pub pixels_wide: u32,
    /// Pixels per inch written into the PNG, so that it drops onto a page at its true size.
    pub dots_per_inch: u32,
    /// Empty space at the left and right.
    pub side_margin: f64,
    /// Empty space at the top and bottom.
    pub end_margin: f64,
    /// Size of the headline.
    pub headline: f64,
    /// Size of the subtitle.
    pub subtitle: f64,
    /// Size of the labels of lines and bars.
    pub label: f64,
    /// Size of tick labels and panel captions.
    pub tick: f64,
    /// Size of the footer; no text is ever smaller.
    pub footer: f64,
    /// Thickness of an ordinary line.
    pub line: f64,
    /// Thickness of an emphasised line.
    pub emphasised_line: f64,
    /// Thickness of grid lines.
    pub grid: f64,
    /// Thickness of axis lines.
    pub axis: f64,
    /// Colour or black.
    pub ink: Ink,
    /// White paper or a dark slide.
    pub ground: Ground,
    /// Whether the answer is drawn, or left for readers to draw.
    pub answer: bool,
}

impl Preset {
    /// The names [`Preset::named`] knows.
    pub const NAMES: [&'static str; 4] = ["slide", "print", "web", "handout"];

    /// A full slide: 13.33 × 7.5 inches, 1920 × 1080 pixels.
    pub const fn slide() -> Self {
        Self {
            name: "slide",
            width: 960.0,
            height: 540.0,
            pixels_wide: 1920,
            dots_per_inch: 144,
            side_margin: 36.0,
            end_margin: 24.0,
            headline: 28.0,
            subtitle: 17.0,
            label: 17.0,
            tick: 15.0,
            footer: 11.0,
            line: 3.0,
            emphasised_line: 4.5,
            grid: 1.0,
            axis: 1.2,
            ink: Ink::Colour,
            ground: Ground::Light,
            answer: true,
        }
    }

    /// A figure across a printed A4 page: 178 × 120 mm at 300 dots per inch.
    pub const fn print() -> Self {
        Self {
            name: "print",
            width: 504.0,
            height: 340.0,
            pixels_wide: 2100,
            dots_per_inch: 300,
            side_margin: 6.0,
            end_margin: 6.0,
            headline: 12.0,
            subtitle: 9.0,
            label: 8.5,
            tick: 8.0,
            footer: 6.5,
            line: 1.1,
            emphasised_line: 1.9,
            grid: 0.4,
            axis: 0.5,
            ink: Ink::Colour,
            ground: Ground::Light,
            answer: true,
        }
    }

    /// A figure in a web page, read from near: smaller text, finer lines.
    pub const fn web() -> Self {
        Self {
            name: "web",
            headline: 22.0,
            subtitle: 13.5,
            label: 13.0,
            tick: 12.0,
            footer: 10.5,
            line: 2.2,
            emphasised_line: 3.2,
            grid: 0.8,
            axis: 1.0,
            side_margin: 24.0,
            end_margin: 18.0,
            ..Self::slide()
        }
    }

    /// As [`Preset::print`], in black with dashes, for the photocopier.
    pub const fn handout() -> Self {
        Self { name: "handout", ink: Ink::Black, ..Self::print() }
    }

    /// The preset of that name, if there is one.
    pub fn named(name: &str) -> Option<Self> {
        [Self::slide(), Self::print(), Self::web(), Self::handout()].into_iter().find(|preset| preset.name == name)
    }

    /// The finest line of a curve in any preset, as a share of the height of its picture.
    #[must_use]
    pub fn finest_line() -> f64 {
        let presets = Self::NAMES.into_iter().filter_map(Self::named);
        presets.map(|preset| preset.line / preset.height).fold(f64::INFINITY, f64::min)
    }

    /// The same on a dark slide, where that is a screen: paper is not printed dark.
    #[must_use]
    pub fn dark(self) -> Option<Self> {
        let is_screen = self.name == Self::slide().name || self.name == Self::web().name;
        is_screen.then_some(Self { ground: Ground::Dark, ..self })
    }

    /// The same sheet with all text smaller by a share (1 leaves it), though never smaller than the
    /// footer: for crowded charts.
    #[must_use]
    pub fn with_smaller_text(&self, share: f64) -> Self {
        let smaller = |size: f64| (size * share).max(self.footer);
        Self {
            headline: smaller(self.headline),
            subtitle: smaller(self.subtitle),
            label: smaller(self.label),
            tick: smaller(self.tick),
            ..*self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_finds_its_preset() {
        for name in Preset::NAMES {
            assert_eq!(Preset::named(name).map(|preset| preset.name), Some(name));
        }
        assert_eq!(Preset::named("poster"), None);
    }

    #[test]
    fn pictures_have_their_true_size_on_paper() {
        for name in Preset::NAMES {
            let preset = Preset::named(name).unwrap_or(Preset::slide());
            let inches = f64::from(preset.pixels_wide) / f64::from(preset.dots_per_inch);
            assert!((inches * 72.0 - preset.width).abs() < 0.5, "{name}");
            assert!(preset.footer >= 6.5);
        }
    }
}
