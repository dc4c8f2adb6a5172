//! Tests of the exports: the same formulas and numbers as the model, valid and unique names, and identical bytes each
//! time.

#[path = "support/desk.rs"]
mod desk;
mod support;

use std::collections::{BTreeMap, BTreeSet};

use desk::Desk;
use gutskin::{
    analysis::Simulation,
    export::{self, Enclosed, ExportError, System, Values},
    model::{Input, State, change, state},
    number::Symbol,
    scenario::{BUILT_IN, Override, Scenario},
    schedule::Side,
};
use predicates::boolean::PredicateBooleanExt;
use support::Draws;

fn run(name: &str, changes: &[(&str, &str)]) -> Simulation {
    let text = BUILT_IN.iter().find(|built_in| built_in.name == name).expect("a built-in scenario").text;
    let changes: Vec<Override> =
        changes.iter().map(|(key, value)| Override { key: (*key).to_owned(), value: (*value).to_owned() }).collect();
    let (scenario, _) = Scenario::read(name, name, text, &changes).expect("a valid scenario");
    Simulation::of(scenario).expect("a course")
}

/// The value of a name of the exported system in a state, under inputs, for the person of the simulation.
fn value(system: &System<'_>, x: &State<f64>, u: &Input<f64>, name: &str) -> f64 {
    if let Some(unknown) = system.unknowns.iter().find(|unknown| unknown.row.name == name) {
        return *x.named(unknown.row.name).expect("a state");
    }
    if let Some(parameter) = system.parameters.iter().find(|parameter| parameter.row.name == name) {
        return parameter.value;
    }
    if system.inputs.iter().any(|given| given.row.name == name) {
        return *u.named(name).expect("an input");
    }
    let rule = system.rules.iter().find(|rule| rule.name == name);
    evaluated(system, x, u, rule.unwrap_or_else(|| panic!("nothing in the export is called {name}")).formula)
}

fn evaluated(system: &System<'_>, x: &State<f64>, u: &Input<f64>, formula: Symbol) -> f64 {
    formula.evaluate(&|name| value(system, x, u, name))
}

#[test]
fn the_exported_system_changes_as_the_equations_do() {
    let mut draws = Draws::new(21);
    for built_in in BUILT_IN {
        let run = run(built_in.name, &[]);
        let system = System::of(&run);
        for _ in 0..3 {
            let x = draws.state();
            // Inputs that no formula uses are not exported; their values must not matter.
            let u = draws.input();
            let own = change(&x, &u, &run.scenario.parameters, &run.instance.topology);
            for unknown in &system.unknowns {
                let name = unknown.row.name;
                let speeds = system.processes_of(name).map(|process| {
                    let speed = evaluated(&system, &x, &u, process.speed);
                    if process.fills { speed } else { -speed }
                });
                let exported: f64 = speeds.sum();
                let own = *own.named(name).expect("a state");
                let off = (exported - own).abs();
                assert!(
                    off <= 1e-12 * own.abs().max(1.0),
                    "{}: {name} changes by {exported}, not {own}",
                    built_in.name
                );
            }
        }
    }
}

#[test]
fn a_solver_may_step_a_hair_below_zero() {
    let mut draws = Draws::new(8);
    for built_in in BUILT_IN {
        let run = run(built_in.name, &[]);
        let system = System::of(&run);
        for unknown in &system.unknowns {
            let (mut x, u) = (draws.state(), draws.input());
            *x.named_mut(unknown.row.name).expect("a state") = -1e-12;
            let own = change(&x, &u, &run.scenario.parameters, &run.instance.topology);
            for changing in &system.unknowns {
                let name = changing.row.name;
                let speeds = system.processes_of(name).map(|process| {
                    let speed = evaluated(&system, &x, &u, process.speed);
                    if process.fills { speed } else { -speed }
                });
                let (exported, own) = (speeds.sum::<f64>(), *own.named(name).expect("a state"));
                assert!(
                    // The share of an acid in a gut that is all but empty has a trace in its denominator.
                    (exported - own).abs() <= 1e-6 * own.abs().max(1.0),
                    "{}: with {} below zero {name} changes by {exported}, not {own}",
                    built_in.name,
                    unknown.row.name
                );
            }
            for rule in &system.rules {
                let value = evaluated(&system, &x, &u, rule.formula);
                assert!(value.is_finite(), "{}: {} is {value}", built_in.name, rule.name);
            }
        }
    }
}

