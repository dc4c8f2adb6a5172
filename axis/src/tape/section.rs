//! Instructions that are carried out one after the other.

use crate::number::Number;

/// What can be done with two registers; an operation of a single operand has it twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Operation {
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
    /// The slope of the one before: 0 where `a` is negative, else 1.
    IsNonnegative,
    /// [`Number::saturated`]
    Saturated,
}

impl Operation {
    /// Its result.
    #[inline]
    pub(super) fn of(self, a: f64, b: f64) -> f64 {
        match self {
            Self::Sum => a + b,
            Self::Difference => a - b,
            Self::Product => a * b,
            Self::Quotient => a / b,
            Self::Power => a.power(b),
            Self::Opposite => -a,
            Self::Nonnegative => a.nonnegative(),
            Self::IsNonnegative => f64::from(u8::from(!(a < 0.0))),
            Self::Saturated => a.saturated(),
        }
    }
}

/// The number of a register.
pub(super) type Register = u16;

/// One step of a computation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Instruction {
    pub(super) operation: Operation,
    pub(super) a: Register,
    pub(super) b: Register,
}

/// Instructions whose results fill registers that follow each other.
#[derive(Clone, Debug, Default)]
pub(super) struct Section {
    /// The register of the first result.
    pub(super) first: usize,
    pub(super) instructions: Vec<Instruction>,
}

impl Section {
    /// Carries the instructions out.
    pub(super) fn play(&self, registers: &mut [f64]) {
        let mut result = self.first;
        for Instruction { operation, a, b } in &self.instructions {
            registers[result] = operation.of(registers[usize::from(*a)], registers[usize::from(*b)]);
            result += 1;
        }
    }
}
