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
        footer: "Teaching model, not medical advice. gutskin 0.1.0 · fibre".to_owned(),
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

/// A small stream of numbers from 0 to 1, the same on every run.
pub(crate) fn random(seed: u32) -> impl Iterator<Item = f64> {
    std::iter::successors(Some(seed), |x| Some(x.wrapping_mul(1_664_525).wrapping_add(1_013_904_223)))
        .skip(1)
        .map(|x| f64::from(x >> 8) / f64::from(1u32 << 24))
}
