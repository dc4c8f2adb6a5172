//! Rows: bars to both sides, a waterfall, a ladder.

use gutskin_plot::{Chart, Colour, Fill, Key, Look, Marker, Part, Row, Rows, Scale, Shape, Tone, palette};

use super::texts;

/// What a fifth less and a fifth more of a number does to a threshold, with the range of each end and a grade of evidence.
pub(super) fn sensitivity() -> Chart {
    let now = 12.3;
    let row = |(label, ends, grade, value): (&str, (f64, f64), &str, &str)| {
        let (lower, higher) = ends;
        let tone = match (higher - lower).abs() {
            swing if swing > 7.0 => Tone::Strong,
            swing if swing < 1.9 => Tone::Faint,
            _ => Tone::Usual,
        };
        let bar = |until: f64, fill, colour| Part::bar(now, until, fill, colour).saying(&format!("{until:.0}"));
        let spread = 0.12 * (higher - now).abs() + 0.2;
        Row {
            label: label.to_owned(),
            tone,
            parts: vec![
                bar(lower, Fill::Pale, palette::NAVY),
                bar(higher, Fill::Full, palette::BROWN),
                Part::interval(higher - spread, higher + spread, Colour::default()),
            ],
            texts: vec![grade.to_owned(), value.to_owned()],
            ..Row::default()
        }
    };
    let numbers = [
        ("LPS that immune cells answer", (7.6, 20.0), "A", "assumed"),
        ("Cytokines at which skin inflames", (8.3, 16.8), "B", "assumed"),
        ("Extra LPS when microbes are few", (15.7, 10.3), "B", "assumed"),
        ("How switch-like the skin answers", (9.3, 14.3), "B", "assumed"),
        ("Leak by lack of fatty acids, in a gut whose lining is fed by them alone", (15.2, 10.6), "D", "published"),
        ("Most cytokines LPS can release", (15.0, 10.8), "A", "published"),
        ("How hard the antibiotic kills", (14.2, 10.8), "A", "assumed"),
        ("Skin at which the gut hears it", (10.8, 13.8), "C", "assumed"),
        ("Fatty acids the lining needs", (13.2, 11.6), "D", "assumed"),
    ];
    Chart {
        body: Rows {
            scale: Scale {
                caption: "Days of antibiotic until the skin tips".to_owned(),
                low: 5.0,
                high: 20.0,
                ..Scale::default()
            },
            heading: "Number".to_owned(),
            columns: vec!["arrow".to_owned(), "value".to_owned()],
            rows: numbers.into_iter().map(row).collect(),
            markers: vec![Marker { at: now, label: "this scenario: 12 days".to_owned() }],
            legend: vec![
                key(Look::Bar(Fill::Pale), "a fifth lower"),
                Key { colour: palette::BROWN, ..key(Look::Bar(Fill::Full), "a fifth higher") },
                Key { colour: Colour::default(), ..key(Look::Interval, "8 of 10 people") },
            ],
            ..Rows::default()
        }
        .into(),
        ..texts(
            "A fifth on one number moves the tipping point from 8 to 20 days, and that number is assumed",
            "Days of antibiotic and Western diet until the skin tips · one number at a time",
        )
    }
}

fn key(look: Look, text: &str) -> Key {
    Key { look, colour: palette::NAVY, text: text.to_owned() }
}

