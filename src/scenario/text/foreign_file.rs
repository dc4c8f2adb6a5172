//! Recognises files of other programs by their first letters, before their lines are taken for misspelt TOML.

use crate::scenario::diagnostics::{Diagnostic, code};

/// What the text is, if it is the file of another program, and what to do.
pub(crate) fn recognised(text: &str) -> Option<(Diagnostic, &'static str)> {
    let start = text.trim_start();
    let small: String = start.chars().take(20).collect::<String>().to_lowercase();
    let (what, help) = if small.starts_with("{\\rtf") {
        (
            "an RTF file, a text with its fonts and colours, as TextEdit and WordPad write it",
            "in TextEdit choose Format > Make Plain Text, in WordPad the type \"Text document\", and save it again",
        )
    } else if small.starts_with("<!doctype") || small.starts_with("<html") || small.starts_with("<?xml") {
        (
            "a web page",
            "save the scenario itself, not the page that shows it; `gutskin new my-scenario` writes a fresh one",
        )
    } else if is_json(start) {
        ("a JSON file", "name the scenario, which ends in `.toml`; a result of gutskin has it beside it")
    } else if is_csv(start) {
        ("a CSV file, a table of values", "name the scenario, which ends in `.toml`; data.csv holds its results")
    } else {
        return None;
    };
    let fault = Diagnostic::error(code::NOT_TEXT, format!("this is {what}, and no scenario"));
    Some((fault.because("a scenario has a line `name = value` for each thing it says, as plain text"), help))
}

fn is_json(start: &str) -> bool {
    let inside = start.strip_prefix('{').map(str::trim_start);
    inside.is_some_and(|inside| inside.starts_with('"')) || (start.starts_with("[{") && start.contains("\":"))
}

/// Two lines or more, all of them with the same number of the same separators, and none with a name and a value.
fn is_csv(start: &str) -> bool {
    let lines: Vec<&str> = start.lines().map(str::trim).filter(|line| !line.is_empty()).take(20).collect();
    let plain = |line: &&str| !line.contains(['=', '[', ':']) || line.starts_with('#');
    let columns = |separator: char| {
        let mut counts = lines.iter().filter(|line| !line.starts_with('#')).map(|line| line.matches(separator).count());
        counts.next().is_some_and(|first| first > 0 && counts.all(|count| count == first))
    };
    lines.len() > 1 && lines.iter().all(plain) && [',', ';', '\t'].into_iter().any(columns)
}
