//! Turns SVG into PNG, for slides and for programs that read no SVG.

use miniz_oxide::deflate::compress_to_vec_zlib;
use png::{BitDepth, ColorType, Encoder, PixelDimensions, Unit, chunk};
use resvg::tiny_skia;

use super::{
    palette::{Indexed, Runs},
    tree::{narrow, tree},
};
use crate::{error::DrawError, style::Preset};

const INCHES_PER_METRE: f64 = 1.0 / 0.0254;

/// Turns an SVG into the bytes of a PNG file.
///
/// The picture is [`Preset::pixels_wide`] pixels wide and says how many of them make an inch, so
/// that it appears on a slide or a page at its true size. `text_chunks` (keyword of up to 79 Latin
/// letters, text) travel inside the file: title, description, program, whatever a reader may want.
///
/// # Errors
///
/// When the SVG cannot be read, has no size, or a keyword is not allowed in a PNG.
pub fn rasterise(svg: &str, preset: &Preset, text_chunks: &[(&str, &str)]) -> Result<Vec<u8>, DrawError> {
    let tree = tree(svg)?;
    let scale = f64::from(preset.pixels_wide) / f64::from(tree.size().width());
    let width = preset.pixels_wide;
    let height = whole(f64::from(tree.size().height()) * scale);
    let scale = (narrow(scale), narrow(f64::from(height) / f64::from(tree.size().height())));
    let mut runs = Runs::default();
    let mut strip = tiny_skia::Pixmap::new(width, height.div_ceil(STRIPS)).ok_or(DrawError::Size { width, height })?;
    for top in (0..height).step_by(strip.height() as usize) {
        strip.fill(tiny_skia::Color::WHITE);
        let above = tiny_skia::Transform::from_translate(0.0, -narrow(f64::from(top)));
        resvg::render(&tree, above.pre_scale(scale.0, scale.1), &mut strip.as_mut());
        let rows = strip.height().min(height - top);
        runs.add(strip.data().get(..4 * (width * rows) as usize).unwrap_or_default());
    }
    pack(&runs, (width, height), preset, text_chunks)
}

/// Into how many strips a picture is cut while it is drawn, so that one memory of a quarter of its size does for all of it.
/// Fetching memory from the system took longer than drawing; with more strips, what reaches over several is drawn too often.
const STRIPS: u32 = 4;

/// The paper is opaque white, so the channel for transparency carries nothing and is left out. One byte for each pixel where
/// a palette suffices.
fn pack(
    runs: &Runs,
    (width, height): (u32, u32),
    preset: &Preset,
    text_chunks: &[(&str, &str)],
) -> Result<Vec<u8>, DrawError> {
    let mut file = Vec::with_capacity(1 << 17);
    let mut encoder = Encoder::new(&mut file, width, height);
    let (image, bytes_of_a_row) = match runs.indexed() {
        Some(Indexed { palette, pixels }) => {
            encoder.set_color(ColorType::Indexed);
            encoder.set_palette(palette);
            (pixels, width)
        }
        None => {
            encoder.set_color(ColorType::Rgb);
            (runs.red_green_blue(), 3 * width)
        }
    };
    encoder.set_depth(BitDepth::Eight);
    let per_metre = whole(f64::from(preset.dots_per_inch) * INCHES_PER_METRE);
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: per_metre, yppu: per_metre, unit: Unit::Meter }));
    for (keyword, text) in text_chunks {
        encoder.add_itxt_chunk((*keyword).to_owned(), (*text).to_owned())?;
    }
    let mut writer = encoder.write_header()?;
    writer.write_chunk(chunk::IDAT, &packed(&image, bytes_of_a_row as usize))?;
    writer.finish()?;
    Ok(file)
}

/// The rows of an image as PNG keeps them, each behind the number of its filter.
///
/// Filters are for photographs: flat colours pack smaller without. The library offers levels 1, 6 and 9 of the packing, of
/// which 6 took half of the time of a whole run; 2 takes a fifth of that, and a chart becomes a fifth larger.
fn packed(image: &[u8], row: usize) -> Vec<u8> {
    const NO_FILTER: [u8; 1] = [0];
    const LEVEL: u8 = 2;
    let mut rows = Vec::with_capacity(image.len() + image.len() / row.max(1) + 1);
    for row in image.chunks(row.max(1)) {
        rows.extend_from_slice(&NO_FILTER);
        rows.extend_from_slice(row);
    }
    compress_to_vec_zlib(&rows, LEVEL)
}

fn whole(value: f64) -> u32 {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float becomes the nearest whole number and stops at the ends of the range"
    )]
    let whole = value.round() as u32;
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='960pt' height='540pt' \
         viewBox='0 0 960 540'><rect width='480' height='540' fill='#102030'/></svg>";

    #[test]
    fn size_resolution_and_texts_are_in_the_file() -> Result<(), Box<dyn std::error::Error>> {
        let file = rasterise(SQUARE, &Preset::slide(), &[("Title", "Fibre → skin")])?;
        let mut decoder = png::Decoder::new(file.as_slice());
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info()?;
        let mut pixels = vec![0; reader.output_buffer_size()];
        reader.next_frame(&mut pixels)?;
        let info = reader.info();
        assert_eq!((info.width, info.height), (1920, 1080));
        assert_eq!(info.color_type, ColorType::Indexed);
        // 144 dots per inch.
        assert_eq!(info.pixel_dims.map(|dims| dims.xppu), Some(5669));
        assert_eq!(info.utf8_text[0].get_text()?, "Fibre → skin");
        assert_eq!(pixels[..3], [0x10, 0x20, 0x30]);
        assert_eq!(pixels[pixels.len() - 3..], [255, 255, 255]);
        Ok(())
    }

    #[test]
    fn no_font_of_the_system_is_ever_consulted() -> Result<(), Box<dyn std::error::Error>> {
        let written = |family: &str, letter: &str| {
            let svg = format!(
                "<svg xmlns='http://www.w3.org/2000/svg' width='96pt' height='54pt' viewBox='0 0 96 54' font-family=\"{family}\">\
                 <text x='9' y='30' font-size='20'>{letter}</text></svg>"
            );
            rasterise(&svg, &Preset { pixels_wide: 192, ..Preset::slide() }, &[])
        };
        let blank = written("Inter", " ")?;
        assert_ne!(written("Inter", "A")?, blank);
        // What our letters do not have is left out, though this machine may well have a font with it.
        assert_eq!(written("DejaVu Sans", "\u{4E2D}")?, blank);
        assert_eq!(written("Inter, 'Helvetica Neue', Arial, sans-serif", "A")?, written("Inter", "A")?);
        Ok(())
    }

    #[test]
    fn faults_are_reported_not_panicked() {
        let slide = Preset::slide();
        assert!(matches!(rasterise("not a picture", &slide, &[]), Err(DrawError::Svg { .. })));
        assert!(matches!(rasterise(SQUARE, &slide, &[("", "no keyword")]), Err(DrawError::Png { .. })));
    }
}
