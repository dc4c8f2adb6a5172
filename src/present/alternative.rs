//! The picture told in words, for readers who can not see it: in one line, and in full.

use super::{
    flows::{per_day, process_name, speed_text},
    wording::{
        self, DISCLAIMER, HOURS_UNTIL, YEARS_FROM, capital, circumstances, cuts, duration, in_sentence, interventions,
        is_plural, listed, sentence, with_article,
    },
};
use crate::{
    analysis::{
        Run,
        finding::{Finding, Shape},
        flows::Flows,
    },
    model::Day,
};

/// The text alternative in one line: what the picture says, and of which question.
#[must_use]
pub fn title(run: &Run, headline: &str) -> String {
    format!("{headline} ({})", run.scenario.title)
}

/// The text alternative in full: the headline, what is shown, what was done, what each line did and when, and what the
/// picture is not.
#[must_use]
pub fn description(run: &Run, findings: &[Finding], headline: &str) -> String {
    let names: Vec<String> = findings.iter().map(|finding| in_sentence(finding.quantity.label())).collect();
    let what = format!("Line chart of {}", listed(&names));
    told(run, headline, &what, findings.iter().map(|finding| course(run, finding)))
}

/// The small multiples told: which cells there are, and what the curve in each did.
#[must_use]
pub fn of_states(run: &Run, cells: &[(&str, Finding)], headline: &str) -> String {
    let groups: Vec<String> = cells
        .chunk_by(|a, b| a.0 == b.0)
        .map(|group| format!("{} ({})", group.first().map_or("", |(name, _)| *name), group.len()))
        .collect();
    let what = format!("{} small line charts, one scale for each unit: {};", cells.len(), listed(&groups));
    told(run, headline, &what, cells.iter().map(|(_, finding)| course(run, finding)))
}

/// A stock and its flows told: what the curve did, how each process ran, and when the net flow was largest.
#[must_use]
pub fn of_flows(run: &Run, finding: &Finding, flows: &Flows, headline: &str) -> String {
    let label = in_sentence(finding.quantity.label());
    let them = if is_plural(finding.quantity) { "them" } else { "it" };
    let what = format!("Line chart of {label}, above stacked areas of what fills and what drains {them},");
    let scale = flows.highest_sum(true).max(flows.highest_sum(false));
    let length = run.scenario.duration;
    let number = |speed: f64| speed_text(speed, scale);
    let speeds = flows.flows.iter().map(|flow| {
        let (name, verb) = (process_name(flow.process), if flow.fills { "fills" } else { "drains" });
        let start = flow.points.first().map_or(f64::NAN, |(_, speed)| *speed);
        let highest = flow.points.iter().copied().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or_default();
        if number(highest.1) == "0" {
            return format!("{name} ({verb}) {}.", if highest.1 > 0.0 { "hardly runs" } else { "stands still" });
        }
        let most = if number(highest.1) == number(start) || number(highest.1) == number(flow.end()) {
            String::new()
        } else {
            format!(", at most {} {}", number(highest.1), on(highest.0, length))
        };
        format!("{name} ({verb}): {} at the start{most}, {} in the end.", number(start), number(flow.end()))
    });
    let extreme = |sign: f64| flows.net.iter().copied().max_by(|a, b| (sign * a.1).total_cmp(&(sign * b.1)));
    let net = [("rises", 1.0), ("falls", -1.0)].into_iter().filter_map(|(verb, sign)| {
        let (day, net) = extreme(sign).filter(|(_, net)| sign * net > 0.0 && number(*net) != "0")?;
        let verb = if is_plural(finding.quantity) { verb.trim_end_matches('s') } else { verb };
        Some(format!(
            "{} {verb} fastest {}: {} {}.",
            capital(&label),
            on(day, length),
            number(net.abs()),
            per_day(flows.stock)
        ))
    });
    told(run, headline, &what, std::iter::once(course(run, finding)).chain(speeds).chain(net))
}

/// The headline, what is shown and of whom, what was done, the sentences given, and what the picture is not.
fn told(run: &Run, headline: &str, what: &str, sentences: impl Iterator<Item = String>) -> String {
    let mut person = vec![with_article(run.scenario.person.name)];
    person.extend(circumstances(run));
    let over = duration(run.scenario.duration);
    let mut all = vec![format!("{headline}."), format!("{what} over {over} for {}.", person.join(", "))];
    all.extend(cuts(run).into_iter().map(|cut| format!("{cut}: cut.")));
    all.extend(interventions(run).map(|line| line + "."));
    all.extend(sentences);
    all.push(DISCLAIMER.to_owned());
    all.join(" ")
}

/// What a curve did, and when.
fn course(run: &Run, finding: &Finding) -> String {
    format!("{}{}.", sentence(finding), when(finding, run.scenario.duration))
}

/// A day inside a sentence: "on day 42", "after 3.5 years".
fn on(day: Day, length: Day) -> String {
    if length >= YEARS_FROM {
        return format!("after {:.1} years", day / 365.0);
    }
    let day = if length < HOURS_UNTIL { day } else { day.round() };
    format!("on {}", wording::day(day, length))
}

/// When it happens: the peak of what comes back, the half-way day of what does not.
fn when(finding: &Finding, length: Day) -> String {
    let day = |day: Day| on(day, length);
    let half_way = || format!("; half-way {}", day(finding.half_way));
    match finding.shape {
        Shape::Flat => String::new(),
        Shape::Barely => format!("; farthest {}", day(finding.extreme().0)),
        Shape::Flare => format!("{}, highest {}", half_way(), day(finding.highest.0)),
        Shape::Dip => format!("{}, lowest {}", half_way(), day(finding.lowest.0)),
        Shape::Rise | Shape::Fall => half_way(),
    }
}
