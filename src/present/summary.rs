//! The summary of a run in words and one table, for a worksheet: `summary.md`.

use std::fmt::Write;

use super::{chart::tidy, wording};
use crate::analysis::{
    Run,
    expectation::{self, Verdict},
    finding::Finding,
};

/// The summary as Markdown.
#[must_use]
pub fn markdown(run: &Run, findings: &[Finding]) -> String {
    let scenario = &run.scenario;
    let mut text = format!(
        "# {}\n\n**{}**\n\n![{}](chart.png)\n\n{}\n\n",
        scenario.title,
        scenario.question,
        wording::alternative_title(run, findings),
        wording::alternative_description(run, findings),
    );
    // Writing to a string can not fail.
    let _ = write!(text, "## What was expected\n\n{}\n\n", scenario.what_to_expect);
    for expected in &scenario.expectations {
        let Verdict { holds, found } = expectation::check(run, expected);
        let _ = writeln!(
            text,
            "- {} `{}` ({found}). {}",
            if holds { "Holds:" } else { "**Does not hold:**" },
            expected.text,
            expected.why.as_deref().unwrap_or_default()
        );
    }
    let _ = write!(
        text,
        "\n## What was found\n\n{}.\n\n| | start | lowest (day) | highest (day) | end |\n|---|--:|--:|--:|--:|\n",
        wording::headline(run, findings)
    );
    for finding in findings {
        let _ = writeln!(
            text,
            "| {} ({}) | {} | {} ({:.0}) | {} ({:.0}) | {} |",
            finding.quantity.label(),
            finding.quantity.unit.description(),
            tidy(finding.start),
            tidy(finding.lowest.1),
            finding.lowest.0,
            tidy(finding.highest.1),
            finding.highest.0,
            tidy(finding.end)
        );
    }
    let _ = write!(text, "\n## What was done\n\nA {}: {}.\n", scenario.person.name, scenario.person.meaning);
    for line in wording::interventions(run) {
        let _ = write!(text, "\n- {line}");
    }
    let cut: Vec<&str> = scenario.cuts.links().iter().map(|link| link.arrow().name).collect();
    if !cut.is_empty() {
        let _ = write!(text, "\n- Cut: {}", wording::listed(&cut));
    }
    for (quantity, value) in &scenario.changed {
        let _ =
            write!(text, "\n- `{}` = {value} {} instead of {}", quantity.name, quantity.unit.symbol(), quantity.value);
    }
    if let Some(what_to_try) = &scenario.what_to_try {
        let _ = write!(text, "\n\n## What to try\n\n{what_to_try}");
    }
    if !scenario.sources.is_empty() {
        text += "\n\n## Sources\n";
        for source in &scenario.sources {
            let _ = write!(text, "\n- {source}");
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
