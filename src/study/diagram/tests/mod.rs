//! The diagram shows the whole wiring, and every word in it can be read, for every use.

mod answers;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use super::{
    draw::{Asked, Drawn, draw},
    picture,
    plan::{Edge, plan},
    shape::{Area, Point},
};
use crate::{
    analysis::Simulation,
    describe::influence::Push,
    model::{Day, Layer, Layers, Link},
    page::picture::Picture,
    scenario::{BUILT_IN, Scenario},
    words::Language,
};
use gutskin_plot::{Preset, font::has, palette};

fn every_set() -> Vec<Layers> {
    (0..32u8).map(|bits| Layers::of((0..5).filter(|bit| bits >> bit & 1 == 1).map(|bit| Layer::ALL[bit]))).collect()
}

/// The core, each layer alone, and everything.
fn few_sets() -> Vec<Layers> {
    let single = Layer::ALL.map(|layer| Layers::of([layer]));
    [Layers::core(), Layers::all()].into_iter().chain(single).collect()
}

fn presets() -> impl Iterator<Item = Preset> {
    Preset::NAMES.into_iter().filter_map(Preset::named)
}

fn drawn(layers: &Layers, around: Option<&str>, language: Language, preset: &Preset) -> (Picture, Drawn) {
    draw(Asked { layers, around, on: None, language }, preset).expect("a diagram")
}

fn slide(layers: &Layers) -> (Picture, Drawn) {
    drawn(layers, None, Language::ENGLISH, &Preset::slide())
}

/// The sheets without a day of a language: the core, the mechanisms, and every box in its surroundings.
fn sheets(language: Language, preset: &Preset, sets: &[Layers]) -> Vec<(String, Picture, Drawn)> {
    let told = |of: &str| format!("{of} for {} in {}", preset.name, language.code());
    let whole =
        sets.iter().map(|layers| (told(&format!("{:?}", layers.layers())), drawn(layers, None, language, preset)));
    let all = Layers::all();
    let around =
        picture::boxes(&all).into_iter().map(|centre| (told(centre), drawn(&all, Some(centre), language, preset)));
    whole.chain(around).map(|(told, (picture, drawn))| (told, picture, drawn)).collect()
}

static ENGLISH: LazyLock<Vec<(String, Picture, Drawn)>> = LazyLock::new(|| {
    // A handout has the places of a printed page.
    let presets = presets().filter(|preset| preset.name != Preset::handout().name);
    presets.flat_map(|preset| sheets(Language::ENGLISH, &preset, &every_set())).collect()
});

fn built_in(name: &str) -> Simulation {
    let built_in = BUILT_IN.iter().find(|built_in| built_in.name == name).expect("built in");
    Simulation::of(Scenario::read(name, name, built_in.text, &[]).expect("valid").0).expect("solved")
}

fn on(run: &Simulation, day: Day, around: Option<&str>, language: Language, preset: &Preset) -> (Picture, Drawn) {
    draw(Asked { layers: &run.scenario.layers, around, on: Some((run, day)), language }, preset).expect("a diagram")
}

fn segments(way: &[Point]) -> impl Iterator<Item = Area> {
    way.windows(2).map(|pair| Area {
        left: pair[0].0.min(pair[1].0),
        right: pair[0].0.max(pair[1].0),
        top: pair[0].1.min(pair[1].1),
        bottom: pair[0].1.max(pair[1].1),
    })
}

/// Whether two arrows may share a line: only like branches of a tree.
fn may_share(one: &Edge, other: &Edge) -> bool {
    one.source == other.source && one.claim.is_some() == other.claim.is_some()
}

/// How long two straight pieces run on each other; nothing for pieces that cross.
fn overlap(one: &Area, other: &Area) -> f64 {
    const HAIR: f64 = 0.01;
    let wide = one.right.min(other.right) - one.left.max(other.left);
    let high = one.bottom.min(other.bottom) - one.top.max(other.top);
    if wide < -HAIR || high < -HAIR { 0.0 } else { wide.max(high) }
}

