//! The state on day 0 of a run.

/// The state on day 0.
#[derive(Clone, Debug, PartialEq)]
pub enum Start {
    /// The healthy resting state of the person.
    Rest,
    /// The inflamed resting state, if the person has one.
    Inflamed,
    /// These states at these values, the others at rest.
    Values(Vec<(&'static str, f64)>),
}
