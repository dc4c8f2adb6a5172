//! Benchmarks from a solved simulation to files: drawing SVG, rendering PNG, writing numbers, and reading scenarios.

use gutskin::analysis::shown;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use gutskin::{
    analysis::{Simulation, flows::Flows},
    model::State,
    page::data,
    scenario::{Scenario, built_in},
    study::{
        compare::comparison::{Comparison, Manner},
        diagram::picture,
        run::{chart, flows, states},
    },
    words::Language,
};
use gutskin_plot::Preset;

/// The first lines of a long run with many equal pulses.
const PULSES: &str = "title = \"Pulses\"\nquestion = \"How long?\"\nwhat_to_expect = \"Waves.\"\n";
const MONTHLY: &str =
    "[[intervention]]\nwhat = \"antibiotic\"\ndose = \"100 %\"\nevery = \"1 month\"\nfor = \"3 days\"\n";

fn charts(criterion: &mut Criterion) {
    let found = built_in("fibre").expect("the scenario is built in");
    let read = || Scenario::read(found.name, found.name, black_box(found.text), &[]).expect("valid").0;
    let run = Simulation::of(read()).expect("the run is solved");
    let curves = shown::curves(&run);
    let picture = chart::time_chart(&run, &curves, Language::ENGLISH);
    let preset = Preset::slide();
    let svg = gutskin_plot::draw(&picture, &preset).expect("the chart is drawn");
    criterion.bench_function("scenario/read", |bench| bench.iter(read));
    criterion.bench_function("chart/curves", |bench| bench.iter(|| shown::curves(black_box(&run))));
    criterion.bench_function("chart/traces", |bench| {
        bench.iter(|| chart::time_chart(black_box(&run), &curves, Language::ENGLISH))
    });
    criterion.bench_function("chart/svg", |bench| bench.iter(|| gutskin_plot::draw(black_box(&picture), &preset)));
    criterion
        .bench_function("chart/png", |bench| bench.iter(|| gutskin_plot::rasterise(black_box(&svg), &preset, &[])));
    let whole = built_in("tipping-whole-axis").expect("the scenario is built in");
    let whole = Scenario::read(whole.name, whole.name, whole.text, &[]).expect("valid").0;
    let whole = Simulation::of(whole).expect("the run is solved");
    let all = states::chart(&whole, Language::ENGLISH);
    let skin = State::<f64>::TABLE.iter().find(|row| row.name == "skin_inflammation").expect("a state");
    let of_skin = Flows::of(&whole, skin).expect("a stock of its own");
    let stock = flows::chart(&whole, &of_skin, Language::ENGLISH);
    criterion.bench_function("states/data", |bench| bench.iter(|| states::chart(black_box(&whole), Language::ENGLISH)));
    criterion.bench_function("flows/data", |bench| {
        bench.iter(|| Flows::of(black_box(&whole), skin).map(|flows| flows::chart(&whole, &flows, Language::ENGLISH)));
    });
    let several = ["fibre", "probiotic", "synbiotic", "tipping"].map(|name| {
        let found = built_in(name).expect("the scenario is built in");
        Simulation::of(Scenario::read(name, name, found.text, &[]).expect("valid").0).expect("the run is solved")
    });
    let compared = |manner| Comparison::new(&several, &[], manner, &[], Language::ENGLISH).chart();
    let (overlay, multiples) = (compared(Manner::Overlay), compared(Manner::Multiples));
    for (kind, picture) in [("states", &all), ("flows", &stock), ("overlay", &overlay), ("multiples", &multiples)] {
        let svg = gutskin_plot::draw(picture, &preset).expect("the chart is drawn");
        criterion.bench_function(&format!("{kind}/svg"), |bench| {
            bench.iter(|| gutskin_plot::draw(black_box(picture), &preset))
        });
        criterion.bench_function(&format!("{kind}/png"), |bench| {
            bench.iter(|| gutskin_plot::rasterise(black_box(&svg), &preset, &[]))
        });
    }
    let layers = &whole.scenario.layers;
    // Longer words give larger boxes and other routes for the arrows.
    for language in Language::all() {
        criterion.bench_function(&format!("diagram/wiring-{}", language.code()), |bench| {
            bench.iter(|| picture::diagram(black_box(layers), None, language, &preset))
        });
    }
    let topology = picture::diagram(layers, None, Language::ENGLISH, &preset).expect("the diagram is drawn");
    criterion.bench_function("diagram/png", |bench| {
        bench.iter(|| gutskin_plot::rasterise(black_box(&topology.svg), &preset, &[]))
    });
    criterion.bench_function("diagram/day", |bench| {
        bench.iter(|| picture::on_day(black_box(&whole), 300.0, None, Language::ENGLISH, &preset))
    });
    // The time must grow in proportion to the length of the simulation: four times, not sixteen times.
    for years in [5, 20] {
        let text = format!("{PULSES}duration = \"{years} years\"\n{MONTHLY}");
        let pulses = Scenario::read("pulses", "pulses.toml", &text, &[]).expect("valid").0;
        let run = Simulation::of(pulses).expect("the run is solved");
        let curves = shown::curves(&run);
        let picture = chart::time_chart(&run, &curves, Language::ENGLISH);
        criterion.bench_function(&format!("pulses/{years}-years/chart"), |bench| {
            bench.iter(|| chart::time_chart(black_box(&run), &curves, Language::ENGLISH))
        });
        criterion.bench_function(&format!("pulses/{years}-years/svg"), |bench| {
            bench.iter(|| gutskin_plot::draw(black_box(&picture), &preset))
        });
    }
    criterion.bench_function("data/csv", |bench| bench.iter(|| data::csv(&data::Table::wide(black_box(&run)))));
}

criterion_group!(benches, charts);
criterion_main!(benches);