/// How often arrows of different boxes cross.
fn crossings(drawn: &Drawn) -> usize {
    let mut places: BTreeSet<(String, String)> = BTreeSet::new();
    for (number, (edge, way)) in drawn.ways.iter().enumerate() {
        for (other, other_way) in drawn.ways[number + 1..].iter().filter(|(other, _)| !may_share(edge, other)) {
            for (one, two) in segments(way).flat_map(|one| segments(other_way).map(move |two| (one, two))) {
                if one.meets(&two, 0.01) {
                    // Lines of one tree on each other are crossed once.
                    let middle = (one.left.max(two.left), one.top.max(two.top));
                    let [x, y] = [middle.0, middle.1].map(|place| format!("{place:.1}"));
                    let sources = [edge.source.min(other.source), edge.source.max(other.source)];
                    places.insert((sources.concat(), format!("{x} {y}")));
                }
            }
        }
    }
    places.len()
}

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
    assert_eq!(plan(&Layers::all(), Language::ENGLISH).nodes.len(), 21);
    assert_eq!(plan(&Layers::core(), Language::ENGLISH).nodes.len(), 6);
}

#[test]
fn around_the_boxes_every_arrow_is_shown_once_from_each_of_its_ends() {
    let all = Layers::all();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for centre in picture::boxes(&all) {
        let (_, drawn) = drawn(&all, Some(centre), Language::ENGLISH, &Preset::slide());
        for (edge, way) in &drawn.ways {
            assert!(way.len() == 2 && way[0].1 == way[1].1, "{} is not straight", edge.name);
            *seen.entry(edge.name.clone()).or_default() += 1;
        }
    }
    let arrows: Vec<String> = plan(&all, Language::ENGLISH).edges.into_iter().map(|edge| edge.name).collect();
    assert_eq!(seen.keys().cloned().collect::<BTreeSet<_>>(), arrows.into_iter().collect());
    assert!(seen.values().all(|times| *times == 2), "{seen:?}");
}

#[test]
fn arrows_keep_off_boxes_and_off_each_other() {
    for (told, _, drawn) in ENGLISH.iter() {
        keep_off(drawn, told);
    }
    for (language, preset) in
        Language::all().skip(1).flat_map(|language| presets().map(move |preset| (language, preset)))
    {
        for (told, _, drawn) in sheets(language, &preset, &few_sets()) {
            keep_off(&drawn, &told);
        }
    }
}

fn keep_off(drawn: &Drawn, told: &str) {
    for (edge, way) in &drawn.ways {
        assert!(way.len() > 1, "{} has no way in {told}", edge.name);
        for (name, area) in &drawn.boxes {
            let ends = usize::from(*name == edge.source) + usize::from(*name == edge.target);
            let touching = segments(way).filter(|segment| segment.meets(area, 0.01)).count();
            assert!(touching <= ends, "{} runs into {name} in {told}", edge.name);
        }
    }
    for (number, (edge, way)) in drawn.ways.iter().enumerate() {
        for (other, other_way) in drawn.ways[number + 1..].iter().filter(|(other, _)| !may_share(edge, other)) {
            for one in segments(way) {
                let longest = segments(other_way).map(|two| overlap(&one, &two)).fold(0.0, f64::max);
                assert!(longest < 0.1, "{} runs on {} for {longest} pt in {told}", edge.name, other.name);
            }
        }
    }
}

#[test]
fn few_arrows_cross() {
    for (told, _, drawn) in ENGLISH.iter() {
        let boxes = drawn.boxes.len();
        let most = if boxes <= 6 { 2 } else { 6 * boxes };
        let crossings = crossings(drawn);
        assert!(crossings <= most, "{crossings} crossings of {} arrows in {told}", drawn.ways.len());
    }
}

