//! From a run to its chart: which lines, in which panels, under which headline.

use super::{
    chart::{Bar, Colour, Panel, Series, Span, TimeChart, palette},
    wording,
};
use crate::{
    analysis::{Run, finding::Finding},
    model::{Day, Input, Quantity, Readouts, State, Unit},
    scenario::Intervention,
};

/// What a chart shows when the scenario does not say: the chain from the gut to the skin.
const DEFAULT_LINES: [&str; 5] = ["dysbiosis", "skin_inflammation", "gut_permeability", "lps", "cytokines"];

/// The quantities a run shows: what the scenario asks for, or the chain from the gut to the skin.
#[must_use]
pub fn shown(run: &Run) -> Vec<&'static Quantity> {
    if run.scenario.show.is_empty() {
        DEFAULT_LINES.iter().filter_map(|name| quantity(name)).collect()
    } else {
        run.scenario.show.clone()
    }
}

/// The state, read-out or input of that name.
#[must_use]
pub fn quantity(name: &str) -> Option<&'static Quantity> {
    State::<f64>::TABLE.iter().chain(Readouts::<f64>::TABLE).chain(Input::<f64>::TABLE).find(|row| row.name == name)
}

/// What each shown curve did.
#[must_use]
pub fn findings(run: &Run) -> Vec<Finding> {
    shown(run).into_iter().map(|quantity| Finding::of(run, quantity)).collect()
}

/// The chart of one run.
#[must_use]
pub fn time_chart(run: &Run, findings: &[Finding]) -> TimeChart {
    let shown = shown(run);
    let mut units: Vec<Unit> = Vec::new();
    for quantity in &shown {
        if !units.contains(&quantity.unit) {
            units.push(quantity.unit);
        }
    }
    TimeChart {
        headline: wording::headline(run, findings),
        subtitle: format!(
            "{}: {}, {}",
            run.scenario.title,
            run.scenario.person.name,
            wording::duration(run.scenario.duration)
        ),
        duration: run.scenario.duration,
        bars: run.scenario.interventions.iter().map(bar).collect(),
        panels: units.into_iter().map(|unit| panel(run, &shown, unit)).collect(),
        footer: format!(
            "{} gutskin {} · {}{}",
            wording::DISCLAIMER,
            env!("CARGO_PKG_VERSION"),
            run.scenario.name,
            changes(run)
        ),
        title: wording::alternative_title(run, findings),
        description: wording::alternative_description(run, findings),
    }
}

/// What makes this run differ from what the person's name and the file's name promise.
fn changes(run: &Run) -> String {
    let cut: Vec<&str> = run.scenario.cuts.links().iter().map(|link| link.arrow().name).collect();
    let mut text = String::new();
    if !cut.is_empty() {
        text += &format!(" · cut: {}", cut.join(", "));
    }
    for change in &run.scenario.overrides {
        text += &format!(" · {}={}", change.key, change.value);
    }
    text
}

/// One panel for each unit: two scales in one frame mislead.
fn panel(run: &Run, shown: &[&'static Quantity], unit: Unit) -> Panel {
    let series = shown
        .iter()
        .filter(|quantity| quantity.unit == unit)
        .map(|quantity| Series {
            name: quantity.label().to_owned(),
            colour: colour(quantity),
            emphasis: quantity.name == "skin_inflammation",
            points: run.trace(quantity),
        })
        .collect();
    Panel {
        caption: match unit {
            Unit::Share => "Share, 0 = none, 1 = worst possible".to_owned(),
            Unit::Fold => "Times the healthy value".to_owned(),
            other => other.description().to_owned(),
        },
        series,
        top: (unit == Unit::Share).then_some(1.0),
        reference: (unit == Unit::Fold).then(|| (1.0, "healthy".to_owned())),
    }
}

/// One compartment, one colour, in every chart.
fn colour(quantity: &Quantity) -> Colour {
    match quantity.name {
        "microbes" => palette::MICROBES,
        "dysbiosis" => palette::DYSBIOSIS,
        "gut_permeability" => palette::GUT_BARRIER,
        "lps" => palette::LPS,
        "cytokines" => palette::INFLAMMATION,
        "skin_inflammation" => palette::SKIN_INFLAMMATION,
        // Inputs are no compartments; each borrows a colour that nothing else in its panel has.
        "probiotic" => palette::MICROBES,
        "antibiotic" => palette::LPS,
        "irritation" => palette::SKIN_BARRIER,
        _ => palette::METABOLITES,
    }
}

fn bar(intervention: &Intervention) -> Bar {
    let spans = intervention
        .courses
        .iter()
        .flat_map(|course| {
            let (risen, falling) = (course.from + course.ramp, course.until - course.taper);
            [(course.from, risen, 0.0, 1.0), (risen, falling, 1.0, 1.0), (falling, course.until, 1.0, 0.0)]
        })
        .filter(|(from, until, _, _): &(Day, Day, f64, f64)| until > from)
        .map(|(from, until, strength_from, strength_until)| Span { from, until, strength_from, strength_until })
        .collect();
    Bar { label: intervention.label.clone(), detail: intervention.detail.clone(), spans }
}
