//! Writes SBML Level 3 Version 2 core.
//!
//! How the model is represented, and why:
//! - An unknown is a species in a compartment of size 1, so that amount and concentration have the same value. All
//!   unknowns are multiples of health or indices, so this value is dimensionless. It is a concentration rather than
//!   `hasOnlySubstanceUnits`, because COPASI 4.48 misreads dimensionless amounts: it takes some parameter with a value
//!   near 1 for its conversion factor between amount and particles, and divides by it.
//! - A process is a reaction that fills or drains one species. Other programs can then name it, draw it, and determine
//!   its stoichiometry, which rate rules would hide.
//! - A quantity derived from the unknowns is a parameter with an assignment rule.
//! - An input is a parameter that events change: simulators locate the exact time of an event and restart their
//!   integrator after it, which they do not do for a piecewise formula.

use super::{
    mathml::{apply, formula, math, name_of, number, time},
    ontology,
    writer::{Element, check, element},
};
use crate::export::{
    ExportError, Process, System, Values,
    system::{
        timeline::{Change, PASSED, PIECE_END, PIECE_START, at_end, at_start},
        unit,
    },
};
use crate::{
    model::{Basis, Unit},
    words::DISCLAIMER,
};

/// The simulation as an SBML document.
///
/// # Errors
/// [`ExportError::Letter`], when a text of the scenario contains a character that XML cannot represent.
pub fn sbml(system: &System<'_>) -> Result<String, ExportError> {
    let scenario = &system.run.scenario;
    let texts =
        [("title", &scenario.title), ("question", &scenario.question), ("`what_to_expect`", &scenario.what_to_expect)];
    for (part, text) in texts {
        check(part, text)?;
    }
    let lists = [
        element("listOfUnitDefinitions").holding_all(system.units().into_iter().map(unit_definition)),
        element("listOfCompartments").holding_all(system.places().map(compartment)),
        element("listOfSpecies").holding_all(system.unknowns.iter().map(species)),
        element("listOfParameters").holding_all(parameters(system)),
        element("listOfRules").holding_all(rules(system)),
        element("listOfReactions").holding_all(system.processes.iter().map(|process| reaction(system, process))),
        element("listOfEvents").holding_all(system.changes().iter().enumerate().map(event)),
    ];
    let model = element("model")
        .with("metaid", "meta_model")
        .with("sboTerm", ontology::CONTINUOUS)
        .with("id", system.id())
        .with("name", scenario.title.as_str())
        .with("substanceUnits", unit::name(Unit::One))
        .with("timeUnits", unit::name(Unit::Day))
        .with("volumeUnits", unit::name(Unit::One))
        .with("extentUnits", unit::name(Unit::One))
        .holding(notes(&[
            scenario.question.clone(),
            format!("What its author expects: {}", scenario.what_to_expect),
            format!("Person: {}.", scenario.person.name),
            format!(
                "Written by gutskin {} from the scenario {}. {DISCLAIMER}",
                env!("CARGO_PKG_VERSION"),
                scenario.name
            ),
        ]))
        .holding(ontology::annotation("meta_model", ontology::MODEL))
        .holding_all(lists.into_iter().filter_map(Element::unless_empty));
    element("sbml")
        .with("xmlns", "http://www.sbml.org/sbml/level3/version2/core")
        .with("xmlns:sbml", "http://www.sbml.org/sbml/level3/version2/core")
        .with("level", "3")
        .with("version", "2")
        .holding(model)
        .document()
}

/// Notes for readers: paragraphs of XHTML.
fn notes(paragraphs: &[String]) -> Element {
    let paragraph = |text: &String| element("p").with("xmlns", "http://www.w3.org/1999/xhtml").saying(text.as_str());
    element("notes").holding_all(paragraphs.iter().map(paragraph))
}

/// Notes with the meaning of a quantity and the basis of its value.
fn meaning_and_basis(meaning: &str, basis: Option<Basis>) -> Element {
    let source = basis.map(|basis| format!("{}: {}", basis.word(), basis.reason()));
    notes(&[meaning.to_owned()].into_iter().chain(source).collect::<Vec<_>>())
}

fn unit_definition(unit: Unit) -> Element {
    let (id, factors) = unit::made_of(unit);
    let factor = |factor: &unit::Factor| {
        element("unit")
            .with("kind", factor.base)
            .with("exponent", factor.exponent.to_string())
            .with("scale", factor.scale.to_string())
            .with("multiplier", factor.multiplier.to_string())
    };
    element("unitDefinition")
        .with("id", id)
        .with("name", unit.description())
        .holding(element("listOfUnits").holding_all(factors.iter().map(factor)))
}

fn compartment(place: crate::model::Site) -> Element {
    let metaid = format!("meta_{}", place.name());
    element("compartment")
        .with("metaid", metaid.as_str())
        .with("sboTerm", ontology::COMPARTMENT)
        .with("id", place.name())
        .with("spatialDimensions", "3")
        .with("size", "1")
        .with("units", unit::name(Unit::One))
        .with("constant", "true")
        .holding_all(ontology::of_place(place).map(|term| ontology::annotation(&metaid, term)))
}

fn species(unknown: &crate::export::Unknown) -> Element {
    let row = unknown.row;
    let metaid = format!("meta_{}", row.name);
    element("species")
        .with("metaid", metaid.as_str())
        .with("sboTerm", ontology::ENTITY)
        .with("id", row.name)
        .with("name", row.label())
        .with("compartment", unknown.place.name())
        .with("initialConcentration", unknown.start.to_string())
        .with("substanceUnits", unit::name(row.unit))
        .with("hasOnlySubstanceUnits", "false")
        .with("boundaryCondition", "false")
        .with("constant", "false")
        .holding(meaning_and_basis(row.meaning, Some(row.basis)))
        .holding_all(ontology::of_quantity(row.name).map(|term| ontology::annotation(&metaid, term)))
}

