//! `gutskin model`: the model told, read off the code that runs it.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

use super::{
    common::{key_and_value, language, read_one, solve},
    failure::Failure,
    files,
    terminal::Terminal,
};
use crate::{
    model::{Layer, Layers, link::Wiring},
    present::{
        card,
        chart::{DrawError, Preset, rasterise},
        diagram::{self, Diagram},
        formula,
        language::Language,
        ledger::{self, Style},
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
        Some(Part::Diagram { mechanisms, at, scenario, changes, output, force, language }) => {
            let place = (output.as_path(), *force);
            match (at, scenario) {
                (Some(at), Some(scenario)) => draw_day(at, scenario, changes, *language, place, terminal),
                _ => draw(&diagram::diagram(mechanisms, *language).map_err(failed)?, "diagram", place, terminal),
            }
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

/// The diagram on one day of a scenario, in files named after both.
fn draw_day(
    at: &str,
    named: &OsString,
    changes: &[Override],
    language: Language,
    place: (&Path, bool),
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let wrong = |reason: String| Failure::Day { text: at.to_owned(), reason };
    let day = moment::read(at).map_err(|fault| {
        wrong(fault.offer().map_or_else(|| "write it as `day 40`".to_owned(), |offer| format!("write `{offer}`")))
    })?;
    let run = solve(read_one(named, changes, terminal)?.scenario)?;
    if day > run.scenario.duration {
        return Err(wrong(format!("`{}` ends on day {}", run.scenario.name, run.scenario.duration)));
    }
    let stem = format!("diagram-{}-day-{day}", run.scenario.name);
    draw(&diagram::on_day(&run, day, language).map_err(failed)?, &stem, place, terminal)
}

fn failed(cause: DrawError) -> Failure {
    Failure::Drawing { scenario: "model".to_owned(), cause }
}

fn draw(diagram: &Diagram, stem: &str, (folder, force): (&Path, bool), terminal: &mut Terminal) -> Result<(), Failure> {
    let preset: &Preset = &diagram.preset;
    let texts = [("Title", diagram.title.as_str()), ("Description", diagram.description.as_str())];
    let picture = rasterise(&diagram.svg, preset, &texts).map_err(failed)?;
    let [svg, png] = ["svg", "png"].map(|ending| format!("{stem}.{ending}"));
    files::write_all(folder, &[(&svg, diagram.svg.as_bytes()), (&png, &picture)], force)?;
    terminal.say(&format!("{}", folder.join(png).display()));
    Ok(())
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
