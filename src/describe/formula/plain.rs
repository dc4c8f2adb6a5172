//! Writes one formula as plain text in Unicode.

use super::{infix::Spelling, letter::letter};
use crate::number::Symbol;

/// One formula as plain text.
#[must_use]
pub fn formula(symbol: Symbol) -> String {
    let number = |value: f64| value.to_string();
    let quantity = |_: &str, symbol: &str| letter(symbol);
    let spelling = Spelling {
        plus: " + ",
        minus: " − ",
        times: "·",
        over: "/",
        power: "^",
        opposite: "−",
        number: &number,
        quantity: &quantity,
    };
    spelling.formula(symbol)
}
