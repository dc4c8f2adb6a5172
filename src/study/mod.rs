//! The questions that can be asked about scenarios (studies of the model, hence the name), one folder each with result, chart,
//! words and command. A new question is a new folder and one line in each of the two places below. `validate` and `verify`
//! judge the model itself: they print tables and have no page.

pub mod compare;
pub mod diagram;
pub mod run;
pub mod scan;
pub mod validate;
pub mod verify;

#[cfg(test)]
mod every_language;

use serde::{Deserialize, Serialize};

use crate::{
    console::{
        failure::Failure,
        publish::{answered, made},
    },
    page::{extras::Extras, files::Files, record::recipe::Recipe, study::Study},
    scenario::Scenario,
};

/// A question in the form in which a recipe stores it: its name and its settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Question {
    /// `gutskin run`, about one scenario, with its control.
    Run,
    /// `gutskin run --no-control`.
    RunAlone,
    /// `gutskin compare`.
    Compare(compare::Question),
    /// `gutskin model diagram`.
    Diagram(diagram::Question),
    /// `gutskin scan`.
    Scan(scan::Question),
    /// `gutskin validate`.
    Validate(validate::Question),
}

/// The name of the folder and the files that this version makes from a recipe about these scenarios.
pub(crate) fn made_again(
    recipe: &Recipe<Question>,
    scenarios: Vec<Scenario>,
    extras: &Extras,
) -> Result<(String, Files), Failure> {
    match &recipe.command {
        Question::Run => made_of::<run::Run>(&run::Question::WithControl, recipe, scenarios, extras),
        Question::RunAlone => made_of::<run::Run>(&run::Question::Alone, recipe, scenarios, extras),
        Question::Compare(question) => made_of::<compare::Compare>(question, recipe, scenarios, extras),
        Question::Diagram(question) => made_of::<diagram::Diagram>(question, recipe, scenarios, extras),
        Question::Scan(question) => made_of::<scan::Scan>(question, recipe, scenarios, extras),
        Question::Validate(question) => made_of::<validate::Validate>(question, recipe, scenarios, extras),
    }
}

fn made_of<S: Study>(
    question: &S::Question,
    recipe: &Recipe<Question>,
    scenarios: Vec<Scenario>,
    extras: &Extras,
) -> Result<(String, Files), Failure> {
    let answer = answered::<S>(question, scenarios)?;
    let (page, files) = made::<S>(question, &answer, &recipe.with_question(S::asked(question)), extras)?;
    Ok((page.folder, files))
}
