//! End-to-end tests of the program: what it prints and writes, and how it responds to errors.

#[path = "support/desk.rs"]
mod desk;

use std::{fs, path::Path, process::Stdio};

use desk::Desk;
use predicates::{prelude::PredicateBooleanExt, str::contains};

const FILES: [&str; 8] = [
    "chart.svg",
    "chart.png",
    "data.csv",
    "data.csv-metadata.json",
    "control.csv",
    "control.csv-metadata.json",
    "summary.md",
    "run.json",
];

#[test]
fn alone_it_says_what_to_do_next_in_fifteen_lines() {
    let output =
        Desk::new().gutskin(&[]).assert().success().stdout(contains("gutskin run")).get_output().stdout.clone();
    assert!(String::from_utf8(output).expect("text").lines().count() <= 15);
}

#[test]
fn help_leads_with_examples() {
    for command in
        [&["--help"][..], &["run", "--help"], &["compare", "--help"], &["new", "--help"], &["list", "--help"]]
    {
        Desk::new().gutskin(command).assert().success().stdout(contains("Examples:"));
    }
}

#[test]
fn a_run_without_a_scenario_writes_every_file_of_fibre() {
    let desk = Desk::new();
    desk.gutskin(&["run"]).assert().success().stdout(contains("Teaching model, not medical advice."));
    for name in FILES {
        assert!(desk.has(&format!("output/fibre/{name}")), "{name}");
    }
    assert!(desk.read("output/fibre/data.csv").starts_with("day,"));
    let svg = desk.read("output/fibre/chart.svg");
    assert!(svg.contains("<title") && svg.contains("<desc") && svg.contains("not medical advice"));
    let png = fs::read(desk.folder.join("output/fibre/chart.png")).expect("a picture");
    assert!(png.starts_with(b"\x89PNG"));
    let left: Vec<_> = fs::read_dir(desk.folder.join("output/fibre")).expect("a folder").collect();
    assert_eq!(left.len(), FILES.len(), "nothing temporary is left behind");
}

#[test]
fn two_runs_write_the_same_bytes_and_the_second_may_replace_the_first() {
    let desk = Desk::new();
    desk.gutskin(&["run", "tipping", "-o", "one"]).assert().success();
    desk.gutskin(&["run", "tipping", "-o", "two"]).assert().success();
    for name in FILES {
        let bytes = |folder: &str| fs::read(desk.folder.join(folder).join("tipping").join(name)).expect(name);
        assert!(bytes("one") == bytes("two"), "{name} differs");
    }
    desk.gutskin(&["run", "tipping", "-o", "one", "--set", "fibre=20 g/day"]).assert().success();
    assert_ne!(desk.read("one/tipping/data.csv"), desk.read("two/tipping/data.csv"));
}

#[test]
fn what_a_person_has_changed_is_not_overwritten() {
    let desk = Desk::new();
    desk.gutskin(&["run", "fibre"]).assert().success();
    let own = desk.read("output/fibre/data.csv") + "my own notes\n";
    desk.file("output/fibre/data.csv", &own);
    desk.gutskin(&["run", "fibre", "--set", "fibre=20 g/day"])
        .assert()
        .code(5)
        .stderr(contains("data.csv").and(contains("--force")));
    assert_eq!(desk.read("output/fibre/data.csv"), own);
    desk.gutskin(&["run", "fibre", "--force"]).assert().success();
    assert!(!desk.read("output/fibre/data.csv").contains("my own notes"));
}

#[test]
fn a_file_that_was_there_before_is_not_overwritten() {
    let desk = Desk::new();
    fs::create_dir_all(desk.folder.join("output/fibre")).expect("a folder");
    desk.file("output/fibre/summary.md", "my essay");
    desk.gutskin(&["run"]).assert().code(5).stderr(contains("summary.md"));
    assert_eq!(desk.read("output/fibre/summary.md"), "my essay");
    assert!(!desk.has("output/fibre/chart.svg"), "nothing is half written");
}

