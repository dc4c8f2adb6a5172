//! Reads and checks the scenarios named on the command line.

use std::{collections::BTreeSet, ffi::OsString};

use super::{
    failure::Failure,
    shared_options::SharedOptions,
    source::{Files, Source},
    terminal::Terminal,
};
use crate::scenario::{
    Diagnostic, Override, ParseOutcome, Resolved, Scenario, check::show_option, render, text::encoding,
};

/// A scenario to simulate, with its text and its origin.
pub(crate) struct Loaded {
    /// The scenario itself.
    pub(crate) scenario: Scenario,
    /// The scenario merged with all that it extends.
    pub(crate) resolved: Resolved,
    /// The text of its own file.
    pub(crate) text: String,
}

/// Reads and checks every scenario before the first simulation, so that all faults are reported at once.
pub(crate) fn read_all(
    named: &[OsString],
    options: &SharedOptions,
    terminal: &mut Terminal,
) -> Result<Vec<Loaded>, Failure> {
    let mut changes = options.changes.clone();
    let shown: Vec<&str> = options.show.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
    if !shown.is_empty() {
        changes.push(Override { key: "show".to_owned(), value: shown.join(",") });
    }
    if let Some(method) = &options.solver {
        changes.push(Override { key: "solver".to_owned(), value: method.clone() });
    }
    let faults = show_option::faults(&shown.join(","));
    if !faults.is_empty() {
        return Err(Failure::Scenario { rendered: render(&faults, "", terminal.messages_take_colour()) });
    }
    let mut names = BTreeSet::new();
    let mut scenarios = Vec::new();
    let mut failures = Vec::new();
    for named in named {
        match Source::find(named).and_then(|source| read(&source, &changes, terminal)) {
            // Some file systems do not distinguish upper and lower case in names.
            Ok(asked) if !names.insert(asked.scenario.name.to_lowercase()) => {
                failures.push(Failure::SameName { name: asked.scenario.name });
            }
            Ok(asked) => scenarios.push(asked),
            // `--show lps, dysbiosis` is parsed as one option and one scenario.
            Err(Failure::NoSuchScenario { name, stem, .. }) if !shown.is_empty() && show_option::is_name(&name) => {
                let suggestion =
                    format!("; after `--show`, type no space behind the comma: `--show {},{name}`", shown.join(","));
                failures.push(Failure::NoSuchScenario { name, stem, suggestion });
            }
            Err(failure) => failures.push(failure),
        }
    }
    if failures.is_empty() { Ok(scenarios) } else { Err(Failure::Several(failures)) }
}

/// Reads and checks the scenario of a question about one scenario.
pub(crate) fn read_only(named: &OsString, options: &SharedOptions, terminal: &mut Terminal) -> Result<Loaded, Failure> {
    read_all(std::slice::from_ref(named), options, terminal)?.pop().ok_or_else(|| Failure::Several(Vec::new()))
}

/// Reads and checks one scenario.
pub(crate) fn read_one(named: &OsString, changes: &[Override], terminal: &mut Terminal) -> Result<Loaded, Failure> {
    Source::find(named).and_then(|source| read(&source, changes, terminal))
}

/// Reads and checks a scenario whose source has been found.
pub(crate) fn read(source: &Source, changes: &[Override], terminal: &mut Terminal) -> Result<Loaded, Failure> {
    let colour = terminal.messages_take_colour();
    let faulty = |faults: &[Diagnostic], text: &str| Failure::Scenario { rendered: render(faults, text, colour) };
    let text = encoding::decode(&source.origin, &source.bytes).map_err(|fault| faulty(&[*fault], ""))?;
    let ParseOutcome { scenario, resolved, diagnostics } =
        ParseOutcome::of(&source.name, &source.origin, &text, changes, &Files);
    let (Some(scenario), Some(resolved)) = (scenario, resolved) else { return Err(faulty(&diagnostics, &text)) };
    if !diagnostics.is_empty() {
        terminal.say(&render(&diagnostics, &text, colour));
    }
    Ok(Loaded { scenario, resolved, text })
}
