//! Reads numbers as people write them, `2.5`, `2,5`, `10 000`, `1e9`, `10^9`, `3 x 10^8`, `10 billion`, and writes them short.

use super::quantity_fault::QuantityFault;
use crate::number::elementary::power;

/// Words that multiply the number before them.
const MULTIPLES: &[(&str, f64)] = &[
    ("thousand", 1e3),
    ("million", 1e6),
    ("mio", 1e6),
    ("billion", 1e9),
    ("bn", 1e9),
    ("milliard", 1e9),
    ("trillion", 1e12),
];

/// Splits a text into the number it starts with and the rest, which is the unit.
pub(crate) fn leading(text: &str) -> Result<(f64, String), QuantityFault> {
    let text = plain(text);
    if text.is_empty() {
        return Err(QuantityFault::Empty);
    }
    let (digits, rest) = split_digits(&text);
    let Some(mantissa) = mantissa(digits)? else {
        return Err(not_a_number(&text));
    };
    let (mut number, mut rest) = exponent(mantissa, rest);
    if let Some(raised) = ten_to_the(rest) {
        let base_is_ten = (number - 10.0).abs() < f64::EPSILON;
        if raised.bare && !base_is_ten {
            return Err(not_a_number(&text));
        }
        number = if raised.bare { power(10.0, raised.exponent) } else { number * power(10.0, raised.exponent) };
        rest = raised.rest;
    }
    let mut rest = rest.trim_start();
    for (word, factor) in MULTIPLES {
        if let Some(after) = rest.strip_prefix(word).filter(|after| !after.starts_with(|c: char| c.is_alphabetic())) {
            (number, rest) = (number * factor, after.trim_start());
        }
    }
    if number.is_finite() { Ok((number, rest.to_owned())) } else { Err(QuantityFault::NotFinite { text }) }
}

fn not_a_number(text: &str) -> QuantityFault {
    let word = text.trim_start_matches(['-', '+']);
    if matches!(word, "inf" | "infinity" | "nan" | "∞") {
        QuantityFault::NotFinite { text: text.to_owned() }
    } else {
        QuantityFault::NotANumber { text: text.to_owned() }
    }
}

/// Small letters, plain spaces, plain minus, digits for superscripts.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut raised = false;
    for letter in text.trim().to_lowercase().chars() {
        let superscript = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|raised| raised == letter);
        let lowered = match letter {
            '\u{2212}' | '\u{2013}' | '⁻' => '-',
            letter if letter.is_whitespace() || letter == '\u{202f}' => ' ',
            letter => letter,
        };
        if (superscript.is_some() || letter == '⁻') && !raised {
            plain.push('^');
        }
        raised = superscript.is_some() || letter == '⁻';
        match superscript.and_then(|digit| char::from_digit(u32::try_from(digit).unwrap_or_default(), 10)) {
            Some(digit) => plain.push(digit),
            None => plain.push(lowered),
        }
    }
    plain
}

/// Splits after the digits, their separators, and groups of three set off by spaces.
fn split_digits(text: &str) -> (&str, &str) {
    let bytes = text.as_bytes();
    let mut end = usize::from(text.starts_with(['-', '+']));
    while let Some(byte) = bytes.get(end) {
        let group = || bytes.get(end + 1..end + 4).is_some_and(|three| three.iter().all(u8::is_ascii_digit));
        let ends = || !bytes.get(end + 4).is_some_and(|next| next.is_ascii_digit() || *next == b'/');
        match byte {
            b'0'..=b'9' | b'.' | b',' | b'_' | b'\'' => end += 1,
            b' ' if end > 0 && bytes[end - 1].is_ascii_digit() && group() && ends() => end += 4,
            _ => break,
        }
    }
    text.split_at(end)
}

/// The value of digits with separators; nothing if there are no digits.
fn mantissa(digits: &str) -> Result<Option<f64>, QuantityFault> {
    let tidy: String = digits.chars().filter(|c| !matches!(c, ' ' | '_' | '\'')).collect();
    let commas = tidy.matches(',').count();
    let points = tidy.matches('.').count();
    let after_comma = tidy.rsplit(',').next().unwrap_or_default().len();
    let before_comma = tidy.split(',').next().unwrap_or_default().trim_start_matches(['-', '+']);
    let plain = match (commas, points) {
        (0, _) => tidy,
        (1, 0) if after_comma == 3 && !before_comma.starts_with('0') && !before_comma.is_empty() => {
            return Err(QuantityFault::AmbiguousComma {
                thousand: tidy.replace(',', ""),
                decimal: tidy.replace(',', "."),
            });
        }
        (1, 0) => tidy.replace(',', "."),
        // 1.000,5 and 1,000.5: whichever comes last is the decimal mark.
        (1, _) if tidy.rfind(',') > tidy.rfind('.') => tidy.replace('.', "").replace(',', "."),
        (_, 0 | 1) if tidy.rfind('.').is_none_or(|point| Some(point) > tidy.rfind(',')) => tidy.replace(',', ""),
        _ => return Ok(None),
    };
    Ok(plain.parse::<f64>().ok())
}

