//! Checks the tree of a scenario, part by part, and puts the scenario together.

use super::{expectations, layer_off, layers, run_length, solver, stool_test};
use crate::{
    model::{Day, Input, Layers, Quantity, link::DisabledLinks},
    scenario::{
        checked::{Override, Scenario, Start},
        diagnostics::{Diagnostic, Diagnostics, Remedy, code},
        intervention::{self, Given, MOST_PULSES, conflicts},
        keys::Section,
        names::{self, listed, nearest},
        person::{self, PEOPLE, Person},
        section::{Fields, MOST_SECTIONS, section, sections, values},
        tree::{Spot, Table, Value},
        value::quantity::Bare,
    },
};

/// The scenario of a tree; nothing if something in it cannot be made out. Either way all faults are in `diagnostics`.
pub(crate) fn scenario(
    name: &str,
    top: &Table,
    diagnostics: &mut Diagnostics<'_>,
    overrides: &[Override],
) -> Option<Scenario> {
    let start_of_file = Spot { text: 0, span: 0..diagnostics.text.lines().next().map_or(0, str::len) };
    let fields = Fields { section: Section::Top, table: top, spot: &start_of_file };
    fields.report_unknown(diagnostics, top);
    fields.report_missing(diagnostics);
    let title = fields.text(diagnostics, "title");
    let short_title = fields.text(diagnostics, "short_title");
    let question = fields.text(diagnostics, "question");
    let what_to_expect = fields.text(diagnostics, "what_to_expect");
    let what_to_try = fields.text(diagnostics, "what_to_try");
    let sources = fields.texts(diagnostics, "sources").into_iter().map(|(text, _)| text).collect();
    let person = person(diagnostics, &fields);
    let layers::LayersOn { all: layers, by_person } = layers::layers(diagnostics, &fields, person);
    let start = start(diagnostics, &fields, top, &layers);
    let duration = run_length::duration(diagnostics, &fields);
    let output_every = run_length::output_every(diagnostics, &fields, duration);
    let method = solver::solver(diagnostics, &fields);
    let show = show(diagnostics, &fields, &layers);
    let cuts = cuts(diagnostics, &fields);
    let background = background(diagnostics, &fields, top, person, &layers);
    let given = interventions(diagnostics, &fields, top, background, duration);
    for given in &given {
        layer_off::check_input(diagnostics, &given.what_spot, given.intervention.input.name, &layers);
    }
    conflicts::check_doses(diagnostics, &given);
    conflicts::check_background_below_doses(diagnostics, fields.node("background"), &given);
    let changed = changed(diagnostics, &fields, top, &layers, person);
    let expectations = expectations::all(diagnostics, &fields, top, duration, &layers);
    let mut parameters = person?.parameters();
    for (row, value) in &changed {
        if let Some(place) = parameters.named_mut(row.name) {
            *place = *value;
        }
    }
    let measured = match section(diagnostics, &fields, "stool_test", Section::StoolTest) {
        Some(section) => {
            section.report_unknown(diagnostics, top);
            stool_test::measured(diagnostics, &section, top, &layers, person?)
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
        layers_by_person: by_person,
        cuts,
        start: start?,
        measured,
        duration: duration?,
        output_every: output_every?,
        method,
        background,
        interventions: given.iter().map(|given| given.intervention.clone()).collect(),
        show,
        expectations,
        overrides: overrides.to_vec(),
    };
    if !diagnostics.failed() {
        conflicts::check_sums(diagnostics, &scenario, &given);
    }
    Some(scenario)
}

fn person(diagnostics: &mut Diagnostics<'_>, fields: &Fields<'_>) -> Option<&'static Person> {
    let Some(node) = fields.node("person") else { return PEOPLE.first() };
    let typed = fields.text(diagnostics, "person")?;
    let found = person::person(&typed);
    if found.is_none() {
        let fault = Diagnostic::error(code::UNKNOWN_PERSON, format!("there is no person called `{}`", short(&typed)));
        let fault = fault.because("a person is a set of parameters; with `[parameters]` you can change single ones");
        let similar = person::nearest(&typed).map(|name| format!("\"{name}\""));
        let all = || format!("the people are {}", listed(PEOPLE.iter().map(|person| person.name)));
        diagnostics.at(&node.spot, "", fault, Remedy::name(similar, all));
    }
    found
}

fn short(text: &str) -> String {
    text.chars().take(60).collect()
}

fn start(diagnostics: &mut Diagnostics<'_>, fields: &Fields<'_>, top: &Table, layers: &Layers) -> Option<Start> {
    let Some(node) = fields.node("start") else { return Some(Start::Rest) };
    match &node.value {
        Value::Text(text) if text.trim() == "rest" => Some(Start::Rest),
        Value::Text(text) if text.trim() == "inflamed" => Some(Start::Inflamed),
        Value::Table(table) => {
            let section = Fields { section: Section::Start, table, spot: &node.spot };
            section.report_unknown(diagnostics, top);
            let mut values = Vec::new();
            for entry in &table.entries {
                if let Some(row) = names::find(&entry.key, names::states()) {
                    layer_off::check_shown(diagnostics, &entry.key_spot, row, layers);
                    values.extend(
                        values::quantity(diagnostics, row, &entry.node, Bare::Share).map(|value| (row.name, value)),
                    );
                }
            }
            Some(Start::Values(values))
        }
        value => {
            let typed =
                if let Value::Text(text) = value { format!("`{}`", short(text)) } else { value.words().to_owned() };
            let fault = Diagnostic::error(code::UNKNOWN_START, format!("a run cannot start at {typed}"));
            let likely = if let Value::Text(text) = value { nearest(text, ["rest", "inflamed"]) } else { None };
            let forms = || {
                "type `start = \"rest\"`, `start = \"inflamed\"` or `start = { skin_inflammation = 0.4 }`".to_owned()
            };
            diagnostics.at(&node.spot, "", fault, Remedy::name(likely.map(|name| format!("\"{name}\"")), forms));
            None
        }
    }
}

