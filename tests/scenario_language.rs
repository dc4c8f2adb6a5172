//! Tests of the scenario language: every fault is found with its line, every suggested fix works, and nothing panics.

use gutskin::{
    model::{Input, Unit},
    scenario::{
        Amount, BUILT_IN, Diagnostic, Override, Scenario, Severity, Start,
        diagnostics::{self, code},
        keys, render,
        text::encoding,
        value::quantity::{self, Bare},
    },
    schedule::Side,
};
use proptest::prelude::*;

/// A valid scenario in which `lines` replace those with the same key.
fn scenario_with(lines: &str) -> String {
    let usual = [
        "title = \"A test\"",
        "question = \"Does it work?\"",
        "what_to_expect = \"It works.\"",
        "duration = \"12 weeks\"",
    ];
    let top = lines.split('[').next().unwrap_or_default();
    // The key of a usual line, recognized at the start of a line even if it is misspelt or has no `=`.
    let key = |line: &str| line.split(' ').next().unwrap_or_default().to_owned();
    let replaces = |line: &str, key: &str| line.replace([' ', '\u{a0}'], "_").replace("rr", "r").starts_with(key);
    let kept = usual.iter().filter(|line| !top.lines().any(|new| replaces(new, &key(line))));
    let (mut head, mut rest): (Vec<&str>, Vec<&str>) = (kept.copied().collect(), Vec::new());
    for line in lines.lines() {
        if rest.is_empty() && !line.starts_with('[') { head.push(line) } else { rest.push(line) }
    }
    [head, rest].concat().join("\n") + "\n"
}

fn read(text: &str) -> Result<(Scenario, Vec<Diagnostic>), Vec<Diagnostic>> {
    Scenario::read("test", "test.toml", text, &[])
}

/// Errors and warnings together.
fn found(text: &str) -> Vec<Diagnostic> {
    read(text).map_or_else(|faults| faults, |(_, doubts)| doubts)
}

fn codes(text: &str) -> Vec<&'static str> {
    found(text).iter().map(|diagnostic| diagnostic.code).collect()
}

fn told(text: &str) -> String {
    render(&found(text), text, false)
}

/// The scenario of a text without faults.
fn good(text: &str) -> Scenario {
    match read(text) {
        Ok((scenario, _)) => scenario,
        Err(faults) => panic!("{}", render(&faults, text, false)),
    }
}

fn set(text: &str) -> Override {
    Override::parse(text).unwrap_or_else(|| panic!("{text} has no `=`"))
}

/// The rows of the table of faults whose examples are lines of a scenario.
fn examples() -> impl Iterator<Item = &'static code::Fault> {
    code::TABLE
        .iter()
        .filter(|fault| {
            ![
                code::EMPTY,
                code::NOT_TEXT,
                code::TOO_LARGE,
                code::OVERRIDE,
                code::SET_BENEATH_A_DOSE,
                code::CIRCLE,
                code::NO_INFLAMED,
            ]
            .contains(&fault.code)
        })
        // Advice needs a simulation, so it is tested elsewhere.
        .filter(|fault| fault.code < code::TOO_SHORT)
}

#[test]
fn every_row_of_the_table_of_faults_has_an_example_with_that_fault_and_a_mended_one_without() {
    for fault in examples() {
        let wrong = scenario_with(fault.wrong);
        assert_eq!(codes(&wrong), [fault.code], "{wrong}\n{}", told(&wrong));
        let right = scenario_with(fault.right);
        assert_eq!(codes(&right), [""; 0], "{right}\n{}", told(&right));
    }
}

#[test]
fn every_help_mends_its_example() {
    let by_hand = [code::UNKNOWN_START, code::ROUTINE, code::MISSED];
    for fault in examples().filter(|fault| fault.code != code::IMPLAUSIBLE) {
        let wrong = scenario_with(fault.wrong);
        let faults = found(&wrong);
        if faults.iter().all(|diagnostic| diagnostic.edits.is_empty()) {
            assert!(faults.iter().all(|diagnostic| diagnostic.help.is_some()), "{}", told(&wrong));
            assert!(by_hand.contains(&fault.code) || [code::STATEMENT].contains(&fault.code), "{}", told(&wrong));
            continue;
        }
        let fixed = diagnostics::fixed(&wrong, &faults, false);
        assert_eq!(codes(&fixed), [""; 0], "{}\n{wrong}\n{fixed}\n{}", fault.code, told(&fixed));
    }
}

