//! `gutskin validate`: compares the model with published findings.

use serde::Serialize;

use super::{
    findings::FINDINGS,
    judge::{Finding, Judged, judge},
};
use crate::console::{failure::Failure, terminal::Terminal};
use crate::words::DISCLAIMER;

/// Hold the model against published findings
#[derive(clap::Args)]
#[command(after_help = "Examples:\n  gutskin validate\n  gutskin validate VT5 VT6\n  gutskin validate --format json")]
pub(crate) struct Options {
    /// Only these findings, such as VT5
    findings: Vec<String>,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    /// For reading
    Text,
    /// For a document
    Markdown,
    /// For scripts
    Json,
}

#[derive(Serialize)]
struct Row {
    id: &'static str,
    title: &'static str,
    source: &'static str,
    agrees: bool,
    measures: Vec<Number>,
    note: &'static str,
}

#[derive(Serialize)]
struct Number {
    what: &'static str,
    found: &'static str,
    modelled: f64,
    low: f64,
    high: f64,
    unit: &'static str,
    agrees: bool,
}

pub(crate) fn validate(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    if let Some(unknown) = options.findings.iter().find(|name| !FINDINGS.iter().any(|finding| is_called(finding, name)))
    {
        return Err(Failure::NoSuchFinding {
            name: unknown.clone(),
            known: FINDINGS.iter().map(|finding| finding.id).collect::<Vec<_>>().join(", "),
        });
    }
    let mut rows = Vec::new();
    for finding in FINDINGS {
        if options.findings.is_empty() || options.findings.iter().any(|name| is_called(finding, name)) {
            let judged = judge(finding)?;
            rows.push(row(finding, &judged));
        }
    }
    terminal.print(&match options.format {
        Format::Text => text(&rows),
        Format::Markdown => markdown(&rows),
        Format::Json => serde_json::to_string_pretty(&rows)? + "\n",
    })
}

fn is_called(finding: &Finding, name: &str) -> bool {
    finding.id.eq_ignore_ascii_case(name)
}

fn row(finding: &Finding, judged: &[Judged]) -> Row {
    Row {
        id: finding.id,
        title: finding.title,
        source: finding.source,
        agrees: judged.iter().all(Judged::agrees),
        measures: judged
            .iter()
            .map(|judged| Number {
                what: judged.measure.what,
                found: judged.measure.found,
                modelled: judged.modelled,
                low: judged.measure.band.0,
                high: judged.measure.band.1,
                unit: judged.measure.unit,
                agrees: judged.agrees(),
            })
            .collect(),
        note: finding.note,
    }
}

/// The overall result, printed first and last.
fn verdict(rows: &[Row]) -> String {
    let agreeing = rows.iter().filter(|row| row.agrees).count();
    format!("{agreeing} of {} findings agree in every number. {DISCLAIMER}", rows.len())
}

fn word(agrees: bool) -> &'static str {
    if agrees { "agrees" } else { "DISAGREES" }
}

fn text(rows: &[Row]) -> String {
    let mut text = String::new();
    for row in rows {
        text += &format!("{}  {}  {}\n", row.id, word(row.agrees), row.title);
        for number in &row.measures {
            text += &format!(
                "      {} {}: found {}; model {} {unit}; accepted {} to {} {unit}\n",
                if number.agrees { "=" } else { "≠" },
                number.what,
                number.found,
                digits(number.modelled),
                digits(number.low),
                digits(number.high),
                unit = number.unit
            );
        }
        text += &format!("      Source: {}\n      {}\n\n", row.source, row.note);
    }
    text + &verdict(rows) + "\n"
}

fn markdown(rows: &[Row]) -> String {
    let mut text =
        String::from("| | finding | measure | found | model | accepted | verdict |\n|---|---|---|---|--:|---|---|\n");
    for row in rows {
        for number in &row.measures {
            text += &format!(
                "| {} | {} | {} | {} | {} {unit} | {} to {} {unit} | {} |\n",
                row.id,
                row.title,
                number.what,
                number.found,
                digits(number.modelled),
                digits(number.low),
                digits(number.high),
                word(number.agrees),
                unit = number.unit
            );
        }
    }
    text.push('\n');
    for row in rows {
        text += &format!("- **{}** {} Source: {}\n", row.id, row.note, row.source);
    }
    text + "\n" + &verdict(rows) + "\n"
}

/// Writes a value with at most two decimals, and fewer where it is large, because the model justifies no more.
fn digits(value: f64) -> String {
    let decimals = if value.abs() >= 100.0 {
        0
    } else if value.abs() >= 10.0 {
        1
    } else {
        2
    };
    let text = format!("{value:.decimals$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    text.replace('-', "−")
}
