//! Tests of the layers: each keeps the healthy state at rest, has no effect when it is off, and changes only what it
//! should.

mod support;

use gutskin::{
    model::{
        Input, Layer, Layers, Link, Rates, State, change,
        link::{DisabledLinks, SKIN_TO_GUT, Topology},
        rates,
        state::is_shown,
    },
    solve::{Method, ModelInstance, Tolerance, Trajectory, steady},
};
use support::{Draws, after, assert_close, input, instance, problem, schedule, sets_of_layers, solved, with_layers};

const CALM: f64 = 0.15;
const INFLAMED: f64 = 0.45;
const YEAR: f64 = 365.0;

fn whole(loop_strength: f64) -> ModelInstance {
    with_layers(instance(loop_strength), Layers::all())
}

#[test]
fn every_set_of_layers_leaves_the_healthy_typical_adult_at_rest() {
    for layers in sets_of_layers() {
        let person = with_layers(instance(0.15), layers.clone());
        for (row, change) in
            State::<f64>::TABLE.iter().zip(person.change(&State::reference(), &Input::reference()).values())
        {
            assert_close(change, 0.0, 1e-13, &format!("{} with {layers:?}", row.name));
        }
        let rest = steady::rest(&person, &Input::reference()).expect("rest");
        assert!(rest.is_stable(), "{layers:?}");
    }
}

#[test]
fn a_layer_that_is_off_changes_not_a_single_bit_whatever_its_unknowns_hold() {
    let mut draws = Draws::new(21);
    for layers in sets_of_layers() {
        let topology = Topology::with(layers.clone());
        for _ in 0..20 {
            let (x, u, p) = (draws.state(), draws.input(), draws.parameters());
            let mut other = draws.state();
            for row in State::<f64>::TABLE {
                let is_read = is_shown(row.name, &layers);
                if let (true, Some(place), Some(value)) = (is_read, other.named_mut(row.name), x.named(row.name)) {
                    *place = *value;
                }
            }
            assert_eq!(change(&x, &u, &p, &topology), change(&other, &u, &p, &topology), "{layers:?}");
        }
    }
}

#[test]
fn what_belongs_to_a_layer_that_is_off_stands_still() {
    let mut draws = Draws::new(22);
    for layers in sets_of_layers() {
        let (x, u, p) = (draws.state(), draws.input(), draws.parameters());
        let change = change(&x, &u, &p, &Topology::with(layers.clone()));
        for (row, change) in State::<f64>::TABLE.iter().zip(change.values()) {
            assert!(is_shown(row.name, &layers) || change == 0.0, "{} moves without its layer", row.name);
        }
    }
}

#[test]
fn no_process_of_any_layer_runs_backwards() {
    let mut draws = Draws::new(23);
    for layers in sets_of_layers() {
        let topology = Topology::with(layers);
        for _ in 0..100 {
            let (x, u, p) = (draws.state(), draws.input(), draws.parameters());
            for ((_, row), speed) in Rates::<f64>::rows().zip(rates(&x, &u, &p, &topology).values()) {
                assert!(speed >= 0.0 && speed.is_finite(), "{} = {speed}", row.name);
            }
        }
    }
}

#[test]
fn cutting_an_arrow_of_any_layer_moves_nobody_who_is_healthy() {
    let (healthy, ordinary) = (State::<f64>::reference(), Input::<f64>::reference());
    let p = gutskin::model::Parameters::<f64>::reference();
    let intact = change(&healthy, &ordinary, &p, &Topology::with(Layers::all()));
    for link in Link::ALL {
        let cut = Topology::new(Layers::all(), DisabledLinks::of([*link]));
        assert_eq!(change(&healthy, &ordinary, &p, &cut), intact, "{link:?}");
    }
}

#[test]
fn every_arrow_joins_two_compartments_that_exist() {
    for arrow in Link::ALL.iter().map(|link| link.arrow()) {
        let is_state = |name: &str| State::<f64>::TABLE.iter().any(|row| row.name == name);
        assert!(is_state(arrow.source.name()), "{}", arrow.name);
        assert!(is_state(arrow.target.name()) || arrow.target.name() == "stress", "{}", arrow.name);
    }
}

#[test]
fn everything_stays_in_bounds_with_any_layers() {
    let mut draws = Draws::new(24);
    for layers in sets_of_layers() {
        let person = with_layers(instance(1.0), layers.clone());
        let start = draws.state();
        let harsh = draws.input();
        let course = solved(&person, &start, &schedule(&[(20.0, harsh), (60.0, Input::reference())]));
        for day in course.fine_days(60) {
            for (row, value) in State::<f64>::TABLE.iter().zip(course.state(day).values()) {
                assert!(
                    value >= -1e-9 && value <= row.possible.high,
                    "{} = {value} on day {day} with {layers:?}",
                    row.name
                );
            }
        }
    }
}

