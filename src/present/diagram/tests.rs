//! The diagram shows the whole wiring, and every word in it can be read.

use super::{
    draw::{Drawn, draw},
    plan::plan,
    shape::{Area, Point},
};
use crate::{
    analysis::Run,
    model::{Layer, Layers, Link},
    present::{
        chart::{Ground, font::has, roxmltree},
        language::Language,
        picture::Picture,
    },
    scenario::{BUILT_IN, Scenario},
};

/// White paper, arrows and all.
const LIGHT: (Ground, bool) = (Ground::Light, true);

fn every_set() -> Vec<Layers> {
    (0..32u8).map(|bits| Layers::of((0..5).filter(|bit| bits >> bit & 1 == 1).map(|bit| Layer::ALL[bit]))).collect()
}

fn segments(way: &[Point]) -> impl Iterator<Item = Area> {
    way.windows(2).map(|pair| Area {
        left: pair[0].0.min(pair[1].0),
        right: pair[0].0.max(pair[1].0),
        top: pair[0].1.min(pair[1].1),
        bottom: pair[0].1.max(pair[1].1),
    })
}

#[test]
fn every_box_and_arrow_of_the_wiring_is_drawn() {
    for layers in every_set() {
        let (diagram, drawn) = draw(&layers, None, Language::ENGLISH, LIGHT).expect("a diagram");
        for link in Link::ALL.iter().map(|link| link.arrow()) {
            let is_on = link.layer.is_none_or(|layer| layers.has(layer));
            let shown = |name: &str| crate::model::state::is_shown(name, &layers) || name == "scfa";
            let is_stress = link.target == "stress" && layers.has(Layer::Neuroendocrine);
            if is_on && shown(link.source) && (is_stress || shown(link.target) && link.target != "stress") {
                assert!(diagram.svg.contains(&format!("id=\"diagram-arrow-{}\"", link.name)), "{}", link.name);
            }
        }
        for (edge, way) in &drawn.ways {
            assert!(way.len() > 1, "{} has no way in {:?}", edge.name, layers.layers());
        }
        assert_eq!(drawn.boxes.len(), plan(&layers, Language::ENGLISH).nodes.len());
    }
    assert_eq!(plan(&Layers::all(), Language::ENGLISH).nodes.len(), 21);
    assert_eq!(plan(&Layers::core(), Language::ENGLISH).nodes.len(), 6);
}

#[test]
fn arrows_keep_off_boxes_and_off_each_other() {
    for layers in every_set() {
        let (_, drawn) = draw(&layers, None, Language::ENGLISH, LIGHT).expect("a diagram");
        for (edge, way) in &drawn.ways {
            for (name, area) in &drawn.boxes {
                let ends = usize::from(*name == edge.source) + usize::from(*name == edge.target);
                let touching = segments(way).filter(|segment| segment.meets(area, 0.0)).count();
                assert!(touching <= 2 * ends, "{} runs into {name}", edge.name);
            }
        }
        for (number, (edge, way)) in drawn.ways.iter().enumerate() {
            for (other, other_way) in &drawn.ways[number + 1..] {
                let shared = way
                    .windows(2)
                    .filter(|step| other_way.windows(2).any(|pair| pair == *step || pair == [step[1], step[0]]));
                assert_eq!(shared.count(), 0, "{} runs on {} in {:?}", edge.name, other.name, layers.layers());
            }
        }
    }
}