#[test]
fn a_new_file_runs_as_it_is_and_is_never_overwritten() {
    let desk = Desk::new();
    desk.gutskin(&["new", "my question"]).assert().success();
    assert!(desk.read("my question.toml").lines().count() <= 40);
    desk.gutskin(&["run", "my question.toml"]).assert().success().stdout(contains("Expected, but not so").not());
    assert!(desk.has("output/my question/chart.png"));
    desk.gutskin(&["new", "my question"]).assert().code(5).stderr(contains("already there"));
    desk.gutskin(&["new", "copy", "--from", "tipping"]).assert().success();
    desk.gutskin(&["run", "copy.toml"]).assert().success();
    assert_eq!(desk.read("output/copy/data.csv"), {
        desk.gutskin(&["run", "tipping"]).assert().success();
        desk.read("output/tipping/data.csv")
    });
}

#[test]
fn everything_that_can_be_named_is_listed_name_first() {
    let desk = Desk::new();
    for (kind, first) in [
        ("scenarios", "healthy"),
        ("people", "typical adult"),
        ("interventions", "fibre"),
        ("parameters", "microbe_growth_rate"),
        ("links", "scfa_to_permeability"),
        ("mechanisms", "microbiome"),
        ("readouts", "dysbiosis"),
        ("states", "microbes"),
    ] {
        let text = desk.gutskin(&["list", kind]).assert().success().get_output().stdout.clone();
        let text = String::from_utf8(text).expect("text");
        assert!(text.starts_with(first), "{kind}: {text}");
        let json = desk.gutskin(&["list", kind, "--format", "json"]).assert().success().get_output().stdout.clone();
        let items: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
        assert_eq!(items.as_array().expect("a list").len(), text.lines().count());
        assert_eq!(items[0]["name"], first);
    }
}

#[test]
fn scenarios_come_from_standard_input_and_data_go_to_standard_output() {
    let desk = Desk::new();
    desk.gutskin(&["new", "question"]).assert().success();
    let text = desk.read("question.toml");
    desk.gutskin(&["run", "-", "--format", "csv"])
        .write_stdin(text)
        .assert()
        .success()
        .stdout(contains("day,microbes").and(contains("not medical").not()));
    assert!(desk.has("output/stdin/chart.svg"));
}

