//! Advice, `gutskin explain`, `schema`, and answers to misspelt options.

use gutskin::scenario::{diagnostics::code, document::schema};
use predicates::{prelude::PredicateBooleanExt, str::contains};

use crate::desk::{Desk, HEAD};

#[test]
fn advice_is_given_where_its_example_needs_it_and_not_where_it_is_mended() {
    let desk = Desk::new();
    let solved = [code::NO_INFLAMED, code::NOBODY_RESTS_THERE];
    for fault in code::TABLE.iter().filter(|fault| fault.code >= code::TOO_SHORT || solved.contains(&fault.code)) {
        let file = |lines: &str| format!("{HEAD}duration = \"12 weeks\"\n{lines}\n");
        desk.file("wrong.toml", file(fault.wrong));
        desk.file("right.toml", file(fault.right));
        let exit = if solved.contains(&fault.code) { 3 } else { 0 };
        desk.gutskin(&["check", "wrong.toml"])
            .assert()
            .code(exit)
            .stdout(contains(fault.code).and(contains("wrong.toml:")));
        desk.gutskin(&["check", "right.toml"]).assert().code(0).stdout(contains(" 0 words of doubt or advice"));
    }
    desk.gutskin(&["run", "wrong.toml"]).assert().success().stderr(contains("warning[GS093]"));
}

#[test]
fn every_code_can_be_explained_and_a_wrong_one_is_answered() {
    let desk = Desk::new();
    for fault in code::TABLE {
        desk.gutskin(&["explain", fault.code]).assert().success().stdout(contains(fault.meaning));
    }
    desk.gutskin(&["explain", "40"]).assert().success().stdout(contains("GS040"));
    desk.gutskin(&["explain"]).assert().success().stdout(contains("GS001").and(contains("GS093")));
    desk.gutskin(&["explain", "GS099"]).assert().code(2).stderr(contains("GS09"));
}

#[test]
fn misspelt_commands_and_flags_are_answered_with_the_ones_that_were_meant() {
    let desk = Desk::new();
    desk.gutskin(&["chek", "fibre"]).assert().code(2).stderr(contains("check"));
    desk.gutskin(&["explian"]).assert().code(2).stderr(contains("explain"));
    desk.gutskin(&["check", "fibre", "--formatt", "json"]).assert().code(2).stderr(contains("--format"));
    let elsewhere = contains("`--lang` goes with `gutskin run`").and(contains("as a value").not());
    desk.gutskin(&["new", "mine", "--lang", "de"]).assert().code(2).stderr(elsewhere);
    desk.gutskin(&["run", "--nonsense"]).assert().code(2).stderr(contains("as a value").not());
    let formats = ["sbml", "antimony", "python", "omex"];
    let said = desk.gutskin(&["export", "fibre"]).assert().code(2).get_output().stderr.clone();
    assert!(formats.iter().all(|format| String::from_utf8_lossy(&said).contains(format)));
    desk.gutskin(&["check", "fibre", "--format", "jason"]).assert().code(2).stderr(contains("json"));
}

#[test]
fn the_schema_is_printed_and_laid_beside_a_new_file_that_names_it() {
    let desk = Desk::new();
    let printed = desk.gutskin(&["schema"]).assert().success().get_output().stdout.clone();
    assert_eq!(String::from_utf8(printed).expect("text"), schema::json_schema().expect("written"));
    for arguments in [&["new", "mine"][..], &["new", "copy", "--from", "tipping"]] {
        let is_first = arguments[1] == "mine";
        let said = desk.gutskin(arguments).assert().success().get_output().stderr.clone();
        assert_eq!(String::from_utf8_lossy(&said).contains(schema::FILE_NAME), is_first, "what is written is told");
        let text = desk.read(&format!("{}.toml", arguments[1]));
        assert_eq!(text.lines().next(), Some(schema::FIRST_LINE));
        assert!(!text[1..].contains("#:schema"), "one line is enough");
    }
    assert!(desk.read("mine.toml").lines().count() <= 40);
    assert_eq!(desk.read(schema::FILE_NAME), schema::json_schema().expect("written"));
    desk.gutskin(&["check", "mine.toml", "copy.toml"]).assert().success().stdout(contains("0 words of doubt"));
    desk.file(schema::FILE_NAME, "my own");
    desk.gutskin(&["new", "third"]).assert().success();
    assert_eq!(desk.read(schema::FILE_NAME), "my own", "nothing is overwritten");
}

/// A scenario with fibre from day 30, as `gutskin new` writes it.
fn desk_with_fibre() -> Desk {
    let desk = Desk::new();
    let given = "[background]\nfibre = \"15 g/day\"\n[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\nfor = \"1 week\"\n";
    desk.file("mine.toml", format!("{HEAD}duration = \"3 weeks\"\n{given}"));
    desk
}

#[test]
fn a_setting_that_is_no_key_is_told_with_the_one_that_was_meant() {
    let desk = desk_with_fibre();
    let run = |change: &str| desk.gutskin(&["run", "mine.toml", "--set", change]).assert();
    let meant = || contains("type `--set \"intervention.1.dose=60 g/day\"`");
    for change in ["intervention.dose=60 g/day", "intervention.2.dose=60 g/day", "dose=60 g/day"] {
        run(change).code(3).stderr(meant());
    }
    run("fibre=60 g/day").code(0).stderr(contains("GS081").and(meant()));
    run("intervention.1.dose=60 g/day").code(0).stderr(contains("GS081").not());
    run("background.fibre=10 g/day").code(0).stderr(contains("GS081").not());
}

#[test]
fn names_after_show_are_told_as_they_were_typed() {
    let desk = desk_with_fibre();
    for (typed, meant) in [
        ("LPS", "type `--show lps`"),
        ("dysbiosis,lsp", "type `--show dysbiosis,lps`"),
        ("lps skin_inflammation", "type `--show lps,skin_inflammation`"),
        ("zebra", "the names are"),
    ] {
        let told = contains(meant).and(contains(format!("--show {typed}"))).and(contains("--set").not());
        desk.gutskin(&["run", "mine.toml", "--show", typed]).assert().code(3).stderr(told);
    }
    desk.gutskin(&["run", "mine.toml", "--show", "lps,", "dysbiosis"])
        .assert()
        .code(5)
        .stderr(contains("type no space behind the comma: `--show lps,dysbiosis`"));
}

#[test]
fn a_scenario_named_without_its_ending_is_found_beside() {
    desk_with_fibre().gutskin(&["run", "mine"]).assert().code(5).stderr(contains("did you mean `mine.toml`?"));
}
