//! Values of an input or a parameter as they are typed behind `--vary`: `fibre=5..40 g/day:8` or `fibre=5, 10, 20 g/day`.

use super::failure::Failure;
use crate::{
    analysis::simulate::varied,
    page::study::StudyError,
    scenario::{
        Outcome,
        names::{self, nearest},
        value::quantity::{Bare, read},
    },
};

/// An option that cannot be answered, and what to type instead.
fn wrong(message: String, hint: String) -> Failure {
    StudyError::Question { message, hint }.into()
}

/// An outcome as it is typed behind `--of`, written as a scenario writes it: `NAME@end` is `NAME at end`.
pub(crate) fn outcome(typed: &str) -> Result<String, Failure> {
    let outcome = Outcome::parse(&typed.replace('@', " at "));
    Ok(outcome.map_err(|fault| wrong(format!("`--of {typed}`: {fault}"), fault.advice()))?.to_string())
}

/// What is varied and its values, as they are typed: `fibre=5..40 g/day:8` or `fibre=5, 10, 20 g/day`.
pub(crate) fn vary(typed: &str) -> Result<(String, Vec<f64>), Failure> {
    let form = "write it as KEY=VALUES, for example `--vary fibre=\"5..40 g/day\"`".to_owned();
    let Some((key, values)) = typed.split_once('=') else {
        return Err(wrong(format!("`--vary {typed}` has no `=`"), form));
    };
    let all = || names::inputs().chain(names::parameters());
    let quantity = varied::quantity(key.trim()).ok_or_else(|| {
        let near = nearest(key.trim(), all().map(|row| row.name));
        let hint = near.map_or(
            "`gutskin list interventions` and `gutskin list parameters` show what can be varied".to_owned(),
            |near| format!("did you mean `--vary {near}=\"{values}\"`?"),
        );
        wrong(format!("there is no input or parameter called `{}`", key.trim()), hint)
    })?;
    let steps = values.rfind(':').map_or("", |colon| &values[colon..]);
    let (values, count) = match values.rsplit_once(':') {
        Some((values, count)) => (values, count.trim().parse::<u32>().ok().filter(|count| (2..=1000).contains(count))),
        None => (values, Some(5)),
    };
    let count = count
        .ok_or_else(|| wrong(format!("`--vary {typed}`: the number of values must be 2 to 1000"), form.clone()))?;
    let parts: Vec<&str> = values.split("..").flat_map(|part| part.split(", ")).map(str::trim).collect();
    // A unit behind the last value is that of all of them.
    let unit = parts
        .last()
        .map_or("", |last| last.trim_start_matches(|letter: char| letter.is_ascii_digit() || ".e+-".contains(letter)));
    let read = |part: &&str| {
        let with_unit = if part.ends_with(unit) { (*part).to_owned() } else { format!("{part} {unit}") };
        read(&with_unit, quantity.unit, Bare::Refused).map_err(|fault| {
            let symbol = quantity.unit.symbol();
            let hint = match fault.offer() {
                // The unit of one value is the unit of all; another offer, such as a percentage, is for this value only.
                Some(offer) if unit.is_empty() && offer == format!("{part} {symbol}") => {
                    format!("type `--vary {}=\"{values} {symbol}{steps}\"`", quantity.name)
                }
                Some(offer) => format!("write a value as `{offer}`"),
                None => form.clone(),
            };
            wrong(format!("`--vary {typed}`: {fault}"), hint)
        })
    };
    let mut ends = parts.iter().map(read).collect::<Result<Vec<f64>, Failure>>()?;
    ends.sort_by(f64::total_cmp);
    if let Some(value) = ends.iter().find(|value| !quantity.possible.contains(**value)) {
        let (low, high) = (quantity.possible.low, quantity.possible.high);
        return Err(wrong(
            format!("`--vary {typed}`: {value} is outside of what is possible for `{}`", quantity.name),
            format!("choose values from {low} to {high} {}", quantity.unit.symbol()),
        ));
    }
    let values = match ends[..] {
        [low, high] if values.contains("..") && low < high => {
            let step = (high - low) / f64::from(count - 1);
            (0..count).map(|number| low + step * f64::from(number)).collect()
        }
        _ if ends.len() >= 2 && ends.windows(2).all(|pair| pair[0] < pair[1]) => ends,
        _ => return Err(wrong(format!("`--vary {typed}` needs at least two different values"), form)),
    };
    Ok((quantity.name.to_owned(), values))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(typed: &str) -> String {
        let failure = vary(typed).expect_err("not values");
        failure.hint().unwrap_or_default()
    }

    #[test]
    fn what_to_type_instead_is_one_argument_of_a_shell_and_is_read() {
        for (typed, instead) in [
            ("fibr=5..40 g/day", "did you mean `--vary fibre=\"5..40 g/day\"`?"),
            ("fibre=5..40:8", "type `--vary fibre=\"5..40 g/day:8\"`"),
            ("fibre=5, 10, 20", "type `--vary fibre=\"5, 10, 20 g/day\"`"),
        ] {
            assert_eq!(told(typed), instead);
            let offered = instead.split('`').nth(1).expect("a line");
            let values = offered.trim_start_matches("--vary ").replace('"', "");
            assert!(vary(&values).is_ok(), "{offered}");
        }
    }

    #[test]
    fn a_share_without_its_unit_is_not_taken_for_a_percentage() {
        assert_eq!(told("antibiotic=0.1..1:9"), "write a value as `10 %`");
    }
}
