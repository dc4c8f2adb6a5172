//! Evens out names that a scenario uses: American spelling, `fiber` for `fibre`, and names of earlier versions.

use std::sync::LazyLock;

use crate::model::Parameters;

/// American spellings inside names, with the spelling of the tables.
const AMERICAN: &[(&str, &str)] = &[("fiber", "fibre"), ("colonization", "colonisation")];

/// Names of earlier versions, each with the one that the table has now.
static FORMER: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let rows = Parameters::<f64>::rows().map(|(_, row)| row);
    rows.filter(|row| !row.formerly.is_empty()).map(|row| (row.formerly, row.name)).collect()
});

/// The name as the tables have it, with American spelling and names of earlier versions replaced.
#[must_use]
pub fn spelled(name: &str) -> String {
    let name = AMERICAN.iter().fold(name.to_owned(), |name, (american, ours)| name.replace(american, ours));
    // Also at the end of a path, as in `parameters.treg_skin_brake`.
    let is_former = |former: &str| name.strip_suffix(former).is_some_and(|path| path.is_empty() || path.ends_with('.'));
    match FORMER.iter().find(|(former, _)| is_former(former)) {
        Some((former, now)) => name.replace(former, now),
        None => name,
    }
}

/// The American spelling of a name of the tables, where it has one of its own.
pub(crate) fn american(name: &str) -> Option<String> {
    let spelt = AMERICAN.iter().fold(name.to_owned(), |name, (american, ours)| name.replace(ours, american));
    (spelt != name).then_some(spelt)
}
