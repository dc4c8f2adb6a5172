//! Places the texts of marks where they cover least: tried around each mark at growing distances, judged by what they would
//! lie on, and tried again when all others have their place.

use super::{
    place::Place,
    region::Region,
    text::{Fitted, Space, block, fit, widest},
};
use crate::{
    chart::{Mark, Panel, Shape, pieces},
    elementary::{cosine, hypotenuse, sine},
    style::{Colour, Preset, font::Weight},
};

/// Distances from a mark that are tried, in sizes of the text.
const DISTANCES: [f64; 7] = [0.25, 0.9, 1.8, 3.0, 4.6, 6.5, 9.0];
/// So many directions are tried.
const DIRECTIONS: u32 = 16;
/// From this distance on, in sizes of the text, a thin line leads from the mark to its text.
const FAR: f64 = 0.7;
/// The widest text, as a share of its panel.
const WIDEST: f64 = 0.42;
/// Radius of a mark, as a share of a label.
const RADIUS: f64 = 0.34;
/// All texts are placed anew so often, each around the others.
const ROUNDS: usize = 3;

/// What lying on something costs, in sizes of the text away from the mark.
const ON_TEXT: f64 = 200.0;
const ON_MARK: f64 = 60.0;
const ON_CURVE: f64 = 6.0;
const ON_THIN_LINE: f64 = 2.0;
/// What it costs to stand on the other side of a curve: there it would be taken for the name of that.
const BEHIND_CURVE: f64 = 4.0;

/// The texts of a mark and their place.
#[derive(Clone, Debug)]
pub(crate) struct Note {
    /// The label and, below it, the detail.
    pub(crate) label: Fitted,
    pub(crate) detail: Fitted,
    pub(crate) colour: Colour,
    pub(crate) region: Region,
    /// From the mark to the text, where that is far away.
    pub(crate) leader: Option<[(f64, f64); 2]>,
    anchor: (f64, f64),
    /// Of what is drawn at the mark.
    radius: f64,
    /// So much around the texts is covered by paper with them.
    pub(crate) air: f64,
}

impl Note {
    /// The same with so much paper around it.
    pub(crate) fn on_paper(self, air: f64) -> Self {
        Self { air, ..self }
    }
}

/// Radius of a mark.
pub(crate) fn radius(preset: &Preset) -> f64 {
    (RADIUS * preset.label).max(1.5 * preset.line)
}

/// The texts of all marks of a panel.
pub(crate) fn plan(panel: &Panel, place: &Place, preset: &Preset) -> Vec<Note> {
    let bounds = Region { left: place.left, right: place.right, top: place.top, bottom: place.bottom };
    let obstacles = Obstacles::of(panel, place, preset);
    let shown = panel.marks.iter().filter(|mark| is_shown(mark, place));
    let notes: Vec<Note> = shown.filter_map(|mark| unplaced(mark, place, preset)).collect();
    let in_turns = |first: usize| {
        let order: Vec<usize> = (first..notes.len()).chain(0..first).collect();
        arranged(notes.clone(), &order, bounds, &obstacles, preset)
    };
    let (mut best, mut least) = in_turns(0);
    // What comes first takes the best place, which may be the only one of another.
    for first in 1..notes.len() {
        if least < ON_CURVE {
            break;
        }
        let (other, cost) = in_turns(first);
        if cost < least {
            (best, least) = (other, cost);
        }
    }
    best
}

/// The texts placed in this order, each around those before it and then around all, and what their places cost together.
fn arranged(
    mut notes: Vec<Note>,
    order: &[usize],
    bounds: Region,
    obstacles: &Obstacles,
    preset: &Preset,
) -> (Vec<Note>, f64) {
    let mut costs = vec![0.0; notes.len()];
    // A text that is alone has nothing to be placed around.
    let rounds = if order.len() > 1 { ROUNDS } else { 1 };
    for round in 0..rounds {
        for (turn, number) in order.iter().copied().enumerate() {
            // In the first round, those that follow have no place yet.
            let placed = if round > 0 { order } else { &order[..turn] };
            let others: Vec<&Note> =
                placed.iter().filter(|other| **other != number).map(|other| &notes[*other]).collect();
            let (region, leader, cost) = best(&notes[number], bounds, &others, obstacles, preset);
            costs[number] = cost;
            notes[number] = Note { region, leader, ..notes[number].clone() };
        }
    }
    (notes, costs.iter().sum())
}

