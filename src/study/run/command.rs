//! `gutskin run`: simulates scenarios and draws their charts.

use std::ffi::OsString;

use super::{
    Question, Run,
    chart_kind::{self, ChartKind},
};
use crate::{
    analysis::advice,
    console::{
        failure::Failure,
        files,
        load::{Loaded, read_all},
        publish::{answered, print_numbers, publish},
        shared_options::SharedOptions,
        terminal::Terminal,
    },
    page::{extras::Extras, record::recipe::Ingredient},
    scenario::render,
};

/// Run scenarios and draw their charts
#[derive(clap::Args)]
#[command(after_help = "Examples:
  gutskin run
  gutskin run tipping
  gutskin run tipping --chart states,flows:lps
  gutskin run my-question.toml --set fibre=\"30 g/day\" --open
  gutskin run antibiotics --format csv > antibiotics.csv
  gutskin run fibre tipping --format ndjson --tidy

Files go to output/<scenario>/: chart.svg, chart.png, data.csv, summary.md, run.json; control.csv holds what
happens without the interventions; with --chart also states.svg, states.png, flows-lps.svg and so on.
Built-in scenarios: gutskin list")]
pub(crate) struct Options {
    /// Scenario files or names of built-in scenarios; `-` reads standard input
    #[arg(default_value = "fibre", hide_default_value = true, value_name = "SCENARIO")]
    scenarios: Vec<OsString>,
    /// Charts to draw in addition to the course, with commas between: `states` (all unknowns, small), `flows` (what
    /// fills and drains a compartment) or `flows:NAME`
    #[arg(long = "chart", value_name = "KINDS", value_delimiter = ',', value_parser = chart_kind::kind)]
    charts: Vec<ChartKind>,
    /// Leave out what would have happened without it (the grey line, control.csv)
    #[arg(long)]
    no_control: bool,
    #[command(flatten)]
    common: SharedOptions,
}

pub(crate) fn run(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    let shared = &options.common;
    shared.agree()?;
    if options.scenarios.len() > 1 && shared.format.is_one_document(shared.tidy) {
        return Err(Failure::OneAtATime { tidy_helps: shared.format.has_rows() });
    }
    let question = if options.no_control { Question::Alone } else { Question::WithControl };
    let mut answers = Vec::new();
    for Loaded { scenario, resolved, text } in read_all(&options.scenarios, shared, terminal)? {
        let ingredients = vec![Ingredient::new(&scenario, &resolved)];
        let run = answered::<Run>(&question, vec![scenario])?;
        let advice = advice::advice(&run, &resolved);
        if !advice.is_empty() {
            terminal.say(&render(&advice, &text, terminal.messages_take_colour()));
        }
        let there = files::ours(&shared.output.join(&run.scenario.name));
        let beside = chart_kind::beside_the_course(&run, &options.charts, there.iter().map(String::as_str))?;
        let extras = Extras { figures: beside.iter().map(ChartKind::stem).collect(), ..shared.extras() };
        // `--open` shows the last chart requested by name or, without one, the main chart.
        let opened = options.charts.len().min(beside.len());
        publish::<Run>(&question, &run, ingredients, shared, &extras, opened, terminal)?;
        // A solved simulation is large, so only those whose numbers are printed at the end are kept.
        if shared.format.prints_numbers() {
            answers.push((question, run));
        }
    }
    print_numbers::<Run>(&answers, shared, terminal)
}
