//! Draws a map of cells in characters: the darker a cell, the higher its value.

use super::axis_line::{AxisLine, horizontal_line};
use super::letters::length;
use super::positions::place;
use super::sheet::{Look, Sheet};
use super::style::Letters;
use gutskin_plot::{HeatMap, Horizontal, Locale, layout::axis::horizontal_axis};

/// From the lowest values to the highest.
const SHADES: [char; 5] = ['·', '░', '▒', '▓', '█'];
/// The same in ASCII.
const ASCII_SHADES: [char; 5] = ['.', ':', '+', 'x', '#'];
/// A cell without a value.
const MISSING: char = '?';

/// Draws the map below what the sheet holds already. Borders are left to the picture; marks are listed below.
pub(super) fn draw(sheet: &mut Sheet, map: &HeatMap, locale: &Locale) {
    let shades = if sheet.style.letters == Letters::Ascii { ASCII_SHADES } else { SHADES };
    let scale = map.shown_shades().extent();
    let shade = |value: Option<f64>| match value {
        None => MISSING,
        Some(value) => shades[place(scale.share(map.shades.position(value)), shades.len())],
    };
    let caption = sheet.add_line();
    sheet.put(caption, 0, &map.vertical.caption, Look::FAINT);
    let names: Vec<String> = map.rows.iter().map(|value| locale.numbers.plain(*value)).collect();
    let left = names.iter().map(|name| length(name)).max().unwrap_or(0) + 2;
    let width = sheet.columns.saturating_sub(left + 1).max(10);
    let horizontal = Horizontal::Values(map.horizontal.clone());
    let ticks_fit = f64::from(u32::try_from(width / 8).unwrap_or(1));
    let axis = AxisLine { axis: horizontal_axis(&horizontal, ticks_fit, locale), left, width };
    let edges = gutskin_plot::chart::cell_edges(&map.columns, &map.horizontal);
    for (row, name) in names.iter().enumerate().rev() {
        let line = sheet.add_line();
        sheet.put(line, left - 2 - length(name), name, Look::PLAIN);
        for (column, pair) in edges.windows(2).enumerate() {
            let letter = shade(map.value(column, row)).to_string();
            for place in axis.column(pair[0])..=axis.column(pair[1]) {
                sheet.put(line, place, &letter, Look::PLAIN);
            }
        }
    }
    horizontal_line(sheet, &axis);
    let key = sheet.add_line();
    let (low, high) = (map.shown_shades().low, map.shown_shades().high);
    let shades: String = shades.iter().collect();
    let ends = format!("{} {shades} {}  {}", locale.numbers.plain(low), locale.numbers.plain(high), map.shades.caption);
    sheet.put(key, left, &ends, Look::FAINT);
    if !map.missing.is_empty() {
        let key = sheet.add_line();
        sheet.put(key, left, &format!("{MISSING} {}", map.missing), Look::FAINT);
    }
    for mark in map.marks.iter().filter(|mark| !mark.label.is_empty()) {
        let line = sheet.add_line();
        let at = [mark.at.0, mark.at.1].map(|value| locale.numbers.plain(value)).join(", ");
        sheet.put(line, left, format!("{} ({at}) {}", mark.label, mark.detail).trim_end(), Look::PLAIN);
    }
}
