//! The record of an answer, `run.json`: everything needed to reproduce it byte by byte, and nothing that differs
//! between machines or days. It contains the digests of the other files and of itself (SHA-256).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    digest::digest,
    recipe::{GENERATOR, Recipe},
};
use crate::page::files::Files;

/// The format of the record as a JSON Schema; a test checks every record against it.
pub const SCHEMA: &str = include_str!("../../../docs/run.schema.json");

/// The beginning of the field with the record's own digest.
const SEAL: &str = "\"record_digest\": \"";

#[derive(Serialize)]
struct Record<'a, A, Q> {
    generator: &'static str,
    version: &'static str,
    #[serde(flatten)]
    answer: A,
    /// The recipe that `gutskin replay` uses; absent in a record nested in another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    recipe: Option<&'a Recipe<Q>>,
    files: BTreeMap<&'a str, String>,
    /// The digest of this text with an empty string here. It is the last field, so that it can be found.
    record_digest: &'static str,
}

/// The record of an answer, with its recipe and the digests of the files written with it.
///
/// # Errors
/// Only if JSON cannot be written, which plain values never cause.
pub fn record<Q: Serialize>(
    answer: impl Serialize,
    recipe: &Recipe<Q>,
    files: &Files,
) -> Result<String, serde_json::Error> {
    let files = files.all().into_iter().map(|(name, content)| (name, digest(content))).collect();
    let record = Record {
        generator: GENERATOR,
        version: env!("CARGO_PKG_VERSION"),
        answer,
        recipe: Some(recipe),
        files,
        record_digest: "",
    };
    Ok(sealed(serde_json::to_string_pretty(&record)? + "\n"))
}

/// One of several answers nested in a record: in the same format, without recipe and files.
pub fn part(answer: impl Serialize) -> impl Serialize {
    Record::<_, ()> {
        generator: GENERATOR,
        version: env!("CARGO_PKG_VERSION"),
        answer,
        recipe: None,
        files: BTreeMap::new(),
        record_digest: "",
    }
}

/// The parts of a record that identify the files written by this program.
#[derive(Deserialize)]
pub struct Ownership {
    /// The program that wrote the record.
    pub generator: String,
    /// The files written with it and their digests.
    #[serde(default)]
    pub files: BTreeMap<String, String>,
    /// The digest of the record itself.
    pub record_digest: String,
    /// The recipe; absent in older records.
    #[serde(default)]
    pub recipe: Option<serde_json::Value>,
}

/// Inserts the record's own digest, so that later changes can be detected.
fn sealed(mut text: String) -> String {
    let own = digest(text.as_bytes());
    if let Some(place) = text.rfind(SEAL) {
        text.insert_str(place + SEAL.len(), &own);
    }
    text
}

impl Ownership {
    /// Reads the digests from a record; `None` if this program did not write it or it was changed.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let owned: Self = serde_json::from_str(text).ok()?;
        let unsealed = text.replacen(&format!("{SEAL}{}", owned.record_digest), SEAL, 1);
        (owned.generator == GENERATOR && owned.record_digest == digest(unsealed.as_bytes())).then_some(owned)
    }
}

#[cfg(test)]
mod tests {
    use crate::page::record::seal::*;

    #[test]
    fn a_record_vouches_for_itself_until_one_letter_of_it_is_changed() {
        let text = sealed(format!("{{\"generator\": \"gutskin\", \"title\": \"fibre\", {SEAL}\"}}"));
        assert!(Ownership::read(&text).is_some(), "{text}");
        assert!(Ownership::read(&text.replace("fibre", "Fibre")).is_none());
        assert!(Ownership::read(&format!("{text} ")).is_none());
        assert!(Ownership::read(&sealed(format!("{{\"generator\": \"another\", {SEAL}\"}}"))).is_none());
    }
}
