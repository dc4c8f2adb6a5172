//! The chart of what was measured: error to the right, time upwards, a panel for each run.

use std::{fs, path::Path};

use gutskin::number::elementary::decimal_logarithm;
use gutskin_plot::{
    Chart, Colour, Curves, Horizontal, Locale, Panel, Preset, Scale, Series, Stroke, draw as svg_of, palette, rasterise,
};
use serde::Deserialize;

use super::Outcome;

/// What `peers.py` measured, and what it says of it.
#[derive(Deserialize)]
struct Measured {
    headline: String,
    subtitle: String,
    footer: String,
    title: String,
    key_figures: String,
    description: String,
    panels: Vec<Group>,
}

/// A run.
#[derive(Deserialize)]
struct Group {
    caption: String,
    curves: Vec<Line>,
}

/// A simulator.
#[derive(Deserialize)]
struct Line {
    name: String,
    end_text: String,
    is_ours: bool,
    /// Error and seconds, the smallest error first.
    points: Vec<(f64, f64)>,
}

/// The smallest and the largest error that are shown; beyond them nobody asks.
const ERRORS: (f64, f64) = (1e-10, 1e-2);

/// Draws what a file says was measured.
pub(super) fn draw(measured: &Path, picture: &Path) -> Outcome<()> {
    let measured: Measured = serde_json::from_str(&fs::read_to_string(measured)?)?;
    let ticks = (2..=10).rev().map(|place| format!("1e-{place}").parse()).collect::<Result<Vec<f64>, _>>()?;
    let scale = Scale {
        caption: "Largest error of any unknown on any day of the table".to_owned(),
        low: ERRORS.0,
        high: ERRORS.1,
        logarithmic: true,
        ticks,
    };
    let chart = Chart {
        headline: measured.headline,
        subtitle: measured.subtitle,
        body: Curves {
            horizontal: Horizontal::Values(scale),
            panels: measured.panels.into_iter().map(panel).collect(),
            ..Curves::default()
        }
        .into(),
        footer: measured.footer,
        title: measured.title,
        key_figures: measured.key_figures,
        description: measured.description,
        locale: Locale::ENGLISH,
    };
    let preset = Preset { height: 800.0, ..Preset::slide() };
    fs::write(picture, rasterise(&svg_of(&chart, &preset)?, &preset, &[])?)?;
    Ok(())
}

fn panel(group: Group) -> Panel {
    let series = group.curves.into_iter().zip(0..).map(|(line, place)| curve(line, place)).collect();
    Panel { caption: group.caption, series, ..Panel::default() }
}

/// The axis upwards has no logarithms of its own, so the values are the powers of ten of microseconds.
fn curve(line: Line, place: usize) -> Series {
    let colours: [Colour; 6] =
        [palette::NAVY, palette::BLUE, palette::GREEN, palette::OCHRE, palette::PINK, palette::PURPLE];
    let place_of = |(error, seconds): (f64, f64)| (error, decimal_logarithm(1e6 * seconds));
    let is_shown = |(error, _): &(f64, f64)| (ERRORS.0..=ERRORS.1).contains(error);
    Series {
        name: line.name,
        colour: colours[place % colours.len()],
        emphasis: line.is_ours && place == 0,
        stroke: if line.is_ours { Stroke::Solid } else { Stroke::Dashed },
        dots: true,
        points: line.points.into_iter().filter(is_shown).map(place_of).collect(),
        end_text: Some(line.end_text),
        ..Series::default()
    }
}
