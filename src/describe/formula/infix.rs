//! Writes formulas on one line, in infix notation.

use super::letter::Binding;
use crate::number::{Node, Symbol};

/// The symbols that differ between languages.
#[derive(Clone, Copy)]
pub struct Spelling<'s> {
    /// Between the terms of a sum.
    pub plus: &'s str,
    /// Between minuend and subtrahend.
    pub minus: &'s str,
    /// Between factors.
    pub times: &'s str,
    /// Between numerator and denominator.
    pub over: &'s str,
    /// Between base and exponent.
    pub power: &'s str,
    /// Before a negated term.
    pub opposite: &'s str,
    /// Spells a number.
    pub number: &'s dyn Fn(f64) -> String,
    /// Spells a quantity, given its name and its letter.
    pub quantity: &'s dyn Fn(&str, &str) -> String,
}

/// Spells a quantity by its name.
fn by_name(name: &str, _: &str) -> String {
    name.to_owned()
}

impl<'s> Spelling<'s> {
    /// The notation of programming languages: ASCII characters, quantities by name.
    #[must_use]
    pub fn plain(power: &'s str, number: &'s dyn Fn(f64) -> String) -> Self {
        let (plus, minus, times, over, opposite) = (" + ", " - ", " * ", " / ", "-");
        Self { plus, minus, times, over, power, opposite, number, quantity: &by_name }
    }

    /// The formula in this notation.
    #[must_use]
    pub fn formula(&self, symbol: Symbol) -> String {
        self.write(symbol).0
    }

    fn write(&self, symbol: Symbol) -> (String, Binding) {
        let within = |part: Symbol, least: Binding| {
            let (text, binding) = self.write(part);
            if binding < least { format!("({text})") } else { text }
        };
        let joined = |a: String, sign: &str, b: String, binding: Binding| (format!("{a}{sign}{b}"), binding);
        match symbol.node() {
            Node::Number(value) => ((self.number)(value), Binding::Whole),
            Node::Name { name, letter } => ((self.quantity)(name, letter), Binding::Whole),
            Node::Sum(a, b) => joined(within(a, Binding::Sum), self.plus, within(b, Binding::Sum), Binding::Sum),
            Node::Difference(a, b) => {
                joined(within(a, Binding::Sum), self.minus, within(b, Binding::Product), Binding::Sum)
            }
            Node::Product(a, b) => {
                joined(within(a, Binding::Product), self.times, within(b, Binding::Product), Binding::Product)
            }
            Node::Quotient(a, b) => {
                joined(within(a, Binding::Product), self.over, within(b, Binding::Power), Binding::Product)
            }
            Node::Opposite(a) => (format!("{}{}", self.opposite, within(a, Binding::Product)), Binding::Sum),
            Node::Power(a, b) => {
                joined(within(a, Binding::Whole), self.power, within(b, Binding::Whole), Binding::Power)
            }
            Node::Nonnegative(a) => (format!("max(0, {})", self.write(a).0), Binding::Whole),
        }
    }
}
