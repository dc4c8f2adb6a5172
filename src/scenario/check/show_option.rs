//! Checks the names after `--show` before anything is read, so that a fault shows what was typed.

use crate::scenario::{
    diagnostics::{Diagnostic, Origin, Place, code},
    names::{self, listed, nearest},
};

/// A fault for each name that is not a quantity. `typed` is the text after `--show`, with commas between the names.
#[must_use]
pub fn faults(typed: &str) -> Vec<Diagnostic> {
    let is_known = |name: &str| names::find(name, names::observables()).is_some();
    let likely = |name: &str| {
        let known = is_known(name).then(|| name.to_owned());
        known.or_else(|| nearest(name, names::observables().map(|row| row.name)).map(str::to_owned))
    };
    let parts: Vec<&str> = typed.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    let is_several = |part: &&str| !is_known(part) && part.split_whitespace().all(|word| likely(word).is_some());
    let words = |part: &str| -> Vec<String> {
        if is_several(&part) { part.split_whitespace().map(str::to_owned).collect() } else { vec![part.to_owned()] }
    };
    let wanted: Option<Vec<String>> = parts.iter().flat_map(|part| words(part)).map(|word| likely(&word)).collect();
    let help = match wanted {
        Some(wanted) => format!("type `--show {}`", wanted.join(",")),
        None => format!("the names are {}", listed(names::observables().map(|row| row.name))),
    };
    let unknown = parts.into_iter().filter(|part| !is_known(part));
    unknown
        .map(|part| {
            let short: String = part.chars().take(60).collect();
            let message = if part.contains(char::is_whitespace) && is_several(&part) {
                "between two names there must be a comma, without a space".to_owned()
            } else {
                format!("there is no state, read-out or input called `{short}`")
            };
            let start = typed.find(part).unwrap_or(0);
            let mut fault = Diagnostic::error(code::UNKNOWN_QUANTITY, message);
            fault.place = Some(Place { span: start..start + part.len(), label: String::new() });
            fault.origin = Origin::Show(typed.to_owned());
            fault.help = Some(help.clone());
            fault
        })
        .collect()
}

/// Whether something of the model has that name and can be shown.
#[must_use]
pub fn is_name(name: &str) -> bool {
    names::find(name, names::observables()).is_some()
}
