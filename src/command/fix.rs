//! `gutskin check --fix`: applies all certain fixes, shows the difference, keeps a copy of the old file, and writes the
//! new one atomically.

use std::{
    fs,
    path::{Path, PathBuf},
};

use similar::{
    DiffTag,
    algorithms::{Capture, Replace, myers},
    group_diff_ops,
};

use crate::console::{
    failure::Failure,
    files,
    source::{Files, Source},
    terminal::Terminal,
};
use crate::scenario::{ParseOutcome, diagnostics, text::encoding};

/// A fix can reveal another fault; more rounds than this would indicate a cycle.
const MOST_ROUNDS: usize = 10;

/// Applies the certain fixes to one file. Files that cannot be read are left to the report.
pub(super) fn fix(named: &str, dry_run: bool, terminal: &mut Terminal) -> Result<(), Failure> {
    let Ok(source) = Source::find(named.as_ref()) else { return Ok(()) };
    let Ok(text) = encoding::decode(&source.origin, &source.bytes) else { return Ok(()) };
    let fixed = fixed(&source, &text);
    let is_file = named != "-" && Path::new(named).is_file();
    let double_ending = named.strip_suffix(".txt").filter(|name| name.ends_with(".toml") && is_file);
    if fixed.as_bytes() == source.bytes && double_ending.is_none() {
        terminal.say(&format!("{}: nothing to mend with certainty", source.origin));
        return Ok(());
    }
    terminal.say(&difference(&source, &text, &fixed));
    if named == "-" {
        return terminal.print(&fixed);
    }
    if dry_run || !is_file {
        terminal.say(&format!("{}: nothing was written", source.origin));
        return Ok(());
    }
    if let Some(name) = double_ending {
        let path = PathBuf::from(name);
        if path.exists() {
            terminal.say(&format!("{name} is already there, so {named} keeps its name and nothing was written"));
            return Ok(());
        }
        files::write_new(&path, fixed.as_bytes(), false)?;
        terminal.say(&format!("Wrote {name}; {named} is kept as it was. Run `gutskin check {name}` from now on."));
        return Ok(());
    }
    let backup = keep(Path::new(named), &source.bytes)?;
    // Follows a symbolic link to its target, so that the link is kept.
    let target = fs::canonicalize(named).unwrap_or_else(|_| PathBuf::from(named));
    files::write_new(&target, fixed.as_bytes(), true)?;
    terminal.say(&format!("Wrote {named}; the old file is kept as {}", backup.display()));
    Ok(())
}

/// The text with all certain fixes, as long as each round reduces the number of faults.
fn fixed(source: &Source, text: &str) -> String {
    let faults = |text: &str| ParseOutcome::of(&source.name, &source.origin, text, &[], &Files).diagnostics;
    let mut best = text.to_owned();
    let mut found = faults(&best);
    for _ in 0..MOST_ROUNDS {
        let next = diagnostics::fixed(&best, &found, true);
        // Unreadable text hides faults, so a fix may reveal more of them; then the number of certain ones must fall.
        let next_found = faults(&next);
        let certain = |list: &[crate::scenario::Diagnostic]| list.iter().filter(|fault| fault.certain).count();
        if next == best || (certain(&next_found) >= certain(&found) && next_found.len() >= found.len()) {
            break;
        }
        (best, found) = (next, next_found);
    }
    let is_windows = text.contains("\r\n");
    if is_windows { best.replace("\r\n", "\n").replace('\n', "\r\n") } else { best }
}

fn difference(source: &Source, old: &str, new: &str) -> String {
    let mut diff = String::new();
    if source.bytes != old.as_bytes() {
        diff += &format!("{}: the encoding becomes plain UTF-8\n", source.origin);
    }
    diff + &unified(old, new, &source.origin)
}

/// The difference in unified format, as `diff -U1` writes it. Only one algorithm of the crate is used, because its
/// general entry point compiles all algorithms for all kinds of text into the program.
fn unified(old: &str, new: &str, origin: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
    let mut found = Replace::new(Capture::new());
    let Ok(()) = myers::diff_deadline_raw(&mut found, &old[..], 0..old.len(), &new[..], 0..new.len(), None);
    let mut diff = String::new();
    for hunk in group_diff_ops(found.into_inner().into_ops(), 1) {
        let (Some(first), Some(last)) = (hunk.first(), hunk.last()) else { continue };
        if diff.is_empty() {
            diff = format!("--- {origin}\n+++ {origin} (mended)\n");
        }
        let stretch = |from: usize, until: usize| match until - from {
            0 => format!("{from},0"),
            1 => format!("{}", from + 1),
            lines => format!("{},{lines}", from + 1),
        };
        let before = stretch(first.old_range().start, last.old_range().end);
        diff += &format!("@@ -{before} +{} @@\n", stretch(first.new_range().start, last.new_range().end));
        for change in hunk {
            let (was, is) = (&old[change.old_range()], &new[change.new_range()]);
            match change.tag() {
                DiffTag::Equal => put(&mut diff, ' ', was),
                DiffTag::Delete | DiffTag::Insert | DiffTag::Replace => {
                    put(&mut diff, '-', was);
                    put(&mut diff, '+', is);
                }
            }
        }
    }
    diff
}

fn put(diff: &mut String, sign: char, lines: &[&str]) {
    for line in lines {
        diff.push(sign);
        *diff += line;
        if !line.ends_with('\n') {
            *diff += "\n\\ No newline at end of file\n";
        }
    }
}

/// Copies the old content to a new file next to it, under an unused name.
fn keep(path: &Path, bytes: &[u8]) -> Result<PathBuf, Failure> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    for number in 1..1000 {
        let ending = if number == 1 { "before-fix".to_owned() } else { format!("before-fix-{number}") };
        let backup = path.with_file_name(format!("{name}.{ending}"));
        match files::write_new(&backup, bytes, false) {
            Err(Failure::NewIsThere { .. }) => {}
            Err(failure) => return Err(failure),
            Ok(()) => return Ok(backup),
        }
    }
    Err(Failure::NewIsThere { path: path.with_file_name(format!("{name}.before-fix")) })
}
