//! What a scan asks. Its answer is a dose–response curve.

use serde::{Deserialize, Serialize};

use crate::{analysis::simulate::varied::Varied, scenario::Outcome};

/// What is varied, over which values, and which outcome is computed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// An input or a parameter.
    pub vary: Varied,
    /// Its values, in the unit of the model, in ascending order.
    pub values: Vec<f64>,
    /// The outcome.
    pub of: Outcome,
}
