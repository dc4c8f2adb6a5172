//! `gutskin gallery`: every kind of chart for every use, each with its text alternative, on one page.

use std::{ffi::OsString, path::PathBuf};

use super::chart_kind::{self, Kind};
use crate::console::{
    failure::Failure,
    files,
    load::{read_one, solve},
    terminal::Terminal,
};
use crate::{
    analysis::Simulation,
    model::{Day, Layers},
    page::picture::Picture,
    present::{
        chart::{self, Preset, TimeChart},
        comparison::{Comparison, Manner},
        diagram,
        language::Language,
        wording,
    },
};

/// Where the pictures lie, beside the page.
const FOLDER: &str = "gallery";
/// Wide enough to judge a picture by, small enough for a page of forty.
const PIXELS_WIDE: u32 = 960;

/// Draw every kind of chart for every use, on one page
#[derive(clap::Args)]
#[command(after_help = "Examples:
  gutskin gallery
  gutskin gallery -o my-course

Files go to output/: gallery.md, and the pictures in output/gallery/.")]
pub(super) struct Options {
    /// Folder for the page
    #[arg(long, short, default_value = "output", value_name = "DIR")]
    output: PathBuf,
    /// Replace files that are already there
    #[arg(long)]
    force: bool,
}

/// What a chart in the gallery is of.
enum Subject {
    One(&'static str, Kind),
    Several(&'static [&'static str], Manner),
}

/// Each kind of chart: its name, the command that draws it, and what of.
const CHARTS: [(&str, &str, &str, Subject); 8] = [
    ("course", "Course of a run", "gutskin run tipping", Subject::One("tipping", Kind::Course)),
    (
        "compare-overlay",
        "Scenarios over each other",
        "gutskin compare tipping tipping-loop-cut",
        Subject::Several(&["tipping", "tipping-loop-cut"], Manner::Overlay),
    ),
    (
        "compare-difference",
        "Scenarios as differences",
        "gutskin compare rescue-weak rescue-strong --as difference",
        Subject::Several(&["rescue-weak", "rescue-strong"], Manner::Difference),
    ),
    (
        "compare-multiples",
        "Scenarios side by side",
        "gutskin compare fibre probiotic synbiotic --as multiples",
        Subject::Several(&["fibre", "probiotic", "synbiotic"], Manner::Multiples),
    ),
    ("states", "All unknowns of the core", "gutskin run tipping --chart states", Subject::One("tipping", Kind::States)),
    (
        "states-whole",
        "All unknowns of the whole axis",
        "gutskin run tipping-whole-axis --chart states",
        Subject::One("tipping-whole-axis", Kind::States),
    ),
    ("flows", "A stock and its flows", "gutskin run tipping --chart flows", Subject::One("tipping", Kind::Flows(None))),
    (
        "flows-microbes",
        "A stock with many flows",
        "gutskin run antibiotics --chart flows",
        Subject::One("antibiotics", Kind::Flows(None)),
    ),
];

