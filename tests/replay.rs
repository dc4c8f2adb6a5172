//! Tests of `gutskin replay`: from a figure alone, every file is reproduced byte by byte.

#[path = "support/desk.rs"]
mod desk;

use std::fs;

use desk::Desk;
use gutskin::{
    page::record::recipe::{self, Ingredient, Look, NoRecipe},
    scenario::{BUILT_IN, BuiltIns, Override, ParseOutcome, Scenario},
    study::Question,
};
use gutskin_plot::embedded_metadata::{self, Kind};
use predicates::{prelude::PredicateBooleanExt, str::contains};
use proptest::prelude::*;

fn read(name: &str, text: &str, set: &[Override]) -> (Scenario, Ingredient) {
    let reading = ParseOutcome::of(name, name, text, set, &BuiltIns);
    let scenario = reading.scenario.unwrap_or_else(|| panic!("{name}: {:?}", reading.diagnostics));
    let ingredient = Ingredient::new(&scenario, &reading.resolved.expect("resolved"));
    (scenario, ingredient)
}

/// The scenario of a recipe, with its expectations on the lines of the original file.
fn again(ingredient: &Ingredient, first: &Scenario) -> Scenario {
    let mut scenario = read(&ingredient.name, &ingredient.text, &[]).0;
    scenario.overrides.clone_from(&ingredient.overrides);
    for (statement, first) in scenario.expectations.iter_mut().zip(&first.expectations) {
        statement.line = first.line;
    }
    scenario
}

#[test]
fn every_scenario_comes_back_from_its_recipe_to_the_last_digit() {
    for built_in in BUILT_IN {
        let (scenario, ingredient) = read(built_in.name, built_in.text, &[]);
        assert_eq!(again(&ingredient, &scenario), scenario, "{}", ingredient.text);
        assert!(!ingredient.text.contains("extends"), "{}", built_in.name);
        let (_, twice) = read(built_in.name, &ingredient.text, &[]);
        assert_eq!(twice.text, ingredient.text, "a recipe of a recipe is the same");
    }
}

#[test]
fn what_the_command_line_may_say_loosely_stands_in_the_recipe_as_in_a_file() {
    for set in [
        "show=lps,dysbiosis",
        "title=2026",
        "cut=skin_to_gut, lps_to_cytokines",
        "mechanisms=immune,skin",
        "mechanisms=all",
        "start={ lps = 2.0000000000000004 }",
        "fibre=25.123456789012345 g/day",
        "skin_healing_time=20 days",
        "duration=60 days",
        "what_to_expect=\"one\\ntwo \\\"three\\\" \\\\ \\t four\"",
        "intervention.1.name=\"Ä \\\"b\\\" & <c>\"",
        "output_every=0.7 days",
    ] {
        let change = Override::parse(set).expect("KEY=VALUE");
        for name in ["tipping", "rescue-strong", "slow-slide"] {
            // Only the first has expectations about days beyond a shorter simulation and no interventions after them.
            if set.starts_with("duration") && name != "tipping" {
                continue;
            }
            let text = BUILT_IN.iter().find(|built_in| built_in.name == name).expect("built in").text;
            let (scenario, ingredient) = read(name, text, std::slice::from_ref(&change));
            assert_eq!(again(&ingredient, &scenario), scenario, "{set}: {}", ingredient.text);
        }
    }
}

