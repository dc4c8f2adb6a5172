//! The picture as a whole: nothing covered, nothing cut, nothing falls over.

use std::collections::BTreeSet;

use resvg::usvg::roxmltree;

use super::sample::{bar, check, curves, line, presets, sample, span, texts};
use crate::{
    Arrangement, Chart, DrawError, Ghost, Preset,
    chart::{CurveChart, Extent},
    draw, font,
    layout::{labels::Label, plan},
};

#[test]
fn texts_never_collide_or_leave_the_sheet() {
    for preset in presets() {
        for bars in 0..=8 {
            for (panels, lines) in [(0, 0), (1, 1), (1, 6), (2, 3), (3, 2), (4, 3)] {
                check(&sample(365.0, panels, lines, bars), &preset);
            }
        }
    }
}

#[test]
fn any_duration_gives_a_readable_time_axis() {
    for preset in presets() {
        for duration in [0.01, 0.5, 1.0, 9.0, 42.0, 120.0, 730.0, 1500.0, 36500.0] {
            check(&sample(duration, 2, 3, 3), &preset);
        }
    }
}

#[test]
fn long_headlines_and_names_fit() {
    let mut chart = sample(365.0, 2, 3, 4);
    for text in ["Wide words everywhere ".repeat(6), "W".repeat(140), "i ".repeat(70)] {
        chart.headline.clone_from(&text);
        chart.subtitle.clone_from(&text);
        chart.footer.clone_from(&text);
        curves(&mut chart).panels[0].series[0].name = text.chars().take(60).collect();
        presets().for_each(|preset| check(&chart, &preset));
    }
}

#[test]
fn every_letter_drawn_is_in_the_font() {
    let mut chart = sample(365.0, 4, 6, 8);
    for (panel, scale) in curves(&mut chart).panels.iter_mut().zip([-1.0, 1e7, 1e-6, 1e13]) {
        let points = panel.series.iter_mut().flat_map(|line| &mut line.points);
        points.for_each(|(_, value)| *value *= scale);
    }
    for text in texts(&chart, &Preset::slide()) {
        for letter in text.text.chars() {
            assert!(font::has(letter), "{letter:?} of {}", text.text);
        }
    }
}

#[test]
fn degenerate_curves_give_a_sane_picture() {
    let strange: [Vec<(f64, f64)>; 9] = [
        Vec::new(),
        vec![(3.0, 0.4)],
        vec![(0.0, 0.0), (9.0, 0.0)],
        vec![(0.0, 0.5), (9.0, 0.5)],
        vec![(0.0, 1e6), (9.0, 2e6)],
        vec![(0.0, 1e-6), (9.0, 2e-6)],
        vec![(0.0, 1e300), (9.0, -1e300)],
        vec![(0.0, 1e-300), (9.0, 0.0)],
        vec![(0.0, f64::NAN), (1.0, 1.0), (2.0, f64::INFINITY), (3.0, 2.0), (4.0, 2.0)],
    ];
    for points in strange {
        let mut chart = sample(9.0, 1, 1, 1);
        curves(&mut chart).panels[0].reference = None;
        curves(&mut chart).panels[0].series[0].points.clone_from(&points);
        presets().for_each(|preset| check(&chart, &preset));
        let svg = draw(&chart, &Preset::slide()).unwrap_or_default();
        assert!(!svg.is_empty() && !svg.contains("NaN"), "{points:?}");
    }
}

#[test]
fn a_gap_splits_the_line_and_outside_points_are_left_out() {
    let points = vec![(-5.0, 9.0), (0.0, 1.0), (1.0, f64::NAN), (2.0, 3.0), (99.0, 9.0)];
    let pieces = line(0, "A", points).pieces(Extent::until(10.0));
    assert_eq!(pieces, [[(0.0, 1.0)], [(2.0, 3.0)]]);
}

#[test]
fn impossible_durations_are_refused() {
    for duration in [0.0, -3.0, f64::NAN, f64::INFINITY] {
        let refused = draw(&sample(duration, 1, 1, 0), &Preset::slide());
        assert!(matches!(refused, Err(DrawError::Duration { .. })), "{duration}");
    }
}

