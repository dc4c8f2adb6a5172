//! One table, many uses: a table of quantities gives the struct, the names, the units and the documentation.
//!
//! Each row is written once, in columns that a biologist can check against the literature, and everything that needs a
//! name, a unit or a source reads it from there.

use super::unit::Unit;

/// Where the value of a quantity comes from. Nothing is without one: what has no source is assumed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Taken from a measurement: the source.
    Measured(&'static str),
    /// Chosen inside a range that a source gives: the source and the choice.
    Chosen(&'static str),
    /// Computed once so that the healthy state of a typical adult is an exact rest: from what.
    Calibrated(&'static str),
    /// No source: the reason for the choice.
    Assumed(&'static str),
    /// Not a claim about nature: a definition of scale or a reading.
    Defined(&'static str),
}

impl Basis {
    /// The word that goes before the reason in tables: `measured`, `chosen`, `calibrated`, `assumed`, `defined`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Measured(_) => "measured",
            Self::Chosen(_) => "chosen",
            Self::Calibrated(_) => "calibrated",
            Self::Assumed(_) => "assumed",
            Self::Defined(_) => "defined",
        }
    }

    /// The source or the reason.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Self::Measured(text)
            | Self::Chosen(text)
            | Self::Calibrated(text)
            | Self::Assumed(text)
            | Self::Defined(text) => text,
        }
    }
}

/// A closed interval, in the unit of the quantity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The smallest value that belongs to it.
    pub low: f64,
    /// The largest value that belongs to it.
    pub high: f64,
}

impl Range {
    /// The interval from `low` to `high`, both included.
    #[must_use]
    pub const fn new(low: f64, high: f64) -> Self {
        Self { low, high }
    }

    /// Whether `value` lies in it. A value that is not a number lies in no interval.
    #[must_use]
    pub fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

/// What is known about one quantity: a row of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// The name, in whole words, as a scenario file writes it.
    pub name: &'static str,
    /// The letter the formulas use, Unicode with `_` for a subscript.
    pub symbol: &'static str,
    /// The unit of `value` and of both ranges.
    pub unit: Unit,
    /// The value at rest (states), without intervention (inputs), or in a typical adult (parameters).
    pub value: f64,
    /// What a scenario may ask for without a raised eyebrow.
    pub plausible: Range,
    /// What a scenario may ask for at all; outside of it the equations have no meaning.
    pub possible: Range,
    /// What it is, in one line.
    pub meaning: &'static str,
    /// Where the value comes from.
    pub basis: Basis,
}

impl Quantity {
    /// The short name for charts and tables: what stands before the colon of the meaning.
    #[must_use]
    pub fn label(&self) -> &'static str {
        self.meaning.split_once(':').map_or(self.meaning, |(label, _)| label)
    }
}

/// One process of the model: something that fills or drains a compartment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Process {
    /// The name, in whole words.
    pub name: &'static str,
    /// The letter the formulas use for its speed.
    pub symbol: &'static str,
    /// What happens, in one line.
    pub meaning: &'static str,
    /// How good the evidence for it is.
    pub grade: Grade,
    /// The best evidence, and what speaks against it.
    pub evidence: &'static str,
}

/// How good the evidence for an arrow or a process is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Randomised trials, meta-analyses or controlled challenges in people.
    A,
    /// Observations or uncontrolled interventions in people.
    B,
    /// Animals.
    C,
    /// Cells, tissue or mechanism only.
    D,
}

impl Grade {
    /// The letter and what it stands for.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::A => "A (trials in people)",
            Self::B => "B (observed in people)",
            Self::C => "C (animals)",
            Self::D => "D (cells or mechanism)",
        }
    }
}

