//! End-to-end tests of `gutskin check`, `explain` and `schema`, and of `extends`: output, files and exit codes.

use std::{fs, path::PathBuf};

use assert_cmd::Command;
use gutskin::{
    analysis::Simulation,
    scenario::{BUILT_IN, Scenario, diagnostics::code, document::schema},
    schedule::Side,
};
use predicates::{prelude::PredicateBooleanExt, str::contains};
use tempfile::TempDir;

const HEAD: &str = "title = \"t\"\nquestion = \"q?\"\nwhat_to_expect = \"w\"\n";

/// The program in an empty folder.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    fn gutskin(&self, arguments: &[&str]) -> Command {
        let mut command = Command::cargo_bin("gutskin").expect("the program is built");
        command.current_dir(self.folder.path()).args(arguments).env_remove("NO_COLOR");
        command
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, content).expect("written");
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }
}

fn good(text: &str) -> Scenario {
    Scenario::read("test", "test.toml", text, &[]).map(|read| read.0).unwrap_or_else(|faults| panic!("{faults:?}"))
}

#[test]
fn every_shipped_scenario_passes_its_check_without_a_word_of_doubt() {
    let names: Vec<&str> = BUILT_IN.iter().map(|built_in| built_in.name).collect();
    let output = Desk::new().gutskin(&["check"]).args(&names).assert().success().get_output().stdout.clone();
    let said = String::from_utf8(output).expect("text");
    assert!(said.contains(" 0 faults, 0 words of doubt or advice,"), "{said}");
    assert!(!said.contains("FAILS") && said.matches("  holds  ").count() >= 2 * names.len(), "{said}");
}

#[test]
fn a_failed_statement_is_told_with_what_was_found_in_every_format() {
    let desk = Desk::new();
    desk.file(
        "q.toml",
        format!("{HEAD}duration = \"9 days\"\n[[expect]]\nthat = \"lps at end > 5 \"\nwhy = \"<A> & B\"\n"),
    );
    let all = contains("found 1 instead").and(contains("lps at end"));
    desk.gutskin(&["check", "q.toml"]).assert().code(1).stdout(all).stdout(contains("FAILS"));
    let json = desk.gutskin(&["check", "q.toml", "--format", "json"]).assert().code(1).get_output().stdout.clone();
    let report: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
    let told = &report["files"][0]["expectations"][0];
    assert_eq!(
        (told["holds"].as_bool(), told["found"].as_str(), told["line"].as_u64()),
        (Some(false), Some("1"), Some(6))
    );
    let xml =
        desk.gutskin(&["check", "q.toml", "fibre", "--format", "junit"]).assert().code(1).get_output().stdout.clone();
    let xml = String::from_utf8(xml).expect("text");
    let mut reader = quick_xml::Reader::from_str(&xml);
    let (mut cases, mut failures) = (0, 0);
    loop {
        match reader.read_event().expect("it is XML") {
            quick_xml::events::Event::Eof => break,
            quick_xml::events::Event::Start(tag) | quick_xml::events::Event::Empty(tag) => {
                cases += usize::from(tag.name().as_ref() == "testcase");
                failures += usize::from(tag.name().as_ref() == "failure");
            }
            _ => {}
        }
    }
    let statements =
        good(BUILT_IN.iter().find(|found| found.name == "fibre").expect("built in").text).expectations.len();
    assert_eq!((cases, failures), (1 + 1 + 1 + statements, 1), "{xml}");
    assert!(xml.contains("&lt;A&gt; &amp; B"), "{xml}");
}

#[test]
fn each_outcome_of_a_check_has_its_exit_code_and_all_files_are_told() {
    let desk = Desk::new();
    desk.file("broken.toml", "title = \"x\n");
    desk.gutskin(&["check", "fibre"]).assert().code(0);
    desk.gutskin(&["check"]).assert().code(2);
    desk.gutskin(&["check", "broken.toml", "fibre"])
        .assert()
        .code(3)
        .stdout(contains("fibre.toml").and(contains("GS011")));
    desk.gutskin(&["check", "nowhere.toml", "broken.toml"])
        .assert()
        .code(5)
        .stdout(contains("GS011").and(contains("nowhere")));
}

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

