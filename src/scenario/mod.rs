//! The scenario: what is asked of the model. Who, for how long, what is given when, and what is to be shown.
//!
//! Reading order: [`key`] says what a file can say, [`Scenario`] what it comes to. In between, the text becomes a
//! tree with places (`syntax`, `tree`), and the tree is checked part by part (`check`). Nothing stops at the first
//! fault: everything that is wrong is collected as [`Diagnostic`]s, each with its place and its mend.

mod amount;
pub mod built_in;
mod check;
pub mod code;
pub mod diagnostic;
mod diagnostics;
mod dose;
mod duration_words;
pub mod encoding;
mod expectation;
pub mod extend;
mod fields;
mod foreign;
mod forms;
mod intervention;
mod intervention_conflicts;
pub mod key;
mod layers;
mod line;
mod measure;
pub mod moment;
pub mod name;
mod number;
pub mod outcome;
pub mod person;
pub mod quantity;
mod recheck_after_fix;
pub mod reference;
mod resolved;
mod routine;
mod schedule;
pub mod schema;
mod sections;
mod sentence;
mod settings;
pub mod show_option;
mod stool_test;
pub mod suggest;
mod syntax;
mod toml_error_help;
mod toml_value_help;
mod tree;
mod verb;

use std::fmt;

pub use built_in::{BUILT_IN, BuiltIn};
pub use diagnostic::{Diagnostic, Severity, render};
pub use extend::Library;
pub use outcome::{Outcome, Statement};
pub use person::{PEOPLE, Person, person};
pub use resolved::Resolved;
use serde::{Deserialize, Serialize};

use crate::{
    model::{Day, Input, Layers, Parameters, Quantity, link::DisabledLinks},
    schedule::Schedule,
};
use diagnostics::{Diagnostics, Remedy};

/// A checked scenario: whatever it says can be run.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The name of its file, without ending.
    pub name: String,
    /// The heading of the chart.
    pub title: String,
    /// What it is called beside others.
    pub short_title: Option<String>,
    /// What the run is to find out.
    pub question: String,
    /// What its author thinks will happen.
    pub what_to_expect: String,
    /// What to change next.
    pub what_to_try: Option<String>,
    /// Where the question or the doses come from.
    pub sources: Vec<String>,
    /// Who it happens to.
    pub person: &'static Person,
    /// The parameters of that person, with the changes of the scenario.
    pub parameters: Parameters<f64>,
    /// The parameters that the scenario itself changes, with their values.
    pub changed: Vec<(&'static Quantity, f64)>,
    /// The layers that are on.
    pub layers: Layers,
    /// The arrows that are cut.
    pub cuts: DisabledLinks,
    /// The state on day 0.
    pub start: Start,
    /// The compartments that a test of the gut found elsewhere than at rest, with their values.
    pub measured: Vec<(&'static str, f64)>,
    /// How long the run is.
    pub duration: Day,
    /// How far apart the rows of the table are.
    pub output_every: Day,
    /// The inputs where no intervention says otherwise.
    pub background: Input<f64>,
    /// What is given, how much and when.
    pub interventions: Vec<Intervention>,
    /// What the chart shows; empty for a fitting choice.
    pub show: Vec<&'static Quantity>,
    /// What the run must satisfy.
    pub expectations: Vec<Expectation>,
    /// The `--set` of the command line that went into it.
    pub overrides: Vec<Override>,
}

/// The state on day 0.
#[derive(Clone, Debug, PartialEq)]
pub enum Start {
    /// The healthy resting state of the person.
    Rest,
    /// The inflamed resting state, if the person has one.
    Inflamed,
    /// These states at these values, the others at rest.
    Values(Vec<(&'static str, f64)>),
}

/// Something that is given for a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Intervention {
    /// The input it changes.
    pub input: &'static Quantity,
    /// Its name in the chart.
    pub label: String,
    /// How much.
    pub amount: Amount,
    /// The amount as the student wrote it: `40 g/day`, `+15 g/day`.
    pub detail: String,
    /// When: one course, or many pulses, in order and apart.
    pub intervals: Vec<Interval>,
    /// When it is forgotten although a course goes on: from and until, in order and apart.
    pub missed: Vec<(Day, Day)>,
}

/// How much is given, in model units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// In total, in place of the background.
    Dose(f64),
    /// On top of whatever else is given.
    Extra(f64),
}

/// One uninterrupted course.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Its start.
    pub from: Day,
    /// Its end, always later.
    pub until: Day,
    /// How long it takes to rise to the full amount; 0 for at once.
    pub ramp: Day,
    /// How long before its end it begins to fall; 0 for not at all.
    pub taper: Day,
}

/// A statement that the run must satisfy, with its reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Expectation {
    /// The statement.
    pub that: Statement,
    /// The statement as the student wrote it.
    pub text: String,
    /// Why the model should do so.
    pub why: Option<String>,
    /// The line of the file it stands on, counted from 1.
    pub line: usize,
}

/// One `--set KEY=VALUE` of the command line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// A key, the name of an input or a parameter, or a dotted path.
    pub key: String,
    /// TOML, or else plain text.
    pub value: String,
}

