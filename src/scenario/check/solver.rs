//! Reads which method solves the run, where the file says so.

use crate::{
    scenario::{
        diagnostics::{Diagnostic, Diagnostics, Remedy, code},
        names::{listed, nearest},
        section::Fields,
    },
    solve::Method,
};

/// The method that `solver` names; nothing if the program is to choose.
pub(super) fn solver(diagnostics: &mut Diagnostics<'_>, fields: &Fields<'_>) -> Option<Method> {
    let node = fields.node("solver")?;
    let typed = fields.text(diagnostics, "solver")?;
    let found = Method::named(typed.trim());
    if found.is_none() {
        let short: String = typed.chars().take(60).collect();
        let fault = Diagnostic::error(code::UNKNOWN_SOLVER, format!("there is no solver called `{short}`")).because(
            "the methods agree to the digits that are shown; without this line the program chooses the faster one",
        );
        let names = Method::ALL.map(Method::name);
        let similar = nearest(&typed, names).map(|name| format!("\"{name}\""));
        diagnostics.at(&node.spot, "", fault, Remedy::name(similar, || format!("the solvers are {}", listed(names))));
    }
    found
}
