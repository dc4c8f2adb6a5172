//! The one sentence above a chart. Rules turn the numbers of the run into it; none is written for one scenario.
//!
//! The rules are tried from the most telling to the plainest, and the first that the numbers bear is taken: nothing
//! moves; several courses with different outcomes, or of different strength; a jump inside a slow change; something that lasts; something that
//! passes; and else what the main curve did.

use super::{
    rounding::{Rounding, amount},
    wording::{
        background, capital, cuts, full_amount, in_sentence, intervention_in_sentence, is_plural, listed, period,
        sentence,
    },
};
use crate::{
    analysis::{
        Run,
        episode::{self, Answer, Episode},
        finding::{Finding, Shape, Trend, is_inflamed, main_finding, quiet_before_main},
    },
    model::{Day, Quantity, State},
    scenario::{Side, Start},
};

/// A jump takes no more than this share of a run.
const SUDDEN: f64 = 0.05;

/// What lasts must be watched for at least so many days after the last intervention.
const LONG_AFTER: Day = 30.0;

/// A longer name of an intervention would fill the headline.
const LONGEST_NAME: usize = 40;

/// What the rules look at: the main curve, and what was done when.
struct Material<'a> {
    main: &'a Finding,
    trace: Vec<(Day, f64)>,
    duration: Day,
    episodes: Vec<Told>,
    ramp: Option<Ramp>,
    /// Whether nothing would move if nothing were done.
    from_rest: bool,
}

/// An episode as it is spoken of.
struct Told {
    episode: Episode,
    /// Inside a sentence: "antibiotic and Western diet".
    names: String,
    /// After the word "after": "the antibiotic", "both have ended".
    the_course: String,
    /// Whether all its interventions last equally long.
    together: bool,
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
pub fn headline(run: &Run, findings: &[Finding]) -> String {
    if let Some(text) = nothing_moves(run) {
        return text;
    }
    let Some(main) = main_finding(findings) else { return run.scenario.title.clone() };
    let material = Material {
        main,
        trace: run.trace(main.quantity),
        duration: run.scenario.duration,
        episodes: episode::episodes(run).into_iter().map(|episode| told(run, episode)).collect(),
        ramp: ramp(run),
        from_rest: !matches!(run.scenario.start, Start::Values(_)) && run.scenario.person.recently.is_empty(),
    };
    let quiet: Vec<Finding> = quiet_before_main(findings, main).copied().collect();
    let text = match quiet.as_slice() {
        [] => material.text(),
        quiet => format!("{}; {}", unmoved(quiet), in_sentence(&material.text())),
    };
    with_prefix(run, text)
}

/// "SCORAD hardly moves": what the scenario asked about first is not passed over in silence.
fn unmoved(quiet: &[Finding]) -> String {
    let labels: Vec<String> = quiet.iter().map(|finding| in_sentence(finding.quantity.label())).collect();
    let many = quiet.len() > 1 || quiet.iter().any(|finding| is_plural(finding.quantity));
    format!("{} hardly {}", capital(&listed(&labels)), if many { "move" } else { "moves" })
}

/// Only if nothing was done, and then of all compartments, whether they are shown or not.
pub(super) fn nothing_moves(run: &Run) -> Option<String> {
    if !run.scenario.interventions.is_empty() {
        return None;
    }
    let all: Vec<Finding> = State::<f64>::TABLE.iter().map(|quantity| Finding::of(run, quantity)).collect();
    if all.iter().any(|finding| finding.shape != Shape::Flat) {
        return None;
    }
    let healthy = all.iter().all(|finding| (finding.end - finding.quantity.value).abs() < finding.margin() / 2.0);
    let values = if healthy { "healthy" } else { "resting" };
    Some(format!("Nothing moves: all {} quantities stay at their {values} values", number_word(all.len())))
}

pub(super) fn number_word(number: usize) -> String {
    const WORDS: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// A sentence with what was cut before it: "With the loop cut, …".
pub(super) fn with_prefix(run: &Run, text: String) -> String {
    let prefix = prefix(run);
    if prefix.is_empty() { text } else { format!("{prefix}{}", in_sentence(&text)) }
}

fn prefix(run: &Run) -> String {
    match cuts(run).as_slice() {
        [] => String::new(),
        [only] if only == "Skin → gut" => "With the loop cut, ".to_owned(),
        several => format!("With {} cut, ", listed(several)),
    }
}

fn told(run: &Run, episode: Episode) -> Told {
    let given: Vec<_> = episode.interventions.iter().map(|number| &run.scenario.interventions[*number]).collect();
    let mut names: Vec<String> = given.iter().map(|intervention| intervention_in_sentence(intervention)).collect();
    names.dedup();
    let names = if names.iter().any(|name| name.chars().count() > LONGEST_NAME) {
        format!("the course of {}", period(episode.until - episode.from))
    } else if names.len() > 3 {
        format!("{} interventions", number_word(names.len()))
    } else {
        listed(&names)
    };
    let the_course = match given.as_slice() {
        [only] if only.label == only.input.label() => format!("the {}", in_sentence(&only.label)),
        [only] if only.label.chars().count() <= 24 => intervention_in_sentence(only),
        [_, _] => "both have ended".to_owned(),
        _ => "all has ended".to_owned(),
    };
    let length = |course: &crate::scenario::Course| course.until - course.from;
    let lengths: Vec<Day> = given.iter().flat_map(|intervention| intervention.courses.iter().map(length)).collect();
    let together = lengths.iter().all(|days| (days - (episode.until - episode.from)).abs() < 1e-9);
    Told { names, the_course, together, episode }
}

/// The longest slow change of an input, if it is longer than a jump.
fn ramp(run: &Run) -> Option<Ramp> {
    let courses = run.scenario.interventions.iter().flat_map(|given| given.courses.iter().map(move |one| (given, one)));
    let (given, course) = courses.max_by(|a, b| a.1.ramp.total_cmp(&b.1.ramp))?;
    let until = course.from + course.ramp;
    (course.ramp > 2.0 * SUDDEN * run.scenario.duration).then(|| Ramp {
        from: course.from,
        until,
        input: given.input,
        values: [course.from, until].map(|day| (day, run.value(given.input, day, Side::After))).to_vec(),
        usual: background(run, given.input),
    })
}

impl Material<'_> {
    fn text(&self) -> String {
        self.different_outcomes()
            .or_else(|| self.unequal())
            .or_else(|| self.jump())
            .or_else(|| self.lasting())
            .or_else(|| self.passing())
            .unwrap_or_else(|| sentence(self.main))
    }

    fn label(&self) -> String {
        in_sentence(self.main.quantity.label())
    }

    fn verb(&self, one: &'static str, many: &'static str) -> &'static str {
        if is_plural(self.main.quantity) { many } else { one }
    }

