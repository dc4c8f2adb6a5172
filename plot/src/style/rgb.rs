//! A colour as a screen mixes it, and its tints.

use plotters::style::RGBColor;

/// A colour as amounts of red, green and blue, each 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// The paper.
    pub const WHITE: Self = Self(0xFF, 0xFF, 0xFF);

    /// The colour as a web page writes it, such as `#227b53`.
    #[must_use]
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }

    /// A paler tint of the colour: `share` of it, and paper for the rest.
    #[must_use]
    pub fn tint(self, share: f64) -> Self {
        self.mixed(Self::WHITE, share)
    }

    /// `share` of the colour, and `ground` for the rest.
    #[must_use]
    pub fn mixed(self, ground: Self, share: f64) -> Self {
        let mixed = |ink: u8, paper: u8| {
            let mixed = f64::from(paper) + share.clamp(0.0, 1.0) * (f64::from(ink) - f64::from(paper));
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes lies a byte")]
            let mixed = mixed.round() as u8;
            mixed
        };
        Self(mixed(self.0, ground.0), mixed(self.1, ground.1), mixed(self.2, ground.2))
    }

    /// Whether the two differ by no more than rounding.
    pub(super) fn is_near(self, other: Self) -> bool {
        let near = |one: u8, other: u8| one.abs_diff(other) <= 1;
        near(self.0, other.0) && near(self.1, other.1) && near(self.2, other.2)
    }

    pub(crate) fn plotters(self) -> RGBColor {
        RGBColor(self.0, self.1, self.2)
    }
}
