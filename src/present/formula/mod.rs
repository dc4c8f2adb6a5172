//! The equations as a person writes them, read off the symbols that the code itself left on the sheet.

mod infix;
mod latex;
mod mathml;
mod sheet;
mod simplify;
mod unicode;

pub use infix::Spelling;
pub use latex::latex;
pub use mathml::mathml;
pub use simplify::{computable, simplified};
pub use unicode::unicode;

use crate::{
    model::{
        Input, Parameters, Process, Quantity, Rates, Readouts, State, balance, link::Topology, rates, readouts,
        view::completed,
    },
    number::Symbol,
};

/// The equations of the model, in symbols.
#[derive(Clone, Copy, Debug)]
pub struct Equations {
    /// The speed of each process.
    pub rates: Rates<Symbol>,
    /// The change of each compartment in terms of the speeds.
    pub balance: State<Symbol>,
}

/// Reads the equations with symbols.
#[must_use]
pub fn equations(topology: &Topology) -> Equations {
    let (x, u, p) = symbols();
    let processes: Vec<&Process> = Rates::<f64>::rows().map(|(_, row)| row).collect();
    let speeds = Rates::from_positions(|position| Symbol::named(processes[position].name, processes[position].symbol));
    Equations { rates: rates(&x, &u, &p, topology), balance: balance(&speeds) }
}

/// What is read off the unknowns without a speed of its own, in symbols: compartments that a layer which is off leaves to
/// the others, and the read-outs.
#[must_use]
pub fn read_off(topology: &Topology) -> (State<Symbol>, Readouts<Symbol>) {
    let (x, u, p) = symbols();
    (completed(&x, &u, &p, topology), readouts(&x, &p))
}

fn symbols() -> (State<Symbol>, Input<Symbol>, Parameters<Symbol>) {
    let symbol = |row: &Quantity| Symbol::named(row.name, row.symbol);
    let rows: Vec<&Quantity> = Parameters::<f64>::rows().map(|(_, row)| row).collect();
    (
        State::from_positions(|position| symbol(&State::<f64>::TABLE[position])),
        Input::from_positions(|position| symbol(&Input::<f64>::TABLE[position])),
        Parameters::from_positions(|position| symbol(rows[position])),
    )
}

/// How tightly an operation binds, so that brackets stand only where they are needed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Binding {
    Sum,
    Product,
    Power,
    Whole,
}

/// One formula as plain text.
#[must_use]
pub fn formula(symbol: Symbol) -> String {
    let number = |value: f64| value.to_string();
    let quantity = |_: &str, symbol: &str| letter(symbol);
    let spelling = Spelling {
        plus: " + ",
        minus: " − ",
        times: "·",
        over: "/",
        power: "^",
        opposite: "−",
        number: &number,
        quantity: &quantity,
    };
    spelling.formula(symbol)
}

/// A letter with its subscript set low where a small form of every character exists: `f_0` as `f₀`, `τ_P` as it is.
pub(super) fn letter(symbol: &str) -> String {
    let Some((base, subscript)) = symbol.split_once('_') else { return symbol.to_owned() };
    let low: Option<String> =
        subscript.chars().map(|digit| char::from_digit(digit.to_digit(10)?, 10).and_then(low_digit)).collect();
    low.map_or_else(|| symbol.to_owned(), |low| format!("{base}{low}"))
}

fn low_digit(digit: char) -> Option<char> {
    char::from_u32(0x2080 + digit.to_digit(10)?)
}
