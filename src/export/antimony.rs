//! x
use super::System;
/// x
#[must_use]
pub fn antimony(_: &System<'_>) -> String {
    String::new()
}
