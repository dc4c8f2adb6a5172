//! `gutskin check --fix` and `--resolved`: what is changed in a file, and what is not.

use std::fs;

use gutskin::scenario::BUILT_IN;
use predicates::{prelude::PredicateBooleanExt, str::contains};

use crate::desk::{Desk, HEAD, good};

#[test]
fn a_mend_shows_the_difference_keeps_notes_and_layout_and_the_old_file() {
    let desk = Desk::new();
    let wrong = "# my notes\r\ntitle = “Mine”   # a good title\r\nquestion: \"q?\"\r\n\r\nwhat_to_expect = \"w\"\r\nduration = \"12 weeks\"\r\n[parameters]\r\n  skin_signal_strength = 0,8\t# tab\r\n";
    let right = "# my notes\r\ntitle = \"Mine\"   # a good title\r\nquestion: \"q?\"\r\n\r\nwhat_to_expect = \"w\"\r\nduration = \"12 weeks\"\r\n[parameters]\r\n  skin_signal_strength = 0.8\t# tab\r\n";
    let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(wrong.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    desk.file("mine.toml", &wide);
    let said = || contains("-title = “Mine”").and(contains("+title = \"Mine\"")).and(contains("UTF-8"));
    desk.gutskin(&["check", "--fix", "--dry-run", "mine.toml"]).assert().code(3).stderr(said());
    assert_eq!(fs::read(desk.path("mine.toml")).expect("there"), wide, "a dry run writes nothing");
    // The colon has no certain fix, so it is reported and left unchanged.
    desk.gutskin(&["check", "--fix", "mine.toml"]).assert().code(3).stderr(said()).stdout(contains("GS013"));
    assert_eq!(desk.read("mine.toml"), right);
    assert_eq!(fs::read(desk.path("mine.toml.before-fix")).expect("kept"), wide);
    desk.gutskin(&["check", "--fix", "mine.toml"]).assert().code(3).stderr(contains("nothing to mend"));
    let trap = format!(
        "{HEAD}duration = \"9 weeks\"\n[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\nbackground.fibre = \"30 g/day\"\n"
    );
    desk.file("trap.toml", trap.replace('\n', "\r\n"));
    desk.gutskin(&["check", "--fix", "trap.toml"]).assert().success();
    let freed = desk.read("trap.toml");
    assert!(freed.contains("[background]\r\nfibre = \"30 g/day\"\r\n"), "{freed}");
    assert_eq!(freed.matches('\n').count(), freed.matches("\r\n").count(), "a file of Windows stays one");
    desk.file("mine.toml", &wide);
    desk.gutskin(&["check", "--fix", "mine.toml"]).assert().code(3);
    assert!(desk.path("mine.toml.before-fix-2").exists(), "an older copy is never overwritten");
}

#[test]
fn a_second_ending_of_an_editor_is_read_and_taken_off() {
    let desk = Desk::new();
    desk.file("mine.toml.txt", format!("{HEAD}duration = \"9 days\"\n"));
    desk.gutskin(&["check", "mine.toml.txt"]).assert().success();
    desk.gutskin(&["check", "--fix", "mine.toml.txt"]).assert().success().stderr(contains("Wrote mine.toml;"));
    assert_eq!(desk.read("mine.toml"), desk.read("mine.toml.txt"));
    desk.gutskin(&["check", "--fix", "mine.toml.txt"]).assert().success().stderr(contains("already there"));
}

#[test]
fn valid_files_keep_their_meaning_when_they_are_mended_or_resolved() {
    let desk = Desk::new();
    for built_in in BUILT_IN {
        desk.file("one.toml", built_in.text);
        desk.gutskin(&["check", "--fix", "one.toml"]).assert().success();
        assert_eq!(desk.read("one.toml"), built_in.text, "there is nothing to mend");
        let resolved =
            desk.gutskin(&["check", "--resolved", "one.toml"]).assert().success().get_output().stdout.clone();
        let resolved = String::from_utf8(resolved).expect("text");
        let mut again = good(&resolved);
        let once = good(built_in.text);
        for (again, once) in again.expectations.iter_mut().zip(&once.expectations) {
            again.line = once.line;
        }
        assert_eq!(again, once, "{}", built_in.name);
    }
}

#[test]
fn a_scenario_builds_on_a_file_beside_it_or_on_a_built_in_one() {
    let desk = Desk::new();
    desk.file(
        "class/base.toml",
        "extends = \"tipping\"\nduration = \"200 days\"\n[background]\nprobiotic = \"1e9 CFU/day\"\n",
    );
    let text = "extends = \"../class/base.toml\"\ntitle = \"Mine\"\nleave_out = [\"Antibiotic\"]\n[background]\nfiber = \"30 g/day\"\n[[intervention]]\nname = \"Western diet\"\nextra = \"5 g/day\"\nuntil = \"day 70\"\n";
    desk.file("work/mine.toml", text);
    let whole = desk.gutskin(&["check", "--resolved", "work/mine.toml"]).assert().success().get_output().stdout.clone();
    let whole = String::from_utf8(whole).expect("text");
    assert!(whole.contains("duration = \"200 days\"  # from class/base.toml"), "{whole}");
    assert!(whole.contains("person = \"susceptible adult\"  # from scenarios/tipping.toml (built in)"), "{whole}");
    let scenario = good(&whole);
    assert_eq!((scenario.title.as_str(), scenario.duration), ("Mine", 200.0));
    assert_eq!((scenario.background.fibre, scenario.background.probiotic_mixture), (30.0, 1e9));
    assert_eq!(scenario.interventions.iter().map(|given| given.label.as_str()).collect::<Vec<_>>(), ["Western diet"]);
    let course = scenario.interventions[0].intervals[0];
    assert_eq!((course.from, course.until), (30.0, 70.0));
    assert!(scenario.expectations.is_empty(), "statements speak of the run of the other scenario");
    desk.gutskin(&["run", "work/mine.toml"]).assert().success();
    for (other, words) in [
        ("extends = \"mine.toml\"", "work/mine.toml → "),
        ("extends = \"../class/none.toml\"", "there is no file `class/none.toml`"),
    ] {
        desk.file("work/other.toml", format!("{other}\n{HEAD}"));
        let circle = contains("work/other.toml").and(contains(words));
        if other.contains("mine") {
            desk.file("work/mine.toml", "extends = \"./other.toml\"\n");
            desk.gutskin(&["check", "work/mine.toml"])
                .assert()
                .code(3)
                .stdout(contains("work/mine.toml → work/other.toml → work/mine.toml"));
        } else {
            desk.gutskin(&["check", "work/other.toml"]).assert().code(3).stdout(circle);
        }
    }
}
