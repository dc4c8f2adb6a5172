//! Benchmarks one evaluation of the equations in each number type, to be compared with plain numbers.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use gutskin::{
    describe::formula,
    model::{Input, Layers, Parameters, State, change, link::Topology},
    solve::{ModelInstance, jacobian, unknowns},
    tape::{Player, Tape},
};

fn equations(criterion: &mut Criterion) {
    let (x, u) = (State::reference(), Input::reference());
    for (name, topology) in [("core", Topology::core()), ("whole", Topology::with(Layers::all()))] {
        let instance = ModelInstance { parameters: Parameters::reference(), topology };
        criterion.bench_function(&format!("equations/{name}/plain"), |bench| {
            bench.iter(|| change(black_box(&x), black_box(&u), &instance.parameters, &instance.topology));
        });
        criterion.bench_function(&format!("equations/{name}/slopes_of_all_states"), |bench| {
            bench.iter(|| jacobian(&instance, black_box(&x), black_box(&u)));
        });
        criterion.bench_function(&format!("equations/{name}/symbols"), |bench| {
            bench.iter(|| formula::equations(black_box(&instance.topology)));
        });
        criterion.bench_function(&format!("equations/{name}/tape/record"), |bench| {
            bench.iter(|| Tape::record(black_box(&instance.topology)));
        });
        let values: Vec<f64> = x.values().collect();
        let values: Vec<f64> = unknowns(&instance).into_iter().map(|position| values[position]).collect();
        type Make = fn(&Topology, &Parameters<f64>) -> Player;
        for (way, make) in [("tape", Player::recorded as Make), ("printed", Player::new)] {
            let mut player = make(&instance.topology, &instance.parameters);
            let (mut change, mut entries) = (values.clone(), vec![0.0; player.entries().len()]);
            player.set_input(&u);
            criterion.bench_function(&format!("equations/{name}/{way}/person"), |bench| {
                bench.iter(|| make(black_box(&instance.topology), &instance.parameters));
            });
            criterion.bench_function(&format!("equations/{name}/{way}/change"), |bench| {
                bench.iter(|| player.change(black_box(&values), &mut change));
            });
            criterion.bench_function(&format!("equations/{name}/{way}/slopes"), |bench| {
                bench.iter(|| player.slopes(black_box(&values), &mut entries));
            });
        }
    }
}

criterion_group!(benches, equations);
criterion_main!(benches);
