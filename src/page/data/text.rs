//! Tables as delimited text for spreadsheets: one line per row, with a separator between the cells.
//!
//! Numbers are written with the fewest digits that give the same number back, so that nothing is lost.

use std::{borrow::Cow, fmt::Write};

use super::table::{Cell, Table};

/// Comma-separated values (RFC 4180, with line feeds).
#[must_use]
pub fn csv(table: &Table<'_>) -> String {
    separated(table, ',')
}

/// Tab-separated values, which spreadsheets with a decimal comma also read.
#[must_use]
pub fn tsv(table: &Table<'_>) -> String {
    separated(table, '\t')
}

fn separated(table: &Table<'_>, separator: char) -> String {
    let mut text = String::new();
    for (position, column) in table.columns.iter().enumerate() {
        if position > 0 {
            text.push(separator);
        }
        text.push_str(&quoted(&column.name, separator));
    }
    text.push('\n');
    for row in &table.rows {
        for (position, cell) in row.iter().enumerate() {
            if position > 0 {
                text.push(separator);
            }
            // Writing to a string cannot fail.
            let _ = match cell {
                Cell::Number(value) => write!(text, "{value}"),
                Cell::Text(name) => write!(text, "{}", quoted(name, separator)),
                Cell::Empty => Ok(()),
            };
        }
        text.push('\n');
    }
    text
}

/// Quotes a text that contains the separator, as the title of a scenario may, and doubles the quotes in it.
fn quoted(name: &str, separator: char) -> Cow<'_, str> {
    if name.contains([separator, '"', '\n', '\r']) {
        format!("\"{}\"", name.replace('"', "\"\"")).into()
    } else {
        name.into()
    }
}
