//! The question `scan`: one scenario in, an outcome at several values out.

use serde::Serialize;

use super::{
    chart::chart,
    result::{Answer, Question, scan},
};
use crate::{
    analysis::simulate::varied,
    model::Quantity,
    page::{
        content::{ChartDrawing, Data, Figure, Page},
        data::{Table, description_of, table_of_numbers},
        extras::TableLayout,
        study::{Example, Study, StudyError},
    },
    scenario::{Outcome, Scenario},
    words::{DISCLAIMER, Language, say},
};

/// How an outcome depends on one value.
#[derive(Clone, Copy, Debug)]
pub enum Scan {}

/// The names in a question: the varied quantity, and the outcome.
fn named(question: &Question) -> Result<(&'static Quantity, Outcome), StudyError> {
    let unmade = |what: &String| StudyError::Unmade { what: format!("`{what}`") };
    let varied = varied::quantity(&question.vary).ok_or_else(|| unmade(&question.vary))?;
    Ok((varied, Outcome::parse(&question.of).map_err(|_| unmade(&question.of))?))
}

/// The numbers of a scan: a row per value.
struct ScanData<'a>(&'a Question, &'a Answer);

impl Data for ScanData<'_> {
    fn table(&self, _: TableLayout) -> Table<'_> {
        let Self(question, answer) = self;
        table_of_numbers(&[&question.vary, &question.of], answer.points.iter().map(|(at, value)| vec![*at, *value]))
    }

    fn description(&self) -> Result<String, serde_json::Error> {
        let Self(question, answer) = self;
        let units =
            named(question).map_or(("", ""), |(varied, of)| (varied.unit.description(), of.unit().description()));
        let columns = [(question.vary.as_str(), units.0), (question.of.as_str(), units.1)];
        description_of(&answer.title, DISCLAIMER, &columns)
    }
}

impl Study for Scan {
    const NAME: &'static str = "scan";
    type Question = Question;
    type Answer = Answer;

    fn answer(question: &Question, scenarios: Vec<Scenario>) -> Result<Answer, StudyError> {
        let (varied, asked) = named(question)?;
        let [scenario] = <[Scenario; 1]>::try_from(scenarios)
            .map_err(|several| StudyError::Unmade { what: format!("a scan of {} scenarios", several.len()) })?;
        let (name, person) = (scenario.name.clone(), scenario.person.name);
        scan(&scenario, varied, &question.values, &asked).map_err(|cause| StudyError::Simulation {
            scenario: name,
            person,
            cause,
        })
    }

    fn page<'a>(
        question: &'a Question,
        answer: &'a Answer,
        language: Language,
        _: &[String],
    ) -> Result<Page<'a>, StudyError> {
        let (varied, asked) = named(question)?;
        let chart = chart(answer, varied, &asked, language);
        let rows: Vec<String> =
            chart.key_figures.trim_end_matches('.').split("; ").map(|row| format!("- {row}\n")).collect();
        Ok(Page {
            folder: format!("{}-scan", answer.scenario),
            summary: Some(format!(
                "# {}\n\n![{}](scan.png)\n\n{}\n{}\n",
                chart.headline,
                chart.title,
                rows.concat(),
                language.disclaimer()
            )),
            before: String::new(),
            after: rows.concat(),
            method: String::new(),
            figures: vec![Figure {
                stem: "scan".to_owned(),
                label: format!("{} ", say!(language, scan::file)),
                headline: chart.headline.clone(),
                drawing: Box::new(ChartDrawing { chart, blank: None }),
            }],
        })
    }

    fn data<'a>(question: &'a Question, answer: &'a Answer) -> Option<Box<dyn Data + 'a>> {
        Some(Box::new(ScanData(question, answer)))
    }

    fn record<'a>(_: &'a Question, answer: &'a Answer) -> Option<impl Serialize + 'a> {
        Some(answer)
    }

    fn examples() -> Vec<Example<Question>> {
        let question = Question {
            vary: "fibre".to_owned(),
            values: vec![5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 40.0],
            of: "dysbiosis at day 110".to_owned(),
        };
        let command =
            "gutskin scan fibre --vary fibre=\"5, 10, 15, 20, 25, 30, 40 g/day\" --of \"dysbiosis at day 110\"";
        vec![Example {
            name: "scan",
            heading: "An outcome over a dose",
            command,
            scenarios: &["fibre"],
            question,
            further: None,
        }]
    }
}
