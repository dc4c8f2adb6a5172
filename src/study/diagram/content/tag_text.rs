//! The text of an input tag: label, sign and grade, the last two left out on a sheet that students fill in.

use super::parts::Tag;

/// Separates the label of a tag from its answer, so that the width is the same with and without the answer.
const ANSWER: char = '\u{A0}';

/// The whole text of a tag: label, sign, grade.
pub(crate) fn tag_text(tag: &Tag) -> String {
    format!("{}{ANSWER}{}{:?}", tag.label, tag.push().sign(), tag.grade)
}

/// A line of a tag as it is drawn; without the answer with a line to write it on.
pub(crate) fn tag_line(line: &str, has_answer: bool) -> String {
    match line.split_once(ANSWER) {
        Some((label, _)) if !has_answer => format!("{label} __"),
        Some((label, answer)) => format!("{label} {answer}"),
        None => line.to_owned(),
    }
}
