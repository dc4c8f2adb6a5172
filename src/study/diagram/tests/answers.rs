//! The sheet without the answer gives nothing of it away; signs and numbers are explained; few boxes are large.

use std::collections::BTreeSet;

use super::sheets::{built_in, drawn, on, presets};
use crate::{model::Layers, study::diagram::draw::Drawn, words::Language};
use gutskin_plot::Preset;

#[test]
fn the_sheet_without_the_answer_tells_no_sign_no_evidence_and_not_who_acts_both_ways() {
    let blank = Preset { answer: false, ..Preset::slide() };
    for language in Language::all() {
        let (_, drawn_blank) = drawn(&Layers::core(), None, language, &blank);
        let (_, answer) = drawn(&Layers::core(), None, language, &Preset::slide());
        let tags = |drawn: &Drawn| -> Vec<String> {
            let is_in_a_box = |left: f64, top: f64| {
                drawn
                    .boxes
                    .iter()
                    .any(|(_, area)| area.left <= left && left <= area.right && area.top <= top && top <= area.bottom)
            };
            let inside = drawn.texts.iter().filter(|text| is_in_a_box(text.left, text.top));
            inside.map(|text| text.text.clone()).collect()
        };
        let signs = ["+A", "+B", "−A", "−D", "±A"];
        let has_sign = |text: &String| signs.iter().any(|sign| text.ends_with(sign));
        assert!(tags(&answer).iter().any(has_sign), "{:?}", tags(&answer));
        assert!(!tags(&drawn_blank).iter().any(has_sign), "{:?}", tags(&drawn_blank));
        assert!(tags(&drawn_blank).iter().any(|text| text.ends_with("__")), "a line to write on");
    }
    // One box of cytokines acts both paths, others do not; their boxes are alike, and no word tells.
    let (picture, around) = drawn(&Layers::all(), Some("cytokines"), Language::ENGLISH, &blank);
    let heights: BTreeSet<String> = around
        .boxes
        .iter()
        .filter(|(name, _)| *name != "cytokines")
        .map(|(_, area)| format!("{:.2}", area.bottom - area.top))
        .collect();
    assert_eq!(heights.len(), 1, "{heights:?}");
    assert!(!picture.svg.contains("both paths"));
    for around in [None, Some("cytokines")] {
        let run = built_in("tipping");
        let [answer, blank] = [Preset::slide(), blank].map(|it| on(&run, 40.0, around, Language::ENGLISH, &it));
        assert!(answer.0.svg.contains("+650 %") && !blank.0.svg.contains("650 %"), "the number of an arrow");
        assert!(answer.0.svg.contains("number on an arrow") && !blank.0.svg.contains("number on an arrow"));
        assert_eq!(answer.1.boxes, blank.1.boxes);
    }
}

#[test]
fn every_sign_of_the_core_stands_on_a_straight_piece_of_its_arrow() {
    for preset in presets() {
        let (_, drawn) = drawn(&Layers::core(), None, Language::ENGLISH, &preset);
        for (sign, (edge, path)) in drawn.signs.iter().zip(&drawn.paths) {
            let holds_a_bend = path[1..path.len() - 1]
                .iter()
                .any(|(x, y)| sign.left <= *x && *x <= sign.right && sign.top <= *y && *y <= sign.bottom);
            assert!(!holds_a_bend, "the sign of {} lies on its bend for {}", edge.name, preset.name);
        }
    }
}

#[test]
fn few_boxes_around_one_fill_the_sheet() {
    let run = built_in("tipping");
    for preset in presets() {
        let (_, drawn) = on(&run, 40.0, Some("cytokines"), Language::ENGLISH, &preset);
        let wide: f64 = drawn.boxes.iter().map(|(_, area)| area.right - area.left).sum();
        let high = drawn.boxes.iter().map(|(_, area)| area.bottom - area.top).fold(0.0, f64::max);
        assert!(wide > 0.6 * preset.width && high > 0.2 * preset.height, "{wide} × {high} for {}", preset.name);
    }
}

#[test]
fn the_legend_of_a_day_explains_one_of_its_numbers() {
    let (tipped, _) = on(&built_in("tipping"), 40.0, None, Language::ENGLISH, &Preset::slide());
    assert!(tipped.title.contains("(+650 %)"), "{}", tipped.title);
    assert!(tipped.svg.contains("+650 %: 6.5 times what fills it in health"));
    let (healthy, _) = on(&built_in("healthy"), 5.0, None, Language::ENGLISH, &Preset::slide());
    assert!(!healthy.svg.contains("times what fills it"));
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
