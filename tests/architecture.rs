//! The house holds: who may use whom, who may name which crate, and where numbers may stand.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// The rooms, and what each may use besides itself: the table of ARCHITECTURE.md.
const ROOMS: [(&str, &[&str]); 9] = [
    ("number", &[]),
    ("model", &["number"]),
    ("schedule", &["model"]),
    ("solve", &["number", "model", "schedule"]),
    ("scenario", &["model", "schedule"]),
    ("analysis", &["number", "model", "schedule", "solve", "scenario"]),
    ("present", &["number", "model", "schedule", "solve", "scenario", "analysis"]),
    ("export", &["number", "model", "schedule", "solve", "scenario", "analysis", "present"]),
    ("command", &["number", "model", "schedule", "solve", "scenario", "analysis", "present", "export"]),
];

/// The same for the crate that draws.
const ROOMS_OF_PLOT: [(&str, &[&str]); 7] = [
    ("error", &[]),
    ("locale", &[]),
    ("style", &[]),
    ("chart", &["locale", "style"]),
    ("layout", &["locale", "style", "chart"]),
    ("output", &["error", "style"]),
    ("draw", &["error", "locale", "style", "chart", "layout", "output"]),
];

/// The crates in which no file reaches itself over others, and whose files and folders are small.
const WITHOUT_CIRCLES: [&str; 2] = ["axis/src", "plot/src"];

const MOST_FILES: usize = 12;
const MOST_LINES: usize = 300;

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Where the rooms are: the equations and their solver have a crate of their own.
const SOURCES: [&str; 2] = ["axis/src", "src"];

/// The sources of the crate that draws.
const PLOT: [&str; 1] = ["plot/src"];

fn house() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a room, which is a folder or, if it is small, one file.
fn room_files(sources: &[&str], room: &str) -> Vec<PathBuf> {
    let places: Vec<PathBuf> = sources.iter().map(|source| house().join(source).join(room)).collect();
    match places.iter().find(|place| place.is_dir()) {
        Some(folder) => files(folder),
        None => places.iter().map(|place| place.with_extension("rs")).filter(|place| place.is_file()).collect(),
    }
}

/// Every source file of all crates, with its path from where its rooms stand, that of `plot` with its name.
fn all_files() -> Vec<(PathBuf, String)> {
    let under = |source: &str| {
        let folder = house().join(source);
        files(&folder).into_iter().map(move |path| {
            let inside = path.strip_prefix(&folder).expect("inside the sources").to_string_lossy().replace('\\', "/");
            (path, inside)
        })
    };
    let in_plot = under("plot/src").map(|(path, inside)| (path, format!("plot/{inside}"))).collect::<Vec<_>>();
    SOURCES.into_iter().flat_map(under).chain(in_plot).collect()
}

/// The program text of a file, without comments and without the tests at its end.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a source file");
    program(&text)
}

fn program(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod").next().unwrap_or_default();
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// All paths that begin with `crate::`, those in braces spelled out: `model::Day`, `present::data`.
fn crate_paths(code: &str) -> Vec<String> {
    paths_after("crate::", code)
}

/// All paths that begin with a word, without that word.
fn paths_after(word: &str, code: &str) -> Vec<String> {
    let mut paths = Vec::new();
    let inside_a_path =
        |place: usize| code[..place].ends_with(|letter: char| letter.is_alphanumeric() || "_:".contains(letter));
    for (place, word) in code.match_indices(word).filter(|(place, _)| !inside_a_path(*place)) {
        let rest: String = code[place + word.len()..].split_whitespace().collect::<Vec<_>>().join(" ");
        spell_out("", &rest, &mut paths);
    }
    paths
}

/// Adds the path that `rest` begins with, or all of them if it begins with a brace; gives what follows.
fn spell_out<'t>(before: &str, rest: &'t str, paths: &mut Vec<String>) -> &'t str {
    let end = rest.find(|letter: char| !(letter.is_alphanumeric() || "_:".contains(letter))).unwrap_or(rest.len());
    let path = format!("{before}{}", &rest[..end]);
    let mut rest = rest[end..].trim_start();
    if !path.is_empty() && !path.ends_with("::") || !rest.starts_with('{') {
        paths.push(path);
        return rest;
    }
    while let Some(inside) =
        rest.strip_prefix(['{', ',']).map(str::trim_start).filter(|inside| !inside.starts_with('}'))
    {
        rest = spell_out(&path, inside, paths);
        // `as` gives another name, which says nothing about the path.
        rest = rest.find(['{', ',', '}']).map_or("", |end| &rest[end..]);
    }
    rest.find('}').map_or("", |end| rest[end + 1..].trim_start())
}

