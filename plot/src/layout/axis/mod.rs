//! Where the ticks of the axes go.

mod small;
mod tick;
mod time;
mod value;

pub(crate) use small::{Small, small};
pub use tick::Tick;
pub use time::{HOURS_UNTIL, MONTHS_FROM, TimeAxis, YEARS_FROM, time_axis};
pub use value::{ValueAxis, value_axis};
