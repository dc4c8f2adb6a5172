//! The colours of the charts: one colour for one compartment, in every picture.
//!
//! Nobody picked them by eye. They keep apart for readers with each kind of colour blindness and
//! stand out from white paper; the tests at the end of this file compute both.

use plotters::style::RGBColor;

/// A colour as amounts of red, green and blue, each 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// The colour as a web page writes it, such as `#227b53`.
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }

    /// A paler tint of the colour: `share` of it, and paper for the rest.
    #[must_use]
    pub fn tint(self, share: f64) -> Self {
        self.mixed(PAPER, share)
    }

    /// `share` of the colour, and `ground` for the rest.
    fn mixed(self, ground: Self, share: f64) -> Self {
        let mixed = |ink: u8, paper: u8| {
            let mixed = f64::from(paper) + share.clamp(0.0, 1.0) * (f64::from(ink) - f64::from(paper));
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes lies a byte")]
            let mixed = mixed.round() as u8;
            mixed
        };
        Self(mixed(self.0, ground.0), mixed(self.1, ground.1), mixed(self.2, ground.2))
    }

    /// Whether the two differ by no more than rounding.
    fn is_near(self, other: Self) -> bool {
        let near = |one: u8, other: u8| one.abs_diff(other) <= 1;
        near(self.0, other.0) && near(self.1, other.1) && near(self.2, other.2)
    }

    pub(super) fn plotters(self) -> RGBColor {
        RGBColor(self.0, self.1, self.2)
    }
}

/// The colour of one compartment of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// For lines: at least 3 to 1 against white.
    pub line: Rgb,
    /// For words and numbers: at least 4.5 to 1 against white, hence sometimes darker.
    pub text: Rgb,
    /// For terminals: a number of the 256-colour table that shows on black and on white.
    pub terminal: u8,
}

/// Beneficial microbes: green.
pub const MICROBES: Colour = both(Rgb(0x22, 0x7B, 0x53), 71);
/// Dysbiosis and opportunists: purple.
pub const DYSBIOSIS: Colour = both(Rgb(0x9B, 0x33, 0xC5), 134);
/// Metabolites such as short-chain fatty acids: ochre.
pub const METABOLITES: Colour = pair(Rgb(0xA7, 0x92, 0x17), Rgb(0x85, 0x74, 0x12), 142);
/// Gut barrier: navy.
pub const GUT_BARRIER: Colour = both(Rgb(0x0F, 0x41, 0x68), 68);
/// Cytokines, inflammation of the body: brown.
pub const INFLAMMATION: Colour = both(Rgb(0xA3, 0x46, 0x03), 166);
/// Skin barrier: blue.
pub const SKIN_BARRIER: Colour = pair(Rgb(0x2C, 0x9D, 0xBB), Rgb(0x24, 0x7F, 0x97), 37);
/// Skin inflammation and lesions: maroon.
pub const SKIN_INFLAMMATION: Colour = both(Rgb(0x67, 0x0F, 0x2E), 161);
/// Bacterial fragments in the blood (LPS): pink.
pub const LPS: Colour = pair(Rgb(0xE8, 0x5D, 0x7D), Rgb(0xC2, 0x4E, 0x68), 175);

/// All compartment colours with a word for each.
pub const ALL: [(&str, Colour); 8] = [
    ("microbes", MICROBES),
    ("dysbiosis", DYSBIOSIS),
    ("metabolites", METABOLITES),
    ("gut barrier", GUT_BARRIER),
    ("inflammation", INFLAMMATION),
    ("skin barrier", SKIN_BARRIER),
    ("skin inflammation", SKIN_INFLAMMATION),
    ("LPS", LPS),
];

/// The names of the colours, in the order of [`ALL`], for whoever chooses some.
pub const NAMES: [&str; 8] = ["green", "purple", "ochre", "navy", "brown", "blue", "maroon", "pink"];