#[test]
fn every_fault_names_file_and_line_and_shows_its_code() {
    for fault in examples() {
        let text = scenario_with(fault.wrong);
        for diagnostic in found(&text) {
            let (line, _) = diagnostic.line_and_column(&text).unwrap_or_else(|| panic!("{} has no place", fault.code));
            let shown = render(std::slice::from_ref(&diagnostic), &text, false);
            assert!(shown.contains(&format!("test.toml:{line}:")), "{shown}");
            assert!(shown.contains(fault.code) && shown.contains('^'), "{shown}");
        }
    }
}

#[test]
fn codes_are_given_once_and_in_order() {
    assert!(code::TABLE.windows(2).all(|pair| pair[0].code < pair[1].code));
    assert_eq!(code::fault("gs020").map(|fault| fault.code), Some(code::UNKNOWN_KEY));
}

#[test]
fn the_example_of_every_key_can_be_typed() {
    for key in keys::TABLE {
        let line = format!("{} = {}", key.name, key.example);
        let fixed = match key.section {
            keys::Section::Top if key.name == "leave_out" => format!("extends = \"tipping\"\n{line}"),
            keys::Section::Expect if key.name == "why" => format!("[[expect]]\nthat = \"lps at end > 0\"\n{line}"),
            keys::Section::Expect => format!("[[expect]]\n{line}"),
            keys::Section::Intervention => {
                let what = match key.name {
                    "what" => "dose = \"50 %\"",
                    "dose" => "what = \"antibiotic\"",
                    "extra" => "what = \"fibre\"",
                    "times" => "what = \"fibre\"\ndose = \"40 g/day\"\nevery = \"1 week\"\nfor = \"1 day\"",
                    "how_often" | "missed" => "what = \"fibre\"\ndose = \"40 g/day\"",
                    "every" => "what = \"fibre\"\ndose = \"40 g/day\"\nfor = \"1 day\"",
                    _ => "what = \"fibre\"\ndose = \"40 g/day\"",
                };
                format!("[[intervention]]\n{what}\n{line}")
            }
            _ => line,
        };
        let text = scenario_with(&fixed);
        assert_eq!(codes(&text), [""; 0], "{text}\n{}", told(&text));
    }
}

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
fn all_faults_of_a_file_come_out_at_once() {
    let text = "title = My scenario\nquestion = \"Why?\nwhat_to_expect: \"Something\"\ndurration = 12\n\n[background]\nfibre = 30 g/week\nantibiotic = 0.5\n\n[[intervention]]\nwhat = \"fiber\"\ndose = \"40 gr per day\"\nfrom = \"30 days\"\nramp = 7\nduration = \"2 weeks\"\n";
    let lines: Vec<(usize, &str)> = found(text)
        .iter()
        .map(|diagnostic| (diagnostic.line_and_column(text).map_or(0, |place| place.0), diagnostic.code))
        .collect();
    let wanted = [
        (1, code::TEXT_WITHOUT_QUOTES),
        (2, code::QUOTE_MISSING),
        (3, code::EQUALS_SIGN),
        (4, code::UNKNOWN_KEY),
        (4, code::UNIT_MISSING),
        (7, code::TEXT_WITHOUT_QUOTES),
        (8, code::UNIT_MISSING),
        (13, code::NOT_A_DAY),
        (14, code::UNIT_MISSING),
        (15, code::WRONG_SECTION),
    ];
    for fault in wanted {
        assert!(lines.contains(&fault), "{fault:?} is not told:\n{}", told(text));
    }
    assert!(lines.len() <= wanted.len() + 1, "{}", told(text));
}

/// The help for lines that need a section which does not exist yet.
fn in_the_end(lines: &str) -> String {
    format!("type these lines at the end of the file, in place of this one:\n{lines}")
}

