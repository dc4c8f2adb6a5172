//! The picture told in words, for readers who cannot see it, in three lengths: what it is, its key figures, and in full
//! with what each line did and when.

use super::{
    curve_sentence::sentence,
    flows::{Speeds, per_day},
};
use crate::{
    analysis::{
        Simulation,
        curve_summary::{CurveSummary, Shape},
        flows::{Flow, Flows},
    },
    model::Day,
    words::{
        Language, Text,
        amounts::Rounding,
        circumstances::{circumstances, cuts, interventions},
        grammar::capital,
        say,
        time::{duration, when},
    },
};

/// The text alternative in one line: what the picture is, what it says, and of which question.
#[must_use]
pub fn title(run: &Simulation, headline: &str, language: Language) -> String {
    let (duration, title) = (duration(run.scenario.duration, language), language.quoted(language.title(&run.scenario)));
    say!(language, alternative::title { duration, headline, title })
}

/// The key figures: of each line its start, its extreme where it has one, and its end.
#[must_use]
pub fn key_figures(findings: &[CurveSummary], language: Language) -> String {
    let told = |finding: &CurveSummary| {
        let (label, figures) = (language.label(finding.quantity), figures(finding, language));
        say!(language, alternative::key_figures { label, figures })
    };
    findings.iter().map(told).collect::<Vec<_>>().join(" ")
}

