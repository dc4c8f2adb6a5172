//! The recording of tapes, as in the crate itself.

#[path = "../src/tape/graph.rs"]
mod graph;
#[path = "../src/tape/record.rs"]
mod record;
#[path = "../src/tape/section.rs"]
mod section;
#[path = "../src/tape/slopes.rs"]
mod slopes;

pub(crate) use record::Tape;
pub(crate) use section::{Instruction, Operation, Register, Section};
