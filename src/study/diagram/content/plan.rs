//! The causal diagram as a directed graph: boxes, signed arrows, and the inputs at their boxes.

use super::parts::{Edge, Node, STRESS};
use crate::words::{Language, say};

/// All boxes and arrows of one diagram.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub(crate) nodes: Vec<Node>,
    pub(crate) edges: Vec<Edge>,
    pub(crate) language: Language,
}

impl Plan {
    /// The subgraph of one box and its direct neighbours, without the inputs of the neighbours.
    pub(crate) fn around(mut self, centre: &str) -> Self {
        self.edges.retain(|edge| edge.source == centre || edge.target == centre);
        let edges = &self.edges;
        let touches = |name: &str| edges.iter().any(|edge| edge.source == name || edge.target == name);
        self.nodes.retain(|node| node.name == centre || touches(node.name));
        for node in self.nodes.iter_mut().filter(|node| node.name != centre) {
            node.tags.clear();
        }
        self
    }

    /// Whether any two boxes act on each other.
    pub(crate) fn has_two_ways(&self) -> bool {
        let back =
            |edge: &Edge| self.edges.iter().any(|other| (other.source, other.target) == (edge.target, edge.source));
        self.edges.iter().any(back)
    }

    /// The label of a box.
    pub(crate) fn label(&self, name: &str) -> &'static str {
        self.nodes.iter().find(|node| node.name == name).map_or("", |node| node.label)
    }

    /// The label of a box inside a sentence.
    pub(crate) fn label_inside(&self, name: &str) -> &'static str {
        if name == STRESS {
            return say!(self.language, diagram::felt_stress_inside);
        }
        self.language.state(name).map_or("", |(_, inside)| inside)
    }
}
