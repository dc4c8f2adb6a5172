//! The character grid on which a chart is drawn, with the colour of each character.

use anstyle::{Ansi256Color, Style};

use super::letters::typewritten;
use super::style::{Letters, TerminalStyle};

/// A braille character without dots. A space would shift columns where the braille font has another width.
pub(super) const NO_DOTS: char = '\u{2800}';

/// The bit of each dot of a braille character, by row and column (Unicode block U+2800).
const DOT_BITS: [[u32; 2]; 4] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];

/// The style of a character.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Look {
    pub(super) colour: Option<u8>,
    pub(super) bold: bool,
    pub(super) faint: bool,
}

impl Look {
    pub(super) const PLAIN: Self = Self { colour: None, bold: false, faint: false };
    pub(super) const BOLD: Self = Self { bold: true, ..Self::PLAIN };
    pub(super) const FAINT: Self = Self { faint: true, ..Self::PLAIN };
}

/// The characters drawn so far, with their styles.
pub(super) struct Sheet {
    pub(super) columns: usize,
    pub(super) lines: Vec<Vec<(char, Look)>>,
    pub(super) style: TerminalStyle,
}

impl Sheet {
    pub(super) fn new(columns: usize, style: TerminalStyle) -> Self {
        Self { columns, lines: Vec::new(), style }
    }

    pub(super) fn add_line(&mut self) -> usize {
        self.lines.push(vec![(' ', Look::PLAIN); self.columns]);
        self.lines.len() - 1
    }

    pub(super) fn put(&mut self, line: usize, column: usize, text: &str, look: Look) {
        for (letter, place) in text.chars().zip(self.lines[line].iter_mut().skip(column)) {
            *place = (letter, look);
        }
    }

    pub(super) fn text(&self) -> String {
        let ascii = self.style.letters == Letters::Ascii;
        let mut text = String::new();
        for line in &self.lines {
            let blank = |letter: char| letter == ' ' || letter == NO_DOTS;
            let end = line.iter().rposition(|(letter, _)| !blank(*letter));
            let line = &line[..end.map_or(0, |last| last + 1)];
            for run in line.chunk_by(|a, b| a.1 == b.1) {
                let letters: String = run.iter().map(|(letter, _)| letter).collect();
                let letters = if ascii { typewritten(&letters) } else { letters };
                let look = self.ansi(run[0].1);
                text.push_str(&format!("{look}{letters}{look:#}"));
            }
            text.push('\n');
        }
        text
    }

    fn ansi(&self, look: Look) -> Style {
        if !self.style.colour {
            return Style::new();
        }
        let colour = look.colour.map(|number| Ansi256Color(number).into());
        let style = Style::new().fg_color(colour);
        let style = if look.bold { style.bold() } else { style };
        if look.faint { style.dimmed() } else { style }
    }
}

/// The braille character with one more dot; any other character is replaced by a single dot.
pub(super) fn with_dot(letter: char, row: usize, column: usize) -> char {
    let dots = if is_braille(letter) { u32::from(letter) } else { u32::from(NO_DOTS) };
    char::from_u32(dots | DOT_BITS[row][column]).unwrap_or(NO_DOTS)
}

/// Whether a character is braille, with or without dots.
pub(super) fn is_braille(letter: char) -> bool {
    (NO_DOTS..='\u{28ff}').contains(&letter)
}
