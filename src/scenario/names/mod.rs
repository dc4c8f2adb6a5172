//! The names that a scenario may use, how they may be spelled, and what a misspelt one probably means.

mod did_you_mean;
pub(crate) mod gone;
pub(crate) mod layers;
mod model_names;
mod spelling;

pub use did_you_mean::{listed, nearest};
pub(crate) use layers::layer_words;
pub use model_names::{
    PROBIOTIC, find, input_value, inputs, links, links_named, observables, parameters, states, stool_test,
};
pub(crate) use spelling::american;
pub use spelling::spelled;
