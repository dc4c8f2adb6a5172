//! The checked scenario and its parts: what the layers above calculate with.

mod interval;
mod intervention;
mod measured;
mod overrides;
mod scenario;
mod start;
mod timeline;

pub use interval::Interval;
pub use intervention::{Amount, Intervention};
pub use measured::Measured;
pub use overrides::Override;
pub use scenario::Scenario;
pub use start::Start;
