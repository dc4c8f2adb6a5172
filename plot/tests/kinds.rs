//! Every kind of chart in every look: nothing covered, nothing cut, well formed.

#[path = "../examples/pictures/samples/mod.rs"]
mod samples;

use gutskin_plot::{
    DrawError, Preset,
    draw::{Canvas, compose, compose_blank},
    output::svg::illegible,
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
