//! The command `gutskin model diagram`: the causal diagram as SVG, PNG and PDF.

use std::{ffi::OsString, path::PathBuf};

use super::study::{Diagram, Question};
use crate::{
    console::{
        failure::Failure,
        files,
        load::{Loaded, read_one},
        publish::{answered, made},
        shared_options::{Purpose, key_and_value, language, look},
        terminal::Terminal,
    },
    model::{Day, Layer, Layers},
    page::{
        extras::Extras,
        record::recipe::{Ingredient, Recipe},
        study::Study,
    },
    scenario::{Override, Scenario, value::moment},
    words::Language,
};

/// Which diagram to use for what.
const DIAGRAM_HELP: &str = "Which one to use:
  gutskin model diagram                      the core: six boxes, with inputs, signs and evidence
  gutskin model diagram --around th17        one box, what acts on it and what it acts on: best on a slide
  gutskin model diagram --mechanisms immune  the core and one mechanism
  gutskin model diagram --mechanisms all     everything: to show how much there is, the core standing out
  gutskin model diagram --for handout --blank        boxes without arrows, for students to draw them
  gutskin model diagram --at \"day 40\" --scenario tipping --around cytokines

Boxes are named as in `gutskin list states`, and `stress`.";

/// A picture of who acts on whom, as SVG and PNG
#[derive(clap::Args)]
#[command(after_help = DIAGRAM_HELP)]
pub(crate) struct Options {
    /// `core`, `all`, or layers with commas between them [default: core; with --around: all]
    #[arg(long, value_parser = layers, value_name = "LAYERS")]
    mechanisms: Option<Layers>,
    /// Only this box, with all that acts on it and all it acts on; e.g. `--around th17`
    #[arg(long, value_name = "BOX")]
    around: Option<String>,
    /// A day of a scenario: boxes as full as they are on it, arrows as wide as they act; e.g. `--at "day 40"`
    #[arg(long, value_name = "DAY", requires = "scenario")]
    at: Option<String>,
    /// The scenario, a file or a built-in one, whose day is drawn; it decides which mechanisms are on
    #[arg(long, value_name = "SCENARIO", requires = "at", conflicts_with = "mechanisms")]
    scenario: Option<OsString>,
    /// Change a value of the scenario, e.g. `--set fibre="30 g/day"`
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = key_and_value, requires = "scenario")]
    changes: Vec<Override>,
    /// Where to put diagram.svg and diagram.png
    #[arg(long, short, default_value = "output/model", value_name = "DIR")]
    output: PathBuf,
    /// Size and style of the picture
    #[arg(long = "for", value_enum, default_value_t = Purpose::Slide, value_name = "PURPOSE")]
    purpose: Purpose,
    /// On a dark background, for slide and web
    #[arg(long)]
    dark: bool,
    /// Also the boxes alone, for students to draw the arrows: diagram-blank.*
    #[arg(long)]
    blank: bool,
    /// Also as PDF: diagram.pdf
    #[arg(long)]
    pdf: bool,
    /// Replace files that are already there
    #[arg(long)]
    force: bool,
    /// Language of its words
    #[arg(long = "lang", default_value = "en", value_parser = language(), value_name = "LANGUAGE")]
    language: Language,
}

pub(crate) fn diagram(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    let look = look(options.purpose, options.language, options.dark)?;
    let around = options.around.clone();
    let (question, scenarios, ingredients) = match (&options.at, &options.scenario) {
        (Some(at), Some(named)) => {
            let (day, scenario, ingredient) = of_a_day(at, named, &options.changes, terminal)?;
            let question = Question { day: Some(day), ..Question::of_layers(&scenario.layers, around) };
            (question, vec![scenario], vec![ingredient])
        }
        _ => {
            let usual = || if around.is_some() { Layers::all() } else { Layers::core() };
            let layers = options.mechanisms.clone().unwrap_or_else(usual);
            (Question::of_layers(&layers, around), Vec::new(), Vec::new())
        }
    };
    let answer = answered::<Diagram>(&question, scenarios)?;
    let recipe = Recipe::new(Diagram::asked(&question), look, ingredients);
    let extras = Extras { pdf: options.pdf, blank: options.blank, ..Extras::default() };
    let (page, made) = made::<Diagram>(&question, &answer, &recipe, &extras)?;
    files::write(&options.output, &made, options.force)?;
    for figure in &page.figures {
        terminal.say(&format!("{}", options.output.join(format!("{}.png", figure.stem)).display()));
    }
    Ok(())
}

/// A day of a scenario that is to be drawn, the scenario, and what the recipe keeps of it.
fn of_a_day(
    at: &str,
    named: &OsString,
    changes: &[Override],
    terminal: &mut Terminal,
) -> Result<(Day, Scenario, Ingredient), Failure> {
    let wrong = |reason: String| Failure::Day { text: at.to_owned(), reason };
    let day = moment::read(at).map_err(|fault| {
        wrong(fault.offer().map_or_else(|| "write it as `day 40`".to_owned(), |offer| format!("write `{offer}`")))
    })?;
    let Loaded { scenario, resolved, .. } = read_one(named, changes, terminal)?;
    if day > scenario.duration {
        return Err(wrong(format!("`{}` ends on day {}", scenario.name, scenario.duration)));
    }
    let ingredient = Ingredient::new(&scenario, &resolved);
    Ok((day, scenario, ingredient))
}

/// `core`, `all`, or names of layers.
pub(crate) fn layers(text: &str) -> Result<Layers, String> {
    match text {
        "core" => Ok(Layers::core()),
        "all" => Ok(Layers::all()),
        names => {
            let find = |name: &str| Layer::ALL.into_iter().find(|layer| layer.name() == name.trim());
            let known = Layer::ALL.map(Layer::name).join(", ");
            let named = |name| find(name).ok_or_else(|| format!("there is no layer `{name}`; there are: {known}"));
            Ok(Layers::of(names.split(',').map(named).collect::<Result<Vec<_>, _>>()?))
        }
    }
}
