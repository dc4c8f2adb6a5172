//! The exports say what the equations say: same formulas, same numbers, legal and unique names, the same bytes each time.

mod support;

use std::collections::BTreeSet;

use gutskin::{
    analysis::Run,
    export::{self, Enclosed, ExportError, System, Values},
    model::{Input, State, change, state},
    reading::Symbol,
    scenario::{BUILT_IN, Override, Scenario, Side},
};
use support::Draws;

fn run(name: &str, changes: &[(&str, &str)]) -> Run {
    let text = BUILT_IN.iter().find(|built_in| built_in.name == name).expect("a built-in scenario").text;
    let changes: Vec<Override> =
        changes.iter().map(|(key, value)| Override { key: (*key).to_owned(), value: (*value).to_owned() }).collect();
    let (scenario, _) = Scenario::read(name, name, text, &changes).expect("a valid scenario");
    Run::of(scenario).expect("a course")
}

/// The value of a name of the exported system in a state, under inputs, for the person of the run.
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
            // Inputs that no formula needs are not exported; what they are must not matter.
            let u = draws.input();
            let own = change(&x, &u, &run.scenario.parameters, &run.body.wiring);
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
            // Words that Python, SBML formulas or Antimony keep for themselves, as far as a quantity might be called so.
            let kept = ["time", "at", "in", "is", "has", "unit", "model", "species", "compartment", "end", "pi", "max"];
            assert!(!kept.contains(&name) && !name.starts_with("piece"), "{name} means something else elsewhere");
        }
        // Nothing is needed that is not there, and nothing comes before what it needs.
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
                .filter(|name| state::is_unknown(name, run.body.wiring.layers()))
                .collect::<Vec<_>>()
        );
    }
}

#[test]
fn inputs_change_on_the_days_of_the_schedule_and_nowhere_else() {
    for name in ["fibre", "long-stress", "combined-care", "healthy"] {
        let run = run(name, &[]);
        let (system, schedule) = (System::of(&run), run.scenario.schedule());
        assert_eq!(system.pieces.len(), schedule.pieces.len());
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
        assert_eq!(events, schedule.pieces.len() - 1, "{name}");
        for piece in &schedule.pieces[1..] {
            assert!(
                sbml.contains(&format!("<cn sbml:units=\"day\">{}</cn>", piece.from)),
                "{name}: day {}",
                piece.from
            );
        }
    }
}

#[test]
fn a_cut_arrow_is_cut_in_the_export_too() {
    let (whole, cut) = (run("tipping", &[]), run("tipping-loop-cut", &[]));
    let hears_the_skin = |run: &Run| {
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
            let archive = export::omex(&system, Enclosed { scenario: built_in.text, chart: "<svg/>" });
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
        // Every process and every unknown is named in every language.
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

/// Whether every element is closed, by a reader that is not the writer.
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
    // Python has no trouble with it.
    assert!(export::python(&System::of(&odd)).contains('\u{ffff}'));
    let finer = run("fibre", &[("output_every", "\"7 days\"")]);
    assert!(finer.scenario.duration % 7.0 > 0.0, "the last row of the table is closer than the others");
    assert!(export::sedml(&System::of(&finer)).is_ok(), "steps of a day hit every row");
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
