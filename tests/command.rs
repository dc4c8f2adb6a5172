//! The program from outside: what it prints, what it writes, and how it answers what goes wrong.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Stdio,
};

use assert_cmd::Command;
use predicates::{prelude::PredicateBooleanExt, str::contains};
use tempfile::TempDir;

/// The program in an empty folder with a space in its name.
struct Desk {
    _holder: TempDir,
    folder: PathBuf,
}

impl Desk {
    fn new() -> Self {
        let holder = tempfile::tempdir().expect("a folder");
        let folder = holder.path().join("my class");
        fs::create_dir(&folder).expect("a folder");
        Self { _holder: holder, folder }
    }

    fn gutskin(&self, arguments: &[&str]) -> Command {
        let mut command = Command::cargo_bin("gutskin").expect("the program is built");
        command.current_dir(&self.folder).args(arguments).env_remove("NO_COLOR");
        command
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.join(name);
        fs::write(&path, content).expect("written");
        path
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    fn has(&self, name: &str) -> bool {
        self.folder.join(name).exists()
    }
}

const FILES: [&str; 6] = ["chart.svg", "chart.png", "data.csv", "data.csv-metadata.json", "summary.md", "run.json"];

#[test]
fn alone_it_says_what_to_do_next_in_fifteen_lines() {
    let output =
        Desk::new().gutskin(&[]).assert().success().stdout(contains("gutskin run")).get_output().stdout.clone();
    assert!(String::from_utf8(output).expect("text").lines().count() <= 15);
}

#[test]
fn help_leads_with_examples() {
    for command in [&["--help"][..], &["run", "--help"], &["new", "--help"], &["list", "--help"]] {
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
        ("links", "microbes_to_permeability"),
        ("mechanisms", "microbiome.microbe_growth"),
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

/// Legal one by one, but together nothing holds the microbes anywhere.
const NO_REST: [&str; 6] = [
    "--set",
    "microbe_growth_rate=0 per day",
    "--set",
    "microbe_reseeding_rate=0 per day",
    "--set",
    "skin_pressure_rate=0 per day",
];

#[test]
fn a_legal_but_extreme_skin_still_has_numbers() {
    // A skin that heals within hours and answers cytokines like a switch.
    let desk = Desk::new();
    desk.gutskin(&["run", "tipping", "--set", "cytokine_steepness=12", "--set", "skin_healing_time=0.1 days"])
        .assert()
        .success();
}

#[test]
fn numbers_that_go_wrong_have_their_own_exit_code_and_the_way_out_that_is_offered_works() {
    let desk = Desk::new();
    let run = [&["run", "fibre"][..], &NO_REST].concat();
    desk.gutskin(&run)
        .assert()
        .code(4)
        .stderr(contains("no resting state was found").and(contains("`start = { skin_inflammation = 0.05 }`")));
    assert!(!desk.has("output/fibre"), "nothing is left behind");
    desk.gutskin(&[&run[..], &["--set", "start={ skin_inflammation = 0.05 }"]].concat()).assert().success();
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
    // An administrator may write everywhere; then there is nothing to see.
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
        .stdout(contains("dP/dt = v_leak + v_lack + v_mast − v_repair").and(contains("v_repair = P/τ_P")));
}

#[test]
fn a_run_can_be_rebuilt_from_its_record_alone() {
    use serde_json::Value;
    let desk = Desk::new();
    for arguments in [
        &["rescue-strong"][..],
        &["slow-slide"],
        &[
            "tipping-loop-cut",
            "--set",
            "skin_healing_time=20 days",
            "--set",
            "start={ lps = 2 }",
            "--show",
            "lps,fibre",
        ],
    ] {
        desk.gutskin(&[&["run", "-o", "first"], arguments].concat()).assert().success();
        let folder = format!("first/{}", arguments[0]);
        let record: Value = serde_json::from_str(&desk.read(&format!("{folder}/run.json"))).expect("JSON");
        let scenario = &record["scenario"];
        let table = |of: &Value, units: &dyn Fn(&str) -> &'static str| -> String {
            let lines = of.as_object().expect("a table").iter().map(|(name, value)| match units(name) {
                "" => format!("{name} = \"{value}\"\n"),
                unit => format!("{name} = \"{value} {unit}\"\n"),
            });
            lines.collect()
        };
        let input = |name: &str| match name {
            "fibre" => "g/day",
            "probiotic" => "CFU/day",
            _ => "",
        };
        let share_or_unit = |name: &str, value: &Value| match input(name) {
            "" => format!("\"{} %\"", value.as_f64().expect("a number") * 100.0),
            unit => format!("\"{value} {unit}\""),
        };
        let start = match &scenario["start"] {
            Value::String(word) => format!("\"{word}\""),
            values => {
                let values = values["values"].as_object().expect("values");
                let values: Vec<String> = values.iter().map(|(name, value)| format!("{name} = {value}")).collect();
                format!("{{ {} }}", values.join(", "))
            }
        };
        let mut text = format!(
            "title = {}\nquestion = {}\nwhat_to_expect = \"the same\"\nperson = {}\nstart = {start}\n\
             duration = \"{} days\"\noutput_every = \"{} days\"\ncut = {}\nshow = {}\n",
            scenario["title"],
            scenario["question"],
            scenario["person"],
            scenario["duration_days"],
            scenario["output_every_days"],
            scenario["cut"],
            scenario["show"]
        );
        let background: String = scenario["background"]
            .as_object()
            .expect("a table")
            .iter()
            .map(|(name, value)| format!("{name} = {}\n", share_or_unit(name, value)))
            .collect();
        text += &format!("[background]\n{background}");
        let kinds =
            desk.gutskin(&["list", "parameters", "--format", "json"]).assert().success().get_output().stdout.clone();
        let kinds: Value = serde_json::from_slice(&kinds).expect("JSON");
        let parameter = |name: &str| -> &'static str {
            let kind = kinds.as_array().expect("a list").iter().find(|kind| kind["name"] == name).expect("a parameter");
            match kind["unit"].as_str().unwrap_or_default() {
                "d" => "days",
                "1/d" => "1/d",
                "g/day" => "g/day",
                "CFU/day" => "CFU/day",
                _ => "",
            }
        };
        text += &format!("[parameters]\n{}", table(&scenario["parameters"], &parameter));
        for given in scenario["interventions"].as_array().expect("a list") {
            let what = given["what"].as_str().expect("a name");
            let (key, amount) = match given.get("dose") {
                Some(dose) => ("dose", dose),
                None => ("extra", &given["extra"]),
            };
            for course in given["courses"].as_array().expect("a list") {
                text += &format!(
                    "[[intervention]]\nwhat = \"{what}\"\n{key} = {}\nfrom = \"day {}\"\nuntil = \"day {}\"\n",
                    share_or_unit(what, amount),
                    course["from_day"],
                    course["until_day"]
                );
                for slope in ["ramp", "taper"] {
                    let days = &course[format!("{slope}_days")];
                    if days.as_f64() != Some(0.0) {
                        text += &format!("{slope} = \"{days} days\"\n");
                    }
                }
            }
        }
        desk.file("again.toml", &text);
        desk.gutskin(&["run", "again.toml", "-o", "second"]).assert().success();
        assert_eq!(desk.read("second/again/data.csv"), desk.read(&format!("{folder}/data.csv")), "{text}");
        if !scenario["show"].as_array().expect("a list").is_empty() {
            let again: Value = serde_json::from_str(&desk.read("second/again/run.json")).expect("JSON");
            assert_eq!(again["scenario"]["show"], scenario["show"]);
        }
        desk.gutskin(&["run", "again.toml", "-o", "second", "--set", "fibre=24 g/day"]).assert().success();
        assert_ne!(desk.read("second/again/data.csv"), desk.read(&format!("{folder}/data.csv")));
    }
    let record: Value = serde_json::from_str(&desk.read("first/tipping-loop-cut/run.json")).expect("JSON");
    assert_eq!(record["overrides"]["skin_healing_time"], "20 days");
    assert_eq!(record["overrides"]["start"], "{ lps = 2 }");
    assert_eq!(record["scenario"]["start"]["values"]["lps"], 2.0);
}

#[test]
fn a_record_that_somebody_has_changed_is_not_overwritten() {
    let desk = Desk::new();
    desk.gutskin(&["run", "fibre"]).assert().success();
    let changed = desk.read("output/fibre/run.json").replace("\"seed\": null", "\"seed\": 7");
    desk.file("output/fibre/run.json", &changed);
    let svg = desk.read("output/fibre/chart.svg");
    desk.gutskin(&["run", "fibre", "--set", "fibre=20 g/day"]).assert().code(5).stderr(contains("already there"));
    assert_eq!(desk.read("output/fibre/run.json"), changed);
    assert_eq!(desk.read("output/fibre/chart.svg"), svg, "nothing is half written");
    desk.gutskin(&["run", "fibre", "--force"]).assert().success();
    assert!(desk.read("output/fibre/run.json").contains("\"seed\": null"));
}

#[test]
fn a_file_that_is_already_as_it_should_be_is_not_in_the_way() {
    let desk = Desk::new();
    desk.gutskin(&["run", "fibre", "-o", "one"]).assert().success();
    fs::create_dir_all(desk.folder.join("two/fibre")).expect("a folder");
    fs::copy(desk.folder.join("one/fibre/data.csv"), desk.folder.join("two/fibre/data.csv")).expect("copied");
    desk.gutskin(&["run", "fibre", "-o", "two"]).assert().success();
}

#[test]
fn a_record_of_another_program_gives_no_right_to_replace_anything() {
    let desk = Desk::new();
    desk.gutskin(&["run", "fibre"]).assert().success();
    let foreign = desk.read("output/fibre/run.json").replace("\"generator\": \"gutskin\"", "\"generator\": \"other\"");
    desk.file("output/fibre/run.json", foreign);
    desk.gutskin(&["run", "fibre", "--set", "fibre=20 g/day"]).assert().code(5);
}

#[test]
fn a_folder_in_the_way_is_seen_before_anything_is_changed_and_locks_nobody_out() {
    let desk = Desk::new();
    fs::create_dir_all(desk.folder.join("output/fibre/data.csv")).expect("a folder");
    for force in [&[][..], &["--force"]] {
        desk.gutskin(&[&["run", "fibre"], force].concat())
            .assert()
            .code(5)
            .stderr(contains("data.csv").and(contains("folder of that name")));
        assert!(!desk.has("output/fibre/chart.svg"), "nothing is half written");
    }
    fs::remove_dir(desk.folder.join("output/fibre/data.csv")).expect("removed");
    desk.gutskin(&["run", "fibre"]).assert().success();
}

#[cfg(unix)]
#[test]
fn links_and_unreadable_files_are_not_replaced() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let desk = Desk::new();
    fs::create_dir_all(desk.folder.join("output/fibre")).expect("a folder");
    symlink("nowhere", desk.folder.join("output/fibre/summary.md")).expect("a link");
    desk.gutskin(&["run"]).assert().code(5).stderr(contains("summary.md"));
    assert!(!desk.has("output/fibre/chart.svg"), "nothing is half written");
    fs::remove_file(desk.folder.join("output/fibre/summary.md")).expect("removed");
    let locked = desk.file("output/fibre/summary.md", "my essay");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).expect("locked");
    // An administrator may read everything; then it is simply a file that is not ours.
    desk.gutskin(&["run"]).assert().code(5).stderr(contains("summary.md"));
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o644)).expect("unlocked");
    assert_eq!(desk.read("output/fibre/summary.md"), "my essay");
}

