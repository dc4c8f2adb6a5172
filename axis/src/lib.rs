//! The gut–skin axis: its equations, the ways to evaluate them, and their solution through time.
//!
//! Nothing here knows of scenario files, charts or the command line. It is a crate of its own so that whoever wants the
//! model alone, on a web page for example, has it without the rest.
//!
//! | module | what is in it |
//! |---|---|
//! | [`number`] | the ways to evaluate the equations: plain numbers, derivatives, formulas |
//! | [`model`] | the equations and where every number comes from |
//! | [`tape`] | the equations as a tape of instructions, with the slopes of all changes, for those who ask often |
//! | [`schedule`] | what is given on every day |
//! | [`solve`] | the trajectory through time, and the states at rest |
//!
//! Each uses only those before it.

pub mod model;
pub mod number;
pub mod schedule;
pub mod solve;
pub mod tape;