#[test]
fn each_kind_of_trouble_has_its_exit_code_and_a_word_of_help_and_leaves_nothing_behind() {
    let desk = Desk::new();
    desk.file("empty.toml", "");
    desk.file("binary.toml", [0xff, 0xfe, 0x00, 0x01, 0x80, 0x99]);
    desk.file("broken.toml", "title = \"x\nquestion = \"y\"");
    fs::create_dir(desk.folder.join("a folder.toml")).expect("a folder");
    let valid = "title = \"t\"\nquestion = \"q?\"\nwhat_to_expect = \"w\"\n";
    let faulty = |name: &str, rest: &str| desk.file(name, format!("{valid}{rest}"));
    faulty("unknown-key.toml", "duration = \"90 days\"\nperson_ = \"typical adult\"\n");
    faulty("wrong-type.toml", "duration = true\n");
    faulty("wrong-unit.toml", "duration = \"90 g/day\"\n");
    faulty("zero.toml", "duration = \"0 days\"\n");
    faulty("ages.toml", "duration = \"10000 years\"\n");
    let given = "duration = \"90 days\"\n[[intervention]]\nwhat = \"fibre\"\n";
    faulty("negative.toml", &format!("{given}dose = \"-5 g/day\"\n"));
    faulty("backwards.toml", &format!("{given}dose = \"40 g/day\"\nfrom = \"day 50\"\nuntil = \"day 40\"\n"));
    faulty("too-late.toml", &format!("{given}dose = \"40 g/day\"\nfrom = \"day 100\"\n"));
    for (arguments, code, words) in [
        (&["run", "nothing.toml"][..], 5, &["nothing.toml", "gutskin new nothing"][..]),
        (&["run", "fibr"], 5, &["did you mean `fibre`"]),
        (&["run", "a folder.toml"], 5, &["it is a folder"]),
        (&["run", "empty.toml"], 3, &["empty.toml", "gutskin new"]),
        (&["run", "binary.toml"], 3, &["binary.toml"]),
        (&["run", "broken.toml"], 3, &["broken.toml:1"]),
        (&["run", "unknown-key.toml"], 3, &["unknown-key.toml:5", "`person`"]),
        (&["run", "wrong-type.toml"], 3, &["wrong-type.toml:4"]),
        (&["run", "wrong-unit.toml"], 3, &["wrong-unit.toml:4", "g/day"]),
        (&["run", "zero.toml"], 3, &["zero.toml:4"]),
        (&["run", "ages.toml"], 3, &["ages.toml:4", "100 years"]),
        (&["run", "negative.toml"], 3, &["negative.toml:7"]),
        (&["run", "backwards.toml"], 3, &["backwards.toml:9"]),
        (&["run", "too-late.toml"], 3, &["too-late.toml:8"]),
        (&["run", "fibre", "--set", "fibre=cake"], 3, &["--set fibre=cake"]),
        (&["run", "fibre", "--set", "fibre"], 2, &["KEY=VALUE"]),
        (&["run", "fibre", "--set", "start=inflamed"], 3, &["only one resting state", "susceptible adult"]),
        (&["run", "fibre", "fibre"], 2, &["fibre", "-o"]),
        (&["walk"], 2, &["walk"]),
        (&["run", "--sett", "x"], 2, &["--set"]),
        (&["run", "-o", "empty.toml"], 5, &["empty.toml", "-o"]),
    ] {
        let mut assert = desk.gutskin(arguments).assert().code(code);
        for word in words {
            assert = assert.stderr(contains(*word));
        }
        let stderr = String::from_utf8(assert.get_output().stderr.clone()).expect("text");
        assert!(!stderr.contains("panicked"), "{arguments:?}: {stderr}");
        assert!(!desk.has("output"), "{arguments:?} left something behind");
    }
}

#[test]
fn the_faults_of_all_files_come_out_in_one_pass() {
    let desk = Desk::new();
    desk.file("one.toml", "title = \"t\"\nquestoin = \"q?\"\nwhat_to_expect = \"w\"\nduration = \"0 days\"\n");
    desk.file("two.toml", "title = \"t\"\nquestion = \"q?\"\nwhat_to_expect = \"w\"\nduration = \"1 yeer\"\n");
    desk.gutskin(&["run", "one.toml", "two.toml", "fibre"])
        .assert()
        .code(3)
        .stderr(contains("one.toml:2").and(contains("one.toml:4")).and(contains("two.toml:4")));
    assert!(!desk.has("output"), "nothing runs while anything is wrong");
}

#[test]
fn a_legal_but_extreme_skin_still_has_numbers() {
    // A skin that heals within hours and responds to cytokines like a switch.
    let desk = Desk::new();
    desk.gutskin(&["run", "tipping", "--set", "cytokine_steepness=12", "--set", "skin_healing_time=0.1 days"])
        .assert()
        .success();
}

#[test]
fn a_number_that_would_leave_somebody_without_a_rest_is_impossible() {
    let desk = Desk::new();
    desk.gutskin(&["run", "fibre", "--set", "microbe_growth_rate=0 per day"])
        .assert()
        .code(3)
        .stderr(contains("GS044").and(contains("outside of what is possible")));
    assert!(!desk.has("output/fibre"), "nothing is left behind");
}

