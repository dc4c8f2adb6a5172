//! Evens out American spelling, `fiber` for `fibre`, in names that a scenario uses.

/// American spellings inside names, with the spelling of the tables.
const AMERICAN: &[(&str, &str)] = &[("fiber", "fibre"), ("colonization", "colonisation")];

/// The name with American spelling turned into that of the tables.
#[must_use]
pub fn spelled(name: &str) -> String {
    AMERICAN.iter().fold(name.to_owned(), |name, (american, ours)| name.replace(american, ours))
}

/// The American spelling of a name of the tables, where it has one of its own.
pub(crate) fn american(name: &str) -> Option<String> {
    let spelt = AMERICAN.iter().fold(name.to_owned(), |name, (american, ours)| name.replace(ours, american));
    (spelt != name).then_some(spelt)
}
