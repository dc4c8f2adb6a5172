//! The question `scan`: one scenario in, an outcome at several values out.

use serde::Serialize;

use super::{Question, chart::chart};
use crate::{
    analysis::{response::DoseResponse, simulate::varied::Varied},
    page::{
        content::{Data, Page},
        curves::sheet,
        number_table::NumberTable,
        response_panel,
        study::{Example, Study, StudyError, dose_response, only},
    },
    scenario::{Outcome, Scenario},
    words::{Language, names::outcome_words, say},
};

/// How an outcome depends on one value.
#[derive(Clone, Copy, Debug)]
pub enum Scan {}

impl Study for Scan {
    const NAME: &'static str = "scan";
    type Question = Question;
    type Answer = DoseResponse;

    fn answer(asked: &Question, scenarios: Vec<Scenario>) -> Result<DoseResponse, StudyError> {
        dose_response(only(scenarios)?, asked.vary, &asked.values, &asked.of)
    }

    fn page<'a>(
        asked: &'a Question,
        answer: &'a DoseResponse,
        language: Language,
        _: &[String],
    ) -> Result<Page<'a>, StudyError> {
        let (chart, figures) = chart(asked, answer, language);
        let (outcome, input) = (outcome_words(&asked.of, language), response_panel::subject(asked.vary, language));
        let question = say!(language, scan::question { outcome, input });
        let blank = sheet::blank(&chart, &question, language.person(answer.scenario.person), language);
        let folder = format!("{}-scan-{}", answer.scenario.name, asked.vary.0.name);
        Ok(Page::of_chart(folder, "scan", say!(language, scan::file), chart, blank, &figures))
    }

    fn data<'a>(asked: &'a Question, answer: &'a DoseResponse) -> Option<Box<dyn Data + 'a>> {
        let columns = vec![(asked.vary.0.name.to_owned(), asked.vary.0.unit), (asked.of.to_string(), asked.of.unit())];
        let rows = answer.points.iter().map(|(at, value)| vec![*at, *value]).collect();
        Some(Box::new(NumberTable { title: &answer.scenario.title, columns, rows }))
    }

    fn record<'a>(_: &'a Question, answer: &'a DoseResponse) -> Option<impl Serialize + 'a> {
        Some(answer)
    }

    fn examples() -> Vec<Example<Question>> {
        let values = vec![5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 40.0];
        let named = Varied::named("fibre").zip(Outcome::parse("dysbiosis at day 110").ok());
        let command =
            "gutskin scan fibre --vary fibre=\"5, 10, 15, 20, 25, 30, 40 g/day\" --of \"dysbiosis at day 110\"";
        let example = |(vary, of)| {
            Example::new("scan", "An outcome over a dose", command, &["fibre"], Question { vary, values, of })
        };
        named.map(example).into_iter().collect()
    }
}
