//! Writes all equations as plain text in Unicode.

use super::{equations::Equations, letter::letter, plain::formula, sheet};

/// All equations as plain text, mechanism by mechanism: the rate of change of each compartment, the speed of each
/// process, and a legend of the letters.
#[must_use]
pub fn unicode(equations: &Equations) -> String {
    let mut text = String::new();
    for section in sheet::sections(equations) {
        text += &format!("{}\n\n", section.title.to_uppercase());
        for line in &section.lines {
            let left = if line.is_change { format!("d{}/dt", letter(line.symbol)) } else { letter(line.symbol) };
            text += &format!("  {left} = {}\n      {}\n", formula(line.right), line.meaning);
        }
        text += "\n  where\n";
        for row in &section.letters {
            text += &format!("    {} = {}  {} ({})\n", letter(row.symbol), sheet::value(row), row.meaning, row.name);
        }
        text += "\n";
    }
    text
}
