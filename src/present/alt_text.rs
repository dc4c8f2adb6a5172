//! The picture told in words, for readers who can not see it, in three lengths: what it is, its key figures, and in full
//! with what each line did and when.

use super::{
    flows::{Speeds, per_day},
    language::Language,
    rounding::Rounding,
    wording::{HOURS_UNTIL, YEARS_FROM, capital, circumstances, cuts, duration, interventions, moment, sentence},
};
use crate::{
    analysis::{
        Simulation,
        curve_summary::{CurveSummary, Shape},
        flows::Flows,
    },
    model::Day,
};

/// The text alternative in one line: what the picture is, what it says, and of which question.
#[must_use]
pub fn title(run: &Simulation, headline: &str, language: Language) -> String {
    let places = [
        ("duration", duration(run.scenario.duration, language)),
        ("headline", headline.to_owned()),
        ("title", language.quoted(language.title(&run.scenario))),
    ];
    language.say("alternative.title", &places.each_ref().map(|(place, text)| (*place, text.as_str())))
}

/// The key figures: of each line its start, its extreme where it has one, and its end.
#[must_use]
pub fn key_figures(findings: &[CurveSummary], language: Language) -> String {
    let told = |finding: &CurveSummary| {
        let places = [("label", language.label(finding.quantity)), ("figures", &figures(finding, language))];
        language.say("alternative.key_figures", &places)
    };
    findings.iter().map(told).collect::<Vec<_>>().join(" ")
}

/// The figures of one line: "0.05 at the start, highest 0.75 on day 64, 0.74 at the end".
#[must_use]
pub fn figures(finding: &CurveSummary, language: Language) -> String {
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
pub fn description(run: &Simulation, findings: &[CurveSummary], headline: &str, language: Language) -> String {
    let names: Vec<String> = findings.iter().map(|finding| language.label_inside(finding.quantity)).collect();
    let what = what_of(run, "alternative.what_it_is", false, &[("names", &language.listed(&names))], language);
    told(run, headline, what, findings.iter().map(|finding| course(run, finding, language)), language)
}

/// The small multiples told: which cells there are, and what the curve in each did. Each cell comes with the key of its
/// group.
#[must_use]
pub fn of_states(run: &Simulation, cells: &[(&str, CurveSummary)], headline: &str, language: Language) -> String {
    let groups: Vec<String> = cells
        .chunk_by(|a, b| a.0 == b.0)
        .map(|group| format!("{} ({})", group.first().map_or("", |(key, _)| language.text(key)), group.len()))
        .collect();
    let places = [("number", cells.len().to_string()), ("groups", language.listed(&groups))];
    let places = places.each_ref().map(|(place, text)| (*place, text.as_str()));
    let what = what_of(run, "alternative.of_states", false, &places, language);
    told(run, headline, what, cells.iter().map(|(_, finding)| course(run, finding, language)), language)
}

/// A stock and its flows told: what the curve did, how each process ran, and when the net flow was largest.
#[must_use]
pub fn of_flows(run: &Simulation, finding: &CurveSummary, flows: &Flows, headline: &str, language: Language) -> String {
    let (stock, many) = (finding.quantity, language.is_plural(finding.quantity));
    let what = what_of(run, "alternative.of_flows", many, &[("label", &language.label_inside(stock))], language);
    let speeds = Speeds::of(flows, language);
    let length = run.scenario.duration;
    let number = |speed: f64| speeds.text(speed);
    let runs = flows.flows.iter().map(|flow| {
        let verb = language.text(if flow.fills { "alternative.fills" } else { "alternative.drains" });
        let name = format!("{} ({verb})", language.process(flow.process));
        let start = flow.points.first().map_or(f64::NAN, |(_, speed)| *speed);
        let highest = flow.points.iter().copied().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or_default();
        let (start, most, end) = (number(start), number(highest.1), number(flow.end()));
        if speeds.is_nothing(highest.1) {
            let key = if highest.1 > 0.0 { "alternative.hardly_runs" } else { "alternative.stands_still" };
            return language.say(key, &[("name", &name)]);
        }
        let peak = if most == start || most == end {
            String::new()
        } else {
            language.say("alternative.at_most", &[("number", &most), ("when", &on(highest.0, length, language))])
        };
        let places = [("name", name.as_str()), ("start", &start), ("peak", &peak), ("end", &end)];
        language.say("alternative.runs", &places)
    });
    let extreme = |sign: f64| flows.net.iter().copied().max_by(|a, b| (sign * a.1).total_cmp(&(sign * b.1)));
    let ways = [("alternative.rises_fastest", 1.0), ("alternative.falls_fastest", -1.0)];
    let net = ways.into_iter().filter_map(|(key, sign)| {
        let (day, net) = extreme(sign).filter(|(_, net)| sign * net > 0.0 && !speeds.is_nothing(*net))?;
        let (subject, when) = (language.subject(stock), on(day, length, language));
        let (number, unit) = (number(net.abs()), per_day(stock, language));
        let places = [("subject", subject.as_str()), ("when", &when), ("number", &number), ("unit", unit)];
        Some(capital(&language.say_of(many, key, &places)))
    });
    told(run, headline, what, std::iter::once(course(run, finding, language)).chain(runs).chain(net), language)
}

/// What is shown, for how long, and of whom: a text with these places and its own.
fn what_of(run: &Simulation, key: &str, many: bool, places: &[(&str, &str)], language: Language) -> String {
    let mut person = vec![language.person_with_article(run.scenario.person)];
    person.extend(circumstances(run, language));
    let (duration, person) = (duration(run.scenario.duration, language), person.join(", "));
    let places: Vec<(&str, &str)> =
        [("duration", duration.as_str()), ("person", &person)].iter().chain(places).copied().collect();
    language.say_of(many, key, &places)
}

/// The headline, what is shown and of whom, what was done, the sentences given, and what the picture is not.
fn told(
    run: &Simulation,
    headline: &str,
    what: String,
    sentences: impl Iterator<Item = String>,
    language: Language,
) -> String {
    let mut all = vec![format!("{headline}."), what];
    all.extend(cuts(run, language).iter().map(|cut| language.say("alternative.cut", &[("arrow", cut)]) + "."));
    all.extend(interventions(run, language).map(|line| line + "."));
    all.extend(sentences);
    all.push(language.disclaimer().to_owned());
    all.join(" ")
}

/// What a curve did, and when.
fn course(run: &Simulation, finding: &CurveSummary, language: Language) -> String {
    format!("{}{}.", sentence(finding, language), when(finding, run.scenario.duration, language))
}

/// A day inside a sentence: "on day 42", "after 3.5 years".
fn on(day: Day, length: Day, language: Language) -> String {
    if length >= YEARS_FROM {
        let years = language.numbers().localised(&format!("{:.1}", day / 365.0));
        return language.say("time.after_years", &[("number", &years)]);
    }
    let day = if length < HOURS_UNTIL { day } else { day.round() };
    moment(day, length, true, language)
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
fn when(finding: &CurveSummary, length: Day, language: Language) -> String {
    let say = |key: &str, at: Day| language.say(&format!("alternative.{key}"), &[("when", &on(at, length, language))]);
    match finding.shape {
        Shape::Flat => String::new(),
        Shape::Barely => say("farthest", finding.extreme().0),
        Shape::Flare => say("half_way", finding.half_way) + &say("highest", finding.highest.0),
        Shape::Dip => say("half_way", finding.half_way) + &say("lowest", finding.lowest.0),
        Shape::Rise | Shape::Fall => say("half_way", finding.half_way),
    }
}
