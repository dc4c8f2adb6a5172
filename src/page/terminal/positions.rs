//! Places among a number of characters.

/// The index among `count` positions of a share from 0 to 1.
pub(super) fn place(share: f64, count: usize) -> usize {
    let last = count.saturating_sub(1);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the share is between 0 and 1, and a terminal has few columns"
    )]
    let place = (share.clamp(0.0, 1.0) * to_float(last) + 1e-9).round() as usize;
    place.min(last)
}

/// A small number of things as a number to calculate with.
pub(super) fn to_float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
