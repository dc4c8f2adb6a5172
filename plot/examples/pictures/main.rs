//! Draws one picture of each kind for each use into a folder: `cargo run -p gutskin-plot --example pictures -- FOLDER`.

mod samples;

use std::{env, error::Error, fs, path::PathBuf};

use gutskin_plot::{Preset, rasterise};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args().nth(1).unwrap_or_else(|| "pictures".to_owned()));
    let wanted = env::args().nth(2).unwrap_or_default();
    fs::create_dir_all(&folder)?;
    let presets = Preset::NAMES.into_iter().filter_map(Preset::named);
    let looks: Vec<(String, Preset)> = presets
        .flat_map(|preset| {
            let dark = preset.dark().map(|dark| (format!("{}-dark", preset.name), dark));
            let blank = (format!("{}-blank", preset.name), Preset { answer: false, ..preset });
            [(preset.name.to_owned(), preset), blank].into_iter().chain(dark)
        })
        .collect();
    for sample in samples::all().iter().filter(|sample| sample.name.contains(&wanted)) {
        for (look, preset) in &looks {
            let svg = sample.svg(preset)?;
            let stem = folder.join(format!("{}-{look}", sample.name));
            fs::write(stem.with_extension("svg"), &svg)?;
            fs::write(stem.with_extension("png"), rasterise(&svg, preset, &[])?)?;
        }
    }
    Ok(())
}
