//! The files of one folder in memory: names and contents, in the order in which they are written.

/// The record, which lists the other files with their digests.
pub const RECORD: &str = "run.json";

/// The numbers of an answer in rows.
pub const DATA: &str = "data.csv";

/// The description of the columns of [`DATA`].
pub const DATA_DESCRIPTION: &str = "data.csv-metadata.json";

/// What would have happened without it, in the same rows and columns as [`DATA`].
pub const CONTROL: &str = "control.csv";

/// The description of the columns of [`CONTROL`].
pub const CONTROL_DESCRIPTION: &str = "control.csv-metadata.json";

/// The answer in words.
pub const SUMMARY: &str = "summary.md";

/// Names and contents of the files of one folder, in the order in which they are written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files(Vec<(String, Vec<u8>)>);

impl Files {
    /// Adds a file.
    pub fn push(&mut self, name: &str, content: impl Into<Vec<u8>>) {
        self.0.push((name.to_owned(), content.into()));
    }

    /// Adds several files.
    pub fn extend(&mut self, files: Vec<(String, Vec<u8>)>) {
        self.0.extend(files);
    }

    /// All files, borrowed.
    #[must_use]
    pub fn all(&self) -> Vec<(&str, &[u8])> {
        self.0.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect()
    }

    /// The content of the file with this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, content)| content.as_slice())
    }

    /// The content of a file as text; empty if it does not exist or is not UTF-8.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.get(name).and_then(|content| std::str::from_utf8(content).ok()).unwrap_or_default()
    }
}
