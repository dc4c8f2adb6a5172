//! Playing a tape: one person, one moment after the other.

use std::sync::Arc;

use super::{
    printed::{self, Printed},
    record::Tape,
    section::Register,
};
use crate::model::{Input, Parameters, link::Topology};

/// The equations of one person, to be asked many times.
///
/// First say what is given ([`Player::set_input`]), then ask for the change at a state ([`Player::change`]), then for the
/// slopes at that state ([`Player::slopes`]), then for those along time ([`Player::slopes_along_time`]): each goes on from the
/// one before.
#[derive(Clone, Debug)]
pub struct Player {
    medium: Medium,
    /// Of a tape all its registers; of printed code what is known, then the unknowns.
    registers: Vec<f64>,
    first_parameter: usize,
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
        let Some(printed) = printed::of(topology) else { return Self::recorded(topology, parameters) };
        let mut registers = Vec::with_capacity(printed.known + printed.unknowns.len());
        registers.extend(parameters.values());
        registers.resize(printed.known + printed.unknowns.len(), 0.0);
        (printed.person)(&mut registers);
        Self { medium: Medium::Printed(printed), registers, first_parameter: 0, first_unknown: printed.known }
    }

    /// The same by a tape in any case, which cuts are no obstacle for.
    #[must_use]
    pub fn recorded(topology: &Topology, parameters: &Parameters<f64>) -> Self {
        let tape = Tape::of(topology);
        let mut registers = Vec::with_capacity(tape.registers);
        registers.extend(&tape.numbers);
        registers.extend(parameters.values());
        registers.resize(tape.registers, 0.0);
        tape.person.play(&mut registers);
        let (first_parameter, first_unknown) = (tape.numbers.len(), tape.first_unknown());
        Self { medium: Medium::Recorded(tape), registers, first_parameter, first_unknown }
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
        self.put(self.first_parameter + Parameters::<f64>::COUNT, input);
        match &self.medium {
            Medium::Printed(printed) => (printed.input)(&mut self.registers),
            Medium::Recorded(tape) => tape.input.play(&mut self.registers),
        }
    }

    /// How what is given changes per day, for the slopes along time.
    pub fn set_ramps(&mut self, per_day: &Input<f64>) {
        self.put(self.first_parameter + Parameters::<f64>::COUNT + Input::<f64>::COUNT, per_day);
    }

    fn put(&mut self, first: usize, inputs: &Input<f64>) {
        for (register, value) in self.registers[first..].iter_mut().zip(inputs.values()) {
            *register = value;
        }
    }

    /// Writes how each unknown changes per day where the unknowns have these values.
    pub fn change(&mut self, unknowns: &[f64], change: &mut [f64]) {
        self.registers[self.first_unknown..][..unknowns.len()].copy_from_slice(unknowns);
        match &self.medium {
            Medium::Printed(printed) => (printed.change)(&self.registers, unknowns, change),
            Medium::Recorded(tape) => {
                tape.change.play(&mut self.registers);
                read(&self.registers, &tape.changes, change);
            }
        }
    }

    /// Writes the slopes of the changes along the unknowns, in the order of [`Player::entries`].
    pub fn slopes(&mut self, entries: &mut [f64]) {
        match &self.medium {
            Medium::Printed(printed) => {
                (printed.slopes)(&self.registers, &self.registers[self.first_unknown..], entries);
            }
            Medium::Recorded(tape) => {
                tape.slopes.play(&mut self.registers);
                read(&self.registers, &tape.entry_registers, entries);
            }
        }
    }

    /// Writes the slopes of the changes along time, of which the state is no part: what the ramps of the inputs do.
    pub fn slopes_along_time(&mut self, slopes: &mut [f64]) {
        match &self.medium {
            Medium::Printed(printed) => {
                (printed.along_time)(&self.registers, &self.registers[self.first_unknown..], slopes);
            }
            Medium::Recorded(tape) => {
                tape.along_time.play(&mut self.registers);
                slopes.fill(0.0);
                for (row, register) in &tape.time_entries {
                    slopes[*row] = self.registers[usize::from(*register)];
                }
            }
        }
    }
}

fn read(registers: &[f64], places: &[Register], values: &mut [f64]) {
    for (value, register) in values.iter_mut().zip(places) {
        *value = registers[usize::from(*register)];
    }
}
