//! Makes the JSON Schema of scenario files from the tables the program reads, so that editors complete and check.
//!
//! A schema cannot convert units or compare days; it catches names, kinds and forms, and leaves the rest to
//! `gutskin check`. Draft 7 is what TOML editors understand.

use serde_json::{Map, Value, json};

use crate::{
    model::{Quantity, Unit},
    scenario::{
        keys::{self, Key, Section, ValueKind},
        names,
        person::PEOPLE,
        statement::forms::FORMS,
        value::quantity::write,
    },
    solve::Method,
};

/// The name of the schema file that `gutskin new` writes next to a scenario.
pub const FILE_NAME: &str = "scenario.schema.json";

/// The first line of a scenario file, by which editors find the schema next to it.
pub const FIRST_LINE: &str = "#:schema ./scenario.schema.json";

const DAY_FORM: &str = "^\\s*[Dd][Aa][Yy]\\s*[0-9.]";
const LENGTH_FORM: &str = "^\\s*[0-9.][^A-Za-z]*[A-Za-z]";
const WITH_UNIT: &str = "^\\s*[-+−0-9.].*[A-Za-z%]";
const STATEMENT_FORM: &str = "[<>≤≥]| between | stays | remains | peaks | bottoms | (rise|fall)s?($| )| increases| decreases| grows| drops| improves";

/// The schema as JSON text.
///
/// # Errors
///
/// Only if JSON cannot be written, which these plain values never cause.
pub fn json_schema() -> Result<String, serde_json::Error> {
    let mut top = section(Section::Top);
    if let Some(object) = top.as_object_mut() {
        object.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
        object.insert("title".to_owned(), json!("gutskin scenario"));
        object.insert("description".to_owned(), json!("A question to the gut–skin axis: who, for how long, what is given when. Teaching model, not medical advice."));
        // What is taken over from another scenario need not be said again.
        object.insert("if".to_owned(), json!({ "required": ["extends"] }));
        object.insert(
            "else".to_owned(),
            json!({
                "required": required(Section::Top),
                "properties": { "intervention": { "items": {
                    "required": required(Section::Intervention),
                    "anyOf": [{ "required": ["dose"] }, { "required": ["extra"] }],
                } } },
            }),
        );
    }
    Ok(serde_json::to_string_pretty(&top)? + "\n")
}

fn required(section: Section) -> Vec<&'static str> {
    keys::TABLE.iter().filter(|key| key.section == section && key.required).map(|key| key.name).collect()
}

fn section(section: Section) -> Value {
    let mut properties = Map::new();
    match section {
        Section::Top | Section::Intervention | Section::Expect => {
            for key in keys::TABLE.iter().filter(|key| key.section == section) {
                properties.insert(key.name.to_owned(), described(key));
            }
        }
        Section::Background => {
            quantities(&mut properties, names::inputs(), false);
            if let Some(mixture) = properties.get(names::PROBIOTIC.1).cloned() {
                properties.insert(names::PROBIOTIC.0.to_owned(), mixture);
            }
        }
        Section::Parameters => quantities(&mut properties, names::parameters(), true),
        Section::Start => quantities(&mut properties, names::states(), true),
        Section::StoolTest => quantities(&mut properties, names::stool_test(), true),
    }
    json!({ "type": "object", "additionalProperties": false, "properties": properties })
}

fn described(key: &Key) -> Value {
    let mut value = kind(key);
    if let Some(object) = value.as_object_mut() {
        object.insert("title".to_owned(), json!(key.name.replace('_', " ")));
        let default = if key.default.is_empty() { String::new() } else { format!(" Without it: {}.", key.default) };
        let must = if key.required { " Must be there." } else { "" };
        object.insert("description".to_owned(), json!(format!("{}{must}{default}", key.meaning)));
        if let Ok(example) = format!("value = {}", key.example).parse::<toml::Table>()
            && let Some(example) = example.get("value")
        {
            object.insert("examples".to_owned(), json!([example]));
        }
    }
    value
}

