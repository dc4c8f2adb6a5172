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
    // Above this value crowding exceeds the fastest growth and reseeding together.
    let capacity = 1.0 + p.community.fibre_half_saturation / (p.community.fibre_reference + p.community.mucus_supply);
    let arrival = p.community.microbe_reseeding_rate * capacity;
    let microbes = capacity / 2.0 + (capacity * capacity / 4.0 + arrival / p.community.microbe_growth_rate).sqrt();
    let signal = p.skin_inflammation.skin_signal_strength;
    let gut_permeability = 1.0 + p.gut_barrier.scfa_lack_gain + p.gut_barrier.skin_signal_gain * signal;
    let hungry = (1.0 + p.cytokines.fibre_cytokine_inhibition) * (1.0 + p.cytokines.scfa_cytokine_inhibition);
    State {
        microbes,
        gut_permeability,
        lps: gut_permeability * (1.0 + p.endotoxin.dysbiosis_lps_gain),
        cytokines: hungry * (1.0 + p.cytokines.lps_cytokine_gain),
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
    let instance = instance(0.15);
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

/// What an arrow does: how the rate of change of its target depends on its source, with all arrows and with this one
/// cut. All layers are on, so that every arrow has an effect.
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
    (slope(DisabledLinks::none()), slope(DisabledLinks::of([link])))
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
    let (mut draws, mut leaking) = (Draws::new(8), 0);
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
        // A strain closes a lining that leaks, and leaves a tight one alone.
        let swallowed = given(|u| u.probiotic_mixture += 1e9).gut_permeability;
        let opens = here.gut_permeability + x.gut_permeability / p.gut_barrier.permeability_response_time;
        if opens * p.gut_barrier.permeability_response_time > 1.0 + 1e-9 {
            leaking += 1;
            assert!(swallowed < here.gut_permeability);
        } else {
            assert_close(swallowed, here.gut_permeability, 1e-12, "a tight lining");
        }
        assert!(given(|u| u.irritation += 0.1).skin_inflammation > here.skin_inflammation);
    }
    assert!((100..500).contains(&leaking), "{leaking}");
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

/// A person from the possible ranges of the parameters. What a person is born with is healthy, and the diet is the one
/// that this person's tables call ordinary.
fn anybody(draws: &mut Draws) -> (Parameters<f64>, Input<f64>) {
    let rows: Vec<_> = Parameters::<f64>::rows().map(|(_, row)| row).collect();
    let mut p = Parameters::from_positions(|position| {
        let row = rows[position];
        row.possible.low + (row.possible.high - row.possible.low) * draws.next()
    });
    (p.immune.th17_drive, p.immune.treg_drive) = (1.0, 1.0);
    (p.skin.barrier_strength, p.skin.moisture_strength) = (1.0, 1.0);
    (p.microbiome.fermenter_strength, p.microbiome.bifidobacteria_strength) = (1.0, 1.0);
    let diet = input(|u| {
        u.fibre = p.community.fibre_reference;
        u.saturated_fat = p.endotoxin.fat_reference;
        u.polyphenols = p.cytokines.polyphenol_reference;
    });
    (p, diet)
}

#[test]
fn whoever_is_born_healthy_and_eats_the_ordinary_diet_rests_in_health_with_any_layers() {
    let mut draws = Draws::new(9);
    let sets: Vec<Layers> = support::sets_of_layers().collect();
    for number in 0..2000 {
        let (p, u) = anybody(&mut draws);
        let topology = Topology::with(sets[number % sets.len()].clone());
        let fastest = rates(&State::reference(), &u, &p, &topology).values().fold(1.0, f64::max);
        for (row, change) in State::<f64>::TABLE.iter().zip(change(&State::reference(), &u, &p, &topology).values()) {
            assert_close(change / fastest, 0.0, 1e-12, row.name);
        }
    }
}

#[test]
fn no_process_of_any_legal_person_runs_away_at_the_far_corner_of_the_table() {
    let mut draws = Draws::new(10);
    for number in 0..40 {
        let (mut p, _) = anybody(&mut draws);
        p.immune.th17_drive = 20.0 * draws.next().max(0.01);
        p.skin.barrier_strength = 5.0 * draws.next().max(0.02);
        p.skin_inflammation.skin_reactivity = 50.0 * draws.next();
        let person = ModelInstance { parameters: p, topology: Topology::with(Layers::all()) };
        let harsh = Input::from_positions(|position| {
            let row = &Input::<f64>::TABLE[position];
            row.plausible.low + (row.plausible.high - row.plausible.low) * draws.next()
        });
        // The right-hand side at the far corner of the table: no production there is without a limit.
        for share in [0.0, 0.5, 1.0] {
            let x = State::from_positions(|place| share * State::<f64>::TABLE[place].possible.high);
            for (row, speed) in Rates::<f64>::rows().map(|(_, row)| row).zip(person.rates(&x, &harsh).values()) {
                assert!(speed.is_finite() && speed >= 0.0, "run {number}: {} = {speed}", row.name);
            }
        }
    }
}

#[test]
fn more_of_a_dose_never_does_less_and_never_more_than_its_limit() {
    let instance = ModelInstance { parameters: Parameters::reference(), topology: Topology::with(Layers::all()) };
    let x = State::reference();
    let calmer = |dose: f64| {
        let given = input(|u| u.probiotic_mixture = dose);
        instance.rates(&x, &given).immune.treg_induction / instance.rates(&x, &Input::reference()).immune.treg_induction
            - 1.0
    };
    assert!(calmer(1e9) < calmer(1e10) && calmer(1e10) < calmer(1e12));
    assert!(calmer(1e13) < 1.2 * calmer(1e10), "a dose saturates at little more than the full dose");
    assert_eq!(calmer(0.0), 0.0);
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
