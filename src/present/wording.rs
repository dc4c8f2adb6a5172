//! Findings in words. Every sentence here is made from numbers of the run; nothing is written in advance.

use super::chart::tidy;
use crate::{
    analysis::{
        Run,
        finding::{Finding, Shape, main_finding},
    },
    model::Day,
};

/// Said wherever a person could take the model for more than it is.
pub const DISCLAIMER: &str = "Teaching model, not medical advice.";

/// The headline of a run: the main finding, or that nothing moved.
#[must_use]
pub fn headline(run: &Run, findings: &[Finding]) -> String {
    match main_finding(findings) {
        None => run.scenario.title.clone(),
        Some(main) if main.shape == Shape::Flat => {
            let nothing_moves = findings.iter().all(|finding| finding.shape == Shape::Flat);
            let nothing = if nothing_moves { "Nothing moves: " } else { "" };
            let label = if nothing_moves { in_sentence(main) } else { main.quantity.label().to_owned() };
            let bounds = if nothing_moves {
                String::new()
            } else {
                format!(", never beyond {} to {}", tidy(main.lowest.1), tidy(main.highest.1))
            };
            format!("{nothing}{label} stays at {}{bounds}", tidy(main.end))
        }
        Some(main) => {
            let quiet_days = run.scenario.duration - last_intervention_ends(run).unwrap_or(run.scenario.duration);
            let lasting = matches!(main.shape, Shape::Rise | Shape::Fall) && main.settled && quiet_days >= 60.0;
            let skin_is_calm = findings
                .iter()
                .any(|finding| finding.quantity.name == "skin_inflammation" && finding.shape == Shape::Flat);
            let aside = if lasting {
                format!(", {} after the last intervention", period(quiet_days))
            } else if skin_is_calm {
                "; the skin hardly changes".to_owned()
            } else {
                String::new()
            };
            sentence(main) + &aside
        }
    }
}

/// What one curve did: "Skin inflammation rises from 0.05 to 0.74 and stays there".
#[must_use]
pub fn sentence(finding: &Finding) -> String {
    let label = finding.quantity.label();
    let (start, end) = (tidy(finding.start), tidy(finding.end));
    let (lowest, highest) = (tidy(finding.lowest.1), tidy(finding.highest.1));
    match finding.shape {
        Shape::Flat => format!("{label} stays at {end}"),
        Shape::Rise => format!("{label} rises from {start} to {end}{}", aftermath(finding, "rising")),
        Shape::Fall => format!("{label} falls from {start} to {end}{}", aftermath(finding, "falling")),
        Shape::Flare => format!("{label} rises from {start} to {highest}, then returns to {end}"),
        Shape::Dip => format!("{label} falls from {start} to {lowest}, then returns to {end}"),
    }
}

fn aftermath(finding: &Finding, still: &str) -> String {
    if finding.settled { " and stays there".to_owned() } else { format!(" and is still {still}") }
}

/// The label as it reads inside a sentence: small first letter, but not in `LPS`.
fn in_sentence(finding: &Finding) -> String {
    let label = finding.quantity.label();
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => label.to_owned(),
    }
}

/// The last day on which an intervention acts, if there is one.
fn last_intervention_ends(run: &Run) -> Option<Day> {
    run.scenario
        .interventions
        .iter()
        .flat_map(|intervention| &intervention.courses)
        .map(|course| course.until)
        .max_by(f64::total_cmp)
}

/// A span of time as a person says it: "21 days", "11 months", "3 years".
#[must_use]
pub fn period(days: Day) -> String {
    if (days - 365.0).abs() < 4.0 {
        return "a year".to_owned();
    }
    let (number, unit) = if days >= 730.0 {
        (days / 365.0, "year")
    } else if days >= 120.0 {
        (days / 30.4, "month")
    } else {
        (days, "day")
    };
    let number = number.round();
    format!("{number} {unit}{}", if number > 1.5 { "s" } else { "" })
}

/// How long the run lasts, exactly where it is a whole number of days.
#[must_use]
pub fn duration(days: Day) -> String {
    if days >= 730.0 && (days / 365.0).fract() < 1e-9 {
        format!("{} years", days / 365.0)
    } else if days == 1.0 {
        "1 day".to_owned()
    } else {
        format!("{} days", tidy(days))
    }
}

/// The text alternative in one line: what kind of picture of what.
#[must_use]
pub fn alternative_title(run: &Run, findings: &[Finding]) -> String {
    let names: Vec<&str> = findings.iter().map(|finding| finding.quantity.label()).collect();
    format!(
        "Line chart: {} over {}, in the scenario “{}”",
        listed(&names),
        duration(run.scenario.duration),
        run.scenario.title
    )
}

/// The text alternative in full: what it shows, what was done, what each line did, and what it is not.
#[must_use]
pub fn alternative_description(run: &Run, findings: &[Finding]) -> String {
    let mut sentences = vec![format!(
        "Line chart of {} over {} for a {}.",
        listed(&findings.iter().map(|finding| finding.quantity.label()).collect::<Vec<_>>()),
        duration(run.scenario.duration),
        run.scenario.person.name
    )];
    sentences.extend(interventions(run).map(|line| line + "."));
    for finding in findings {
        let extreme = match finding.shape {
            Shape::Flare => format!(" (highest on day {:.0})", finding.highest.0),
            Shape::Dip => format!(" (lowest on day {:.0})", finding.lowest.0),
            Shape::Flat | Shape::Rise | Shape::Fall => String::new(),
        };
        sentences.push(format!("{}{extreme}.", sentence(finding)));
    }
    sentences.push(DISCLAIMER.to_owned());
    sentences.join(" ")
}

/// Each intervention in a line: "Antibiotic, 100 %: day 30 to 51".
pub fn interventions(run: &Run) -> impl Iterator<Item = String> {
    run.scenario.interventions.iter().map(|intervention| {
        let courses = &intervention.courses;
        let when = match (courses.first(), courses.last()) {
            (Some(first), Some(last)) if courses.len() > 1 => {
                format!("{} times from day {} to {}", courses.len(), tidy(first.from), tidy(last.until))
            }
            (Some(only), _) => format!("day {} to {}", tidy(only.from), tidy(only.until)),
            (None, _) => "never".to_owned(),
        };
        format!("{}, {}: {when}", intervention.label, intervention.detail)
    })
}

/// "A, B and C".
#[must_use]
pub fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
