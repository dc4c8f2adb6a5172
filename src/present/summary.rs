//! The summary of a run in words and one table, for a worksheet: `summary.md`.

use std::fmt::Write;

use super::{alternative, headline, markdown::escaped, rounding::Rounding, wording};
use crate::analysis::{
    Run,
    expectation::{self, Verdict},
    finding::{Finding, Shape},
};

/// The summary as Markdown.
#[must_use]
pub fn markdown(run: &Run, findings: &[Finding]) -> String {
    let scenario = &run.scenario;
    let headline = headline::headline(run, findings);
    let mut text = format!(
        "# {}\n\n**{}**\n\n![{}](chart.png)\n\n**Key figures.** {}\n\n{}\n\n",
        escaped(&scenario.title),
        escaped(&scenario.question),
        escaped(&alternative::title(run, &headline)),
        escaped(&alternative::key_figures(findings)),
        escaped(&alternative::description(run, findings, &headline)),
    );
    // Writing to a string can not fail.
    let _ = write!(text, "## What was expected\n\n{}\n\n", escaped(&scenario.what_to_expect));
    for expected in &scenario.expectations {
        let Verdict { holds, found } = expectation::check(run, expected);
        let _ = writeln!(
            text,
            "- {} `{}` ({found}). {}",
            if holds { "Holds:" } else { "**Does not hold:**" },
            expected.text,
            escaped(expected.why.as_deref().unwrap_or_default())
        );
    }
    let _ = write!(
        text,
        "\n## What was found\n\n{}.\n\n| | start | lowest (day) | highest (day) | end |\n|---|--:|--:|--:|--:|\n",
        escaped(&headline)
    );
    for finding in findings {
        let [start, lowest, highest, end] = cells(finding);
        let _ = writeln!(
            text,
            "| {} ({}) | {start} | {lowest} | {highest} | {end} |",
            finding.quantity.label(),
            finding.quantity.unit.description(),
        );
    }
    let _ = write!(
        text,
        "\n## What was done\n\n{}: {}.\n",
        wording::capital(&wording::with_article(scenario.person.name)),
        scenario.person.meaning
    );
    let circumstances = wording::all_circumstances(run).into_iter().map(|text| wording::capital(&text));
    for line in circumstances.chain(wording::interventions(run)) {
        let _ = write!(text, "\n- {}", escaped(&line));
    }
    for cut in wording::cuts(run) {
        let _ = write!(text, "\n- {cut}: cut");
    }
    for (quantity, value) in &scenario.changed {
        let written = format!("{value} {}", quantity.unit.symbol());
        let _ = write!(text, "\n- `{}` = {} instead of {}", quantity.name, written.trim_end(), quantity.value);
    }
    if let Some(what_to_try) = &scenario.what_to_try {
        let _ = write!(text, "\n\n## What to try\n\n{}", escaped(what_to_try));
    }
    if !scenario.sources.is_empty() {
        text += "\n\n## Sources\n";
        for source in &scenario.sources {
            let _ = write!(text, "\n- {}", escaped(source));
        }
    }
    let _ = write!(
        text,
        "\n\n---\n\n{} The numbers come from equations with assumed parameters, not from patients. gutskin {}, scenario \
         `{}`. All numbers: `data.csv`; how to repeat the run: `run.json`.\n",
        wording::DISCLAIMER,
        env!("CARGO_PKG_VERSION"),
        scenario.name
    );
    text
}

/// The cells of a row of outcomes: start, lowest and highest point with its day, end.
#[must_use]
pub fn cells(finding: &Finding) -> [String; 4] {
    let number = Rounding::of(finding);
    // Which day of a flat line is its lowest is noise.
    let point = |(day, value): (f64, f64)| match finding.shape {
        Shape::Flat => format!("{} (–)", number.text(value)),
        _ => format!("{} ({day:.0})", number.text(value)),
    };
    [number.text(finding.start), point(finding.lowest), point(finding.highest), number.text(finding.end)]
}
