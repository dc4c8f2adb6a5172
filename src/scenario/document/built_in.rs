//! Lists the scenarios that are built into the program, so that they work in any folder.

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
        /// All of them, by topic, and within a topic from the simplest to the most surprising.
        pub const BUILT_IN: &[BuiltIn] =
            &[$(BuiltIn { name: $name, text: include_str!(concat!("../../../scenarios/", $name, ".toml")) },)+];
    };
}

built_in! {
    // Start here.
    "healthy",
    // Diet.
    "fibre",
    "fibre-two-guilds",
    "diet-swap",
    "western-then-prudent",
    "one-fat-meal-day",
    "bile-acids",
    "tryptophan",
    "polyphenols",
    "fermented-food",
    "stool-test",
    // Probiotics.
    "probiotic",
    "synbiotic",
    "probiotic-washout",
    "eczema-mixture",
    "which-strain",
    // Antibiotics.
    "antibiotics",
    "antibiotic-bloom",
    "after-antibiotics",
    // Stress.
    "exam-stress",
    "exam-stress-blocked",
    "long-stress",
    "stress-and-microbes",
    // Skin and light.
    "dry-skin-emollient",
    "tape-strips",
    "eczema-care",
    "eczema-blocker",
    "skin-switch",
    "sunlight",
    "light-therapy",
    "sunburn",
    "irritation",
    "skin-first",
    // Immune balance.
    "fibre-and-treg",
    "psoriasis-balance",
    "psoriasis-blocker",
    // Tipping and rescue.
    "tipping",
    "tipping-loop-cut",
    "tipping-whole-axis",
    "rescue-weak",
    "rescue-strong",
    "rescue-too-short",
    "slow-slide",
    "combined-care",
}

/// The scenario of that name, with or without `.toml`.
#[must_use]
pub fn built_in(name: &str) -> Option<&'static BuiltIn> {
    let name = name.strip_suffix(".toml").unwrap_or(name);
    BUILT_IN.iter().find(|scenario| scenario.name == name)
}
