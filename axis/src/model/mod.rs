//! The model: five compartments of the gut–skin axis, the processes that fill and drain them, and where each number
//! comes from.
//!
//! Microbes in the gut live on fibre. When they are lost (dysbiosis) the lining opens (permeability), fragments of
//! bacteria enter the blood (LPS), immune cells answer (cytokines), and the skin inflames. Inflamed skin in turn acts on
//! microbes and lining: a loop. How strong that loop is has not been measured in people; here it is a property of the
//! person.
//!
//! Around this core stand layers, one for each further mechanism, which a lesson can switch on one by one ([`layer`]).
//!
//! Reading order: [`state`] and [`input`] say what there is, [`link`] what acts on what, [`parameters`] what differs
//! between people and what happens, [`context`] what arrives where, [`mechanisms`] what happens then. [`rates`] and
//! [`balance`] put it together. The equations are written once, generic over [`crate::number::Number`]; this folder knows
//! neither how they are solved nor what is asked of them.

pub mod context;
pub mod drug;
mod equations;
pub mod input;
pub mod input_effects;
pub mod kinetics;
pub mod layer;
pub mod link;
pub mod mechanisms;
pub mod parameters;
pub mod readout;
pub mod signals;
pub mod state;
pub mod strain;
pub mod table;

pub use equations::{balance, change, rates};
pub use input::Input;
pub use layer::{Layer, Layers};
pub use link::Link;
pub use parameters::{Parameters, Rates};
pub use readout::{Readouts, readouts};
pub use state::{Compartment, State, Target};
pub use table::{Basis, BodyPart, ColourFamily, GivenAs, Grade, Process, Quantity, Range, Site, Unit};

/// Time, in days.
pub type Day = f64;
