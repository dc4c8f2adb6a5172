//! The question `validate`: does the model agree with published findings? Without scenarios of its own.

use serde::{Deserialize, Serialize};

use super::{
    chart::charts,
    judge::{JudgedFinding, judge},
    predictions::all_findings,
};
use crate::{
    page::{
        content::{Data, Figure, Page},
        study::{Example, Study, StudyError},
    },
    scenario::Scenario,
    words::{Language, say},
};

/// Whether the model agrees with published findings.
#[derive(Clone, Copy, Debug)]
pub enum Validate {}

/// Which findings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Their identifiers; empty for all.
    pub findings: Vec<String>,
}

impl Study for Validate {
    const NAME: &'static str = "validate";
    type Question = Question;
    type Answer = Vec<JudgedFinding>;

    fn answer(asked: &Question, _: Vec<Scenario>) -> Result<Vec<JudgedFinding>, StudyError> {
        let unknown = asked.findings.iter().find(|id| !all_findings().any(|finding| finding.id == **id));
        if let Some(id) = unknown {
            return Err(StudyError::Unmade { what: format!("the finding `{id}`") });
        }
        let chosen = all_findings()
            .filter(|finding| asked.findings.is_empty() || asked.findings.iter().any(|id| finding.id == id.as_str()));
        chosen.map(|finding| Ok(JudgedFinding { finding, numbers: judge(finding)? })).collect()
    }

    fn page<'a>(
        _: &'a Question,
        answer: &'a Vec<JudgedFinding>,
        language: Language,
        _: &[String],
    ) -> Result<Page<'a>, StudyError> {
        let stem = |part: usize| if part == 0 { Self::NAME.to_owned() } else { format!("{}-{}", Self::NAME, part + 1) };
        let figure = |(part, chart)| Figure::of_chart(&stem(part), say!(language, report::chart), chart, None);
        Ok(Page {
            folder: Self::NAME.to_owned(),
            figures: charts(answer, language).into_iter().enumerate().map(figure).collect(),
            summary: None,
            before: String::new(),
            after: String::new(),
            method: String::new(),
        })
    }

    fn data<'a>(_: &'a Question, _: &'a Vec<JudgedFinding>) -> Option<Box<dyn Data + 'a>> {
        None
    }

    fn record<'a>(_: &'a Question, _: &'a Vec<JudgedFinding>) -> Option<impl Serialize + 'a> {
        None::<()>
    }

    fn examples() -> Vec<Example<Question>> {
        vec![Example::new(
            "validate",
            "The model and published findings",
            "gutskin validate --picture",
            &[],
            Question::default(),
        )]
    }
}
