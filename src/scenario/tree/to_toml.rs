//! Writes values and names of the tree as TOML.

use super::node::Value;

/// A value as TOML.
pub(crate) fn value_text(value: &Value) -> String {
    match value {
        Value::Text(text) => quoted(text),
        // To the last digit, and so large that no whole number of TOML holds it with an exponent.
        Value::Number(number) if number.abs() < 1e15 => number.to_string(),
        Value::Number(number) => format!("{number:?}"),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(|item| value_text(&item.value)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Table(table) => {
            let entries: Vec<String> = table
                .entries
                .iter()
                .map(|entry| format!("{} = {}", key_text(&entry.key), value_text(&entry.node.value)))
                .collect();
            format!("{{ {} }}", entries.join(", "))
        }
        Value::Other(_) => "\"\"".to_owned(),
    }
}

/// A name as TOML: in quotes if it is more than letters, digits and dashes.
pub(crate) fn key_text(name: &str) -> String {
    let is_bare = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-';
    if !name.is_empty() && name.chars().all(is_bare) { name.to_owned() } else { quoted(name) }
}

/// Text in quotes; text of several lines keeps them.
fn quoted(text: &str) -> String {
    let is_long = text.contains('\n');
    let escaped = text.chars().map(|letter| match letter {
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        '\n' => "\n".to_owned(),
        letter if letter.is_control() => format!("\\u{:04X}", u32::from(letter)),
        letter => letter.to_string(),
    });
    let escaped = escaped.collect::<String>();
    // The first line end behind three quotes does not count.
    if is_long { format!("\"\"\"\n{escaped}\"\"\"") } else { format!("\"{escaped}\"") }
}
