//! Numbers written as a person would write them on a slide: 0.74, 2.6, 12, 1,230, 1.2 million.

/// The minus sign, longer than a hyphen.
pub(super) const MINUS: char = '\u{2212}';

/// Rounds to the two or three digits a reader can use.
///
/// Not a finite number gives a dash. The unit is the caller's.
pub fn tidy(value: f64) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let size = value.abs();
    let (two_digits, exponent) = rounded(size, 1);
    let text = if value == 0.0 {
        "0".to_owned()
    } else if exponent < -3 {
        scientific(size, 1)
    } else if exponent < -1 {
        let text = format!("{two_digits:.*}", decimals(1 - exponent));
        text.trim_end_matches('0').to_owned()
    } else if exponent < 2 {
        format!("{two_digits:.*}", decimals(1 - exponent))
    } else {
        let (three_digits, exponent) = rounded(size, 2);
        match exponent {
            ..6 => grouped(three_digits, 0),
            6..9 => format!("{}\u{a0}million", tidy(size / 1e6)),
            9..12 => format!("{}\u{a0}billion", tidy(size / 1e9)),
            _ => scientific(size, 1),
        }
    };
    with_sign(value, &text)
}

/// The label of an axis tick: as many decimals as the step between ticks needs. `top` is the
/// largest tick, so that all ticks of an axis are written alike.
pub(super) fn tick(value: f64, step: f64, top: f64) -> String {
    let text = if value.abs() < step / 1e6 {
        return "0".to_owned();
    } else if step < 1e-4 || top >= 1e12 {
        scientific(value.abs(), 1)
    } else if top >= 1e9 {
        in_words(value.abs(), 1e9, "billion")
    } else if top >= 1e6 {
        in_words(value.abs(), 1e6, "million")
    } else {
        grouped(value.abs(), decimals_of_step(step))
    };
    with_sign(value, &text)
}

/// `value` rounded to a digit and `after` more digits, with the power of ten of its first digit.
fn rounded(value: f64, after: usize) -> (f64, i32) {
    let text = format!("{value:.after$e}");
    let exponent = text.split_once('e').and_then(|(_, e)| e.parse().ok());
    (text.parse().unwrap_or(value), exponent.unwrap_or(0))
}

fn decimals(wanted: i32) -> usize {
    usize::try_from(wanted).unwrap_or(0)
}

/// Digits after the point needed to write multiples of `step` exactly: 2 for 0.25, 1 for 2.5.
fn decimals_of_step(step: f64) -> usize {
    (0..5)
        .find(|&digits| {
            let shifted = step * 10f64.powi(digits);
            (shifted - shifted.round()).abs() < 1e-6 * shifted.max(1.0)
        })
        .map_or(5, decimals)
}

fn in_words(size: f64, unit: f64, word: &str) -> String {
    let short = format!("{:.2}", size / unit);
    let short = short.trim_end_matches('0').trim_end_matches('.');
    format!("{short}\u{a0}{word}")
}

fn scientific(size: f64, after: usize) -> String {
    let text = format!("{size:.after$e}");
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let digits = digits.trim_end_matches('0').trim_end_matches('.');
    let raised: String = exponent.chars().map(superscript).collect();
    format!("{digits}\u{a0}×\u{a0}10{raised}")
}

fn superscript(digit: char) -> char {
    match digit {
        '-' => '⁻',
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        _ => '⁹',
    }
}

/// Thousands set apart by commas, from five digits on as well as at four.
fn grouped(size: f64, after: usize) -> String {
    let text = format!("{size:.after$}");
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut out = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out + rest
}

fn with_sign(value: f64, text: &str) -> String {
    if value < 0.0 { format!("{MINUS}{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_as_a_person_would() {
        for (value, expected) in [
            (0.0, "0"),
            (-0.0, "0"),
            (0.7449, "0.74"),
            (0.7, "0.70"),
            (0.996, "1.0"),
            (0.05, "0.05"),
            (0.0523, "0.052"),
            (0.0012, "0.0012"),
            (2.6049, "2.6"),
            (9.96, "10"),
            (12.4, "12"),
            (99.7, "100"),
            (123.4, "123"),
            (1234.0, "1,230"),
            (999_999.0, "1.0\u{a0}million"),
            (1_234_567.0, "1.2\u{a0}million"),
            (2.6e-7, "2.6\u{a0}×\u{a0}10⁻⁷"),
            (-0.74, "−0.74"),
            (f64::NAN, "–"),
        ] {
            assert_eq!(tidy(value), expected, "{value}");
        }
    }

    #[test]
    fn ticks_of_one_axis_share_their_decimals() {
        assert_eq!(tick(0.0, 0.25, 1.0), "0");
        assert_eq!(tick(0.5, 0.25, 1.0), "0.50");
        assert_eq!(tick(1.0, 0.5, 1.0), "1.0");
        assert_eq!(tick(4000.0, 2000.0, 8000.0), "4,000");
        assert_eq!(tick(-2.0, 1.0, 3.0), "−2");
    }
}
