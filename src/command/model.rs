//! `gutskin model`: the model told, read off the code that runs it.

use std::{ffi::OsString, path::PathBuf};

use super::{
    common::{Asked, Extras, Purpose, key_and_value, language, language_of, look, preset_of, read_one},
    failure::Failure,
    files::Files,
    replay::run_again,
    terminal::Terminal,
};
use crate::{
    model::{Layer, Layers, link::Wiring},
    present::{
        card, diagram, formula,
        language::Language,
        ledger::{self, Style},
        recipe::{Ingredient, Look, Made, Recipe},
    },
    scenario::{Override, moment},
};

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
    Diagram {
        /// `core`, `all`, or layers with commas between them
        #[arg(long, default_value = "core", value_parser = layers, value_name = "LAYERS")]
        mechanisms: Layers,
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
        /// On a dark background
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
        Some(Part::Card) => terminal.print(&card::card()),
        Some(Part::Equations { format, mechanisms }) => equations(*format, mechanisms, terminal),
        Some(Part::Diagram { mechanisms, at, scenario, changes, output, language, dark, blank, pdf, force }) => {
            let look = look(Purpose::Slide, *language, *dark)?;
            let recipe = match (at, scenario) {
                (Some(at), Some(scenario)) => of_a_day(at, scenario, changes, look, terminal)?,
                _ => {
                    let mechanisms = mechanisms.layers().iter().map(|layer| layer.name().to_owned()).collect();
                    Recipe::new(Made::Diagram { mechanisms, day: None }, look, Vec::new())
                }
            };
            let (stem, files) = diagram_files(&recipe, Extras { pdf: *pdf, blank: *blank, parquet: None }, terminal)?;
            files.write(output, *force)?;
            terminal.say(&format!("{}", output.join(format!("{stem}.png")).display()));
            Ok(())
        }
        Some(Part::Parameters { format }) => terminal.print(&ledger::parameters().print((*format).into())?),
        Some(Part::Evidence { format }) => terminal.print(&ledger::evidence().print((*format).into())?),
    }
}

fn equations(notation: Notation, layers: &Layers, terminal: &mut Terminal) -> Result<(), Failure> {
    let equations = formula::equations(&Wiring::with(layers.clone()));
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
    let mechanisms = scenario.layers.layers().iter().map(|layer| layer.name().to_owned()).collect();
    let ingredient = Ingredient::new(&scenario, &resolved);
    Ok(Recipe::new(Made::Diagram { mechanisms, day: Some(day) }, look, vec![ingredient]))
}

/// The files of the diagram a recipe asks for, and their name without ending.
pub(super) fn diagram_files(recipe: &Recipe, extras: Extras, terminal: &Terminal) -> Result<(String, Files), Failure> {
    let Made::Diagram { mechanisms, day } = &recipe.command else {
        return Err(Failure::Unmade { what: "a diagram".to_owned() });
    };
    let failed = |cause| Failure::Drawing { scenario: "model".to_owned(), cause };
    let (ground, language) = (preset_of(recipe)?.ground, language_of(recipe)?);
    let mut files = Files::default();
    let (stem, picture, blank) = match (day, recipe.scenarios.as_slice()) {
        (None, []) => {
            let names = if mechanisms.is_empty() { "core".to_owned() } else { mechanisms.join(",") };
            let layers = layers(&names).map_err(|_| Failure::Unmade { what: format!("the mechanisms {names}") })?;
            let picture = diagram::diagram(&layers, language, ground, true).map_err(failed)?;
            let blank = || diagram::diagram(&layers, language, ground, false);
            ("diagram".to_owned(), picture, extras.blank.then(blank).transpose().map_err(failed)?)
        }
        (Some(day), [only]) => {
            let run = run_again(only, "the recipe", terminal)?;
            let picture = diagram::on_day(&run, *day, language, ground).map_err(failed)?;
            (format!("diagram-{}-day-{day}", run.scenario.name), picture, None)
        }
        (_, scenarios) => return Err(Failure::Unmade { what: format!("a diagram of {} scenarios", scenarios.len()) }),
    };
    files.extend(picture.figure(&stem, blank.as_ref(), recipe, extras.kinds()).map_err(failed)?);
    Ok((stem, files))
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
