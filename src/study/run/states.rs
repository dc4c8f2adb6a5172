//! All unknowns of a simulation as small multiples: one cell each, grouped by part of the body, each group with its own
//! scale.

use super::headline;
use crate::page::curves::{
    alt_text::{self, curve_and_when, described, person},
    colours,
    sentence::clause,
};
use crate::{
    analysis::shown,
    page::curves::{bars, panel, sheet},
};
use crate::{
    analysis::{Simulation, curve_summary::CurveSummary},
    model::{BodyPart, Compartment, Quantity, Readouts, Unit},
    words::{Language, Text, amounts::Rounding, say, texts::body, time::duration},
};
use gutskin_plot::{Arrangement, Chart, Curves, Horizontal, Panel};

/// The name of a part of the body.
const fn name_of(part: BodyPart) -> Text {
    match part {
        BodyPart::GutMicrobes => body::gut_microbes,
        BodyPart::MadeByMicrobes => body::what_microbes_make,
        BodyPart::GutLining => body::gut_lining,
        BodyPart::Blood => body::blood,
        BodyPart::ImmuneCells => body::immune_cells,
        BodyPart::NervesAndHormones => body::nerves_and_hormones,
        BodyPart::Skin => body::skin,
    }
}

/// The name of the group of read-outs.
const READOUTS: Text = body::readouts;

/// A curve is named as the one that goes farthest if it goes farther than the next by this factor.
const MARGIN: f64 = 1.25;

/// The unknowns under the layers of the simulation, but for those that are part of another or not there at all, and the read-outs it shows, each
/// with its group.
fn cells(run: &Simulation) -> Vec<(Text, CurveSummary)> {
    let states = BodyPart::ALL.into_iter().flat_map(|part| {
        let there = Compartment::ALL.iter().filter(move |compartment| compartment.placement().part == part);
        there.map(move |compartment| (name_of(part), *compartment))
    });
    let states = states
        .filter(|(_, compartment)| compartment.is_shown(&run.scenario.layers))
        // What is a part of another unknown goes with it, as in the diagram.
        .filter(|(_, compartment)| compartment.part_of().is_none())
        .map(|(group, compartment)| (group, compartment.row()));
    let is_readout = |row: &&Quantity| Readouts::<f64>::TABLE.iter().any(|readout| readout.name == row.name);
    let readouts = shown::shown(run).into_iter().filter(is_readout).map(|row| (READOUTS, row));
    let cells = states.chain(readouts).map(|(group, row)| (group, CurveSummary::of(run, row)));
    // What is not there at all, such as a strain that nobody swallows, has no cell.
    cells.filter(|(group, curve)| *group == READOUTS || curve.highest.1 > 0.0).collect()
}

/// The chart of all unknowns.
#[must_use]
pub fn chart(run: &Simulation, language: Language) -> Chart {
    let cells = cells(run);
    let curves: Vec<&CurveSummary> = cells.iter().map(|(_, curve)| curve).collect();
    let unknowns: Vec<&CurveSummary> =
        cells.iter().filter(|(group, _)| *group != READOUTS).map(|(_, one)| one).collect();
    let headline = headline(run, &unknowns, language);
    let main = farthest(&unknowns);
    let panels = cells.iter().map(|(group, curve)| {
        let quantity = curve.quantity;
        let is_main = main.iter().any(|main| main.quantity == quantity);
        let rounding = Rounding::of(curve, language);
        let series = panel::series_of(run, curve, colours::family(quantity), is_main, rounding, language);
        let healthy = Some((quantity.value, String::new())).filter(|(value, _)| *value > 0.0);
        Panel {
            caption: language.unit_in_words(quantity.unit).to_owned(),
            series: vec![series],
            top: Some(top((*group, curve), &cells, language)),
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
        body: Curves {
            horizontal: Horizontal::Time { duration: run.scenario.duration },
            bars: bars::bars(run, language),
            panels: panels.collect(),
            arrangement: Arrangement::Grid,
        }
        .into(),
        footer: sheet::footer(&run.scenario, language),
        title: alt_text::title(run, &headline, language),
        key_figures: alt_text::key_figures(&curves.iter().map(|curve| **curve).collect::<Vec<_>>(), language),
        description: of_states(run, &cells, &headline, language),
        headline,
        locale: language.locale(),
    }
}

/// The upper end of the axis, which all curves of a group with the same unit share. One axis for all groups would make
/// most curves look flat.
fn top((group, curve): (Text, &CurveSummary), cells: &[(Text, CurveSummary)], language: Language) -> f64 {
    let quantity = curve.quantity;
    let alike = |(of, other): &&(Text, CurveSummary)| {
        *of == group
            && other.quantity.unit == quantity.unit
            && (quantity.unit != Unit::One || other.quantity == quantity)
    };
    let alike: Vec<&CurveSummary> = cells.iter().filter(alike).map(|(_, other)| other).collect();
    let highest = alike.iter().map(|other| other.highest.1.max(other.quantity.value)).fold(0.0, f64::max);
    panel::panel(&alike, Vec::new(), language).top.unwrap_or(highest).max(highest)
}

/// Of the curves in multiples of health, the one or two that go clearly farther than the others.
fn farthest<'a>(curves: &[&'a CurveSummary]) -> Vec<&'a CurveSummary> {
    let mut moved: Vec<&CurveSummary> =
        curves.iter().filter(|curve| curve.quantity.unit == Unit::Fold && !curve.shape.is_quiet()).copied().collect();
    moved.sort_by(|a, b| b.excursion().total_cmp(&a.excursion()));
    let leads = |number: usize| {
        let next = moved.get(number).map_or(0.0, |next| next.excursion());
        moved.get(number - 1).is_some_and(|last| last.excursion() >= MARGIN * next)
    };
    let number = [1, 2].into_iter().find(|number| leads(*number)).unwrap_or(0);
    moved.truncate(number);
    moved
}

/// How many unknowns move, and which goes farthest.
fn headline(run: &Simulation, unknowns: &[&CurveSummary], language: Language) -> String {
    let moved: Vec<&&CurveSummary> = unknowns.iter().filter(|curve| !curve.shape.is_quiet()).collect();
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

/// The full description: the cells, and what the curve in each does. Each cell comes with the name of its group.
fn of_states(run: &Simulation, cells: &[(Text, CurveSummary)], headline: &str, language: Language) -> String {
    let groups: Vec<String> = cells
        .chunk_by(|a, b| a.0 == b.0)
        .map(|group| format!("{} ({})", group.first().map_or("", |(name, _)| name.of(language)), group.len()))
        .collect();
    let (duration, person) = (duration(run.scenario.duration, language), person(run, language));
    let (number, groups) = (cells.len().to_string(), language.listed(&groups));
    let what = say!(language, states::description { number, groups, duration, person });
    described(run, headline, what, cells.iter().map(|(_, curve)| curve_and_when(run, curve, language)), language)
}

#[cfg(test)]
mod tests {
    use crate::study::run::states::*;

    #[test]
    fn every_unknown_has_its_place_in_the_body_once() {
        for compartment in Compartment::ALL {
            let part = compartment.placement().part;
            assert_eq!(BodyPart::ALL.iter().filter(|other| **other == part).count(), 1, "{}", compartment.name());
        }
    }
}
