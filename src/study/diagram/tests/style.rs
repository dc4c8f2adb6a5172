//! Signs and grades can be distinguished without colour, and the picture is well-formed and reproducible.

use std::collections::BTreeSet;

use super::sheets::{built_in, drawn, on, presets};
use crate::{
    describe::influence::Push,
    model::{Grade, Layers},
    study::diagram::content::plan,
    words::Language,
};
use gutskin_plot::{Preset, palette};

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
fn strains_that_share_their_room_still_close_the_lining() {
    let (core, _) = drawn(&Layers::core(), None, Language::ENGLISH, &Preset::slide());
    assert!(core.svg.contains("Probiotic strains −D"), "each is judged alone, and all alike have one tag");
}

#[test]
fn every_arrow_of_the_core_bears_its_sign_and_its_grade() {
    for (preset, language) in presets().flat_map(|preset| Language::all().map(move |language| (preset, language))) {
        let (_, drawn) = drawn(&Layers::core(), None, language, &preset);
        assert_eq!(drawn.signs.len(), drawn.paths.len(), "{} in {}", preset.name, language.code());
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
            assert_eq!(drawn.contains("dasharray"), grade > Grade::B, "the line of {}", edge.name);
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
