//! Where a scenario comes from: a file, standard input, or the ones built in.

use std::{
    fs,
    io::Read,
    path::{Component, Path, PathBuf},
};

use super::failure::Failure;
use crate::scenario::{
    BUILT_IN, Library,
    built_in::built_in,
    encoding::{self, MOST_BYTES},
    extend::{Base, BuiltIns},
    suggest,
};

/// Scenarios that others extend: files beside them, and the built-in ones.
pub(super) struct Files;

impl Library for Files {
    fn base(&self, from: &str, named: &str) -> Result<Base, String> {
        if !looks_like_a_path(named) {
            let beside = folder_of(from).join(format!("{named}.toml"));
            return BuiltIns.base(from, named).map_err(|reason| match beside.exists() {
                true => format!("{reason}; for the file beside it type `extends = \"{named}.toml\"`"),
                false => reason,
            });
        }
        if from.ends_with(BUILT_IN_MARK) {
            return Err("a built-in scenario has no files beside it".to_owned());
        }
        let path = tidy(&folder_of(from).join(named.replace('\\', "/")));
        let shown = path.display().to_string();
        if path.is_dir() {
            return Err(format!("`{shown}` is a folder"));
        }
        let file = fs::File::open(&path).map_err(|cause| match cause.kind() {
            std::io::ErrorKind::NotFound => format!("there is no file `{shown}`"),
            _ => format!("`{shown}`: {cause}"),
        })?;
        let bytes = read(&path, file).map_err(|failure| failure.to_string())?;
        let text = encoding::decode(&shown, &bytes).map_err(|fault| format!("`{shown}`: {}", fault.message))?;
        Ok(Base { origin: shown, text })
    }
}

const BUILT_IN_MARK: &str = "(built in)";

fn folder_of(origin: &str) -> &Path {
    Path::new(origin).parent().unwrap_or(Path::new(""))
}

/// The path without `.` and `x/..`, so that one file has one name and a circle is seen at once.
fn tidy(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if matches!(tidy.components().next_back(), Some(Component::Normal(_))) => {
                tidy.pop();
            }
            part => tidy.push(part),
        }
    }
    tidy
}

/// What a scenario is written in, and how to speak of it.
pub(super) struct Source {
    /// The name of the scenario: of its folder in the output, of its chart.
    pub(super) name: String,
    /// How messages name the place.
    pub(super) origin: String,
    /// What is written in it, not yet known to be text.
    pub(super) bytes: Vec<u8>,
}

impl Source {
    /// Finds what the user named: `-` is standard input; a file goes before a built-in scenario of the same name.
    pub(super) fn find(named: &str) -> Result<Self, Failure> {
        if named == "-" {
            let bytes = read("standard input".as_ref(), std::io::stdin().lock())?;
            return Ok(Self { name: "stdin".to_owned(), origin: "standard input".to_owned(), bytes });
        }
        let path = Path::new(named);
        if path.exists() || looks_like_a_path(named) {
            return Self::from_file(path, named);
        }
        built_in(named)
            .map(|found| Self {
                name: found.name.to_owned(),
                origin: format!("scenarios/{}.toml {BUILT_IN_MARK}", found.name),
                bytes: found.text.as_bytes().to_owned(),
            })
            .ok_or_else(|| no_such_scenario(named))
    }

    fn from_file(path: &Path, named: &str) -> Result<Self, Failure> {
        if path.is_dir() {
            return Err(Failure::Read {
                path: path.to_owned(),
                reason: "it is a folder; name a scenario file in it, such as `my-question.toml`".to_owned(),
            });
        }
        let file = fs::File::open(path).map_err(|cause| match cause.kind() {
            std::io::ErrorKind::NotFound => no_such_scenario(named),
            _ => unreadable(path, &cause),
        })?;
        Ok(Self { name: stem(path), origin: named.to_owned(), bytes: read(path, file)? })
    }
}

/// Whether the user meant a file and nothing else.
fn looks_like_a_path(named: &str) -> bool {
    named.contains(['/', '\\']) || named.ends_with(".toml") || named.ends_with(".txt")
}

/// The name of a scenario file without its endings, also where an editor has added `.txt`.
fn stem(path: &Path) -> String {
    let name = path.file_name().map_or_else(|| "scenario".to_owned(), |name| name.to_string_lossy().into_owned());
    let name = name.strip_suffix(".txt").unwrap_or(&name);
    let name = name.strip_suffix(".toml").unwrap_or(name);
    if name.is_empty() { "scenario".to_owned() } else { name.to_owned() }
}

/// Reads a little more than a scenario may have, so that a file without end is noticed and not swallowed.
fn read(path: &Path, from: impl Read) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    from.take(most).read_to_end(&mut bytes).map_err(|cause| unreadable(path, &cause))?;
    Ok(bytes)
}

fn unreadable(path: &Path, cause: &std::io::Error) -> Failure {
    Failure::Read { path: path.to_owned(), reason: cause.to_string() }
}

fn no_such_scenario(named: &str) -> Failure {
    let stem = stem(Path::new(named));
    let suggestion = suggest::nearest(&stem, BUILT_IN.iter().map(|scenario| scenario.name))
        .map_or_else(String::new, |name| format!("; did you mean `{name}`?"));
    Failure::NoSuchScenario { name: named.to_owned(), stem, suggestion }
}
