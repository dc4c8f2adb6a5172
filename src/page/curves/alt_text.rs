//! Text alternatives for charts over time, for readers who cannot see them, in three lengths: title, key figures, and a
//! full description with what each curve does and when.

use super::sentence::{clause, clause_rounded, sentence};
use crate::{
    analysis::{
        Simulation,
        curve_summary::{CurveSummary, Shape},
        simulate::control::LeftOut,
    },
    model::Day,
    words::{
        Language,
        amounts::Rounding,
        circumstances::{circumstances, cuts, interventions},
        say,
        time::{duration, when},
    },
};

/// The title in one line: the kind of picture, its message, and its question.
#[must_use]
pub fn title(run: &Simulation, headline: &str, language: Language) -> String {
    let (duration, title) = (duration(run.scenario.duration, language), language.quoted(language.title(&run.scenario)));
    say!(language, alt_text::title { duration, headline, title })
}

/// The key figures of each curve: its start, its extreme where it has one, and its end.
#[must_use]
pub fn key_figures(curves: &[CurveSummary], language: Language) -> String {
    let line = |curve: &CurveSummary| {
        let (label, figures) = (language.label(curve.quantity), figures(curve, language));
        say!(language, alt_text::key_figures { label, figures })
    };
    curves.iter().map(line).collect::<Vec<_>>().join(" ")
}

/// The key figures of one curve: "0.05 at the start, highest 0.75 on day 64, 0.74 at the end".
#[must_use]
pub fn figures(curve: &CurveSummary, language: Language) -> String {
    let number = Rounding::of(curve, language);
    let [start, end] = [curve.start, curve.end].map(|value| number.text(value));
    if curve.shape == Shape::Flat {
        return say!(language, alt_text::throughout { end });
    }
    let day = |day: Day| say!(language, time::on_day { number: day.round().to_string() });
    let [lowest, highest] = [curve.lowest, curve.highest].map(|(at, value)| (day(at), number.text(value)));
    // An extreme at the start or the end is already given there.
    let is_between = |value: &String| *value != start && *value != end;
    let low = is_between(&lowest.1).then(|| {
        let (when, value) = lowest;
        say!(language, alt_text::lowest_between { value, when })
    });
    let high = is_between(&highest.1).then(|| {
        let (when, value) = highest;
        say!(language, alt_text::highest_between { value, when })
    });
    let (first, second) = if curve.lowest.0 < curve.highest.0 { (low, high) } else { (high, low) };
    let figures = [
        Some(say!(language, alt_text::at_the_start { start })),
        first,
        second,
        Some(say!(language, alt_text::at_the_end { end })),
    ];
    figures.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The full description: the headline, the quantities shown, the interventions, what each curve does and when, and the
/// disclaimer.
#[must_use]
pub fn description(run: &Simulation, curves: &[CurveSummary], headline: &str, language: Language) -> String {
    let names: Vec<&str> = curves.iter().map(|curve| language.label_inside(curve.quantity)).collect();
    let (duration, person) = (duration(run.scenario.duration, language), person(run, language));
    let what = say!(language, headline::description { names: language.listed(&names), duration, person });
    let told = |curve| {
        let told = curve_and_when(run, curve, language);
        without_it(run, curve, language).map_or(told.clone(), |without| format!("{told} {without}"))
    };
    described(run, headline, what, curves.iter().map(told), language)
}

/// The person of a simulation and their constant background inputs.
pub(crate) fn person(run: &Simulation, language: Language) -> String {
    let mut person = vec![language.person_with_article(run.scenario.person).to_owned()];
    person.extend(circumstances(&run.scenario, language));
    person.join(", ")
}

/// A full description of these parts: the headline, what is shown and for whom, the interventions, the given sentences,
/// and the disclaimer.
pub(crate) fn described(
    run: &Simulation,
    headline: &str,
    what: String,
    sentences: impl Iterator<Item = String>,
    language: Language,
) -> String {
    let mut all = vec![format!("{headline}."), what];
    all.extend(cuts(&run.scenario, language).iter().map(|arrow| say!(language, alt_text::cut { arrow }) + "."));
    all.extend(interventions(&run.scenario, language).map(|line| line + "."));
    all.extend(sentences);
    all.push(language.disclaimer().to_owned());
    all.join(" ")
}

/// What the same curve does in the control, if that differs visibly and in words.
pub(crate) fn without_it(run: &Simulation, curve: &CurveSummary, language: Language) -> Option<String> {
    let control = run.control.as_ref().filter(|_| run.apart(curve.quantity).is_some_and(|apart| apart.is_seen()))?;
    let control = CurveSummary::of(control, curve.quantity);
    let text = clause_rounded(&control, Rounding::of(curve, language), language);
    if text == clause(curve, language) {
        return None;
    }
    let text = language.inside(&text);
    Some(match LeftOut::of(&run.scenario)? {
        LeftOut::Interventions => say!(language, alt_text::without_it { text }),
        LeftOut::Cuts => say!(language, alt_text::uncut { text }),
    })
}

/// What a curve does, and when: the day of the peak if it returns, otherwise the day on which half of the change is
/// reached.
pub(crate) fn curve_and_when(run: &Simulation, curve: &CurveSummary, language: Language) -> String {
    let text = sentence(curve, language);
    let when = |day: Day| when(day, run.scenario.duration, language);
    let half_way = || when(curve.half_way);
    match curve.shape {
        Shape::Flat => text + ".",
        Shape::Barely => say!(language, alt_text::farthest { text, when: when(curve.extreme().0) }),
        Shape::Flare => {
            let (half_way, highest) = (half_way(), when(curve.highest.0));
            say!(language, alt_text::half_way_and_highest { text, half_way, highest })
        }
        Shape::Dip => {
            let (half_way, lowest) = (half_way(), when(curve.lowest.0));
            say!(language, alt_text::half_way_and_lowest { text, half_way, lowest })
        }
        Shape::Rise | Shape::Fall => say!(language, alt_text::half_way { text, when: half_way() }),
    }
}

/// The text alternative of the blank sheet for predictions: it describes the axes without giving the answer away.
/// `axis` is the length of the time axis, or what the horizontal axis shows.
#[must_use]
pub fn of_blank(question: &str, panels: &[String], bars: &[String], axis: &str, language: Language) -> String {
    let panels = language.listed(panels);
    let what = say!(language, alt_text::blank { axis, panels });
    let mut sentences = vec![question.to_owned(), what];
    sentences.extend(bars.iter().map(|bar| format!("{bar}.")));
    sentences.push(language.disclaimer().to_owned());
    sentences.join(" ")
}
