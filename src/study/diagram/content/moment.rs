//! One day of a run for the diagram: level of each compartment, strength of each link, inputs of that day.

use super::{
    parts::{Edge, Tag},
    plan::Plan,
};
use crate::{
    analysis::{
        Simulation, shown,
        strength::{Acting, Strengths},
    },
    model::{Day, Input, Link, Quantity, link::SKIN_TO_GUT},
    number::elementary::{decimal_logarithm, power},
    page::curves::sheet,
    schedule::Side,
    words::{Language, Text, amounts::amount, grammar::capital, say, texts::diagram, time},
};

/// An arrow weaker than this is drawn thin and without a number.
const SEEN: f64 = 0.01;
/// The same among many arrows, where only strong ones are to stand out.
const SEEN_AMONG_MANY: f64 = 0.1;

/// An arrow is called the strongest if the next one does not reach this share of it.
const MARGIN: f64 = 0.8;

/// How full a box is.
pub(crate) struct Level {
    /// Between 0 and 1; one half is healthy.
    pub(crate) fullness: f64,
    /// The level in words: "4.0 × healthy".
    pub(crate) text: String,
}

/// What the diagram shows of one day.
pub(crate) struct Moment {
    pub(crate) title: String,
    /// The name of the run, which is the subtitle without the answer.
    pub(crate) scenario: String,
    pub(crate) subtitle: String,
    pub(crate) footer: String,
    /// The label of the feedback loop.
    pub(crate) loop_words: Text,
    /// For each box, in the order of the plan; nothing for felt stress, which has no healthy level.
    pub(crate) levels: Vec<Option<Level>>,
    /// What is given on that day and acts on a box, box by box.
    pub(crate) given: Vec<Vec<String>>,
    /// For each edge, in the order of the plan; nothing for those that only say "is part of".
    pub(crate) strengths: Vec<Option<f64>>,
    /// The least strength that is drawn as more than a thin line.
    pub(crate) seen: f64,
    /// One of the numbers explained, for the legend.
    pub(crate) example: Option<String>,
    /// The day in sentences.
    pub(crate) description: String,
}

/// Whether a strength is mentioned.
fn is_seen(strength: f64) -> bool {
    strength.abs() >= SEEN
}

/// A strength as it is written on its arrow, with two significant digits: "+590 %".
pub(crate) fn percent(strength: f64, language: Language) -> String {
    let percent = 100.0 * strength.abs();
    let step = power(10.0, decimal_logarithm(percent.max(10.0)).floor() - 1.0);
    format!("{}{} %", if strength < 0.0 { "−" } else { "+" }, language.numbers().plain((percent / step).round() * step))
}

impl Moment {
    pub(crate) fn of(run: &Simulation, day: Day, plan: &Plan, around: Option<&str>, is_dense: bool) -> Self {
        let language = plan.language;
        let state = run.trajectory.state(day);
        let input = run.trajectory.input(day, Side::After);
        let rows: Vec<Option<&Quantity>> = plan.nodes.iter().map(|node| shown::quantity(node.name)).collect();
        let levels: Vec<Option<Level>> = plan
            .nodes
            .iter()
            .zip(&rows)
            .map(|(node, row)| Some(level(*state.named(node.name)?, (*row)?, language)))
            .collect();
        let given = plan.nodes.iter().map(|node| given(run, &input, &node.tags, language));
        let given = given.collect();
        let on_the_day = Strengths::on(run, day);
        let acting = |edge: &Edge| {
            edge.claim.as_ref()?;
            let link = Link::ALL.iter().find(|link| link.arrow().name == edge.name);
            let acting = link.map_or(Acting::Source(edge.source, edge.target), |link| Acting::Link(*link));
            Some(on_the_day.of(acting))
        };
        let strengths: Vec<Option<f64>> = plan.edges.iter().map(acting).collect();
        let when = capital(&time::moment(day, run.scenario.duration, language));
        // Around one box not all arrows are drawn, so none is called the strongest of all.
        let text = match around {
            None => strongest_arrows(plan, &strengths),
            Some(centre) => say!(language, moment::around { label: plan.label_inside(centre) }),
        };
        let title = say!(language, moment::title { when, text });
        let scenario = language.quoted(language.title(&run.scenario));
        let subtitle = format!("{scenario} · {}", say!(language, moment::number_on_an_arrow));
        let description = in_words(plan, &levels, &strengths);
        Self {
            title,
            scenario,
            subtitle,
            footer: sheet::footer(&run.scenario, language),
            loop_words: loop_words(run, plan, &strengths),
            levels,
            given,
            seen: if is_dense { SEEN_AMONG_MANY } else { SEEN },
            example: example(&strengths, language),
            description,
            strengths,
        }
    }
}

