//! Several runs in one chart: over each other, as differences from the first, or one below the other on one scale.

use serde::{Deserialize, Serialize};

use super::{
    alternative::figures,
    chart::{Arrangement, Bar, Colour, Panel, Series, TimeChart, palette},
    figure,
    language::Language,
    markdown::escaped,
    rounding::Rounding,
    summary, wording,
};
use crate::{
    analysis::{
        Run,
        comparison::{Likeness, difference, likeness},
        finding::{Finding, main_finding, scale},
    },
    model::{Quantity, Unit},
};

/// How the runs are laid beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// All curves of a quantity in one panel.
    Overlay,
    /// What each run gives beyond the first.
    Difference,
    /// A panel for each run, all on one scale.
    Multiples,
}

/// Several runs and what is shown of them.
pub struct Comparison<'a> {
    /// The runs, in the order given.
    pub runs: &'a [Run],
    /// The quantities compared.
    pub quantities: Vec<&'static Quantity>,
    /// How.
    pub manner: Manner,
    /// A colour for each run.
    pub colours: Vec<Colour>,
    /// The language of everything that is said.
    pub language: Language,
}

impl<'a> Comparison<'a> {
    /// Compares what is asked for, or else what the headline of the first run is about.
    #[must_use]
    pub fn new(
        runs: &'a [Run],
        asked: &[&'static Quantity],
        manner: Manner,
        colours: &[Colour],
        language: Language,
    ) -> Self {
        let quantities = if asked.is_empty() {
            // What moves in any of them: the first may be the one in which nothing happens.
            let findings = runs.iter().map(figure::findings);
            let mains: Vec<Finding> = findings.filter_map(|findings| main_finding(&findings).copied()).collect();
            let moving = mains.iter().find(|main| !main.shape.is_quiet()).or(mains.first());
            moving.map(|main| main.quantity).into_iter().collect()
        } else {
            asked.to_vec()
        };
        let usual = palette::ALL.iter().map(|(_, colour)| *colour).cycle();
        let colours = colours.iter().copied().chain(usual.filter(|colour| !colours.contains(colour)));
        let colours = colours.take(runs.len()).collect();
        Self { runs, quantities, manner, colours, language }
    }

    /// The findings of one quantity, run by run.
    fn findings(&self, quantity: &'static Quantity) -> Vec<Finding> {
        self.runs.iter().map(|run| Finding::of(run, quantity)).collect()
    }

    /// The chart.
    #[must_use]
    pub fn chart(&self) -> TimeChart {
        let duration = self.runs.iter().map(|run| run.scenario.duration).fold(0.0, f64::max);
        let headline = self.headline();
        let likenesses = self.likenesses();
        let mut subtitle = vec![match self.manner {
            Manner::Overlay | Manner::Multiples => self.say("scenarios", &[("number", &self.runs.len().to_string())]),
            Manner::Difference => self.say("difference_from", &[("first", self.name(0))]),
        }];
        subtitle.push(wording::duration(duration, self.language));
        // That two runs start alike goes without saying; that they end alike does not.
        let ends_alike = likenesses.iter().filter(|(likeness, _)| !matches!(likeness, Likeness::Until(_)));
        subtitle.extend(ends_alike.take(2).map(|(_, text)| text.clone()));
        let names: Vec<&str> = self.runs.iter().map(|run| run.scenario.name.as_str()).collect();
        TimeChart {
            subtitle: wording::capital(&subtitle.join(" · ")),
            duration,
            bars: self.bars(),
            panels: self.panels(),
            arrangement: Arrangement::Column,
            footer: self.footer(),
            title: {
                let (duration, names) = (wording::duration(duration, self.language), names.join(", "));
                let places = [("duration", duration.as_str()), ("headline", &headline), ("title", &names)];
                self.language.say("alternative.title", &places)
            },
            key_figures: self.key_figures(),
            description: self.description(&headline, &likenesses),
            headline,
            language: self.language,
        }
    }

    /// The small print: behind each run what it alone changed, at the end what all of them did.
    fn footer(&self) -> String {
        let changes: Vec<Vec<String>> = self.runs.iter().map(figure::changes).collect();
        let of_all = |change: &&String| changes.iter().all(|changes| changes.contains(change));
        let common: Vec<&String> = changes.first().into_iter().flatten().filter(of_all).collect();
        let named = changes.iter().enumerate().map(|(number, changes)| {
            let own: Vec<&str> = changes.iter().filter(|change| !of_all(change)).map(String::as_str).collect();
            let own = if own.is_empty() { String::new() } else { format!(" ({})", own.join(", ")) };
            format!("{}{own}", self.name(number))
        });
        let mut text = format!("{} gutskin {} · ", self.language.disclaimer(), env!("CARGO_PKG_VERSION"));
        text += &named.collect::<Vec<_>>().join(", ");
        common.iter().fold(text, |text, change| format!("{text} · {change}"))
    }

    /// A text about comparing, with its places filled.
    fn say(&self, key: &str, places: &[(&str, &str)]) -> String {
        self.language.say(&format!("compare.{key}"), places)
    }

    /// The chart without its answer, for readers to draw what they expect.
    #[must_use]
    pub fn blank(&self, chart: &TimeChart) -> TimeChart {
        let asked: Vec<&str> = self.runs.iter().map(|run| self.language.question(&run.scenario)).collect();
        let names: Vec<&str> = self.runs.iter().map(|run| run.scenario.name.as_str()).collect();
        let question = match asked.split_first() {
            Some((first, others)) if others.iter().all(|other| other == first) => (*first).to_owned(),
            _ => {
                let what: Vec<String> =
                    self.quantities.iter().map(|quantity| self.language.label_inside(quantity)).collect();
                let places = [("what", self.language.listed(&what)), ("names", self.language.listed(&names))];
                self.say("question", &places.each_ref().map(|(place, text)| (*place, text.as_str())))
            }
        };
        figure::blank(chart, &question, &self.say("scenarios", &[("number", &names.len().to_string())]))
    }

    /// The name of a run in the picture.
    #[must_use]
    pub fn name(&self, run: usize) -> &str {
        self.runs.get(run).map_or("", |run| run.scenario.name.as_str())
    }

    /// The main quantity where the runs differ most: at their ends, else at their extremes.
    #[must_use]
    pub fn headline(&self) -> String {
        let Some(quantity) = self.quantities.first() else { return String::new() };
        let findings = self.findings(quantity);
        let margin = findings.iter().map(Finding::margin).fold(0.0, f64::max);
        let subject = self.language.subject(quantity);
        let spread = |values: &[f64]| {
            let low = values.iter().copied().fold(f64::INFINITY, f64::min);
            values.iter().copied().fold(f64::NEG_INFINITY, f64::max) - low
        };
        let ends: Vec<f64> = findings.iter().map(|finding| finding.end).collect();
        let extremes: Vec<f64> = findings.iter().map(|finding| finding.extreme().1).collect();
        let say = |key: &str, places: &[(&str, &str)]| {
            let places: Vec<(&str, &str)> = [("subject", subject.as_str())].iter().chain(places).copied().collect();
            let many = self.language.is_plural(quantity);
            wording::capital(&self.language.say_of(many, &format!("compare.{key}"), &places))
        };
        let told = |key: &str, values: &[f64]| {
            if values.len() <= 3 {
                return say(key, &[("values", &self.shared_out(quantity, key, values))]);
            }
            let number = Rounding::over(quantity.unit, scale(quantity), values, self.language);
            let of = |run: Option<usize>| {
                run.map_or_else(String::new, |run| format!("{} ({})", number.text(values[run]), self.name(run)))
            };
            let by = |a: &usize, b: &usize| values[*a].total_cmp(&values[*b]);
            let (low, high) = (of((0..values.len()).min_by(by)), of((0..values.len()).max_by(by)));
            say(&format!("{key}_between"), &[("low", &low), ("high", &high)])
        };
        if spread(&ends) >= margin {
            told("ends", &ends)
        } else if spread(&extremes) >= margin {
            let starts: Vec<f64> = findings.iter().map(|finding| finding.start).collect();
            let alike = spread(&starts) < margin / 2.0;
            let ways: Vec<bool> = findings.iter().map(|finding| finding.extreme().1 > finding.start).collect();
            match (alike, ways.iter().all(|up| *up), ways.iter().any(|up| *up)) {
                (true, true, _) => told("rises", &extremes),
                (true, _, false) => told("falls", &extremes),
                _ => told("goes", &extremes),
            }
        } else {
            say("hardly_differs", &[("number", &self.runs.len().to_string())])
        }
    }

    /// What each of a few runs comes to: "at 0.74 in A and B, and at 0.05 in C".
    fn shared_out(&self, quantity: &Quantity, key: &str, values: &[f64]) -> String {
        let number = Rounding::over(quantity.unit, scale(quantity), values, self.language);
        let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
        for (run, value) in values.iter().enumerate() {
            let text = number.text(*value);
            match groups.iter_mut().find(|(known, _)| *known == text) {
                Some((_, names)) => names.push(self.name(run)),
                None => groups.push((text, vec![self.name(run)])),
            }
        }
        let texts: Vec<String> = groups
            .iter()
            .map(|(text, names)| {
                let names = self.language.listed(names);
                self.say(&format!("{key}_in"), &[("value", text), ("names", &names)])
            })
            .collect();
        if values.len() > groups.len() {
            // A comma where a group has an "and" of its own.
            return texts.join(self.language.text("compare.and"));
        }
        self.language.listed(&texts)
    }

    /// Which curves lie on each other: the eye sees one line and must be told that it is two.
    #[must_use]
    pub fn likenesses(&self) -> Vec<(Likeness, String)> {
        let mut texts = Vec::new();
        for quantity in &self.quantities {
            for (one, first) in self.runs.iter().enumerate() {
                for (two, second) in self.runs.iter().enumerate().skip(one + 1) {
                    let length = first.scenario.duration.max(second.scenario.duration);
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
                    let when = wording::moment(day.round(), length, false, self.language);
                    let places =
                        [("one", self.name(one)), ("other", self.name(two)), ("quantity", &what), ("when", &when)];
                    let text = self.say(key, &places);
                    texts.push((likeness, text));
                }
            }
        }
        texts
    }

    fn panels(&self) -> Vec<Panel> {
        match self.manner {
            Manner::Overlay => self.quantities.iter().map(|quantity| self.overlay(quantity)).collect(),
            Manner::Difference => self.quantities.iter().map(|quantity| self.differences(quantity)).collect(),
            Manner::Multiples => {
                let panels = self.quantities.iter().map(|quantity| self.overlay(quantity));
                panels.flat_map(|panel| one_panel_each(&panel)).collect()
            }
        }
    }

    /// The curves of one quantity, one for each run.
    fn overlay(&self, quantity: &'static Quantity) -> Panel {
        let findings = self.findings(quantity);
        let ends: Vec<f64> = findings.iter().map(|finding| finding.end).collect();
        let rounding = Rounding::over(quantity.unit, scale(quantity), &ends, self.language);
        let series = findings.iter().enumerate().map(|(number, finding)| Series {
            name: self.name(number).to_owned(),
            ..figure::series_of(&self.runs[number], finding, self.colours[number], false, rounding, self.language)
        });
        let all: Vec<&Finding> = findings.iter().collect();
        let panel = figure::panel(&all, series.collect(), self.language);
        Panel { caption: captioned(quantity, &panel.caption, self.language), ..panel }
    }

    /// How much more of a quantity there is than in the first run.
    fn differences(&self, quantity: &'static Quantity) -> Panel {
        let Some((first, others)) = self.runs.split_first() else { return Panel::default() };
        let traces: Vec<_> = others.iter().map(|run| difference(run, first, quantity)).collect();
        let ends: Vec<f64> = traces.iter().filter_map(|trace| trace.last()).map(|(_, value)| *value).collect();
        let rounding = Rounding::over(quantity.unit, scale(quantity), &ends, self.language);
        let series = traces.into_iter().enumerate().map(|(number, points)| {
            let end = points.last().map_or(f64::NAN, |(_, value)| *value);
            let sign = if end > 0.0 && rounding.text(end) != "0" { "+" } else { "" };
            Series {
                name: self.name(number + 1).to_owned(),
                colour: self.colours[number + 1],
                emphasis: false,
                points,
                end_text: Some(format!("{sign}{}", rounding.text(end).replace('-', "−"))),
            }
        });
        let unit = match quantity.unit {
            Unit::Share => self.language.text("compare.on_its_index"),
            other => self.language.unit_in_words(other),
        };
        let caption = self.say("more_or_less", &[("first", self.name(0)), ("unit", unit)]);
        Panel { caption: captioned(quantity, &caption, self.language), series: series.collect(), ..Panel::default() }
    }

    /// What was done: once where all had it, else with the names of those who had.
    fn bars(&self) -> Vec<Bar> {
        let mut bars: Vec<(Bar, Vec<usize>)> = Vec::new();
        for (number, run) in self.runs.iter().enumerate() {
            for bar in figure::bars(run, self.language) {
                match bars.iter_mut().find(|(known, _)| *known == bar) {
                    Some((_, who)) => who.push(number),
                    None => bars.push((bar, vec![number])),
                }
            }
        }
        bars.into_iter()
            .map(|(bar, who)| {
                if who.len() == self.runs.len() {
                    return bar;
                }
                let names: Vec<&str> = who.iter().map(|run| self.name(*run)).collect();
                Bar { detail: format!("{} ({})", bar.detail, names.join(", ")), ..bar }
            })
            .collect()
    }

    /// The figures of every line, quantity by quantity.
    fn key_figures(&self) -> String {
        let of_run = |(run, finding): (usize, &Finding)| {
            let figures = figures(finding, self.language);
            self.say("figures_in", &[("name", self.name(run)), ("figures", &figures)])
        };
        let told = |quantity: &&'static Quantity| {
            let each: Vec<String> = self.findings(quantity).iter().enumerate().map(of_run).collect();
            let places = [("label", self.language.label(quantity)), ("figures", &each.join("; "))];
            self.language.say("alternative.key_figures", &places)
        };
        self.quantities.iter().map(told).collect::<Vec<_>>().join(" ")
    }

