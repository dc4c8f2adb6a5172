//! The prices of a path: steps, bends, crossings, and closeness to boxes and other arrows.
//!
//! Only their ratios matter. They are whole numbers, so that equal paths cost exactly the same on every machine.

use crate::study::diagram::geometry::Place;

/// Right, down, left, up.
pub(crate) const STEPS: [Place; 4] = [(1, 0), (0, 1), (-1, 0), (0, -1)];
/// One cell further.
pub(crate) const STEP: u32 = 10;
/// A step on a line of the same tree: cheap, because a shared line is easier to read than another line.
pub(crate) const SHARED: u32 = 3;
pub(crate) const BEND: u32 = 40;
/// Crossing an arrow of another tree.
pub(crate) const CROSSING: u32 = 70;
/// Running along a box within two cells, as if the arrow ended there.
pub(crate) const HUGGING: u32 = 12;
/// Running next to another line, and at a distance of two cells; also next to a line of the same tree.
pub(crate) const NEIGHBOUR: [u32; 2] = [14, 5];
/// Running on a line of another tree.
pub(crate) const OVERLAP: u32 = 5000;
/// Running in the outer corridor where the arrow should not, or outside it where it should.
pub(crate) const WRONG_SIDE: u32 = 120;
/// Ending off the middle of a side, for each half cell.
pub(crate) const OFF_CENTRE: u32 = 8;
/// The price of a place where no arrow may run.
pub(crate) const CLOSED: u32 = u32::MAX;
