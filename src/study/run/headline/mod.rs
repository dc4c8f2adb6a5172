//! The one sentence above a chart. Rules turn the numbers of the run into it; none is written for one scenario.
//!
//! The rules are tried from the most telling to the plainest, and the first that the numbers bear is taken: nothing
//! moves; several courses with different outcomes, or of different strength; a jump inside a slow
//! change; something that lasts; something that passes; and else what the main curve did.

use crate::page::curves::sentence::clause;
use crate::{
    analysis::{
        Simulation,
        curve_summary::{CurveSummary, Shape, Trend, is_inflamed, main_curve, quiet_before_main},
        episode::{self, Answer, Episode},
    },
    model::{Day, Quantity, State},
    scenario::Start,
    schedule::Side,
    words::{
        Language,
        amounts::{Rounding, amount},
        circumstances::{background, cuts, is_loop_cut},
        grammar::capital,
        say,
        time::{YEARS_FROM, period, wait},
    },
};

/// A jump takes no more than this share of a run.
const SUDDEN: f64 = 0.05;

/// What lasts must be watched for at least so many days after the last intervention.
const LONG_AFTER: Day = 30.0;

/// A longer name of an intervention would fill the headline.
const LONGEST_NAME: usize = 40;

/// What the rules look at: the main curve, and what was done when.
struct Material<'a> {
    main: &'a CurveSummary,
    trace: Vec<(Day, f64)>,
    duration: Day,
    episodes: Vec<Told>,
    ramp: Option<Ramp>,
    /// Whether nothing would move if nothing were done.
    from_rest: bool,
    language: Language,
}

/// An episode as it is spoken of.
struct Told {
    episode: Episode,
    /// Inside a sentence: "antibiotic and Western diet".
    names: String,
    /// The same after the word "after", with the time it took where the names do not say it.
    after: String,
    /// After the word "after": "the antibiotic", "both have ended".
    the_course: String,
    /// Whether all its interventions last equally long.
    together: bool,
    /// Whether it is told by the names of what was given, and not by its length.
    by_name: bool,
}

/// A slow change of an input.
struct Ramp {
    from: Day,
    until: Day,
    /// The input on each day, told with its unit.
    input: &'static Quantity,
    values: Vec<(Day, f64)>,
    usual: f64,
}

/// The headline of a run.
#[must_use]
pub fn headline(run: &Simulation, findings: &[CurveSummary], language: Language) -> String {
    if let Some(text) = nothing_moves(run, language) {
        return text;
    }
    let Some(main) = main_curve(findings) else { return language.title(&run.scenario).to_owned() };
    let material = Material {
        main,
        trace: run.trace(main.quantity),
        duration: run.scenario.duration,
        episodes: episode::episodes(run).into_iter().map(|episode| told(run, episode, language)).collect(),
        ramp: ramp(run),
        from_rest: !matches!(run.scenario.start, Start::Values(_)) && run.scenario.person.recently.is_empty(),
        language,
    };
    let quiet: Vec<CurveSummary> = quiet_before_main(findings, main).copied().collect();
    let text = match quiet.as_slice() {
        [] => material.text(),
        quiet => {
            let (unmoved, text) = (unmoved(quiet, language), language.inside(&material.text()));
            say!(language, headline::beside_unmoved { unmoved, text })
        }
    };
    with_prefix(run, &text, language)
}

/// "SCORAD hardly moves": what the scenario asked about first is not passed over in silence.
fn unmoved(quiet: &[CurveSummary], language: Language) -> String {
    let subjects: Vec<&str> = quiet.iter().map(|finding| language.subject(finding.quantity)).collect();
    let many = quiet.len() > 1 || quiet.iter().any(|finding| language.is_plural(finding.quantity));
    say!(language, headline::unmoved { many, subjects: language.listed(&subjects) })
}

