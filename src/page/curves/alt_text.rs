//! The picture told in words, for readers who cannot see it, in three lengths: what it is, its key figures, and in full
//! with what each line did and when.

use super::sentence::sentence;
use crate::{
    analysis::{
        Simulation,
        curve_summary::{CurveSummary, Shape},
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

/// The text alternative in one line: what the picture is, what it says, and of which question.
#[must_use]
pub fn title(run: &Simulation, headline: &str, language: Language) -> String {
    let (duration, title) = (duration(run.scenario.duration, language), language.quoted(language.title(&run.scenario)));
    say!(language, alternative::title { duration, headline, title })
}

/// The key figures: of each line its start, its extreme where it has one, and its end.
#[must_use]
pub fn key_figures(curves: &[CurveSummary], language: Language) -> String {
    let told = |curve: &CurveSummary| {
        let (label, figures) = (language.label(curve.quantity), figures(curve, language));
        say!(language, alternative::key_figures { label, figures })
    };
    curves.iter().map(told).collect::<Vec<_>>().join(" ")
}

/// The figures of one line: "0.05 at the start, highest 0.75 on day 64, 0.74 at the end".
#[must_use]
pub fn figures(curve: &CurveSummary, language: Language) -> String {
    let number = Rounding::of(curve, language);
    let [start, end] = [curve.start, curve.end].map(|value| number.text(value));
    if curve.shape == Shape::Flat {
        return say!(language, alternative::throughout { end });
    }
    let day = |day: Day| say!(language, time::on_day { number: day.round().to_string() });
    let [lowest, highest] = [curve.lowest, curve.highest].map(|(at, value)| (day(at), number.text(value)));
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
    let (first, second) = if curve.lowest.0 < curve.highest.0 { (low, high) } else { (high, low) };
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
pub fn description(run: &Simulation, curves: &[CurveSummary], headline: &str, language: Language) -> String {
    let names: Vec<&str> = curves.iter().map(|curve| language.label_inside(curve.quantity)).collect();
    let (duration, person) = (duration(run.scenario.duration, language), person(run, language));
    let what = say!(language, headline::description { names: language.listed(&names), duration, person });
    described(run, headline, what, curves.iter().map(|curve| curve_and_when(run, curve, language)), language)
}

/// Of whom a run is, and what goes on all the time.
pub(crate) fn person(run: &Simulation, language: Language) -> String {
    let mut person = vec![language.person_with_article(run.scenario.person).to_owned()];
    person.extend(circumstances(&run.scenario, language));
    person.join(", ")
}

/// The headline, what is shown and of whom, what was done, the sentences given, and what the picture is not.
pub(crate) fn described(
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
pub(crate) fn curve_and_when(run: &Simulation, curve: &CurveSummary, language: Language) -> String {
    let text = sentence(curve, language);
    let when = |day: Day| when(day, run.scenario.duration, language);
    let half_way = || when(curve.half_way);
    match curve.shape {
        Shape::Flat => text + ".",
        Shape::Barely => say!(language, alternative::farthest { text, when: when(curve.extreme().0) }),
        Shape::Flare => {
            let (half_way, highest) = (half_way(), when(curve.highest.0));
            say!(language, alternative::half_way_and_highest { text, half_way, highest })
        }
        Shape::Dip => {
            let (half_way, lowest) = (half_way(), when(curve.lowest.0));
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
