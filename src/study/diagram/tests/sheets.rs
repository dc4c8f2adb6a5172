//! Draws the sheets that the tests look at.

use std::sync::LazyLock;

use crate::{
    analysis::Simulation,
    model::{Day, Layer, Layers},
    page::picture::Picture,
    scenario::{BUILT_IN, Scenario},
    study::diagram::{
        content::Request,
        draw::{Drawn, draw},
        picture,
    },
    words::Language,
};
use gutskin_plot::Preset;

pub(crate) fn every_set() -> Vec<Layers> {
    (0..32u8).map(|bits| Layers::of((0..5).filter(|bit| bits >> bit & 1 == 1).map(|bit| Layer::ALL[bit]))).collect()
}

/// The core, each layer alone, and everything.
pub(crate) fn few_sets() -> Vec<Layers> {
    let single = Layer::ALL.map(|layer| Layers::of([layer]));
    [Layers::core(), Layers::all()].into_iter().chain(single).collect()
}

pub(crate) fn presets() -> impl Iterator<Item = Preset> {
    Preset::NAMES.into_iter().filter_map(Preset::named)
}

pub(crate) fn drawn(layers: &Layers, around: Option<&str>, language: Language, preset: &Preset) -> (Picture, Drawn) {
    draw(Request { layers, around, on: None, language }, preset).expect("a diagram")
}

pub(crate) fn slide(layers: &Layers) -> (Picture, Drawn) {
    drawn(layers, None, Language::ENGLISH, &Preset::slide())
}

/// The sheets without a day of a language: the core, the mechanisms, and every box in its surroundings.
pub(crate) fn sheets(language: Language, preset: &Preset, sets: &[Layers]) -> Vec<(String, Picture, Drawn)> {
    let context = |of: &str| format!("{of} for {} in {}", preset.name, language.code());
    let whole =
        sets.iter().map(|layers| (context(&format!("{:?}", layers.layers())), drawn(layers, None, language, preset)));
    let all = Layers::all();
    let around =
        picture::boxes(&all).into_iter().map(|centre| (context(centre), drawn(&all, Some(centre), language, preset)));
    whole.chain(around).map(|(context, (picture, drawn))| (context, picture, drawn)).collect()
}

pub(crate) static ENGLISH: LazyLock<Vec<(String, Picture, Drawn)>> = LazyLock::new(|| {
    // A handout has the places of a printed page.
    let presets = presets().filter(|preset| preset.name != Preset::handout().name);
    presets.flat_map(|preset| sheets(Language::ENGLISH, &preset, &every_set())).collect()
});

pub(crate) fn built_in(name: &str) -> Simulation {
    let built_in = BUILT_IN.iter().find(|built_in| built_in.name == name).expect("built in");
    Simulation::of(Scenario::read(name, name, built_in.text, &[]).expect("valid").0).expect("solved")
}

pub(crate) fn on(
    run: &Simulation,
    day: Day,
    around: Option<&str>,
    language: Language,
    preset: &Preset,
) -> (Picture, Drawn) {
    draw(Request { layers: &run.scenario.layers, around, on: Some((run, day)), language }, preset).expect("a diagram")
}
