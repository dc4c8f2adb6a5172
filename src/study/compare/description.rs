//! The texts of a comparison: coinciding curves, text alternatives, the table of outcomes and the summary.

use super::comparison::Comparison;
use crate::{
    analysis::{
        comparison::{Likeness, likeness},
        curve_summary::CurveSummary,
    },
    model::{Day, Quantity},
    page::{
        curves::{
            alt_text::figures,
            outcome_table::{cells, columns as outcome_columns},
            sentence::sentence,
        },
        markdown::escaped,
    },
    words::{
        circumstances::{circumstances, cuts, interventions},
        say,
        time::moment_on_the_axis,
    },
};
use gutskin_plot::Chart;

impl Comparison<'_> {
    /// States which curves coincide, because two coinciding curves look like one.
    #[must_use]
    pub fn likenesses(&self) -> Vec<(Likeness, String)> {
        let mut texts = Vec::new();
        for quantity in &self.quantities {
            for (one, first) in self.runs.iter().enumerate() {
                for (two, second) in self.runs.iter().enumerate().skip(one + 1) {
                    let likeness = likeness(first, second, quantity);
                    if let Some(text) = self.likeness_text(likeness, (one, two), quantity) {
                        texts.push((likeness, text));
                    }
                }
            }
        }
        texts
    }

    /// States when two curves coincide, and for which quantity if there are several.
    fn likeness_text(&self, likeness: Likeness, (one, other): (usize, usize), quantity: &Quantity) -> Option<String> {
        let (language, one, other) = (self.language, self.quoted(one), self.quoted(other));
        let when = |day: Day| moment_on_the_axis(day, self.duration(), language);
        let label = language.label_inside(quantity);
        Some(match (likeness, self.quantities.len() > 1) {
            (Likeness::Apart, _) => return None,
            (Likeness::Throughout, false) => say!(language, compare::coincide { one, other }),
            (Likeness::Throughout, true) => say!(language, compare::coincide_in_a_quantity { one, other, label }),
            (Likeness::Until(day), false) => {
                say!(language, compare::coincide_until { one, other, when: when(day) })
            }
            (Likeness::Until(day), true) => {
                say!(language, compare::coincide_until_in_a_quantity { one, other, label, when: when(day) })
            }
            (Likeness::From(day), false) => say!(language, compare::coincide_from { one, other, when: when(day) }),
            (Likeness::From(day), true) => {
                say!(language, compare::coincide_from_in_a_quantity { one, other, label, when: when(day) })
            }
        })
    }

    /// The key figures of every curve, quantity by quantity.
    pub(super) fn key_figures(&self) -> String {
        let of_run = |(run, curve): (usize, &CurveSummary)| {
            let figures = figures(curve, self.language);
            say!(self.language, compare::figures_in { name: self.quoted(run), figures })
        };
        let figures_of = |quantity: &&'static Quantity| {
            let each: Vec<String> = self.curves(quantity).iter().enumerate().map(of_run).collect();
            let (label, figures) = (self.language.label(quantity), each.join("; "));
            say!(self.language, alt_text::key_figures { label, figures })
        };
        self.quantities.iter().map(figures_of).collect::<Vec<_>>().join(" ")
    }

    pub(super) fn description(&self, headline: &str, likenesses: &[(Likeness, String)]) -> String {
        let mut sentences = vec![format!("{headline}.")];
        sentences.extend(likenesses.iter().map(|(_, text)| format!("{text}.")));
        for (number, run) in self.runs.iter().enumerate() {
            let person = self.language.person_with_article(run.scenario.person);
            let mut about = vec![format!("{}: {person}", self.quoted(number))];
            about.extend(circumstances(&run.scenario, self.language));
            let cuts = cuts(&run.scenario, self.language);
            about.extend(cuts.iter().map(|arrow| say!(self.language, compare::cut { arrow })));
            about.extend(interventions(&run.scenario, self.language));
            sentences.push(format!("{}.", about.join(", ")));
            for quantity in &self.quantities {
                sentences.push(format!("{}.", sentence(&CurveSummary::of(run, quantity), self.language)));
            }
        }
        sentences.push(self.language.disclaimer().to_owned());
        sentences.join(" ")
    }

    /// The table of outcomes as Markdown: a row for each simulation and quantity.
    #[must_use]
    pub fn table(&self) -> String {
        let mut columns = vec![say!(self.language, compare::scenario), say!(self.language, compare::quantity)];
        columns.extend(outcome_columns(self.language));

        let mut text = format!("| {} |\n|---|---|--:|--:|--:|--:|\n", columns.join(" | "));
        for quantity in &self.quantities {
            let rounding = self.rounding(quantity);
            for (number, curve) in self.curves(quantity).iter().enumerate() {
                let (name, label) = (escaped(self.name(number)), self.language.label(quantity));
                let cells = cells(curve, rounding).join(" | ");
                text += &format!("| {name} | {label} | {cells} |\n");
            }
        }
        text
    }

    /// The summary of the comparison as Markdown, for a worksheet.
    #[must_use]
    pub fn summary(&self, chart: &Chart) -> String {
        let heading = |text: &str| format!("## {text}\n\n");
        let [headline, title, figures, description] =
            [&chart.headline, &chart.title, &chart.key_figures, &chart.description].map(|text| escaped(text));
        let mut text = format!(
            "# {headline}\n\n![{title}](chart.png)\n\n**{}** {figures}\n\n{description}\n\n{}",
            say!(self.language, summary::key_figures),
            heading(say!(self.language, compare::asked))
        );
        for (number, run) in self.runs.iter().enumerate() {
            let (name, file) = (escaped(self.name(number)), escaped(&run.scenario.name));
            let behind = if name == file { String::new() } else { format!(" ({file})") };
            text += &format!("- **{name}**{behind}: {}\n", escaped(self.language.question(&run.scenario)));
        }
        text += &format!("\n{}{}", heading(say!(self.language, compare::outcomes)), self.table());
        for (_, likeness) in self.likenesses() {
            text += &format!("\n{}.\n", escaped(&likeness));
        }
        let footer = say!(self.language, compare::footer { version: env!("CARGO_PKG_VERSION") });
        text + &format!("\n---\n\n{} {footer}\n", self.language.disclaimer())
    }
}
