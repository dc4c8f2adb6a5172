//! The house holds: who may use whom, who may name which crate, and where numbers may stand.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The rooms, and what each may use besides itself: the table of ARCHITECTURE.md.
const ROOMS: [(&str, &[&str]); 9] = [
    ("model", &[]),
    ("reading", &["model::number"]),
    ("schedule", &["model"]),
    ("solve", &["model", "reading", "schedule"]),
    ("scenario", &["model", "schedule"]),
    ("analysis", &["model", "reading", "schedule", "solve", "scenario"]),
    ("present", &["model", "reading", "schedule", "solve", "scenario", "analysis"]),
    ("export", &["model", "reading", "schedule", "solve", "scenario", "analysis", "present"]),
    ("command", &["model", "reading", "schedule", "solve", "scenario", "analysis", "present", "export"]),
];

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

fn house() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a room, which is a folder or, if it is small, one file.
fn room_files(room: &str) -> Vec<PathBuf> {
    let places = SOURCES.map(|source| house().join(source).join(room));
    match places.iter().find(|place| place.is_dir()) {
        Some(folder) => files(folder),
        None => places.iter().map(|place| place.with_extension("rs")).filter(|place| place.is_file()).collect(),
    }
}

/// Every source file of both crates, with its path from where its rooms stand.
fn all_files() -> Vec<(PathBuf, String)> {
    let under = |source: &str| {
        let folder = house().join(source);
        files(&folder).into_iter().map(move |path| {
            let inside = path.strip_prefix(&folder).expect("inside the sources").to_string_lossy().replace('\\', "/");
            (path, inside)
        })
    };
    SOURCES.into_iter().flat_map(under).collect()
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
    let mut paths = Vec::new();
    for (place, word) in code.match_indices("crate::") {
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
fn forbidden(room: &str, code: &str) -> Vec<String> {
    let allowed = ROOMS.iter().find(|(name, _)| *name == room).expect("a room").1;
    let leads_to = |path: &str, target: &str| path == target || path.starts_with(&format!("{target}::"));
    let mut paths = crate_paths(code);
    paths.retain(|path| {
        ROOMS.iter().any(|(name, _)| leads_to(path, name))
            && !leads_to(path, room)
            && !allowed.iter().any(|target| leads_to(path, target))
    });
    paths
}

#[test]
fn each_room_uses_only_the_rooms_above_it() {
    let mut looked_at = 0;
    for (room, _) in ROOMS {
        let files = room_files(room);
        assert!(!files.is_empty(), "the room {room} is empty");
        for path in files {
            looked_at += 1;
            let found = forbidden(room, &code(&path));
            assert!(found.is_empty(), "{} uses {found:?}, which `{room}` may not", path.display());
        }
    }
    assert!(looked_at > 40, "only {looked_at} files were looked at");
}

#[test]
fn the_watchman_reads_every_way_to_name_a_room() {
    for (room, code) in [
        ("model", "use crate::{model::Day, present::data};"),
        ("model", "use crate::{\n    model::Day,\n    present::data,\n};"),
        ("solve", "fn draw() { crate::present::chart::draw() }"),
        ("scenario", "use crate::reading::Symbol;"),
        ("scenario", "use crate::{model::{Day, Input as Given}, reading};"),
        ("reading", "use crate::model::State;"),
        ("analysis", "pub(crate) use crate::{scenario::{self, Side}, command as c};"),
    ] {
        assert_eq!(forbidden(room, code).len(), 1, "{room}: {code}: {:?}", crate_paths(code));
    }
    for (room, code) in [
        ("present", "use crate::{analysis::{Run, finding::{Finding, Shape}}, model::Day, reading::Symbol};"),
        ("reading", "use crate::model::number::Number;"),
        ("model", "use crate::model::table::quantities; struct Command;"),
    ] {
        assert_eq!(forbidden(room, code), [""; 0], "{room}: {code}");
    }
    assert_eq!(crate_paths("use crate::{a::{b, c::d}, e};"), ["a::b", "a::c::d", "e"]);
    // Only the tests at the end of a file are no program; a single item for tests is followed by more of it.
    assert!(program("#[cfg(test)]\nfn one() {}\nuse crate::command;\n#[cfg(test)]\nmod tests {}").contains("command"));
}

#[test]
fn a_crate_that_could_be_exchanged_is_named_in_one_place_only() {
    for (name, home) in [
        ("ode_solvers", "solve/"),
        ("plotters", "present/chart/"),
        ("resvg", "present/chart/"),
        ("pdf_writer", "present/chart/pdf/"),
        ("subsetter", "present/chart/pdf/"),
        ("annotate_snippets", "scenario/diagnostic.rs"),
        ("clap", "command/"),
        ("anstream", "command/"),
        ("tempfile", "command/files.rs"),
        ("parquet", "present/data/"),
        ("zip", "export/archive.rs"),
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
    for path in files(&house().join("axis/src/model/mechanisms")).into_iter().filter(|path| !path.ends_with("mod.rs")) {
        let code = code(&path);
        // Tables are where numbers belong; after them come the equations.
        let equations = code.split("\npub fn").skip(1).collect::<Vec<_>>().join("\npub fn");
        assert!(!equations.is_empty(), "{} has no equations", path.display());
        // How many compartments a mechanism fills is no number of the equations.
        let equations = ["; 2]", "; 3]", "; 4]"].iter().fold(equations, |text, size| text.replace(size, "]"));
        let numbers: Vec<&str> = equations
            .split(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == '.'))
            .filter(|word| word.starts_with(|letter: char| letter.is_ascii_digit()) && *word != "1.0")
            .collect();
        assert!(numbers.is_empty(), "{}: {numbers:?}", path.display());
    }
}

#[test]
fn nothing_above_the_command_line_prints() {
    for (room, _) in &ROOMS[..8] {
        for path in room_files(room) {
            for macro_name in ["println!", "print!(", "eprintln!", "eprint!("] {
                assert!(!code(&path).contains(macro_name), "{} prints", path.display());
            }
        }
    }
}
