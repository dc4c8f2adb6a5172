//! The summary of a simulation in words and one table, for a worksheet: `summary.md`.

use std::fmt::Write;

use super::headline;
use crate::page::curves::{
    alt_text,
    outcome_table::{cells, columns},
};
use crate::{
    analysis::{
        Simulation,
        curve_summary::CurveSummary,
        expectation::{self, Verdict},
    },
    page::markdown::escaped,
    words::{
        Language,
        amounts::{Rounding, precise_amount},
        circumstances::{all_circumstances, cuts, interventions},
        grammar::capital,
        say,
    },
};

/// The summary as Markdown.
#[must_use]
pub fn markdown(run: &Simulation, curves: &[CurveSummary], language: Language) -> String {
    let scenario = &run.scenario;
    let headline = headline::headline(run, curves, language);
    let heading = |text: &str| format!("## {text}\n\n");
    let mut text = format!(
        "# {}\n\n**{}**\n\n![{}](chart.png)\n\n**{}** {}\n\n{}\n\n{}{}\n\n",
        escaped(language.title(scenario)),
        escaped(language.question(scenario)),
        escaped(&alt_text::title(run, &headline, language)),
        say!(language, summary::key_figures),
        escaped(&alt_text::key_figures(curves, language)),
        escaped(&alt_text::description(run, curves, &headline, language)),
        heading(say!(language, summary::expected)),
        escaped(&scenario.what_to_expect)
    );
    for expected in &scenario.expectations {
        let Verdict { holds, found } = expectation::check(run, expected);
        let (statement, why) = (&expected.text, escaped(expected.why.as_deref().unwrap_or_default()));
        let checked = if holds {
            say!(language, summary::holds { statement, found, why })
        } else {
            say!(language, summary::does_not_hold { statement, found, why })
        };
        // Writing to a string cannot fail.
        let _ = writeln!(text, "- {checked}");
    }
    let _ = write!(text, "\n{}{}.\n\n", heading(say!(language, summary::found)), escaped(&headline));
    let _ = write!(text, "| | {} |\n|---|--:|--:|--:|--:|\n", columns(language).join(" | "));
    for curve in curves {
        let _ = writeln!(
            text,
            "| {} ({}) | {} |",
            language.label(curve.quantity),
            language.unit_in_words(curve.quantity.unit),
            cells(curve, Rounding::of(curve, language)).join(" | ")
        );
    }
    let _ = write!(
        text,
        "\n{}{}: {}.\n",
        heading(say!(language, summary::done)),
        capital(language.person_with_article(scenario.person)),
        language.who(scenario.person)
    );
    let circumstances = all_circumstances(scenario, language).into_iter().map(|text| capital(&text));
    for line in circumstances.chain(interventions(scenario, language)) {
        let _ = write!(text, "\n- {}", escaped(&line));
    }
    for arrow in cuts(scenario, language) {
        let _ = write!(text, "\n- {}", say!(language, alt_text::cut { arrow }));
    }
    for (quantity, value) in &scenario.changed {
        let written = format!("{value} {}", quantity.unit.symbol());
        let (name, usual) = (format!("`{}`", quantity.name), quantity.value.to_string());
        let _ = write!(text, "\n- {}", say!(language, summary::changed { name, value: written.trim_end(), usual }));
    }
    for one in &scenario.measured {
        let Some(parameter) = one.parameter else { continue };
        let Some(value) = scenario.parameters.named(parameter.name) else { continue };
        let [value, usual] = [*value, parameter.value].map(|value| precise_amount(value, parameter, language));
        let (name, marker) = (format!("`{}`", parameter.name), language.label_inside(one.marker));
        let measured = precise_amount(one.value, one.marker, language);
        let _ = write!(text, "\n- {}", say!(language, summary::tested { name, value, usual, marker, measured }));
    }
    if let Some(what_to_try) = &scenario.what_to_try {
        let _ = write!(text, "\n\n{}{}", heading(say!(language, summary::to_try)), escaped(what_to_try));
    }
    if !scenario.sources.is_empty() {
        let _ = write!(text, "\n\n{}", heading(say!(language, summary::sources)).trim_end());
        text += "\n";
        for source in &scenario.sources {
            let _ = write!(text, "\n- {}", escaped(source));
        }
    }
    let footer = say!(language, summary::footer { version: env!("CARGO_PKG_VERSION"), scenario: scenario.name });
    let _ = write!(text, "\n\n---\n\n{} {footer}\n", language.disclaimer());
    text
}
