//! Compares one chart of each kind with a stored copy that was inspected by eye. `GUTSKIN_UPDATE=1 cargo test --test
//! golden` stores new ones; inspect them before they are committed.

use gutskin::analysis::shown;
use std::{fs, path::PathBuf};

use gutskin::{
    analysis::{Simulation, flows::Flows},
    model::{Layers, State},
    scenario::{Scenario, built_in},
    study::{
        compare::comparison::{Comparison, Manner},
        diagram::picture,
        run::{chart, flows, states},
    },
    words::Language,
};
use gutskin_plot::{Chart, Preset, draw};

fn run(name: &str) -> Simulation {
    let found = built_in(name).expect("a built-in scenario");
    Simulation::of(Scenario::read(found.name, found.name, found.text, &[]).expect("valid").0).expect("solved")
}

fn on_slide(chart: &Chart) -> String {
    draw(chart, &Preset::slide()).expect("drawn")
}

/// Compares a picture with the one in `tests/golden`, or replaces that.
fn hold(name: &str, svg: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(format!("{name}.svg"));
    if std::env::var_os("GUTSKIN_UPDATE").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, svg).expect("written");
        return;
    }
    let golden = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let differs = golden.lines().zip(svg.lines()).position(|(one, other)| one != other);
    assert!(
        golden == svg,
        "{name} differs from tests/golden/{name}.svg, first in line {:?}",
        differs.map(|line| line + 1)
    );
}

#[test]
fn a_course_is_drawn_as_before() {
    let run = run("tipping");
    hold("course", &on_slide(&chart::time_chart(&run, &shown::curves(&run), Language::ENGLISH)));
}

#[test]
fn a_handout_is_drawn_as_before() {
    let run = run("tipping");
    let chart = chart::time_chart(&run, &shown::curves(&run), Language::ENGLISH);
    hold("course-handout", &draw(&chart, &Preset::handout()).expect("drawn"));
}

#[test]
fn all_unknowns_are_drawn_as_before() {
    hold("states", &on_slide(&states::chart(&run("tipping"), Language::ENGLISH)));
}

#[test]
fn a_stock_and_its_flows_are_drawn_as_before() {
    let run = run("antibiotics");
    let microbes = State::<f64>::TABLE.iter().find(|row| row.name == "microbes").expect("a state");
    let of_stock = Flows::of(&run, microbes).expect("a stock of its own");
    hold("flows", &on_slide(&flows::chart(&run, &of_stock, Language::ENGLISH)));
}

#[test]
fn comparisons_are_drawn_as_before() {
    let runs = [run("tipping"), run("tipping-loop-cut")];
    for (name, manner) in [
        ("compare-overlay", Manner::Overlay),
        ("compare-difference", Manner::Difference),
        ("compare-multiples", Manner::Multiples),
    ] {
        hold(name, &on_slide(&Comparison::new(&runs, &[], manner, &[], Language::ENGLISH).chart()));
    }
}

#[test]
fn diagrams_are_drawn_as_before() {
    let (core, whole, slide) = (Layers::core(), Layers::all(), Preset::slide());
    let wired = |layers: &Layers, around, preset: &Preset| {
        picture::diagram(layers, around, Language::ENGLISH, preset).expect("drawn").svg
    };
    hold("diagram", &wired(&core, None, &slide));
    hold("diagram-handout", &wired(&core, None, &Preset::handout()));
    hold("diagram-whole", &wired(&whole, None, &slide));
    hold("diagram-around", &wired(&whole, Some("th17"), &slide));
    hold("diagram-day", &picture::on_day(&run("tipping"), 40.0, None, Language::ENGLISH, &slide).expect("drawn").svg);
}
