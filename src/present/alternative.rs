//! The picture told in words, for readers who can not see it, in three lengths: what it is, its key figures, and in full
//! with what each line did and when.

use super::{
    chart::localised,
    language::Language,
    rounding::Rounding,
    wording::{HOURS_UNTIL, YEARS_FROM, circumstances, cuts, duration, interventions, moment, sentence},
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
pub fn title(run: &Run, headline: &str, language: Language) -> String {
    let places = [
        ("duration", duration(run.scenario.duration, language)),
        ("headline", headline.to_owned()),
        ("title", language.quoted(&run.scenario.title)),
    ];
    language.say("alternative.title", &places.each_ref().map(|(place, text)| (*place, text.as_str())))
}

/// The key figures: of each line its start, its extreme where it has one, and its end.
#[must_use]
pub fn key_figures(findings: &[Finding], language: Language) -> String {
    let told = |finding: &Finding| {
        let places = [("label", language.label(finding.quantity)), ("figures", &figures(finding, language))];
        language.say("alternative.key_figures", &places)
    };
    findings.iter().map(told).collect::<Vec<_>>().join(" ")
}

/// The figures of one line: "0.05 at the start, highest 0.75 on day 64, 0.74 at the end".
#[must_use]
pub fn figures(finding: &Finding, language: Language) -> String {
    let number = Rounding::of(finding, language);
    let [start, end] = [finding.start, finding.end].map(|value| number.text(value));
    let extreme = |key: &str, (day, value): (Day, f64)| {
        let value = number.text(value);
        let day = language.say("time.on_day", &[("number", &day.round().to_string())]);
        // What starts or ends at its extreme has none between.
        (value != start && value != end).then(|| language.say(key, &[("value", &value), ("when", &day)]))
    };
    if finding.shape == Shape::Flat {
        return language.say("alternative.throughout", &[("end", &end)]);
    }
    let lowest = (finding.lowest.0, extreme("alternative.lowest_between", finding.lowest));
    let highest = (finding.highest.0, extreme("alternative.highest_between", finding.highest));
    let (first, second) = if lowest.0 < highest.0 { (lowest.1, highest.1) } else { (highest.1, lowest.1) };
    let figures = [
        Some(language.say("alternative.at_the_start", &[("start", &start)])),
        first,
        second,
        Some(language.say("alternative.at_the_end", &[("end", &end)])),
    ];
    figures.into_iter().flatten().collect::<Vec<_>>().join(", ")
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

/// The text alternative of the sheet to draw on: what there is, and nothing of the answer.
#[must_use]
pub fn of_blank(question: &str, panels: &[String], bars: &[String], length: Day, language: Language) -> String {
    let places = [("duration", duration(length, language)), ("panels", language.listed(panels))];
    let what = language.say("alternative.blank", &places.each_ref().map(|(place, text)| (*place, text.as_str())));
    let mut sentences = vec![question.to_owned(), what];
    sentences.extend(bars.iter().map(|bar| format!("{bar}.")));
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