#[test]
fn who_is_inflamed_already_can_start_inflamed_and_nobody_is_told_to_become_who_they_are() {
    let desk = Desk::new();
    let start = ["run", "tipping", "--set", "start=inflamed", "--set", "person=susceptible adult"];
    desk.gutskin(&[&start[..], &["--set", "fibre=10 g/day"]].concat()).assert().success();
    desk.gutskin(&[&start[..], &["--set", "fibre=60 g/day"]].concat())
        .assert()
        .code(3)
        .stderr(contains("only one resting state").and(contains("choose `person").not()));
}

#[cfg(unix)]
#[test]
fn a_full_disk_and_a_closed_pipe_are_no_reason_to_panic() {
    let desk = Desk::new();
    let full = || fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
    if Path::new("/dev/full").exists() {
        let output = std::process::Command::new(assert_cmd::cargo::cargo_bin("gutskin"))
            .args(["list", "parameters"])
            .stdout(full())
            .stderr(Stdio::piped())
            .output()
            .expect("started");
        assert_eq!(output.status.code(), Some(5));
        assert!(String::from_utf8_lossy(&output.stderr).contains("could not be printed"));
        desk.gutskin(&["run", "-o", "/dev/full"]).assert().code(5).stderr(contains("/dev/full"));
    }
    let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("gutskin"))
        .args(["list", "parameters", "--format", "json"])
        .current_dir(&desk.folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("started");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("ended");
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    let locked = desk.folder.join("locked");
    fs::create_dir(&locked).expect("a folder");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o555)).expect("locked");
    // An administrator can write everywhere, so there is nothing to test.
    if fs::write(locked.join("probe"), "").is_err() {
        desk.gutskin(&["run", "-o", "locked"]).assert().code(5).stderr(contains("locked"));
    }
}

#[test]
fn colours_come_only_where_they_are_wanted() {
    let desk = Desk::new();
    let stderr = |arguments: &[&str], variable: Option<(&str, &str)>| {
        let mut command = desk.gutskin(arguments);
        if let Some((name, value)) = variable {
            command.env(name, value);
        }
        String::from_utf8(command.assert().failure().get_output().stderr.clone()).expect("text")
    };
    assert!(!stderr(&["run", "fibr"], None).contains('\u{1b}'));
    assert!(stderr(&["run", "fibr", "--color", "always"], None).contains('\u{1b}'));
    assert!(stderr(&["run", "fibr"], Some(("CLICOLOR_FORCE", "1"))).contains('\u{1b}'));
    assert!(!stderr(&["run", "fibr", "--color", "never"], Some(("CLICOLOR_FORCE", "1"))).contains('\u{1b}'));
}

#[test]
fn the_equations_are_told_in_letters() {
    Desk::new()
        .gutskin(&["model", "equations"])
        .assert()
        .success()
        .stdout(contains("dP/dt = v_leak + v_lack + v_mast − v_tight − v_repair").and(contains("v_repair = P/τ_P")));
}

#[test]
fn one_document_at_a_time_is_printed() {
    let desk = Desk::new();
    for format in ["record", "json", "csv", "tsv", "ndjson"] {
        desk.gutskin(&["run", "fibre", "tipping", "--format", format]).assert().code(2).stderr(contains("one by one"));
        assert!(!desk.has("output"));
    }
    desk.gutskin(&["run", "fibre", "tipping", "--format", "csv"]).assert().stderr(contains("--tidy"));
    desk.gutskin(&["run", "fibre", "tipping", "--format", "record"]).assert().stderr(contains("--tidy").not());
    let text = desk.gutskin(&["run", "fibre", "--format", "record"]).assert().success().get_output().stdout.clone();
    let record: serde_json::Value = serde_json::from_slice(&text).expect("one JSON document");
    assert_eq!(record["scenario"]["name"], "fibre");
}

#[test]
fn all_that_is_wrong_with_all_scenarios_comes_out_at_once() {
    let desk = Desk::new();
    desk.file("bad.toml", "title = \"t\"\nquestoin = \"q?\"\nwhat_to_expect = \"w\"\nduration = \"9 days\"\n");
    desk.gutskin(&["run", "bad.toml", "nofile.toml", "fibre", "fibre"]).assert().code(3).stderr(
        contains("bad.toml:2").and(contains("nofile.toml")).and(contains("are called `fibre`")).and(contains("hint")),
    );
    desk.gutskin(&["run", "nofile.toml", "bad.toml"]).assert().code(5).stderr(contains("bad.toml:2"));
}

