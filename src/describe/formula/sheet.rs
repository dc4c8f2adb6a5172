//! Arranges the equations for a reader: mechanism by mechanism, each with a legend of its letters.

use std::collections::BTreeSet;

use super::{
    Equations,
    simplify::{is_zero, simplified},
};
use crate::{
    model::{Input, Parameters, Quantity, Rates, State},
    number::Symbol,
};

/// One equation.
pub(super) struct Line {
    /// The letter on the left-hand side.
    pub(super) symbol: &'static str,
    /// Whether it is the rate of change of a compartment rather than the speed of a process.
    pub(super) is_change: bool,
    pub(super) right: Symbol,
    pub(super) meaning: &'static str,
}

/// The equations of one mechanism.
pub(super) struct Section {
    pub(super) title: String,
    pub(super) lines: Vec<Line>,
    /// The letters in its formulas, in the order of their tables.
    pub(super) letters: Vec<&'static Quantity>,
}

/// The mechanisms with at least one active process; processes that are zero under these layers are left out.
pub(super) fn sections(equations: &Equations) -> Vec<Section> {
    let none = BTreeSet::new();
    let speeds: Vec<(&str, Line)> = Rates::<f64>::rows()
        .zip(equations.rates.values())
        .map(|((mechanism, row), rate)| {
            let right = simplified(rate, &none);
            (mechanism, Line { symbol: row.symbol, is_change: false, right, meaning: row.meaning })
        })
        .collect();
    let still: BTreeSet<&str> = Rates::<f64>::rows()
        .zip(&speeds)
        .filter(|(_, (_, line))| is_zero(line.right))
        .map(|((_, row), _)| row.name)
        .collect();
    let of_mechanism =
        |name: &str| Rates::<f64>::rows().find(|(_, row)| row.name == name).map(|(mechanism, _)| mechanism);
    let mut sections: Vec<Section> = Vec::new();
    let mut before = "";
    for (mechanism, line) in speeds {
        if is_zero(line.right) {
            continue;
        }
        if mechanism != before {
            before = mechanism;
            let changes = State::<f64>::TABLE.iter().zip(equations.balance.values()).filter_map(|(row, change)| {
                let right = simplified(change, &still);
                let is_here = right.depends_on().iter().any(|name| of_mechanism(name) == Some(mechanism));
                is_here.then_some(Line { symbol: row.symbol, is_change: true, right, meaning: row.meaning })
            });
            sections.push(Section {
                title: mechanism.replace('_', " "),
                lines: changes.collect(),
                letters: Vec::new(),
            });
        }
        if let Some(section) = sections.last_mut() {
            section.lines.push(line);
        }
    }
    for section in &mut sections {
        let used: BTreeSet<&str> = section.lines.iter().flat_map(|line| line.right.depends_on()).collect();
        let rows = State::<f64>::TABLE.iter().chain(Input::<f64>::TABLE);
        let rows = rows.chain(Parameters::<f64>::rows().map(|(_, row)| row));
        section.letters = rows.filter(|row| used.contains(row.name)).collect();
    }
    sections
}

/// The value of a letter in a legend: that of a parameter, or the healthy value of any other quantity.
pub(super) fn value(row: &Quantity) -> String {
    let digits = if row.value != 0.0 && (row.value.abs() >= 1e6 || row.value.abs() < 1e-4) {
        format!("{:e}", row.value)
    } else {
        let rounded = format!("{:.4}", row.value);
        rounded.trim_end_matches('0').trim_end_matches('.').to_owned()
    };
    format!("{digits} {}", row.unit.symbol()).trim_end().to_owned()
}
