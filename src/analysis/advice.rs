//! Advice about valid scenarios that show less than their author expects. It produces warnings only, never errors.

use super::Simulation;
use crate::{
    model::{Day, State, Unit, link::DisabledLinks},
    scenario::{
        Diagnostic, Resolved, Start,
        diagnostics::code,
        value::{moment, quantity::write},
    },
    solve::{jacobian, steady, unknowns},
};

/// Below this share of the response time, an exponential response covers less than a tenth of its way (1 − e^−0.1 ≈
/// 0.095).
const TOO_SHORT: f64 = 0.1;
/// Relative differences smaller than this are not visible on a chart.
const NOTHING: f64 = 1e-4;

/// All advice about a simulation and the scenario behind it, as warnings with their place in the scenario file.
#[must_use]
pub fn advice(run: &Simulation, resolved: &Resolved) -> Vec<Diagnostic> {
    let mut all = Vec::new();
    all.extend(not_at_rest(run, resolved));
    all.extend(too_coarse(run, resolved));
    all.extend(idle_cut(run, resolved));
    all.extend(too_short(run, resolved));
    all
}

fn not_at_rest(run: &Simulation, resolved: &Resolved) -> Option<Diagnostic> {
    let Start::Values(values) = &run.scenario.start else { return None };
    let rest = steady::rest(&run.instance, &run.scenario.background).ok()?.state;
    let is_away = |(name, value): &&(&str, f64)| {
        rest.named(name).is_some_and(|rest| (rest - value).abs() > 0.02 * rest.max(0.05))
    };
    let (name, value) = values.iter().find(is_away)?;
    if run.scenario.interventions.is_empty() {
        return None;
    }
    let resting = rest.named(name).copied().unwrap_or_default();
    let message =
        format!("the run starts away from rest: `{name}` at {value}, where this person rests at {resting:.3}");
    let mut doubt = Diagnostic::warning(code::NOT_AT_REST, message)
        .because("the chart will show the way back to rest and the effect of what is given, one on top of the other");
    doubt.help = Some(
        "see what happens without the interventions: the grey line, `control.csv`; or type `start = \"rest\"`"
            .to_owned(),
    );
    Some(resolved.at(&["start", name], doubt, None))
}

fn too_coarse(run: &Simulation, resolved: &Resolved) -> Option<Diagnostic> {
    let every = run.scenario.output_every;
    let given = run.scenario.interventions.iter().find_map(|given| {
        let unseen = |course: &&crate::scenario::Interval| (course.from / every).ceil() * every >= course.until;
        Some((given, given.intervals.iter().find(unseen)?))
    });
    let (given, course) = given?;
    let message = format!(
        "`{}` is given from {} to {}, and no row of the table falls into that time: rows are {} apart",
        given.label,
        moment::write(course.from),
        moment::write(course.until),
        write(every, Unit::Day)
    );
    let doubt = Diagnostic::warning(code::TOO_COARSE, message)
        .because("the run itself misses nothing, but the table and its readers do");
    let finer = ((course.until - course.from) / 2.0).max(run.scenario.duration / 10_000.0);
    let finer = if finer >= 1.0 { finer.floor() } else { (finer * 24.0).floor().max(1.0) / 24.0 };
    let retyped = format!("\"{}\"", write(finer, Unit::Day));
    let mut doubt = resolved.at(&["output_every"], doubt, Some(&retyped));
    doubt.help = Some(format!("type `output_every = {retyped}`"));
    Some(doubt)
}

fn idle_cut(run: &Simulation, resolved: &Resolved) -> Option<Diagnostic> {
    if run.scenario.cuts.links().is_empty() {
        return None;
    }
    let mut whole = run.scenario.clone();
    whole.cuts = DisabledLinks::none();
    let other = Simulation::of(whole).ok()?;
    let days = run.trajectory.fine_days(200);
    let differs = |day: Day| {
        let (one, two): (State<f64>, State<f64>) = (run.trajectory.state(day), other.trajectory.state(day));
        one.values().zip(two.values()).any(|(one, two)| (one - two).abs() > NOTHING * one.abs().max(NOTHING))
    };
    if days.into_iter().any(differs) {
        return None;
    }
    let names: Vec<&str> = run.scenario.cuts.links().iter().map(|link| link.arrow().name).collect();
    let message = format!("cutting `{}` changes nothing in this run", names.join("`, `"));
    let mut doubt = Diagnostic::warning(code::IDLE_CUT, message)
        .because("a cut arrow goes on showing a healthy source, and here its source stays as healthy as that");
    doubt.help = Some("give something that moves its source, choose another arrow, or delete the line".to_owned());
    Some(resolved.at(&["cut"], doubt, None))
}

fn too_short(run: &Simulation, resolved: &Resolved) -> Vec<Diagnostic> {
    let mut all = Vec::new();
    let Ok(rest) = steady::rest(&run.instance, &run.scenario.background) else { return all };
    let usual = run.instance.change(&rest.state, &run.scenario.background);
    let slopes = jacobian(&run.instance, &rest.state, &run.scenario.background);
    let unknowns = unknowns(&run.instance);
    for (number, given) in run.scenario.interventions.iter().enumerate() {
        let (Some(first), Some(last)) = (given.intervals.first(), given.intervals.last()) else { continue };
        let middle = first.from + (first.until - first.from) / 2.0;
        let level = run.trajectory.input(middle, crate::schedule::Side::After).named(given.input.name).copied();
        let mut pushed = run.scenario.background;
        let (Some(level), Some(place)) = (level, pushed.named_mut(given.input.name)) else { continue };
        *place = level;
        // The compartments that the intervention acts on directly, and the fastest of these.
        let moved = run.instance.change(&rest.state, &pushed);
        let soonest = usual
            .values()
            .zip(moved.values())
            .enumerate()
            .filter(|(_, (usual, moved))| (usual - moved).abs() > 1e-9)
            .filter_map(|(position, _)| {
                let place = unknowns.iter().position(|unknown| *unknown == position)?;
                let speed = -slopes[(place, place)];
                (speed > 0.0).then(|| (1.0 / speed, State::<f64>::TABLE.get(position)))
            })
            .min_by(|one, two| one.0.total_cmp(&two.0));
        let Some((time, Some(target))) = soonest else { continue };
        let length = last.until - first.from;
        if length < TOO_SHORT * time {
            let message = format!(
                "`{}` is given for {}, but what it acts on first, `{}`, takes about {} to answer",
                given.label,
                write(length, Unit::Day),
                target.name,
                write(time.round().max(1.0), Unit::Day)
            );
            let mut doubt = Diagnostic::warning(code::TOO_SHORT, message)
                .because("a push that is much shorter than the answer leaves hardly a trace, whatever the dose");
            let longer = write((2.0 * time).ceil(), Unit::Day);
            let number = (number + 1).to_string();
            doubt.help = Some(format!("make it longer, for example `for = \"{longer}\"`, if an effect is to be seen"));
            all.push(resolved.at(&["intervention", &number, "for"], doubt, None));
        }
    }
    all
}
