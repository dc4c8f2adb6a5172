//! Fits a text into a space: first on more lines, then smaller, never cut.

use crate::{
    layout::count::count,
    locale::MAY_BREAK,
    style::font::{self, Weight},
};

/// From one line of text to the next, as a share of its size.
const LINE_PITCH: f64 = 1.22;

/// A text broken into lines that fit.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// From top to bottom.
    pub lines: Vec<String>,
    /// Of the letters, in points.
    pub size: f64,
}

/// Height of a text with all its lines.
pub(crate) fn block(text: &Fitted) -> f64 {
    line_pitch(text.size) * count(text.lines.len())
}

/// Width of the longest line of a text.
pub(crate) fn widest(text: &Fitted, weight: Weight) -> f64 {
    text.lines.iter().map(|line| font::width(line, text.size, weight)).fold(0.0, f64::max)
}

/// From one line to the next.
pub(crate) fn line_pitch(size: f64) -> f64 {
    LINE_PITCH * size
}

/// How much a text may be changed to fit.
#[derive(Clone, Copy, Debug)]
pub struct Space {
    /// No line is longer.
    pub width: f64,
    /// No more lines than this as long as the size can shrink.
    pub lines: usize,
    /// The size wished for.
    pub size: f64,
    /// The smallest size that can be read; below it, further lines are added instead.
    pub smallest: f64,
    /// Of the letters.
    pub weight: Weight,
}

/// Breaks a text into lines of about equal length; shrinks it only when lines do not suffice. A word is broken only where
/// it says so ([`MAY_BREAK`]), and only when it is too long for a line; at the last resort anywhere.
#[must_use]
pub fn fit(text: &str, space: Space) -> Fitted {
    let whole = text.replace(MAY_BREAK, "");
    let parted = text.replace(&format!("-{MAY_BREAK}"), "- ").replace(MAY_BREAK, "- ");
    let [whole, parted] = [&whole, &parted]
        .map(|text| -> Vec<&str> { text.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty()).collect() });
    if whole.is_empty() {
        return Fitted { lines: Vec::new(), size: space.size };
    }
    let mut size = space.size;
    loop {
        let at_floor = size <= space.smallest;
        size = size.max(space.smallest.min(space.size));
        let measure = |text: &str| font::width(text, size, space.weight);
        let longest = |words: &[&str]| words.iter().map(|word| measure(word)).fold(0.0, f64::max);
        let words = if longest(&whole) <= space.width { &whole } else { &parted };
        let longest = longest(words);
        if longest <= space.width {
            let lines = wrap(words, space.width, &measure);
            if lines.len() <= space.lines || at_floor {
                let lines = balance(words, lines, longest, space.width, &measure);
                return Fitted { lines, size };
            }
        } else if at_floor {
            return Fitted { lines: break_anywhere(&whole.join(" "), space.width, &measure), size };
        }
        size *= 0.97;
    }
}

/// Fills each line as far as it goes.
fn wrap(words: &[&str], width: f64, measure: &impl Fn(&str) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        if let Some(last) = lines.last_mut() {
            let longer = format!("{last} {word}");
            if measure(&longer) <= width {
                *last = longer;
                continue;
            }
        }
        lines.push((*word).to_owned());
    }
    lines
}

/// Narrows the lines as long as their number stays the same, so that none is left with one word.
fn balance(
    words: &[&str],
    mut lines: Vec<String>,
    longest: f64,
    width: f64,
    measure: &impl Fn(&str) -> f64,
) -> Vec<String> {
    let (mut narrow, mut wide) = (longest, width);
    for _ in 0..10 {
        let middle = f64::midpoint(narrow, wide);
        let tried = wrap(words, middle, measure);
        if tried.len() <= lines.len() {
            lines = tried;
            wide = middle;
        } else {
            narrow = middle;
        }
    }
    lines
}

/// The last resort, for a single word wider than the page.
fn break_anywhere(text: &str, width: f64, measure: &impl Fn(&str) -> f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for letter in text.chars() {
        if let Some(last) = lines.last_mut() {
            last.push(letter);
            if measure(last) <= width || last.chars().count() == 1 {
                continue;
            }
            last.pop();
        }
        lines.push(letter.to_string());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPACE: Space = Space { width: 300.0, lines: 2, size: 20.0, smallest: 8.0, weight: Weight::SemiBold };

    #[test]
    fn two_lines_are_tried_before_smaller_letters_and_are_balanced() {
        let fitted = fit("After the antibiotic the skin flares for weeks", SPACE);
        assert_eq!(fitted.size, 20.0);
        let widths: Vec<_> = fitted.lines.iter().map(|line| font::width(line, 20.0, Weight::SemiBold)).collect();
        assert_eq!(widths.len(), 2);
        assert!(widths[0] / widths[1] < 1.5 && widths[1] / widths[0] < 1.5);
    }

    #[test]
    fn a_word_is_broken_only_where_it_says_so_and_only_when_it_must() {
        let gut = format!("die Darm{MAY_BREAK}durchlässigkeit");
        assert_eq!(fit(&gut, SPACE).lines, ["die Darmdurchlässigkeit"]);
        let narrow = Space { width: 180.0, ..SPACE };
        assert_eq!(fit(&gut, narrow).lines, ["die Darm-", "durchlässigkeit"]);
        assert_eq!(fit(&format!("Tryptophan-{MAY_BREAK}Metabolite"), narrow).lines, ["Tryptophan-", "Metabolite"]);
    }

    #[test]
    fn no_letter_is_lost_and_no_line_too_wide() {
        for text in ["W".repeat(140), "Fibre helps. ".repeat(11), String::new()] {
            let fitted = fit(&text, SPACE);
            let letters = |text: &str| text.chars().filter(|c| *c != ' ').count();
            assert_eq!(letters(&fitted.lines.concat()), letters(&text));
            for line in &fitted.lines {
                assert!(font::width(line, fitted.size, SPACE.weight) <= SPACE.width);
            }
        }
    }
}
