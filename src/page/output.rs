//! Collects all files of a page, whatever its question: figures in every format, numbers, summary and record.

use parquet::errors::ParquetError;
use serde::Serialize;

use super::{
    content::Page,
    data,
    extras::{Extras, TableLayout},
    files::{CONTROL, CONTROL_DESCRIPTION, DATA, DATA_DESCRIPTION, Files, RECORD, SUMMARY},
    record::{recipe::Recipe, seal},
    study::{RecipeQuestion, Study},
};
use gutskin_plot::{DrawError, Preset};

/// Why the files of a page could not be made.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// A figure could not be drawn.
    #[error(transparent)]
    Drawing(#[from] DrawError),
    /// A table or a record could not be serialized as JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// A table could not be written as Parquet.
    #[error(transparent)]
    Parquet(#[from] ParquetError),
}

/// The files of the page that shows an answer, ready to be written.
///
/// # Errors
/// [`OutputError`], when a figure cannot be drawn or a table or record cannot be serialized.
pub fn files<S: Study>(
    question: &S::Question,
    answer: &S::Answer,
    page: &Page<'_>,
    recipe: &Recipe<RecipeQuestion<'_, S::Question>>,
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
    if let Some(control) = S::control(answer) {
        files.push(CONTROL, data::csv(&control.table(TableLayout::Wide)));
        files.push(CONTROL_DESCRIPTION, control.description()?);
    }
    if let Some(summary) = &page.summary {
        files.push(SUMMARY, summary.as_str());
    }
    // The record comes last, because it lists the digests of all other files.
    if let Some(answer) = S::record(question, answer) {
        let record = seal::record(answer, recipe, &files)?;
        files.push(RECORD, record);
    }
    Ok(files)
}

/// The figures of a page, each with its recipe embedded.
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