#[test]
fn what_students_type_is_told_with_the_line_to_type_instead() {
    for (line, code, help) in [
        ("duration = 12", code::UNIT_MISSING, "type `duration = \"12 days\"`"),
        ("duration = 12 weeks", code::TEXT_WITHOUT_QUOTES, "type `duration = \"12 weeks\"`"),
        ("duration = 12 weeks  # long", code::TEXT_WITHOUT_QUOTES, "type `duration = \"12 weeks\"`"),
        ("duration = “12 weeks”", code::CURLY_QUOTES, "type `duration = \"12 weeks\"`"),
        ("duration \"12 weeks\"", code::EQUALS_SIGN, "type `duration = \"12 weeks\"`"),
        ("duration: 12 weeks", code::EQUALS_SIGN, "type `duration = \"12 weeks\"`"),
        ("duration == \"12 weeks\"", code::EQUALS_SIGN, "type `duration = \"12 weeks\"`"),
        ("duration\u{a0}= \"12 weeks\"", code::NAME_CHARACTERS, "type `duration = \"12 weeks\"`"),
        ("duration = \"12 weeks\",", code::SYNTAX, "type `duration = \"12 weeks\"`"),
        ("duration = \"12\" weeks", code::SYNTAX, "type `duration = \"12 weeks\"`"),
        ("duration = \"day 84\"", code::NO_QUANTITY, "type `duration = \"84 days\"`"),
        ("duration = true", code::WRONG_TYPE, "type for example `duration = \"12 weeks\"`"),
        ("duration = \"nan days\"", code::NO_QUANTITY, "type for example `duration = \"12 weeks\"`"),
        ("duration = \"200 years\"", code::DURATION_LIMITS, "type `duration = \"100 years\"`"),
        ("[background]\nfibre = 30 g/day", code::TEXT_WITHOUT_QUOTES, "type `fibre = \"30 g/day\"`"),
        ("[background]\nfibre = 22,5 g/day", code::TEXT_WITHOUT_QUOTES, "type `fibre = \"22,5 g/day\"`"),
        ("[background]\nfibre = \"30 g\"", code::UNKNOWN_UNIT, "type `fibre = \"30 g/day\"`"),
        ("[background]\nantibiotic = 0.5", code::UNIT_MISSING, "type `antibiotic = \"50 %\"`"),
        ("[background]\nantibiotic = \"150 %\"", code::IMPOSSIBLE, "type for example `antibiotic = \"100 %\"`"),
        ("[background]\nAntibiotics = \"50 %\"", code::UNKNOWN_INPUT, "type `antibiotic = \"50 %\"`"),
        ("[[background]]\nfibre = \"30 g/day\"", code::WRONG_TYPE, "type `[background]`"),
        ("[intervention]\nwhat = \"fibre\"\ndose = \"40 g/day\"", code::WRONG_TYPE, "type `[[intervention]]`"),
        ("[[intervention]\nwhat = \"fibre\"\ndose = \"40 g/day\"", code::BRACKET, "type `[[intervention]]`"),
        ("[parameters]\nskin_healing_time = 10", code::UNIT_MISSING, "type `skin_healing_time = \"10 days\"`"),
        ("[start]\nskin_inflamation = 0.4", code::UNKNOWN_QUANTITY, "type `skin_inflammation = 0.4`"),
        ("show = [\"Skin-Inflammation\"]", code::UNKNOWN_QUANTITY, "type `show = [\"skin_inflammation\"]`"),
        ("cut = \"skin_to_gut\"", code::WRONG_TYPE, "type `cut = [\"skin_to_gut\"]`"),
        ("person = \"Typical Adult\"", code::UNKNOWN_PERSON, "type `person = \"typical adult\"`"),
        (
            "[[expect]]\nthat = \"disbiosis at end < 0.2\"",
            code::UNKNOWN_QUANTITY,
            "type `that = \"dysbiosis at end < 0.2\"`",
        ),
        ("fibre = \"30 g/day\"", code::WRONG_SECTION, &in_the_end("[background]\nfibre = \"30 g/day\"")),
        ("background = \"fibre 30 g/day\"", code::WRONG_TYPE, &in_the_end("[background]\nfibre = \"30 g/day\"")),
        (
            "fibre = \"30 g/day\"\n[background] # all the time\nuv = \"0.1 MED/day\"",
            code::WRONG_SECTION,
            "move `fibre = \"30 g/day\"` under [background]",
        ),
        (
            "background = { uv = \"0.1 MED/day\" }\nfibre = \"30 g/day\"",
            code::WRONG_SECTION,
            "move `fibre = \"30 g/day\"` into the braces of `background`",
        ),
        (
            "[background]\nduration = \"9 weeks\"",
            code::WRONG_SECTION,
            "delete this line: `duration = \"12 weeks\"` already stands at the top of the file, before the first [section]",
        ),
        (
            "[background] fibre = \"30 g/day\"",
            code::SYNTAX,
            "put what follows on the next line:\n[background]\nfibre = \"30 g/day\"",
        ),
        (
            "person = \"low-fibre eater\"\n[[intervention]]\nwhat = \"fibre\"\nextra = \"-49 g/week\"",
            code::IMPOSSIBLE,
            "type `dose = \"7 g/day\"` in place of `extra = \"-49 g/week\"`",
        ),
        (
            "[[intervention]]\nwhat = \"antibiotic\"\nextra = \"-30 %\"",
            code::IMPOSSIBLE,
            "type `dose = \"0 %\"` in place of `extra = \"-30 %\"`",
        ),
        ("extends = \"bases/Healthy.toml\"", code::BASE, "type `extends = \"healthy\"`"),
        (
            "[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\nend = \"day 20\"",
            code::UNKNOWN_KEY,
            "type `until = \"day 20\"`",
        ),
        (
            "[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\nstart = \"day 20\"",
            code::UNKNOWN_KEY,
            "type `from = \"day 20\"`",
        ),
        (
            "[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\nbackground.fibre = \"30 g/day\"",
            code::WRONG_SECTION,
            &in_the_end("[background]\nfibre = \"30 g/day\""),
        ),
    ] {
        let text = scenario_with(line);
        let faults = found(&text);
        assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [code], "{}", told(&text));
        assert_eq!(faults[0].help.as_deref(), Some(help), "{}", told(&text));
        let fixed = diagnostics::fixed(&text, &faults, false);
        assert_eq!(codes(&fixed), [""; 0], "{fixed}\n{}", told(&fixed));
    }
}

