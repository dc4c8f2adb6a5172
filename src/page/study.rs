//! The interface of a question: its settings, its answer, how the answer is computed, and the page that shows it.

use serde::{Serialize, Serializer, de::DeserializeOwned};

use super::content::{Data, Page};
use crate::{
    analysis::{
        Simulation,
        response::{DoseResponse, NoResponse},
        simulate::{tested_person, varied::Varied},
    },
    model::{Layer, layer::in_use},
    scenario::{Outcome, Scenario},
    solve::SolveError,
    words::Language,
};

/// A question about scenarios.
pub trait Study {
    /// The name in recipes.
    const NAME: &'static str;
    /// The settings besides the scenarios. They are stored in every figure, so they contain everything that affects the
    /// answer.
    type Question: Serialize + DeserializeOwned;
    /// The answer in numbers, without any text.
    type Answer;

    /// Computes the answer. It is a pure function: the same question about the same scenarios gives the same answer,
    /// bit by bit.
    ///
    /// # Errors
    /// [`StudyError`], when the question has no answer.
    fn answer(question: &Self::Question, scenarios: Vec<Scenario>) -> Result<Self::Answer, StudyError>;

    /// The page that shows the answer in one language. `further` names figures requested in addition to the usual ones; names
    /// of other questions' figures are ignored.
    ///
    /// # Errors
    /// [`StudyError`], when the question names something that cannot be shown.
    fn page<'a>(
        question: &'a Self::Question,
        answer: &'a Self::Answer,
        language: Language,
        further: &[String],
    ) -> Result<Page<'a>, StudyError>;

    /// The numbers behind the page; `None` for a question whose answer is only a picture.
    fn data<'a>(_question: &'a Self::Question, _answer: &'a Self::Answer) -> Option<Box<dyn Data + 'a>> {
        None
    }

    /// The numbers of what would have happened without it; `None` for an answer without a control.
    fn control<'a>(_answer: &'a Self::Answer) -> Option<Box<dyn Data + 'a>> {
        None
    }

    /// The answer in the form in which the record stores it; `None` for a question without a record.
    fn record<'a>(question: &'a Self::Question, answer: &'a Self::Answer) -> Option<impl Serialize + 'a>;

    /// The question in the form in which a recipe stores it.
    fn asked(question: &Self::Question) -> RecipeQuestion<'_, Self::Question> {
        RecipeQuestion { name: Self::NAME, settings: Some(question) }
    }

    /// The figures of this question in the gallery.
    fn examples() -> Vec<Example<Self::Question>> {
        Vec::new()
    }
}

/// A question in the form in which a recipe stores it: its name alone, or its name with its settings.
#[derive(Debug)]
pub struct RecipeQuestion<'q, Q> {
    /// The name of the question: `run`.
    pub name: &'static str,
    /// The settings besides the scenarios; `None` for a question without settings.
    pub settings: Option<&'q Q>,
}

impl<Q> Clone for RecipeQuestion<'_, Q> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Q> Copy for RecipeQuestion<'_, Q> {}

impl<Q: Serialize> Serialize for RecipeQuestion<'_, Q> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.settings {
            None => serializer.serialize_unit_variant("Question", 0, self.name),
            Some(settings) => serializer.serialize_newtype_variant("Question", 0, self.name, settings),
        }
    }
}

/// A figure of the gallery: a question about built-in scenarios.
#[derive(Clone, Debug)]
pub struct Example<Q> {
    /// The name of its files without ending.
    pub name: &'static str,
    /// The heading above it.
    pub heading: &'static str,
    /// The command that draws it.
    pub command: &'static str,
    /// The names of the built-in scenarios.
    pub scenarios: &'static [&'static str],
    /// The settings of the question.
    pub question: Q,
    /// The figure to show instead of the first, one of those that `further` of [`Study::page`] names.
    pub further: Option<&'static str>,
}

