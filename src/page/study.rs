//! The interface of a question: its settings, its answer, how the answer is computed, and the page that shows it.

use serde::{Serialize, Serializer, de::DeserializeOwned};

use super::content::{Data, Page};
use crate::{analysis::Simulation, scenario::Scenario, solve::SolveError, words::Language};

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

    /// The page that shows the answer in one language. `further` names figures requested in addition to the usual ones.
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
    /// The figure to show instead of the first.
    pub further: Option<&'static str>,
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
    let (name, person) = (scenario.name.clone(), scenario.person.name);
    Simulation::of(scenario).map_err(|cause| StudyError::Simulation { scenario: name, person, cause })
}
