//! The keys of one section of the file: fetched by name, told when they are missing, unknown or in the wrong section.

use super::{
    amount, code,
    diagnostic::{Diagnostic, Edit},
    diagnostics::{Diagnostics, Remedy},
    key::{self, Section},
    line::without_comment,
    moment, name,
    suggest::{listed, nearest, spelled},
    tree::{Entry, Node, Spot, Table, Value},
};
use crate::model::Day;

/// One section, while it is being checked.
#[derive(Clone, Copy)]
pub(super) struct Fields<'t> {
    pub(super) section: Section,
    pub(super) table: &'t Table,
    /// Where the section begins.
    pub(super) spot: &'t Spot,
}

impl<'t> Fields<'t> {
    /// The value of a key.
    pub(super) fn node(&self, key: &str) -> Option<&'t Node> {
        self.table.entry(key).map(|entry| &entry.node)
    }

    /// The text of a key.
    pub(super) fn text(&self, findings: &mut Diagnostics<'_>, key: &str) -> Option<String> {
        let node = self.node(key)?;
        match &node.value {
            Value::Text(text) if !text.trim().is_empty() => visible(findings, key, text.trim(), &node.spot),
            value => {
                let (example, words) = (self.example(key), value.words());
                let fault = if matches!(value, Value::Text(_)) {
                    Diagnostic::error(code::WRONG_TYPE, format!("`{key}` is an empty text"))
                } else {
                    Diagnostic::error(code::WRONG_TYPE, format!("`{key}` takes text, not {words}"))
                };
                let remedy = match value {
                    Value::Number(_) | Value::Other(_) => {
                        Remedy::RetypeSurely(format!("\"{}\"", findings.piece(&node.spot)))
                    }
                    _ => self.another(value, key, example),
                };
                findings.at(&node.spot, "", fault, remedy);
                None
            }
        }
    }

    /// An example in place of a value; a whole section can not be retyped on its line.
    fn another(&self, value: &Value, key: &str, example: String) -> Remedy {
        match value {
            Value::Table(_) => {
                Remedy::Say(format!("type for example `{key} = {example}` {}", self.section.whereabouts()))
            }
            _ => Remedy::ForExample(example),
        }
    }

    /// The texts of a key that takes a list, each with its place.
    pub(super) fn texts(&self, findings: &mut Diagnostics<'_>, key: &str) -> Vec<(String, Spot)> {
        let Some(node) = self.node(key) else { return Vec::new() };
        match &node.value {
            Value::List(items) => {
                let mut texts = Vec::new();
                for item in items {
                    match &item.value {
                        Value::Text(text) => {
                            let text = visible(findings, key, text, &item.spot);
                            texts.extend(text.map(|text| (text, item.spot.clone())));
                        }
                        value => {
                            let message = format!("the items of `{key}` are texts, not {}", value.words());
                            let retyped = format!("\"{}\"", findings.piece(&item.spot).replace('"', "'"));
                            let fault = Diagnostic::error(code::WRONG_TYPE, message);
                            let remedy = match key {
                                "show" => Remedy::Say(names_of(name::observables().map(|row| row.name))),
                                "cut" => Remedy::Say(names_of(name::links())),
                                _ => Remedy::Retype(retyped),
                            };
                            findings.at(&item.spot, "", fault, remedy);
                        }
                    }
                }
                texts
            }
            value => {
                let message = format!("`{key}` takes a list in square brackets, not {}", value.words());
                let remedy = match value {
                    Value::Text(text) if key == "sources" => {
                        Remedy::RetypeSurely(format!("[\"{}\"]", text.replace('"', "'")))
                    }
                    Value::Text(text) => {
                        let items: Vec<String> = text.split(',').map(|item| format!("\"{}\"", item.trim())).collect();
                        Remedy::RetypeSurely(format!("[{}]", items.join(", ")))
                    }
                    _ => self.another(value, key, self.example(key)),
                };
                findings.at(&node.spot, "", Diagnostic::error(code::WRONG_TYPE, message), remedy);
                Vec::new()
            }
        }
    }

    /// The length of time of a key.
    pub(super) fn duration(&self, findings: &mut Diagnostics<'_>, key: &str) -> Option<(Day, &'t Spot)> {
        let node = self.node(key)?;
        Some((amount::duration(findings, key, node, &self.example(key))?, &node.spot))
    }

    /// The point of time of a key.
    pub(super) fn moment(&self, findings: &mut Diagnostics<'_>, key: &str) -> Option<(Day, &'t Spot)> {
        let node = self.node(key)?;
        Some((amount::moment(findings, key, node, &self.example(key))?, &node.spot))
    }

    fn example(&self, key: &str) -> String {
        key::key(self.section, key).map_or_else(String::new, |row| row.example.to_owned())
    }

    /// Tells which required keys are missing.
    pub(super) fn missing(&self, findings: &mut Diagnostics<'_>) {
        for row in key::TABLE.iter().filter(|row| row.section == self.section && row.required) {
            let unreadable = findings.unreadable_keys.iter().any(|key| spelled(key) == row.name);
            // A misspelt key is told as such, and not as missing too.
            let misspelt = self.table.entries.iter().any(|entry| {
                key::key(self.section, &entry.key).is_none()
                    && nearest(&entry.key, self.section.names()) == Some(row.name)
            });
            if self.table.entry(row.name).is_some() || unreadable || misspelt || self.is_further_down(row.name) {
                continue;
            }
            let line = format!("{} = {}", row.name, row.example);
            let fault = Diagnostic::error(code::MISSING_KEY, format!("`{}` is missing", row.name)).because(row.meaning);
            let help = format!("type for example `{line}` {}", self.section.whereabouts());
            let edits = if self.spot.text == 0 { insertion(findings.text, self, &line) } else { Vec::new() };
            findings.at(self.spot, "", fault, Remedy::Edits { help, edits, certain: false });
        }
    }

    /// Whether a key of the top of the file stands in a section below, where it is told that it has to be moved.
    fn is_further_down(&self, key: &str) -> bool {
        let holds = |node: &Node| matches!(&node.value, Value::Table(table) if table.entry(key).is_some());
        let is_stranger = |section: &Section| nearest(key, section.names()).is_none();
        let mut sections = Section::ALL.into_iter().filter(|section| *section != Section::Top).filter(is_stranger);
        self.section == Section::Top
            && sections.any(|section| section.key().is_some_and(|key| self.node(key).is_some_and(holds)))
    }

    /// Tells which keys do not belong here.
    pub(super) fn strangers(&self, findings: &mut Diagnostics<'_>, top: &Table) {
        for (number, entry) in self.table.entries.iter().enumerate() {
            let same = |other: &&Entry| other.key != entry.key && spelled(&other.key) == spelled(&entry.key);
            if let Some(other) = self.table.entries.iter().take(number).find(same) {
                let message = format!("`{}` and `{}` are two spellings of one name", other.key, entry.key);
                let fault = Diagnostic::error(code::KEY_TWICE, message)
                    .because("only one of the two values could count, and the file does not say which");
                findings.at(&entry.key_spot, "", fault, Remedy::Say("delete one of the two lines".to_owned()));
            }
            if !self.section.names().contains(&spelled(&entry.key).as_str()) {
                self.stranger(findings, top, entry);
            }
        }
    }

    fn stranger(&self, findings: &mut Diagnostics<'_>, top: &Table, entry: &Entry) {
        let typed = entry.key.as_str();
        let shown: String = typed.chars().take(60).collect();
        let known = self.section.names();
        let is_span = matches!(&entry.node.value, Value::Text(text) if text.contains(char::is_alphabetic));
        let similar = match typed {
            "repeat" | "repeats" if self.section == Section::Intervention && !is_span => Some("times"),
            _ => nearest(typed, known.iter().copied()),
        };
        let is_moment = matches!(&entry.node.value, Value::Text(text) if moment::read(text).is_ok());
        let home = Section::holding(typed).into_iter().find(|home| {
            let taken = *home == Section::Top && (top.entry(typed).is_some() || is_moment);
            !(taken && similar.is_some())
                && (similar.is_none() || !matches!(home, Section::Intervention | Section::Expect))
        });
        if let Some(home) = home {
            return self.misplaced(findings, entry, home, top);
        }
        let code = match self.section {
            Section::Background => code::UNKNOWN_INPUT,
            Section::Parameters => code::UNKNOWN_PARAMETER,
            Section::Start | Section::StoolTest => code::UNKNOWN_QUANTITY,
            Section::Top | Section::Intervention | Section::Expect => code::UNKNOWN_KEY,
        };
        let message = match self.section {
            Section::Top => format!("there is no key `{shown}`"),
            _ => format!("there is no `{shown}` {}", self.section.whereabouts()),
        };
        let fault = Diagnostic::error(code, message).because("without a known name it would silently have no effect");
        let remedy = Remedy::name(similar, || {
            match self.section {
            Section::Intervention if ["pulse", "pulses", "cycle", "cycles"].contains(&typed) => {
                "pulses take two lines: `for = \"3 days\"`, how long each lasts, and `every = \"2 weeks\"`, from one start to the next".to_owned()
            }
            Section::Parameters => "type `gutskin list parameters` to see all names".to_owned(),
            _ => format!("the names are {}", listed(known.iter().copied())),
        }
        });
        let label = similar.map_or_else(String::new, |name| format!("did you mean `{name}`?"));
        findings.at(&entry.key_spot, label, fault, remedy);
    }

    /// A key that exists, but in another section.
    fn misplaced(&self, findings: &mut Diagnostics<'_>, entry: &Entry, home: Section, top: &Table) {
        // `background.fibre` under another section: the key is `background`, and what was meant is inside it.
        let (name, home, value) = match &entry.node.value {
            Value::Table(inner) if !findings.piece(&entry.node.spot).starts_with(['{', '[']) => {
                match inner.entries.first() {
                    Some(first) => {
                        let section = Section::ALL.into_iter().find(|s| s.key() == Some(entry.key.as_str()));
                        (first.key.clone(), section.unwrap_or(home), &first.node)
                    }
                    None => (entry.key.clone(), home, &entry.node),
                }
            }
            _ => (entry.key.clone(), home, &entry.node),
        };
        let dotted = if name == entry.key { name.clone() } else { format!("{}.{name}", entry.key) };
        let message = format!("`{dotted}` belongs {}", home.whereabouts());
        let fault = Diagnostic::error(code::WRONG_SECTION, message).because(match self.section {
            Section::Top => format!("it is a key of {}, and here it would have no effect", home.header()),
            section => format!("in TOML a key belongs to the section above it, here {}", section.header()),
        });
        let line = format!("{name} = {}", findings.piece(&value.spot));
        // Nothing for the top of the file, and nothing inside where the section is not there.
        let there = home.key().map(|key| top.entry(key).map(|entry| &entry.node));
        let taken = match there {
            None => top.entry(&name),
            Some(Some(Node { value: Value::Table(table), .. })) => {
                table.entries.iter().find(|other| spelled(&other.key) == spelled(&name))
            }
            Some(_) => None,
        };
        let braces = there.flatten().map(|node| &node.spot).filter(|spot| findings.piece(spot).starts_with('{'));
        let (help, edits, certain) = if let Some(taken) = taken {
            let there = format!("{} = {}", taken.key, findings.piece(&taken.node.spot));
            let help = format!("delete this line: `{there}` already stands {}", home.whereabouts());
            (help, deletion(findings.text, entry), false)
        } else if matches!(there, Some(None)) {
            let (help, edits) = in_a_section(findings.text, home, entry, &[line.as_str()]);
            (help, edits, true)
        } else {
            let help = match (home.key(), braces) {
                (None, _) => format!("move `{line}` to the top of the file, before the first [section]"),
                (Some(key), Some(_)) => format!("move `{line}` into the braces of `{key}`"),
                _ => format!("move `{line}` {}", home.whereabouts()),
            };
            let header = braces.cloned().unwrap_or_else(|| header_spot(findings.text, home));
            let target = Fields { section: home, table: &Table::default(), spot: &header };
            (help, [insertion(findings.text, &target, &line), deletion(findings.text, entry)].concat(), true)
        };
        // Which of several sections is meant only its writer knows.
        let edits = if matches!(home, Section::Intervention | Section::Expect) { Vec::new() } else { edits };
        findings.at(&entry.key_spot, "", fault, Remedy::Edits { help, edits, certain });
    }
}