fn parameter(id: &str, name: &str, value: Option<f64>, unit: Unit) -> Element {
    let element = element("parameter").with("id", id).with("name", name);
    let element = match value {
        Some(value) => element.with("value", value.to_string()),
        None => element,
    };
    element.with("units", unit::name(unit)).with("constant", "false")
}

fn parameters(system: &System<'_>) -> Vec<Element> {
    let constant = |row: &crate::model::Quantity, value: f64| {
        element("parameter")
            .with("sboTerm", ontology::PARAMETER)
            .with("id", row.name)
            .with("name", row.label())
            .with("value", value.to_string())
            .with("units", unit::name(row.unit))
            .with("constant", "true")
            .holding(meaning_and_basis(row.meaning, Some(row.basis)))
    };
    let mut all: Vec<Element> = system.parameters.iter().map(|own| constant(own.row, own.value)).collect();
    if let (true, Some((from, until))) = (system.has_ramps(), system.pieces.first()) {
        all.push(parameter(PIECE_START, "Start of the piece of time", Some(*from), Unit::Day));
        all.push(parameter(PIECE_END, "End of the piece of time", Some(*until), Unit::Day));
        all.push(parameter(PASSED, "How much of the piece of time has passed", None, Unit::One));
    }
    for given in &system.inputs {
        let row = given.row;
        let notes = meaning_and_basis(row.meaning, Some(row.basis));
        match &given.values {
            Values::Constant(value) => all.push(constant(row, *value)),
            Values::Steps(values) => {
                all.push(parameter(row.name, row.label(), values.first().copied(), row.unit).holding(notes));
            }
            Values::Ramps(ends) => {
                let first = ends.first().copied().unwrap_or((row.value, row.value));
                let name = |when: &str| format!("{} at the {when} of the piece of time", row.label());
                all.push(parameter(row.name, row.label(), None, row.unit).holding(notes));
                all.push(parameter(&at_start(row.name), &name("start"), Some(first.0), row.unit));
                all.push(parameter(&at_end(row.name), &name("end"), Some(first.1), row.unit));
            }
        }
    }
    all.extend(system.rules.iter().map(|rule| {
        parameter(rule.name, rule.label(), None, rule.unit).holding(meaning_and_basis(rule.meaning, rule.basis))
    }));
    all
}

fn rules(system: &System<'_>) -> Vec<Element> {
    let rule =
        |variable: &str, content: Element| element("assignmentRule").with("variable", variable).holding(math(content));
    let since = |from: Element| apply("minus", [from, name_of(PIECE_START)]);
    let mut all = Vec::new();
    if system.has_ramps() {
        all.push(rule(PASSED, apply("divide", [since(time()), since(name_of(PIECE_END))])));
    }
    for given in system.inputs.iter().filter(|given| matches!(given.values, Values::Ramps(_))) {
        let name = given.row.name;
        let rise = apply("minus", [name_of(at_end(name)), name_of(at_start(name))]);
        let risen = apply("times", [name_of(PASSED), rise]);
        all.push(rule(name, apply("plus", [name_of(at_start(name)), risen])));
    }
    all.extend(system.rules.iter().map(|own| {
        let unit_of = |value: f64| unit::name(own.unit_of(value));
        rule(own.name, formula(own.formula, &unit_of))
    }));
    all
}

fn reaction(system: &System<'_>, process: &Process) -> Element {
    let reference =
        element("speciesReference").with("species", process.of).with("stoichiometry", "1").with("constant", "true");
    let side = element(if process.fills { "listOfProducts" } else { "listOfReactants" }).holding(reference);
    // SBML requires every species in a rate that the reaction does not change to be listed as a modifier.
    let needed = process.speed.depends_on();
    let others = system.unknowns.iter().map(|unknown| unknown.row.name);
    let others = others.filter(|name| *name != process.of && needed.contains(name));
    let modifiers = element("listOfModifiers")
        .holding_all(others.map(|name| element("modifierSpeciesReference").with("species", name)));
    let row = process.row;
    let speed = formula(process.speed, &|_| unit::name(Unit::One));
    element("reaction")
        .with("sboTerm", ontology::PROCESS)
        .with("id", row.name)
        .with("name", row.meaning)
        .with("reversible", "false")
        .holding(notes(&[
            format!("{}. Mechanism: {}.", row.meaning, process.mechanism),
            format!("Evidence {}: {}", row.grade.words(), row.evidence),
        ]))
        .holding(side)
        .holding_all(modifiers.unless_empty())
        .holding(element("kineticLaw").holding(math(speed)))
}

fn event((position, change): (usize, &Change)) -> Element {
    let assignments = change.values.iter().map(|(name, unit, value)| {
        element("eventAssignment").with("variable", name.as_str()).holding(math(number(*value, unit::name(*unit))))
    });
    let trigger = apply("geq", [time(), number(change.day, unit::name(Unit::Day))]);
    element("event")
        .with("id", format!("change_{}", position + 1))
        .with("name", change.title())
        .with("useValuesFromTriggerTime", "true")
        .holding(element("trigger").with("initialValue", "true").with("persistent", "true").holding(math(trigger)))
        .holding(element("listOfEventAssignments").holding_all(assignments))
}
