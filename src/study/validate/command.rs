//! `gutskin validate`: compares the model with published findings.

use std::path::PathBuf;

use serde::Serialize;

use super::{
    judge::{Finding, Judged, JudgedFinding, Kind, uncertainty},
    numbers::digits,
    predictions::all_findings,
    study::{Question, Validate},
};
use crate::analysis::uncertainty::{DrawnPeople, Uncertainty};
use crate::{
    console::{
        failure::Failure,
        files,
        publish::{answered, made},
        shared_options::{Purpose, language, look},
        terminal::Terminal,
    },
    page::{extras::Extras, record::recipe::Recipe, study::Study},
    words::{DISCLAIMER, Language},
};

/// Hold the model against published findings
#[derive(clap::Args)]
#[command(
    after_help = "Examples:\n  gutskin validate\n  gutskin validate VT5 VT6\n  gutskin validate --picture              every number within its band, in one picture\n  gutskin validate VT5 --uncertainty 200   how much of it hangs on numbers that nobody knows\n  gutskin validate --format json"
)]
pub(crate) struct Options {
    /// Only these findings, such as VT5
    findings: Vec<String>,
    /// How sure each number is: also for so many people, whose parameters are drawn from the plausible ranges
    #[arg(long, value_name = "PEOPLE", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    uncertainty: Option<u32>,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Also draw every number within its band: validate/validate.svg and .png in the folder for the results
    #[arg(long)]
    picture: bool,
    /// Folder for the picture
    #[arg(long, short, default_value = "output", value_name = "DIR", requires = "picture")]
    output: PathBuf,
    /// Size and style of the picture
    #[arg(long = "for", value_enum, default_value_t = Purpose::Slide, value_name = "PURPOSE", requires = "picture")]
    purpose: Purpose,
    /// On a dark background, for slide and web
    #[arg(long, requires = "picture")]
    dark: bool,
    /// The picture also as PDF
    #[arg(long, requires = "picture")]
    pdf: bool,
    /// Replace files that gutskin did not write
    #[arg(long, requires = "picture")]
    force: bool,
    /// Language of the picture
    #[arg(long = "lang", default_value = "en", value_parser = language(), value_name = "LANGUAGE", requires = "picture")]
    language: Language,
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
    /// Whether a model in which nothing ever happens would meet it.
    is_null: bool,
    agrees: bool,
    agrees_with_loop_cut: bool,
    measures: Vec<Number>,
    note: &'static str,
    /// The share of drawn people for whom every number lies in its band.
    #[serde(skip_serializing_if = "Option::is_none")]
    share_that_agrees: Option<f64>,
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
    /// What drawn people have in the middle eight of ten cases, and for which share of them the number lies in its band.
    #[serde(skip_serializing_if = "Option::is_none")]
    drawn: Option<DrawnPeople>,
}

/// `; 8 of 10 people drawn: 3 to 7 points, in the band for 64 %`
fn sureness(drawn: DrawnPeople, unit: &str) -> String {
    let share = format!("in the band for {:.0} %", 100.0 * drawn.share);
    match drawn.band {
        Some(band) => format!("; 8 of 10 people drawn: {} to {} {unit}, {share}", digits(band.low), digits(band.high)),
        None => format!("; {share}"),
    }
}

pub(crate) fn validate(options: &Options, terminal: &mut Terminal) -> Result<(), Failure> {
    if let Some(unknown) = options.findings.iter().find(|name| !all_findings().any(|finding| is_called(finding, name)))
    {
        return Err(Failure::NoSuchFinding {
            name: unknown.clone(),
            known: all_findings().map(|finding| finding.id).collect::<Vec<_>>().join(", "),
        });
    }
    let chosen = |finding: &&'static Finding| options.findings.iter().any(|name| is_called(finding, name));
    let asked = Question { findings: all_findings().filter(chosen).map(|finding| finding.id.to_owned()).collect() };
    let answer = answered::<Validate>(&asked, Vec::new())?;
    if options.picture {
        draw(&asked, &answer, options, terminal)?;
    }
    let mut rows = Vec::new();
    for JudgedFinding { finding, numbers } in &answer {
        let crowd = options.uncertainty.map(|people| {
            terminal.say(&format!("{}: {people} people", finding.id));
            uncertainty(finding, people)
        });
        rows.push(row(finding, numbers, crowd.as_ref()));
    }
    terminal.print(&match options.format {
        Format::Text => text(&rows),
        Format::Markdown => markdown(&rows),
        Format::Json => serde_json::to_string_pretty(&rows)? + "\n",
    })
}

