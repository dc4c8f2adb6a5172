//! Which way an input or an arrow pushes: the sign of its slope in the equations, over many states and doses.

use super::language::Language;
use crate::{
    model::{
        Input, Layers, Link, Parameters, State, change,
        link::Wiring,
        mechanisms::{gut_barrier, neuroendocrine},
    },
    reading::Dual,
};

/// Which way something pushes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Push {
    /// More of it, more of what it acts on.
    Up,
    /// More of it, less of what it acts on.
    Down,
    /// Up or down, as dose and state will have it.
    Either,
    /// Nothing: its strength is set to zero.
    Nothing,
}

impl Push {
    /// As a sign on an arrow.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Up => "+",
            Self::Down => "−",
            Self::Either => "±",
            Self::Nothing => "0",
        }
    }

    /// As a verb.
    #[must_use]
    pub fn verb(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Up => "diagram.raises",
            Self::Down => "diagram.lowers",
            Self::Either => "diagram.raises_or_lowers",
            Self::Nothing => "diagram.does_not_move",
        })
    }

    fn of(slopes: impl Iterator<Item = f64>) -> Self {
        let mut signs = [false; 2];
        for slope in slopes {
            signs = [signs[0] || slope > 0.0, signs[1] || slope < 0.0];
            if signs == [true; 2] {
                break;
            }
        }
        match signs.into() {
            (true, true) => Self::Either,
            (true, false) => Self::Up,
            (false, true) => Self::Down,
            (false, false) => Self::Nothing,
        }
    }
}

/// How many states and doses are looked at.
const SAMPLES: usize = 60;

/// Which way an input pushes a compartment, all else held.
#[must_use]
pub fn of_input(input: &str, target: &str, layers: &Layers) -> Push {
    let Some(place) = Input::<f64>::TABLE.iter().position(|row| row.name == input) else { return Push::Nothing };
    let wiring = Wiring::with(layers.clone());
    let slopes = samples(move |x, u, p| {
        let x = State::from_positions(|position| Dual::<1>::from(x[position]));
        let u =
            Input::from_positions(
                |position| if position == place { Dual::variable(u[position], 0) } else { u[position].into() },
            );
        slope(target, &x, &u, p, &wiring)
    });
    Push::of(slopes)
}

/// Which way an arrow pushes; nothing where its strength is set to zero.
#[must_use]
pub fn of_link(link: Link) -> Push {
    let arrow = link.arrow();
    let declared = match arrow.sign {
        crate::model::link::Sign::Raises => Push::Up,
        crate::model::link::Sign::Lowers => Push::Down,
    };
    let is_read_off = |name: &str| name == "microbes" || name == "stress";
    if is_read_off(arrow.source) || is_read_off(arrow.target) {
        return declared;
    }
    if slopes(arrow.source, arrow.target).any(|slope| slope != 0.0) { declared } else { Push::Nothing }
}

/// Which way one unknown pushes another, with every layer on.
#[must_use]
pub fn of_state(source: &str, target: &str) -> Push {
    Push::of(slopes(source, target))
}

/// How fast one unknown changes with another, state after state.
fn slopes(source: &str, target: &str) -> impl Iterator<Item = f64> {
    let place = State::<f64>::TABLE.iter().position(|row| row.name == source);
    let wiring = Wiring::with(Layers::all());
    let slopes = samples(move |x, u, p| {
        let x = State::from_positions(|position| {
            if Some(position) == place { Dual::<1>::variable(x[position], 0) } else { x[position].into() }
        });
        let u = Input::from_positions(|position| u[position].into());
        slope(target, &x, &u, p, &wiring)
    });
    slopes.filter(move |_| place.is_some())
}

fn slope(target: &str, x: &State<Dual<1>>, u: &Input<Dual<1>>, p: &Parameters<Dual<1>>, wiring: &Wiring) -> f64 {
    if target == "gut_permeability" {
        // Mast cells open the lining within hours, beside the slow state that the balance follows.
        let felt = gut_barrier::felt_permeability(x, x.mast_cells, &p.gut_barrier) - x.gut_permeability;
        return felt.slopes[0] + change(x, u, p, wiring).gut_permeability.slopes[0];
    }
    if target == "stress" {
        return neuroendocrine::felt_stress(x, u, &p.neuroendocrine).slopes[0];
    }
    change(x, u, p, wiring).named(target).map_or(0.0, |value| value.slopes[0])
}

/// Looks at states and doses spread over their plausible ranges, the same ones every time.
fn samples(look: impl Fn(&[f64], &[f64], &Parameters<Dual<1>>) -> f64) -> impl Iterator<Item = f64> {
    // What only some people have is given to everybody here, so that its sign shows.
    let mut p = Parameters::<Dual<1>>::reference();
    p.microbiome.vitamin_d_shortage = Dual::from(0.5);
    let mut seed: u32 = 1;
    let mut draw = move || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(seed >> 8) / f64::from(1u32 << 24)
    };
    (0..SAMPLES).map(move |_| {
        let mut within = |rows: &[crate::model::Quantity]| -> Vec<f64> {
            rows.iter().map(|row| row.plausible.low + draw() * (row.plausible.high - row.plausible.low)).collect()
        };
        let (x, u) = (within(State::<f64>::TABLE), within(Input::<f64>::TABLE));
        look(&x, &u, &p)
    })
}
