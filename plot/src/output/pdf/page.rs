//! Turns SVG into PDF: one page of vectors and selectable text, with the words and the recipe that belong to the picture.
//!
//! Our own writer, because the pictures need paths and text and nothing else, and because the converter that exists
//! (`svg2pdf` 0.13) writes its fonts in an order that changes from run to run. What a picture of ours never holds, such
//! as gradients, is refused and not left out.

use pdf_writer::{Content, Filter, Finish, Name, Pdf, Ref, TextStr, types::StructRole, writers::Metadata};
use resvg::usvg::{Transform, Tree};

use super::{content::Painter, drawn::Drawn, packed::packed, words::Words};
use crate::{
    error::DrawError,
    output::{
        embedded_metadata::RECIPE,
        escape::escaped,
        tree::{narrow, tree},
    },
    style::Preset,
};

/// The objects that are always there, in this order; those of fonts follow.
const CATALOG: Ref = Ref::new(1);
const PAGES: Ref = Ref::new(2);
const PAGE: Ref = Ref::new(3);
const CONTENT: Ref = Ref::new(4);
const INFORMATION: Ref = Ref::new(5);
const METADATA: Ref = Ref::new(6);
const STRUCTURE: Ref = Ref::new(7);
const FIGURE: Ref = Ref::new(8);
const PARENTS: Ref = Ref::new(9);
const FIRST_FREE: i32 = 10;

/// Turns an SVG of ours into the bytes of a PDF file.
///
/// # Errors
///
/// When the SVG cannot be read, or holds what our pictures never hold.
pub fn pdf(svg: &str, preset: &Preset, words: &Words<'_>) -> Result<Vec<u8>, DrawError> {
    let (width, height) = (narrow(preset.width), narrow(preset.height));
    let drawn = drawn(&tree(svg)?, width, height)?;
    let stream = packed(&drawn.content);

    let mut pdf = Pdf::new();
    pdf.set_version(1, 7);
    let mut catalog = pdf.catalog(CATALOG);
    catalog.pages(PAGES).metadata(METADATA).lang(TextStr(words.language));
    catalog.viewer_preferences().display_doc_title(true);
    catalog.mark_info().marked(true);
    catalog.pair(Name(b"StructTreeRoot"), STRUCTURE);
    catalog.finish();
    pdf.pages(PAGES).kids([PAGE]).count(1);
    let mut page = pdf.page(PAGE);
    page.parent(PAGES).media_box(pdf_writer::Rect::new(0.0, 0.0, width, height)).contents(CONTENT).struct_parents(0);
    drawn.name_in(&mut page.resources(), FIRST_FREE);
    page.finish();
    pdf.stream(CONTENT, &stream).filter(Filter::FlateDecode);
    drawn.write(&mut pdf, FIRST_FREE)?;
    structure(&mut pdf, words);
    pdf.document_info(INFORMATION)
        .title(TextStr(words.title))
        .subject(TextStr(words.subject))
        .keywords(TextStr(words.keywords))
        .creator(TextStr(words.program))
        .producer(TextStr(words.program));
    let packet = packet(words);
    let metadata: Metadata<'_> = pdf.metadata(METADATA, packet.as_bytes());
    metadata.finish();
    Ok(pdf.finish())
}

/// The strokes of a picture on a page of this size.
fn drawn(tree: &Tree, width: f32, height: f32) -> Result<Drawn, DrawError> {
    let scale = width / tree.size().width();
    let mut content = Content::new();
    // The whole page is one figure with one text alternative, for programs that read aloud.
    content.begin_marked_content_with_properties(Name(b"Figure")).properties().identify(0);
    // SVG counts from the top, PDF from the bottom.
    let page = Transform::from_row(scale, 0.0, 0.0, -scale, 0.0, height);
    let mut painter = Painter::new(content, page, tree.fontdb().clone());
    painter.group(tree.root())?;
    Ok(painter.finish())
}

/// What is read aloud: one figure, told in words.
fn structure(pdf: &mut Pdf, words: &Words<'_>) {
    let mut root = pdf.indirect(STRUCTURE).dict();
    root.pair(Name(b"Type"), Name(b"StructTreeRoot"));
    root.pair(Name(b"K"), FIGURE);
    root.insert(Name(b"ParentTree")).dict().insert(Name(b"Nums")).array().item(0).item(PARENTS);
    root.finish();
    let mut figure = pdf.struct_element(FIGURE);
    figure.kind(StructRole::Figure).parent(STRUCTURE).page(PAGE);
    figure.title(TextStr(words.title)).alt(TextStr(words.description)).lang(TextStr(words.language));
    figure.marked_content_child().page(PAGE).marked_content_id(0);
    figure.finish();
    pdf.indirect(PARENTS).array().item(FIGURE);
}

