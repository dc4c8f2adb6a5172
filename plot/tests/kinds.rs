//! Every kind of chart in every look: nothing covered, nothing cut, well formed.

#[path = "../examples/pictures/samples/mod.rs"]
mod samples;

use std::collections::BTreeSet;

use gutskin_plot::{
    DrawError, Preset,
    draw::{Canvas, compose, compose_blank},
    output::svg::illegible,
    pdf::{Words, pdf},
    rasterise,
};
use samples::{Sample, blank};

fn looks() -> impl Iterator<Item = Preset> {
    let presets = Preset::NAMES.into_iter().filter_map(Preset::named);
    presets.flat_map(|preset| [Some(preset), Some(Preset { answer: false, ..preset }), preset.dark()]).flatten()
}

/// The sheet, before it becomes text.
fn sheet(sample: &Sample, preset: &Preset) -> Result<Canvas, DrawError> {
    if preset.answer {
        compose(&sample.chart, preset)
    } else {
        compose_blank(&sample.chart, &blank(&sample.chart), &Preset { answer: true, ..*preset })
    }
}

#[test]
fn every_text_of_every_kind_can_be_read_in_every_look() -> Result<(), DrawError> {
    for sample in samples::all() {
        for preset in looks() {
            let sheet = sheet(&sample, &preset)?;
            assert_eq!(illegible(&sheet.document.text_boxes(), &preset), None, "{}", sample.name);
            let svg = sample.svg(&preset)?;
            assert!(!svg.contains("NaN"), "{}", sample.name);
            assert_eq!(svg, sample.svg(&preset)?, "{} differs from itself", sample.name);
        }
    }
    Ok(())
}

#[test]
fn every_kind_becomes_every_format_and_is_told_in_words() -> Result<(), DrawError> {
    for sample in samples::all() {
        let (chart, slide) = (&sample.chart, Preset::slide());
        for preset in looks() {
            let svg = sample.svg(&preset)?;
            let words = Words {
                title: &chart.title,
                subject: &chart.key_figures,
                description: &chart.description,
                language: "en-GB",
                keywords: "",
                program: "",
                recipe: "{}",
            };
            assert!(pdf(&svg, &preset, &words)?.starts_with(b"%PDF"), "{}", sample.name);
            let told = svg.split("<desc").nth(1).and_then(|rest| rest.split("</desc>").next()).unwrap_or_default();
            assert!(svg.contains("role=\"img\"") && !told.is_empty(), "{}", sample.name);
        }
        assert!(rasterise(&sample.svg(&slide)?, &slide, &[])?.starts_with(b"\x89PNG"), "{}", sample.name);
    }
    Ok(())
}

/// The colours of an SVG, as it writes them.
fn colours(svg: &str) -> BTreeSet<&str> {
    svg.split("=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn in_black_no_kind_has_a_colour() -> Result<(), DrawError> {
    for sample in samples::all() {
        let svg = sample.svg(&Preset::handout())?;
        for colour in colours(&svg) {
            let byte = |from: usize| i32::from_str_radix(&colour[from..from + 2], 16).unwrap_or(-1);
            let (red, blue) = (byte(0), byte(4));
            // The inks of text and lines are greys with a trace of blue.
            assert!((red - blue).abs() <= 24, "#{colour} in {}", sample.name);
        }
    }
    Ok(())
}
