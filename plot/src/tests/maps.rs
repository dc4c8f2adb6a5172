//! Maps of cells: each cell in its place and tint, whatever lies over it.

use super::sample::{check, elements, ends, fill, group, presets, random, texts};
use crate::elementary::power_of_ten;
use crate::{Border, Chart, DrawError, HeatMap, Mark, Preset, Scale, Shape, draw, draw_blank, style::sequential};

fn chart(map: HeatMap) -> Chart {
    Chart {
        headline: "How much, how long?".to_owned(),
        subtitle: "Lowest value reached".to_owned(),
        footer: "Teaching model, not medical advice.".to_owned(),
        title: "A map".to_owned(),
        body: map.into(),
        ..Chart::default()
    }
}

fn scale(caption: &str, low: f64, high: f64) -> Scale {
    Scale { caption: caption.to_owned(), low, high, ..Scale::default() }
}

/// Two columns and two rows; one cell has no value.
fn small() -> HeatMap {
    HeatMap {
        horizontal: scale("g a day", 0.0, 10.0),
        vertical: scale("weeks", 0.0, 4.0),
        columns: vec![2.0, 8.0],
        rows: vec![1.0, 3.0],
        cells: vec![vec![Some(0.1), Some(0.9)], vec![None, Some(0.5)]],
        shades: Scale { ticks: vec![0.0, 0.25, 0.75, 1.0], ..scale("index", 0.0, 1.0) },
        missing: "not computed".to_owned(),
        ..HeatMap::default()
    }
}

/// The filled shapes in a group: their colour, and their left, right, upper and lower end.
fn shapes(svg: &str, name: &str) -> Vec<(String, [f64; 4])> {
    let shapes = elements(group(svg, name), "polygon");
    shapes.iter().map(|(corners, attributes)| (fill(attributes), ends(corners))).collect()
}

#[test]
fn each_cell_has_the_tint_of_its_value_in_its_place_and_one_without_is_hatched() -> Result<(), DrawError> {
    for preset in presets() {
        let svg = draw(&chart(small()), &preset)?;
        let cells = shapes(&svg, "cells");
        let tint = |class: usize| sequential::step(class, 3, preset.ink).hex();
        // From the highest row down, from left to right.
        let expected = ["#ffffff".to_owned(), tint(1), tint(0), tint(2)];
        assert_eq!(cells.iter().map(|cell| cell.0.clone()).collect::<Vec<_>>(), expected);
        let [above_left, above_right, below_left, below_right] = [0, 1, 2, 3].map(|cell| cells[cell].1);
        assert!(above_left[0] == below_left[0] && above_right[1] == below_right[1]);
        assert!((above_right[0] - f64::midpoint(above_left[0], above_right[1])).abs() < 0.02, "they meet half-way");
        assert!((below_left[2] - f64::midpoint(above_left[2], below_left[3])).abs() < 0.02);
        let strokes = |svg: &str| elements(group(svg, "cells"), "polyline").len();
        assert!(strokes(&svg) > 2);
        let full = HeatMap { cells: vec![vec![Some(0.1), Some(0.9)], vec![Some(0.2), Some(0.5)]], ..small() };
        let full = draw(&chart(full), &preset)?;
        assert_eq!(strokes(&full), 0);
        assert!(svg.contains("not computed") && !full.contains("not computed"));
        assert_eq!(
            shapes(&svg, "key").iter().map(|class| class.0.clone()).collect::<Vec<_>>(),
            [tint(0), tint(1), tint(2)]
        );
    }
    Ok(())
}

#[test]
fn in_black_cells_say_their_numbers_where_these_fit_and_nothing_lies_on_them() {
    let numbers = |map: HeatMap, preset: &Preset| {
        texts(&chart(map), preset)
            .into_iter()
            .filter(|text| ["0.10", "0.90", "0.50"].contains(&text.text.as_str()))
            .count()
    };
    assert_eq!((numbers(small(), &Preset::handout()), numbers(small(), &Preset::print())), (3, 0));
    // White on the darkest tint, dark on the palest: never one colour for both.
    let svg = draw(&chart(small()), &Preset::handout()).expect("drawn");
    for (number, colour) in [("0.90", "#ffffff"), ("0.10", "#1f2933")] {
        assert!(svg.contains(&format!("fill=\"{colour}\">{number}<")), "{number}");
    }
    let through = Border { points: vec![(0.0, 1.0), (4.0, 1.0)], ..Border::default() };
    assert_eq!(numbers(HeatMap { borders: vec![through], ..small() }, &Preset::handout()), 2);
    let many: Vec<f64> = (0..80).map(f64::from).collect();
    let tight =
        HeatMap { horizontal: scale("", 0.0, 79.0), cells: vec![vec![Some(0.5); 80]; 2], columns: many, ..small() };
    assert_eq!(numbers(tight, &Preset::handout()), 0);
}

