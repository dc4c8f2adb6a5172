//! Turns the strokes of plotters into SVG with fine coordinates.
//!
//! Plotters speaks in whole pixels. Its own SVG writer therefore rounds a gentle slope into a
//! staircase. This one tells plotters that the canvas is a hundred times larger and divides again
//! when it writes, so curves are smooth and every number has at most two decimals.

use std::convert::Infallible;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

use super::{
    document::Document,
    simplify::simplify,
    text_box::TextBox,
    units::{FINE, fine, plain},
};
use crate::{
    output::escape::escaped,
    style::font::{self, HALF_CAPITAL, Weight},
};

/// Points of a line that lie closer than this to their neighbours' chord are left out, in fine
/// units: a twentieth of a point, a tenth of a pixel on a slide.
const INVISIBLE: f64 = 5.0;

/// What plotters draws on. It cannot fail, as it only writes to memory.
pub(crate) struct SvgBackend(pub(crate) Document);

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for SvgBackend {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let page = self.0.page();
        let side = |length: f64| u32::try_from(fine(length)).unwrap_or(0);
        (side(page.width), side(page.height))
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, colour: BackendColor) -> Drawn {
        self.draw_rect((x, y), (x + 1, y + 1), &colour, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let ((left, top), (right, bottom)) = (upper_left, bottom_right);
        let mut page = self.0.page();
        page.put(format_args!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
            plain(left),
            plain(top),
            plain(right.saturating_sub(left).max(0)),
            plain(bottom.saturating_sub(top).max(0))
        ));
        page.put_paint(style, fill);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let points: Vec<BackendCoord> = path.into_iter().collect();
        let mut page = self.0.page();
        page.body.push_str("<polyline points=\"");
        page.put_points(&simplify(&points, INVISIBLE));
        page.body.push('"');
        page.put_stroke(style.color(), style.stroke_width());
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, (x, y): BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        let mut page = self.0.page();
        page.put(format_args!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"",
            plain(x),
            plain(y),
            plain(i32::try_from(radius).unwrap_or(i32::MAX))
        ));
        page.put_paint(style, fill);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Drawn {
        let corners: Vec<BackendCoord> = corners.into_iter().collect();
        let mut page = self.0.page();
        page.body.push_str("<polygon points=\"");
        page.put_points(&corners);
        page.body.push('"');
        page.put_paint(style, true);
        Ok(())
    }

    /// Texts hang on the middle of their capital letters: that is what looks centred.
    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        let size = style.size() / FINE;
        let baseline = y.saturating_add(fine(HALF_CAPITAL * size));
        let (anchor, left_share) = match style.anchor().h_pos {
            HPos::Left => ("", 0.0),
            HPos::Center => (" text-anchor=\"middle\"", 0.5),
            HPos::Right => (" text-anchor=\"end\"", 1.0),
        };
        let mut page = self.0.page();
        let colour = page.hex(style.color());
        page.put(format_args!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{}{anchor} fill=\"{colour}\">{}</text>\n",
            plain(x),
            plain(baseline),
            plain(fine(size)),
            match weight(style) {
                Weight::Regular => "",
                Weight::SemiBold => " font-weight=\"600\"",
            },
            escaped(text)
        ));
        let width = font::width(text, size, weight(style));
        page.text_boxes.push(TextBox {
            text: text.to_owned(),
            left: f64::from(x) / FINE - left_share * width,
            right: f64::from(x) / FINE + (1.0 - left_share) * width,
            top: f64::from(baseline) / FINE - 2.0 * HALF_CAPITAL * size,
            bottom: f64::from(baseline) / FINE,
            size,
        });
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size() / FINE;
        let length = |points: f64| u32::try_from(fine(points)).unwrap_or(0);
        Ok((length(font::width(text, size, weight(style))), length(size)))
    }
}

fn weight(style: &impl BackendTextStyle) -> Weight {
    match style.style() {
        FontStyle::Bold => Weight::SemiBold,
        _ => Weight::Regular,
    }
}