#[test]
fn the_picture_is_well_formed_told_in_words_and_always_the_same() -> Result<(), Box<dyn std::error::Error>> {
    let chart = sample(365.0, 2, 3, 3);
    let svg = draw(&chart, &Preset::slide())?;
    assert_eq!(svg, draw(&chart.clone(), &Preset::slide())?);
    let document = roxmltree::Document::parse(&svg)?;
    let ids: Vec<_> = document.descendants().filter_map(|node| node.attribute("id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    for id in root.attribute("aria-labelledby").unwrap_or("?").split(' ') {
        assert!(ids.contains(&id), "{id}");
    }
    let title = root.children().find(|node| node.has_tag_name("title"));
    assert_eq!(title.and_then(|node| node.text()), Some(chart.title.as_str()));
    let other = draw(&sample(180.0, 1, 1, 1), &Preset::print())?;
    assert!(ids.iter().all(|id| !other.contains(id)), "ids must differ between charts");
    Ok(())
}

#[test]
fn labels_carry_the_last_value_as_fine_as_the_panel_shows() {
    let mut chart = sample(365.0, 1, 1, 0);
    curves(&mut chart).panels[0].top = Some(1.0);
    for (last, expected) in [(0.7449, "0.74"), (0.0837, "0.08"), (0.0001, "0"), (2.61, "2.6")] {
        curves(&mut chart).panels[0].series[0].points = vec![(0.0, 0.0), (365.0, last)];
        let wanted = format!("Skin inflammation\u{a0}{expected}");
        let texts = texts(&chart, &Preset::slide());
        assert!(texts.iter().any(|text| text.text == wanted), "{wanted}");
    }
}

#[test]
fn curves_on_each_other_take_turns_in_colour_and_are_one_line_in_black() {
    let ending_at = |values: [f64; 2]| {
        let mut chart = sample(100.0, 1, 2, 0);
        for (line, value) in curves(&mut chart).panels[0].series.iter_mut().zip(values) {
            line.points = vec![(0.0, value), (100.0, value)];
        }
        chart
    };
    let (apart, together) = (ending_at([0.5, 1.5]), ending_at([1.2, 1.2]));
    let turns = |chart: &Chart, preset: &Preset| {
        draw(chart, preset).unwrap_or_default().matches("stroke-linecap=\"butt\"/>").count()
    };
    let slide = turns(&together, &Preset::slide()) - turns(&apart, &Preset::slide());
    assert!((10..100).contains(&slide), "{slide} stripes of the lower curve");
    assert_eq!(turns(&together, &Preset::handout()), turns(&apart, &Preset::handout()), "one line");
}

#[test]
fn a_cell_shades_and_names_what_was_done_in_it_and_in_no_other() -> Result<(), DrawError> {
    let mut chart = sample(100.0, 2, 1, 0);
    curves(&mut chart).arrangement = Arrangement::Grid;
    let [fibre, antibiotic] =
        [("Fibre", 10.0), ("Antibiotic", 60.0)].map(|(name, day)| bar(name, vec![span(day, day + 20.0)]));
    curves(&mut chart).panels[0].bars = vec![fibre.clone()];
    curves(&mut chart).panels[1].bars = vec![antibiotic.clone()];
    let shades = |chart: &Chart| draw(chart, &Preset::slide()).map(|svg| svg.matches("fill-opacity=\"0.08\"").count());
    let apart = shades(&chart)?;
    let boxes = texts(&chart, &Preset::slide());
    let left = |text: &str| boxes.iter().find(|it| it.text == text).map(|it| it.left).expect("a bar is named");
    let middle = Preset::slide().width / 2.0;
    assert!(left("Fibre") < middle && left("Antibiotic") > middle);
    // Done to all, both are shaded in both.
    curves(&mut chart).panels.iter_mut().for_each(|panel| panel.bars.clear());
    curves(&mut chart).bars = vec![fibre, antibiotic];
    assert_eq!((apart, shades(&chart)?), (2, 4));
    Ok(())
}

#[test]
fn courses_to_compare_with_are_thin_and_grey_and_stay_on_the_axis() -> Result<(), DrawError> {
    let mut chart = sample(100.0, 1, 1, 0);
    curves(&mut chart).arrangement = Arrangement::Grid;
    let before = draw(&chart, &Preset::slide())?;
    curves(&mut chart).panels[0].ghosts =
        vec![Ghost { points: vec![(0.0, 0.0), (50.0, 1e3), (100.0, f64::NAN), (200.0, 1.0)], ..Ghost::default() }];
    let with = draw(&chart, &Preset::slide())?;
    let ghost = "#c9cfd6";
    assert_eq!((before.matches(ghost).count(), with.matches(ghost).count()), (0, 1));
    assert!(curves(&mut chart).panels[0].range(Extent::until(100.0)).1 >= 1e3);
    Ok(())
}

#[test]
fn labels_of_curves_that_end_together_keep_the_order_of_the_scenario() {
    let mut chart = sample(100.0, 1, 3, 0);
    for (place, line) in curves(&mut chart).panels[0].series.iter_mut().enumerate() {
        // Differences as a solver leaves them.
        line.points = vec![(0.0, 1.5), (100.0, 1.5 - 1e-9 * f64::from(u8::try_from(3 - place).unwrap_or(0)))];
    }
    let boxes = texts(&chart, &Preset::slide());
    let height = |name: &str| boxes.iter().find(|text| text.text.starts_with(name)).map_or(f64::NAN, |text| text.top);
    assert!(height("Skin") < height("LPS") && height("LPS") < height("Gut"));
}

#[test]
fn labels_stay_beside_their_own_panel() {
    let mut chart = sample(365.0, 3, 4, 6);
    for line in &mut curves(&mut chart).panels[1].series {
        line.points = vec![(0.0, 0.0), (365.0, 0.0)];
    }
    let shown = curves(&mut chart).clone();
    for preset in presets() {
        let layout = plan(CurveChart { texts: &chart, curves: &shown }, &preset);
        for panel in 0..shown.panels.len() {
            let (top, bottom) = layout.label_column(panel);
            let stacked: f64 = layout.labels.iter().filter(|label| label.panel == panel).map(Label::height).sum();
            assert!(stacked <= bottom - top + 1e-9, "panel {panel} in {}", preset.name);
        }
    }
}
