//! Overlaps and crossings of arrows.

use std::collections::BTreeSet;

use crate::study::diagram::{
    content::Edge,
    draw::Drawn,
    geometry::{Area, Point},
};

pub(crate) fn segments(path: &[Point]) -> impl Iterator<Item = Area> {
    path.windows(2).map(|pair| Area {
        left: pair[0].0.min(pair[1].0),
        right: pair[0].0.max(pair[1].0),
        top: pair[0].1.min(pair[1].1),
        bottom: pair[0].1.max(pair[1].1),
    })
}

/// Whether two arrows may share a line: only like branches of a tree.
pub(crate) fn may_share(one: &Edge, other: &Edge) -> bool {
    one.source == other.source && one.claim.is_some() == other.claim.is_some()
}

/// How long two straight pieces run on each other; nothing for pieces that cross.
pub(crate) fn overlap(one: &Area, other: &Area) -> f64 {
    const HAIR: f64 = 0.01;
    let wide = one.right.min(other.right) - one.left.max(other.left);
    let high = one.bottom.min(other.bottom) - one.top.max(other.top);
    if wide < -HAIR || high < -HAIR { 0.0 } else { wide.max(high) }
}

/// How often arrows of different boxes cross.
pub(crate) fn crossings(drawn: &Drawn) -> usize {
    let mut places: BTreeSet<(String, String)> = BTreeSet::new();
    for (number, (edge, path)) in drawn.paths.iter().enumerate() {
        for (other, other_way) in drawn.paths[number + 1..].iter().filter(|(other, _)| !may_share(edge, other)) {
            for (one, two) in segments(path).flat_map(|one| segments(other_way).map(move |two| (one, two))) {
                if one.meets(&two, 0.01) {
                    // Lines of one tree on each other are crossed once.
                    let middle = (one.left.max(two.left), one.top.max(two.top));
                    let [x, y] = [middle.0, middle.1].map(|place| format!("{place:.1}"));
                    let sources = [edge.source.min(other.source), edge.source.max(other.source)];
                    places.insert((sources.concat(), format!("{x} {y}")));
                }
            }
        }
    }
    places.len()
}
