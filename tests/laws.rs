//! Property-based tests of laws that must hold for all parameters.

#![allow(clippy::disallowed_methods, reason = "compared with a tolerance")]

mod support;

use gutskin::{
    model::{
        Compartment, Input, Layers, Link, Parameters, Rates, State, change,
        context::Context,
        link::{DisabledLinks, Sign, Topology},
        rates,
    },
    number::Number,
    solve::{ModelInstance, jacobian, steady, unknowns},
};
use support::{Draws, assert_close, healthy, input, instance, schedule, solved};

/// The number of compartments of the core; they come first in the table.
const CORE: usize = 5;

/// Bounds that no state inside them can leave: they follow from the equations, which clamp nothing.
fn bounds(instance: &ModelInstance) -> State<f64> {
    let p = &instance.parameters;
    let fibre = 1.0 + p.community.fibre_half_saturation / p.community.fibre_reference;
    let dose = 1.0 + p.community.probiotic_half_dose / p.community.probiotic_reference_dose;
    // Above this value crowding exceeds the fastest growth, reseeding and probiotic support together.
    let capacity = p.community.carrying_capacity * fibre;
    let arrival = p.community.microbe_reseeding_rate * capacity + p.community.probiotic_support_rate * dose * fibre;
    let microbes = capacity / 2.0 + (capacity * capacity / 4.0 + arrival / p.community.microbe_growth_rate).sqrt();
    let signal = p.skin_inflammation.skin_signal_strength;
    let gut_permeability =
        p.gut_barrier.permeability_baseline + p.gut_barrier.scfa_lack_gain + p.gut_barrier.skin_signal_gain * signal;
    State {
        microbes,
        gut_permeability,
        lps: p.endotoxin.lps_leak_scale * gut_permeability * (1.0 + p.endotoxin.dysbiosis_lps_gain),
        cytokines: p.cytokines.cytokine_baseline + p.cytokines.lps_cytokine_gain,
        skin_inflammation: 1.0,
        ..State::reference()
    }
}

#[test]
fn from_any_legal_start_nothing_turns_negative_leaves_its_bounds_or_rests_anywhere_but_at_rest() {
    let instance = instance(1.0);
    let bound = bounds(&instance);
    let rest: Vec<State<f64>> = steady::resting_states(&instance, &Input::reference())
        .into_iter()
        .filter(steady::RestingState::is_stable)
        .map(|found| found.state)
        .collect();
    assert_eq!(rest.len(), 2);
    let mut draws = Draws::new(5);
    for run in 0..400 {
        let start = State::from_positions(|place| {
            let healthy = State::<f64>::TABLE[place].value;
            if place < CORE { draws.next() * bound.values().nth(place).unwrap_or(0.0) } else { healthy }
        });
        let mut harsh = Input::reference();
        harsh.fibre = 60.0 * draws.next();
        harsh.antibiotic = draws.next().round();
        harsh.irritation = draws.next().round();
        harsh.probiotic_mixture = 1e11 * draws.next();
        let course = solved(&instance, &start, &schedule(&[(30.0, harsh), (1500.0, Input::reference())]));
        for day in course.fine_days(300) {
            let bounds = bound.values().zip(State::<f64>::TABLE).take(CORE);
            for (value, (most, row)) in course.state(day).values().zip(bounds) {
                assert!(
                    value >= -1e-9 && value <= most * (1.0 + 1e-6),
                    "run {run}: {} = {value} on day {day}, bound {most}",
                    row.name
                );
            }
        }
        let end = course.state(1530.0);
        let distance =
            |to: &State<f64>| end.values().zip(to.values()).take(CORE).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        assert!(rest.iter().any(|state| distance(state) < 1e-3), "run {run} ends at {end:?}");
    }
}

#[test]
fn no_process_runs_backwards() {
    let mut draws = Draws::new(6);
    for _ in 0..1000 {
        let (x, u, p) = (draws.state(), draws.input(), draws.parameters());
        for ((_, row), speed) in Rates::<f64>::rows().zip(rates(&x, &u, &p, &Topology::core()).values()) {
            assert!(speed >= 0.0 && speed.is_finite(), "{} = {speed}", row.name);
        }
    }
}

