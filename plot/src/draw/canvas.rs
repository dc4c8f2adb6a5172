//! A sheet to draw on, measured in points, over plotters' drawing area.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, ShapeStyle, TextStyle};

use crate::{
    error::DrawError,
    layout::{PlacedText, Side},
    output::svg::{Document, FINE, SvgBackend, fine},
    style::{
        Preset, Rgb,
        font::{FAMILY, Weight},
    },
};

/// Plotters' drawing area on our SVG.
pub(super) type Area = DrawingArea<SvgBackend, Shift>;

/// The sheet.
pub struct Canvas {
    pub(super) area: Area,
    /// What is written.
    pub document: Document,
}

impl Canvas {
    /// An empty sheet. The prefix starts all ids, so that several charts can share a web page.
    #[must_use]
    pub fn new(preset: &Preset, prefix: String) -> Self {
        let document = Document::new(preset, prefix);
        Self { area: SvgBackend(document.clone()).into_drawing_area(), document }
    }

    /// The part of the sheet with this upper left corner, width and height.
    pub(super) fn part(&self, left: f64, top: f64, width: f64, height: f64) -> Area {
        // Plotters cannot map onto an area without extent.
        let extent = |length: f64| fine(length).max(2);
        self.area.clone().shrink((fine(left), fine(top)), (extent(width), extent(height)))
    }

    /// A line of text.
    ///
    /// # Errors
    /// When the drawing library refuses.
    pub fn text(&self, text: &PlacedText) -> Result<(), DrawError> {
        let style = match text.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::SemiBold => FontStyle::Bold,
        };
        let font = FontDesc::new(FontFamily::Name(FAMILY), text.size * FINE, style);
        let side = match text.side {
            Side::Left => HPos::Left,
            Side::Middle => HPos::Center,
            Side::Right => HPos::Right,
        };
        let colour = text.colour.plotters();
        let style = TextStyle::from(font).color(&colour).pos(Pos::new(side, VPos::Center));
        let place = (fine(text.x), fine(text.y));
        Ok(self.area.draw(&Text::new(text.text.as_str(), place, style))?)
    }

    /// A straight or bent line through places given in points.
    ///
    /// # Errors
    /// When the drawing library refuses.
    pub fn line(&self, places: &[(f64, f64)], colour: Rgb, width: f64) -> Result<(), DrawError> {
        let places: Vec<_> = places.iter().map(|(x, y)| (fine(*x), fine(*y))).collect();
        Ok(self.area.draw(&PathElement::new(places, stroke(colour, width)))?)
    }

    /// A filled shape with its corners at places given in points.
    ///
    /// # Errors
    /// When the drawing library refuses.
    pub fn shape(&self, corners: &[(f64, f64)], colour: Rgb) -> Result<(), DrawError> {
        let corners: Vec<_> = corners.iter().map(|(x, y)| (fine(*x), fine(*y))).collect();
        Ok(self.area.draw(&Polygon::new(corners, colour.plotters().filled()))?)
    }

    /// A filled shape through which shows what lies below. `share` is how much of it there is.
    ///
    /// # Errors
    /// When the drawing library refuses.
    pub fn veil(&self, corners: &[(f64, f64)], colour: Rgb, share: f64) -> Result<(), DrawError> {
        let corners: Vec<_> = corners.iter().map(|(x, y)| (fine(*x), fine(*y))).collect();
        Ok(self.area.draw(&Polygon::new(corners, colour.plotters().mix(share).filled()))?)
    }

    /// A filled disc around a place given in points, with a rim of a colour and a width.
    ///
    /// # Errors
    /// When the drawing library refuses.
    pub fn disc(&self, (x, y): (f64, f64), radius: f64, fill: Rgb, rim: Option<(Rgb, f64)>) -> Result<(), DrawError> {
        let centre = (fine(x), fine(y));
        self.area.draw(&Circle::new(centre, fine(radius), fill.plotters().filled()))?;
        if let Some((colour, width)) = rim {
            self.area.draw(&Circle::new(centre, fine(radius), stroke(colour, width)))?;
        }
        Ok(())
    }

    /// Covers the sheet with one colour.
    ///
    /// # Errors
    /// When the drawing library refuses.
    pub fn cover(&self, preset: &Preset, colour: Rgb) -> Result<(), DrawError> {
        let corner = (fine(preset.width), fine(preset.height));
        let paint = colour.plotters().filled();
        Ok(self.area.draw(&Rectangle::new([(0, 0), corner], paint))?)
    }
}

/// A line style of a width in points.
pub(super) fn stroke(colour: Rgb, width: f64) -> ShapeStyle {
    let width = u32::try_from(fine(width)).unwrap_or(1);
    colour.plotters().stroke_width(width)
}
