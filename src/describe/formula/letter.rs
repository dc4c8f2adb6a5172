//! How letters, subscripts and brackets are written in formulas of every notation.

/// How tightly an operation binds, so that brackets stand only where they are needed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Binding {
    Sum,
    Product,
    Power,
    Whole,
}

/// A letter with its subscript set low where a small form of every character exists: `f_0` as `f₀`, `τ_P` as it is.
pub(super) fn letter(symbol: &str) -> String {
    let Some((base, subscript)) = symbol.split_once('_') else { return symbol.to_owned() };
    let low: Option<String> =
        subscript.chars().map(|digit| char::from_digit(digit.to_digit(10)?, 10).and_then(low_digit)).collect();
    low.map_or_else(|| symbol.to_owned(), |low| format!("{base}{low}"))
}

fn low_digit(digit: char) -> Option<char> {
    char::from_u32(0x2080 + digit.to_digit(10)?)
}
