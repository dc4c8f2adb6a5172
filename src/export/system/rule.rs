//! A quantity that is computed from others at every moment: an assignment rule of SBML.

use crate::{
    model::{Basis, Unit},
    number::Symbol,
};

/// A quantity that is read off others.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its name.
    pub name: &'static str,
    /// What it is, in one line.
    pub meaning: &'static str,
    /// Where its scale comes from.
    pub basis: Option<Basis>,
    /// Its unit. A number in its formula is without unit, but for the healthy value of its row.
    pub unit: Unit,
    /// The healthy value that gives the formula its unit, where it has one.
    pub anchor: Option<f64>,
    /// How it is computed.
    pub formula: Symbol,
}

impl Rule {
    /// Its short name: what stands before the colon of the meaning.
    #[must_use]
    pub fn label(&self) -> &'static str {
        self.meaning.split_once(':').map_or(self.meaning, |(label, _)| label)
    }

    /// The unit of a number in the formula.
    pub(crate) fn unit_of(&self, number: f64) -> Unit {
        if self.anchor == Some(number) { self.unit } else { Unit::One }
    }
}
