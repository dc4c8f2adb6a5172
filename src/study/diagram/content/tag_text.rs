//! The text of an input tag: label, sign and grade, the last two left out on a sheet that students fill in.

use super::parts::Tag;
use crate::{
    model::strain::STRAINS,
    words::{Language, say},
};

/// Separates the label of a tag from its answer, so that the width is the same with and without the answer.
const ANSWER: char = '\u{A0}';

/// The texts of the tags of a box: label, sign, grade. Strains that act on it alike share one tag.
pub(crate) fn tag_texts(tags: &[Tag], language: Language) -> Vec<String> {
    let is_strain = |tag: &Tag| STRAINS.iter().any(|strain| strain.input == tag.input);
    let answer = |tag: &Tag| format!("{}{:?}", tag.push().sign(), tag.grade);
    let alike = |one: &Tag| tags.iter().filter(|tag| is_strain(tag) && answer(tag) == answer(one)).count();
    let texts = tags.iter().map(|tag| {
        let shared = is_strain(tag) && alike(tag) > 1;
        let label = if shared { say!(language, diagram::strains) } else { tag.label };
        format!("{label}{ANSWER}{}", answer(tag))
    });
    let mut all: Vec<String> = Vec::new();
    for text in texts {
        if !all.contains(&text) {
            all.push(text);
        }
    }
    all
}

/// A line of a tag as it is drawn; without the answer with a line to write it on.
pub(crate) fn tag_line(line: &str, has_answer: bool) -> String {
    match line.split_once(ANSWER) {
        Some((label, _)) if !has_answer => format!("{label} __"),
        Some((label, answer)) => format!("{label} {answer}"),
        None => line.to_owned(),
    }
}
