//! Reads units as people write them, `g/d`, `CFU per week`, `wks`, and says how many model units each is worth.

use crate::model::Unit;

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dimension {
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

impl Dimension {
    /// The dimension of a unit of the model.
    pub(crate) fn of(unit: Unit) -> Self {
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
            | Unit::PasiPoint
            | Unit::GramPerSquareMetreHour
            | Unit::ArbitraryUnit
            | Unit::PicogramPerMillilitre
            | Unit::NanogramPerMillilitre
            | Unit::MilligramPerLitre
            | Unit::MicrogramPerDecilitre => Self::Number,
            // Of these a stool test can say something.
            Unit::Percent => Self::Share,
            Unit::MillimolePerKilogram => Self::Concentration,
        }
    }

    /// The dimension in words, after `is` or before `is needed`.
    pub(crate) fn words(self) -> &'static str {
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
pub(crate) struct Measure {
    pub(crate) dimension: Dimension,
    pub(crate) factor: f64,
    pub(crate) divisor: f64,
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

/// Words for what is counted, with its dimension alone and its dimension per time.
const AMOUNTS: &[(&[&str], Dimension, Dimension, f64, f64)] = &[
    (&["kg", "kilogram", "kilograms"], Dimension::Mass, Dimension::MassSpeed, 1e3, 1.0),
    (&["g", "gr", "gram", "grams", "gramme", "grammes"], Dimension::Mass, Dimension::MassSpeed, 1.0, 1.0),
    (&["mg", "milligram", "milligrams"], Dimension::Mass, Dimension::MassSpeed, 1.0, 1e3),
    (&["µg", "μg", "ug", "mcg", "microgram", "micrograms"], Dimension::Mass, Dimension::MassSpeed, 1.0, 1e6),
    (
        &["cfu", "cfus", "colony-forming units", "colony forming units"],
        Dimension::Microbes,
        Dimension::MicrobesSpeed,
        1.0,
        1.0,
    ),
    (&["serving", "servings", "portion", "portions"], Dimension::Servings, Dimension::ServingsSpeed, 1.0, 1.0),
    (&["med", "meds"], Dimension::Light, Dimension::LightSpeed, 1.0, 1.0),
    (&["%", "percent", "pct"], Dimension::Share, Dimension::Speed, 1.0, 100.0),
    (&["", "1"], Dimension::Number, Dimension::Speed, 1.0, 1.0),
];

/// The known unit of a dimension that a misspelt one is most like.
pub(crate) fn nearest(written: &str, dimension: Dimension) -> Option<String> {
    let times = || TIMES.iter().flat_map(|row| row.0).filter(|word| word.len() > 2).map(|word| (*word).to_owned());
    let near = |typed: &str, known: &mut dyn Iterator<Item = String>| {
        let likest = known.min_by_key(|word| strsim::osa_distance(typed, word))?;
        (strsim::osa_distance(typed, &likest) <= (typed.chars().count() / 3).max(1)).then_some(likest)
    };
    if dimension == Dimension::Time {
        return near(written, &mut times());
    }
    let (amount, time) = written.split_once('/').or_else(|| written.split_once(" per "))?;
    let fits = AMOUNTS.iter().filter(|row| row.2 == dimension).flat_map(|row| row.0).map(|word| (*word).to_owned());
    Some(format!(
        "{}/{}",
        near(amount.trim(), &mut fits.collect::<Vec<_>>().into_iter())?,
        near(time.trim(), &mut times())?
    ))
}

/// Every unit with all its spellings, for the reference page.
pub(crate) fn spellings() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    let amounts = AMOUNTS.iter().map(|row| row.0);
    let all = amounts.chain(TIMES.iter().map(|row| row.0));
    all.filter(|words| !words.contains(&"")).filter_map(|words| Some((*words.first()?, words)))
}

/// Reads a unit in small letters; nothing if it is not known.
pub(crate) fn read(written: &str) -> Option<Measure> {
    let tidy = written.replace("per cent", "%").replace(" daily", "/day").replace(" weekly", "/week");
    let tidy = tidy.replace('·', " ").replace(" a day", "/day").replace(" a week", "/week");
    let tidy = match tidy.strip_prefix("per ") {
        Some(time) => format!("/{time}"),
        None => tidy.replace(" per ", "/"),
    };
    // The same number in both, as laboratories write it; with the sign for micro or the Greek letter.
    if ["mmol/kg", "µmol/g", "μmol/g", "umol/g"].contains(&tidy.replace(' ', "").as_str()) {
        return Some(Measure { dimension: Dimension::Concentration, factor: 1.0, divisor: 1.0 });
    }
    let (amount, time) = match tidy.split_once('/') {
        Some((amount, time)) => (amount.trim(), Some(time.trim())),
        None => match inverse_time(tidy.trim()) {
            Some((amount, time)) => (amount, Some(time)),
            None => (tidy.trim(), None),
        },
    };
    let Some(time) = time else {
        return whole(TIMES, amount)
            .map(|(factor, divisor)| Measure { dimension: Dimension::Time, factor, divisor })
            .or_else(|| {
                let (_, dimension, _, factor, divisor) = AMOUNTS.iter().find(|row| row.0.contains(&amount))?;
                Some(Measure { dimension: *dimension, factor: *factor, divisor: *divisor })
            });
    };
    let (_, _, dimension, factor, divisor) = AMOUNTS.iter().find(|row| row.0.contains(&amount))?;
    let (days, parts) = whole(TIMES, time)?;
    Some(Measure { dimension: *dimension, factor: factor * parts, divisor: divisor * days })
}

fn whole(times: &[(&[&str], f64, f64)], word: &str) -> Option<(f64, f64)> {
    times.iter().find(|row| row.0.contains(&word)).map(|row| (row.1, row.2))
}

/// `g d^-1` and `d-1`, as papers write it.
fn inverse_time(unit: &str) -> Option<(&str, &str)> {
    let unit = unit.strip_suffix("^-1").or_else(|| unit.strip_suffix("-1"))?;
    Some(unit.rsplit_once(' ').unwrap_or(("", unit)))
}
