//! Values of an input or a parameter as they are typed behind `--vary`: `fibre=5..40 g/day:8` or `fibre=5, 10, 20 g/day`.

mod typed;

use std::ops::Range;

use self::typed::Typed;
use super::failure::Failure;
use crate::{
    analysis::simulate::varied::Varied,
    model::{Compartment, Quantity, Unit},
    number::elementary::power,
    page::{response_panel, study::StudyError},
    scenario::{
        Outcome, Scenario,
        names::{self, nearest},
        statement::{StatementFault, Statistic},
        value::{
            number::number_text,
            quantity::{Bare, read},
        },
    },
};

/// An option that cannot be answered, and what to type instead.
fn wrong(message: String, hint: String) -> Failure {
    StudyError::Question { message, hint }.into()
}

/// An outcome as it is typed behind `--of`, written as a scenario writes it: `NAME@end` is `NAME at end`. Without it, the
/// first quantity shown when the last dose of what is varied ends, or else at the end.
pub(crate) fn outcome(typed: Option<&str>, vary: Varied, scenario: &Scenario) -> Result<Outcome, Failure> {
    let Some(typed) = typed else {
        let shown = scenario.show.first().copied().unwrap_or(Compartment::SkinInflammation.row());
        let statistic = match vary.last_day(scenario).filter(|day| *day < scenario.duration) {
            Some(day) => Statistic::At(day),
            None => Statistic::End,
        };
        return Ok(Outcome { of: shown, statistic });
    };
    let text = typed.replace('@', " at ");
    let hint = |fault: &StatementFault| match fault.offer() {
        Some(offer) => format!("did you mean `--of \"{}\"`?", replaced(&text, fault.span(), offer)),
        None => fault.advice(),
    };
    let outcome = Outcome::parse(&text).map_err(|fault| wrong(format!("`--of \"{typed}\"`: {fault}"), hint(&fault)))?;
    match outcome.day() {
        Some(day) if day > scenario.duration => Err(wrong(
            format!("`--of \"{typed}\"`: the run ends on day {}", number_text(scenario.duration)),
            format!("type `--set duration=\"{} days\"` as well, or choose an earlier day", number_text(day)),
        )),
        _ => Ok(outcome),
    }
}

/// The text with other words in one place.
fn replaced(text: &str, span: Range<usize>, words: &str) -> String {
    let (before, after) = (text.get(..span.start).unwrap_or_default(), text.get(span.end..).unwrap_or_default());
    format!("{before}{words}{after}")
}

