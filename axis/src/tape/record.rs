//! Recording: the equations of one wiring, read as symbols, become sections of instructions.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use super::{
    graph::{Given, Graph, Node, Place},
    section::{Instruction, Operation, Register, Section},
    slopes,
};
use crate::{
    model::{Compartment, Input, Parameters, State, change, link::Topology},
    number::Symbol,
};

/// The instructions of one wiring.
///
/// Registers stand in this order: numbers, parameters, inputs, what follows from the parameters, what follows from the inputs
/// too, unknowns, the rest of what the changes need, the rest of what the slopes need.
#[derive(Debug)]
pub struct Tape {
    /// The unknowns, by their position in the table of the states.
    unknowns: Vec<usize>,
    pub(crate) numbers: Vec<f64>,
    /// How many registers there are.
    pub(crate) registers: usize,
    /// What the person alone decides.
    pub(crate) person: Section,
    /// What the inputs decide besides.
    pub(crate) input: Section,
    /// The rest of what the changes need.
    pub(crate) change: Section,
    /// The rest of what the slopes need.
    pub(crate) slopes: Section,
    /// Where the change of each unknown is found.
    pub(crate) changes: Vec<Register>,
    /// Where the slopes are that are not zero everywhere: row, column, register.
    entries: Vec<(usize, usize)>,
    pub(crate) entry_registers: Vec<Register>,
}

/// Wirings whose tapes are kept.
const KEPT: usize = 64;

static TAPES: Mutex<Vec<(Topology, Arc<Tape>)>> = Mutex::new(Vec::new());

impl Tape {
    /// The tape of a wiring, recorded when it is first asked for.
    #[must_use]
    pub fn of(topology: &Topology) -> Arc<Self> {
        let mut kept = TAPES.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, tape)) = kept.iter().find(|(other, _)| other == topology) {
            return Arc::clone(tape);
        }
        let tape = Arc::new(Self::record(topology));
        if kept.len() == KEPT {
            kept.remove(0);
        }
        kept.push((topology.clone(), Arc::clone(&tape)));
        tape
    }

    /// The unknowns, by their position in the table of the states.
    #[must_use]
    pub fn unknowns(&self) -> &[usize] {
        &self.unknowns
    }

    /// Row and column, among the unknowns, of each slope that is not zero everywhere, row by row.
    #[must_use]
    pub fn entries(&self) -> &[(usize, usize)] {
        &self.entries
    }

    /// The register of the first unknown: those before it are known before a state is asked for.
    pub(crate) fn first_unknown(&self) -> usize {
        self.change.first - self.unknowns.len()
    }

    /// How many instructions a change takes when the inputs stand still, and how many more its slopes.
    #[must_use]
    pub fn lengths(&self) -> (usize, usize) {
        (self.change.instructions.len(), self.slopes.instructions.len())
    }

    /// Records a wiring anew.
    #[must_use]
    pub fn record(topology: &Topology) -> Self {
        let unknowns: Vec<usize> = (0..State::<f64>::COUNT)
            .filter(|position| Compartment::ALL[*position].is_unknown(topology.layers()))
            .collect();
        let mut graph = Graph::default();
        let changes = read_changes(&mut graph, topology, &unknowns);
        let slopes = slopes::along_unknowns(&mut graph, &changes);
        let rows = slopes.iter().enumerate();
        let places = rows.flat_map(|(row, slopes)| slopes.iter().map(move |(column, place)| ((row, *column), *place)));
        let (entries, entry_places): (Vec<(usize, usize)>, Vec<Place>) = places.unzip();
        let layout = Layout::of(&graph, unknowns.len(), [&changes, &entry_places]);
        let [person, input, change, slopes] = layout.sections;
        let register = |place: &Place| layout.registers[*place];
        Self {
            unknowns,
            changes: changes.iter().map(register).collect(),
            entries,
            entry_registers: entry_places.iter().map(register).collect(),
            numbers: layout.numbers,
            registers: layout.count,
            person,
            input,
            change,
            slopes,
        }
    }
}

/// Reads the equations of a wiring into the graph: the places of the changes of the unknowns.
fn read_changes(graph: &mut Graph, topology: &Topology, unknowns: &[usize]) -> Vec<Place> {
    let mut given = HashMap::new();
    let rows: Vec<_> = Parameters::<f64>::rows().map(|(_, row)| row).collect();
    let parameters = Parameters::from_positions(|position| {
        given.insert(rows[position].name, Given::Parameter(position));
        Symbol::named(rows[position].name, rows[position].symbol)
    });
    let input = Input::from_positions(|position| {
        let row = &Input::<f64>::TABLE[position];
        given.insert(row.name, Given::Input(position));
        Symbol::named(row.name, row.symbol)
    });
    let state = State::from_positions(|position| {
        let row = &State::<f64>::TABLE[position];
        if let Some(place) = unknowns.iter().position(|unknown| *unknown == position) {
            given.insert(row.name, Given::Unknown(place));
        }
        Symbol::named(row.name, row.symbol)
    });
    let changes: Vec<Symbol> = change(&state, &input, &parameters, topology).values().collect();
    unknowns.iter().map(|position| graph.read(changes[*position], &given)).collect()
}

