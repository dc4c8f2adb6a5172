//! Tests of the drawing in letters.

use crate::page::terminal::{positions::to_float, *};
use gutskin_plot::{Bar, Fill, HeatMap, Marker, Panel, Part, Row, Rows, Scale, Series, Shape, Span, palette};
use sheet::NO_DOTS;

const ASCII: TerminalStyle = TerminalStyle { letters: Letters::Ascii, colour: false };
const BRAILLE: TerminalStyle = TerminalStyle { letters: Letters::Braille, colour: false };

fn chart(panels: usize, lines: usize, bars: usize) -> Chart {
    let series = |name: usize| Series {
        name: format!("Compartment {name}"),
        colour: palette::ALL[name % 8],
        emphasis: name == 0,
        points: (0..=100).map(|day| (f64::from(day), f64::from(day % 37) * to_float(name + 1))).collect(),
        ..Series::default()
    };
    let span = |number: usize| Span {
        from: to_float(number) * 9.0,
        until: 20.0 + to_float(number) * 9.0,
        strength_from: 1.0,
        strength_until: 1.0,
    };
    Chart {
        headline: "Fibre calms the skin in ten weeks, and the barrier needs longer".to_owned(),
        body: Curves {
            horizontal: Horizontal::Time { duration: 100.0 },
            bars: (0..bars)
                .map(|number| Bar {
                    label: format!("Treatment {number}"),
                    detail: "40 g/day".to_owned(),
                    spans: vec![span(number)],
                    hatched: false,
                })
                .collect(),
            panels: (0..panels)
                .map(|_| Panel {
                    caption: "times the healthy level".to_owned(),
                    series: (0..lines).map(series).collect(),
                    reference: Some((1.0, "healthy".to_owned())),
                    ..Panel::default()
                })
                .collect(),
            ..Curves::default()
        }
        .into(),
        footer: "Teaching model, not medical advice.".to_owned(),
        ..Chart::default()
    }
}

fn curves(chart: &mut Chart) -> &mut Curves {
    chart.curves_mut().expect("a chart of curves")
}

/// The chart in letters.

#[test]
fn every_chart_fits_the_terminal() {
    for letters in [Letters::Braille, Letters::Ascii] {
        let style = TerminalStyle { letters, colour: false };
        for columns in [0, 40, 80, 101, 250] {
            for (panels, lines, bars) in [(0, 0, 0), (1, 6, 1), (2, 3, 2), (4, 3, 8)] {
                let text = draw(&chart(panels, lines, bars), columns, 40, style);
                for name in 0..lines {
                    let name = format!("Compartment {name}");
                    assert_eq!(text.matches(&name).count(), panels, "{columns}: {text}");
                }
                for line in text.lines() {
                    assert!(length(line) <= columns.max(FEWEST_COLUMNS), "{text}");
                    assert_eq!(line, line.trim_end_matches([' ', NO_DOTS]));
                    assert!(letters == Letters::Braille || line.is_ascii(), "{text}");
                }
            }
        }
    }
}

#[test]
fn each_curve_is_named_with_its_last_value() {
    let style = BRAILLE;
    let text = draw(&chart(1, 3, 1), 100, 24, style);
    for name in ["Compartment 0 26", "Compartment 1 52", "Compartment 2 78"] {
        assert!(text.contains(name), "{text}");
    }
    assert!(text.contains("Treatment 0 40 g/day") && text.contains("90 days"), "{text}");
}

#[test]
fn a_tall_terminal_gets_tall_panels_and_a_narrow_one_the_whole_headline() {
    let style = ASCII;
    let lines = |rows: usize| draw(&chart(2, 3, 1), 80, rows, style).lines().count();
    assert!(lines(24) >= 2 * FEWEST_LINES && lines(48) >= lines(24) + 12);
    let narrow = draw(&chart(1, 1, 0), 40, 24, style);
    let words = narrow.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("in ten weeks, and the barrier needs longer"), "{narrow}");
}

#[test]
fn curves_in_one_place_take_turns_and_the_line_to_compare_with_has_a_name() {
    let mut same = chart(1, 2, 0);
    for line in &mut curves(&mut same).panels[0].series {
        line.points = vec![(0.0, 4.0), (100.0, 4.0)];
    }
    curves(&mut same).panels[0].series[1].name = "Other".to_owned();
    let text = draw(&same, 80, 24, ASCII);
    assert!(text.contains("CCCOOO") && text.contains("- healthy -"), "{text}");
}

