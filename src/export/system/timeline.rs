//! Represents inputs over time as events, for formats without piecewise functions.
//!
//! Within a piece of time an input is linear between two values. An event at the start of each piece sets them.

use super::equations::{Given, System, Values};
use crate::model::{Day, Unit};

/// The elapsed share of the present piece, 0 to 1.
pub(crate) const PASSED: &str = "piece_passed";
/// The start of the present piece, in days.
pub(crate) const PIECE_START: &str = "piece_start";
/// The end of the present piece, in days.
pub(crate) const PIECE_END: &str = "piece_end";

/// The value of an input at the start of the present piece.
pub(crate) fn at_start(input: &str) -> String {
    format!("{input}_at_start")
}

/// The value of an input at the end of the present piece.
pub(crate) fn at_end(input: &str) -> String {
    format!("{input}_at_end")
}

/// All values that change on one day.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Change {
    /// The day.
    pub(crate) day: Day,
    /// The names of the variables that are set, with their units and new values.
    pub(crate) values: Vec<(String, Unit, f64)>,
}

impl Change {
    /// A short description of the change.
    pub(crate) fn title(&self) -> String {
        let names: Vec<&str> =
            self.values.iter().map(|(name, ..)| name.as_str()).filter(|name| !name.starts_with("piece_")).collect();
        format!("Day {}: {}", self.day, names.join(", "))
    }
}

impl System<'_> {
    /// The changes at the start of each piece after the first.
    pub(crate) fn changes(&self) -> Vec<Change> {
        let mut changes = Vec::new();
        for (before, (day, until)) in self.pieces.iter().skip(1).enumerate() {
            let mut values = Vec::new();
            let mut set = |name: String, unit: Unit, old: f64, new: f64| {
                if old.to_bits() != new.to_bits() {
                    values.push((name, unit, new));
                }
            };
            for Given { row, values } in &self.inputs {
                match values {
                    Values::Constant(_) => {}
                    Values::Steps(steps) => set(row.name.to_owned(), row.unit, steps[before], steps[before + 1]),
                    Values::Ramps(ends) => {
                        let ((old_start, old_end), (start, end)) = (ends[before], ends[before + 1]);
                        set(at_start(row.name), row.unit, old_start, start);
                        set(at_end(row.name), row.unit, old_end, end);
                    }
                }
            }
            if self.has_ramps() {
                values.push((PIECE_START.to_owned(), Unit::Day, *day));
                values.push((PIECE_END.to_owned(), Unit::Day, *until));
            }
            if !values.is_empty() {
                changes.push(Change { day: *day, values });
            }
        }
        changes
    }
}