/// Whether a mark has a place in the panel.
pub(crate) fn is_shown(mark: &Mark, place: &Place) -> bool {
    place.extent.contains(mark.at.0) && mark.at.1.is_finite()
}

fn unplaced(mark: &Mark, place: &Place, preset: &Preset) -> Option<Note> {
    if mark.label.trim().is_empty() && mark.detail.trim().is_empty() {
        return None;
    }
    let width = WIDEST * (place.right - place.left);
    let fitted = |text: &str, weight: Weight| {
        fit(text, Space { width, lines: 2, size: preset.tick, smallest: preset.footer, weight })
    };
    let (label, detail) = (fitted(&mark.label, Weight::SemiBold), fitted(&mark.detail, Weight::Regular));
    let width = widest(&label, Weight::SemiBold).max(widest(&detail, Weight::Regular));
    let height = block(&label) + block(&detail);
    let anchor = (place.x(mark.at.0), place.y(mark.at.1));
    let region = Region::around(anchor, width, height);
    let radius = if mark.shape == Shape::Bare { 0.0 } else { radius(preset) };
    Some(Note { label, detail, colour: mark.colour, region, leader: None, anchor, radius, air: 0.0 })
}

/// What texts should not lie on, in places on the sheet.
struct Obstacles {
    curves: Vec<[(f64, f64); 2]>,
    thin: Vec<[(f64, f64); 2]>,
    marks: Vec<Region>,
}

impl Obstacles {
    fn of(panel: &Panel, place: &Place, preset: &Preset) -> Self {
        let sheet = |(at, value): (f64, f64)| (place.x(at), place.y(value));
        let segments = |points: Vec<(f64, f64)>| -> Vec<[(f64, f64); 2]> {
            points.windows(2).map(|pair| [sheet(pair[0]), sheet(pair[1])]).collect()
        };
        let lines = panel.series.iter().flat_map(|line| line.pieces(place.extent));
        let ghosts = panel.ghosts.iter().flat_map(|ghost| pieces(&ghost.points, place.extent));
        let upright = panel.markers.iter().filter(|marker| place.extent.contains(marker.at));
        let edges = panel.zones.iter().filter_map(|zone| zone.on(place.extent)).flat_map(|zone| [zone.low, zone.high]);
        let upright = upright.map(|marker| marker.at).chain(edges).map(|at| place.x(at));
        let upright = upright.map(|x| [(x, place.top), (x, place.bottom)]);
        let level = panel.reference.iter().map(|(value, _)| place.y(*value));
        let level = level.map(|y| [(place.left, y), (place.right, y)]);
        let side = 2.0 * radius(preset);
        let marks = panel.marks.iter().filter(|mark| is_shown(mark, place) && mark.shape != Shape::Bare);
        Self {
            curves: lines.flat_map(segments).collect(),
            thin: ghosts.flat_map(segments).chain(upright).chain(level).collect(),
            marks: marks.map(|mark| Region::around(sheet(mark.at), side, side)).collect(),
        }
    }

    /// How many curves cross the straight line between two places.
    fn curves_between(&self, from: (f64, f64), to: (f64, f64)) -> f64 {
        let side = |[a, b]: [(f64, f64); 2], (x, y): (f64, f64)| (b.0 - a.0) * (y - a.1) - (b.1 - a.1) * (x - a.0);
        let cross = |[a, b]: &&[(f64, f64); 2]| {
            side([from, to], *a) * side([from, to], *b) < 0.0 && side([*a, *b], from) * side([*a, *b], to) < 0.0
        };
        self.curves.iter().filter(cross).map(|_| 1.0).sum()
    }

