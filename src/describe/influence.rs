//! Which way an input or an arrow pushes: the sign of its slope in the equations, over many states and doses.

use std::cell::OnceCell;

use crate::{
    model::{Compartment, Input, Layers, Link, Parameters, State, Target, change, link::Topology, signals},
    number::Dual,
    words::{Language, say},
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
        match self {
            Self::Up => say!(language, diagram::raises),
            Self::Down => say!(language, diagram::lowers),
            Self::Either => say!(language, diagram::raises_or_lowers),
            Self::Nothing => say!(language, diagram::does_not_move),
        }
    }

    /// Read off the signs of slopes.
    fn of(slopes: impl Iterator<Item = f64>) -> Self {
        let mut signs = Signs::default();
        for slope in slopes {
            signs.see(slope);
            if signs.push() == Self::Either {
                break;
            }
        }
        signs.push()
    }
}

/// Which signs a slope has been seen to have.
#[derive(Clone, Copy, Debug, Default)]
struct Signs {
    up: bool,
    down: bool,
}

impl Signs {
    fn see(&mut self, slope: f64) {
        self.up |= slope > 0.0;
        self.down |= slope < 0.0;
    }

    fn push(self) -> Push {
        match (self.up, self.down) {
            (true, true) => Push::Either,
            (true, false) => Push::Up,
            (false, true) => Push::Down,
            (false, false) => Push::Nothing,
        }
    }
}

/// How many states and doses are looked at.
const SAMPLES: usize = 60;

/// So many inputs there are.
const INPUTS: usize = Input::<f64>::TABLE.len();

/// Which way each input pushes each compartment, all else held. Found when first asked for, for all of them at once: that
/// takes as long as for one.
#[derive(Clone, Debug)]
pub struct InputPushes {
    layers: Layers,
    /// For each target the signs of all inputs.
    found: OnceCell<Vec<(&'static str, [Signs; INPUTS])>>,
}

impl InputPushes {
    /// With these layers on.
    #[must_use]
    pub fn with(layers: Layers) -> Self {
        Self { layers, found: OnceCell::new() }
    }

    /// Which way an input pushes a compartment, or stress as it is felt; nothing for names that are none.
    #[must_use]
    pub fn push(&self, input: &str, target: &str) -> Push {
        let place = Input::<f64>::TABLE.iter().position(|row| row.name == input);
        let signs = self.found.get_or_init(|| self.find()).iter().find(|(name, _)| *name == target);
        place.zip(signs).map_or(Push::Nothing, |(place, (_, signs))| signs[place].push())
    }

    fn find(&self) -> Vec<(&'static str, [Signs; INPUTS])> {
        let topology = Topology::with(self.layers.clone());
        let targets = State::<f64>::TABLE.iter().map(|row| row.name).chain(["stress"]);
        let mut found: Vec<_> = targets.map(|target| (target, [Signs::default(); INPUTS])).collect();
        for (x, u, p) in samples() {
            let x = State::from_positions(|position| Dual::<INPUTS>::from(x[position]));
            let u = Input::from_positions(|position| Dual::variable(u[position], position));
            let changes = change(&x, &u, &p, &topology);
            for (target, signs) in &mut found {
                let slopes = slopes_of(target, &changes, &x, &u, &p);
                signs.iter_mut().zip(slopes).for_each(|(signs, slope)| signs.see(slope));
            }
        }
        found
    }
}

/// Which way an arrow pushes; nothing where its strength is set to zero.
#[must_use]
pub fn of_link(link: Link) -> Push {
    let arrow = link.arrow();
    let declared = match arrow.sign {
        crate::model::link::Sign::Raises => Push::Up,
        crate::model::link::Sign::Lowers => Push::Down,
    };
    let community = Compartment::Microbes;
    if arrow.source == community || [Target::Of(community), Target::Stress].contains(&arrow.target) {
        return declared;
    }
    if slopes(arrow.source.name(), arrow.target.name()).any(|slope| slope != 0.0) { declared } else { Push::Nothing }
}

/// Which way one unknown pushes another, with every layer on.
#[must_use]
pub fn of_state(source: &str, target: &str) -> Push {
    Push::of(slopes(source, target))
}

/// How fast one unknown changes with another, state after state.
fn slopes(source: &str, target: &str) -> impl Iterator<Item = f64> {
    let place = State::<f64>::TABLE.iter().position(|row| row.name == source);
    let topology = Topology::with(Layers::all());
    let slopes = samples().map(move |(x, u, p)| {
        let x = State::from_positions(|position| {
            if Some(position) == place { Dual::<1>::variable(x[position], 0) } else { x[position].into() }
        });
        let u = Input::from_positions(|position| u[position].into());
        slopes_of(target, &change(&x, &u, &p, &topology), &x, &u, &p)[0]
    });
    slopes.filter(move |_| place.is_some())
}

/// The slopes of what happens to a target.
fn slopes_of<const N: usize>(
    target: &str,
    changes: &State<Dual<N>>,
    x: &State<Dual<N>>,
    u: &Input<Dual<N>>,
    p: &Parameters<Dual<N>>,
) -> [f64; N] {
    if target == "gut_permeability" {
        // Mast cells open the lining within hours, beside the slow state that the balance follows.
        let felt = signals::felt_permeability(x, x.mast_cells, p) - x.gut_permeability;
        return (felt + changes.gut_permeability).slopes;
    }
    if target == "stress" {
        return signals::felt_stress(x, u, p).slopes;
    }
    changes.named(target).map_or([0.0; N], |value| value.slopes)
}

/// States and doses spread over their plausible ranges, and parameters; the same ones every time.
fn samples<const N: usize>() -> impl Iterator<Item = (Vec<f64>, Vec<f64>, Parameters<Dual<N>>)> {
    // What only some people have is given to everybody here, so that its sign shows.
    let mut p = Parameters::<Dual<N>>::reference();
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
        (within(State::<f64>::TABLE), within(Input::<f64>::TABLE), p)
    })
}
