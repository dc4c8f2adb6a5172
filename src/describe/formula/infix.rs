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
        let mut text = String::new();
        self.write(&mut text, symbol);
        text
    }

    fn write(&self, text: &mut String, symbol: Symbol) {
        match symbol.node() {
            Node::Number(value) => *text += &(self.number)(value),
            Node::Name { name, letter } => *text += &(self.quantity)(name, letter),
            Node::Sum(a, b) => self.joined(text, (a, Binding::Sum), self.plus, (b, Binding::Sum)),
            Node::Difference(a, b) => self.joined(text, (a, Binding::Sum), self.minus, (b, Binding::Product)),
            Node::Product(a, b) => self.joined(text, (a, Binding::Product), self.times, (b, Binding::Product)),
            Node::Quotient(a, b) => self.joined(text, (a, Binding::Product), self.over, (b, Binding::Power)),
            Node::Opposite(a) => {
                *text += self.opposite;
                self.within(text, a, Binding::Product);
            }
            Node::Power(a, b) => self.joined(text, (a, Binding::Whole), self.power, (b, Binding::Whole)),
            Node::Nonnegative(a) => {
                *text += "max(0, ";
                self.write(text, a);
                *text += ")";
            }
        }
    }

    fn joined(&self, text: &mut String, (a, of_a): (Symbol, Binding), sign: &str, (b, of_b): (Symbol, Binding)) {
        self.within(text, a, of_a);
        *text += sign;
        self.within(text, b, of_b);
    }

    /// A part, in brackets if it binds less than its place asks for.
    fn within(&self, text: &mut String, part: Symbol, least: Binding) {
        if binding(part) < least {
            *text += "(";
            self.write(text, part);
            *text += ")";
        } else {
            self.write(text, part);
        }
    }
}

fn binding(symbol: Symbol) -> Binding {
    match symbol.node() {
        Node::Sum(..) | Node::Difference(..) | Node::Opposite(_) => Binding::Sum,
        Node::Product(..) | Node::Quotient(..) => Binding::Product,
        Node::Power(..) => Binding::Power,
        Node::Number(_) | Node::Name { .. } | Node::Nonnegative(_) => Binding::Whole,
    }
}
