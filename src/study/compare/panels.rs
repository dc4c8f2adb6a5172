//! The panels of a comparison, and the bars above them.

use super::comparison::{Comparison, Manner};
use crate::page::curves::{bars, caption, panel};
use crate::{
    analysis::{
        comparison::difference,
        curve_summary::{CurveSummary, scale},
    },
    model::{Quantity, Unit},
    page::curves::sentence,
    words::{amounts::Rounding, say},
};
use gutskin_plot::{Bar, Ghost, Panel, Series};

impl Comparison<'_> {
    pub(super) fn panels(&self) -> Vec<Panel> {
        match self.manner {
            Manner::Overlay => self.quantities.iter().map(|quantity| self.overlay(quantity)).collect(),
            Manner::Difference => self.quantities.iter().map(|quantity| self.differences(quantity)).collect(),
            Manner::Multiples => self.quantities.iter().flat_map(|quantity| self.multiples(quantity)).collect(),
        }
    }

    /// The curves of one quantity, one per simulation.
    fn overlay(&self, quantity: &'static Quantity) -> Panel {
        let curves = self.curves(quantity);
        let rounding = self.rounding(quantity);
        let series = curves.iter().enumerate().map(|(number, curve)| Series {
            name: self.name(number).to_owned(),
            ..panel::series_of(&self.runs[number], curve, self.colours[number], false, rounding, self.language)
        });
        let all: Vec<&CurveSummary> = curves.iter().collect();
        let panel = panel::panel(&all, series.collect(), self.language);
        Panel { caption: caption::Caption::of(&all, self.language).with_name, ..panel }
    }

    /// The differences of one quantity from the first simulation.
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
            Unit::Share => say!(self.language, compare::on_its_index),
            other => self.language.unit_in_words(other),
        };
        let measure = say!(self.language, compare::more_or_less { first: self.quoted(0), unit });
        let reference = Some((0.0, say!(self.language, compare::as_in { first: self.quoted(0) })));
        let caption = caption::named(quantity, &measure, self.language);
        Panel { caption, series: series.collect(), reference, ..Panel::default() }
    }

    /// One panel per simulation for one quantity, all with the same axis. The other curves are drawn in grey behind it,
    /// and above it are the interventions of this simulation.
    fn multiples(&self, quantity: &'static Quantity) -> Vec<Panel> {
        let together = self.overlay(quantity);
        let highest = together.series.iter().flat_map(|line| &line.points).map(|(_, value)| *value).fold(0.0, f64::max);
        let top = together.top.or((highest > 0.0).then_some(highest));
        let shared = self.bars();
        let alone = together.series.iter().zip(self.runs).enumerate();
        let curves = self.curves(quantity);
        let panel = alone.map(|(number, (line, run))| {
            let others = together.series.iter().enumerate().filter(|(other, _)| *other != number);
            let mut bars = bars::bars(run, self.language);
            bars.retain(|bar| !shared.contains(bar));
            Panel {
                caption: together.caption.clone(),
                group: together.caption.clone(),
                series: vec![Series { end_text: Some(self.way(&curves[number])), ..line.clone() }],
                ghosts: others.map(|(_, line)| Ghost { points: line.points.clone(), is_control: false }).collect(),
                bars,
                top,
                // The healthy value is named only once.
                reference: together
                    .reference
                    .clone()
                    .map(|(value, name)| (value, if number == 0 { name } else { String::new() })),
                ..Panel::default()
            }
        });
        panel.collect()
    }

    /// The label at the end of a curve, preceded by its extreme where it returns from there: "1.3 → 0.69".
    fn way(&self, curve: &CurveSummary) -> String {
        let number = self.rounding(curve.quantity);
        let [end, extreme] = [curve.end, curve.extreme().1].map(|value| number.text(value));
        let comes_back = sentence::stations(curve).contains(&curve.extreme().1) && extreme != end;
        if comes_back { format!("{extreme} → {end}") } else { end }
    }

    /// The interventions: once if all simulations share them, otherwise with the names of the simulations. In panels of
    /// their own, the simulations show those that are not shared.
    pub(super) fn bars(&self) -> Vec<Bar> {
        let mut bars: Vec<(Bar, Vec<usize>)> = Vec::new();
        for (number, run) in self.runs.iter().enumerate() {
            for bar in bars::bars(run, self.language) {
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
