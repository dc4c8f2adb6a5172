//! Checks how long the run is, and how far apart the rows of its table are.

use crate::{
    model::{Day, Unit},
    scenario::{
        diagnostics::{Diagnostic, Diagnostics, Remedy, code},
        section::Fields,
        value::quantity::write,
    },
};

const LONGEST_RUN: Day = 36_500.0;
const SHORTEST_STEP: Day = 1.0 / 1440.0;
const MOST_ROWS: f64 = 20_000.0;

/// How long the run is.
pub(super) fn duration(diagnostics: &mut Diagnostics<'_>, fields: &Fields<'_>) -> Option<Day> {
    let (days, spot) = fields.duration(diagnostics, "duration")?;
    if days > LONGEST_RUN {
        let message = format!("a run of {} is too long; at most 100 years", write(days, Unit::Day));
        let fault = Diagnostic::error(code::DURATION_LIMITS, message).because("the model knows nothing of growing old");
        diagnostics.at(spot, "", fault, Remedy::Retype("\"100 years\"".to_owned()));
        return None;
    }
    Some(days)
}

/// How far apart the rows are: as the file says, or a day, or more for a very long run.
pub(super) fn output_every(
    diagnostics: &mut Diagnostics<'_>,
    fields: &Fields<'_>,
    duration: Option<Day>,
) -> Option<Day> {
    let written = fields.duration(diagnostics, "output_every");
    if written.is_none() && fields.node("output_every").is_some() {
        return None;
    }
    let duration = duration?;
    let Some((every, spot)) = written else {
        return Some((duration / MOST_ROWS).ceil().max(1.0).min(duration));
    };
    let rows = duration / every;
    let enough = write((duration / 10_000.0).ceil().max(1.0), Unit::Day);
    let (what, retyped) = if every < SHORTEST_STEP * (1.0 - 1e-9) {
        ("rows less than a minute apart tell nothing new".to_owned(), "1 hour".to_owned())
    } else if every > duration {
        (
            format!("rows {} apart do not fit into a run of {}", write(every, Unit::Day), write(duration, Unit::Day)),
            write(duration / 10.0, Unit::Day),
        )
    } else if rows > MOST_ROWS {
        (format!("this would write {} rows; at most 20,000 make sense", rows.floor()), enough)
    } else {
        return Some(every);
    };
    let fault = Diagnostic::error(code::ROWS_LIMITS, what).because("the spacing of the rows never changes the results");
    diagnostics.at(spot, "", fault, Remedy::ForExample(format!("\"{retyped}\"")));
    None
}
