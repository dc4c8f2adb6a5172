//! Takes a text apart: `{subject} {rises|rise} to {to}` has the places `subject` and `to` and a choice between one and many.

use std::collections::BTreeSet;

/// A part of a text.
#[derive(Debug, PartialEq)]
pub(crate) enum Piece {
    Text(String),
    /// What the program puts in.
    Place(String),
    /// For one thing, for many.
    Choice(String, String),
}

/// The parts of a text, or what is wrong with it. `~` stands for a space at which no line is broken.
pub(crate) fn pieces(text: &str) -> Result<Vec<Piece>, String> {
    let text = text.replace('~', "\u{a0}");
    let mut pieces = Vec::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        let (inside, after) = after.split_once('}').ok_or("a `{` is never closed")?;
        if before.contains('}') {
            return Err("a `}` closes nothing".to_owned());
        }
        if !before.is_empty() {
            pieces.push(Piece::Text(before.to_owned()));
        }
        pieces.push(match inside.split('|').collect::<Vec<_>>()[..] {
            [place] if is_name(place) => Piece::Place(place.to_owned()),
            [one, many] if !inside.contains('{') => Piece::Choice(one.to_owned(), many.to_owned()),
            _ => {
                return Err(format!(
                    "`{{{inside}}}` is neither a place such as {{to}} nor a choice such as {{rises|rise}}"
                ));
            }
        });
        rest = after;
    }
    if rest.contains('}') {
        return Err("a `}` closes nothing".to_owned());
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    Ok(pieces)
}

/// The places, each once.
pub(crate) fn places<'p>(pieces: &'p [Piece]) -> BTreeSet<&'p str> {
    let place = |piece: &'p Piece| match piece {
        Piece::Place(name) => Some(name.as_str()),
        Piece::Text(_) | Piece::Choice(..) => None,
    };
    pieces.iter().filter_map(place).collect()
}

/// Whether one and many are said in different words.
pub(crate) fn has_choice(pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| matches!(piece, Piece::Choice(..)))
}

/// Whether Rust takes it for the name of a field or a type: small letters, digits and underscores.
pub(crate) fn is_name(key: &str) -> bool {
    /// Words that Rust keeps for itself, now or later.
    const KEYWORDS: [&str; 50] = [
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
        "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
        "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super",
        "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "where", "while", "yield",
    ];
    /// What `say!` passes to every sentence besides its places.
    const PASSED: [&str; 2] = ["many", "language"];
    key.starts_with(|first: char| first.is_ascii_lowercase())
        && key.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_')
        && !KEYWORDS.contains(&key)
        && !PASSED.contains(&key)
}
