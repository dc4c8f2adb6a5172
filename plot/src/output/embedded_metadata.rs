//! Puts the recipe of a picture into its file and finds it there again.
//!
//! SVG keeps the recipe in `<metadata>`, PNG in a text of its own, PDF in its XMP packet, which stands in the file
//! unpacked so that it can be found without reading all of a PDF.

use resvg::usvg::roxmltree::{Document, Node, ParsingOptions};

use super::escape::escaped;
use crate::error::DrawError;

/// The word by which the recipe is found again: a keyword in PNG, the name of an element in SVG and PDF.
pub const RECIPE: &str = "gutskin-recipe";

/// Where the recipe goes in an SVG: behind the words that describe the picture.
const BEHIND: &str = "</desc>\n";

/// The kinds of picture files we write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Scalable Vector Graphics.
    Svg,
    /// Portable Network Graphics.
    Png,
    /// Portable Document Format.
    Pdf,
}

impl Kind {
    /// What a file is by its first bytes, whatever it is called; nothing if it is none of them.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        // Programs that read PDF accept some bytes before its mark.
        let start = &bytes[..bytes.len().min(1024)];
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if find(start, b"%PDF-").is_some() {
            Some(Self::Pdf)
        } else {
            // A comment or a declaration may stand before the first element, and a prefix before its name.
            let start = &bytes[..bytes.len().min(1 << 16)];
            let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
            (text.starts_with(b"<") && find(text, b"svg").is_some()).then_some(Self::Svg)
        }
    }

    /// How its files end, which is also what people call it.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }
}

/// The SVG with the recipe in it.
///
/// # Errors
/// [`DrawError::NoPlace`], when nothing describes the picture: a picture without its recipe is never written in silence.
pub fn into_svg(mut svg: String, recipe: &str) -> Result<String, DrawError> {
    let place = svg.find(BEHIND).ok_or(DrawError::NoPlace)?;
    let element = format!("<metadata id=\"{RECIPE}\">{}</metadata>\n", escaped(recipe));
    svg.insert_str(place + BEHIND.len(), &element);
    Ok(svg)
}

/// The text that a picture of this kind carries as its recipe, if it carries one. Any bytes will do.
#[must_use]
pub fn recipe(kind: Kind, bytes: &[u8]) -> Option<String> {
    match kind {
        Kind::Svg => in_xml(std::str::from_utf8(bytes).ok()?),
        Kind::Png => in_png(bytes),
        Kind::Pdf => {
            let start = find(bytes, b"<x:xmpmeta")?;
            let end = find(&bytes[start..], END_OF_PACKET)? + start + END_OF_PACKET.len();
            in_xml(std::str::from_utf8(&bytes[start..end]).ok()?)
        }
    }
}

const END_OF_PACKET: &[u8] = b"</x:xmpmeta>";

/// Drawing programs keep what they do not know, but may write it in their own way.
fn in_xml(text: &str) -> Option<String> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text.trim_start_matches('\u{feff}'), options).ok()?;
    let is_ours = |node: &Node<'_, '_>| {
        node.is_element() && (node.tag_name().name() == RECIPE || node.attribute("id") == Some(RECIPE))
    };
    let found = document.descendants().find(is_ours)?;
    Some(found.children().filter_map(|child| child.text()).collect::<String>().trim().to_owned())
}

fn in_png(bytes: &[u8]) -> Option<String> {
    let reader = png::Decoder::new(bytes).read_info().ok()?;
    let found = reader.info().utf8_text.iter().find(|text| text.keyword == RECIPE)?;
    // A text that unpacks to megabytes is not ours.
    let mut text = found.clone();
    text.decompress_text().ok()?;
    text.get_text().ok()
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{output::raster::rasterise, style::Preset};

    const TEXT: &str = "{\"a\":\"<b> & \\u0085 'ü' \"}";

    fn svg() -> Result<String, DrawError> {
        let empty = "<svg xmlns='http://www.w3.org/2000/svg' width='9pt' height='9pt'><desc>d</desc>\n</svg>";
        into_svg(empty.to_owned(), TEXT)
    }

    #[test]
    fn what_goes_into_a_picture_comes_out_of_it() -> Result<(), Box<dyn std::error::Error>> {
        let svg = svg()?;
        assert_eq!(Kind::of(svg.as_bytes()), Some(Kind::Svg));
        assert_eq!(recipe(Kind::Svg, svg.as_bytes()).as_deref(), Some(TEXT));
        let png = rasterise(&svg, &Preset::print(), &[(RECIPE, TEXT)])?;
        assert_eq!(Kind::of(&png), Some(Kind::Png));
        assert_eq!(recipe(Kind::Png, &png).as_deref(), Some(TEXT));
        Ok(())
    }

    #[test]
    fn a_picture_without_a_place_for_the_recipe_is_not_made() {
        let bare = into_svg("<svg xmlns='http://www.w3.org/2000/svg'/>".to_owned(), TEXT);
        assert!(matches!(bare, Err(DrawError::NoPlace)), "{bare:?}");
    }

    #[test]
    fn another_program_may_write_the_svg_in_its_own_way() {
        let other = "<?xml version='1.0'?><!-- by hand --><s:svg xmlns:s='http://www.w3.org/2000/svg'>\n\
             <s:metadata\n id='gutskin-recipe'>\n <![CDATA[{\"a\": 1}]]></s:metadata></s:svg>";
        assert_eq!(Kind::of(other.as_bytes()), Some(Kind::Svg));
        assert_eq!(recipe(Kind::Svg, other.as_bytes()).as_deref(), Some("{\"a\": 1}"));
    }
}
