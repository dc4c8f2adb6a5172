//! Tests that every digit of a run is the same on every machine: a digest over the bits of all its numbers.
//!
//! What changes the equations, a parameter, a scenario or the solver changes the digests; the failure says the new ones.
//! A digest that changes for no such reason has met a function whose last digits depend on the system.

use gutskin::{
    analysis::Simulation,
    model::Input,
    number::{Dual, Number, Symbol, elementary},
    page::data::{Table, table::Cell},
    scenario::{Scenario, built_in},
    solve::{Problem, Tolerance, reference_solver, steady},
};
use sha2::{Digest, Sha256};

fn run_of(name: &str) -> Simulation {
    let found = built_in(name).expect("a built-in scenario");
    Simulation::of(Scenario::read(name, name, found.text, &[]).expect("without fault").0).expect("solved")
}

/// The first digits of the digest over the bits of these numbers.
fn digest(numbers: impl IntoIterator<Item = f64>) -> String {
    let bytes: Vec<u8> = numbers.into_iter().flat_map(|number| number.to_bits().to_be_bytes()).collect();
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn table(run: &Simulation) -> Vec<f64> {
    let number = |cell: &Cell<'_>| match cell {
        Cell::Number(value) => Some(*value),
        _ => None,
    };
    Table::wide(run).rows.iter().flatten().filter_map(number).collect()
}

#[test]
fn the_table_of_a_run_has_the_same_bits_on_every_machine() {
    let [core, whole] = ["fibre", "tipping-whole-axis"].map(|name| table(&run_of(name)));
    assert!(core.len() > 5_000 && whole.len() > 10_000, "{} and {} numbers", core.len(), whole.len());
    assert_eq!([digest(core), digest(whole)], ["b7928ebec5d6eed1", "c4ade3183612c2c9"]);
}

#[test]
fn resting_states_and_the_second_method_have_the_same_bits_on_every_machine() {
    let run = run_of("tipping");
    let instance = &run.instance;
    let resting = steady::resting_states(instance, &Input::reference());
    let rates = resting.iter().flat_map(|rest| &rest.eigenvalues).flat_map(|rate| [rate.re, rate.im]);
    let states = resting.iter().flat_map(|rest| rest.state.values());
    let problem =
        Problem { instance: instance.clone(), start: run.trajectory.state(0.0), schedule: run.scenario.schedule() };
    let days: Vec<f64> = (0..=12_u32).map(|month| 30.0 * f64::from(month)).collect();
    let witnessed = reference_solver::states_on(&problem, &days, Tolerance::RUN).expect("solved");
    let witnessed = witnessed.iter().flat_map(|state| state.values());
    assert_eq!(
        [digest(rates), digest(states), digest(witnessed)],
        ["40ed6616058f2f5c", "5cb29ef8938bab6c", "c05d2994c0293b8b"]
    );
}

#[test]
fn one_power_is_behind_every_way_to_read_the_equations() {
    for (base, exponent) in [(0.7, 2.0), (1.3, 4.0), (0.37, 1.5), (2.9, -3.0), (1.7, 12.0), (0.0, 0.5)] {
        let plain = elementary::power(base, exponent);
        assert_eq!(Number::power(base, exponent), plain);
        let dual = Number::power(Dual::<1>::variable(base, 0), Dual::from(exponent));
        assert_eq!(dual.value, plain);
        let symbol = Number::power(Symbol::named("base", "b"), Symbol::from(exponent));
        assert_eq!(symbol.evaluate(&|_| base), plain);
    }
}