#[test]
fn what_is_read_off_is_what_the_table_shows() {
    for name in ["tipping", "tipping-whole-axis", "fibre-two-guilds", "healthy"] {
        let run = run(name, &[]);
        let system = System::of(&run);
        for day in [0.0, run.scenario.duration / 3.0, run.scenario.duration] {
            let sample = run.sample(day);
            for rule in system.rules.iter().filter(|rule| rule.basis.is_some()) {
                let own =
                    sample.state.named(rule.name).or(sample.readouts.named(rule.name)).expect("a state or read-out");
                let exported = evaluated(&system, &sample.state, &sample.input, rule.formula);
                assert!(
                    (exported - own).abs() <= 1e-12 * own.abs().max(1.0),
                    "{name}: {}: {exported}, not {own}",
                    rule.name
                );
            }
        }
    }
}

#[test]
fn every_name_is_legal_and_there_once() {
    for built_in in BUILT_IN {
        let run = run(built_in.name, &[]);
        let system = System::of(&run);
        let mut names = BTreeSet::new();
        let unknowns = system.unknowns.iter().map(|own| own.row.name);
        let parameters = system.parameters.iter().map(|own| own.row.name);
        let inputs = system.inputs.iter().map(|own| own.row.name);
        let rules = system.rules.iter().map(|own| own.name);
        let processes = system.processes.iter().map(|own| own.row.name);
        for name in unknowns.chain(parameters).chain(inputs).chain(rules).chain(processes) {
            assert!(names.insert(name), "{}: {name} is there twice", built_in.name);
            let is_plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
            assert!(
                name.starts_with(|letter: char| letter.is_ascii_lowercase()) && name.chars().all(is_plain),
                "{name}"
            );
            // Reserved words of Python, SBML formulas and Antimony, as far as a quantity might have such a name.
            let kept = ["time", "at", "in", "is", "has", "unit", "model", "species", "compartment", "end", "pi", "max"];
            // Names that the script itself uses.
            let script = [
                "day", "state", "piece", "begin", "first", "last", "passed", "change", "read_off", "solve", "csv",
                "sys",
            ];
            let kept = [&kept[..], &script[..]].concat();
            assert!(!kept.contains(&name) && !name.starts_with("piece"), "{name} means something else elsewhere");
        }
        // Every name that is used is defined, and before its use.
        let mut known: BTreeSet<&str> = system.unknowns.iter().map(|own| own.row.name).collect();
        known.extend(system.parameters.iter().map(|own| own.row.name));
        known.extend(system.inputs.iter().map(|own| own.row.name));
        for rule in &system.rules {
            assert!(rule.formula.depends_on().iter().all(|name| known.contains(name)), "{} comes too early", rule.name);
            known.insert(rule.name);
        }
        for process in &system.processes {
            assert!(process.speed.depends_on().iter().all(|name| known.contains(name)), "{}", process.row.name);
        }
        assert_eq!(
            system.unknowns.iter().map(|own| own.row.name).collect::<Vec<_>>(),
            State::<f64>::TABLE
                .iter()
                .map(|row| row.name)
                .filter(|name| state::is_unknown(name, run.instance.topology.layers()))
                .collect::<Vec<_>>()
        );
    }
}

