//! The picture told in words, for readers who can not see it: in one line, and in full.

use super::wording::{
    DISCLAIMER, HOURS_UNTIL, YEARS_FROM, circumstances, cuts, duration, in_sentence, interventions, listed, sentence,
    stretch, with_article,
};
use crate::{
    analysis::{
        Run,
        finding::{Finding, Shape},
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
    let mut person = vec![with_article(run.scenario.person.name)];
    person.extend(circumstances(run));
    let mut sentences = vec![
        format!("{headline}."),
        format!("Line chart of {} over {} for {}.", listed(&names), duration(run.scenario.duration), person.join(", ")),
    ];
    sentences.extend(cuts(run).into_iter().map(|cut| format!("{cut}: cut.")));
    sentences.extend(interventions(run).map(|line| line + "."));
    for finding in findings {
        let what = sentence(finding);
        sentences.push(format!("{what}{}.", when(finding, run.scenario.duration)));
    }
    sentences.push(DISCLAIMER.to_owned());
    sentences.join(" ")
}

/// The text alternative of the sheet to draw on: what there is, and nothing of the answer.
#[must_use]
pub fn of_blank(question: &str, panels: &[&str], bars: &[String], length: Day) -> String {
    let mut sentences = vec![
        question.to_owned(),
        format!("A sheet to draw on: empty axes over {}, without curves.", duration(length)),
        format!("They are for {}.", listed(panels)),
    ];
    sentences.extend(bars.iter().map(|bar| format!("{bar}.")));
    sentences.push(DISCLAIMER.to_owned());
    sentences.join(" ")
}

/// When it happens: the peak of what comes back, the half-way day of what does not.
fn when(finding: &Finding, length: Day) -> String {
    let day = |day: Day| {
        if length >= YEARS_FROM {
            return format!("after {:.1} years", day / 365.0);
        }
        let day = if length < HOURS_UNTIL { day } else { day.round() };
        let text = stretch(day, day, length);
        format!("on {}", text.split_once(" to ").map_or(text.as_str(), |(when, _)| when))
    };
    let half_way = || format!("; half-way {}", day(finding.half_way));
    match finding.shape {
        Shape::Flat => String::new(),
        Shape::Barely => format!("; farthest {}", day(finding.extreme().0)),
        Shape::Flare => format!("{}, highest {}", half_way(), day(finding.highest.0)),
        Shape::Dip => format!("{}, lowest {}", half_way(), day(finding.lowest.0)),
        Shape::Rise | Shape::Fall => half_way(),
    }
}
