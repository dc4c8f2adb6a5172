//! Which boxes share a part of the body, by the table of compartments, and where this part lies, written by hand.
//!
//! All lengths are shares of the sheet; the rest follows from the letter sizes of the preset.

use crate::{
    model::{BodyPart, Compartment, Target},
    words::{Text, texts::body},
};

/// A part of the body: its name, and its boxes from top to bottom.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Zone {
    pub(crate) title: Text,
    boxes: Boxes,
}

/// Which boxes are in a part.
#[derive(Clone, Copy, Debug)]
enum Boxes {
    /// These. An empty name leaves a slot free.
    Named(&'static [&'static str]),
    /// The compartments of these parts of the body, in the order of the model's table.
    Of(&'static [BodyPart]),
}

/// The place of felt stress, which is no compartment, among nerves and hormones.
const STRESS_AT: u8 = 3;

impl Zone {
    /// The names of its boxes from top to bottom.
    pub(crate) fn boxes(&self) -> Vec<&'static str> {
        let parts = match self.boxes {
            Boxes::Named(names) => return names.to_vec(),
            Boxes::Of(parts) => parts,
        };
        let of_part = |part: &BodyPart| {
            let compartments = Compartment::ALL.iter().filter(|compartment| compartment.placement().part == *part);
            let stress = (*part == BodyPart::NervesAndHormones).then_some((STRESS_AT, Target::Stress.name()));
            let mut boxes: Vec<(u8, &str)> = compartments
                .map(|compartment| (compartment.placement().place, compartment.name()))
                .chain(stress)
                .collect();
            boxes.sort_unstable();
            boxes
        };
        parts.iter().flat_map(of_part).map(|(_, name)| name).collect()
    }
}

/// How the parts of the body are placed relative to each other.
pub(crate) struct Arrangement {
    /// From left to right. Neighbours of one name become one part.
    pub(crate) columns: &'static [Zone],
    /// The widths of the boxes of each column, as shares of the sheet.
    pub(crate) widths: &'static [f64],
    /// A row of boxes below all columns but the first.
    pub(crate) strip: Zone,
    /// Whether the feedback from skin to gut runs below the columns, else above.
    pub(crate) is_loop_below: bool,
}

/// The core: few boxes, wide enough for inputs, signs and grades.
pub(crate) const CORE: Arrangement = Arrangement {
    columns: &[
        Zone { title: body::gut, boxes: Boxes::Named(&["microbes", ""]) },
        Zone { title: body::gut, boxes: Boxes::Named(&["scfa", "gut_permeability"]) },
        Zone { title: body::blood, boxes: Boxes::Named(&["cytokines", "lps"]) },
        Zone { title: body::skin, boxes: Boxes::Named(&["skin_inflammation", ""]) },
    ],
    widths: &[0.215, 0.17, 0.155, 0.205],
    strip: Zone { title: body::nerves_and_hormones, boxes: Boxes::Named(&[]) },
    is_loop_below: true,
};

/// The whole axis, or parts of it.
pub(crate) const WHOLE: Arrangement = Arrangement {
    columns: &[
        Zone { title: body::gut_microbes, boxes: Boxes::Of(&[BodyPart::GutMicrobes]) },
        Zone { title: body::made_by_microbes, boxes: Boxes::Of(&[BodyPart::MadeByMicrobes]) },
        Zone { title: body::lining_and_blood, boxes: Boxes::Of(&[BodyPart::GutLining, BodyPart::Blood]) },
        Zone { title: body::immune_cells, boxes: Boxes::Of(&[BodyPart::ImmuneCells]) },
        Zone { title: body::skin, boxes: Boxes::Of(&[BodyPart::Skin]) },
    ],
    widths: &[0.126, 0.126, 0.126, 0.124, 0.126],
    strip: Zone { title: body::nerves_and_hormones, boxes: Boxes::Of(&[BodyPart::NervesAndHormones]) },
    is_loop_below: false,
};
