//! Compares the model with a published finding: simulates its scenarios and checks each number against its band.

use crate::{
    analysis::{
        Simulation, outcome,
        uncertainty::{Answers, SEED, Uncertainty, drawn},
    },
    model::{
        Link,
        link::{DisabledLinks, SKIN_TO_GUT},
    },
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

/// The arms whose files have these names.
macro_rules! arm_files {
    ($($name:literal),+) => {
        &[$(Arm {
            name: $name,
            text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/findings/", $name, ".toml")),
        }),+]
    };
}
pub(super) use arm_files;

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

    /// The change in percent of a quantity of one arm from its start to a day, or to the end.
    pub(super) fn change(&self, arm: usize, quantity: &str, until: &str) -> f64 {
        let [first, last] = ["day 0", until].map(|time| self.value(arm, &format!("{quantity} at {time}")));
        100.0 * (last / first - 1.0)
    }

    /// What the first arm has beyond the second.
    pub(super) fn apart(&self, of: &str) -> f64 {
        self.value(0, of) - self.value(1, of)
    }

    /// How many times the value of the second arm the first has.
    pub(super) fn times(&self, of: &str) -> f64 {
        self.value(0, of) / self.value(1, of)
    }

    /// How far a quantity of one arm rises above its start at its highest.
    pub(super) fn peak_rise(&self, arm: usize, quantity: &str) -> f64 {
        self.value(arm, &format!("max {quantity}")) - self.value(arm, &format!("{quantity} at day 0"))
    }

    /// How far cortisol rises on that day, in a test of twenty minutes that begins a quarter of a day after midnight.
    pub(super) fn rise_on(&self, day: u32) -> f64 {
        let [before, after] =
            [0.25, 0.263_8].map(|part| self.value(0, &format!("cortisol at day {}", f64::from(day) + part)));
        after - before
    }

    /// For how many days after a treatment that ends on that day half of what a quantity has fallen is kept; the second arm
    /// is the first until then.
    pub(super) fn days_kept(&self, quantity: &str, end: &str) -> f64 {
        let [first, last] = ["day 0", end].map(|time| self.value(0, &format!("{quantity} at {time}")));
        self.apart(&format!("days {quantity} < {}", f64::midpoint(first, last)))
    }

    /// The change in percent of a quantity of the first arm on that day of a visit on which it is largest.
    pub(super) fn farthest(&self, quantity: &str) -> f64 {
        let visits = [7, 14, 28, 63].map(|day| format!("{quantity} at day {day}"));
        let changes = visits.map(|visit| self.percent(&visit, &format!("{quantity} at day 0")));
        changes.into_iter().fold(0.0, |most: f64, change| if change.abs() > most.abs() { change } else { most })
    }

    /// How much of the water loss that was there on day 0 of the first arm, beyond the healthy one, is gone, in percent.
    pub(super) fn back_to(&self, healthy: f64, of: &str) -> f64 {
        100.0 * (1.0 - (self.value(0, of) - healthy) / (self.value(0, "tewl at day 0") - healthy))
    }
}

/// How a finding stands to the making of the model. The three are never counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A parameter on its path was chosen or changed after the result was seen.
    Set,
    /// No parameter was.
    Predicted,
    /// The finding has no number to meet: its band asks for direction and smallness.
    SignOnly,
}

impl Kind {
    /// All of them, in the order in which they are counted: what says most about the model first.
    pub const ALL: [Self; 3] = [Self::Predicted, Self::SignOnly, Self::Set];

    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Set => "set",
            Self::Predicted => "predicted",
            Self::SignOnly => "sign only",
        }
    }
}

impl Finding {
    /// Whether a model in which nothing ever happens would meet it: every band holds the number of no effect.
    #[must_use]
    pub fn is_null(&self) -> bool {
        self.measures.iter().all(|measure| {
            let no_effect = if measure.unit == "times" { 1.0 } else { 0.0 };
            (measure.band.0..=measure.band.1).contains(&no_effect)
        })
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
    /// How it stands to the making of the model.
    pub kind: Kind,
    /// The person in the model, with the severity of the disease.
    pub person: &'static str,
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
    /// The same with the way back from skin to gut cut.
    pub with_loop_cut: f64,
}

impl Judged {
    /// Whether the value lies in the band.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.measure.accepts(self.modelled)
    }

    /// Whether it does with the way back from skin to gut cut.
    #[must_use]
    pub fn agrees_with_loop_cut(&self) -> bool {
        self.measure.accepts(self.with_loop_cut)
    }
}

impl Measure {
    fn accepts(&self, value: f64) -> bool {
        (self.band.0..=self.band.1).contains(&value)
    }
}

/// A finding with every number of it compared.
#[derive(Clone, Debug)]
pub struct JudgedFinding {
    /// The finding.
    pub finding: &'static Finding,
    /// Its numbers, in the order of its measures.
    pub numbers: Vec<Judged>,
}

impl JudgedFinding {
    /// Whether every number lies in its band.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.numbers.iter().all(Judged::agrees)
    }

    /// Whether every number does with the way back from skin to gut cut.
    #[must_use]
    pub fn agrees_with_loop_cut(&self) -> bool {
        self.numbers.iter().all(Judged::agrees_with_loop_cut)
    }
}

/// Simulates the arms of a finding, with the way back from skin to gut and without it, and compares every number of it.
///
/// # Errors
/// [`StudyError`], when an arm cannot be read or simulated; the measures address the arms by position, so none may be
/// left out.
pub fn judge(finding: &'static Finding) -> Result<Vec<Judged>, StudyError> {
    let same = Scenario::clone;
    let (whole, cut) = (arms(finding, &[], same)?, arms(finding, &SKIN_TO_GUT.1, same)?);
    let judged = |measure: &'static Measure| Judged {
        measure,
        modelled: (measure.value)(&whole),
        with_loop_cut: (measure.value)(&cut),
    };
    Ok(finding.measures.iter().map(judged).collect())
}

/// Every number of a finding for so many people, and for how many of them it lies in its band; the last statement is that
/// all of them do.
#[must_use]
pub fn uncertainty(finding: &'static Finding, people: u32) -> Uncertainty {
    Uncertainty::of(people, |person| {
        let arms = arms(finding, &[], |scenario| drawn(scenario, SEED, person)).ok()?;
        let numbers: Vec<f64> = finding.measures.iter().map(|measure| (measure.value)(&arms)).collect();
        let agrees = finding.measures.iter().zip(&numbers).map(|(measure, value)| measure.accepts(*value));
        let mut holds: Vec<bool> = agrees.collect();
        holds.push(holds.iter().all(|holds| *holds));
        Some(Answers { numbers, holds })
    })
}

/// The simulations of a finding with these arrows cut, for the person that `who` makes of that of each arm.
fn arms(finding: &Finding, cuts: &[Link], who: impl Fn(&Scenario) -> Scenario) -> Result<Arms, StudyError> {
    let mut runs = Vec::with_capacity(finding.arms.len());
    for arm in finding.arms {
        let read = Scenario::read(arm.name, arm.name, arm.text, &[]);
        let unreadable = |_| StudyError::Unmade { what: format!("the arm `{}`", arm.name) };
        let mut scenario = read.map_err(unreadable)?.0;
        scenario.cuts = DisabledLinks::of(scenario.cuts.links().iter().chain(cuts).copied());
        runs.push(simulated(who(&scenario))?);
    }
    Ok(Arms(runs))
}