/// The paths in `code` that lead out of `room` into a room it may not use.
fn forbidden(rooms: &[(&str, &[&str])], room: &str, code: &str) -> Vec<String> {
    let allowed = rooms.iter().find(|(name, _)| *name == room).expect("a room").1;
    let leads_to = |path: &str, target: &str| path == target || path.starts_with(&format!("{target}::"));
    let mut paths = crate_paths(code);
    paths.retain(|path| {
        rooms.iter().any(|(name, _)| leads_to(path, name))
            && !leads_to(path, room)
            && !allowed.iter().any(|target| leads_to(path, target))
    });
    paths
}

#[test]
fn each_room_uses_only_the_rooms_above_it() {
    let mut looked_at = 0;
    for (sources, rooms) in [(&SOURCES[..], &ROOMS[..]), (&PLOT, &ROOMS_OF_PLOT)] {
        for (room, _) in rooms {
            let files = room_files(sources, room);
            assert!(!files.is_empty(), "the room {room} is empty");
            for path in files {
                looked_at += 1;
                let found = forbidden(rooms, room, &code(&path));
                assert!(found.is_empty(), "{} uses {found:?}, which `{room}` may not", path.display());
            }
        }
    }
    assert!(looked_at > 40, "only {looked_at} files were looked at");
}

#[test]
fn the_watchman_reads_every_way_to_name_a_room() {
    for (room, code) in [
        ("model", "use crate::{model::Day, present::data};"),
        ("model", "use crate::{\n    model::Day,\n    present::data,\n};"),
        ("solve", "fn draw() { crate::present::figure::blank() }"),
        ("scenario", "use crate::number::Symbol;"),
        ("scenario", "use crate::{model::{Day, Input as Given}, number};"),
        ("number", "use crate::model::State;"),
        ("analysis", "pub(crate) use crate::{scenario::{self, Side}, command as c};"),
    ] {
        assert_eq!(forbidden(&ROOMS, room, code).len(), 1, "{room}: {code}: {:?}", crate_paths(code));
    }
    for (room, code) in [
        ("present", "use crate::{analysis::{Run, finding::{Finding, Shape}}, model::Day, number::Symbol};"),
        ("model", "use crate::number::Number;"),
        ("model", "use crate::model::table::quantities; struct Command;"),
    ] {
        assert_eq!(forbidden(&ROOMS, room, code), [""; 0], "{room}: {code}");
    }
    assert_eq!(crate_paths("use crate::{a::{b, c::d}, e};"), ["a::b", "a::c::d", "e"]);
    // Only the tests at the end of a file are no program; a single item for tests is followed by more of it.
    assert!(program("#[cfg(test)]\nfn one() {}\nuse crate::command;\n#[cfg(test)]\nmod tests {}").contains("command"));
}

/// A file by its module path from the root of its crate: `["layout", "axis"]`.
type Module = Vec<String>;

/// The modules of a crate, each with its program text.
fn modules(source: &str) -> BTreeMap<Module, String> {
    let folder = house().join(source);
    let module = |path: &Path| {
        let inside = path.strip_prefix(&folder).expect("inside the sources").with_extension("");
        let mut names: Module = inside.iter().map(|name| name.to_string_lossy().into_owned()).collect();
        if matches!(names.last().map(String::as_str), Some("mod" | "lib" | "main")) {
            names.pop();
        }
        names
    };
    // Tests stand outside of the layers.
    let is_program = |path: &PathBuf| !path.iter().any(|name| name == "tests" || name == "tests.rs");
    files(&folder).into_iter().filter(is_program).map(|path| (module(&path), code(&path))).collect()
}

