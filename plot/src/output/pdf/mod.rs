//! PDF: one page of vectors and selectable text.

mod content;
mod drawn;
mod packed;
mod page;
mod refusal;
mod typeface;
mod words;

pub use page::pdf;
pub use words::Words;
