//! Takes the tree of the TOML reader over into our own.

use std::ops::Range;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{
    node::{Entry, Node, Table, Value},
    spot::Spot,
};

/// Takes over a table of the TOML reader. `text` and `offset` say where its spans point.
pub(crate) fn table_of(toml: &DeTable<'_>, text: usize, offset: usize) -> Table {
    let spot = |span: Range<usize>| Spot { text, span: span.start + offset..span.end + offset };
    let mut entries: Vec<Entry> = toml
        .iter()
        .map(|(key, value)| Entry {
            key: key.get_ref().to_string(),
            key_spot: spot(key.span()),
            node: node_of(value, text, offset),
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_spot.span.start);
    Table { entries }
}

/// Takes over a value of the TOML reader.
pub(crate) fn node_of(toml: &Spanned<DeValue<'_>>, text: usize, offset: usize) -> Node {
    let span = toml.span();
    let value = match toml.get_ref() {
        DeValue::String(words) => Value::Text(words.to_string()),
        DeValue::Integer(digits) => Value::Number(integer(digits.as_str(), digits.radix())),
        DeValue::Float(digits) => Value::Number(digits.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(_) => Value::Other("true or false"),
        DeValue::Datetime(_) => Value::Other("a date"),
        DeValue::Array(items) => Value::List(items.iter().map(|item| node_of(item, text, offset)).collect()),
        DeValue::Table(inner) => Value::Table(table_of(inner, text, offset)),
    };
    Node { value, spot: Spot { text, span: span.start + offset..span.end + offset } }
}

fn integer(digits: &str, radix: u32) -> f64 {
    if radix == 10 {
        return digits.parse().unwrap_or(f64::NAN);
    }
    // No dose is written in hexadecimal; what does not fit in 32 bits becomes NaN and is refused as not finite.
    u32::from_str_radix(digits, radix).map_or(f64::NAN, f64::from)
}
