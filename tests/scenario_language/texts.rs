//! Texts of scenarios for the tests, and short ways to read them.

use gutskin::scenario::{Diagnostic, Override, Scenario, diagnostics::code, render};

/// A valid scenario in which `lines` replace those with the same key.
pub(crate) fn scenario_with(lines: &str) -> String {
    let usual = [
        "title = \"A test\"",
        "question = \"Does it work?\"",
        "what_to_expect = \"It works.\"",
        "duration = \"12 weeks\"",
    ];
    let top = lines.split('[').next().unwrap_or_default();
    // The key of a usual line, recognized at the start of a line even if it is misspelt or has no `=`.
    let key = |line: &str| line.split(' ').next().unwrap_or_default().to_owned();
    let replaces = |line: &str, key: &str| line.replace([' ', '\u{a0}'], "_").replace("rr", "r").starts_with(key);
    let kept = usual.iter().filter(|line| !top.lines().any(|new| replaces(new, &key(line))));
    let (mut head, mut rest): (Vec<&str>, Vec<&str>) = (kept.copied().collect(), Vec::new());
    for line in lines.lines() {
        if rest.is_empty() && !line.starts_with('[') { head.push(line) } else { rest.push(line) }
    }
    [head, rest].concat().join("\n") + "\n"
}

pub(crate) fn read(text: &str) -> Result<(Scenario, Vec<Diagnostic>), Vec<Diagnostic>> {
    Scenario::read("test", "test.toml", text, &[])
}

/// Errors and warnings together.
pub(crate) fn found(text: &str) -> Vec<Diagnostic> {
    read(text).map_or_else(|faults| faults, |(_, doubts)| doubts)
}

pub(crate) fn codes(text: &str) -> Vec<&'static str> {
    found(text).iter().map(|diagnostic| diagnostic.code).collect()
}

pub(crate) fn told(text: &str) -> String {
    render(&found(text), text, false)
}

/// The scenario of a text without faults.
pub(crate) fn good(text: &str) -> Scenario {
    match read(text) {
        Ok((scenario, _)) => scenario,
        Err(faults) => panic!("{}", render(&faults, text, false)),
    }
}

pub(crate) fn set(text: &str) -> Override {
    Override::parse(text).unwrap_or_else(|| panic!("{text} has no `=`"))
}

/// The rows of the table of faults whose examples are lines of a scenario.
pub(crate) fn examples() -> impl Iterator<Item = &'static code::Fault> {
    code::TABLE
        .iter()
        .filter(|fault| {
            ![
                code::EMPTY,
                code::NOT_TEXT,
                code::TOO_LARGE,
                code::OVERRIDE,
                code::SET_BENEATH_A_DOSE,
                code::SET_BENEATH_A_TEST,
                code::CIRCLE,
                // Only a solution shows these: `tests/checking/`.
                code::NO_INFLAMED,
                code::NOBODY_RESTS_THERE,
            ]
            .contains(&fault.code)
        })
        // Advice needs a simulation: `tests/checking/`.
        .filter(|fault| fault.code < code::TOO_SHORT)
}
