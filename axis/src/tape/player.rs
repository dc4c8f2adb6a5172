//! Playing a tape: one person, one moment after the other.

use std::sync::Arc;

use super::{
    printed::{self, Printed},
    record::Tape,
    section::{Register, play},
};
use crate::model::{Input, Parameters, link::Topology};

/// The equations of one person, to be asked many times.
///
/// First say what is given ([`Player::set_input`]), then ask for changes ([`Player::change`]) and slopes ([`Player::slopes`]) at
/// any state.
#[derive(Clone, Debug)]
pub struct Player {
    medium: Medium,
    /// In the order of [`Tape`]; of printed code only those before the unknowns, which are known before a state is asked for.
    registers: Vec<f64>,
    first_input: usize,
    first_unknown: usize,
}

/// What is played.
#[derive(Clone)]
enum Medium {
    Printed(&'static Printed),
    Recorded(Arc<Tape>),
}

impl std::fmt::Debug for Medium {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Printed(_) => "printed",
            Self::Recorded(_) => "recorded",
        })
    }
}

impl Player {
    /// For a person in this wiring: by printed code where there is some, else by a tape.
    #[must_use]
    pub fn new(topology: &Topology, parameters: &Parameters<f64>) -> Self {
        match printed::of(topology) {
            Some(printed) => {
                let known = printed.numbers.len()
                    + Parameters::<f64>::COUNT
                    + Input::<f64>::COUNT
                    + printed.person.len()
                    + printed.input.len();
                Self::of(Medium::Printed(printed), printed.numbers, known, known, parameters)
            }
            None => Self::recorded(topology, parameters),
        }
    }

    /// The same by a tape in any case, which cuts are no obstacle for.
    #[must_use]
    pub fn recorded(topology: &Topology, parameters: &Parameters<f64>) -> Self {
        let tape = Tape::of(topology);
        Self::of(Medium::Recorded(Arc::clone(&tape)), &tape.numbers, tape.first_unknown(), tape.registers, parameters)
    }

    fn of(medium: Medium, numbers: &[f64], first_unknown: usize, count: usize, parameters: &Parameters<f64>) -> Self {
        let mut registers = Vec::with_capacity(count);
        registers.extend(numbers);
        registers.extend(parameters.values());
        let first_input = registers.len();
        registers.resize(count, 0.0);
        let first_person = first_input + Input::<f64>::COUNT;
        match &medium {
            Medium::Printed(printed) => play(first_person, printed.person, &mut registers),
            Medium::Recorded(tape) => tape.person.play(&mut registers),
        }
        Self { medium, registers, first_input, first_unknown }
    }

    /// The unknowns, by their position in the table of the states.
    #[must_use]
    pub fn unknowns(&self) -> &[usize] {
        match &self.medium {
            Medium::Printed(printed) => printed.unknowns,
            Medium::Recorded(tape) => tape.unknowns(),
        }
    }

    /// Row and column, among the unknowns, of each slope that is not zero everywhere, row by row.
    #[must_use]
    pub fn entries(&self) -> &[(usize, usize)] {
        match &self.medium {
            Medium::Printed(printed) => printed.entries,
            Medium::Recorded(tape) => tape.entries(),
        }
    }

    /// What is given from now on.
    pub fn set_input(&mut self, input: &Input<f64>) {
        for (register, value) in self.registers[self.first_input..].iter_mut().zip(input.values()) {
            *register = value;
        }
        match &self.medium {
            Medium::Printed(printed) => {
                play(self.first_unknown - printed.input.len(), printed.input, &mut self.registers);
            }
            Medium::Recorded(tape) => tape.input.play(&mut self.registers),
        }
    }

    /// Writes how each unknown changes per day where the unknowns have these values.
    pub fn change(&mut self, unknowns: &[f64], change: &mut [f64]) {
        match &self.medium {
            Medium::Printed(printed) => (printed.change)(&self.registers, unknowns, change),
            Medium::Recorded(tape) => {
                self.registers[self.first_unknown..][..unknowns.len()].copy_from_slice(unknowns);
                tape.change.play(&mut self.registers);
                read(&self.registers, &tape.changes, change);
            }
        }
    }

    /// Writes the slopes of the changes along the unknowns, in the order of [`Player::entries`], where the unknowns have these
    /// values.
    pub fn slopes(&mut self, unknowns: &[f64], entries: &mut [f64]) {
        match &self.medium {
            Medium::Printed(printed) => (printed.slopes)(&self.registers, unknowns, entries),
            Medium::Recorded(tape) => {
                self.registers[self.first_unknown..][..unknowns.len()].copy_from_slice(unknowns);
                tape.change.play(&mut self.registers);
                tape.slopes.play(&mut self.registers);
                read(&self.registers, &tape.entry_registers, entries);
            }
        }
    }
}

fn read(registers: &[f64], places: &[Register], values: &mut [f64]) {
    for (value, register) in values.iter_mut().zip(places) {
        *value = registers[usize::from(*register)];
    }
}
