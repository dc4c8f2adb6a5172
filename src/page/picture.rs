//! Turns a drawn picture into its files: every format shows the same picture, text alternative and recipe.

use serde::Serialize;

use super::record::recipe::Recipe;
use gutskin_plot::{
    Chart, DrawError, Preset, draw, draw_blank,
    embedded_metadata::{self, Kind, RECIPE},
    pdf::{Words, pdf},
    rasterise,
};

/// The program name and version in the metadata of the files.
const PROGRAM: &str = concat!("gutskin ", env!("CARGO_PKG_VERSION"));

/// The keywords of PDF files.
const KEYWORDS: &str = "teaching model, gut-skin axis, not medical advice";

/// The suffix of the file name of a blank sheet.
pub const BLANK: &str = "-blank";

/// A picture that can be written in every format.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The drawing.
    pub svg: String,
    /// Its text alternative in one line.
    pub title: String,
    /// Its key figures in one or two sentences.
    pub key_figures: String,
    /// Its full description.
    pub description: String,
    /// Its size and resolution.
    pub preset: Preset,
}

impl Picture {
    /// The picture of a chart.
    ///
    /// # Errors
    /// [`DrawError`], when the chart cannot be drawn.
    pub fn of(chart: &Chart, preset: &Preset) -> Result<Self, DrawError> {
        let svg = draw(chart, preset)?;
        Ok(Self::with_words_of(chart, svg, preset))
    }

    /// The blank sheet of a chart, with the texts of `blank`.
    ///
    /// # Errors
    /// [`DrawError`], when the chart cannot be drawn.
    pub fn of_blank(chart: &Chart, blank: &Chart, preset: &Preset) -> Result<Self, DrawError> {
        let svg = draw_blank(chart, blank, preset)?;
        Ok(Self::with_words_of(blank, svg, preset))
    }

    fn with_words_of(chart: &Chart, svg: String, preset: &Preset) -> Self {
        Self {
            svg,
            title: chart.title.clone(),
            key_figures: chart.key_figures.clone(),
            description: chart.description.clone(),
            preset: *preset,
        }
    }

    /// All files of a figure: the picture and, where there is one, the blank sheet, whose name ends in `-blank`.
    ///
    /// # Errors
    /// [`DrawError`], when a format cannot be written.
    pub fn figure<Q: Clone + Serialize>(
        &self,
        name: &str,
        blank: Option<&Self>,
        recipe: &Recipe<Q>,
        kinds: &[Kind],
    ) -> Result<Vec<(String, Vec<u8>)>, DrawError> {
        let mut files = self.files(name, &recipe.of_figure(name, false), kinds)?;
        if let Some(blank) = blank {
            files.extend(blank.files(&format!("{name}{BLANK}"), &recipe.of_figure(name, true), kinds)?);
        }
        Ok(files)
    }

    /// The files of the picture, called `name` with the ending of their format, each with the recipe embedded.
    ///
    /// # Errors
    /// [`DrawError`], when a format cannot be written.
    pub fn files<Q: Clone + Serialize>(
        &self,
        name: &str,
        recipe: &Recipe<Q>,
        kinds: &[Kind],
    ) -> Result<Vec<(String, Vec<u8>)>, DrawError> {
        let text = recipe.json().map_err(|error| DrawError::Recipe { source: error.into() })?;
        let words = recipe.look.language.as_str();
        let file = |kind: &Kind| Ok((format!("{name}.{}", kind.ending()), self.file(*kind, words, &text)?));
        kinds.iter().map(file).collect()
    }

    fn file(&self, kind: Kind, language: &str, recipe: &str) -> Result<Vec<u8>, DrawError> {
        match kind {
            Kind::Svg => Ok(embedded_metadata::into_svg(self.svg.clone(), recipe)?.into_bytes()),
            Kind::Png => {
                let texts = [
                    ("Title", self.title.as_str()),
                    ("Key figures", self.key_figures.as_str()),
                    ("Description", self.description.as_str()),
                    ("Software", PROGRAM),
                    (RECIPE, recipe),
                ];
                rasterise(&self.svg, &self.preset, &texts)
            }
            Kind::Pdf => {
                let words = Words {
                    title: &self.title,
                    subject: &self.key_figures,
                    description: &self.description,
                    language,
                    keywords: KEYWORDS,
                    program: PROGRAM,
                    recipe,
                };
                pdf(&self.svg, &self.preset, &words)
            }
        }
    }
}
