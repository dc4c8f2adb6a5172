//! Places every box on the grid: in columns by parts of the body, or around one box; and breaks the words of a box into
//! lines.

pub(crate) mod around;
mod arrangement;
mod box_body;
mod columns;
mod grid_layout;
mod panel;
mod sizes;

pub(crate) use box_body::{BoxBody, LINE, TAG_GAP, TAG_HEIGHT, TAG_PADDING, TAG_PITCH, Written, tag_lines};
pub(crate) use columns::in_columns;
pub(crate) use grid_layout::{Band, Layout};
pub(crate) use sizes::Sizes;
