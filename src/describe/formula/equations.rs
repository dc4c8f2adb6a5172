//! Reads the equations of the model with symbols, which remember how they were built.

use crate::{
    model::{
        Input, Parameters, Process, Quantity, Rates, Readouts, State, balance, context::completed, link::Topology,
        rates, readouts,
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
