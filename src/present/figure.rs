//! From a run to its chart: which lines, in which panels, under which headline.

use super::{
    alt_text,
    chart::{Arrangement, Bar, Chart, Colour, Horizontal, Panel, Series, Span},
    colours, headline,
};
use crate::{
    analysis::{
        Simulation,
        curve_summary::{CurveSummary, main_curve},
    },
    model::{Day, Input, Quantity, Readouts, State, Unit},
    scenario::{Amount, Intervention},
    words::{
        Language, Text,
        amounts::{Rounding, is_dose},
        circumstances::{self, background, circumstances},
        grammar::capital,
        say,
        texts::captions,
        time,
    },
};

/// What a chart shows when the scenario does not say: the skin, and the chain from the gut that leads to it. The first is
/// what the headline is about.
const DEFAULT_LINES: [&str; 5] = ["skin_inflammation", "dysbiosis", "gut_permeability", "lps", "cytokines"];

/// Upper ends of axes for multiples of health and for indices. Few of them, so that charts laid side by side have the same
/// scale more often than not.
const FOLD_TOPS: [f64; 7] = [2.0, 4.0, 6.0, 10.0, 20.0, 50.0, 100.0];
const SHARE_TOPS: [f64; 3] = [0.3, 0.6, 1.0];

/// Room above the line of a healthy value, as a multiple of it.
const ROOM_ABOVE: f64 = 1.25;

/// Air above the highest point of an index, as a share of it.
const AIR: f64 = 1.2;

/// The quantities a run shows: what the scenario asks for, or the chain from the gut to the skin.
#[must_use]
pub fn shown(run: &Simulation) -> Vec<&'static Quantity> {
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
pub fn findings(run: &Simulation) -> Vec<CurveSummary> {
    shown(run).into_iter().map(|quantity| CurveSummary::of(run, quantity)).collect()
}

/// The chart of one run.
#[must_use]
pub fn time_chart(run: &Simulation, findings: &[CurveSummary], language: Language) -> Chart {
    let headline = headline::headline(run, findings, language);
    // Where there is nothing to say, the title is the headline.
    let title =
        Some(language.title(&run.scenario)).filter(|title| *title != headline).map(|title| language.quoted(title));
    let mut subtitle: Vec<String> =
        title.into_iter().chain([language.person(run.scenario.person).to_owned()]).collect();
    subtitle.extend(circumstances(&run.scenario, language));
    subtitle.push(time::duration(run.scenario.duration, language));
    Chart {
        // No line begins with the dot.
        subtitle: subtitle.join("\u{a0}· "),
        horizontal: Horizontal::Time { duration: run.scenario.duration },
        bars: bars(run, language),
        panels: panels(run, findings, language),
        arrangement: Arrangement::Column,
        footer: footer(run, language),
        title: alt_text::title(run, &headline, language),
        key_figures: alt_text::key_figures(findings, language),
        description: alt_text::description(run, findings, &headline, language),
        headline,
        locale: language.locale(),
    }
}

/// The texts of the same chart without its answer: a question for a headline, and nothing that gives away what the curves
/// do, as the name of a scenario may. Drawn by [`super::chart::draw_blank`], it is the sheet on which readers draw what
/// they expect.
#[must_use]
pub fn blank(chart: &Chart, question: &str, about: &str, language: Language) -> Chart {
    let mut names: Vec<String> =
        chart.panels.iter().flat_map(|panel| &panel.series).map(|line| line.name.clone()).collect();
    names.dedup();
    let duration = chart.horizontal.extent().high;
    let bars: Vec<String> = chart.bars.iter().map(|bar| format!("{} {}", bar.label, bar.detail)).collect();
    Chart {
        headline: question.to_owned(),
        subtitle: [say!(language, chart::draw), about, &time::duration(duration, language)].join("\u{a0}· "),
        footer: format!("{} gutskin {}", language.disclaimer(), env!("CARGO_PKG_VERSION")),
        title: say!(language, alternative::blank_title { question }),
        key_figures: String::new(),
        description: alt_text::of_blank(question, &names, &bars, duration, language),
        ..chart.clone()
    }
}

