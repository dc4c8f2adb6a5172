//! Converts a simulation to a system of ordinary differential equations with only those elements that all formats have.

use super::parts::{self, Reading};
use super::rule::Rule;
use crate::{
    analysis::Simulation,
    model::{Compartment, Day, Quantity, Rates, Site, State, Unit, balance, link::Topology, state},
    number::{Node, Symbol},
    schedule::Segment,
};

/// A simulation as a system of ordinary differential equations. Every name in it is unique.
#[derive(Clone, Debug)]
pub struct System<'r> {
    /// The simulation itself, for its texts.
    pub run: &'r Simulation,
    /// The state variables.
    pub unknowns: Vec<Unknown>,
    /// The parameters that formulas use, and those that the scenario changes.
    pub parameters: Vec<Parameter>,
    /// The inputs that formulas use, and those that the scenario gives.
    pub inputs: Vec<Given>,
    /// The quantities derived from the unknowns. Each depends only on earlier ones.
    pub rules: Vec<Rule>,
    /// The processes that fill and drain the unknowns.
    pub processes: Vec<Process>,
    /// Start and end of each piece of time; no input jumps inside a piece.
    pub pieces: Vec<(Day, Day)>,
}

/// A state variable.
#[derive(Clone, Copy, Debug)]
pub struct Unknown {
    /// Its row in the table of states.
    pub row: &'static Quantity,
    /// Its value on day 0.
    pub start: f64,
    /// Its part of the body.
    pub place: Site,
}

/// A constant parameter.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// Its row in the table of parameters.
    pub row: &'static Quantity,
    /// Its value for this person.
    pub value: f64,
}

/// An input and its values in each piece of time.
#[derive(Clone, Debug)]
pub struct Given {
    /// Its row in the table of inputs.
    pub row: &'static Quantity,
    /// Its values.
    pub values: Values,
}

/// The values of an input over the pieces of time.
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    /// Constant throughout.
    Constant(f64),
    /// One value per piece.
    Steps(Vec<f64>),
    /// Linear in each piece: the values just after its start and just before its end.
    Ramps(Vec<(f64, f64)>),
}

/// A process that fills or drains one unknown.
#[derive(Clone, Copy, Debug)]
pub struct Process {
    /// Its row in the table of processes.
    pub row: &'static crate::model::Process,
    /// The mechanism it belongs to.
    pub mechanism: &'static str,
    /// The unknown that it fills or drains.
    pub of: &'static str,
    /// Whether it fills the unknown; otherwise it drains it.
    pub fills: bool,
    /// Its speed per day.
    pub speed: Symbol,
}

impl<'r> System<'r> {
    /// The equations of a simulation under its layers and cuts, for its person and its initial state.
    #[must_use]
    pub fn of(run: &'r Simulation) -> Self {
        let topology = &run.instance.topology;
        let start = run.trajectory.state(0.0);
        let reading = Reading::new(topology);
        let pieces = run.scenario.schedule().segments;
        let mut system = Self {
            run,
            unknowns: State::<f64>::TABLE
                .iter()
                .zip(start.values())
                .filter(|(row, _)| state::is_unknown(row.name, topology.layers()))
                .filter_map(|(row, start)| {
                    let place = Compartment::named(row.name)?.placement().site;
                    Some(Unknown { row, start, place })
                })
                .collect(),
            parameters: Vec::new(),
            inputs: Vec::new(),
            rules: parts::rules(&reading),
            processes: processes(&reading, topology),
            pieces: pieces.iter().map(|piece| (piece.from, piece.until)).collect(),
        };
        system.drop_unused_rules();
        let needed = system.needed();
        let scenario = &run.scenario;
        system.parameters = crate::model::Parameters::<f64>::rows()
            .zip(scenario.parameters.values())
            .map(|((_, row), value)| Parameter { row, value })
            .filter(|parameter| {
                let is_changed = scenario.changed.iter().any(|(row, _)| row.name == parameter.row.name);
                is_changed || needed.contains(parameter.row.name)
            })
            .collect();
        let is_given = |row: &Quantity| scenario.interventions.iter().any(|given| given.input.name == row.name);
        system.inputs = crate::model::Input::<f64>::TABLE
            .iter()
            .filter(|row| needed.contains(row.name) || is_given(row))
            .map(|row| Given { row, values: values(row, &pieces) })
            .collect();
        system
    }