/// The XMP packet. It stands in the file unpacked, so that the recipe is found without reading all of a PDF.
fn packet(words: &Words<'_>) -> String {
    let [title, description, language, program] =
        [words.title, words.description, words.language, words.program].map(escaped);
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:gutskin=\"urn:gutskin:figure\">\n\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n\
         <dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{description}</rdf:li></rdf:Alt></dc:description>\n\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\n\
         <xmp:CreatorTool>{program}</xmp:CreatorTool>\n\
         <gutskin:{RECIPE}>{}</gutskin:{RECIPE}>\n\
         </rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n",
        escaped(words.recipe)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use resvg::usvg::Node;

    use crate::output::embedded_metadata::{self, Kind};

    const WORDS: Words<'_> = Words {
        title: "Fibre → skin",
        subject: "s",
        description: "A <b> & c",
        language: "en-GB",
        keywords: "model, chart",
        program: "taught 1.0",
        recipe: "{\"a\":\"<b> & ü\"}",
    };

    fn page(inside: &str) -> String {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='960pt' height='540pt' viewBox='0 0 960 540' \
                 font-family='Inter'>{inside}</svg>"
        )
    }

    #[test]
    fn the_same_picture_gives_the_same_bytes_with_words_and_recipe() -> Result<(), DrawError> {
        let svg = page(
            "<text x='9' y='20' font-size='12'>Füße ≥ 2 <tspan font-weight='600'>bold</tspan></text>\
                        <rect width='5' height='5' fill-opacity='0.08'/>",
        );
        let first = pdf(&svg, &Preset::slide(), &WORDS)?;
        for _ in 0..8 {
            assert_eq!(pdf(&svg, &Preset::slide(), &WORDS)?, first);
        }
        assert_eq!(embedded_metadata::recipe(Kind::Pdf, &first).as_deref(), Some(WORDS.recipe));
        let text = String::from_utf8_lossy(&first);
        for wanted in ["/MediaBox [0 0 960 540]", "/Alt (A <b> & c)", "/Lang (en-GB)", "/S /Figure", "Inter-SemiBold"] {
            assert!(text.contains(wanted), "{wanted}");
        }
        for unwanted in ["/CreationDate", "/ModDate", "/ID"] {
            assert!(!text.contains(unwanted), "{unwanted} would differ from day to day");
        }
        Ok(())
    }

    #[test]
    fn what_it_cannot_draw_is_refused_and_not_left_out() {
        for inside in [
            "<linearGradient id='g'><stop stop-color='red'/><stop offset='1'/></linearGradient>\
             <rect width='5' height='5' fill='url(#g)'/>",
            "<g opacity='0.5'><rect width='5' height='5'/><rect x='2' width='5' height='5'/></g>",
            "<clipPath id='c'><rect width='2' height='2'/></clipPath><rect width='5' height='5' clip-path='url(#c)'/>",
        ] {
            let refused = pdf(&page(inside), &Preset::slide(), &WORDS);
            assert!(matches!(refused, Err(DrawError::Pdf { .. })), "{inside}");
        }
        assert!(matches!(pdf("no picture", &Preset::slide(), &WORDS), Err(DrawError::Svg { .. })));
    }

    /// The operators of a page, each with what it is given.
    fn operators(svg: &str) -> Result<Vec<String>, DrawError> {
        let drawn = drawn(&tree(svg)?, 960.0, 540.0)?;
        let text = String::from_utf8_lossy(&drawn.content).into_owned();
        Ok(text.lines().map(str::to_owned).collect())
    }

    #[test]
    fn what_the_picture_has_is_on_the_page_in_its_place_and_colour() -> Result<(), DrawError> {
        let page = operators(&page(
            "<rect x='10' y='20' width='5' height='6' fill='#ff0000' fill-opacity='0.08'/>\
             <path d='M 1 2 L 30 40' fill='none' stroke='#0000ff' stroke-width='2' stroke-dasharray='6 3'/>\
             <text x='9' y='50' font-size='12' fill='#00ff00'>Gut</text>",
        ))?;
        // From the top of the picture to the bottom of the page.
        assert!(page.contains(&"1 0 0 -1 0 540 cm".to_owned()), "{page:#?}");
        let wanted = [
            "/O80 gs",
            "1 0 0 rg",
            "10 20 m",
            "15 26 l",
            "f",
            "/O1000 gs",
            "0 0 1 RG",
            "2 w",
            "[6 3] 0 d",
            "1 2 m",
            "30 40 l",
            "S",
            "0 1 0 rg",
            "BT",
            "ET",
        ];
        let mut rest = page.iter();
        for operator in wanted {
            assert!(rest.any(|found| found == operator), "{operator} is missing or too early in {page:#?}");
        }
        let placed = page.iter().find(|line| line.ends_with(" Tm")).expect("a place of the text");
        assert!(placed.contains(" 9 50 Tm"), "{placed}");
        assert_eq!(page.iter().filter(|line| line.ends_with(" TJ")).count(), 1);
        Ok(())
    }

    #[test]
    fn no_stroke_of_a_chart_is_lost() -> Result<(), DrawError> {
        fn count(group: &resvg::usvg::Group, found: &mut [usize; 2]) {
            for node in group.children() {
                match node {
                    Node::Group(inner) => count(inner, found),
                    Node::Path(path) if path.is_visible() => {
                        found[0] += usize::from(path.fill().is_some());
                        found[1] += usize::from(path.stroke().is_some());
                    }
                    _ => {}
                }
            }
        }
        let svg = include_str!("../../../../tests/golden/course.svg");
        let mut in_tree = [0, 0];
        count(tree(svg)?.root(), &mut in_tree);
        let page = operators(svg)?;
        let on_page =
            [["f", "f*"], ["S", "S"]].map(|names| page.iter().filter(|line| names.contains(&line.as_str())).count());
        assert_eq!(on_page, in_tree);
        assert!(in_tree[1] > 10, "{in_tree:?}");
        Ok(())
    }
}
