//! Capitals, quotes and lists: how texts are joined to texts.

use super::{Language, say};

/// With a capital at the start.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What stands for yes in the lines that say how a language writes.
pub(super) const YES: &str = "yes";

impl Language {
    /// A sentence, given with a small letter at its start, as it goes on after a comma or a colon: some languages begin it
    /// with a capital there.
    #[must_use]
    pub fn inside(self, sentence: &str) -> String {
        if say!(self, speech::keeps_its_capital) == YES { capital(sentence) } else { sentence.to_owned() }
    }

    /// What an author wrote, between quotes where it may be of another language.
    #[must_use]
    pub fn quoted(self, text: &str) -> String {
        say!(self, speech::quoted { text })
    }

    /// "A, B and C".
    #[must_use]
    pub fn listed<S: AsRef<str>>(self, names: &[S]) -> String {
        match names {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [first @ .., last] => {
                let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
                say!(self, speech::list { first: first.join(", "), last: last.as_ref() })
            }
        }
    }

    /// What an author called something, as it stands inside a sentence. Only some languages make the first letter small, and
    /// not that of an abbreviation or of the name of a people, a place or a genus.
    pub(super) fn author_inside(self, name: &str) -> String {
        let words = |line: &'static str| line.split_whitespace();
        let first = name.split([' ', ':', '-', ',']).next().unwrap_or_default();
        let whole = name.split(' ').next().unwrap_or_default();
        let is_proper = words(say!(self, speech::words_with_a_capital)).any(|word| word == first)
            || words(say!(self, speech::endings_with_a_capital)).any(|ending| whole.ends_with(ending));
        let mut letters = name.chars();
        match (letters.next(), letters.clone().next()) {
            (Some(initial), Some(second))
                if say!(self, speech::small_names) == YES
                    && !is_proper
                    && first.chars().count() > 1
                    && second.is_lowercase() =>
            {
                initial.to_lowercase().chain(letters).collect()
            }
            _ => name.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_an_author_gave_is_small_inside_an_english_sentence_unless_it_is_a_proper_name() {
        for (name, english) in [
            ("Moisturiser", "moisturiser"),
            ("Western: little fibre", "Western: little fibre"),
            ("Lactobacillus drink", "Lactobacillus drink"),
            ("Cutibacterium", "Cutibacterium"),
            ("LPS drip", "LPS drip"),
            ("L. rhamnosus alone", "L. rhamnosus alone"),
            ("É", "É"),
            ("", ""),
        ] {
            assert_eq!(Language::ENGLISH.author_inside(name), english);
            assert_eq!(Language::named("de").unwrap_or_default().author_inside(name), name);
        }
    }

    #[test]
    fn names_are_listed_with_a_word_before_the_last() {
        assert_eq!(Language::ENGLISH.listed(&["A", "B", "C"]), "A, B and C");
        assert_eq!(Language::ENGLISH.listed(&["A"]), "A");
        assert_eq!(Language::ENGLISH.listed::<&str>(&[]), "");
    }
}
