//! Tests each rule of the headlines on an artificial curve that it fits, and on one that it does not.

#![allow(clippy::disallowed_methods, reason = "a made-up curve")]

use super::{
    material::{EpisodeWords, FromControl, Material, Ramp},
    sentence::unmoved,
};
use crate::{analysis::shown::quantity, page::curves::sentence::clause};
use crate::{
    analysis::{
        curve_summary::CurveSummary,
        episode::Episode,
        simulate::control::{Apart, Pair},
    },
    model::Day,
    words::{Language, grammar::capital, time::period},
};

fn unmoved_alone(quiet: &[CurveSummary], language: Language) -> String {
    capital(&unmoved(quiet, language))
}

fn course(names: &str, from: Day, until: Day) -> EpisodeWords {
    EpisodeWords {
        episode: Episode { from, until, interventions: vec![0], pulsed: false },
        names: names.to_owned(),
        after: format!("{names} ({})", period(until - from, Language::ENGLISH)),
        the_course: "the course".to_owned(),
        together: true,
        by_name: true,
    }
}

/// The headline of an artificial curve with one value per day.
fn over(name: &str, curve: impl Fn(f64) -> f64, days: u32, episodes: Vec<EpisodeWords>, ramp: Option<Ramp>) -> String {
    let trace: Vec<(Day, f64)> = (0..=days).map(f64::from).map(|day| (day, curve(day))).collect();
    let main = CurveSummary::of_trace(quantity(name).expect("a quantity"), &trace);
    let (duration, language) = (f64::from(days), Language::ENGLISH);
    let material =
        Material { main: &main, trace, duration, episodes, ramp, from_rest: true, from_control: None, language };
    capital(&material.text())
}

/// Rises from day `from` within a week, and falls after `until` with a half-life of ten days.
fn bump(day: f64, from: f64, until: f64) -> f64 {
    if day < from {
        0.0
    } else if day <= until {
        ((day - from) / 7.0).min(1.0)
    } else {
        0.5_f64.powf((day - until) / 10.0)
    }
}

#[test]
fn what_passes_is_told_with_the_time_it_takes_to_pass() {
    let text = over("microbes", |day| 1.0 - 0.7 * bump(day, 10.0, 24.0), 150, vec![course("A", 10.0, 24.0)], None);
    assert_eq!(text, "Beneficial microbes fall from 1.0 to 0.30; half of that is undone 10 days after the course");
    let text = over("lps", |day| 1.0 + bump(day, 10.0, 24.0), 150, vec![course("A", 10.0, 24.0)], None);
    assert_eq!(text, "LPS in the blood rises from 1.0 to 2.0; half of that is undone 10 days after the course");
}

#[test]
fn what_lasts_is_told_with_how_long_it_was_watched() {
    let curve = |day: f64| if day < 30.0 { 0.05 } else { 0.74 };
    let text = over("skin_inflammation", curve, 416, vec![course("Antibiotic", 30.0, 51.0)], None);
    assert_eq!(text, "Antibiotic for 3 weeks: a year on, skin inflammation is still 0.74 (0.05 before)");
    let watched_too_short = over("skin_inflammation", curve, 60, vec![course("Antibiotic", 30.0, 51.0)], None);
    assert!(!watched_too_short.contains("still"), "{watched_too_short}");
}

#[test]
fn what_recovers_by_itself_is_not_told_as_the_work_of_a_course() {
    let trace: Vec<(Day, f64)> =
        (0..=120_u32).map(f64::from).map(|day| (day, 4.0 - 3.0 * (-day / 10.0).exp())).collect();
    let main = CurveSummary::of_trace(quantity("bifidobacterium").expect("a quantity"), &trace);
    let text = |from_rest| {
        let episodes = vec![course("Probiotic", 0.0, 28.0)];
        let (trace, language) = (trace.clone(), Language::ENGLISH);
        let material = Material {
            main: &main,
            trace,
            duration: 120.0,
            episodes,
            ramp: None,
            from_rest,
            from_control: None,
            language,
        };
        capital(&material.text())
    };
    assert!(text(true).starts_with("Probiotic for 4 weeks"), "{}", text(true));
    assert_eq!(text(false), "Bifidobacterium rises from 1 to 4 and stays there");
}

/// The headline of a curve with a control, both with one value per day.
fn beside(curve: impl Fn(f64) -> f64, control: impl Fn(f64) -> f64, days: u32, episodes: Vec<EpisodeWords>) -> String {
    let trace = |curve: &dyn Fn(f64) -> f64| -> Vec<(Day, f64)> {
        (0..=days).map(f64::from).map(|day| (day, curve(day))).collect()
    };
    let quantity = quantity("scorad").expect("a quantity");
    let (with, without) = (trace(&curve), trace(&control));
    let main = CurveSummary::of_trace(quantity, &with);
    let pair = |day: f64| Pair { day, with: curve(day), without: control(day) };
    let farthest = with.iter().map(|(day, _)| pair(*day)).max_by(|a, b| a.gap().total_cmp(&b.gap())).expect("a day");
    let (duration, language) = (f64::from(days), Language::ENGLISH);
    let other = CurveSummary::of_trace(quantity, &without);
    let control = FromControl {
        apart: Apart { farthest, end: pair(duration), unseen: 1.0 },
        moved_anyway: other.excursion(),
        told_alike: clause(&main, language) == clause(&other, language),
    };
    let material = Material {
        main: &main,
        trace: with,
        duration,
        episodes,
        ramp: None,
        from_rest: false,
        from_control: Some(control),
        language,
    };
    capital(&material.text())
}

