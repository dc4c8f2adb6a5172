//! What is said about the model itself, read off the code that runs it: formulas, the signs of influences, the model card, and
//! the tables of parameters and evidence.

pub mod formula;
pub mod influence;
pub mod model_card;
pub mod parameter_table;