#[test]
fn inputs_change_on_the_days_of_the_schedule_and_nowhere_else() {
    for name in ["fibre", "long-stress", "combined-care", "healthy"] {
        let run = run(name, &[]);
        let (system, schedule) = (System::of(&run), run.scenario.schedule());
        assert_eq!(system.pieces.len(), schedule.segments.len());
        for (position, (from, until)) in system.pieces.iter().enumerate() {
            for given in &system.inputs {
                let (start, end) = match &given.values {
                    Values::Constant(value) => (*value, *value),
                    Values::Steps(values) => (values[position], values[position]),
                    Values::Ramps(ends) => ends[position],
                };
                let own = |day, side| *schedule.input_at(day, side).named(given.row.name).expect("an input");
                assert_eq!(start.to_bits(), own(*from, Side::After).to_bits(), "{name}: {}", given.row.name);
                assert_eq!(end.to_bits(), own(*until, Side::Before).to_bits(), "{name}: {}", given.row.name);
            }
        }
        let sbml = export::sbml(&system).expect("words that XML can write");
        let events = sbml.matches("<event ").count();
        assert_eq!(events, schedule.segments.len() - 1, "{name}");
        for piece in &schedule.segments[1..] {
            assert!(
                sbml.contains(&format!("<cn sbml:units=\"day\">{}</cn>", piece.from)),
                "{name}: day {}",
                piece.from
            );
        }
    }
}

#[test]
fn the_script_asks_for_the_days_of_the_table_to_the_last_bit() {
    for (every, listed) in [("0.1 days", true), ("1 day", false), ("7 days", false)] {
        let run = run("fibre", &[("output_every", &format!("\"{every}\"")), ("duration", "\"200 days\"")]);
        let script = export::python(&System::of(&run));
        let (_, days) = script.split_once("DAYS = [").expect("the days");
        let table: Vec<f64> = run.samples().map(|sample| sample.day).collect();
        let asked: Vec<f64> = if listed {
            let (days, _) = days.split_once(']').expect("an end");
            days.split(',').map(str::trim).filter(|day| !day.is_empty()).map(|day| day.parse().expect(day)).collect()
        } else {
            // [7 * row for row in range(29)] + [200]
            let (step, rest) = days.split_once(" * row for row in range(").expect("a formula");
            let (rows, rest) = rest.split_once(")] + [").expect("the number of rows");
            let (last, _) = rest.split_once(']').expect("an end");
            let step: f64 = step.parse().expect(step);
            let rows: u32 = rows.parse().expect(rows);
            (0..rows).map(|row| step * f64::from(row)).chain([last.parse().expect(last)]).collect()
        };
        assert_eq!(
            asked.iter().map(|day| day.to_bits()).collect::<Vec<_>>(),
            table.iter().map(|day| day.to_bits()).collect::<Vec<_>>(),
            "{every}"
        );
    }
}

#[test]
fn a_cut_arrow_is_cut_in_the_export_too() {
    let (whole, cut) = (run("tipping", &[]), run("tipping-loop-cut", &[]));
    let hears_the_skin = |run: &Simulation| {
        let system = System::of(run);
        let process = system.processes.iter().find(|process| process.row.name == "skin_pressure").expect("a process");
        process.speed.depends_on().iter().any(|name| matches!(*name, "skin_inflammation" | "skin_signal"))
    };
    assert!(hears_the_skin(&whole));
    assert!(!hears_the_skin(&cut));
}

#[test]
fn every_scenario_is_exported_the_same_way_each_time() {
    for built_in in BUILT_IN {
        let all = || {
            let run = run(built_in.name, &[]);
            let system = System::of(&run);
            let archive = export::omex(&system, Enclosed { scenario: built_in.text, chart: b"<svg/>" });
            (
                export::sbml(&system).expect("SBML"),
                export::antimony(&system),
                export::python(&system),
                archive.expect("an archive"),
            )
        };
        let (first, second) = (all(), all());
        assert!(first == second, "{}", built_in.name);
        let (sbml, antimony, python, archive) = first;
        well_formed(&sbml);
        let text = String::from_utf8_lossy(&archive);
        for part in ["manifest.xml", "model.xml", "experiment.sedml", "scenario.toml", "chart.svg", "metadata.rdf"] {
            // Once before the file, once in the directory, and at most twice more in the manifest and the metadata.
            assert!(text.matches(part).count() >= 3, "{part}");
        }
        // Every process and every unknown is named in every format.
        let run = run(built_in.name, &[]);
        let system = System::of(&run);
        for name in
            system.processes.iter().map(|own| own.row.name).chain(system.unknowns.iter().map(|own| own.row.name))
        {
            assert!(sbml.contains(&format!("id=\"{name}\"")), "{name}");
            assert!(antimony.contains(&format!("  {name}")), "{name}");
            assert!(python.contains(name), "{name}");
        }
    }
}