#[test]
fn a_list_left_open_is_told_where_it_was_opened_and_nothing_after_it_is_blamed() {
    for (lines, place) in [
        ("show = [\"lps\"\n[background]\nfibre = \"30 g/day\"", 5),
        ("show = [\"lps\"\ncut = [\"skin_to_gut\"]", 5),
        ("show = [\n  \"lps\",\n  \"dysbiosis\"\ncut = [\"skin_to_gut\"]", 7),
        ("show = [\"lps\"\nperson = \"typical adult\"", 5),
        ("show = [\"é\"\n\"b\" = [\"c\"]", 5),
    ] {
        let text = scenario_with(lines);
        let faults = found(&text);
        let places: Vec<_> =
            faults.iter().map(|fault| (fault.code, fault.line_and_column(&text).map(|place| place.0))).collect();
        assert!(places.contains(&(code::BRACKET, Some(place))), "{}", told(&text));
        assert!(places.iter().all(|(_, line)| *line <= Some(place + 1)), "{}", told(&text));
        assert!(faults.len() <= 3, "{}", told(&text));
    }
}

#[test]
fn what_is_wrong_behind_a_misspelt_name_or_a_missing_sign_is_told_too_at_its_place_and_as_it_should_be_in_the_end() {
    for (line, piece, help) in [
        ("output_evry = \"3 dys\"", "\"3 dys\"", "type `output_every = \"3 days\"`"),
        ("output_every: \"3 dys\"", "3 dys", "type `output_every = \"3 days\"`"),
        ("output_every = 3 dys", "3 dys", "type `output_every = \"3 days\"`"),
        ("persn = \"typical adlt\"", "\"typical adlt\"", "type `person = \"typical adult\"`"),
        ("[backgrond]\nfibre = \"30 mg\"", "\"30 mg\"", "type `fibre = \"30 g/day\"`"),
        ("fibre = \"30 mg\"", "30 mg", "type `fibre = \"30 g/day\"`"),
    ] {
        let text = scenario_with(line);
        let faults = found(&text);
        let pieces: Vec<&str> =
            faults.iter().filter_map(|fault| text.get(fault.place.as_ref()?.span.clone())).collect();
        assert!(pieces.contains(&piece), "{pieces:?}\n{}", told(&text));
        let helps: Vec<&str> = faults.iter().filter_map(|fault| fault.help.as_deref()).collect();
        assert!(helps.contains(&help), "{}", told(&text));
        assert_eq!(faults.len(), 2, "{}", told(&text));
    }
}

