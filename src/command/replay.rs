//! `gutskin replay`: reproduces everything that was made together with a figure or a record, or verifies that it is
//! unchanged.

use std::{
    collections::BTreeMap,
    fs,
    io::Read,
    path::{Path, PathBuf},
};

use crate::{
    console::{failure::Failure, files, source::folder_name, terminal::Terminal},
    page::{
        extras::{Extras, TableLayout},
        files::{Files, RECORD},
        picture::BLANK,
        record::{
            digest::digest,
            model_digest::model_digest,
            recipe::{Ingredient, NoRecipe, Recipe},
            seal::Ownership,
        },
    },
    scenario::{BuiltIns, ParseOutcome, Scenario, render},
    study::{self, Question},
};
use gutskin_plot::embedded_metadata::{self, Kind};

/// Far above the size of any figure of this program.
const MOST_BYTES: u64 = 100_000_000;

/// Make a figure again from the figure itself
#[derive(clap::Args)]
#[command(after_help = "Examples:
  gutskin replay chart.png                          all files of the run it is from
  gutskin replay output/fibre/run.json -o again     the same run, elsewhere
  gutskin replay chart.svg --verify                 is it what this program makes of it?

Every SVG, PNG and PDF figure and run.json carries its recipe: the whole scenario, the settings, the version.
A picture that another program has saved anew, or a screenshot, may have lost it.")]
pub(super) struct Options {
    /// A figure of gutskin (SVG, PNG or PDF), or run.json
    #[arg(value_name = "FIGURE")]
    figure: PathBuf,
    /// Folder for the results
    #[arg(long, short, default_value = "output", value_name = "DIR")]
    output: PathBuf,
    /// Write nothing; say whether it comes out the same, byte by byte
    #[arg(long, conflicts_with_all = ["output", "force"])]
    verify: bool,
    /// Replace files that gutskin did not write
    #[arg(long)]
    force: bool,
}

/// The file to reproduce.
enum Given {
    /// A picture file.
    Figure(Kind),
    /// `run.json`, with the digests of the other files.
    Record(Ownership),
    /// `run.json`, changed since it was written, with its statements about the other files.
    ChangedRecord(BTreeMap<String, String>),
}

pub(super) fn replay(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    let path = &options.figure;
    let bytes = read(path)?;
    let (given, recipe) = understood(path, &bytes)?;
    if let Some(doubt) = doubt(&recipe) {
        terminal.say(&format!("note: {doubt}\n"));
    }
    if matches!(given, Given::ChangedRecord(_)) && !options.verify {
        terminal.say(&format!("note: `{}` was changed since gutskin wrote it\n", path.display()));
    }
    let extras = match &given {
        Given::Figure(kind) => Extras {
            pdf: *kind == Kind::Pdf,
            blank: recipe.look.blank,
            parquet: None,
            figures: vec![recipe.look.figure.clone()],
        },
        Given::Record(Ownership { files, .. }) | Given::ChangedRecord(files) => {
            let has = |wanted: &dyn Fn(&str) -> bool| files.keys().any(|name| wanted(name));
            let parquet = [TableLayout::Wide, TableLayout::Tidy];
            Extras {
                pdf: has(&|name| name.ends_with(".pdf")),
                blank: has(&|name| name.contains(BLANK)),
                parquet: parquet.into_iter().find(|layout| files.contains_key(layout.parquet_file())),
                // The figures that were made together with the first.
                figures: files.keys().filter_map(|name| name.strip_suffix(".svg").map(str::to_owned)).collect(),
            }
        }
    };
    let (folder, files) = made_again(path, &recipe.renewed(), &extras, terminal)?;
    if options.verify {
        return verify(path, &bytes, &given, &recipe, &files, terminal);
    }
    let folder = options.output.join(folder);
    files::write(&folder, &files, options.force)?;
    let written: Vec<String> =
        files.all().iter().map(|(name, _)| format!("{}\n", folder.join(name).display())).collect();
    terminal.print(&written.concat())?;
    terminal.say(&format!(
        "`{path}` was made by gutskin {}{}. `gutskin replay \"{path}\" --verify` says whether it comes out the same.",
        recipe.version,
        of_scenarios(&recipe),
        path = path.display(),
    ));
    Ok(())
}