    /// What it costs to lie here.
    fn cost(&self, region: Region, size: f64) -> f64 {
        let on = |lines: &[[(f64, f64); 2]]| {
            lines.iter().map(|[from, to]| region.length_inside(*from, *to)).sum::<f64>() / size
        };
        let marks = self.marks.iter().filter(|mark| mark.overlaps(region)).map(|_| ON_MARK).sum::<f64>();
        ON_CURVE * on(&self.curves) + ON_THIN_LINE * on(&self.thin) + marks
    }
}

type Placed = (Region, Option<[(f64, f64); 2]>, f64);

/// The cheapest place around a mark.
fn best(note: &Note, bounds: Region, others: &[&Note], obstacles: &Obstacles, preset: &Preset) -> Placed {
    let size = preset.tick;
    let (width, height) = (note.region.right - note.region.left, note.region.bottom - note.region.top);
    let air = 0.18 * size;
    let tried = DISTANCES.into_iter().flat_map(|distance| {
        (0..DIRECTIONS).map(move |direction| {
            let angle = f64::from(direction) / f64::from(DIRECTIONS) * std::f64::consts::TAU;
            let away = note.radius + distance * size;
            let (cosine, sine) = (cosine(angle), sine(angle));
            let centre = (note.anchor.0 + cosine * (away + width / 2.0), note.anchor.1 + sine * (away + height / 2.0));
            (distance, Region::around(centre, width, height))
        })
    });
    let cost = |distance: f64, region: Region| {
        let roomy = region.with_air(air);
        let outside = if region.is_inside(bounds) { 0.0 } else { 10.0 * ON_TEXT };
        let own = leader(note, region, distance, air);
        let crosses = |line: Option<[(f64, f64); 2]>, region: Region| {
            line.is_some_and(|[from, until]| region.length_inside(from, until) > 0.0)
        };
        let covers = |other: &&&Note| {
            other.region.overlaps(roomy) || crosses(own, other.region) || crosses(other.leader, region)
        };
        let texts = others.iter().filter(covers).map(|_| ON_TEXT).sum::<f64>();
        // Text that begins at its mark is read soonest.
        let left_of_it = if region.right < note.anchor.0 { 0.3 } else { 0.0 };
        let behind = BEHIND_CURVE * obstacles.curves_between(note.anchor, region.nearest(note.anchor));
        outside + texts + behind + obstacles.cost(roomy, size) + distance + left_of_it
    };
    let priced = tried.map(|(distance, region)| (cost(distance, region), distance, region));
    let cheapest = priced.min_by(|(one, ..), (two, ..)| one.total_cmp(two));
    let (_, distance, region) = cheapest.unwrap_or((0.0, 0.0, note.region));
    let region = into(region, bounds);
    (region, leader(note, region, distance, air), cost(distance, region))
}

/// The line from a mark to a text that stands so far away from it.
fn leader(note: &Note, region: Region, distance: f64, air: f64) -> Option<[(f64, f64); 2]> {
    (distance > FAR).then(|| {
        let end = region.with_air(air).nearest(note.anchor);
        let length = hypotenuse(end.0 - note.anchor.0, end.1 - note.anchor.1).max(f64::MIN_POSITIVE);
        let share = note.radius / length;
        let start = (note.anchor.0 + share * (end.0 - note.anchor.0), note.anchor.1 + share * (end.1 - note.anchor.1));
        [start, end]
    })
}

/// A region moved into another as far as it fits.
fn into(region: Region, bounds: Region) -> Region {
    let shift = |low: f64, high: f64, least: f64, most: f64| (least - low).max(0.0) - (high - most).max(0.0);
    let x = shift(region.left, region.right, bounds.left, bounds.right);
    let y = shift(region.top, region.bottom, bounds.top, bounds.bottom);
    Region { left: region.left + x, right: region.right + x, top: region.top + y, bottom: region.bottom + y }
}
