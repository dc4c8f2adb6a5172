//! A mark on an axis, and marks in even steps.

/// A mark on an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands.
    pub at: f64,
    /// What is written there; may be empty.
    pub text: String,
}

/// Multiples of `step` from `first` to `last`, both included.
pub(super) fn multiples(step: f64, first: f64, last: f64) -> impl Iterator<Item = f64> {
    (0..1000u32).map(move |count| first + f64::from(count) * step).take_while(move |value| *value <= last + step * 1e-6)
}
