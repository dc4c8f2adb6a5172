//! Why a text is not a quantity of the wanted dimension, with the text to type instead.

use thiserror::Error;

use crate::model::Unit;

/// Why a text is no quantity of the kind that is wanted.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum QuantityFault {
    /// Nothing is written there.
    #[error("there is no number here")]
    Empty,
    /// The text does not start with a number.
    #[error("`{text}` does not start with a number")]
    NotANumber {
        /// What is written.
        text: String,
    },
    /// A number that is not finite.
    #[error("`{text}` is not a number to calculate with")]
    NotFinite {
        /// What is written.
        text: String,
    },
    /// A comma that marks thousands for some readers and decimals for others.
    #[error("the comma can mean {thousand} or {decimal}")]
    AmbiguousComma {
        /// Read as a mark of thousands.
        thousand: String,
        /// Read as a decimal mark.
        decimal: String,
    },
    /// A bare number where a unit belongs.
    #[error("the unit is missing after `{number}`")]
    MissingUnit {
        /// The number as written.
        number: String,
        /// The same with the usual unit.
        offer: String,
    },
    /// A unit that is not in the table.
    #[error("`{unit}` is not a known unit")]
    UnknownUnit {
        /// The unit as written.
        unit: String,
        /// The unit of the model that is wanted.
        wanted: Unit,
        /// Whether the unit looks like a misspelling of a known one, which is then offered.
        is_like_a_known_unit: bool,
        /// The same number with that or the usual unit.
        offer: String,
    },
    /// A unit of another kind of quantity.
    #[error("`{unit}` is {found}, but {wanted} is needed")]
    OtherKind {
        /// The unit as written.
        unit: String,
        /// What that unit measures.
        found: &'static str,
        /// What is wanted.
        wanted: &'static str,
        /// The same number with the usual unit.
        offer: String,
    },
}

impl QuantityFault {
    /// The text to type instead, where one can be named.
    #[must_use]
    pub fn offer(&self) -> Option<&str> {
        match self {
            Self::MissingUnit { offer, .. } | Self::UnknownUnit { offer, .. } | Self::OtherKind { offer, .. } => {
                Some(offer)
            }
            Self::Empty | Self::NotANumber { .. } | Self::NotFinite { .. } | Self::AmbiguousComma { .. } => None,
        }
    }
}