#[test]
fn a_picture_alone_gives_back_all_files_of_its_run() {
    let desk = Desk::new();
    fs::create_dir(desk.folder.join("elsewhere")).expect("a folder");
    desk.gutskin(&["new", "base"]).assert().success();
    desk.file(
        "mine.toml",
        "extends = \"base.toml\"\ntitle = \"A <b> & \\\"c\\\" – ü\"\nshow = [\"lps\", \"dysbiosis\"]\n",
    );
    desk.gutskin(&["run", "mine.toml", "--set", "fibre=21.5 g/day", "--for", "print"]).assert().success();
    let all = ["chart.svg", "chart.png", "data.csv", "data.csv-metadata.json", "summary.md", "run.json"];
    for carrier in ["chart.svg", "chart.png", "run.json"] {
        // Nothing else is needed: neither the scenario file nor the files it extends.
        let alone = desk.folder.join("elsewhere").join(carrier);
        fs::copy(desk.folder.join("output/mine").join(carrier), &alone).expect("copied");
        let mut replay = desk.gutskin(&["replay", carrier, "-o", carrier.split('.').next().expect("a stem")]);
        let told = contains("from the scenario").and(contains("--verify"));
        replay.current_dir(desk.folder.join("elsewhere")).assert().success().stdout(contains("run.json")).stderr(told);
        for name in all {
            let folder = carrier.split('.').next().expect("a stem");
            let made = fs::read(desk.folder.join(format!("elsewhere/{folder}/mine/{name}"))).expect(name);
            assert_eq!(made, fs::read(desk.folder.join("output/mine").join(name)).expect(name), "{carrier}: {name}");
        }
        fs::remove_dir_all(desk.folder.join(format!("elsewhere/{}", carrier.split('.').next().expect("a stem"))))
            .expect("removed");
        let mut verify = desk.gutskin(&["replay", carrier, "--verify"]);
        verify.current_dir(desk.folder.join("elsewhere")).assert().success().stdout(contains("The same"));
    }
    // The picture contains no path of this machine.
    let svg = desk.read("output/mine/chart.svg");
    assert!(!svg.contains("base.toml") && !svg.contains("my class"), "{svg}");
}

#[test]
fn comparisons_and_diagrams_come_back_too() {
    let desk = Desk::new();
    for (name, arguments) in [
        ("chart", &["compare", "tipping", "tipping-loop-cut", "--colours", "maroon,blue"][..]),
        ("chart", &["compare", "rescue-weak", "rescue-strong", "--as", "difference", "--show", "lps", "--force"]),
        ("chart", &["compare", "fibre", "probiotic", "--as", "multiples", "--for", "handout"]),
        ("diagram", &["model", "diagram", "-o", "output/compare", "--mechanisms", "immune,skin"]),
        ("diagram", &["model", "diagram", "-o", "output/compare", "--for", "handout", "--force"]),
        ("diagram-around-th17", &["model", "diagram", "-o", "output/compare", "--around", "th17", "--for", "print"]),
        (
            "diagram-tipping-day-40-around-lps",
            &["model", "diagram", "-o", "output/compare", "--at", "day 40", "--scenario", "tipping", "--around", "lps"],
        ),
    ] {
        desk.gutskin(arguments).assert().success();
        for ending in ["svg", "png"] {
            let figure = format!("output/compare/{name}.{ending}");
            desk.gutskin(&["replay", &figure, "--verify"]).assert().success().stdout(contains("The same"));
        }
        if name == "chart" {
            desk.gutskin(&["replay", "output/compare/run.json", "--verify"])
                .assert()
                .success()
                .stdout(contains("5 files and the record"));
        }
    }
}

#[test]
fn dark_slides_blank_sheets_and_pdf_come_back_and_change_nothing_else() {
    let desk = Desk::new();
    desk.gutskin(&["run", "fibre", "--dark", "-o", "plain"]).assert().success();
    desk.gutskin(&["run", "fibre", "--dark", "--blank", "--pdf"]).assert().success();
    desk.gutskin(&["model", "diagram", "--dark", "--blank", "--pdf"]).assert().success();
    desk.gutskin(&["model", "diagram", "--at", "day 40", "--scenario", "fibre", "--dark", "--blank", "--pdf"])
        .assert()
        .success();
    let figures = ["fibre/chart", "fibre/chart-blank", "model/diagram", "model/diagram-blank"];
    for ending in ["svg", "png", "pdf"] {
        for figure in figures.into_iter().chain(["model/diagram-fibre-day-40-blank"]) {
            desk.gutskin(&["replay", &format!("output/{figure}.{ending}"), "--verify"]).assert().success();
        }
    }
    desk.gutskin(&["replay", "output/fibre/run.json", "--verify"]).assert().success().stdout(contains("11 files"));
    for name in ["chart.svg", "chart.png"] {
        let [one, other] =
            ["plain", "output"].map(|folder| fs::read(desk.folder.join(format!("{folder}/fibre/{name}"))));
        assert_eq!(one.expect("made"), other.expect("made"), "what is written beside it changes no figure");
    }
    for drawn in [&["run", "fibre"][..], &["model", "diagram"]] {
        let on_dark_paper = [drawn, &["--dark", "--for", "print"]].concat();
        desk.gutskin(&on_dark_paper).assert().code(2).stderr(contains("--for slide"));
    }
    // Each purpose has its own blank sheet and PDF.
    for purpose in ["slide", "print", "web", "handout"] {
        let folder = format!("for-{purpose}");
        desk.gutskin(&["model", "diagram", "--for", purpose, "--blank", "--pdf", "-o", &folder]).assert().success();
        for file in ["diagram.svg", "diagram.png", "diagram.pdf", "diagram-blank.pdf"] {
            desk.gutskin(&["replay", &format!("{folder}/{file}"), "--verify"]).assert().success();
        }
    }
    let [slide, handout] = ["slide", "handout"].map(|purpose| desk.read(&format!("for-{purpose}/diagram.svg")));
    assert!(slide.contains("viewBox=\"0 0 960 540\"") && handout.contains("viewBox=\"0 0 504 340\""));
}

