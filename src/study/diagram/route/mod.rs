//! Finds the path of every arrow around the boxes, on the lines of a grid.

mod connection;
mod grid;
mod lower_bound;
mod ports;
mod prices;
mod queue;
mod router;
mod search;

pub(crate) use connection::Connection;
pub(crate) use router::Router;
