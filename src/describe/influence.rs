//! Determines the sign of each influence: the signs of its partial derivative in the equations over many states and
//! doses.

use std::cell::OnceCell;

use crate::{
    model::{
        Compartment, Input, Layers, Link, Parameters, State, Target, change, link::Topology, signals, strain::STRAINS,
    },
    number::Dual,
    words::{Language, say},
};

/// The direction of an influence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Push {
    /// More of the source increases the target.
    Up,
    /// More of the source decreases the target.
    Down,
    /// It depends on dose and state.
    Either,
    /// No influence: its strength is zero.
    Nothing,
}

impl Push {
    /// The sign on an arrow.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Up => "+",
            Self::Down => "−",
            Self::Either => "±",
            Self::Nothing => "0",
        }
    }

    /// The verb in a sentence.
    #[must_use]
    pub fn verb(self, language: Language) -> &'static str {
        match self {
            Self::Up => say!(language, diagram::raises),
            Self::Down => say!(language, diagram::lowers),
            Self::Either => say!(language, diagram::raises_or_lowers),
            Self::Nothing => say!(language, diagram::does_not_move),
        }
    }

    /// What it says of a source and a target, so that the list of arrows and their evidence cannot differ.
    #[must_use]
    pub fn claim(self, source: &str, target: &str) -> String {
        match self {
            Self::Nothing => format!("more {source} does not move {target}: its strength is 0"),
            _ => format!("more {source} {} {target}", self.verb(Language::ENGLISH)),
        }
    }

    /// The direction that follows from the values of a derivative.
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

/// The signs that a derivative takes.
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

/// Number of sampled states and doses.
const SAMPLES: usize = 60;

/// Number of inputs.
const INPUTS: usize = Input::<f64>::TABLE.len();

/// The direction in which each input moves each compartment, everything else constant. Computed on first use for all
/// inputs together, because that costs no more than one.
#[derive(Clone, Debug)]
pub struct InputPushes {
    layers: Layers,
    /// For each target the signs for all inputs.
    found: OnceCell<Vec<(&'static str, [Signs; INPUTS])>>,
}

impl InputPushes {
    /// The influences under these layers.
    #[must_use]
    pub fn with(layers: Layers) -> Self {
        Self { layers, found: OnceCell::new() }
    }

    /// The direction in which an input moves a compartment or felt stress; `None` for unknown names.
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
            // Strains share their room, so each is tried alone: among others it would only weaken what they do.
            let is_strain = |position: usize| STRAINS.iter().any(|one| one.input == Input::<f64>::TABLE[position].name);
            let dose = |position: usize| if is_strain(position) { 0.0 } else { u[position] };
            let u = Input::from_positions(|position| Dual::variable(dose(position), position));
            let changes = change(&x, &u, &p, &topology);
            for (target, signs) in &mut found {
                let slopes = slopes_of(target, &changes, &x, &u, &p);
                signs.iter_mut().zip(slopes).for_each(|(signs, slope)| signs.see(slope));
            }
        }
        found
    }
}

/// The direction of an arrow; [`Push::Nothing`] if its strength is zero.
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

/// The direction in which one unknown moves another, with all layers on.
#[must_use]
pub fn of_state(source: &str, target: &str) -> Push {
    Push::of(slopes(source, target))
}

/// The derivative of the rate of one unknown with respect to another, for every sample.
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

/// The derivatives of everything that happens to a target.
fn slopes_of<const N: usize>(
    target: &str,
    changes: &State<Dual<N>>,
    x: &State<Dual<N>>,
    u: &Input<Dual<N>>,
    p: &Parameters<Dual<N>>,
) -> [f64; N] {
    if target == "gut_permeability" {
        // Mast cells open the gut barrier within hours, in addition to the slow state in the stoichiometry.
        let felt = signals::felt_permeability(x, x.mast_cells, p) - x.gut_permeability;
        return (felt + changes.gut_permeability).slopes;
    }
    if target == "stress" {
        return signals::felt_stress(x, u, p).slopes;
    }
    changes.named(target).map_or([0.0; N], |value| value.slopes)
}

/// States and doses spread over their plausible ranges, with parameters; the same samples on every call.
fn samples<const N: usize>() -> impl Iterator<Item = (Vec<f64>, Vec<f64>, Parameters<Dual<N>>)> {
    // Traits of some people only are switched on here, so that their sign is visible.
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