#[test]
fn a_border_stays_on_the_map_and_is_drawn_over_paper_that_sets_it_off() -> Result<(), DrawError> {
    let border = Border {
        points: vec![(-5.0, 2.0), (5.0, 2.0), (5.0, 90.0), (f64::NAN, 1.0), (9.0, 1.0), (9.5, 1.0)],
        name: "border".to_owned(),
        emphasis: true,
    };
    let ring = Mark { at: (3.0, 1.0), shape: Shape::Ring, label: "this scenario".to_owned(), ..Mark::default() };
    let outside = Mark { at: (99.0, 1.0), label: "elsewhere".to_owned(), ..Mark::default() };
    let map = HeatMap { borders: vec![border], marks: vec![ring, outside], ..small() };
    let svg = draw(&chart(map), &Preset::slide())?;
    let drawn = group(&svg, "border-1");
    assert!(drawn.starts_with("<title>border</title>"));
    let lines = elements(drawn, "polyline");
    assert_eq!(lines.len(), 4, "two pieces, each on paper");
    let cells = elements(group(&svg, "cells"), "polygon");
    let [left, right, top, bottom] = ends(&cells.into_iter().flat_map(|cell| cell.0).collect::<Vec<_>>());
    for (x, y) in lines.into_iter().flat_map(|line| line.0) {
        assert!((left - 0.01..=right + 0.01).contains(&x) && (top - 0.01..=bottom + 0.01).contains(&y), "{x}, {y}");
    }
    assert!(svg.contains("this scenario") && svg.contains("<circle") && !svg.contains("elsewhere"));
    Ok(())
}

#[test]
fn texts_of_any_map_never_collide_or_leave_the_sheet() {
    for seed in 0..80 {
        let mut stream = random(seed);
        let mut next = move |most: f64| most * stream.next().unwrap_or(0.5);
        let size = power_of_ten(next(10.0) - 5.0);
        let logarithmic = next(1.0) < 0.4;
        let low = if logarithmic { size / (2.0 + next(1000.0)) } else { -size * next(1.0).floor() };
        let axis = |caption: &str| Scale { logarithmic, ..scale(caption, low, size) };
        let along = |number: f64| -> Vec<f64> {
            (0..20)
                .map(f64::from)
                .take_while(|step| *step < number)
                .map(|step| low + (size - low) * (step + 0.5) / number)
                .collect()
        };
        let (columns, rows) = (along(1.0 + next(19.0)), along(1.0 + next(12.0)));
        let captions = [
            "",
            "Fibre, g a day",
            "A quantity whose name is so long that it needs several lines to be written out beside a map",
        ];
        let caption = captions.iter().find(|_| next(1.0) < 0.4).copied().unwrap_or("index");
        let cells = rows
            .iter()
            .map(|_| columns.iter().map(|_| Some(low + next(size - low)).filter(|_| next(1.0) < 0.9)).collect());
        let mark = |at| Mark {
            at,
            shape: Shape::Ring,
            label: "this scenario".to_owned(),
            detail: "12 weeks".to_owned(),
            ..Mark::default()
        };
        let map = HeatMap {
            cells: cells.collect(),
            shades: axis(caption),
            missing: captions[1].to_owned(),
            marks: vec![mark((low + next(size - low), low + next(size - low)))],
            borders: vec![Border {
                points: columns.iter().copied().zip(rows.iter().copied()).collect(),
                name: "border".to_owned(),
                emphasis: true,
            }],
            horizontal: axis(caption),
            vertical: axis("weeks"),
            columns,
            rows,
        };
        presets().for_each(|preset| check(&chart(map.clone()), &preset));
    }
}

#[test]
fn the_sheet_without_the_answer_has_axes_and_tints_but_no_cells() -> Result<(), DrawError> {
    let chart = chart(HeatMap {
        borders: vec![Border { points: vec![(0.0, 0.0), (9.0, 3.0)], name: "border".to_owned(), emphasis: true }],
        ..small()
    });
    let svg = draw_blank(&chart, &Chart { headline: "Draw the border".to_owned(), ..chart.clone() }, &Preset::slide())?;
    assert!(svg.contains("Draw the border") && svg.contains("weeks") && shapes(&svg, "key").len() == 3);
    assert!(!svg.contains("-cells\"") && !svg.contains(">border<") && !svg.contains("How much"));
    Ok(())
}

#[test]
fn a_map_without_form_or_place_is_refused() {
    let drawn = |map: HeatMap| draw(&chart(map), &Preset::slide());
    assert!(matches!(drawn(HeatMap { rows: vec![1.0], ..small() }), Err(DrawError::Cells { columns: 2, rows: 1 })));
    let logarithmic = Scale { logarithmic: true, ..scale("", 0.1, 1.0) };
    let negative = HeatMap { shades: logarithmic, cells: vec![vec![Some(-1.0), None], vec![None, None]], ..small() };
    assert!(matches!(drawn(negative), Err(DrawError::NotPositive { .. })));
    assert!(matches!(drawn(HeatMap { vertical: scale("", 3.0, 3.0), ..small() }), Err(DrawError::Axis { .. })));
    let empty = HeatMap { columns: Vec::new(), rows: Vec::new(), cells: Vec::new(), ..small() };
    assert!(drawn(empty).is_ok_and(|svg| !svg.contains("NaN")), "no cells are an empty map");
}
