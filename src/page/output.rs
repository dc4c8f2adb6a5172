//! All files of a page: its figures in every format, its numbers, its summary and the record, whatever the question.

use parquet::errors::ParquetError;
use serde::Serialize;

use super::{
    content::Page,
    data,
    extras::{Extras, TableLayout},
    files::{DATA, DATA_DESCRIPTION, Files, RECORD, SUMMARY},
    record::{recipe::Recipe, seal},
    study::{Asked, Study},
};
use gutskin_plot::{DrawError, Preset};

/// Why a page could not be turned into files.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// A figure could not be drawn.
    #[error(transparent)]
    Drawing(#[from] DrawError),
    /// A table or a record could not be put into JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// A table could not be put into Parquet.
    #[error(transparent)]
    Parquet(#[from] ParquetError),
}

/// The files of the page that shows an answer, ready to be written.
///
/// # Errors
/// [`OutputError`], when a figure cannot be drawn.
pub fn files<S: Study>(
    question: &S::Question,
    answer: &S::Answer,
    page: &Page<'_>,
    recipe: &Recipe<Asked<'_, S::Question>>,
    preset: &Preset,
    extras: &Extras,
) -> Result<Files, OutputError> {
    let mut files = figures(page, recipe, preset, extras)?;
    if let Some(data) = S::data(question, answer) {
        files.push(DATA, data::csv(&data.table(TableLayout::Wide)));
        files.push(DATA_DESCRIPTION, data.description()?);
        if let Some(layout) = extras.parquet {
            files.push(layout.parquet_file(), data::parquet(&data.table(layout))?);
        }
    }
    if let Some(summary) = &page.summary {
        files.push(SUMMARY, summary.as_str());
    }
    // Last, so that the record never speaks of files that are not there.
    if let Some(answer) = S::record(question, answer) {
        let record = seal::record(answer, recipe, &files)?;
        files.push(RECORD, record);
    }
    Ok(files)
}

/// The pictures of a page, each with its recipe in it.
fn figures<Q: Serialize + Clone>(
    page: &Page<'_>,
    recipe: &Recipe<Q>,
    preset: &Preset,
    extras: &Extras,
) -> Result<Files, OutputError> {
    let mut files = Files::default();
    for figure in &page.figures {
        let picture = figure.drawing.picture(preset)?;
        let blank = if extras.blank { figure.drawing.blank(preset)? } else { None };
        files.extend(picture.figure(&figure.stem, blank.as_ref(), recipe, extras.kinds())?);
    }
    Ok(files)
}
