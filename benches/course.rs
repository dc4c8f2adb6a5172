//! Benchmarks of the solver: a trajectory, its resting start, and all resting states.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use gutskin::{
    analysis::Simulation,
    model::{Input, link::Topology},
    scenario::{Scenario, built_in},
    solve::{ModelInstance, Problem, Tolerance, Trajectory, steady},
};

fn scenario(name: &str) -> Scenario {
    let found = built_in(name).expect("the scenario is built in");
    Scenario::read(found.name, found.name, found.text, &[]).expect("a built-in scenario is valid").0
}

fn topology(scenario: &Scenario) -> Topology {
    Topology::new(scenario.layers.clone(), scenario.cuts.clone())
}

fn course(criterion: &mut Criterion) {
    for name in ["fibre", "tipping", "slow-slide"] {
        let scenario = scenario(name);
        let instance = ModelInstance { parameters: scenario.parameters, topology: topology(&scenario) };
        let start = steady::rest(&instance, &scenario.background).expect("a resting state").state;
        let problem = Problem { instance, start, schedule: scenario.schedule() };
        criterion.bench_function(&format!("course/{name}/solve"), |bench| {
            bench.iter(|| Trajectory::solve(black_box(&problem), Tolerance::RUN));
        });
        criterion.bench_function(&format!("course/{name}/whole_run"), |bench| {
            bench.iter(|| Simulation::of(black_box(scenario.clone())));
        });
    }
    let tipping = scenario("tipping");
    let instance = ModelInstance { parameters: tipping.parameters, topology: topology(&tipping) };
    criterion
        .bench_function("steady/rest", |bench| bench.iter(|| steady::rest(black_box(&instance), &Input::reference())));
    criterion.bench_function("steady/all_resting_states", |bench| {
        bench.iter(|| steady::resting_states(black_box(&instance), &Input::reference()));
    });
}

criterion_group!(benches, course);
criterion_main!(benches);
