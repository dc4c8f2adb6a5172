//! How a language spells numbers, and the few texts that the drawing of a chart adds by itself: what the crate of charts
//! takes instead of a language.

use gutskin_plot::{Locale, NumberFormat};

use super::{
    Language,
    grammar::YES,
    say,
    texts::{numbers, speech, templates, time},
};

impl Language {
    /// How numbers are spelt.
    #[must_use]
    pub fn numbers(self) -> NumberFormat {
        NumberFormat {
            decimal: numbers::decimal.of(self),
            group: numbers::group.of(self),
            group_four_digits: numbers::group_four_digits.of(self) == YES,
            million: templates::million.of(self),
            billion: (say!(self, numbers::has_billions) == YES).then_some(templates::billion.of(self)),
        }
    }

    /// What the drawing of a chart adds by itself.
    #[must_use]
    pub fn locale(self) -> Locale {
        Locale {
            numbers: self.numbers(),
            hours: time::axis_hours.of(self),
            days: time::axis_days.of(self),
            months: time::axis_months.of(self),
            years: time::axis_years.of(self),
            starts_at: templates::starts_at.of(self),
            more_bars: templates::more_bars.of(self),
            breaks: speech::breaks.of(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_languages_have_their_own_comma_groups_and_words() {
        let numbers = |code: &str| Language::named(code).unwrap_or_default().numbers();
        for (value, german, spanish) in [
            (0.7449, "0,74", "0,74"),
            (1234.0, "1230", "1230"),
            (-12_345.0, "−12\u{202f}300", "−12\u{202f}300"),
            (2.6e-7, "2,6\u{a0}×\u{a0}10⁻⁷", "2,6\u{a0}×\u{a0}10⁻⁷"),
            (2.5e6, "2,5\u{a0}Millionen", "2,5\u{a0}millones"),
            (1.2e10, "12\u{a0}Milliarden", "12\u{202f}000\u{a0}millones"),
        ] {
            assert_eq!((numbers("de").tidy(value).as_str(), numbers("es").tidy(value).as_str()), (german, spanish));
        }
        let (german, spanish) = (numbers("de"), numbers("es"));
        assert_eq!(german.plain(1e9), "1\u{a0}Milliarde");
        assert_eq!(german.tick(5e9, 2.5e9, 1e10), "5\u{a0}Milliarden");
        assert_eq!(german.tick(0.5, 0.25, 1.0), "0,50");
        assert_eq!(spanish.tick(7.5e9, 2.5e9, 1e10), "7500\u{a0}millones");
        assert_eq!(spanish.plain(1e6), "1\u{a0}millón");
    }

    #[test]
    fn english_numbers_are_those_of_the_crate_of_charts() {
        for value in [0.7449, 1234.0, 1_234_567.0, 1e9, 2.6e-7] {
            assert_eq!(Language::ENGLISH.numbers().tidy(value), NumberFormat::ENGLISH.tidy(value));
        }
    }
}
