//! Parses the text of a scenario into a checked [`Scenario`], or into all faults that keep it from being one.

use super::{
    check,
    checked::{Override, Scenario},
    combine::{self, BuiltIns, Library, Resolved},
    diagnostics::{Diagnostic, Diagnostics, Origin, code},
    text,
    tree::Table,
};

impl Scenario {
    /// Reads a scenario from the text of a file. `origin` says where the text comes from, for messages.
    ///
    /// # Errors
    ///
    /// All faults of the text and the overrides, and all warnings, in the order of the text.
    pub fn read(
        name: &str,
        origin: &str,
        text: &str,
        overrides: &[Override],
    ) -> Result<(Self, Vec<Diagnostic>), Vec<Diagnostic>> {
        let outcome = ParseOutcome::of(name, origin, text, overrides, &BuiltIns);
        match outcome.scenario {
            Some(scenario) => Ok((scenario, outcome.diagnostics)),
            None => Err(outcome.diagnostics),
        }
    }
}

/// What came of reading a scenario.
#[derive(Clone, Debug)]
pub struct ParseOutcome {
    /// The scenario; nothing if there are faults.
    pub scenario: Option<Scenario>,
    /// All faults and warnings, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// The scenario with everything it builds on; nothing if its text cannot be read.
    pub resolved: Option<Resolved>,
}

impl ParseOutcome {
    /// Reads a scenario that may build on others, which `library` finds.
    #[must_use]
    pub fn of(name: &str, origin: &str, text: &str, overrides: &[Override], library: &dyn Library) -> Self {
        let mut outcome = Self::once(name, origin, text, overrides, library);
        let hidden = text::hidden_faults(text, &outcome.diagnostics, |fixed| {
            Self::once(name, origin, fixed, overrides, library).diagnostics
        });
        if !hidden.is_empty() {
            outcome.diagnostics.extend(hidden);
            outcome.sort();
        }
        outcome
    }

    fn once(name: &str, origin: &str, text: &str, overrides: &[Override], library: &dyn Library) -> Self {
        let mut diagnostics =
            Diagnostics::new(origin, text, overrides.iter().map(|set| Origin::Set(set.to_string())).collect());
        let tree = tree_of(&mut diagnostics, overrides, library);
        let scenario = tree.as_ref().and_then(|tree| check::scenario(name, tree, &mut diagnostics, overrides));
        let resolved = tree.map(|tree| Resolved::new(&tree, &diagnostics));
        let scenario = scenario.filter(|_| !diagnostics.failed());
        let mut diagnostics = diagnostics.list;
        for found in diagnostics.iter_mut().filter(|found| matches!(found.origin, Origin::Base { .. })) {
            if found.code != code::CIRCLE && found.code != code::BASE {
                found.message = format!("{}, in a scenario that `{origin}` builds on", found.message);
            }
        }
        let mut outcome = Self { scenario, diagnostics, resolved };
        outcome.sort();
        outcome
    }

    /// Puts the diagnostics in the order of the text, those of other texts last.
    fn sort(&mut self) {
        let elsewhere = |found: &Diagnostic| matches!(found.origin, Origin::Base { .. });
        self.diagnostics
            .sort_by_key(|found| (elsewhere(found), found.place.as_ref().map_or(usize::MAX, |place| place.span.start)));
    }
}

/// The tree of the text with everything it builds on and every override; nothing if too little of it can be read.
fn tree_of(diagnostics: &mut Diagnostics<'_>, overrides: &[Override], library: &dyn Library) -> Option<Table> {
    if !text::is_acceptable(diagnostics) {
        return None;
    }
    let tree = text::parse(diagnostics)?;
    let mut tree = combine::resolve(tree, diagnostics, library);
    combine::apply_overrides(&mut tree, diagnostics, overrides);
    Some(tree)
}
