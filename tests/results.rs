//! Tests of the results: a record that makes the simulation reproducible, the requested output days, and a picture for
//! each purpose.

#[path = "support/desk.rs"]
mod desk;

use std::fs;

use desk::Desk;

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
        let table = |of: &Value, units: &dyn Fn(&str) -> String| -> String {
            let lines = of.as_object().expect("a table").iter().map(|(name, value)| match units(name).as_str() {
                "" => format!("{name} = \"{value}\"\n"),
                unit => format!("{name} = \"{value} {unit}\"\n"),
            });
            lines.collect()
        };
        let list = |kind: &str| -> Value {
            let output =
                desk.gutskin(&["list", kind, "--format", "json"]).assert().success().get_output().stdout.clone();
            serde_json::from_slice(&output).expect("JSON")
        };
        let unit_of = |kinds: &Value, name: &str| {
            let kind = kinds.as_array().expect("a list").iter().find(|kind| kind["name"] == name);
            kind.and_then(|kind| kind["unit"].as_str()).unwrap_or_default().to_owned()
        };
        let inputs = list("interventions");
        let share_or_unit = |name: &str, value: &Value| match unit_of(&inputs, name).as_str() {
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
            "title = {}\nquestion = {}\nwhat_to_expect = \"the same\"\nperson = {}\nmechanisms = {}\nstart = {start}\n\
             duration = \"{} days\"\noutput_every = \"{} days\"\ncut = {}\nshow = {}\n",
            scenario["title"],
            scenario["question"],
            scenario["person"],
            scenario["mechanisms"],
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
        let parameters = list("parameters");
        let parameter = |name: &str| unit_of(&parameters, name);
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
fn every_record_has_the_form_it_states() {
    let desk = Desk::new();
    let schema = desk.gutskin(&["schema", "run"]).assert().success().get_output().stdout.clone();
    let schema: serde_json::Value = serde_json::from_slice(&schema).expect("JSON");
    let form = jsonschema::validator_for(&schema).expect("a schema");
    for (folder, arguments) in [
        ("rescue-strong", &["run", "rescue-strong", "--blank", "--dark"][..]),
        ("slow-slide", &["run", "slow-slide", "--set", "start={ lps = 2 }", "--show", "lps"]),
        ("stool-test", &["run", "stool-test", "--pdf"]),
        ("skin-first", &["run", "skin-first", "--for", "handout"]),
        ("fibre", &["run", "fibre", "--no-control"]),
        ("compare", &["compare", "tipping", "tipping-loop-cut", "--as", "difference", "--colours", "maroon"]),
    ] {
        desk.gutskin(arguments).assert().success();
        let record = serde_json::from_str(&desk.read(&format!("output/{folder}/run.json"))).expect("JSON");
        let faults: Vec<String> = form.iter_errors(&record).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{folder}: {faults:?}");
    }
    // The schema rejects files that only resemble a record.
    for (place, value) in
        [("/seed", "\"x\""), ("/scenario/duration_days", "0"), ("/recipe/look", "{}"), ("/files", "[]")]
    {
        let mut record: serde_json::Value =
            serde_json::from_str(&desk.read("output/slow-slide/run.json")).expect("JSON");
        *record.pointer_mut(place).expect("is there") = serde_json::from_str(value).expect("JSON");
        assert!(!form.is_valid(&record), "{place}");
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
        // The width in a PNG: four bytes after the signature and the header of the first chunk.
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