/// Writes the picture and says where it is.
fn draw(
    asked: &Question,
    answer: &Vec<JudgedFinding>,
    options: &Options,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let look = look(options.purpose, options.language, options.dark)?;
    let recipe = Recipe::new(Validate::asked(asked), look, Vec::new());
    let extras = Extras { pdf: options.pdf, ..Extras::default() };
    let (page, files) = made::<Validate>(asked, answer, &recipe, &extras)?;
    let folder = options.output.join(&page.folder);
    files::write(&folder, &files, options.force)?;
    for figure in &page.figures {
        terminal.say(&format!("{}", folder.join(format!("{}.png", figure.stem)).display()));
    }
    Ok(())
}

fn is_called(finding: &Finding, name: &str) -> bool {
    finding.id.eq_ignore_ascii_case(name)
}

fn row(finding: &Finding, judged: &[Judged], crowd: Option<&Uncertainty>) -> Row {
    Row {
        id: finding.id,
        kind: finding.kind.word(),
        person: finding.person,
        title: finding.title,
        source: finding.source,
        is_null: finding.is_null(),
        agrees: judged.iter().all(Judged::agrees),
        agrees_with_loop_cut: judged.iter().all(Judged::agrees_with_loop_cut),
        share_that_agrees: crowd.map(|crowd| crowd.share(judged.len())),
        measures: judged
            .iter()
            .enumerate()
            .map(|(place, judged)| Number {
                what: judged.measure.what,
                found: judged.measure.found,
                modelled: judged.modelled,
                with_loop_cut: judged.with_loop_cut,
                low: judged.measure.band.0,
                high: judged.measure.band.1,
                unit: judged.measure.unit,
                agrees: judged.agrees(),
                drawn: crowd.map(|crowd| DrawnPeople::of(crowd, place)),
            })
            .collect(),
        note: finding.note,
    }
}

/// The overall result: a line for each kind, and what is missed.
fn verdict(rows: &[Row]) -> String {
    let agreeing = |rows: &[&Row]| rows.iter().filter(|row| row.agrees).count();
    let mut lines = Vec::new();
    for kind in Kind::ALL {
        let rows: Vec<&Row> = rows.iter().filter(|row| row.kind == kind.word()).collect();
        if rows.is_empty() {
            continue;
        }
        let cut = rows.iter().filter(|row| row.agrees_with_loop_cut).count();
        let mut line = format!(
            "- {} ({}): {} of {} agree, {cut} with the way back from skin to gut cut",
            kind.word(),
            meaning(kind),
            agreeing(&rows),
            rows.len()
        );
        let (null, effects): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| row.is_null);
        if kind == Kind::Predicted && !null.is_empty() {
            line += &format!(
                ". Of the {} that found an effect {} agree; {} found none, which a model in which nothing happens would meet \
                 too, and {} of them agree",
                effects.len(),
                agreeing(&effects),
                null.len(),
                agreeing(&null)
            );
        }
        lines.push(line);
    }
    let missed: Vec<&str> = rows.iter().filter(|row| !row.agrees).map(|row| row.id).collect();
    if !missed.is_empty() {
        lines.push(format!("- missed: {}", missed.join(", ")));
    }
    format!("A finding agrees when all of its numbers lie in their bands:\n\n{}\n\n{DISCLAIMER}", lines.join("\n"))
}

fn meaning(kind: Kind) -> &'static str {
    match kind {
        Kind::Predicted => "the band was written down before the model was asked",
        Kind::SignOnly => "only the direction is known",
        Kind::Set => "a parameter was chosen or changed after the result was seen",
    }
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
                "      {} {}: found {}; model {} {unit}, loop cut {} {unit}; accepted {} to {} {unit}{drawn}\n",
                if number.agrees { "=" } else { "≠" },
                number.what,
                number.found,
                digits(number.modelled),
                digits(number.with_loop_cut),
                digits(number.low),
                digits(number.high),
                unit = number.unit,
                drawn = number.drawn.map_or_else(String::new, |drawn| sureness(drawn, number.unit)),
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
                "| {} | {} | {} | {} | {} | {} | {} {unit} | {} {unit} | {} to {} {unit}{drawn} | {} |\n",
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
                unit = number.unit,
                drawn = number.drawn.map_or_else(String::new, |drawn| sureness(drawn, number.unit)),
            );
        }
    }
    text.push('\n');
    for row in rows {
        text += &format!("- **{}** {} Source: {}\n", row.id, row.note, row.source);
    }
    text + "\n" + &verdict(rows) + "\n"
}
