//! `gutskin explain`: explains the code of a diagnostic, with example lines before and after the fix.

use crate::console::{failure::Failure, terminal::Terminal};
use crate::scenario::diagnostics::code::{self, Fault};

/// Explain a fault by its code
#[derive(clap::Args)]
#[command(after_help = "Examples:\n  gutskin explain GS040\n  gutskin explain")]
pub(super) struct Options {
    /// The code, as a message shows it in square brackets; without one, all are listed
    code: Option<String>,
}

pub(super) fn explain(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    let Some(typed) = &options.code else {
        let lines: Vec<String> = code::TABLE.iter().map(|fault| format!("{}  {}", fault.code, fault.meaning)).collect();
        return terminal.print(&(lines.join("\n") + "\n"));
    };
    let tidy = typed.trim_matches(['[', ']', ' ']);
    let digits = tidy.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    // Accepts `40` and `gs40` for `GS040`.
    let full = format!("GS{digits:0>3}");
    match code::fault(tidy).or_else(|| code::fault(&full)) {
        Some(fault) => terminal.print(&explanation(fault)),
        None => {
            let near = code::TABLE.iter().find(|fault| fault.code[..4] == *full.get(..4).unwrap_or_default());
            let suggestion = near.map_or_else(String::new, |fault| format!("; did you mean `{}`?", fault.code));
            Err(Failure::NoSuchCode { code: typed.clone(), suggestion })
        }
    }
}

fn explanation(fault: &Fault) -> String {
    let indented = |lines: &str| lines.lines().map(|line| format!("    {line}\n")).collect::<String>();
    let wrong = if fault.wrong.is_empty() { "    (nothing)\n".to_owned() } else { indented(fault.wrong) };
    format!(
        "{}: {}\n\nSo it happens:\n\n{wrong}\nSo it is mended:\n\n{}",
        fault.code,
        fault.meaning,
        indented(fault.right)
    )
}