#[test]
fn several_faults_of_one_intervention_come_out_together() {
    let text = scenario_with(
        "[[intervention]]\nwhat = \"antibiotics\"\ndose = 0.5\nfrom = \"2 weeks\"\nramp = 3\n[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\n[[intervention]]\nwhat = \"fibre\"\ndose = \"30 g/day\"\nfrom = \"day 70\"\nfor = \"3 weeks\"",
    );
    let wanted = [
        code::UNKNOWN_INPUT,
        code::UNIT_MISSING,
        code::NOT_A_DAY,
        code::UNIT_MISSING,
        code::TWO_DOSES,
        code::AFTER_THE_END,
    ];
    assert_eq!(codes(&text), wanted, "{}", told(&text));
}

#[test]
fn an_empty_file_says_what_a_scenario_needs() {
    for text in ["", "\n\n", "# only a note\n", "\u{feff}"] {
        assert_eq!(codes(text), [code::EMPTY]);
        assert!(told(text).contains("gutskin new"), "{}", told(text));
    }
    assert_eq!(codes("a\0b"), [code::NOT_TEXT]);
    assert_eq!(codes(&"#".repeat(encoding::MOST_BYTES + 1)), [code::TOO_LARGE]);
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
    assert_eq!(scenario.cuts.links().len(), 2);
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
    let Ok((scenario, _)) = Scenario::read("test", "test.toml", &text, &sets) else { panic!("can not be read") };
    assert_eq!((scenario.background.fibre, scenario.duration), (30.0, 365.0));
    assert_eq!(scenario.parameters.skin_inflammation.skin_signal_strength, 0.9);
    assert_eq!(scenario.show.len(), 2);
    assert_eq!(scenario.start, Start::Values(vec![("skin_inflammation", 0.4)]));
    assert_eq!(scenario.interventions[0].amount, Amount::Dose(1.0));
    assert_eq!((scenario.cuts.links().len(), scenario.overrides.len()), (2, sets.len()));
}

#[test]
fn a_wrong_setting_is_told_as_the_setting_it_is() {
    let text = scenario_with("");
    for (typed, code, help) in [
        ("fibre=30", code::UNIT_MISSING, "type `--set \"fibre=30 g/day\"`"),
        ("fibbre=30 g/day", code::OVERRIDE, "type `--set \"fibre=30 g/day\"`"),
        ("duration=12", code::UNIT_MISSING, "type `--set \"duration=12 days\"`"),
        ("background.fibbre=30 g/day", code::UNKNOWN_INPUT, "type `--set \"background.fibre=30 g/day\"`"),
        ("person=healthy", code::UNKNOWN_PERSON, "type `--set \"person=typical adult\"`"),
    ] {
        let faults = Scenario::read("test", "test.toml", &text, &[set(typed)]).err().unwrap_or_default();
        let shown = render(&faults, &text, false);
        assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [code], "{shown}");
        assert_eq!(faults[0].help.as_deref(), Some(help), "{shown}");
        assert!(shown.contains(&format!("--set {typed}")) && !shown.contains("test.toml"), "{shown}");
        assert!(faults[0].edits.is_empty(), "a setting cannot be fixed in the file");
    }
}

#[test]
fn a_doubt_does_not_stop_the_run() {
    let Ok((scenario, doubts)) = read(&scenario_with("[background]\nfibre = \"120 g/day\"")) else {
        panic!("can not be read")
    };
    assert_eq!(scenario.background.fibre, 120.0);
    assert_eq!(
        doubts.iter().map(|doubt| (doubt.code, doubt.severity)).collect::<Vec<_>>(),
        [(code::IMPLAUSIBLE, Severity::Warning)]
    );
}

