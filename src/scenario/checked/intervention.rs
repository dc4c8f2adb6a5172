//! Something that is given for a time: which input it changes, by how much, and when.

use super::interval::Interval;
use crate::model::{Day, Input, Quantity};

/// Something that is given for a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Intervention {
    /// The input it changes.
    pub input: &'static Quantity,
    /// Its name in the chart.
    pub label: String,
    /// How much.
    pub amount: Amount,
    /// The amount as the student wrote it: `40 g/day`, `+15 g/day`.
    pub detail: String,
    /// When: one interval, or many pulses, in order and apart.
    pub intervals: Vec<Interval>,
    /// When it is forgotten inside an interval: from and until, in order and apart.
    pub missed: Vec<(Day, Day)>,
}

/// How much is given, in model units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// In total, in place of the background.
    Dose(f64),
    /// On top of whatever else is given.
    Extra(f64),
}

impl Intervention {
    /// What an intervention without a name goes by: its input as it is called in English, with a capital.
    pub(crate) fn label_of(input: &str) -> String {
        let row = Input::<f64>::TABLE.iter().find(|row| row.name == input);
        let words = row.map_or_else(|| input.replace('_', " "), |row| row.label().to_owned());
        let mut letters = words.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }
}
