//! Several simulations in one chart: overlaid, as differences from the first, or in panels of their own with one scale.

use crate::page::curves::sheet;
use serde::{Deserialize, Serialize};

use super::{names, result::telling};
use crate::{
    analysis::{
        Simulation,
        comparison::Likeness,
        curve_summary::{CurveSummary, scale},
    },
    model::{Day, Quantity},
    words::{Language, amounts::Rounding, grammar::capital, say},
};
use gutskin_plot::{Arrangement, Chart, Colour, Curves, Horizontal, palette};

/// The arrangement of the simulations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// All curves of a quantity in one panel.
    Overlay,
    /// The difference of each simulation from the first.
    Difference,
    /// A panel for each simulation, all with the same scale.
    Multiples,
}

/// Several simulations and the quantities to compare.
pub struct Comparison<'a> {
    /// The simulations, in order.
    pub runs: &'a [Simulation],
    /// The quantities compared.
    pub quantities: Vec<&'static Quantity>,
    /// Their arrangement.
    pub manner: Manner,
    /// A colour for each simulation.
    pub colours: Vec<Colour>,
    /// The language of all texts.
    pub language: Language,
    /// The name of each simulation.
    pub(super) names: Vec<String>,
}

impl<'a> Comparison<'a> {
    /// Compares the requested quantities or, if there are none, the quantity that distinguishes the simulations
    /// best.
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
        Self { runs, quantities, manner, colours, language, names: names::names(runs, language) }
    }

    /// The summary of the curve of one quantity in each simulation.
    pub(super) fn curves(&self, quantity: &'static Quantity) -> Vec<CurveSummary> {
        self.runs.iter().map(|run| CurveSummary::of(run, quantity)).collect()
    }

    /// The rounding of all values of one quantity, so that headline, labels and table show the same numbers.
    pub(super) fn rounding(&self, quantity: &'static Quantity) -> Rounding {
        let curves = self.curves(quantity);
        let values = curves.iter().flat_map(|it| [it.start, it.lowest.1, it.highest.1, it.end]);
        Rounding::over(quantity.unit, scale(quantity), &values.collect::<Vec<_>>(), self.language)
    }

    /// The length of the time axis in days: that of the longest simulation or, for differences, as long as any
    /// other simulation can be compared with the first.
    pub(super) fn duration(&self) -> Day {
        let lengths = self.runs.iter().map(|run| run.scenario.duration);
        match (self.manner, self.runs.split_first()) {
            (Manner::Difference, Some((first, others))) => {
                let shared = others.iter().map(|run| run.scenario.duration.min(first.scenario.duration));
                shared.fold(0.0, f64::max)
            }
            _ => lengths.fold(0.0, f64::max),
        }
    }

    /// The chart of the comparison.
    #[must_use]
    pub fn chart(&self) -> Chart {
        let headline = self.headline();
        let likenesses = self.likenesses();
        Chart {
            subtitle: self.subtitle(&likenesses),
            body: Curves {
                horizontal: Horizontal::Time { duration: self.duration() },
                bars: self.bars(),
                panels: self.panels(),
                arrangement: if self.manner == Manner::Multiples { Arrangement::Grid } else { Arrangement::Column },
            }
            .into(),
            footer: self.footer(),
            title: {
                let (duration, title) = (self.lengths(), self.language.listed(&self.quoted_names()));
                say!(self.language, alt_text::title { duration, headline, title })
            },
            key_figures: self.key_figures(),
            description: self.description(&headline, &likenesses),
            headline,
            locale: self.language.locale(),
        }
    }

    /// The same chart with the texts of a blank sheet, on which readers draw their prediction.
    #[must_use]
    pub fn blank(&self, chart: &Chart) -> Chart {
        let asked: Vec<&str> = self.runs.iter().map(|run| self.language.question(&run.scenario)).collect();
        let question = match asked.split_first() {
            Some((first, others)) if others.iter().all(|other| other == first) => (*first).to_owned(),
            _ => {
                let what: Vec<&str> =
                    self.quantities.iter().map(|quantity| self.language.label_inside(quantity)).collect();
                let (what, names) = (self.language.listed(&what), self.language.listed(&self.quoted_names()));
                say!(self.language, compare::question { what, names })
            }
        };
        sheet::blank(chart, &question, &self.number_of_scenarios(), self.language)
    }

    /// The subtitle: the number of simulations, their persons, their length, and which curves coincide.
    fn subtitle(&self, likenesses: &[(Likeness, String)]) -> String {
        let mut parts = vec![match self.manner {
            Manner::Overlay | Manner::Multiples => self.number_of_scenarios(),
            Manner::Difference => say!(self.language, compare::difference_from { first: self.quoted(0) }),
        }];
        parts.extend(self.who());
        parts.push(self.lengths());
        if self.manner == Manner::Multiples {
            parts.push(say!(self.language, compare::one_scale).to_owned());
        }
        // Simulations usually start alike, so only coinciding ends are mentioned, unless each curve has its own panel.
        let is_mentioned =
            |likeness: &Likeness| self.manner != Manner::Multiples && !matches!(likeness, Likeness::Until(_));
        let ends_alike = likenesses.iter().filter(|(likeness, _)| is_mentioned(likeness));
        parts.extend(ends_alike.take(2).map(|(_, text)| text.clone()));
        capital(&parts.join("\u{a0}· "))
    }

    /// The footer: the files, each followed by the values that only it changes, and then the values that all of them
    /// change.
    fn footer(&self) -> String {
        let changes: Vec<Vec<String>> = self.runs.iter().map(|run| sheet::changes(&run.scenario)).collect();
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
        say!(self.language, compare::scenarios { number: self.runs.len().to_string() })
    }
}
