//! The checked scenario: who, for how long, what is given when, and what is to be shown. Whatever it says can be run.

use super::{intervention::Intervention, measured::Measured, overrides::Override, start::Start};
use crate::{
    model::{Day, Input, Layers, Parameters, Quantity, link::DisabledLinks},
    scenario::{person::Person, statement::Expectation},
    solve::Method,
};

/// A checked scenario: whatever it says can be run.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The name of its file, without ending.
    pub name: String,
    /// The heading of the chart.
    pub title: String,
    /// What it is called in a comparison with others.
    pub short_title: Option<String>,
    /// What the run is to find out.
    pub question: String,
    /// What its author thinks will happen.
    pub what_to_expect: String,
    /// What to change next.
    pub what_to_try: Option<String>,
    /// Where the question or the doses come from.
    pub sources: Vec<String>,
    /// Who it happens to.
    pub person: &'static Person,
    /// The parameters of that person, with the changes of the scenario and what follows from a test of the gut.
    pub parameters: Parameters<f64>,
    /// The parameters that the scenario itself changes, with their values.
    pub changed: Vec<(&'static Quantity, f64)>,
    /// The layers that are on.
    pub layers: Layers,
    /// Those of them that `mechanisms` does not name: the person has switched them on.
    pub layers_by_person: Layers,
    /// The arrows that are cut.
    pub cuts: DisabledLinks,
    /// The state on day 0.
    pub start: Start,
    /// What a test of the gut found. `parameters` are those of the person whom it describes only once that person has been
    /// made; whoever varies a scenario makes the person first.
    pub measured: Vec<Measured>,
    /// How long the run is.
    pub duration: Day,
    /// How far apart the rows of the table are.
    pub output_every: Day,
    /// The method that solves it; nothing where the program is to choose.
    pub method: Option<Method>,
    /// The inputs where no intervention says otherwise.
    pub background: Input<f64>,
    /// What is given, how much and when.
    pub interventions: Vec<Intervention>,
    /// What the chart shows; empty for a fitting choice.
    pub show: Vec<&'static Quantity>,
    /// What the run must satisfy.
    pub expectations: Vec<Expectation>,
    /// The `--set` of the command line that went into it.
    pub overrides: Vec<Override>,
}
