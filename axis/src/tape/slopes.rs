//! The derivatives of what is in a graph, added to the graph.
//!
//! By vertex elimination (Griewank and Reese 1991): every operation has the slopes of its result along its
//! operands; one intermediate result after the other is taken out, and what leads to it is led on to what uses it, by the
//! chain rule. The next to go is always the one that costs the fewest products (the rule of Markowitz 1957): half as many as
//! forward or backward through all.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
};

use super::{
    graph::{Given, Graph, Node, Place},
    section::Operation,
};

/// The slopes of each output along the unknowns: unknown and place, in order of the unknowns.
pub(super) type Slopes = Vec<Vec<(usize, Place)>>;

/// The places of the slopes of each output along each unknown that it depends on.
pub(super) fn along_unknowns(graph: &mut Graph, outputs: &[Place]) -> Slopes {
    let count = graph.nodes().len();
    let mut web = Web::new(graph, outputs);
    let mut open: BinaryHeap<Reverse<(usize, Place)>> = (0..count)
        .filter(|place| web.is_between(*place))
        .map(|place| Reverse((web.cost(graph, place), place)))
        .collect();
    while let Some(Reverse((cost, place))) = open.pop() {
        if !web.is_between(place) {
            continue;
        }
        let now = web.cost(graph, place);
        if now > cost {
            open.push(Reverse((now, place)));
            continue;
        }
        for neighbour in web.eliminate(graph, place) {
            if web.is_between(neighbour) {
                open.push(Reverse((web.cost(graph, neighbour), neighbour)));
            }
        }
    }
    (0..outputs.len()).map(|row| web.slopes_of_output(graph, count + row)).collect()
}

/// What leads from the unknowns to the outputs, with the slope of each arrow. The outputs stand behind all places.
struct Web {
    /// For each place what it is computed of, and the slope along it.
    sources: Vec<BTreeMap<Place, Place>>,
    /// For each place what is computed of it.
    users: Vec<Vec<Place>>,
}

impl Web {
    fn new(graph: &mut Graph, outputs: &[Place]) -> Self {
        let nodes = graph.nodes().to_vec();
        let all = nodes.len() + outputs.len();
        let mut web = Self { sources: vec![BTreeMap::new(); all], users: vec![Vec::new(); all] };
        let mut is_needed = vec![false; nodes.len()];
        for output in outputs {
            is_needed[*output] = true;
        }
        for place in (0..nodes.len()).rev() {
            if let (true, Node::Computed(_, a, b)) = (is_needed[place], nodes[place]) {
                (is_needed[a], is_needed[b]) = (true, true);
            }
        }
        let mut moves = vec![false; nodes.len()];
        for (place, node) in nodes.iter().enumerate() {
            match *node {
                Node::Given(Given::Unknown(_)) => moves[place] = true,
                Node::Computed(operation, a, b) if is_needed[place] && (moves[a] || moves[b]) => {
                    moves[place] = true;
                    for (operand, by) in [a, b].into_iter().zip(operation_slopes(graph, operation, place, a, b)) {
                        if let (true, Some(by)) = (moves[operand], by) {
                            web.lead(graph, operand, place, by);
                        }
                    }
                }
                _ => {}
            }
        }
        let one = graph.number(1.0);
        for (row, output) in outputs.iter().enumerate().filter(|(_, output)| moves[**output]) {
            web.lead(graph, *output, nodes.len() + row, one);
        }
        web
    }

    /// Adds an arrow, to another between the same places if there is one.
    fn lead(&mut self, graph: &mut Graph, from: Place, to: Place, slope: Place) {
        let own = self.sources[to].get(&from).copied();
        if own.is_none() {
            self.users[from].push(to);
        }
        self.sources[to].insert(from, own.map_or(slope, |own| sum(graph, own, slope)));
    }

    /// Whether a place is an intermediate result that has not been taken out.
    fn is_between(&self, place: Place) -> bool {
        !self.sources[place].is_empty() && !self.users[place].is_empty()
    }

