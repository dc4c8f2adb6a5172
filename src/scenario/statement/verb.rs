//! Parses statements with a verb: "falls by 3 to 8 points", "peaks before", "stays below".
//!
//! Each comes down to an outcome and a comparison, so that a run answers them like any other.

use super::{
    claim::{Claim, Statement, Term},
    comparison::Comparison,
    fault::{StatementFault, Wanted},
    outcome::{Change, Direction, Outcome, Statistic},
    piece::Piece,
};
use crate::{
    model::{Day, Unit},
    scenario::value::moment,
};

type Read<T> = Option<Result<T, StatementFault>>;

/// Verbs, with the direction they mean.
const MOVES: &[(&str, Direction)] = &[
    (" rises", Direction::Rises),
    (" rise", Direction::Rises),
    (" increases", Direction::Rises),
    (" grows", Direction::Rises),
    (" falls", Direction::Falls),
    (" fall", Direction::Falls),
    (" decreases", Direction::Falls),
    (" drops", Direction::Falls),
    (" improves", Direction::Falls),
];

/// Words that limit an amount from one side.
const LIMITS: &[(&str, Comparison)] = &[
    ("at least", Comparison::AtLeast),
    ("at most", Comparison::AtMost),
    ("more than", Comparison::More),
    ("less than", Comparison::Less),
];

/// `peak day of NAME`, `fall of NAME from day M to day N`; nothing if the text has another form.
pub(crate) fn outcome(text: Piece<'_>) -> Read<Outcome> {
    for (words, statistic) in [("peak day of", Statistic::PeakDay), ("low day of", Statistic::LowDay)] {
        if let Some(rest) = text.after(words) {
            return Some(rest.quantity().map(|of| Outcome { of, statistic }));
        }
    }
    let (relative, plain) = text.after("relative").map_or((false, text), |rest| (true, rest));
    let (direction, rest) = [("rise of", Direction::Rises), ("fall of", Direction::Falls)]
        .into_iter()
        .find_map(|(words, direction)| Some((direction, plain.after(words)?)))?;
    Some(window(rest).and_then(|(named, from, until)| {
        Ok(Outcome { of: named.quantity()?, statistic: Statistic::Change(Change { direction, from, until, relative }) })
    }))
}

/// A statement whose verb is one of ours; nothing if it has none.
pub(crate) fn statement(text: Piece<'_>) -> Read<Statement> {
    stays(text).or_else(|| peaks(text)).or_else(|| moves(text))
}

fn stays(text: Piece<'_>) -> Read<Statement> {
    let (named, rest) = text.split(" stays ").or_else(|| text.split(" remains "))?;
    let side = [
        ("below", Statistic::Max, Comparison::Less),
        ("under", Statistic::Max, Comparison::Less),
        ("above", Statistic::Min, Comparison::More),
        ("over", Statistic::Min, Comparison::More),
    ]
    .into_iter()
    .find_map(|(word, statistic, comparison)| Some((statistic, comparison, rest.after(word)?)));
    Some(side.ok_or_else(|| rest.not(Wanted::Limit)).and_then(|(statistic, comparison, value)| {
        let of = named.quantity()?;
        let claim = Claim::Compare(comparison, Term::Number(value.number(of.unit)?));
        Ok(Statement { outcome: Outcome { of, statistic }, claim })
    }))
}

fn peaks(text: Piece<'_>) -> Read<Statement> {
    let (named, rest, statistic) = [(" peaks ", Statistic::PeakDay), (" bottoms ", Statistic::LowDay)]
        .into_iter()
        .find_map(|(verb, statistic)| text.split(verb).map(|(named, rest)| (named, rest, statistic)))?;
    let side = [("before", Comparison::Less), ("after", Comparison::More)]
        .into_iter()
        .find_map(|(word, comparison)| Some((comparison, rest.after(word)?)));
    Some(side.ok_or_else(|| rest.not(Wanted::Time)).and_then(|(comparison, than)| {
        let outcome = Outcome { of: named.quantity()?, statistic };
        let term = match moment::read(than.text()) {
            Ok(day) => Term::Number(day),
            Err(_) => Term::Outcome(Outcome { of: than.quantity()?, statistic }),
        };
        Ok(Statement { outcome, claim: Claim::Compare(comparison, term) })
    }))
}

