//! Checks that no text, however malformed, makes the reader panic, take long, or use much memory.
//!
//! All in one test with a process of its own, because memory is measured per process.

use std::time::{Duration, Instant};

use gutskin::scenario::{BUILT_IN, BuiltIns, ParseOutcome, diagnostics, render, text::encoding};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};

const LONGEST: Duration = Duration::from_secs(2);
const MOST_MEGABYTES: u64 = 200;

/// Reads a text, renders its diagnostics and fixes it, as `check` does.
fn answer(text: &str) {
    let start = Instant::now();
    let reading = ParseOutcome::of("test", "test.toml", text, &[], &BuiltIns);
    let told = render(&reading.diagnostics, text, false);
    let fixed = diagnostics::fixed(text, &reading.diagnostics, true);
    let resolved = reading.resolved.map(|resolved| resolved.toml()).unwrap_or_default();
    let took = start.elapsed();
    assert!(took < LONGEST, "{took:?} for {} bytes: {}", text.len(), text.chars().take(200).collect::<String>());
    assert!(reading.scenario.is_some() || !told.is_empty());
    assert!(fixed.len() + resolved.len() < 20_000_000);
}

/// The peak memory of this process in megabytes; `None` where the system does not report it.
fn most_megabytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? / 1024)
}

#[test]
fn no_text_makes_the_reader_panic_hang_or_swell() {
    let head = "title = \"t\"\nquestion = \"q\"\nwhat_to_expect = \"w\"\nduration = \"100 years\"\n";
    let given = "[[intervention]]\nwhat = \"fibre\"\nextra = \"1 g/day\"\n";
    for attack in [
        format!("show = {}", "[".repeat(300_000)),
        format!("show = {}", "[\n".repeat(100_000)),
        format!("start = {}", "{a=".repeat(200_000)),
        format!("start = {}", "{a=\n".repeat(100_000)),
        format!("{}b = 1", "a.".repeat(300_000)),
        format!("[{}]", "a.".repeat(9_000)),
        format!("duration = \"{}\"", "9".repeat(900_000)),
        format!("what_to_try = \"\"\"{}", "\"\"\n".repeat(200_000)),
        "= \n".repeat(200_000),
        "a = b\n".repeat(100_000),
        "a = “b”\n".repeat(60_000),
        "[[intervention]]\n".repeat(50_000),
        "[background]\n".repeat(60_000),
        "x".repeat(1_000_000),
        "x = \n".repeat(150_000),
        "\r".repeat(900_000),
        "\u{feff}".repeat(300_000),
        "\"".repeat(900_000),
        (0..40_000).map(|number| format!("k{number} = \"fibre\"\n")).collect(),
        format!("show = [{}]", "\"lps\",\n".repeat(100_000)),
        format!("leave_out = [{}]\nextends = \"tipping\"", "\"x\",\n".repeat(100_000)),
        format!("{given}missed = [{}]", "\"every 2nd\",\n".repeat(70_000)),
        format!("{given}how_often = \"every other day\"\n"),
        format!("{given}how_often = \"every 9 hours\"\nmissed = [\"every 3rd\"]\n"),
        format!("{given}every = \"8 days\"\nfor = \"1 hour\"\n").repeat(400),
        format!("{given}{}", "missed = [\"day 1 to day 30000\"]\n"),
        "[[expect]]\nthat = \"lps falls by at least at least from from until day\"\n".repeat(12_000),
    ] {
        answer(&format!("{head}{attack}\n"));
        answer(&attack);
    }
    let mut runner = TestRunner::new(Config { cases: 300, failure_persistence: None, ..Config::default() });
    let words = prop::sample::select(vec![
        "title",
        "duration",
        "=",
        "\"",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        "\n",
        "intervention",
        "expect",
        "what",
        "fibre",
        "dose",
        "40 g/day",
        "\"12 weeks\"",
        ",",
        "how_often",
        "every 8 h for 5 d",
        "missed",
        "every 3rd",
        "day 3",
        "extends",
        "tipping",
        "leave_out",
        "that",
        "falls by",
        "peaks before",
        "3 to 8 points",
        "from",
        "until",
        "é",
        "“",
        "\u{a0}",
        "#",
        ".",
        "background",
        "1e999",
        "-",
        "\\",
        "'",
        "\"\"\"",
        "start",
        "rest",
        "\t",
        "\r\n",
    ]);
    let soup = prop::collection::vec(words, 0..120).prop_map(|words| words.concat());
    runner
        .run(&(soup, ".{0,300}", 0..BUILT_IN.len(), any::<prop::sample::Index>()), |(soup, any, which, place)| {
            answer(&soup);
            answer(&any);
            answer(&format!("{head}{given}{soup}"));
            answer(&format!("{head}[[expect]]\nthat = \"{}\"\n", soup.replace(['"', '\n', '\\', '\r'], " ")));
            answer(&format!("{head}{given}how_often = \"{}\"\n", soup.replace(['"', '\n', '\\', '\r'], " ")));
            let text = BUILT_IN[which].text;
            let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
            let (before, after) = text.split_at(places[place.index(places.len())]);
            answer(&format!("{before}{soup}{after}"));
            Ok(())
        })
        .unwrap_or_else(|fault| panic!("{fault}"));
    let mut bytes = TestRunner::new(Config { cases: 300, failure_persistence: None, ..Config::default() });
    bytes
        .run(&prop::collection::vec(any::<u8>(), 0..400), |bytes| {
            for mark in [&b""[..], b"\xFF\xFE", b"\xFE\xFF", b"\xEF\xBB\xBF"] {
                if let Ok(text) = encoding::decode("test.toml", &[mark, &bytes].concat()) {
                    answer(&text);
                }
            }
            Ok(())
        })
        .unwrap_or_else(|fault| panic!("{fault}"));
    if let Some(megabytes) = most_megabytes() {
        assert!(megabytes < MOST_MEGABYTES, "{megabytes} MB");
    }
}
