//! The picture of a validation: every number of the model within the band that its finding accepts, finding by finding.

use gutskin_plot::{Chart, Fill, Key, Look, Part, Row, Rows, Scale, Shape, Tone, palette};

use super::{
    judge::{Judged, JudgedFinding, Kind},
    numbers::digits,
};
use crate::words::{Language, say};

/// How far beyond the band a number is drawn, in widths of the band; what lies farther away is drawn there.
const BEYOND: f64 = 0.75;

/// Where a value lies within its band: 0 at the lowest accepted value, 1 at the highest.
fn position(judged: &Judged, value: f64) -> f64 {
    let (low, high) = judged.measure.band;
    ((value - low) / (high - low)).clamp(-BEYOND, 1.0 + BEYOND)
}

fn row(id: &str, judged: &Judged, group: &str, language: Language) -> Row {
    let (model, cut) = (position(judged, judged.modelled), position(judged, judged.with_loop_cut));
    let value = format!("{} {}", digits(judged.modelled), judged.measure.unit);
    let verdict = if judged.agrees() { String::new() } else { say!(language, validate::misses).to_owned() };
    Row {
        label: format!("{id} {}", judged.measure.what),
        group: group.to_owned(),
        tone: if judged.agrees() { Tone::Usual } else { Tone::Strong },
        parts: vec![
            Part::bar(0.0, 1.0, Fill::Pale, palette::NAVY),
            Part::point(cut, Shape::Ring, palette::MAROON),
            Part::point(model, Shape::Dot, palette::MAROON),
        ],
        texts: vec![value.trim_end().to_owned(), verdict],
    }
}

/// Rows on one sheet, as many as a slide holds when half of them take two lines.
const MOST_ROWS: usize = 12;

/// The charts with their headline and text alternatives, each with a part of the numbers.
pub(super) fn charts(findings: &[JudgedFinding], language: Language) -> Vec<Chart> {
    let name = |kind: Kind| match kind {
        Kind::Predicted => say!(language, validate::predicted),
        Kind::SignOnly => say!(language, validate::sign_only),
        Kind::Set => say!(language, validate::set),
    };
    let count = |holds: &dyn Fn(&&JudgedFinding) -> bool| findings.iter().filter(holds).count().to_string();
    let is_predicted = |judged: &&JudgedFinding| judged.finding.kind == Kind::Predicted;
    // Findings that were set and those that were predicted are never counted together, and a model in which nothing happens
    // would meet those that found nothing.
    let (predicted, met) = (count(&is_predicted), count(&|judged| is_predicted(judged) && judged.agrees()));
    let has_effect = |judged: &&JudgedFinding| is_predicted(judged) && !judged.finding.is_null();
    let (effects, found) = (count(&has_effect), count(&|judged| has_effect(judged) && judged.agrees()));
    let others = count(&|judged| !is_predicted(judged));
    let set = count(&|judged| !is_predicted(judged) && judged.agrees());
    let headline = match (predicted.as_str(), others.as_str()) {
        ("0", _) => say!(language, validate::headline_set { set, others }),
        (_, "0") => say!(language, validate::headline_predicted { predicted, met, effects, found }),
        _ => say!(language, validate::headline { predicted, met, effects, found, set, others }),
    };
    let in_kind = |kind: Kind| {
        let of_kind = findings.iter().filter(move |judged| judged.finding.kind == kind);
        let judged = of_kind.flat_map(|judged| judged.numbers.iter().map(|number| (judged.finding.id, number)));
        judged.map(move |(id, number)| row(id, number, name(kind), language))
    };
    let rows: Vec<Row> = [Kind::Predicted, Kind::SignOnly, Kind::Set].into_iter().flat_map(in_kind).collect();
    let parts: Vec<&[Row]> = rows.chunks(MOST_ROWS).collect();
    let number = parts.len().to_string();
    let sheet = |(part, rows): (usize, &&[Row])| {
        let part = (part + 1).to_string();
        sheet(rows, &headline, say!(language, validate::subtitle { part, number: &number }), language)
    };
    parts.iter().enumerate().map(sheet).collect()
}

/// One sheet.
fn sheet(rows: &[Row], headline: &str, subtitle: String, language: Language) -> Chart {
    let told = rows.iter().map(|row| {
        let verdict = row.texts.get(1).filter(|verdict| !verdict.is_empty());
        let verdict = verdict.map_or_else(String::new, |verdict| format!(" ({verdict})"));
        format!("{}: {}{verdict}", row.label, row.texts[0])
    });
    let told = told.collect::<Vec<_>>().join("; ");
    let key = |look, colour, text: &str| Key { look, colour, text: text.to_owned() };
    let (legend, caption) = (
        vec![
            key(Look::Bar(Fill::Pale), palette::NAVY, say!(language, validate::accepted)),
            key(Look::Point(Shape::Dot), palette::MAROON, say!(language, validate::model)),
            key(Look::Point(Shape::Ring), palette::MAROON, say!(language, validate::loop_cut)),
        ],
        say!(language, validate::axis).to_owned(),
    );
    let body = Rows {
        scale: Scale { caption, low: -BEYOND, high: 1.0 + BEYOND, ticks: vec![0.0, 0.5, 1.0], ..Scale::default() },
        columns: vec![say!(language, validate::model).to_owned(), String::new()],
        rows: rows.to_vec(),
        legend,
        ..Rows::default()
    };
    Chart {
        subtitle,
        footer: format!("{} gutskin {} · validate", language.disclaimer(), env!("CARGO_PKG_VERSION")),
        title: say!(language, validate::title { headline }),
        key_figures: format!("{headline}."),
        description: format!("{headline}. {told}. {}", language.disclaimer()),
        headline: headline.to_owned(),
        body: body.into(),
        locale: language.locale(),
    }
}
