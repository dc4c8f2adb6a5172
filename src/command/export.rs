//! `gutskin export`: writes a scenario for other simulators.

use crate::analysis::shown;
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

use crate::console::{
    failure::Failure,
    files,
    load::{Loaded, read},
    publish::answered,
    shared_options::{Purpose, key_and_value, look, preset_of},
    source::Source,
    terminal::Terminal,
};
use crate::{
    analysis::Simulation,
    export::{self, Enclosed, ExportError, System},
    page::{
        picture::Picture,
        record::recipe::{Ingredient, Recipe},
        study::{RecipeQuestion, Study},
    },
    scenario::Override,
    study::run::{Question, Run, chart},
    words::Language,
};
use gutskin_plot::embedded_metadata;

/// Write a scenario for other simulators
#[derive(clap::Args)]
#[command(after_help = "Examples:
  gutskin export tipping --to sbml > tipping.xml         for COPASI, roadrunner, Tellurium, VCell
  gutskin export tipping --to antimony                   the same as text to read
  gutskin export my-question.toml --to python -o class/  class/my-question.py, a script for SciPy
  gutskin export tipping --to omex                       tipping.omex: model, experiment, scenario and chart

Without -o, text is printed and an archive is written into this folder.")]
pub(super) struct Options {
    /// A scenario file or the name of a built-in scenario; `-` reads standard input
    #[arg(value_name = "SCENARIO")]
    scenario: OsString,
    /// What to write
    #[arg(long, value_enum, value_name = "sbml|antimony|python|omex")]
    to: Target,
    /// A file to write, or a folder to write it into (`class/` makes it); `-` prints
    #[arg(long, short, value_name = "FILE|DIR")]
    output: Option<PathBuf>,
    /// Change a value without touching the file, e.g. `--set fibre="30 g/day"`
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = key_and_value)]
    changes: Vec<Override>,
    /// Replace a file of that name
    #[arg(long)]
    force: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Target {
    /// SBML Level 3 Version 2, which most simulators read
    Sbml,
    /// Antimony, SBML as text for people
    Antimony,
    /// A Python script for SciPy
    Python,
    /// COMBINE archive: SBML, SED-ML, scenario and chart in one file
    Omex,
}

impl Target {
    /// The file ending.
    fn ending(self) -> &'static str {
        match self {
            Self::Sbml => "xml",
            Self::Antimony => "ant",
            Self::Python => "py",
            Self::Omex => "omex",
        }
    }
}

pub(super) fn export(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    let source = Source::find(&options.scenario)?;
    let Loaded { scenario, resolved, .. } = read(&source, &options.changes, terminal)?;
    let recipe = Recipe::new(
        Run::asked(&Question::WithControl),
        look(Purpose::Slide, Language::ENGLISH, false)?,
        vec![Ingredient::new(&scenario, &resolved)],
    );
    let run = answered::<Run>(&Question::WithControl, vec![scenario])?;
    let system = System::of(&run);
    let failed = |cause: ExportError| Failure::Export { scenario: run.scenario.name.clone(), cause };
    let content = match options.to {
        Target::Sbml => export::sbml(&system).map_err(failed)?.into_bytes(),
        Target::Antimony => export::antimony(&system).into_bytes(),
        Target::Python => export::python(&system).into_bytes(),
        Target::Omex => {
            let chart = chart(&run, &recipe)?;
            // The archive must be self-contained and must not reveal local folders.
            let enclosed = Enclosed { scenario: &resolved.toml_alone(&run.scenario), chart: &chart };
            export::omex(&system, enclosed).map_err(failed)?
        }
    };
    let name = format!("{}.{}", run.scenario.name, options.to.ending());
    let path = match &options.output {
        // An archive is not printed by default, because it is binary.
        None if options.to == Target::Omex => PathBuf::from(name),
        None => return terminal.print_bytes(&content),
        Some(path) if path.as_os_str() == "-" => return terminal.print_bytes(&content),
        Some(path) if path.is_dir() => path.join(name),
        Some(path) if names_a_folder(path) => {
            std::fs::create_dir_all(path)
                .map_err(|cause| Failure::New { path: path.clone(), reason: cause.to_string() })?;
            path.join(name)
        }
        Some(path) => path.clone(),
    };
    // A file with exactly this content does not have to be replaced.
    if std::fs::read(&path).is_ok_and(|there| there == content) {
        terminal.say(&format!("{} is unchanged", path.display()));
        return Ok(());
    }
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.exists()) {
        return Err(Failure::NoFolder { path: path.clone(), folder: folder.to_owned() });
    }
    files::write_new(&path, &content, options.force)?;
    terminal.say(&format!("Wrote {}", path.display()));
    Ok(())
}

/// The chart as `gutskin run` writes it, with its recipe.
fn chart(run: &Simulation, recipe: &Recipe<RecipeQuestion<'_, Question>>) -> Result<Vec<u8>, Failure> {
    let failed = |cause| Failure::Drawing { scenario: run.scenario.name.clone(), cause };
    let chart = chart::time_chart(run, &shown::curves(run), Language::ENGLISH);
    let picture = Picture::of(&chart, &preset_of(recipe)?).map_err(failed)?;
    let files = picture.figure("chart", None, recipe, &[embedded_metadata::Kind::Svg]).map_err(failed)?;
    Ok(files.into_iter().map(|(_, content)| content).collect::<Vec<_>>().concat())
}

/// Whether the path can only be a folder, even if it does not exist yet.
fn names_a_folder(path: &Path) -> bool {
    path.to_string_lossy().ends_with(std::path::is_separator)
}
