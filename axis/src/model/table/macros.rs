//! Turns a table into a struct with one field for each row, generic over the number it is evaluated with.

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
        $($name:ident $(formerly $old:ident)?: $symbol:literal, $unit:ident, $value:expr, $low:literal => $high:literal,
          $least:literal => $most:literal, $meaning:literal, $basis:expr;)+
    }) => {
        $crate::model::table::named_values! { $(#[$doc])* $structure { $($name: $meaning,)+ } }

        impl<S> $structure<S> {
            /// One row for each quantity, in order.
            pub const TABLE: &'static [$crate::model::table::Quantity] = &[$($crate::model::table::Quantity {
                name: stringify!($name),
                formerly: [$(stringify!($old),)? ""][0],
                symbol: $symbol,
                unit: $crate::model::table::Unit::$unit,
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
            pub fn rows() -> impl Iterator<Item = (&'static str, &'static $row)> {
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

            /// The struct with each value changed, in the order of [`Self::rows`].
            pub fn map_values<T>(self, mut change: impl FnMut(S) -> T) -> $structure<T> {
                $structure { $($mechanism: self.$mechanism.map_values(&mut change),)+ }
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