/// The small print: what the picture is not, the version, the scenario, and which numbers the command line and the file
/// changed.
#[must_use]
pub fn footer(run: &Simulation, language: Language) -> String {
    let named = std::iter::once(run.scenario.name.clone()).chain(changes(run));
    let named = named.collect::<Vec<_>>().join(" · ");
    format!("{} gutskin {} · {named}", language.disclaimer(), env!("CARGO_PKG_VERSION"))
}

/// Which numbers the command line and the file changed: "fibre=30 g/day".
#[must_use]
pub fn changes(run: &Simulation) -> Vec<String> {
    let mut changes: Vec<String> =
        run.scenario.overrides.iter().map(|change| format!("{}={}", change.key, change.value)).collect();
    // What the command line has changed is named already, as it was typed.
    let typed = |name: &str| run.scenario.overrides.iter().any(|change| change.key.rsplit('.').next() == Some(name));
    let in_file = run.scenario.changed.iter().filter(|(quantity, _)| !typed(quantity.name));
    changes.extend(in_file.map(|(quantity, value)| format!("{}={}", quantity.name, value_of(*value, quantity.unit))));
    changes
}

/// The value of a parameter as a scenario file writes it, in any language.
fn value_of(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Share => format!("{} %", Language::ENGLISH.numbers().plain(value * 100.0)),
        _ => format!("{value} {}", unit.symbol()).trim_end().to_owned(),
    }
}

/// What shares an axis: curves of one unit, but two ratios of different things do not; and what is imposed is apart from
/// what answers.
fn kind(finding: &CurveSummary) -> (Unit, bool, Option<&'static str>) {
    let quantity = finding.quantity;
    (quantity.unit, finding.is_input(), (quantity.unit == Unit::One).then_some(quantity.name))
}

/// One panel for each unit, since two scales in one frame mislead; and what is imposed apart from what answers.
fn panels(run: &Simulation, findings: &[CurveSummary], language: Language) -> Vec<Panel> {
    let mut kinds = Vec::new();
    for finding in findings {
        if !kinds.contains(&kind(finding)) {
            kinds.push(kind(finding));
        }
    }
    let main = main_curve(findings);
    let colours = colours::of_chart(&findings.iter().map(|finding| finding.quantity).collect::<Vec<_>>());
    kinds
        .into_iter()
        .map(|wanted| {
            let of_kind: Vec<&CurveSummary> = findings.iter().filter(|finding| kind(finding) == wanted).collect();
            // The labels of a panel share their digits, and have those of the headline if it speaks of one of them.
            let rounding = main.filter(|main| kind(main) == wanted).map_or_else(
                || {
                    let ends: Vec<f64> = of_kind.iter().map(|finding| finding.end).chain([0.0]).collect();
                    let scale = of_kind.iter().map(|finding| finding.scale()).fold(0.0, f64::max);
                    Rounding::over(wanted.0, scale, &ends, language)
                },
                |main| Rounding::of(main, language),
            );
            let is_main = |finding: &CurveSummary| main.is_some_and(|main| main.quantity == finding.quantity);
            let series = findings.iter().zip(&colours).filter(|(finding, _)| kind(finding) == wanted);
            let series =
                series.map(|(finding, colour)| series_of(run, finding, *colour, is_main(finding), rounding, language));
            panel(&of_kind, series.collect(), language)
        })
        .collect()
}

/// The curve of a finding, its last value written as everywhere in its panel.
#[must_use]
pub fn series_of(
    run: &Simulation,
    finding: &CurveSummary,
    colour: Colour,
    emphasis: bool,
    rounding: Rounding,
    language: Language,
) -> Series {
    Series {
        name: language.label(finding.quantity).to_owned(),
        colour,
        emphasis,
        points: run.trace(finding.quantity),
        start_text: Some(rounding.text(finding.start)),
        end_text: Some(rounding.text(finding.end)),
        ..Series::default()
    }
}

