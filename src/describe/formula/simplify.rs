//! Shorter forms of the same formula: no factor 1, no addend 0, `1 − a·b` for `1 + (−a)·b`, no guard against rounding
//! where a person reads it.
//!
//! What a layer that is off leaves behind, such as (1 + k)/(1 + k·1), is 1 and is written as nothing.

use std::collections::BTreeSet;

use crate::number::{Node, Number, Symbol};

/// A shorter form for people, with the same value wherever no quantity is negative. Names in `zero` stand for 0: the
/// processes that stand still.
#[must_use]
pub fn simplified(symbol: Symbol, zero: &BTreeSet<&str>) -> Symbol {
    shorter(symbol, zero, Guards::Dropped)
}

/// A shorter form for programs, which has a value also where a solver tries a quantity a hair below zero.
#[must_use]
pub fn computable(symbol: Symbol) -> Symbol {
    shorter(symbol, &BTreeSet::new(), Guards::InPowers)
}

/// Which guards against rounding stay.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Guards {
    /// None.
    Dropped,
    /// Those in the base of a power that a negative base does not have.
    InPowers,
    /// All: this is such a base.
    Kept,
}

fn shorter(symbol: Symbol, zero: &BTreeSet<&str>, guards: Guards) -> Symbol {
    let short = |part: Symbol| shorter(part, zero, guards);
    match symbol.node() {
        Node::Name { name, .. } if zero.contains(name) => Symbol::from(0.0),
        Node::Number(_) | Node::Name { .. } => symbol,
        Node::Sum(a, b) => sum(short(a), short(b)),
        Node::Difference(a, b) => difference(short(a), short(b)),
        Node::Product(a, b) => product(short(a), short(b)),
        Node::Quotient(a, b) => quotient(short(a), short(b)),
        Node::Opposite(a) => opposite(short(a)),
        Node::Power(a, b) => {
            let b = short(b);
            let is_whole = number(b).is_some_and(|exponent| exponent.fract() == 0.0);
            let guards = if guards == Guards::InPowers && !is_whole { Guards::Kept } else { guards };
            let a = shorter(a, zero, guards);
            if is(b, 1.0) { a } else { a.power(b) }
        }
        // Against rounding alone the guard says nothing: what is made of quantities by adding and multiplying is never
        // negative. Only a difference can be.
        Node::Nonnegative(a) => {
            let a = short(a);
            if guards == Guards::Kept || matches!(a.node(), Node::Difference(..)) { a.nonnegative() } else { a }
        }
    }
}

/// Whether a formula is the number 0.
pub(super) fn is_zero(symbol: Symbol) -> bool {
    is(symbol, 0.0)
}

fn is(symbol: Symbol, value: f64) -> bool {
    number(symbol).is_some_and(|number| number.to_bits() == value.to_bits())
}

fn number(symbol: Symbol) -> Option<f64> {
    match symbol.node() {
        Node::Number(value) => Some(value),
        _ => None,
    }
}

fn sum(a: Symbol, b: Symbol) -> Symbol {
    if is_zero(a) {
        return b;
    }
    if is_zero(b) {
        return a;
    }
    match b.node() {
        Node::Opposite(b) => difference(a, b),
        Node::Product(first, second) => match first.node() {
            Node::Opposite(first) => difference(a, product(first, second)),
            _ => a + b,
        },
        Node::Quotient(above, below) => match above.node() {
            Node::Product(first, second) => match first.node() {
                Node::Opposite(first) => difference(a, quotient(product(first, second), below)),
                _ => a + b,
            },
            _ => a + b,
        },
        _ => a + b,
    }
}

fn difference(a: Symbol, b: Symbol) -> Symbol {
    if is_zero(b) {
        a
    } else if is_zero(a) {
        opposite(b)
    } else {
        a - b
    }
}

fn product(a: Symbol, b: Symbol) -> Symbol {
    if is_zero(a) || is_zero(b) {
        Symbol::from(0.0)
    } else if is(a, 1.0) {
        b
    } else if is(b, 1.0) {
        a
    } else {
        match b.node() {
            Node::Quotient(above, below) if is(above, 1.0) => a / below,
            _ => a * b,
        }
    }
}

/// A formula over itself is 1: the speeds of this model are never divided by what can be zero.
fn quotient(a: Symbol, b: Symbol) -> Symbol {
    if is_zero(a) {
        return a;
    }
    if is(b, 1.0) {
        return a;
    }
    if a == b { Symbol::from(1.0) } else { a / b }
}

fn opposite(a: Symbol) -> Symbol {
    match a.node() {
        Node::Opposite(inner) => inner,
        _ if is_zero(a) => a,
        _ => -a,
    }
}