/// Help and edits that put lines under the header of a section which is not there yet, in place of an entry: at the end of
/// the file, where no other key comes to belong to it.
pub(super) fn in_a_section(text: &str, section: Section, entry: &Entry, lines: &[&str]) -> (String, Vec<Edit>) {
    let lines = [&[section.header()], lines].concat().join("\n");
    let before = if text.ends_with('\n') { "" } else { "\n" };
    let end = Edit { span: text.len()..text.len(), text: format!("{before}\n{lines}\n") };
    let help = format!("type these lines at the end of the file, in place of this one:\n{lines}");
    (help, [vec![end], deletion(text, entry)].concat())
}

/// The text, unless a terminal that shows it, or a file it ends up in, would take some of it for commands.
fn visible(findings: &mut Diagnostics<'_>, key: &str, text: &str, spot: &Spot) -> Option<String> {
    let is_command = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
    let Some(found) = text.chars().find(|letter| is_command(*letter)) else { return Some(text.to_owned()) };
    let message = format!("`{key}` holds the control character U+{:04X}", u32::from(found));
    let fault = Diagnostic::error(code::CONTROL_CHARACTER, message)
        .because("it can not be seen, and terminals take it for the beginning of a command");
    let kept: String = text.chars().filter(|letter| !is_command(*letter)).collect();
    let retyped = format!("\"{}\"", kept.replace(['\n', '\r', '\t'], " ").replace('\\', "/").replace('"', "'"));
    findings.at(spot, "", fault, Remedy::Retype(retyped));
    None
}

