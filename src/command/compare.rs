//! `gutskin compare`: several scenarios in one chart and one table.

use std::ffi::OsString;

use super::{
    common::{Common, Format, preview, read_all, solve},
    failure::Failure,
    files::{self, RECORD},
    terminal::Terminal,
};
use crate::{
    analysis::Run,
    present::{
        chart::{self, Colour, palette},
        comparison::{Comparison, Manner},
        data,
        language::Language,
        record,
    },
    scenario::Scenario,
};

/// Where the files go.
const FOLDER: &str = "compare";

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
    let asked = read_all(&options.scenarios, &options.common, terminal)?;
    let scenarios: Vec<Scenario> = asked.into_iter().map(|asked| asked.scenario).collect();
    // `--show` reaches every scenario; without it the comparison chooses.
    let asked = if options.common.show.is_empty() {
        Vec::new()
    } else {
        scenarios.first().map(|scenario| scenario.show.clone()).unwrap_or_default()
    };
    let runs = scenarios.into_iter().map(solve).collect::<Result<Vec<Run>, Failure>>()?;
    let manner = match options.manner {
        Layout::Overlay => Manner::Overlay,
        Layout::Difference => Manner::Difference,
        Layout::Multiples => Manner::Multiples,
    };
    let options_of_all = &options.common;
    let language = options_of_all.language;
    let comparison = Comparison::new(&runs, &asked, manner, &options.colours, language);
    let chart = comparison.chart();
    let preset = options_of_all.purpose.preset();
    let failed = |cause| Failure::Drawing { scenario: FOLDER.to_owned(), cause };
    let svg = chart::draw(&chart, &preset).map_err(failed)?;
    let texts = [
        ("Title", chart.title.as_str()),
        ("Description", chart.description.as_str()),
        ("Software", concat!("gutskin ", env!("CARGO_PKG_VERSION"))),
    ];
    let png = chart::rasterise(&svg, &preset, &texts).map_err(failed)?;
    let csv = data::csv(&data::Table::wide_of_several(&runs));
    // Data are in English, and so is what is said of them.
    let in_english = Comparison { language: Language::ENGLISH, ..comparison };
    let metadata = data::csv_metadata_of_several(&runs, &in_english.headline())?;
    let comparison = Comparison { language, ..in_english };
    let summary = comparison.summary(&chart);
    let written: [(&str, &[u8]); 5] = [
        ("chart.svg", svg.as_bytes()),
        ("chart.png", &png),
        ("data.csv", csv.as_bytes()),
        ("data.csv-metadata.json", metadata.as_bytes()),
        ("summary.md", summary.as_bytes()),
    ];
    let shown: Vec<&str> = comparison.quantities.iter().map(|quantity| quantity.name).collect();
    let record = record::record_of_several(&runs, language, &shown, &written)?;
    let folder = options_of_all.output.join(FOLDER);
    let mut all = written.to_vec();
    // Last, so that the record never speaks of files that are not there.
    all.push((RECORD, record.as_bytes()));
    files::write_all(&folder, &all, options_of_all.force)?;
    match options_of_all.format {
        Format::Csv => terminal.print(&csv)?,
        Format::Json => terminal.print(&record)?,
        Format::Text if terminal.is_quiet() => {}
        Format::Text => {
            let mut text = preview(&chart, options_of_all, terminal) + &comparison.table();
            for (_, likeness) in comparison.likenesses() {
                text += &format!("\n{likeness}.");
            }
            text += &format!(
                "\n\n{}\n{}{}\n{}{}\n{}{}\n",
                language.disclaimer(),
                language.text("report.chart"),
                folder.join("chart.png").display(),
                language.text("report.numbers"),
                folder.join("data.csv").display(),
                language.text("report.summary"),
                folder.join("summary.md").display(),
            );
            terminal.print(&text)?;
        }
    }
    if options_of_all.open {
        let picture = folder.join("chart.png");
        open::that(&picture).map_err(|cause| Failure::Open { path: picture, cause })?;
    }
    Ok(())
}