    fn description(&self, headline: &str, likenesses: &[(Likeness, String)]) -> String {
        let mut sentences = vec![format!("{headline}.")];
        sentences.extend(likenesses.iter().map(|(_, text)| format!("{text}.")));
        for (number, run) in self.runs.iter().enumerate() {
            let person = self.language.person_with_article(run.scenario.person);
            let mut about = vec![format!("{}: {person}", self.name(number))];
            about.extend(wording::circumstances(run, self.language));
            about.extend(wording::cuts(run, self.language).iter().map(|cut| self.say("cut", &[("arrow", cut)])));
            about.extend(wording::interventions(run, self.language));
            sentences.push(format!("{}.", about.join(", ")));
            for quantity in &self.quantities {
                sentences.push(format!("{}.", wording::sentence(&Finding::of(run, quantity), self.language)));
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
            for (number, finding) in self.findings(quantity).iter().enumerate() {
                let (name, label) = (self.name(number), self.language.label(quantity));
                let cells = summary::cells(finding, self.language).join(" | ");
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
        for run in self.runs {
            text +=
                &format!("- **{}**: {}\n", escaped(&run.scenario.name), escaped(self.language.question(&run.scenario)));
        }
        text += &format!("\n{}{}", heading("outcomes"), self.table());
        for (_, likeness) in self.likenesses() {
            text += &format!("\n{}.\n", escaped(&likeness));
        }
        let footer = self.say("footer", &[("version", env!("CARGO_PKG_VERSION"))]);
        text + &format!("\n---\n\n{} {footer}\n", self.language.disclaimer())
    }
}

fn captioned(quantity: &Quantity, caption: &str, language: Language) -> String {
    // A caption that begins with the quantity need not name it again.
    if caption.starts_with(language.label(quantity)) {
        caption.to_owned()
    } else {
        format!("{}: {}", language.label(quantity), language.inside(caption))
    }
}

/// The curves of a panel, each in one of its own, with the axis of all of them.
fn one_panel_each(panel: &Panel) -> Vec<Panel> {
    let highest = panel.series.iter().flat_map(|line| &line.points).map(|(_, value)| *value).fold(0.0, f64::max);
    let top = panel.top.or((highest > 0.0).then_some(highest));
    let alone = panel.series.iter().enumerate();
    alone
        .map(|(number, line)| Panel {
            caption: if number == 0 { panel.caption.clone() } else { line.name.clone() },
            series: vec![line.clone()],
            top,
            reference: panel.reference.clone(),
            ..Panel::default()
        })
        .collect()
}
