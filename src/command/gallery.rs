//! `gutskin gallery`: draws every kind of chart for every purpose, each with its text alternative, on one page.

use std::{ffi::OsString, path::PathBuf};

use crate::{
    console::{
        failure::Failure,
        files,
        load::{Loaded, read_one},
        publish::answered,
        terminal::Terminal,
    },
    page::{
        picture::Picture,
        study::{Example, Study},
    },
    study::{compare::Compare, diagram::Diagram, run::Run, scan::Scan, validate::Validate},
    words::{DISCLAIMER, Language},
};
use gutskin_plot as chart;
use gutskin_plot::Preset;

/// The folder of the pictures, next to the page.
const FOLDER: &str = "gallery";
/// Large enough to judge a picture, small enough for a page with forty of them.
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

/// The page and its pictures, as they are built up.
struct Gallery {
    page: String,
    pictures: Vec<(String, Vec<u8>)>,
}

pub(super) fn gallery(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    let page = format!(
        "# Gallery\n\nEvery kind of chart, for every use: {}. Made by `gutskin gallery`, each picture by the command above it. \
         The words below a picture are its text alternative, which also lies inside the SVG and the PNG. {}\n",
        Language::ENGLISH.listed(&looks().map(|(look, _)| look).collect::<Vec<_>>()),
        DISCLAIMER
    );
    let mut gallery = Gallery { page, pictures: Vec::new() };
    let (courses, others): (Vec<_>, Vec<_>) =
        Run::examples().into_iter().partition(|example| example.further.is_none());
    for example in &courses {
        gallery.add::<Run>(example, terminal)?;
    }
    for example in &Compare::examples() {
        gallery.add::<Compare>(example, terminal)?;
    }
    for example in &others {
        gallery.add::<Run>(example, terminal)?;
    }
    for example in &Scan::examples() {
        gallery.add::<Scan>(example, terminal)?;
    }
    for example in &Validate::examples() {
        gallery.add::<Validate>(example, terminal)?;
    }
    for example in &Diagram::examples() {
        gallery.add::<Diagram>(example, terminal)?;
    }
    let pictures: Vec<(&str, &[u8])> =
        gallery.pictures.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
    files::write_all(&options.output.join(FOLDER), &pictures, options.force)?;
    files::write_all(&options.output, &[("gallery.md", gallery.page.as_bytes())], options.force)?;
    terminal.say(&format!("{}", options.output.join("gallery.md").display()));
    Ok(())
}

impl Gallery {
    /// Adds the figure of an example for every purpose.
    fn add<S: Study>(&mut self, example: &Example<S::Question>, terminal: &mut Terminal) -> Result<(), Failure> {
        let failed = |cause| Failure::Drawing { scenario: FOLDER.to_owned(), cause };
        let mut scenarios = Vec::new();
        for name in example.scenarios {
            let Loaded { scenario, .. } = read_one(&OsString::from(name), &[], terminal)?;
            scenarios.push(scenario);
        }
        let answer = answered::<S>(&example.question, scenarios)?;
        let further: Vec<String> = example.further.iter().map(|&stem| stem.to_owned()).collect();
        let page = S::page(&example.question, &answer, Language::ENGLISH, &further)?;
        let shown = if example.further.is_some() { page.figures.last() } else { page.figures.first() };
        let Some(figure) = shown else { return Ok(()) };
        self.page += &format!("\n## {}\n\n`{}`\n\n", example.heading, example.command);
        let mut description = String::new();
        for (look, wanted) in looks() {
            let picture = figure.drawing.picture(&wanted).map_err(failed)?;
            let file = format!("{}-{look}.png", example.name);
            self.page += &format!("![{}, {look}]({FOLDER}/{file})\n", picture.title);
            self.pictures.push((file, small(&picture).map_err(failed)?));
            description = picture.description;
        }
        self.page += &format!("\n{description}\n");
        Ok(())
    }
}

/// All styles of a chart: the presets, and the slide on a dark background.
fn looks() -> impl Iterator<Item = (String, Preset)> {
    let presets = Preset::NAMES.into_iter().filter_map(Preset::named);
    let light = presets.map(|preset| (preset.name.to_owned(), preset));
    light.chain(Preset::slide().dark().map(|dark| ("slide-dark".to_owned(), dark)))
}

/// The picture at the size used on the page.
fn small(picture: &Picture) -> Result<Vec<u8>, chart::DrawError> {
    let Picture { svg, title, description, preset, .. } = picture;
    let small = Preset { pixels_wide: PIXELS_WIDE.min(preset.pixels_wide), ..*preset };
    chart::rasterise(svg, &small, &[("Title", title), ("Description", description)])
}
