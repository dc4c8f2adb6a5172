//! Writes Antimony, a readable text form of SBML.
//!
//! The content equals that of the SBML export; meanings and the basis of values are comments.

use std::fmt::Write;

use super::{
    System, Unknown, Values,
    system::{
        timeline::{PASSED, PIECE_END, PIECE_START, at_end, at_start},
        unit,
    },
    xml::ontology,
};
use crate::{
    describe::formula::Spelling,
    model::{Quantity, Unit},
    number::{Symbol, elementary::power},
    words::DISCLAIMER,
};

/// The simulation as Antimony.
#[must_use]
pub fn antimony(system: &System<'_>) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = head(&mut text, system);
    let _ = quantities(&mut text, system);
    let _ = equations(&mut text, system);
    text
}

fn head(text: &mut String, system: &System<'_>) -> std::fmt::Result {
    let scenario = &system.run.scenario;
    for words in [&scenario.title, &scenario.question, &scenario.what_to_expect] {
        writeln!(text, "// {}", one_line(words))?;
    }
    writeln!(text, "// Person: {}.", scenario.person.name)?;
    writeln!(
        text,
        "// Written by gutskin {} from the scenario {}. {DISCLAIMER}\n",
        env!("CARGO_PKG_VERSION"),
        one_line(&scenario.name)
    )?;
    writeln!(text, "model *{}()\n", system.id())?;
    writeln!(text, "  model.sboTerm = {}", ontology::CONTINUOUS)?;
    annotation(text, "model", Some(ontology::MODEL))?;
    for unit in system.units() {
        let (id, factors) = unit::made_of(unit);
        let factors: Vec<String> = factors.iter().map(factor).collect();
        writeln!(text, "  unit {id} = {}; // {}", factors.join(" * "), unit.description())?;
    }
    let pure = unit::name(Unit::One);
    writeln!(text, "  unit time_unit = 86400 second;")?;
    for built_in in ["substance", "extent", "volume"] {
        writeln!(text, "  unit {built_in} = {pure};")?;
    }
    Ok(())
}

fn factor(factor: &unit::Factor) -> String {
    let size = factor.multiplier * power(10.0, f64::from(factor.scale));
    match factor.exponent {
        1 => format!("{size} {}", factor.base),
        exponent => format!("({size} {})^{exponent}", factor.base),
    }
}

/// Links an element to its term in a public ontology.
fn annotation(text: &mut String, name: &str, term: Option<ontology::Term>) -> std::fmt::Result {
    let Some((fit, term)) = term else { return Ok(()) };
    let fit = match fit {
        ontology::Fit::Is => "identity",
        ontology::Fit::HasTaxon => "hasTaxon",
    };
    writeln!(text, "  {name} {fit} \"{}\"", ontology::address(term))
}

/// A text on one line, for a comment.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn number(value: f64, number_unit: Unit) -> String {
    match number_unit {
        Unit::One => value.to_string(),
        number_unit => format!("{value} {}", unit::name(number_unit)),
    }
}

fn formula(symbol: Symbol, unit_of: &dyn Fn(f64) -> Unit) -> String {
    Spelling::plain("^", &|value| number(value, unit_of(value))).formula(symbol)
}

/// A value with its unit and meaning.
fn value(text: &mut String, name: &str, value: f64, row: &Quantity) -> std::fmt::Result {
    writeln!(text, "  {name} = {value}; {name} has {};", unit::name(row.unit))?;
    described(text, name, row.label(), row.meaning, Some(row.basis))
}

fn described(
    text: &mut String,
    name: &str,
    label: &str,
    meaning: &str,
    basis: Option<crate::model::Basis>,
) -> std::fmt::Result {
    let comment = if meaning == label { String::new() } else { format!(" // {meaning}") };
    writeln!(text, "  {name} is \"{label}\";{comment}")?;
    basis.map_or(Ok(()), |basis| writeln!(text, "  // {}: {}", basis.word(), basis.reason()))
}