fn show(diagnostics: &mut Diagnostics<'_>, fields: &Fields<'_>, layers: &Layers) -> Vec<&'static Quantity> {
    let mut rows: Vec<&'static Quantity> = Vec::new();
    for (typed, spot) in fields.texts(diagnostics, "show") {
        match names::find(&typed, names::observables()) {
            Some(row) if rows.iter().any(|shown| shown.name == row.name) => {}
            Some(row) => {
                layer_off::check_shown(diagnostics, &spot, row, layers);
                rows.push(row);
            }
            None => {
                let message = format!("there is no state, read-out or input called `{}`", short(&typed));
                let names = || names::observables().map(|row| row.name);
                let similar = nearest(&typed, names()).map(|name| format!("\"{name}\""));
                let fault = Diagnostic::error(code::UNKNOWN_QUANTITY, message);
                diagnostics.at(
                    &spot,
                    "",
                    fault,
                    Remedy::name(similar, || format!("the names are {}", listed(names()))),
                );
            }
        }
    }
    rows
}

fn cuts(diagnostics: &mut Diagnostics<'_>, fields: &Fields<'_>) -> DisabledLinks {
    let mut cut = Vec::new();
    for (typed, spot) in fields.texts(diagnostics, "cut") {
        match names::links_named(&typed) {
            Some(links) => cut.extend(links),
            None => {
                let fault =
                    Diagnostic::error(code::UNKNOWN_LINK, format!("there is no arrow called `{}`", short(&typed)));
                let fault =
                    fault.because("nothing would be cut, and the run would look as if the arrow did not matter");
                let similar = nearest(&typed, names::links()).map(|name| format!("\"{name}\""));
                diagnostics.at(
                    &spot,
                    "",
                    fault,
                    Remedy::name(similar, || format!("the arrows are {}", listed(names::links()))),
                );
            }
        }
    }
    DisabledLinks::of(cut)
}

fn background(
    diagnostics: &mut Diagnostics<'_>,
    fields: &Fields<'_>,
    top: &Table,
    person: Option<&Person>,
    layers: &Layers,
) -> Input<f64> {
    let mut background = person.map_or_else(Input::reference, Person::background);
    let Some(section) = section(diagnostics, fields, "background", Section::Background) else { return background };
    section.report_unknown(diagnostics, top);
    for entry in &section.table.entries {
        let Some(row) = names::find(&entry.key, names::inputs()) else { continue };
        let value = values::quantity(diagnostics, row, &entry.node, Bare::Refused);
        // What is as usual is not given.
        if value.is_some_and(|value| (value - row.value).abs() > 0.0) {
            layer_off::check_input(diagnostics, &entry.key_spot, row.name, layers);
        }
        if let (Some(value), Some(place)) = (value, background.named_mut(row.name)) {
            *place = value;
        }
    }
    background
}

fn changed(
    diagnostics: &mut Diagnostics<'_>,
    fields: &Fields<'_>,
    top: &Table,
    layers: &Layers,
    person: Option<&Person>,
) -> Vec<(&'static Quantity, f64)> {
    let own = person.map(Person::parameters);
    let Some(section) = section(diagnostics, fields, "parameters", Section::Parameters) else { return Vec::new() };
    section.report_unknown(diagnostics, top);
    let mut changed = Vec::new();
    for entry in &section.table.entries {
        if let Some(row) = names::find(&entry.key, names::parameters()) {
            let value = values::quantity(diagnostics, row, &entry.node, Bare::Share);
            // What this person has anyway, as a record of a run says it, changes nothing and is no fault.
            if value.as_ref() != own.as_ref().and_then(|own| own.named(row.name)) {
                layer_off::check_parameter(diagnostics, &entry.key_spot, row.name, layers);
            }
            changed.extend(value.map(|value| (row, value)));
        }
    }
    changed
}

fn interventions(
    diagnostics: &mut Diagnostics<'_>,
    fields: &Fields<'_>,
    top: &Table,
    background: Input<f64>,
    duration: Option<Day>,
) -> Vec<Given> {
    let mut all = Vec::new();
    let mut pulses = 0;
    for section in sections(diagnostics, fields, "intervention", Section::Intervention) {
        section.report_unknown(diagnostics, top);
        let Some(given) = intervention::intervention(diagnostics, &section, background, duration) else { continue };
        pulses += given.intervention.intervals.len();
        if pulses > MOST_PULSES + MOST_SECTIONS {
            let fault = Diagnostic::error(code::TOO_MANY, "all interventions together have more than 5,000 pulses");
            diagnostics.at(section.spot, "", fault, Remedy::Say("make `every` longer in some of them".to_owned()));
            return all;
        }
        all.push(given);
    }
    all
}
