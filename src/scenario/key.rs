//! The keys of a scenario file: where each belongs, what it takes, and what it means.
//!
//! Unknown keys are found against this table, and the reference page and the JSON Schema are made from it.

use super::{name, suggest};

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
    /// `[stool_test]`: read-outs of a person's gut on day 0, one key for each.
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

    /// The name of the key it stands for; nothing for the top of the file.
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

    /// The names of all keys it can have.
    #[must_use]
    pub fn names(self) -> Vec<&'static str> {
        let rows = TABLE.iter().filter(|key| key.section == self).map(|key| key.name);
        match self {
            Self::Top | Self::Intervention | Self::Expect => rows.collect(),
            Self::Background => name::inputs().map(|row| row.name).chain([name::PROBIOTIC.0]).collect(),
            Self::Parameters => name::parameters().map(|row| row.name).collect(),
            Self::Start => name::states().map(|row| row.name).collect(),
            Self::StoolTest => name::stool_test().map(|row| row.name).collect(),
        }
    }

    /// The other sections that have a key of that name; American spelling will do.
    pub fn holding(name: &str) -> Vec<Self> {
        let name = suggest::spelled(name);
        Self::ALL.into_iter().filter(|section| section.names().contains(&name.as_str())).collect()
    }
}

/// What a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A list of texts.
    Texts,
    /// A length of time as text, `"12 weeks"`.
    Duration,
    /// A point of time as text, `"day 30"`.
    Moment,
    /// A quantity with the unit of the input.
    Quantity,
    /// A whole number.
    Count,
    /// A section, or a list of sections.
    Section,
    /// A word, or a section of state values.
    Start,
    /// A statement about outcomes.
    Statement,
    /// How often something is taken, in words.
    Routine,
}

impl Kind {
    /// The kind in words, with an example of the form.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Text => "text between quotes",
            Self::Texts => "a list of texts, [\"…\", \"…\"]",
            Self::Duration => "a length of time with its unit, \"12 weeks\"",
            Self::Moment => "a point of time, \"day 30\"",
            Self::Quantity => "a quantity with its unit, \"30 g/day\"",
            Self::Count => "a whole number, 6",
            Self::Section => "a section",
            Self::Start => "\"rest\", \"inflamed\", or values of states, { skin_inflammation = 0.4 }",
            Self::Statement => "a statement, \"dysbiosis at end < 0.2\"",
            Self::Routine => "how often, \"daily\", \"twice a week\", \"every 8 h for 5 d\"",
        }
    }
}

/// What is known about one key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// Where it belongs.
    pub section: Section,
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub kind: Kind,
    /// Whether it must be there.
    pub required: bool,
    /// What holds when it is not there, in words; empty where nothing does.
    pub default: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// A value, as typed after the `=`.
    pub example: &'static str,
}

/// A required key.
const fn must(section: Section, name: &'static str, kind: Kind, meaning: &'static str, example: &'static str) -> Key {
    Key { section, name, kind, required: true, default: "", meaning, example }
}

/// An optional key, with what holds without it.
const fn may(
    section: Section,
    name: &'static str,
    kind: Kind,
    default: &'static str,
    meaning: &'static str,
    example: &'static str,
) -> Key {
    Key { section, name, kind, required: false, default, meaning, example }
}

use Section::{Expect, Intervention, Top};

