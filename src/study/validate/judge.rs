//! Compares the model with a published finding: simulates its scenarios and checks each number against its band.

use crate::{
    analysis::{Simulation, outcome},
    page::study::{StudyError, simulated},
    scenario::{Outcome, Scenario},
};

/// A scenario that a finding needs (an arm of the study).
#[derive(Clone, Copy, Debug)]
pub struct Arm {
    /// Its name, also that of its file.
    pub name: &'static str,
    /// The content of the file.
    pub text: &'static str,
}

/// The simulations of a finding, in the order of its arms.
#[derive(Debug)]
pub struct Arms(Vec<Simulation>);

impl Arms {
    /// The value of an outcome in one arm, by index.
    pub(super) fn value(&self, arm: usize, of: &str) -> f64 {
        match (self.0.get(arm), Outcome::parse(of)) {
            (Some(run), Ok(asked)) => outcome::value(run, &asked),
            _ => f64::NAN,
        }
    }

    /// The difference in percent between two outcomes of the first arm.
    pub(super) fn percent(&self, of: &str, against: &str) -> f64 {
        100.0 * (self.value(0, of) / self.value(0, against) - 1.0)
    }
}

/// One number of a finding: the published value, how to compute it in the model, and the accepted band.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    /// What is measured.
    pub what: &'static str,
    /// The published result, in the words and unit of the study.
    pub found: &'static str,
    /// The unit of the modelled value and of the band.
    pub unit: &'static str,
    /// The smallest and the largest accepted value.
    pub band: (f64, f64),
    pub(super) value: fn(&Arms) -> f64,
}

/// A published finding.
#[derive(Clone, Copy, Debug)]
pub struct Finding {
    /// A short identifier, stable for scripts.
    pub id: &'static str,
    /// The intervention and the participants.
    pub title: &'static str,
    /// The publication.
    pub source: &'static str,
    /// The scenarios that reproduce the study.
    pub arms: &'static [Arm],
    /// The numbers to compare.
    pub measures: &'static [Measure],
    /// What a reader needs for interpretation: how the model arrives at its result, or why it disagrees.
    pub note: &'static str,
}

/// One number compared with the model.
#[derive(Clone, Copy, Debug)]
pub struct Judged {
    /// The published number.
    pub measure: &'static Measure,
    /// The value in the model, in the unit of the measure.
    pub modelled: f64,
}

impl Judged {
    /// Whether the value lies in the band.
    #[must_use]
    pub fn agrees(&self) -> bool {
        (self.measure.band.0..=self.measure.band.1).contains(&self.modelled)
    }
}

/// Simulates the arms of a finding and compares every number of it.
///
/// # Errors
/// [`StudyError`], when an arm cannot be read or simulated; the measures address the arms by position, so none may be
/// left out.
pub fn judge(finding: &'static Finding) -> Result<Vec<Judged>, StudyError> {
    let mut runs = Vec::with_capacity(finding.arms.len());
    for arm in finding.arms {
        let read = Scenario::read(arm.name, arm.name, arm.text, &[]);
        let unreadable = |_| StudyError::Unmade { what: format!("the arm `{}`", arm.name) };
        runs.push(simulated(read.map_err(unreadable)?.0)?);
    }
    let arms = Arms(runs);
    Ok(finding.measures.iter().map(|measure| Judged { measure, modelled: (measure.value)(&arms) }).collect())
}
