//! The strokes of a page: paths and letters as PDF writes them.

use std::sync::Arc;

use pdf_writer::{
    Content, Finish, Name, Str,
    types::{LineCapStyle, LineJoinStyle},
};
use resvg::{
    tiny_skia::PathSegment,
    usvg::{
        Fill, FillRule, Group, LineCap, LineJoin, Node, Opacity, Paint, PaintOrder, Path, Stroke, Text, Transform,
        fontdb::{Database, ID},
        layout::Span,
    },
};

use super::{
    drawn::{Drawn, opacity_name},
    refusal::refused,
    typeface::Typeface,
};
use crate::error::DrawError;

/// Draws onto a page, from the back to the front.
pub(super) struct Painter {
    content: Content,
    /// From the picture to the page.
    page: Transform,
    fonts: Arc<Database>,
    /// What is in force now; nothing before the first stroke.
    now: Option<Transform>,
    opacities: Vec<u16>,
    typefaces: Vec<Typeface>,
}

impl Painter {
    pub(super) fn new(content: Content, page: Transform, fonts: Arc<Database>) -> Self {
        Self { content, page, fonts, now: None, opacities: Vec::new(), typefaces: Vec::new() }
    }

    pub(super) fn finish(mut self) -> Drawn {
        if self.now.is_some() {
            self.content.restore_state();
        }
        self.content.end_marked_content();
        Drawn { content: self.content.finish(), opacities: self.opacities, typefaces: self.typefaces }
    }

    pub(super) fn group(&mut self, group: &Group) -> Result<(), DrawError> {
        if group.should_isolate() || !group.filters().is_empty() {
            return Err(refused("groups that are faded, cut out or filtered"));
        }
        group.children().iter().try_for_each(|node| match node {
            Node::Group(group) => self.group(group),
            Node::Path(path) => self.path(path),
            Node::Text(text) => self.text(text),
            Node::Image(_) => Err(refused("images")),
        })
    }

    /// Makes what follows stand where this says.
    fn stand(&mut self, place: Transform) {
        if self.now == Some(place) {
            return;
        }
        if self.now.is_some() {
            self.content.restore_state();
        }
        self.content.save_state();
        self.content.transform(row(self.page.pre_concat(place)));
        self.now = Some(place);
    }

    fn path(&mut self, path: &Path) -> Result<(), DrawError> {
        if !path.is_visible() {
            return Ok(());
        }
        self.stand(path.abs_transform());
        if path.paint_order() == PaintOrder::StrokeAndFill {
            self.stroke(path)?;
            return self.fill(path);
        }
        self.fill(path)?;
        self.stroke(path)
    }

    fn fill(&mut self, path: &Path) -> Result<(), DrawError> {
        let Some(fill) = path.fill() else { return Ok(()) };
        self.fill_with(fill)?;
        self.trace(path);
        match fill.rule() {
            FillRule::NonZero => self.content.fill_nonzero(),
            FillRule::EvenOdd => self.content.fill_even_odd(),
        };
        Ok(())
    }

    fn fill_with(&mut self, fill: &Fill) -> Result<(), DrawError> {
        let [red, green, blue] = colour(fill.paint())?;
        self.opacity(fill.opacity());
        self.content.set_fill_rgb(red, green, blue);
        Ok(())
    }

    fn stroke(&mut self, path: &Path) -> Result<(), DrawError> {
        let Some(stroke) = path.stroke() else { return Ok(()) };
        let [red, green, blue] = colour(stroke.paint())?;
        self.opacity(stroke.opacity());
        self.content.set_stroke_rgb(red, green, blue);
        self.content.set_line_width(stroke.width().get());
        self.style(stroke);
        self.trace(path);
        self.content.stroke();
        Ok(())
    }

    fn style(&mut self, stroke: &Stroke) {
        self.content.set_line_cap(match stroke.linecap() {
            LineCap::Butt => LineCapStyle::ButtCap,
            LineCap::Round => LineCapStyle::RoundCap,
            LineCap::Square => LineCapStyle::ProjectingSquareCap,
        });
        self.content.set_line_join(match stroke.linejoin() {
            LineJoin::Miter | LineJoin::MiterClip => LineJoinStyle::MiterJoin,
            LineJoin::Round => LineJoinStyle::RoundJoin,
            LineJoin::Bevel => LineJoinStyle::BevelJoin,
        });
        let dashes = stroke.dasharray().unwrap_or_default();
        self.content.set_dash_pattern(dashes.iter().copied(), stroke.dashoffset());
    }

