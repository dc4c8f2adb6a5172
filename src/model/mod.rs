//! The model: five compartments of the gut–skin axis, the processes that fill and drain them, and where each number
//! comes from.
//!
//! Microbes in the gut live on fibre. When they are lost (dysbiosis) the lining opens (permeability), fragments of
//! bacteria enter the blood (LPS), immune cells answer (cytokines), and the skin inflames. Inflamed skin in turn acts on
//! microbes and lining: a loop. How strong that loop is, nobody has measured in people; here it is a property of the
//! person.
//!
//! Reading order: [`state`] and [`input`] say what there is, [`link`] who acts on whom, [`signals`] what arrives,
//! [`mechanisms`] what happens then. [`rates`] and [`balance`] put it together. The equations are written once, generic
//! over [`number::Number`]; this folder knows neither how they are solved nor what is asked of them.

pub mod input;
pub mod kinetics;
pub mod link;
pub mod mechanisms;
pub mod number;
pub mod readout;
pub mod signals;
pub mod state;
pub mod table;
pub mod unit;

use link::Cuts;
use mechanisms::{endotoxin, gut_barrier, immune, microbiome, skin};
use number::Number;
use table::joined_tables;

pub use input::Input;
pub use link::Link;
pub use readout::{Readouts, readouts};
pub use state::State;
pub use table::{Basis, Grade, Process, Quantity, Range};
pub use unit::Unit;

/// Time, in days.
pub type Day = f64;

joined_tables! {
    /// Everything that can differ between people, one table for each mechanism.
    Parameters of Quantity {
        microbiome: microbiome::Parameters<S>,
        gut_barrier: gut_barrier::Parameters<S>,
        endotoxin: endotoxin::Parameters<S>,
        immune: immune::Parameters<S>,
        skin: skin::Parameters<S>,
    }
}

impl<S: From<f64>> Parameters<S> {
    /// The typical adult: the values of the tables.
    #[must_use]
    pub fn reference() -> Self {
        let values: Vec<f64> = Self::rows().map(|(_, row)| row.value).collect();
        Self::from_positions(|position| S::from(values[position]))
    }
}

joined_tables! {
    /// How fast each process runs, in units of its compartment per day. None is ever negative.
    Rates of Process {
        microbiome: microbiome::Processes<S>,
        gut_barrier: gut_barrier::Processes<S>,
        endotoxin: endotoxin::Processes<S>,
        immune: immune::Processes<S>,
        skin: skin::Processes<S>,
    }
}

/// How fast every process runs in state `x` under input `u`, for the person `p`, with some arrows cut.
pub fn rates<S: Number>(x: &State<S>, u: &Input<S>, p: &Parameters<S>, cuts: &Cuts) -> Rates<S> {
    let seen = signals::signals(x, u, p, cuts);
    Rates {
        microbiome: microbiome::processes(x, u, &seen, &p.microbiome),
        gut_barrier: gut_barrier::processes(x, &seen, &p.gut_barrier),
        endotoxin: endotoxin::processes(x, &seen, &p.endotoxin),
        immune: immune::processes(x, &seen, &p.immune),
        skin: skin::processes(x, u, &seen, &p.skin),
    }
}

/// How each compartment changes per day: gains less losses.
pub fn balance<S: Number>(v: &Rates<S>) -> State<S> {
    State {
        microbes: microbiome::balance(&v.microbiome),
        gut_permeability: gut_barrier::balance(&v.gut_barrier),
        lps: endotoxin::balance(&v.endotoxin),
        cytokines: immune::balance(&v.immune),
        skin_inflammation: skin::balance(&v.skin),
    }
}

/// The right-hand side of the equations: [`rates`], then [`balance`].
pub fn change<S: Number>(x: &State<S>, u: &Input<S>, p: &Parameters<S>, cuts: &Cuts) -> State<S> {
    balance(&rates(x, u, p, cuts))
}
