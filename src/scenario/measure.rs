//! Units as people write them, `g/d`, `CFU per week`, `wks`, and how many model units they are worth.

use crate::model::Unit;

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Time,
    Speed,
    Mass,
    MassSpeed,
    Microbes,
    MicrobesSpeed,
    Servings,
    ServingsSpeed,
    Light,
    LightSpeed,
    Share,
    Concentration,
    Number,
}

impl Kind {
    /// The kind of a unit of the model.
    pub(super) fn of(unit: Unit) -> Self {
        match unit {
            Unit::Day => Self::Time,
            Unit::PerDay => Self::Speed,
            Unit::GramPerDay => Self::MassSpeed,
            Unit::CfuPerDay => Self::MicrobesSpeed,
            Unit::Share => Self::Share,
            Unit::ServingPerDay => Self::ServingsSpeed,
            Unit::MedPerDay => Self::LightSpeed,
            // Read-outs are never set, only compared with bare numbers.
            Unit::Fold
            | Unit::One
            | Unit::Point
            | Unit::GramPerSquareMetreHour
            | Unit::ArbitraryUnit
            | Unit::PicogramPerMillilitre
            | Unit::MilligramPerLitre
            | Unit::MicrogramPerDecilitre => Self::Number,
            // Of these a stool test can say something.
            Unit::Percent => Self::Share,
            Unit::MillimolePerKilogram => Self::Concentration,
        }
    }

    /// The kind in words, after `is` or before `is needed`.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Time => "a length of time",
            Self::Speed => "a speed (per day)",
            Self::Mass => "a mass, without saying per what time",
            Self::MassSpeed => "a mass for each day (g/day)",
            Self::Microbes => "a number of microbes, without saying per what time",
            Self::MicrobesSpeed => "a number of microbes for each day (CFU/day)",
            Self::Servings => "a number of servings, without saying per what time",
            Self::ServingsSpeed => "a number of servings for each day (servings/day)",
            Self::Light => "a dose of light, without saying per what time",
            Self::LightSpeed => "a dose of light for each day (MED/day)",
            Self::Share => "a share (%)",
            Self::Concentration => "an amount in stool (mmol/kg)",
            Self::Number => "a number without a unit",
        }
    }
}

/// What a written unit is worth: `factor / divisor` model units. Kept apart so that nothing is lost to rounding.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Measure {
    pub(super) kind: Kind,
    pub(super) factor: f64,
    pub(super) divisor: f64,
}

const HOURS_PER_DAY: f64 = 24.0;

/// Words for a time, with what it is in days: a factor and a divisor.
const TIMES: &[(&[&str], f64, f64)] = &[
    (&["s", "sec", "secs", "second", "seconds"], 1.0, HOURS_PER_DAY * 3600.0),
    (&["min", "mins", "minute", "minutes"], 1.0, HOURS_PER_DAY * 60.0),
    (&["h", "hr", "hrs", "hour", "hours"], 1.0, HOURS_PER_DAY),
    (&["d", "day", "days"], 1.0, 1.0),
    (&["w", "wk", "wks", "week", "weeks"], 7.0, 1.0),
    (&["mo", "mos", "month", "months"], 30.0, 1.0),
    (&["y", "yr", "yrs", "year", "years", "a"], 365.0, 1.0),
];

/// Words for what is counted, with its kind alone and its kind per time.
const AMOUNTS: &[(&[&str], Kind, Kind, f64, f64)] = &[
    (&["kg", "kilogram", "kilograms"], Kind::Mass, Kind::MassSpeed, 1e3, 1.0),
    (&["g", "gr", "gram", "grams", "gramme", "grammes"], Kind::Mass, Kind::MassSpeed, 1.0, 1.0),
    (&["mg", "milligram", "milligrams"], Kind::Mass, Kind::MassSpeed, 1.0, 1e3),
    (&["µg", "μg", "ug", "mcg", "microgram", "micrograms"], Kind::Mass, Kind::MassSpeed, 1.0, 1e6),
    (&["cfu", "cfus", "colony-forming units", "colony forming units"], Kind::Microbes, Kind::MicrobesSpeed, 1.0, 1.0),
    (&["serving", "servings", "portion", "portions"], Kind::Servings, Kind::ServingsSpeed, 1.0, 1.0),
    (&["med", "meds"], Kind::Light, Kind::LightSpeed, 1.0, 1.0),
    (&["%", "percent", "pct"], Kind::Share, Kind::Speed, 1.0, 100.0),
    (&["", "1"], Kind::Number, Kind::Speed, 1.0, 1.0),
];

