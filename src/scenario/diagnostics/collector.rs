//! Collects the diagnostics found so far, with the texts they were found in, and words the help of each.

use super::{
    diagnostic::{Diagnostic, Edit, Place, Severity},
    origin::Origin,
    remedy::Remedy,
};
use crate::scenario::tree::Spot;

/// More faults than these are not fixed at once; the rest is reported when the file is read again.
const MOST_DIAGNOSTICS: usize = 100;

/// Everything that was found wrong, with the texts it was found in.
pub(crate) struct Diagnostics<'a> {
    pub(crate) origin: &'a str,
    pub(crate) text: &'a str,
    /// The texts other than the file that a spot can point into: overrides first, then the scenarios that it extends.
    others: Vec<Origin>,
    pub(crate) list: Vec<Diagnostic>,
    /// Keys on lines which could not be read; they are not reported as missing too.
    pub(crate) unreadable_keys: Vec<String>,
}

impl<'a> Diagnostics<'a> {
    pub(crate) fn new(origin: &'a str, text: &'a str, others: Vec<Origin>) -> Self {
        Self { origin, text, others, list: Vec::new(), unreadable_keys: Vec::new() }
    }

    /// Takes in another text and gives the number that spots of it carry.
    pub(crate) fn take_in(&mut self, origin: Origin) -> usize {
        self.others.push(origin);
        self.others.len()
    }

    /// How many texts there are other than the file.
    pub(crate) fn others(&self) -> usize {
        self.others.len()
    }

    /// Where a spot is.
    pub(crate) fn origin_of(&self, spot: &Spot) -> Origin {
        let other = spot.text.checked_sub(1).and_then(|position| self.others.get(position));
        other.cloned().unwrap_or_else(|| Origin::File(self.origin.to_owned()))
    }

    /// The text a spot points into.
    pub(crate) fn text_of(&self, spot: &Spot) -> &str {
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
    pub(crate) fn piece(&self, spot: &Spot) -> &str {
        self.text_of(spot).get(spot.span.clone()).unwrap_or_default()
    }

    /// Adds a diagnostic about the file as a whole.
    pub(crate) fn whole(&mut self, diagnostic: Diagnostic, remedy: Remedy) {
        self.keep(diagnostic, None, remedy);
    }

    /// Adds a diagnostic at a place, with a few words to show next to it.
    pub(crate) fn at(&mut self, spot: &Spot, label: impl Into<String>, diagnostic: Diagnostic, remedy: Remedy) {
        self.keep(diagnostic, Some((spot, label.into())), remedy);
    }

    /// Whether anything found so far keeps the scenario from running.
    pub(crate) fn failed(&self) -> bool {
        self.list.iter().any(|found| found.severity == Severity::Error)
    }

    fn keep(&mut self, mut diagnostic: Diagnostic, place: Option<(&Spot, String)>, remedy: Remedy) {
        if self.list.len() >= MOST_DIAGNOSTICS && (self.failed() || diagnostic.severity == Severity::Warning) {
            return;
        }
        let here = place.as_ref().map(|(spot, _)| (*spot).clone()).unwrap_or_default();
        diagnostic.certain = matches!(remedy, Remedy::RetypeSurely(_) | Remedy::Edits { certain: true, .. });
        match remedy {
            Remedy::Say(help) => diagnostic.help = Some(help),
            Remedy::ForExample(text) => {
                diagnostic.help = Some(self.retyped("type for example", &here, &text));
                if here.text == 0 {
                    diagnostic.edits = vec![Edit { span: here.span.clone(), text }];
                }
            }
            Remedy::Retype(text) | Remedy::RetypeSurely(text) => {
                diagnostic.help = Some(self.retyped("type", &here, &text));
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

    /// The help that shows a whole line as it should be typed, after "type" or "type for example".
    fn retyped(&self, verb: &str, spot: &Spot, text: &str) -> String {
        let source = self.text_of(spot);
        let (Some(before), Some(after)) = (source.get(..spot.span.start), source.get(spot.span.end..)) else {
            return format!("{verb} `{text}`");
        };
        let before = before.rsplit('\n').next().unwrap_or_default();
        if matches!(self.origin_of(spot), Origin::Set(_)) {
            return format!("{verb} `--set \"{before}{}{after}\"`", text.trim_matches('"'));
        }
        let after = after.lines().next().unwrap_or_default();
        let after = after.split(" #").next().unwrap_or_default();
        let line = format!("{}{text}{}", before.trim_start(), after.trim_end());
        if line.chars().count() <= 120 { format!("{verb} `{line}`") } else { format!("{verb} `{text}`") }
    }
}