fn kind(key: &Key) -> Value {
    let text = |names: Vec<String>| json!({ "type": "string", "enum": names });
    match (key.section, key.name) {
        (Section::Top, "person") => {
            return text(PEOPLE.iter().map(|person| person.name.to_owned()).collect());
        }
        (Section::Top, "show") => return json!({ "type": "array", "items": text(spellings(names::observables())) }),
        (Section::Top, "cut") => {
            return json!({ "type": "array", "items": text(names::links().map(str::to_owned).collect()) });
        }
        (Section::Top, "mechanisms") => {
            let names: Vec<String> = names::layer_words().map(str::to_owned).collect();
            return json!({ "anyOf": [text(names.clone()), { "type": "array", "items": text(names) }] });
        }
        (Section::Top, "solver") => return text(Method::ALL.iter().map(|method| method.name().to_owned()).collect()),
        (Section::Intervention, "what") => {
            let mut names = spellings(names::inputs());
            names.push(names::PROBIOTIC.0.to_owned());
            return text(names);
        }
        _ => {}
    }
    match key.kind {
        ValueKind::Text => json!({ "type": "string", "minLength": 1 }),
        ValueKind::Texts => json!({ "type": "array", "items": { "type": "string", "minLength": 1 } }),
        ValueKind::Duration => json!({ "type": "string", "pattern": LENGTH_FORM }),
        ValueKind::Moment => json!({ "type": "string", "pattern": DAY_FORM }),
        // Multiples of the healthy value and plain numbers have no unit.
        ValueKind::Quantity => json!({ "type": ["string", "number"], "pattern": WITH_UNIT }),
        ValueKind::Count => json!({ "type": "integer", "minimum": 1 }),
        ValueKind::Start => {
            json!({ "oneOf": [{ "type": "string", "enum": ["rest", "inflamed"] }, section(Section::Start)] })
        }
        ValueKind::Statement => {
            let examples: Vec<&str> = FORMS.iter().map(|form| form.2).collect();
            json!({ "type": "string", "pattern": STATEMENT_FORM, "examples": examples })
        }
        ValueKind::Routine => json!({ "type": "string", "minLength": 4 }),
        ValueKind::Section => match key.name {
            "background" => section(Section::Background),
            "stool_test" => section(Section::StoolTest),
            "parameters" => section(Section::Parameters),
            "intervention" => {
                let mut items = section(Section::Intervention);
                if let Some(object) = items.as_object_mut() {
                    object.insert("not".to_owned(), json!({ "required": ["dose", "extra"] }));
                    let with_unit = names::inputs().filter(|row| !matches!(row.unit, Unit::Fold | Unit::One));
                    let what = json!({ "enum": spellings(with_unit) });
                    object.insert("if".to_owned(), json!({ "required": ["what"], "properties": { "what": what } }));
                    let text = json!({ "type": "string" });
                    object.insert("then".to_owned(), json!({ "properties": { "dose": text, "extra": text } }));
                }
                json!({ "type": "array", "items": items })
            }
            _ => {
                let mut items = section(Section::Expect);
                if let Some(object) = items.as_object_mut() {
                    object.insert("required".to_owned(), json!(required(Section::Expect)));
                }
                json!({ "type": "array", "items": items })
            }
        },
    }
}

/// The names, each followed by its American spelling, which is read too.
fn spellings(rows: impl Iterator<Item = &'static Quantity>) -> Vec<String> {
    rows.flat_map(|row| std::iter::once(row.name.to_owned()).chain(names::american(row.name))).collect()
}

fn quantities(into: &mut Map<String, Value>, rows: impl Iterator<Item = &'static Quantity>, bare_share: bool) {
    for row in rows {
        let bare = matches!(row.unit, Unit::Fold | Unit::One) || (bare_share && row.unit == Unit::Share);
        let range =
            format!("Possible: {} to {}.", write(row.possible.low, row.unit), write(row.possible.high, row.unit));
        let usual = format!("Usual: {}.", write(row.value, row.unit));
        let plausible =
            format!("Plausible: {} to {}.", write(row.plausible.low, row.unit), write(row.plausible.high, row.unit));
        let with_unit = json!({ "type": "string", "pattern": WITH_UNIT });
        let number = json!({ "type": "number", "minimum": row.possible.low, "maximum": row.possible.high });
        let mut value = match row.unit {
            Unit::Fold | Unit::One => json!({ "anyOf": [number, { "type": "string", "pattern": "^\\s*[-+−0-9.]" }] }),
            _ if bare => json!({ "anyOf": [number, with_unit] }),
            _ => with_unit,
        };
        if let Some(object) = value.as_object_mut() {
            object.insert("title".to_owned(), json!(row.label()));
            object.insert("description".to_owned(), json!(format!("{}. {usual} {plausible} {range}", row.meaning)));
            let example = if row.value > 0.0 { row.value } else { row.plausible.high };
            let example = if bare { json!(example) } else { json!(write(example, row.unit)) };
            object.insert("examples".to_owned(), json!([example]));
        }
        if let Some(american) = names::american(row.name) {
            into.insert(american, value.clone());
        }
        if !row.formerly.is_empty() {
            let mut former = value.clone();
            former["deprecated"] = json!(true);
            into.insert(row.formerly.to_owned(), former);
        }
        into.insert(row.name.to_owned(), value);
    }
}
