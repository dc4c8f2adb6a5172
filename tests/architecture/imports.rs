//! Reads which file of a crate imports which, from the text of the sources: paths that begin with `crate`, `super`, `self` or a
//! child module, in `use` trees and inside expressions. A path through a re-export counts as one to the file that defines
//! the item.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// The files of one crate, by their path below its `src`, with their imports.
pub(crate) struct Crate {
    /// The program text of each file, without comments and tests.
    pub code: BTreeMap<String, String>,
    /// For each file, the files it imports from.
    pub imports: BTreeMap<String, BTreeSet<String>>,
}

/// All source files below a folder, sorted.
pub(crate) fn source_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(source_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The program text without comments and without what is compiled for tests only.
pub(crate) fn program(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
    let mut code = String::new();
    let mut lines = lines.into_iter().peekable();
    while let Some(line) = lines.next() {
        if line.trim() != "#[cfg(test)]" {
            code += line;
            code.push('\n');
            continue;
        }
        // A module of tests with a body ends the file; an item is followed by more of the program.
        let item = lines.next().unwrap_or_default();
        if item.contains("mod ") && item.trim_end().ends_with('{') {
            break;
        }
        if !item.trim_end().ends_with(';') {
            let end = if item.contains('{') { "}" } else { ";" };
            for line in lines.by_ref() {
                if line.starts_with(end) || (end == ";" && line.trim_end().ends_with(';')) {
                    break;
                }
            }
        }
    }
    code
}

/// A name that a `use` tree brings in: its full path, its local name, and whether it is re-exported.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Import {
    path: Vec<String>,
    name: String,
    public: bool,
}

/// Every path of a `use` tree such as `a::{self, b::{c, d as e}}`.
fn paths_of_tree(tree: &str, before: &[String], public: bool, found: &mut Vec<Import>) {
    let mut depth = 0_usize;
    let mut start = 0;
    let mut parts = Vec::new();
    for (place, letter) in tree.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                parts.push(&tree[start..place]);
                start = place + 1;
            }
            _ => {}
        }
    }
    parts.push(&tree[start..]);
    for part in parts.into_iter().map(str::trim).filter(|part| !part.is_empty()) {
        let segments = |text: &str| -> Vec<String> {
            text.split("::").map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
        };
        match part.split_once('{') {
            Some((prefix, rest)) => {
                let prefix: Vec<String> = before.iter().cloned().chain(segments(prefix)).collect();
                paths_of_tree(rest.trim_end().strip_suffix('}').unwrap_or(rest), &prefix, public, found);
            }
            None => {
                let (path, alias) = part.split_once(" as ").map_or((part, None), |(path, name)| (path, Some(name)));
                let mut path: Vec<String> = before.iter().cloned().chain(segments(path)).collect();
                if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
                    path.pop();
                }
                let last = path.last().cloned().unwrap_or_default();
                let name = alias.map_or(last, |alias| alias.trim().to_owned());
                found.push(Import { path, name, public });
            }
        }
    }
}

/// The statements `use …;` of a program and the program without them.
fn split_uses(code: &str) -> (Vec<Import>, String) {
    let mut imports = Vec::new();
    let mut rest = String::new();
    let mut from = 0;
    while let Some(place) = code[from..].find("use ").map(|place| place + from) {
        let line_start = code[..place].rfind('\n').map_or(0, |end| end + 1);
        let before = code[line_start..place].trim();
        let end = code[place..].find(';').map_or(code.len(), |end| place + end);
        if before.is_empty() || before.starts_with("pub") {
            paths_of_tree(&code[place + 4..end], &[], before.starts_with("pub"), &mut imports);
            rest += &code[from..line_start];
        } else {
            rest += &code[from..end];
        }
        from = end;
    }
    rest += &code[from..];
    (imports, rest)
}

/// The paths inside expressions that begin with `crate` or `super`.
fn paths_in_expressions(code: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for root in ["crate::", "super::"] {
        for (place, _) in code.match_indices(root) {
            let is_start =
                !code[..place].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':');
            let is_visibility = code[..place].ends_with("pub(in ");
            if is_start && !is_visibility {
                let path: String = code[place..]
                    .chars()
                    .take_while(|letter| letter.is_alphanumeric() || "_:".contains(*letter))
                    .collect();
                found.push(path.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect());
            }
        }
    }
    found
}

