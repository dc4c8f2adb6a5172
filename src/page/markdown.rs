//! Escapes text from scenarios for Markdown, so that it is shown exactly as typed.

/// The text on one line, with every character that has a meaning in Markdown escaped.
#[must_use]
pub fn escaped(text: &str) -> String {
    // Non-breaking spaces are kept.
    let words = text.split(|letter: char| letter.is_whitespace() && letter != '\u{a0}').filter(|word| !word.is_empty());
    let line = words.collect::<Vec<_>>().join(" ");
    let mut safe = String::with_capacity(line.len() + 8);
    let mut before = ' ';
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_inside =
            |next: Option<&char>| before.is_alphanumeric() && next.is_some_and(|next| next.is_alphanumeric());
        let is_mark = match letter {
            // Inside a word, Markdown leaves underscores alone: gut_permeability.
            '_' => !is_inside(letters.peek()),
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '$' | '&' => true,
            _ => false,
        };
        if is_mark {
            safe.push('\\');
        }
        safe.push(letter);
        before = letter;
    }
    escaped_start(safe)
}

/// Escapes a dash, plus, equals sign or numbered point at the start of a line, which would begin a list or a heading.
fn escaped_start(text: String) -> String {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    match text[digits..].chars().next() {
        Some('-' | '+' | '=') if digits == 0 => format!("\\{text}"),
        Some('.' | ')') if digits > 0 => format!("{}\\{}", &text[..digits], &text[digits..]),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use crate::page::markdown::*;

    #[test]
    fn what_is_typed_is_what_is_read() {
        for (typed, written) in [
            ("Fibre, 40 g/day – why?", "Fibre, 40 g/day – why?"),
            ("a *b* [c](d) <e> & `f`", "a \\*b\\* \\[c\\](d) \\<e\\> \\& \\`f\\`"),
            ("gut_permeability _x_", "gut_permeability \\_x\\_"),
            ("# no heading #", "\\# no heading \\#"),
            ("- no list", "\\- no list"),
            ("1. no list", "1\\. no list"),
            ("3.5 times", "3\\.5 times"),
            ("two\n\n# lines\r\n\tof text ", "two \\# lines of text"),
            ("kept\u{a0}together", "kept\u{a0}together"),
            ("a | b ~~c~~ $d$ \\", "a \\| b \\~\\~c\\~\\~ \\$d\\$ \\\\"),
            ("", ""),
        ] {
            assert_eq!(escaped(typed), written);
        }
    }
}
