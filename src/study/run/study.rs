//! The question `run`: one scenario in, its simulation and its page out.

use crate::{analysis::shown, page::curves::sheet};
use serde::Serialize;

use super::{chart, summary};
use super::{chart_kind::ChartKind, data::RunData};
use crate::{
    analysis::{Simulation, expectation},
    page::{
        content::{Data, Figure, Page},
        curves::sentence::sentence,
        record::{model_digest::model_digest, simulation::simulation_record},
        study::{Example, RecipeQuestion, Study, StudyError, only, simulated},
    },
    scenario::Scenario,
    words::{Language, circumstances::missed_of_test, grammar::capital, say},
};
use gutskin_plot::Chart;

/// What happens over time in one scenario.
#[derive(Clone, Copy, Debug)]
pub enum Run {}

impl Study for Run {
    const NAME: &'static str = "run";
    type Question = ();
    type Answer = Simulation;

    fn answer((): &(), scenarios: Vec<Scenario>) -> Result<Simulation, StudyError> {
        simulated(only(scenarios)?)
    }

    fn page<'a>(
        (): &'a (),
        run: &'a Simulation,
        language: Language,
        further: &[String],
    ) -> Result<Page<'a>, StudyError> {
        let curves = shown::curves(run);
        let chart = chart::time_chart(run, &curves, language);
        let blank =
            sheet::blank(&chart, language.question(&run.scenario), language.person(run.scenario.person), language);
        let mut after: String = curves.iter().map(|curve| format!("  {}\n", sentence(curve, language))).collect();
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

    fn data<'a>((): &'a (), run: &'a Simulation) -> Option<Box<dyn Data + 'a>> {
        Some(Box::new(RunData(run)))
    }

    fn record<'a>((): &'a (), run: &'a Simulation) -> Option<impl Serialize + 'a> {
        Some(simulation_record(run, model_digest()))
    }

    fn asked((): &()) -> RecipeQuestion<'_, ()> {
        RecipeQuestion { name: Self::NAME, settings: None }
    }

    fn examples() -> Vec<Example<()>> {
        let example = |name, heading, command, scenarios, further| Example {
            further,
            ..Example::new(name, heading, command, scenarios, ())
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
