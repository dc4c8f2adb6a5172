//! The report of `gutskin check` as text, as JSON, and as JUnit XML for grading systems.

use std::fmt::Write;

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};
use serde::Serialize;

use crate::console::{failure, failure::Failure};
use crate::{
    analysis::{expectation::Verdict, uncertainty::DrawnPeople},
    scenario::{Diagnostic, Expectation, Severity, diagnostics},
};

/// The results for one file.
#[derive(Default)]
pub(super) struct FileReport {
    /// The name of the file in messages.
    pub(super) file: String,
    /// Its text.
    pub(super) text: String,
    /// Why the file could not be read.
    pub(super) unreadable: Option<String>,
    /// Errors, warnings and advice.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Whether the scenario is valid.
    pub(super) is_valid: bool,
    /// Why the simulation failed.
    pub(super) trouble: Option<String>,
    /// The expectations of the scenario with their results.
    pub(super) expectations: Vec<Checked>,
}

/// An expectation with its result.
#[derive(Serialize)]
pub(super) struct Checked {
    that: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
    line: usize,
    holds: bool,
    found: String,
    /// The outcome and the share of those for whom the statement holds, over drawn people.
    #[serde(skip_serializing_if = "Option::is_none")]
    drawn: Option<DrawnPeople>,
}

impl Checked {
    pub(super) fn new(expected: &Expectation, verdict: Verdict, drawn: Option<DrawnPeople>) -> Self {
        Self {
            that: expected.text.clone(),
            why: expected.why.clone(),
            line: expected.line,
            holds: verdict.holds,
            found: verdict.found,
            drawn,
        }
    }
}

impl FileReport {
    pub(super) fn exit_code(&self) -> u8 {
        if self.unreadable.is_some() {
            failure::FILES
        } else if !self.is_valid {
            failure::SCENARIO
        } else if self.trouble.is_some() {
            failure::NUMBERS
        } else if self.expectations.iter().any(|checked| !checked.holds) {
            failure::EXPECTATION
        } else {
            0
        }
    }

    /// The diagnostics as text.
    pub(super) fn rendered(&self, colour: bool) -> String {
        diagnostics::render(&self.diagnostics, &self.text, colour)
    }

    fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|found| found.severity == severity).count()
    }

    /// Why the file cannot be run, without colours; `None` if it can.
    fn fault(&self) -> Option<String> {
        let reason = self.unreadable.as_ref().or(self.trouble.as_ref());
        reason.cloned().or_else(|| (!self.is_valid).then(|| self.rendered(false)))
    }
}

/// The report for readers.
pub(super) fn text(reports: &[FileReport], colour: bool, quiet: bool) -> String {
    let mut text = String::new();
    for report in reports {
        if !report.diagnostics.is_empty() {
            text += &format!("{}\n\n", report.rendered(colour));
        }
        let verdict = match (&report.unreadable, &report.trouble, report.is_valid) {
            (Some(reason), _, _) => reason.clone(),
            (_, Some(cause), _) => cause.clone(),
            (_, _, true) => match report.expectations.iter().filter(|checked| !checked.holds).count() {
                0 => "can be run".to_owned(),
                failed => format!(
                    "can be run; the file is fine, but the model disagrees with {}",
                    counted(failed, "statement")
                ),
            },
            (_, _, false) => format!("cannot be run yet: {}", counted(report.count(Severity::Error), "fault")),
        };
        if !(quiet && report.exit_code() == 0) {
            text += &format!("{}: {verdict}\n", report.file);
        }
        for checked in &report.expectations {
            if checked.holds {
                if !quiet {
                    text += &format!("  holds  {} (found {})\n", checked.that, checked.found);
                }
            } else {
                text +=
                    &format!("  FAILS  {} (line {}): found {} instead\n", checked.that, checked.line, checked.found);
                if let Some(why) = &checked.why {
                    text += &format!("         it was expected because: {why}\n");
                }
            }
            if let Some(drawn) = checked.drawn {
                text += &format!("         {}\n", drawn);
            }
        }
    }
    if !quiet {
        text += &format!("{}\n", summary(reports));
    }
    text
}

fn summary(reports: &[FileReport]) -> String {
    let sum = |count: fn(&FileReport) -> usize| reports.iter().map(count).sum::<usize>();
    let all = sum(|report| report.expectations.len());
    let held = sum(|report| report.expectations.iter().filter(|checked| checked.holds).count());
    format!(
        "{}: {}, {} of doubt or advice, {held} of {all} statements hold",
        counted(reports.len(), "file"),
        counted(sum(|report| report.count(Severity::Error)), "fault"),
        counted(sum(|report| report.count(Severity::Warning)), "word"),
    )
}

fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

#[derive(Serialize)]
struct DiagnosticJson<'a> {
    code: &'static str,
    severity: &'static str,
    message: &'a str,
    why: Option<&'a str>,
    help: Option<&'a str>,
    file: String,
    line: Option<usize>,
    column: Option<usize>,
    /// Start and end of the faulty text, in bytes.
    span: Option<[usize; 2]>,
    edits: Vec<EditJson<'a>>,
    certain: bool,
}

#[derive(Serialize)]
struct EditJson<'a> {
    span: [usize; 2],
    text: &'a str,
}

#[derive(Serialize)]
struct FileJson<'a> {
    file: &'a str,
    valid: bool,
    exit_code: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    trouble: Option<&'a str>,
    diagnostics: Vec<DiagnosticJson<'a>>,
    expectations: &'a [Checked],
}

/// The report for programs.
pub(super) fn json(reports: &[FileReport]) -> Result<String, Failure> {
    let files: Vec<FileJson<'_>> = reports
        .iter()
        .map(|report| FileJson {
            file: &report.file,
            valid: report.is_valid,
            exit_code: report.exit_code(),
            trouble: report.unreadable.as_deref().or(report.trouble.as_deref()),
            diagnostics: report.diagnostics.iter().map(|found| diagnostic_json(found, &report.text)).collect(),
            expectations: &report.expectations,
        })
        .collect();
    Ok(serde_json::to_string_pretty(&serde_json::json!({ "files": files }))? + "\n")
}

fn diagnostic_json<'a>(found: &'a Diagnostic, text: &str) -> DiagnosticJson<'a> {
    let place = found.line_and_column(text);
    DiagnosticJson {
        code: found.code,
        severity: match found.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        message: &found.message,
        why: found.why.as_deref(),
        help: found.help.as_deref(),
        file: found.origin.to_string(),
        line: place.map(|place| place.0),
        column: place.map(|place| place.1),
        span: found.place.as_ref().map(|place| [place.span.start, place.span.end]),
        edits: found
            .edits
            .iter()
            .map(|edit| EditJson { span: [edit.span.start, edit.span.end], text: &edit.text })
            .collect(),
        certain: found.certain,
    }
}

/// The report for test runners: one suite per file, with one test case for its validity and one per expectation.
pub(super) fn junit(reports: &[FileReport]) -> String {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    // Writing to memory cannot fail, and the writer escapes names and values.
    let _ = writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
    let _ =
        writer.create_element("testsuites").with_attribute(("name", "gutskin check")).write_inner_content(|writer| {
            for report in reports {
                let failed = report.expectations.iter().filter(|checked| !checked.holds).count();
                let fault = report.fault();
                let (tests, failures) = (report.expectations.len() + 1, failed + usize::from(fault.is_some()));
                writer
                    .create_element("testsuite")
                    .with_attribute(("name", clean(&report.file).as_str()))
                    .with_attribute(("tests", tests.to_string().as_str()))
                    .with_attribute(("failures", failures.to_string().as_str()))
                    .write_inner_content(|writer| {
                        case(writer, &report.file, "can be run", fault.as_deref())?;
                        for checked in &report.expectations {
                            let mut said = format!("found {} instead (line {})", checked.found, checked.line);
                            if let Some(why) = &checked.why {
                                // Writing to a string cannot fail.
                                let _ = write!(said, "; it was expected because: {why}");
                            }
                            case(writer, &report.file, &checked.that, (!checked.holds).then_some(said.as_str()))?;
                        }
                        Ok(())
                    })?;
            }
            Ok(())
        });
    String::from_utf8(writer.into_inner()).unwrap_or_default() + "\n"
}

fn case(writer: &mut Writer<Vec<u8>>, file: &str, name: &str, failure: Option<&str>) -> std::io::Result<()> {
    let (file, name) = (clean(file), clean(name));
    let element = writer
        .create_element("testcase")
        .with_attribute(("classname", file.as_str()))
        .with_attribute(("name", name.as_str()));
    let Some(said) = failure else {
        element.write_empty()?;
        return Ok(());
    };
    let said = clean(said);
    let first = said.lines().next().unwrap_or_default().to_owned();
    element.write_inner_content(|writer| {
        let element = writer.create_element("failure").with_attribute(("message", first.as_str()));
        element.write_text_content(BytesText::new(&said)).map(drop)
    })?;
    Ok(())
}

/// Removes the control characters that XML cannot represent.
fn clean(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t')).collect()
}