/// What a module passes on from its children: the path of each name.
fn passed_on(code: &str) -> Vec<String> {
    let statements = code.split(';').map(str::trim_start);
    let uses = statements.filter_map(|text| {
        let (visibility, path) = text.split_once("use ")?;
        visibility.trim_start().starts_with("pub").then(|| path.split_whitespace().collect::<Vec<_>>().join(" "))
    });
    let mut paths = Vec::new();
    for path in uses {
        spell_out("", &path, &mut paths);
    }
    paths
}

/// The file in which the end of a path is written: a module, or the child from which a module passes the name on.
fn file_of(path: &[String], modules: &BTreeMap<Module, String>) -> Option<Module> {
    let deepest = (0..=path.len()).rev().find(|end| modules.contains_key(&path[..*end]))?;
    let (module, rest) = path.split_at(deepest);
    let name = rest.first()?;
    let passed = passed_on(&modules[module]);
    match passed.iter().find(|passed| passed.rsplit("::").next() == Some(name)) {
        Some(passed) => {
            let whole: Module = module.iter().cloned().chain(passed.split("::").map(str::to_owned)).collect();
            if whole == path { Some(module.to_vec()) } else { file_of(&whole, modules) }
        }
        None => Some(module.to_vec()),
    }
}

/// The files that a file names.
fn named_by(module: &Module, modules: &BTreeMap<Module, String>) -> BTreeSet<Module> {
    let code = &modules[module];
    let parent = |levels: usize| module[..module.len().saturating_sub(levels)].to_vec();
    let mut paths: Vec<(Module, String)> = crate_paths(code).into_iter().map(|path| (Module::new(), path)).collect();
    let is_folder = modules.keys().any(|other| other.len() > module.len() && other.starts_with(module));
    for path in paths_after("super::", code) {
        let levels = path.split("::").take_while(|name| *name == "super").count();
        paths.push((parent(levels + 1), path.trim_start_matches("super::").to_owned()));
    }
    if !is_folder {
        paths.extend(paths_after("self::", code).into_iter().map(|path| (module.clone(), path)));
    }
    let whole = |(start, path): (Module, String)| {
        let names = path.split("::").filter(|name| !name.is_empty() && *name != "self");
        let path: Module = start.into_iter().chain(names.map(str::to_owned)).collect();
        // A module named as a whole is its file.
        if modules.contains_key(&path) { Some(path) } else { file_of(&path, modules) }
    };
    paths.into_iter().filter_map(whole).filter(|file| file != module).collect()
}

/// Files each of which names the next, and the last of which names the first; none if there are no such.
fn circle(graph: &BTreeMap<Module, BTreeSet<Module>>) -> Option<Vec<Module>> {
    let mut left: BTreeMap<&Module, BTreeSet<&Module>> =
        graph.iter().map(|(file, named)| (file, named.iter().collect())).collect();
    // What names no file that is left is on no circle.
    while let Some(free) = left.iter().find(|(_, named)| named.is_empty()).map(|(file, _)| *file) {
        left.remove(free);
        for named in left.values_mut() {
            named.remove(free);
        }
    }
    let mut way: Vec<Module> = vec![(*left.keys().next()?).clone()];
    loop {
        let next = (*left.get(way.last()?)?.first()?).clone();
        if let Some(start) = way.iter().position(|file| *file == next) {
            return Some(way.split_off(start));
        }
        way.push(next);
    }
}

#[test]
fn no_file_names_itself_over_others() {
    for source in WITHOUT_CIRCLES {
        let modules = modules(source);
        let graph = modules.keys().map(|module| (module.clone(), named_by(module, &modules))).collect();
        assert_eq!(circle(&graph), None, "{source}");
        assert!(
            graph.values().map(BTreeSet::len).sum::<usize>() > modules.len(),
            "few paths of {source} were understood"
        );
    }
}