/// The level as `x / (x + healthy)`: a box is half full at the healthy level and never overflows.
fn level(value: f64, row: &Quantity, language: Language) -> Level {
    let both = value + row.value;
    let fullness = if both > 0.0 { value / both } else { 0.0 };
    let text = if row.unit == crate::model::Unit::Fold {
        say!(language, moment::times_healthy { number: language.numbers().tidy(value) })
    } else {
        let (number, healthy) = (language.numbers().tidy(value), language.numbers().tidy(row.value));
        say!(language, moment::beside_healthy { number, healthy })
    };
    Level { fullness, text }
}

/// The inputs that differ on this day from the default and from the background of the scenario.
fn given(run: &Simulation, input: &Input<f64>, tags: &[Tag], language: Language) -> Vec<String> {
    let of_day = tags.iter().filter_map(|tag| {
        let row = Input::<f64>::TABLE.iter().find(|row| row.name == tag.input)?;
        let value = *input.named(row.name)?;
        let usual = *run.scenario.background.named(row.name)?;
        let differs = (value - row.value).abs() > 1e-9 || (value - usual).abs() > 1e-9;
        differs.then(|| format!("{} {}", tag.label, amount(value, row, language)))
    });
    of_day.collect()
}

/// The largest number of the picture explained, if it has any.
fn example(strengths: &[Option<f64>], language: Language) -> Option<String> {
    let seen = strengths.iter().flatten().filter(|strength| is_seen(**strength));
    let strength = seen.max_by(|a, b| a.abs().total_cmp(&b.abs()))?;
    let (percent, share) = (percent(*strength, language), language.numbers().tidy(strength.abs()));
    Some(say!(language, moment::example { percent, share }))
}

/// The title: the one or two strongest arrows, if they lead by a margin; else how many act.
fn strongest_arrows(plan: &Plan, strengths: &[Option<f64>]) -> String {
    let mut acting: Vec<(&Edge, f64)> =
        plan.edges.iter().zip(strengths).filter_map(|(edge, strength)| Some((edge, (*strength)?))).collect();
    acting.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    let all = acting.len();
    let seen = acting.iter().filter(|(_, strength)| is_seen(*strength)).count();
    let language = plan.language;
    let arrow = |(edge, strength): &(&Edge, f64)| {
        let (source, target) = (plan.label_inside(edge.source), plan.label_inside(edge.target));
        format!("{source} → {target} ({})", percent(*strength, language))
    };
    let leads = |number: usize| match (acting.get(number - 1), acting.get(number)) {
        (Some(last), Some(next)) => next.1.abs() < MARGIN * last.1.abs(),
        _ => false,
    };
    let strongest = (1..=2).find(|number| leads(*number) && *number < seen);
    match (seen, strongest) {
        (0, _) => say!(language, moment::no_arrow_pushes).to_owned(),
        (_, Some(1)) => {
            let strongest = acting.first().map_or_else(String::new, arrow);
            say!(language, moment::strongest { arrow: strongest })
        }
        (_, Some(number)) => {
            let strongest = language.listed(&acting.iter().take(number).map(arrow).collect::<Vec<_>>());
            say!(language, moment::strongest_two { arrows: strongest })
        }
        _ => {
            let [some, all] = [seen, all].map(|number| language.number_word(number));
            say!(language, moment::some_push { some, all })
        }
    }
}

/// Whether the feedback from skin to gut acts, is disabled, or rests.
fn loop_words(run: &Simulation, plan: &Plan, strengths: &[Option<f64>]) -> Text {
    let (_, back) = SKIN_TO_GUT;
    let cut = run.scenario.cuts.links();
    let flows = plan.edges.iter().zip(strengths).any(|(edge, strength)| edge.is_loop && strength.is_some_and(is_seen));
    if flows {
        diagram::the_loop
    } else if back.iter().all(|link| cut.contains(link)) {
        diagram::loop_is_cut
    } else {
        diagram::loop_rests
    }
}

/// Levels and strengths in sentences, for readers who cannot see the picture.
fn in_words(plan: &Plan, levels: &[Option<Level>], strengths: &[Option<f64>]) -> String {
    let boxes = plan
        .nodes
        .iter()
        .zip(levels)
        .filter_map(|(node, level)| level.as_ref().map(|level| format!("{}: {}.", node.label, level.text)));
    let arrows = plan.edges.iter().zip(strengths).filter_map(|(edge, strength)| {
        let strength = strength.filter(|strength| is_seen(*strength))?;
        let (source, target) = (plan.label(edge.source), plan.label_inside(edge.target));
        let strength = percent(strength, plan.language);
        Some(say!(plan.language, moment::acts { source, target, strength }))
    });
    let warning = std::iter::once(plan.language.disclaimer().to_owned());
    boxes.chain(arrows).chain(warning).collect::<Vec<_>>().join(" ")
}
