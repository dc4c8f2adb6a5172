//! Converts lengths in points and numbers of boxes to whole grid cells.

/// A number of boxes as a signed number, for arithmetic with cells.
pub(crate) fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// The next even number. A box of even size has its middle on a grid line, where arrows can dock.
pub(crate) fn even(cells: i32) -> i32 {
    cells + cells.rem_euclid(2)
}

/// A length in cells, rounded to the nearest.
pub(crate) fn whole(value: f64) -> i32 {
    #[allow(clippy::cast_possible_truncation, reason = "a length in cells is a small number")]
    let whole = value.round() as i32;
    whole
}

/// The least number of cells that is at least this long (in points).
pub(crate) fn cells(length: f64, pitch: f64) -> i32 {
    whole((length / pitch).ceil())
}
