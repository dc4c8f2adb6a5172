//! Descriptions of the model itself, derived from its code and tables: formulas, signs of influences, the model card,
//! and the tables of parameters and evidence.

pub mod formula;
pub mod influence;
mod loop_share;
pub mod model_card;
pub mod parameter_table;
