//! The rules of the headline, from the most specific to the most general. Each gives a sentence that starts with a
//! lower-case letter, or `None` where it does not apply.

use super::material::{EpisodeWords, Material, SUDDEN};
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

/// An effect counts as lasting if it is observed for at least this many days after the last intervention.
const LONG_AFTER: Day = 30.0;

impl Material<'_> {
    /// The sentence of the first rule that applies, starting with a lower-case letter.
    pub(super) fn text(&self) -> String {
        self.same_without()
            .or_else(|| self.different_outcomes())
            .or_else(|| self.unequal())
            .or_else(|| self.jump())
            .or_else(|| self.lasting())
            .or_else(|| self.apart())
            .or_else(|| self.passing())
            .unwrap_or_else(|| clause(self.main, self.language))
    }

    /// The main quantity as the subject of a sentence, and whether it is plural.
    pub(super) fn subject(&self) -> (&'static str, bool) {
        (self.language.subject(self.main.quantity), self.language.is_plural(self.main.quantity))
    }

    pub(super) fn number(&self, value: f64) -> String {
        Rounding::of(self.main, self.language).text(value)
    }

    pub(super) fn answer(&self, from: Day, until: Day) -> Option<Answer> {
        episode::answer(&self.trace, from, until, self.main.margin())
    }

    /// The curve returns after one course but not after another.
    fn different_outcomes(&self) -> Option<String> {
        if self.moves_by_itself() {
            return None;
        }
        let next = self.episodes.iter().skip(1).map(|words| words.episode.from).chain([self.duration]);
        let judged: Vec<(&EpisodeWords, Answer)> = self
            .episodes
            .iter()
            .zip(next)
            .map(|(words, next)| self.answer(words.episode.from, next).map(|answer| (words, answer)))
            .collect::<Option<_>>()?;
        let (words, lasting) = judged.iter().find(|(_, answer)| !answer.came_back)?;
        // A curve has returned only if it has moved, and only if it was at its first value before.
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
        let (course, value) = (&words.after, self.number(lasting.after));
        let stayed = if skin && lasting.after > lasting.before {
            say!(language, headline::after_it_stays_inflamed { course, value })
        } else if skin {
            say!(language, headline::after_skin_stays { course, value })
        } else {
            say!(language, headline::after_it_stays { many, course, value })
        };
        let earlier_first = other.episode.from < words.episode.from;
        let (first, second) = if earlier_first { (healed, stayed) } else { (stayed, healed) };
        Some(format!("{first}; {second}"))
    }

    /// Two courses move the curve in the same direction, one farther than the other, and both effects pass.
    fn unequal(&self) -> Option<String> {
        if self.moves_by_itself() {
            return None;
        }
        let [first, second] = self.episodes.as_slice() else { return None };
        let one = self.answer(first.episode.from, second.episode.from)?;
        let two = self.answer(second.episode.from, self.duration)?;
        let margin = self.main.margin();
        let [moved, moved_too] = [one, two].map(|answer| answer.extreme - answer.before);
        // Less than this is no movement that anybody would see.
        let unseen = margin / 5.0;
        let applies = !self.main.is_input()
            && [first, second].iter().all(|words| words.by_name && !words.episode.pulsed)
            && [one, two].iter().all(|answer| answer.came_back)
            && (moved * moved_too > 0.0 || moved.abs().min(moved_too.abs()) < unseen)
            && moved.abs().max(moved_too.abs()) >= margin
            && (one.extreme - two.extreme).abs() >= margin / 2.0;
        if !applies || first.names == second.names || (one.before - two.before).abs() > margin / 2.0 {
            return None;
        }
        let (language, (subject, many)) = (self.language, self.subject());
        let (to, then_to) = (self.number(one.extreme), self.number(two.extreme));
        let (first, second) = (&first.names, &second.names);
        if moved.abs().min(moved_too.abs()) < unseen {
            let is_first = moved.abs() > moved_too.abs();
            let (moving, still) = if is_first { (first, second) } else { (second, first) };
            let (by, to) = if is_first { (moved, to) } else { (moved_too, then_to) };
            return Some(if by > 0.0 {
                say!(language, headline::rises_with_one { many, subject, to, moving, still })
            } else {
                say!(language, headline::falls_with_one { many, subject, to, moving, still })
            });
        }
        Some(if moved > 0.0 {
            say!(language, headline::rises_unequally { many, subject, first, second, to, then_to })
        } else {
            say!(language, headline::falls_unequally { many, subject, first, second, to, then_to })
        })
    }

    /// A sudden response to a gradual change.
    fn jump(&self) -> Option<String> {
        let ramp = self.ramp.as_ref()?;
        if self.main.shape.is_quiet() || self.main.is_input() || self.moves_by_itself() {
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
            && self.episodes.iter().all(|words| words.episode.until < self.duration)
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

    /// A change that persists long after all interventions have ended.
    fn lasting(&self) -> Option<String> {
        let [words] = self.episodes.as_slice() else { return None };
        let quiet = self.duration - words.episode.until;
        let lasts = matches!(self.main.shape, Shape::Rise | Shape::Fall) && self.main.trend == Trend::Steady;
        // A change that happens without interventions must not be attributed to them.
        let is_theirs = self
            .from_control
            .map_or(self.from_rest, |control| control.apart.end.gap() >= 0.5 * (self.main.end - self.main.start).abs());
        if !lasts || !is_theirs || quiet < LONG_AFTER || words.episode.pulsed {
            return None;
        }
        let (language, (subject, many)) = (self.language, self.subject());
        let (names, later) = (&words.names, period(quiet, language));
        let (before, after) = (self.number(self.main.start), self.number(self.main.end));
        let length = || period(words.episode.until - words.episode.from, language);
        if let Some(control) = self.from_control {
            let without = self.number(control.apart.end.without);
            return Some(if words.together {
                let period = length();
                say!(
                    language,
                    headline::lasts_unlike_control_after_a_period {
                        many,
                        subject,
                        names,
                        period,
                        later,
                        after,
                        without
                    }
                )
            } else {
                say!(language, headline::lasts_unlike_control { many, subject, names, later, after, without })
            });
        }
        Some(if words.together {
            let period = length();
            say!(language, headline::lasts_after_a_period { many, subject, names, period, later, after, before })
        } else {
            say!(language, headline::lasts { many, subject, names, later, after, before })
        })
    }

    /// A change that passes, and how long it takes to pass.
    fn passing(&self) -> Option<String> {
        let [words] = self.episodes.as_slice() else { return None };
        let answer = self.answer(words.episode.from, self.duration)?;
        if self.moves_by_itself() {
            return None;
        }
        let returned = matches!(self.main.shape, Shape::Flare | Shape::Dip | Shape::Barely) && answer.came_back;
        if !returned || words.episode.pulsed || self.main.is_input() {
            return None;
        }
        let days = answer.half_undone? - words.episode.until;
        if days <= 0.0 {
            return None;
        }
        let (language, (subject, many)) = (self.language, self.subject());
        let (from, to) = (self.number(self.main.start), self.number(answer.extreme));
        let down = answer.extreme < self.main.start;
        let (period, course) = (wait(days, language), &words.the_course);
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
