//! The sections of a scenario file: how each is opened, and where it is in words.

/// A part of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The top of the file, before the first section.
    Top,
    /// `[background]`: constant inputs, one key for each input.
    Background,
    /// `[[intervention]]`: what is given when.
    Intervention,
    /// `[parameters]`: changed parameters, one key for each.
    Parameters,
    /// `[start]`: values of states on day 0, one key for each.
    Start,
    /// `[stool_test]`: where a test of the gut found the person, one key for each read-out.
    StoolTest,
    /// `[[expect]]`: statements the run must satisfy.
    Expect,
}

impl Section {
    /// All sections, in the order of a file.
    pub const ALL: [Self; 7] =
        [Self::Top, Self::Start, Self::Background, Self::Intervention, Self::Parameters, Self::StoolTest, Self::Expect];

    /// The line that opens it; empty for the top of the file.
    #[must_use]
    pub fn header(self) -> &'static str {
        match self {
            Self::Top => "",
            Self::Background => "[background]",
            Self::Intervention => "[[intervention]]",
            Self::Parameters => "[parameters]",
            Self::Start => "[start]",
            Self::StoolTest => "[stool_test]",
            Self::Expect => "[[expect]]",
        }
    }

    /// The key under which the tree holds it; nothing for the top of the file.
    #[must_use]
    pub fn key(self) -> Option<&'static str> {
        Some(self.header().trim_matches(['[', ']'])).filter(|key| !key.is_empty())
    }

    /// Where it is, in words: `at the top of the file, …` or `under [background]`.
    #[must_use]
    pub fn whereabouts(self) -> String {
        match self {
            Self::Top => "at the top of the file, before the first [section]".to_owned(),
            _ => format!("under {}", self.header()),
        }
    }
}