/// Only if nothing was done, and then of all compartments, whether they are shown or not.
pub(super) fn nothing_moves(run: &Simulation, language: Language) -> Option<String> {
    if !run.scenario.interventions.is_empty() {
        return None;
    }
    let all: Vec<CurveSummary> = State::<f64>::TABLE.iter().map(|quantity| CurveSummary::of(run, quantity)).collect();
    if all.iter().any(|finding| finding.shape != Shape::Flat) {
        return None;
    }
    let healthy = all.iter().all(|finding| (finding.end - finding.quantity.value).abs() < finding.margin() / 2.0);
    let number = language.number_word(all.len());
    Some(if healthy {
        say!(language, headline::nothing_moves_healthy { number })
    } else {
        say!(language, headline::nothing_moves_resting { number })
    })
}

/// A sentence, given with a small letter at its start, with what was cut before it: "With the loop cut, …".
pub(super) fn with_prefix(run: &Simulation, text: &str, language: Language) -> String {
    let inside = || language.inside(text);
    match cuts(&run.scenario, language).as_slice() {
        [] => capital(text),
        [_] if is_loop_cut(&run.scenario) => say!(language, headline::loop_cut { text: inside() }),
        several => say!(language, headline::cut { cuts: language.listed(several), text: inside() }),
    }
}

fn told(run: &Simulation, episode: Episode, language: Language) -> Told {
    let given: Vec<_> = episode.interventions.iter().map(|number| &run.scenario.interventions[*number]).collect();
    let mut names: Vec<String> = given.iter().map(|given| language.intervention_inside(given)).collect();
    names.dedup();
    let period = period(episode.until - episode.from, language);
    let by_name = names.iter().all(|name| name.chars().count() <= LONGEST_NAME);
    let (names, after) = if by_name {
        let names = if names.len() > 3 {
            say!(language, headline::interventions { number: language.number_word(names.len()) })
        } else {
            language.listed(&names)
        };
        let after = say!(language, headline::names_for_a_period { names, period });
        (names, after)
    } else {
        (say!(language, headline::a_course { period }), say!(language, headline::after_a_course { period }))
    };
    let the_course = match given.as_slice() {
        [only] if language.is_ours(only) => {
            say!(language, headline::the_course { label: language.label_inside(only.input) })
        }
        [only] if only.label.chars().count() <= 24 => {
            say!(language, headline::the_named_course { label: language.intervention_named(only) })
        }
        [_, _] => say!(language, headline::both_courses).to_owned(),
        _ => say!(language, headline::all_courses).to_owned(),
    };
    let length = |course: &crate::scenario::Interval| course.until - course.from;
    let lengths: Vec<Day> = given.iter().flat_map(|intervention| intervention.intervals.iter().map(length)).collect();
    let together = lengths.iter().all(|days| (days - (episode.until - episode.from)).abs() < 1e-9);
    Told { names, after, the_course, together, by_name, episode }
}

/// The longest slow change of an input, if it is longer than a jump.
fn ramp(run: &Simulation) -> Option<Ramp> {
    let intervals =
        run.scenario.interventions.iter().flat_map(|given| given.intervals.iter().map(move |one| (given, one)));
    let (given, course) = intervals.max_by(|a, b| a.1.ramp.total_cmp(&b.1.ramp))?;
    let until = course.from + course.ramp;
    (course.ramp > 2.0 * SUDDEN * run.scenario.duration).then(|| Ramp {
        from: course.from,
        until,
        input: given.input,
        values: [course.from, until].map(|day| (day, run.value(given.input, day, Side::After))).to_vec(),
        usual: background(&run.scenario, given.input),
    })
}

