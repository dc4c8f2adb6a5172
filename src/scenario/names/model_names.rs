//! Lists the names of states, inputs, parameters, read-outs and arrows that a scenario may use, and looks them up.

use super::spelling::spelled;
use crate::model::{Input, Link, Parameters, Quantity, Readouts, State, link::SKIN_TO_GUT};

/// All states, in the order of the model.
pub fn states() -> impl Iterator<Item = &'static Quantity> {
    State::<f64>::TABLE.iter()
}

/// All inputs, in the order of the model.
pub fn inputs() -> impl Iterator<Item = &'static Quantity> {
    Input::<f64>::TABLE.iter()
}

/// The read-outs that a test of the gut gives and a person can be made from.
pub fn stool_test() -> impl Iterator<Item = &'static Quantity> {
    const MEASURED: [&str; 4] = ["bifidobacterium", "faecalibacterium", "butyrate", "lactulose_mannitol"];
    Readouts::<f64>::TABLE.iter().filter(|row| MEASURED.contains(&row.name))
}

/// All parameters, in the order of the model.
pub fn parameters() -> impl Iterator<Item = &'static Quantity> {
    Parameters::<f64>::rows().map(|(_, row)| row)
}

/// Everything with a value on every day: states, read-outs and inputs.
pub fn observables() -> impl Iterator<Item = &'static Quantity> {
    states().chain(Readouts::<f64>::TABLE.iter()).chain(inputs())
}

/// All names by which arrows can be cut.
pub fn links() -> impl Iterator<Item = &'static str> {
    Link::ALL.iter().map(|link| link.arrow().name).chain([SKIN_TO_GUT.0])
}

/// The word students use, and the input it means: the inputs distinguish a mixture from single strains.
pub const PROBIOTIC: (&str, &str) = ("probiotic", "probiotic_mixture");

/// The one of `rows` that is called `name`; American spelling will do.
pub fn find(name: &str, mut rows: impl Iterator<Item = &'static Quantity>) -> Option<&'static Quantity> {
    let name = spelled(name);
    rows.find(|row| row.name == name || (name == PROBIOTIC.0 && row.name == PROBIOTIC.1))
}

/// The arrows that a name of [`links`] means.
#[must_use]
pub fn links_named(name: &str) -> Option<Vec<Link>> {
    if name == SKIN_TO_GUT.0 {
        return Some(SKIN_TO_GUT.1.to_vec());
    }
    Link::ALL.iter().copied().find(|link| link.arrow().name == name).map(|link| vec![link])
}

/// The value of the input called `name`.
#[must_use]
pub fn input_value(mut input: Input<f64>, name: &str) -> Option<f64> {
    input.named_mut(name).copied()
}