#[test]
fn colour_is_only_used_when_asked_for() {
    let drawn = |colour: bool| {
        let letters = Letters::Braille;
        draw(&chart(1, 2, 1), 80, 24, TerminalStyle { letters, colour })
    };
    assert!(!drawn(false).contains('\u{1b}'));
    assert!(drawn(true).contains('\u{1b}'));
}

#[test]
fn strange_values_do_no_harm() {
    let mut strange = chart(1, 2, 1);
    curves(&mut strange).horizontal = Horizontal::Time { duration: f64::NAN };
    curves(&mut strange).bars[0].spans[0].from = f64::NAN;
    curves(&mut strange).panels[0].series[0].points = vec![(f64::NAN, 1.0), (0.5, f64::INFINITY)];
    curves(&mut strange).panels[0].series[1].points.clear();
    let letters = Letters::Braille;
    let text = draw(&strange, 80, 24, TerminalStyle { letters, colour: false });
    assert!(text.contains("Compartment 0 –"), "{text}");
}

/// A waterfall with texts at the right and a marker, with names of any length.
fn rows(names: &[String], ends: &[(f64, f64)]) -> Chart {
    let row = |(name, (from, until)): (&String, &(f64, f64))| Row {
        label: name.clone(),
        parts: vec![
            Part::bar(*from, *until, Fill::Pale, palette::NAVY).saying(&format!("{until:.1}")),
            Part::point(*until, Shape::Dot, palette::MAROON),
        ],
        texts: vec!["A".to_owned()],
        ..Row::default()
    };
    let rows = Rows {
        scale: Scale { caption: "Days".to_owned(), low: 0.0, high: 10.0, ..Scale::default() },
        columns: vec!["grade".to_owned()],
        rows: names.iter().zip(ends).map(row).collect(),
        markers: vec![Marker { at: 5.0, label: "now".to_owned() }],
        ..Rows::default()
    };
    Chart { headline: "What matters most".to_owned(), body: rows.into(), ..Chart::default() }
}

#[test]
fn rows_keep_their_order_their_names_and_their_texts() {
    let names = ["a long name of a first number that wraps".to_owned(), "second".to_owned()];
    let text = draw(&rows(&names, &[(5.0, 9.0), (5.0, 2.0)]), 60, 24, ASCII);
    assert!(text.find("a long").expect("there") < text.find("second").expect("there"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 60), "{text}");
    let line = |start: &str| text.lines().find(|line| line.starts_with(start)).expect("a row").to_owned();
    let (first, second) = (line("a long"), line("second"));
    assert!(first.contains("9.0") && first.ends_with('A') && second.contains("2.0"), "{text}");
    let dot = |line: &str| line.find('*').expect("a dot");
    assert!(dot(&second) < dot(&first), "further right is more\n{text}");
    for word in "a long name of a first number that wraps".split(' ') {
        assert!(text.contains(word), "{word}: {text}");
    }
}

proptest::proptest! {
    #[test]
    fn rows_of_any_values_stay_on_the_sheet(
        names in proptest::collection::vec("[a-zä ]{0,40}", 0..6),
        ends in proptest::collection::vec((proptest::num::f64::ANY, -1e6..1e6_f64), 6),
        columns in 0_usize..200,
    ) {
        for style in [ASCII, BRAILLE] {
            let text = draw(&rows(&names, &ends), columns, 24, style);
            proptest::prop_assert!(text.lines().all(|line| line.chars().count() <= columns.max(40)), "{}", text);
        }
    }
}

#[test]
fn a_map_is_darker_where_it_is_higher_and_says_what_is_missing() {
    let scale = |low: f64, high: f64| Scale { low, high, ..Scale::default() };
    let map = HeatMap {
        horizontal: scale(0.0, 4.0),
        vertical: scale(0.0, 2.0),
        columns: vec![1.0, 3.0],
        rows: vec![0.5, 1.5],
        cells: vec![vec![Some(0.0), None], vec![Some(0.5), Some(1.0)]],
        shades: scale(0.0, 1.0),
        missing: "not computed".to_owned(),
        ..HeatMap::default()
    };
    let text = draw(&Chart { body: map.into(), ..Chart::default() }, 50, 24, ASCII);
    let rows: Vec<&str> = text.lines().filter(|line| line.contains("++") || line.contains("..")).collect();
    assert!(rows[0].contains("+") && rows[0].contains('#') && !rows[0].contains('?'), "{text}");
    assert!(rows[1].contains('.') && rows[1].contains('?'), "{text}");
    assert!(text.contains("? not computed"), "{text}");
}
