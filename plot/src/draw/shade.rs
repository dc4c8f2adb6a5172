//! Shades the days on which something was done, behind the curves.

use plotters::chart::ChartBuilder;
use plotters::element::Rectangle;
use plotters::style::Color;

use super::canvas::Canvas;
use crate::{chart::Bar, error::DrawError, layout::bars::periods, style::palette};

/// How dark the days of an intervention are shaded.
const SHADE: f64 = 0.08;

/// Shades the days of the interventions from `top` to `bottom`, darker where two coincide.
pub(super) fn shade<'a>(
    canvas: &Canvas,
    bars: impl Iterator<Item = &'a Bar>,
    duration: f64,
    (left, right): (f64, f64),
    (top, bottom): (f64, f64),
) -> Result<(), DrawError> {
    let part = canvas.part(left, top, right - left, bottom - top);
    let mut area = ChartBuilder::on(&part).build_cartesian_2d(0.0..duration, 0.0..1.0)?;
    let mut edges: Vec<(f64, i32)> = Vec::new();
    for (from, until) in bars.flat_map(|bar| periods(bar, duration)) {
        edges.extend([(from, 1), (until, -1)]);
    }
    edges.sort_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
    for wanted in [1, 2] {
        let mut depth = 0;
        let mut since = None;
        let mut shaded = Vec::new();
        for (day, step) in &edges {
            depth += step;
            match since {
                None if depth >= wanted => since = Some(*day),
                Some(from) if depth < wanted => {
                    shaded.push((from, *day));
                    since = None;
                }
                _ => {}
            }
        }
        let paint = palette::SLATE.plotters().mix(SHADE).filled();
        area.draw_series(
            shaded
                .into_iter()
                .filter(|(from, until)| until > from)
                .map(|(from, until)| Rectangle::new([(from, 0.0), (until, 1.0)], paint)),
        )?;
    }
    Ok(())
}
