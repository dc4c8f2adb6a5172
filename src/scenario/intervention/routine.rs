//! Checks `how_often` of an intervention, and the keys that contradict it.

use crate::scenario::{
    diagnostics::{Diagnostic, Diagnostics, Remedy, code},
    section::Fields,
    value::routine::{self, Routine},
};

/// The routine of an intervention, if it names one; nothing in it if the words are not understood.
pub(crate) fn of(diagnostics: &mut Diagnostics<'_>, fields: &Fields<'_>) -> Option<Option<Routine>> {
    let node = fields.node("how_often")?;
    let text = fields.text(diagnostics, "how_often");
    for rival in ["every", "times"] {
        if let Some(entry) = fields.table.entry(rival) {
            let message = format!("an intervention has either `how_often` or `{rival}`");
            let fault = Diagnostic::error(code::EXCLUDE_EACH_OTHER, message);
            diagnostics.at(&entry.key_spot, "", fault, Remedy::Say("delete the one you do not mean".to_owned()));
        }
    }
    let Some(text) = text else { return Some(None) };
    let found = routine::read(&text);
    if found.is_none() {
        let shown: String = text.chars().take(60).collect();
        let fault = Diagnostic::error(code::ROUTINE, format!("`{shown}` does not say how often"))
            .because("the days on which something is given must be known before the run");
        let say = "type for example `how_often = \"daily\"`, `\"twice a day\"`, `\"twice a week\"`, `\"every other day\"`, `\"every 3 days\"` or `\"every 8 h for 5 d\"`";
        diagnostics.at(&node.spot, "", fault, Remedy::Say(say.to_owned()));
    }
    if let (Some(Routine { lasts: Some(_), .. }), Some(entry)) =
        (found, fields.table.entry("for").or(fields.table.entry("until")))
    {
        let message = format!("`how_often` already says how long, so `{}` cannot say it too", entry.key);
        let fault = Diagnostic::error(code::EXCLUDE_EACH_OTHER, message);
        diagnostics.at(&entry.key_spot, "", fault, Remedy::Say("delete the one you do not mean".to_owned()));
    }
    Some(found)
}
