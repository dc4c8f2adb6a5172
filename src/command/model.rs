//! `gutskin model`: describes the model, from its code and tables.

use crate::{
    console::{failure::Failure, terminal::Terminal},
    describe::{
        formula, model_card,
        parameter_table::{self, Style},
    },
    model::{Layers, link::Topology},
    study::diagram::{self, command::layers},
};

/// Show the model: its card, equations, diagram, parameters, evidence
#[derive(clap::Args)]
#[command(
    after_help = "Examples:\n  gutskin model card\n  gutskin model equations --mechanisms core --format latex\n  gutskin model diagram --mechanisms all\n  gutskin model diagram --at \"day 40\" --scenario tipping\n  gutskin model evidence --format markdown"
)]
pub(crate) struct Options {
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
    /// A picture of what acts on what, as SVG and PNG
    Diagram(diagram::command::Options),
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

pub(crate) fn model(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    match &options.part {
        None => equations(Notation::Unicode, &Layers::all(), terminal),
        Some(Part::Card) => terminal.print(&model_card::card()),
        Some(Part::Equations { format, mechanisms }) => equations(*format, mechanisms, terminal),
        Some(Part::Diagram(options)) => diagram::command::diagram(options, terminal),
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
