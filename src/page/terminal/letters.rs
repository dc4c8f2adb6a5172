//! Text in a terminal: its length, its line breaks, and its transliteration to ASCII.

/// The length in characters.
pub(super) fn length(text: &str) -> usize {
    text.chars().count()
}

/// Breaks text into lines of at most `columns` characters. Words longer than a line are split, so nothing is lost.
pub(super) fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(1);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if length(line) + 1 + length(word) <= columns => {
                line.push(' ');
                line.push_str(word);
            }
            _ => {
                let letters: Vec<char> = word.chars().collect();
                lines.extend(letters.chunks(columns).map(|part| part.iter().collect::<String>()));
            }
        }
    }
    lines
}

/// The text transliterated to ASCII.
pub(super) fn typewritten(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            letter if letter.is_ascii() => letter,
            '−' | '–' | '—' | '·' | '⁻' => '-',
            '→' => '>',
            '×' => 'x',
            '…' => '.',
            '“' | '”' | '„' | '«' | '»' => '"',
            '’' => '\'',
            '\u{a0}' | '\u{202f}' => ' ',
            'µ' | 'μ' | 'ú' | 'ü' => 'u',
            'á' | 'à' | 'ä' => 'a',
            'é' | 'è' => 'e',
            'í' => 'i',
            'ó' | 'ö' => 'o',
            'ñ' => 'n',
            _ => '?',
        })
        .collect()
}

/// Replaces letters that ASCII spells with two, such as ä by ae, so that the layout accounts for the longer text.
pub(super) fn spelled_out(text: &str) -> String {
    const PAIRS: [(char, &str); 7] =
        [('ä', "ae"), ('ö', "oe"), ('ü', "ue"), ('Ä', "Ae"), ('Ö', "Oe"), ('Ü', "Ue"), ('ß', "ss")];
    let spelled = |letter: char| PAIRS.iter().find(|(umlaut, _)| *umlaut == letter).map(|(_, pair)| (*pair).to_owned());
    text.chars().map(|letter| spelled(letter).unwrap_or_else(|| letter.to_string())).collect()
}

/// A distinct letter for each name: its initial where no earlier name has it (D for dysbiosis, S for skin
/// inflammation).
pub(super) fn initials<'a>(names: impl Iterator<Item = &'a str>) -> Vec<char> {
    let mut taken: Vec<char> = Vec::new();
    for name in names {
        let own = name.chars().filter(char::is_ascii_alphabetic).map(|letter| letter.to_ascii_uppercase());
        let free = own.chain('A'..='Z').chain('0'..='9').find(|letter| !taken.contains(letter));
        taken.push(free.unwrap_or('*'));
    }
    taken
}

#[cfg(test)]
mod tests {
    use crate::page::terminal::letters::*;

    #[test]
    fn every_curve_has_a_letter_of_its_own() {
        let names =
            ["Dysbiosis", "Skin inflammation", "Gut permeability", "LPS in the blood", "Cytokine load", "Stress"];
        assert_eq!(initials(names.into_iter()), ['D', 'S', 'G', 'L', 'C', 'T']);
    }

    #[test]
    fn other_languages_are_spelled_with_the_letters_there_are() {
        assert_eq!(typewritten(&spelled_out("Darmdurchlässigkeit „groß“")), "Darmdurchlaessigkeit \"gross\"");
        assert_eq!(typewritten("inflamación de la piel «niño» en días"), "inflamacion de la piel \"nino\" en dias");
    }

    #[test]
    fn wrapping_loses_no_letter() {
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(wrapped("abcdefgh ij", 3), ["abc", "def", "gh", "ij"]);
    }
}
