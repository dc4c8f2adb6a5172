//! Finds the text of a scenario: in a file, on standard input, or among the built-in ones.

use std::{
    ffi::OsStr,
    fs,
    io::Read,
    path::{Component, Path, PathBuf},
};

use super::failure::Failure;
use crate::scenario::{
    BUILT_IN, Base, BuiltIns, Library, built_in, names,
    text::encoding::{self, MOST_BYTES},
};

/// Finds scenarios that others extend: files relative to the extending one, and the built-in ones.
pub(crate) struct Files;

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

/// The path without `.` and `x/..`, so that each file has one name and a circular `extends` is detected at once.
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

/// The text of a scenario and its names.
#[derive(Debug)]
pub(crate) struct Source {
    /// The name of the scenario, used for its output folder and its chart.
    pub(crate) name: String,
    /// How messages name the source.
    pub(crate) origin: String,
    /// The content, not yet checked to be text.
    pub(crate) bytes: Vec<u8>,
}

impl Source {
    /// Finds what the user named: `-` is standard input. A file takes precedence over a built-in scenario of the same
    /// name; a folder does not.
    pub(crate) fn find(named: &OsStr) -> Result<Self, Failure> {
        if named == "-" {
            let bytes = read("standard input".as_ref(), std::io::stdin().lock())?;
            return Ok(Self { name: "stdin".to_owned(), origin: "standard input".to_owned(), bytes });
        }
        let path = Path::new(named);
        let named = named.to_string_lossy();
        if looks_like_a_path(&named) || path.exists() && !path.is_dir() {
            return Self::from_file(path, &named);
        }
        match built_in(&named) {
            Some(found) => Ok(Self {
                name: found.name.to_owned(),
                origin: format!("scenarios/{}.toml {BUILT_IN_MARK}", found.name),
                bytes: found.text.as_bytes().to_owned(),
            }),
            None if path.is_dir() => Self::from_file(path, &named),
            None => Err(no_such_scenario(&named)),
        }
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
        Ok(Self { name: folder_name(&stem(path))?, origin: named.to_owned(), bytes: read(path, file)? })
    }
}

/// Whether the name can only mean a file.
fn looks_like_a_path(named: &str) -> bool {
    named.contains(['/', '\\']) || named.ends_with(".toml") || named.ends_with(".txt")
}

/// The name of a scenario file without its endings, including a `.txt` that an editor has added.
pub(crate) fn stem(path: &Path) -> String {
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let name = name.strip_suffix(".txt").unwrap_or(&name);
    name.strip_suffix(".toml").unwrap_or(name).to_owned()
}

/// The name, if every system allows it as the name of a folder and it does not lead out of its parent folder.
pub(crate) fn folder_name(name: &str) -> Result<String, Failure> {
    // Windows reserves these names for devices, with any ending.
    const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];
    let small = name.to_lowercase();
    let first = small.split('.').next().unwrap_or_default().trim_end();
    let is_device = DEVICES.iter().any(|device| {
        let number = first.strip_prefix(device);
        if device.starts_with("com") || device.starts_with("lpt") {
            number.is_some_and(|number| number.len() == 1 && number.starts_with(|digit: char| digit.is_ascii_digit()))
        } else {
            number == Some("")
        }
    });
    let reason = if name.is_empty() {
        "it is empty"
    } else if name.chars().any(char::is_control) {
        "it holds a character that cannot be seen"
    } else if name.contains(['<', '>', ':', '"', '/', '\\', '|', '?', '*']) {
        "a folder cannot have a name with < > : \" / \\ | ? or * in it"
    } else if name.ends_with(['.', ' ']) {
        "it ends in a point or a space"
    } else if is_device {
        "some systems take it for a device"
    } else {
        return Ok(name.to_owned());
    };
    Err(Failure::Name { name: name.escape_debug().to_string(), reason })
}

/// Reads a little more than the size limit of a scenario, so that a file without end is rejected without reading it
/// all. The factor of two allows for characters of two bytes, which the limit counts as one.
fn read(path: &Path, from: impl Read) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let most = u64::try_from(2 * MOST_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    from.take(most).read_to_end(&mut bytes).map_err(|cause| unreadable(path, &cause))?;
    Ok(bytes)
}

fn unreadable(path: &Path, cause: &std::io::Error) -> Failure {
    Failure::Read { path: path.to_owned(), reason: cause.to_string() }
}

fn no_such_scenario(named: &str) -> Failure {
    let stem = stem(Path::new(named));
    let beside = format!("{named}.toml");
    let suggestion = match Path::new(&beside).is_file() {
        true => format!("; did you mean `{beside}`?"),
        false => suggested_scenario(&stem),
    };
    let stem = folder_name(&stem).unwrap_or_else(|_| "my-question".to_owned());
    Failure::NoSuchScenario { name: named.to_owned(), stem, suggestion }
}

/// "; did you mean …?" with the name of a built-in scenario, or empty.
pub(crate) fn suggested_scenario(name: &str) -> String {
    names::nearest(name, BUILT_IN.iter().map(|scenario| scenario.name))
        .map_or_else(String::new, |name| format!("; did you mean `{name}`?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_leads_elsewhere_or_breaks_on_some_system_is_refused() {
        for name in ["", ".", "..", "a/b", "a|b:c", "x ", "x.", "con", "NUL.tar", "com1", "a\u{1b}b", "a\nb"] {
            assert!(folder_name(name).is_err(), "{name:?}");
        }
        for name in ["my question", "a.b", "Darm–Haut", "console", "com", "com10", "fibre (2)", ".hidden"] {
            assert_eq!(folder_name(name).ok().as_deref(), Some(name));
        }
    }
}
