//! `gutskin model`: the model told, read off the code that runs it.

use std::{ffi::OsString, path::PathBuf};

use super::{
    failure::Failure,
    files::Files,
    load::{Asked, read_one},
    replay::run_again,
    shared_options::{Extras, Purpose, key_and_value, language, language_of, look, preset_of},
    terminal::Terminal,
};
use crate::{
    model::{Layer, Layers, link::Topology},
    present::{
        chart::Preset,
        diagram, formula,
        language::Language,
        model_card,
        parameter_table::{self, Style},
        recipe::{Ingredient, Look, Made, Recipe},
    },
    scenario::{Override, value::moment},
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

/// Show the model: its card, equations, diagram, parameters, evidence
#[derive(clap::Args)]
#[command(
    after_help = "Examples:\n  gutskin model card\n  gutskin model equations --mechanisms core --format latex\n  gutskin model diagram --mechanisms all\n  gutskin model diagram --at \"day 40\" --scenario tipping\n  gutskin model evidence --format markdown"
)]
pub(super) struct Options {
    #[command(subcommand)]
    part: Option<Part>,
}

#[derive(clap::Subcommand)]
enum Part {
    /// One page: what the model is, what it leaves out, what is known only from mice, where studies conflict
    Card,
    /// The equations, with a legend of their letters
    Equations {
        /// How the formulas are written
        #[arg(long, value_enum, default_value_t = Notation::Unicode)]
        format: Notation,
        /// `core`, `all`, or layers with commas between them
        #[arg(long, default_value = "all", value_parser = layers, value_name = "LAYERS")]
        mechanisms: Layers,
    },
    /// A picture of who acts on whom, as SVG and PNG
    #[command(after_help = DIAGRAM_HELP)]
    Diagram {
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
    },
    /// Every parameter: symbol, unit, value, range, meaning, and where the value comes from
    Parameters {
        /// How to print them
        #[arg(long, value_enum, default_value_t = TableFormat::Text)]
        format: TableFormat,
    },
    /// Every arrow, input and process, with its evidence and what speaks against it
    Evidence {
        /// How to print it
        #[arg(long, value_enum, default_value_t = TableFormat::Text)]
        format: TableFormat,
    },
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum TableFormat {
    /// For reading
    Text,
    /// For a spreadsheet
    Csv,
    /// For scripts
    Json,
    /// For a document
    Markdown,
}

impl From<TableFormat> for Style {
    fn from(format: TableFormat) -> Self {
        match format {
            TableFormat::Text => Self::Text,
            TableFormat::Csv => Self::Csv,
            TableFormat::Json => Self::Json,
            TableFormat::Markdown => Self::Markdown,
        }
    }
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Notation {
    /// Plain text
    Unicode,
    /// A document for LaTeX
    Latex,
    /// A web page with MathML
    Mathml,
}

pub(super) fn model(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    match &options.part {
        None => equations(Notation::Unicode, &Layers::all(), terminal),
        Some(Part::Card) => terminal.print(&model_card::card()),
        Some(Part::Equations { format, mechanisms }) => equations(*format, mechanisms, terminal),
        Some(Part::Diagram {
            mechanisms,
            around,
            at,
            scenario,
            changes,
            output,
            purpose,
            language,
            dark,
            blank,
            pdf,
            force,
        }) => {
            let look = look(*purpose, *language, *dark)?;
            let around = around.clone();
            let recipe = match (at, scenario) {
                (Some(at), Some(scenario)) => of_a_day(at, scenario, changes, around, look, terminal)?,
                _ => {
                    let usual = || if around.is_some() { Layers::all() } else { Layers::core() };
                    let mechanisms = names(&mechanisms.clone().unwrap_or_else(usual));
                    Recipe::new(Made::Diagram { mechanisms, day: None, around }, look, Vec::new())
                }
            };
            let (stem, files) = diagram_files(&recipe, Extras { pdf: *pdf, blank: *blank, parquet: None }, terminal)?;
            files.write(output, *force)?;
            terminal.say(&format!("{}", output.join(format!("{stem}.png")).display()));
            Ok(())
        }
        Some(Part::Parameters { format }) => terminal.print(&parameter_table::parameters().print((*format).into())?),
        Some(Part::Evidence { format }) => terminal.print(&parameter_table::evidence().print((*format).into())?),
    }
}

fn equations(notation: Notation, layers: &Layers, terminal: &mut Terminal) -> Result<(), Failure> {
    let equations = formula::equations(&Topology::with(layers.clone()));
    terminal.print(&match notation {
        Notation::Unicode => formula::unicode(&equations),
        Notation::Latex => formula::latex(&equations),
        Notation::Mathml => formula::mathml(&equations),
    })
}

/// The recipe of the diagram on one day of a scenario.
fn of_a_day(
    at: &str,
    named: &OsString,
    changes: &[Override],
    around: Option<String>,
    look: Look,
    terminal: &mut Terminal,
) -> Result<Recipe, Failure> {
    let wrong = |reason: String| Failure::Day { text: at.to_owned(), reason };
    let day = moment::read(at).map_err(|fault| {
        wrong(fault.offer().map_or_else(|| "write it as `day 40`".to_owned(), |offer| format!("write `{offer}`")))
    })?;
    let Asked { scenario, resolved, .. } = read_one(named, changes, terminal)?;
    if day > scenario.duration {
        return Err(wrong(format!("`{}` ends on day {}", scenario.name, scenario.duration)));
    }
    let made = Made::Diagram { mechanisms: names(&scenario.layers), day: Some(day), around };
    Ok(Recipe::new(made, look, vec![Ingredient::new(&scenario, &resolved)]))
}

fn names(layers: &Layers) -> Vec<String> {
    layers.layers().iter().map(|layer| layer.name().to_owned()).collect()
}

/// The files of the diagram a recipe asks for, and their name without ending.
pub(super) fn diagram_files(recipe: &Recipe, extras: Extras, terminal: &Terminal) -> Result<(String, Files), Failure> {
    let Made::Diagram { mechanisms, day, around } = &recipe.command else {
        return Err(Failure::Unmade { what: "a diagram".to_owned() });
    };
    let failed = |cause| Failure::Drawing { scenario: "model".to_owned(), cause };
    let (preset, language) = (preset_of(recipe)?, language_of(recipe)?);
    let topology =
        |layers: &Layers, around, preset: &Preset| diagram::diagram(layers, around, language, preset).map_err(failed);
    let (stem, layers, picture) = match (day, recipe.scenarios.as_slice()) {
        (None, []) => {
            let names = if mechanisms.is_empty() { "core".to_owned() } else { mechanisms.join(",") };
            let layers = layers(&names).map_err(|_| Failure::Unmade { what: format!("the mechanisms {names}") })?;
            let picture = topology(&layers, around_of(around.as_deref(), &layers)?, &preset)?;
            ("diagram".to_owned(), layers, picture)
        }
        (Some(day), [only]) => {
            let run = run_again(only, "the recipe", terminal)?;
            let around = around_of(around.as_deref(), &run.scenario.layers)?;
            let picture = diagram::on_day(&run, *day, around, language, &preset).map_err(failed)?;
            (format!("diagram-{}-day-{day}", run.scenario.name), run.scenario.layers.clone(), picture)
        }
        (_, scenarios) => {
            return Err(Failure::Unmade { what: format!("a diagram of {} scenarios", scenarios.len()) });
        }
    };
    // The sheet to draw on is that of no day: boxes of a day would give away how full they are.
    let blank = || topology(&layers, around_of(around.as_deref(), &layers)?, &Preset { answer: false, ..preset });
    let blank = extras.blank.then(blank).transpose()?;
    let stem = around.as_ref().map_or(stem.clone(), |centre| format!("{stem}-around-{centre}"));
    let mut files = Files::default();
    files.extend(picture.figure(&stem, blank.as_ref(), recipe, extras.kinds()).map_err(failed)?);
    Ok((stem, files))
}

/// The box that is asked for, if there is one of that name with these layers on.
fn around_of(asked: Option<&str>, layers: &Layers) -> Result<Option<&'static str>, Failure> {
    let Some(asked) = asked else { return Ok(None) };
    let known = diagram::boxes(layers);
    match known.iter().find(|name| **name == asked) {
        Some(name) => Ok(Some(*name)),
        None => Err(Failure::NoBox { name: asked.to_owned(), known: known.join(", ") }),
    }
}

/// `core`, `all`, or names of layers.
fn layers(text: &str) -> Result<Layers, String> {
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