/// Which difference between two scenarios makes most of the difference of their ends.
pub(super) fn waterfall() -> Chart {
    let steps = [
        ("no Western diet", -0.21),
        ("fibre, 40 g a day", -0.34),
        ("no antibiotic", -0.09),
        ("less stress", 0.04),
        ("all of them together, beyond their sum", -0.05),
    ];
    let total = |label: &str, value: f64| Row {
        label: label.to_owned(),
        tone: Tone::Strong,
        parts: vec![Part::bar(0.0, value, Fill::Full, palette::MAROON).saying(&format!("{value:.2}"))],
        ..Row::default()
    };
    let mut at: f64 = 0.76;
    let mut rows = vec![total("Tipping", at)];
    for (label, step) in steps {
        let (fill, colour) = if step < 0.0 { (Fill::Pale, palette::GREEN) } else { (Fill::Hatched, palette::BROWN) };
        let sign = if step < 0.0 { "−" } else { "+" };
        rows.push(Row {
            label: label.to_owned(),
            tone: if f64::abs(step) < 0.045 { Tone::Faint } else { Tone::Usual },
            parts: vec![Part::bar(at, at + step, fill, colour).saying(&format!("{sign}{:.2}", step.abs()))],
            ..Row::default()
        });
        at += step;
    }
    rows.push(total("Rescue", at));
    Chart {
        body: Rows {
            scale: Scale {
                caption: "Skin inflammation after a year, 0 to 1".to_owned(),
                low: 0.0,
                high: 0.8,
                ..Scale::default()
            },
            rows,
            markers: vec![Marker { at: 0.05, label: "healthy".to_owned() }],
            joined: true,
            legend: vec![
                Key { colour: palette::GREEN, ..key(Look::Bar(Fill::Pale), "calms") },
                Key { colour: palette::BROWN, ..key(Look::Bar(Fill::Hatched), "inflames") },
            ],
            ..Rows::default()
        }
        .into(),
        ..texts("Fibre makes most of the difference", "From tipping to rescue: one difference after the other")
    }
}

/// Combinations of treatments from most effect to least effort, with the spread between people.
pub(super) fn ladder() -> Chart {
    let rung = |(label, low, median, high, tone, step): (&str, f64, f64, f64, Tone, &str)| {
        let felt = tone == Tone::Strong;
        let shape = if felt { Shape::Dot } else { Shape::Ring };
        Row {
            label: label.to_owned(),
            tone,
            parts: vec![
                Part::interval(low, high, palette::MAROON),
                Part::point(median, shape, palette::MAROON).saying(step),
            ],
            texts: vec![format!("{median:.0}")],
            ..Row::default()
        }
    };
    Chart {
        body: Rows {
            scale: Scale { caption: "SCORAD, points".to_owned(), low: 0.0, high: 40.0, ..Scale::default() },
            heading: "Plan".to_owned(),
            columns: vec!["median".to_owned()],
            rows: [
                ("strains + fibre + moisturiser + cream", 0.2, 1.4, 2.5, Tone::Usual, "−1, not felt"),
                ("strains + moisturiser + cream", 0.4, 2.3, 3.5, Tone::Usual, "−1, not felt"),
                ("strains + cream", 1.6, 3.8, 5.2, Tone::Usual, "−2, not felt"),
                ("fibre + cream", 3.6, 5.8, 7.2, Tone::Faint, "cream alone does as much"),
                ("cream", 4.8, 5.9, 6.9, Tone::Strong, "−13, felt"),
                ("strains", 13.1, 18.7, 21.9, Tone::Usual, "−6, not felt"),
                ("nothing", 21.6, 24.7, 29.5, Tone::Strong, ""),
            ]
            .into_iter()
            .map(rung)
            .collect(),
            markers: vec![
                Marker { at: 2.0, label: "clear skin".to_owned() },
                Marker { at: 25.0, label: "moderate".to_owned() },
            ],
            legend: vec![
                Key { colour: palette::MAROON, ..key(Look::Point(Shape::Dot), "start, and steps that are felt") },
                Key { colour: palette::MAROON, ..key(Look::Point(Shape::Ring), "steps that are not") },
                Key { colour: palette::MAROON, ..key(Look::Interval, "8 of 10 people") },
            ],
            ..Rows::default()
        }
        .into(),
        ..texts(
            "Cream buys most of the effect; all that is added beyond it cannot be felt",
            "Median SCORAD after 16 weeks · from least effort (bottom) to most effect (top)",
        )
    }
}
