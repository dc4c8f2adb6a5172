//! Refuses what a picture of ours never holds, instead of leaving it out.

use crate::error::DrawError;

pub(super) fn refused(what: &'static str) -> DrawError {
    DrawError::Pdf { what }
}
