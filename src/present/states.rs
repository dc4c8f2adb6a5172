//! All unknowns of a run at a glance, as small multiples: a cell for each, grouped as the body is, each group on its own
//! scale.

use super::{
    alt_text,
    chart::{Arrangement, Chart, Horizontal, Panel},
    colours,
    curve_sentence::clause,
    figure, headline,
};
use crate::{
    analysis::{Simulation, curve_summary::CurveSummary},
    model::{Quantity, Readouts, State, Unit, state::is_shown},
    words::{Language, Text, amounts::Rounding, say, texts::body, time::duration},
};

/// Where in the body each unknown is: the name of each group, and what is there.
const GROUPS: [(Text, &[&str]); 7] = [
    (body::gut_microbes, &["microbes", "scfa_producers", "bifidobacteria", "pathobionts", "probiotic"]),
    (body::what_microbes_make, &["scfa", "tryptophan_metabolites", "bile_acids"]),
    (body::gut_lining, &["gut_permeability"]),
    (body::blood, &["lps", "cytokines"]),
    (body::immune_cells, &["th17", "treg", "mast_cells"]),
    (body::nerves_and_hormones, &["cortisol", "serotonin", "gaba"]),
    (body::skin, &["skin_inflammation", "skin_barrier", "hydration"]),
];

/// What is shown of the run beside its unknowns.
const READOUTS: Text = body::readouts;

/// One goes farthest if it goes farther than the next by this factor.
const MARGIN: f64 = 1.25;

/// The unknowns under the layers of a run, and the read-outs it shows, each with its group.
fn cells(run: &Simulation) -> Vec<(Text, CurveSummary)> {
    let states = GROUPS.iter().flat_map(|(group, names)| {
        names.iter().filter_map(move |name| {
            let row = State::<f64>::TABLE.iter().find(|row| row.name == *name)?;
            Some((*group, row))
        })
    });
    let states = states.filter(|(_, row)| is_shown(row.name, &run.scenario.layers));
    let is_readout = |row: &&Quantity| Readouts::<f64>::TABLE.iter().any(|readout| readout.name == row.name);
    let readouts = figure::shown(run).into_iter().filter(is_readout).map(|row| (READOUTS, row));
    states.chain(readouts).map(|(group, row)| (group, CurveSummary::of(run, row))).collect()
}

/// The chart of all unknowns.
#[must_use]
pub fn chart(run: &Simulation, language: Language) -> Chart {
    let cells = cells(run);
    let findings: Vec<&CurveSummary> = cells.iter().map(|(_, finding)| finding).collect();
    let unknowns: Vec<&CurveSummary> =
        cells.iter().filter(|(group, _)| *group != READOUTS).map(|(_, one)| one).collect();
    let headline = headline(run, &unknowns, language);
    let main = farthest(&unknowns);
    let panels = cells.iter().map(|(group, finding)| {
        let quantity = finding.quantity;
        let is_main = main.iter().any(|main| main.quantity == quantity);
        let rounding = Rounding::of(finding, language);
        let series = figure::series_of(run, finding, colours::family(quantity), is_main, rounding, language);
        let healthy = Some((quantity.value, String::new())).filter(|(value, _)| *value > 0.0);
        Panel {
            caption: language.unit_in_words(quantity.unit).to_owned(),
            series: vec![series],
            top: Some(top((*group, finding), &cells, language)),
            reference: healthy,
            group: group.of(language).to_owned(),
            ..Panel::default()
        }
    });
    Chart {
        subtitle: [
            language.quoted(language.title(&run.scenario)),
            say!(language, states::measures).to_owned(),
            say!(language, states::own_scales).to_owned(),
            duration(run.scenario.duration, language),
        ]
        .join("\u{a0}· "),
        horizontal: Horizontal::Time { duration: run.scenario.duration },
        bars: figure::bars(run, language),
        panels: panels.collect(),
        arrangement: Arrangement::Grid,
        footer: figure::footer(run, language),
        title: alt_text::title(run, &headline, language),
        key_figures: alt_text::key_figures(&findings.iter().map(|finding| **finding).collect::<Vec<_>>(), language),
        description: alt_text::of_states(run, &cells, &headline, language),
        headline,
        locale: language.locale(),
    }
}

/// The upper end of the axis: the same for all of a group that have one unit. One axis for all would make most curves flat
/// beside the few that go far.
fn top((group, finding): (Text, &CurveSummary), cells: &[(Text, CurveSummary)], language: Language) -> f64 {
    let quantity = finding.quantity;
    let alike = |(of, other): &&(Text, CurveSummary)| {
        *of == group
            && other.quantity.unit == quantity.unit
            && (quantity.unit != Unit::One || other.quantity == quantity)
    };
    let alike: Vec<&CurveSummary> = cells.iter().filter(alike).map(|(_, other)| other).collect();
    let highest = alike.iter().map(|other| other.highest.1.max(other.quantity.value)).fold(0.0, f64::max);
    figure::panel(&alike, Vec::new(), language).top.unwrap_or(highest).max(highest)
}

/// What went farthest of all that is counted in multiples of health: one or two, if the next does not come near.
fn farthest<'a>(findings: &[&'a CurveSummary]) -> Vec<&'a CurveSummary> {
    let mut moved: Vec<&CurveSummary> = findings
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
fn headline(run: &Simulation, unknowns: &[&CurveSummary], language: Language) -> String {
    let moved: Vec<&&CurveSummary> = unknowns.iter().filter(|finding| !finding.shape.is_quiet()).collect();
    let all = language.number_word(unknowns.len());
    let farthest = farthest(unknowns);
    let text = match moved.as_slice() {
        [] => {
            return headline::nothing_moves(run, language)
                .unwrap_or_else(|| say!(language, states::none_moves { all }));
        }
        [only] => {
            let text = language.inside(&clause(only, language));
            say!(language, states::only_one_moves { all, text })
        }
        some => {
            let all_move = some.len() == unknowns.len();
            let some = language.number_word(some.len());
            let labels: Vec<&str> = farthest.iter().map(|most| language.label_inside(most.quantity)).collect();
            let extremes = farthest.iter().map(|most| Rounding::of(most, language).text(most.extreme().1));
            let (names, levels) = (language.listed(&labels), language.listed(&extremes.collect::<Vec<_>>()));
            match (all_move, farthest.is_empty()) {
                (true, true) => say!(language, states::all_move { all }),
                (true, false) => say!(language, states::all_move_farthest { all, names, levels }),
                (false, true) => say!(language, states::some_move { all, some }),
                (false, false) => say!(language, states::some_move_farthest { all, some, names, levels }),
            }
        }
    };
    headline::with_prefix(run, &text, language)
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
