//! The chart of one simulation: its curves, panels and headline.

use gutskin_plot::{Arrangement, Chart, Curves, Ghost, Horizontal, Mark, Panel, Shape, chart::value_at};

use super::headline;
use crate::{
    analysis::{
        Simulation,
        curve_summary::{CurveSummary, main_curve},
        simulate::control::{Apart, LeftOut},
    },
    model::Unit,
    page::curves::{
        alt_text,
        bars::bars,
        colours,
        panel::{panel, series_of},
        sheet::footer,
    },
    words::{Language, amounts::Rounding, circumstances::circumstances, say, time},
};

/// The chart of one run.
#[must_use]
pub fn time_chart(run: &Simulation, curves: &[CurveSummary], language: Language) -> Chart {
    let headline = headline::headline(run, curves, language);
    // The subtitle does not repeat the title where it is already the headline.
    let title =
        Some(language.title(&run.scenario)).filter(|title| *title != headline).map(|title| language.quoted(title));
    let mut subtitle: Vec<String> =
        title.into_iter().chain([language.person(run.scenario.person).to_owned()]).collect();
    subtitle.extend(circumstances(&run.scenario, language));
    subtitle.push(time::duration(run.scenario.duration, language));
    Chart {
        // Non-breaking spaces keep the separator dot from starting a line.
        subtitle: subtitle.join("\u{a0}· "),
        body: Curves {
            horizontal: Horizontal::Time { duration: run.scenario.duration },
            bars: bars(run, language),
            panels: panels(run, curves, language),
            arrangement: Arrangement::Column,
        }
        .into(),
        footer: footer(&run.scenario, language),
        title: alt_text::title(run, &headline, language),
        key_figures: alt_text::key_figures(curves, language),
        description: alt_text::description(run, curves, &headline, language),
        headline,
        locale: language.locale(),
    }
}

/// The properties that curves on one axis share. Different ratios do not share an axis although they have no unit, and
/// inputs are kept apart from computed quantities.
fn kind(curve: &CurveSummary) -> (Unit, bool, Option<&'static str>) {
    let quantity = curve.quantity;
    (quantity.unit, curve.is_input(), (quantity.unit == Unit::One).then_some(quantity.name))
}

/// One panel per unit, because two scales in one frame mislead, with inputs in panels of their own.
fn panels(run: &Simulation, curves: &[CurveSummary], language: Language) -> Vec<Panel> {
    let mut kinds = Vec::new();
    for curve in curves {
        if !kinds.contains(&kind(curve)) {
            kinds.push(kind(curve));
        }
    }
    let main = main_curve(curves);
    let colours = colours::of_chart(&curves.iter().map(|curve| curve.quantity).collect::<Vec<_>>());
    let mut panels: Vec<Panel> = kinds
        .iter()
        .copied()
        .map(|wanted| {
            let of_kind: Vec<&CurveSummary> = curves.iter().filter(|curve| kind(curve) == wanted).collect();
            // All labels of a panel have the same precision: that of the headline, if it is about a curve in the panel.
            let rounding = main.filter(|main| kind(main) == wanted).map_or_else(
                || {
                    let ends: Vec<f64> = of_kind.iter().map(|curve| curve.end).chain([0.0]).collect();
                    let scale = of_kind.iter().map(|curve| curve.scale()).fold(0.0, f64::max);
                    Rounding::over(wanted.0, scale, &ends, language)
                },
                |main| Rounding::of(main, language),
            );
            let is_main = |curve: &CurveSummary| main.is_some_and(|main| main.quantity == curve.quantity);
            let series = curves.iter().zip(&colours).filter(|(curve, _)| kind(curve) == wanted);
            let series =
                series.map(|(curve, colour)| series_of(run, curve, *colour, is_main(curve), rounding, language));
            panel(&of_kind, series.collect(), language)
        })
        .collect();
    let panel_of = |curve: &CurveSummary| kinds.iter().position(|wanted| *wanted == kind(curve));
    for curve in curves {
        let points = run.control_trace(curve.quantity);
        if let Some(panel) = panel_of(curve).and_then(|panel| panels.get_mut(panel)).filter(|_| !points.is_empty()) {
            panel.ghosts.push(Ghost { points, is_control: true });
        }
    }
    let places = main.into_iter().chain(curves).filter_map(|curve| {
        let number = panel_of(curve)?;
        let (at, room) = free_place(run, curve, panels.get(number)?)?;
        Some((number, at, room))
    });
    let places: Vec<(usize, (f64, f64), f64)> = places.collect();
    let free = places.iter().find(|(_, _, room)| *room >= ENOUGH_ROOM);
    let freest = places.iter().max_by(|(_, _, one), (_, _, other)| one.total_cmp(other));
    if let Some((number, at, _)) = free.or(freest)
        && let Some(panel) = panels.get_mut(*number)
    {
        panel.marks.extend(name_of_control(run, *at, language));
    }
    panels
}

/// The name of the control stands where its curve is so far from all others, as a share of the panel's height.
const ENOUGH_ROOM: f64 = 0.06;

/// Where the control of a curve is most easily told from the other curves of its panel, and how far from them it is there, as a
/// share of the panel's height. Only days on which it differs much from its own curve come into question.
fn free_place(run: &Simulation, curve: &CurveSummary, panel: &Panel) -> Option<((f64, f64), f64)> {
    let farthest = run.apart(curve.quantity).filter(Apart::is_seen)?.farthest;
    let own = run.trace(curve.quantity);
    let (low, high) = panel.range(Horizontal::Time { duration: run.scenario.duration }.extent());
    let height = (high.max(panel.top.unwrap_or(high)) - low).max(f64::MIN_POSITIVE);
    let control = run.control_trace(curve.quantity);
    let points = control
        .into_iter()
        .filter(|(day, value)| value_at(&own, *day).is_some_and(|own| (own - value).abs() >= 0.6 * farthest.gap()));
    let room = |(day, value): (f64, f64)| {
        let others = panel.series.iter().filter_map(|line| value_at(&line.points, day));
        let lines = others.chain([0.0]).chain(panel.reference.iter().map(|(value, _)| *value));
        lines.map(|line| (line - value).abs() / height).fold(f64::INFINITY, f64::min)
    };
    points.map(|at| (at, room(at))).max_by(|(_, one), (_, other)| one.total_cmp(other))
}

/// The name of the control, beside a point of its curve.
fn name_of_control(run: &Simulation, at: (f64, f64), language: Language) -> Option<Mark> {
    let name = match LeftOut::of(&run.scenario)? {
        LeftOut::Interventions => say!(language, chart::without_it),
        LeftOut::Cuts => say!(language, chart::uncut),
    };
    Some(Mark { at, shape: Shape::Bare, detail: name.to_owned(), ..Mark::default() })
}