fn moves(text: Piece<'_>) -> Read<Statement> {
    let (named, rest, direction) = MOVES.iter().find_map(|(verb, direction)| {
        let (named, rest) = text.split(verb)?;
        let ends = rest.text().is_empty() || rest.text().starts_with("by ") || rest.text().starts_with("from ");
        (ends || rest.text().starts_with("until ")).then_some((named, rest, *direction))
    })?;
    Some(moved(named, rest, direction))
}

fn moved(named: Piece<'_>, rest: Piece<'_>, direction: Direction) -> Result<Statement, StatementFault> {
    let of = named.quantity()?;
    let (amount, from, until) = window(rest)?;
    let build = |relative: bool, claim: Claim| {
        let statistic = Statistic::Change(Change { direction, from, until, relative });
        Statement { outcome: Outcome { of, statistic }, claim }
    };
    let Some(amount) = amount.after("by") else {
        return if amount.text().is_empty() {
            Ok(build(false, Claim::Compare(Comparison::More, Term::Number(0.0))))
        } else {
            Err(amount.not(Wanted::Amount))
        };
    };
    for (words, comparison) in LIMITS {
        if let Some(limit) = amount.after(words) {
            let (value, relative) = size(limit, of.unit, "")?;
            return Ok(build(relative, Claim::Compare(*comparison, Term::Number(value))));
        }
    }
    let (low, high) = amount
        .split(" to ")
        .or_else(|| amount.split(" and "))
        .or_else(|| amount.split("–"))
        .ok_or_else(|| amount.not(Wanted::AmountRange))?;
    let low = low.after("between").unwrap_or(low);
    let (high_value, relative) = size(high, of.unit, "")?;
    let unit = high.text().trim_start_matches(|letter: char| !letter.is_alphabetic() && letter != '%');
    let (low_value, _) = size(low, of.unit, unit)?;
    Ok(build(relative, Claim::Between(low_value.min(high_value), low_value.max(high_value))))
}

/// An amount of change, and whether it is a share of the first value. A number alone takes the unit of its partner.
fn size(amount: Piece<'_>, unit: Unit, partner: &str) -> Result<(f64, bool), StatementFault> {
    let text = amount.text();
    let stripped = |end: &str| text.strip_suffix(end).map(|rest| amount.part(0..rest.len()));
    let points = ["percentage points", "points", "point", "pts"].into_iter().find_map(stripped);
    if let Some(points) = points.or((partner.contains("point") || partner == "pts").then_some(amount)) {
        if unit == Unit::Fold {
            // Five points of "1.2 times the healthy value" could be 5 or 0.05.
            return Err(amount.not(Wanted::AmountWithoutPoints));
        }
        let hundredth = if unit == Unit::Share { 0.01 } else { 1.0 };
        return Ok((points.number(Unit::One)? * hundredth, false));
    }
    let percent = ["%", "percent", "per cent"].into_iter().find_map(stripped);
    if let Some(percent) = percent.or((partner.contains('%') || partner.contains("cent")).then_some(amount)) {
        return Ok((percent.number(Unit::One)? / 100.0, true));
    }
    Ok((amount.number(unit)?, false))
}

/// Splits off `from day M to day N`, `from day M`, `until day N` at the end of a text.
fn window(text: Piece<'_>) -> Result<(Piece<'_>, Option<Day>, Option<Day>), StatementFault> {
    let day = |piece: Piece<'_>| match piece.text() {
        "end" | "the end" => Ok(None),
        words => moment::read(words).map(Some).map_err(|_| piece.not(Wanted::Day)),
    };
    // A `from` at the very start of the text, as after a bare verb, has nothing before it.
    let cut =
        |word: &str| text.after(word).map(|rest| (text.part(0..0), rest)).or_else(|| text.split(&format!(" {word} ")));
    if let Some((head, rest)) = cut("from") {
        return match rest.split(" to ").or_else(|| rest.split(" until ")) {
            Some((from, until)) => Ok((head, day(from)?, day(until)?)),
            None => Ok((head, day(rest)?, None)),
        };
    }
    match cut("until") {
        Some((head, until)) => Ok((head, None, day(until)?)),
        None => Ok((text, None, None)),
    }
}