    fn trace(&mut self, path: &Path) {
        let mut last = (0.0, 0.0);
        for segment in path.data().segments() {
            match segment {
                PathSegment::MoveTo(to) => {
                    self.content.move_to(to.x, to.y);
                    last = (to.x, to.y);
                }
                PathSegment::LineTo(to) => {
                    self.content.line_to(to.x, to.y);
                    last = (to.x, to.y);
                }
                // PDF has no quadratic curves; a cubic one with its handles at two thirds is the same curve.
                PathSegment::QuadTo(by, to) => {
                    let third =
                        |end: (f32, f32)| (end.0 + (by.x - end.0) * 2.0 / 3.0, end.1 + (by.y - end.1) * 2.0 / 3.0);
                    let (one, two) = (third(last), third((to.x, to.y)));
                    self.content.cubic_to(one.0, one.1, two.0, two.1, to.x, to.y);
                    last = (to.x, to.y);
                }
                PathSegment::CubicTo(one, two, to) => {
                    self.content.cubic_to(one.x, one.y, two.x, two.y, to.x, to.y);
                    last = (to.x, to.y);
                }
                PathSegment::Close => {
                    self.content.close_path();
                }
            }
        }
    }

    fn text(&mut self, text: &Text) -> Result<(), DrawError> {
        self.stand(text.abs_transform());
        text.layouted().iter().filter(|span| span.visible).try_for_each(|span| self.span(span))
    }

    /// Letters that share a size and a colour: each typeface shows its own in one go, moved to where they stand.
    fn span(&mut self, span: &Span) -> Result<(), DrawError> {
        let Some(fill) = &span.fill else { return Ok(()) };
        if span.stroke.is_some() || span.underline.is_some() || span.overline.is_some() || span.line_through.is_some() {
            return Err(refused("letters with outlines or lines"));
        }
        self.fill_with(fill)?;
        let size = span.font_size.get();
        for glyphs in span.positioned_glyphs.chunk_by(|one, next| one.font == next.font) {
            let Some(first) = glyphs.first() else { continue };
            let number = self.number_of(first.font)?;
            let Self { content, typefaces, .. } = self;
            let Some(typeface) = typefaces.get_mut(number) else { continue };
            let start = first.outline_transform();
            let em = typeface.units_per_em() / size;
            content.begin_text();
            content.set_font(Name(typeface.name().as_bytes()), size);
            content.set_text_matrix(row(start.pre_scale(em, em)));
            // Where the next letter would stand by itself, in thousandths of the size.
            let mut pen = 0.0;
            let mut shown = content.show_positioned();
            let mut items = shown.items();
            for glyph in glyphs {
                let place = (glyph.outline_transform().tx - start.tx) / size * 1000.0;
                // Less than half a thousandth cannot be seen.
                if (place - pen).abs() > 0.5 {
                    items.adjust(pen - place);
                    pen = place;
                }
                let (code, width) = typeface.take(glyph);
                items.show(Str(&code.to_be_bytes()));
                pen += width;
            }
            items.finish();
            shown.finish();
            content.end_text();
        }
        Ok(())
    }

    /// The place of a typeface among those of the page.
    fn number_of(&mut self, id: ID) -> Result<usize, DrawError> {
        let number = self.typefaces.iter().position(|known| known.is(id)).unwrap_or(self.typefaces.len());
        if number == self.typefaces.len() {
            self.typefaces.push(Typeface::new(&self.fonts, id, number)?);
        }
        Ok(number)
    }

    fn opacity(&mut self, opacity: Opacity) {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share from 0 to 1 becomes thousandths"
        )]
        let thousandths = (opacity.get() * 1000.0).round() as u16;
        if !self.opacities.contains(&thousandths) {
            self.opacities.push(thousandths);
        }
        self.content.set_parameters(Name(opacity_name(thousandths).as_bytes()));
    }
}

fn row(place: Transform) -> [f32; 6] {
    [place.sx, place.ky, place.kx, place.sy, place.tx, place.ty]
}

fn colour(paint: &Paint) -> Result<[f32; 3], DrawError> {
    match paint {
        Paint::Color(colour) => Ok([colour.red, colour.green, colour.blue].map(|byte| f32::from(byte) / 255.0)),
        _ => Err(refused("gradients and patterns")),
    }
}