/// Makes a struct whose fields all have one type, and the ways to reach them by position and by name.
macro_rules! named_values {
    ($(#[$doc:meta])* $structure:ident { $($name:ident: $meaning:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $structure<S> {
            $(#[doc = $meaning] pub $name: S,)+
        }

        impl<S> $structure<S> {
            /// How many values there are.
            pub const COUNT: usize = Self::TABLE.len();

            /// Builds the struct from what `make` gives for each position, in the order of the table.
            pub fn from_positions(mut make: impl FnMut(usize) -> S) -> Self {
                let mut positions = 0..Self::COUNT;
                $(let $name = make(positions.next().unwrap_or_default());)+
                Self { $($name),+ }
            }

            /// The values in the order of the table.
            pub fn values(self) -> impl Iterator<Item = S> {
                [$(self.$name),+].into_iter()
            }

            /// The struct with each value changed, in the order of the table.
            pub fn map_values<T>(self, mut change: impl FnMut(S) -> T) -> $structure<T> {
                $structure { $($name: change(self.$name)),+ }
            }

            /// One struct made of two, value by value.
            pub fn combine(self, other: Self, mut make: impl FnMut(S, S) -> S) -> Self {
                Self { $($name: make(self.$name, other.$name)),+ }
            }

            /// The struct with the chosen values taken from `other`.
            #[must_use]
            pub fn replaced_where(self, chosen: &$structure<bool>, other: Self) -> Self {
                Self { $($name: if chosen.$name { other.$name } else { self.$name }),+ }
            }

            /// The value called `name`, or nothing if there is none of that name.
            pub fn named(&self, name: &str) -> Option<&S> {
                match name {
                    $(stringify!($name) => Some(&self.$name),)+
                    _ => None,
                }
            }

            /// The same, to be changed.
            pub fn named_mut(&mut self, name: &str) -> Option<&mut S> {
                match name {
                    $(stringify!($name) => Some(&mut self.$name),)+
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use named_values;

/// Makes a struct of quantities, generic over the number it is read with, and its table.
///
/// A row reads `name: "symbol", unit, value, plausible low => high, possible low => high, "meaning", basis;`.
macro_rules! quantities {
    ($(#[$doc:meta])* $structure:ident {
        $($name:ident: $symbol:literal, $unit:ident, $value:expr, $low:literal => $high:literal,
          $least:literal => $most:literal, $meaning:literal, $basis:expr;)+
    }) => {
        $crate::model::table::named_values! { $(#[$doc])* $structure { $($name: $meaning,)+ } }

        impl<S> $structure<S> {
            /// One row for each quantity, in order.
            pub const TABLE: &'static [$crate::model::table::Quantity] = &[$($crate::model::table::Quantity {
                name: stringify!($name),
                symbol: $symbol,
                unit: $crate::model::unit::Unit::$unit,
                value: $value,
                plausible: $crate::model::table::Range::new($low, $high),
                possible: $crate::model::table::Range::new($least, $most),
                meaning: $meaning,
                basis: $basis,
            },)+];
        }

        impl<S: From<f64>> $structure<S> {
            /// The values of the table.
            #[must_use]
            pub fn reference() -> Self {
                Self { $($name: S::from($value)),+ }
            }
        }
    };
}
pub(crate) use quantities;

/// Makes a struct of process speeds, generic over the number it is read with, and its table.
///
/// A row reads `name: "symbol", "meaning", grade, "evidence";`.
macro_rules! processes {
    ($(#[$doc:meta])* $structure:ident {
        $($name:ident: $symbol:literal, $meaning:literal, $grade:ident, $evidence:literal;)+
    }) => {
        $crate::model::table::named_values! { $(#[$doc])* $structure { $($name: $meaning,)+ } }

        impl<S> $structure<S> {
            /// One row for each process, in order.
            pub const TABLE: &'static [$crate::model::table::Process] = &[$($crate::model::table::Process {
                name: stringify!($name),
                symbol: $symbol,
                meaning: $meaning,
                grade: $crate::model::table::Grade::$grade,
                evidence: $evidence,
            },)+];
        }
    };
}
pub(crate) use processes;

/// Joins the tables of several mechanisms into one struct with one field for each mechanism.
macro_rules! joined_tables {
    ($(#[$doc:meta])* $structure:ident of $row:ident { $($mechanism:ident: $table:ty,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct $structure<S> {
            $(#[doc = concat!("Of the mechanism `", stringify!($mechanism), "`.")] pub $mechanism: $table,)+
        }

        impl<S> $structure<S> {
            /// How many values there are in all.
            pub const COUNT: usize = 0 $(+ <$table>::COUNT)+;

            /// Every row with the name of its mechanism, in order.
            pub fn rows() -> impl Iterator<Item = (&'static str, &'static $crate::model::table::$row)> {
                let rows = std::iter::empty();
                $(let rows = rows.chain(<$table>::TABLE.iter().map(|row| (stringify!($mechanism), row)));)+
                rows
            }

            /// Builds the struct from what `make` gives for each position, in the order of [`Self::rows`].
            pub fn from_positions(mut make: impl FnMut(usize) -> S) -> Self {
                let mut position = 0..;
                Self {
                    $($mechanism: <$table>::from_positions(|_| make(position.next().unwrap_or_default())),)+
                }
            }

            /// The values in the order of [`Self::rows`].
            pub fn values(self) -> impl Iterator<Item = S> {
                let values = std::iter::empty();
                $(let values = values.chain(self.$mechanism.values());)+
                values
            }

            /// The value called `name`, or nothing if there is none of that name.
            pub fn named(&self, name: &str) -> Option<&S> {
                None $(.or(self.$mechanism.named(name)))+
            }

            /// The same, to be changed.
            pub fn named_mut(&mut self, name: &str) -> Option<&mut S> {
                None $(.or(self.$mechanism.named_mut(name)))+
            }
        }
    };
}
pub(crate) use joined_tables;