#[test]
fn a_routine_gives_what_its_words_say() {
    let given = |more: &str| {
        let text = format!(
            "{HEAD}duration = \"9 weeks\"\n[[intervention]]\nwhat = \"probiotic\"\ndose = \"1e10 CFU\"\n{more}"
        );
        let schedule = good(&text).schedule();
        let each = |day: f64| schedule.input_at(day, Side::After).probiotic_mixture;
        (0..63).map(|day| each(f64::from(day) + 0.25)).collect::<Vec<f64>>()
    };
    assert!(given("how_often = \"daily\"").iter().all(|dose| *dose == 1e10));
    assert!(given("how_often = \"twice a day\"").iter().all(|dose| *dose == 2e10));
    let days =
        |doses: Vec<f64>| (0..63).zip(doses).filter(|(_, dose)| *dose > 0.0).map(|(day, _)| day).collect::<Vec<_>>();
    assert_eq!(days(given("how_often = \"weekly\"")), [0, 7, 14, 21, 28, 35, 42, 49, 56]);
    assert_eq!(days(given("how_often = \"every other day\"\nfor = \"1 week\"")), [0, 2, 4, 6]);
    let course = given("how_often = \"every 8 h for 5 d\"\nfrom = \"day 3\"");
    assert_eq!(days(course.clone()), [3, 4, 5, 6, 7]);
    assert_eq!(course[5], 3e10);
    let missed =
        days(given("how_often = \"daily for 12 days\"\nmissed = [\"day 2\", \"day 5 to day 6\", \"every 10th\"]"));
    assert_eq!(missed, [0, 1, 3, 4, 7, 8, 10, 11]);
    assert_eq!(days(given("how_often = \"weekly\"\nmissed = [\"every third\"]")), [0, 7, 21, 28, 42, 49]);
}

#[test]
fn statements_in_sentences_are_answered_by_the_run() {
    let given = "[[intervention]]\nwhat = \"antibiotic\"\ndose = \"100 %\"\nfrom = \"day 14\"\nfor = \"1 week\"\n";
    let text = format!("{HEAD}duration = \"90 days\"\n{given}");
    let statements = [
        ("dysbiosis peaks before skin_inflammation", "", true),
        ("skin_inflammation peaks before dysbiosis", "", false),
        ("microbes falls by 20 to 80 % from day 14 to day 21", "", true),
        ("microbes rises from day 21 to day 60", "", true),
        ("microbes stays above 0.9", "", false),
        ("dysbiosis peaks after day 20", "", true),
        ("skin_inflammation rises by less than 20 points", "", true),
        ("lps falls by more than 50 %", "", false),
    ];
    let all: String = statements.iter().map(|(that, ..)| format!("[[expect]]\nthat = \"{that}\"\n")).collect();
    let run = Simulation::of(good(&format!("{text}{all}"))).expect("solved");
    for ((that, _, holds), expected) in statements.iter().zip(&run.scenario.expectations) {
        let verdict = gutskin::analysis::expectation::check(&run, expected);
        assert_eq!(verdict.holds, *holds, "{that}: {}", verdict.found);
    }
}

#[test]
fn advice_is_given_where_its_example_needs_it_and_not_where_it_is_mended() {
    let desk = Desk::new();
    for fault in code::TABLE.iter().filter(|fault| fault.code >= code::TOO_SHORT || fault.code == code::NO_INFLAMED) {
        let file = |lines: &str| format!("{HEAD}duration = \"12 weeks\"\n{lines}\n");
        desk.file("wrong.toml", file(fault.wrong));
        desk.file("right.toml", file(fault.right));
        let exit = if fault.code == code::NO_INFLAMED { 3 } else { 0 };
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
fn a_run_made_shorter_leaves_out_the_statements_about_later_days() {
    let told = contains("warning[GS071]").and(contains("this statement is not checked"));
    Desk::new().gutskin(&["run", "antibiotics", "--set", "duration=40 days"]).assert().code(0).stderr(told);
}

#[test]
fn a_scenario_named_without_its_ending_is_found_beside() {
    desk_with_fibre().gutskin(&["run", "mine"]).assert().code(5).stderr(contains("did you mean `mine.toml`?"));
}

#[test]
fn numbers_without_quotes_keep_all_their_digits() {
    let text = |number: &str| format!("{HEAD}duration = \"9 days\"\n[parameters]\ncarrying_capacity = {number}\n");
    let value = |number: &str| good(&text(number)).changed.first().map(|(_, value)| *value);
    assert_eq!(value("1.0002313030069392"), Some(1.000_231_303_006_939_2));
    assert_eq!(value("1.0002313030069392"), value("\"1.0002313030069392\""));
}