/// The known unit of a kind that a misspelt one is most like.
pub(super) fn nearest(written: &str, kind: Kind) -> Option<String> {
    let times = || TIMES.iter().flat_map(|row| row.0).filter(|word| word.len() > 2).map(|word| (*word).to_owned());
    let near = |typed: &str, known: &mut dyn Iterator<Item = String>| {
        let likest = known.min_by_key(|word| strsim::osa_distance(typed, word))?;
        (strsim::osa_distance(typed, &likest) <= (typed.chars().count() / 3).max(1)).then_some(likest)
    };
    if kind == Kind::Time {
        return near(written, &mut times());
    }
    let (amount, time) = written.split_once('/').or_else(|| written.split_once(" per "))?;
    let fits = AMOUNTS.iter().filter(|row| row.2 == kind).flat_map(|row| row.0).map(|word| (*word).to_owned());
    Some(format!(
        "{}/{}",
        near(amount.trim(), &mut fits.collect::<Vec<_>>().into_iter())?,
        near(time.trim(), &mut times())?
    ))
}

/// Every unit with all its spellings, for the reference page.
pub(super) fn spellings() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    let amounts = AMOUNTS.iter().map(|row| row.0);
    let all = amounts.chain(TIMES.iter().map(|row| row.0));
    all.filter(|words| !words.contains(&"")).filter_map(|words| Some((*words.first()?, words)))
}

/// Reads a unit in small letters; nothing if it is not known.
pub(super) fn read(written: &str) -> Option<Measure> {
    let tidy = written.replace("per cent", "%").replace(" daily", "/day").replace(" weekly", "/week");
    let tidy = tidy.replace('·', " ").replace(" a day", "/day").replace(" a week", "/week");
    let tidy = match tidy.strip_prefix("per ") {
        Some(time) => format!("/{time}"),
        None => tidy.replace(" per ", "/"),
    };
    if tidy.replace(' ', "") == "mmol/kg" {
        return Some(Measure { kind: Kind::Concentration, factor: 1.0, divisor: 1.0 });
    }
    let (amount, time) = match tidy.split_once('/') {
        Some((amount, time)) => (amount.trim(), Some(time.trim())),
        None => match inverse_time(tidy.trim()) {
            Some((amount, time)) => (amount, Some(time)),
            None => (tidy.trim(), None),
        },
    };
    let Some(time) = time else {
        return whole(TIMES, amount).map(|(factor, divisor)| Measure { kind: Kind::Time, factor, divisor }).or_else(
            || {
                let (_, kind, _, factor, divisor) = AMOUNTS.iter().find(|row| row.0.contains(&amount))?;
                Some(Measure { kind: *kind, factor: *factor, divisor: *divisor })
            },
        );
    };
    let (_, _, kind, factor, divisor) = AMOUNTS.iter().find(|row| row.0.contains(&amount))?;
    let (days, parts) = whole(TIMES, time)?;
    Some(Measure { kind: *kind, factor: factor * parts, divisor: divisor * days })
}

fn whole(times: &[(&[&str], f64, f64)], word: &str) -> Option<(f64, f64)> {
    times.iter().find(|row| row.0.contains(&word)).map(|row| (row.1, row.2))
}

/// `g d^-1` and `d-1`, as papers write it.
fn inverse_time(unit: &str) -> Option<(&str, &str)> {
    let unit = unit.strip_suffix("^-1").or_else(|| unit.strip_suffix("-1"))?;
    Some(unit.rsplit_once(' ').unwrap_or(("", unit)))
}
