//! How good the evidence for an arrow or a process is, graded by the kind of study.

/// One process of the model: something that fills or drains a compartment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Process {
    /// The name, in whole words.
    pub name: &'static str,
    /// The letter the formulas use for its speed.
    pub symbol: &'static str,
    /// What happens, in one line.
    pub meaning: &'static str,
    /// How good the evidence for it is.
    pub grade: Grade,
    /// The best evidence, and what speaks against it.
    pub evidence: &'static str,
}

/// How good the evidence for an arrow or a process is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Randomised trials, meta-analyses or controlled challenges in people.
    A,
    /// Observations or uncontrolled interventions in people.
    B,
    /// Animals.
    C,
    /// Cells, tissue or mechanism only.
    D,
}

impl Grade {
    /// The letter and what it stands for.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::A => "A (trials in people)",
            Self::B => "B (observed in people)",
            Self::C => "C (animals)",
            Self::D => "D (cells or mechanism)",
        }
    }
}
