//! The recipe of a figure: everything it takes to make it again, as it travels inside SVG, PNG and PDF and in `run.json`.
//!
//! It stands alone: scenarios are whole texts with everything they build on and every `--set` in it, so nothing outside
//! is needed but the program. It says nothing of the machine, the folder or the day it was made.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::model_digest::model_digest;
use crate::scenario::{Override, Resolved, Scenario};

/// The program's name in every recipe and record, by which it knows its own files again.
pub const GENERATOR: &str = "gutskin";

/// What was done, with which scenarios, and how it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipe<Q> {
    /// The program, by which it knows its own recipes.
    pub generator: String,
    /// Its version.
    pub version: String,
    /// The fingerprint of its model: [`crate::page::record::model_digest`].
    pub model_digest: String,
    /// What was asked: the name of the question, with its settings.
    pub command: Q,
    /// How it is shown.
    pub look: Look,
    /// The scenarios, in the order given.
    pub scenarios: Vec<Ingredient>,
}

/// The settings of a figure that change how it looks and not what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    /// The preset: `slide`, `print`, `web`, `handout`.
    pub purpose: String,
    /// The language of its words, as it is typed: `en`.
    pub language: String,
    /// Whether it stands on a dark slide.
    pub dark: bool,
    /// Whether it is the sheet to draw a prediction on.
    pub blank: bool,
    /// Which figure it is of those that were made together: the name of its file, without ending.
    pub figure: String,
}

/// A scenario of a recipe.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ingredient {
    /// Its name, which is that of its folder.
    pub name: String,
    /// Its text, with all it builds on and every override in it.
    pub text: String,
    /// The overrides as they were typed, for the small print.
    pub overrides: Vec<Override>,
}

impl Ingredient {
    /// What a recipe keeps of a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario, resolved: &Resolved) -> Self {
        Self { name: scenario.name.clone(), text: resolved.toml_alone(scenario), overrides: scenario.overrides.clone() }
    }
}

/// Why a text is no recipe of ours.
#[derive(Debug, thiserror::Error)]
pub enum NoRecipe {
    /// It is not JSON, or JSON of something else.
    #[error("it is no recipe of gutskin")]
    Foreign,
    /// Another version wrote it, and in another way.
    #[error("it was made by gutskin {version}, whose recipe gutskin {} can not read", env!("CARGO_PKG_VERSION"))]
    Version {
        /// Which version.
        version: String,
    },
    /// It begins like ours and is not as we write it.
    #[error("its recipe is damaged: {reason}")]
    Damaged {
        /// Where the reader stumbled.
        reason: serde_json::Error,
    },
}

impl<Q: Clone + Serialize> Recipe<Q> {
    /// The recipe of what this program makes of these scenarios.
    #[must_use]
    pub fn new(command: Q, look: Look, scenarios: Vec<Ingredient>) -> Self {
        Self {
            generator: GENERATOR.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            model_digest: model_digest(),
            command,
            look,
            scenarios,
        }
    }

    /// The same recipe with its question in another form.
    #[must_use]
    pub fn with_question<P>(&self, command: P) -> Recipe<P> {
        Recipe {
            generator: self.generator.clone(),
            version: self.version.clone(),
            model_digest: self.model_digest.clone(),
            command,
            look: self.look.clone(),
            scenarios: self.scenarios.clone(),
        }
    }

    /// The recipe of one figure: which it is, and whether it is its sheet without the answer.
    #[must_use]
    pub fn of_figure(&self, figure: &str, blank: bool) -> Self {
        Self { look: Look { blank, figure: figure.to_owned(), ..self.look.clone() }, ..self.clone() }
    }

    /// The same recipe as this version writes it.
    #[must_use]
    pub fn renewed(&self) -> Self {
        Self::new(self.command.clone(), self.look.clone(), self.scenarios.clone())
    }

    /// The recipe as one line of JSON that passes through every file format unchanged: characters that XML does not
    /// allow or that move on the way are written by their numbers.
    ///
    /// # Errors
    /// Only if JSON can not be written, which these plain values never cause.
    pub fn json(&self) -> Result<String, serde_json::Error> {
        let text = serde_json::to_string(self)?;
        let mut safe = String::with_capacity(text.len());
        for letter in text.chars() {
            if letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}') {
                // Both stand below U+10000, so one number is enough.
                safe += &format!("\\u{:04x}", u32::from(letter));
            } else {
                safe.push(letter);
            }
        }
        Ok(safe)
    }
}

impl<Q: DeserializeOwned> Recipe<Q> {
    /// Reads a recipe back.
    ///
    /// # Errors
    /// When the text is none, or one that only another version understands.
    pub fn read(text: &str) -> Result<Self, NoRecipe> {
        #[derive(Deserialize)]
        struct Maker {
            generator: String,
            version: String,
        }
        let maker: Maker = serde_json::from_str(text).map_err(|_| NoRecipe::Foreign)?;
        if maker.generator != GENERATOR {
            return Err(NoRecipe::Foreign);
        }
        serde_json::from_str(text).map_err(|reason| match maker.version.as_str() {
            env!("CARGO_PKG_VERSION") => NoRecipe::Damaged { reason },
            _ => NoRecipe::Version { version: maker.version },
        })
    }
}
