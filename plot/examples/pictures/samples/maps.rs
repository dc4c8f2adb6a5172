//! A map of cells over two values.

#![allow(clippy::disallowed_methods, reason = "made-up curves")]

use gutskin_plot::{Border, Chart, Colour, HeatMap, Mark, Scale, Shape};

use super::texts;

/// The lowest value reached for each dose and length of a treatment, with the border of two fates. `few` cells are large
/// enough for numbers in them.
pub(super) fn doses(few: bool) -> Chart {
    let number = |many: u32| if few { many / 3 } else { many };
    let along = |low: f64, high: f64, number: u32| -> Vec<f64> {
        (0..=number).map(|step| low + (high - low) * f64::from(step) / f64::from(number)).collect()
    };
    let (columns, rows) = (along(25.0, 60.0, number(30)), along(0.0, 20.0, number(20)));
    // A made-up answer: little comes of low doses, and long treatments add less and less.
    let reached = |dose: f64, weeks: f64| {
        let push = (dose - 25.0) / 35.0 * (1.0 - (-weeks / 7.0).exp());
        0.75 / (1.0 + (9.0 * (push - 0.42)).exp())
    };
    let value = |dose: f64, weeks: f64| {
        let is_tried = dose < 57.0 || weeks < 14.0;
        is_tried.then(|| reached(dose, weeks))
    };
    let border = along(39.8, 60.0, 60).into_iter().map(|dose| (dose, -7.0 * (1.0 - 0.42 * 35.0 / (dose - 25.0)).ln()));
    Chart {
        body: HeatMap {
            horizontal: Scale { caption: "Fibre, g a day".to_owned(), low: 25.0, high: 60.0, ..Scale::default() },
            vertical: Scale { caption: "Weeks".to_owned(), low: 0.0, high: 20.0, ..Scale::default() },
            cells: rows.iter().map(|weeks| columns.iter().map(|dose| value(*dose, *weeks)).collect()).collect(),
            columns,
            rows,
            shades: Scale {
                caption: "Lowest skin inflammation reached, 0 to 1".to_owned(),
                low: 0.0,
                high: 0.75,
                ..Scale::default()
            },
            missing: "not computed".to_owned(),
            borders: vec![Border {
                points: border.collect(),
                name: "border of the two fates".to_owned(),
                emphasis: true,
            }],
            marks: vec![
                mark((32.0, 12.0), Shape::Ring, "this scenario", "32 g, 12 weeks"),
                mark((33.0, 17.5), Shape::Bare, "better, then back", "inflamed a year after the stop"),
                mark((53.0, 17.0), Shape::Bare, "heals for good", "calm a year after the stop"),
            ],
        }
        .into(),
        ..texts(
            "Below 40 g of fibre no length heals; at 50 g, 7 weeks do",
            "Lowest skin inflammation reached, for each dose and length of a rescue by fibre",
        )
    }
}

fn mark(at: (f64, f64), shape: Shape, label: &str, detail: &str) -> Mark {
    Mark { at, shape, colour: Colour::default(), label: label.to_owned(), detail: detail.to_owned() }
}