    fn number(&self, value: f64) -> String {
        Rounding::of(self.main).text(value)
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
        let long = |told: &Told| period(told.episode.until - told.episode.from);
        let after = |told: &Told| {
            let says_so = told.names.starts_with("the course of");
            if says_so { told.names.clone() } else { format!("{} ({})", told.names, long(told)) }
        };
        let skin = self.main.quantity.name == "skin_inflammation";
        let (what, end) = if skin {
            ("the skin".to_owned(), "heals".to_owned())
        } else {
            (self.label(), format!("{} to {}", self.verb("returns", "return"), self.number(passing.after)))
        };
        let it = if is_plural(self.main.quantity) && !skin { "they stay" } else { "it stays" };
        let stays = if skin && lasting.after > lasting.before { "it stays inflamed, at" } else { it };
        let stays = if stays == it { format!("{it} at") } else { stays.to_owned() };
        let earlier_first = other.episode.from < told.episode.from;
        let healed = format!("fter {} {what} {end}", after(other));
        let stayed = format!("fter {} {stays} {}", after(told), self.number(lasting.after));
        Some(if earlier_first { format!("A{healed}; a{stayed}") } else { format!("A{stayed}; a{healed}") })
    }

    /// Two courses move the curve the same way, one farther than the other, and neither for good.
    fn unequal(&self) -> Option<String> {
        let [first, second] = self.episodes.as_slice() else { return None };
        let one = self.answer(first.episode.from, second.episode.from)?;
        let two = self.answer(second.episode.from, self.duration)?;
        let margin = self.main.margin();
        let [moved, moved_too] = [one, two].map(|answer| answer.extreme - answer.before);
        let told = !self.main.is_input()
            && [first, second].iter().all(|told| !told.episode.pulsed && !told.names.starts_with("the course"))
            && [one, two].iter().all(|answer| answer.came_back)
            && moved * moved_too > 0.0
            && moved.abs().max(moved_too.abs()) >= margin
            && (one.extreme - two.extreme).abs() >= margin / 2.0;
        if !told || first.names == second.names || (one.before - two.before).abs() > margin / 2.0 {
            return None;
        }
        let moves = if moved > 0.0 { self.verb("rises", "rise") } else { self.verb("falls", "fall") };
        let (label, to, to_too) = (self.main.quantity.label(), self.number(one.extreme), self.number(two.extreme));
        Some(format!("{label} {moves} to {to} with {} and to {to_too} with {}", first.names, second.names))
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
        let when = if self.duration >= super::wording::YEARS_FROM {
            format!("in year {:.0}", (middle / 365.0).floor() + 1.0)
        } else {
            format!("on day {middle:.0}")
        };
        let unit = ramp.input.unit;
        let at = amount((level * 10.0).round() / 10.0, unit, full_amount(ramp.input));
        let input = in_sentence(ramp.input.label());
        let up = extreme > self.main.start;
        let (jumps, stays) = match (is_plural(self.main.quantity), up) {
            (false, true) => ("jumps", "stays up"),
            (false, false) => ("collapses", "stays down"),
            (true, true) => ("jump", "stay up"),
            (true, false) => ("collapse", "stay down"),
        };
        let stayed = !matches!(self.main.shape, Shape::Flare | Shape::Dip);
        let restored = ramp.until < self.duration
            && self.episodes.iter().all(|told| told.episode.until < self.duration)
            && self.main.trend == Trend::Steady;
        let end = if stayed && restored {
            format!(", and {stays} after the return to {}", amount(ramp.usual, unit, full_amount(ramp.input)))
        } else {
            String::new()
        };
        Some(format!("{} {jumps} {when}, at about {at} of {input}{end}", self.main.quantity.label()))
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
        let how_long = if told.together {
            format!(" for {}", period(told.episode.until - told.episode.from))
        } else {
            String::new()
        };
        let (before, after) = (self.number(self.main.start), self.number(self.main.end));
        Some(format!(
            "{}{how_long}: {} on, {} {} still {after} ({before} before)",
            capital(&told.names),
            period(quiet),
            self.label(),
            self.verb("is", "are"),
        ))
    }