#[test]
fn the_archive_holds_its_files_in_order_as_they_are_and_nothing_of_the_machine() {
    let run = run("fibre", &[]);
    let system = System::of(&run);
    let bytes = export::omex(&system, Enclosed { scenario: "title = \"ü\"", chart: b"<svg/>" }).expect("an archive");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a ZIP archive");
    let wanted = ["manifest.xml", "model.xml", "experiment.sedml", "scenario.toml", "chart.svg", "metadata.rdf"];
    assert_eq!(archive.len(), wanted.len());
    for (number, name) in wanted.into_iter().enumerate() {
        let mut file = archive.by_index(number).expect("a file");
        assert_eq!(file.name().expect("a name"), name);
        assert_eq!(file.compression(), zip::CompressionMethod::Stored);
        assert_eq!(file.last_modified(), Some(zip::DateTime::default()), "1 January 1980");
        let mut text = String::new();
        std::io::Read::read_to_string(&mut file, &mut text).expect("UTF-8, and the right checksum");
        match name {
            "model.xml" => assert_eq!(text, export::sbml(&system).expect("SBML")),
            "scenario.toml" => assert_eq!(text, "title = \"ü\""),
            "chart.svg" => assert_eq!(text, "<svg/>"),
            _ => well_formed(&text),
        }
    }
}

