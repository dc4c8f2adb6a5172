//! One day of a run for the diagram: how full each box is, how strongly each arrow acts, what is given on that day.

use super::plan::{Edge, Plan};
use crate::{
    analysis::{
        Run,
        strength::{Acting, strength},
    },
    model::{Day, Input, Link, Quantity, link::SKIN_TO_GUT},
    present::{
        chart::tidy,
        figure, headline,
        rounding::{amount, plain},
        wording::{self, in_sentence, listed},
    },
    scenario::Side,
};

/// A strength below this is not seen: the arrow is drawn thin and without a number.
const SEEN: f64 = 0.01;

/// One arrow acts hardest if the next does not reach this share of it.
const MARGIN: f64 = 0.8;

/// How full a box is.
pub(super) struct Level {
    /// Between 0 and 1; one half is healthy.
    pub(super) fullness: f64,
    /// The level in words: "4.0 × healthy".
    pub(super) text: String,
}

/// What the diagram shows of one day.
pub(super) struct Moment {
    pub(super) title: String,
    pub(super) subtitle: String,
    pub(super) footer: String,
    pub(super) loop_words: &'static str,
    /// For each box, in the order of the plan; nothing for felt stress, which has no healthy level.
    pub(super) levels: Vec<Option<Level>>,
    /// What is given on that day and acts on a box, box by box.
    pub(super) given: Vec<Vec<String>>,
    /// For each line, in the order of the plan; nothing for those that only say "is part of".
    pub(super) strengths: Vec<Option<f64>>,
    /// The same in sentences.
    pub(super) description: String,
}

/// Whether a strength is drawn as more than a thin line.
pub(super) fn is_seen(strength: f64) -> bool {
    strength.abs() >= SEEN
}

/// A strength as it stands on its arrow, with two digits: "+590 %".
pub(super) fn percent(strength: f64) -> String {
    let percent = 100.0 * strength.abs();
    let step = 10f64.powf(percent.max(10.0).log10().floor() - 1.0);
    format!("{}{} %", if strength < 0.0 { "−" } else { "+" }, plain((percent / step).round() * step))
}

impl Moment {
    pub(super) fn of(run: &Run, day: Day, plan: &Plan) -> Self {
        let state = run.course.state(day);
        let input = run.course.input(day, Side::After);
        let rows: Vec<Option<&Quantity>> = plan.nodes.iter().map(|node| figure::quantity(node.name)).collect();
        let levels: Vec<Option<Level>> =
            plan.nodes.iter().zip(&rows).map(|(node, row)| Some(level(*state.named(node.name)?, (*row)?))).collect();
        let given = plan.nodes.iter().map(|node| given(run, &input, node.tags.iter().map(|tag| tag.label))).collect();
        let acting = |edge: &Edge| {
            edge.claim.as_ref()?;
            let link = Link::ALL.iter().find(|link| link.arrow().name == edge.name);
            let acting = link.map_or(Acting::Source(edge.source, edge.target), |link| Acting::Link(*link));
            Some(strength(run, day, acting))
        };
        let strengths: Vec<Option<f64>> = plan.edges.iter().map(acting).collect();
        let when = wording::capital(&wording::day(day, run.scenario.duration));
        let title = format!("{when}: {}", told(plan, &strengths));
        let subtitle = format!(
            "{} · number on an arrow: how much faster (+) or slower (−) its target rises than with a healthy source, in % of \
             its healthy inflow",
            run.scenario.title
        );
        let description = in_words(plan, &levels, &strengths);
        Self {
            title,
            subtitle,
            footer: figure::footer(run),
            loop_words: loop_words(run, plan, &strengths),
            levels,
            given,
            strengths,
            description,
        }
    }
}

/// A box is half full at the healthy level and never overflows: the level over itself and the healthy one.
fn level(value: f64, row: &Quantity) -> Level {
    let both = value + row.value;
    let fullness = if both > 0.0 { value / both } else { 0.0 };
    let text = if row.unit == crate::model::Unit::Fold {
        format!("{} × healthy", tidy(value))
    } else {
        format!("{} (healthy {})", tidy(value), tidy(row.value))
    };
    Level { fullness, text }
}

/// What is given on the day and not in everyday life.
fn given<'a>(run: &Run, input: &Input<f64>, labels: impl Iterator<Item = &'a str>) -> Vec<String> {
    let of_day = labels.filter_map(|label| {
        let row = Input::<f64>::TABLE.iter().find(|row| row.label() == label)?;
        let value = *input.named(row.name)?;
        let usual = *run.scenario.background.named(row.name)?;
        let differs = (value - row.value).abs() > 1e-9 || (value - usual).abs() > 1e-9;
        differs.then(|| format!("{label} {}", amount(value, row.unit, wording::full_amount(row))))
    });
    of_day.collect()
}

/// The title: which arrows act hardest, if they do so by a margin.
fn told(plan: &Plan, strengths: &[Option<f64>]) -> String {
    let mut acting: Vec<(&Edge, f64)> =
        plan.edges.iter().zip(strengths).filter_map(|(edge, strength)| Some((edge, (*strength)?))).collect();
    acting.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    let all = acting.len();
    let seen = acting.iter().filter(|(_, strength)| is_seen(*strength)).count();
    let arrow = |(edge, strength): &(&Edge, f64)| {
        let (source, target) = (plan.label(edge.source), plan.label(edge.target));
        format!("{} → {} ({})", in_sentence(source), in_sentence(target), percent(*strength))
    };
    let leads = |number: usize| match (acting.get(number - 1), acting.get(number)) {
        (Some(last), Some(next)) => next.1.abs() < MARGIN * last.1.abs(),
        _ => false,
    };
    let strongest = (1..=2).find(|number| leads(*number) && *number < seen);
    match (seen, strongest) {
        (0, _) => "no arrow pushes anything away from health".to_owned(),
        (_, Some(1)) => format!("strongest of all is {}", acting.first().map_or_else(String::new, arrow)),
        (_, Some(number)) => {
            format!("strongest are {}", listed(&acting.iter().take(number).map(arrow).collect::<Vec<_>>()))
        }
        _ => format!("{} of {} arrows push", headline::number_word(seen), headline::number_word(all)),
    }
}

fn loop_words(run: &Run, plan: &Plan, strengths: &[Option<f64>]) -> &'static str {
    let (_, back) = SKIN_TO_GUT;
    let cut = run.scenario.cuts.links();
    let flows = plan.edges.iter().zip(strengths).any(|(edge, strength)| edge.is_loop && strength.is_some_and(is_seen));
    if flows {
        "The loop: inflamed skin acts back on the gut"
    } else if back.iter().all(|link| cut.contains(link)) {
        "The loop is cut: skin does not act on the gut"
    } else {
        "The loop rests: healthy skin leaves the gut alone"
    }
}

fn in_words(plan: &Plan, levels: &[Option<Level>], strengths: &[Option<f64>]) -> String {
    let boxes = plan
        .nodes
        .iter()
        .zip(levels)
        .filter_map(|(node, level)| level.as_ref().map(|level| format!("{}: {}.", node.label, level.text)));
    let arrows = plan.edges.iter().zip(strengths).filter_map(|(edge, strength)| {
        let strength = strength.filter(|strength| is_seen(*strength))?;
        let (source, target) = (plan.label(edge.source), in_sentence(plan.label(edge.target)));
        Some(format!("{source} on {target}: {}.", percent(strength)))
    });
    let warning = std::iter::once(wording::DISCLAIMER.to_owned());
    boxes.chain(arrows).chain(warning).collect::<Vec<_>>().join(" ")
}
