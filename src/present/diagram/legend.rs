//! What the signs, lines and boxes of the diagram mean, and the small print.

use super::{arrows::width_of, draw::Sheet, moment::percent, place::GRID, shape::Area};
use crate::{
    model::Grade,
    present::{
        chart::{
            DrawError,
            canvas::Side,
            font::{self, Weight},
            palette::{self, INK, MUTED, PANEL},
        },
        influence::Push,
    },
};

const SIZE: f64 = 12.0;
const FOOTER: f64 = 11.0;

impl Sheet<'_> {
    fn legend_of_wiring(&self) -> Result<(), DrawError> {
        let row = f64::from(self.layout.legend_row) * GRID;
        let mut left = 3.0 * GRID;
        let line = self.layout.line;
        for push in [Push::Up, Push::Down] {
            self.stroke(&[(left, row), (left + 24.0, row), (left + 36.0, row)], push, Grade::B, INK, line)?;
            let words = format!("{} {}", push.sign(), push.verb(self.plan.language));
            self.words(&words, (left + 44.0, row), SIZE, Weight::Regular, INK, Side::Left)?;
            left += 44.0 + font::width(&words, SIZE, Weight::Regular) + 26.0;
        }
        for words in ["diagram.either", "diagram.nothing"].map(|key| self.text(key)) {
            self.words(words, (left, row), SIZE, Weight::Regular, INK, Side::Left)?;
            left += font::width(words, SIZE, Weight::Regular) + 26.0;
        }
        if self.plan.edges.iter().any(|edge| edge.claim.is_none()) {
            self.canvas.line(&[(left, row), (left + 36.0, row)], palette::AXIS, 1.2)?;
            self.words(self.text("diagram.is_part_of"), (left + 44.0, row), SIZE, Weight::Regular, INK, Side::Left)?;
        }
        let below = row + 21.0;
        left = 3.0 * GRID;
        let evidence = self.text("diagram.evidence");
        self.words(evidence, (left, below), SIZE, Weight::SemiBold, INK, Side::Left)?;
        left += font::width(evidence, SIZE, Weight::SemiBold) + 16.0;
        for grade in [Grade::A, Grade::B, Grade::C, Grade::D] {
            self.canvas.document.set_dashes(&dashes(grade, line));
            self.canvas.line(
                &[(left, below), (left + 40.0, below)],
                INK,
                line * if grade == Grade::A { 1.25 } else { 1.0 },
            )?;
            self.canvas.document.set_dashes(&[]);
            let words = self.plan.language.grade(grade).replace(['(', ')'], "");
            self.words(&words, (left + 48.0, below), SIZE, Weight::Regular, INK, Side::Left)?;
            left += 48.0 + font::width(&words, SIZE, Weight::Regular) + 26.0;
        }
        Ok(())
    }

    pub(super) fn legend(&self) -> Result<(), DrawError> {
        if self.moment.is_some() {
            self.legend_of_day()?
        } else {
            self.legend_of_wiring()?
        }
        self.small_print()
    }

    /// What is wide, and what is full.
    fn legend_of_day(&self) -> Result<(), DrawError> {
        let row = f64::from(self.layout.legend_row) * GRID;
        let mut left = 3.0 * GRID;
        let put = |text: &str, left: f64, y: f64| self.words(text, (left, y), SIZE, Weight::Regular, INK, Side::Left);
        for (push, key) in [(Push::Up, "diagram.arrow_raises"), (Push::Down, "diagram.arrow_lowers")] {
            let text = self.text(key);
            let line = width_of(0.1, self.layout.line);
            self.stroke(&[(left, row), (left + 24.0, row), (left + 36.0, row)], push, Grade::A, INK, line)?;
            put(text, left + 44.0, row)?;
            left += 44.0 + font::width(text, SIZE, Weight::Regular) + 26.0;
        }
        for strength in [0.02, 0.2, 2.0] {
            let text = percent(strength, self.plan.language);
            let line = width_of(strength, self.layout.line);
            self.stroke(&[(left, row), (left + 24.0, row), (left + 36.0, row)], Push::Up, Grade::A, INK, line)?;
            put(&text, left + 44.0, row)?;
            left += 44.0 + font::width(&text, SIZE, Weight::Regular) + 20.0;
        }
        let below = row + 21.0;
        left = 3.0 * GRID;
        let levels = [(0.5, "diagram.half_full"), (0.75, "diagram.three_times"), (0.25, "diagram.a_third")];
        for (fullness, key) in levels {
            let text = self.text(key);
            let area = Area { left, right: left + 36.0, top: below - 7.0, bottom: below + 7.0 };
            self.fill(&area, fullness, palette::SLATE, PANEL)?;
            put(text, left + 44.0, below)?;
            left += 44.0 + font::width(text, SIZE, Weight::Regular) + 26.0;
        }
        put(self.text("diagram.pale_arrow"), left, below)
    }

    fn small_print(&self) -> Result<(), DrawError> {
        let right = f64::from(self.layout.columns - 3) * GRID;
        let foot = f64::from(self.layout.rows) * GRID - 14.0;
        if let Some(moment) = &self.moment {
            return self.words(&moment.footer, (3.0 * GRID, foot), FOOTER, Weight::Regular, MUTED, Side::Left);
        }
        self.words(self.plan.language.disclaimer(), (3.0 * GRID, foot), FOOTER, Weight::Regular, MUTED, Side::Left)?;
        let program = concat!("gutskin ", env!("CARGO_PKG_VERSION"), " · gutskin model diagram");
        self.words(program, (right, foot), FOOTER, Weight::Regular, MUTED, Side::Right)
    }
}

/// How the line of each grade is broken: the weaker the evidence, the more gaps.
pub(super) fn dashes(grade: Grade, line: f64) -> Vec<f64> {
    match grade {
        Grade::A => Vec::new(),
        Grade::B => vec![7.0 * line, 2.0 * line],
        Grade::C => vec![3.0 * line, 2.0 * line],
        Grade::D => vec![1.0 * line, 1.6 * line],
    }
}
