//! Simplifies formulas without changing their value: it removes factors 1, terms 0 and guards against rounding errors,
//! and writes `1 − a·b` for `1 + (−a)·b`.
//!
//! Layers that are off leave terms such as (1 + k)/(1 + k·1), which equal 1 and are removed.

use std::collections::BTreeSet;

use crate::number::{Node, Number, Symbol};

/// A shorter form for readers, equal wherever no quantity is negative. Names in `zero` are replaced by 0; they are the
/// processes that are inactive.
#[must_use]
pub fn simplified(symbol: Symbol, zero: &BTreeSet<&str>) -> Symbol {
    shorter(symbol, zero, Guards::Dropped)
}

/// A shorter form for programs, which stays defined when a solver tries slightly negative quantities.
#[must_use]
pub fn computable(symbol: Symbol) -> Symbol {
    shorter(symbol, &BTreeSet::new(), Guards::InPowers)
}

/// Which guards against negative values stay.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Guards {
    /// None.
    Dropped,
    /// Those in the base of a power, which is undefined for negative bases.
    InPowers,
    /// All, because the formula is such a base.
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
        // Sums and products of quantities are never negative, so the guard matters only for rounding. Only a difference
        // can become negative.
        Node::Nonnegative(a) => {
            let a = short(a);
            if guards == Guards::Kept || may_be_negative(a) { a.nonnegative() } else { a }
        }
    }
}

/// Whether a formula is a difference, or a part of one.
fn may_be_negative(symbol: Symbol) -> bool {
    match symbol.node() {
        Node::Difference(..) => true,
        Node::Quotient(a, _) => may_be_negative(a),
        _ => false,
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

/// A quotient of equal formulas is 1: denominators in this model are never zero.
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
