//! Curves over time, over values and over names.

#![allow(clippy::disallowed_methods, reason = "made-up curves")]

use gutskin_plot::{
    Band, Bar, Chart, Curves, Horizontal, Mark, Marker, Panel, Scale, Series, Shape, Span, Stroke, Zone, palette,
};

use super::texts;

/// The final value of an outcome over five doses, with the dose of the scenario itself.
pub(super) fn dose_response() -> Chart {
    let doses = [5.0, 10.0, 20.0, 30.0, 50.0];
    let values = [0.78, 0.76, 0.69, 0.31, 0.06];
    Chart {
        body: Curves {
            horizontal: Horizontal::Values(Scale {
                caption: "Fibre, g a day".to_owned(),
                low: 0.0,
                high: 50.0,
                ticks: doses.to_vec(),
                ..Scale::default()
            }),
            panels: vec![Panel {
                caption: "Index, 0 = none, 1 = worst possible".to_owned(),
                series: vec![Series {
                    name: "Skin inflammation".to_owned(),
                    colour: palette::MAROON,
                    emphasis: true,
                    dots: true,
                    points: doses.into_iter().zip(values).collect(),
                    end_text: Some("0.06".to_owned()),
                    ..Series::default()
                }],
                top: Some(1.0),
                reference: Some((0.05, "healthy".to_owned())),
                marks: vec![Mark {
                    at: (20.0, 0.69),
                    shape: Shape::Ring,
                    colour: palette::MAROON,
                    label: "this scenario: 20 g a day".to_owned(),
                    detail: "ends at 0.69".to_owned(),
                }],
                markers: vec![Marker { at: 27.0, label: "half of the effect at 27 g".to_owned() }],
                ..Panel::default()
            }],
            ..Curves::default()
        }
        .into(),
        ..texts(
            "More fibre helps only above 20 g: at 50 g the skin ends calm",
            "Skin inflammation after a year · an eczema-prone adult · five doses",
        )
    }
}

/// Two outcomes over doses of powers of ten.
pub(super) fn dose_response_logarithmic() -> Chart {
    let doses = [1e8, 1e9, 1e10, 1e11];
    let curve = |name: &str, colour, values: [f64; 4]| Series {
        name: name.to_owned(),
        colour,
        dots: true,
        points: doses.into_iter().zip(values).collect(),
        ..Series::default()
    };
    Chart {
        body: Curves {
            horizontal: Horizontal::Values(Scale {
                caption: "Living bacteria a day".to_owned(),
                low: 1e8,
                high: 1e11,
                logarithmic: true,
                ..Scale::default()
            }),
            panels: vec![Panel {
                caption: "times the healthy level".to_owned(),
                series: vec![
                    curve("Beneficial microbes", palette::GREEN, [0.62, 0.64, 0.81, 0.97]),
                    curve("LPS in the blood", palette::PINK, [2.9, 2.8, 1.9, 1.2]),
                ],
                reference: Some((1.0, "healthy".to_owned())),
                marks: vec![Mark {
                    at: (1e9, 0.64),
                    shape: Shape::Ring,
                    colour: palette::GREEN,
                    label: "this scenario".to_owned(),
                    ..Mark::default()
                }],
                ..Panel::default()
            }],
            ..Curves::default()
        }
        .into(),
        ..texts("Ten billion are felt, one billion are not", "After 12 weeks · susceptible adult · four doses")
    }
}

