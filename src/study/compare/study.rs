//! The question `compare`: several scenarios in, their simulations and one page out.

use crate::analysis::shown;
use serde::{Deserialize, Serialize};

use super::comparison::{Comparison, Manner};
use super::data::ComparedData;
use crate::{
    analysis::Simulation,
    model::Quantity,
    page::{
        content::{Data, Figure, Page},
        record::{model_digest::model_digest, seal, simulation::simulation_record},
        study::{Example, Study, StudyError, simulated},
    },
    scenario::Scenario,
    words::{Language, say},
};
use gutskin_plot::{Colour, palette};

/// What distinguishes several scenarios.
#[derive(Clone, Copy, Debug)]
pub enum Compare {}

/// The settings of a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The arrangement of the scenarios.
    pub manner: Manner,
    /// The names of the chosen colours.
    pub colours: Vec<String>,
    /// The names of the quantities to show; empty for an automatic choice.
    pub show: Vec<String>,
}

/// What the record stores about a comparison.
#[derive(Serialize)]
struct ComparisonRecord<'a, R> {
    compared: Vec<&'a str>,
    runs: Vec<R>,
}

impl Question {
    /// The comparison of these simulations with these settings.
    fn comparison<'a>(&self, runs: &'a [Simulation], language: Language) -> Result<Comparison<'a>, StudyError> {
        let unknown = |name: &String| StudyError::Unmade { what: format!("`{name}`") };
        let colours: Vec<Colour> = self
            .colours
            .iter()
            .map(|name| palette::named(name).ok_or_else(|| unknown(name)))
            .collect::<Result<_, _>>()?;
        let show: Vec<&Quantity> = self
            .show
            .iter()
            .map(|name| shown::quantity(name).ok_or_else(|| unknown(name)))
            .collect::<Result<_, _>>()?;
        Ok(Comparison::new(runs, &show, self.manner, &colours, language))
    }
}

impl Study for Compare {
    const NAME: &'static str = "compare";
    type Question = Question;
    type Answer = Vec<Simulation>;

    fn answer(_: &Question, scenarios: Vec<Scenario>) -> Result<Vec<Simulation>, StudyError> {
        if scenarios.len() < 2 {
            return Err(StudyError::Unmade { what: format!("a figure of {} scenarios", scenarios.len()) });
        }
        scenarios.into_iter().map(simulated).collect()
    }

    fn page<'a>(
        question: &'a Question,
        runs: &'a Vec<Simulation>,
        language: Language,
        _: &[String],
    ) -> Result<Page<'a>, StudyError> {
        let comparison = question.comparison(runs, language)?;
        let chart = comparison.chart();
        let mut after = comparison.table();
        for (_, likeness) in comparison.likenesses() {
            after += &format!("\n{likeness}.");
        }
        let summary = comparison.summary(&chart);
        let blank = comparison.blank(&chart);
        Ok(Page {
            folder: Self::NAME.to_owned(),
            figures: vec![Figure::of_chart("chart", say!(language, report::chart), chart, Some(blank))],
            summary: Some(summary),
            before: String::new(),
            after: after + "\n",
            method: String::new(),
        })
    }

    fn data<'a>(question: &'a Question, runs: &'a Vec<Simulation>) -> Option<Box<dyn Data + 'a>> {
        // Data files are in English, including this sentence.
        let headline = question.comparison(runs, Language::ENGLISH).map(|comparison| comparison.headline());
        Some(Box::new(ComparedData { runs, headline: headline.unwrap_or_default() }))
    }

    fn record<'a>(question: &'a Question, runs: &'a Vec<Simulation>) -> Option<impl Serialize + 'a> {
        let comparison = question.comparison(runs, Language::ENGLISH).ok()?;
        let model_digest = model_digest();
        Some(ComparisonRecord {
            compared: comparison.quantities.iter().map(|quantity| quantity.name).collect(),
            runs: runs.iter().map(|run| seal::part(simulation_record(run, model_digest))).collect(),
        })
    }

    fn examples() -> Vec<Example<Question>> {
        let example = |name, heading, command, scenarios, manner| {
            let question = Question { manner, colours: Vec::new(), show: Vec::new() };
            Example::new(name, heading, command, scenarios, question)
        };
        vec![
            example(
                "compare-overlay",
                "Scenarios over each other",
                "gutskin compare tipping tipping-loop-cut",
                &["tipping", "tipping-loop-cut"],
                Manner::Overlay,
            ),
            example(
                "compare-difference",
                "Scenarios as differences",
                "gutskin compare rescue-weak rescue-strong --as difference",
                &["rescue-weak", "rescue-strong"],
                Manner::Difference,
            ),
            example(
                "compare-multiples",
                "Scenarios side by side",
                "gutskin compare fibre probiotic synbiotic --as multiples",
                &["fibre", "probiotic", "synbiotic"],
                Manner::Multiples,
            ),
        ]
    }
}
