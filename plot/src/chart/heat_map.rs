//! Cells over two values, each tinted by a third: a map of what comes of two doses.

use super::{extent::Extent, horizontal::Scale, mark::Mark};

/// Cells over two axes of values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeatMap {
    /// The value that runs from left to right.
    pub horizontal: Scale,
    /// The value that runs upwards.
    pub vertical: Scale,
    /// The horizontal value of each column of cells, rising.
    pub columns: Vec<f64>,
    /// The vertical value of each row of cells, rising.
    pub rows: Vec<f64>,
    /// For each row from the lowest up the value in each column; `None` where there is none.
    pub cells: Vec<Vec<Option<f64>>>,
    /// What the tints mean; its ticks part them. Values beyond its ends move them outwards.
    pub shades: Scale,
    /// What a cell without a value means, such as `not computed`; written beside the tints if there is one.
    pub missing: String,
    /// Lines over the cells.
    pub borders: Vec<Border>,
    /// Points that are pointed out, at their two values.
    pub marks: Vec<Mark>,
}

/// A line over the cells, such as the border between two fates.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Border {
    /// Horizontal and vertical value of its points, in the order in which they are joined.
    pub points: Vec<(f64, f64)>,
    /// What it is; written beside it, may be empty.
    pub name: String,
    /// Whether it is what the headline speaks of: drawn thicker.
    pub emphasis: bool,
}

impl HeatMap {
    /// The value of a cell, if it has one that is a number.
    #[must_use]
    pub fn value(&self, column: usize, row: usize) -> Option<f64> {
        self.cells.get(row)?.get(column).copied().flatten().filter(|value| value.is_finite())
    }

    /// The tints, with ends far enough apart for all values.
    #[must_use]
    pub fn shown_shades(&self) -> Scale {
        self.shades.holding(self.cells.iter().flatten().copied().flatten().filter(|value| value.is_finite()))
    }

    /// Whether columns and rows rise, and each row has a cell for each column.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let rises = |values: &[f64]| values.iter().all(|value| value.is_finite()) && values.is_sorted_by(|a, b| a < b);
        let fills = self.cells.len() == self.rows.len() && self.cells.iter().all(|row| row.len() == self.columns.len());
        rises(&self.columns) && rises(&self.rows) && fills
    }
}

/// The positions between the cells of values along an axis: half-way between two values, and at both ends of the axis.
#[must_use]
pub fn cell_edges(values: &[f64], scale: &Scale) -> Vec<f64> {
    let Extent { low, high } = scale.extent();
    let positions: Vec<f64> = values.iter().map(|value| scale.position(*value)).collect();
    let between = positions.windows(2).map(|pair| f64::midpoint(pair[0], pair[1]).clamp(low, high));
    if positions.is_empty() { Vec::new() } else { [low].into_iter().chain(between).chain([high]).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_meet_half_way_and_fill_the_axis() {
        let scale = Scale { low: 0.0, high: 10.0, ..Scale::default() };
        assert_eq!(cell_edges(&[2.0, 4.0, 8.0], &scale), [0.0, 3.0, 6.0, 10.0]);
        assert_eq!(cell_edges(&[5.0], &scale), [0.0, 10.0]);
        assert!(cell_edges(&[], &scale).is_empty());
        let logarithmic = Scale { low: 1.0, high: 100.0, logarithmic: true, ..Scale::default() };
        assert_eq!(cell_edges(&[1.0, 10.0, 100.0], &logarithmic), [0.0, 0.5, 1.5, 2.0]);
    }

    #[test]
    fn a_map_with_holes_in_its_form_is_found() {
        let map = HeatMap {
            columns: vec![1.0, 2.0],
            rows: vec![1.0],
            cells: vec![vec![None, Some(1.0)]],
            ..HeatMap::default()
        };
        assert!(map.is_whole());
        assert!(!HeatMap { columns: vec![2.0, 1.0], ..map.clone() }.is_whole());
        assert!(!HeatMap { rows: vec![f64::NAN], ..map.clone() }.is_whole());
        assert!(!HeatMap { cells: vec![vec![None]], ..map.clone() }.is_whole());
        assert!(!HeatMap { cells: Vec::new(), ..map }.is_whole());
    }
}
