//! Which colour of the palette each quantity is drawn in: that of its compartment, in every chart. Where two of one family
//! meet in a picture, the second changes its colour.

use crate::model::Quantity;
use gutskin_plot::{
    Colour,
    palette::{ALL, BLUE, BROWN, GREEN, MAROON, NAVY, OCHRE, PINK, PURPLE},
};

/// Beneficial microbes.
const MICROBES: Colour = GREEN;
/// Dysbiosis and opportunists.
const DYSBIOSIS: Colour = PURPLE;
/// Metabolites such as short-chain fatty acids.
const METABOLITES: Colour = OCHRE;
/// Gut barrier.
const GUT_BARRIER: Colour = NAVY;
/// Cytokines, inflammation of the body.
const INFLAMMATION: Colour = BROWN;
/// Skin barrier.
const SKIN_BARRIER: Colour = BLUE;
/// Skin inflammation and lesions.
const SKIN_INFLAMMATION: Colour = MAROON;
/// Bacterial fragments in the blood (LPS).
const LPS: Colour = PINK;

/// Every state and read-out: its name, the colour of its family, and the one it takes beside another of its family.
const FAMILIES: [(&str, Colour, Colour); 35] = [
    ("microbes", MICROBES, SKIN_BARRIER),
    ("scfa_producers", MICROBES, SKIN_BARRIER),
    ("faecalibacterium", MICROBES, SKIN_BARRIER),
    ("diversity", MICROBES, GUT_BARRIER),
    ("bifidobacteria", MICROBES, SKIN_BARRIER),
    ("bifidobacterium", MICROBES, SKIN_BARRIER),
    ("probiotic", MICROBES, SKIN_BARRIER),
    ("dysbiosis", DYSBIOSIS, LPS),
    ("dysbiosis_index", DYSBIOSIS, LPS),
    ("pathobionts", DYSBIOSIS, LPS),
    ("scfa", METABOLITES, MICROBES),
    ("butyrate", METABOLITES, MICROBES),
    ("tryptophan_metabolites", METABOLITES, DYSBIOSIS),
    ("bile_acids", METABOLITES, INFLAMMATION),
    ("gut_permeability", GUT_BARRIER, SKIN_BARRIER),
    ("lactulose_mannitol", GUT_BARRIER, SKIN_BARRIER),
    ("claudin_3", GUT_BARRIER, SKIN_BARRIER),
    ("lps", LPS, DYSBIOSIS),
    ("endotoxin", LPS, DYSBIOSIS),
    ("cytokines", INFLAMMATION, LPS),
    ("crp", INFLAMMATION, LPS),
    ("th17", INFLAMMATION, LPS),
    ("th17_treg", INFLAMMATION, LPS),
    ("treg", INFLAMMATION, SKIN_BARRIER),
    ("mast_cells", INFLAMMATION, LPS),
    // What nerves and hormones say has no colour of its own: that of what it meets least.
    ("cortisol", DYSBIOSIS, GUT_BARRIER),
    ("morning_cortisol", DYSBIOSIS, GUT_BARRIER),
    ("serotonin", METABOLITES, GUT_BARRIER),
    ("gaba", SKIN_BARRIER, MICROBES),
    ("skin_barrier", SKIN_BARRIER, GUT_BARRIER),
    ("hydration", SKIN_BARRIER, GUT_BARRIER),
    ("tewl", SKIN_BARRIER, GUT_BARRIER),
    ("corneometry", SKIN_BARRIER, GUT_BARRIER),
    ("skin_inflammation", SKIN_INFLAMMATION, INFLAMMATION),
    ("scorad", SKIN_INFLAMMATION, INFLAMMATION),
];

/// The colours a quantity would like, the first most.
fn wishes(quantity: &Quantity) -> [Colour; 2] {
    let row = FAMILIES.iter().find(|(name, ..)| *name == quantity.name);
    // Inputs are no compartments.
    row.map_or([METABOLITES, LPS], |(_, family, other)| [*family, *other])
}

/// The colour of the compartment a quantity belongs to, for pictures in which curves do not meet.
#[must_use]
pub fn family(quantity: &Quantity) -> Colour {
    wishes(quantity)[0]
}

/// A colour for each quantity of a picture, no two alike as long as there are enough. Who comes first keeps the colour of
/// the family; the others take their second colour, or the next that is free.
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
    fn every_state_and_read_out_has_a_colour_of_its_family() {
        let rows = State::<f64>::TABLE.iter().chain(Readouts::<f64>::TABLE);
        let missing: Vec<&str> =
            rows.map(|row| row.name).filter(|name| !FAMILIES.iter().any(|(known, ..)| known == name)).collect();
        assert!(missing.is_empty(), "{missing:?}");
        for (name, family, second) in FAMILIES {
            assert!(quantity(name).is_some(), "there is no {name}");
            assert!(family != second, "{name}");
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
