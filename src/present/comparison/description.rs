//! A comparison told: which curves coincide, the text alternatives, the table of outcomes and the worksheet.

use super::Comparison;
use crate::{
    analysis::{
        comparison::{Likeness, likeness},
        curve_summary::CurveSummary,
    },
    model::Quantity,
    page::markdown::escaped,
    present::{alt_text::figures, chart::TimeChart, summary, wording},
};

impl Comparison<'_> {
    /// Which curves lie on each other: the eye sees one line and must be told that it is two.
    #[must_use]
    pub fn likenesses(&self) -> Vec<(Likeness, String)> {
        let mut texts = Vec::new();
        for quantity in &self.quantities {
            for (one, first) in self.runs.iter().enumerate() {
                for (two, second) in self.runs.iter().enumerate().skip(one + 1) {
                    let likeness = likeness(first, second, quantity);
                    let (key, day) = match likeness {
                        Likeness::Throughout => ("coincide", 0.0),
                        Likeness::Until(day) => ("coincide_until", day),
                        Likeness::From(day) => ("coincide_from", day),
                        Likeness::Apart => continue,
                    };
                    let what = if self.quantities.len() > 1 {
                        self.say("in_quantity", &[("label", &self.language.label_inside(quantity))])
                    } else {
                        String::new()
                    };
                    let when = wording::moment_on_the_axis(day, self.duration(), self.language);
                    let (one, other) = (self.quoted(one), self.quoted(two));
                    let places = [("one", one.as_str()), ("other", &other), ("quantity", &what), ("when", &when)];
                    texts.push((likeness, self.say(key, &places)));
                }
            }
        }
        texts
    }

    /// The figures of every line, quantity by quantity.
    pub(super) fn key_figures(&self) -> String {
        let of_run = |(run, finding): (usize, &CurveSummary)| {
            let figures = figures(finding, self.language);
            self.say("figures_in", &[("name", &self.quoted(run)), ("figures", &figures)])
        };
        let told = |quantity: &&'static Quantity| {
            let each: Vec<String> = self.findings(quantity).iter().enumerate().map(of_run).collect();
            let places = [("label", self.language.label(quantity)), ("figures", &each.join("; "))];
            self.language.say("alternative.key_figures", &places)
        };
        self.quantities.iter().map(told).collect::<Vec<_>>().join(" ")
    }

    pub(super) fn description(&self, headline: &str, likenesses: &[(Likeness, String)]) -> String {
        let mut sentences = vec![format!("{headline}.")];
        sentences.extend(likenesses.iter().map(|(_, text)| format!("{text}.")));
        for (number, run) in self.runs.iter().enumerate() {
            let person = self.language.person_with_article(run.scenario.person);
            let mut about = vec![format!("{}: {person}", self.quoted(number))];
            about.extend(wording::circumstances(run, self.language));
            about.extend(wording::cuts(run, self.language).iter().map(|cut| self.say("cut", &[("arrow", cut)])));
            about.extend(wording::interventions(run, self.language));
            sentences.push(format!("{}.", about.join(", ")));
            for quantity in &self.quantities {
                sentences.push(format!("{}.", wording::sentence(&CurveSummary::of(run, quantity), self.language)));
            }
        }
        sentences.push(self.language.disclaimer().to_owned());
        sentences.join(" ")
    }

    /// The table of outcomes: a row for each run and quantity, in Markdown.
    #[must_use]
    pub fn table(&self) -> String {
        let columns = ["compare.scenario", "compare.quantity"].map(|key| self.language.text(key)).into_iter();
        let columns: Vec<&str> = columns.chain(summary::columns(self.language)).collect();
        let mut text = format!("| {} |\n|---|---|--:|--:|--:|--:|\n", columns.join(" | "));
        for quantity in &self.quantities {
            let rounding = self.rounding(quantity);
            for (number, finding) in self.findings(quantity).iter().enumerate() {
                let (name, label) = (escaped(self.name(number)), self.language.label(quantity));
                let cells = summary::cells(finding, rounding).join(" | ");
                text += &format!("| {name} | {label} | {cells} |\n");
            }
        }
        text
    }

    /// The whole comparison as Markdown, for a worksheet.
    #[must_use]
    pub fn summary(&self, chart: &TimeChart) -> String {
        let heading = |key: &str| format!("## {}\n\n", self.say(key, &[]));
        let [headline, title, figures, description] =
            [&chart.headline, &chart.title, &chart.key_figures, &chart.description].map(|text| escaped(text));
        let mut text = format!(
            "# {headline}\n\n![{title}](chart.png)\n\n**{}** {figures}\n\n{description}\n\n{}",
            self.language.text("summary.key_figures"),
            heading("asked")
        );
        for (number, run) in self.runs.iter().enumerate() {
            let (name, file) = (escaped(self.name(number)), escaped(&run.scenario.name));
            let behind = if name == file { String::new() } else { format!(" ({file})") };
            text += &format!("- **{name}**{behind}: {}\n", escaped(self.language.question(&run.scenario)));
        }
        text += &format!("\n{}{}", heading("outcomes"), self.table());
        for (_, likeness) in self.likenesses() {
            text += &format!("\n{}.\n", escaped(&likeness));
        }
        let footer = self.say("footer", &[("version", env!("CARGO_PKG_VERSION"))]);
        text + &format!("\n---\n\n{} {footer}\n", self.language.disclaimer())
    }
}
