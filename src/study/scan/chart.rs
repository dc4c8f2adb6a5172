//! The chart of a scan: the outcome over the varied value, with the value of the scenario itself marked.

use gutskin_plot::{Chart, Curves, Horizontal, Mark, Panel, Scale, Series, Shape, palette};

use super::result::Answer;
use crate::{
    model::{Quantity, Unit},
    page::curves::{caption::named, colours},
    scenario::Outcome,
    words::{
        Language,
        amounts::{Rounding, amount},
        grammar::capital,
        names::outcome_words,
        say,
    },
};

/// A range whose upper end is this many times its lower end is drawn on a logarithmic axis.
const WIDE: f64 = 50.0;
/// A change smaller than this share of the scale of the outcome is not mentioned.
const SMALL: f64 = 0.05;

/// The chart with its headline and text alternatives.
pub(super) fn chart(answer: &Answer, varied: &Quantity, asked: &Outcome, language: Language) -> Chart {
    let points = &answer.points;
    let values: Vec<f64> = points.iter().map(|point| point.1).collect();
    let rounding = Rounding::over(asked.unit(), asked.of.value.abs(), &values, language);
    let dose = |value: f64| amount(value, varied, language);
    let (input, outcome) = (language.label_inside(varied), outcome_words(asked, language));
    let headline = capital(&sentence(answer, &outcome, input, &dose, rounding, asked, language));
    let figures: Vec<String> = points
        .iter()
        .map(|(at, value)| say!(language, scan::key_figure { value: rounding.text(*value), dose: dose(*at) }))
        .collect();
    let (low, high) = (points.first().map_or(0.0, |point| point.0), points.last().map_or(1.0, |point| point.0));
    let colour = colours::family(asked.of);
    let own = Mark {
        at: answer.own,
        shape: Shape::Ring,
        colour: palette::NAVY,
        label: say!(language, scan::here).to_owned(),
        detail: format!("{}, {}", dose(answer.own.0), rounding.text(answer.own.1)),
    };
    let healthy = Some(asked.of.value).filter(|value| asked.unit() == asked.of.unit && *value > 0.0);
    let panel = Panel {
        caption: named(asked.of, language.unit_in_words(asked.unit()), language),
        series: vec![Series {
            name: capital(&outcome),
            colour,
            emphasis: true,
            dots: true,
            points: points.clone(),
            end_text: values.last().map(|value| rounding.text(*value)),
            start_text: values.first().map(|value| rounding.text(*value)),
            ..Series::default()
        }],
        top: (asked.unit() == Unit::Share).then_some(1.0),
        reference: healthy.map(|value| (value, say!(language, chart::healthy).to_owned())),
        marks: if (low..=high).contains(&answer.own.0) { vec![own] } else { Vec::new() },
        ..Panel::default()
    };
    let scenario = language.quoted(&answer.title);
    Chart {
        subtitle: say!(language, scan::subtitle { number: points.len().to_string(), scenario }),
        body: Curves {
            horizontal: Horizontal::Values(Scale {
                caption: named(varied, language.unit_in_words(varied.unit), language),
                low,
                high,
                logarithmic: low > 0.0 && high / low >= WIDE,
                ticks: if points.len() <= 12 { points.iter().map(|point| point.0).collect() } else { Vec::new() },
            }),
            panels: vec![panel],
            ..Curves::default()
        }
        .into(),
        footer: format!("{} gutskin {} · {}", language.disclaimer(), env!("CARGO_PKG_VERSION"), answer.scenario),
        title: say!(language, scan::title { input, headline, scenario }),
        key_figures: format!("{}.", figures.join("; ")),
        description: format!("{headline}. {}. {}", figures.join("; "), language.disclaimer()),
        headline,
        locale: language.locale(),
    }
}

/// How the outcome changes from the lowest value to the highest.
fn sentence(
    answer: &Answer,
    outcome: &str,
    input: &str,
    dose: &dyn Fn(f64) -> String,
    rounding: Rounding,
    asked: &Outcome,
    language: Language,
) -> String {
    let points = &answer.points;
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return outcome.to_owned() };
    let by = |a: &&(f64, f64), b: &&(f64, f64)| a.1.total_cmp(&b.1);
    let (lowest, highest) = (points.iter().min_by(by).unwrap_or(first), points.iter().max_by(by).unwrap_or(last));
    let margin = SMALL * asked.of.value.abs().max(highest.1.abs());
    let [low, high] = [first.0, last.0].map(dose);
    // "The highest of the microbes" is one thing.
    let many = language.is_plural(asked.of) && outcome.starts_with(language.label_inside(asked.of));
    let [from, to] = [first.1, last.1].map(|value| rounding.text(value));
    let (above, below) = (highest.1 - first.1.max(last.1), first.1.min(last.1) - lowest.1);
    if above.max(below) >= margin {
        let point = if above >= below { highest } else { lowest };
        let (extreme, dose) = (rounding.text(point.1), dose(point.0));
        return if above >= below {
            say!(language, scan::highest_between { many, outcome, extreme, dose, input })
        } else {
            say!(language, scan::lowest_between { many, outcome, extreme, dose, input })
        };
    }
    if (last.1 - first.1).abs() < margin {
        say!(language, scan::hardly_moves { many, outcome, low, high, input, from, to })
    } else if last.1 > first.1 {
        say!(language, scan::rises { many, outcome, from, low, input, to, high })
    } else {
        say!(language, scan::falls { many, outcome, from, low, input, to, high })
    }
}