#[test]
fn what_is_not_the_same_is_told_with_what_differs() {
    let desk = Desk::new();
    desk.gutskin(&["run", "fibre"]).assert().success();
    let verify = |file: &str| desk.gutskin(&["replay", file, "--verify"]).assert();
    let svg = desk.read("output/fibre/chart.svg");
    desk.file("edited.svg", svg.replacen("Fibre", "Fiber", 1));
    verify("edited.svg").code(1).stderr(contains("edited.svg").and(contains("line")));
    // A changed number in the recipe gives a different picture.
    let other = svg.replacen("fibre = \\&quot;15 g/day", "fibre = \\&quot;16 g/day", 1);
    assert_ne!(other, svg);
    desk.file("other.svg", other);
    verify("other.svg").code(1).stderr(contains("line"));
    let mut png = fs::read(desk.folder.join("output/fibre/chart.png")).expect("a picture");
    png.extend_from_slice(b"more");
    desk.file("edited.png", &png);
    verify("edited.png").code(1).stderr(contains("byte"));
    desk.file("output/fibre/data.csv", "day\n");
    verify("output/fibre/run.json").code(1).stderr(contains("data.csv beside it was changed"));
    let record = desk.read("output/fibre/run.json");
    desk.file("run.json", record.replace("\"seed\": null", "\"seed\": 7"));
    verify("run.json").code(1).stderr(contains("changed since"));
    // A recipe from another version gives a warning, and is still reproduced.
    desk.file("old.svg", svg.replacen("&quot;version&quot;:&quot;0.2.0", "&quot;version&quot;:&quot;0.0.9", 1));
    verify("old.svg").code(1).stderr(contains("gutskin 0.0.9"));
    desk.gutskin(&["replay", "old.svg", "-o", "old"]).assert().success().stderr(contains("gutskin 0.0.9"));
    assert!(desk.has("old/fibre/chart.svg"));
    // Verifying writes no files.
    assert!(!desk.has("output/fibre/edited.svg") && desk.read("output/fibre/data.csv") == "day\n");
}

