//! The gut–skin axis: its equations, the ways to read them, and their solution through time.
//!
//! Nothing here knows of scenario files, charts or the command line. It is a crate of its own for two reasons: it is built
//! for speed where the program around it is built small, and whoever wants the model alone, on a web page say, has it
//! without the rest.
//!
//! | room | what is in it |
//! |---|---|
//! | [`model`] | the equations and where every number comes from |
//! | [`reading`] | the ways to read the equations besides plain numbers: slopes, formulas |
//! | [`schedule`] | what is given on every day |
//! | [`solve`] | the course through time, and the states at rest |

pub mod model;
pub mod reading;
pub mod schedule;
pub mod solve;
