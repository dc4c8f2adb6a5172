//! The options that all commands share which run scenarios and draw.

use std::path::PathBuf;

use clap::{
    ValueEnum,
    builder::{PossibleValue, PossibleValuesParser, TypedValueParser},
};

use super::{failure::Failure, terminal::Colour};
use crate::{
    page::{
        data::{self, Table},
        extras::{Extras, TableLayout},
        record::recipe::{Look, Recipe},
        study::StudyError,
    },
    scenario::Override,
    words::Language,
};
use gutskin_plot::Preset;

/// Options of every command.
#[derive(clap::Args)]
pub(crate) struct Everywhere {
    /// Print only what was asked for, no messages
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
    /// Print more: what the solver did
    #[arg(long, short, global = true)]
    pub(crate) verbose: bool,
    /// Colours in the terminal
    #[arg(long, global = true, value_enum, default_value_t = Colour::Auto, value_name = "WHEN")]
    pub(crate) color: Colour,
}

/// Options of every command that runs scenarios and draws.
#[derive(clap::Args)]
pub(crate) struct SharedOptions {
    /// Folder for the results
    #[arg(long, short, default_value = "output", value_name = "DIR")]
    pub(crate) output: PathBuf,
    /// Change a value without touching the file, e.g. `--set fibre="30 g/day"`
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = key_and_value)]
    pub(crate) changes: Vec<Override>,
    /// Quantities to show, with commas between: see `gutskin list states` and `readouts`
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub(crate) show: Vec<String>,
    /// Solve with this method instead of the faster one: rodas5p or dormand-prince
    #[arg(long, value_name = "METHOD")]
    pub(crate) solver: Option<String>,
    /// Size and style of the chart
    #[arg(long = "for", value_enum, default_value_t = Purpose::Slide, value_name = "PURPOSE")]
    pub(crate) purpose: Purpose,
    /// Language of charts and summaries; scenarios and data.csv stay in English
    #[arg(long = "lang", default_value = "en", value_parser = language(), value_name = "LANGUAGE")]
    pub(crate) language: Language,
    /// On a dark background, for slide and web
    #[arg(long)]
    pub(crate) dark: bool,
    /// Also a sheet without curves, for students to draw their prediction on: chart-blank.*
    #[arg(long)]
    pub(crate) blank: bool,
    /// Also as PDF: chart.pdf
    #[arg(long)]
    pub(crate) pdf: bool,
    /// What to print: a summary, or the numbers in a format that other programs read
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// With --format: a row for each number, with its scenario, day, quantity and unit
    #[arg(long, requires = "format")]
    pub(crate) tidy: bool,
    /// Replace files that gutskin did not write
    #[arg(long)]
    pub(crate) force: bool,
    /// Draw the chart in the terminal with plain letters only
    #[arg(long)]
    pub(crate) ascii: bool,
    /// Show the chart when it is done
    #[arg(long)]
    pub(crate) open: bool,
}

#[derive(Clone, Copy, clap::ValueEnum)]
pub(crate) enum Purpose {
    /// 16:9 for a projector
    Slide,
    /// Half a page of A4
    Print,
    /// For a web page
    Web,
    /// Black and white, for copies
    Handout,
}

impl Purpose {
    fn preset(self) -> Preset {
        match self {
            Self::Slide => Preset::slide(),
            Self::Print => Preset::print(),
            Self::Web => Preset::web(),
            Self::Handout => Preset::handout(),
        }
    }
}

impl SharedOptions {
    /// The appearance of the figures, in the form in which recipes store it.
    pub(crate) fn look(&self) -> Result<Look, Failure> {
        look(self.purpose, self.language, self.dark)
    }

    /// Rejects options that contradict each other, before anything is read.
    pub(crate) fn agree(&self) -> Result<(), Failure> {
        if !self.tidy || self.format.has_rows() {
            return Ok(());
        }
        let typed = |format: &Format| format.to_possible_value().map(|value| value.get_name().to_owned());
        let known: Vec<String> =
            Format::value_variants().iter().filter(|format| format.has_rows()).filter_map(typed).collect();
        Err(Failure::NothingToTidy {
            format: typed(&self.format).unwrap_or_default(),
            known: Language::ENGLISH.listed(&known.iter().map(String::as_str).collect::<Vec<_>>()),
        })
    }

