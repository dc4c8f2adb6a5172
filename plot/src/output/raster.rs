//! Turns SVG into PNG, for slides and for programs that read no SVG.

use png::{AdaptiveFilterType, BitDepth, ColorType, Compression, Encoder, FilterType, PixelDimensions, Unit};
use resvg::tiny_skia;

use super::{
    palette::{Indexed, indexed},
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
    let mut pixels = tiny_skia::Pixmap::new(width, height).ok_or(DrawError::Size { width, height })?;
    pixels.fill(tiny_skia::Color::WHITE);
    let scale =
        tiny_skia::Transform::from_scale(narrow(scale), narrow(f64::from(height) / f64::from(tree.size().height())));
    resvg::render(&tree, scale, &mut pixels.as_mut());
    pack(&pixels, preset, text_chunks)
}

/// The paper is opaque white, so the channel for transparency carries nothing and is left out. One byte for each pixel where
/// a palette suffices.
fn pack(pixels: &tiny_skia::Pixmap, preset: &Preset, text_chunks: &[(&str, &str)]) -> Result<Vec<u8>, DrawError> {
    let indexed = indexed(pixels.data());
    let mut file = Vec::with_capacity(1 << 18);
    let mut encoder = Encoder::new(&mut file, pixels.width(), pixels.height());
    let image = match indexed {
        Some(Indexed { palette, pixels }) => {
            encoder.set_color(ColorType::Indexed);
            encoder.set_palette(palette);
            pixels
        }
        None => {
            encoder.set_color(ColorType::Rgb);
            pixels.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect()
        }
    };
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Default);
    // Filters are for photographs. Flat colours pack a quarter smaller without, and choosing a filter for each row took half
    // the time of a whole run.
    encoder.set_filter(FilterType::NoFilter);
    encoder.set_adaptive_filter(AdaptiveFilterType::NonAdaptive);
    let per_metre = whole(f64::from(preset.dots_per_inch) * INCHES_PER_METRE);
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: per_metre, yppu: per_metre, unit: Unit::Meter }));
    for (keyword, text) in text_chunks {
        encoder.add_itxt_chunk((*keyword).to_owned(), (*text).to_owned())?;
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&image)?;
    writer.finish()?;
    Ok(file)
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