/// What is varied and its values, as they are typed: `fibre=5..40 g/day:8` or `fibre=5, 10, 20 g/day`.
pub(crate) fn vary(typed: &str) -> Result<(Varied, Vec<f64>), Failure> {
    let Some((key, values)) = typed.split_once('=') else {
        let form = "write it as KEY=VALUES, for example `--vary fibre=\"5..40 g/day\"`".to_owned();
        return Err(wrong(format!("`--vary {typed}` has no `=`"), form));
    };
    let all = || names::inputs().chain(names::parameters());
    let varied = Varied::named(key.trim()).ok_or_else(|| {
        let near = nearest(key.trim(), all().map(|row| row.name));
        let hint = near.map_or(
            "`gutskin list interventions` and `gutskin list parameters` show what can be varied".to_owned(),
            |near| format!("did you mean `--vary {near}=\"{values}\"`?"),
        );
        wrong(format!("there is no input or parameter called `{}`", key.trim()), hint)
    })?;
    let quantity = varied.0;
    let typed = Typed::of(values);
    let fault =
        |message: &str, hint: String| wrong(format!("`--vary {}=\"{values}\"`: {message}", quantity.name), hint);
    let line = |values: &str| format!("`--vary {}=\"{values}\"`", quantity.name);
    let instead = |values: &str| format!("type {}", line(values));
    if let Some(offers) = typed.doubts() {
        let offers: Vec<String> = offers.iter().map(|offer| line(offer)).collect();
        return Err(fault(
            "a comma without a space may separate two values or two parts of one number",
            format!("type {}", offers.join(" or ")),
        ));
    }
    if values.contains("...") {
        return Err(fault("two points stand between the ends of a range", instead(&values.replace("...", ".."))));
    }
    let Some(count) = typed.count else {
        let hint = typed.reordered().map_or_else(|| instead(&format!("{}:8", typed.values)), |offer| instead(&offer));
        return Err(fault("the number of values, behind the colon, must be 2 to 1000", hint));
    };
    if typed.unit.is_empty() && quantity.unit == Unit::Share {
        let [share, percent] = [typed.with_numbers(|number| number * 100.0), typed.with_numbers(|number| number)];
        return Err(fault(
            "a share needs its percent sign",
            format!("type {} if 1 is all of it, or {} for so many percent", line(&share), line(&percent)),
        ));
    }
    let mut ends = Vec::new();
    for part in &typed.parts {
        let value = read(&typed.with_unit(part), quantity.unit, Bare::Refused).map_err(|cause| {
            let symbol = quantity.unit.symbol();
            let hint = match cause.offer() {
                Some(_) if typed.unit.is_empty() => instead(&typed.in_unit(symbol)),
                Some(offer) => format!("write a value as `{offer}`"),
                None => instead(&typed.in_unit(symbol)),
            };
            fault(&cause.to_string(), hint)
        })?;
        ends.push(value);
    }
    ends.sort_by(f64::total_cmp);
    ends.dedup();
    if let Some(value) = ends.iter().find(|value| !quantity.possible.contains(**value)) {
        let (low, high) = (amount(quantity.possible.low, quantity), amount(quantity.possible.high, quantity));
        return Err(fault(
            &format!("{} is outside of what is possible for `{}`", amount(*value, quantity), quantity.name),
            format!("choose values from {low} to {high}"),
        ));
    }
    match ends[..] {
        [low, high] if typed.is_range => {
            let count = if typed.steps.is_empty() { decades(low, high).unwrap_or(count) } else { count };
            Ok((varied, between(low, high, count)))
        }
        _ if ends.len() >= 2 => Ok((varied, ends)),
        _ => {
            let (low, high) = (amount(quantity.plausible.low, quantity), amount(quantity.plausible.high, quantity));
            Err(fault("at least two different values are needed", instead(&format!("{low}..{high}"))))
        }
    }
}

/// A value with its unit, as it is typed.
fn amount(value: f64, quantity: &Quantity) -> String {
    match quantity.unit {
        Unit::Share => format!("{} %", number_text(value * 100.0)),
        unit => format!("{} {}", number_text(value), unit.symbol()).trim_end().to_owned(),
    }
}

/// Values from low to high: in equal ratios where the ends are far apart, else in equal steps.
fn between(low: f64, high: f64, count: u32) -> Vec<f64> {
    let share = |number: u32| f64::from(number) / f64::from(count - 1);
    let value = |number: u32| match number {
        0 => low,
        last if last == count - 1 => high,
        _ if response_panel::is_wide(low, high) => three_digits(low * power(high / low, share(number))),
        _ => low + (high - low) * share(number),
    };
    (0..count).map(value).collect()
}

/// The number of powers of ten from low to high, if the ends are whole powers of ten apart and far from each other.
fn decades(low: f64, high: f64) -> Option<u32> {
    let steps = (2..=15_u32).find(|steps| (high / low - power(10.0, f64::from(*steps))).abs() < 1e-6 * high / low)?;
    Some(steps + 1).filter(|_| response_panel::is_wide(low, high))
}

