//! Checks `[[expect]]`, the statements that a run must satisfy.

use super::layer_off;
use crate::{
    model::{Day, Layers},
    scenario::{
        diagnostics::{Diagnostic, Diagnostics, Edit, Origin, Remedy, code},
        keys::Section,
        section::{Fields, sections},
        statement::{Expectation, Statement, StatementFault},
        tree::{Spot, Table},
        value::moment,
    },
};

/// The statements of all `[[expect]]`.
pub(crate) fn all(
    diagnostics: &mut Diagnostics<'_>,
    fields: &Fields<'_>,
    top: &Table,
    duration: Option<Day>,
    layers: &Layers,
) -> Vec<Expectation> {
    let mut all = Vec::new();
    for section in sections(diagnostics, fields, "expect", Section::Expect) {
        section.report_unknown(diagnostics, top);
        section.report_missing(diagnostics);
        let why = section.text(diagnostics, "why");
        let Some(text) = section.text(diagnostics, "that") else { continue };
        let spot = section.node("that").map(|node| node.spot.clone()).unwrap_or_default();
        let that = match Statement::parse(&text) {
            Ok(that) => that,
            Err(fault) => {
                statement_fault(diagnostics, &spot, &text, &fault);
                continue;
            }
        };
        for outcome in that.outcomes() {
            layer_off::check_shown(diagnostics, &spot, outcome.of, layers);
        }
        let late = that
            .outcomes()
            .into_iter()
            .filter_map(|outcome| outcome.day())
            .find(|day| duration.is_some_and(|end| *day > end));
        if let (Some(day), Some(end)) = (late, duration) {
            let message =
                format!("the statement asks for {}, but the run ends on {}", moment::write(day), moment::write(end));
            let length = fields.node("duration").map(|node| diagnostics.origin_of(&node.spot));
            if matches!(length, Some(Origin::Set(_))) && spot.text == 0 {
                let doubt = Diagnostic::warning(code::DAY_OUTSIDE, message).because("`--set` has made the run shorter");
                let say = "the run goes on, and this statement is not checked".to_owned();
                diagnostics.at(&spot, "", doubt, Remedy::Say(say));
                continue;
            }
            let fault = Diagnostic::error(code::DAY_OUTSIDE, message);
            let retyped = diagnostics.piece(&spot).replace(&moment::write(day), "end").replace("@day", "@");
            diagnostics.at(&spot, "", fault, Remedy::Retype(retyped));
            continue;
        }
        let line = if spot.text == 0 { diagnostics.text[..spot.span.start].matches('\n').count() + 1 } else { 0 };
        all.push(Expectation { that, text, why, line });
    }
    all
}

fn statement_fault(diagnostics: &mut Diagnostics<'_>, spot: &Spot, text: &str, fault: &StatementFault) {
    let code =
        if matches!(fault, StatementFault::UnknownName { .. }) { code::UNKNOWN_QUANTITY } else { code::STATEMENT };
    // The caret can point at the word itself if the text is in the file letter by letter.
    let start = diagnostics.piece(spot).find(text).map(|indent| spot.span.start + indent);
    let here = match start {
        Some(start) => Spot { text: spot.text, span: start + fault.span().start..start + fault.span().end },
        None => spot.clone(),
    };
    let remedy = match (fault.offer(), fault.example(text)) {
        (Some(offer), _) if start.is_some() => Remedy::Retype(offer.to_owned()),
        (_, Some(example)) => {
            let help = format!("type for example `that = \"{example}\"`;\n{}", fault.advice());
            let edits = vec![Edit { span: spot.span.clone(), text: format!("\"{example}\"") }];
            Remedy::Edits { help, edits, certain: false }
        }
        _ => Remedy::Say(fault.advice()),
    };
    let why = match fault {
        StatementFault::UnknownName { .. } => "a statement can only be about what the model follows".to_owned(),
        StatementFault::Value { unit, .. } => format!("a number here is read as: {}", unit.description()),
        _ => "only a statement in a certain form can be checked against a run".to_owned(),
    };
    let diagnostic = Diagnostic::error(code, fault.to_string()).because(why);
    diagnostics.at(&here, "", diagnostic, remedy);
}
