//! The caption of a panel, which says what its axis measures, and the upper end of that axis.

use crate::{
    analysis::curve_summary::CurveSummary,
    model::{Quantity, Unit},
    words::{Language, Text, amounts::is_dose, grammar::capital, say, texts::captions},
};

/// Upper ends of axes for indices from 0 to 1. There are few of them, so that charts are easy to compare.
const SHARE_TOPS: [f64; 3] = [0.3, 0.6, 1.0];

/// Space above the highest point of an index, as a multiple of it.
const AIR: f64 = 1.2;

/// The first of these axis ends that is not below `least`.
pub(super) fn snapped(tops: &[f64], least: f64) -> Option<f64> {
    tops.iter().copied().find(|top| *top >= least - 1e-9)
}

/// The upper end of the axis of a panel of indices.
pub(super) fn share_top(curves: &[&CurveSummary]) -> Option<f64> {
    if curves.first()?.is_input() {
        return Some(1.0);
    }
    let highest = curves.iter().map(|curve| curve.highest.1).fold(0.0, f64::max);
    Some(snapped(&SHARE_TOPS, (AIR * highest).min(1.0)).unwrap_or(1.0))
}

/// The caption of a panel.
#[derive(Default)]
pub(crate) struct Caption {
    /// Above curves that are labelled with the names of quantities.
    pub(super) alone: String,
    /// Above curves of one quantity that are labelled with other names.
    pub(crate) with_name: String,
}

impl Caption {
    /// The caption of a panel with these curves, which share one unit.
    pub(crate) fn of(curves: &[&CurveSummary], language: Language) -> Self {
        let Some(first) = curves.first() else { return Self::default() };
        let (unit, is_input) = (first.quantity.unit, first.is_input());
        let mut quantities: Vec<&Quantity> = curves.iter().map(|curve| curve.quantity).collect();
        quantities.dedup();
        let alone = quantities.len() == 1;
        let (in_words, label) = (language.unit_in_words(unit), language.label(first.quantity));
        if unit == Unit::Point {
            // Points belong to one clinical scale, whose name is part of the unit.
            let with_name = say!(language, captions::points_with_name).to_owned();
            return Self { alone: in_words.to_owned(), with_name };
        }
        let of_one = |measure: &str| (say!(language, captions::of_one { label, measure }), true);
        let of_all = |text: &str| (text.to_owned(), false);
        // Starts with a lower-case letter where the language allows it; the flag says whether the text names the
        // quantity.
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

/// What an axis measures, after the name of the quantity.
pub(crate) fn named(quantity: &Quantity, measure: &str, language: Language) -> String {
    say!(language, captions::of_several { label: language.label(quantity), measure })
}

/// What 1 means on the scale of an index: not every index measures something harmful.
fn end_of_share(quantity: &Quantity) -> Text {
    match quantity.name {
        "dysbiosis" | "dysbiosis_index" | "skin_inflammation" => captions::worst,
        "skin_barrier" => captions::perfect,
        "probiotic" => captions::all_the_room,
        _ => captions::all,
    }
}
