//! What a file without faults means: values, schedules, pulses, settings.

use gutskin::{
    model::{Input, Unit},
    scenario::{
        Amount, BUILT_IN, Override, Scenario, Severity, Start,
        diagnostics::code,
        render,
        value::quantity::{self, Bare},
    },
    schedule::Side,
};
use proptest::prelude::*;

use crate::texts::{codes, good, read, scenario_with, set, told};

#[test]
fn every_file_of_the_scenarios_folder_is_built_in_and_without_fault() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios");
    let mut files: Vec<String> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|file| file.file_name().to_str()?.strip_suffix(".toml").map(str::to_owned))
        .collect();
    let mut embedded: Vec<&str> = BUILT_IN.iter().map(|scenario| scenario.name).collect();
    files.sort_unstable();
    embedded.sort_unstable();
    assert_eq!(files, embedded);
    for built_in in BUILT_IN {
        let origin = format!("built-in `{}`", built_in.name);
        let read = Scenario::read(built_in.name, &origin, built_in.text, &[]);
        let doubts = read.map_or_else(|faults| faults, |(_, doubts)| doubts);
        assert!(doubts.is_empty(), "{}", render(&doubts, built_in.text, false));
    }
}

#[test]
fn american_spelling_and_windows_line_ends_are_no_faults() {
    let text =
        scenario_with("[background]\nfiber = \"30 g/day\"\n[[intervention]]\nwhat = \"fiber\"\ndose = \"40 g/day\"");
    assert_eq!(codes(&text), [""; 0], "{}", told(&text));
    assert_eq!(good(&text).background.fibre, 30.0);
    assert_eq!(codes(&text.replace('\n', "\r\n")), [""; 0]);
    assert_eq!(codes(&format!("\u{feff}{text}")), [""; 0]);
}

#[test]
fn a_scenario_says_what_its_file_says() {
    let text = scenario_with(
        "person = \"susceptible adult\"\nstart = { skin_inflammation = 0.4, lps = 2 }\nduration = \"1 year\"\ncut = [\"skin_to_gut\"]\n[[intervention]]\nwhat = \"antibiotic\"\ndose = \"100 %\"\nfrom = \"day 30\"\nfor = \"3 weeks\"\n[[intervention]]\nwhat = \"fibre\"\nname = \"Bran\"\nextra = \"15 g/day\"\n[parameters]\nskin_healing_time = \"10 days\"\n[[expect]]\nthat = \"skin_inflammation at end > 0.6\"",
    );
    let scenario = good(&text);
    assert_eq!(scenario.duration, 365.0);
    assert_eq!(scenario.output_every, 1.0);
    assert_eq!(scenario.start, Start::Values(vec![("skin_inflammation", 0.4), ("lps", 2.0)]));
    assert_eq!(scenario.cuts.links().len(), 3);
    assert_eq!(scenario.parameters.skin_inflammation.skin_healing_time, 10.0);
    assert_eq!(scenario.parameters.skin_inflammation.skin_signal_strength, 1.0);
    assert_eq!(
        scenario.changed.iter().map(|(row, value)| (row.name, *value)).collect::<Vec<_>>(),
        [("skin_healing_time", 10.0)]
    );
    let [first, second] = scenario.interventions.as_slice() else { panic!("two interventions") };
    assert_eq!((first.label.as_str(), first.detail.as_str(), first.amount), ("Antibiotic", "100 %", Amount::Dose(1.0)));
    assert_eq!((first.intervals[0].from, first.intervals[0].until), (30.0, 51.0));
    assert_eq!(
        (second.label.as_str(), second.detail.as_str(), second.amount),
        ("Bran", "+15 g/day", Amount::Extra(15.0))
    );
    assert_eq!(scenario.expectations[0].that.to_string(), "skin_inflammation at end > 0.6");
    assert_eq!(text.lines().nth(scenario.expectations[0].line - 1), Some("that = \"skin_inflammation at end > 0.6\""));
    assert_eq!(code::TABLE[0].code, "GS001");
}

#[test]
fn extras_add_up_and_slopes_are_straight() {
    let text = scenario_with(
        "[background]\nfibre = \"20 g/day\"\n[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\nfrom = \"day 10\"\nuntil = \"day 30\"\nramp = \"10 days\"\ntaper = \"5 days\"\n[[intervention]]\nwhat = \"fibre\"\nextra = \"5 g/day\"\nfrom = \"day 20\"",
    );
    let schedule = good(&text).schedule();
    for (day, side, fibre) in [
        (0.0, Side::After, 20.0),
        (10.0, Side::After, 20.0),
        (15.0, Side::After, 30.0),
        (20.0, Side::Before, 40.0),
        (20.0, Side::After, 45.0),
        (25.0, Side::After, 45.0),
        (27.5, Side::After, 35.0),
        (30.0, Side::After, 25.0),
        (84.0, Side::Before, 25.0),
    ] {
        assert!(
            (schedule.input_at(day, side).fibre - fibre).abs() < 1e-9,
            "day {day}: {}",
            schedule.input_at(day, side).fibre
        );
    }
}