/// Every word of a sheet can be read.
fn look(diagram: &Picture, drawn: &Drawn, told: &str) {
    let preset = &diagram.preset;
    for (number, text) in drawn.texts.iter().enumerate() {
        let is_footer = text.top > preset.height - preset.end_margin - 2.6 * preset.footer;
        let least = if is_footer { preset.footer } else { 0.85 * drawn.small };
        assert!(text.size >= least - 0.01, "`{}` has {} pt in {told}", text.text, text.size);
        let readable = preset.name != Preset::slide().name || text.size >= 9.0;
        assert!(readable, "`{}` is too small to read in {told}", text.text);
        assert!(text.left >= 0.0 && text.right <= preset.width, "{} leaves the sheet in {told}", text.text);
        assert!(text.top >= 0.0 && text.bottom <= preset.height, "{} leaves the sheet in {told}", text.text);
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
    for (number, (name, area)) in drawn.boxes.iter().enumerate() {
        for (other, other_area) in &drawn.boxes[number + 1..] {
            assert!(!area.meets(other_area, 0.0), "{name} lies on {other} in {told}");
        }
        let is_at_home = |panel: &Area| {
            panel.left <= area.left && area.right <= panel.right && panel.top <= area.top && area.bottom <= panel.bottom
        };
        assert!(drawn.panels.is_empty() || drawn.panels.iter().any(is_at_home), "{name} leaves its part in {told}");
    }
    for (number, sign) in drawn.signs.iter().enumerate() {
        for other in &drawn.signs[number + 1..] {
            assert!(!sign.meets(other, 0.0), "two signs meet in {told}");
        }
        for (name, area) in &drawn.boxes {
            assert!(!sign.meets(area, 0.0), "a sign lies on {name} in {told}");
        }
    }
}

#[test]
fn words_stay_on_the_sheet_and_off_each_other_for_every_use() {
    for (told, diagram, drawn) in ENGLISH.iter() {
        look(diagram, drawn, told);
    }
    for preset in presets() {
        for language in Language::all() {
            for (told, diagram, drawn) in sheets(language, &preset, &few_sets()) {
                look(&diagram, &drawn, &told);
            }
        }
    }
}

#[test]
fn on_any_day_of_any_scenario_every_word_can_be_read_and_every_line_has_its_way() {
    for run in BUILT_IN.iter().map(|of| built_in(of.name)) {
        for share in [0.0, 0.3, 1.0] {
            let day = (share * run.scenario.duration).round().min(run.scenario.duration);
            for language in Language::all() {
                for preset in presets().filter(|preset| share == 0.3 || preset.name == Preset::slide().name) {
                    for around in [None, Some("cytokines"), Some("microbes")] {
                        let (diagram, drawn) = on(&run, day, around, language, &preset);
                        let told = format!(
                            "{} on day {day} around {around:?} for {} in {}",
                            run.scenario.name,
                            preset.name,
                            language.code()
                        );
                        look(&diagram, &drawn, &told);
                        assert!(drawn.ways.iter().all(|(_, way)| way.len() > 1), "{told}");
                    }
                }
            }
        }
    }
}

#[test]
fn in_health_no_arrow_is_named_and_after_tipping_the_loop_is() {
    let day = |name: &str, day: f64| on(&built_in(name), day, None, Language::ENGLISH, &Preset::slide()).0;
    let healthy = day("healthy", 5.0);
    assert_eq!(healthy.title, "Day 5: no arrow pushes anything away from health");
    assert!(!healthy.description.contains(" %") && healthy.svg.contains("The loop is quiet"));
    let tipped = day("tipping", 300.0);
    assert!(tipped.title.contains("cytokine load → skin inflammation (+"), "{}", tipped.title);
    assert!(tipped.description.contains("Skin inflammation on gut permeability: +"), "{}", tipped.description);
    assert!(day("tipping-loop-cut", 300.0).svg.contains("The loop is cut"));
}

#[test]
fn every_arrow_of_the_core_bears_its_sign_and_its_grade() {
    for (preset, language) in presets().flat_map(|preset| Language::all().map(move |language| (preset, language))) {
        let (_, drawn) = drawn(&Layers::core(), None, language, &preset);
        assert_eq!(drawn.signs.len(), drawn.ways.len(), "{} in {}", preset.name, language.code());
    }
}

/// The elements of the group of an arrow.
fn group<'svg>(svg: &'svg str, arrow: &str) -> &'svg str {
    let from = svg.find(&format!("-arrow-{arrow}\"")).expect("an arrow");
    &svg[from..from + svg[from..].find("</g>").expect("its end")]
}

