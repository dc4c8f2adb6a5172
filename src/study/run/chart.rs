//! The chart of a run: which curves, in which panels, under which headline.

use gutskin_plot::{Arrangement, Panel, TimeChart};

use super::headline;
use crate::{
    analysis::{
        Simulation,
        curve_summary::{CurveSummary, main_curve},
    },
    model::Unit,
    page::curves::{
        alt_text,
        bars::bars,
        colours,
        panel::{panel, series_of},
        sheet::footer,
    },
    words::{Language, amounts::Rounding, circumstances::circumstances, time},
};

/// The chart of one run.
#[must_use]
pub fn time_chart(run: &Simulation, curves: &[CurveSummary], language: Language) -> TimeChart {
    let headline = headline::headline(run, curves, language);
    // Where there is nothing to say, the title is the headline.
    let title =
        Some(language.title(&run.scenario)).filter(|title| *title != headline).map(|title| language.quoted(title));
    let mut subtitle: Vec<String> =
        title.into_iter().chain([language.person(run.scenario.person).to_owned()]).collect();
    subtitle.extend(circumstances(&run.scenario, language));
    subtitle.push(time::duration(run.scenario.duration, language));
    TimeChart {
        // No line begins with the dot.
        subtitle: subtitle.join("\u{a0}· "),
        duration: run.scenario.duration,
        bars: bars(run, language),
        panels: panels(run, curves, language),
        arrangement: Arrangement::Column,
        footer: footer(run, language),
        title: alt_text::title(run, &headline, language),
        key_figures: alt_text::key_figures(curves, language),
        description: alt_text::description(run, curves, &headline, language),
        headline,
        locale: language.locale(),
    }
}

/// What shares an axis: curves of one unit, but two ratios of different things do not; and what is imposed is apart from
/// what answers.
fn kind(curve: &CurveSummary) -> (Unit, bool, Option<&'static str>) {
    let quantity = curve.quantity;
    (quantity.unit, curve.is_input(), (quantity.unit == Unit::One).then_some(quantity.name))
}

/// One panel for each unit, since two scales in one frame mislead; and what is imposed apart from what answers.
fn panels(run: &Simulation, curves: &[CurveSummary], language: Language) -> Vec<Panel> {
    let mut kinds = Vec::new();
    for curve in curves {
        if !kinds.contains(&kind(curve)) {
            kinds.push(kind(curve));
        }
    }
    let main = main_curve(curves);
    let colours = colours::of_chart(&curves.iter().map(|curve| curve.quantity).collect::<Vec<_>>());
    kinds
        .into_iter()
        .map(|wanted| {
            let of_kind: Vec<&CurveSummary> = curves.iter().filter(|curve| kind(curve) == wanted).collect();
            // The labels of a panel share their digits, and have those of the headline if it speaks of one of them.
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
        .collect()
}
