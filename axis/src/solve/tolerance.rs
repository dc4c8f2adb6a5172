//! Error tolerances of the solvers.

/// How closely a solver follows the true curve in one step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tolerance {
    /// Relative to the size of each unknown.
    pub relative: f64,
    /// For unknowns near zero, in their own unit. All unknowns are of order one.
    pub absolute: f64,
}

impl Tolerance {
    /// What every run is solved with. An explicit method that must follow fast processes was more exact than the 1e-8 it was
    /// asked for wherever nothing happened; a stiff one is as exact as it is asked, so it is asked for more.
    pub const RUN: Self = Self { relative: 1e-9, absolute: 1e-11 };
    /// As close as double precision sensibly allows: to see what the tolerance of a run leaves open.
    pub const TIGHT: Self = Self { relative: 1e-12, absolute: 1e-13 };
}
