//! The summary of a run in words and one table, for a worksheet: `summary.md`.

use std::fmt::Write;

use super::{alt_text, headline, language::Language, rounding::Rounding, wording};
use crate::analysis::{
    Simulation,
    curve_summary::{CurveSummary, Shape},
    expectation::{self, Verdict},
};
use crate::page::markdown::escaped;

/// The summary as Markdown.
#[must_use]
pub fn markdown(run: &Simulation, findings: &[CurveSummary], language: Language) -> String {
    let scenario = &run.scenario;
    let headline = headline::headline(run, findings, language);
    let heading = |key: &str| format!("## {}\n\n", language.text(&format!("summary.{key}")));
    let mut text = format!(
        "# {}\n\n**{}**\n\n![{}](chart.png)\n\n**{}** {}\n\n{}\n\n{}{}\n\n",
        escaped(language.title(scenario)),
        escaped(language.question(scenario)),
        escaped(&alt_text::title(run, &headline, language)),
        language.text("summary.key_figures"),
        escaped(&alt_text::key_figures(findings, language)),
        escaped(&alt_text::description(run, findings, &headline, language)),
        heading("expected"),
        escaped(&scenario.what_to_expect)
    );
    for expected in &scenario.expectations {
        let Verdict { holds, found } = expectation::check(run, expected);
        let places = [
            ("verdict", language.text(if holds { "summary.holds" } else { "summary.does_not_hold" })),
            ("statement", &expected.text),
            ("found", &found),
            ("why", &escaped(expected.why.as_deref().unwrap_or_default())),
        ];
        // Writing to a string can not fail.
        let _ = writeln!(text, "- {}", language.say("summary.checked", &places));
    }
    let _ = write!(text, "\n{}{}.\n\n", heading("found"), escaped(&headline));
    let _ = write!(text, "| | {} |\n|---|--:|--:|--:|--:|\n", columns(language).join(" | "));
    for finding in findings {
        let _ = writeln!(
            text,
            "| {} ({}) | {} |",
            language.label(finding.quantity),
            language.unit_in_words(finding.quantity.unit),
            cells(finding, Rounding::of(finding, language)).join(" | ")
        );
    }
    let _ = write!(
        text,
        "\n{}{}: {}.\n",
        heading("done"),
        wording::capital(&language.person_with_article(scenario.person)),
        language.who(scenario.person)
    );
    let circumstances = wording::all_circumstances(run, language).into_iter().map(|text| wording::capital(&text));
    for line in circumstances.chain(wording::interventions(run, language)) {
        let _ = write!(text, "\n- {}", escaped(&line));
    }
    for cut in wording::cuts(run, language) {
        let _ = write!(text, "\n- {}", language.say("alternative.cut", &[("arrow", &cut)]));
    }
    for (quantity, value) in &scenario.changed {
        let written = format!("{value} {}", quantity.unit.symbol());
        let (name, usual) = (format!("`{}`", quantity.name), quantity.value.to_string());
        let places = [("name", name.as_str()), ("value", written.trim_end()), ("usual", &usual)];
        let _ = write!(text, "\n- {}", language.say("summary.changed", &places));
    }
    if let Some(what_to_try) = &scenario.what_to_try {
        let _ = write!(text, "\n\n{}{}", heading("try"), escaped(what_to_try));
    }
    if !scenario.sources.is_empty() {
        let _ = write!(text, "\n\n{}", heading("sources").trim_end());
        text += "\n";
        for source in &scenario.sources {
            let _ = write!(text, "\n- {}", escaped(source));
        }
    }
    let places = [("version", env!("CARGO_PKG_VERSION")), ("scenario", &scenario.name)];
    let _ = write!(text, "\n\n---\n\n{} {}\n", language.disclaimer(), language.say("summary.footer", &places));
    text
}

/// The names of [`cells`].
#[must_use]
pub fn columns(language: Language) -> [&'static str; 4] {
    ["summary.start", "summary.lowest", "summary.highest", "summary.end"].map(|key| language.text(key))
}

/// The cells of a row of outcomes: start, lowest and highest point with its day, end.
#[must_use]
pub fn cells(finding: &CurveSummary, number: Rounding) -> [String; 4] {
    // Which day of a flat line is its lowest is noise.
    let point = |(day, value): (f64, f64)| match finding.shape {
        Shape::Flat => format!("{} (–)", number.text(value)),
        _ => format!("{} ({day:.0})", number.text(value)),
    };
    [number.text(finding.start), point(finding.lowest), point(finding.highest), number.text(finding.end)]
}