/// What a diagram in the gallery is of.
enum Topology {
    Core,
    Whole,
    Around(&'static str),
    Day(&'static str, Day),
}

/// Each diagram: its name, the command that draws it, and what of.
const DIAGRAMS: [(&str, &str, &str, Topology); 4] = [
    ("diagram", "Who acts on whom in the core", "gutskin model diagram", Topology::Core),
    ("diagram-whole", "Who acts on whom in the whole axis", "gutskin model diagram --mechanisms all", Topology::Whole),
    ("diagram-around", "One box in its surroundings", "gutskin model diagram --around th17", Topology::Around("th17")),
    (
        "diagram-day",
        "What flows on one day",
        "gutskin model diagram --at \"day 40\" --scenario tipping",
        Topology::Day("tipping", 40.0),
    ),
];

pub(super) fn gallery(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    let failed = |cause| Failure::Drawing { scenario: FOLDER.to_owned(), cause };
    let mut page = format!(
        "# Gallery\n\nEvery kind of chart, for every use: {}. Made by `gutskin gallery`, each picture by the command above it. \
         The words below a picture are its text alternative, which also lies inside the SVG and the PNG. {}\n",
        Language::ENGLISH.listed(&looks().map(|(look, _)| look).collect::<Vec<_>>()),
        wording::DISCLAIMER
    );
    let mut pictures: Vec<(String, Vec<u8>)> = Vec::new();
    for (name, heading, command, subject) in &CHARTS {
        let chart = chart_of(subject, terminal)?;
        page += &format!("\n## {heading}\n\n`{command}`\n\n");
        for (look, wanted) in looks() {
            let file = format!("{name}-{look}.png");
            page += &format!("![{}, {look}]({FOLDER}/{file})\n", chart.title);
            let svg = chart::draw(&chart, &wanted).map_err(failed)?;
            pictures.push((file, png(&svg, &wanted, (&chart.title, &chart.description)).map_err(failed)?));
        }
        page += &format!("\n{}\n", chart.description);
    }
    for (name, heading, command, subject) in &DIAGRAMS {
        page += &format!("\n## {heading}\n\n`{command}`\n\n");
        let mut told = String::new();
        for (look, wanted) in looks() {
            let Picture { svg, title, description, preset, .. } = diagram_of(subject, &wanted, terminal)?;
            let file = format!("{name}-{look}.png");
            page += &format!("![{title}, {look}]({FOLDER}/{file})\n");
            pictures.push((file, png(&svg, &preset, (&title, &description)).map_err(failed)?));
            told = description;
        }
        page += &format!("\n{told}\n");
    }
    let pictures: Vec<(&str, &[u8])> =
        pictures.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
    files::write_all(&options.output.join(FOLDER), &pictures, options.force)?;
    files::write_all(&options.output, &[("gallery.md", page.as_bytes())], options.force)?;
    terminal.say(&format!("{}", options.output.join("gallery.md").display()));
    Ok(())
}

/// Every look of a chart: the presets, and the slide on a dark ground.
fn looks() -> impl Iterator<Item = (String, Preset)> {
    let presets = Preset::NAMES.into_iter().filter_map(Preset::named);
    let light = presets.map(|preset| (preset.name.to_owned(), preset));
    light.chain(Preset::slide().dark().map(|dark| ("slide-dark".to_owned(), dark)))
}

fn run(name: &str, terminal: &mut Terminal) -> Result<Simulation, Failure> {
    solve(read_one(&OsString::from(name), &[], terminal)?.scenario)
}

fn chart_of(subject: &Subject, terminal: &mut Terminal) -> Result<TimeChart, Failure> {
    match subject {
        Subject::One(name, kind) => chart_kind::chart(&run(name, terminal)?, kind.clone(), Language::ENGLISH),
        Subject::Several(names, manner) => {
            let runs = names.iter().map(|name| run(name, terminal)).collect::<Result<Vec<_>, _>>()?;
            Ok(Comparison::new(&runs, &[], *manner, &[], Language::ENGLISH).chart())
        }
    }
}

fn diagram_of(subject: &Topology, preset: &Preset, terminal: &mut Terminal) -> Result<Picture, Failure> {
    let wired = |layers: &Layers, around| diagram::diagram(layers, around, Language::ENGLISH, preset);
    let drawn = match subject {
        Topology::Day(name, day) => diagram::on_day(&run(name, terminal)?, *day, None, Language::ENGLISH, preset),
        Topology::Around(centre) => wired(&Layers::all(), Some(centre)),
        Topology::Whole => wired(&Layers::all(), None),
        Topology::Core => wired(&Layers::core(), None),
    };
    drawn.map_err(|cause| Failure::Drawing { scenario: FOLDER.to_owned(), cause })
}

/// The picture at the size of the page.
fn png(svg: &str, preset: &Preset, (title, description): (&str, &str)) -> Result<Vec<u8>, chart::DrawError> {
    let small = Preset { pixels_wide: PIXELS_WIDE.min(preset.pixels_wide), ..*preset };
    chart::rasterise(svg, &small, &[("Title", title), ("Description", description)])
}
