//! Finds keys by section and name, and the sections that can hold a name.

use super::{key::Key, section::Section, table::TABLE};
use crate::scenario::names;

/// The row of a key.
#[must_use]
pub fn key(section: Section, name: &str) -> Option<&'static Key> {
    TABLE.iter().find(|key| key.section == section && key.name == name)
}

impl Section {
    /// The names of all keys it can have.
    #[must_use]
    pub fn names(self) -> Vec<&'static str> {
        let rows = TABLE.iter().filter(|key| key.section == self).map(|key| key.name);
        match self {
            Self::Top | Self::Intervention | Self::Expect => rows.collect(),
            Self::Background => names::inputs().map(|row| row.name).chain([names::PROBIOTIC.0]).collect(),
            Self::Parameters => names::parameters().map(|row| row.name).collect(),
            Self::Start => names::states().map(|row| row.name).collect(),
            Self::StoolTest => names::stool_test().map(|row| row.name).collect(),
        }
    }

    /// The other sections that have a key of that name; American spelling will do.
    pub fn holding(name: &str) -> Vec<Self> {
        let name = names::spelled(name);
        Self::ALL.into_iter().filter(|section| section.names().contains(&name.as_str())).collect()
    }
}
