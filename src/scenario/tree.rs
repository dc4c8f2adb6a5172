//! The scenario file as a tree of named values, each with its place in the text, before anything is checked.
//!
//! The values that `--set` gives are grafted into the same tree, so that they pass the same checks; each node remembers
//! which text it came from.

use std::ops::Range;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// A piece of one of the texts: the file (0) or one of the overrides (1 and up).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) text: usize,
    pub(super) span: Range<usize>,
}

/// A value with its place.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) value: Value,
    pub(super) spot: Spot,
}

/// What can stand after a `=`, as far as scenarios tell it apart.
#[derive(Clone, Debug)]
pub(super) enum Value {
    Text(String),
    Number(f64),
    List(Vec<Node>),
    Table(Table),
    /// Something no key takes: a date, `true` or `false`.
    Other(&'static str),
}

impl Value {
    /// What it is, in words.
    pub(super) fn words(&self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::Number(_) => "a bare number",
            Self::List(_) => "a list",
            Self::Table(_) => "a section",
            Self::Other(words) => words,
        }
    }
}

/// Named values, in the order of the text.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    pub(super) entries: Vec<Entry>,
}

/// A name and its value.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) key_spot: Spot,
    pub(super) node: Node,
}

impl Table {
    /// The entry called `key`.
    pub(super) fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }

    /// Says of everything in it that it stands in the text of that number.
    pub(super) fn stands_in(&mut self, text: usize) {
        for entry in &mut self.entries {
            entry.key_spot.text = text;
            entry.node.stands_in(text);
        }
    }

    /// Puts a value at the end of a path of names, making tables on the way and replacing what is there.
    pub(super) fn put(&mut self, path: &[&str], key_spot: &Spot, node: Node) {
        let Some((first, rest)) = path.split_first() else { return };
        let position = self.entries.iter().position(|entry| entry.key == *first).unwrap_or(self.entries.len());
        if rest.is_empty() {
            let entry = Entry { key: (*first).to_owned(), key_spot: key_spot.clone(), node };
            if position < self.entries.len() {
                self.entries[position] = entry
            } else {
                self.entries.push(entry)
            }
            return;
        }
        if position == self.entries.len() {
            let empty = Node { value: Value::Table(Self::default()), spot: key_spot.clone() };
            self.entries.push(Entry { key: (*first).to_owned(), key_spot: key_spot.clone(), node: empty });
        }
        let inner = &mut self.entries[position].node;
        if let (Value::List(items), Some((number, rest))) = (&mut inner.value, rest.split_first()) {
            let item = number.parse::<usize>().ok().and_then(|number| items.get_mut(number.checked_sub(1)?));
            if let Some(Node { value: Value::Table(table), .. }) = item {
                table.put(rest, key_spot, node);
            }
            return;
        }
        if !matches!(inner.value, Value::Table(_)) {
            *inner = Node { value: Value::Table(Self::default()), spot: key_spot.clone() };
        }
        if let Value::Table(table) = &mut inner.value {
            table.put(rest, key_spot, node);
        }
    }
}

impl Node {
    fn stands_in(&mut self, text: usize) {
        self.spot.text = text;
        match &mut self.value {
            Value::List(items) => items.iter_mut().for_each(|item| item.stands_in(text)),
            Value::Table(table) => table.stands_in(text),
            Value::Text(_) | Value::Number(_) | Value::Other(_) => {}
        }
    }
}

/// Takes over a table of the TOML reader. `text` and `offset` say where its spans point.
pub(super) fn table(toml: &DeTable<'_>, text: usize, offset: usize) -> Table {
    let spot = |span: Range<usize>| Spot { text, span: span.start + offset..span.end + offset };
    let mut entries: Vec<Entry> = toml
        .iter()
        .map(|(key, value)| Entry {
            key: key.get_ref().to_string(),
            key_spot: spot(key.span()),
            node: node(value, text, offset),
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_spot.span.start);
    Table { entries }
}

/// Takes over a value of the TOML reader.
pub(super) fn node(toml: &Spanned<DeValue<'_>>, text: usize, offset: usize) -> Node {
    let span = toml.span();
    let value = match toml.get_ref() {
        DeValue::String(words) => Value::Text(words.to_string()),
        DeValue::Integer(digits) => Value::Number(integer(digits.as_str(), digits.radix())),
        DeValue::Float(digits) => Value::Number(digits.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(_) => Value::Other("true or false"),
        DeValue::Datetime(_) => Value::Other("a date"),
        DeValue::Array(items) => Value::List(items.iter().map(|item| node(item, text, offset)).collect()),
        DeValue::Table(inner) => Value::Table(table(inner, text, offset)),
    };
    Node { value, spot: Spot { text, span: span.start + offset..span.end + offset } }
}

fn integer(digits: &str, radix: u32) -> f64 {
    if radix == 10 {
        return digits.parse().unwrap_or(f64::NAN);
    }
    // Nobody writes a dose in hexadecimal; what does not fit in 32 bits is refused as not finite.
    u32::from_str_radix(digits, radix).map_or(f64::NAN, f64::from)
}
