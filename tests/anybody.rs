//! Laws that hold for anybody: random people from the possible ranges of the parameters, random layers and schedules; and
//! that more of a harm never helps, and more of a help never harms, for everybody in the list of people.

mod support;

use gutskin::{
    model::{
        Compartment, Input, Layers, Parameters, State,
        link::{DisabledLinks, SKIN_TO_GUT, Topology},
    },
    solve::{ModelInstance, steady},
};
use support::{Draws, input, schedule, sets_of_layers, solved};

/// Compartments that are shares of a whole.
const SHARES: [Compartment; 7] = [
    Compartment::SkinInflammation,
    Compartment::Probiotic,
    Compartment::KeystoneSpecies,
    Compartment::LightCalm,
    Compartment::Habituation,
    Compartment::SkinBarrier,
    Compartment::Itch,
];

fn possible(draws: &mut Draws, low: f64, high: f64) -> f64 {
    // One of ten values lies on an end, where things break first.
    match draws.next() {
        ends if ends < 0.05 => low,
        ends if ends < 0.1 => high,
        _ => low + (high - low) * draws.next(),
    }
}

/// A person whom no table forbids, and three weeks of whatever can be given.
fn somebody(number: u32) -> (ModelInstance, Vec<(f64, Input<f64>)>) {
    let mut draws = Draws::new(1000 + u64::from(number));
    let rows: Vec<_> = Parameters::<f64>::rows().map(|(_, row)| row).collect();
    let parameters =
        Parameters::from_positions(|at| possible(&mut draws, rows[at].possible.low, rows[at].possible.high));
    let layers = sets_of_layers().nth((number % 32) as usize).expect("a set of layers");
    let given = (0..3).map(|_| {
        let input = Input::from_positions(|at| {
            let row = &Input::<f64>::TABLE[at];
            if draws.next() < 0.3 { possible(&mut draws, row.possible.low, row.possible.high) } else { row.value }
        });
        (7.0, input)
    });
    let given: Vec<_> = given.collect();
    (ModelInstance { parameters, topology: Topology::with(layers) }, given)
}

#[test]
fn two_thousand_people_stay_finite_and_within_bounds_whatever_is_given() {
    std::thread::scope(|scope| {
        for half in 0..2_u32 {
            scope.spawn(move || {
                for number in (half..2000).step_by(2) {
                    let (person, given) = somebody(number);
                    let course = solved(&person, &State::reference(), &schedule(&given));
                    for day in course.fine_days(24) {
                        let state = course.state(day);
                        for (value, row) in state.values().zip(State::<f64>::TABLE) {
                            assert!(value.is_finite() && value > -1e-6, "{} = {value}, person {number}", row.name);
                        }
                        for share in SHARES {
                            let value = *state.named(share.name()).expect("a compartment");
                            assert!(value < 1.0 + 1e-6, "{} = {value}, person {number}", share.name());
                        }
                    }
                }
            });
        }
    });
}

/// More of each of these from left to right, none of which helps the skin.
fn harms() -> Vec<(&'static str, Vec<Input<f64>>)> {
    let row =
        |doses: &[f64], set: fn(&mut Input<f64>, f64)| doses.iter().map(|dose| input(|u| set(u, *dose))).collect();
    vec![
        ("stress", row(&[0.0, 0.2, 1.0], |u, dose| u.stress = dose)),
        ("saturated fat", row(&[5.0, 25.0, 90.0], |u, dose| u.saturated_fat = dose)),
        ("less fibre", row(&[60.0, 25.0, 0.0], |u, dose| u.fibre = dose)),
        ("irritation", row(&[0.0, 0.2, 0.6], |u, dose| u.irritation = dose)),
        ("burning light", row(&[1.0, 1.5, 2.5], |u, dose| u.uv = dose)),
        ("less light that does not redden", row(&[0.9, 0.5, 0.0], |u, dose| u.uv = dose)),
        ("less cream", row(&[1.0, 0.3, 0.0], |u, dose| u.anti_inflammatory_cream = dose)),
        ("less moisturiser", row(&[1.0, 0.5, 0.0], |u, dose| u.emollient = dose)),
        ("less calm", row(&[1.0, 0.5, 0.0], |u, dose| u.stress_reduction = dose)),
        ("less of a drug against type 2", row(&[1.0, 0.5, 0.0], |u, dose| u.il4_il13_blocker = dose)),
        ("less of a drug against IL-17", row(&[1.0, 0.5, 0.0], |u, dose| u.il17_blocker = dose)),
        ("less of a mixture of strains", row(&[1e10, 1e8, 0.0], |u, dose| u.probiotic_mixture = dose)),
        ("less fermented food", row(&[6.0, 3.0, 0.0], |u, dose| u.fermented_food = dose)),
        (
            "less antioxidants in a burn",
            row(&[1.0, 0.3, 0.0], |u, dose| {
                u.uv = 1.5;
                u.antioxidants = dose;
            }),
        ),
    ]
}

