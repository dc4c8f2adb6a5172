//! Any bytes as a scenario file: nothing may panic, and what is said must fit the text.
//!
//! `cargo +nightly fuzz run scenario ../tests/faulty -- -timeout=2 -rss_limit_mb=200`, with `cargo install cargo-fuzz`.

#![no_main]

use gutskin::scenario::{BuiltIns, ParseOutcome, diagnostics, render, text::encoding};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = encoding::decode("fuzz.toml", bytes) else { return };
    let reading = ParseOutcome::of("fuzz", "fuzz.toml", &text, &[], &BuiltIns);
    let rendered = render(&reading.diagnostics, &text, false);
    assert!(reading.scenario.is_some() || !rendered.is_empty(), "a refusal without a word");
    let _ = diagnostics::fixed(&text, &reading.diagnostics, true);
    if let (Some(scenario), Some(resolved)) = (reading.scenario, reading.resolved) {
        // What is written anew must be a scenario too, and last as long.
        let again = ParseOutcome::of("fuzz", "fuzz.toml", &resolved.toml(), &[], &BuiltIns);
        assert_eq!(again.scenario.map(|again| again.duration), Some(scenario.duration));
    }
});
