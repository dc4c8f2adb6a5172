//! The scenarios that come with the program, so that they work in any folder.

/// A scenario inside the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BuiltIn {
    /// The name to run it by.
    pub name: &'static str,
    /// The text of its file.
    pub text: &'static str,
}

macro_rules! built_in {
    ($($name:literal,)+) => {
        /// All of them, from the simplest to the most surprising.
        pub const BUILT_IN: &[BuiltIn] =
            &[$(BuiltIn { name: $name, text: include_str!(concat!("../../scenarios/", $name, ".toml")) },)+];
    };
}

built_in! {
    "healthy",
    "fibre",
    "probiotic",
    "synbiotic",
    "antibiotics",
    "tipping",
    "tipping-loop-cut",
    "rescue-weak",
    "rescue-strong",
    "rescue-too-short",
    "irritation",
    "slow-slide",
}

/// The scenario of that name, with or without `.toml`.
#[must_use]
pub fn built_in(name: &str) -> Option<&'static BuiltIn> {
    let name = name.strip_suffix(".toml").unwrap_or(name);
    BUILT_IN.iter().find(|scenario| scenario.name == name)
}
