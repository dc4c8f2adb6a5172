//! End-to-end tests of files: what is read, what is written, and what is never changed.

#[path = "support/desk.rs"]
mod desk;

use std::fs;

use desk::Desk;
use predicates::{prelude::PredicateBooleanExt, str::contains};

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
fn what_only_the_old_record_vouched_for_goes_with_it_and_nothing_else() {
    let desk = Desk::new();
    let more: &[&str] = &["--set", "fibre=30 g/day"];
    let extras: &[&str] = &["--pdf", "--blank", "--format", "parquet"];
    let stale = ["chart.pdf", "chart-blank.svg", "chart-blank.pdf", "data.parquet"];
    desk.gutskin(&[&["run", "fibre"], extras].concat()).assert().success();
    desk.file("output/fibre/notes.txt", "mine");
    // The file was changed since it was written, so it must not be removed.
    desk.file("output/fibre/chart-blank.png", "a drawing of mine");
    assert!(stale.iter().all(|name| desk.has(&format!("output/fibre/{name}"))));
    desk.gutskin(&[&["run", "fibre"], more].concat()).assert().success();
    for name in stale {
        assert!(!desk.has(&format!("output/fibre/{name}")), "{name} shows another run than the record");
    }
    assert_eq!(desk.read("output/fibre/notes.txt"), "mine");
    assert_eq!(desk.read("output/fibre/chart-blank.png"), "a drawing of mine");
    desk.gutskin(&[&["run", "fibre", "--pdf"], more].concat()).assert().success();
    assert!(desk.has("output/fibre/chart.pdf"));
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
    // An administrator can read everything; then the file simply is not one of ours.
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
        desk.gutskin(&["run", name, "-o", "deep/output"]).assert().code(5).stderr(contains("cannot be the name"));
        assert!(!desk.has("deep"), "{name} left something behind");
    }
    for name in ["", "..", "a/", "con"] {
        desk.gutskin(&["new", name]).assert().code(5).stderr(contains("cannot be the name"));
    }
    assert!(!desk.has(".toml"));
}

#[test]
fn scenarios_that_differ_only_in_capitals_would_share_a_folder() {
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
    let small = wide(180_000);
    assert!(small.len() > 250_001);
    // A fault after the first 250 kB is found, so the file was read to its end.
    let late: Vec<u8> = small.iter().copied().chain("nonsense\n".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    desk.file("late.toml", late);
    desk.gutskin(&["run", "late.toml"]).assert().code(3).stderr(contains("nonsense"));
    desk.file("small.toml", small);
    desk.gutskin(&["run", "small.toml"]).assert().success();
    desk.file("large.toml", wide(300_000));
    desk.gutskin(&["run", "large.toml"]).assert().code(3).stderr(contains("GS003"));
    // Truncated inside a character, and too large in any case.
    desk.file("letters.toml", format!("{}#{}", desk.read("question.toml"), "ä".repeat(300_000)));
    desk.gutskin(&["run", "letters.toml"]).assert().code(3).stderr(contains("GS003"));
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

#[cfg(unix)]
#[test]
fn a_file_name_may_be_written_in_any_bytes() {
    use std::os::unix::ffi::OsStrExt;
    let desk = Desk::new();
    desk.gutskin(&["new", "question"]).assert().success();
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.toml");
    // Some systems do not allow such names.
    if fs::copy(desk.folder.join("question.toml"), desk.folder.join(name)).is_ok() {
        desk.gutskin(&["run"]).arg(name).assert().success();
    }
}
