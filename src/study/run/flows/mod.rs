//! The chart of a stock and its flows: one compartment above the processes that fill and drain it, because accumulation is
//! what readers of charts misjudge most often (Cronin, Gonzalez and Sterman 2009).

mod alt_text;
mod bands;
mod chart;
mod headline;
mod speeds;

pub use chart::chart;
pub use headline::headline;