/// Every word of a sheet can be read.
fn look(diagram: &Picture, drawn: &Drawn, told: &str) {
    for (number, text) in drawn.texts.iter().enumerate() {
        assert!(text.size >= 9.0, "`{}` is too small to read in {told}", text.text);
        assert!(text.left >= 0.0 && text.right <= diagram.preset.width, "{} leaves the sheet in {told}", text.text);
        assert!(text.top >= 0.0 && text.bottom <= diagram.preset.height, "{} leaves the sheet in {told}", text.text);
        assert!(text.text.chars().all(has), "{} is not in the font", text.text);
        for other in &drawn.texts[number + 1..] {
            let apart = text.right <= other.left
                || other.right <= text.left
                || text.bottom <= other.top
                || other.bottom <= text.top;
            assert!(apart, "`{}` lies on `{}` in {told}", text.text, other.text);
        }
        for (name, area) in &drawn.boxes {
            let inside = area.left <= text.left
                && text.right <= area.right
                && area.top <= text.top
                && text.bottom <= area.bottom;
            let outside = text.right <= area.left
                || area.right <= text.left
                || text.bottom <= area.top
                || area.bottom <= text.top;
            assert!(inside || outside, "`{}` crosses the edge of {name} in {told}", text.text);
        }
    }
}

#[test]
fn words_stay_on_the_sheet_and_off_each_other() {
    for (layers, language) in every_set().iter().flat_map(|set| Language::all().map(move |language| (set, language))) {
        let (diagram, drawn) = draw(layers, None, language, LIGHT).expect("a diagram");
        look(&diagram, &drawn, &format!("{:?} in {}", layers.layers(), language.code()));
    }
}

#[test]
fn on_any_day_of_any_scenario_every_word_can_be_read_and_every_line_has_its_way() {
    for built_in in BUILT_IN {
        let read = Scenario::read(built_in.name, built_in.name, built_in.text, &[]).expect("valid");
        let run = Run::of(read.0).expect("solved");
        let shares = [0.0, 0.3, 1.0].into_iter();
        for (share, language) in shares.flat_map(|share| Language::all().map(move |language| (share, language))) {
            let day = (share * run.scenario.duration).round().min(run.scenario.duration);
            let (diagram, drawn) = draw(&run.scenario.layers, Some((&run, day)), language, LIGHT).expect("a diagram");
            let told = format!("{} on day {day} in {}", built_in.name, language.code());
            look(&diagram, &drawn, &told);
            assert!(drawn.ways.iter().all(|(_, way)| way.len() > 1), "{told}");
            let document = roxmltree::Document::parse(&diagram.svg).expect("well-formed");
            let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
            assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), ids.len(), "{told}");
        }
    }
}

#[test]
fn in_health_no_arrow_is_named_and_after_tipping_the_loop_is() {
    let day = |name: &str, day: f64| {
        let built_in = BUILT_IN.iter().find(|built_in| built_in.name == name).expect("built in");
        let read = Scenario::read(name, name, built_in.text, &[]).expect("valid");
        let run = Run::of(read.0).expect("solved");
        draw(&run.scenario.layers, Some((&run, day)), Language::ENGLISH, LIGHT).expect("a diagram").0
    };
    let healthy = day("healthy", 5.0);
    assert_eq!(healthy.title, "Day 5: no arrow pushes anything away from health");
    assert!(!healthy.description.contains(" %") && healthy.svg.contains("The loop rests"));
    let tipped = day("tipping", 300.0);
    assert!(tipped.title.contains("cytokine load → skin inflammation (+"), "{}", tipped.title);
    assert!(tipped.description.contains("Skin inflammation on gut permeability: +"), "{}", tipped.description);
    assert!(day("tipping-loop-cut", 300.0).svg.contains("The loop is cut"));
}

#[test]
fn the_picture_is_well_formed_and_always_the_same() {
    for layers in [Layers::core(), Layers::all()] {
        let (diagram, _) = draw(&layers, None, Language::ENGLISH, LIGHT).expect("a diagram");
        let document = roxmltree::Document::parse(&diagram.svg).expect("well-formed");
        let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        let unique: std::collections::BTreeSet<&&str> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len());
        assert!(
            diagram.description.contains("More LPS in the blood raises Cytokine load (evidence A (trials in people))")
        );
        assert!(diagram.svg.contains("Teaching model, not medical advice"));
        assert_eq!(draw(&layers, None, Language::ENGLISH, LIGHT).expect("a diagram").0, diagram);
    }
}
