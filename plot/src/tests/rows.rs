//! Charts of rows: nothing covered or cut whatever the rows, each where it belongs.

use super::sample::{check, elements, ends, fill, group, presets, random, texts};
use crate::elementary::power_of_ten;
use crate::{
    Body, Chart, DrawError, Fill, Key, Look, Marker, Part, Preset, Row, Rows, Scale, Shape, Tone, draw, draw_blank,
    output::svg::TextBox, palette,
};

fn chart(rows: Rows) -> Chart {
    Chart {
        headline: "What matters most is known least".to_owned(),
        subtitle: "One number at a time".to_owned(),
        footer: "Teaching model, not medical advice.".to_owned(),
        title: "Rows".to_owned(),
        body: rows.into(),
        ..Chart::default()
    }
}

fn row(label: &str, parts: Vec<Part>) -> Row {
    Row { label: label.to_owned(), parts, ..Row::default() }
}

/// Words of random number and length.
fn words(next: &mut impl FnMut(f64) -> f64, most: f64) -> String {
    let all = ["LPS", "that", "immune cells", "answer", "Barrieredurchlässigkeit", "of", "the lining", "×"];
    let number = next(most).round().max(1.0);
    let chosen = |_: u32| all.iter().rev().find(|_| next(1.0) < 0.2).unwrap_or(&all[0]);
    (0..8).take_while(|word| f64::from(*word) < number).map(chosen).copied().collect::<Vec<_>>().join(" ")
}

/// A chart of rows that have nothing in common.
fn any_rows(seed: u32) -> Chart {
    let mut stream = random(seed);
    let mut next = move |most: f64| most * stream.next().unwrap_or(0.5);
    let looks = [
        Look::Bar(Fill::Full),
        Look::Bar(Fill::Pale),
        Look::Bar(Fill::Hatched),
        Look::Interval,
        Look::Point(Shape::Dot),
        Look::Point(Shape::Ring),
        Look::Point(Shape::Tick),
    ];
    let tones = [Tone::Strong, Tone::Usual, Tone::Faint];
    let size = power_of_ten(next(8.0) - 4.0);
    let number = next(40.0);
    let columns = next(3.0).floor();
    let mut rows = Vec::new();
    for place in (0..40).map(f64::from).take_while(|place| *place < number) {
        let mut parts = Vec::new();
        for look in looks.iter().filter(|_| next(1.0) < 0.3).collect::<Vec<_>>() {
            let (from, until) = (size * (next(2.0) - 1.0), size * (next(2.0) - 1.0));
            let until = if matches!(look, Look::Point(_)) { from } else { until };
            let text = if next(1.0) < 0.3 && parts.len() < 3 { "1,234" } else { "" };
            parts.push(Part { look: *look, from, until, colour: palette::NAVY, text: text.to_owned() });
        }
        rows.push(Row {
            label: words(&mut next, 9.0),
            group: if place > 0.3 * number && next(1.0) < 0.5 {
                "those that count less".to_owned()
            } else {
                String::new()
            },
            tone: tones.into_iter().find(|_| next(1.0) < 0.4).unwrap_or_default(),
            parts,
            texts: (0..3).filter(|column| f64::from(*column) < columns).map(|_| words(&mut next, 2.0)).collect(),
        });
    }
    chart(Rows {
        scale: Scale { caption: words(&mut next, 6.0), low: -0.2 * size, high: size, ..Scale::default() },
        heading: words(&mut next, 2.0),
        columns: (0..2).map(|_| words(&mut next, 2.0)).collect(),
        rows,
        markers: (0..2).map(|_| Marker { at: size * next(1.0), label: words(&mut next, 4.0) }).collect(),
        joined: next(1.0) < 0.5,
        legend: looks
            .into_iter()
            .filter(|_| next(1.0) < 0.4)
            .collect::<Vec<_>>()
            .into_iter()
            .map(|look| Key { look, text: words(&mut next, 5.0), ..Key::default() })
            .collect(),
    })
}