    /// The products that taking out a place costs.
    fn cost(&self, graph: &Graph, place: Place) -> usize {
        let costs = |slope: &Place| graph.as_number(*slope).is_none_or(|value| value.abs() != 1.0);
        let incoming = self.sources[place].values().filter(|slope| costs(slope)).count();
        let outgoing = self.users[place].iter().filter(|user| costs(&self.sources[**user][&place])).count();
        incoming * outgoing
    }

    /// Takes a place out; returns those that were connected with it.
    fn eliminate(&mut self, graph: &mut Graph, place: Place) -> Vec<Place> {
        let sources = std::mem::take(&mut self.sources[place]);
        let users = std::mem::take(&mut self.users[place]);
        for user in &users {
            if let Some(through) = self.sources[*user].remove(&place) {
                for (source, slope) in &sources {
                    let slope = product(graph, through, *slope);
                    self.lead(graph, *source, *user, slope);
                }
            }
        }
        for source in sources.keys() {
            self.users[*source].retain(|user| *user != place);
        }
        sources.into_keys().chain(users).collect()
    }

    fn slopes_of_output(&self, graph: &Graph, output: Place) -> Vec<(usize, Place)> {
        let unknown = |source: &Place| match graph.nodes()[*source] {
            Node::Given(Given::Unknown(position)) => Some(position),
            _ => None,
        };
        let slopes = self.sources[output].iter().filter_map(|(source, slope)| Some((unknown(source)?, *slope)));
        let mut slopes: Vec<(usize, Place)> = slopes.collect();
        slopes.sort_unstable();
        slopes
    }
}

/// The slopes of an operation, whose result is at `place`, along its operands; `None` for an operand that does not count.
fn operation_slopes(graph: &mut Graph, operation: Operation, place: Place, a: Place, b: Place) -> [Option<Place>; 2] {
    let one = graph.number(1.0);
    let opposite_of_one = graph.number(-1.0);
    match operation {
        Operation::Sum => [Some(one), Some(one)],
        Operation::Difference => [Some(one), Some(opposite_of_one)],
        Operation::Product => [Some(b), Some(a)],
        Operation::Quotient => {
            let by_a = graph.compute(Operation::Quotient, one, b);
            let share = product(graph, place, by_a);
            [Some(by_a), Some(graph.compute(Operation::Opposite, share, share))]
        }
        Operation::Opposite => [Some(opposite_of_one), None],
        // An exponent belongs to the person and does not move. All are at least 1, so that no slope is infinite.
        Operation::Power => {
            let lower = graph.compute(Operation::Difference, b, one);
            let power = graph.compute(Operation::Power, a, lower);
            [Some(product(graph, b, power)), None]
        }
        Operation::Nonnegative => [Some(graph.compute(Operation::IsNonnegative, a, a)), None],
        Operation::Saturated => {
            let whole = graph.compute(Operation::Sum, one, a);
            let rest = graph.compute(Operation::Quotient, one, whole);
            [Some(product(graph, rest, rest)), None]
        }
        // A step, flat on both sides.
        Operation::IsNonnegative => [None, None],
    }
}

fn product(graph: &mut Graph, a: Place, b: Place) -> Place {
    match (graph.as_number(a), graph.as_number(b)) {
        (Some(1.0), _) => b,
        (_, Some(1.0)) => a,
        (Some(-1.0), None) => graph.compute(Operation::Opposite, b, b),
        (None, Some(-1.0)) => graph.compute(Operation::Opposite, a, a),
        (Some(0.0), _) | (_, Some(0.0)) => graph.number(0.0),
        _ => graph.compute(Operation::Product, a, b),
    }
}

fn sum(graph: &mut Graph, a: Place, b: Place) -> Place {
    match (graph.as_number(a), graph.as_number(b)) {
        (Some(0.0), _) => b,
        (_, Some(0.0)) => a,
        _ => graph.compute(Operation::Sum, a, b),
    }
}