#[test]
fn a_file_without_a_recipe_is_refused_with_what_to_type() {
    let desk = Desk::new();
    desk.gutskin(&["run", "fibre"]).assert().success();
    let refused = |file: &str, words: &str, hint: &str| {
        let told = contains(words).and(contains(hint));
        desk.gutskin(&["replay", file]).assert().code(5).stderr(told);
    };
    desk.file("bare.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    refused("bare.svg", "this SVG carries no recipe", "gutskin replay run.json");
    desk.file("cut.png", &fs::read(desk.folder.join("output/fibre/chart.png")).expect("a picture")[..60]);
    refused("cut.png", "this PNG carries no recipe", "gutskin replay run.json");
    desk.file("other.json", "{\"generator\": \"other\"}");
    refused("other.json", "no recipe", "gutskin run SCENARIO");
    desk.file("my.toml", "title = \"x\"");
    refused("my.toml", "neither SVG", "gutskin run my.toml");
    refused("nowhere.png", "no such file", "output/fibre/run.json");
    refused("output/fibre", "it is a folder", "run.json");
    let svg = desk.read("output/fibre/chart.svg");
    desk.file("way-out.svg", svg.replace("&quot;name&quot;:&quot;fibre", "&quot;name&quot;:&quot;../fibre"));
    refused("way-out.svg", "cannot be the name", "letters");
    desk.file("damaged.svg", svg.replace("&quot;command&quot;:&quot;run", "&quot;command&quot;:&quot;fly"));
    refused("damaged.svg", "damaged", "as gutskin wrote it");
    desk.file("faulty.svg", svg.replace("duration = ", "duratoin = "));
    desk.gutskin(&["replay", "faulty.svg"]).assert().code(3).stderr(contains("the recipe in faulty.svg"));
    desk.gutskin(&["replay", "output/fibre/chart.svg", "--verify", "-o", "x"]).assert().code(2);
}

type Recipe = recipe::Recipe<Question>;

fn recipe_of(name: &str, text: &str) -> Recipe {
    let scenario = Ingredient { name: name.to_owned(), text: text.to_owned(), overrides: Vec::new() };
    Recipe::new(Question::Run, Look { purpose: "slide".to_owned(), ..Look::default() }, vec![scenario])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_passes_through_svg_unchanged(name in ".*", text in any::<String>()) {
        let recipe = recipe_of(&name, &text);
        let bare = "<svg xmlns='http://www.w3.org/2000/svg'><desc></desc>\n</svg>".to_owned();
        let svg = embedded_metadata::into_svg(bare, &recipe.json()?).expect("a place for it");
        let found = embedded_metadata::recipe(Kind::Svg, svg.as_bytes()).expect("a recipe");
        prop_assert_eq!(Recipe::read(&found).expect("ours"), recipe);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        for kind in [Kind::Svg, Kind::Png, Kind::Pdf] {
            let _ = Kind::of(&bytes);
            if let Some(text) = embedded_metadata::recipe(kind, &bytes) {
                let _ = Recipe::read(&text);
            }
        }
        prop_assert!(matches!(Recipe::read(&String::from_utf8_lossy(&bytes)), Err(NoRecipe::Foreign)));
    }

    #[test]
    fn no_mutated_picture_makes_the_reader_panic(at in 0_usize..4000, byte in any::<u8>(), cut in 0_usize..4000) {
        static PICTURES: std::sync::LazyLock<Vec<(Kind, Vec<u8>)>> = std::sync::LazyLock::new(pictures);
        for (kind, bytes) in PICTURES.iter() {
            let mut bytes = bytes.clone();
            let (at, cut) = (at % bytes.len(), cut % bytes.len());
            bytes[at] = byte;
            let _ = embedded_metadata::recipe(*kind, &bytes).map(|text| Recipe::read(&text).is_ok());
            let _ = embedded_metadata::recipe(*kind, &bytes[..cut]).map(|text| Recipe::read(&text).is_ok());
            let _ = embedded_metadata::recipe(*kind, &bytes[cut..]).map(|text| Recipe::read(&text).is_ok());
        }
    }
}

/// A small picture of each format with a recipe in it.
fn pictures() -> Vec<(Kind, Vec<u8>)> {
    use gutskin::page::picture::Picture;
    use gutskin_plot::Preset;
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9pt' height='9pt'><title>t</title>\n<desc>d</desc>\n\
               <rect width='5' height='5'/></svg>";
    let preset = Preset { pixels_wide: 9, ..Preset::slide() };
    let picture = Picture {
        svg: svg.to_owned(),
        title: "t".to_owned(),
        key_figures: "k".to_owned(),
        description: "d".to_owned(),
        preset,
    };
    let recipe = recipe_of("fibre", "title = \"Fibre\"");
    let files = picture.files("chart", &recipe, &[Kind::Svg, Kind::Png, Kind::Pdf]).expect("made");
    [Kind::Svg, Kind::Png, Kind::Pdf].into_iter().zip(files).map(|(kind, (_, bytes))| (kind, bytes)).collect()
}