#[test]
fn at_rest_nothing_changes() {
    let instance = instance(0.3);
    let change = instance.change(&State::reference(), &Input::reference());
    for (row, change) in State::<f64>::TABLE.iter().zip(change.values()) {
        assert_close(change, 0.0, 1e-15, row.name);
    }
    let rest = healthy(&instance);
    let course = solved(&instance, &rest, &schedule(&[(3650.0, Input::reference())]));
    for (now, then) in rest.values().zip(course.state(3650.0).values()) {
        assert_close(then, now, 1e-7, "ten years at rest");
    }
}

/// What an arrow does: how the rate of change of its target depends on its source, with this arrow alone and with every
/// arrow cut. All layers are on, so that every arrow has an effect.
fn slope_along(link: Link, x: &State<f64>, u: &Input<f64>, p: &Parameters<f64>) -> (f64, f64) {
    let arrow = link.arrow();
    // With the guilds on, the community is their sum. Felt stress acts through cortisol, and the effect of mast cells
    // within hours through the passage of LPS.
    let seen_in = |name: &'static str| match name {
        "microbes" => "scfa_producers",
        "stress" => "cortisol",
        "gut_permeability" if arrow.source == Compartment::MastCells => "lps",
        other => other,
    };
    let slope = |cuts: DisabledLinks| {
        let instance = ModelInstance { parameters: *p, topology: Topology::new(Layers::all(), cuts) };
        let unknowns = unknowns(&instance);
        let place = |name: &'static str| {
            let row = State::<f64>::TABLE.iter().position(|row| row.name == seen_in(name));
            unknowns.iter().position(|unknown| Some(*unknown) == row).unwrap_or_else(|| panic!("{name} is no unknown"))
        };
        jacobian(&instance, x, u)[(place(arrow.target.name()), place(arrow.source.name()))]
    };
    let others = Link::ALL.iter().copied().filter(|other| *other != link);
    (slope(DisabledLinks::of(others)), slope(DisabledLinks::of(Link::ALL.iter().copied())))
}

#[test]
fn every_arrow_has_the_sign_it_declares_and_is_alive() {
    for link in Link::ALL {
        let arrow = link.arrow();
        let expected = match arrow.sign {
            Sign::Raises => 1.0,
            Sign::Lowers => -1.0,
        };
        let (mut draws, mut strongest) = (Draws::new(7), 0.0_f64);
        for _ in 0..60 {
            let (x, u, p) = (draws.state(), draws.input(), draws.parameters());
            let (with, without) = slope_along(*link, &x, &u, &p);
            let effect = (with - without) * expected;
            assert!(effect >= -1e-12, "{}: {effect} at {x:?}", arrow.name);
            strongest = strongest.max(effect);
        }
        assert!(strongest > 1e-5, "{} does nothing: {strongest}", arrow.name);
    }
}

#[test]
fn every_input_acts_as_its_name_says() {
    let mut draws = Draws::new(8);
    for _ in 0..500 {
        let (x, u, p) = (draws.state(), draws.input(), draws.parameters());
        let here = change(&x, &u, &p, &Topology::core());
        let given = |step: fn(&mut Input<f64>)| {
            let mut moved = u;
            step(&mut moved);
            change(&x, &moved, &p, &Topology::core())
        };
        assert!(given(|u| u.fibre += 1.0).microbes > here.microbes);
        assert!(given(|u| u.fibre += 1.0).gut_permeability < here.gut_permeability);
        assert!(given(|u| u.antibiotic += 0.1).microbes < here.microbes);
        assert!(given(|u| u.probiotic_mixture += 1e9).microbes > here.microbes);
        assert!(given(|u| u.irritation += 0.1).skin_inflammation > here.skin_inflammation);
    }
}

#[test]
fn a_value_that_is_not_a_number_never_turns_into_an_innocent_zero() {
    assert!(f64::NAN.nonnegative().is_nan());
    assert_eq!((-1e-12_f64).nonnegative(), 0.0);
    assert_eq!(0.3_f64.nonnegative(), 0.3);
}