    /// The files to write in addition to the usual ones.
    pub(crate) fn extras(&self) -> Extras {
        let parquet =
            (self.format == Format::Parquet).then_some(if self.tidy { TableLayout::Tidy } else { TableLayout::Wide });
        Extras { pdf: self.pdf, blank: self.blank, parquet, figures: Vec::new() }
    }
}

/// The appearance of figures for a purpose, in the form in which recipes store it.
pub(crate) fn look(purpose: Purpose, language: Language, dark: bool) -> Result<Look, Failure> {
    let preset = purpose.preset();
    if dark && preset.dark().is_none() {
        return Err(Failure::DarkPaper { purpose: preset.name });
    }
    Ok(Look { purpose: preset.name.to_owned(), language: language.code().to_owned(), dark, ..Look::default() })
}

/// The sizes and colours that a recipe specifies.
pub(crate) fn preset_of<Q>(recipe: &Recipe<Q>) -> Result<Preset, Failure> {
    let purpose = &recipe.look.purpose;
    let preset = Preset::named(purpose);
    let preset = if recipe.look.dark { preset.and_then(Preset::dark) } else { preset };
    preset.ok_or_else(|| Failure::from(StudyError::Unmade { what: format!("a figure for `{purpose}`") }))
}

/// The language that a recipe specifies.
pub(crate) fn language_of<Q>(recipe: &Recipe<Q>) -> Result<Language, Failure> {
    Language::named(&recipe.look.language).ok_or_else(|| {
        Failure::from(StudyError::Unmade { what: format!("words in the language `{}`", recipe.look.language) })
    })
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// A short summary
    Text,
    /// Comma-separated values, as in data.csv
    Csv,
    /// Tab-separated values
    Tsv,
    /// A list of records
    Json,
    /// JSON lines: a record on each line
    Ndjson,
    /// A binary table: written next to data.csv as data.parquet
    Parquet,
    /// How it was made: run.json
    Record,
}

impl Format {
    /// The table as text; `None` for formats that do not print numbers.
    pub(crate) fn printed<'a>(self, table: impl FnOnce() -> Table<'a>) -> Result<Option<String>, Failure> {
        Ok(match self {
            Self::Csv => Some(data::csv(&table())),
            Self::Tsv => Some(data::tsv(&table())),
            Self::Json => Some(data::json(&table())?),
            Self::Ndjson => Some(data::json_lines(&table())?),
            Self::Text | Self::Parquet | Self::Record => None,
        })
    }

    /// Whether the format prints numbers.
    pub(crate) fn prints_numbers(self) -> bool {
        matches!(self, Self::Csv | Self::Tsv | Self::Json | Self::Ndjson)
    }

    /// Whether the format has rows of numbers, printed or in a file.
    pub(crate) fn has_rows(self) -> bool {
        self.prints_numbers() || self == Self::Parquet
    }

    /// Whether it prints one document per scenario, so that several in a row cannot be read by a program.
    pub(crate) fn is_one_document(self, tidy: bool) -> bool {
        match self {
            Self::Text | Self::Parquet => false,
            Self::Record => true,
            Self::Csv | Self::Tsv | Self::Json | Self::Ndjson => !tidy,
        }
    }
}

/// Parses the code of a language. The help lists each code with the language's own name.
pub(crate) fn language() -> impl TypedValueParser<Value = Language> {
    let codes = Language::all().map(|language| PossibleValue::new(language.code()).help(language.name()));
    PossibleValuesParser::new(codes.collect::<Vec<_>>()).map(|code| Language::named(&code).unwrap_or_default())
}

pub(crate) fn key_and_value(text: &str) -> Result<Override, String> {
    Override::parse(text)
        .filter(|change| !change.key.is_empty() && !change.value.is_empty())
        .ok_or_else(|| "write it as KEY=VALUE, for example --set fibre=\"30 g/day\"".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_said_to_print_numbers_just_if_it_does() -> Result<(), Failure> {
        for format in Format::value_variants() {
            assert_eq!(format.printed(|| Table::tidy(&[]))?.is_some(), format.prints_numbers());
        }
        Ok(())
    }
}
