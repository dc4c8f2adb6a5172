//! Names subexpressions that several formulas share, so that no formula becomes unreadably long.
//!
//! Symbols store equal expressions once, so a named part is recognized wherever it occurs. Where a cut arrow replaces a
//! source, the expression differs and is not replaced.

use std::collections::HashMap;

use super::rule::Rule;
use crate::{
    describe::formula::computable,
    model::{
        Basis, Input, Parameters, Quantity, Rates, Readouts, State, Unit, context::Context, link::Topology, rates,
        readout, readouts, signals, strain,
    },
    number::{Node, Number, Symbol},
};

/// The equations evaluated with symbols, and their named parts.
pub(crate) struct Reading {
    pub(crate) rates: Rates<Symbol>,
    parts: Vec<Part>,
    names: HashMap<Symbol, Symbol>,
}

struct Part {
    name: &'static str,
    meaning: &'static str,
    basis: Option<Basis>,
    unit: Unit,
    anchor: Option<f64>,
    formula: Symbol,
}

impl Part {
    fn of(row: &Quantity, formula: Symbol) -> Self {
        let (anchor, basis) = (Some(row.value), Some(row.basis));
        Self { name: row.name, meaning: row.meaning, basis, unit: row.unit, anchor, formula }
    }

    fn shared(name: &'static str, meaning: &'static str, formula: Symbol) -> Self {
        Self { name, meaning, basis: None, unit: Unit::One, anchor: None, formula }
    }
}

impl Reading {
    pub(crate) fn new(topology: &Topology) -> Self {
        let symbol = |row: &Quantity| Symbol::named(row.name, row.symbol);
        let x = State::from_positions(|position| symbol(&State::<f64>::TABLE[position]));
        let u = Input::from_positions(|position| symbol(&Input::<f64>::TABLE[position]));
        let rows: Vec<&Quantity> = Parameters::<f64>::rows().map(|(_, row)| row).collect();
        let p = Parameters::from_positions(|position| symbol(rows[position]));
        let context = Context::new(&x, &u, &p, topology);
        let seen = &context.state;
        let mut parts = vec![
            Part::shared(
                "fibre_supply",
                "Fibre that reaches the microbes, 1 on the ordinary diet",
                signals::fibre_supply(&u, &p),
            ),
            Part::shared(
                "probiotic_effect",
                "What the swallowed dose does, 1 at a full dose",
                strain::swallowed_effect(&u, &p),
            ),
            Part::shared(
                "burn",
                "How far ultraviolet light burns the skin, 0 not at all, towards 1",
                signals::burn(&u, &p),
            ),
        ];
        let completed = State::<f64>::TABLE.iter().zip(seen.values()).zip(x.values());
        parts.extend(completed.filter(|((_, seen), own)| seen != own).map(|((row, seen), _)| Part::of(row, seen)));
        parts.extend([
            Part::shared(
                "skin_signal",
                "The signal that inflamed skin sends to the gut",
                signals::skin_to_gut(seen.skin_inflammation, &p),
            ),
            Part::shared("stress_felt", "Stress as it is felt, 0.2 in everyday life", context.stress),
            Part::shared(
                "skin_leak",
                "How far the skin barrier is from whole, 1 when healthy",
                signals::skin_leak(seen, &p),
            ),
            Part::shared(
                "felt_permeability",
                "Permeability as it is felt within hours",
                signals::felt_permeability(seen, seen.mast_cells, &p),
            ),
        ]);
        let readouts = readouts(seen, &p).values();
        let shown = Readouts::<f64>::TABLE.iter().zip(readouts);
        parts.extend(
            shown
                .filter(|(row, _)| readout::is_shown(row.name, topology.layers()))
                .map(|(row, formula)| Part::of(row, formula)),
        );
        // A part that is only a number or another quantity, as layers that are off leave it, needs no name. Read-outs
        // keep their names.
        parts.retain(|part| part.basis.is_some() || !is_plain(short(part.formula)));
        parts.retain(|part| !is_plain(part.formula));
        let mut names = HashMap::new();
        for part in &parts {
            names.entry(part.formula).or_insert_with(|| Symbol::named(part.name, part.name));
        }
        Self { rates: rates(&x, &u, &p, topology), parts, names }
    }

    /// The formula with every named part replaced by its name.
    pub(crate) fn shared(&self, formula: Symbol) -> Symbol {
        match self.names.get(&formula) {
            Some(name) => *name,
            None => self.inside(formula),
        }
    }

    /// The same, but not for the formula as a whole.
    fn inside(&self, formula: Symbol) -> Symbol {
        let part = |symbol| self.shared(symbol);
        match formula.node() {
            Node::Number(_) | Node::Name { .. } => formula,
            Node::Sum(a, b) => part(a) + part(b),
            Node::Difference(a, b) => part(a) - part(b),
            Node::Product(a, b) => part(a) * part(b),
            Node::Quotient(a, b) => part(a) / part(b),
            Node::Opposite(a) => -part(a),
            Node::Power(a, b) => part(a).power(part(b)),
            Node::Nonnegative(a) => part(a).nonnegative(),
        }
    }
}

/// The named parts as rules, each after those it depends on.
pub(crate) fn rules(reading: &Reading) -> Vec<Rule> {
    let rule = |part: &Part| {
        let own_name = Symbol::named(part.name, part.name);
        let named = reading.shared(part.formula);
        // Two read-outs may be equal; the second is then defined by the first.
        let formula = if named == own_name { reading.inside(part.formula) } else { named };
        let Part { name, meaning, basis, unit, anchor, .. } = *part;
        Rule { name, meaning, basis, unit, anchor, formula: short(formula) }
    };
    reading.parts.iter().map(rule).collect()
}

/// Whether the formula is a number or a single quantity.
fn is_plain(formula: Symbol) -> bool {
    matches!(formula.node(), Node::Number(_) | Node::Name { .. })
}

/// The formula without terms that have no effect.
pub(crate) fn short(formula: Symbol) -> Symbol {
    computable(formula)
}
