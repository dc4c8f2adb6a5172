//! The record of an answer, `run.json`: all that is needed to repeat it to the last byte, and nothing that differs between
//! two machines or two days. It vouches for itself and for the files beside it by their digests.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    digest::digest,
    recipe::{GENERATOR, Recipe},
};
use crate::page::files::Files;

/// The form of the record, as a JSON Schema; a test holds every record to it.
pub const SCHEMA: &str = include_str!("../../../docs/run.schema.json");

/// How the field of the record's own digest begins.
const SEAL: &str = "\"record_digest\": \"";

#[derive(Serialize)]
struct Record<'a, A, Q> {
    generator: &'static str,
    version: &'static str,
    #[serde(flatten)]
    answer: A,
    /// From what `gutskin replay` makes it again; a record inside a record has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    recipe: Option<&'a Recipe<Q>>,
    files: BTreeMap<&'a str, String>,
    /// The digest of this very text with nothing between the quotes here. The last field, so that it can be found.
    record_digest: &'static str,
}

/// The record of an answer, of its recipe and of the files written with it.
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

/// One of several answers inside a record: in the form of a record, without recipe and files of its own.
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

/// What is read back from a record to tell our own files from others.
#[derive(Deserialize)]
pub struct Ownership {
    /// The program that wrote the record.
    pub generator: String,
    /// The files written with it and their digests.
    #[serde(default)]
    pub files: BTreeMap<String, String>,
    /// The digest of the record itself.
    pub record_digest: String,
    /// From what it can be made again; older records have none.
    #[serde(default)]
    pub recipe: Option<serde_json::Value>,
}

/// The record with its own digest in it, so that a record that somebody has changed is known to be changed.
fn sealed(mut text: String) -> String {
    let own = digest(text.as_bytes());
    if let Some(place) = text.rfind(SEAL) {
        text.insert_str(place + SEAL.len(), &own);
    }
    text
}

impl Ownership {
    /// What a record says about the files beside it; nothing if it is not ours, or not as we wrote it.
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