/// The colour of that name, if there is one.
#[must_use]
pub fn named(name: &str) -> Option<Colour> {
    let place = NAMES.iter().position(|known| *known == name)?;
    ALL.get(place).map(|(_, colour)| *colour)
}

/// The name of a colour, if it is one of [`ALL`].
#[must_use]
pub fn name_of(colour: Colour) -> Option<&'static str> {
    let place = ALL.iter().position(|(_, known)| *known == colour)?;
    NAMES.get(place).copied()
}

/// Headlines and other strong text.
pub const INK: Rgb = Rgb(0x1F, 0x29, 0x33);
/// Text of second rank: subtitle, tick labels, footer.
pub const MUTED: Rgb = Rgb(0x5B, 0x66, 0x70);
/// Axis lines and tick marks.
pub const AXIS: Rgb = Rgb(0x8A, 0x94, 0x9E);
/// Grid lines.
pub const GRID: Rgb = Rgb(0xE3, 0xE7, 0xEB);
/// Bars of the interventions, and (very thin) the shading of their days.
pub const SLATE: Rgb = Rgb(0x6B, 0x76, 0x80);
/// The ground of what belongs together in a diagram: just dark enough to hold it together.
pub const PANEL: Rgb = Rgb(0xF3, 0xF5, 0xF7);
/// Lines of which nothing is said: there, and in nobody's way.
pub const GHOST: Rgb = Rgb(0xC9, 0xCF, 0xD6);
/// The paper.
pub const PAPER: Rgb = Rgb(0xFF, 0xFF, 0xFF);

/// The same roles on a dark slide: what stands on white paper, and what stands in its stead. Found by a search that kept
/// the hues and pushed the colours apart for each kind of colour vision; lines and words are one colour here.
const DARK: [(Rgb, Rgb); 19] = [
    (PAPER, Rgb(0x14, 0x1B, 0x24)),
    (INK, Rgb(0xF2, 0xF5, 0xF8)),
    (MUTED, Rgb(0xB4, 0xBE, 0xC8)),
    (AXIS, Rgb(0x7C, 0x88, 0x94)),
    (GRID, Rgb(0x2E, 0x38, 0x43)),
    (SLATE, Rgb(0xA3, 0xAF, 0xBB)),
    (PANEL, Rgb(0x1C, 0x25, 0x30)),
    (GHOST, Rgb(0x4A, 0x56, 0x63)),
    (MICROBES.line, Rgb(0x00, 0xB5, 0x8E)),
    (DYSBIOSIS.line, Rgb(0xB4, 0x6F, 0xB2)),
    (METABOLITES.line, Rgb(0xB3, 0xD2, 0x02)),
    (METABOLITES.text, Rgb(0xB3, 0xD2, 0x02)),
    (GUT_BARRIER.line, Rgb(0x15, 0x8A, 0xFB)),
    (INFLAMMATION.line, Rgb(0xFB, 0x3C, 0x03)),
    (SKIN_BARRIER.line, Rgb(0x1C, 0xE1, 0xFB)),
    (SKIN_BARRIER.text, Rgb(0x1C, 0xE1, 0xFB)),
    (SKIN_INFLAMMATION.line, Rgb(0xD6, 0x71, 0x69)),
    (LPS.line, Rgb(0xFF, 0x8C, 0xCA)),
    (LPS.text, Rgb(0xFF, 0x8C, 0xCA)),
];

/// The colour that stands on a dark slide where this one stands on white paper.
#[must_use]
pub fn on_dark(colour: Rgb) -> Rgb {
    let found = DARK.iter().find(|(light, _)| *light == colour).map(|(_, dark)| *dark);
    let found = found.or_else(|| DARK.iter().find_map(|(light, dark)| same_tint(colour, *light, *dark)));
    debug_assert!(found.is_some(), "{colour:?} has no counterpart on dark slides");
    found.unwrap_or(colour)
}

