//! Dark slides, sheets without the answer, and black ink: each holds what it promises.

use std::collections::BTreeSet;

use super::tests::{check_texts, presets, sample, texts};
use super::*;
use crate::{
    analysis::Simulation,
    present::{figure, language::Language},
    scenario::{BUILT_IN, Scenario},
};

/// All colours of an SVG, as it writes them.
fn colours(svg: &str) -> BTreeSet<String> {
    svg.split("=\"#").skip(1).map(|rest| format!("#{}", &rest[..6])).collect()
}

/// The horizontal and vertical lines of a picture: its axes and grids.
fn straight_lines(svg: &str) -> BTreeSet<&str> {
    let points = svg.split("points=\"").skip(1).filter_map(|rest| rest.split('"').next());
    points
        .filter(|points| {
            let places: Vec<(&str, &str)> = points.split(' ').filter_map(|place| place.split_once(',')).collect();
            matches!(places[..], [one, other] if one.0 == other.0 || one.1 == other.1)
        })
        .collect()
}

#[test]
fn a_dark_slide_has_the_same_shapes_and_no_colour_of_white_paper() -> Result<(), DrawError> {
    let chart = sample(365.0, 2, 6, 5);
    let (light, dark) = (Preset::slide(), Preset::slide().dark().expect("a slide may be dark"));
    let (light, dark) = (draw(&chart, &light)?, draw(&chart, &dark)?);
    let both: Vec<String> = colours(&dark).intersection(&colours(&light)).cloned().collect();
    assert!(both.is_empty(), "{both:?}");
    assert_eq!(straight_lines(&light), straight_lines(&dark));
    for preset in [Preset::print(), Preset::handout()] {
        assert_eq!(preset.dark(), None, "paper is not printed dark");
    }
    Ok(())
}

#[test]
fn the_sheet_without_the_answer_lies_under_the_answer_and_gives_nothing_away() -> Result<(), DrawError> {
    for built_in in BUILT_IN {
        let scenario = Scenario::read(built_in.name, built_in.name, built_in.text, &[]).expect("valid").0;
        let run = Simulation::of(scenario).expect("solved");
        let sheets = Language::all().flat_map(|language| {
            let chart = figure::time_chart(&run, &figure::findings(&run), language);
            let blank = figure::blank(&chart, language.question(&run.scenario), language.person(run.scenario.person));
            presets().map(move |preset| (chart.clone(), blank.clone(), preset)).collect::<Vec<_>>()
        });
        for (chart, blank, preset) in sheets {
            let canvas = time_chart::compose_blank(&chart, &blank, &preset)?;
            let boxes = canvas.document.text_boxes();
            check_texts(&boxes, &preset);
            let svg = draw_blank(&chart, &blank, &preset)?;
            let answer = draw(&chart, &preset)?;
            let missing: Vec<_> = straight_lines(&svg).difference(&straight_lines(&answer)).copied().collect();
            // Only the short line to the name of the healthy value may stand elsewhere.
            assert!(missing.len() <= chart.panels.len(), "{}: {missing:?}", built_in.name);
            assert!(!svg.contains("-line-"), "{} has curves", built_in.name);
            let curves: usize = chart.panels.iter().map(|panel| panel.series.len()).sum();
            assert_eq!(svg.matches("<circle").count(), curves, "{}: a point where each begins", built_in.name);
            assert!(!svg.contains(&document::escaped(&chart.headline)), "{} tells the answer", built_in.name);
            for line in chart.panels.iter().flat_map(|panel| &panel.series) {
                let value = format!("{}\u{a0}{}", line.name, line.end_text.clone().unwrap_or_default());
                assert!(!boxes.iter().any(|text| text.text.contains(&value)), "{}: {value}", built_in.name);
                assert!(svg.contains(line.name.split(' ').next().unwrap_or_default()), "{}", line.name);
            }
        }
    }
    Ok(())
}

#[test]
fn in_black_every_curve_of_a_panel_has_its_own_dashes_or_weight_and_its_own_label() -> Result<(), DrawError> {
    let chart = sample(365.0, 1, 6, 0);
    let svg = draw(&chart, &Preset::handout())?;
    let group = |line: usize| {
        let start = svg.find(&format!("-panel-1-line-{line}\"")).expect("a curve");
        &svg[start..start + svg[start..].find("</g>").expect("its end")]
    };
    let attribute = |line: usize, name: &str| {
        let text = group(line).rsplit("<polyline").next().unwrap_or_default();
        text.split(&format!("{name}=\"")).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
    };
    let styles: BTreeSet<(String, String)> =
        (1..=6).map(|line| (attribute(line, "stroke-dasharray"), attribute(line, "stroke-width"))).collect();
    assert_eq!(styles.len(), 6, "{styles:?}");
    let samples = &svg[svg.find("-labels\"").expect("labels")..];
    for (dashes, width) in &styles {
        let drawn = samples.split('<').any(|element| {
            element.contains(&format!("stroke-width=\"{width}\""))
                && (element.contains(&format!("stroke-dasharray=\"{dashes}\"")) || dashes.is_empty())
        });
        assert!(drawn, "no sample of {dashes} {width} before its name");
    }
    let labels = texts(&chart, &Preset::handout());
    for line in &chart.panels[0].series {
        assert!(labels.iter().any(|text| line.name.starts_with(text.text.split('\u{a0}').next().unwrap_or_default())));
    }
    Ok(())
}
