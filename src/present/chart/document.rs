//! The SVG text under construction: groups, attributes, numbers with two digits after the point.

use std::cell::{RefCell, RefMut};
use std::fmt::Write;
use std::rc::Rc;

use plotters_backend::{BackendColor, BackendCoord, BackendStyle};

use super::font;
use super::palette::{Rgb, on_dark};
use super::preset::{Ground, Preset};

/// Fine units in one point.
pub(super) const FINE: f64 = 100.0;

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

pub(super) struct Page {
    pub(super) body: String,
    pub(super) width: f64,
    pub(super) height: f64,
    prefix: String,
    dashes: Option<String>,
    flat_ends: bool,
    ground: Ground,
    #[cfg(test)]
    pub(super) text_boxes: Vec<TextBox>,
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
            flat_ends: false,
            ground: preset.ground,
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

    /// Whether the lines that follow end flat, at their last point, instead of round.
    pub(super) fn set_flat_ends(&self, flat: bool) {
        self.page().flat_ends = flat;
    }

    /// The whole SVG text. `title` says in words what the picture is, `told` what it shows, from short to long.
    pub(crate) fn finish(&self, title: &str, told: &[&str]) -> String {
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
            escaped(told.iter().copied().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ").as_str())
        );
        svg.push_str(&page.body);
        svg.push_str("</svg>\n");
        svg
    }

    #[cfg(test)]
    pub(crate) fn text_boxes(&self) -> Vec<TextBox> {
        self.page().text_boxes.clone()
    }

    pub(super) fn page(&self) -> RefMut<'_, Page> {
        self.0.borrow_mut()
    }
}

impl Page {
    pub(super) fn put(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a text in memory has no way to fail.
        let _ = self.body.write_fmt(text);
    }

    /// A colour as it is written. Everything is drawn in the colours of white paper; here, at the one place they all pass,
    /// a dark slide puts its own in their stead.
    pub(super) fn hex(&self, colour: BackendColor) -> String {
        let (red, green, blue) = colour.rgb;
        let colour = Rgb(red, green, blue);
        match self.ground {
            Ground::Light => colour.hex(),
            Ground::Dark => on_dark(colour).hex(),
        }
    }

    pub(super) fn put_points(&mut self, points: &[BackendCoord]) {
        for (number, (x, y)) in points.iter().enumerate() {
            let gap = if number == 0 { "" } else { " " };
            self.put(format_args!("{gap}{},{}", plain(*x), plain(*y)));
        }
    }

    pub(super) fn put_stroke(&mut self, colour: BackendColor, width: u32) {
        let width = plain(i32::try_from(width).unwrap_or(i32::MAX));
        let stroke = self.hex(colour);
        self.put(format_args!(" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width}\""));
        if colour.alpha < 1.0 {
            self.put(format_args!(" stroke-opacity=\"{}\"", share(colour.alpha)));
        }
        if let Some(dashes) = &self.dashes {
            let dashes = format!(" stroke-linecap=\"butt\" stroke-dasharray=\"{dashes}\"");
            self.body.push_str(&dashes);
        } else if self.flat_ends {
            self.body.push_str(" stroke-linecap=\"butt\"");
        }
        self.body.push_str("/>\n");
    }

    pub(super) fn put_paint(&mut self, style: &impl BackendStyle, fill: bool) {
        let colour = style.color();
        if !fill {
            return self.put_stroke(colour, style.stroke_width());
        }
        let fill = self.hex(colour);
        self.put(format_args!(" fill=\"{fill}\""));
        if colour.alpha < 1.0 {
            self.put(format_args!(" fill-opacity=\"{}\"", share(colour.alpha)));
        }
        self.body.push_str("/>\n");
    }
}

/// A share from 0 to 1 with at most two decimals.
pub(super) fn share(value: f64) -> String {
    plain(fine(value))
}

/// Fine units written as points: 1250 becomes `12.5`.
pub(super) fn plain(fine: i32) -> String {
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
pub(super) fn escaped(text: &str) -> String {
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
