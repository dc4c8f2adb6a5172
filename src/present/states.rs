//! All unknowns of a run at a glance, as small multiples: a cell for each, grouped as the body is, on one scale for each
//! unit.

use super::{
    alternative,
    chart::{Arrangement, Panel, TimeChart},
    colours, figure, headline,
    rounding::Rounding,
    wording::{self, in_sentence},
};
use crate::{
    analysis::{Run, finding::Finding},
    model::{Quantity, Readouts, State, Unit, state::is_shown},
};

/// Where in the body each unknown is.
const GROUPS: [(&str, &[&str]); 7] = [
    ("Gut microbes", &["microbes", "scfa_producers", "bifidobacteria", "pathobionts", "probiotic"]),
    ("What microbes make", &["scfa", "tryptophan_metabolites", "bile_acids"]),
    ("Gut lining", &["gut_permeability"]),
    ("Blood", &["lps", "cytokines"]),
    ("Immune cells", &["th17", "treg", "mast_cells"]),
    ("Nerves and hormones", &["cortisol", "serotonin", "gaba"]),
    ("Skin", &["skin_inflammation", "skin_barrier", "hydration"]),
];

/// What is shown of the run beside its unknowns.
const READOUTS: &str = "Read-outs";

/// One goes farthest if it goes farther than the next by this factor.
const MARGIN: f64 = 1.25;

/// The unknowns under the layers of a run, and the read-outs it shows, each with its group.
fn cells(run: &Run) -> Vec<(&'static str, Finding)> {
    let states = GROUPS.iter().flat_map(|(group, names)| {
        names.iter().filter_map(move |name| {
            let row = State::<f64>::TABLE.iter().find(|row| row.name == *name)?;
            Some((*group, row))
        })
    });
    let states = states.filter(|(_, row)| is_shown(row.name, &run.scenario.layers));
    let is_readout = |row: &&Quantity| Readouts::<f64>::TABLE.iter().any(|readout| readout.name == row.name);
    let readouts = figure::shown(run).into_iter().filter(is_readout).map(|row| (READOUTS, row));
    states.chain(readouts).map(|(group, row)| (group, Finding::of(run, row))).collect()
}

/// The chart of all unknowns.
#[must_use]
pub fn chart(run: &Run) -> TimeChart {
    let cells = cells(run);
    let findings: Vec<&Finding> = cells.iter().map(|(_, finding)| finding).collect();
    let unknowns: Vec<&Finding> = cells.iter().filter(|(group, _)| *group != READOUTS).map(|(_, one)| one).collect();
    let headline = headline(run, &unknowns);
    let main = farthest(&unknowns);
    let panels = cells.iter().map(|(group, finding)| {
        let quantity = finding.quantity;
        let is_main = main.iter().any(|main| main.quantity == quantity);
        let series = figure::series_of(run, finding, colours::family(quantity), is_main, Rounding::of(finding));
        let healthy = Some((quantity.value, String::new())).filter(|(value, _)| *value > 0.0);
        Panel {
            caption: quantity.unit.description().to_owned(),
            series: vec![series],
            top: Some(top(finding, &findings)),
            reference: healthy,
            group: (*group).to_owned(),
            ..Panel::default()
        }
    });
    TimeChart {
        subtitle: [
            run.scenario.title.clone(),
            "times the healthy level, or a share of 1".to_owned(),
            "thin line: healthy".to_owned(),
            wording::duration(run.scenario.duration),
        ]
        .join("\u{a0}· "),
        duration: run.scenario.duration,
        bars: figure::bars(run),
        panels: panels.collect(),
        arrangement: Arrangement::Grid,
        footer: figure::footer(run),
        title: alternative::title(run, &headline),
        description: alternative::of_states(run, &cells, &headline),
        headline,
    }
}

/// The upper end of the axis: the same for all that have one unit.
fn top(finding: &Finding, all: &[&Finding]) -> f64 {
    let quantity = finding.quantity;
    let alike = |other: &&&Finding| {
        other.quantity.unit == quantity.unit && (quantity.unit != Unit::One || other.quantity == quantity)
    };
    let alike: Vec<&Finding> = all.iter().filter(alike).copied().collect();
    let highest = alike.iter().map(|other| other.highest.1.max(other.quantity.value)).fold(0.0, f64::max);
    figure::panel(&alike, Vec::new()).top.unwrap_or(highest).max(highest)
}

/// What went farthest of all that is counted in multiples of health: one or two, if the next does not come near.
fn farthest<'a>(findings: &[&'a Finding]) -> Vec<&'a Finding> {
    let mut moved: Vec<&Finding> = findings
        .iter()
        .filter(|finding| finding.quantity.unit == Unit::Fold && !finding.shape.is_quiet())
        .copied()
        .collect();
    moved.sort_by(|a, b| b.excursion().total_cmp(&a.excursion()));
    let leads = |number: usize| {
        let next = moved.get(number).map_or(0.0, |next| next.excursion());
        moved.get(number - 1).is_some_and(|last| last.excursion() >= MARGIN * next)
    };
    let number = [1, 2].into_iter().find(|number| leads(*number)).unwrap_or(0);
    moved.truncate(number);
    moved
}

/// How many move, and which goes farthest.
fn headline(run: &Run, unknowns: &[&Finding]) -> String {
    let moved: Vec<&&Finding> = unknowns.iter().filter(|finding| !finding.shape.is_quiet()).collect();
    let all = headline::number_word(unknowns.len());
    let farthest = farthest(unknowns);
    let text = match moved.len() {
        0 => {
            return headline::nothing_moves(run).unwrap_or_else(|| format!("None of the {all} unknowns moves visibly"));
        }
        1 => {
            let only = moved.first().map_or_else(String::new, |only| in_sentence(&wording::sentence(only)));
            format!("Only one of {all} unknowns moves: {only}")
        }
        number => {
            let count = if number == unknowns.len() {
                format!("All {all} unknowns move")
            } else {
                format!("{} of {all} unknowns move", wording::capital(&headline::number_word(number)))
            };
            if farthest.is_empty() {
                return headline::with_prefix(run, count);
            }
            let labels: Vec<String> = farthest.iter().map(|most| in_sentence(most.quantity.label())).collect();
            let extremes: Vec<String> = farthest.iter().map(|most| Rounding::of(most).text(most.extreme().1)).collect();
            let levels = wording::listed(&extremes);
            format!("{count}, {} farthest: to {levels} times the healthy level", wording::listed(&labels))
        }
    };
    headline::with_prefix(run, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unknown_has_its_place_in_the_body_once() {
        let mut placed: Vec<&str> = GROUPS.iter().flat_map(|(_, names)| names.iter().copied()).collect();
        let mut names: Vec<&str> = State::<f64>::TABLE.iter().map(|row| row.name).collect();
        placed.sort_unstable();
        names.sort_unstable();
        assert_eq!(placed, names);
    }
}
