//! Whether the colours keep apart and stand out, computed for each kind of colour vision and each ground.

#![allow(clippy::disallowed_methods, reason = "tests of the colours, compared with a tolerance")]

use super::{
    Colour,
    dark::on_dark,
    palette::{ALL, INK, MUTED, PANEL, PAPER, SLATE},
    preset::Ink,
    rgb::Rgb,
    sequential::{MOST_STEPS, step},
};

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
    let t =
        1.0 - 0.17 * cosine(1.0, -30.0) + 0.24 * cosine(2.0, 0.0) + 0.32 * cosine(3.0, 6.0) - 0.20 * cosine(4.0, -63.0);
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
        for (i, first) in ALL.iter().enumerate() {
            for second in &ALL[i + 1..] {
                let seen = |colour: &Colour| lab(apply(matrix, linear(stands(colour.line))));
                let distance = difference(seen(first), seen(second));
                let (one, two) = (first.name, second.name);
                assert!(distance >= 10.0, "{one} and {two} on {ground}, {vision}: {distance:.1}");
            }
        }
    }
}

#[test]
fn lines_and_words_stand_out_from_every_ground() {
    for (ground, under, stands) in GROUNDS {
        let contrast = |colour: Rgb| contrast(stands(colour), under);
        for colour in ALL {
            let name = colour.name;
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

/// Lightness as CIE L*.
fn lightness(colour: Rgb) -> f64 {
    lab(linear(colour))[0]
}

#[test]
fn each_step_from_low_to_high_is_as_much_darker_as_the_others() {
    for ink in [Ink::Colour, Ink::Black] {
        for number in 2..=MOST_STEPS {
            let all: Vec<f64> = (0..number).map(|one| lightness(step(one, number, ink))).collect();
            let falls: Vec<f64> = all.windows(2).map(|pair| pair[0] - pair[1]).collect();
            let mean = falls.iter().sum::<f64>() / f64::from(u32::try_from(falls.len()).expect("few"));
            for fall in &falls {
                // A seventh more or less is not seen.
                assert!((fall / mean - 1.0).abs() < 0.15, "{number} steps in {ink:?}: {falls:?}");
            }
            assert!(all[0] - all[number - 1] > 60.0, "{ink:?} spans {all:?}");
        }
    }
}

#[test]
fn neighbouring_steps_differ_for_every_kind_of_colour_vision_and_in_grey() {
    for number in 2..=8 {
        for pair in (0..number).map(|one| step(one, number, Ink::Colour)).collect::<Vec<_>>().windows(2) {
            for (vision, matrix) in &VISIONS {
                let seen = |colour: Rgb| lab(apply(matrix, linear(colour)));
                let distance = difference(seen(pair[0]), seen(pair[1]));
                assert!(distance >= 6.0, "{pair:?} of {number}, {vision}: {distance:.1}");
            }
            let grey = lightness(pair[0]) - lightness(pair[1]);
            assert!(grey >= 7.0, "{pair:?} of {number} in grey: {grey:.1}");
        }
    }
}

#[test]
fn numbers_and_lines_stand_out_from_every_step() {
    for number in 1..=MOST_STEPS {
        for one in 0..number {
            // Numbers are of ink on the paler half and of paper on the darker.
            let grey = step(one, number, Ink::Black);
            let text = if 2 * one >= number { PAPER } else { INK };
            let found = contrast(text, grey);
            assert!(found >= 3.0, "number on step {one} of {number}: {found:.2}");
            // A border is a line of ink on one of paper: one of the two is seen.
            for stands in [GROUNDS[0].2, GROUNDS[2].2] {
                let tint = step(one, number, Ink::Colour);
                let seen = contrast(stands(INK), tint).max(contrast(stands(PAPER), tint));
                assert!(seen >= 3.0, "border on step {one} of {number}: {seen:.2}");
            }
        }
    }
}

#[test]
fn the_grounds_of_the_dark_slide_are_those_of_its_table() {
    assert_eq!((on_dark(PAPER), on_dark(PANEL)), (GROUNDS[2].1, GROUNDS[3].1));
}
