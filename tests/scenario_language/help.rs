//! What students type wrong: each fault at its place, with the line to type instead.

use gutskin::scenario::{
    Scenario,
    diagnostics::{self, code},
    render,
    text::encoding,
};

use crate::texts::{codes, found, scenario_with, set, told};

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
        ("[parameters]\nskin_healing_time = 20", code::UNIT_MISSING, "type `skin_healing_time = \"20 days\"`"),
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
