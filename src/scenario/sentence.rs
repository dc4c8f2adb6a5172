//! The grammar of outcomes and statements: from text to what it asks.

use std::ops::Range;

use super::{
    moment, name,
    outcome::{Claim, Comparison, Outcome, OutcomeFault, Statement, Statistic, Term},
    quantity::{self, Bare},
    suggest, verb,
};
use crate::model::{Quantity, Unit};

/// A piece of a text that still knows where it stands in the whole.
#[derive(Clone, Copy)]
pub(super) struct Piece<'t> {
    text: &'t str,
    start: usize,
}

impl<'t> Piece<'t> {
    /// The text as a whole.
    pub(super) fn whole(text: &'t str) -> Self {
        Self { text, start: 0 }.part(0..text.len())
    }

    pub(super) fn text(self) -> &'t str {
        self.text
    }

    pub(super) fn part(self, range: Range<usize>) -> Self {
        let text = self.text.get(range.clone()).unwrap_or_default();
        let indent = text.len() - text.trim_start().len();
        Self { text: text.trim(), start: self.start + range.start + indent }
    }

    pub(super) fn after(self, word: &str) -> Option<Self> {
        let rest = self.text.strip_prefix(word)?;
        rest.starts_with(char::is_whitespace).then(|| self.part(word.len()..self.text.len()))
    }

    pub(super) fn span(self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    pub(super) fn split(self, mark: &str) -> Option<(Self, Self)> {
        let place = self.text.find(mark)?;
        Some((self.part(0..place), self.part(place + mark.len()..self.text.len())))
    }

    /// Splits at the first comparison sign.
    fn compared(self) -> Option<(Self, Comparison, Self)> {
        let place = self.text.find(['<', '>', '≤', '≥'])?;
        let signs = [
            ("<=", Comparison::AtMost),
            (">=", Comparison::AtLeast),
            ("≤", Comparison::AtMost),
            ("≥", Comparison::AtLeast),
            ("<", Comparison::Less),
            (">", Comparison::More),
        ];
        let (sign, comparison) = signs.into_iter().find(|(sign, _)| self.text[place..].starts_with(sign))?;
        Some((self.part(0..place), comparison, self.part(place + sign.len()..self.text.len())))
    }

    pub(super) fn not(self, wanted: &'static str) -> OutcomeFault {
        OutcomeFault::Form { text: self.text.to_owned(), wanted, span: self.span() }
    }

    pub(super) fn quantity(self) -> Result<&'static Quantity, OutcomeFault> {
        name::find(self.text, name::observables()).ok_or_else(|| OutcomeFault::UnknownName {
            name: self.text.to_owned(),
            nearest: suggest::nearest(self.text, name::observables().map(|row| row.name)),
            span: self.span(),
        })
    }

    fn no_number(self, fault: quantity::QuantityFault, unit: Unit) -> OutcomeFault {
        OutcomeFault::Value { fault, unit, span: self.span() }
    }

    pub(super) fn number(self, unit: Unit) -> Result<f64, OutcomeFault> {
        quantity::read(self.text, unit, Bare::Any).map_err(|fault| self.no_number(fault, unit))
    }

    /// Reads it as an outcome.
    pub(super) fn outcome(self) -> Result<Outcome, OutcomeFault> {
        for (word, reading) in [("max", Statistic::Max), ("min", Statistic::Min), ("mean", Statistic::Mean)] {
            if let Some(rest) = self.after(word) {
                return Ok(Outcome { of: rest.quantity()?, reading });
            }
        }
        if let Some(found) = verb::outcome(self) {
            return found;
        }
        if let Some(rest) = self.after("days") {
            let (named, comparison, value) = rest.compared().ok_or_else(|| self.not("an outcome"))?;
            let of = named.quantity()?;
            return Ok(Outcome { of, reading: Statistic::Days(comparison, value.number(of.unit)?) });
        }
        let (named, when) = self.split("@").or_else(|| self.split(" at ")).ok_or_else(|| self.not("an outcome"))?;
        let of = named.quantity()?;
        if when.text == "end" {
            return Ok(Outcome { of, reading: Statistic::End });
        }
        let day = moment::read(when.text).map_err(|_| when.not("a day of the run, such as `day 30` or `end`"))?;
        Ok(Outcome { of, reading: Statistic::At(day) })
    }

    fn term(self, unit: Unit) -> Result<Term, OutcomeFault> {
        match quantity::read(self.text, unit, Bare::Any) {
            Ok(number) => Ok(Term::Number(number)),
            Err(quantity::QuantityFault::NotANumber { .. }) => self.outcome().map(Term::Outcome),
            Err(fault) => Err(self.no_number(fault, unit)),
        }
    }

    /// Reads it as a statement.
    pub(super) fn statement(self) -> Result<Statement, OutcomeFault> {
        let wanted = "a statement about an outcome";
        if let Some(found) = verb::statement(self) {
            return found;
        }
        if let Some((left, right)) = self.split(" between ") {
            let outcome = left.outcome()?;
            let (low, high) = right.split(" and ").ok_or_else(|| self.not(wanted))?;
            let (low, high) = (low.number(outcome.unit())?, high.number(outcome.unit())?);
            if low > high {
                let (low, high) = right.split(" and ").unwrap_or((right, right));
                let offer = format!("{} and {}", high.text, low.text);
                return Err(OutcomeFault::Reversed { offer, span: right.span() });
            }
            return Ok(Statement { outcome, claim: Claim::Between(low, high) });
        }
        if self.text.contains('=') && !self.text.contains(['<', '>']) {
            return Err(self.not("a range, such as `between 0.9 and 1.1`: hardly any run hits a number exactly"));
        }
        let (mut left, mut comparison, mut right) = self.compared().ok_or_else(|| self.not(wanted))?;
        if self.after("days").is_some() {
            // The first sign belongs to the outcome, `days NAME > VALUE`; the statement is made by the second.
            let inner = right;
            (_, comparison, right) = inner.compared().ok_or_else(|| self.not(wanted))?;
            let end = inner.start - self.start + inner.text.find(['<', '>', '≤', '≥']).unwrap_or(0);
            left = self.part(0..end);
        }
        let outcome = left.outcome()?;
        Ok(Statement { outcome, claim: Claim::Compare(comparison, right.term(outcome.unit())?) })
    }
}
