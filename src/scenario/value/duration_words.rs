//! Reads lengths of time as people say them, in other languages, in fractions, in two parts, to offer them in days.

use super::{
    measure,
    number::{self, number_text},
};

/// Words for a time that are not English, with one that is.
const WORDS: &[(&[&str], &str)] = &[
    (&["stunde", "stunden", "heure", "heures", "hora", "horas"], "hour"),
    (&["tag", "tage", "tagen", "jour", "jours", "día", "días", "dia", "dias"], "day"),
    (&["woche", "wochen", "semaine", "semaines", "semana", "semanas"], "week"),
    (&["monat", "monate", "monaten", "mois", "mes", "meses"], "month"),
    (&["jahr", "jahre", "jahren", "an", "ans", "année", "années", "año", "años"], "year"),
    (&["fortnight", "fortnights"], "2 weeks"),
];

/// The text in whole days, where it is a length of time after all.
pub(crate) fn in_days(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase().replace(',', " ");
    let mut days = 0.0;
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let (count, after) = count(rest)?;
        let after = after.trim_start();
        let end = after.find(|letter: char| !letter.is_alphabetic()).unwrap_or(after.len());
        days += count * unit(&after[..end])?;
        rest = after[end..].trim_start();
        rest = rest.strip_prefix("and ").or(rest.strip_prefix("und ")).unwrap_or(rest).trim_start();
    }
    let whole = if days >= 1.0 { days.floor() } else { days };
    let plural = if (whole - 1.0).abs() < f64::EPSILON { "" } else { "s" };
    (whole > 0.0 && whole.is_finite()).then(|| format!("{} day{plural}", number_text(whole)))
}

/// The number or fraction at the start of a text, and what follows.
fn count(text: &str) -> Option<(f64, &str)> {
    let part = |text: &str| text.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(text.len());
    let end = part(text);
    let (number, _) = number::leading(&text[..end]).ok()?;
    let Some(below) = text[end..].trim_start().strip_prefix('/') else { return Some((number, &text[end..])) };
    let end = part(below.trim_start());
    let (divisor, _) = number::leading(&below.trim_start()[..end]).ok()?;
    (divisor > 0.0).then(|| (number / divisor, &below.trim_start()[end..]))
}

/// What a unit is in days.
fn unit(word: &str) -> Option<f64> {
    let known = WORDS.iter().find(|(words, _)| words.contains(&word)).map_or(word, |(_, english)| english);
    let (count, name) = number::leading(known).unwrap_or((1.0, known.to_owned()));
    let measure = measure::read(&name).filter(|measure| measure.dimension == measure::Dimension::Time)?;
    Some(count * measure.factor / measure.divisor)
}

#[cfg(test)]
mod tests {
    use super::in_days;

    #[test]
    fn lengths_of_time_keep_their_length_in_whatever_words_they_are_said() {
        for (text, days) in [
            ("1 Jahr", "365 days"),
            ("1/2 year", "182 days"),
            ("1 year 2 months", "425 days"),
            ("1 year and 1 week", "372 days"),
            ("1 Tag", "1 day"),
            ("2 fortnights", "28 days"),
        ] {
            assert_eq!(in_days(text).as_deref(), Some(days), "{text}");
        }
        for text in ["", "3 furlongs", "year", "1/0 year", "1 g/day", "99e99"] {
            assert_eq!(in_days(text), None, "{text}");
        }
    }
}
