//! From a solved run to files: drawing the SVG, turning it into a PNG, writing the numbers, reading the scenario.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use gutskin::{
    analysis::Run,
    present::{
        chart::{self, Preset},
        data, figure,
        language::Language,
    },
    scenario::{Scenario, built_in::built_in},
};

fn charts(criterion: &mut Criterion) {
    let found = built_in("fibre").expect("the scenario is built in");
    let read = || Scenario::read(found.name, found.name, black_box(found.text), &[]).expect("valid").0;
    let run = Run::of(read()).expect("the run is solved");
    let findings = figure::findings(&run);
    let picture = figure::time_chart(&run, &findings, Language::ENGLISH);
    let preset = Preset::slide();
    let svg = chart::draw(&picture, &preset).expect("the chart is drawn");
    criterion.bench_function("scenario/read", |bench| bench.iter(read));
    criterion.bench_function("chart/findings", |bench| bench.iter(|| figure::findings(black_box(&run))));
    criterion.bench_function("chart/traces", |bench| {
        bench.iter(|| figure::time_chart(black_box(&run), &findings, Language::ENGLISH))
    });
    criterion.bench_function("chart/svg", |bench| bench.iter(|| chart::draw(black_box(&picture), &preset)));
    criterion.bench_function("chart/png", |bench| bench.iter(|| chart::rasterise(black_box(&svg), &preset, &[])));
    criterion.bench_function("data/csv", |bench| bench.iter(|| data::csv(&data::Table::wide(black_box(&run)))));
}

criterion_group!(benches, charts);
criterion_main!(benches);
