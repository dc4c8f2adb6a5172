//! Translates layout and plan into a routing problem: obstacles, connections, and which arrows may share a line.

use super::sheet::Sheet;
use crate::study::diagram::{
    geometry::{Block, Point, cells, line, whole},
    route::{Connection, Router},
};

impl Sheet<'_> {
    /// The path of each arrow, in the order of the plan.
    pub(crate) fn routes(&self) -> Vec<Vec<Point>> {
        let find = |name: &str| self.plan.nodes.iter().position(|node| node.name == name);
        let layout = &self.layout;
        let length = |points: f64| cells(points, layout.pitch);
        let connections: Vec<Connection> = self
            .plan
            .edges
            .iter()
            .enumerate()
            .filter_map(|(number, edge)| {
                let (source, target) = (find(edge.source)?, find(edge.target)?);
                let (from, to) = (layout.blocks[source], layout.blocks[target]);
                // Among few boxes each arrow has a line of its own. A line that only says "is part of" shares none with
                // an arrow.
                let boxes = self.plan.nodes.len();
                let tree = match edge.claim {
                    Some(_) if self.is_dense || edge.is_loop => source,
                    None => boxes + source,
                    Some(_) => 2 * boxes + number,
                };
                let (is_first, outside) = (self.is_dense && edge.is_core, edge.is_loop);
                let line = if edge.is_loop {
                    layout.sizes.loop_line
                } else if self.is_dense && !edge.is_core {
                    layout.sizes.line
                } else {
                    layout.sizes.core_line
                };
                let head = if edge.claim.is_some() { length(layout.sizes.head(line)) } else { 1 };
                Some(Connection { from, to, outside, tree, is_first, head })
            })
            .collect();
        let (columns, rows) = (layout.columns, layout.rows);
        // No arrow runs through heading or legend or along the edge of the sheet.
        let wall = |left, top, right, bottom| Block { left, top, right, bottom };
        let margin = whole(0.4 * self.preset.side_margin / layout.pitch).max(1);
        let walls = [
            wall(0, 0, columns, layout.top),
            wall(0, layout.bottom, columns, rows),
            wall(0, 0, margin, rows),
            wall(columns - margin, 0, columns, rows),
        ];
        let obstacles: Vec<Block> = layout.blocks.iter().copied().chain(self.written()).chain(walls).collect();
        let apart = length(0.9 * layout.sizes.head(layout.sizes.core_line)).max(2);
        let mut router = Router::new(columns, rows, &obstacles, layout.ring, apart);
        router.route(&connections).iter().map(|path| line::points(path, layout.pitch)).collect()
    }
}