    /// The names in all formulas.
    fn needed(&self) -> std::collections::BTreeSet<&'static str> {
        let rules = self.rules.iter().map(|rule| rule.formula);
        rules.chain(self.processes.iter().map(|process| process.speed)).flat_map(Symbol::depends_on).collect()
    }

    /// Removes named parts that no formula uses; read-outs stay in any case.
    fn drop_unused_rules(&mut self) {
        loop {
            let needed = self.needed();
            let before = self.rules.len();
            self.rules.retain(|rule| rule.basis.is_some() || needed.contains(rule.name));
            if self.rules.len() == before {
                return;
            }
        }
    }

    /// Whether any input is a ramp in some piece of time.
    #[must_use]
    pub fn has_ramps(&self) -> bool {
        self.inputs.iter().any(|given| matches!(given.values, Values::Ramps(_)))
    }

    /// The processes of one unknown.
    pub fn processes_of(&self, unknown: &str) -> impl Iterator<Item = &Process> {
        self.processes.iter().filter(move |process| process.of == unknown)
    }
}

fn processes(reading: &Reading, topology: &Topology) -> Vec<Process> {
    let rows: Vec<_> = Rates::<f64>::rows().collect();
    let speeds = Rates::from_positions(|position| Symbol::named(rows[position].1.name, rows[position].1.symbol));
    let balance = balance(&speeds);
    let names = State::<f64>::TABLE.iter().map(|row| row.name);
    let changes: Vec<_> =
        names.zip(balance.values()).filter(|(name, _)| state::is_unknown(name, topology.layers())).collect();
    let mut processes = Vec::new();
    for ((mechanism, row), speed) in rows.into_iter().zip(reading.rates.values()) {
        let speed = parts::short(reading.shared(speed));
        if matches!(speed.node(), Node::Number(value) if value == 0.0) {
            continue;
        }
        for (of, change) in &changes {
            // The balance is a linear function of the speeds, so its slope shows whether the process fills or drains.
            let slope = change.evaluate(&|name| if name == row.name { 1.0 } else { 0.0 });
            if slope != 0.0 {
                processes.push(Process { row, mechanism, of, fills: slope > 0.0, speed });
            }
        }
    }
    processes
}

fn values(row: &Quantity, pieces: &[Segment]) -> Values {
    let of = |input: &crate::model::Input<f64>| input.named(row.name).copied().unwrap_or(row.value);
    let ends: Vec<(f64, f64)> = pieces.iter().map(|piece| (of(&piece.at_start), of(&piece.at_end))).collect();
    let first = ends.first().map_or(row.value, |(start, _)| *start);
    if ends.iter().any(|(start, end)| start != end) {
        Values::Ramps(ends)
    } else if ends.iter().any(|(start, _)| *start != first) {
        Values::Steps(ends.into_iter().map(|(start, _)| start).collect())
    } else {
        Values::Constant(first)
    }
}

impl System<'_> {
    /// The name of the scenario as an identifier that every format allows and no quantity has: ASCII letters, digits
    /// and underscores.
    pub(crate) fn id(&self) -> String {
        let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '_' };
        let id: String = self.run.scenario.name.chars().map(plain).collect();
        format!("scenario_{id}")
    }

    /// The units that occur, each once.
    pub(crate) fn units(&self) -> Vec<Unit> {
        let always = [Unit::Day, Unit::PerDay, Unit::One];
        let quantities = self.unknowns.iter().map(|own| own.row.unit);
        let quantities = quantities.chain(self.parameters.iter().map(|own| own.row.unit));
        let quantities = quantities.chain(self.inputs.iter().map(|own| own.row.unit));
        let all = always.into_iter().chain(quantities).chain(self.rules.iter().map(|rule| rule.unit));
        let mut units: Vec<Unit> = Vec::new();
        for unit in all {
            if !units.contains(&unit) {
                units.push(unit);
            }
        }
        units
    }

    /// The parts of the body that contain an unknown.
    pub(crate) fn places(&self) -> impl Iterator<Item = Site> {
        Site::ALL.into_iter().filter(|place| self.unknowns.iter().any(|unknown| unknown.place == *place))
    }
}
