//! From a drawn picture to its files: every format shows the same, says the same in words, and carries the same recipe.

use serde::Serialize;

use super::record::recipe::Recipe;
use crate::present::chart::{
    Chart, DrawError, Preset, draw, draw_blank,
    embedded_metadata::{self, Kind, RECIPE},
    pdf::{Words, pdf},
    rasterise,
};

/// What writes the files.
const PROGRAM: &str = concat!("gutskin ", env!("CARGO_PKG_VERSION"));

/// What libraries find a PDF by.
const KEYWORDS: &str = "teaching model, gut-skin axis, not medical advice";

/// What the name of a sheet without the answer ends in.
pub const BLANK: &str = "-blank";

/// A picture ready to be written, in whatever format.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The drawing.
    pub svg: String,
    /// What it is, in one line.
    pub title: String,
    /// Its key figures, in a sentence or two.
    pub key_figures: String,
    /// The picture told in sentences.
    pub description: String,
    /// Its size and resolution.
    pub preset: Preset,
}

impl Picture {
    /// The picture of a chart.
    ///
    /// # Errors
    /// When the chart can not be drawn.
    pub fn of(chart: &Chart, preset: &Preset) -> Result<Self, DrawError> {
        let svg = draw(chart, preset)?;
        Ok(Self::with_words_of(chart, svg, preset))
    }

    /// The picture of a chart without its answer, with the texts of `blank`.
    ///
    /// # Errors
    /// When the chart can not be drawn.
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

    /// All files of a figure: the picture itself and, where there is one, the sheet without the answer, called `-blank`.
    ///
    /// # Errors
    /// When a format can not be made.
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

    /// Its files, called `name` with the ending of their kind, each with the recipe in it.
    ///
    /// # Errors
    /// When a format can not be made.
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
