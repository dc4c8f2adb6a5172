//! `gutskin validate`: compares the model with published findings.

use serde::Serialize;

use super::{
    findings::FINDINGS,
    judge::{Finding, Judged, Kind, judge},
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
    kind: &'static str,
    person: &'static str,
    title: &'static str,
    source: &'static str,
    agrees: bool,
    agrees_with_loop_cut: bool,
    measures: Vec<Number>,
    note: &'static str,
}

#[derive(Serialize)]
struct Number {
    what: &'static str,
    found: &'static str,
    modelled: f64,
    with_loop_cut: f64,
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
        kind: finding.kind.word(),
        person: finding.person,
        title: finding.title,
        source: finding.source,
        agrees: judged.iter().all(Judged::agrees),
        agrees_with_loop_cut: judged.iter().all(Judged::agrees_with_loop_cut),
        measures: judged
            .iter()
            .map(|judged| Number {
                what: judged.measure.what,
                found: judged.measure.found,
                modelled: judged.modelled,
                with_loop_cut: judged.with_loop_cut,
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
    let of_kind = |kind: Kind| {
        let rows = rows.iter().filter(|row| row.kind == kind.word());
        let (agreeing, cut) = rows.clone().fold((0, 0), |(agreeing, cut), row| {
            (agreeing + usize::from(row.agrees), cut + usize::from(row.agrees_with_loop_cut))
        });
        format!("{}: {agreeing} of {} agree, {cut} with the way back from skin to gut cut", kind.word(), rows.count())
    };
    let kinds = Kind::ALL.map(of_kind).join("; ");
    format!(
        "In every number: {kinds}. Set means that a parameter was chosen or changed after the result was seen. {DISCLAIMER}"
    )
}

fn word(agrees: bool) -> &'static str {
    if agrees { "agrees" } else { "DISAGREES" }
}

fn text(rows: &[Row]) -> String {
    let mut text = String::new();
    for row in rows {
        text += &format!("{}  {}  ({})  {}\n      {}\n", row.id, word(row.agrees), row.kind, row.title, row.person);
        for number in &row.measures {
            text += &format!(
                "      {} {}: found {}; model {} {unit}, loop cut {} {unit}; accepted {} to {} {unit}\n",
                if number.agrees { "=" } else { "≠" },
                number.what,
                number.found,
                digits(number.modelled),
                digits(number.with_loop_cut),
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
    let mut text = String::from(
        "| | kind | finding | person | measure | found | model | loop cut | accepted | verdict |\n|---|---|---|---|---|---|--:|--:|---|---|\n",
    );
    for row in rows {
        for number in &row.measures {
            text += &format!(
                "| {} | {} | {} | {} | {} | {} | {} {unit} | {} {unit} | {} to {} {unit} | {} |\n",
                row.id,
                row.kind,
                row.title,
                row.person,
                number.what,
                number.found,
                digits(number.modelled),
                digits(number.with_loop_cut),
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
