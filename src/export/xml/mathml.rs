//! Writes formulas as content MathML, as SBML requires.

use super::writer::{Element, element};
use crate::number::{Node, Symbol};

/// A `<math>` element; its namespaces are declared by the document.
pub(crate) fn math(content: Element) -> Element {
    element("math").with("xmlns", "http://www.w3.org/1998/Math/MathML").holding(content)
}

/// A formula. `unit_of` gives the unit of each number in it.
pub(crate) fn formula(symbol: Symbol, unit_of: &impl Fn(f64) -> &'static str) -> Element {
    let part = |symbol| formula(symbol, unit_of);
    match symbol.node() {
        Node::Number(value) => number(value, unit_of(value)),
        Node::Name { name, .. } => name_of(name),
        Node::Sum(..) => apply("plus", addends(symbol).into_iter().map(part)),
        Node::Difference(a, b) => apply("minus", [part(a), part(b)]),
        Node::Product(..) => apply("times", factors(symbol).into_iter().map(part)),
        Node::Quotient(a, b) => apply("divide", [part(a), part(b)]),
        Node::Opposite(a) => apply("minus", [part(a)]),
        Node::Power(a, b) => apply("power", [part(a), part(b)]),
        Node::Nonnegative(a) => apply("max", [number(0.0, "dimensionless"), part(a)]),
    }
}

/// Flattens nested sums into one, which is easier to read. Only left operands are flattened, so that the order of
/// floating-point operations is unchanged.
fn addends(symbol: Symbol) -> Vec<Symbol> {
    match symbol.node() {
        Node::Sum(a, b) => addends(a).into_iter().chain([b]).collect(),
        _ => vec![symbol],
    }
}

fn factors(symbol: Symbol) -> Vec<Symbol> {
    match symbol.node() {
        Node::Product(a, b) => factors(a).into_iter().chain([b]).collect(),
        _ => vec![symbol],
    }
}

pub(crate) fn apply(operation: &'static str, parts: impl IntoIterator<Item = Element>) -> Element {
    element("apply").holding(element(operation)).holding_all(parts)
}

pub(crate) fn name_of(name: impl Into<String>) -> Element {
    element("ci").saying(name)
}

/// A number with its unit, with the fewest digits that give the same number back.
pub(crate) fn number(value: f64, unit: &'static str) -> Element {
    element("cn").with("sbml:units", unit).saying(value.to_string())
}

/// Time since the start of the simulation.
pub(crate) fn time() -> Element {
    element("csymbol")
        .with("encoding", "text")
        .with("definitionURL", "http://www.sbml.org/sbml/symbols/time")
        .saying("time")
}