#[test]
fn texts_of_any_rows_never_collide_or_leave_the_sheet() {
    for seed in 0..150 {
        let chart = any_rows(seed);
        presets().for_each(|preset| check(&chart, &preset));
    }
}

/// Where a text stands.
fn at<'a>(boxes: &'a [TextBox], text: &str) -> &'a TextBox {
    boxes.iter().find(|it| it.text == text).unwrap_or_else(|| panic!("{text} is not there"))
}

#[test]
fn rows_stand_in_their_order_and_their_bars_and_texts_beside_them() -> Result<(), DrawError> {
    let names = ["first", "second", "third"];
    let rows = names.iter().map(|name| Row {
        texts: vec![format!("grade of {name}")],
        ..row(name, vec![Part::bar(0.0, 1.0, Fill::Full, palette::NAVY).saying(&format!("{name}!"))])
    });
    let chart = chart(Rows { rows: rows.collect(), columns: vec!["grade".to_owned()], ..Rows::default() });
    for preset in presets() {
        let boxes = texts(&chart, &preset);
        let svg = draw(&chart, &preset)?;
        for (number, name) in names.iter().enumerate() {
            let bar = elements(group(&svg, &format!("row-{}", number + 1)), "polygon")[0].0.clone();
            let (top, own) = (ends(&bar)[2], at(&boxes, name));
            assert!(top < own.bottom && top > own.top - 2.0 * own.size, "{name}: {top:?}");
        }
        let tops: Vec<f64> = names.iter().map(|name| at(&boxes, name).top).collect();
        assert!(tops.is_sorted() && tops[0] < tops[2], "{tops:?}");
        for name in names {
            let [own, beyond, grade] =
                [name.to_owned(), format!("{name}!"), format!("grade of {name}")].map(|text| at(&boxes, &text).clone());
            let middle = |text: &TextBox| f64::midpoint(text.top, text.bottom);
            assert!((middle(&own) - middle(&beyond)).abs() < 0.1 && (middle(&own) - middle(&grade)).abs() < 0.1);
            assert!(own.right < beyond.left && beyond.right < grade.left);
        }
    }
    Ok(())
}

#[test]
fn what_has_no_space_is_counted_and_the_first_rows_stay() {
    let rows = (0..90).map(|number| row(&format!("row {number}"), vec![Part::interval(0.0, 1.0, palette::NAVY)]));
    let chart = chart(Rows { rows: rows.collect(), ..Rows::default() });
    for preset in presets() {
        check(&chart, &preset);
        let boxes = texts(&chart, &preset);
        let shown = boxes.iter().filter(|text| text.text.starts_with("row ")).count();
        assert!(shown > 15 && boxes.iter().any(|text| text.text == format!("and {} more", 90 - shown)), "{shown}");
        at(&boxes, "row 0");
    }
}

#[test]
fn a_long_name_is_wrapped_and_whole() {
    let name = "How strongly the lining of the gut answers to what is left of the fatty acids after a long course";
    let chart = chart(Rows { rows: vec![row(name, Vec::new()), row("short", Vec::new())], ..Rows::default() });
    for preset in presets() {
        let boxes = texts(&chart, &preset);
        let lines: Vec<&str> = boxes.iter().map(|text| text.text.as_str()).filter(|line| name.contains(line)).collect();
        assert_eq!(lines.join(" "), name);
        assert!(lines.len() > 1);
    }
}

#[test]
fn bars_reach_from_value_to_value_and_a_waterfall_is_joined() -> Result<(), DrawError> {
    let bar = |from, until| row("bar", vec![Part::bar(from, until, Fill::Full, palette::MAROON)]);
    let rows = Rows { rows: vec![bar(0.0, 8.0), bar(8.0, 2.0), bar(0.0, 2.0)], ..Rows::default() };
    let joined = draw(&chart(Rows { joined: true, ..rows.clone() }), &Preset::slide())?;
    let bars: Vec<[f64; 4]> = elements(&joined, "polygon").iter().map(|bar| ends(&bar.0)).collect();
    let reach = |bar: [f64; 4]| (bar[0], bar[1]);
    let [first, second, third] = [0, 1, 2].map(|bar| reach(bars[bar]));
    assert!(first.0 == third.0 && first.1 == second.1 && second.0 == third.1, "{bars:?}");
    assert!((third.1 - third.0 - 0.25 * (first.1 - first.0)).abs() < 0.1);
    assert_eq!(elements(group(&joined, "joins"), "polyline").len(), 2);
    assert!(!draw(&chart(rows), &Preset::slide())?.contains("-joins"));
    Ok(())
}