#[test]
fn cutting_an_arrow_moves_nobody_who_is_healthy_and_blinds_its_target_to_its_source() {
    let healthy = State::<f64>::reference();
    let ordinary = Input::<f64>::reference();
    let p = Parameters::<f64>::reference();
    for link in Link::ALL {
        let cut = Topology::cutting([*link]);
        assert_eq!(
            change(&healthy, &ordinary, &p, &cut),
            change(&healthy, &ordinary, &p, &Topology::core()),
            "{link:?}"
        );
    }
    let mut x = healthy;
    x.skin_inflammation = 0.9;
    let cut = Topology::cutting([Link::SkinToMicrobes, Link::SkinToPermeability]);
    assert_eq!(change(&x, &ordinary, &p, &cut).microbes, change(&healthy, &ordinary, &p, &cut).microbes);
    let topology = Topology::cutting([Link::SkinToMicrobes]);
    let context = Context::new(&x, &ordinary, &p, &topology);
    assert_eq!(context.inputs_of(Compartment::GutPermeability).skin_inflammation, 0.9);
    assert_eq!(context.inputs_of(Compartment::Microbes).skin_inflammation, healthy.skin_inflammation);
}

#[test]
fn the_calibrated_numbers_are_the_ones_that_make_health_a_rest() {
    let p = Parameters::<f64>::reference();
    let up = |x: f64, half: f64, n: f64| x.powf(n) / (half.powf(n) + x.powf(n));
    let signal = p.skin_inflammation.skin_signal_strength
        * up(0.05, p.skin_inflammation.skin_signal_half, p.skin_inflammation.skin_signal_steepness);
    assert_close(
        p.community.carrying_capacity,
        1.0 + p.community.skin_pressure_rate * signal
            / (p.community.microbe_growth_rate + p.community.microbe_reseeding_rate),
        1e-15,
        "carrying capacity",
    );
    assert_close(
        p.cytokines.cytokine_baseline,
        1.0 - p.cytokines.lps_cytokine_gain * up(1.0, p.cytokines.lps_half, p.cytokines.lps_steepness),
        1e-15,
        "cytokine baseline",
    );
}

#[test]
fn more_of_a_dose_never_does_less_and_never_more_than_its_limit() {
    let instance = instance(0.3);
    let x = State::reference();
    let support = |dose: f64| instance.rates(&x, &input(|u| u.probiotic_mixture = dose)).community.probiotic_support;
    assert!(support(1e9) < support(1e10) && support(1e10) < support(1e12));
    assert!(support(1e13) < 2.0 * support(1e10), "a dose saturates at twice the full dose");
    assert_eq!(support(0.0), 0.0);
}

#[test]
fn every_table_row_is_complete_and_every_name_is_unique() {
    let rows: Vec<_> = State::<f64>::TABLE
        .iter()
        .chain(Input::<f64>::TABLE)
        .chain(Parameters::<f64>::rows().map(|(_, row)| row))
        .chain(gutskin::model::Readouts::<f64>::TABLE)
        .collect();
    let mut names: Vec<&str> = rows.iter().map(|row| row.name).collect();
    names.sort_unstable();
    names.windows(2).for_each(|pair| assert_ne!(pair[0], pair[1]));
    for row in rows {
        assert!(!row.symbol.is_empty() && !row.meaning.is_empty() && !row.basis.reason().is_empty(), "{}", row.name);
        assert!(row.possible.contains(row.value), "{}: value outside the possible range", row.name);
        assert!(
            row.possible.contains(row.plausible.low) && row.possible.contains(row.plausible.high),
            "{}: plausible outside possible",
            row.name
        );
        let without_dose = Input::<f64>::TABLE.iter().any(|input| input.name == row.name) && row.value == 0.0;
        assert!(without_dose || row.plausible.contains(row.value), "{}: value outside the plausible range", row.name);
    }
    let mut processes: Vec<&str> = Rates::<f64>::rows().map(|(_, row)| row.name).collect();
    processes.sort_unstable();
    processes.windows(2).for_each(|pair| assert_ne!(pair[0], pair[1]));
}
