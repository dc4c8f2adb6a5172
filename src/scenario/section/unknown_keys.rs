//! Reports keys of a section that are missing, unknown, or in the wrong section.

use super::{
    edits::{deletion, header_spot, in_a_section, insertion},
    fields::Fields,
};
use crate::scenario::{
    diagnostics::{Diagnostic, Diagnostics, Remedy, code},
    keys::{self, Section},
    names::{gone, listed, nearest, spelled},
    tree::{Entry, Node, Table, Value},
    value::moment,
};

impl Fields<'_> {
    /// Reports required keys that are missing.
    pub(crate) fn report_missing(&self, diagnostics: &mut Diagnostics<'_>) {
        for row in keys::TABLE.iter().filter(|row| row.section == self.section && row.required) {
            let unreadable = diagnostics.unreadable_keys.iter().any(|key| spelled(key) == row.name);
            // A misspelt key is reported as such, and not as missing too.
            let misspelt = self.table.entries.iter().any(|entry| {
                keys::key(self.section, &entry.key).is_none()
                    && nearest(&entry.key, self.section.names()) == Some(row.name)
            });
            if self.table.entry(row.name).is_some() || unreadable || misspelt || self.is_further_down(row.name) {
                continue;
            }
            let line = format!("{} = {}", row.name, row.example);
            let fault = Diagnostic::error(code::MISSING_KEY, format!("`{}` is missing", row.name)).because(row.meaning);
            let help = format!("type for example `{line}` {}", self.section.whereabouts());
            let edits = if self.spot.text == 0 {
                insertion(diagnostics.text, self.section, self.spot, &line)
            } else {
                Vec::new()
            };
            diagnostics.at(self.spot, "", fault, Remedy::Edits { help, edits, certain: false });
        }
    }

    /// Whether a key of the top of the file is in a section below, where the report says that it has to be moved.
    fn is_further_down(&self, key: &str) -> bool {
        let holds = |node: &Node| matches!(&node.value, Value::Table(table) if table.entry(key).is_some());
        let is_unknown = |section: &Section| nearest(key, section.names()).is_none();
        let mut sections = Section::ALL.into_iter().filter(|section| *section != Section::Top).filter(is_unknown);
        self.section == Section::Top
            && sections.any(|section| section.key().is_some_and(|key| self.node(key).is_some_and(holds)))
    }

    /// Reports keys that do not belong here.
    pub(crate) fn report_unknown(&self, diagnostics: &mut Diagnostics<'_>, top: &Table) {
        for (number, entry) in self.table.entries.iter().enumerate() {
            let same = |other: &&Entry| other.key != entry.key && spelled(&other.key) == spelled(&entry.key);
            if let Some(other) = self.table.entries.iter().take(number).find(same) {
                let message = format!("`{}` and `{}` are two spellings of one name", other.key, entry.key);
                let fault = Diagnostic::error(code::KEY_TWICE, message)
                    .because("only one of the two values could count, and the file does not say which");
                diagnostics.at(&entry.key_spot, "", fault, Remedy::Say("delete one of the two lines".to_owned()));
            }
            if !self.section.names().contains(&spelled(&entry.key).as_str()) {
                self.report_unknown_key(diagnostics, top, entry);
            }
        }
    }

    fn report_unknown_key(&self, diagnostics: &mut Diagnostics<'_>, top: &Table, entry: &Entry) {
        let typed = entry.key.as_str();
        let shown: String = typed.chars().take(60).collect();
        if let Some(instead) = gone::instead_of(typed).filter(|_| self.section == Section::Parameters) {
            let fault = Diagnostic::error(code::GONE_PARAMETER, format!("the parameter `{typed}` is gone"))
                .because(format!("since version 0.2: {instead}"));
            return diagnostics.at(&entry.key_spot, "", fault, Remedy::Say("delete this line".to_owned()));
        }
        let known = self.section.names();
        let is_span = matches!(&entry.node.value, Value::Text(text) if text.contains(char::is_alphabetic));
        let similar = match typed {
            "repeat" | "repeats" if self.section == Section::Intervention && !is_span => Some("times"),
            _ => nearest(typed, known.iter().copied()),
        };
        let is_moment = matches!(&entry.node.value, Value::Text(text) if moment::read(text).is_ok());
        let home = Section::holding(typed).into_iter().find(|home| {
            let taken = *home == Section::Top && (top.entry(typed).is_some() || is_moment);
            // `bifidobacteria` is a state that a run can start from, but under a stool test the marker is meant.
            let is_marker = self.section == Section::StoolTest && similar.is_some();
            !(taken && similar.is_some() || is_marker)
                && (similar.is_none() || !matches!(home, Section::Intervention | Section::Expect))
        });
        if let Some(home) = home {
            return self.report_misplaced(diagnostics, entry, home, top);
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
        diagnostics.at(&entry.key_spot, label, fault, remedy);
    }

    /// A key that exists, but in another section.
    fn report_misplaced(&self, diagnostics: &mut Diagnostics<'_>, entry: &Entry, home: Section, top: &Table) {
        // `background.fibre` under another section: the key is `background`, and what was meant is inside it.
        let (name, home, value) = match &entry.node.value {
            Value::Table(inner) if !diagnostics.piece(&entry.node.spot).starts_with(['{', '[']) => {
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
        let line = format!("{name} = {}", diagnostics.piece(&value.spot));
        // Nothing for the top of the file, and nothing inside where the section is not there.
        let there = home.key().map(|key| top.entry(key).map(|entry| &entry.node));
        let taken = match there {
            None => top.entry(&name),
            Some(Some(Node { value: Value::Table(table), .. })) => {
                table.entries.iter().find(|other| spelled(&other.key) == spelled(&name))
            }
            Some(_) => None,
        };
        let braces = there.flatten().map(|node| &node.spot).filter(|spot| diagnostics.piece(spot).starts_with('{'));
        let (help, edits, certain) = if let Some(taken) = taken {
            let there = format!("{} = {}", taken.key, diagnostics.piece(&taken.node.spot));
            let help = format!("delete this line: `{there}` already stands {}", home.whereabouts());
            (help, deletion(diagnostics.text, entry), false)
        } else if matches!(there, Some(None)) {
            let (help, edits) = in_a_section("type", diagnostics.text, home, entry, &[line.as_str()]);
            (help, edits, true)
        } else {
            let help = match (home.key(), braces) {
                (None, _) => format!("move `{line}` to the top of the file, before the first [section]"),
                (Some(key), Some(_)) => format!("move `{line}` into the braces of `{key}`"),
                _ => format!("move `{line}` {}", home.whereabouts()),
            };
            let header = braces.cloned().unwrap_or_else(|| header_spot(diagnostics.text, home));
            (
                help,
                [insertion(diagnostics.text, home, &header, &line), deletion(diagnostics.text, entry)].concat(),
                true,
            )
        };
        // Which of several sections is meant only its author knows.
        let edits = if matches!(home, Section::Intervention | Section::Expect) { Vec::new() } else { edits };
        diagnostics.at(&entry.key_spot, "", fault, Remedy::Edits { help, edits, certain });
    }
}
