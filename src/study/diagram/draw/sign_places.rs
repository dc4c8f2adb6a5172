//! Places the sign of each arrow by greedy point-feature labelling: the candidate on its own line with the lowest
//! penalty.

use crate::{
    number::elementary::hypotenuse,
    study::diagram::geometry::{Area, Point, line::heading},
};

/// The size of a sign, in points.
pub(crate) struct Size {
    pub(crate) width: f64,
    pub(crate) height: f64,
    /// The length of the head of the arrow, which stays free.
    pub(crate) head: f64,
}

/// The penalty for lying on a box or on another sign; for lying on a line it is 1.
const HIDDEN: usize = 20;
/// From this penalty on a sign is left out.
const HIDES: u32 = 20;

/// The place of each line's sign of this size; nothing for a line without a sign, or where every candidate hides
/// something.
pub(crate) fn places(lines: &[(Vec<Point>, bool)], taken: &[Area], sizes: &[Size], sheet: &Area) -> Vec<Option<Area>> {
    let mut found: Vec<Option<Area>> = vec![None; lines.len()];
    // Lines with few bends, which have the fewest candidates, choose first.
    let mut order: Vec<usize> = (0..lines.len()).filter(|&number| lines[number].1).collect();
    order.sort_by_key(|&number| (lines[number].0.len(), number));
    for number in order {
        let (size, mut best): (&Size, Option<(u32, Area)>) = (&sizes[number], None);
        for (middle, detour) in candidates(&lines[number].0, size) {
            let area = Area::around(middle, size.width, size.height);
            let clashes = taken.iter().filter(|other| area.meets(other, 1.5)).count() * HIDDEN
                + found.iter().flatten().filter(|other| area.meets(other, 1.5)).count() * HIDDEN
                + if area.lies_in(sheet) { 0 } else { HIDDEN }
                + others(lines, number).filter(|segment| area.meets(segment, 0.8)).count();
            let clashes = u32::try_from(clashes + detour).unwrap_or(u32::MAX);
            if best.as_ref().is_none_or(|(least, _)| clashes < *least) {
                best = Some((clashes, area));
            }
            if clashes == 0 {
                break;
            }
        }
        // A sign on a box or on another sign would hide it.
        found[number] = best.filter(|(clashes, _)| *clashes < HIDES).map(|(_, area)| area);
    }
    found
}

/// The penalty for standing on a bend.
const ON_A_BEND: usize = 2;
/// The penalty for standing next to the line instead of on it.
const NEXT_TO_LINE: usize = 3;

/// The candidates of a line from its end to its start, each with its penalty: on a straight segment, on a bend, and
/// next to the line, for one that is too short for its sign.
fn candidates(line: &[Point], size: &Size) -> Vec<(Point, usize)> {
    let step = 0.25 * size.height;
    let (mut on, mut near, mut off) = (Vec::new(), Vec::new(), Vec::new());
    for pair in line.windows(2).rev() {
        let (from, to) = (pair[0], pair[1]);
        let mut left = hypotenuse(to.0 - from.0, to.1 - from.1);
        let length = left.max(1e-9);
        let is_level = (to.0 - from.0).abs() > (to.1 - from.1).abs();
        let half = 0.5 * if is_level { size.width } else { size.height };
        while left > 0.0 {
            let share = left / length;
            let (x, y) = (from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1));
            let is_straight = left >= half + 0.2 * size.height && length - left >= half + 0.2 * size.height;
            on.push(((x, y), if is_straight { 0 } else { ON_A_BEND }));
            // Close to the line, and further off where its head would be covered.
            for (aside, places) in [(0.12 * size.height, &mut near), (0.5 * size.head + 1.0, &mut off)] {
                let (across, down) =
                    if is_level { (0.0, 0.5 * size.height + aside) } else { (0.5 * size.width + aside, 0.0) };
                places.extend([((x - across, y - down), NEXT_TO_LINE), ((x + across, y + down), NEXT_TO_LINE)]);
            }
            left -= step;
        }
    }
    // The head of the arrow stays free.
    let end = line.last().copied().unwrap_or_default();
    let start = line.first().copied().unwrap_or_default();
    let is_far = |from: Point, place: &Point, along: f64, sideways: f64| {
        let (across, down) = ((place.0 - from.0).abs(), (place.1 - from.1).abs());
        across >= 0.5 * size.width + along || down >= 0.5 * size.height + sideways
    };
    let direction = heading(line);
    let (along, sideways) =
        if direction.0.abs() > 0.5 { (size.head, 0.5 * size.head) } else { (0.5 * size.head, size.head) };
    on.retain(|(place, _)| is_far(end, place, along + 1.0, sideways + 1.0) && is_far(start, place, 1.0, 1.0));
    near.retain(|(place, _)| is_far(end, place, along + 1.0, sideways + 1.0));
    on.into_iter().chain(near).chain(off).collect()
}

/// The segments of all other lines as rectangles without width.
fn others(lines: &[(Vec<Point>, bool)], own: usize) -> impl Iterator<Item = Area> {
    let others = lines.iter().enumerate().filter(move |(number, _)| *number != own);
    others.flat_map(|(_, (line, _))| {
        line.windows(2).map(|pair| Area {
            left: pair[0].0.min(pair[1].0),
            right: pair[0].0.max(pair[1].0),
            top: pair[0].1.min(pair[1].1),
            bottom: pair[0].1.max(pair[1].1),
        })
    })
}
