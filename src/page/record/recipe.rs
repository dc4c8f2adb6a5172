//! The recipe of a figure: everything needed to reproduce it, embedded in SVG, PNG and PDF and in `run.json`.
//!
//! It is self-contained: each scenario is a complete text that includes everything it extends and every `--set`, so
//! only the program is needed in addition. It contains nothing about the machine, the folder or the date.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::model_digest::model_digest;
use crate::scenario::{Override, Resolved, Scenario};

/// The name of the program in every recipe and record, by which it recognizes its own files.
pub const GENERATOR: &str = "gutskin";

/// What was computed, from which scenarios, and how it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipe<Q> {
    /// The program that wrote the recipe.
    pub generator: String,
    /// The version of the program.
    pub version: String,
    /// The digest of the model: [`crate::page::record::model_digest`].
    pub model_digest: String,
    /// The name of the question, with its settings.
    pub command: Q,
    /// The appearance.
    pub look: Look,
    /// The scenarios, in order.
    pub scenarios: Vec<Ingredient>,
}

/// The settings that change the appearance of a figure but not its content.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    /// The preset: `slide`, `print`, `web`, `handout`.
    pub purpose: String,
    /// The code of its language: `en`.
    pub language: String,
    /// Whether its background is dark.
    pub dark: bool,
    /// Whether it is the blank sheet for predictions.
    pub blank: bool,
    /// Which of the figures made together it is: its file name without ending.
    pub figure: String,
}

/// A scenario of a recipe.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ingredient {
    /// The name of the scenario and of its folder.
    pub name: String,
    /// Its text, with everything it extends and every override.
    pub text: String,
    /// The overrides as typed, for the footer.
    pub overrides: Vec<Override>,
}

impl Ingredient {
    /// The scenario in the form in which recipes store it.
    #[must_use]
    pub fn new(scenario: &Scenario, resolved: &Resolved) -> Self {
        Self { name: scenario.name.clone(), text: resolved.toml_alone(scenario), overrides: scenario.overrides.clone() }
    }
}

/// Why a text is not a usable recipe.
#[derive(Debug, thiserror::Error)]
pub enum NoRecipe {
    /// It is not JSON, or JSON of another kind.
    #[error("it is no recipe of gutskin")]
    Foreign,
    /// It was written by another version in another format.
    #[error("it was made by gutskin {version}, whose recipe gutskin {} cannot read", env!("CARGO_PKG_VERSION"))]
    Version {
        /// The version that wrote it.
        version: String,
    },
    /// It starts like a recipe but does not follow the format.
    #[error("its recipe is damaged: {reason}")]
    Damaged {
        /// The error of the JSON reader.
        reason: serde_json::Error,
    },
}

impl<Q: Clone + Serialize> Recipe<Q> {
    /// The recipe for these scenarios, written by this version of the program.
    #[must_use]
    pub fn new(command: Q, look: Look, scenarios: Vec<Ingredient>) -> Self {
        Self {
            generator: GENERATOR.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            model_digest: model_digest().to_owned(),
            command,
            look,
            scenarios,
        }
    }

    /// The same recipe with its question in another representation.
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

    /// The recipe of one figure of the same answer: its file name without ending, and whether it is the blank sheet.
    #[must_use]
    pub fn of_figure(&self, figure: &str, blank: bool) -> Self {
        Self { look: Look { blank, figure: figure.to_owned(), ..self.look.clone() }, ..self.clone() }
    }

    /// The same recipe attributed to the present version of the program.
    #[must_use]
    pub fn renewed(&self) -> Self {
        Self::new(self.command.clone(), self.look.clone(), self.scenarios.clone())
    }

    /// The recipe as one line of JSON that passes through every file format unchanged: characters that XML does not
    /// allow or that line-end conversion would change are escaped.
    ///
    /// # Errors
    /// Only if JSON cannot be written, which these plain values never cause.
    pub fn json(&self) -> Result<String, serde_json::Error> {
        let text = serde_json::to_string(self)?;
        let mut safe = String::with_capacity(text.len());
        for letter in text.chars() {
            if letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}') {
                // These characters are below U+10000, so one escape of four digits is enough.
                safe += &format!("\\u{:04x}", u32::from(letter));
            } else {
                safe.push(letter);
            }
        }
        Ok(safe)
    }
}

impl<Q: DeserializeOwned> Recipe<Q> {
    /// Parses a recipe.
    ///
    /// # Errors
    /// [`NoRecipe`], when the text is no recipe, or one that only another version understands.
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
