//! The bars above the curves: cut arrows, and interventions over time with their ramps and missed doses.

use gutskin_plot::{Bar, Span};

use crate::{
    analysis::Simulation,
    model::Day,
    scenario::{Amount, Intervention},
    words::{
        Language,
        circumstances::{self, background},
        say,
    },
};

/// What distinguishes this simulation: cut arrows and interventions.
#[must_use]
pub fn bars(run: &Simulation, language: Language) -> Vec<Bar> {
    let cuts = circumstances::cuts(&run.scenario, language);
    let cuts = cuts.into_iter().map(|label| cut_bar(label, run.scenario.duration, language));
    cuts.chain(run.scenario.interventions.iter().map(|intervention| bar(run, intervention, language))).collect()
}

fn bar(run: &Simulation, intervention: &Intervention, language: Language) -> Bar {
    // A dose below the usual amount must not look like a growing wedge, so its height follows the amount itself.
    let usual = background(&run.scenario, intervention.input);
    let (outside, inside) = match intervention.amount {
        Amount::Dose(dose)
            if dose < usual && intervention.intervals.iter().any(|interval| interval.ramp + interval.taper > 0.0) =>
        {
            (1.0, dose / usual)
        }
        _ => (0.0, 1.0),
    };
    let spans = intervention
        .intervals
        .iter()
        .flat_map(|interval| {
            let (risen, falling) = (interval.from + interval.ramp, interval.until - interval.taper);
            [
                (interval.from, risen, outside, inside),
                (risen, falling, inside, inside),
                (falling, interval.until, inside, outside),
            ]
        })
        .filter(|(from, until, _, _): &(Day, Day, f64, f64)| until > from)
        .map(|(from, until, strength_from, strength_until)| Span { from, until, strength_from, strength_until })
        .flat_map(|span| without(span, &intervention.missed))
        .collect();
    Bar {
        label: language.intervention(intervention).to_owned(),
        detail: circumstances::detail(&run.scenario, intervention, language),
        spans,
        hatched: false,
    }
}

/// The parts of a span outside the days on which doses were missed.
fn without(span: Span, missed: &[(Day, Day)]) -> Vec<Span> {
    let strength = |day: Day| {
        let share = (day - span.from) / (span.until - span.from);
        span.strength_from + share * (span.strength_until - span.strength_from)
    };
    let inside = missed.iter().filter(|(from, until)| *until > span.from && *from < span.until);
    let starts = std::iter::once(span.from).chain(inside.clone().map(|(_, until)| *until));
    let ends = inside.map(|(from, _)| *from).chain([span.until]);
    let part = |(from, until): (Day, Day)| Span {
        from,
        until,
        strength_from: strength(from),
        strength_until: strength(until),
    };
    starts.zip(ends).filter(|(from, until)| until > from).map(part).collect()
}

/// A bar for a cut arrow over the whole simulation. It is hatched, because nothing is given.
fn cut_bar(label: String, duration: Day, language: Language) -> Bar {
    let whole = Span { from: 0.0, until: duration, strength_from: 1.0, strength_until: 1.0 };
    Bar { label, detail: say!(language, chart::cut).to_owned(), spans: vec![whole], hatched: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forgotten_days_are_gaps_and_a_ramp_goes_on_behind_them() {
        let span = Span { from: 0.0, until: 10.0, strength_from: 0.0, strength_until: 1.0 };
        let parts = without(span, &[(2.0, 3.0), (9.0, 12.0), (20.0, 21.0)]);
        let days: Vec<(f64, f64)> = parts.iter().map(|part| (part.from, part.until)).collect();
        assert_eq!(days, [(0.0, 2.0), (3.0, 9.0)]);
        assert_eq!((parts[1].strength_from, parts[1].strength_until), (0.3, 0.9));
        assert_eq!(without(span, &[]), [span]);
        assert!(without(span, &[(-1.0, 11.0)]).is_empty());
    }
}
