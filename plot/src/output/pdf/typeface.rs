//! A typeface inside a PDF: only the letters that are used, with what they mean, so that text can be found and copied.

use pdf_writer::{
    Filter, Finish, Name, Pdf, Rect, Ref, Str,
    types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap},
};
use resvg::usvg::{
    fontdb::{Database, ID},
    layout::PositionedGlyph,
};
use subsetter::GlyphRemapper;
use ttf_parser::{Face, GlyphId, name_id};

use super::{packed::packed, refusal::refused};
use crate::error::DrawError;

/// How many objects a typeface takes.
pub(super) const OBJECTS: i32 = 5;

const SYSTEM: SystemInfo<'static> = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };
const BY_NUMBER: Name<'static> = Name(b"Identity-H");

/// A typeface and its letters that are used.
pub(super) struct Typeface {
    id: ID,
    index: u32,
    data: Vec<u8>,
    name: String,
    title: String,
    units_per_em: f32,
    letters: GlyphRemapper,
    /// For each letter, by its number in the PDF: its width in thousandths of the size, and what it stands for.
    meanings: Vec<(f32, String)>,
}

impl Typeface {
    /// A typeface out of which no letter is used yet; it goes by its number on the page.
    pub(super) fn new(fonts: &Database, id: ID, number: usize) -> Result<Self, DrawError> {
        let read = |data: &[u8], index: u32| {
            let face = Face::parse(data, index).ok()?;
            let is_title = |name: &ttf_parser::name::Name<'_>| name.name_id == name_id::POST_SCRIPT_NAME;
            let title = face.names().into_iter().filter(is_title).find_map(|name| name.to_string());
            Some(Self {
                id,
                index,
                data: data.to_owned(),
                name: format!("F{}", number + 1),
                // Six letters and a plus sign say that it is only a part of the typeface.
                title: format!("TAUGHT+{}", title.unwrap_or_else(|| "Letters".to_owned())),
                units_per_em: f32::from(face.units_per_em()),
                letters: GlyphRemapper::new(),
                meanings: vec![(0.0, String::new())],
            })
        };
        fonts.with_face_data(id, read).flatten().ok_or(refused("this typeface"))
    }

    pub(super) fn is(&self, id: ID) -> bool {
        self.id == id
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn units_per_em(&self) -> f32 {
        self.units_per_em
    }

    /// The number of a letter in the PDF, and its width in thousandths of its size.
    pub(super) fn take(&mut self, glyph: &PositionedGlyph) -> (u16, f32) {
        let number = self.letters.remap(glyph.id.0);
        let place = usize::from(number);
        if place == self.meanings.len() {
            let face = Face::parse(&self.data, self.index).ok();
            let width = face.and_then(|face| face.glyph_hor_advance(GlyphId(glyph.id.0))).unwrap_or_default();
            self.meanings.push((f32::from(width) * 1000.0 / self.units_per_em, glyph.text.clone()));
        }
        (number, self.meanings.get(place).map_or(0.0, |(width, _)| *width))
    }

    /// Writes the typeface as the objects from `first` on.
    pub(super) fn write(&self, pdf: &mut Pdf, first: i32) -> Result<(), DrawError> {
        let [whole, part, description, meanings, file] = [0, 1, 2, 3, 4].map(|next| Ref::new(first + next));
        let face = Face::parse(&self.data, self.index).map_err(|_| refused("this typeface"))?;
        let title = Name(self.title.as_bytes());
        pdf.type0_font(whole)
            .base_font(title)
            .encoding_predefined(BY_NUMBER)
            .descendant_font(part)
            .to_unicode(meanings);
        let mut letters = pdf.cid_font(part);
        letters.subtype(CidFontType::Type2).base_font(title).system_info(SYSTEM).font_descriptor(description);
        letters.default_width(0.0).cid_to_gid_map_predefined(Name(b"Identity"));
        letters.widths().consecutive(0, self.meanings.iter().map(|(width, _)| *width));
        letters.finish();
        let thousandths = |units: i16| f32::from(units) * 1000.0 / self.units_per_em;
        let edges = face.global_bounding_box();
        let [left, bottom, right, top] = [edges.x_min, edges.y_min, edges.x_max, edges.y_max].map(thousandths);
        pdf.font_descriptor(description)
            .name(title)
            .flags(FontFlags::SYMBOLIC)
            .bbox(Rect::new(left, bottom, right, top))
            .italic_angle(0.0)
            .ascent(thousandths(face.ascender()))
            .descent(thousandths(face.descender()))
            .cap_height(thousandths(face.capital_height().unwrap_or(face.ascender())))
            // The usual guess from the weight: programs use it only to choose a substitute.
            .stem_v(10.0 + 0.244 * (f32::from(face.weight().to_number()) - 50.0))
            .font_file2(file);
        let mut map = UnicodeCmap::new(Name(b"Letters"), SYSTEM);
        for (number, (_, meaning)) in (0_u16..).zip(&self.meanings) {
            if !meaning.is_empty() {
                map.pair_with_multiple(number, meaning.chars());
            }
        }
        pdf.cmap(meanings, &packed(&map.finish())).filter(Filter::FlateDecode);
        let cut = subsetter::subset(&self.data, self.index, &self.letters).map_err(|_| refused("this typeface"))?;
        let length = i32::try_from(cut.len()).unwrap_or(i32::MAX);
        pdf.stream(file, &packed(&cut)).filter(Filter::FlateDecode).pair(Name(b"Length1"), length);
        Ok(())
    }
}
