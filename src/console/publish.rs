//! Turns an answer into files and terminal output, in the same way for every question, once its scenarios are read.

use std::path::Path;

use super::{
    console_output::{closing, preview},
    failure::Failure,
    files,
    load::Loaded,
    shared_options::{Format, SharedOptions, language_of, preset_of},
    terminal::Terminal,
};
use crate::{
    page::{
        content::Page,
        data::Table,
        extras::{Extras, TableLayout},
        files::{Files, RECORD},
        output::{self, OutputError},
        record::recipe::{Ingredient, Recipe},
        study::{RecipeQuestion, Study},
    },
    scenario::Scenario,
};

/// The answer to a question about these scenarios.
pub(crate) fn answered<S: Study>(question: &S::Question, scenarios: Vec<Scenario>) -> Result<S::Answer, Failure> {
    Ok(S::answer(question, scenarios)?)
}

/// Answers a question about these scenarios, writes all files and prints the answer or its numbers.
pub(crate) fn ask<S: Study>(
    question: S::Question,
    loaded: Vec<Loaded>,
    options: &SharedOptions,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let ingredients = loaded.iter().map(|one| Ingredient::new(&one.scenario, &one.resolved)).collect();
    let answer = answered::<S>(&question, loaded.into_iter().map(|one| one.scenario).collect())?;
    publish::<S>(&question, &answer, ingredients, options, &options.extras(), 0, terminal)?;
    print_numbers::<S>(&[(question, answer)], options, terminal)
}

/// The page that shows an answer as the recipe specifies, and all its files.
pub(crate) fn made<'a, S: Study>(
    question: &'a S::Question,
    answer: &'a S::Answer,
    recipe: &Recipe<RecipeQuestion<'_, S::Question>>,
    extras: &Extras,
) -> Result<(Page<'a>, Files), Failure> {
    let preset = preset_of(recipe)?;
    let page = S::page(question, answer, language_of(recipe)?, &extras.figures)?;
    let files = output::files::<S>(question, answer, &page, recipe, &preset, extras).map_err(|cause| match cause {
        OutputError::Drawing(cause) => Failure::Drawing { scenario: page.folder.clone(), cause },
        OutputError::Json(cause) => Failure::Json(cause),
        OutputError::Parquet(cause) => Failure::Parquet(cause),
    })?;
    Ok((page, files))
}

/// Writes all files of an answer, prints it, and opens one of its figures if requested.
pub(crate) fn publish<S: Study>(
    question: &S::Question,
    answer: &S::Answer,
    ingredients: Vec<Ingredient>,
    options: &SharedOptions,
    extras: &Extras,
    opened: usize,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let recipe = Recipe::new(S::asked(question), options.look()?, ingredients);
    let (page, files) = made::<S>(question, answer, &recipe, extras)?;
    let folder = options.output.join(&page.folder);
    files::write(&folder, &files, options.force)?;
    report(&page, &files, &folder, options, terminal)?;
    if options.open
        && let Some(figure) = page.figures.get(opened)
    {
        let picture = folder.join(format!("{}.png", figure.stem));
        open::that(&picture).map_err(|cause| Failure::Open { path: picture, cause })?;
    }
    Ok(())
}

/// Prints the record or the answer in words; numbers are printed by [`print_numbers`].
fn report(
    page: &Page<'_>,
    files: &Files,
    folder: &Path,
    options: &SharedOptions,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    match options.format {
        Format::Record => return terminal.print(files.text(RECORD)),
        Format::Text | Format::Parquet if !terminal.is_quiet() => {}
        _ => return Ok(()),
    }
    let mut text = page.before.clone();
    if let Some(first) = page.figures.first() {
        text += &preview(first, options, terminal);
    }
    text += &page.after;
    if terminal.is_verbose() {
        text += &page.method;
    }
    text += &format!("\n{}", closing(options, folder, page));
    terminal.print(&text)
}

/// Prints the numbers of all answers of one call, if the requested format prints numbers.
pub(crate) fn print_numbers<S: Study>(
    answers: &[(S::Question, S::Answer)],
    options: &SharedOptions,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let data: Vec<_> = answers.iter().filter_map(|(question, answer)| S::data(question, answer)).collect();
    let table = || match data.as_slice() {
        [only] if !options.tidy => only.table(TableLayout::Wide),
        several => Table::below_each_other(several.iter().map(|data| data.table(TableLayout::Tidy))),
    };
    options.format.printed(table)?.map_or(Ok(()), |rows| terminal.print(&rows))
}
