//! The house holds: who may use whom, who may name which crate, and where numbers may stand.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The rooms from top to bottom; each may use only what stands before it.
const ROOMS: [&str; 7] = ["model", "reading", "scenario", "solve", "analysis", "present", "command"];

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

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The program text of a file, without comments and without its tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a source file");
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

#[test]
fn each_room_uses_only_the_rooms_above_it() {
    let mut looked_at = 0;
    for (position, room) in ROOMS.iter().enumerate() {
        for path in files(&source().join(room)) {
            let code = code(&path);
            // `use crate::{model::…, scenario::…}` names several rooms; so every room's name followed by `::` counts.
            let imports: String =
                code.split(';').filter(|statement| statement.contains("crate::")).collect::<Vec<_>>().join(";");
            looked_at += 1;
            for below in &ROOMS[position + 1..] {
                let direct = imports.contains(&format!("crate::{below}"));
                let grouped = imports.lines().any(|line| line.trim_start().starts_with(&format!("{below}::")));
                assert!(!direct && !grouped, "{} uses `{below}`, which stands below it", path.display());
            }
        }
    }
    assert!(looked_at > 40, "only {looked_at} files were looked at");
}

#[test]
fn a_crate_that_could_be_exchanged_is_named_in_one_place_only() {
    for (name, home) in [
        ("ode_solvers", "solve/course.rs"),
        ("plotters", "present/chart/"),
        ("resvg", "present/chart/"),
        ("annotate_snippets", "scenario/diagnostic.rs"),
        ("clap", "command/"),
        ("anstream", "command/"),
        ("tempfile", "command/files.rs"),
    ] {
        let users: Vec<String> = files(&source())
            .into_iter()
            .filter(|path| code(path).contains(&format!("{name}::")))
            .map(|path| path.strip_prefix(source()).expect("inside src").to_string_lossy().replace('\\', "/"))
            .collect();
        assert!(!users.is_empty(), "{name} is used nowhere");
        for user in users {
            assert!(user.starts_with(home), "{user} names {name}, which belongs to {home}");
        }
    }
}

#[test]
fn the_equations_contain_no_number_without_a_name() {
    for path in files(&source().join("model/mechanisms")).into_iter().filter(|path| !path.ends_with("mod.rs")) {
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
    for room in &ROOMS[..6] {
        for path in files(&source().join(room)) {
            for macro_name in ["println!", "print!(", "eprintln!", "eprint!("] {
                assert!(!code(&path).contains(macro_name), "{} prints", path.display());
            }
        }
    }
}
