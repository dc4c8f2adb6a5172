//! What things are called in public vocabularies, so that other programs know them. Only terms that were looked up.

use super::{
    Place,
    xml::{Element, element},
};

/// How a term fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// It is just that.
    Is,
    /// It happens in that kind of creature.
    HasTaxon,
}

/// A term, as `VOCABULARY:NUMBER`.
pub(super) type Term = (Fit, &'static str);

/// The model is about people.
pub(super) const MODEL: &[Term] = &[];

/// The part of the body.
pub(super) const fn of_place(_: Place) -> &'static [Term] {
    &[]
}

/// The unknown.
pub(super) fn of_quantity(_: &str) -> &'static [Term] {
    &[]
}

/// The annotation that ties an element to its terms.
pub(super) fn annotation(metaid: &str, terms: &[Term]) -> Option<Element> {
    let _ = (metaid, terms, element);
    None
}
