//! Playing a tape: one person, one moment after the other.

use std::sync::Arc;

use super::{record::Tape, section::Register};
use crate::model::{Input, Parameters};

/// A tape with the registers of one person.
///
/// First say what is given ([`Player::set_input`]), then ask for the change at a state ([`Player::change`]), then for the
/// slopes at that state ([`Player::slopes`]), then for those along time ([`Player::slopes_along_time`]): each goes on from the
/// one before.
#[derive(Clone, Debug)]
pub struct Player {
    tape: Arc<Tape>,
    registers: Vec<f64>,
}

impl Player {
    /// For a person.
    #[must_use]
    pub fn new(tape: Arc<Tape>, parameters: &Parameters<f64>) -> Self {
        let mut registers = Vec::with_capacity(tape.registers);
        registers.extend(&tape.numbers);
        registers.extend(parameters.values());
        registers.resize(tape.registers, 0.0);
        tape.person.play(&mut registers);
        Self { tape, registers }
    }

    /// The tape that is played.
    #[must_use]
    pub fn tape(&self) -> &Tape {
        &self.tape
    }

    fn first_input(&self) -> usize {
        self.tape.numbers.len() + Parameters::<f64>::COUNT
    }

    /// What is given from now on.
    pub fn set_input(&mut self, input: &Input<f64>) {
        let first = self.first_input();
        for (register, value) in self.registers[first..].iter_mut().zip(input.values()) {
            *register = value;
        }
        self.tape.input.play(&mut self.registers);
    }

    /// How what is given changes per day, for the slopes along time.
    pub fn set_ramps(&mut self, per_day: &Input<f64>) {
        let first = self.first_input() + Input::<f64>::COUNT;
        for (register, value) in self.registers[first..].iter_mut().zip(per_day.values()) {
            *register = value;
        }
    }

    /// Writes how each unknown changes per day where the unknowns have these values.
    pub fn change(&mut self, unknowns: &[f64], change: &mut [f64]) {
        let first = self.first_input() + 2 * Input::<f64>::COUNT;
        self.registers[first..first + unknowns.len()].copy_from_slice(unknowns);
        self.tape.change.play(&mut self.registers);
        for (value, register) in change.iter_mut().zip(&self.tape.changes) {
            *value = self.registers[usize::from(*register)];
        }
    }

    /// Writes the slopes of the changes along the unknowns, in the order of [`Tape::entries`].
    pub fn slopes(&mut self, entries: &mut [f64]) {
        self.tape.slopes.play(&mut self.registers);
        for (value, register) in entries.iter_mut().zip(&self.tape.entry_registers) {
            *value = self.registers[usize::from(*register)];
        }
    }

    /// Writes the slopes of the changes along time, of which the state is no part: what the ramps of the inputs do.
    pub fn slopes_along_time(&mut self, slopes: &mut [f64]) {
        self.tape.along_time.play(&mut self.registers);
        slopes.fill(0.0);
        for (row, register) in &self.tape.time_entries {
            slopes[*row] = self.read(*register);
        }
    }

    fn read(&self, register: Register) -> f64 {
        self.registers[usize::from(register)]
    }
}
