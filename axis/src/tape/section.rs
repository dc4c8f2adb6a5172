//! Instructions that are carried out one after the other.

use crate::number::Number;

/// What can be done with two registers; an operation of a single operand has it twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Operation {
    /// `a + b`
    Sum,
    /// `a - b`
    Difference,
    /// `a * b`
    Product,
    /// `a / b`
    Quotient,
    /// `a` to the power of `b`
    Power,
    /// `-a`
    Opposite,
    /// [`Number::nonnegative`]
    Nonnegative,
    /// [`slope_of_nonnegative`]
    IsNonnegative,
    /// [`Number::saturated`]
    Saturated,
}

impl Operation {
    /// Its result.
    #[inline]
    pub(crate) fn of(self, a: f64, b: f64) -> f64 {
        match self {
            Self::Sum => a + b,
            Self::Difference => a - b,
            Self::Product => a * b,
            Self::Quotient => a / b,
            Self::Power => a.power(b),
            Self::Opposite => -a,
            Self::Nonnegative => a.nonnegative(),
            Self::IsNonnegative => slope_of_nonnegative(a),
            Self::Saturated => a.saturated(),
        }
    }
}

/// The slope of [`Number::nonnegative`]: 0 where its operand is negative, else 1.
#[inline]
pub(crate) fn slope_of_nonnegative(a: f64) -> f64 {
    if a < 0.0 { 0.0 } else { 1.0 }
}

/// The number of a register.
pub(crate) type Register = u16;

/// One step of a computation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Instruction {
    pub(crate) operation: Operation,
    pub(crate) a: Register,
    pub(crate) b: Register,
}

/// Instructions whose results fill registers that follow each other.
#[derive(Clone, Debug, Default)]
pub(crate) struct Section {
    /// The register of the first result.
    pub(crate) first: usize,
    pub(crate) instructions: Vec<Instruction>,
}

impl Section {
    /// Carries the instructions out.
    pub(crate) fn play(&self, registers: &mut [f64]) {
        play(self.first, &self.instructions, registers);
    }
}

/// Carries instructions out, of which the first has its result in the register `first`.
pub(crate) fn play(first: usize, instructions: &[Instruction], registers: &mut [f64]) {
    for (result, Instruction { operation, a, b }) in (first..).zip(instructions) {
        registers[result] = operation.of(registers[usize::from(*a)], registers[usize::from(*b)]);
    }
}