/// The scenarios of a figure, phrased to follow the name of the program that made it.
fn of_scenarios(recipe: &Recipe<Question>) -> String {
    let names: Vec<String> = recipe.scenarios.iter().map(|scenario| format!("`{}`", scenario.name)).collect();
    match names.len() {
        0 => String::new(),
        1 => format!(" from the scenario {}", names.concat()),
        _ => format!(" from the scenarios {}", names.join(", ")),
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let unreadable = |reason: String| Failure::Read { path: path.to_owned(), reason };
    if path.is_dir() {
        let record = path.join(RECORD);
        let hint = if record.is_file() { &record } else { Path::new("output/fibre/run.json") };
        return Err(unreadable(format!(
            "it is a folder; name a figure or a record in it, such as `{}`",
            hint.display()
        )));
    }
    let file = fs::File::open(path).map_err(|cause| match cause.kind() {
        std::io::ErrorKind::NotFound => unreadable(
            "there is no such file; replay takes a figure or a record, such as `output/fibre/run.json`".into(),
        ),
        _ => unreadable(cause.to_string()),
    })?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES).read_to_end(&mut bytes).map_err(|cause| unreadable(cause.to_string()))?;
    Ok(bytes)
}

/// The kind of a file, and its recipe.
fn understood(path: &Path, bytes: &[u8]) -> Result<(Given, Recipe<Question>), Failure> {
    let lost = |reason: String, hint: String| Failure::NoRecipe { path: path.to_owned(), reason, hint };
    let unread = |cause: NoRecipe| {
        let hint = match &cause {
            NoRecipe::Version { version } => format!("make it again with gutskin {version}"),
            NoRecipe::Foreign | NoRecipe::Damaged { .. } => {
                "take the file as gutskin wrote it, or run its scenario again: `gutskin run SCENARIO`".to_owned()
            }
        };
        lost(cause.to_string(), hint)
    };
    if bytes.trim_ascii_start().starts_with(b"{") {
        let text = String::from_utf8_lossy(bytes);
        let record: serde_json::Value = serde_json::from_str(&text).map_err(|_| unread(NoRecipe::Foreign))?;
        let Some(recipe) = record.get("recipe") else {
            let again = "run its scenario again: `gutskin run SCENARIO`".to_owned();
            return Err(lost("there is no recipe in it".to_owned(), again));
        };
        let recipe = Recipe::read(&recipe.to_string()).map_err(unread)?;
        let files = record.get("files").and_then(|files| serde_json::from_value(files.clone()).ok());
        let changed = || Given::ChangedRecord(files.unwrap_or_default());
        let given = Ownership::read(&text).map_or_else(changed, Given::Record);
        return Ok((given, recipe));
    }
    let Some(kind) = Kind::of(bytes) else {
        let is_scenario = path.extension().is_some_and(|ending| ending == "toml" || ending == "txt");
        let hint = if is_scenario {
            format!("a scenario is run: `gutskin run {}`", path.display())
        } else {
            "take chart.svg, chart.png or run.json of a run".to_owned()
        };
        return Err(lost("it is neither SVG, PNG, PDF nor a record".to_owned(), hint));
    };
    let Some(text) = embedded_metadata::recipe(kind, bytes) else {
        let reason = format!(
            "this {} carries no recipe of gutskin: another program has saved it anew, it was cut off, or it is not ours",
            kind.ending().to_uppercase()
        );
        let hint = "take the file as gutskin wrote it, or the record beside it: `gutskin replay run.json`".to_owned();
        return Err(lost(reason, hint));
    };
    Ok((Given::Figure(kind), Recipe::read(&text).map_err(unread)?))
}

