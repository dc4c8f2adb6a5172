//! Branches that fold back, and stretches of their axis with a name.

use super::sample::{check, elements, ends, group, presets, texts};
use crate::{
    Chart, Curves, DrawError, Horizontal, Mark, Panel, Preset, Scale, Series, Shape, Stroke, Zone, draw, palette,
};

/// A branch that runs to the right, folds back at 9, and again at 1.
fn fold() -> Vec<(f64, f64)> {
    let steps = (0..=200).map(|step| f64::from(step) / 100.0 - 1.0);
    steps.map(|along| (5.0 + 4.0 * (3.0 * along - 4.0 * along * along * along), 0.5 + 0.4 * along)).collect()
}

fn chart(zones: Vec<Zone>, logarithmic: bool) -> Chart {
    let scale = Scale { low: if logarithmic { 0.5 } else { 0.0 }, high: 10.0, logarithmic, ..Scale::default() };
    Chart {
        headline: "Two fates".to_owned(),
        body: Curves {
            horizontal: Horizontal::Values(scale),
            panels: vec![Panel {
                series: vec![Series {
                    name: "rests".to_owned(),
                    colour: palette::MAROON,
                    stroke: Stroke::Dashed,
                    points: fold(),
                    ..Series::default()
                }],
                marks: vec![
                    Mark { at: (9.0, 0.7), label: "ends here".to_owned(), ..Mark::default() },
                    Mark { at: (5.0, 0.5), shape: Shape::Bare, label: "does not stay".to_owned(), ..Mark::default() },
                ],
                reference: Some((0.45, "healthy".to_owned())),
                zones,
                ..Panel::default()
            }],
            ..Curves::default()
        }
        .into(),
        ..Chart::default()
    }
}

fn zone(from: f64, until: f64) -> Zone {
    Zone { from, until, label: "two fates".to_owned() }
}

#[test]
fn a_branch_that_folds_back_is_one_line_through_both_folds() -> Result<(), DrawError> {
    for logarithmic in [false, true] {
        for preset in presets() {
            let chart = chart(vec![zone(1.0, 9.0)], logarithmic);
            check(&chart, &preset);
            let svg = draw(&chart, &preset)?;
            let lines = elements(group(&svg, "panel-1-line-1"), "polyline");
            assert_eq!(lines.len(), 1, "one piece");
            let drawn = &lines[0].0;
            let steps: Vec<f64> = drawn.windows(2).map(|pair| pair[1].0 - pair[0].0).collect();
            let steps: Vec<f64> = steps.into_iter().filter(|step| *step != 0.0).collect();
            let turns = steps.windows(2).filter(|pair| pair[0] * pair[1] < 0.0).count();
            assert_eq!(turns, 2, "in {}", preset.name);
            // The folds lie on the edges of the zone that was given with their values.
            let [left, right, ..] = ends(drawn);
            let all = elements(&svg, "polygon");
            let zone = all.iter().find(|shape| shape.1.contains("fill-opacity=\"0.1\"")).map(|shape| ends(&shape.0));
            assert!(zone.is_some_and(|zone| (zone[0] - left).abs() < 0.3 && (zone[1] - right).abs() < 0.3), "{zone:?}");
            // It ends as high as it should: nothing of it is left out.
            let heights: Vec<f64> = drawn.iter().map(|place| place.1).collect();
            assert!(heights.is_sorted_by(|a, b| a > b));
        }
    }
    Ok(())
}

#[test]
fn a_zone_is_named_above_the_panel_and_only_what_lies_on_the_axis_is_tinted() -> Result<(), DrawError> {
    let svg = |zones: Vec<Zone>| draw(&chart(zones, false), &Preset::slide());
    let tints = |svg: &str| svg.matches("fill-opacity=\"0.1\"").count();
    assert_eq!(tints(&svg(vec![zone(2.0, 40.0), zone(-3.0, 1.0)])?), 2);
    for nowhere in [zone(20.0, 30.0), zone(3.0, 3.0), zone(f64::NAN, 3.0)] {
        let svg = svg(vec![nowhere])?;
        assert_eq!(tints(&svg), 0);
        assert!(!svg.contains("two fates"));
    }
    let boxes = texts(&chart(vec![zone(8.0, 2.0)], false), &Preset::slide());
    let name = boxes.iter().find(|text| text.text == "two fates").expect("a name");
    assert!(boxes.iter().filter(|text| text.text == "ends here").all(|text| text.top > name.bottom));
    Ok(())
}

#[test]
fn the_name_of_the_line_to_compare_with_stays_clear_of_a_folded_branch() {
    // At the height of the name the branch lies where a search for its value by bisection would not find it.
    let mut chart = chart(Vec::new(), false);
    let curves = chart.curves_mut().expect("curves");
    curves.panels[0].marks.clear();
    curves.panels[0].series[0].points = vec![(9.0, 0.9), (0.0, 0.5), (9.0, 0.1), (0.0, 0.46)];
    let boxes = texts(&chart, &Preset::slide());
    let name = boxes.iter().find(|text| text.text == "healthy").expect("a name");
    let svg = draw(&chart, &Preset::slide()).expect("drawn");
    let lines = elements(group(&svg, "panel-1-line-1"), "polyline");
    for pair in lines.iter().flat_map(|line| line.0.windows(2)) {
        let at =
            |share: f64| (pair[0].0 + share * (pair[1].0 - pair[0].0), pair[0].1 + share * (pair[1].1 - pair[0].1));
        for (x, y) in (0..=100).map(|step| at(f64::from(step) / 100.0)) {
            let covers = (name.left..name.right).contains(&x) && (name.top..name.bottom).contains(&y);
            assert!(!covers, "the branch runs through the name at {x}, {y}");
        }
    }
}

#[test]
fn a_curve_without_name_and_value_has_no_label() {
    let mut chart = chart(Vec::new(), false);
    let before = draw(&chart, &Preset::slide()).expect("drawn");
    let line = &mut chart.curves_mut().expect("curves").panels[0].series[0];
    (line.name, line.end_text) = (String::new(), Some(String::new()));
    let after = draw(&chart, &Preset::slide()).expect("drawn");
    let labels = |svg: &str| elements(group(svg, "labels"), "polyline").len();
    assert_eq!((labels(&before), labels(&after)), (2, 1), "only the line to compare with keeps its own");
}