/// Whether the text is well-formed XML, according to a reader that is independent of the writer.
fn well_formed(xml: &str) {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut depth = 0_i32;
    loop {
        match reader.read_event().expect("well-formed XML") {
            quick_xml::events::Event::Start(_) => depth += 1,
            quick_xml::events::Event::End(_) => depth -= 1,
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
}

#[test]
fn what_a_language_can_not_say_is_an_error_that_names_it() {
    let odd = run("fibre", &[("title", "\"No letter \\uFFFF at all\"")]);
    let failure = export::sbml(&System::of(&odd)).expect_err("XML has no such letter");
    assert!(matches!(failure, ExportError::Letter { letter: '\u{ffff}', part: "title" }), "{failure}");
    assert!(failure.hint().is_some());
    // Python can represent the character.
    assert!(export::python(&System::of(&odd)).contains('\u{ffff}'));
    let finer = run("fibre", &[("output_every", "\"7 days\"")]);
    assert!(finer.scenario.duration % 7.0 > 0.0, "the last row of the table is closer than the others");
    assert!(export::sedml(&System::of(&finer)).is_ok(), "steps of a day hit every row");
    let too_fine = run("fibre", &[("output_every", "\"0.0997 days\""), ("duration", "\"200 days\"")]);
    let failure = export::sedml(&System::of(&too_fine)).expect_err("millions of steps for two thousand rows");
    assert!(matches!(failure, ExportError::Grid { .. }), "{failure}");
    let uneven = run("fibre", &[("output_every", "\"3.14159 days\"")]);
    let failure = export::sedml(&System::of(&uneven)).expect_err("SED-ML has even rows only");
    assert!(matches!(failure, ExportError::Grid { .. }), "{failure}");
    export::sbml(&System::of(&uneven)).expect("SBML says nothing of rows");
}

#[test]
fn words_of_a_scenario_can_not_break_out_of_their_place() {
    let sly = "\"</notes><evil/> \\\"\\\"\\\" \\\\ \\n unit evil; // */\"";
    let run = run("fibre", &[("title", sly), ("question", sly)]);
    let system = System::of(&run);
    well_formed(&export::sbml(&system).expect("SBML"));
    assert!(!export::sbml(&system).expect("SBML").contains("<evil/>"));
    assert!(export::antimony(&system).lines().all(|line| !line.trim_start().starts_with("unit evil")));
    assert!(!export::python(&system).contains("\"\"\" \\"));
}

/// The files of an uncompressed archive, found by their local headers in the ZIP format.
fn unpacked(archive: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let number = |at: usize, bytes: usize| {
        archive[at..at + bytes].iter().rev().fold(0_usize, |number, byte| number * 256 + usize::from(*byte))
    };
    let (mut files, mut at) = (BTreeMap::new(), 0);
    while archive[at..].starts_with(b"PK\x03\x04") {
        let (size, name, extra) = (number(at + 18, 4), number(at + 26, 2), number(at + 28, 2));
        let content = at + 30 + name + extra;
        let name = String::from_utf8_lossy(&archive[at + 30..at + 30 + name]).into_owned();
        files.insert(name, archive[content..content + size].to_vec());
        at = content + size;
    }
    files
}

#[test]
fn what_an_archive_encloses_stands_alone_and_says_nothing_of_folders() {
    let desk = Desk::new();
    for folder in ["private", "alone"] {
        std::fs::create_dir(desk.folder.join(folder)).expect("a folder");
    }
    let base = desk.file("private/base.toml", "extends = \"tipping\"\nquestion = \"What stays?\"\n");
    desk.file("mine.toml", format!("extends = {:?}\ntitle = \"Mine\"\n", base.display().to_string()));
    desk.gutskin(&["export", "mine.toml", "--to", "omex", "--set", "duration=\"60 days\""]).assert().success();
    let archive = std::fs::read(desk.folder.join("mine.omex")).expect("written");
    let files = unpacked(&archive);
    for (name, content) in &files {
        assert!(!String::from_utf8_lossy(content).contains("private"), "{name} speaks of a folder");
    }
    let scenario = String::from_utf8_lossy(&files["scenario.toml"]).into_owned();
    assert!(!scenario.contains("# from") && !scenario.contains("extends"), "{scenario}");
    // The expectations of `tipping` about day 365 are dropped with these days.
    desk.file("alone/mine.toml", &scenario);
    desk.gutskin(&["check", "alone/mine.toml"]).assert().success();
    desk.file("alone/chart.svg", &files["chart.svg"]);
    desk.gutskin(&["replay", "alone/chart.svg", "--verify"]).assert().success();
}

#[test]
fn text_is_printed_and_an_archive_goes_to_a_file_that_nothing_overwrites() {
    let folder = tempfile::tempdir().expect("a folder");
    let gutskin = |arguments: &[&str]| {
        let mut command = assert_cmd::Command::cargo_bin("gutskin").expect("the program");
        command.current_dir(folder.path()).arg("export").args(arguments).assert()
    };
    gutskin(&["fibre", "--to", "sbml"]).success().stdout(predicates::str::starts_with("<?xml"));
    gutskin(&["fibre", "--to", "omex"]).success().stdout("");
    let archive = folder.path().join("fibre.omex");
    assert!(std::fs::read(&archive).expect("written").starts_with(b"PK"));
    // An identical file does not prevent writing; a file of other origin does.
    gutskin(&["fibre", "--to", "omex"]).success();
    std::fs::write(&archive, "mine").expect("written");
    gutskin(&["fibre", "--to", "omex"]).code(5);
    assert_eq!(std::fs::read(&archive).expect("still there"), b"mine");
    gutskin(&["fibre", "--to", "smbl"]).code(2).stderr(predicates::str::contains("sbml"));
}

#[test]
fn a_folder_that_is_named_as_one_is_made() {
    let desk = Desk::new();
    desk.gutskin(&["export", "fibre", "--to", "python", "-o", "class/"]).assert().success();
    assert!(desk.read("class/fibre.py").contains("scipy"));
    let missing = desk.gutskin(&["export", "fibre", "--to", "python", "-o", "none/mine.py"]).assert().code(5);
    missing.stderr(predicates::str::contains("there is no folder `none`").and(predicates::str::contains("`-o none")));
    assert!(!desk.has("none"));
}
