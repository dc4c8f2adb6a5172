//! What a page has drawn, and the fonts and opacities it needs to be seen.

use pdf_writer::{Finish, Name, Pdf, Ref, writers::Resources};

use super::typeface::{OBJECTS, Typeface};
use crate::error::DrawError;

/// What a page has drawn, and what it needs to be seen.
pub(super) struct Drawn {
    pub(super) content: Vec<u8>,
    /// Opacities in thousandths, each named by its number.
    pub(super) opacities: Vec<u16>,
    pub(super) typefaces: Vec<Typeface>,
}

impl Drawn {
    pub(super) fn name_in(&self, resources: &mut Resources<'_>, first: i32) {
        let mut states = resources.ext_g_states();
        for opacity in &self.opacities {
            let share = f32::from(*opacity) / 1000.0;
            let mut state = states.insert(Name(opacity_name(*opacity).as_bytes())).dict();
            state.pair(Name(b"ca"), share).pair(Name(b"CA"), share);
        }
        states.finish();
        let mut fonts = resources.fonts();
        for (number, typeface) in (0..).zip(&self.typefaces) {
            fonts.pair(Name(typeface.name().as_bytes()), Ref::new(first + number * OBJECTS));
        }
    }

    pub(super) fn write(&self, pdf: &mut Pdf, first: i32) -> Result<(), DrawError> {
        let numbered = (0..).zip(&self.typefaces);
        numbered.into_iter().try_for_each(|(number, face)| face.write(pdf, first + number * OBJECTS))
    }
}

pub(super) fn opacity_name(thousandths: u16) -> String {
    format!("O{thousandths}")
}