#[test]
fn attacks_end_soon() {
    let head = scenario_with("");
    for attack in [
        format!("show = {}", "[".repeat(300_000)),
        format!("show = {}", "[\n".repeat(100_000)),
        format!("show = [{}]", "\"lpps\",\n".repeat(5_000)),
        format!("start = {}", "{a=".repeat(200_000)),
        format!("show = [{}]", "\"lpps\",".repeat(1_000)),
        format!("{}b = 1", "a.".repeat(300_000)),
        format!("duration = \"{}\"", "9".repeat(900_000)),
        format!("duration = \"{} days\"", "1,".repeat(400_000)),
        "= \n".repeat(200_000),
        "[[intervention]]\nwhat = \"fibre\"\n".repeat(20_000),
        "[[intervention]]\nwhat=\"fibre\"\nextra=\"0 g/day\"\nevery=\"1 day\"\nfor=\"1 hour\"\n".repeat(400),
        "x".repeat(900_000),
    ] {
        let text = format!("{head}{attack}\n");
        let faults = found(&text);
        assert!(!faults.is_empty() && faults.len() < 2_000, "{}", &text[..text.len().min(200)]);
        assert!(render(&faults, &text, false).len() < 4_000_000);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,200}", line in "[a-z_=\\[\\]{}\"'. 0-9,\n#]{0,200}") {
        for text in [text.clone(), scenario_with(&line), format!("{line}{text}")] {
            prop_assert!(!render(&found(&text), &text, true).contains('\0'));
        }
    }

    #[test]
    fn no_mutation_of_a_good_file_makes_it_panic(which in 0..BUILT_IN.len(), place in any::<prop::sample::Index>(), cut in 0_usize..12, put in "[\\[\\]{}\"'=\\\\.,#a-z0-9\n“ é-]{0,6}") {
        let letters: Vec<char> = BUILT_IN[which].text.chars().collect();
        let place = place.index(letters.len());
        let text: String = letters[..place].iter().copied().chain(put.chars()).chain(letters[(place + cut).min(letters.len())..].iter().copied()).collect();
        let faults = found(&text);
        for fault in &faults {
            if let Some(place) = &fault.place {
                prop_assert!(text.get(place.span.clone()).is_some(), "{fault:?}");
            }
            prop_assert!(code::fault(fault.code).is_some());
        }
        let _ = render(&faults, &text, false);
        let _ = diagnostics::fixed(&text, &faults, false);
    }

    #[test]
    fn no_setting_makes_it_panic(key in "[a-z_.0-9]{0,20}", value in "\\PC{0,30}") {
        let sets = [Override { key, value }];
        let text = scenario_with("");
        if let Err(faults) = Scenario::read("test", "test.toml", &text, &sets) {
            let _ = render(&faults, &text, false);
        }
    }

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
        prop_assert_eq!(schedule.pieces.first().map(|piece| piece.from), Some(0.0));
        prop_assert_eq!(schedule.pieces.last().map(|piece| piece.until), Some(scenario.duration));
        for pair in schedule.pieces.windows(2) {
            prop_assert_eq!(pair[0].until, pair[1].from);
        }
        for piece in &schedule.pieces {
            prop_assert!(piece.until > piece.from);
            // Compared with the definition: the background, and every share of every extra that is on.
            for part in [0.25, 0.5, 0.75] {
                let day = piece.from + part * (piece.until - piece.from);
                let extra: f64 = scenario.interventions.iter().flat_map(|given| &given.intervals)
                    .filter(|course| course.from <= day && day < course.until).map(|course| 3.0 * course.share(day)).sum();
                let wanted = Input::<f64>::reference().fibre + extra;
                prop_assert!((piece.input_at(day).fibre - wanted).abs() < 1e-3, "day {}: {} not {}", day, piece.input_at(day).fibre, wanted);
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

#[test]
fn a_fault_inside_a_letter_of_two_bytes_is_shown_and_no_panic() {
    // Found by random texts: the reader pointed into the middle of a character.
    let text = "\\.é]]every 3rd\n";
    assert!(told(text).contains("test.toml"), "{}", told(text));
}