#[test]
fn complaints_about_the_arguments_obey_the_colour_option() {
    let desk = Desk::new();
    let stderr = |arguments: &[&str]| {
        let assert = desk.gutskin(arguments).env("CLICOLOR_FORCE", "1").assert().code(2);
        String::from_utf8(assert.get_output().stderr.clone()).expect("text")
    };
    assert!(stderr(&["walk"]).contains('\u{1b}'));
    assert!(!stderr(&["walk", "--color", "never"]).contains('\u{1b}'));
    assert!(!stderr(&["--color=never", "run", "--sett", "x"]).contains('\u{1b}'));
    for arguments in [&["-qv", "list"][..], &["-q", "list", "-v"], &["list", "-q", "-v"]] {
        assert!(stderr(arguments).contains("verbose"), "{arguments:?}");
    }
}

#[test]
fn control_characters_never_reach_the_terminal_or_a_file() {
    let desk = Desk::new();
    desk.gutskin(&["run", "fibre", "--set", "title=\u{1b}]0;owned\u{7}"])
        .assert()
        .code(3)
        .stderr(contains("GS028").and(contains("\u{1b}").not()));
    let evil = "title = \"\\u001B[2Jtitle\"\nquestion = \"q?\"\nwhat_to_expect = \"w\"\nduration = \"9 days\"\n";
    desk.file("evil.toml", format!("{evil}sources = [\"a\\u009Bb\"]\n"));
    desk.gutskin(&["run", "evil.toml"]).assert().code(3).stderr(contains("U+001B").and(contains("U+009B")));
}

#[test]
fn what_to_show_is_a_list_of_names_however_it_ends() {
    let desk = Desk::new();
    desk.gutskin(&["run", "fibre", "--show", "lps,"]).assert().success();
    let record: serde_json::Value = serde_json::from_str(&desk.read("output/fibre/run.json")).expect("JSON");
    assert_eq!(record["scenario"]["show"], serde_json::json!(["lps"]));
    desk.gutskin(&["run", "fibre", "--show", "lps\\,dysbiosis"]).assert().code(3).stderr(contains("GS030"));
}

#[test]
fn compare_puts_scenarios_in_the_order_given_into_one_chart_and_one_table() {
    let desk = Desk::new();
    desk.gutskin(&["compare", "tipping-loop-cut", "tipping", "--colours", "blue,maroon"])
        .assert()
        .success()
        .stdout(contains("Skin inflammation ends at 0.05 in “Loop cut” and at 0.72 in “Tipping”"))
        .stdout(contains("| Tipping | Skin inflammation |"));
    for file in FILES.into_iter().filter(|file| !file.starts_with("control")) {
        assert!(desk.has(&format!("output/compare/{file}")), "{file}");
    }
    let csv = desk.read("output/compare/data.csv");
    let header = csv.lines().next().expect("a header");
    assert!(header.starts_with("day,tipping-loop-cut.") && header.contains(",tipping.skin_inflammation"));
    let columns = header.split(',').count();
    assert!(csv.lines().all(|line| line.split(',').count() == columns));
    let svg = desk.read("output/compare/chart.svg");
    assert!(svg.contains("#2c9dbb") && svg.contains("#670f2e") && svg.contains("(Loop cut)"));
    let record: serde_json::Value = serde_json::from_str(&desk.read("output/compare/run.json")).expect("JSON");
    assert_eq!(record["runs"].as_array().map(Vec::len), Some(2));
    // Files of the program may be replaced, the other two layouts work, and a single scenario cannot be compared.
    for manner in ["difference", "multiples"] {
        desk.gutskin(&["compare", "tipping", "tipping-loop-cut", "--as", manner, "-q"]).assert().success();
    }
    // Only the interventions that are specific to a simulation appear above its panel.
    let svg = desk.read("output/compare/chart.svg");
    assert_eq!((svg.matches(">Antibiotic<").count(), svg.matches(">cut<").count()), (1, 1), "{svg}");
    desk.gutskin(&["compare", "tipping"]).assert().code(2);
    desk.gutskin(&["compare", "tipping", "healthy", "--colours", "beige"]).assert().code(2).stderr(contains("green"));
}