/// A panel for these curves, all of one unit.
#[must_use]
pub fn panel(findings: &[&CurveSummary], series: Vec<Series>, language: Language) -> Panel {
    let Some(first) = findings.first() else { return Panel::default() };
    let unit = first.quantity.unit;
    let mut quantities: Vec<&Quantity> = findings.iter().map(|finding| finding.quantity).collect();
    quantities.dedup();
    let highest = findings.iter().map(|finding| finding.highest.1).fold(0.0, f64::max);
    let healthy = match quantities[..] {
        _ if first.is_input() => None,
        _ if unit == Unit::Fold => Some(1.0),
        // A measurement alone in its panel is read against its healthy value; an index, against its ends.
        [only] if unit != Unit::Share && only.value > 0.0 => Some(only.value),
        _ => None,
    };
    let top = match unit {
        Unit::Share => share_top(findings),
        Unit::Fold => snapped(&FOLD_TOPS, highest),
        // Room for the name of the healthy line.
        _ => healthy.map(|value| ROOM_ABOVE * value).filter(|top| *top > highest),
    };
    let reference = healthy.map(|value| (value, say!(language, chart::healthy).to_owned()));
    Panel { caption: Caption::of(findings, language).alone, series, top, reference, ..Panel::default() }
}

/// The first of these ends of axes that is not below a value.
fn snapped(tops: &[f64], least: f64) -> Option<f64> {
    tops.iter().copied().find(|top| *top >= least - 1e-9)
}

/// The upper end of the axis of shares.
fn share_top(findings: &[&CurveSummary]) -> Option<f64> {
    if findings.first()?.is_input() {
        return Some(1.0);
    }
    let highest = findings.iter().map(|finding| finding.highest.1).fold(0.0, f64::max);
    Some(snapped(&SHARE_TOPS, (AIR * highest).min(1.0)).unwrap_or(1.0))
}

/// What the axis of a panel measures.
#[derive(Default)]
pub(super) struct Caption {
    /// Above curves that bear the names of quantities.
    alone: String,
    /// Above curves of one quantity that bear other names.
    pub(super) with_name: String,
}

impl Caption {
    /// The caption of a panel with these curves, all of one unit.
    pub(super) fn of(findings: &[&CurveSummary], language: Language) -> Self {
        let Some(first) = findings.first() else { return Self::default() };
        let (unit, is_input) = (first.quantity.unit, first.is_input());
        let mut quantities: Vec<&Quantity> = findings.iter().map(|finding| finding.quantity).collect();
        quantities.dedup();
        let alone = quantities.len() == 1;
        let (in_words, label) = (language.unit_in_words(unit), language.label(first.quantity));
        if unit == Unit::Point {
            // Points are those of one scale, whose name the unit has.
            let with_name = say!(language, captions::points_with_name).to_owned();
            return Self { alone: in_words.to_owned(), with_name };
        }
        let of_one = |measure: &str| (say!(language, captions::of_one { label, measure }), true);
        let of_all = |text: &str| (text.to_owned(), false);
        // With a small letter at its start, where it has one inside a sentence; whether it names the quantity.
        let (mut text, names_it) = match unit {
            Unit::Share if is_input && quantities.iter().all(|quantity| is_dose(quantity)) => {
                of_all(say!(language, captions::dose))
            }
            Unit::Share if is_input => of_all(say!(language, captions::strength)),
            Unit::Share if quantities.iter().all(|quantity| end_of_share(quantity) == captions::worst) => {
                of_all(say!(language, captions::index))
            }
            Unit::Share if alone => of_one(end_of_share(first.quantity).of(language)),
            Unit::Share => {
                let each = quantities.iter().map(|quantity| {
                    let (label, measure) = (language.label_inside(quantity), end_of_share(quantity).of(language));
                    say!(language, captions::of_several { label, measure })
                });
                of_all(&each.collect::<Vec<_>>().join("; "))
            }
            Unit::One => of_one(say!(language, captions::ratio)),
            Unit::Fold => of_all(in_words),
            _ if alone => of_one(in_words),
            _ => of_all(in_words),
        };
        if let Some(top) = share_top(findings).filter(|top| unit == Unit::Share && *top < 1.0) {
            text = say!(
                language,
                captions::axis_ends { caption: text, top: language.numbers().localised(&top.to_string()) }
            );
        }
        let alone = capital(&text);
        let with_name = if names_it { alone.clone() } else { named(first.quantity, &language.inside(&text), language) };
        Self { alone, with_name }
    }
}

