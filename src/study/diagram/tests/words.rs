//! Every word of a sheet can be read: large enough, on the sheet, and on nothing else.

use std::collections::BTreeSet;

use super::sheets::{ENGLISH, built_in, few_sets, on, presets, sheets};
use crate::{
    model::Layers,
    page::picture::Picture,
    scenario::BUILT_IN,
    study::diagram::{content::plan, draw::Drawn, geometry::Area},
    words::Language,
};
use gutskin_plot::{Preset, font::has};

/// Every word of a sheet can be read.
fn look(diagram: &Picture, drawn: &Drawn, context: &str) {
    let preset = &diagram.preset;
    for (number, text) in drawn.texts.iter().enumerate() {
        let is_footer = text.top > preset.height - preset.end_margin - 2.6 * preset.footer;
        let least = if is_footer { preset.footer } else { 0.85 * drawn.small };
        assert!(text.size >= least - 0.01, "`{}` has {} pt in {context}", text.text, text.size);
        let readable = preset.name != Preset::slide().name || text.size >= 9.0;
        assert!(readable, "`{}` is too small to read in {context}", text.text);
        assert!(text.left >= 0.0 && text.right <= preset.width, "{} leaves the sheet in {context}", text.text);
        assert!(text.top >= 0.0 && text.bottom <= preset.height, "{} leaves the sheet in {context}", text.text);
        assert!(text.text.chars().all(has), "{} is not in the font", text.text);
        for other in &drawn.texts[number + 1..] {
            let apart = text.right <= other.left
                || other.right <= text.left
                || text.bottom <= other.top
                || other.bottom <= text.top;
            assert!(apart, "`{}` lies on `{}` in {context}", text.text, other.text);
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
            assert!(inside || outside, "`{}` crosses the edge of {name} in {context}", text.text);
        }
    }
    for (number, (name, area)) in drawn.boxes.iter().enumerate() {
        for (other, other_area) in &drawn.boxes[number + 1..] {
            assert!(!area.meets(other_area, 0.0), "{name} lies on {other} in {context}");
        }
        let is_inside = |panel: &Area| {
            panel.left <= area.left && area.right <= panel.right && panel.top <= area.top && area.bottom <= panel.bottom
        };
        assert!(drawn.panels.is_empty() || drawn.panels.iter().any(is_inside), "{name} leaves its part in {context}");
    }
    for (number, sign) in drawn.signs.iter().enumerate() {
        for other in &drawn.signs[number + 1..] {
            assert!(!sign.meets(other, 0.0), "two signs meet in {context}");
        }
        for (name, area) in &drawn.boxes {
            assert!(!sign.meets(area, 0.0), "a sign lies on {name} in {context}");
        }
    }
}

#[test]
fn words_stay_on_the_sheet_and_off_each_other_for_every_use() {
    for (context, diagram, drawn) in ENGLISH.iter() {
        look(diagram, drawn, context);
    }
    for preset in presets() {
        for language in Language::all() {
            for (context, diagram, drawn) in sheets(language, &preset, &few_sets()) {
                look(&diagram, &drawn, &context);
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
                    for around in [None, Some("cytokines"), Some("microbes"), Some("skin_inflammation")] {
                        let (diagram, drawn) = on(&run, day, around, language, &preset);
                        let context = format!(
                            "{} on day {day} around {around:?} for {} in {}",
                            run.scenario.name,
                            preset.name,
                            language.code()
                        );
                        look(&diagram, &drawn, &context);
                        assert!(drawn.paths.iter().all(|(_, path)| path.len() > 1), "{context}");
                    }
                }
            }
        }
    }
}

/// A word may be parted where its language says so, and nowhere else.
#[test]
fn no_name_of_a_box_is_broken_inside_a_word() {
    for language in Language::all() {
        for preset in presets() {
            for (context, picture, _) in sheets(language, &preset, &[Layers::all()]) {
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
                        words.for_each(|word| assert!(parts.contains(word), "{context}: {word:?} of {text:?}"));
                    }
                }
            }
        }
    }
}
