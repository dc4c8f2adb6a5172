//! Which process fills and which drains each compartment: the slope of [`balance`] along each process, read off the
//! equations once and typed nowhere.

use std::sync::LazyLock;

use crate::{
    model::{Process, Quantity, Rates, State, balance},
    number::Dual,
};

/// What one process does to one compartment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// The process.
    pub process: &'static Process,
    /// Its place in the table of all processes.
    pub position: usize,
    /// The compartment it acts on.
    pub compartment: &'static Quantity,
    /// What the speed of the process is multiplied with in the balance: 1 where it fills, -1 where it drains.
    pub weight: f64,
}

impl Effect {
    /// Whether the process fills its compartment.
    #[must_use]
    pub fn fills(&self) -> bool {
        self.weight > 0.0
    }
}

static EFFECTS: LazyLock<Vec<Effect>> = LazyLock::new(|| {
    const PROCESSES: usize = Rates::<f64>::COUNT;
    let speeds = Rates::from_positions(|position| Dual::<PROCESSES>::variable(1.0, position));
    let compartments = State::<f64>::TABLE.iter().zip(balance(&speeds).values());
    let effects = compartments.flat_map(|(compartment, change)| {
        let processes = Rates::<f64>::rows().map(|(_, process)| process).zip(change.slopes).enumerate();
        let acting = processes.filter(|(_, (_, weight))| *weight != 0.0);
        acting.map(move |(position, (process, weight))| Effect { process, position, compartment, weight })
    });
    effects.collect()
});

/// What every process does, compartment by compartment, in the order of the tables.
#[must_use]
pub fn effects() -> &'static [Effect] {
    &EFFECTS
}

/// What fills and what drains a compartment.
pub fn effects_on(compartment: &str) -> impl Iterator<Item = &'static Effect> {
    EFFECTS.iter().filter(move |effect| effect.compartment.name == compartment)
}