/// Applies `e9` where it follows directly.
fn exponent(mantissa: f64, rest: &str) -> (f64, &str) {
    let Some(after) = rest.strip_prefix('e') else { return (mantissa, rest) };
    let (digits, unit) = split_integer(after);
    match format!("{mantissa:e}").split_once('e').and_then(|(digits_before, power)| {
        let power = power.parse::<i64>().ok()?.checked_add(digits.parse().ok()?)?;
        format!("{digits_before}e{power}").parse().ok()
    }) {
        Some(value) => (value, unit),
        None => (mantissa, rest),
    }
}

fn split_integer(text: &str) -> (&str, &str) {
    let sign = usize::from(text.starts_with(['-', '+']));
    let digits = text[sign..].bytes().take_while(u8::is_ascii_digit).count();
    text.split_at(sign + digits)
}

/// A power of ten after a number: `x 10^9`, or, for a base that was read as the number, `^9` alone.
struct PowerOfTen<'t> {
    exponent: f64,
    bare: bool,
    rest: &'t str,
}

fn ten_to_the(text: &str) -> Option<PowerOfTen<'_>> {
    let after_times = text.trim_start().strip_prefix(['x', '×', '*', '·']).filter(|_| !text.starts_with("**"));
    let (bare, raised) = match after_times {
        Some(times) => (false, times.trim_start().strip_prefix("10")?),
        None => (true, text),
    };
    let raised = raised.strip_prefix("**").or_else(|| raised.strip_prefix('^'))?;
    let (digits, rest) = split_integer(raised);
    Some(PowerOfTen { exponent: digits.parse::<i32>().ok().map(f64::from)?, bare, rest })
}

/// A number of at most twelve digits, short: very large and very small ones as `1e9`.
#[must_use]
pub fn number_text(value: f64) -> String {
    let rounded: f64 = format!("{value:.11e}").parse().unwrap_or(value);
    let size = rounded.abs();
    if size >= 1e6 || (size < 1e-4 && size > 0.0) { format!("{rounded:e}") } else { format!("{}", rounded + 0.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, number, unit) in [
            ("2.5 g", 2.5, "g"),
            ("2,5 g", 2.5, "g"),
            ("0,125", 0.125, ""),
            ("10 000 g", 10_000.0, "g"),
            ("1e9 cfu", 1e9, "cfu"),
            ("10^9 cfu", 1e9, "cfu"),
            ("10⁹ cfu", 1e9, "cfu"),
            ("3 x 10^8 cfu", 3e8, "cfu"),
            ("3×10⁸", 3e8, ""),
            ("10 billion CFU", 1e10, "cfu"),
            ("1,000,000", 1e6, ""),
            ("1.000,5", 1000.5, ""),
            ("1,000.5", 1000.5, ""),
            ("-3", -3.0, ""),
            ("−3", -3.0, ""),
            ("1_000", 1000.0, ""),
            ("0.1 1/d", 0.1, "1/d"),
            ("30\u{a0}g", 30.0, "g"),
            (".5", 0.5, ""),
            ("5.", 5.0, ""),
            ("2.5e-3 g", 0.0025, "g"),
        ] {
            assert_eq!(leading(text), Ok((number, unit.to_owned())), "{text}");
        }
    }

    #[test]
    fn what_could_mean_two_numbers_means_none() {
        assert!(matches!(leading("1,000 g"), Err(QuantityFault::AmbiguousComma { .. })));
        assert!(matches!(leading("inf"), Err(QuantityFault::NotFinite { .. })));
        assert!(matches!(leading("1e999"), Err(QuantityFault::NotFinite { .. })));
        assert!(matches!(leading("a lot"), Err(QuantityFault::NotANumber { .. })));
        assert!(matches!(leading("1.2.3,4,5"), Err(QuantityFault::NotANumber { .. })));
    }

    #[test]
    fn several_commas_mark_thousands() {
        assert_eq!(leading("1,2,3"), Ok((123.0, String::new())));
        assert_eq!(leading("1,234,567.5 g"), Ok((1_234_567.5, "g".to_owned())));
    }
}
