//! How much of a result depends on parameters that nobody knows exactly: a Monte Carlo estimate over people whose parameters
//! are drawn from the plausible ranges.
//!
//! Every person has a number of its own, and the same number is the same person on every machine (`ChaCha8`, whose stream is
//! fixed by its specification). A different parameter table is a different crowd.

use std::fmt;

use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};
use serde::Serialize;

use crate::{
    model::{Basis, Parameters, parameters::OF_THE_PERSON},
    scenario::{Scenario, value::number::number_text},
};

/// The seed of the crowd that every result is given for.
pub const SEED: u64 = 2026;

/// How far a value that belongs to the person is scaled: by these factors, drawn evenly between them. It is an assumption, as
/// are the plausible ranges. Those of a property of the person span patients and healthy people alike, so drawing from them
/// would make patients of the healthy.
const OWN_VALUE: (f64, f64) = (0.8, 1.25);

/// The range in which the middle eight of ten results lie.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Band {
    /// One of ten is lower.
    pub low: f64,
    /// Half of them are lower.
    pub median: f64,
    /// One of ten is higher.
    pub high: f64,
}

/// What a crowd answers.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Uncertainty {
    /// The people who were drawn.
    pub people: u32,
    /// Those for whom there is an answer: a drawn set of parameters may have no resting state.
    pub answered: u32,
    /// For each number that was asked for its band; `None` if nobody has it.
    pub bands: Vec<Option<Band>>,
    /// For each statement the people for whom it holds.
    pub holds: Vec<u32>,
}

/// One number and one statement, over a crowd.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct DrawnPeople {
    /// The number, if anybody has it.
    #[serde(flatten)]
    pub band: Option<Band>,
    /// The share of the people for whom the statement holds.
    pub share: f64,
}

impl DrawnPeople {
    /// The number and the statement of the same place in an answer.
    #[must_use]
    pub fn of(crowd: &Uncertainty, place: usize) -> Self {
        Self { band: crowd.bands.get(place).copied().flatten(), share: crowd.share(place) }
    }
}

/// `holds for 83 % of the people drawn; 8 of 10 of them between 3 and 7`
impl fmt::Display for DrawnPeople {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let three_digits = |value: f64| number_text(format!("{value:.2e}").parse().unwrap_or(value));
        write!(f, "holds for {:.0} % of the people drawn", 100.0 * self.share)?;
        match self.band {
            Some(Band { low, high, .. }) => {
                write!(f, "; 8 of 10 of them between {} and {}", three_digits(low), three_digits(high))
            }
            None => Ok(()),
        }
    }
}

/// The numbers and the truth of the statements for one person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// The numbers.
    pub numbers: Vec<f64>,
    /// Whether each statement holds.
    pub holds: Vec<bool>,
}

impl Uncertainty {
    /// Asks so many people, by number from 0 on, over the processors there are; the result does not depend on these.
    pub fn of(people: u32, answer: impl Fn(u32) -> Option<Answers> + Sync) -> Self {
        let workers = std::thread::available_parallelism().map_or(1, |count| count.get()).min(people.max(1) as usize);
        let workers = u32::try_from(workers).unwrap_or(1);
        let every = |first: u32| (first..people).step_by(workers as usize).map(|number| (number, answer(number)));
        let mut all: Vec<(u32, Option<Answers>)> = std::thread::scope(|scope| {
            let threads: Vec<_> =
                (0..workers).map(|first| scope.spawn(move || every(first).collect::<Vec<_>>())).collect();
            threads.into_iter().filter_map(|thread| thread.join().ok()).flatten().collect()
        });
        all.sort_by_key(|(number, _)| *number);
        let answers: Vec<Answers> = all.into_iter().filter_map(|(_, answers)| answers).collect();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let most = |size: fn(&Answers) -> usize| answers.iter().map(size).max().unwrap_or(0);
        let numbers = |place: usize| answers.iter().filter_map(move |answer| answer.numbers.get(place).copied());
        let holds = |place: usize| answers.iter().filter(|answer| answer.holds.get(place) == Some(&true)).count();
        Self {
            people,
            answered: count(answers.len()),
            bands: (0..most(|answer| answer.numbers.len())).map(|place| Band::of(numbers(place))).collect(),
            holds: (0..most(|answer| answer.holds.len())).map(|place| count(holds(place))).collect(),
        }
    }

    /// The share of the people with an answer for whom a statement holds.
    #[must_use]
    pub fn share(&self, statement: usize) -> f64 {
        self.holds.get(statement).map_or(f64::NAN, |holds| f64::from(*holds) / f64::from(self.answered))
    }
}

impl Band {
    /// The band of the values that are numbers; `None` without any.
    fn of(values: impl Iterator<Item = f64>) -> Option<Self> {
        let mut values: Vec<f64> = values.filter(|value| value.is_finite()).collect();
        values.sort_by(f64::total_cmp);
        let last = values.len().checked_sub(1)?;
        // The nearest rank, which is a value that somebody has.
        let rank = |tenths: usize| values[(last * tenths + 5) / 10];
        Some(Self { low: rank(1), median: rank(5), high: rank(9) })
    }
}

