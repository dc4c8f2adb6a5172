//! The panels of a comparison and the bars above them.

use super::{Comparison, Manner};
use crate::{
    analysis::{
        comparison::difference,
        curve_summary::{CurveSummary, scale},
    },
    model::{Quantity, Unit},
    present::{
        chart::{Bar, Panel, Series},
        curve_sentence, figure,
    },
    words::{amounts::Rounding, say},
};

impl Comparison<'_> {
    pub(super) fn panels(&self) -> Vec<Panel> {
        match self.manner {
            Manner::Overlay => self.quantities.iter().map(|quantity| self.overlay(quantity)).collect(),
            Manner::Difference => self.quantities.iter().map(|quantity| self.differences(quantity)).collect(),
            Manner::Multiples => self.quantities.iter().flat_map(|quantity| self.multiples(quantity)).collect(),
        }
    }

    /// The curves of one quantity, one for each run.
    fn overlay(&self, quantity: &'static Quantity) -> Panel {
        let findings = self.findings(quantity);
        let rounding = self.rounding(quantity);
        let series = findings.iter().enumerate().map(|(number, finding)| Series {
            name: self.name(number).to_owned(),
            ..figure::series_of(&self.runs[number], finding, self.colours[number], false, rounding, self.language)
        });
        let all: Vec<&CurveSummary> = findings.iter().collect();
        let panel = figure::panel(&all, series.collect(), self.language);
        Panel { caption: figure::Caption::of(&all, self.language).with_name, ..panel }
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
                start_text: points.first().map(|(_, value)| rounding.text(*value)),
                points,
                end_text: Some(format!("{sign}{}", rounding.text(end).replace('-', "−"))),
                ..Series::default()
            }
        });
        let unit = match quantity.unit {
            Unit::Share => say!(self.language, comparison::on_its_index),
            other => self.language.unit_in_words(other),
        };
        let measure = say!(self.language, comparison::more_or_less { first: self.quoted(0), unit });
        let reference = Some((0.0, say!(self.language, comparison::as_in { first: self.quoted(0) })));
        let caption = figure::named(quantity, &measure, self.language);
        Panel { caption, series: series.collect(), reference, ..Panel::default() }
    }

    /// The curves of one quantity, each in a panel of its own on the axis of all of them, the others grey behind it, and
    /// above it what was done in this run.
    fn multiples(&self, quantity: &'static Quantity) -> Vec<Panel> {
        let together = self.overlay(quantity);
        let highest = together.series.iter().flat_map(|line| &line.points).map(|(_, value)| *value).fold(0.0, f64::max);
        let top = together.top.or((highest > 0.0).then_some(highest));
        let shared = self.bars();
        let alone = together.series.iter().zip(self.runs).enumerate();
        let findings = self.findings(quantity);
        let panel = alone.map(|(number, (line, run))| {
            let others = together.series.iter().enumerate().filter(|(other, _)| *other != number);
            let mut bars = figure::bars(run, self.language);
            bars.retain(|bar| !shared.contains(bar));
            Panel {
                caption: together.caption.clone(),
                group: together.caption.clone(),
                series: vec![Series { end_text: Some(self.way(&findings[number])), ..line.clone() }],
                ghosts: others.map(|(_, line)| line.points.clone()).collect(),
                bars,
                top,
                // Named once is enough.
                reference: together
                    .reference
                    .clone()
                    .map(|(value, name)| (value, if number == 0 { name } else { String::new() })),
                ..Panel::default()
            }
        });
        panel.collect()
    }

    /// The end of a curve, after its extreme where it comes back from there: "1.3 → 0.69".
    fn way(&self, finding: &CurveSummary) -> String {
        let number = self.rounding(finding.quantity);
        let [end, extreme] = [finding.end, finding.extreme().1].map(|value| number.text(value));
        let comes_back = curve_sentence::stations(finding).contains(&finding.extreme().1) && extreme != end;
        if comes_back { format!("{extreme} → {end}") } else { end }
    }

    /// What was done: once where all had it, else with the names of those who had. In panels of their own, the runs show
    /// what they do not share themselves.
    pub(super) fn bars(&self) -> Vec<Bar> {
        let mut bars: Vec<(Bar, Vec<usize>)> = Vec::new();
        for (number, run) in self.runs.iter().enumerate() {
            for bar in figure::bars(run, self.language) {
                match bars.iter_mut().find(|(known, _)| *known == bar) {
                    Some((_, who)) => who.push(number),
                    None => bars.push((bar, vec![number])),
                }
            }
        }
        let duration = self.duration();
        let is_seen = |bar: &Bar| bar.spans.iter().any(|span| span.from < duration);
        bars.into_iter()
            .filter(|(bar, who)| is_seen(bar) && (self.manner != Manner::Multiples || who.len() == self.runs.len()))
            .map(|(bar, who)| {
                if who.len() == self.runs.len() {
                    return bar;
                }
                let names: Vec<&str> = who.iter().map(|run| self.name(*run)).collect();
                Bar { detail: format!("{} ({})", bar.detail, names.join(", ")), ..bar }
            })
            .collect()
    }
}
