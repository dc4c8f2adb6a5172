//! Where the ticks of the axes go.

mod below;
mod horizontal;
mod plan;
mod small;
mod tick;
mod time;
mod value;
mod values;

pub(crate) use below::Below;
pub use horizontal::HorizontalAxis;
pub use plan::horizontal_axis;
pub(crate) use small::{Small, small};
pub use tick::Tick;
pub use time::{HOURS_UNTIL, MONTHS_FROM, YEARS_FROM, time_axis};
pub use value::{ValueAxis, value_axis};
pub use values::values_axis;
