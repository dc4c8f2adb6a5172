//! Several runs in one chart: over each other, as differences from the first, or side by side on one scale.

mod description;
mod headline;
mod labels;
mod panels;

use serde::{Deserialize, Serialize};

use super::{
    chart::{Arrangement, Chart, Colour, Horizontal, palette},
    figure,
};
use crate::{
    analysis::{
        Simulation,
        comparison::Likeness,
        curve_summary::{CurveSummary, main_curve, scale},
    },
    model::{Day, Quantity},
    words::{Language, amounts::Rounding, grammar::capital, say},
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
    pub runs: &'a [Simulation],
    /// The quantities compared.
    pub quantities: Vec<&'static Quantity>,
    /// How.
    pub manner: Manner,
    /// A colour for each run.
    pub colours: Vec<Colour>,
    /// The language of everything that is said.
    pub language: Language,
    /// What each run is called.
    names: Vec<String>,
}

impl<'a> Comparison<'a> {
    /// Compares what is asked for, or else what the headlines of the runs are about, or what sets them apart most.
    #[must_use]
    pub fn new(
        runs: &'a [Simulation],
        asked: &[&'static Quantity],
        manner: Manner,
        colours: &[Colour],
        language: Language,
    ) -> Self {
        let quantities = if asked.is_empty() { telling(runs).into_iter().collect() } else { asked.to_vec() };
        let usual = palette::ALL.into_iter().cycle();
        let colours = colours.iter().copied().chain(usual.filter(|colour| !colours.contains(colour)));
        let colours = colours.take(runs.len()).collect();
        Self { runs, quantities, manner, colours, language, names: labels::names(runs, language) }
    }

    /// The same comparison told in another language.
    #[must_use]
    pub fn told_in(self, language: Language) -> Self {
        Self { names: labels::names(self.runs, language), language, ..self }
    }

    /// The findings of one quantity, run by run.
    fn findings(&self, quantity: &'static Quantity) -> Vec<CurveSummary> {
        self.runs.iter().map(|run| CurveSummary::of(run, quantity)).collect()
    }

    /// The spelling of all levels of one quantity: headline, ends of curves and table write one number in one way.
    fn rounding(&self, quantity: &'static Quantity) -> Rounding {
        let findings = self.findings(quantity);
        let values = findings.iter().flat_map(|it| [it.start, it.lowest.1, it.highest.1, it.end]);
        Rounding::over(quantity.unit, scale(quantity), &values.collect::<Vec<_>>(), self.language)
    }

    /// How long the time axis is: that of the longest run, or, for differences, as long as there is anything to compare.
    fn duration(&self) -> Day {
        let lengths = self.runs.iter().map(|run| run.scenario.duration);
        match (self.manner, self.runs.split_first()) {
            (Manner::Difference, Some((first, others))) => {
                let shared = others.iter().map(|run| run.scenario.duration.min(first.scenario.duration));
                shared.fold(0.0, f64::max)
            }
            _ => lengths.fold(0.0, f64::max),
        }
    }

    /// The chart.
    #[must_use]
    pub fn chart(&self) -> Chart {
        let headline = self.headline();
        let likenesses = self.likenesses();
        Chart {
            subtitle: self.subtitle(&likenesses),
            horizontal: Horizontal::Time { duration: self.duration() },
            bars: self.bars(),
            panels: self.panels(),
            arrangement: if self.manner == Manner::Multiples { Arrangement::Grid } else { Arrangement::Column },
            footer: self.footer(),
            title: {
                let (duration, title) = (self.lengths(), self.language.listed(&self.quoted_names()));
                say!(self.language, alternative::title { duration, headline, title })
            },
            key_figures: self.key_figures(),
            description: self.description(&headline, &likenesses),
            headline,
            locale: self.language.locale(),
        }
    }

    /// The chart without its answer, for readers to draw what they expect.
    #[must_use]
    pub fn blank(&self, chart: &Chart) -> Chart {
        let asked: Vec<&str> = self.runs.iter().map(|run| self.language.question(&run.scenario)).collect();
        let question = match asked.split_first() {
            Some((first, others)) if others.iter().all(|other| other == first) => (*first).to_owned(),
            _ => {
                let what: Vec<&str> =
                    self.quantities.iter().map(|quantity| self.language.label_inside(quantity)).collect();
                let (what, names) = (self.language.listed(&what), self.language.listed(&self.quoted_names()));
                say!(self.language, comparison::question { what, names })
            }
        };
        figure::blank(chart, &question, &self.number_of_scenarios(), self.language)
    }

    /// What the picture is: how many, of whom, for how long, and which lines lie on each other.
    fn subtitle(&self, likenesses: &[(Likeness, String)]) -> String {
        let mut parts = vec![match self.manner {
            Manner::Overlay | Manner::Multiples => self.number_of_scenarios(),
            Manner::Difference => say!(self.language, comparison::difference_from { first: self.quoted(0) }),
        }];
        parts.extend(self.who());
        parts.push(self.lengths());
        if self.manner == Manner::Multiples {
            parts.push(say!(self.language, comparison::one_scale).to_owned());
        }
        // That two runs start alike goes without saying; that they end alike does not, unless each is seen by itself.
        let is_told = |likeness: &Likeness| self.manner != Manner::Multiples && !matches!(likeness, Likeness::Until(_));
        let ends_alike = likenesses.iter().filter(|(likeness, _)| is_told(likeness));
        parts.extend(ends_alike.take(2).map(|(_, text)| text.clone()));
        capital(&parts.join("\u{a0}· "))
    }

    /// The small print: the files, behind each what it alone changed, at the end what all of them did.
    fn footer(&self) -> String {
        let changes: Vec<Vec<String>> = self.runs.iter().map(figure::changes).collect();
        let of_all = |change: &&String| changes.iter().all(|changes| changes.contains(change));
        let common: Vec<&String> = changes.first().into_iter().flatten().filter(of_all).collect();
        let named = self.runs.iter().zip(&changes).map(|(run, changes)| {
            let own: Vec<&str> = changes.iter().filter(|change| !of_all(change)).map(String::as_str).collect();
            let own = if own.is_empty() { String::new() } else { format!(" ({})", own.join(", ")) };
            format!("{}{own}", run.scenario.name)
        });
        let mut text = format!("{} gutskin {} · ", self.language.disclaimer(), env!("CARGO_PKG_VERSION"));
        text += &named.collect::<Vec<_>>().join(", ");
        common.iter().fold(text, |text, change| format!("{text} · {change}"))
    }

    fn number_of_scenarios(&self) -> String {
        say!(self.language, comparison::scenarios { number: self.runs.len().to_string() })
    }
}

/// What a comparison is about if nobody says: what the headline of the first run that moves is about, if that sets the runs
/// apart; else what sets them apart most of all they show.
fn telling(runs: &[Simulation]) -> Option<&'static Quantity> {
    let mains: Vec<CurveSummary> = runs.iter().filter_map(|run| main_curve(&figure::findings(run)).copied()).collect();
    let moving = mains.iter().find(|main| !main.shape.is_quiet()).or(mains.first())?.quantity;
    let shown = runs.iter().flat_map(figure::shown).map(|quantity| (quantity, headline::apart(runs, quantity)));
    let farthest = shown.max_by(|a, b| a.1.total_cmp(&b.1));
    match farthest {
        Some((quantity, apart)) if headline::apart(runs, moving) < 1.0 && apart >= 1.0 => Some(quantity),
        _ => Some(moving),
    }
}
