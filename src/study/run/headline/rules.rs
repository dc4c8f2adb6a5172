//! The rules of the headline, from the most telling to the plainest. Each gives a sentence with a small letter at its start,
//! or nothing where the numbers do not bear it.

use super::material::{Material, SUDDEN, Told};
use crate::{
    analysis::{
        curve_summary::{Shape, Trend, is_inflamed},
        episode::{self, Answer},
    },
    model::Day,
    page::curves::sentence::clause,
    words::{
        amounts::{Rounding, amount},
        say,
        time::{YEARS_FROM, period, wait},
    },
};

/// What lasts must be watched for at least so many days after the last intervention.
const LONG_AFTER: Day = 30.0;

impl Material<'_> {
    /// The sentence of the first rule that fits, with a small letter at its start.
    pub(super) fn text(&self) -> String {
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
