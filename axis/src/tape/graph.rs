//! Everything that has to be computed, each thing once: operations on numbers, on what is given, and on each other.

use std::collections::HashMap;

use super::section::Operation;
use crate::number::{self, Symbol};

/// A place in the graph. What a place is computed of stands before it.
pub(super) type Place = usize;

/// What a quantity of the equations is for the tape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Given {
    /// A property of the person, by its position in the table.
    Parameter(usize),
    /// An input, by its position in the table.
    Input(usize),
    /// An unknown, by its position among the unknowns.
    Unknown(usize),
}

/// What stands at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Node {
    /// A number, by its bits, so that zero and minus zero stay different.
    Number(u64),
    /// What is known before anything is computed.
    Given(Given),
    /// An operation on two earlier places; one of a single operand has it twice.
    Computed(Operation, Place, Place),
}

/// The graph.
#[derive(Default)]
pub(super) struct Graph {
    nodes: Vec<Node>,
    places: HashMap<Node, Place>,
    /// Where the symbols that were read have come to stand.
    read: HashMap<Symbol, Place>,
}

impl Graph {
    /// The nodes in an order in which they can be computed.
    pub(super) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    fn put(&mut self, node: Node) -> Place {
        *self.places.entry(node).or_insert_with(|| {
            self.nodes.push(node);
            self.nodes.len() - 1
        })
    }

    /// The place of a number.
    pub(super) fn number(&mut self, value: f64) -> Place {
        self.put(Node::Number(value.to_bits()))
    }

    /// The number at a place, if it is one.
    pub(super) fn as_number(&self, place: Place) -> Option<f64> {
        match self.nodes.get(place) {
            Some(Node::Number(bits)) => Some(f64::from_bits(*bits)),
            _ => None,
        }
    }

    /// The place of what is given.
    pub(super) fn given(&mut self, given: Given) -> Place {
        self.put(Node::Given(given))
    }

    /// The place of an operation; of two numbers it is done at once, with the same rounding as later.
    pub(super) fn compute(&mut self, operation: Operation, a: Place, b: Place) -> Place {
        match (self.as_number(a), self.as_number(b)) {
            (Some(a), Some(b)) => self.number(operation.of(a, b)),
            _ => self.put(Node::Computed(operation, a, b)),
        }
    }

    /// Reads a formula. `given` says what a name stands for.
    pub(super) fn read(&mut self, formula: Symbol, given: &HashMap<&'static str, Given>) -> Place {
        if let Some(place) = self.read.get(&formula) {
            return *place;
        }
        let place = match formula.node() {
            number::Node::Number(value) => self.number(value),
            // A name that nobody gives has no value, and so has all that is computed of it.
            number::Node::Name { name, .. } => match given.get(name) {
                Some(given) => self.given(*given),
                None => self.number(f64::NAN),
            },
            number::Node::Sum(a, b) => self.read_two(Operation::Sum, a, b, given),
            number::Node::Difference(a, b) => self.read_two(Operation::Difference, a, b, given),
            number::Node::Product(a, b) => self.read_two(Operation::Product, a, b, given),
            number::Node::Quotient(a, b) => match is_saturation(a, b) {
                true => self.read_two(Operation::Saturated, a, a, given),
                false => self.read_two(Operation::Quotient, a, b, given),
            },
            number::Node::Power(a, b) => self.read_two(Operation::Power, a, b, given),
            number::Node::Opposite(a) => self.read_two(Operation::Opposite, a, a, given),
            number::Node::Nonnegative(a) => self.read_two(Operation::Nonnegative, a, a, given),
        };
        self.read.insert(formula, place);
        place
    }

    fn read_two(&mut self, operation: Operation, a: Symbol, b: Symbol, given: &HashMap<&'static str, Given>) -> Place {
        let (a, b) = (self.read(a, given), self.read(b, given));
        match (operation, self.as_number(b)) {
            // The two powers that most equations take, without a call.
            (Operation::Power, Some(2.0)) => self.compute(Operation::Product, a, a),
            (Operation::Power, Some(1.0)) => a,
            _ => self.compute(operation, a, b),
        }
    }
}

/// Whether a quotient is `a / (1 + a)`, whose limit is known where `a` is too large for a number: see
/// [`number::Number::saturated`].
fn is_saturation(a: Symbol, b: Symbol) -> bool {
    match b.node() {
        number::Node::Sum(one, same) => same == a && one.node() == number::Node::Number(1.0),
        _ => false,
    }
}
