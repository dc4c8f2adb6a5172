//! Numbers written as a person would write them on a slide: 0.74, 2.6, 12, 1,230, 1.2 million; in another language, 0,74.

use crate::present::language::Language;

/// The minus sign, longer than a hyphen.
pub(super) const MINUS: char = '\u{2212}';

/// Rounds to the two or three digits a reader can use.
///
/// Not a finite number gives a dash. The unit is the caller's.
pub fn tidy(value: f64, language: Language) -> String {
    written(value, false, language)
}

/// As [`tidy`], without noughts that say nothing: 8, 1.5, 10 billion.
pub(in crate::present) fn plain(value: f64, language: Language) -> String {
    written(value, true, language)
}

/// A number with so many decimals.
pub(in crate::present) fn fixed(value: f64, after: usize, language: Language) -> String {
    let text = format!("{:.after$}", value.abs());
    if text.trim_matches(['0', '.']).is_empty() {
        "0".to_owned()
    } else {
        with_sign(value, &localised(&text, language))
    }
}

/// A number in digits with a point, as another language writes it.
pub(in crate::present) fn localised(digits: &str, language: Language) -> String {
    if language == Language::ENGLISH {
        digits.to_owned()
    } else {
        digits.replace('.', language.text("numbers.decimal"))
    }
}

fn written(value: f64, is_plain: bool, language: Language) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let size = value.abs();
    let (two_digits, exponent) = rounded(size, 1);
    let text = if value == 0.0 {
        "0".to_owned()
    } else if exponent < -3 {
        scientific(size, 1, language)
    } else if exponent < 2 {
        let text = format!("{two_digits:.*}", decimals(1 - exponent));
        let text = if is_plain || exponent < -1 { without_noughts(&text) } else { &text };
        localised(text, language)
    } else {
        let (three_digits, exponent) = rounded(size, 2);
        match exponent {
            ..6 => grouped(three_digits, 0, language),
            6..12 => in_words(size, exponent >= 9, |number| written(number, is_plain, language), language),
            _ => scientific(size, 1, language),
        }
    };
    with_sign(value, &text)
}

fn without_noughts(text: &str) -> &str {
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text }
}

/// The label of an axis tick: as many decimals as the step between ticks needs. `top` is the
/// largest tick, so that all ticks of an axis are written alike.
pub(super) fn tick(value: f64, step: f64, top: f64, language: Language) -> String {
    let text = if value.abs() < step / 1e6 {
        return "0".to_owned();
    } else if step < 1e-4 || top >= 1e12 {
        scientific(value.abs(), 1, language)
    } else if top >= 1e6 {
        let digits = |number: f64| {
            let text = grouped(number, 2, Language::ENGLISH);
            let after = without_noughts(&text).split_once('.').map_or(0, |(_, after)| after.len());
            grouped(number, after, language)
        };
        in_words(value.abs(), top >= 1e9, digits, language)
    } else {
        grouped(value.abs(), decimals_of_step(step), language)
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

/// Millions or billions. Not every language has a word for a billion: some count on in millions.
fn in_words(size: f64, billions: bool, digits: impl Fn(f64) -> String, language: Language) -> String {
    let (key, unit) = if billions { ("numbers.billion", 1e9) } else { ("numbers.million", 1e6) };
    let number = digits(size / unit);
    let millions = digits(size / 1e6);
    language.say_of(number != "1", key, &[("number", &number), ("millions", &millions)])
}

fn scientific(size: f64, after: usize, language: Language) -> String {
    let text = format!("{size:.after$e}");
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let digits = localised(without_noughts(digits), language);
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

/// Thousands set apart as the language does: by commas, or by narrow spaces and only from five digits on.
fn grouped(size: f64, after: usize, language: Language) -> String {
    let text = format!("{size:.after$}");
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let is_short = whole.len() == 4 && language.text("numbers.group_four_digits") != "yes";
    let mut out = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 && !is_short {
            out += language.text("numbers.group");
        }
        out.push(digit);
    }
    out + &localised(rest, language)
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
            assert_eq!(tidy(value, Language::ENGLISH), expected, "{value}");
        }
    }

    #[test]
    fn ticks_of_one_axis_share_their_decimals() {
        assert_eq!(tick(0.0, 0.25, 1.0, Language::ENGLISH), "0");
        assert_eq!(tick(0.5, 0.25, 1.0, Language::ENGLISH), "0.50");
        assert_eq!(tick(1.0, 0.5, 1.0, Language::ENGLISH), "1.0");
        assert_eq!(tick(4000.0, 2000.0, 8000.0, Language::ENGLISH), "4,000");
        assert_eq!(tick(-2.0, 1.0, 3.0, Language::ENGLISH), "−2");
    }

    #[test]
    fn other_languages_have_their_own_comma_groups_and_words() {
        let written = |code: &str, value: f64| tidy(value, Language::named(code).unwrap_or_default());
        for (value, german, spanish) in [
            (0.7449, "0,74", "0,74"),
            (1234.0, "1230", "1230"),
            (-12_345.0, "−12\u{202f}300", "−12\u{202f}300"),
            (2.6e-7, "2,6\u{a0}×\u{a0}10⁻⁷", "2,6\u{a0}×\u{a0}10⁻⁷"),
            (2.5e6, "2,5\u{a0}Millionen", "2,5\u{a0}millones"),
            (1.2e10, "12\u{a0}Milliarden", "12\u{202f}000\u{a0}millones"),
        ] {
            assert_eq!((written("de", value).as_str(), written("es", value).as_str()), (german, spanish));
        }
        let german = Language::named("de").unwrap_or_default();
        assert_eq!(plain(1e9, german), "1\u{a0}Milliarde");
        assert_eq!(tick(5e9, 2.5e9, 1e10, german), "5\u{a0}Milliarden");
        assert_eq!(tick(0.5, 0.25, 1.0, german), "0,50");
        let spanish = Language::named("es").unwrap_or_default();
        assert_eq!(tick(7.5e9, 2.5e9, 1e10, spanish), "7500\u{a0}millones");
        assert_eq!(plain(1e6, spanish), "1\u{a0}millón");
    }
}
