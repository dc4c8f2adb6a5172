//! Tests that valid files keep their meaning when they are fixed, or rewritten as one file.

use gutskin::scenario::{BuiltIns, Override, ParseOutcome, Scenario, diagnostics};
use proptest::prelude::*;

fn read(text: &str) -> ParseOutcome {
    ParseOutcome::of("test", "test.toml", text, &[], &BuiltIns)
}

/// The scenario without the positions in its file.
fn meaning(reading: &ParseOutcome) -> Option<Scenario> {
    let mut scenario = reading.scenario.clone()?;
    scenario.expectations.iter_mut().for_each(|expected| expected.line = 0);
    Some(scenario)
}

/// Valid files that cover the language, in the spellings that students use.
fn valid_file() -> impl Strategy<Value = String> {
    let choice = |items: &[&'static str]| prop::sample::select(items.to_vec());
    let title = "[A-Za-zäéß –'#=\\[\\]]{0,20}".prop_map(|rest| format!("T{rest}"));
    let top = choice(&[
        "",
        "extends = \"healthy\"\n",
        "extends = \"fibre\"\nleave_out = [\"Fibre\"]\n",
        "person = \"susceptible adult\"\n",
    ]);
    let start =
        choice(&["", "start = \"rest\"\n", "start = { skin_inflammation = 0.4, lps = 2 }\n", "start.lps = 1.5\n"]);
    let lists = choice(&["", "show = [\"dysbiosis\", \"fiber\"]\n", "cut = [\n  \"skin_to_gut\", # both\n]\n"]);
    let background =
        choice(&["", "[background]\nfiber = \"22,5 g/day\"\n", "[background]\nfibre = \"210 g/week\" # a note\n"]);
    let dose = choice(&["dose = \"1e10 CFU/day\"", "extra = \"10^9 CFU/d\"", "dose = \"3 x 10^9 CFU per day\""]);
    let when = choice(&[
        "",
        "from = \"day 3\"\nfor = \"2 weeks\"\n",
        "every = \"1 week\"\nfor = \"1 day\"\ntimes = 3\n",
        "how_often = \"twice a week\"\n",
        "how_often = \"every 8 h for 5 d\"\nfrom = \"Day 2,5\"\n",
        "until = \"day 40\"\nramp = \"1 week\"\ntaper = \"3 d\"\nmissed = [\"day 12\", \"every 10th\"]\n",
    ]);
    let expect = choice(&[
        "",
        "[[expect]]\nthat = \"lps falls by 3 to 8 %\"\nwhy = \"a \\\"reason\\\" \\\\  more\"\n",
        "[[expect]]\nthat = \"dysbiosis peaks before lps\"\n",
    ]);
    let ends = choice(&["\n", "\r\n"]);
    (title, top, start, lists, background, dose, when, expect, ends).prop_map(
        |(title, top, start, lists, background, dose, when, expect, ends)| {
            let text = format!(
                "title = \"{title}\"\nquestion = \"q?\"\nwhat_to_expect = \"w\"\nduration = \"3 months\"\n{top}{start}{lists}\n{background}[[intervention]]\nwhat = \"probiotic\"\n{dose}\n{when}{expect}"
            );
            text.replace('\n', ends)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_valid_file_keeps_its_meaning(text in valid_file()) {
        let reading = read(&text);
        let once = meaning(&reading);
        prop_assert!(once.is_some(), "{text}\n{:?}", reading.diagnostics);
        prop_assert_eq!(diagnostics::fixed(&text, &reading.diagnostics, true), text.clone(), "there is nothing to mend");
        let whole = reading.resolved.as_ref().map(|resolved| resolved.toml()).unwrap_or_default();
        prop_assert_eq!(meaning(&read(&whole)), once, "{}\n{}", text, whole);
    }

    #[test]
    fn a_file_broken_in_a_certain_way_gets_its_meaning_back(text in valid_file(), breaks in 0..6_u8) {
        let broken = match breaks {
            0 => text.replace("\"3 months\"", "“3 months”"),
            1 => text.replace("\"3 months\"", "3 months"),
            2 => text.replace("duration =", "duration\u{a0}="),
            3 => text.replace("duration =", "duration =="),
            4 => text.replace("[[intervention]]", "[[intervention]"),
            _ => text.replace("\"probiotic\"", "„probiotic“"),
        };
        let mut fixed = broken.clone();
        for _ in 0..4 {
            fixed = diagnostics::fixed(&fixed, &read(&fixed).diagnostics, true);
        }
        let (wanted, found) = (meaning(&read(&text)), meaning(&read(&fixed)));
        prop_assert!(found.is_some() && found == wanted, "{breaks}\n{broken}\n{fixed}\n{:?}", read(&fixed).diagnostics);
    }

    #[test]
    fn a_setting_is_in_the_resolved_file(days in 60..300_u32) {
        let sets = [Override { key: "duration".to_owned(), value: format!("{days} days") }];
        let built_in = gutskin::scenario::built_in("healthy").map(|found| found.text).unwrap_or_default();
        let reading = ParseOutcome::of("test", "test.toml", built_in, &sets, &BuiltIns);
        let whole = reading.resolved.map(|resolved| resolved.toml()).unwrap_or_default();
        prop_assert!(whole.contains("# from --set"), "{}", whole);
        prop_assert_eq!(read(&whole).scenario.map(|scenario| scenario.duration), Some(f64::from(days)));
    }
}
