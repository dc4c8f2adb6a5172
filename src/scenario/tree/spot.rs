//! A place in one of the texts that a scenario is made from.

use std::ops::Range;

/// A piece of one of the texts: the file (0) or one of the overrides (1 and up).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Spot {
    pub(crate) text: usize,
    pub(crate) span: Range<usize>,
}

impl Spot {
    /// A spot of the file.
    pub(crate) fn of_file(span: Range<usize>) -> Self {
        Self { text: 0, span }
    }
}
