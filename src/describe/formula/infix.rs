//! Formulas in one line of letters.

use super::letter::Binding;
use crate::number::{Node, Symbol};

/// What each language writes in its own way.
#[derive(Clone, Copy)]
pub struct Spelling<'s> {
    /// Between addends.
    pub plus: &'s str,
    /// Between what is left and what is taken away.
    pub minus: &'s str,
    /// Between factors.
    pub times: &'s str,
    /// Between what is divided and what divides it.
    pub over: &'s str,
    /// Between base and exponent.
    pub power: &'s str,
    /// Before the opposite of something.
    pub opposite: &'s str,
    /// A number.
    pub number: &'s dyn Fn(f64) -> String,
    /// A quantity, by its name and its letter.
    pub quantity: &'s dyn Fn(&str, &str) -> String,
}

/// A quantity by its name.
fn by_name(name: &str, _: &str) -> String {
    name.to_owned()
}

impl<'s> Spelling<'s> {
    /// As programming languages write it: plain letters, quantities by name.
    #[must_use]
    pub fn plain(power: &'s str, number: &'s dyn Fn(f64) -> String) -> Self {
        let (plus, minus, times, over, opposite) = (" + ", " - ", " * ", " / ", "-");
        Self { plus, minus, times, over, power, opposite, number, quantity: &by_name }
    }

    /// A formula in this language.
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