const PEOPLE: [&str; 4] = ["typical adult", "eczema-prone adult", "psoriasis-prone adult", "dry-skin older adult"];

/// All people with all sets of layers that contain their own.
fn everybody() -> Vec<(&'static str, Layers)> {
    let with = |name: &'static str| {
        let person = gutskin::scenario::person(name).expect("a person");
        let fits = move |set: &Layers| person.layers.iter().all(|layer| set.has(*layer));
        sets_of_layers().filter(fits).map(move |layers| (name, layers))
    };
    PEOPLE.into_iter().flat_map(with).collect()
}

fn instance(name: &str, topology: Topology) -> ModelInstance {
    ModelInstance { parameters: gutskin::scenario::person(name).expect("a person").parameters(), topology }
}

#[test]
fn more_of_a_harm_never_helps_and_more_of_a_help_never_harms_the_skin_of_anybody() {
    let people = everybody();
    assert_eq!(people.len(), 32 + 8 + 8 + 16);
    std::thread::scope(|scope| {
        for half in people.chunks(people.len() / 2) {
            scope.spawn(move || {
                for (name, layers) in half {
                    let person = instance(name, Topology::with(layers.clone()));
                    let rest = steady::rest(&person, &Input::reference()).expect("rest").state;
                    for (harm, doses) in harms() {
                        let courses = doses.iter().map(|given| solved(&person, &rest, &schedule(&[(84.0, *given)])));
                        let courses: Vec<_> = courses.collect();
                        for (milder, harsher) in courses.iter().zip(&courses[1..]) {
                            for day in [28.0, 84.0] {
                                let worse = harsher.state(day).skin_inflammation - milder.state(day).skin_inflammation;
                                assert!(worse > -1e-6, "{harm}: {worse} on day {day}, {name} with {layers:?}");
                            }
                        }
                    }
                }
            });
        }
    });
}

#[test]
fn cutting_the_loop_makes_nobody_worse() {
    let western = input(|u| (u.fibre, u.saturated_fat) = (12.0, 50.0));
    let mut told = 0;
    for (name, layers) in everybody() {
        for (strength, given) in [(0.05, Input::reference()), (0.5, western)] {
            let rest = |topology: Topology| {
                let mut person = instance(name, topology);
                person.parameters.skin_inflammation.skin_signal_strength = strength;
                steady::rest(&person, &given).expect("rest").state
            };
            let whole = rest(Topology::with(layers.clone()));
            let cut = rest(Topology::new(layers.clone(), DisabledLinks::of(SKIN_TO_GUT.1)));
            for (what, worse) in [
                ("skin", cut.skin_inflammation - whole.skin_inflammation),
                ("lining", cut.gut_permeability - whole.gut_permeability),
                ("microbes", whole.microbes - cut.microbes),
            ] {
                assert!(worse < 1e-9, "{what}: {worse} of {name} at {strength} with {layers:?}");
                told += usize::from(worse < -1e-3);
            }
        }
    }
    assert!(told > 50, "the loop does something in {told} of the numbers only");
}
