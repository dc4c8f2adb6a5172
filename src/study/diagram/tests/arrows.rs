//! Every arrow of the model is drawn, and keeps off boxes and other arrows.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    geometry::{crossings, may_share, overlap, segments},
    sheets::{ENGLISH, drawn, every_set, few_sets, presets, sheets, slide},
};
use crate::{
    model::{Layer, Layers, Link},
    study::diagram::{content::plan, draw::Drawn, picture},
    words::Language,
};
use gutskin_plot::Preset;

#[test]
fn every_box_and_arrow_of_the_wiring_is_drawn() {
    for layers in every_set() {
        let (diagram, drawn) = slide(&layers);
        for link in Link::ALL.iter().map(|link| link.arrow()) {
            let is_on = link.layer.is_none_or(|layer| layers.has(layer));
            let shown = |name: &str| crate::model::state::is_shown(name, &layers) || name == "scfa";
            let (source, target) = (link.source.name(), link.target.name());
            let is_stress = target == "stress" && layers.has(Layer::Neuroendocrine);
            if is_on && shown(source) && (is_stress || shown(target) && target != "stress") {
                assert!(diagram.svg.contains(&format!("id=\"diagram-arrow-{}\"", link.name)), "{}", link.name);
            }
        }
        assert_eq!(drawn.boxes.len(), plan(&layers, Language::ENGLISH).nodes.len());
    }
    assert_eq!(plan(&Layers::all(), Language::ENGLISH).nodes.len(), 25);
    assert_eq!(plan(&Layers::core(), Language::ENGLISH).nodes.len(), 6);
}

#[test]
fn around_the_boxes_every_arrow_is_shown_once_from_each_of_its_ends() {
    let all = Layers::all();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for centre in picture::boxes(&all) {
        let (_, drawn) = drawn(&all, Some(centre), Language::ENGLISH, &Preset::slide());
        for (edge, path) in &drawn.paths {
            assert!(path.len() == 2 && path[0].1 == path[1].1, "{} is not straight", edge.name);
            *seen.entry(edge.name.clone()).or_default() += 1;
        }
    }
    let arrows: Vec<String> = plan(&all, Language::ENGLISH).edges.into_iter().map(|edge| edge.name).collect();
    assert_eq!(seen.keys().cloned().collect::<BTreeSet<_>>(), arrows.into_iter().collect());
    assert!(seen.values().all(|times| *times == 2), "{seen:?}");
}

#[test]
fn arrows_keep_off_boxes_and_off_each_other() {
    for (context, _, drawn) in ENGLISH.iter() {
        keep_off(drawn, context);
    }
    for (language, preset) in
        Language::all().skip(1).flat_map(|language| presets().map(move |preset| (language, preset)))
    {
        for (context, _, drawn) in sheets(language, &preset, &few_sets()) {
            keep_off(&drawn, &context);
        }
    }
}

fn keep_off(drawn: &Drawn, context: &str) {
    for (edge, path) in &drawn.paths {
        assert!(path.len() > 1, "{} has no path in {context}", edge.name);
        for (name, area) in &drawn.boxes {
            let ends = usize::from(*name == edge.source) + usize::from(*name == edge.target);
            let touching = segments(path).filter(|segment| segment.meets(area, 0.01)).count();
            assert!(touching <= ends, "{} runs into {name} in {context}", edge.name);
        }
    }
    for (number, (edge, path)) in drawn.paths.iter().enumerate() {
        for (other, other_way) in drawn.paths[number + 1..].iter().filter(|(other, _)| !may_share(edge, other)) {
            for one in segments(path) {
                let longest = segments(other_way).map(|two| overlap(&one, &two)).fold(0.0, f64::max);
                assert!(longest < 0.1, "{} runs on {} for {longest} pt in {context}", edge.name, other.name);
            }
        }
    }
}

#[test]
fn few_arrows_cross() {
    for (context, _, drawn) in ENGLISH.iter() {
        let boxes = drawn.boxes.len();
        let most = if boxes <= 6 { 2 } else { 4 * drawn.paths.len() };
        let crossings = crossings(drawn);
        assert!(crossings <= most, "{crossings} crossings of {} arrows in {context}", drawn.paths.len());
    }
}
