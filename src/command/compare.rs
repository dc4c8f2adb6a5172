//! `gutskin compare`: several scenarios in one chart and one table.

use std::{ffi::OsString, path::Path};

use super::{
    console_output::{closing, preview},
    failure::Failure,
    files::{DATA, Files, RECORD},
    load::{read_all, solve},
    shared_options::{Common, Extras, Format, TableLayout, language_of, preset_of},
    terminal::Terminal,
};
use crate::{
    analysis::Simulation,
    model::Quantity,
    present::{
        chart::{Colour, TimeChart, palette},
        comparison::{Comparison, Manner},
        data::{self, Table},
        figure,
        language::Language,
        picture::Picture,
        recipe::{Ingredient, Made, Recipe},
        record,
    },
};

/// More curves than this in one panel share colours and dashes, and no eye follows them.
const MOST_CURVES: usize = 6;

/// Where the files go.
pub(super) const FOLDER: &str = "compare";

/// Show several scenarios in one chart and one table
#[derive(clap::Args)]
#[command(after_help = "Examples:
  gutskin compare tipping tipping-loop-cut
  gutskin compare rescue-weak rescue-strong --as difference
  gutskin compare fibre probiotic synbiotic --show dysbiosis,lps
  gutskin compare tipping tipping-loop-cut --colours maroon,blue

Files go to output/compare/: chart.svg, chart.png, data.csv, summary.md, run.json.")]
pub(super) struct Options {
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
    common: Common,
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
    palette::named(name.trim()).ok_or_else(|| format!("write one of {}", Language::ENGLISH.listed(&palette::NAMES)))
}

pub(super) fn compare(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    let common = &options.common;
    common.agree()?;
    let asked = read_all(&options.scenarios, common, terminal)?;
    // `--show` reaches every scenario; without it the comparison chooses.
    let show = match asked.first() {
        Some(asked) if !common.show.is_empty() => {
            asked.scenario.show.iter().map(|quantity| quantity.name.to_owned()).collect()
        }
        _ => Vec::new(),
    };
    let colours = options.colours.iter().filter_map(|colour| palette::name_of(*colour)).map(str::to_owned).collect();
    let manner = match options.manner {
        Layout::Overlay => Manner::Overlay,
        Layout::Difference => Manner::Difference,
        Layout::Multiples => Manner::Multiples,
    };
    if asked.len() > MOST_CURVES && manner != Manner::Multiples {
        terminal.say(&format!(
            "note: {} curves in one panel are hard to tell apart; `--as multiples` gives each a panel of its own",
            asked.len()
        ));
    }
    let ingredients = asked.iter().map(|asked| Ingredient::new(&asked.scenario, &asked.resolved)).collect();
    let recipe = Recipe::new(Made::Compare { manner, colours, show }, common.look()?, ingredients);
    let runs = asked.into_iter().map(|asked| solve(asked.scenario)).collect::<Result<Vec<Simulation>, Failure>>()?;
    let compared = Compared::of(&runs, &recipe, common.extras())?;
    let folder = common.output.join(FOLDER);
    compared.files.write(&folder, common.force)?;
    report(&compared, &runs, &folder, common, terminal)?;
    if common.open {
        let picture = folder.join("chart.png");
        open::that(&picture).map_err(|cause| Failure::Open { path: picture, cause })?;
    }
    Ok(())
}

/// A comparison as it is shown, with all its files ready to be written.
pub(super) struct Compared<'a> {
    comparison: Comparison<'a>,
    chart: TimeChart,
    pub(super) files: Files,
}

impl<'a> Compared<'a> {
    /// Draws and writes down a comparison of these runs, in the way the recipe says.
    pub(super) fn of(runs: &'a [Simulation], recipe: &Recipe, extras: Extras) -> Result<Self, Failure> {
        let Made::Compare { manner, colours, show } = &recipe.command else {
            return Err(Failure::Unmade { what: "a comparison".to_owned() });
        };
        let unknown = |name: &String| Failure::Unmade { what: format!("`{name}`") };
        let colours: Vec<Colour> =
            colours.iter().map(|name| palette::named(name).ok_or_else(|| unknown(name))).collect::<Result<_, _>>()?;
        let show: Vec<&Quantity> =
            show.iter().map(|name| figure::quantity(name).ok_or_else(|| unknown(name))).collect::<Result<_, _>>()?;
        let language = language_of(recipe)?;
        let comparison = Comparison::new(runs, &show, *manner, &colours, language);
        let chart = comparison.chart();
        let failed = |cause| Failure::Drawing { scenario: FOLDER.to_owned(), cause };
        let preset = preset_of(recipe)?;
        let picture = Picture::of(&chart, &preset).map_err(failed)?;
        let blank = || Picture::of_blank(&chart, &comparison.blank(&chart), &preset);
        let blank = extras.blank.then(blank).transpose().map_err(failed)?;
        let mut files = Files::default();
        files.extend(picture.figure("chart", blank.as_ref(), recipe, extras.kinds()).map_err(failed)?);
        files.push(DATA, data::csv(&Table::wide_of_several(runs)));
        // Data are in English, and so is what is said of them.
        let in_english = comparison.told_in(Language::ENGLISH);
        files.push("data.csv-metadata.json", data::csv_metadata_of_several(runs, &in_english.headline())?);
        let comparison = in_english.told_in(language);
        if let Some(layout) = extras.parquet {
            let table = match layout {
                TableLayout::Wide => Table::wide_of_several(runs),
                TableLayout::Tidy => Table::tidy(runs),
            };
            files.push(layout.file(), data::parquet(&table)?);
        }
        files.push("summary.md", comparison.summary(&chart));
        let shown: Vec<&str> = comparison.quantities.iter().map(|quantity| quantity.name).collect();
        // Last, so that the record never speaks of files that are not there.
        files.push(RECORD, record::record_of_several(runs, &shown, recipe, &files.all())?);
        Ok(Self { comparison, chart, files })
    }
}

fn report(
    compared: &Compared<'_>,
    runs: &[Simulation],
    folder: &Path,
    options: &Common,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    match options.format {
        Format::Record => return terminal.print(compared.files.text(RECORD)),
        Format::Text | Format::Parquet if !terminal.is_quiet() => {}
        _ => {
            let table = || if options.tidy { Table::tidy(runs) } else { Table::wide_of_several(runs) };
            return options.format.printed(table)?.map_or(Ok(()), |rows| terminal.print(&rows));
        }
    }
    let mut text = preview(&compared.chart, options, terminal) + &compared.comparison.table();
    for (_, likeness) in compared.comparison.likenesses() {
        text += &format!("\n{likeness}.");
    }
    text += &format!("\n\n{}", closing(options, folder, std::iter::once("chart")));
    terminal.print(&text)
}