/// Rounds a number to three digits, so that doses in equal ratios have names that can be said.
fn three_digits(value: f64) -> f64 {
    format!("{value:.2e}").parse().unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::built_in;

    fn told(typed: &str) -> String {
        let failure = vary(typed).expect_err("not values");
        failure.hint().unwrap_or_default()
    }

    /// The lines offered, as the program receives them from a shell.
    fn lines(hint: &str) -> Vec<String> {
        let quoted = hint.split('`').skip(1).step_by(2);
        quoted.map(|line| line.trim_start_matches("--vary ").replace('"', "")).collect()
    }

    fn values(typed: &str) -> Vec<f64> {
        vary(typed).unwrap_or_else(|failure| panic!("{typed}: {failure}, {:?}", failure.hint())).1
    }

    #[test]
    fn ranges_and_lists_are_read_with_the_unit_of_their_last_value() {
        assert_eq!(values("fibre=5..40 g/day:8").len(), 8);
        assert_eq!(values("fibre=40, 5, 20, 5 g/day"), [5.0, 20.0, 40.0]);
        assert_eq!(values("fibre=10 000..40 000 mg/day:2"), [10.0, 40.0]);
        assert_eq!(values("fibre=5 g/day..40 g/day:2"), [5.0, 40.0]);
        assert_eq!(values("antibiotic=0..100 %:3"), [0.0, 0.5, 1.0]);
        let counts = values("probiotic_mixture=1e8..1e11 CFU/day");
        assert_eq!(counts, [1e8, 1e9, 1e10, 1e11], "far ends are joined in equal ratios");
    }

    #[test]
    fn what_to_type_instead_is_one_argument_of_a_shell_and_keeps_the_meaning() {
        for (typed, offered) in [
            ("fibr=5..40 g/day", vec!["fibre=5..40 g/day"]),
            ("fibre=5..40:8", vec!["fibre=5..40 g/day:8"]),
            ("fibre=5..40", vec!["fibre=5..40 g/day"]),
            ("fibre=5, 10, 20", vec!["fibre=5, 10, 20 g/day"]),
            ("fibre=5..40:8 g/day", vec!["fibre=5..40 g/day:8"]),
            ("fibre=5...40 g/day", vec!["fibre=5..40 g/day"]),
            ("fibre=5,10,20 g/day", vec!["fibre=5, 10, 20 g/day"]),
            ("fibre=1,2,3, 40 g/day", vec!["fibre=1, 2, 3, 40 g/day"]),
            ("fibre=5,5, 20 g/day", vec!["fibre=5, 5, 20 g/day", "fibre=5.5, 20 g/day"]),
            ("fibre=2,5..7,5 g/day", vec!["fibre=2.5..7.5 g/day"]),
            ("antibiotic=0.1..1:9", vec!["antibiotic=10..100 %:9", "antibiotic=0.1..1 %:9"]),
            ("fibre=5..40 g/day:1", vec!["fibre=5..40 g/day:8"]),
        ] {
            let hint = told(typed);
            assert_eq!(lines(&hint), offered, "{typed}: {hint}");
            for line in lines(&hint) {
                values(&line);
            }
        }
    }

    #[test]
    fn what_is_possible_is_said_in_the_unit_that_is_typed() {
        assert_eq!(told("antibiotic=0..150 %"), "choose values from 0 % to 100 %");
    }

    #[test]
    fn an_outcome_is_one_of_the_run() {
        let text = built_in("fibre").expect("a scenario").text;
        let fibre = Scenario::read("fibre", "fibre", text, &[]).expect("a scenario without faults").0;
        let varied = Varied::named("fibre").expect("an input");
        let failure = outcome(Some("max skin_inflamation"), varied, &fibre).expect_err("misspelt");
        assert_eq!(failure.hint().as_deref(), Some("did you mean `--of \"max skin_inflammation\"`?"));
        let failure = outcome(Some("lps@day 500"), varied, &fibre).expect_err("after the run");
        assert!(failure.to_string().ends_with("the run ends on day 240"), "{failure}");
        assert_eq!(outcome(None, varied, &fibre).expect("a default").to_string(), "microbes at day 114");
    }
}