impl Material<'_> {
    /// The sentence of the first rule that fits, with a small letter at its start.
    fn text(&self) -> String {
        self.different_outcomes()
            .or_else(|| self.unequal())
            .or_else(|| self.jump())
            .or_else(|| self.lasting())
            .or_else(|| self.passing())
            .unwrap_or_else(|| clause(self.main, self.language))
    }

    /// The main quantity as the subject of a sentence, and whether it is many.
    fn subject(&self) -> (&'static str, bool) {
        (self.language.subject(self.main.quantity), self.language.is_plural(self.main.quantity))
    }

    fn number(&self, value: f64) -> String {
        Rounding::of(self.main, self.language).text(value)
    }

    fn answer(&self, from: Day, until: Day) -> Option<Answer> {
        episode::answer(&self.trace, from, until, self.main.margin())
    }

    /// After one course the curve comes back, after another it does not: that is the lesson.
    fn different_outcomes(&self) -> Option<String> {
        let next = self.episodes.iter().skip(1).map(|told| told.episode.from).chain([self.duration]);
        let judged: Vec<(&Told, Answer)> = self
            .episodes
            .iter()
            .zip(next)
            .map(|(told, next)| self.answer(told.episode.from, next).map(|answer| (told, answer)))
            .collect::<Option<_>>()?;
        let (told, lasting) = judged.iter().find(|(_, answer)| !answer.came_back)?;
        // Only what moved has come back, and only from where it was in the beginning.
        let (other, passing) = judged.iter().find(|(_, answer)| {
            let (moved, margin) = ((answer.extreme - answer.before).abs(), self.main.margin());
            answer.came_back && moved >= margin && (answer.before - self.main.start).abs() < margin
        })?;
        let skin = self.main.quantity.name == "skin_inflammation";
        let (language, (subject, many)) = (self.language, self.subject());
        let (course, value) = (&other.after, self.number(passing.after));
        let healed = if skin {
            say!(language, headline::after_it_heals { course })
        } else {
            say!(language, headline::after_it_returns { many, course, subject, value })
        };
        let (course, value) = (&told.after, self.number(lasting.after));
        let stayed = if skin && lasting.after > lasting.before {
            say!(language, headline::after_it_stays_inflamed { course, value })
        } else if skin {
            say!(language, headline::after_skin_stays { course, value })
        } else {
            say!(language, headline::after_it_stays { many, course, value })
        };
        let earlier_first = other.episode.from < told.episode.from;
        let (first, second) = if earlier_first { (healed, stayed) } else { (stayed, healed) };
        Some(format!("{first}; {second}"))
    }

    /// Two courses move the curve the same way, one farther than the other, and neither for good.
    fn unequal(&self) -> Option<String> {
        let [first, second] = self.episodes.as_slice() else { return None };
        let one = self.answer(first.episode.from, second.episode.from)?;
        let two = self.answer(second.episode.from, self.duration)?;
        let margin = self.main.margin();
        let [moved, moved_too] = [one, two].map(|answer| answer.extreme - answer.before);
        let told = !self.main.is_input()
            && [first, second].iter().all(|told| told.by_name && !told.episode.pulsed)
            && [one, two].iter().all(|answer| answer.came_back)
            && moved * moved_too > 0.0
            && moved.abs().max(moved_too.abs()) >= margin
            && (one.extreme - two.extreme).abs() >= margin / 2.0;
        if !told || first.names == second.names || (one.before - two.before).abs() > margin / 2.0 {
            return None;
        }
        let (language, (subject, many)) = (self.language, self.subject());
        let (to, then_to) = (self.number(one.extreme), self.number(two.extreme));
        let (first, second) = (&first.names, &second.names);
        Some(if moved > 0.0 {
            say!(language, headline::rises_unequally { many, subject, first, second, to, then_to })
        } else {
            say!(language, headline::falls_unequally { many, subject, first, second, to, then_to })
        })
    }

    /// A sudden answer to a slow change.
    fn jump(&self) -> Option<String> {
        let ramp = self.ramp.as_ref()?;
        if self.main.shape.is_quiet() || self.main.is_input() {
            return None;
        }
        let extreme = self.main.extreme().1;
        let (from, until) = episode::steepest(&self.trace, extreme)?;
        let inside = ramp.from < from && until < ramp.until;
        if !inside || until - from > SUDDEN * self.duration {
            return None;
        }
        let [(start, low), (end, high)] = ramp.values[..] else { return None };
        let middle = f64::midpoint(from, until);
        let level = low + (high - low) * (middle - start) / (end - start);
        let (language, (subject, many)) = (self.language, self.subject());
        let when = if self.duration >= YEARS_FROM {
            say!(language, time::in_year { number: format!("{:.0}", (middle / 365.0).floor() + 1.0) })
        } else {
            say!(language, time::on_day { number: format!("{middle:.0}") })
        };
        let amount = |value: f64| amount(value, ramp.input, language);
        let (usual, amount) = (amount(ramp.usual), amount((level * 10.0).round() / 10.0));
        let input = language.label_inside(ramp.input);
        let stayed = !matches!(self.main.shape, Shape::Flare | Shape::Dip);
        let restored = ramp.until < self.duration
            && self.episodes.iter().all(|told| told.episode.until < self.duration)
            && self.main.trend == Trend::Steady;
        Some(match (extreme > self.main.start, stayed && restored) {
            (true, false) => say!(language, headline::jumps { many, subject, when, amount, input }),
            (true, true) => say!(language, headline::jumps_and_stays_up { many, subject, when, amount, input, usual }),
            (false, false) => say!(language, headline::collapses { many, subject, when, amount, input }),
            (false, true) => {
                say!(language, headline::collapses_and_stays_down { many, subject, when, amount, input, usual })
            }
        })
    }

    /// What is still so long after everything has stopped.
    fn lasting(&self) -> Option<String> {
        let [told] = self.episodes.as_slice() else { return None };
        let quiet = self.duration - told.episode.until;
        let lasts = matches!(self.main.shape, Shape::Rise | Shape::Fall) && self.main.trend == Trend::Steady;
        // What heals or moves by itself is no work of what was given.
        if !lasts || !self.from_rest || quiet < LONG_AFTER || told.episode.pulsed {
            return None;
        }
        let (language, (subject, many)) = (self.language, self.subject());
        let (names, later) = (&told.names, period(quiet, language));
        let (before, after) = (self.number(self.main.start), self.number(self.main.end));
        Some(if told.together {
            let period = period(told.episode.until - told.episode.from, language);
            say!(language, headline::lasts_after_a_period { many, subject, names, period, later, after, before })
        } else {
            say!(language, headline::lasts { many, subject, names, later, after, before })
        })
    }

    /// What comes and goes, and how fast it goes.
    fn passing(&self) -> Option<String> {
        let [told] = self.episodes.as_slice() else { return None };
        let answer = self.answer(told.episode.from, self.duration)?;
        let returned = matches!(self.main.shape, Shape::Flare | Shape::Dip | Shape::Barely) && answer.came_back;
        if !returned || told.episode.pulsed || self.main.is_input() {
            return None;
        }
        let days = answer.undone? - told.episode.until;
        if days <= 0.0 {
            return None;
        }
        let (language, (subject, many)) = (self.language, self.subject());
        let (from, to) = (self.number(self.main.start), self.number(answer.extreme));
        let down = answer.extreme < self.main.start;
        let (period, course) = (wait(days, language), &told.the_course);
        if is_inflamed(self.main) && down {
            return Some(if self.main.excursion() < 0.15 * self.main.start {
                say!(language, headline::dips_only { subject, to, period, course })
            } else {
                say!(language, headline::falls_and_is_back { subject, to, period, course })
            });
        }
        if self.main.shape == Shape::Barely {
            return None;
        }
        Some(if down {
            say!(language, headline::falls_and_returns { many, subject, from, to, period, course })
        } else {
            say!(language, headline::rises_and_returns { many, subject, from, to, period, course })
        })
    }
}

#[cfg(test)]
mod tests;
