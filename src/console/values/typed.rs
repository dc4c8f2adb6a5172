//! Takes the values of an option apart before they are read: parts, the shared unit, and the number of steps.

use crate::scenario::value::number::number_text;

/// Values as they are typed, taken apart but not yet read.
pub(super) struct Typed<'t> {
    /// Everything before the number of steps.
    pub(super) values: &'t str,
    /// The values, the last without its unit.
    pub(super) parts: Vec<&'t str>,
    /// The unit behind the last value, which is that of all of them; may be empty.
    pub(super) unit: &'t str,
    /// Whether they are the ends of a range.
    pub(super) is_range: bool,
    /// The number of values; `None` if it cannot be read.
    pub(super) count: Option<u32>,
    /// What stands behind the colon, with it.
    pub(super) steps: &'t str,
}

impl<'t> Typed<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let (values, steps) = text.rfind(':').map_or((text, ""), |colon| text.split_at(colon));
        let count = match steps.strip_prefix(':') {
            None => Some(5),
            Some(number) => number.trim().parse().ok().filter(|count| (2..=1000).contains(count)),
        };
        let is_range = values.contains("..");
        let unit = values.get(number_length(values)..).unwrap_or_default().trim();
        let numbers = values.trim().strip_suffix(unit).unwrap_or(values);
        let parts = if is_range { numbers.split("..").collect::<Vec<_>>() } else { numbers.split(", ").collect() };
        let parts = parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect();
        Self { values, parts, unit, is_range, count, steps }
    }

    /// What may be meant by a comma with a digit on both sides; `None` without one.
    pub(super) fn doubts(&self) -> Option<Vec<String>> {
        let is_number = |piece: &str| piece.starts_with(|letter: char| letter.is_ascii_digit());
        let commas = |part: &str| part.split(',').skip(1).filter(|piece| is_number(piece)).count();
        let most = self.parts.iter().map(|part| commas(part)).max().filter(|most| *most > 0)?;
        let with_commas_as = |text: &str| {
            let parts: Vec<String> = self.parts.iter().map(|part| part.replace(',', text)).collect();
            self.with_parts(&parts, self.unit)
        };
        let (list, decimals) = (with_commas_as(", "), with_commas_as("."));
        Some(match (self.is_range, most) {
            (true, _) => vec![decimals],
            (false, 1) if self.parts.len() > 1 => vec![list, decimals],
            (false, _) => vec![list],
        })
    }

    /// Other parts with the same separators and number of steps.
    fn with_parts(&self, parts: &[String], unit: &str) -> String {
        format!("{} {unit}{}", parts.join(if self.is_range { ".." } else { ", " }), self.steps)
    }

    /// The same with the unit before the number of steps: `5..40:8 g/day`.
    pub(super) fn reordered(&self) -> Option<String> {
        let (number, unit) = self.steps.strip_prefix(':')?.trim().split_once(' ')?;
        number.parse::<u32>().ok().map(|number| format!("{} {}:{number}", self.values.trim(), unit.trim()))
    }

    pub(super) fn with_unit(&self, part: &str) -> String {
        if part.ends_with(|letter: char| letter.is_alphabetic() || letter == '%') {
            return part.to_owned();
        }
        format!("{part} {}", self.unit).trim_end().to_owned()
    }

    /// The same values in a unit.
    pub(super) fn in_unit(&self, unit: &str) -> String {
        let numbers = self.values.trim().strip_suffix(self.unit).unwrap_or(self.values).trim();
        format!("{numbers} {unit}{}", self.steps)
    }

    /// The same values in percent, each number changed.
    pub(super) fn with_numbers(&self, change: impl Fn(f64) -> f64) -> String {
        let changed =
            |part: &&str| part.parse::<f64>().map_or_else(|_| (*part).to_owned(), |number| number_text(change(number)));
        let parts: Vec<String> = self.parts.iter().map(changed).collect();
        self.with_parts(&parts, "%")
    }
}

/// How many bytes of a text are numbers: digits, points, signs, commas, spaces and exponents.
fn number_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_number = |at: usize| match bytes[at] {
        b'0'..=b'9' | b'.' | b',' | b'+' | b'-' | b' ' => true,
        b'e' | b'E' => {
            at > 0
                && bytes[at - 1].is_ascii_digit()
                && bytes.get(at + 1).is_some_and(|next| next.is_ascii_digit() || matches!(next, b'+' | b'-'))
        }
        _ => false,
    };
    // Units may stand behind each value; only the last is that of all.
    let last = text.rfind("..").map(|at| at + 2).or(text.rfind(", ").map(|at| at + 2)).unwrap_or(0);
    (last..bytes.len()).find(|at| !is_number(*at)).unwrap_or(bytes.len())
}
