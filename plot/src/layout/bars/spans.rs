//! The stretches of time in which something is done: cut to the time axis, as outlines of bars, and as shading behind the
//! curves.

use crate::chart::{Bar, Span};

/// Periods closer than this share of the time axis are shaded as one: no bar codes.
const MERGED: f64 = 1.0 / 40.0;

/// The spans of a bar, cut to the time axis.
pub(crate) fn visible(bar: &Bar, duration: f64) -> impl Iterator<Item = Span> {
    bar.spans.iter().filter_map(move |span| {
        let Span { from, until, .. } = *span;
        let in_time = from.is_finite() && until >= from && from <= duration && until >= 0.0;
        if !in_time {
            return None;
        }
        let strength = |day: f64| {
            let share = if until > from && until.is_finite() { (day - from) / (until - from) } else { 0.0 };
            let (start, end) = (span.strength_from, span.strength_until);
            let strength = start + share * (end - start);
            if strength.is_finite() { strength.clamp(0.0, 1.0) } else { 1.0 }
        };
        let (start, end) = (from.max(0.0), until.min(duration));
        Some(Span { from: start, until: end, strength_from: strength(start), strength_until: strength(end) })
    })
}

/// First and last day of a bar on the axis.
pub(crate) fn extent(bar: &Bar, duration: f64) -> (f64, f64) {
    visible(bar, duration)
        .map(|span| (span.from, span.until))
        .reduce(|all, span| (all.0.min(span.0), all.1.max(span.1)))
        .unwrap_or((duration, duration))
}

/// The outlines of the parts of a bar, as days and strengths. Spans that touch make one part.
pub(crate) fn outlines(bar: &Bar, duration: f64, thinnest: f64) -> Vec<Vec<(f64, f64)>> {
    let mut tops: Vec<Vec<(f64, f64)>> = Vec::new();
    for span in visible(bar, duration) {
        // Weak doses stay visible as a thin line.
        let [start, end] = [span.strength_from, span.strength_until].map(|s| s.max(0.06));
        let until = span.until.max(span.from + thinnest).min(duration);
        let from = span.from.min(until - thinnest).max(0.0);
        let piece = [(from, start), (until, end)];
        match tops.last_mut() {
            Some(top) if top.last().is_some_and(|last| from <= last.0 + 1e-9) => top.extend(piece),
            _ => tops.push(piece.to_vec()),
        }
    }
    for top in &mut tops {
        if let (Some(first), Some(last)) = (top.first().copied(), top.last().copied()) {
            top.extend([(last.0, 0.0), (first.0, 0.0)]);
        }
    }
    tops
}

/// The stretches to shade. Shading the whole axis would say nothing, so that gives none.
pub(crate) fn periods(bar: &Bar, duration: f64) -> Vec<(f64, f64)> {
    let mut periods: Vec<(f64, f64)> = Vec::new();
    for span in visible(bar, duration) {
        match periods.last_mut() {
            Some(last) if span.from - last.1 <= MERGED * duration => {
                last.1 = last.1.max(span.until);
            }
            _ => periods.push((span.from, span.until)),
        }
    }
    periods.retain(|(from, until)| until - from < 0.98 * duration);
    periods
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(spans: &[(f64, f64)]) -> Bar {
        let spans = spans.iter().map(|&(from, until)| Span { from, until, strength_from: 0.0, strength_until: 1.0 });
        Bar { spans: spans.collect(), ..Bar::default() }
    }

    #[test]
    fn a_ramp_cut_by_the_axis_keeps_its_slope() {
        let seen: Vec<_> = visible(&bar(&[(-10.0, 10.0), (30.0, 40.0)]), 20.0).collect();
        assert_eq!(seen.len(), 1);
        assert_eq!((seen[0].from, seen[0].strength_from), (0.0, 0.5));
    }

    #[test]
    fn pulses_close_together_are_shaded_as_one_and_the_whole_axis_not_at_all() {
        let near = bar(&[(10.0, 11.0), (12.0, 13.0), (60.0, 61.0)]);
        assert_eq!(periods(&near, 100.0), [(10.0, 13.0), (60.0, 61.0)]);
        assert!(periods(&bar(&[(0.0, 100.0)]), 100.0).is_empty());
    }

    #[test]
    fn a_short_pulse_stays_wide_enough_to_see() {
        let outlines = outlines(&bar(&[(100.0, 100.0)]), 100.0, 2.0);
        assert_eq!(outlines.len(), 1);
        let days = outlines[0].iter().map(|(day, _)| *day);
        assert_eq!(days.clone().fold(f64::INFINITY, f64::min), 98.0);
        assert_eq!(days.fold(0.0, f64::max), 100.0);
    }
}
