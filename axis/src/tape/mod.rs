//! The fourth reading of the equations: read once as symbols, written down as a tape of plain instructions, played many times.
//!
//! A tape belongs to one wiring: which layers are on, which arrows are cut. What the wiring silences is not on it. The
//! instructions stand in sections by what they depend on, so that what a person alone decides is computed once for the
//! person, and what is given once for the day. Beside the change of each unknown it has the exact slopes of all changes
//! (the Jacobian), of which it keeps only those that are not zero everywhere: one in ten of the whole axis.
//!
//! The instructions are those of the equations, in the same order and with the same rounding, so that the tape and plain
//! numbers agree to the last bit. The slopes follow the rules of [`crate::number::Dual`]. Reading order: `graph` collects
//! what is to be computed, `slopes` adds the derivatives, `record` puts it in order. For every set of layers the build
//! script prints the tape as straight code (`printed`), so that nothing is recorded when a program runs unless arrows are
//! cut; `player` plays either.

mod graph;
mod player;
mod printed;
mod record;
mod section;
mod slopes;

pub use player::Player;
pub use record::Tape;