impl<Q> Example<Q> {
    /// The main figure of a question about these built-in scenarios.
    #[must_use]
    pub const fn new(
        name: &'static str,
        heading: &'static str,
        command: &'static str,
        scenarios: &'static [&'static str],
        question: Q,
    ) -> Self {
        Self { name, heading, command, scenarios, question, further: None }
    }
}

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum StudyError {
    /// A scenario could not be simulated.
    #[error("scenario `{scenario}`: {cause}")]
    Simulation {
        /// Name of the scenario.
        scenario: String,
        /// Name of its person.
        person: &'static str,
        /// The error of the solver.
        cause: SolveError,
    },
    /// A recipe requests a figure that this version does not draw.
    #[error("this recipe asks for {what}, which gutskin {} does not make", env!("CARGO_PKG_VERSION"))]
    Unmade {
        /// What it requests.
        what: String,
    },
    /// The question names something that does not exist.
    #[error("{message}")]
    Question {
        /// What is wrong with the question.
        message: String,
        /// What to type instead.
        hint: String,
    },
}

/// Simulates one scenario, the first step of most questions.
///
/// # Errors
/// [`StudyError::Simulation`], which names the scenario.
pub fn simulated(scenario: Scenario) -> Result<Simulation, StudyError> {
    solved(scenario, Simulation::of)
}

/// Simulates one scenario and, beside it, its control.
///
/// # Errors
/// [`StudyError::Simulation`], which names the scenario.
pub fn simulated_with_control(scenario: Scenario) -> Result<Simulation, StudyError> {
    solved(scenario, Simulation::with_control)
}

fn solved<T>(scenario: Scenario, solve: impl FnOnce(Scenario) -> Result<T, SolveError>) -> Result<T, StudyError> {
    let (name, person) = (scenario.name.clone(), scenario.person.name);
    solve(scenario).map_err(|cause| StudyError::Simulation { scenario: name, person, cause })
}

/// The scenario with the person whom its stool test describes, the first step of questions that vary a scenario.
///
/// # Errors
/// [`StudyError::Simulation`], which names the scenario.
fn the_person(scenario: Scenario) -> Result<Scenario, StudyError> {
    solved(scenario, tested_person)
}

/// An outcome of a scenario at several values, the computation behind every question about a dose.
///
/// # Errors
/// [`StudyError::Simulation`] for the first simulation that fails; [`StudyError::Question`] if the scenario gives several
/// doses, or if the outcome does not exist.
pub fn dose_response(
    scenario: Scenario,
    varied: Varied,
    values: &[f64],
    outcome: &Outcome,
) -> Result<DoseResponse, StudyError> {
    if let Some(layer) = in_use::missing_layer(varied.0.name, &scenario.layers).filter(|_| varied.is_parameter()) {
        let on =
            scenario.layers.layers().iter().copied().chain([layer]).map(Layer::name).collect::<Vec<_>>().join(", ");
        return Err(StudyError::Question {
            message: format!(
                "`{}` changes nothing here: it needs the layer `{}`, which is off",
                varied.0.name,
                layer.name()
            ),
            hint: format!("type `--set mechanisms=\"{on}\"` as well"),
        });
    }
    let (name, of, varied_name) = (scenario.name.clone(), outcome.of.name, varied.0.name);
    let no_response = |cause| match cause {
        NoResponse::SeveralDoses => StudyError::Question {
            message: format!("several interventions of `{name}` give different amounts of `{varied_name}`"),
            hint: format!("scan a scenario that gives `{varied_name}` only once; a copy is made by `gutskin new`"),
        },
        NoResponse::NoOutcome => StudyError::Question {
            message: format!("`{outcome}` does not exist at any of these values of `{varied_name}`"),
            hint: format!("ask for a value of the curve: `--of \"max {of}\"`"),
        },
    };
    // The person first: every dose is given to the same one.
    let scenario = the_person(scenario)?;
    DoseResponse::of(scenario, varied, values, outcome, simulated)?.map_err(no_response)
}

/// The scenario of a question about one scenario.
///
/// # Errors
/// [`StudyError::Unmade`], when there are none or several.
pub fn only(scenarios: Vec<Scenario>) -> Result<Scenario, StudyError> {
    let [scenario] = <[Scenario; 1]>::try_from(scenarios)
        .map_err(|several| StudyError::Unmade { what: format!("a figure of {} scenarios", several.len()) })?;
    Ok(scenario)
}
