//! The faults found so far, and the texts they were found in.

use super::{
    Override,
    diagnostic::{Diagnostic, Edit, Origin, Place, Severity},
    tree::Spot,
};

/// Nobody mends more faults than these at once; what lies beyond is told on the next reading.
const MOST_FINDINGS: usize = 100;

/// What would mend a fault.
pub(super) enum Remedy {
    /// Advice in words.
    Say(String),
    /// Another text in the place at fault.
    Retype(String),
    /// The same, where nobody can doubt that it was meant.
    RetypeSurely(String),
    /// The same, where another text would do as well.
    ForExample(String),
    /// Changes elsewhere, with the help that tells them.
    Edits { help: String, edits: Vec<Edit>, certain: bool },
}

impl Remedy {
    /// Retypes a name if there is a likely one, or else says `otherwise`.
    pub(super) fn name(nearest: Option<impl Into<String>>, otherwise: impl FnOnce() -> String) -> Self {
        nearest.map_or_else(|| Self::Say(otherwise()), |name| Self::Retype(name.into()))
    }
}

/// Everything that was found wrong, with the texts it was found in.
pub(super) struct Diagnostics<'a> {
    pub(super) origin: &'a str,
    pub(super) text: &'a str,
    /// The texts a spot can point into besides the file: overrides first, then the scenarios that it extends.
    others: Vec<Origin>,
    pub(super) list: Vec<Diagnostic>,
    /// Keys that stand on lines which could not be read; they are not reported as missing too.
    pub(super) unreadable_keys: Vec<String>,
}

impl<'a> Diagnostics<'a> {
    pub(super) fn new(origin: &'a str, text: &'a str, overrides: &[Override]) -> Self {
        let others = overrides.iter().map(|set| Origin::Set(set.to_string())).collect();
        Self { origin, text, others, list: Vec::new(), unreadable_keys: Vec::new() }
    }

    /// Takes in another text and gives the number that spots of it carry.
    pub(super) fn take_in(&mut self, origin: Origin) -> usize {
        self.others.push(origin);
        self.others.len()
    }

    /// How many texts there are besides the file.
    pub(super) fn others(&self) -> usize {
        self.others.len()
    }

    /// Where a spot is.
    pub(super) fn origin_of(&self, spot: &Spot) -> Origin {
        let other = spot.text.checked_sub(1).and_then(|position| self.others.get(position));
        other.cloned().unwrap_or_else(|| Origin::File(self.origin.to_owned()))
    }

    /// The text a spot points into.
    pub(super) fn text_of(&self, spot: &Spot) -> &str {
        match spot.text.checked_sub(1) {
            None => self.text,
            Some(position) => match self.others.get(position) {
                Some(Origin::Set(text) | Origin::Show(text)) => text,
                Some(Origin::Base { text, .. }) => text,
                Some(Origin::File(_)) | None => "",
            },
        }
    }

    /// The piece of text at a spot.
    pub(super) fn piece(&self, spot: &Spot) -> &str {
        self.text_of(spot).get(spot.span.clone()).unwrap_or_default()
    }

    /// Keeps a fault of the file as a whole.
    pub(super) fn whole(&mut self, diagnostic: Diagnostic, remedy: Remedy) {
        self.keep(diagnostic, None, remedy);
    }

    /// Keeps a fault at a place, with a few words to stand beside it.
    pub(super) fn at(&mut self, spot: &Spot, label: impl Into<String>, diagnostic: Diagnostic, remedy: Remedy) {
        self.keep(diagnostic, Some((spot, label.into())), remedy);
    }

    /// Whether anything found so far keeps the scenario from running.
    pub(super) fn failed(&self) -> bool {
        self.list.iter().any(|found| found.severity == Severity::Error)
    }

    fn keep(&mut self, mut diagnostic: Diagnostic, place: Option<(&Spot, String)>, remedy: Remedy) {
        if self.list.len() >= MOST_FINDINGS && (self.failed() || diagnostic.severity == Severity::Warning) {
            return;
        }
        let here = place.as_ref().map(|(spot, _)| (*spot).clone()).unwrap_or_default();
        diagnostic.certain = matches!(remedy, Remedy::RetypeSurely(_) | Remedy::Edits { certain: true, .. });
        match remedy {
            Remedy::Say(help) => diagnostic.help = Some(help),
            Remedy::ForExample(text) => {
                diagnostic.help = Some(self.retyped(&here, &text).replacen("type ", "type for example ", 1));
                if here.text == 0 {
                    diagnostic.edits = vec![Edit { span: here.span.clone(), text }];
                }
            }
            Remedy::Retype(text) | Remedy::RetypeSurely(text) => {
                diagnostic.help = Some(self.retyped(&here, &text));
                if here.text == 0 {
                    diagnostic.edits = vec![Edit { span: here.span.clone(), text }];
                }
            }
            Remedy::Edits { help, edits, .. } => {
                diagnostic.help = Some(help);
                diagnostic.edits = if here.text == 0 { edits } else { Vec::new() };
            }
        }
        diagnostic.origin = self.origin_of(&here);
        diagnostic.place = place.map(|(spot, label)| Place { span: spot.span.clone(), label });
        self.list.push(diagnostic);
    }

    /// The help that shows a whole line as it should be typed.
    fn retyped(&self, spot: &Spot, text: &str) -> String {
        let source = self.text_of(spot);
        let (Some(before), Some(after)) = (source.get(..spot.span.start), source.get(spot.span.end..)) else {
            return format!("type `{text}`");
        };
        let before = before.rsplit('\n').next().unwrap_or_default();
        if matches!(self.origin_of(spot), Origin::Set(_)) {
            return format!("type `--set \"{before}{}{after}\"`", text.trim_matches('"'));
        }
        let after = after.lines().next().unwrap_or_default();
        let after = after.split(" #").next().unwrap_or_default();
        let line = format!("{}{text}{}", before.trim_start(), after.trim_end());
        if line.chars().count() <= 120 { format!("type `{line}`") } else { format!("type `{text}`") }
    }
}
