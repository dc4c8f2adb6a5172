//! The panel of an outcome over a varied value (a dose–response curve), and its horizontal axis.

use gutskin_plot::{Curves, Horizontal, Mark, Panel, Scale, Series, Shape, palette};

use super::curves::{caption::named, colours};
use crate::{
    analysis::{response::Point, simulate::varied::Varied},
    model::Unit,
    scenario::Outcome,
    words::{
        Language,
        amounts::{Rounding, is_dose},
        grammar::capital,
        names::outcome_words,
        say,
    },
};

/// The ratio of the ends of an axis from which on it is logarithmic.
const WIDE: f64 = 50.0;
/// With more points than these the dots would hide the curve.
const MOST_DOTS: usize = 25;
/// With more values than these the ticks are at round numbers.
const MOST_TICKS: usize = 12;

/// Whether values from low to high are shown on a logarithmic axis, and so are spaced in equal ratios.
#[must_use]
pub fn is_wide(low: f64, high: f64) -> bool {
    low > 0.0 && high / low >= WIDE
}

/// Where a value is shown on the axis: shares in percent, everything else in its unit.
fn position(value: f64, varied: Varied) -> f64 {
    if varied.0.unit == Unit::Share { value * 100.0 } else { value }
}

/// What is varied, inside a sentence. A parameter, whose description is English and long, goes by its name.
#[must_use]
pub fn subject(varied: Varied, language: Language) -> &'static str {
    if varied.is_parameter() { varied.0.name } else { language.label_inside(varied.0) }
}

/// The rounding that keeps the outcomes of these points apart.
#[must_use]
pub fn rounding(points: &[Point], outcome: &Outcome, language: Language) -> Rounding {
    let outcomes: Vec<f64> = points.iter().map(|point| point.1).collect();
    Rounding::over(outcome.unit(), outcome.of.value.abs(), &outcomes, language)
}

/// The curve with its axis and its panel. `is_added` says that the values are given on top of the background; `own` is the
/// point of the scenario as it is, with its text.
#[must_use]
pub fn curves(
    points: &[Point],
    varied: Varied,
    outcome: &Outcome,
    is_added: bool,
    own: (Point, String),
    language: Language,
) -> Curves {
    Curves {
        horizontal: axis(points, varied, is_added, language),
        panels: vec![panel(points, varied, outcome, own, language)],
        ..Curves::default()
    }
}

/// The axis of a quantity that was given these values, in ascending order, with a tick at each. `is_added` says that they
/// were given on top of the background.
fn axis(points: &[Point], varied: Varied, is_added: bool, language: Language) -> Horizontal {
    let values: Vec<f64> = points.iter().map(|point| position(point.0, varied)).collect();
    let (low, high) = (values.first().copied().unwrap_or(0.0), values.last().copied().unwrap_or(1.0));
    let measure = match varied.0.unit {
        Unit::Share if is_dose(varied.0) => say!(language, captions::percent_of_dose),
        Unit::Share => say!(language, captions::percent),
        unit => language.unit_in_words(unit),
    };
    let caption = if varied.is_parameter() && language != Language::ENGLISH {
        say!(language, captions::of_several { label: varied.0.name, measure })
    } else {
        named(varied.0, measure, language)
    };
    Horizontal::Values(Scale {
        caption: if is_added { say!(language, captions::added { caption }) } else { caption },
        low,
        high,
        logarithmic: is_wide(low, high),
        ticks: if values.len() <= MOST_TICKS { values } else { Vec::new() },
    })
}

/// The panel with the outcome at each value of what is varied. `own` is the point of the scenario as it is, with its text;
/// a ring marks it if it is within the axis.
fn panel(points: &[Point], varied: Varied, outcome: &Outcome, own: (Point, String), language: Language) -> Panel {
    let rounding = rounding(points, outcome, language);
    let (first, last) = (points.first(), points.last());
    let is_within = |at: f64| first.is_some_and(|first| first.0 <= at) && last.is_some_and(|last| at <= last.0);
    let ((own, own_outcome), detail) = own;
    let ring = Mark {
        at: (position(own, varied), own_outcome),
        shape: Shape::Ring,
        colour: palette::NAVY,
        label: say!(language, chart::this_scenario).to_owned(),
        detail,
    };
    let name = outcome_words(outcome, language);
    let healthy = Some(outcome.of.value).filter(|value| outcome.is_level() && *value > 0.0);
    Panel {
        caption: say!(
            language,
            captions::of_outcome { outcome: capital(&name), measure: language.unit_in_words(outcome.unit()) }
        ),
        series: vec![Series {
            name: capital(&name),
            colour: colours::family(outcome.of),
            emphasis: true,
            dots: points.len() <= MOST_DOTS,
            points: points.iter().map(|(at, value)| (position(*at, varied), *value)).collect(),
            end_text: last.map(|point| rounding.text(point.1)),
            start_text: first.map(|point| rounding.text(point.1)),
            ..Series::default()
        }],
        top: (outcome.is_level() && outcome.unit() == Unit::Share).then_some(1.0),
        reference: healthy.map(|value| (value, say!(language, chart::healthy).to_owned())),
        marks: if is_within(own) { vec![ring] } else { Vec::new() },
        ..Panel::default()
    }
}
