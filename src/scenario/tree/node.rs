//! The syntax tree of a scenario: named values, each with its place in the text, before anything is checked.
//!
//! The values that `--set` gives are put into the same tree, so that they pass the same checks; each node remembers which
//! text it came from.

use super::spot::Spot;

/// A value with its place.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) value: Value,
    pub(crate) spot: Spot,
}

/// The kinds of values after a `=`, as far as scenarios distinguish them.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    Text(String),
    Number(f64),
    List(Vec<Node>),
    Table(Table),
    /// Something no key takes: a date, `true` or `false`.
    Other(&'static str),
}

impl Value {
    /// What it is, in words.
    pub(crate) fn words(&self) -> &'static str {
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
pub(crate) struct Table {
    pub(crate) entries: Vec<Entry>,
}

/// A name and its value.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) key_spot: Spot,
    pub(crate) node: Node,
}

impl Table {
    /// The entry called `key`.
    pub(crate) fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }

    /// Records that everything in it is in the text of that number.
    pub(crate) fn set_text(&mut self, text: usize) {
        for entry in &mut self.entries {
            entry.key_spot.text = text;
            entry.node.set_text(text);
        }
    }

    /// Puts a value at the end of a path of names, making tables on the way and replacing what is there.
    pub(crate) fn put(&mut self, path: &[&str], key_spot: &Spot, node: Node) {
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
    fn set_text(&mut self, text: usize) {
        self.spot.text = text;
        match &mut self.value {
            Value::List(items) => items.iter_mut().for_each(|item| item.set_text(text)),
            Value::Table(table) => table.set_text(text),
            Value::Text(_) | Value::Number(_) | Value::Other(_) => {}
        }
    }
}
