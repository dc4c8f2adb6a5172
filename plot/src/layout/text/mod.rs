//! Texts: fitted into a space, and placed on the sheet.

mod fit;
mod placed;

pub use fit::{Fitted, Space, fit};
pub(crate) use fit::{block, line_pitch, widest};
pub use placed::{PlacedText, Side};
