//! From a run to its chart: which lines, in which panels, under which headline.

use super::{
    alternative,
    chart::{Bar, Colour, Panel, Series, Span, TimeChart, palette},
    headline,
    rounding::Rounding,
    wording,
};
use crate::{
    analysis::{
        Run,
        finding::{Finding, main_finding},
    },
    model::{Day, Input, Quantity, Readouts, State, Unit},
    scenario::{Amount, Intervention},
};

/// What a chart shows when the scenario does not say: the skin, and the chain from the gut that leads to it. The first is
/// what the headline is about.
const DEFAULT_LINES: [&str; 5] = ["skin_inflammation", "dysbiosis", "gut_permeability", "lps", "cytokines"];

/// Upper ends of axes for multiples of health and for indices. Few of them, so that charts laid side by side have the same
/// scale more often than not.
const FOLD_TOPS: [f64; 6] = [2.0, 6.0, 10.0, 20.0, 50.0, 100.0];
const SHARE_TOPS: [f64; 3] = [0.3, 0.6, 1.0];

/// Air above the highest point of an index, as a share of it.
const AIR: f64 = 1.2;

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
    let headline = headline::headline(run, findings);
    // Where there is nothing to say, the title is the headline.
    let title = Some(run.scenario.title.clone()).filter(|title| *title != headline);
    let mut subtitle: Vec<String> = title.into_iter().chain([run.scenario.person.name.to_owned()]).collect();
    subtitle.extend(wording::circumstances(run));
    subtitle.push(wording::duration(run.scenario.duration));
    TimeChart {
        subtitle: subtitle.join(" · "),
        duration: run.scenario.duration,
        bars: bars(run),
        panels: panels(run, findings),
        footer: footer(run),
        title: alternative::title(run, &headline),
        description: alternative::description(run, findings, &headline),
        headline,
    }
}

/// The small print: what the picture is not, the version, the scenario, and what the command line changed.
#[must_use]
pub fn footer(run: &Run) -> String {
    let mut text = format!("{} gutskin {} · {}", wording::DISCLAIMER, env!("CARGO_PKG_VERSION"), run.scenario.name);
    for change in &run.scenario.overrides {
        text += &format!(" · {}={}", change.key, change.value);
    }
    text
}

/// One panel for each unit, since two scales in one frame mislead; and what is imposed apart from what answers.
fn panels(run: &Run, findings: &[Finding]) -> Vec<Panel> {
    let kind = |finding: &Finding| (finding.quantity.unit, finding.is_input());
    let mut kinds: Vec<(Unit, bool)> = Vec::new();
    for finding in findings {
        if !kinds.contains(&kind(finding)) {
            kinds.push(kind(finding));
        }
    }
    let main = main_finding(findings);
    kinds
        .into_iter()
        .map(|wanted| {
            let of_kind: Vec<&Finding> = findings.iter().filter(|finding| kind(finding) == wanted).collect();
            // The labels of a panel share their digits, and have those of the headline if it speaks of one of them.
            let rounding = main.filter(|main| kind(main) == wanted).map_or_else(
                || {
                    Rounding::over(
                        wanted.0,
                        &of_kind.iter().map(|finding| finding.end).chain([0.0]).collect::<Vec<_>>(),
                    )
                },
                Rounding::of,
            );
            let is_main = |finding: &Finding| main.is_some_and(|main| main.quantity == finding.quantity);
            let series = of_kind.iter().map(|finding| series(run, finding, is_main(finding), rounding)).collect();
            panel(wanted.0, wanted.1, &of_kind, series)
        })
        .collect()
}

/// The curve of a finding, its last value written as everywhere in its panel.
#[must_use]
pub fn series(run: &Run, finding: &Finding, emphasis: bool, rounding: Rounding) -> Series {
    Series {
        name: finding.quantity.label().to_owned(),
        colour: colour(finding.quantity),
        emphasis,
        points: run.trace(finding.quantity),
        end_text: Some(rounding.text(finding.end)),
    }
}

/// A panel for these curves of one unit.
#[must_use]
pub fn panel(unit: Unit, inputs: bool, findings: &[&Finding], series: Vec<Series>) -> Panel {
    let highest = findings.iter().map(|finding| finding.highest.1).fold(0.0, f64::max);
    let snapped = |tops: &[f64], least: f64| tops.iter().copied().find(|top| *top >= least - 1e-9);
    let (top, caption) = match unit {
        Unit::Share if inputs => (Some(1.0), "Dose, share of a full one".to_owned()),
        Unit::Share => {
            let top = snapped(&SHARE_TOPS, (AIR * highest).min(1.0)).unwrap_or(1.0);
            let part = if top < 1.0 { format!("; the axis ends at {top}") } else { String::new() };
            (Some(top), format!("Index, 0 = none, 1 = worst possible{part}"))
        }
        Unit::Fold => (snapped(&FOLD_TOPS, highest), "Times the healthy value".to_owned()),
        other => {
            let text = other.description();
            let only = findings.first().filter(|_| findings.len() == 1).map(|finding| finding.quantity.label());
            (None, only.map_or_else(|| wording::capital(text), |label| format!("{label}, {text}")))
        }
    };
    Panel { caption, series, top, reference: (unit == Unit::Fold).then(|| (1.0, "healthy".to_owned())) }
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

/// What makes this run: arrows that are cut, and what is given.
#[must_use]
pub fn bars(run: &Run) -> Vec<Bar> {
    let cuts = wording::cuts(run).into_iter().map(|label| cut_bar(label, run.scenario.duration));
    cuts.chain(run.scenario.interventions.iter().map(|intervention| bar(run, intervention))).collect()
}

fn bar(run: &Run, intervention: &Intervention) -> Bar {
    // Less than usual must not be drawn as a growing wedge: there the height follows the amount itself.
    let usual = wording::background(run, intervention.input);
    let (outside, inside) = match intervention.amount {
        Amount::Dose(dose)
            if dose < usual && intervention.courses.iter().any(|course| course.ramp + course.taper > 0.0) =>
        {
            (1.0, dose / usual)
        }
        _ => (0.0, 1.0),
    };
    let spans = intervention
        .courses
        .iter()
        .flat_map(|course| {
            let (risen, falling) = (course.from + course.ramp, course.until - course.taper);
            [
                (course.from, risen, outside, inside),
                (risen, falling, inside, inside),
                (falling, course.until, inside, outside),
            ]
        })
        .filter(|(from, until, _, _): &(Day, Day, f64, f64)| until > from)
        .map(|(from, until, strength_from, strength_until)| Span { from, until, strength_from, strength_until })
        .collect();
    Bar { label: intervention.label.clone(), detail: wording::detail(run, intervention), spans, hatched: false }
}

/// An arrow that is cut, for the whole run: not given to anybody, hence hatched.
fn cut_bar(label: String, duration: Day) -> Bar {
    let whole = Span { from: 0.0, until: duration, strength_from: 1.0, strength_until: 1.0 };
    Bar { label, detail: "cut".to_owned(), spans: vec![whole], hatched: true }
}