#[test]
fn compare_says_which_curves_coincide_and_survives_runs_of_different_length() {
    let desk = Desk::new();
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/fibre.toml")).expect("there");
    desk.file("same.toml", &text);
    desk.file("longer.toml", text.replace("240 days", "300 days"));
    desk.gutskin(&["compare", "fibre", "same.toml", "longer.toml"])
        .assert()
        .success()
        .stdout(contains("“fibre” and “same” coincide.").and(contains("hardly differ")));
    let csv = desk.read("output/compare/data.csv");
    let last = csv.lines().last().expect("rows");
    assert!(last.starts_with("300,,") && !last.ends_with(','), "{last}");
}

#[test]
fn a_difference_is_told_as_one_and_drawn_for_the_days_both_last() {
    let desk = Desk::new();
    let said = desk.gutskin(&["compare", "rescue-weak", "rescue-strong", "--as", "difference"]).assert().success();
    said.stdout(contains("Compared with “Weak rescue”, skin inflammation ends 0.67 lower in “Strong rescue”"));
    let svg = desk.read("output/compare/chart.svg");
    assert!(svg.contains("only the time they share: 1 year"), "rescue-strong is longer");
    let said = desk.gutskin(&["compare", "fibre", "probiotic", "--as", "difference"]).assert().success();
    said.stdout(contains("Compared with “More fibre”, beneficial microbes get up to 0.33 lower in “Probiotic”"));
    // A difference outside the headline quantities is found, and two persons are distinguished.
    for (name, base) in [("speech", "exam-stress"), ("speech-blocked", "exam-stress-blocked")] {
        let head = "title = \"A speech\"\nquestion = \"And now?\"\nwhat_to_expect = \"Nothing.\"\n";
        let show = "show = [\"cortisol\", \"mast_cells\"]\n";
        desk.file(&format!("{name}.toml"), format!("extends = \"{base}\"\n{head}{show}"));
    }
    let said = desk.gutskin(&["compare", "speech.toml", "speech-blocked.toml"]).assert().success();
    said.stdout(contains("Mast cells rise to 3.3 in “speech” and to 1.2 in “speech-blocked”"));
    desk.gutskin(&["compare", "fibre", "tipping"]).assert().success();
    assert!(desk.read("output/compare/chart.svg").contains("More fibre: typical adult"));
}

#[test]
fn too_many_curves_for_one_panel_are_drawn_and_the_way_out_is_said() {
    let desk = Desk::new();
    let many = ["fibre", "tipping", "healthy", "antibiotics", "probiotic", "synbiotic", "polyphenols"];
    let compare = [&["compare"][..], &many].concat();
    desk.gutskin(&compare).assert().success().stderr(contains("--as multiples"));
    desk.gutskin(&[&compare[..7], &["--as", "difference"]].concat()).assert().success().stderr("");
    desk.gutskin(&[&compare[..], &["--as", "multiples"]].concat()).assert().success().stderr("");
}

