//! The digest of the model (SHA-256), which shows whether a figure was made with the present version of the model.

use std::{fmt::Write, sync::LazyLock};

use super::digest::digest;
use crate::{
    describe::formula,
    model::{Input, Layer, Layers, Parameters, Readouts, State, link::Topology},
    scenario::PEOPLE,
};

/// The digest of the model. It changes when an equation, a read-out or a value of a predefined person changes.
///
/// Writing all equations takes a twelfth of a run, and several records ask for it: it is done once.
#[must_use]
pub fn model_digest() -> &'static str {
    static DIGEST: LazyLock<String> = LazyLock::new(|| digest(model_in_words().as_bytes()));
    &DIGEST
}

fn model_in_words() -> String {
    let mut text = formula::unicode(&formula::equations(&Topology::with(Layers::all())));
    let parameters = Parameters::<f64>::rows().map(|(_, row)| row);
    let quantities = State::<f64>::TABLE.iter().chain(Readouts::<f64>::TABLE).chain(Input::<f64>::TABLE);
    // Writing to a string cannot fail.
    for row in quantities.chain(parameters) {
        let _ = writeln!(text, "{} {} {}", row.name, row.unit.symbol(), row.value);
    }
    // Which quantities are derived from others depends on the layers.
    for layers in [Layers::core(), Layers::of([Layer::Microbiome]), Layers::all()] {
        let (state, readouts) = formula::read_off(&Topology::with(layers));
        let rows = State::<f64>::TABLE.iter().chain(Readouts::<f64>::TABLE);
        for (row, symbol) in rows.zip(state.values().chain(readouts.values())) {
            let _ = writeln!(text, "{} = {}", row.name, formula::formula(symbol));
        }
    }
    for person in PEOPLE {
        let _ = writeln!(text, "{}", person.name);
        for ((_, row), value) in Parameters::<f64>::rows().zip(person.parameters().values()) {
            let _ = writeln!(text, "{} {value}", row.name);
        }
    }
    // A new name is no new model: figures of earlier versions still verify.
    let renamed = Parameters::<f64>::rows().map(|(_, row)| row).filter(|row| !row.formerly.is_empty());
    renamed.fold(text, |text, row| text.replace(row.name, row.formerly))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::page::record::model_digest::*;

    #[test]
    fn the_fingerprint_sees_the_read_outs_what_follows_from_others_and_every_person() {
        let text = model_in_words();
        let lines: Vec<&str> = text.lines().collect();
        for row in Readouts::<f64>::TABLE {
            let (value, formula) =
                (format!("{} {} {}", row.name, row.unit.symbol(), row.value), format!("{} = ", row.name));
            assert!(lines.contains(&value.as_str()), "{value}");
            assert!(lines.iter().any(|line| line.starts_with(&formula)), "{formula}");
        }
        let of = |name: &str| lines.iter().filter(|line| line.starts_with(name)).collect::<BTreeSet<_>>().len();
        assert!(of("crp = ") == 1 && text.contains("^1.5"), "the formula of a read-out, with its numbers");
        assert_eq!(of("scfa = "), 3, "as a compartment, off the community, off community and strain");
        for person in PEOPLE {
            assert!(lines.contains(&person.name), "{}", person.name);
            for (name, value) in person.changes {
                assert!(lines.contains(&format!("{name} {value}").as_str()), "{name} of the {}", person.name);
            }
        }
    }
}