fn quantities(text: &mut String, system: &System<'_>) -> std::fmt::Result {
    let pure = unit::name(Unit::One);
    writeln!(text, "\n  // Parts of the body, each of size 1: what is in them is counted in multiples of health.")?;
    for place in system.places() {
        let name = place.name();
        writeln!(text, "  compartment {name} = 1; {name} has {pure}; {name}.sboTerm = {};", ontology::COMPARTMENT)?;
        annotation(text, name, ontology::of_place(place))?;
    }
    writeln!(text, "\n  // Unknowns, with their values on day 0.")?;
    for Unknown { row, start, place } in &system.unknowns {
        writeln!(text, "  species {} in {};", row.name, place.name())?;
        value(text, row.name, *start, row)?;
        writeln!(text, "  {}.sboTerm = {};", row.name, ontology::ENTITY)?;
        annotation(text, row.name, ontology::of_quantity(row.name))?;
    }
    writeln!(text, "\n  // Parameters of the person.")?;
    for parameter in &system.parameters {
        value(text, parameter.row.name, parameter.value, parameter.row)?;
    }
    writeln!(text, "\n  // Inputs.")?;
    if let (true, Some((from, until))) = (system.has_ramps(), system.pieces.first()) {
        let day = unit::name(Unit::Day);
        writeln!(text, "  var {PIECE_START} = {from}; {PIECE_START} has {day}; // start of the piece of time")?;
        writeln!(text, "  var {PIECE_END} = {until}; {PIECE_END} has {day}; // its end")?;
        writeln!(text, "  {PASSED} := (time - {PIECE_START}) / ({PIECE_END} - {PIECE_START}); {PASSED} has {pure};")?;
    }
    for given in &system.inputs {
        let (name, unit) = (given.row.name, unit::name(given.row.unit));
        match &given.values {
            Values::Constant(constant) => value(text, name, *constant, given.row)?,
            Values::Steps(values) => {
                writeln!(text, "  var {name};")?;
                value(text, name, values.first().copied().unwrap_or(given.row.value), given.row)?;
            }
            Values::Ramps(ends) => {
                let (start, end) = (at_start(name), at_end(name));
                let first = ends.first().copied().unwrap_or((given.row.value, given.row.value));
                writeln!(text, "  var {start} = {}; {start} has {unit};", first.0)?;
                writeln!(text, "  var {end} = {}; {end} has {unit};", first.1)?;
                writeln!(text, "  {name} := {start} + {PASSED} * ({end} - {start}); {name} has {unit};")?;
                described(text, name, given.row.label(), given.row.meaning, Some(given.row.basis))?;
            }
        }
    }
    Ok(())
}

fn equations(text: &mut String, system: &System<'_>) -> std::fmt::Result {
    writeln!(text, "\n  // Read off the unknowns.")?;
    for rule in &system.rules {
        let (name, unit) = (rule.name, unit::name(rule.unit));
        writeln!(text, "  {name} := {}; {name} has {unit};", formula(rule.formula, &|value| rule.unit_of(value)))?;
        described(text, name, rule.label(), rule.meaning, rule.basis)?;
    }
    let mut mechanism = "";
    for process in &system.processes {
        if process.mechanism != mechanism {
            mechanism = process.mechanism;
            writeln!(text, "\n  // Processes, per day: {}.", mechanism.replace('_', " "))?;
        }
        let arrow = if process.fills { format!("=> {}", process.of) } else { format!("{} => ", process.of) };
        let (row, speed) = (process.row, formula(process.speed, &|_| Unit::One));
        writeln!(text, "  {}: {arrow}; {speed};", row.name)?;
        writeln!(text, "  {} is \"{}\"; {0}.sboTerm = {};", row.name, row.meaning, ontology::PROCESS)?;
        writeln!(text, "  // evidence {}: {}", row.grade.words(), row.evidence)?;
    }
    writeln!(text, "\n  // What is given when: each change is an event, which every simulator hits exactly.")?;
    for (position, change) in system.changes().iter().enumerate() {
        let values: Vec<String> = change.values.iter().map(|(name, _, value)| format!("{name} = {value}")).collect();
        writeln!(text, "  change_{}: at (time >= {}): {};", position + 1, change.day, values.join(", "))?;
    }
    writeln!(text, "end")
}
