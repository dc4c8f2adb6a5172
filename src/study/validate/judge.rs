//! Holds the model against a published finding: runs the scenarios of the finding and compares each number with its band.

use crate::analysis::{Simulation, outcome};
use crate::{
    scenario::{Outcome, Scenario},
    solve::SolveError,
};

/// One scenario that a finding needs.
#[derive(Clone, Copy, Debug)]
pub struct Arm {
    /// Its name, also that of its file.
    pub name: &'static str,
    /// The text of the file.
    pub text: &'static str,
}

/// The runs of a finding, in the order of its arms.
#[derive(Debug)]
pub struct Arms(Vec<Simulation>);

impl Arms {
    /// An outcome of the arm at this position.
    pub(super) fn value(&self, arm: usize, of: &str) -> f64 {
        match (self.0.get(arm), Outcome::parse(of)) {
            (Some(run), Ok(asked)) => outcome::value(run, &asked),
            _ => f64::NAN,
        }
    }

    /// By how many percent one outcome of the first arm differs from another of it.
    pub(super) fn percent(&self, of: &str, against: &str) -> f64 {
        100.0 * (self.value(0, of) / self.value(0, against) - 1.0)
    }
}

/// One number of a finding: what was found, what the model gives, what is accepted.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    /// What is measured.
    pub what: &'static str,
    /// What the study found, in its own words and unit.
    pub found: &'static str,
    /// The unit of the modelled number and of the band.
    pub unit: &'static str,
    /// The smallest and the largest number that agree.
    pub band: (f64, f64),
    pub(super) value: fn(&Arms) -> f64,
}

/// A published finding.
#[derive(Clone, Copy, Debug)]
pub struct Finding {
    /// A short name, stable for scripts.
    pub id: &'static str,
    /// What was done, to whom.
    pub title: &'static str,
    /// Where it is published.
    pub source: &'static str,
    /// The scenarios it takes.
    pub arms: &'static [Arm],
    /// The numbers in it.
    pub measures: &'static [Measure],
    /// What a reader must know to judge: how the model gets there, or why it does not.
    pub note: &'static str,
}

/// One number held against the model.
#[derive(Clone, Copy, Debug)]
pub struct Judged {
    /// The number.
    pub measure: &'static Measure,
    /// What the model gives, in the unit of the measure.
    pub modelled: f64,
}

impl Judged {
    /// Whether the model gives a number in the band.
    #[must_use]
    pub fn agrees(&self) -> bool {
        (self.measure.band.0..=self.measure.band.1).contains(&self.modelled)
    }
}

/// Runs the arms of a finding and holds every number of it against the model.
///
/// # Errors
/// What the runs themselves report.
pub fn judge(finding: &'static Finding) -> Result<Vec<Judged>, SolveError> {
    let mut runs = Vec::with_capacity(finding.arms.len());
    for arm in finding.arms {
        // The arms are part of the program and tested; one that can not be read leaves a gap that disagrees visibly.
        if let Ok((scenario, _)) = Scenario::read(arm.name, arm.name, arm.text, &[]) {
            runs.push(Simulation::of(scenario)?);
        }
    }
    let arms = Arms(runs);
    Ok(finding.measures.iter().map(|measure| Judged { measure, modelled: (measure.value)(&arms) }).collect())
}
