//! Joins the tables of all mechanisms into one of parameters and one of processes.

use super::{
    community, cytokines, endotoxin, gut_barrier, immune, metabolites, microbiome, neuroendocrine, skin,
    skin_inflammation,
};
use crate::model::table::{Process, Quantity, joined_tables};

/// Gives all mechanisms, in the order of the story, to another macro, each with the layers under which its processes run.
macro_rules! for_each_mechanism {
    ($use:ident) => {
        $use! {
            community: without Microbiome,
            gut_barrier: always,
            endotoxin: always,
            cytokines: always,
            skin_inflammation: always,
            microbiome: with Microbiome,
            metabolites: with Metabolites,
            immune: with Immune,
            neuroendocrine: with Neuroendocrine,
            skin: with Skin,
        }
    };
}
pub(crate) use for_each_mechanism;

macro_rules! join {
    ($($mechanism:ident: $when:ident $($layer:ident)?,)+) => {
        joined_tables! {
            /// Everything that can differ between people, one table for each mechanism.
            Parameters of Quantity { $($mechanism: $mechanism::Parameters<S>,)+ }
        }

        joined_tables! {
            /// How fast each process runs, in units of its compartment per day. None is ever negative.
            Rates of Process { $($mechanism: $mechanism::Processes<S>,)+ }
        }
    };
}
for_each_mechanism!(join);

impl<S: From<f64>> Parameters<S> {
    /// The typical adult: the values of the tables.
    #[must_use]
    pub fn reference() -> Self {
        let values: Vec<f64> = Self::rows().map(|(_, row)| row.value).collect();
        Self::from_positions(|position| S::from(values[position]))
    }
}
