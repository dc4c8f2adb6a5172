//! Builds the text of an SVG: groups, attributes, numbers with two digits after the point.

use std::cell::{RefCell, RefMut};
use std::fmt::Write;
use std::rc::Rc;

use plotters_backend::{BackendColor, BackendCoord, BackendStyle};

use super::{
    text_box::TextBox,
    units::{fine, plain, share},
};
use crate::{
    output::escape::escaped,
    style::{Ground, Preset, Rgb, font, on_dark},
};

/// The document under construction; copies of the handle write to the same text.
#[derive(Clone)]
pub struct Document(Rc<RefCell<Page>>);

pub(super) struct Page {
    pub(super) body: String,
    pub(super) width: f64,
    pub(super) height: f64,
    prefix: String,
    dashes: Option<String>,
    flat_ends: bool,
    ground: Ground,
    pub(super) text_boxes: Vec<TextBox>,
}

impl Document {
    /// An empty page. The prefix starts all ids, so that several charts can share a web page.
    pub(crate) fn new(preset: &Preset, prefix: String) -> Self {
        Self(Rc::new(RefCell::new(Page {
            body: String::with_capacity(1 << 15),
            width: preset.width,
            height: preset.height,
            prefix,
            dashes: None,
            flat_ends: false,
            ground: preset.ground,
            text_boxes: Vec::new(),
        })))
    }

    /// Draws a group of things that belong together. The title shows when a reader points at it.
    pub fn group<T>(&self, id: &str, title: &str, draw: impl FnOnce() -> T) -> T {
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
    pub fn set_dashes(&self, lengths: &[f64]) {
        let text: Vec<String> = lengths.iter().map(|length| plain(fine(*length))).collect();
        self.page().dashes = (!text.is_empty()).then(|| text.join(" "));
    }

    /// Whether the lines that follow end flat, at their last point, instead of round.
    pub(crate) fn set_flat_ends(&self, flat: bool) {
        self.page().flat_ends = flat;
    }

    /// The whole SVG text. `title` says in words what the picture is, `told` what it shows, from short to long.
    #[must_use]
    pub fn finish(&self, title: &str, told: &[&str]) -> String {
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

    /// Where its texts are.
    #[must_use]
    pub fn text_boxes(&self) -> Vec<TextBox> {
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
