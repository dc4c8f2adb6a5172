//! The question `run`: one scenario in, its simulation and its page out.

use crate::{analysis::shown, page::curves::sheet};
use serde::{Deserialize, Serialize};

use super::{chart, summary};
use super::{chart_kind::ChartKind, data::RunData};
use crate::{
    analysis::{Simulation, expectation},
    page::{
        content::{Data, Figure, Page},
        curves::{alt_text::without_it, sentence::sentence},
        files::{CONTROL, DATA},
        record::{model_digest::model_digest, simulation::simulation_record},
        study::{Example, RecipeQuestion, Study, StudyError, only, simulated, simulated_with_control},
    },
    scenario::Scenario,
    words::{Language, circumstances::missed_of_test, grammar::capital, say},
};
use gutskin_plot::Chart;

/// What happens over time in one scenario.
#[derive(Clone, Copy, Debug)]
pub enum Run {}

/// Whether a run is set against what would have happened without it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// Solved beside it, drawn and told wherever it differs.
    #[default]
    WithControl,
    /// Left out.
    Alone,
}

impl Study for Run {
    const NAME: &'static str = "run";
    type Question = Question;
    type Answer = Simulation;

    fn answer(question: &Question, scenarios: Vec<Scenario>) -> Result<Simulation, StudyError> {
        let scenario = only(scenarios)?;
        match question {
            Question::WithControl => simulated_with_control(scenario),
            Question::Alone => simulated(scenario),
        }
    }

    fn page<'a>(
        _: &'a Question,
        run: &'a Simulation,
        language: Language,
        further: &[String],
    ) -> Result<Page<'a>, StudyError> {
        let curves = shown::curves(run);
        let chart = chart::time_chart(run, &curves, language);
        let blank =
            sheet::blank(&chart, language.question(&run.scenario), language.person(run.scenario.person), language);
        let told = |curve| match without_it(run, curve, language) {
            Some(without) => format!("  {}. {without}\n", sentence(curve, language)),
            None => format!("  {}\n", sentence(curve, language)),
        };
        let mut after: String = curves.iter().map(told).collect();
        after.extend(missed_of_test(&run.scenario, language).map(|missed| format!("  {}\n", capital(&missed))));
        for expected in &run.scenario.expectations {
            let verdict = expectation::check(run, expected);
            if !verdict.holds {
                let (statement, found) = (&expected.text, &verdict.found);
                after += &format!("\n{}", say!(language, report::not_so { statement, found }));
            }
        }
        let mut figures = vec![figure_of(&ChartKind::Course, chart, Some(blank), language)];
        for kind in further.iter().filter_map(|stem| ChartKind::of_stem(stem)) {
            if let Some(chart) = kind.chart(run, language) {
                figures.push(figure_of(&kind, chart, None, language));
            }
        }
        let statistics = run.trajectory.statistics;
        Ok(Page {
            folder: run.scenario.name.clone(),
            figures,
            summary: Some(summary::markdown(run, &curves, language)),
            before: format!("{}\n{}\n\n", language.title(&run.scenario), language.question(&run.scenario)),
            after,
            method: format!(
                "\nSolver {}: {} pieces, {} steps, {} taken back, {} evaluations, {} of all slopes\n",
                run.trajectory.method.name(),
                statistics.segments,
                statistics.accepted_steps,
                statistics.rejected_steps,
                statistics.evaluations,
                statistics.jacobians
            ),
        })
    }

    fn data<'a>(_: &'a Question, run: &'a Simulation) -> Option<Box<dyn Data + 'a>> {
        Some(Box::new(RunData { run, file: DATA }))
    }

    fn control<'a>(run: &'a Simulation) -> Option<Box<dyn Data + 'a>> {
        let run = run.control.as_deref()?;
        Some(Box::new(RunData { run, file: CONTROL }))
    }

    fn record<'a>(_: &'a Question, run: &'a Simulation) -> Option<impl Serialize + 'a> {
        Some(simulation_record(run, model_digest()))
    }

    fn asked(question: &Question) -> RecipeQuestion<'_, Question> {
        let name = match question {
            Question::WithControl => Self::NAME,
            Question::Alone => "run_alone",
        };
        RecipeQuestion { name, settings: None }
    }

    fn examples() -> Vec<Example<Question>> {
        let example = |name, heading, command, scenarios, further| Example {
            further,
            ..Example::new(name, heading, command, scenarios, Question::WithControl)
        };
        vec![
            example("course", "Course of a run", "gutskin run tipping", &["tipping"], None),
            example(
                "states",
                "All unknowns of the core",
                "gutskin run tipping --chart states",
                &["tipping"],
                Some("states"),
            ),
            example(
                "states-whole",
                "All unknowns of the whole axis",
                "gutskin run tipping-whole-axis --chart states",
                &["tipping-whole-axis"],
                Some("states"),
            ),
            example(
                "flows",
                "A stock and its flows",
                "gutskin run tipping --chart flows",
                &["tipping"],
                Some("flows-skin_inflammation"),
            ),
            example(
                "flows-microbes",
                "A stock with many flows",
                "gutskin run antibiotics --chart flows",
                &["antibiotics"],
                Some("flows-microbes"),
            ),
        ]
    }
}

fn figure_of<'a>(kind: &ChartKind, chart: Chart, blank: Option<Chart>, language: Language) -> Figure<'a> {
    Figure::of_chart(&kind.stem(), kind.label(language), chart, blank)
}
