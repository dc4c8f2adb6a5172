//! The question `diagram`: the causal diagram for a set of layers, or for one day of a scenario.

use serde::{Deserialize, Serialize};

use super::picture;
use crate::{
    analysis::Simulation,
    model::{Day, Layer, Layers},
    page::{
        content::{Drawing, Figure, Page},
        picture::Picture,
        study::{Example, Study, StudyError, simulated},
        terminal::TerminalStyle,
    },
    scenario::Scenario,
    words::Language,
};
use gutskin_plot::{DrawError, Preset};

/// The question which compartment acts on which.
#[derive(Clone, Copy, Debug)]
pub enum Diagram {}

/// Which diagram is drawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The layers that are on.
    #[serde(rename = "mechanisms")]
    pub layers: Vec<String>,
    /// The day of the one scenario whose flows are shown; nothing for the diagram without a day.
    pub day: Option<Day>,
    /// The box that is shown alone with its neighbours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub around: Option<String>,
}

impl Question {
    /// The question for the diagram of the model with these layers on.
    #[must_use]
    pub fn of_layers(layers: &Layers, around: Option<String>) -> Self {
        Self { layers: names(layers), day: None, around }
    }
}

/// What a diagram shows.
#[derive(Clone, Debug)]
pub struct Answer {
    layers: Layers,
    /// The run whose day is shown, and the day.
    on: Option<(Simulation, Day)>,
    around: Option<&'static str>,
}

/// A diagram in one language, at any size.
struct DiagramDrawing<'a> {
    answer: &'a Answer,
    language: Language,
}

impl Drawing for DiagramDrawing<'_> {
    fn picture(&self, preset: &Preset) -> Result<Picture, DrawError> {
        let Answer { layers, on, around } = self.answer;
        match on {
            Some((run, day)) => picture::on_day(run, *day, *around, self.language, preset),
            None => picture::diagram(layers, *around, self.language, preset),
        }
    }

    fn blank(&self, preset: &Preset) -> Result<Option<Picture>, DrawError> {
        // The sheet without the answer is that without a day: its boxes would show how full they are.
        let Answer { layers, around, .. } = self.answer;
        picture::diagram(layers, *around, self.language, &Preset { answer: false, ..*preset }).map(Some)
    }

    fn in_letters(&self, _: usize, _: usize, _: TerminalStyle) -> Option<String> {
        None
    }
}

impl Study for Diagram {
    const NAME: &'static str = "diagram";
    type Question = Question;
    type Answer = Answer;

    fn answer(question: &Question, mut scenarios: Vec<Scenario>) -> Result<Answer, StudyError> {
        let around = |layers: &Layers| around_of(question.around.as_deref(), layers);
        match (question.day, scenarios.pop(), scenarios.len()) {
            (None, None, _) => {
                let layers = layers_named(&question.layers)?;
                Ok(Answer { around: around(&layers)?, on: None, layers })
            }
            (Some(day), Some(only), 0) => {
                let run = simulated(only)?;
                let layers = run.scenario.layers.clone();
                Ok(Answer { around: around(&layers)?, on: Some((run, day)), layers })
            }
            (_, last, others) => {
                let count = others + usize::from(last.is_some());
                Err(StudyError::Unmade { what: format!("a diagram of {count} scenarios") })
            }
        }
    }

    fn page<'a>(
        question: &'a Question,
        answer: &'a Answer,
        language: Language,
        _: &[String],
    ) -> Result<Page<'a>, StudyError> {
        let of_what = answer
            .on
            .as_ref()
            .map_or_else(|| "diagram".to_owned(), |(run, day)| format!("diagram-{}-day-{day}", run.scenario.name));
        let stem = question.around.as_ref().map_or(of_what.clone(), |centre| format!("{of_what}-around-{centre}"));
        Ok(Page {
            folder: "model".to_owned(),
            figures: vec![Figure {
                stem,
                label: String::new(),
                headline: String::new(),
                drawing: Box::new(DiagramDrawing { answer, language }),
            }],
            summary: None,
            before: String::new(),
            after: String::new(),
            method: String::new(),
        })
    }

    fn record<'a>(_: &'a Question, _: &'a Answer) -> Option<impl Serialize + 'a> {
        None::<()>
    }

    fn examples() -> Vec<Example<Question>> {
        vec![
            Example::new(
                "diagram",
                "Who acts on whom in the core",
                "gutskin model diagram",
                &[],
                Question::of_layers(&Layers::core(), None),
            ),
            Example::new(
                "diagram-whole",
                "Who acts on whom in the whole axis",
                "gutskin model diagram --mechanisms all",
                &[],
                Question::of_layers(&Layers::all(), None),
            ),
            Example::new(
                "diagram-around",
                "One box in its surroundings",
                "gutskin model diagram --around th17",
                &[],
                Question::of_layers(&Layers::all(), Some("th17".to_owned())),
            ),
            Example::new(
                "diagram-day",
                "What flows on one day",
                "gutskin model diagram --at \"day 40\" --scenario tipping",
                &["tipping"],
                Question { layers: Vec::new(), day: Some(40.0), around: None },
            ),
        ]
    }
}

/// The names of layers, as in a command.
pub(super) fn names(layers: &Layers) -> Vec<String> {
    layers.layers().iter().map(|layer| layer.name().to_owned()).collect()
}

/// The layers of these names.
fn layers_named(names: &[String]) -> Result<Layers, StudyError> {
    let find = |name: &String| Layer::ALL.into_iter().find(|layer| layer.name() == name);
    let layers = names.iter().map(find).collect::<Option<Vec<_>>>();
    layers.map(Layers::of).ok_or_else(|| StudyError::Unmade { what: format!("the mechanisms {}", names.join(",")) })
}

/// The box that is asked for; an error if these layers have no box of that name.
fn around_of(asked: Option<&str>, layers: &Layers) -> Result<Option<&'static str>, StudyError> {
    let Some(asked) = asked else { return Ok(None) };
    let known = picture::boxes(layers);
    known.iter().find(|name| **name == asked).map(|name| Some(*name)).ok_or_else(|| StudyError::Question {
        message: format!("there is no box `{asked}` in this diagram; there are: {}", known.join(", ")),
        hint: "leave out `--mechanisms` for all boxes, or type one of these: `--around cytokines`".to_owned(),
    })
}