/// The scenario for another person: parameters that have the typical value are drawn evenly from their plausible range, values
/// that belong to the person of the scenario are scaled, and what the scenario itself changes stays, as does what only defines
/// a scale, such as the ordinary diet. What follows from a stool test is found anew, so that everybody in the crowd rests where
/// the laboratory found the person.
#[must_use]
pub fn drawn(scenario: &Scenario, seed: u64, person: u32) -> Scenario {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    random.set_stream(u64::from(person));
    let mut scenario = scenario.clone();
    for (_, row) in Parameters::<f64>::rows() {
        // Drawn for every parameter, so that what one scenario fixes changes no other value.
        let share = uniform(&mut random);
        let is_own = OF_THE_PERSON.contains(&row.name);
        let is_scale = matches!(row.basis, Basis::Defined(_)) && !is_own;
        if is_scale || scenario.changed.iter().any(|(changed, _)| changed.name == row.name) {
            continue;
        }
        if let Some(value) = scenario.parameters.named_mut(row.name) {
            let between = |low: f64, high: f64| low + share * (high - low);
            *value = if !is_own && value.to_bits() == row.value.to_bits() {
                between(row.plausible.low, row.plausible.high)
            } else {
                (*value * between(OWN_VALUE.0, OWN_VALUE.1)).clamp(row.possible.low, row.possible.high)
            };
        }
    }
    for one in &mut scenario.measured {
        one.rests_at = None;
    }
    scenario
}

/// A number from 0 to 1, 1 excluded: 53 random bits.
fn uniform(random: &mut ChaCha8Rng) -> f64 {
    const BITS: u32 = 53;
    #[allow(clippy::cast_precision_loss, reason = "53 bits are exact")]
    let numerator = (random.next_u64() >> (u64::BITS - BITS)) as f64;
    numerator / (1_u64 << BITS) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::built_in;

    fn scenario(name: &str) -> Scenario {
        Scenario::read(name, name, built_in(name).expect("a scenario").text, &[]).expect("a scenario").0
    }

    #[test]
    fn the_same_number_is_the_same_person_on_every_machine() {
        let mut random = ChaCha8Rng::seed_from_u64(SEED);
        random.set_stream(1);
        let first = [uniform(&mut random), uniform(&mut random)].map(f64::to_bits);
        assert_eq!(first, FIRST, "{first:x?}");
        let fibre = scenario("fibre");
        assert_eq!(drawn(&fibre, SEED, 3), drawn(&fibre, SEED, 3));
        assert_ne!(drawn(&fibre, SEED, 3).parameters, drawn(&fibre, SEED, 4).parameters);
    }

    const FIRST: [u64; 2] = [0x3fca_8d5d_8902_6520, 0x3fd8_5136_18ad_52b2];

    #[test]
    fn everybody_is_plausible_and_what_a_scenario_changes_stays() {
        let mut tipping = scenario("tipping");
        let row = Parameters::<f64>::rows().map(|(_, row)| row).find(|row| row.name == "skin_healing_time");
        let row = row.expect("a parameter");
        *tipping.parameters.named_mut(row.name).expect("a parameter") = 17.0;
        tipping.changed.push((row, 17.0));
        let own = tipping.parameters;
        for person in 0..50 {
            let drawn = drawn(&tipping, SEED, person);
            for (_, row) in Parameters::<f64>::rows() {
                let (value, own) = (drawn.parameters.named(row.name), own.named(row.name));
                let (value, own) = (*value.expect("a parameter"), *own.expect("a parameter"));
                let is_typical = own.to_bits() == row.value.to_bits() && !OF_THE_PERSON.contains(&row.name);
                let plausible = row.plausible.contains(value);
                assert!(row.possible.contains(value) && (plausible || !is_typical), "{} {value}", row.name);
            }
            assert_eq!(drawn.parameters.named("skin_healing_time"), Some(&17.0));
        }
    }

    #[test]
    fn nobody_is_drawn_into_another_person_and_no_scale_is_moved() {
        let typical = scenario("healthy");
        for (number, (_, row)) in (0..50).flat_map(|number| Parameters::<f64>::rows().map(move |row| (number, row))) {
            let value = *drawn(&typical, SEED, number).parameters.named(row.name).expect("a parameter");
            let share = value / row.value;
            if OF_THE_PERSON.contains(&row.name) {
                let stays = row.value == 0.0 && value == 0.0;
                assert!(stays || (OWN_VALUE.0..OWN_VALUE.1).contains(&share), "{} {value}", row.name);
            } else if matches!(row.basis, Basis::Defined(_)) {
                assert_eq!(value.to_bits(), row.value.to_bits(), "{}", row.name);
            }
        }
    }

    #[test]
    fn bands_and_shares_are_those_of_the_answers() {
        let answer = |number: u32| {
            let number = f64::from(number);
            let answers = Answers { numbers: vec![number, f64::NAN], holds: vec![number < 25.0] };
            (number < 100.0).then_some(answers)
        };
        let crowd = Uncertainty::of(101, answer);
        assert_eq!((crowd.people, crowd.answered), (101, 100));
        assert_eq!(crowd.bands, [Some(Band { low: 10.0, median: 50.0, high: 89.0 }), None]);
        assert!((crowd.share(0) - 0.25).abs() < 1e-12);
        assert_eq!(Uncertainty::of(0, answer), Uncertainty::default());
    }
}