#[test]
fn without_colour_raising_differs_from_lowering_and_people_from_animals() {
    for layers in [Layers::core(), Layers::all()] {
        let (picture, _) = drawn(&layers, None, Language::ENGLISH, &Preset::handout());
        for edge in plan(&layers, Language::ENGLISH).edges {
            let Some((push, grade, _)) = edge.claim else { continue };
            let drawn = group(&picture.svg, &edge.name);
            assert_eq!(drawn.contains("<polygon"), push == Push::Up, "the head of {}", edge.name);
            assert_eq!(drawn.contains("dasharray"), grade > crate::model::Grade::B, "the line of {}", edge.name);
        }
        for colour in palette::ALL {
            let name = colour.name;
            for hex in [colour.line.hex(), colour.text.hex()] {
                assert!(!picture.svg.contains(&hex), "{name} in black");
            }
        }
    }
}

#[test]
fn a_dark_slide_has_no_colour_of_white_paper() {
    let dark = Preset::slide().dark().expect("a slide may be dark");
    let run = built_in("tipping-whole-axis");
    for layers in [Layers::core(), Layers::all()] {
        let colours =
            |svg: &str| -> BTreeSet<String> { svg.split("=\"#").skip(1).map(|rest| rest[..6].to_owned()).collect() };
        let light = drawn(&layers, None, Language::ENGLISH, &Preset::slide()).0.svg
            + &on(&run, 300.0, None, Language::ENGLISH, &Preset::slide()).0.svg;
        let dark = drawn(&layers, None, Language::ENGLISH, &dark).0.svg
            + &on(&run, 300.0, None, Language::ENGLISH, &dark).0.svg;
        let both: Vec<String> = colours(&light).intersection(&colours(&dark)).cloned().collect();
        assert!(both.is_empty(), "{both:?}");
    }
}

#[test]
fn the_sheet_without_the_answer_has_the_boxes_in_their_places_and_no_arrow() {
    for preset in presets() {
        for (layers, around) in [(Layers::core(), None), (Layers::all(), None), (Layers::all(), Some("th17"))] {
            let blank = Preset { answer: false, ..preset };
            let [answer, blank] = [preset, blank].map(|preset| drawn(&layers, around, Language::ENGLISH, &preset));
            assert!(answer.0.svg.contains("-arrow-") && !blank.0.svg.contains("-arrow-"));
            assert_eq!(answer.1.boxes, blank.1.boxes, "{} {around:?}", preset.name);
            assert!(!blank.1.texts.iter().any(|text| text.text.contains("loop")), "{}", preset.name);
        }
    }
}

#[test]
fn the_picture_is_well_formed_and_always_the_same() {
    let all = Layers::all();
    for (layers, around) in [(Layers::core(), None), (all.clone(), None), (all.clone(), Some("lps"))] {
        let (diagram, _) = drawn(&layers, around, Language::ENGLISH, &Preset::slide());
        let document = roxmltree::Document::parse(&diagram.svg).expect("well-formed");
        let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len());
        assert!(
            diagram.description.contains("More LPS in the blood raises Cytokine load (evidence A (trials in people))")
        );
        assert!(diagram.svg.contains("Teaching model, not medical advice"));
        assert_eq!(drawn(&layers, around, Language::ENGLISH, &Preset::slide()).0, diagram);
    }
}

/// A word may be parted where its language says so, and nowhere else.
#[test]
fn no_name_of_a_box_is_broken_inside_a_word() {
    for language in Language::all() {
        for preset in presets() {
            for (told, picture, _) in sheets(language, &preset, &[Layers::all()]) {
                let tree = roxmltree::Document::parse(&picture.svg).expect("well-formed");
                let plan = plan(&Layers::all(), language);
                let names: Vec<String> = plan.nodes.iter().map(|node| node.written.replace('-', "- ")).collect();
                let parts: BTreeSet<String> = names
                    .iter()
                    .flat_map(|name| name.split([' ', '\u{AD}']).chain(name.split(' ')))
                    .map(|part| part.replace('\u{AD}', "").trim_end_matches('-').to_owned())
                    .collect();
                for group in
                    tree.descendants().filter(|node| node.attribute("id").is_some_and(|id| id.contains("box-")))
                {
                    let texts = group.descendants().filter(|node| node.has_tag_name("text"));
                    let bold = texts.filter(|text| text.attribute("font-weight").is_some_and(|weight| weight == "600"));
                    for text in bold.filter_map(|text| text.text()) {
                        let words = text.split([' ', '-']).filter(|word| !word.is_empty());
                        words.for_each(|word| assert!(parts.contains(word), "{told}: {word:?} of {text:?}"));
                    }
                }
            }
        }
    }
}
