//! Several runs in one chart: over each other, as differences from the first, or one below the other on one scale.

use super::{
    chart::{Arrangement, Bar, Colour, Panel, Series, TimeChart, palette},
    figure,
    rounding::Rounding,
    wording::{self, in_sentence, is_plural, listed, with_article},
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
}

impl<'a> Comparison<'a> {
    /// Compares what is asked for, or else what the headline of the first run is about.
    #[must_use]
    pub fn new(runs: &'a [Run], asked: &[&'static Quantity], manner: Manner, colours: &[Colour]) -> Self {
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
        Self { runs, quantities, manner, colours }
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
            Manner::Overlay | Manner::Multiples => format!("{} scenarios", self.runs.len()),
            Manner::Difference => format!("difference from {}", self.name(0)),
        }];
        subtitle.push(wording::duration(duration));
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
            title: format!("{headline} ({})", names.join(", ")),
            description: self.description(&headline, &likenesses),
            headline,
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
        let mut text = format!("{} gutskin {} · ", wording::DISCLAIMER, env!("CARGO_PKG_VERSION"));
        text += &named.collect::<Vec<_>>().join(", ");
        common.iter().fold(text, |text, change| format!("{text} · {change}"))
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
        let verb = |one: &'static str, many: &'static str| if is_plural(quantity) { many } else { one };
        let (label, margin) = (quantity.label(), findings.iter().map(Finding::margin).fold(0.0, f64::max));
        let spread = |values: &[f64]| {
            let low = values.iter().copied().fold(f64::INFINITY, f64::min);
            values.iter().copied().fold(f64::NEG_INFINITY, f64::max) - low
        };
        let ends: Vec<f64> = findings.iter().map(|finding| finding.end).collect();
        let extremes: Vec<f64> = findings.iter().map(|finding| finding.extreme().1).collect();
        let told =
            |what: &str, at: &str, values: &[f64]| format!("{label} {what} {}", self.shared_out(quantity, at, values));
        if spread(&ends) >= margin {
            told(verb("ends", "end"), "at ", &ends)
        } else if spread(&extremes) >= margin {
            let starts: Vec<f64> = findings.iter().map(|finding| finding.start).collect();
            let alike = spread(&starts) < margin / 2.0;
            let ways: Vec<bool> = findings.iter().map(|finding| finding.extreme().1 > finding.start).collect();
            let [up, down] = [("rises", "rise"), ("falls", "fall")].map(|(one, many)| verb(one, many));
            match (alike, ways.iter().all(|up| *up), ways.iter().any(|up| *up)) {
                (true, true, _) => told(up, "to ", &extremes),
                (true, _, false) => told(down, "to ", &extremes),
                _ => told(verb("goes", "go"), "to ", &extremes),
            }
        } else {
            format!("{label} hardly {} between the {} scenarios", verb("differs", "differ"), self.runs.len())
        }
    }

    /// "at 0.74 in A and B, and at 0.05 in C"; of many, the lowest and the highest.
    fn shared_out(&self, quantity: &Quantity, at: &str, values: &[f64]) -> String {
        let number = Rounding::over(quantity.unit, scale(quantity), values);
        let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
        for (run, value) in values.iter().enumerate() {
            let text = number.text(*value);
            match groups.iter_mut().find(|(known, _)| *known == text) {
                Some((_, names)) => names.push(self.name(run)),
                None => groups.push((text, vec![self.name(run)])),
            }
        }
        if values.len() <= 3 {
            let texts: Vec<String> =
                groups.iter().map(|(text, names)| format!("{at}{text} in {}", listed(names))).collect();
            // A comma where a group has an "and" of its own.
            return if values.len() > groups.len() { texts.join(", and ") } else { listed(&texts) };
        }
        let of = |run: Option<usize>| {
            run.map_or_else(String::new, |run| format!("{} ({})", number.text(values[run]), self.name(run)))
        };
        let by = |a: &usize, b: &usize| values[*a].total_cmp(&values[*b]);
        format!("{at}between {} and {}", of((0..values.len()).min_by(by)), of((0..values.len()).max_by(by)))
            .replace("at between", "between")
            .replace("to between", "as far as between")
    }

    /// Which curves lie on each other: the eye sees one line and must be told that it is two.
    #[must_use]
    pub fn likenesses(&self) -> Vec<(Likeness, String)> {
        let mut texts = Vec::new();
        for quantity in &self.quantities {
            for (one, first) in self.runs.iter().enumerate() {
                for (two, second) in self.runs.iter().enumerate().skip(one + 1) {
                    let what = if self.quantities.len() > 1 {
                        format!(" in {}", in_sentence(quantity.label()))
                    } else {
                        String::new()
                    };
                    let both = format!("{} and {} coincide{what}", self.name(one), self.name(two));
                    let length = first.scenario.duration.max(second.scenario.duration);
                    let when = |day: f64| {
                        let text = wording::stretch(day.round(), day.round(), length);
                        text.split_once(" to ").map_or(text.clone(), |(day, _)| day.to_owned())
                    };
                    let likeness = likeness(first, second, quantity);
                    let text = match likeness {
                        Likeness::Throughout => both,
                        Likeness::Until(day) => format!("{both} until {}", when(day)),
                        Likeness::From(day) => format!("{both} from {}", when(day)),
                        Likeness::Apart => continue,
                    };
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
        let rounding = Rounding::over(quantity.unit, scale(quantity), &ends);
        let series = findings.iter().enumerate().map(|(number, finding)| Series {
            name: self.name(number).to_owned(),
            ..figure::series_of(&self.runs[number], finding, self.colours[number], false, rounding)
        });
        let all: Vec<&Finding> = findings.iter().collect();
        let panel = figure::panel(&all, series.collect());
        Panel { caption: captioned(quantity, &panel.caption), ..panel }
    }

    /// How much more of a quantity there is than in the first run.
    fn differences(&self, quantity: &'static Quantity) -> Panel {
        let Some((first, others)) = self.runs.split_first() else { return Panel::default() };
        let traces: Vec<_> = others.iter().map(|run| difference(run, first, quantity)).collect();
        let ends: Vec<f64> = traces.iter().filter_map(|trace| trace.last()).map(|(_, value)| *value).collect();
        let rounding = Rounding::over(quantity.unit, scale(quantity), &ends);
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
            Unit::Share => "on its index from 0 to 1",
            other => other.description(),
        };
        Panel {
            caption: captioned(quantity, &format!("more or less than in {}, {unit}", self.name(0))),
            series: series.collect(),
            ..Panel::default()
        }
    }

    /// What was done: once where all had it, else with the names of those who had.
    fn bars(&self) -> Vec<Bar> {
        let mut bars: Vec<(Bar, Vec<usize>)> = Vec::new();
        for (number, run) in self.runs.iter().enumerate() {
            for bar in figure::bars(run) {
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

    fn description(&self, headline: &str, likenesses: &[(Likeness, String)]) -> String {
        let mut sentences = vec![format!("{headline}.")];
        sentences.extend(likenesses.iter().map(|(_, text)| format!("{text}.")));
        for (number, run) in self.runs.iter().enumerate() {
            let mut about = vec![format!("{}: {}", self.name(number), with_article(run.scenario.person.name))];
            about.extend(wording::circumstances(run));
            about.extend(wording::cuts(run).into_iter().map(|cut| format!("{cut} cut")));
            about.extend(wording::interventions(run));
            sentences.push(format!("{}.", about.join(", ")));
            for quantity in &self.quantities {
                sentences.push(format!("{}.", wording::sentence(&Finding::of(run, quantity))));
            }
        }
        sentences.push(wording::DISCLAIMER.to_owned());
        sentences.join(" ")
    }

    /// The table of outcomes: a row for each run and quantity, in Markdown.
    #[must_use]
    pub fn table(&self) -> String {
        let mut text =
            "| scenario | quantity | start | lowest (day) | highest (day) | end |\n|---|---|--:|--:|--:|--:|\n"
                .to_owned();
        for quantity in &self.quantities {
            for (number, finding) in self.findings(quantity).iter().enumerate() {
                let [start, lowest, highest, end] = super::summary::cells(finding);
                text += &format!(
                    "| {} | {} | {start} | {lowest} | {highest} | {end} |\n",
                    self.name(number),
                    quantity.label()
                );
            }
        }
        text
    }

    /// The whole comparison as Markdown, for a worksheet.
    #[must_use]
    pub fn summary(&self, chart: &TimeChart) -> String {
        let mut text = format!(
            "# {}\n\n![{}](chart.png)\n\n{}\n\n## What was asked\n\n",
            chart.headline, chart.title, chart.description
        );
        for run in self.runs {
            text += &format!("- **{}**: {}\n", run.scenario.name, run.scenario.question);
        }
        text += &format!("\n## Outcomes\n\n{}", self.table());
        for (_, likeness) in self.likenesses() {
            text += &format!("\n{likeness}.\n");
        }
        text + &format!(
            "\n---\n\n{} gutskin {}. All numbers: `data.csv`; how to repeat the runs: `run.json`.\n",
            wording::DISCLAIMER,
            env!("CARGO_PKG_VERSION")
        )
    }
}

fn captioned(quantity: &Quantity, caption: &str) -> String {
    let caption = in_sentence(caption);
    if caption.starts_with(&in_sentence(quantity.label())) {
        wording::capital(&caption)
    } else {
        format!("{}: {caption}", quantity.label())
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