#[test]
fn what_heals_anyway_is_not_told_as_the_work_of_a_course() {
    let healing = |day: f64| 20.0 + 30.0 * (-day / 20.0).exp();
    let text = beside(healing, healing, 120, vec![course("cream", 10.0, 40.0)]);
    assert_eq!(text, "SCORAD falls from 50 to 20 and stays there, with or without the intervention");
    let faster = |day: f64| healing(day) - 10.0 * bump(day, 10.0, 40.0);
    let slower = |day: f64| healing(day) - 10.0 * (day / 120.0).min(1.0);
    let text = beside(slower, healing, 120, vec![course("cream", 10.0, 120.0)]);
    assert_eq!(text, "On day 120, SCORAD is 10 (without: 20)");
    // What was over when it was given says nothing about it.
    let text = beside(healing, healing, 240, vec![course("cream", 200.0, 230.0)]);
    assert_eq!(text, "SCORAD falls from 50 to 20 and stays there");
    let text = beside(faster, healing, 240, vec![course("cream", 10.0, 40.0)]);
    assert_eq!(text, "On day 40, SCORAD is 14 (without: 24); at the end 20 with and without");
}

#[test]
fn what_lasts_is_told_beside_its_control() {
    let stepped = |day: f64| if day < 35.0 { 10.0 } else { 40.0 };
    let text = beside(stepped, |_| 10.0, 416, vec![course("Irritation", 30.0, 51.0)]);
    assert_eq!(text, "Irritation for 3 weeks: a year on, SCORAD is 40 (without: 10)");
    // The same rise, had it come anyway, is not theirs.
    let text = beside(stepped, stepped, 416, vec![course("Irritation", 30.0, 51.0)]);
    assert_eq!(text, "SCORAD rises from 10 to 40 and stays there, with or without the intervention");
}

#[test]
fn a_relapse_is_told_as_one() {
    let deep = |day: f64| 0.74 - 0.3 * bump(day, 30.0, 44.0);
    let text = over("skin_inflammation", deep, 365, vec![course("A", 30.0, 44.0)], None);
    assert_eq!(text, "Skin inflammation falls to 0.44, but half of the gain is lost 10 days after the course");
    let shallow = |day: f64| 0.74 - 0.048 * bump(day, 30.0, 44.0);
    let text = over("skin_inflammation", shallow, 365, vec![course("A", 30.0, 44.0)], None);
    assert_eq!(text, "Skin inflammation dips only to 0.69; half of that gain is lost 10 days after the course");
}

#[test]
fn two_courses_with_two_outcomes_are_set_against_each_other() {
    let curve = |day: f64| if day < 120.0 { 0.05 + 0.3 * bump(day, 30.0, 35.0) } else { 0.74 };
    let intervals = || vec![course("Sunburn", 30.0, 35.0), course("Long irritation", 118.0, 139.0)];
    let text = over("skin_inflammation", curve, 365, intervals(), None);
    let expected = "After Sunburn (5 days) the skin heals; after Long irritation (3 weeks) it stays inflamed, at 0.74";
    assert_eq!(text, expected);
    let both_heal = over("skin_inflammation", |day| 0.05 + 0.3 * bump(day, 30.0, 35.0), 365, intervals(), None);
    assert!(!both_heal.starts_with("After"), "{both_heal}");
    let never_moved = over("skin_inflammation", |day| if day < 120.0 { 0.05 } else { 0.74 }, 365, intervals(), None);
    assert!(!never_moved.contains("heals"), "{never_moved}");
    let inflamed_all_along = |day: f64| if day < 32.0 { 0.05 } else { 0.74 + 0.1 * bump(day, 120.0, 139.0) };
    let text = over("skin_inflammation", inflamed_all_along, 365, intervals(), None);
    assert!(!text.contains("heals"), "{text}");
}

#[test]
fn a_course_that_moves_nothing_is_not_called_a_fall() {
    let curve = |day: f64| 0.45 - 0.2 * bump(day, 200.0, 260.0);
    let intervals = || vec![course("One strain", 30.0, 90.0), course("Mixture", 200.0, 260.0)];
    let text = over("skin_inflammation", curve, 365, intervals(), None);
    assert_eq!(text, "Skin inflammation falls to 0.25 with Mixture, not with One strain");
}

#[test]
fn a_jump_inside_a_slow_change_is_told_with_its_threshold() {
    let curve = |day: f64| if day < 2500.0 { 0.05 } else { 0.74 };
    let ramp = || Ramp {
        from: 365.0,
        until: 2920.0,
        input: quantity("fibre").expect("an input"),
        values: vec![(365.0, 25.0), (2920.0, 8.0)],
        usual: 25.0,
    };
    let text = over("skin_inflammation", curve, 4380, vec![course("A", 365.0, 3285.0)], Some(ramp()));
    assert_eq!(
        text,
        "Skin inflammation jumps in year 7, at about 11 g/day of fibre, and stays up after the return to 25 g/day"
    );
    let slowly = |day: f64| 0.05 + 0.7 * (day / 2920.0).min(1.0);
    let text = over("skin_inflammation", slowly, 4380, vec![course("A", 365.0, 3285.0)], Some(ramp()));
    assert!(!text.contains("jumps"), "{text}");
}

#[test]
fn what_was_asked_first_and_did_not_move_is_named() {
    let flat = |name: &str| CurveSummary::of_trace(quantity(name).expect("a quantity"), &[(0.0, 1.0), (9.0, 1.0)]);
    assert_eq!(unmoved_alone(&[flat("faecalibacterium")], Language::ENGLISH), "Faecalibacterium hardly moves");
    assert_eq!(unmoved_alone(&[flat("mast_cells")], Language::ENGLISH), "Mast cells hardly move");
    assert_eq!(
        unmoved_alone(&[flat("lps"), flat("cortisol")], Language::ENGLISH),
        "LPS in the blood and cortisol hardly move"
    );
}
