//! Tests of the structure: which layer may use which, no circular imports between files, small folders and files, which
//! file may use which external crate, and where numbers may occur.

mod imports;

use std::{collections::BTreeMap, path::Path};

use imports::{Crate, program, source_files};

/// The layers of each crate, lowest first: each may use those before it. The same table is in ARCHITECTURE.md.
const LAYERS: [(&str, &[&str]); 3] = [
    ("axis/src", &["number", "model", "schedule", "tape", "solve"]),
    ("plot/src", &["elementary", "error", "locale", "style", "chart", "layout", "output", "draw"]),
    ("src", &["scenario", "analysis", "words", "describe", "export", "page", "console", "study", "command"]),
];

/// The parts of the scenario language, lowest first: each may use those before it. The same table is in
/// `src/scenario/mod.rs`.
const PARTS_OF_SCENARIO: [&str; 15] = [
    "value",
    "names",
    "statement",
    "person",
    "checked",
    "tree",
    "diagnostics",
    "keys",
    "text",
    "section",
    "intervention",
    "check",
    "document",
    "combine",
    "parse",
];

/// The highest layer that the files of a question may use, by the name of the file.
const SLICE: [(&str, &str); 6] = [
    ("question", "analysis"),
    ("result", "analysis"),
    ("chart", "page"),
    ("data", "page"),
    ("study", "page"),
    ("command", "console"),
];

fn source_folder(folder: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}

/// The layer of a file: its first folder, or its own name.
fn layer_of(file: &str) -> &str {
    let first = file.split('/').next().unwrap_or_default();
    first.strip_suffix(".rs").unwrap_or(first)
}

#[test]
fn each_layer_uses_only_the_layers_below_it() {
    for (folder, layers) in LAYERS {
        let read = Crate::read(&source_folder(folder));
        let height = |file: &str| layers.iter().position(|layer| *layer == layer_of(file));
        let mut looked_at = 0;
        for (file, targets) in &read.imports {
            let Some(own) = height(file) else {
                let is_root = file == "lib.rs" || file == "main.rs" || file.starts_with("tests/");
                assert!(is_root, "{folder}/{file} is in no layer");
                continue;
            };
            looked_at += 1;
            // `lib.rs` re-exports the layers of the crates below.
            for target in targets.iter().filter(|target| *target != "lib.rs") {
                let other = height(target).unwrap_or_else(|| panic!("{folder}/{file} uses {target}"));
                assert!(other <= own, "{folder}/{file} uses {target}, which lies above it");
            }
        }
        assert!(looked_at > 20, "only {looked_at} files of {folder} were looked at");
    }
}

#[test]
fn each_part_of_the_scenario_language_uses_only_the_parts_below_it() {
    let read = Crate::read(&source_folder("src"));
    let height = |file: &str| {
        let part = layer_of(file.strip_prefix("scenario/")?);
        Some(PARTS_OF_SCENARIO.iter().position(|known| *known == part))
    };
    let mut looked_at = 0;
    for (file, targets) in read.imports.iter().filter(|(file, _)| *file != "scenario/mod.rs") {
        let Some(own) = height(file) else { continue };
        let own = own.unwrap_or_else(|| panic!("{file} is in no part"));
        looked_at += 1;
        for target in targets {
            // What the layer re-exports at its root belongs to those who use the layer.
            let other = height(target).map(|other| other.unwrap_or(usize::MAX));
            assert!(other.is_none_or(|other| other <= own), "{file} uses {target}, which is above it");
        }
    }
    assert!(looked_at > 60, "only {looked_at} files were looked at");
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    for (folder, _) in LAYERS {
        let circles = Crate::read(&source_folder(folder)).circles();
        assert!(circles.is_empty(), "{folder}: {circles:#?}");
    }
}

#[test]
fn a_question_keeps_result_page_and_command_apart() {
    let read = Crate::read(&source_folder("src"));
    let layers = LAYERS[2].1;
    let height = |layer: &str| layers.iter().position(|known| *known == layer);
    let slice_of = |file: &str| {
        file.strip_prefix("study/").and_then(|rest| rest.split_once('/')).map(|(slice, _)| slice.to_owned())
    };
    let mut looked_at = 0;
    for (file, targets) in &read.imports {
        let Some(slice) = slice_of(file) else { continue };
        looked_at += 1;
        let stem = file.rsplit('/').next().unwrap_or_default().trim_end_matches(".rs");
        let allowed = SLICE.iter().find(|(name, _)| *name == stem).map_or("page", |(_, layer)| layer);
        for target in targets {
            assert!(slice_of(target).is_none_or(|other| other == slice), "{file} uses another question: {target}");
            let is_own = slice_of(target).is_some();
            assert!(is_own || stem == "mod" || height(layer_of(target)) <= height(allowed), "{file} uses {target}");
            assert!(stem != "result" || !is_own || target.contains("/result"), "{file} uses {target}");
        }
    }
    assert!(looked_at > 20, "only {looked_at} files of questions were looked at");
}

