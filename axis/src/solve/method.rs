//! Which method solves, and what it costs.

use std::ops::ControlFlow;

use super::{
    error::SolveError,
    explicit,
    polynomial::SolvedStep,
    problem::ModelInstance,
    rosenbrock::Rosenbrock,
    tolerance::Tolerance,
    watch::{Cost, Watch},
};
use crate::{model::State, schedule::Segment};

/// A method for initial value problems.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Rodas5P (Steinebach 2023): implicit, order 5, with the exact Jacobian from the tape. What is fast and has died down
    /// costs it nothing, so it takes a tenth of the steps and is the default everywhere.
    #[default]
    #[serde(rename = "rodas5p")]
    Rodas5P,
    /// Dormand and Prince (1980): explicit, order 5, by the crate `ode_solvers`, over plain numbers. It shares no line with
    /// the other.
    DormandPrince,
}

impl Method {
    /// All methods, the default first.
    pub const ALL: [Self; 2] = [Self::Rodas5P, Self::DormandPrince];

    /// Its name, as it is typed.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Rodas5P => "rodas5p",
            Self::DormandPrince => "dormand-prince",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.name() == name)
    }
}

/// A method at work for one person, segment after segment.
pub(super) struct Solver<'a> {
    instance: &'a ModelInstance,
    tolerance: Tolerance,
    at_work: AtWork,
}

enum AtWork {
    Rosenbrock(Box<Rosenbrock>),
    DormandPrince,
}

impl<'a> Solver<'a> {
    pub(super) fn new(instance: &'a ModelInstance, method: Method, tolerance: Tolerance) -> Self {
        let at_work = match method {
            Method::Rodas5P => AtWork::Rosenbrock(Box::new(Rosenbrock::new(instance))),
            Method::DormandPrince => AtWork::DormandPrince,
        };
        Self { instance, tolerance, at_work }
    }

    /// Solves a segment from `start`, giving away every accepted step. The state at its end, or where `each` stopped it.
    pub(super) fn segment(
        &mut self,
        segment: &Segment,
        start: &State<f64>,
        watch: &Watch,
        each: &mut dyn FnMut(&SolvedStep<'_>) -> ControlFlow<()>,
    ) -> Result<(State<f64>, Cost), SolveError> {
        let (instance, tolerance) = (self.instance, self.tolerance);
        match &mut self.at_work {
            AtWork::Rosenbrock(rosenbrock) => rosenbrock.segment(instance, segment, start, tolerance, watch, each),
            AtWork::DormandPrince => explicit::segment(instance, segment, start, tolerance, watch, each),
        }
    }
}
