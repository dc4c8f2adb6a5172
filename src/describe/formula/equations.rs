//! Obtains the equations as formulas by evaluating the model with symbols, which record how they were computed.

use crate::{
    model::{
        Input, Parameters, Process, Quantity, Rates, Readouts, State, balance, context::completed, link::Topology,
        rates, readouts,
    },
    number::Symbol,
};

/// The equations of the model as formulas.
#[derive(Clone, Copy, Debug)]
pub struct Equations {
    /// The speed of each process.
    pub rates: Rates<Symbol>,
    /// The rate of change of each compartment in terms of these speeds.
    pub balance: State<Symbol>,
}

/// Evaluates the equations with symbols.
#[must_use]
pub fn equations(topology: &Topology) -> Equations {
    let (x, u, p) = symbols();
    let processes: Vec<&Process> = Rates::<f64>::rows().map(|(_, row)| row).collect();
    let speeds = Rates::from_positions(|position| Symbol::named(processes[position].name, processes[position].symbol));
    Equations { rates: rates(&x, &u, &p, topology), balance: balance(&speeds) }
}

/// The formulas of quantities that follow from the unknowns directly: compartments whose layer is off, and the
/// read-outs.
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