/// The module of a file: `chart/axis.rs` is `chart::axis`, `chart/mod.rs` is `chart`.
fn module_of(file: &str) -> Vec<String> {
    let mut parts: Vec<String> = file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if parts.last().is_some_and(|last| last == "mod" || last == "lib") {
        parts.pop();
    }
    parts
}

impl Crate {
    /// Reads the crate whose sources lie in this folder.
    pub(crate) fn read(folder: &Path) -> Self {
        let code: BTreeMap<String, String> = source_files(folder)
            .into_iter()
            .map(|path| {
                let inside = path.strip_prefix(folder).expect("inside").to_string_lossy().replace('\\', "/");
                (inside, program(&fs::read_to_string(&path).expect("a source file")))
            })
            .collect();
        let by_module: BTreeMap<Vec<String>, String> =
            code.keys().map(|file| (module_of(file), file.clone())).collect();
        let mut absolute: BTreeMap<String, Vec<Import>> = BTreeMap::new();
        for (file, text) in &code {
            let (uses, rest) = split_uses(text);
            let in_expressions =
                paths_in_expressions(&rest).into_iter().map(|path| Import { path, name: String::new(), public: false });
            let module = module_of(file);
            let resolved = uses.into_iter().chain(in_expressions).filter_map(|import| {
                let path = absolute_path(&import.path, &module, &by_module)?;
                Some(Import { path, ..import })
            });
            absolute.insert(file.clone(), resolved.collect());
        }
        let imports = absolute
            .iter()
            .map(|(file, imports)| {
                let targets = imports.iter().filter_map(|import| file_of(&import.path, &by_module, &absolute, 0));
                (file.clone(), targets.filter(|target| target != file).collect())
            })
            .collect();
        Self { code, imports }
    }

    /// Sets of files that import each other in a circle: the strongly connected components, found by searching forward
    /// and backward from each file.
    pub(crate) fn circles(&self) -> Vec<BTreeSet<String>> {
        let reached = |from: &String, next: &dyn Fn(&String) -> Vec<String>| {
            let mut seen = BTreeSet::new();
            let mut open = next(from);
            while let Some(file) = open.pop() {
                if seen.insert(file.clone()) {
                    open.extend(next(&file));
                }
            }
            seen
        };
        let forward = |file: &String| self.imports.get(file).into_iter().flatten().cloned().collect::<Vec<_>>();
        let backward = |file: &String| {
            self.imports.iter().filter(|(_, targets)| targets.contains(file)).map(|(user, _)| user.clone()).collect()
        };
        let mut circles: Vec<BTreeSet<String>> = Vec::new();
        for file in self.code.keys() {
            if circles.iter().any(|circle| circle.contains(file)) {
                continue;
            }
            let ahead = reached(file, &forward);
            if ahead.contains(file) {
                circles.push(ahead.intersection(&reached(file, &backward)).cloned().collect());
            }
        }
        circles
    }
}

/// A path from the root of the crate; `None` for a path into another crate.
fn absolute_path(path: &[String], module: &[String], files: &BTreeMap<Vec<String>, String>) -> Option<Vec<String>> {
    let (first, rest) = path.split_first()?;
    match first.as_str() {
        "crate" => Some(rest.to_vec()),
        "self" => Some(module.iter().chain(rest).cloned().collect()),
        "super" => {
            let ups = path.iter().take_while(|name| *name == "super").count();
            let base = module.len().checked_sub(ups)?;
            Some(module[..base].iter().chain(&path[ups..]).cloned().collect())
        }
        // A module inside this one.
        _ => {
            let inside: Vec<String> = module.iter().chain([first]).cloned().collect();
            files.contains_key(&inside).then(|| module.iter().chain(path).cloned().collect())
        }
    }
}

/// The file that a path leads to: the longest part of it that is a module, or the file from which that module
/// re-exports the name.
fn file_of(
    path: &[String],
    files: &BTreeMap<Vec<String>, String>,
    imports: &BTreeMap<String, Vec<Import>>,
    depth: usize,
) -> Option<String> {
    let (length, file) = (0..=path.len()).rev().find_map(|length| Some((length, files.get(&path[..length])?)))?;
    let handed_on = path.get(length).and_then(|name| {
        imports.get(file)?.iter().find(|import| import.public && import.name == *name && import.path != path)
    });
    match handed_on {
        Some(import) if depth < 8 => {
            let on: Vec<String> = import.path.iter().chain(&path[length + 1..]).cloned().collect();
            file_of(&on, files, imports, depth + 1)
        }
        _ => Some(file.clone()),
    }
}