fn names_of(names: impl Iterator<Item = &'static str>) -> String {
    format!("type names between quotes; the names are {}", listed(names))
}

/// Where the header of a section is, or the end of the text if it has none.
fn header_spot(text: &str, section: Section) -> Spot {
    let mut place = 0;
    for line in text.split_inclusive('\n') {
        if section != Section::Top && without_comment(line).trim() == section.header() {
            let end = place + without_comment(line).trim_end().len();
            return Spot { text: 0, span: place..end };
        }
        place += line.len();
    }
    Spot { text: 0, span: text.len()..text.len() }
}

/// The edit that takes out the lines of an entry; none where something else stands on them.
pub(super) fn deletion(text: &str, entry: &Entry) -> Vec<Edit> {
    let (from, until) = (entry.key_spot.span.start, entry.node.spot.span.end.max(entry.key_spot.span.end));
    let (Some(before), Some(after)) = (text.get(..from), text.get(until..)) else { return Vec::new() };
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let end = after.find('\n').map_or(text.len(), |newline| until + newline + 1);
    let is_alone = text[start..from].trim().is_empty() && !text[until..end].trim_start().starts_with([',', '}', ']']);
    if is_alone { vec![Edit { span: start..end, text: String::new() }] } else { Vec::new() }
}

/// The edit that puts a line into a section.
fn insertion(text: &str, target: &Fields<'_>, line: &str) -> Vec<Edit> {
    let put = |place: usize, text: String| vec![Edit { span: place..place, text }];
    if target.section == Section::Top {
        let mut place = 0;
        for existing in text.split_inclusive('\n') {
            if existing.trim_start().starts_with('[') {
                return put(place, format!("{line}\n"));
            }
            place += existing.len();
        }
        let before = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        return put(text.len(), format!("{before}{line}\n"));
    }
    let header = text.get(target.spot.span.clone()).unwrap_or_default();
    if header.starts_with('{') {
        let comma = if header.trim_matches(['{', '}', ' ']).is_empty() { "" } else { "," };
        return put(target.spot.span.start + 1, format!(" {line}{comma}"));
    }
    if header.starts_with('[') {
        return put(target.spot.span.end, format!("\n{line}"));
    }
    let before = if text.ends_with('\n') { "" } else { "\n" };
    put(text.len(), format!("{before}\n{}\n{line}\n", target.section.header()))
}