#[test]
fn no_file_name_leads_out_of_the_output_folder() {
    let desk = Desk::new();
    desk.gutskin(&["new", "question"]).assert().success();
    let text = desk.read("question.toml");
    for name in ["...toml", "..toml", "con.toml", "x .toml"] {
        desk.file(name, &text);
        desk.gutskin(&["run", name, "-o", "deep/output"]).assert().code(5).stderr(contains("can not be the name"));
        assert!(!desk.has("deep"), "{name} left something behind");
    }
    for name in ["", "..", "a/", "con"] {
        desk.gutskin(&["new", name]).assert().code(5).stderr(contains("can not be the name"));
    }
    assert!(!desk.has(".toml"));
}

#[test]
fn scenarios_that_differ_only_in_capitals_or_in_nothing_are_told_apart_by_hand() {
    let desk = Desk::new();
    desk.gutskin(&["new", "mine"]).assert().success();
    fs::create_dir(desk.folder.join("other")).expect("a folder");
    desk.file("other/Mine.toml", desk.read("mine.toml"));
    desk.gutskin(&["run", "mine.toml", "other/Mine.toml"]).assert().code(2).stderr(contains("are called `Mine`"));
    assert!(!desk.has("output"));
}

#[test]
fn a_folder_does_not_hide_a_built_in_scenario() {
    let desk = Desk::new();
    desk.gutskin(&["run", "fibre", "-o", "."]).assert().success();
    desk.gutskin(&["run", "fibre", "-o", "."]).assert().success();
    fs::create_dir(desk.folder.join("mine")).expect("a folder");
    desk.gutskin(&["run", "mine"]).assert().code(5).stderr(contains("it is a folder"));
}