#[test]
fn a_row_that_counts_less_is_thinner_and_keeps_what_tells_its_bars_apart() -> Result<(), DrawError> {
    let bars = |tone: Tone| Row {
        tone,
        ..row(
            "both",
            vec![Part::bar(0.5, 0.0, Fill::Pale, palette::NAVY), Part::bar(0.5, 1.0, Fill::Full, palette::BROWN)],
        )
    };
    for preset in presets() {
        let svg = draw(&chart(Rows { rows: vec![bars(Tone::Usual), bars(Tone::Faint)], ..Rows::default() }), &preset)?;
        let shapes = |number: usize| -> Vec<(String, f64)> {
            let shapes = elements(group(&svg, &format!("row-{number}")), "polygon");
            let height = |corners: &[(f64, f64)]| ends(corners)[3] - ends(corners)[2];
            shapes.iter().map(|(corners, attributes)| (fill(attributes), height(corners))).collect()
        };
        let (usual, faint) = (shapes(1), shapes(2));
        assert!(faint[0].1 < 0.7 * usual[0].1, "{}", preset.name);
        assert_ne!(faint[0].0, faint[1].0, "lower and higher differ in {}", preset.name);
        assert_ne!(faint[1].0, usual[1].0, "grey in {}", preset.name);
    }
    Ok(())
}

#[test]
fn the_sheet_without_the_answer_has_the_names_and_nothing_else_of_the_rows() -> Result<(), DrawError> {
    let shown = Row {
        tone: Tone::Strong,
        texts: vec!["A".to_owned()],
        ..row("fibre", vec![Part::bar(0.0, 1.0, Fill::Full, palette::MAROON).saying("a lot")])
    };
    let marker = Marker { at: 0.3, label: "healthy".to_owned() };
    let chart = chart(Rows { rows: vec![shown], markers: vec![marker], ..Rows::default() });
    let blank = Chart { headline: "What do you expect?".to_owned(), ..chart.clone() };
    let svg = draw_blank(&chart, &blank, &Preset::slide())?;
    assert!(svg.contains(">fibre<") && svg.contains("What do you expect?"));
    for told in ["a lot", ">A<", "<polygon", "What matters most"] {
        assert!(!svg.contains(told), "{told}");
    }
    let other = Chart { body: Body::default(), ..blank };
    assert!(matches!(draw_blank(&chart, &other, &Preset::slide()), Err(DrawError::OtherKind)));
    Ok(())
}

#[test]
fn what_has_no_place_on_the_axis_is_refused_or_left_out_as_no_number() {
    let with = |logarithmic: bool, value: f64| {
        let rows = vec![row("one", vec![Part::point(value, Shape::Dot, palette::NAVY)])];
        let scale = Scale { low: 1.0, high: 10.0, logarithmic, ..Scale::default() };
        draw(&chart(Rows { scale, rows, ..Rows::default() }), &Preset::slide())
    };
    assert!(matches!(with(true, 0.0), Err(DrawError::NotPositive { .. })));
    assert!(with(true, 1e6).is_ok_and(|svg| svg.contains("<circle")));
    assert!(with(false, -50.0).is_ok_and(|svg| svg.contains("<circle")));
    assert!(with(false, f64::NAN).is_ok_and(|svg| !svg.contains("<circle") && !svg.contains("NaN")));
    let broken = Scale { low: f64::NAN, ..Scale::default() };
    let refused = draw(&chart(Rows { scale: broken, ..Rows::default() }), &Preset::slide());
    assert!(matches!(refused, Err(DrawError::Axis { .. })));
    assert!(draw(&chart(Rows::default()), &Preset::slide()).is_ok(), "no rows are an empty chart");
}