#[test]
fn the_whole_axis_keeps_the_fates_of_the_core() {
    let person = whole(1.0);
    let ordinary = Input::reference();
    let healthy = steady::rest(&person, &ordinary).expect("rest").state;
    let inflamed = steady::inflamed(&person, &ordinary).expect("inflamed").state;
    assert!(inflamed.skin_inflammation > 0.7);
    let later = |start: &State<f64>, days: f64, given: Input<f64>| {
        after(&person, start, &[(days, given), (YEAR, ordinary)]).skin_inflammation
    };
    let western = |u: &mut Input<f64>| (u.fibre, u.saturated_fat) = (12.0, 50.0);
    // Treatments that leave the person inflamed, and others that do not.
    let hungry = input(|u| (u.antibiotic, u.fibre) = (1.0, 10.0));
    assert!(later(&healthy, 12.0, hungry) > INFLAMED, "antibiotics and little fibre");
    assert!(later(&healthy, 7.0, input(|u| u.antibiotic = 1.0)) < CALM, "a week of antibiotics alone");
    assert!(later(&healthy, 21.0, input(western)) < CALM, "Western diet alone");
    assert!(later(&healthy, 28.0, input(|u| u.stress = 1.0)) < CALM, "stress alone");
    assert!(later(&healthy, 5.0, input(|u| u.irritation = 1.0)) < CALM, "a short irritation");
    assert!(later(&healthy, 21.0, input(|u| u.irritation = 1.0)) > INFLAMED, "a long irritation");
    // Treatments after which the person relapses, and others that last.
    let weeks = 84.0;
    assert!(later(&inflamed, weeks, input(|u| u.fibre = 32.0)) > INFLAMED, "a little fibre");
    assert!(later(&inflamed, weeks, input(|u| u.fibre = 50.0)) > INFLAMED, "much fibre alone");
    assert!(later(&inflamed, weeks, input(|u| u.probiotic_mixture = 5e9)) > INFLAMED, "a probiotic");
    assert!(later(&inflamed, weeks, input(|u| u.prebiotic = 5.0)) > INFLAMED, "a prebiotic");
    assert!(later(&inflamed, weeks, input(|u| u.polyphenols = 1.4)) > INFLAMED, "polyphenols");
    let strong = input(|u| (u.fibre, u.probiotic_mixture) = (50.0, 1e10));
    assert!(later(&inflamed, weeks, strong) < CALM, "much fibre and a probiotic");
    assert!(later(&inflamed, 14.0, strong) > INFLAMED, "the same, too short");
    // Without the feedback loop everyone recovers, and a typical adult is never trapped.
    let cut = ModelInstance { topology: Topology::new(Layers::all(), DisabledLinks::of(SKIN_TO_GUT.1)), ..whole(1.0) };
    assert!(after(&cut, &inflamed, &[(300.0, ordinary)]).skin_inflammation < CALM);
    assert!(after(&whole(0.15), &inflamed, &[(YEAR, ordinary)]).skin_inflammation < CALM);
}

#[test]
fn each_layer_alone_keeps_the_typical_adult_out_of_the_trap() {
    for layer in Layer::ALL {
        let person = with_layers(instance(0.15), Layers::of([layer]));
        let start =
            State { skin_inflammation: 0.8, gut_permeability: 2.5, lps: 4.0, cytokines: 4.0, ..State::reference() };
        let skin = after(&person, &start, &[(2.0 * YEAR, Input::reference())]).skin_inflammation;
        assert!(skin < CALM, "{layer:?}: {skin}");
    }
}

#[test]
fn the_fast_signals_of_the_layers_cost_steps_and_this_is_how_many() {
    // LPS leaves the blood within hours, and mast cells respond within the hour, so an explicit solver cannot take steps
    // of more than a few hours at rest. An implicit one can.
    let count = |person: &ModelInstance, method: Method| {
        let western = input(|u| (u.antibiotic, u.fibre) = (1.0, 10.0));
        let start = steady::rest(person, &Input::reference()).expect("rest").state;
        let plan = schedule(&[(30.0, Input::reference()), (21.0, western), (314.0, Input::reference())]);
        let problem = problem(person, &start, &plan);
        Trajectory::solve_by(&problem, method, Tolerance::RUN).expect("solved").statistics.accepted_steps
    };
    let counts = |method: Method| (count(&instance(1.0), method), count(&whole(1.0), method));
    assert_eq!(counts(Method::Rodas5P), (508, 541));
    assert_eq!(counts(Method::DormandPrince), (2322, 3109));
}

#[test]
fn every_built_in_scenario_runs_with_each_layer_alone_and_with_each_left_out() {
    use gutskin::{
        analysis::Simulation,
        scenario::{BUILT_IN, Override, Scenario, diagnostics::code},
    };
    // No layer, each one alone, each one left out, and all. (Random sets of layers are tested above.)
    let telling = |set: &Layers| [0, 1, Layer::ALL.len() - 1, Layer::ALL.len()].contains(&set.layers().len());
    let sets: Vec<Layers> = sets_of_layers().filter(telling).collect();
    // Split between two threads, because there are many simulations.
    std::thread::scope(|scope| {
        for half in sets.chunks(sets.len() / 2) {
            scope.spawn(move || {
                for (layers, built_in) in half.iter().flat_map(|layers| BUILT_IN.iter().map(move |one| (layers, one))) {
                    let names: Vec<String> =
                        layers.layers().iter().map(|layer| format!("\"{}\"", layer.name())).collect();
                    let mechanisms =
                        Override { key: "mechanisms".to_owned(), value: format!("[{}]", names.join(", ")) };
                    let read = Scenario::read(built_in.name, built_in.name, built_in.text, &[mechanisms]);
                    let scenario = match read {
                        Ok((scenario, _)) => scenario,
                        // What a layer that is off would answer with silence is refused, and nothing else.
                        Err(faults) => {
                            let codes = [code::LAYER_OFF, code::PERSON_NEEDS_LAYERS];
                            let refused = faults.iter().all(|fault| codes.contains(&fault.code));
                            assert!(refused, "{} with {names:?}: {faults:?}", built_in.name);
                            continue;
                        }
                    };
                    // Whether an inflamed state exists depends on the layers; all other simulations must succeed.
                    match Simulation::of(scenario) {
                        Ok(run) => assert!(run.trajectory.state(run.scenario.duration).values().all(f64::is_finite)),
                        Err(gutskin::solve::SolveError::NoInflamedState { .. }) => {}
                        Err(error) => panic!("{} with {names:?}: {error}", built_in.name),
                    }
                }
            });
        }
    });
}