#[test]
fn folders_and_files_are_small() {
    for (folder, _) in LAYERS {
        let mut sizes: BTreeMap<std::path::PathBuf, usize> = BTreeMap::new();
        for path in source_files(&source_folder(folder)) {
            *sizes.entry(path.parent().expect("a folder").to_owned()).or_default() += 1;
            let text = std::fs::read_to_string(&path).expect("a source file");
            let first = text.lines().next().unwrap_or_default();
            let says_why = first.contains("longer than other files because");
            assert!(text.lines().count() <= 300 || says_why, "{} is long and does not say why", path.display());
        }
        for (folder, files) in sizes {
            assert!(files <= 12, "{} has {files} files", folder.display());
        }
    }
}

#[test]
fn the_reader_of_imports_sees_every_way_to_name_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |file: &str, text: &str| {
        let path = folder.path().join(file);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, text).expect("written");
    };
    write("lib.rs", "pub mod a;\npub mod b;\n");
    write("a/mod.rs", "mod deep;\npub use deep::{Item, Other as Renamed};\n");
    write("a/deep.rs", "pub struct Item;\n// use crate::b::Nothing;\n#[cfg(test)]\nuse crate::b::ForTests;\n");
    write("b.rs", "use crate::{\n    a::{self, Renamed},\n};\nfn f() { crate::a::deep::g(); super::a::Item }\n");
    let read = Crate::read(folder.path());
    let of = |file: &str| read.imports[file].iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(of("b.rs"), ["a/deep.rs", "a/mod.rs"]);
    assert_eq!(of("a/deep.rs"), [""; 0]);
    assert_eq!(of("a/mod.rs"), ["a/deep.rs"]);
    assert!(read.circles().is_empty());
    write("a/deep.rs", "use super::super::b::f;\n");
    let circles = Crate::read(folder.path()).circles();
    assert_eq!(circles.len(), 1, "{circles:?}");
    assert!(
        program("#[cfg(test)]\nfn one() {\n}\nuse crate::command;\n#[cfg(test)]\nmod tests {\n}").contains("command")
    );
}

#[test]
fn a_crate_that_could_be_exchanged_is_named_in_one_place_only() {
    let all: Vec<(String, String)> = LAYERS
        .iter()
        .flat_map(|(folder, _)| {
            Crate::read(&source_folder(folder))
                .code
                .into_iter()
                .map(move |(file, code)| (format!("{folder}/{file}"), code))
        })
        .collect();
    for (name, homes) in [
        ("ode_solvers", &["axis/src/solve/"][..]),
        ("libm", &["axis/src/number/", "axis/src/solve/explicit/real.rs", "plot/src/elementary.rs"]),
        ("plotters", &["plot/src/"]),
        ("resvg", &["plot/src/output/", "plot/src/error.rs", "plot/src/style/font.rs"]),
        ("pdf_writer", &["plot/src/output/pdf/"]),
        ("subsetter", &["plot/src/output/pdf/"]),
        ("annotate_snippets", &["src/scenario/diagnostics/render.rs"]),
        ("clap", &["src/console/", "src/command/", "src/study/"]),
        ("anstream", &["src/console/terminal.rs"]),
        ("tempfile", &["src/console/files.rs"]),
        ("parquet", &["src/page/", "src/console/failure/"]),
        ("zip", &["src/export/"]),
    ] {
        let users: Vec<&String> = all
            .iter()
            .filter(|(file, code)| !file.contains("/tests/") && code.contains(&format!("{name}::")))
            .map(|(file, _)| file)
            .collect();
        assert!(!users.is_empty(), "{name} is used nowhere");
        for user in users {
            assert!(homes.iter().any(|home| user.starts_with(home)), "{user} names {name}, which belongs to {homes:?}");
            let is_command = user.ends_with("/command.rs") || !user.starts_with("src/study/");
            assert!(name != "clap" || is_command, "{user} names clap");
        }
    }
}

#[test]
fn the_equations_contain_no_number_without_a_name() {
    for path in
        source_files(&source_folder("axis/src/model/mechanisms")).into_iter().filter(|path| !path.ends_with("mod.rs"))
    {
        let code = program(&std::fs::read_to_string(&path).expect("a source file"));
        // Tables are the place for numbers; the equations follow them.
        let equations = code.split("\npub fn").skip(1).collect::<Vec<_>>().join("\npub fn");
        assert!(!equations.is_empty(), "{} has no equations", path.display());
        // The number of compartments that a mechanism fills is not part of the equations.
        let equations = ["; 2]", "; 3]", "; 4]"].iter().fold(equations, |text, size| text.replace(size, "]"));
        let numbers: Vec<&str> = equations
            .split(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == '.'))
            .filter(|word| word.starts_with(|letter: char| letter.is_ascii_digit()) && *word != "1.0")
            .collect();
        assert!(numbers.is_empty(), "{}: {numbers:?}", path.display());
    }
}

#[test]
fn only_the_terminal_prints() {
    for (folder, _) in LAYERS {
        for (file, code) in Crate::read(&source_folder(folder)).code {
            for macro_name in ["println!", "print!(", "eprintln!", "eprint!("] {
                assert!(!code.contains(macro_name), "{folder}/{file} prints");
            }
        }
    }
}
