//! What the axis of a panel measures, and where it ends.

use crate::{
    analysis::curve_summary::CurveSummary,
    model::{Quantity, Unit},
    words::{Language, Text, amounts::is_dose, grammar::capital, say, texts::captions},
};

/// Upper ends of axes for indices, as few as for multiples of health.
const SHARE_TOPS: [f64; 3] = [0.3, 0.6, 1.0];

/// Air above the highest point of an index, as a share of it.
const AIR: f64 = 1.2;

/// The first of these ends of axes that is not below a value.
pub(super) fn snapped(tops: &[f64], least: f64) -> Option<f64> {
    tops.iter().copied().find(|top| *top >= least - 1e-9)
}

/// The upper end of the axis of shares.
pub(super) fn share_top(curves: &[&CurveSummary]) -> Option<f64> {
    if curves.first()?.is_input() {
        return Some(1.0);
    }
    let highest = curves.iter().map(|curve| curve.highest.1).fold(0.0, f64::max);
    Some(snapped(&SHARE_TOPS, (AIR * highest).min(1.0)).unwrap_or(1.0))
}

/// What the axis of a panel measures.
#[derive(Default)]
pub(crate) struct Caption {
    /// Above curves that bear the names of quantities.
    pub(super) alone: String,
    /// Above curves of one quantity that bear other names.
    pub(crate) with_name: String,
}

impl Caption {
    /// The caption of a panel with these curves, all of one unit.
    pub(crate) fn of(curves: &[&CurveSummary], language: Language) -> Self {
        let Some(first) = curves.first() else { return Self::default() };
        let (unit, is_input) = (first.quantity.unit, first.is_input());
        let mut quantities: Vec<&Quantity> = curves.iter().map(|curve| curve.quantity).collect();
        quantities.dedup();
        let alone = quantities.len() == 1;
        let (in_words, label) = (language.unit_in_words(unit), language.label(first.quantity));
        if unit == Unit::Point {
            // Points are those of one scale, whose name the unit has.
            let with_name = say!(language, captions::points_with_name).to_owned();
            return Self { alone: in_words.to_owned(), with_name };
        }
        let of_one = |measure: &str| (say!(language, captions::of_one { label, measure }), true);
        let of_all = |text: &str| (text.to_owned(), false);
        // With a small letter at its start, where it has one inside a sentence; whether it names the quantity.
        let (mut text, names_it) = match unit {
            Unit::Share if is_input && quantities.iter().all(|quantity| is_dose(quantity)) => {
                of_all(say!(language, captions::dose))
            }
            Unit::Share if is_input => of_all(say!(language, captions::strength)),
            Unit::Share if quantities.iter().all(|quantity| end_of_share(quantity) == captions::worst) => {
                of_all(say!(language, captions::index))
            }
            Unit::Share if alone => of_one(end_of_share(first.quantity).of(language)),
            Unit::Share => {
                let each = quantities.iter().map(|quantity| {
                    let (label, measure) = (language.label_inside(quantity), end_of_share(quantity).of(language));
                    say!(language, captions::of_several { label, measure })
                });
                of_all(&each.collect::<Vec<_>>().join("; "))
            }
            Unit::One => of_one(say!(language, captions::ratio)),
            Unit::Fold => of_all(in_words),
            _ if alone => of_one(in_words),
            _ => of_all(in_words),
        };
        if let Some(top) = share_top(curves).filter(|top| unit == Unit::Share && *top < 1.0) {
            text = say!(
                language,
                captions::axis_ends { caption: text, top: language.numbers().localised(&top.to_string()) }
            );
        }
        let alone = capital(&text);
        let with_name = if names_it { alone.clone() } else { named(first.quantity, &language.inside(&text), language) };
        Self { alone, with_name }
    }
}

/// What an axis measures, behind the name of the quantity.
pub(crate) fn named(quantity: &Quantity, measure: &str, language: Language) -> String {
    say!(language, captions::of_several { label: language.label(quantity), measure })
}

/// What 1 means on the scale of a share: not every share is of something bad.
fn end_of_share(quantity: &Quantity) -> Text {
    match quantity.name {
        "dysbiosis" | "dysbiosis_index" | "skin_inflammation" => captions::worst,
        "skin_barrier" => captions::perfect,
        "probiotic" => captions::all_the_room,
        _ => captions::all,
    }
}
