//! Checks the tree of a scenario, part by part, and puts the scenario together.

use super::{
    Override, Scenario, Start, amount, code,
    diagnostic::Diagnostic,
    diagnostics::{Diagnostics, Remedy},
    expectation,
    fields::Fields,
    intervention::{self, Given},
    intervention_conflicts,
    key::Section,
    layers, name,
    person::{self, PEOPLE, Person},
    quantity::{Bare, write},
    sections::{MOST_SECTIONS, section, sections},
    stool_test,
    suggest::{listed, nearest},
    tree::{Spot, Table, Value},
};
use crate::model::{Day, Input, Quantity, Unit, link::DisabledLinks};

const LONGEST_RUN: Day = 36_500.0;
const SHORTEST_STEP: Day = 1.0 / 1440.0;
const MOST_ROWS: f64 = 20_000.0;

/// The scenario of a tree; nothing if something in it can not be made out. Either way all faults are in `findings`.
pub(super) fn scenario(
    name: &str,
    top: &Table,
    findings: &mut Diagnostics<'_>,
    overrides: &[Override],
) -> Option<Scenario> {
    let start_of_file = Spot { text: 0, span: 0..findings.text.lines().next().map_or(0, str::len) };
    let fields = Fields { section: Section::Top, table: top, spot: &start_of_file };
    fields.strangers(findings, top);
    fields.missing(findings);
    let title = fields.text(findings, "title");
    let short_title = fields.text(findings, "short_title");
    let question = fields.text(findings, "question");
    let what_to_expect = fields.text(findings, "what_to_expect");
    let what_to_try = fields.text(findings, "what_to_try");
    let sources = fields.texts(findings, "sources").into_iter().map(|(text, _)| text).collect();
    let person = person(findings, &fields);
    let start = start(findings, &fields, top);
    let duration = duration(findings, &fields);
    let output_every = output_every(findings, &fields, duration);
    let show = show(findings, &fields);
    let layers = layers::layers(findings, &fields);
    let cuts = cuts(findings, &fields);
    let background = background(findings, &fields, top, person);
    let given = interventions(findings, &fields, top, background, duration);
    intervention_conflicts::doses(findings, &given);
    intervention_conflicts::set_beneath_a_dose(findings, fields.node("background"), &given);
    let changed = changed(findings, &fields, top);
    let expectations = expectation::all(findings, &fields, top, duration);
    let mut parameters = person?.parameters();
    for (row, value) in &changed {
        if let Some(place) = parameters.named_mut(row.name) {
            *place = *value;
        }
    }
    let measured = match section(findings, &fields, "stool_test", Section::StoolTest) {
        Some(section) => {
            section.strangers(findings, top);
            stool_test::compartments(findings, &section, &layers, &parameters)
        }
        None => Vec::new(),
    };
    let scenario = Scenario {
        name: name.to_owned(),
        title: title?,
        short_title,
        question: question?,
        what_to_expect: what_to_expect?,
        what_to_try,
        sources,
        person: person?,
        parameters,
        changed,
        layers,
        cuts,
        start: start?,
        measured,
        duration: duration?,
        output_every: output_every?,
        background,
        interventions: given.iter().map(|given| given.intervention.clone()).collect(),
        show,
        expectations,
        overrides: overrides.to_vec(),
    };
    if !findings.failed() {
        intervention_conflicts::adds_up(findings, &scenario, &given);
    }
    Some(scenario)
}

fn person(findings: &mut Diagnostics<'_>, fields: &Fields<'_>) -> Option<&'static Person> {
    let Some(node) = fields.node("person") else { return PEOPLE.first() };
    let typed = fields.text(findings, "person")?;
    let found = person::person(&typed);
    if found.is_none() {
        let fault = Diagnostic::error(code::UNKNOWN_PERSON, format!("there is no person called `{}`", short(&typed)));
        let fault = fault.because("a person is a set of parameters; with `[parameters]` you can change single ones");
        let similar = person::nearest(&typed).map(|name| format!("\"{name}\""));
        let all = || format!("the people are {}", listed(PEOPLE.iter().map(|person| person.name)));
        findings.at(&node.spot, "", fault, Remedy::name(similar, all));
    }
    found
}

pub(super) fn short(text: &str) -> String {
    text.chars().take(60).collect()
}

fn start(findings: &mut Diagnostics<'_>, fields: &Fields<'_>, top: &Table) -> Option<Start> {
    let Some(node) = fields.node("start") else { return Some(Start::Rest) };
    match &node.value {
        Value::Text(text) if text.trim() == "rest" => Some(Start::Rest),
        Value::Text(text) if text.trim() == "inflamed" => Some(Start::Inflamed),
        Value::Table(table) => {
            let section = Fields { section: Section::Start, table, spot: &node.spot };
            section.strangers(findings, top);
            let mut values = Vec::new();
            for entry in &table.entries {
                if let Some(row) = name::find(&entry.key, name::states()) {
                    values.extend(
                        amount::quantity(findings, row, &entry.node, Bare::Share).map(|value| (row.name, value)),
                    );
                }
            }
            Some(Start::Values(values))
        }
        value => {
            let typed =
                if let Value::Text(text) = value { format!("`{}`", short(text)) } else { value.words().to_owned() };
            let fault = Diagnostic::error(code::UNKNOWN_START, format!("a run can not start at {typed}"));
            let likely = if let Value::Text(text) = value { nearest(text, ["rest", "inflamed"]) } else { None };
            let forms = || {
                "type `start = \"rest\"`, `start = \"inflamed\"` or `start = { skin_inflammation = 0.4 }`".to_owned()
            };
            findings.at(&node.spot, "", fault, Remedy::name(likely.map(|name| format!("\"{name}\"")), forms));
            None
        }
    }
}

