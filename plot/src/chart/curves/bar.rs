//! What is done, and when: the bars above the curves.

/// Something done, such as an intervention, on the time axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    /// What is done, such as `Antibiotic`.
    pub label: String,
    /// How much, such as `40 g/day`; may be empty.
    pub detail: String,
    /// When; in order, not overlapping.
    pub spans: Vec<Span>,
    /// Whether it is something taken away rather than given, such as an arrow that is cut: hatched, not filled.
    pub hatched: bool,
}

/// A stretch of time in which an intervention acts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// First day.
    pub from: f64,
    /// Last day.
    pub until: f64,
    /// Strength at the first day, as a share of the strongest (0 to 1).
    pub strength_from: f64,
    /// Strength at the last day; when it differs, the bar is a wedge.
    pub strength_until: f64,
}
