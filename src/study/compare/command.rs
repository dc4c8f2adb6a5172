//! `gutskin compare`: shows several scenarios in one chart and one table.

use std::ffi::OsString;

use super::comparison::Manner;
use super::study::{Compare, Question};
use crate::{
    console::{failure::Failure, load::read_all, publish::ask, shared_options::SharedOptions, terminal::Terminal},
    words::Language,
};
use gutskin_plot::{Colour, palette};

/// With more curves in one panel, colours and dashes repeat and curves become hard to follow.
const MOST_CURVES: usize = 6;

/// Show several scenarios in one chart and one table
#[derive(clap::Args)]
#[command(after_help = "Examples:
  gutskin compare tipping tipping-loop-cut
  gutskin compare rescue-weak rescue-strong --as difference
  gutskin compare fibre probiotic synbiotic --show dysbiosis,lps
  gutskin compare tipping tipping-loop-cut --colours maroon,blue

Files go to output/compare/: chart.svg, chart.png, data.csv, summary.md, run.json.")]
pub(crate) struct Options {
    /// Scenario files or names of built-in scenarios, in the order to show them
    #[arg(required = true, num_args = 2.., value_name = "SCENARIO")]
    scenarios: Vec<OsString>,
    /// How to lay them beside each other
    #[arg(long = "as", value_enum, default_value_t = Layout::Overlay, value_name = "MANNER")]
    manner: Layout,
    /// Colours of the scenarios in order: green, purple, ochre, navy, brown, blue, maroon, pink
    #[arg(long, value_name = "NAMES", value_delimiter = ',', value_parser = colour)]
    colours: Vec<Colour>,
    #[command(flatten)]
    common: SharedOptions,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Layout {
    /// All curves of a quantity in one panel
    Overlay,
    /// What each scenario gives beyond the first
    Difference,
    /// A panel for each scenario, all on one scale
    Multiples,
}

fn colour(name: &str) -> Result<Colour, String> {
    palette::named(name.trim())
        .ok_or_else(|| format!("write one of {}", Language::ENGLISH.listed(&palette::names().collect::<Vec<_>>())))
}

pub(crate) fn compare(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    let shared = &options.common;
    shared.agree()?;
    let loaded = read_all(&options.scenarios, shared, terminal)?;
    // `--show` applies to every scenario; without it the comparison chooses the quantity.
    let show = match loaded.first() {
        Some(first) if !shared.show.is_empty() => {
            first.scenario.show.iter().map(|quantity| quantity.name.to_owned()).collect()
        }
        _ => Vec::new(),
    };
    let colours = options.colours.iter().map(|colour| colour.name.to_owned()).collect();
    let manner = match options.manner {
        Layout::Overlay => Manner::Overlay,
        Layout::Difference => Manner::Difference,
        Layout::Multiples => Manner::Multiples,
    };
    if loaded.len() > MOST_CURVES && manner != Manner::Multiples {
        terminal.say(&format!(
            "note: {} curves in one panel are hard to tell apart; `--as multiples` gives each a panel of its own",
            loaded.len()
        ));
    }
    ask::<Compare>(Question { manner, colours, show }, loaded, shared, terminal)
}
