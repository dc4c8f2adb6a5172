//! Where plotters' strokes go: an SVG text with fine coordinates.
//!
//! Plotters speaks in whole pixels. Its own SVG writer therefore rounds a gentle slope into a
//! staircase. This one tells plotters that the canvas is a hundred times larger and divides again
//! when it writes, so curves are smooth and every number has at most two decimals.

use std::cell::{RefCell, RefMut};
use std::convert::Infallible;
use std::fmt::Write;
use std::rc::Rc;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

use super::font::{self, HALF_CAPITAL, Weight};
use super::preset::Preset;
use super::simplify::simplify;

/// Fine units in one point.
pub(super) const FINE: f64 = 100.0;

/// Points of a line that lie closer than this to their neighbours' chord are left out, in fine
/// units: a twentieth of a point, a tenth of a pixel on a slide.
const INVISIBLE: f64 = 5.0;

/// From points to the fine units plotters draws in.
pub(super) fn fine(points: f64) -> i32 {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "a float becomes the nearest whole number and stops at the ends of the range"
    )]
    let fine = (points * FINE).round() as i32;
    fine
}

/// The document under construction; copies of the handle write to the same text.
#[derive(Clone)]
pub(crate) struct Document(Rc<RefCell<Page>>);

struct Page {
    body: String,
    width: f64,
    height: f64,
    prefix: String,
    dashes: Option<String>,
    #[cfg(test)]
    text_boxes: Vec<TextBox>,
}

/// Where a text was drawn, in points.
#[cfg(test)]
#[derive(Clone, Debug)]
pub(crate) struct TextBox {
    pub(crate) text: String,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    pub(crate) size: f64,
}

impl Document {
    /// An empty page. The prefix starts all ids, so that several charts can share a web page.
    pub(super) fn new(preset: &Preset, prefix: String) -> Self {
        Self(Rc::new(RefCell::new(Page {
            body: String::with_capacity(1 << 15),
            width: preset.width,
            height: preset.height,
            prefix,
            dashes: None,
            #[cfg(test)]
            text_boxes: Vec::new(),
        })))
    }

    /// Draws a group of things that belong together. The title shows when a reader points at it.
    pub(crate) fn group<T>(&self, id: &str, title: &str, draw: impl FnOnce() -> T) -> T {
        {
            let mut page = self.page();
            let id = format!("{}-{id}", page.prefix);
            page.put(format_args!("<g id=\"{}\">", escaped(&id)));
            if !title.is_empty() {
                page.put(format_args!("<title>{}</title>", escaped(title)));
            }
        }
        let result = draw();
        self.page().body.push_str("</g>\n");
        result
    }

    /// Sets dashes (lengths in points, drawn and left out in turn) for the lines that follow.
    pub(crate) fn set_dashes(&self, lengths: &[f64]) {
        let text: Vec<String> = lengths.iter().map(|length| plain(fine(*length))).collect();
        self.page().dashes = (!text.is_empty()).then(|| text.join(" "));
    }

    /// The whole SVG text. `title` and `description` say in words what the picture shows.
    pub(crate) fn finish(&self, title: &str, description: &str) -> String {
        let page = self.page();
        let (width, height, prefix) = (page.width, page.height, &page.prefix);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}pt\" height=\"{height}pt\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" \
             aria-labelledby=\"{prefix}-title {prefix}-description\" \
             font-family=\"{}, 'Helvetica Neue', Arial, sans-serif\" \
             stroke-linejoin=\"round\" stroke-linecap=\"round\">\n\
             <title id=\"{prefix}-title\">{}</title>\n\
             <desc id=\"{prefix}-description\">{}</desc>\n",
            font::FAMILY,
            escaped(title),
            escaped(description)
        );
        svg.push_str(&page.body);
        svg.push_str("</svg>\n");
        svg
    }

    #[cfg(test)]
    pub(crate) fn text_boxes(&self) -> Vec<TextBox> {
        self.page().text_boxes.clone()
    }

    fn page(&self) -> RefMut<'_, Page> {
        self.0.borrow_mut()
    }
}

impl Page {
    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a text in memory has no way to fail.
        let _ = self.body.write_fmt(text);
    }

    fn put_points(&mut self, points: &[BackendCoord]) {
        for (number, (x, y)) in points.iter().enumerate() {
            let gap = if number == 0 { "" } else { " " };
            self.put(format_args!("{gap}{},{}", plain(*x), plain(*y)));
        }
    }

    fn put_stroke(&mut self, colour: BackendColor, width: u32) {
        let width = plain(i32::try_from(width).unwrap_or(i32::MAX));
        self.put(format_args!(" fill=\"none\" stroke=\"{}\" stroke-width=\"{width}\"", hex(colour)));
        if colour.alpha < 1.0 {
            self.put(format_args!(" stroke-opacity=\"{}\"", share(colour.alpha)));
        }
        if let Some(dashes) = &self.dashes {
            let dashes = format!(" stroke-linecap=\"butt\" stroke-dasharray=\"{dashes}\"");
            self.body.push_str(&dashes);
        }
        self.body.push_str("/>\n");
    }

    fn put_paint(&mut self, style: &impl BackendStyle, fill: bool) {
        let colour = style.color();
        if !fill {
            return self.put_stroke(colour, style.stroke_width());
        }
        self.put(format_args!(" fill=\"{}\"", hex(colour)));
        if colour.alpha < 1.0 {
            self.put(format_args!(" fill-opacity=\"{}\"", share(colour.alpha)));
        }
        self.body.push_str("/>\n");
    }
}

/// What plotters draws on. It cannot fail, as it only writes to memory.
pub(super) struct SvgBackend(pub(super) Document);

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
        page.put(format_args!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{}{anchor} fill=\"{}\">{}</text>\n",
            plain(x),
            plain(baseline),
            plain(fine(size)),
            match weight(style) {
                Weight::Regular => "",
                Weight::SemiBold => " font-weight=\"600\"",
            },
            hex(style.color()),
            escaped(text)
        ));
        let width = font::width(text, size, weight(style));
        #[cfg(not(test))]
        let _ = (width, left_share);
        #[cfg(test)]
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

fn hex(colour: BackendColor) -> String {
    let (red, green, blue) = colour.rgb;
    super::palette::Rgb(red, green, blue).hex()
}

/// A share from 0 to 1 with at most two decimals.
fn share(value: f64) -> String {
    plain(fine(value))
}

/// Fine units written as points: 1250 becomes `12.5`.
fn plain(fine: i32) -> String {
    let sign = if fine < 0 { "-" } else { "" };
    let fine = fine.unsigned_abs();
    let (whole, rest) = (fine / 100, fine % 100);
    match rest {
        0 => format!("{sign}{whole}"),
        _ if rest % 10 == 0 => format!("{sign}{whole}.{}", rest / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

/// Text made safe for XML: marks of the language are named, unprintable characters become spaces.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            letter if letter.is_control() => safe.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_written_briefly_and_exactly() {
        assert_eq!(plain(1250), "12.5");
        assert_eq!(plain(-7), "-0.07");
        assert_eq!(plain(300), "3");
        assert_eq!(fine(f64::NAN), 0);
    }

    #[test]
    fn any_text_is_safe_in_the_picture() {
        assert_eq!(escaped("a<b & \"c\"\u{7}"), "a&lt;b &amp; &quot;c&quot; ");
    }
}
