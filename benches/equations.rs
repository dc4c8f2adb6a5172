//! Benchmarks one evaluation of the equations in each number type, to be compared with plain numbers.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use gutskin::{
    describe::formula,
    model::{Input, Parameters, State, change, link::Topology},
    solve::{ModelInstance, jacobian},
};

fn equations(criterion: &mut Criterion) {
    let (x, u) = (State::reference(), Input::reference());
    let instance = ModelInstance { parameters: Parameters::reference(), topology: Topology::core() };
    criterion.bench_function("equations/plain", |bench| {
        bench.iter(|| change(black_box(&x), black_box(&u), &instance.parameters, &instance.topology));
    });
    criterion.bench_function("equations/slopes_of_all_states", |bench| {
        bench.iter(|| jacobian(&instance, black_box(&x), black_box(&u)));
    });
    criterion
        .bench_function("equations/symbols", |bench| bench.iter(|| formula::equations(black_box(&Topology::core()))));
}

criterion_group!(benches, equations);
criterion_main!(benches);
