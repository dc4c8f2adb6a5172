//! The table of all keys of a scenario file.
//!
//! Unknown keys are found against this table, and the reference page and the JSON Schema are made from it.

use super::{
    key::{Key, ValueKind},
    section::Section::{self, Expect, Intervention, Top},
};

/// A required key.
const fn must(
    section: Section,
    name: &'static str,
    kind: ValueKind,
    meaning: &'static str,
    example: &'static str,
) -> Key {
    Key { section, name, kind, required: true, default: "", meaning, example }
}

/// An optional key, with what holds without it.
const fn may(
    section: Section,
    name: &'static str,
    kind: ValueKind,
    default: &'static str,
    meaning: &'static str,
    example: &'static str,
) -> Key {
    Key { section, name, kind, required: false, default, meaning, example }
}

/// Every key with a fixed name. The keys of `[background]`, `[parameters]` and `[start]` are the names of the model.
pub const TABLE: &[Key] = &[
    must(Top, "title", ValueKind::Text, "The heading of the chart.", "\"Fibre for twelve weeks\""),
    may(
        Top,
        "short_title",
        ValueKind::Text,
        "the title, where it is short",
        "What `gutskin compare` calls it, in a word or three.",
        "\"More fibre\"",
    ),
    must(Top, "question", ValueKind::Text, "What the run is to find out.", "\"Does more fibre calm the skin?\""),
    must(
        Top,
        "what_to_expect",
        ValueKind::Text,
        "What you think will happen, written before the run.",
        "\"The microbes recover first, the skin last.\"",
    ),
    may(Top, "what_to_try", ValueKind::Text, "", "What to change next.", "\"Set fibre to 10 g/day and run again.\""),
    may(
        Top,
        "extends",
        ValueKind::Text,
        "nothing",
        "The scenario this one builds on: a built-in name, or a file beside this one. Everything is taken over but its statements and its short title; what stands here goes first.",
        "\"healthy\"",
    ),
    may(
        Top,
        "leave_out",
        ValueKind::Texts,
        "none",
        "Interventions of the scenario it `extends` that are not taken over, by their name.",
        "[\"Western diet\"]",
    ),
    may(
        Top,
        "sources",
        ValueKind::Texts,
        "none",
        "Where the question or the doses come from.",
        "[\"So 2018, 10.1093/ajcn/nqy041\"]",
    ),
    may(Top, "person", ValueKind::Text, "\"typical adult\"", "Who it happens to.", "\"susceptible adult\""),
    may(
        Top,
        "start",
        ValueKind::Start,
        "\"rest\"",
        "The state on day 0: at rest, inflamed, or with some states given.",
        "\"inflamed\"",
    ),
    must(Top, "duration", ValueKind::Duration, "How long the run is.", "\"12 weeks\""),
    may(
        Top,
        "output_every",
        ValueKind::Duration,
        "\"1 day\"",
        "How far apart the rows of the table are. It never changes the results.",
        "\"12 hours\"",
    ),
    may(
        Top,
        "show",
        ValueKind::Texts,
        "a fitting choice",
        "What the chart shows: states, read-outs or inputs.",
        "[\"dysbiosis\", \"skin_inflammation\"]",
    ),
    may(
        Top,
        "mechanisms",
        ValueKind::Texts,
        "\"core\"",
        "Which layers are on around the core: `core`, `all`, or a list.",
        "[\"microbiome\", \"immune\"]",
    ),
    may(Top, "cut", ValueKind::Texts, "none", "Arrows of the model to cut.", "[\"skin_to_gut\"]"),
    may(
        Top,
        "background",
        ValueKind::Section,
        "the inputs at their usual values",
        "Inputs that stay the same all through.",
        "{ fibre = \"25 g/day\" }",
    ),
    may(
        Top,
        "intervention",
        ValueKind::Section,
        "none",
        "What is given, how much and when; one section for each.",
        "[{ what = \"fibre\", dose = \"40 g/day\" }]",
    ),
    may(
        Top,
        "parameters",
        ValueKind::Section,
        "those of the person",
        "Parameters of the model to change.",
        "{ skin_healing_time = \"20 days\" }",
    ),
    may(
        Top,
        "stool_test",
        ValueKind::Section,
        "",
        "What a test of the gut found. The person is somebody who rests there on their background, for the whole run.",
        "{ bifidobacterium = \"2 %\" }",
    ),
    may(
        Top,
        "expect",
        ValueKind::Section,
        "none",
        "Statements that the run must satisfy.",
        "[{ that = \"dysbiosis at end < 0.2\" }]",
    ),
    must(Intervention, "what", ValueKind::Text, "Which input it changes.", "\"antibiotic\""),
    may(Intervention, "name", ValueKind::Text, "the name of the input", "Its label in the chart.", "\"First course\""),
    may(
        Intervention,
        "dose",
        ValueKind::Quantity,
        "",
        "How much in total while it lasts, in place of the background. Either this or `extra`.",
        "\"100 %\"",
    ),
    may(
        Intervention,
        "extra",
        ValueKind::Quantity,
        "",
        "How much on top of whatever else is given. Either this or `dose`.",
        "\"15 g/day\"",
    ),
    may(Intervention, "from", ValueKind::Moment, "\"day 0\"", "When it starts.", "\"day 30\""),
    may(
        Intervention,
        "until",
        ValueKind::Moment,
        "the end of the run",
        "When it ends. Either this or `for`.",
        "\"day 51\"",
    ),
    may(
        Intervention,
        "for",
        ValueKind::Duration,
        "",
        "How long it lasts; with `every`, how long each pulse lasts.",
        "\"3 weeks\"",
    ),
    may(
        Intervention,
        "ramp",
        ValueKind::Duration,
        "none",
        "How long it takes to rise to the full amount.",
        "\"1 week\"",
    ),
    may(Intervention, "taper", ValueKind::Duration, "none", "How long before its end it begins to fall.", "\"1 week\""),
    may(
        Intervention,
        "every",
        ValueKind::Duration,
        "",
        "Repeats it: the time from one start to the next.",
        "\"1 week\"",
    ),
    may(
        Intervention,
        "how_often",
        ValueKind::Routine,
        "all the time",
        "The routine in words. Doses several times a day act as one steady dose; rarer ones are given on single days. With it, `dose` may be that of one intake, \"1e10 CFU\".",
        "\"twice a week\"",
    ),
    may(
        Intervention,
        "missed",
        ValueKind::Texts,
        "none",
        "Days on which it is forgotten, single, as a range, or every so many.",
        "[\"day 12\", \"day 20 to day 22\", \"every 10th\"]",
    ),
    may(Intervention, "times", ValueKind::Count, "", "How many pulses there are, in place of `until`.", "6"),
    must(Expect, "that", ValueKind::Statement, "The statement.", "\"skin_inflammation at end > 0.6\""),
    may(Expect, "why", ValueKind::Text, "", "Why the model should do so.", "\"The loop keeps itself going.\""),
];
