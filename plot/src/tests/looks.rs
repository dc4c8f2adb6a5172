//! Dark slides and black ink: each holds what it promises.

use std::collections::BTreeSet;

use super::sample::{curves, sample, texts};
use crate::{DrawError, Preset, draw};

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
fn in_black_every_curve_of_a_panel_has_its_own_dashes_or_weight_and_its_own_label() -> Result<(), DrawError> {
    let mut chart = sample(365.0, 1, 6, 0);
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
    for line in &curves(&mut chart).panels[0].series {
        assert!(labels.iter().any(|text| line.name.starts_with(text.text.split('\u{a0}').next().unwrap_or_default())));
    }
    Ok(())
}