#[test]
fn a_circle_would_be_found() {
    let path = |text: &str| text.split("::").map(str::to_owned).collect::<Module>();
    let sources = [
        ("a", "mod one; mod two; pub use one::One; pub(crate) use two::{Two, Three};"),
        ("a::one", "use super::Three; use crate::b::Other;"),
        ("a::two", "use crate::{b, b::Other};"),
        ("b", "fn other() { crate::a::One }"),
    ];
    let modules: BTreeMap<Module, String> =
        sources.into_iter().map(|(module, code)| (path(module), code.to_owned())).collect();
    let graph: BTreeMap<Module, BTreeSet<Module>> =
        modules.keys().map(|module| (module.clone(), named_by(module, &modules))).collect();
    assert_eq!(graph[&path("a::one")], BTreeSet::from([path("a::two"), path("b")]));
    assert_eq!(graph[&path("b")], BTreeSet::from([path("a::one")]));
    assert!(circle(&graph).is_some_and(|found| found.contains(&path("b"))));
    let without: BTreeMap<Module, BTreeSet<Module>> =
        graph.into_iter().filter(|(module, _)| *module != path("b")).collect();
    let without = without.into_iter().map(|(module, mut named)| {
        named.remove(&path("b"));
        (module, named)
    });
    assert_eq!(circle(&without.collect()), None);
}

#[test]
fn files_and_folders_are_small_and_modules_only_declare() {
    for source in WITHOUT_CIRCLES {
        let mut in_folder: BTreeMap<PathBuf, usize> = BTreeMap::new();
        for path in files(&house().join(source)) {
            *in_folder.entry(path.parent().expect("a folder").to_owned()).or_default() += 1;
            let text = fs::read_to_string(&path).expect("a source file");
            let lines = text.lines().count();
            let says_why = text.lines().next().is_some_and(|first| first.contains("lines because"));
            assert!(lines <= MOST_LINES || says_why, "{} has {lines} lines", path.display());
            let declares = !path.ends_with("mod.rs") || !code(&path).contains("fn ");
            assert!(declares, "{} does more than declare", path.display());
        }
        for (folder, number) in in_folder {
            assert!(number <= MOST_FILES, "{} has {number} files", folder.display());
        }
    }
}

#[test]
fn a_crate_that_could_be_exchanged_is_named_in_one_place_only() {
    for (name, home) in [
        ("ode_solvers", "solve/"),
        ("plotters", "plot/"),
        ("resvg", "plot/"),
        ("pdf_writer", "plot/output/pdf/"),
        ("subsetter", "plot/output/pdf/"),
        ("annotate_snippets", "scenario/diagnostic.rs"),
        ("clap", "command/"),
        ("anstream", "command/"),
        ("tempfile", "command/files.rs"),
        ("crc32fast", "export/zip.rs"),
    ] {
        let users: Vec<String> = all_files()
            .into_iter()
            .filter(|(path, _)| code(path).contains(&format!("{name}::")))
            .map(|(_, inside)| inside)
            .collect();
        assert!(!users.is_empty(), "{name} is used nowhere");
        for user in users {
            assert!(user.starts_with(home), "{user} names {name}, which belongs to {home}");
        }
    }
}

#[test]
fn the_equations_contain_no_number_without_a_name() {
    let model = house().join("axis/src/model");
    let mechanisms = files(&model.join("mechanisms")).into_iter().filter(|path| !path.ends_with("mod.rs"));
    for path in mechanisms.chain([model.join("signals.rs")]) {
        let code = code(&path);
        // Tables are where numbers belong; after them come the equations.
        let equations = code.split("\npub fn").skip(1).collect::<Vec<_>>().join("\npub fn");
        assert!(!equations.is_empty(), "{} has no equations", path.display());
        let numbers: Vec<&str> = equations
            .split(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == '.'))
            .filter(|word| word.starts_with(|letter: char| letter.is_ascii_digit()) && *word != "1.0")
            .collect();
        assert!(numbers.is_empty(), "{}: {numbers:?}", path.display());
    }
}

#[test]
fn no_mechanism_looks_at_another() {
    for path in files(&house().join("axis/src/model/mechanisms")) {
        let code = code(&path);
        let mut others = paths_after("super::", &code);
        others.extend(crate_paths(&code).into_iter().filter(|path| path.starts_with("model::mechanisms")));
        assert!(others.is_empty(), "{}: {others:?}", path.display());
    }
}

#[test]
fn nothing_above_the_command_line_prints() {
    for (room, _) in &ROOMS[..8] {
        for path in room_files(&SOURCES, room) {
            for macro_name in ["println!", "print!(", "eprintln!", "eprint!("] {
                assert!(!code(&path).contains(macro_name), "{} prints", path.display());
            }
        }
    }
}
