//! Made-up charts over time, and what is asked of every picture.

#![allow(clippy::disallowed_methods, reason = "made-up curves")]

use crate::{
    Arrangement, Bar, Chart, Curves, Horizontal, Locale, Panel, Preset, Series, Span,
    draw::compose,
    output::svg::{TextBox, illegible},
    palette,
};

pub(super) fn span(from: f64, until: f64) -> Span {
    Span { from, until, strength_from: 1.0, strength_until: 1.0 }
}

pub(super) fn bar(label: &str, spans: Vec<Span>) -> Bar {
    Bar { label: label.to_owned(), detail: "40 g/day".to_owned(), spans, hatched: false }
}

pub(super) fn line(place: usize, name: &str, points: Vec<(f64, f64)>) -> Series {
    Series {
        name: name.to_owned(),
        colour: palette::ALL[place % palette::ALL.len()],
        emphasis: place == 1,
        points,
        ..Series::default()
    }
}

/// A chart with so many panels, curves in each, and bars. The curves end close together.
pub(super) fn sample(duration: f64, panels: usize, lines: usize, bars: usize) -> Chart {
    let names = ["Skin inflammation", "LPS in the blood", "Gut permeability"];
    let curve = |place: u32| {
        let height = f64::from(place + 1);
        (0..=200)
            .map(|step| f64::from(step) / 200.0)
            .map(|share| (share * duration, 0.5 + height * (-9.0 * share).exp()))
            .collect()
    };
    let weekly = (0..52).map(|week| f64::from(week) / 52.0 * duration);
    let kinds = [
        ("Western diet", vec![span(0.0, duration)]),
        ("Antibiotic", vec![span(0.08 * duration, 0.14 * duration)]),
        ("Fibre", vec![Span { strength_from: 0.0, ..span(0.2 * duration, 0.5 * duration) }]),
        ("Vitamin D every week", weekly.map(|day| span(day, day + duration / 365.0)).collect()),
        ("Stress", vec![span(0.97 * duration, duration)]),
        ("A remedy with quite a long name", vec![span(0.01 * duration, 0.99 * duration)]),
        ("Later", vec![span(2.0 * duration, 3.0 * duration)]),
        ("Never", Vec::new()),
    ];
    let kinds = kinds.into_iter().take(bars);
    Chart {
        headline: "The skin flares three weeks after the antibiotic ends".to_owned(),
        subtitle: "Seven compartments, one year".to_owned(),
        body: Curves {
            horizontal: Horizontal::Time { duration },
            bars: kinds.map(|(label, spans)| bar(label, spans)).collect(),
            panels: (0..panels)
                .map(|_| Panel {
                    caption: "times the healthy level".to_owned(),
                    series: (0..lines)
                        .zip(0..)
                        .map(|(place, number)| line(place, names[place % 3], curve(number)))
                        .collect(),
                    reference: Some((1.0, "healthy".to_owned())),
                    ..Panel::default()
                })
                .collect(),
            arrangement: Arrangement::Column,
        }
        .into(),
        footer: "Teaching model, not medical advice. gutskin 0.2.0 · fibre".to_owned(),
        title: "A year with <fibre> & \"diet\"".to_owned(),
        key_figures: "Highest 1.5.".to_owned(),
        description: "Two panels of curves.".to_owned(),
        locale: Locale::ENGLISH,
    }
}

/// The curves of a chart, to change them.
pub(super) fn curves(chart: &mut Chart) -> &mut Curves {
    chart.curves_mut().expect("a chart of curves")
}

pub(super) fn texts(chart: &Chart, preset: &Preset) -> Vec<TextBox> {
    match compose(chart, preset) {
        Ok(canvas) => canvas.document.text_boxes(),
        Err(error) => panic!("{error}"),
    }
}

pub(super) fn presets() -> impl Iterator<Item = Preset> {
    Preset::NAMES.into_iter().filter_map(Preset::named)
}

/// No text leaves the sheet, lies on another, or is too small to read.
pub(super) fn check(chart: &Chart, preset: &Preset) {
    assert_eq!(illegible(&texts(chart, preset), preset), None);
}

/// What an SVG draws in the group of this name.
pub(super) fn group<'a>(svg: &'a str, name: &str) -> &'a str {
    let after = svg.split(&format!("-{name}\">")).nth(1).unwrap_or_default();
    after.split("</g>").next().unwrap_or_default()
}

/// The elements of one kind: the places of their corners, and what stands in their attributes after these.
pub(super) fn elements<'a>(group: &'a str, kind: &str) -> Vec<(Vec<(f64, f64)>, &'a str)> {
    let read = |element: &'a str| {
        let (points, rest) = element.split_once('"').unwrap_or_default();
        let places = points.split(' ').filter_map(|place| place.split_once(','));
        let places = places.filter_map(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?)));
        (places.collect(), rest.split("/>").next().unwrap_or_default())
    };
    group.split(&format!("<{kind} points=\"")).skip(1).map(read).collect()
}

/// The left, right, upper and lower end of a shape.
pub(super) fn ends(corners: &[(f64, f64)]) -> [f64; 4] {
    corners.iter().fold([f64::INFINITY, f64::NEG_INFINITY, f64::INFINITY, f64::NEG_INFINITY], |all, (x, y)| {
        [all[0].min(*x), all[1].max(*x), all[2].min(*y), all[3].max(*y)]
    })
}

/// The colour that a shape is filled with, as the SVG writes it.
pub(super) fn fill(attributes: &str) -> String {
    attributes.split("fill=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
}

/// A small stream of numbers from 0 to 1, the same on every run.
pub(crate) fn random(seed: u32) -> impl Iterator<Item = f64> {
    std::iter::successors(Some(seed), |x| Some(x.wrapping_mul(1_664_525).wrapping_add(1_013_904_223)))
        .skip(1)
        .map(|x| f64::from(x >> 8) / f64::from(1u32 << 24))
}
