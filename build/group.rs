//! Finds and reads the words files.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use toml::{Table, Value};

/// The language whose lines all others must have.
pub(crate) const ENGLISH: &str = "en";

/// The texts of one folder in every language, English first, then by code.
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) files: Vec<File>,
}

/// What the program asks a group for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    /// Texts and sentences, each by its key in the code.
    Sentences,
    /// Sentences whose places are filled elsewhere: the section `templates`.
    Templates,
    /// Names of things, looked up while the program runs: sections `one` and `many`.
    Names,
    /// Several texts about each thing, looked up while the program runs: a section for each thing.
    Records,
}

/// The texts of a folder in one language.
pub(crate) struct File {
    /// `de`
    pub(crate) code: String,
    /// `src/words/time/de.toml`
    pub(crate) path: String,
    /// Each line by its section, empty where it stands in none, and its key.
    pub(crate) lines: BTreeMap<(String, String), String>,
}

/// The sections of names.
pub(crate) const ONE: &str = "one";
pub(crate) const MANY: &str = "many";

/// The section of sentences whose places another crate fills.
const TEMPLATES: &str = "templates";

/// All groups below a folder, in the order of their names.
pub(crate) fn find(root: &Path) -> Result<Vec<Group>, Vec<String>> {
    let mut folders = Vec::new();
    search(root, &mut folders).map_err(|fault| vec![fault])?;
    let (mut groups, mut faults): (Vec<Group>, Vec<String>) = (Vec::new(), Vec::new());
    for folder in folders {
        match read(&folder) {
            Ok(group) => groups.push(group),
            Err(fault) => faults.push(fault),
        }
    }
    groups.sort_by(|a, b| (&a.name, &a.files[0].path).cmp(&(&b.name, &b.files[0].path)));
    if faults.is_empty() { Ok(groups) } else { Err(faults) }
}

/// All folders with an English file.
fn search(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for path in entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).filter(|path| path.is_dir()) {
        search(&path, found)?;
    }
    if folder.join(format!("{ENGLISH}.toml")).is_file() {
        found.push(folder.to_owned());
    }
    Ok(())
}

fn read(folder: &Path) -> Result<Group, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let paths = paths.filter(|path| path.extension().is_some_and(|ending| ending == "toml"));
    let mut files = paths.map(|path| read_file(&path)).collect::<Result<Vec<_>, _>>()?;
    files.sort_by_key(|file| (file.code != ENGLISH, file.code.clone()));
    let kind = kind(&files[0])?;
    Ok(Group { name: name(folder), kind, files })
}

/// The folder's own name, or that of its parent if it is called `words`.
fn name(folder: &Path) -> String {
    let own = |folder: &Path| folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match own(folder) {
        words if words == "words" => folder.parent().map_or(words, own),
        name => name,
    }
}

fn read_file(path: &Path) -> Result<File, String> {
    let shown = path.to_string_lossy().replace('\\', "/");
    let text = fs::read_to_string(path).map_err(|error| format!("{shown}: {error}"))?;
    let table: Table = text.parse().map_err(|error: toml::de::Error| {
        let line = error.span().map_or(1, |span| text[..span.start].lines().count().max(1));
        format!("{shown}, line {line}: {}", error.message().lines().next().unwrap_or_default())
    })?;
    let mut lines = BTreeMap::new();
    for (key, value) in table {
        match value {
            Value::String(text) => drop(lines.insert((String::new(), key), text)),
            Value::Table(section) => {
                for (inner, value) in section {
                    let Value::String(text) = value else {
                        return Err(format!(
                            "{shown}: `{inner}` in section `{key}` is no text between quotation marks"
                        ));
                    };
                    lines.insert((key.clone(), inner), text);
                }
            }
            _ => return Err(format!("{shown}: `{key}` is no text between quotation marks")),
        }
    }
    Ok(File { code: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), path: shown, lines })
}

fn kind(english: &File) -> Result<Kind, String> {
    let mut sections: Vec<&str> = english.lines.keys().map(|(section, _)| section.as_str()).collect();
    sections.dedup();
    match sections[..] {
        [] | [""] => Ok(Kind::Sentences),
        [TEMPLATES] => Ok(Kind::Templates),
        _ if sections.iter().all(|section| [ONE, MANY].contains(section)) => Ok(Kind::Names),
        _ if sections.iter().all(|section| !["", ONE, MANY, TEMPLATES].contains(section)) => Ok(Kind::Records),
        _ => Err(format!("{}: lines of several kinds; give them groups of their own", english.path)),
    }
}
