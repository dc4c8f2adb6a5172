//! Assigns colours to quantities. A quantity has the colour of its compartment in every chart; if two of one family
//! appear in the same picture, the second takes another colour.

use crate::model::{ColourFamily, Compartment, Quantity, readout};
use gutskin_plot::{
    Colour,
    palette::{ALL, BLUE, BROWN, GREEN, MAROON, NAVY, OCHRE, PINK, PURPLE},
};

/// The colour of a family.
const fn colour(family: ColourFamily) -> Colour {
    match family {
        ColourFamily::Microbes => GREEN,
        ColourFamily::Dysbiosis => PURPLE,
        ColourFamily::Metabolites => OCHRE,
        ColourFamily::GutBarrier => NAVY,
        ColourFamily::Lps => PINK,
        ColourFamily::Inflammation => BROWN,
        ColourFamily::SkinBarrier => BLUE,
        ColourFamily::SkinInflammation => MAROON,
    }
}

/// The colours of inputs, which belong to no compartment.
const OF_INPUTS: [ColourFamily; 2] = [ColourFamily::Metabolites, ColourFamily::Lps];

/// The preferred colours of a quantity, best first: columns of the tables of states and of read-outs.
fn wishes(quantity: &Quantity) -> [Colour; 2] {
    let state = Compartment::named(quantity.name).map(|compartment| compartment.placement().colours);
    state.or_else(|| readout::colours_of(quantity.name)).unwrap_or(OF_INPUTS).map(colour)
}

/// The colour of the compartment of a quantity, for pictures in which each curve has its own panel.
#[must_use]
pub fn family(quantity: &Quantity) -> Colour {
    wishes(quantity)[0]
}

/// A colour for each quantity of a picture, all different as long as there are enough. The first of a family keeps its
/// colour; the others take their alternative, or the next free one.
#[must_use]
pub fn of_chart(quantities: &[&Quantity]) -> Vec<Colour> {
    let mut given: Vec<Option<Colour>> = Vec::new();
    for quantity in quantities {
        let family = wishes(quantity)[0];
        given.push((!given.contains(&Some(family))).then_some(family));
    }
    for place in 0..given.len() {
        if given[place].is_none() {
            let [family, second] = wishes(quantities[place]);
            let others = ALL.into_iter();
            let free = std::iter::once(second).chain(others).find(|colour| !given.contains(&Some(*colour)));
            given[place] = Some(free.unwrap_or(family));
        }
    }
    given.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use crate::page::curves::colours::*;
    use crate::{
        analysis::shown::quantity,
        model::{Readouts, State},
    };

    #[test]
    fn every_state_and_read_out_has_a_second_colour_of_its_own() {
        for row in State::<f64>::TABLE.iter().chain(Readouts::<f64>::TABLE) {
            let [family, second] = wishes(row);
            assert!(family != second, "{}", row.name);
        }
    }

    #[test]
    fn as_many_curves_as_there_are_colours_all_differ_in_any_order() {
        let names = ["cytokines", "crp", "th17", "treg", "mast_cells", "cortisol", "lps", "gaba"];
        let mut quantities: Vec<&Quantity> = names.into_iter().filter_map(quantity).collect();
        for _ in 0..quantities.len() {
            let colours = of_chart(&quantities);
            assert_eq!(colours[0], wishes(quantities[0])[0], "the first keeps its own");
            for (place, colour) in colours.iter().enumerate() {
                assert!(!colours[..place].contains(colour), "{} of {names:?}", quantities[place].name);
            }
            quantities.rotate_left(1);
        }
    }
}
