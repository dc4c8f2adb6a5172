//! A piece of a statement that knows its place in the whole text, so that a fault can point at its bytes.

use std::ops::Range;

use super::{
    comparison::Comparison,
    fault::{StatementFault, Wanted},
};
use crate::{
    model::{Quantity, Unit},
    scenario::{
        names,
        value::{
            QuantityFault,
            quantity::{self, Bare},
        },
    },
};

/// A piece of a text with its place in the whole.
#[derive(Clone, Copy)]
pub(crate) struct Piece<'t> {
    text: &'t str,
    start: usize,
}

impl<'t> Piece<'t> {
    /// The text as a whole.
    pub(crate) fn whole(text: &'t str) -> Self {
        Self { text, start: 0 }.part(0..text.len())
    }

    pub(crate) fn text(self) -> &'t str {
        self.text
    }

    pub(crate) fn part(self, range: Range<usize>) -> Self {
        let text = self.text.get(range.clone()).unwrap_or_default();
        let indent = text.len() - text.trim_start().len();
        Self { text: text.trim(), start: self.start + range.start + indent }
    }

    pub(crate) fn after(self, word: &str) -> Option<Self> {
        let rest = self.text.strip_prefix(word)?;
        rest.starts_with(char::is_whitespace).then(|| self.part(word.len()..self.text.len()))
    }

    pub(crate) fn span(self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    pub(crate) fn split(self, mark: &str) -> Option<(Self, Self)> {
        let place = self.text.find(mark)?;
        Some((self.part(0..place), self.part(place + mark.len()..self.text.len())))
    }

    /// Splits at the first comparison sign.
    pub(crate) fn compared(self) -> Option<(Self, Comparison, Self)> {
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

    pub(crate) fn not(self, wanted: Wanted) -> StatementFault {
        StatementFault::Form { text: self.text.to_owned(), wanted, span: self.span() }
    }

    pub(crate) fn quantity(self) -> Result<&'static Quantity, StatementFault> {
        names::find(self.text, names::observables()).ok_or_else(|| StatementFault::UnknownName {
            name: self.text.to_owned(),
            nearest: names::nearest(self.text, names::observables().map(|row| row.name)),
            span: self.span(),
        })
    }

    pub(crate) fn no_number(self, fault: QuantityFault, unit: Unit) -> StatementFault {
        StatementFault::Value { fault, unit, span: self.span() }
    }

    pub(crate) fn number(self, unit: Unit) -> Result<f64, StatementFault> {
        quantity::read(self.text, unit, Bare::Any).map_err(|fault| self.no_number(fault, unit))
    }
}