fn duration(findings: &mut Diagnostics<'_>, fields: &Fields<'_>) -> Option<Day> {
    let (days, spot) = fields.duration(findings, "duration")?;
    if days > LONGEST_RUN {
        let message = format!("a run of {} is too long; at most 100 years", write(days, Unit::Day));
        let fault = Diagnostic::error(code::DURATION_LIMITS, message).because("the model knows nothing of growing old");
        findings.at(spot, "", fault, Remedy::Retype("\"100 years\"".to_owned()));
        return None;
    }
    Some(days)
}

fn output_every(findings: &mut Diagnostics<'_>, fields: &Fields<'_>, duration: Option<Day>) -> Option<Day> {
    let written = fields.duration(findings, "output_every");
    if written.is_none() && fields.node("output_every").is_some() {
        return None;
    }
    let duration = duration?;
    let Some((every, spot)) = written else {
        return Some((duration / MOST_ROWS).ceil().max(1.0).min(duration));
    };
    let rows = duration / every;
    let enough = write((duration / 10_000.0).ceil().max(1.0), Unit::Day);
    let (what, retyped) = if every < SHORTEST_STEP * (1.0 - 1e-9) {
        ("rows less than a minute apart tell nothing new".to_owned(), "1 hour".to_owned())
    } else if every > duration {
        (
            format!("rows {} apart do not fit into a run of {}", write(every, Unit::Day), write(duration, Unit::Day)),
            write(duration / 10.0, Unit::Day),
        )
    } else if rows > MOST_ROWS {
        (format!("this would write {} rows; at most 20,000 make sense", rows.floor()), enough)
    } else {
        return Some(every);
    };
    let fault = Diagnostic::error(code::ROWS_LIMITS, what).because("the spacing of the rows never changes the results");
    findings.at(spot, "", fault, Remedy::ForExample(format!("\"{retyped}\"")));
    None
}

fn show(findings: &mut Diagnostics<'_>, fields: &Fields<'_>) -> Vec<&'static Quantity> {
    let mut rows: Vec<&'static Quantity> = Vec::new();
    for (typed, spot) in fields.texts(findings, "show") {
        match name::find(&typed, name::observables()) {
            Some(row) if rows.iter().any(|shown| shown.name == row.name) => {}
            Some(row) => rows.push(row),
            None => {
                let message = format!("there is no state, read-out or input called `{}`", short(&typed));
                let names = || name::observables().map(|row| row.name);
                let similar = nearest(&typed, names()).map(|name| format!("\"{name}\""));
                let fault = Diagnostic::error(code::UNKNOWN_QUANTITY, message);
                findings.at(&spot, "", fault, Remedy::name(similar, || format!("the names are {}", listed(names()))));
            }
        }
    }
    rows
}

fn cuts(findings: &mut Diagnostics<'_>, fields: &Fields<'_>) -> DisabledLinks {
    let mut cut = Vec::new();
    for (typed, spot) in fields.texts(findings, "cut") {
        match name::links_named(&typed) {
            Some(links) => cut.extend(links),
            None => {
                let fault =
                    Diagnostic::error(code::UNKNOWN_LINK, format!("there is no arrow called `{}`", short(&typed)));
                let fault =
                    fault.because("nothing would be cut, and the run would look as if the arrow did not matter");
                let similar = nearest(&typed, name::links()).map(|name| format!("\"{name}\""));
                findings.at(
                    &spot,
                    "",
                    fault,
                    Remedy::name(similar, || format!("the arrows are {}", listed(name::links()))),
                );
            }
        }
    }
    DisabledLinks::of(cut)
}

fn background(findings: &mut Diagnostics<'_>, fields: &Fields<'_>, top: &Table, person: Option<&Person>) -> Input<f64> {
    let mut background = person.map_or_else(Input::reference, Person::background);
    let Some(section) = section(findings, fields, "background", Section::Background) else { return background };
    section.strangers(findings, top);
    for entry in &section.table.entries {
        let Some(row) = name::find(&entry.key, name::inputs()) else { continue };
        let value = amount::quantity(findings, row, &entry.node, Bare::Refused);
        if let (Some(value), Some(place)) = (value, background.named_mut(row.name)) {
            *place = value;
        }
    }
    background
}

fn changed(findings: &mut Diagnostics<'_>, fields: &Fields<'_>, top: &Table) -> Vec<(&'static Quantity, f64)> {
    let Some(section) = section(findings, fields, "parameters", Section::Parameters) else { return Vec::new() };
    section.strangers(findings, top);
    let mut changed = Vec::new();
    for entry in &section.table.entries {
        if let Some(row) = name::find(&entry.key, name::parameters()) {
            changed.extend(amount::quantity(findings, row, &entry.node, Bare::Share).map(|value| (row, value)));
        }
    }
    changed
}

fn interventions(
    findings: &mut Diagnostics<'_>,
    fields: &Fields<'_>,
    top: &Table,
    background: Input<f64>,
    duration: Option<Day>,
) -> Vec<Given> {
    let mut all = Vec::new();
    let mut pulses = 0;
    for section in sections(findings, fields, "intervention", Section::Intervention) {
        section.strangers(findings, top);
        let Some(given) = intervention::one(findings, &section, background, duration) else { continue };
        pulses += given.intervention.intervals.len();
        if pulses > 5_000 + MOST_SECTIONS {
            let fault = Diagnostic::error(code::TOO_MANY, "all interventions together have more than 5,000 pulses");
            findings.at(section.spot, "", fault, Remedy::Say("make `every` longer in some of them".to_owned()));
            return all;
        }
        all.push(given);
    }
    all
}
