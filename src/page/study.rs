//! The shape that every question has: what is asked, its answer, the function between them, and the page that shows it.

use serde::{Serialize, Serializer, de::DeserializeOwned};

use super::content::{Data, Page};
use crate::{analysis::Simulation, scenario::Scenario, solve::SolveError, words::Language};

/// A question that can be asked of scenarios.
pub trait Study {
    /// The name by which recipes know it.
    const NAME: &'static str;
    /// What is asked besides the scenarios. It travels in every figure, so it holds all that decides over the answer.
    type Question: Serialize + DeserializeOwned;
    /// The answer: numbers, and no words.
    type Answer;

    /// Computes the answer. Pure: the same question about the same scenarios gives the same answer, to the last bit.
    ///
    /// # Errors
    /// [`StudyError`], when the question has no answer.
    fn answer(question: &Self::Question, scenarios: Vec<Scenario>) -> Result<Self::Answer, StudyError>;

    /// What the answer shows, in one language. `further` names figures that are wanted besides the usual ones.
    ///
    /// # Errors
    /// [`StudyError`], when the question names something that cannot be shown.
    fn page<'a>(
        question: &'a Self::Question,
        answer: &'a Self::Answer,
        language: Language,
        further: &[String],
    ) -> Result<Page<'a>, StudyError>;

    /// The numbers behind the page; nothing for a question whose answer is a picture alone.
    fn data<'a>(_question: &'a Self::Question, _answer: &'a Self::Answer) -> Option<Box<dyn Data + 'a>> {
        None
    }

    /// The answer as the record keeps it; nothing for a question that leaves no record.
    fn record<'a>(question: &'a Self::Question, answer: &'a Self::Answer) -> Option<impl Serialize + 'a>;

    /// The question as a recipe writes it.
    fn asked(question: &Self::Question) -> Asked<'_, Self::Question> {
        Asked { name: Self::NAME, settings: Some(question) }
    }

    /// What of it is shown in the gallery.
    fn examples() -> Vec<Example<Self::Question>> {
        Vec::new()
    }
}

/// A question as a recipe writes it: its name alone, or its name with its settings.
#[derive(Debug)]
pub struct Asked<'q, Q> {
    /// The name of the question: `run`.
    pub name: &'static str,
    /// What is asked besides the scenarios; nothing for a question without settings.
    pub settings: Option<&'q Q>,
}

impl<Q> Clone for Asked<'_, Q> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Q> Copy for Asked<'_, Q> {}

impl<Q: Serialize> Serialize for Asked<'_, Q> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.settings {
            None => serializer.serialize_unit_variant("Question", 0, self.name),
            Some(settings) => serializer.serialize_newtype_variant("Question", 0, self.name, settings),
        }
    }
}

/// A figure of the gallery: the question that gives it, about built-in scenarios.
#[derive(Clone, Debug)]
pub struct Example<Q> {
    /// The name of its files.
    pub name: &'static str,
    /// What it shows.
    pub heading: &'static str,
    /// The command that draws it.
    pub command: &'static str,
    /// The built-in scenarios it is about.
    pub scenarios: &'static [&'static str],
    /// What is asked of them.
    pub question: Q,
    /// The figure besides the usual ones that is shown; nothing for the first.
    pub further: Option<&'static str>,
}

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum StudyError {
    /// A scenario cannot be simulated.
    #[error("scenario `{scenario}`: {cause}")]
    Simulation {
        /// Which scenario.
        scenario: String,
        /// The person in it.
        person: &'static str,
        /// Why.
        cause: SolveError,
    },
    /// A recipe asks for something this version does not make.
    #[error("this recipe asks for {what}, which gutskin {} does not make", env!("CARGO_PKG_VERSION"))]
    Unmade {
        /// What it asks for.
        what: String,
    },
    /// The question names something that there is not.
    #[error("{message}")]
    Question {
        /// What is wrong with the question.
        message: String,
        /// What to type instead.
        hint: String,
    },
}

/// Simulates one scenario, as the answer to most questions begins.
///
/// # Errors
/// [`StudyError::Simulation`], which names the scenario.
pub fn simulated(scenario: Scenario) -> Result<Simulation, StudyError> {
    let (name, person) = (scenario.name.clone(), scenario.person.name);
    Simulation::of(scenario).map_err(|cause| StudyError::Simulation { scenario: name, person, cause })
}