/// Which register each place of a graph has, and which section computes it.
struct Layout {
    numbers: Vec<f64>,
    /// The register of each place; 0 for what nobody needs.
    registers: Vec<Register>,
    count: usize,
    sections: [Section; 4],
}

/// The section of a place, by what it depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Needs {
    Person,
    Input,
    Change,
    Slopes,
}

impl Layout {
    /// Puts into the sections what is needed for the changes and for the slopes.
    fn of(graph: &Graph, unknowns: usize, outputs: [&[Place]; 2]) -> Self {
        let nodes = graph.nodes();
        let needs = needs(nodes, outputs);
        let mut registers: Vec<usize> = vec![0; nodes.len()];
        let mut numbers = Vec::new();
        for (place, node) in nodes.iter().enumerate() {
            if let Node::Number(bits) = node {
                registers[place] = numbers.len();
                numbers.push(f64::from_bits(*bits));
            }
        }
        let inputs = numbers.len() + Parameters::<f64>::COUNT;
        let mut count = inputs + Input::<f64>::COUNT;
        for (place, node) in nodes.iter().enumerate() {
            match node {
                Node::Given(Given::Parameter(position)) => registers[place] = numbers.len() + position,
                Node::Given(Given::Input(position)) => registers[place] = inputs + position,
                _ => {}
            }
        }
        let sections = [Needs::Person, Needs::Input, Needs::Change, Needs::Slopes].map(|section| {
            if section == Needs::Change {
                for (place, node) in nodes.iter().enumerate() {
                    if let Node::Given(Given::Unknown(position)) = node {
                        registers[place] = count + position;
                    }
                }
                count += unknowns;
            }
            let first = count;
            let mut instructions = Vec::new();
            for (place, operation, operands) in in_levels(nodes, |place| needs[place] == Some(section)) {
                registers[place] = count;
                count += 1;
                let [a, b] = operands.map(|operand| register(registers[operand]));
                instructions.push(Instruction { operation, a, b });
            }
            Section { first, instructions }
        });
        Self { numbers, registers: registers.into_iter().map(register).collect(), count, sections }
    }
}

/// The chosen computations, level by level: each level needs only results of those before it, so that a processor can work
/// on many at once; within a level, by operation.
fn in_levels(nodes: &[Node], is_chosen: impl Fn(Place) -> bool) -> Vec<(Place, Operation, [Place; 2])> {
    let mut levels = vec![0; nodes.len()];
    let mut chosen = Vec::new();
    for (place, node) in nodes.iter().enumerate() {
        if let Node::Computed(operation, a, b) = node
            && is_chosen(place)
        {
            levels[place] = 1 + levels[*a].max(levels[*b]);
            chosen.push((place, *operation, [*a, *b]));
        }
    }
    chosen.sort_by_key(|(place, operation, _)| (levels[*place], *operation));
    chosen
}

/// Registers are numbered with sixteen bits; the whole axis has some two thousand.
fn register(number: usize) -> Register {
    Register::try_from(number).unwrap_or(Register::MAX)
}

/// The section that each place belongs to; `None` for what none of the outputs needs.
fn needs(nodes: &[Node], [changes, slopes]: [&[Place]; 2]) -> Vec<Option<Needs>> {
    let mut needs = vec![None; nodes.len()];
    for (outputs, section) in [(slopes, Needs::Slopes), (changes, Needs::Change)] {
        // What is needed for the changes serves the slopes as well, so the most demanding comes last.
        for place in outputs {
            needs[*place] = Some(section);
        }
        for place in (0..nodes.len()).rev() {
            if let (Some(own), Node::Computed(_, a, b)) = (needs[place], nodes[place]) {
                for operand in [a, b] {
                    needs[operand] = Some(needs[operand].map_or(own, |other: Needs| other.min(own)));
                }
            }
        }
    }
    // What no unknown goes into is computed less often.
    let mut earliest = vec![Needs::Person; nodes.len()];
    for (place, node) in nodes.iter().enumerate() {
        earliest[place] = match node {
            Node::Number(_) | Node::Given(Given::Parameter(_)) => Needs::Person,
            Node::Given(Given::Input(_)) => Needs::Input,
            Node::Given(Given::Unknown(_)) => Needs::Change,
            Node::Computed(_, a, b) => earliest[*a].max(earliest[*b]),
        };
        if earliest[place] < Needs::Change {
            needs[place] = needs[place].map(|_| earliest[place]);
        }
    }
    needs
}
