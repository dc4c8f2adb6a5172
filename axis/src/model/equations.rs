//! The right-hand side of the equations: the speeds of all processes, and what they add up to in each compartment.

use super::{
    context::Context,
    input::Input,
    layer::Layer,
    link::Topology,
    mechanisms,
    parameters::{Parameters, Rates, for_each_mechanism},
    state::State,
};
use crate::number::Number;

/// Whether the processes of a mechanism run under these layers.
macro_rules! runs {
    ($topology:ident, always) => {
        true
    };
    ($topology:ident, with $layer:ident) => {
        $topology.layers().has(Layer::$layer)
    };
    ($topology:ident, without $layer:ident) => {
        !$topology.layers().has(Layer::$layer)
    };
}

macro_rules! put_together {
    ($($mechanism:ident: $when:ident $($layer:ident)?,)+) => {
        /// How fast every process runs in state `x` under input `u`, for the person `p`, connected in this way. The
        /// processes of a layer that is off stand still, and so do those of the one community where its guilds take its
        /// place.
        pub fn rates<S: Number>(x: &State<S>, u: &Input<S>, p: &Parameters<S>, topology: &Topology) -> Rates<S> {
            let context = Context::new(x, u, p, topology);
            Rates {
                $($mechanism: if runs!(topology, $when $($layer)?) {
                    mechanisms::$mechanism::processes(&context)
                } else {
                    super::parameters::$mechanism::Processes::from_positions(|_| S::from(0.0))
                },)+
            }
        }

        /// How each compartment changes per day: gains less losses.
        pub fn balance<S: Number>(v: &Rates<S>) -> State<S> {
            let mut change = State::from_positions(|_| S::from(0.0));
            $(mechanisms::$mechanism::balance(&v.$mechanism, &mut change);)+
            change
        }
    };
}
for_each_mechanism!(put_together);

/// The right-hand side of the equations: [`rates`], then [`balance`].
pub fn change<S: Number>(x: &State<S>, u: &Input<S>, p: &Parameters<S>, topology: &Topology) -> State<S> {
    balance(&rates(x, u, p, topology))
}
