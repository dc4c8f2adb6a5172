//! The picture told in words, for readers who can not see it, in three lengths: what it is, its key figures, and in full
//! with what each line did and when.

use super::rounding::Rounding;
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

/// The text alternative in one line: what the picture is, what it says, and of which question.
#[must_use]
pub fn title(run: &Run, headline: &str) -> String {
    format!("Line chart over {}: {headline} ({})", duration(run.scenario.duration), run.scenario.title)
}

/// The key figures: of each line its start, its extreme where it has one, and its end.
#[must_use]
pub fn key_figures(findings: &[Finding]) -> String {
    let told = |finding: &Finding| format!("{}: {}.", finding.quantity.label(), figures(finding));
    findings.iter().map(told).collect::<Vec<_>>().join(" ")
}

/// The figures of one line: "0.05 at the start, highest 0.75 on day 64, 0.74 at the end".
#[must_use]
pub fn figures(finding: &Finding) -> String {
    let number = Rounding::of(finding);
    let (start, end) = (number.text(finding.start), number.text(finding.end));
    let extreme = |what: &str, (day, value): (Day, f64)| {
        let value = number.text(value);
        // What starts or ends at its extreme has none between.
        if value == start || value == end { String::new() } else { format!(" {what} {value} on day {},", day.round()) }
    };
    match finding.shape {
        Shape::Flat => format!("{end} throughout"),
        _ => {
            let (low, high) = (extreme("lowest", finding.lowest), extreme("highest", finding.highest));
            let between = if finding.lowest.0 < finding.highest.0 { low + &high } else { high + &low };
            format!("{start} at the start,{between} {end} at the end")
        }
    }
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
