//! What can differ between people, and what happens: one table of parameters and one of processes for each mechanism, with
//! the source of every number and the evidence for every process.
//!
//! A further mechanism is a table here, its equations in [`super::mechanisms`], and a line in `for_each_mechanism` (`joined.rs`).

pub mod community;
pub mod cytokines;
pub mod endotoxin;
pub mod gut_barrier;
pub mod immune;
mod joined;
pub mod metabolites;
pub mod microbiome;
pub mod neuroendocrine;
pub mod skin;
pub mod skin_inflammation;

pub(crate) use joined::for_each_mechanism;
pub use joined::{Parameters, Rates};

/// The parameters in which people differ by nature, as patients do from healthy people. Their plausible range spans everybody,
/// so it does not say how uncertain the value of one person is.
pub const OF_THE_PERSON: [&str; 14] = [
    "small_pore_leak",
    "fermenter_strength",
    "bifidobacteria_strength",
    "strain_uptake",
    "vitamin_d_shortage",
    "type_2_drive",
    "th17_drive",
    "treg_drive",
    "barrier_strength",
    "moisture_strength",
    "turnover_reference",
    "skin_reactivity",
    "skin_signal_strength",
    "stress_sensitivity",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_say_what_is_of_the_person() {
        let of_the_person = Parameters::<f64>::rows().map(|(_, row)| row);
        let told = of_the_person.filter(|row| row.meaning.contains("property of the person")).map(|row| row.name);
        let (mut told, mut listed) = (told.collect::<Vec<_>>(), OF_THE_PERSON.to_vec());
        told.sort_unstable();
        listed.sort_unstable();
        assert_eq!(told, listed);
    }
}
