//! Writes SED-ML Level 1 Version 4: the simulation experiment, so that another program can repeat it without further
//! input.

use super::{
    mathml::{math, name_of},
    writer::{Element, check, element},
};
use crate::export::{ExportError, System, Values};
use crate::model::{Day, Unit};

/// The file name of the model in the archive.
pub(crate) const MODEL: &str = "model.xml";

/// KiSAO: CVODE, a solver for stiff equations that many programs provide.
const CVODE: &str = "KISAO:0000019";
/// KiSAO: relative tolerance.
const RELATIVE: &str = "KISAO:0000209";
/// KiSAO: absolute tolerance.
const ABSOLUTE: &str = "KISAO:0000211";

/// Relative tolerance for the other program: tight enough that its curves agree with ours to more digits than a chart
/// shows, whatever its method.
const RELATIVE_TOLERANCE: f64 = 1e-10;
/// Absolute tolerance, for unknowns near zero.
const ABSOLUTE_TOLERANCE: f64 = 1e-12;

/// An observed quantity: its name, its label, and the SBML list that contains it.
type Observed = (&'static str, &'static str, &'static str);

const SPECIES: &str = "listOfSpecies/sbml:species";
const PARAMETERS: &str = "listOfParameters/sbml:parameter";

/// The experiment as a SED-ML document: a simulation on the output days, three kinds of plots, and one report.
///
/// # Errors
/// [`ExportError::Grid`], when no equal steps reach all output days; [`ExportError::Letter`], as in the SBML export.
pub fn sedml(system: &System<'_>) -> Result<String, ExportError> {
    let scenario = &system.run.scenario;
    check("title", &scenario.title)?;
    let steps = steps(scenario.duration, scenario.output_every)?;
    let tolerance =
        |term: &str, value: f64| element("algorithmParameter").with("kisaoID", term).with("value", value.to_string());
    let algorithm = element("algorithm").with("kisaoID", CVODE).holding(
        element("listOfAlgorithmParameters")
            .holding_all([tolerance(RELATIVE, RELATIVE_TOLERANCE), tolerance(ABSOLUTE, ABSOLUTE_TOLERANCE)]),
    );
    let simulation = element("uniformTimeCourse")
        .with("id", "every_day")
        .with("initialTime", "0")
        .with("outputStartTime", "0")
        .with("outputEndTime", scenario.duration.to_string())
        .with("numberOfSteps", steps.to_string())
        .holding(algorithm);
    let model = element("model")
        .with("id", "model")
        .with("name", scenario.title.as_str())
        .with("language", "urn:sedml:language:sbml.level-3.version-2")
        .with("source", MODEL);
    let task =
        element("task").with("id", "run").with("modelReference", "model").with("simulationReference", "every_day");
    let generators = std::iter::once(time()).chain(observed(system).map(generator));
    let document = element("sedML")
        .with("xmlns", "http://sed-ml.org/sed-ml/level1/version4")
        .with("xmlns:sbml", "http://www.sbml.org/sbml/level3/version2/core")
        .with("level", "1")
        .with("version", "4")
        .holding(element("listOfModels").holding(model))
        .holding(element("listOfSimulations").holding(simulation))
        .holding(element("listOfTasks").holding(task))
        .holding(element("listOfDataGenerators").holding_all(generators))
        .holding(element("listOfOutputs").holding_all(plots(system)).holding(report(system)));
    document.document()
}

/// The largest refinement of the output interval that is tried to reach all output days.
const FINEST: u32 = 1000;
/// The largest number of steps after refinement; more would overload programs that draw them.
const MOST_STEPS: f64 = 100_000.0;

/// The number of equal steps that reach every output day. The last interval may be shorter than the others, but SED-ML
/// knows only equal steps, so a refinement is searched.
fn steps(duration: Day, every: Day) -> Result<u64, ExportError> {
    let exact = (1..=FINEST).map(|finer| duration * f64::from(finer) / every);
    let sensible = exact.take_while(|steps| *steps <= MOST_STEPS.max(duration / every));
    let even = sensible.map(|steps| (steps, steps.round())).find(|(steps, even)| (steps - even).abs() <= 1e-9 * even);
    // Converted through text: the number is always whole here, and a cast would need an exception from the lints.
    even.and_then(|(_, even)| format!("{even:.0}").parse().ok()).ok_or(ExportError::Grid { every, duration })
}

/// The observed quantities: the unknowns, the quantities derived from them, and the inputs that change.
fn observed<'s>(system: &'s System<'_>) -> impl Iterator<Item = Observed> + 's {
    let unknowns = system.unknowns.iter().map(|own| (own.row.name, own.row.label(), SPECIES));
    let rules = system.rules.iter().map(|rule| (rule.name, rule.label(), PARAMETERS));
    unknowns.chain(rules).chain(changing(system))
}

fn changing<'s>(system: &'s System<'_>) -> impl Iterator<Item = Observed> + 's {
    let changing = system.inputs.iter().filter(|given| !matches!(given.values, Values::Constant(_)));
    changing.map(|given| (given.row.name, given.row.label(), PARAMETERS))
}

fn time() -> Element {
    let variable =
        element("variable").with("id", "time").with("symbol", "urn:sedml:symbol:time").with("taskReference", "run");
    generated("time", "Day", variable)
}

fn generator((name, label, list): Observed) -> Element {
    let target = format!("/sbml:sbml/sbml:model/sbml:{list}[@id='{name}']");
    generated(name, label, element("variable").with("id", name).with("target", target).with("taskReference", "run"))
}

fn generated(name: &str, label: &str, variable: Element) -> Element {
    element("dataGenerator")
        .with("id", data(name))
        .with("name", label)
        .holding(element("listOfVariables").holding(variable))
        .holding(math(name_of(name)))
}

/// The identifier under which a quantity is plotted.
fn data(name: &str) -> String {
    format!("data_{name}")
}

fn plots(system: &System<'_>) -> Vec<Element> {
    let of_unit = |unit: Unit| {
        let unknowns = system.unknowns.iter().filter(move |own| own.row.unit == unit);
        unknowns.map(|own| (own.row.name, own.row.label(), SPECIES)).collect::<Vec<_>>()
    };
    let mut plots = vec![
        plot("plot_levels", "Levels, healthy = 1", "times the healthy value", &of_unit(Unit::Fold)),
        plot("plot_shares", "Shares, from 0 to 1", "share", &of_unit(Unit::Share)),
    ];
    plots.extend(changing(system).map(|input| {
        let unit = system
            .inputs
            .iter()
            .find(|given| given.row.name == input.0)
            .map_or("", |given| given.row.unit.description());
        plot(&format!("plot_{}", input.0), input.1, unit, &[input])
    }));
    plots.into_iter().flatten().collect()
}

fn plot(id: &str, name: &str, unit: &str, curves: &[Observed]) -> Option<Element> {
    if curves.is_empty() {
        return None;
    }
    let axis = |which, axis_id: &str, name: &str| {
        element(which).with("id", format!("{id}_{axis_id}")).with("name", name).with("type", "linear")
    };
    let curve = |(position, (name, label, _)): (usize, &Observed)| {
        element("curve")
            .with("id", format!("{id}_{name}"))
            .with("name", *label)
            .with("order", position.to_string())
            .with("type", "points")
            .with("xDataReference", data("time"))
            .with("yDataReference", data(name))
    };
    let plot = element("plot2D")
        .with("id", id)
        .with("name", name)
        .with("legend", "true")
        .holding(axis("xAxis", "x", "day"))
        .holding(axis("yAxis", "y", unit))
        .holding(element("listOfCurves").holding_all(curves.iter().enumerate().map(curve)));
    Some(plot)
}

fn report(system: &System<'_>) -> Element {
    let names = std::iter::once("time").chain(observed(system).map(|(name, ..)| name));
    let sets = names.map(|name| {
        let label = if name == "time" { "day" } else { name };
        element("dataSet").with("id", format!("column_{name}")).with("label", label).with("dataReference", data(name))
    });
    element("report")
        .with("id", "table")
        .with("name", "The whole table")
        .holding(element("listOfDataSets").holding_all(sets))
}
