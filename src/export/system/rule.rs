//! A quantity computed from others at every time: an assignment rule in SBML.

use crate::{
    model::{Basis, Unit},
    number::Symbol,
};

/// A derived quantity.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its name.
    pub name: &'static str,
    /// Its meaning in one line.
    pub meaning: &'static str,
    /// The basis of its scale.
    pub basis: Option<Basis>,
    /// Its unit. Numbers in its formula are dimensionless, except the healthy value of its row.
    pub unit: Unit,
    /// The healthy value that gives the formula its unit, if it has one.
    pub anchor: Option<f64>,
    /// The formula.
    pub formula: Symbol,
}

impl Rule {
    /// Its short name: the part of the meaning before the colon.
    #[must_use]
    pub fn label(&self) -> &'static str {
        self.meaning.split_once(':').map_or(self.meaning, |(label, _)| label)
    }

    /// The unit of a number in the formula.
    pub(crate) fn unit_of(&self, number: f64) -> Unit {
        if self.anchor == Some(number) { self.unit } else { Unit::One }
    }
}