/// Why the figure may come out differently; `None` if there is no reason.
fn doubt(recipe: &Recipe<Question>) -> Option<String> {
    let ours = env!("CARGO_PKG_VERSION");
    if recipe.version != ours {
        Some(format!("it was made by gutskin {}; this is {ours}, so it may come out differently", recipe.version))
    } else if recipe.model_digest != model_digest() {
        Some("it was made with another model than this one, so it may come out differently".to_owned())
    } else {
        None
    }
}

/// The name of the folder and the files that this version makes from a recipe.
fn made_again(
    path: &Path,
    recipe: &Recipe<Question>,
    extras: &Extras,
    terminal: &Terminal,
) -> Result<(String, Files), Failure> {
    let origin = format!("the recipe in {}", path.display());
    let scenarios = recipe.scenarios.iter().map(|ingredient| scenario_of(ingredient, &origin, terminal));
    let scenarios = scenarios.collect::<Result<Vec<_>, Failure>>()?;
    // The standard files of a run are always made, whichever figure was given.
    let (folder, files) = study::made_again(&recipe.of_figure("", false), scenarios, extras)?;
    Ok((folder_name(&folder)?, files))
}

/// The scenario stored in a recipe.
fn scenario_of(ingredient: &Ingredient, origin: &str, terminal: &Terminal) -> Result<Scenario, Failure> {
    // The recipe already contains everything the scenario extends, so no other files are consulted.
    let parsed = ParseOutcome::of(&ingredient.name, origin, &ingredient.text, &[], &BuiltIns);
    let rendered = || render(&parsed.diagnostics, &ingredient.text, terminal.messages_take_colour());
    let mut scenario = parsed.scenario.clone().ok_or_else(|| Failure::Scenario { rendered: rendered() })?;
    scenario.overrides.clone_from(&ingredient.overrides);
    Ok(scenario)
}

/// Reports whether all files are the same, or which ones differ.
fn verify(
    path: &Path,
    bytes: &[u8],
    given: &Given,
    recipe: &Recipe<Question>,
    files: &Files,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let mut differences = Vec::new();
    match given {
        Given::Figure(kind) => {
            let all = files.all();
            let blank = if recipe.look.blank { BLANK } else { "" };
            let wanted = format!("{}{blank}.{}", recipe.look.figure, kind.ending());
            let again = all.iter().find(|(name, _)| *name == wanted).map_or(&[][..], |(_, content)| content);
            if again != bytes {
                differences.push(difference(*kind, bytes, again));
            }
        }
        Given::Record(record) => {
            let folder = path.parent().unwrap_or(Path::new(""));
            for (name, recorded) in &record.files {
                let again = files.get(name).map(digest);
                if again.as_ref() != Some(recorded) {
                    differences.push(format!("{name} comes out differently"));
                } else if fs::read(folder.join(name)).is_ok_and(|beside| digest(&beside) != *recorded) {
                    differences.push(format!("{name} beside it was changed since"));
                }
            }
            if differences.is_empty() && files.get(RECORD) != Some(bytes) {
                differences.push("the record itself comes out differently".to_owned());
            }
        }
        Given::ChangedRecord(_) => differences.push("the record was changed since gutskin wrote it".to_owned()),
    }
    if differences.is_empty() {
        return terminal.print(&match given {
            Given::Record(record) => {
                format!(
                    "The same: {} files and the record, byte by byte (gutskin {}).\n",
                    record.files.len(),
                    recipe.version
                )
            }
            _ => format!("The same, byte by byte (gutskin {}).\n", recipe.version),
        });
    }
    Err(Failure::Differs { path: path.to_owned(), differences })
}

/// The first position at which a figure differs from what this version makes from its recipe.
fn difference(kind: Kind, bytes: &[u8], again: &[u8]) -> String {
    let same = bytes.iter().zip(again).take_while(|(one, other)| one == other).count();
    match kind {
        Kind::Svg => {
            let line = bytes[..same].iter().filter(|byte| **byte == b'\n').count() + 1;
            format!("the first difference is in line {line}")
        }
        Kind::Png | Kind::Pdf => {
            format!("the first difference is at byte {} of {}", same + 1, bytes.len())
        }
    }
}