/// Every key with a fixed name. The keys of `[background]`, `[parameters]` and `[start]` are the names of the model.
pub const TABLE: &[Key] = &[
    must(Top, "title", Kind::Text, "The heading of the chart.", "\"Fibre for twelve weeks\""),
    may(
        Top,
        "short_title",
        Kind::Text,
        "the title, where it is short",
        "What `gutskin compare` calls it, in a word or three.",
        "\"More fibre\"",
    ),
    must(Top, "question", Kind::Text, "What the run is to find out.", "\"Does more fibre calm the skin?\""),
    must(
        Top,
        "what_to_expect",
        Kind::Text,
        "What you think will happen, written before the run.",
        "\"The microbes recover first, the skin last.\"",
    ),
    may(Top, "what_to_try", Kind::Text, "", "What to change next.", "\"Set fibre to 10 g/day and run again.\""),
    may(
        Top,
        "extends",
        Kind::Text,
        "nothing",
        "The scenario this one builds on: a built-in name, or a file beside this one. Everything is taken over but its statements and its short title; what stands here goes first.",
        "\"healthy\"",
    ),
    may(
        Top,
        "leave_out",
        Kind::Texts,
        "none",
        "Interventions of the scenario it `extends` that are not taken over, by their name.",
        "[\"Western diet\"]",
    ),
    may(
        Top,
        "sources",
        Kind::Texts,
        "none",
        "Where the question or the doses come from.",
        "[\"So 2018, 10.1093/ajcn/nqy041\"]",
    ),
    may(Top, "person", Kind::Text, "\"typical adult\"", "Who it happens to.", "\"susceptible adult\""),
    may(
        Top,
        "start",
        Kind::Start,
        "\"rest\"",
        "The state on day 0: at rest, inflamed, or with some states given.",
        "\"inflamed\"",
    ),
    must(Top, "duration", Kind::Duration, "How long the run is.", "\"12 weeks\""),
    may(
        Top,
        "output_every",
        Kind::Duration,
        "\"1 day\"",
        "How far apart the rows of the table are. It never changes the results.",
        "\"12 hours\"",
    ),
    may(
        Top,
        "show",
        Kind::Texts,
        "a fitting choice",
        "What the chart shows: states, read-outs or inputs.",
        "[\"dysbiosis\", \"skin_inflammation\"]",
    ),
    may(
        Top,
        "mechanisms",
        Kind::Texts,
        "\"core\"",
        "Which layers are on around the core: `core`, `all`, or a list.",
        "[\"microbiome\", \"immune\"]",
    ),
    may(Top, "cut", Kind::Texts, "none", "Arrows of the model to cut.", "[\"skin_to_gut\"]"),
    may(
        Top,
        "background",
        Kind::Section,
        "the inputs at their usual values",
        "Inputs that stay the same all through.",
        "{ fibre = \"25 g/day\" }",
    ),
    may(
        Top,
        "intervention",
        Kind::Section,
        "none",
        "What is given, how much and when; one section for each.",
        "[{ what = \"fibre\", dose = \"40 g/day\" }]",
    ),
    may(
        Top,
        "parameters",
        Kind::Section,
        "those of the person",
        "Parameters of the model to change.",
        "{ skin_healing_time = \"10 days\" }",
    ),
    may(
        Top,
        "stool_test",
        Kind::Section,
        "",
        "What a test of the person's gut found on day 0; the compartments start there.",
        "{ bifidobacterium = \"2 %\" }",
    ),
    may(
        Top,
        "expect",
        Kind::Section,
        "none",
        "Statements that the run must satisfy.",
        "[{ that = \"dysbiosis at end < 0.2\" }]",
    ),
    must(Intervention, "what", Kind::Text, "Which input it changes.", "\"antibiotic\""),
    may(Intervention, "name", Kind::Text, "the name of the input", "Its label in the chart.", "\"First course\""),
    may(
        Intervention,
        "dose",
        Kind::Quantity,
        "",
        "How much in total while it lasts, in place of the background. Either this or `extra`.",
        "\"100 %\"",
    ),
    may(
        Intervention,
        "extra",
        Kind::Quantity,
        "",
        "How much on top of whatever else is given. Either this or `dose`.",
        "\"15 g/day\"",
    ),
    may(Intervention, "from", Kind::Moment, "\"day 0\"", "When it starts.", "\"day 30\""),
    may(Intervention, "until", Kind::Moment, "the end of the run", "When it ends. Either this or `for`.", "\"day 51\""),
    may(
        Intervention,
        "for",
        Kind::Duration,
        "",
        "How long it lasts; with `every`, how long each pulse lasts.",
        "\"3 weeks\"",
    ),
    may(Intervention, "ramp", Kind::Duration, "none", "How long it takes to rise to the full amount.", "\"1 week\""),
    may(Intervention, "taper", Kind::Duration, "none", "How long before its end it begins to fall.", "\"1 week\""),
    may(Intervention, "every", Kind::Duration, "", "Repeats it: the time from one start to the next.", "\"1 week\""),
    may(
        Intervention,
        "how_often",
        Kind::Routine,
        "all the time",
        "The routine in words. Doses several times a day act as one steady dose; rarer ones are given on single days. With it, `dose` may be that of one intake, \"1e10 CFU\".",
        "\"twice a week\"",
    ),
    may(
        Intervention,
        "missed",
        Kind::Texts,
        "none",
        "Days on which it is forgotten, single, as a range, or every so many.",
        "[\"day 12\", \"day 20 to day 22\", \"every 10th\"]",
    ),
    may(Intervention, "times", Kind::Count, "", "How many pulses there are, in place of `until`.", "6"),
    must(Expect, "that", Kind::Statement, "The statement.", "\"skin_inflammation at end > 0.6\""),
    may(Expect, "why", Kind::Text, "", "Why the model should do so.", "\"The loop keeps itself going.\""),
];

/// The row of a key.
#[must_use]
pub fn key(section: Section, name: &str) -> Option<&'static Key> {
    TABLE.iter().find(|key| key.section == section && key.name == name)
}
