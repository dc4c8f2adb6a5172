//! Tests of the drawing in letters.

use crate::page::terminal::*;
use gutskin_plot::{Bar, Panel, Series, Span, palette};
use sheet::NO_DOTS;

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
fn in_letters(chart: &Chart, columns: usize, lines: usize, style: TerminalStyle) -> String {
    draw(chart, columns, lines, style).expect("a chart of curves")
}

#[test]
fn every_chart_fits_the_terminal() {
    for letters in [Letters::Braille, Letters::Ascii] {
        let style = TerminalStyle { letters, colour: false };
        for columns in [0, 40, 80, 101, 250] {
            for (panels, lines, bars) in [(0, 0, 0), (1, 6, 1), (2, 3, 2), (4, 3, 8)] {
                let text = in_letters(&chart(panels, lines, bars), columns, 40, style);
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
    let style = TerminalStyle { letters: Letters::Braille, colour: false };
    let text = in_letters(&chart(1, 3, 1), 100, 24, style);
    for name in ["Compartment 0 26", "Compartment 1 52", "Compartment 2 78"] {
        assert!(text.contains(name), "{text}");
    }
    assert!(text.contains("Treatment 0 40 g/day") && text.contains("90 days"), "{text}");
}

#[test]
fn a_tall_terminal_gets_tall_panels_and_a_narrow_one_the_whole_headline() {
    let style = TerminalStyle { letters: Letters::Ascii, colour: false };
    let lines = |rows: usize| in_letters(&chart(2, 3, 1), 80, rows, style).lines().count();
    assert!(lines(24) >= 2 * FEWEST_LINES && lines(48) >= lines(24) + 12);
    let narrow = in_letters(&chart(1, 1, 0), 40, 24, style);
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
    let text = in_letters(&same, 80, 24, TerminalStyle { letters: Letters::Ascii, colour: false });
    assert!(text.contains("CCCOOO") && text.contains("- healthy -"), "{text}");
}

#[test]
fn colour_is_only_used_when_asked_for() {
    let drawn = |colour: bool| {
        let letters = Letters::Braille;
        in_letters(&chart(1, 2, 1), 80, 24, TerminalStyle { letters, colour })
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
    let text = in_letters(&strange, 80, 24, TerminalStyle { letters, colour: false });
    assert!(text.contains("Compartment 0 –"), "{text}");
}