    /// What comes and goes, and how fast it goes.
    fn passing(&self) -> Option<String> {
        let [told] = self.episodes.as_slice() else { return None };
        let answer = self.answer(told.episode.from, self.duration)?;
        let returned = matches!(self.main.shape, Shape::Flare | Shape::Dip | Shape::Barely) && answer.came_back;
        if !returned || told.episode.pulsed || self.main.is_input() {
            return None;
        }
        let wait = answer.undone? - told.episode.until;
        if wait <= 0.0 {
            return None;
        }
        let (from, to, end) = (self.number(self.main.start), self.number(answer.extreme), self.number(self.main.end));
        let down = answer.extreme < self.main.start;
        let label = self.main.quantity.label();
        let moves = if down { self.verb("falls", "fall") } else { self.verb("rises", "rise") };
        if is_inflamed(self.main) && down {
            let (dips, but) =
                if self.main.excursion() < 0.15 * self.main.start { ("dips only", "and") } else { ("falls", "but") };
            return Some(format!("{label} {dips} to {to} {but} is back at {end} within {}", period_after(wait)));
        }
        if self.main.shape == Shape::Barely {
            return None;
        }
        let undone = if down { "90\u{a0}% back" } else { "90\u{a0}% undone" };
        Some(format!("{label} {moves} from {from} to {to}, {undone} {} after {}", period_after(wait), told.the_course))
    }
}

/// A wait in days as long as days can be counted.
fn period_after(days: Day) -> String {
    if (1.5..120.0).contains(&days) { format!("{days:.0} days") } else { period(days) }
}

#[cfg(test)]
mod tests;