/// What an axis measures, behind the name of the quantity.
pub(super) fn named(quantity: &Quantity, measure: &str, language: Language) -> String {
    say!(language, captions::of_several { label: language.label(quantity), measure })
}

/// What 1 means on the scale of a share: not every share is of something bad.
fn end_of_share(quantity: &Quantity) -> Text {
    match quantity.name {
        "dysbiosis" | "dysbiosis_index" | "skin_inflammation" => captions::worst,
        "skin_barrier" => captions::perfect,
        "probiotic" => captions::all_the_room,
        _ => captions::all,
    }
}

/// What makes this run: arrows that are cut, and what is given.
#[must_use]
pub fn bars(run: &Simulation, language: Language) -> Vec<Bar> {
    let cuts = circumstances::cuts(&run.scenario, language);
    let cuts = cuts.into_iter().map(|label| cut_bar(label, run.scenario.duration, language));
    cuts.chain(run.scenario.interventions.iter().map(|intervention| bar(run, intervention, language))).collect()
}

fn bar(run: &Simulation, intervention: &Intervention, language: Language) -> Bar {
    // Less than usual must not be drawn as a growing wedge: there the height follows the amount itself.
    let usual = background(&run.scenario, intervention.input);
    let (outside, inside) = match intervention.amount {
        Amount::Dose(dose)
            if dose < usual && intervention.intervals.iter().any(|course| course.ramp + course.taper > 0.0) =>
        {
            (1.0, dose / usual)
        }
        _ => (0.0, 1.0),
    };
    let spans = intervention
        .intervals
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
        .flat_map(|span| without(span, &intervention.missed))
        .collect();
    Bar {
        label: language.intervention(intervention).to_owned(),
        detail: circumstances::detail(&run.scenario, intervention, language),
        spans,
        hatched: false,
    }
}

/// What is left of a span without the days on which it was forgotten.
fn without(span: Span, missed: &[(Day, Day)]) -> Vec<Span> {
    let strength = |day: Day| {
        let share = (day - span.from) / (span.until - span.from);
        span.strength_from + share * (span.strength_until - span.strength_from)
    };
    let inside = missed.iter().filter(|(from, until)| *until > span.from && *from < span.until);
    let starts = std::iter::once(span.from).chain(inside.clone().map(|(_, until)| *until));
    let ends = inside.map(|(from, _)| *from).chain([span.until]);
    let part = |(from, until): (Day, Day)| Span {
        from,
        until,
        strength_from: strength(from),
        strength_until: strength(until),
    };
    starts.zip(ends).filter(|(from, until)| until > from).map(part).collect()
}

/// An arrow that is cut, for the whole run: not given to anybody, hence hatched.
fn cut_bar(label: String, duration: Day, language: Language) -> Bar {
    let whole = Span { from: 0.0, until: duration, strength_from: 1.0, strength_until: 1.0 };
    Bar { label, detail: say!(language, chart::cut).to_owned(), spans: vec![whole], hatched: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forgotten_days_are_gaps_and_a_ramp_goes_on_behind_them() {
        let span = Span { from: 0.0, until: 10.0, strength_from: 0.0, strength_until: 1.0 };
        let parts = without(span, &[(2.0, 3.0), (9.0, 12.0), (20.0, 21.0)]);
        let days: Vec<(f64, f64)> = parts.iter().map(|part| (part.from, part.until)).collect();
        assert_eq!(days, [(0.0, 2.0), (3.0, 9.0)]);
        assert_eq!((parts[1].strength_from, parts[1].strength_until), (0.3, 0.9));
        assert_eq!(without(span, &[]), [span]);
        assert!(without(span, &[(-1.0, 11.0)]).is_empty());
    }
}