#[test]
fn pulses_come_every_week_and_stop_in_time() {
    let pulse = "[[intervention]]\nwhat = \"antibiotic\"\ndose = \"50 %\"\nfrom = \"day 7\"\nevery = \"1 week\"\nfor = \"1 day\"\n";
    let starts = |more: &str| {
        good(&scenario_with(&format!("{pulse}{more}"))).interventions[0]
            .intervals
            .iter()
            .map(|course| course.from)
            .collect::<Vec<_>>()
    };
    assert_eq!(starts("until = \"day 28\""), [7.0, 14.0, 21.0]);
    assert_eq!(starts("until = \"day 28.5\""), [7.0, 14.0, 21.0, 28.0]);
    assert_eq!(starts("times = 2"), [7.0, 14.0]);
    assert_eq!(starts("").len(), 11);
    assert_eq!(codes(&scenario_with(&format!("{pulse}times = 60"))), [code::AFTER_THE_END]);
}

#[test]
fn a_setting_of_the_command_line_takes_the_place_of_the_file() {
    let text =
        scenario_with("[background]\nfibre = \"20 g/day\"\n[[intervention]]\nwhat = \"antibiotic\"\ndose = \"50 %\"");
    let sets = [
        "fiber=30 g/day",
        "duration=1 year",
        "skin_signal_strength=0.9",
        "show=dysbiosis,lps",
        "start.skin_inflammation=0.4",
        "intervention.1.dose=100 %",
        "person=susceptible adult",
        "cut=[\"skin_to_gut\"]",
    ];
    let sets: Vec<Override> = sets.into_iter().map(set).collect();
    let Ok((scenario, _)) = Scenario::read("test", "test.toml", &text, &sets) else { panic!("cannot be read") };
    assert_eq!((scenario.background.fibre, scenario.duration), (30.0, 365.0));
    assert_eq!(scenario.parameters.skin_inflammation.skin_signal_strength, 0.9);
    assert_eq!(scenario.show.len(), 2);
    assert_eq!(scenario.start, Start::Values(vec![("skin_inflammation", 0.4)]));
    assert_eq!(scenario.interventions[0].amount, Amount::Dose(1.0));
    assert_eq!((scenario.cuts.links().len(), scenario.overrides.len()), (3, sets.len()));
}

#[test]
fn a_doubt_does_not_stop_the_run() {
    let Ok((scenario, doubts)) = read(&scenario_with("[background]\nfibre = \"120 g/day\"")) else {
        panic!("cannot be read")
    };
    assert_eq!(scenario.background.fibre, 120.0);
    assert_eq!(
        doubts.iter().map(|doubt| (doubt.code, doubt.severity)).collect::<Vec<_>>(),
        [(code::IMPLAUSIBLE, Severity::Warning)]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_schedule_covers_the_run_without_gaps(
        days in 1.0..400.0_f64,
        intervals in prop::collection::vec((0.0..1.0_f64, 0.0..1.0_f64, 0.0..0.5_f64, 0.0..0.5_f64, prop::option::of(0.05..1.0_f64)), 0..5),
    ) {
        let mut text = format!("duration = \"{days} days\"\noutput_every = \"{} days\"\n", days / 10.0);
        for (from, length, ramp, taper, every) in intervals {
            let (from, length) = (from * days * 0.9, (0.01 + length * 0.99) * days * 0.1);
            let (ramp, taper) = (ramp * length * 0.99 + 1e-3 * length, taper * length * 0.99 + 1e-3 * length);
            text += &format!("[[intervention]]\nwhat = \"fibre\"\nextra = \"3 g/day\"\nfrom = \"day {from}\"\n");
            if let Some(every) = every {
                let every = every * (days - from) + length;
                text += &format!("every = \"{every} days\"\nuntil = \"day {days}\"\n");
            }
            text += &format!("for = \"{length} days\"\nramp = \"{} days\"\ntaper = \"{} days\"\n", ramp * 0.5, taper * 0.5);
        }
        let scenario = good(&scenario_with(&text));
        let schedule = scenario.schedule();
        prop_assert_eq!(schedule.segments.first().map(|segment| segment.from), Some(0.0));
        prop_assert_eq!(schedule.segments.last().map(|segment| segment.until), Some(scenario.duration));
        for pair in schedule.segments.windows(2) {
            prop_assert_eq!(pair[0].until, pair[1].from);
        }
        for segment in &schedule.segments {
            prop_assert!(segment.until > segment.from);
            // Compared with the definition: the background, and every share of every extra that is on.
            for part in [0.25, 0.5, 0.75] {
                let day = segment.from + part * (segment.until - segment.from);
                let extra: f64 = scenario.interventions.iter().flat_map(|given| &given.intervals)
                    .filter(|course| course.from <= day && day < course.until).map(|course| 3.0 * course.share(day)).sum();
                let wanted = Input::<f64>::reference().fibre + extra;
                prop_assert!((segment.input_at(day).fibre - wanted).abs() < 1e-3, "day {}: {} not {}", day, segment.input_at(day).fibre, wanted);
            }
        }
    }

    #[test]
    fn quantities_survive_being_written_and_read(value in 1e-9..1e12_f64, unit in prop::sample::select(vec![Unit::Day, Unit::PerDay, Unit::GramPerDay, Unit::CfuPerDay, Unit::Share, Unit::Fold, Unit::One])) {
        let text = quantity::write(value, unit);
        let back = quantity::read(&text, unit, Bare::Refused);
        prop_assert!(back.as_ref().is_ok_and(|back| (back - value).abs() <= 1e-9 * value), "{value} {unit:?}: {text}: {back:?}");
    }
}
