//! The picture told in words, for readers who can not see it: in one line, and in full.

use super::{
    chart::localised,
    language::Language,
    wording::{HOURS_UNTIL, YEARS_FROM, circumstances, cuts, duration, interventions, moment, sentence},
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
pub fn title(run: &Run, headline: &str, language: Language) -> String {
    format!("{headline} ({})", language.quoted(&run.scenario.title))
}

/// The text alternative in full: the headline, what is shown, what was done, what each line did and when, and what the
/// picture is not.
#[must_use]
pub fn description(run: &Run, findings: &[Finding], headline: &str, language: Language) -> String {
    let names: Vec<String> = findings.iter().map(|finding| language.label_inside(finding.quantity)).collect();
    let mut person = vec![language.person_with_article(run.scenario.person)];
    person.extend(circumstances(run, language));
    let mut sentences = vec![
        format!("{headline}."),
        language.say(
            "alternative.what_it_is",
            &[
                ("names", &language.listed(&names)),
                ("duration", &duration(run.scenario.duration, language)),
                ("person", &person.join(", ")),
            ],
        ),
    ];
    sentences.extend(cuts(run, language).iter().map(|cut| language.say("alternative.cut", &[("arrow", cut)]) + "."));
    sentences.extend(interventions(run, language).map(|line| line + "."));
    for finding in findings {
        let what = sentence(finding, language);
        sentences.push(format!("{what}{}.", when(finding, run.scenario.duration, language)));
    }
    sentences.push(language.disclaimer().to_owned());
    sentences.join(" ")
}

/// When it happens: the peak of what comes back, the half-way day of what does not.
fn when(finding: &Finding, length: Day, language: Language) -> String {
    let day = |day: Day| {
        if length >= YEARS_FROM {
            let years = localised(&format!("{:.1}", day / 365.0), language);
            return language.say("time.after_years", &[("number", &years)]);
        }
        let day = if length < HOURS_UNTIL { day } else { day.round() };
        moment(day, length, true, language)
    };
    let say = |key: &str, at: Day| language.say(&format!("alternative.{key}"), &[("when", &day(at))]);
    match finding.shape {
        Shape::Flat => String::new(),
        Shape::Barely => say("farthest", finding.extreme().0),
        Shape::Flare => say("half_way", finding.half_way) + &say("highest", finding.highest.0),
        Shape::Dip => say("half_way", finding.half_way) + &say("lowest", finding.lowest.0),
        Shape::Rise | Shape::Fall => say("half_way", finding.half_way),
    }
}
