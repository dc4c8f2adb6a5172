//! stub
/// stub
pub fn card() -> String { String::new() }