/// Where an outcome can rest for each value of a dial: branches of states that last, joined at two folds by one of states
/// that do not.
pub(super) fn branches() -> Chart {
    let steps = |from: f64, until: f64| (0..=120).map(move |step| from + (until - from) * f64::from(step) / 120.0);
    // A cubic that folds back a quarter away from its middle.
    let dial = |along: f64| 25.0 - 352.0 * along.powi(3) + 66.0 * along;
    let state = |along: f64| 0.8 / (1.0 + (-6.0 * along).exp());
    let at = |along: f64| (dial(along), state(along));
    let branch = |from: f64, until: f64, stroke| Series {
        colour: palette::MAROON,
        emphasis: stroke == Stroke::Solid,
        stroke,
        points: steps(from, until).map(at).filter(|(at, _)| (0.0..=50.0).contains(at)).collect(),
        end_text: Some(String::new()),
        ..Series::default()
    };
    let mark = |along: f64, shape, label: &str, detail: &str| Mark {
        at: at(along),
        shape,
        colour: palette::MAROON,
        label: label.to_owned(),
        detail: detail.to_owned(),
    };
    Chart {
        body: Curves {
            horizontal: Horizontal::Values(Scale {
                caption: "Fibre, g a day".to_owned(),
                low: 0.0,
                high: 50.0,
                ..Scale::default()
            }),
            panels: vec![Panel {
                caption: "Skin inflammation at rest, 0 to 1".to_owned(),
                series: vec![
                    branch(0.6, 0.25, Stroke::Solid),
                    branch(0.25, -0.25, Stroke::Dashed),
                    branch(-0.25, -0.6, Stroke::Solid),
                ],
                marks: vec![
                    mark(0.53, Shape::Bare, "stays inflamed", ""),
                    mark(0.0, Shape::Bare, "does not stay", ""),
                    mark(-0.53, Shape::Bare, "stays calm", ""),
                    mark(0.25, Shape::Ring, "at 36 g inflamed ends", "only beyond it does fibre alone heal"),
                    mark(-0.25, Shape::Ring, "at 14 g calm ends", "a little less, and it inflames"),
                    mark(-0.433, Shape::Dot, "this person: 25 g", "calm"),
                ],
                reference: Some((0.05, "healthy".to_owned())),
                zones: vec![Zone { from: dial(-0.25), until: dial(0.25), label: "two fates".to_owned() }],
                ..Panel::default()
            }],
            ..Curves::default()
        }
        .into(),
        ..texts("Two fates between 14 and 36 g of fibre", "Where skin inflammation can rest, for each fibre intake")
    }
}

/// Two arms of many people over time, each with the spread around its median.
pub(super) fn arms() -> Chart {
    let days = || (0..=56).map(|step| 2.0 * f64::from(step));
    let arm = |name: &str, colour, floor: f64, pace: f64| {
        let median = move |day: f64| floor + (40.0 - floor) * (-day / pace).exp();
        Series {
            name: name.to_owned(),
            colour,
            points: days().map(|day| (day, median(day))).collect(),
            band: Some(Band {
                name: "8 of 10 people".to_owned(),
                points: days().map(|day| (day, 0.8 * median(day), 1.25 * median(day))).collect(),
            }),
            ..Series::default()
        }
    };
    Chart {
        body: Curves {
            horizontal: Horizontal::Time { duration: 112.0 },
            bars: vec![Bar {
                label: "Cream".to_owned(),
                detail: "twice a day".to_owned(),
                spans: vec![Span { from: 0.0, until: 84.0, strength_from: 1.0, strength_until: 1.0 }],
                hatched: false,
            }],
            panels: vec![Panel {
                caption: "SCORAD, points".to_owned(),
                series: vec![arm("Cream", palette::MAROON, 12.0, 20.0), arm("Nothing", palette::NAVY, 31.0, 40.0)],
                markers: vec![
                    Marker { at: 28.0, label: "first visit".to_owned() },
                    Marker { at: 35.0, label: "second visit, a week later".to_owned() },
                ],
                ..Panel::default()
            }],
            ..Curves::default()
        }
        .into(),
        ..texts("Of 100 people 78 feel it", "SCORAD of 100 twins in two arms over 16 weeks")
    }
}

/// An outcome for people who are named side by side.
pub(super) fn names() -> Chart {
    let people = ["typical adult", "susceptible adult", "eczema-prone adult", "psoriasis-prone adult"];
    let series = |name: &str, colour, values: [f64; 4]| Series {
        name: name.to_owned(),
        colour,
        stroke: Stroke::Points,
        points: (0_u32..).map(f64::from).zip(values).collect(),
        ..Series::default()
    };
    Chart {
        body: Curves {
            horizontal: Horizontal::Names { caption: String::new(), names: people.map(str::to_owned).to_vec() },
            panels: vec![Panel {
                caption: "times the healthy level".to_owned(),
                series: vec![
                    series("Skin inflammation", palette::MAROON, [0.05, 0.3, 0.6, 0.8]),
                    series("Gut permeability", palette::NAVY, [1.0, 1.1, 1.4, 1.3]),
                ],
                reference: Some((1.0, "healthy".to_owned())),
                ..Panel::default()
            }],
            ..Curves::default()
        }
        .into(),
        ..texts("The same antibiotic, four people", "After a year")
    }
}