#[test]
fn another_language_changes_what_is_read_and_not_what_is_computed() {
    let desk = Desk::new();
    desk.gutskin(&["run", "fibre", "-o", "english"]).assert().success();
    let said = desk.gutskin(&["run", "fibre", "-o", "german", "--lang", "de"]).assert().success();
    said.stdout(contains("Unterrichtsmodell").and(contains("Die Dysbiose sinkt von 0,19 auf")));
    for same in ["data.csv", "data.csv-metadata.json"] {
        assert_eq!(desk.read(&format!("english/fibre/{same}")), desk.read(&format!("german/fibre/{same}")), "{same}");
    }
    let svg = desk.read("german/fibre/chart.svg");
    // What can be read in the picture, without the recipe it carries.
    let svg = svg.split_once("</metadata>").expect("a recipe").1;
    assert!(svg.contains("Mikroben") && svg.contains("g/Tag") && !svg.contains("healthy"));
    assert!(desk.read("german/fibre/summary.md").contains("## Was herauskam"));
    assert!(desk.read("german/fibre/run.json").contains("\"language\": \"de\""));
}

#[test]
fn comparisons_and_diagrams_are_drawn_in_another_language() {
    let desk = Desk::new();
    desk.gutskin(&["compare", "tipping", "tipping-loop-cut", "--lang", "es"])
        .assert()
        .success()
        .stdout(contains("La inflamación de la piel termina en").and(contains("Modelo didáctico")));
    assert!(desk.read("output/compare/data.csv-metadata.json").contains("Skin inflammation ends"), "data are English");
    desk.gutskin(&["model", "diagram", "--lang", "es"]).assert().success();
    assert!(desk.read("output/model/diagram.svg").contains("Permeabilidad intestinal"));
    desk.gutskin(&["run", "--lang", "klingon"]).assert().code(2).stderr(contains("en, de, es"));
}

#[test]
fn numbers_are_printed_in_every_format_and_several_scenarios_when_tidy() {
    let desk = Desk::new();
    let printed = |arguments: &[&str]| {
        String::from_utf8(desk.gutskin(arguments).assert().success().get_output().stdout.clone()).expect("text")
    };
    let csv = printed(&["run", "fibre", "--format", "csv"]);
    assert_eq!(csv, desk.read("output/fibre/data.csv"));
    assert_eq!(printed(&["run", "fibre", "--format", "tsv"]), csv.replace(',', "\t"));
    let tidy = printed(&["run", "fibre", "tipping", "--format", "ndjson", "--tidy"]);
    assert!(tidy.lines().any(|line| line.contains("\"scenario\":\"fibre\"")));
    assert!(tidy.lines().any(|line| line.contains("\"scenario\":\"tipping\"")));
    let compared = printed(&["compare", "fibre", "tipping", "--format", "csv"]);
    assert!(compared.starts_with("day,fibre.microbes,"), "{compared:.80}");
    desk.gutskin(&["run", "fibre", "--tidy"]).assert().code(2).stderr(contains("--format"));
    for command in ["run", "compare"] {
        for format in ["text", "record"] {
            let arguments = [command, "fibre", "tipping", "--tidy", "-o", "untouched", "--format", format];
            let wanted = contains("csv, tsv, json, ndjson and parquet");
            desk.gutskin(&arguments).assert().code(2).stderr(contains(format).and(wanted));
        }
    }
    assert!(!desk.has("untouched"));
}

#[test]
fn parquet_is_a_file_that_replay_makes_again() {
    let desk = Desk::new();
    desk.gutskin(&["run", "fibre", "--format", "parquet"]).assert().success().stdout(contains("data.parquet"));
    desk.gutskin(&["compare", "fibre", "tipping", "--format", "parquet", "--tidy"]).assert().success();
    assert!(desk.has("output/compare/data-tidy.parquet"));
    for record in ["output/fibre/run.json", "output/compare/run.json"] {
        desk.gutskin(&["replay", record, "--verify"]).assert().success();
    }
    let path = desk.folder.join("output/fibre/data.parquet");
    let mut bytes = std::fs::read(&path).expect("written");
    bytes[20] ^= 1;
    std::fs::write(&path, bytes).expect("written");
    desk.gutskin(&["replay", "output/fibre/run.json", "--verify"]).assert().code(1).stderr(contains("data.parquet"));
}
