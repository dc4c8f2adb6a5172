//! A number that remembers how it was built: read the equations with it once, and their formulas lie on a sheet.
//!
//! From the sheet come the printed equations, what depends on what, and the exports. Equal parts are written on the
//! sheet once, so that a formula shared by two equations is recognised as shared.

use std::{
    cell::RefCell,
    collections::{BTreeSet, HashMap},
    marker::PhantomData,
    ops::{Add, Div, Mul, Neg, Sub},
};

use super::Number;

/// A place on the sheet of this thread. On another thread it would mean another place, so it stays where it is:
///
/// ```compile_fail
/// fn another_thread<T: Send>(_: T) {}
/// another_thread(gutskin_axis::number::Symbol::named("microbes", "M"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Symbol(usize, PhantomData<*const ()>);

/// What is written at one place: a number, a name, or an operation on earlier places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Node {
    /// A constant.
    Number(f64),
    /// A quantity of the model: its name and the letter the formulas use.
    Name {
        /// The name, unique in the model.
        name: &'static str,
        /// The letter, `_` before a subscript.
        letter: &'static str,
    },
    /// A sum.
    Sum(Symbol, Symbol),
    /// A difference.
    Difference(Symbol, Symbol),
    /// A product.
    Product(Symbol, Symbol),
    /// A quotient.
    Quotient(Symbol, Symbol),
    /// The opposite.
    Opposite(Symbol),
    /// The first to the power of the second.
    Power(Symbol, Symbol),
    /// The value, or zero where it is negative.
    Nonnegative(Symbol),
}

/// What tells two nodes apart. Numbers are compared by their bits, so that zero and minus zero stay different.
type Key = (u8, u64, usize, usize, &'static str);

impl Node {
    fn key(self) -> Key {
        match self {
            Self::Number(value) => (0, value.to_bits(), 0, 0, ""),
            Self::Name { name, .. } => (1, 0, 0, 0, name),
            Self::Sum(a, b) => (2, 0, a.0, b.0, ""),
            Self::Difference(a, b) => (3, 0, a.0, b.0, ""),
            Self::Product(a, b) => (4, 0, a.0, b.0, ""),
            Self::Quotient(a, b) => (5, 0, a.0, b.0, ""),
            Self::Opposite(a) => (6, 0, a.0, 0, ""),
            Self::Power(a, b) => (7, 0, a.0, b.0, ""),
            Self::Nonnegative(a) => (8, 0, a.0, 0, ""),
        }
    }

    /// The parts the node is made of.
    fn parts(self) -> impl Iterator<Item = Symbol> {
        let (first, second) = match self {
            Self::Number(_) | Self::Name { .. } => (None, None),
            Self::Opposite(a) | Self::Nonnegative(a) => (Some(a), None),
            Self::Sum(a, b)
            | Self::Difference(a, b)
            | Self::Product(a, b)
            | Self::Quotient(a, b)
            | Self::Power(a, b) => (Some(a), Some(b)),
        };
        first.into_iter().chain(second)
    }
}

#[derive(Default)]
struct Sheet {
    nodes: Vec<Node>,
    places: HashMap<Key, usize>,
}

thread_local! {
    static SHEET: RefCell<Sheet> = RefCell::default();
}

impl Symbol {
    /// The symbol of a quantity of the model.
    #[must_use]
    pub fn named(name: &'static str, letter: &'static str) -> Self {
        Self::write(Node::Name { name, letter })
    }

    fn write(node: Node) -> Self {
        SHEET.with_borrow_mut(|sheet| {
            let Sheet { nodes, places } = sheet;
            let place = *places.entry(node.key()).or_insert_with(|| {
                nodes.push(node);
                nodes.len() - 1
            });
            Self(place, PhantomData)
        })
    }

    /// What is written here.
    #[must_use]
    pub fn node(self) -> Node {
        SHEET.with_borrow(|sheet| sheet.nodes[self.0])
    }

    /// The names of all quantities this depends on, in alphabetical order.
    #[must_use]
    pub fn depends_on(self) -> BTreeSet<&'static str> {
        let mut names = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut open = vec![self];
        while let Some(symbol) = open.pop() {
            if seen.insert(symbol.0) {
                if let Node::Name { name, .. } = symbol.node() {
                    names.insert(name);
                }
                open.extend(symbol.node().parts());
            }
        }
        names
    }

    /// The value of the formula when `value_of` tells the value of each name.
    pub fn evaluate(self, value_of: &impl Fn(&str) -> f64) -> f64 {
        let part = |symbol: Self| symbol.evaluate(value_of);
        match self.node() {
            Node::Number(value) => value,
            Node::Name { name, .. } => value_of(name),
            Node::Sum(a, b) => part(a) + part(b),
            Node::Difference(a, b) => part(a) - part(b),
            Node::Product(a, b) => part(a) * part(b),
            Node::Quotient(a, b) => part(a) / part(b),
            Node::Opposite(a) => -part(a),
            Node::Power(a, b) => part(a).power(part(b)),
            Node::Nonnegative(a) => part(a).nonnegative(),
        }
    }
}

impl From<f64> for Symbol {
    fn from(value: f64) -> Self {
        Self::write(Node::Number(value))
    }
}

impl Add for Symbol {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::write(Node::Sum(self, other))
    }
}

impl Sub for Symbol {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::write(Node::Difference(self, other))
    }
}

impl Mul for Symbol {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self::write(Node::Product(self, other))
    }
}

impl Div for Symbol {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        Self::write(Node::Quotient(self, other))
    }
}

impl Neg for Symbol {
    type Output = Self;
    fn neg(self) -> Self {
        Self::write(Node::Opposite(self))
    }
}

impl Number for Symbol {
    fn power(self, exponent: Self) -> Self {
        Self::write(Node::Power(self, exponent))
    }

    fn nonnegative(self) -> Self {
        Self::write(Node::Nonnegative(self))
    }
}