#[test]
fn a_large_file_in_wide_letters_is_refused_and_not_cut() {
    let desk = Desk::new();
    desk.gutskin(&["new", "question"]).assert().success();
    let wide = |letters: usize| -> Vec<u8> {
        let text = desk.read("question.toml") + &"#\n".repeat(letters / 2);
        [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
    };
    let small = wide(700_000);
    assert!(small.len() > 1_000_001);
    // A fault behind the first million bytes is seen, so the file was read to its end.
    let late: Vec<u8> = small.iter().copied().chain("nonsense\n".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    desk.file("late.toml", late);
    desk.gutskin(&["run", "late.toml"]).assert().code(3).stderr(contains("nonsense"));
    desk.file("small.toml", small);
    desk.gutskin(&["run", "small.toml"]).assert().success();
    desk.file("large.toml", wide(1_100_000));
    desk.gutskin(&["run", "large.toml"]).assert().code(3).stderr(contains("GS003"));
    // Cut inside a letter, but too large all the same.
    desk.file("letters.toml", format!("{}#{}", desk.read("question.toml"), "ä".repeat(1_100_000)));
    desk.gutskin(&["run", "letters.toml"]).assert().code(3).stderr(contains("GS003"));
}

#[test]
fn one_document_at_a_time_is_printed() {
    let desk = Desk::new();
    for format in ["json", "csv"] {
        desk.gutskin(&["run", "fibre", "tipping", "--format", format]).assert().code(2).stderr(contains("one by one"));
        assert!(!desk.has("output"));
    }
    let text = desk.gutskin(&["run", "fibre", "--format", "json"]).assert().success().get_output().stdout.clone();
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
fn a_new_file_starts_from_a_built_in_scenario_or_not_at_all() {
    let desk = Desk::new();
    desk.file("own.toml", "secret");
    for from in ["own.toml", "-", "own"] {
        desk.gutskin(&["new", "copy", "--from", from]).assert().code(5).stderr(contains("no built-in scenario"));
    }
    desk.gutskin(&["new", "copy", "--from", "tiping"]).assert().code(5).stderr(contains("did you mean `tipping`"));
    assert!(!desk.has("copy.toml"));
    desk.gutskin(&["new", "copy"]).assert().success();
    let not_o = contains("-o FOLDER").not().and(contains("not written by").not());
    desk.gutskin(&["new", "copy"]).assert().code(5).stderr(contains("--force").and(not_o));
    let no_path = contains(".gutskin-").not().and(contains("-o FOLDER").not());
    desk.gutskin(&["new", "nowhere/copy"]).assert().code(5).stderr(contains("nowhere").and(no_path));
}

#[test]
fn control_characters_never_reach_the_terminal_or_a_file() {
    let desk = Desk::new();
    desk.gutskin(&["run", "fibre", "--set", "title=\u{1b}]0;owned\u{7}"])
        .assert()
        .code(3)
        .stderr(contains("GS025").and(contains("\u{1b}").not()));
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

#[cfg(unix)]
#[test]
fn a_file_name_may_be_written_in_any_bytes() {
    use std::os::unix::ffi::OsStrExt;
    let desk = Desk::new();
    desk.gutskin(&["new", "question"]).assert().success();
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.toml");
    // Some systems have no such names.
    if fs::copy(desk.folder.join("question.toml"), desk.folder.join(name)).is_ok() {
        desk.gutskin(&["run"]).arg(name).assert().success();
    }
}

#[test]
fn days_are_written_as_they_were_asked_for() {
    let desk = Desk::new();
    desk.gutskin(&["run", "fibre", "--set", "output_every=0.1 days"]).assert().success();
    let csv = desk.read("output/fibre/data.csv");
    let days: Vec<&str> = csv.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(days[..4], ["0", "0.1", "0.2", "0.3"]);
    assert!(days.iter().all(|day| day.len() <= 5), "{:?}", days.iter().max_by_key(|day| day.len()));
}

#[test]
fn each_purpose_gives_its_own_picture() {
    let desk = Desk::new();
    let picture = |purpose: &str| {
        desk.gutskin(&["run", "tipping", "-o", purpose, "--for", purpose]).assert().success();
        let svg = desk.read(&format!("{purpose}/tipping/chart.svg"));
        let png = fs::read(desk.folder.join(format!("{purpose}/tipping/chart.png"))).expect("a picture");
        // Width in a PNG: four bytes behind the signature and the name of the header.
        let width = png[16..20].iter().fold(0_u32, |number, byte| number * 256 + u32::from(*byte));
        (svg, width)
    };
    let [slide, print, web, handout] = ["slide", "print", "web", "handout"].map(picture);
    assert_eq!([print.1, handout.1], [2100, 2100]);
    assert_eq!(slide.1, web.1);
    let svgs = [&slide.0, &print.0, &web.0, &handout.0];
    for (position, one) in svgs.iter().enumerate() {
        assert!(svgs[position + 1..].iter().all(|other| other != one), "two purposes, one picture");
    }
    let is_grey = |colour: &str| {
        let parts = [0, 2, 4].map(|at| u8::from_str_radix(&colour[at..at + 2], 16).expect("two digits"));
        parts.iter().max().zip(parts.iter().min()).is_some_and(|(most, least)| most - least < 32)
    };
    let colours = |svg: &str| -> Vec<String> {
        let hex = |part: &&str| part.len() >= 6 && part.as_bytes()[..6].iter().all(u8::is_ascii_hexdigit);
        svg.split('#').skip(1).filter(hex).map(|part| part[..6].to_owned()).collect()
    };
    assert!(colours(&print.0).iter().any(|colour| !is_grey(colour)));
    assert!(colours(&handout.0).iter().all(|colour| is_grey(colour)), "a handout has no colours");
}