impl Override {
    /// Splits `KEY=VALUE`; nothing if there is no `=`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (key, value) = text.split_once('=')?;
        Some(Self { key: key.trim().to_owned(), value: value.trim().to_owned() })
    }
}

impl fmt::Display for Override {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}={}", self.key, self.value)
    }
}

impl Scenario {
    /// What is given on every day of the run.
    #[must_use]
    pub fn schedule(&self) -> Schedule {
        schedule::of(self)
    }

    /// Reads a scenario from the text of a file. `origin` says where the text comes from, for messages.
    ///
    /// # Errors
    ///
    /// All faults of the text and the overrides, and all doubts beside them, in the order of the text.
    pub fn read(
        name: &str,
        origin: &str,
        text: &str,
        overrides: &[Override],
    ) -> Result<(Self, Vec<Diagnostic>), Vec<Diagnostic>> {
        let reading = ParseOutcome::of(name, origin, text, overrides, &extend::BuiltIns);
        match reading.scenario {
            Some(scenario) => Ok((scenario, reading.diagnostics)),
            None => Err(reading.diagnostics),
        }
    }
}

/// What came of reading a scenario.
#[derive(Clone, Debug)]
pub struct ParseOutcome {
    /// The scenario; nothing if there are faults.
    pub scenario: Option<Scenario>,
    /// All faults and doubts, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// The scenario with everything it builds on; nothing if its text can not be read.
    pub resolved: Option<Resolved>,
}

impl ParseOutcome {
    /// Reads a scenario that may build on others, which `library` finds.
    #[must_use]
    pub fn of(name: &str, origin: &str, text: &str, overrides: &[Override], library: &dyn extend::Library) -> Self {
        let mut reading = Self::once(name, origin, text, overrides, library);
        let behind = recheck_after_fix::behind(text, &reading.diagnostics, |mended| {
            Self::once(name, origin, mended, overrides, library).diagnostics
        });
        if !behind.is_empty() {
            reading.diagnostics.extend(behind);
            reading.sort();
        }
        reading
    }

    fn once(name: &str, origin: &str, text: &str, overrides: &[Override], library: &dyn extend::Library) -> Self {
        let mut findings = Diagnostics::new(origin, text, overrides);
        let tree = tree_of(&mut findings, overrides, library);
        let scenario = tree.as_ref().and_then(|tree| check::scenario(name, tree, &mut findings, overrides));
        let resolved = tree.map(|tree| Resolved::new(&tree, &findings));
        let scenario = scenario.filter(|_| !findings.failed());
        let mut diagnostics = findings.list;
        for found in diagnostics.iter_mut().filter(|found| matches!(found.origin, diagnostic::Origin::Base { .. })) {
            if found.code != code::CIRCLE && found.code != code::BASE {
                found.message = format!("{}, in a scenario that `{origin}` builds on", found.message);
            }
        }
        let mut reading = Self { scenario, diagnostics, resolved };
        reading.sort();
        reading
    }

    /// Puts the diagnostics in the order of the text, those of other texts last.
    fn sort(&mut self) {
        let elsewhere = |found: &Diagnostic| matches!(found.origin, diagnostic::Origin::Base { .. });
        self.diagnostics
            .sort_by_key(|found| (elsewhere(found), found.place.as_ref().map_or(usize::MAX, |place| place.span.start)));
    }
}

/// The tree of the text with everything it builds on and every override; nothing if too little of it can be read.
fn tree_of(
    findings: &mut Diagnostics<'_>,
    overrides: &[Override],
    library: &dyn extend::Library,
) -> Option<tree::Table> {
    let text = findings.text;
    if text.len() > encoding::MOST_BYTES {
        findings.whole(encoding::too_large(), Remedy::Say(encoding::TOO_LARGE_HELP.to_owned()));
        return None;
    }
    if text.contains('\0') {
        findings.whole(encoding::not_text(), Remedy::Say(encoding::NOT_TEXT_HELP.to_owned()));
        return None;
    }
    if let Some((number, line)) = text.split('\n').enumerate().find(|(_, line)| line.len() > encoding::LONGEST_LINE) {
        let message = format!("line {} has {} letters; no line of a scenario needs that many", number + 1, line.len());
        let fault = Diagnostic::error(code::TOO_LARGE, message);
        findings.whole(fault, Remedy::Say(encoding::TOO_LARGE_HELP.to_owned()));
        return None;
    }
    if let Some((fault, help)) = foreign::recognised(text) {
        findings.whole(fault, Remedy::Say(help.to_owned()));
        return None;
    }
    let is_note = |line: &str| line.trim().is_empty() || line.trim_start().starts_with('#');
    if text.trim_start_matches('\u{feff}').lines().all(is_note) {
        let fault = Diagnostic::error(code::EMPTY, "this scenario is empty");
        let fault = fault.because("a scenario needs at least `title`, `question`, `what_to_expect` and `duration`");
        let help = "type `gutskin new my-scenario` for a commented file to change";
        findings.whole(fault, Remedy::Say(help.to_owned()));
        return None;
    }
    let tree = syntax::parse(findings)?;
    let mut tree = extend::resolve(tree, findings, library);
    settings::graft(&mut tree, findings, overrides);
    Some(tree)
}