/// What `tint` is of `light` on white paper, made of `dark` on a dark slide; nothing if it is no tint of it.
fn same_tint(tint: Rgb, light: Rgb, dark: Rgb) -> Option<Rgb> {
    let farthest = [(tint.0, light.0, PAPER.0), (tint.1, light.1, PAPER.1), (tint.2, light.2, PAPER.2)]
        .map(|(tint, light, paper)| (f64::from(paper) - f64::from(tint), f64::from(paper) - f64::from(light)))
        .into_iter()
        .max_by(|one, other| one.1.total_cmp(&other.1))?;
    let share = farthest.0 / farthest.1;
    let ground = DARK[0].1;
    (share > 0.0 && share < 1.0 && light.tint(share).is_near(tint)).then(|| dark.mixed(ground, share))
}

const fn both(line: Rgb, terminal: u8) -> Colour {
    pair(line, line, terminal)
}

const fn pair(line: Rgb, text: Rgb, terminal: u8) -> Colour {
    Colour { line, text, terminal }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader without one kind of cone sees, on linear light.
    /// G. M. Machado, M. M. Oliveira, L. A. F. Fernandes (2009): A physiologically-based model for
    /// simulation of color vision deficiency. IEEE Trans. Vis. Comput. Graph. 15(6), severity 1.0.
    const VISIONS: [(&str, [[f64; 3]; 3]); 4] = [
        ("usual", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
        ("protan", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
        ("deutan", [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]),
        ("tritan", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
    ];

    fn linear(colour: Rgb) -> [f64; 3] {
        [colour.0, colour.1, colour.2].map(|byte| {
            let share = f64::from(byte) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        })
    }

    fn apply(matrix: &[[f64; 3]; 3], v: [f64; 3]) -> [f64; 3] {
        matrix.map(|row| row[0] * v[0] + row[1] * v[1] + row[2] * v[2])
    }

    /// CIE L*a*b* (white point D65) from linear light.
    fn lab(light: [f64; 3]) -> [f64; 3] {
        let to_xyz =
            [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]];
        let [x, y, z] = apply(&to_xyz, light.map(|share| share.clamp(0.0, 1.0)));
        let f = |t: f64| {
            if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 }
        };
        let (x, y, z) = (f(x / 0.95047), f(y), f(z / 1.08883));
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    /// The difference seen between two colours, CIEDE2000, as in G. Sharma, W. Wu, E. N. Dalal
    /// (2005): The CIEDE2000 color-difference formula. Color Res. Appl. 30(1), 21–30.
    fn difference(one: [f64; 3], two: [f64; 3]) -> f64 {
        let ([l1, a1, b1], [l2, a2, b2]) = (one, two);
        let chroma = (a1.hypot(b1) + a2.hypot(b2)) / 2.0;
        let seventh = |c: f64| (c.powi(7) / (c.powi(7) + 25f64.powi(7))).sqrt();
        let stretch = 1.5 - 0.5 * seventh(chroma);
        let (a1, a2) = (a1 * stretch, a2 * stretch);
        let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
        let hue = |a: f64, b: f64| b.atan2(a).to_degrees().rem_euclid(360.0);
        let (h1, h2) = (hue(a1, b1), hue(a2, b2));
        let mut turn = h2 - h1;
        let mut middle = (h1 + h2) / 2.0;
        if c1 * c2 == 0.0 {
            turn = 0.0;
            middle = h1 + h2;
        } else if turn.abs() > 180.0 {
            turn -= 360.0 * turn.signum();
            middle += if middle < 180.0 { 180.0 } else { -180.0 };
        }
        let d_hue = 2.0 * (c1 * c2).sqrt() * (turn.to_radians() / 2.0).sin();
        let (lightness, chroma) = ((l1 + l2) / 2.0, (c1 + c2) / 2.0);
        let cosine = |factor: f64, shift: f64| (factor * middle + shift).to_radians().cos();
        let t = 1.0 - 0.17 * cosine(1.0, -30.0) + 0.24 * cosine(2.0, 0.0) + 0.32 * cosine(3.0, 6.0)
            - 0.20 * cosine(4.0, -63.0);
        let off = (lightness - 50.0).powi(2);
        let s_l = 1.0 + 0.015 * off / (20.0 + off).sqrt();
        let s_c = 1.0 + 0.045 * chroma;
        let s_h = 1.0 + 0.015 * chroma * t;
        let bend = 30.0 * (-((middle - 275.0) / 25.0).powi(2)).exp();
        let rotation = -2.0 * seventh(chroma) * (2.0 * bend).to_radians().sin();
        let (l, c, h) = ((l2 - l1) / s_l, (c2 - c1) / s_c, d_hue / s_h);
        (l * l + c * c + h * h + rotation * c * h).sqrt()
    }

    /// Contrast of two colours as the Web Content Accessibility Guidelines define it.
    fn contrast(one: Rgb, other: Rgb) -> f64 {
        let light = |colour: Rgb| {
            let [red, green, blue] = linear(colour);
            0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
        };
        light(one).max(light(other)) / light(one).min(light(other))
    }

    type Standing = (&'static str, Rgb, fn(Rgb) -> Rgb);

    /// How the colours look on each ground that charts and diagrams stand on: its name, the ground itself, and what
    /// stands on it in place of a colour.
    const GROUNDS: [Standing; 4] = [
        ("paper", PAPER, |colour| colour),
        ("a panel", PANEL, |colour| colour),
        ("a dark slide", Rgb(0x14, 0x1B, 0x24), on_dark),
        ("a dark panel", Rgb(0x1C, 0x25, 0x30), on_dark),
    ];

    /// The grounds of charts, on which lines must keep apart.
    const SHEETS: [usize; 2] = [0, 2];

    #[test]
    fn the_difference_formula_agrees_with_the_published_pairs() {
        // Pairs 1, 7 and 25 of the table in Sharma et al. 2005.
        for (one, two, expected) in [
            ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
            ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
            ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
        ] {
            assert!((difference(one, two) - expected).abs() < 1e-4);
        }
    }

    #[test]
    fn every_two_colours_differ_for_every_kind_of_colour_vision() {
        for ((ground, _, stands), (vision, matrix)) in
            SHEETS.iter().flat_map(|sheet| VISIONS.iter().map(|vision| (GROUNDS[*sheet], vision)))
        {
            for (i, (one, first)) in ALL.iter().enumerate() {
                for (two, second) in &ALL[i + 1..] {
                    let seen = |colour: &Colour| lab(apply(matrix, linear(stands(colour.line))));
                    let distance = difference(seen(first), seen(second));
                    assert!(distance >= 10.0, "{one} and {two} on {ground}, {vision}: {distance:.1}");
                }
            }
        }
    }

    #[test]
    fn lines_and_words_stand_out_from_every_ground() {
        for (ground, under, stands) in GROUNDS {
            let contrast = |colour: Rgb| contrast(stands(colour), under);
            for (name, colour) in ALL {
                let (line, text) = (contrast(colour.line), contrast(colour.text));
                if ground.ends_with("panel") {
                    // Boxes are filled with paper; only arrows cross a panel, in the colour of words.
                    assert!(text >= 3.0, "arrow of {name} on {ground}: {text:.2}");
                } else {
                    assert!(line >= 3.0 && text >= 4.5, "{name} on {ground}: line {line:.2}, text {text:.2}");
                }
            }
            assert!(contrast(MUTED) >= 4.5 && contrast(INK) >= 4.5, "words on {ground}");
        }
        // Words in a bar of an intervention have the colour of the paper.
        assert!(contrast(PAPER, SLATE) >= 4.5 && contrast(on_dark(PAPER), on_dark(SLATE)) >= 4.5);
    }

    #[test]
    fn the_grounds_of_the_dark_slide_are_those_of_its_table() {
        assert_eq!((on_dark(PAPER), on_dark(PANEL)), (GROUNDS[2].1, GROUNDS[3].1));
    }
}
