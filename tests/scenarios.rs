//! Tests that every built-in scenario runs, meets its stated expectations, and keeps its key numbers.

use gutskin::{analysis::shown, page::curves::sheet};
use gutskin::{
    analysis::{Simulation, expectation, outcome},
    page::{
        data,
        extras::Extras,
        output,
        record::recipe::{Look, Recipe},
        study::Study,
    },
    scenario::{BUILT_IN, Outcome, Scenario},
    study::run::{Question, Run, chart},
    words::Language,
};
use gutskin_plot::Preset;

fn runs() -> impl Iterator<Item = Simulation> {
    BUILT_IN.iter().map(|built_in| {
        let (scenario, warnings) = Scenario::read(built_in.name, built_in.name, built_in.text, &[])
            .unwrap_or_else(|faults| panic!("{}: {faults:?}", built_in.name));
        assert!(warnings.is_empty(), "{}: {warnings:?}", built_in.name);
        Simulation::with_control(scenario).unwrap_or_else(|error| panic!("{}: {error}", built_in.name))
    })
}

#[test]
fn what_a_scenario_leads_to_expect_is_what_happens() {
    let mut broken = Vec::new();
    for run in runs() {
        let name = &run.scenario.name;
        assert!(run.scenario.expectations.len() >= 2, "{name} states too little to be wrong");
        for expected in &run.scenario.expectations {
            let verdict = expectation::check(&run, expected);
            if !verdict.holds {
                broken.push(format!("{name}: {} (found {})", expected.text, verdict.found));
            }
            assert!(expected.why.is_some(), "{name}: `{}` does not say why", expected.text);
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_scenario_is_commented_for_a_student_and_says_what_to_try() {
    for (built_in, run) in BUILT_IN.iter().zip(runs()) {
        assert!(
            built_in.text.lines().nth(1).is_some_and(|line| line.starts_with("# ")),
            "{} starts without a word",
            built_in.name
        );
        assert!(run.scenario.what_to_try.is_some(), "{} leaves the student alone", built_in.name);
        let short = run.scenario.short_title.as_deref().unwrap_or_default();
        assert!((1..=22).contains(&short.chars().count()), "{} has no short name for comparisons", built_in.name);
        assert!(run.scenario.question.ends_with('?'), "{} asks nothing", built_in.name);
        assert!(!run.scenario.sources.is_empty() || built_in.name == "healthy", "{} has no source", built_in.name);
    }
}

#[test]
fn every_scenario_keeps_its_headline_and_its_key_numbers() {
    let mut lines = Vec::new();
    for run in runs() {
        let curves = shown::curves(&run);
        let chart = chart::time_chart(&run, &curves, Language::ENGLISH);
        let numbers: Vec<String> = curves
            .iter()
            .map(|curve| {
                format!(
                    "{} {:.3} [{:.3}, {:.3}] {:.3}",
                    curve.quantity.name, curve.start, curve.lowest.1, curve.highest.1, curve.end
                )
            })
            .collect();
        let steps = run.trajectory.statistics.accepted_steps;
        lines.push(format!("{}\n  {}\n  {}\n  {steps} steps", run.scenario.name, chart.headline, numbers.join("\n  ")));
    }
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn a_chart_has_no_two_curves_of_one_colour_and_is_headed_by_what_was_asked_first() {
    for run in runs() {
        let curves = shown::curves(&run);
        let chart = chart::time_chart(&run, &curves, Language::ENGLISH);
        let name = &run.scenario.name;
        let colours: Vec<_> = chart
            .curves()
            .into_iter()
            .flat_map(|curves| &curves.panels)
            .flat_map(|panel| &panel.series)
            .map(|line| line.colour)
            .collect();
        for (place, colour) in colours.iter().enumerate() {
            assert!(!colours[..place].contains(colour), "{name}: curve {place} looks like another");
        }
        let first = shown::shown(&run)[0].label();
        let skin = chart.headline.contains("the skin");
        assert!(
            run.scenario.show.is_empty() || skin || chart.headline.to_lowercase().contains(&first.to_lowercase()),
            "{name}: `{}` does not speak of {first}",
            chart.headline
        );
    }
}

#[test]
fn small_print_names_what_the_file_changes_once() {
    let read = |overrides: &[&str]| {
        let built_in = BUILT_IN.iter().find(|built_in| built_in.name == "sunlight").expect("built in");
        let overrides: Vec<_> = overrides.iter().filter_map(|text| gutskin::scenario::Override::parse(text)).collect();
        let scenario = Scenario::read("sunlight", "sunlight", built_in.text, &overrides).expect("valid").0;
        sheet::footer(&scenario, Language::ENGLISH)
    };
    assert!(read(&[]).ends_with(" · sunlight · vitamin_d_shortage=100 %"), "{}", read(&[]));
    let typed = read(&["vitamin_d_shortage=50 %"]);
    assert!(typed.ends_with(" · sunlight · vitamin_d_shortage=50 %"), "{typed}");
}

#[test]
fn captions_call_bad_only_what_is_bad() {
    let captions = |name: &str| {
        let run = runs().find(|run| run.scenario.name == name).expect("built in");
        let chart = chart::time_chart(&run, &shown::curves(&run), Language::ENGLISH);
        chart
            .curves()
            .into_iter()
            .flat_map(|curves| &curves.panels)
            .map(|panel| panel.caption.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(captions("tipping")[0], "Index, 0 = none, 1 = worst possible");
    assert_eq!(captions("tipping-whole-axis")[0], "Skin inflammation: 1 = worst possible; skin barrier: 1 = perfect");
    assert_eq!(captions("which-strain"), ["SCORAD points, 0 to 103"]);
    assert_eq!(captions("exam-stress")[0], "Lactulose/mannitol, a ratio");
}

#[test]
fn the_spacing_of_the_output_changes_no_number() {
    let built_in = BUILT_IN.iter().find(|built_in| built_in.name == "tipping").expect("built in");
    let every = |spacing: &str| {
        let text = built_in.text.replace("duration = ", &format!("output_every = \"{spacing}\"\nduration = "));
        Simulation::of(Scenario::read("tipping", "tipping", &text, &[]).expect("valid").0).expect("solved")
    };
    let (daily, weekly) = (every("1 day"), every("7 days"));
    assert_eq!(daily.trajectory.statistics, weekly.trajectory.statistics);
    let on_days = |run: &Simulation| run.samples().map(|sample| (sample.day, sample)).collect::<Vec<_>>();
    let daily = on_days(&daily);
    for (day, sample) in on_days(&weekly) {
        assert!(daily.contains(&(day, sample)), "day {day} differs");
    }
}

#[test]
fn the_same_scenario_gives_the_same_bytes() {
    for (first, second) in runs().zip(runs()) {
        let all = |run: &Simulation| {
            let page = Run::page(&Question::WithControl, run, Language::ENGLISH, &[]).expect("a page");
            let recipe = Recipe::new(Run::asked(&Question::WithControl), Look::default(), Vec::new());
            output::files::<Run>(&Question::WithControl, run, &page, &recipe, &Preset::slide(), &Extras::default())
                .expect("files")
        };
        assert_eq!(all(&first), all(&second), "{}", first.scenario.name);
    }
}

#[test]
fn the_table_has_a_row_for_each_day_and_nothing_is_lost_in_writing() {
    let run = runs().find(|run| run.scenario.name == "tipping").expect("built in");
    let csv = data::csv(&data::Table::wide(&run));
    let mut lines = csv.lines();
    let header: Vec<&str> = lines.next().expect("a header").split(',').collect();
    assert_eq!(header[0], "day");
    let skin = header.iter().position(|name| *name == "skin_inflammation").expect("a column");
    let rows: Vec<Vec<f64>> =
        lines.map(|line| line.split(',').map(|cell| cell.parse().expect("a number")).collect()).collect();
    assert_eq!(rows.len(), 366);
    for (row, day) in rows.iter().zip(0_u32..) {
        assert_eq!(row[0], f64::from(day));
        assert_eq!(row[skin], run.trajectory.state(row[0]).skin_inflammation, "written with every digit");
    }
    let metadata: serde_json::Value =
        serde_json::from_str(&data::csv_metadata(&run, "data.csv").expect("written")).expect("it is JSON");
    let described: Vec<&str> = metadata["tableSchema"]["columns"]
        .as_array()
        .expect("columns")
        .iter()
        .map(|column| column["name"].as_str().expect("a name"))
        .collect();
    assert_eq!(described, header);
    for column in metadata["tableSchema"]["columns"].as_array().expect("columns") {
        let unit = column["schema:unitText"].as_str().expect("a unit");
        let expected = match column["name"].as_str().expect("a name") {
            "day" => "days",
            "fibre" | "prebiotic" | "saturated_fat" | "polyphenols" | "antioxidants" => "grams per day",
            "probiotic_mixture" | "l_rhamnosus" | "b_longum" | "l_plantarum" => "colony-forming units per day",
            "fermented_food" => "servings per day",
            "uv" => "doses per day that just redden the skin (MED)",
            "lactulose_mannitol" => "no unit",
            "claudin_3" | "microbes" | "gut_permeability" | "lps" | "cytokines" => "times the healthy value",
            "scorad" => "SCORAD points, 0 to 103",
            "endotoxin" => "picograms per millilitre",
            "crp" => "milligrams per litre",
            "zonulin" => "nanograms per millilitre",
            "butyrate" | "propionate" | "acetate" => "millimoles per kilogram of stool",
            _ => "share from 0 to 1",
        };
        assert_eq!(unit, expected, "{column}");
    }
}

/// One course of antibiotics in a susceptible adult, followed for some years.
fn insult(years: u32) -> Simulation {
    let text = format!(
        "title = \"t\"\nquestion = \"q?\"\nwhat_to_expect = \"w\"\nperson = \"susceptible adult\"\n\
         duration = \"{years} years\"\n[[intervention]]\nwhat = \"antibiotic\"\ndose = \"100 %\"\n\
         from = \"day 30\"\nfor = \"14 days\"\n"
    );
    Simulation::of(Scenario::read("insult", "insult", &text, &[]).expect("valid").0).expect("solved")
}

#[test]
fn a_peak_does_not_depend_on_how_long_one_looks() {
    let asked = ["max skin_inflammation", "min microbes", "max dysbiosis", "days skin_inflammation > 0.1"];
    let answers = |run: &Simulation| asked.map(|text| outcome::value(run, &Outcome::parse(text).expect("an outcome")));
    let (short, long) = (insult(2), insult(100));
    for ((text, short), long) in asked.iter().zip(answers(&short)).zip(answers(&long)) {
        assert!((short - long).abs() < 1e-3, "{text}: {short} in 2 years, {long} in 100");
    }
    assert!((0.1..0.34).contains(&answers(&short)[0]), "{:?}", answers(&short));
}

#[test]
fn what_follows_an_input_at_once_jumps_with_it_however_long_the_run_is() {
    // In the core, short-chain fatty acids are no unknown and follow fibre at once.
    let of = |duration: &str| {
        let text = format!(
            "title = \"t\"\nquestion = \"q?\"\nwhat_to_expect = \"w\"\nduration = \"{duration}\"\n[[intervention]]\n\
             what = \"fibre\"\ndose = \"60 g/day\"\nfrom = \"day 50\"\nfor = \"20 days\"\n"
        );
        let run = Simulation::of(Scenario::read("t", "t", &text, &[]).expect("valid").0).expect("solved");
        ["days butyrate > 13", "days butyrate > 12.1", "max butyrate"]
            .map(|text| outcome::value(&run, &Outcome::parse(text).expect("an outcome")))
    };
    let (short, long) = (of("100 days"), of("100 years"));
    assert!((short[0] - 20.0).abs() < 1e-6, "{short:?}");
    for (short, long) in short.iter().zip(long) {
        assert!((short - long).abs() < 1e-4 * short, "{short} in 100 days, {long} in 100 years");
    }
}

#[test]
fn a_curve_has_many_points_only_where_it_bends() {
    let run = insult(100);
    let skin = shown::quantity("skin_inflammation").expect("a state");
    let trace = run.trace(skin);
    assert!(run.trajectory.bending_days().count() > 500);
    assert!(trace.len() < 3_000, "{} points", trace.len());
    assert!(trace.windows(2).all(|pair| pair[0].0 < pair[1].0));
    // Dropping points loses nothing: the curve is straight at every bend that was dropped.
    for day in run.trajectory.bending_days().take(2_000) {
        let after = trace.partition_point(|point| point.0 < day).clamp(1, trace.len() - 1);
        let ((from, start), (until, end)) = (trace[after - 1], trace[after]);
        let straight = start + (end - start) * (day - from) / (until - from);
        assert!((straight - run.trajectory.state(day).skin_inflammation).abs() < 2e-6, "day {day}");
    }
}

#[test]
fn where_an_input_jumps_there_are_two_points_and_a_day_is_read_after_the_jump() {
    let run = insult(2);
    let antibiotic = shown::quantity("antibiotic").expect("an input");
    let on_day: Vec<f64> =
        run.trace(antibiotic).into_iter().filter(|(day, _)| *day == 30.0).map(|(_, value)| value).collect();
    assert_eq!(on_day, [0.0, 1.0]);
    let value = |text: &str| outcome::value(&run, &Outcome::parse(text).expect("an outcome"));
    assert_eq!(
        [value("antibiotic at day 30"), value("antibiotic at day 53"), value("days antibiotic > 0.5")],
        [1.0, 0.0, 14.0]
    );
}