/// The figures of one line: "0.05 at the start, highest 0.75 on day 64, 0.74 at the end".
#[must_use]
pub fn figures(finding: &CurveSummary, language: Language) -> String {
    let number = Rounding::of(finding, language);
    let [start, end] = [finding.start, finding.end].map(|value| number.text(value));
    if finding.shape == Shape::Flat {
        return say!(language, alternative::throughout { end });
    }
    let day = |day: Day| say!(language, time::on_day { number: day.round().to_string() });
    let [lowest, highest] = [finding.lowest, finding.highest].map(|(at, value)| (day(at), number.text(value)));
    // What starts or ends at its extreme has none between.
    let is_between = |value: &String| *value != start && *value != end;
    let low = is_between(&lowest.1).then(|| {
        let (when, value) = lowest;
        say!(language, alternative::lowest_between { value, when })
    });
    let high = is_between(&highest.1).then(|| {
        let (when, value) = highest;
        say!(language, alternative::highest_between { value, when })
    });
    let (first, second) = if finding.lowest.0 < finding.highest.0 { (low, high) } else { (high, low) };
    let figures = [
        Some(say!(language, alternative::at_the_start { start })),
        first,
        second,
        Some(say!(language, alternative::at_the_end { end })),
    ];
    figures.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The text alternative in full: the headline, what is shown, what was done, what each line did and when, and what the
/// picture is not.
#[must_use]
pub fn description(run: &Simulation, findings: &[CurveSummary], headline: &str, language: Language) -> String {
    let names: Vec<&str> = findings.iter().map(|finding| language.label_inside(finding.quantity)).collect();
    let (duration, person) = (duration(run.scenario.duration, language), person(run, language));
    let what = say!(language, headline::description { names: language.listed(&names), duration, person });
    told(run, headline, what, findings.iter().map(|finding| course(run, finding, language)), language)
}

/// The small multiples told: which cells there are, and what the curve in each did. Each cell comes with the name of its
/// group.
#[must_use]
pub(super) fn of_states(
    run: &Simulation,
    cells: &[(Text, CurveSummary)],
    headline: &str,
    language: Language,
) -> String {
    let groups: Vec<String> = cells
        .chunk_by(|a, b| a.0 == b.0)
        .map(|group| format!("{} ({})", group.first().map_or("", |(name, _)| name.of(language)), group.len()))
        .collect();
    let (duration, person) = (duration(run.scenario.duration, language), person(run, language));
    let (number, groups) = (cells.len().to_string(), language.listed(&groups));
    let what = say!(language, states::description { number, groups, duration, person });
    told(run, headline, what, cells.iter().map(|(_, finding)| course(run, finding, language)), language)
}

/// A stock and its flows told: what the curve did, how each process ran, and when the net flow was largest.
#[must_use]
pub fn of_flows(run: &Simulation, finding: &CurveSummary, flows: &Flows, headline: &str, language: Language) -> String {
    let (stock, many) = (finding.quantity, language.is_plural(finding.quantity));
    let (length, person) = (run.scenario.duration, person(run, language));
    let (duration, label) = (duration(length, language), language.label_inside(stock));
    let what = say!(language, flows::description { many, label, duration, person });
    let speeds = Speeds::of(flows, language);
    let runs = flows.flows.iter().map(|flow| of_flow(flow, speeds, length, language));
    // How fast it moved at most, one way or the other.
    let fastest = |sign: f64| {
        let net = flows.net.iter().copied().max_by(|a, b| (sign * a.1).total_cmp(&(sign * b.1)));
        let (day, net) = net.filter(|(_, net)| sign * net > 0.0 && !speeds.is_nothing(*net))?;
        Some((when(day, length, language), speeds.text(net.abs())))
    };
    let (subject, unit) = (language.subject(stock), per_day(stock, language));
    let up =
        fastest(1.0).map(|(when, number)| say!(language, flows::rises_fastest { many, subject, when, number, unit }));
    let down =
        fastest(-1.0).map(|(when, number)| say!(language, flows::falls_fastest { many, subject, when, number, unit }));
    let net = up.into_iter().chain(down).map(|text| capital(&text));
    told(run, headline, what, std::iter::once(course(run, finding, language)).chain(runs).chain(net), language)
}

/// How one process ran: at the start, at its fastest, in the end.
fn of_flow(flow: &Flow, speeds: Speeds, length: Day, language: Language) -> String {
    let name = language.process(flow.process);
    let start = flow.points.first().map_or(f64::NAN, |(_, speed)| *speed);
    let (day, highest) = flow.points.iter().copied().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or_default();
    let [start, most, end] = [start, highest, flow.end()].map(|speed| speeds.text(speed));
    if speeds.is_nothing(highest) {
        return match (flow.fills, highest > 0.0) {
            (true, true) => say!(language, flows::what_fills_hardly_runs { name }),
            (true, false) => say!(language, flows::what_fills_stands_still { name }),
            (false, true) => say!(language, flows::what_drains_hardly_runs { name }),
            (false, false) => say!(language, flows::what_drains_stands_still { name }),
        };
    }
    let when = when(day, length, language);
    match (flow.fills, most != start && most != end) {
        (true, true) => say!(language, flows::what_fills_runs_with_a_peak { name, start, most, when, end }),
        (true, false) => say!(language, flows::what_fills_runs { name, start, end }),
        (false, true) => say!(language, flows::what_drains_runs_with_a_peak { name, start, most, when, end }),
        (false, false) => say!(language, flows::what_drains_runs { name, start, end }),
    }
}

/// Of whom a run is, and what goes on all the time.
fn person(run: &Simulation, language: Language) -> String {
    let mut person = vec![language.person_with_article(run.scenario.person).to_owned()];
    person.extend(circumstances(&run.scenario, language));
    person.join(", ")
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
    all.extend(cuts(&run.scenario, language).iter().map(|arrow| say!(language, alternative::cut { arrow }) + "."));
    all.extend(interventions(&run.scenario, language).map(|line| line + "."));
    all.extend(sentences);
    all.push(language.disclaimer().to_owned());
    all.join(" ")
}

/// What a curve did, and when: the peak of what comes back, the half-way day of what does not.
fn course(run: &Simulation, finding: &CurveSummary, language: Language) -> String {
    let text = sentence(finding, language);
    let when = |day: Day| when(day, run.scenario.duration, language);
    let half_way = || when(finding.half_way);
    match finding.shape {
        Shape::Flat => text + ".",
        Shape::Barely => say!(language, alternative::farthest { text, when: when(finding.extreme().0) }),
        Shape::Flare => {
            let (half_way, highest) = (half_way(), when(finding.highest.0));
            say!(language, alternative::half_way_and_highest { text, half_way, highest })
        }
        Shape::Dip => {
            let (half_way, lowest) = (half_way(), when(finding.lowest.0));
            say!(language, alternative::half_way_and_lowest { text, half_way, lowest })
        }
        Shape::Rise | Shape::Fall => say!(language, alternative::half_way { text, when: half_way() }),
    }
}

/// The text alternative of the sheet to draw on: what there is, and nothing of the answer.
#[must_use]
pub fn of_blank(question: &str, panels: &[String], bars: &[String], length: Day, language: Language) -> String {
    let (duration, panels) = (duration(length, language), language.listed(panels));
    let what = say!(language, alternative::blank { duration, panels });
    let mut sentences = vec![question.to_owned(), what];
    sentences.extend(bars.iter().map(|bar| format!("{bar}.")));
    sentences.push(language.disclaimer().to_owned());
    sentences.join(" ")
}
