//! How letters, subscripts and brackets are written, in every notation.

/// The precedence of an operation, from which follows where brackets are needed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Binding {
    Sum,
    Product,
    Power,
    Whole,
}

/// A letter with a Unicode subscript where all its characters have one: `f_0` as `f₀`, but `τ_P` unchanged.
pub(super) fn letter(symbol: &str) -> String {
    let Some((base, subscript)) = symbol.split_once('_') else { return symbol.to_owned() };
    let low: Option<String> =
        subscript.chars().map(|digit| char::from_digit(digit.to_digit(10)?, 10).and_then(low_digit)).collect();
    low.map_or_else(|| symbol.to_owned(), |low| format!("{base}{low}"))
}

fn low_digit(digit: char) -> Option<char> {
    char::from_u32(0x2080 + digit.to_digit(10)?)
}
