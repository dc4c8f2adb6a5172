//! Random but valid model instances, and shortcuts for tests. The random numbers are seeded, so every test run is the
//! same.

#![allow(dead_code, reason = "each test file uses its own part of this module")]
#![allow(unreachable_pub, reason = "each test file is a crate of its own, which nobody else can reach into")]

use gutskin::{
    model::{Input, Parameters, Quantity, State, link::Topology},
    schedule::{Schedule, Segment},
    solve::{ModelInstance, Problem, Tolerance, Trajectory, steady},
};

/// Numbers between 0 and 1 from a seeded generator (SplitMix64, Steele et al. 2014).
pub(crate) struct Draws(u64);

impl Draws {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn plausible(&mut self, row: &Quantity) -> f64 {
        row.plausible.low + (row.plausible.high - row.plausible.low) * self.next()
    }

    pub(crate) fn state(&mut self) -> State<f64> {
        State::from_positions(|position| self.plausible(&State::<f64>::TABLE[position]))
    }

    pub(crate) fn input(&mut self) -> Input<f64> {
        Input::from_positions(|position| self.plausible(&Input::<f64>::TABLE[position]))
    }

    pub(crate) fn parameters(&mut self) -> Parameters<f64> {
        let rows: Vec<&Quantity> = Parameters::<f64>::rows().map(|(_, row)| row).collect();
        Parameters::from_positions(|position| self.plausible(rows[position]))
    }
}

/// The loop strength from which on the tests mean the susceptible adult, a thought experiment.
const SUSCEPTIBLE: f64 = 0.5;

/// A person with a feedback loop of this strength: 0.15 is three times that of people, 1 the susceptible adult, whose gut also needs
/// its community.
pub(crate) fn instance(loop_strength: f64) -> ModelInstance {
    let mut parameters = Parameters::reference();
    if loop_strength >= SUSCEPTIBLE {
        parameters = gutskin::scenario::person("susceptible adult").expect("a person").parameters();
    }
    parameters.skin_inflammation.skin_signal_strength = loop_strength;
    ModelInstance { parameters, topology: Topology::core() }
}

/// The same person with additional layers.
pub fn with_layers(instance: ModelInstance, layers: gutskin::model::Layers) -> ModelInstance {
    ModelInstance { topology: Topology::new(layers, instance.topology.cuts().clone()), ..instance }
}

/// All sets of layers.
pub fn sets_of_layers() -> impl Iterator<Item = gutskin::model::Layers> {
    use gutskin::model::{Layer, Layers};
    (0_u32..1 << Layer::ALL.len()).map(|bits| {
        Layers::of(
            Layer::ALL.into_iter().enumerate().filter(|(place, _)| bits >> place & 1 == 1).map(|(_, layer)| layer),
        )
    })
}

/// The ordinary input with some changes.
pub(crate) fn input(change: impl FnOnce(&mut Input<f64>)) -> Input<f64> {
    let mut input = Input::reference();
    change(&mut input);
    input
}

/// Constant inputs one after the other, each for a number of days.
pub(crate) fn schedule(parts: &[(f64, Input<f64>)]) -> Schedule {
    let mut from = 0.0;
    let segments = parts
        .iter()
        .map(|(days, input)| {
            let segment = Segment { from, until: from + days, at_start: *input, at_end: *input };
            from += days;
            segment
        })
        .collect();
    Schedule { segments }
}

/// A problem from its parts.
pub(crate) fn problem(instance: &ModelInstance, start: &State<f64>, schedule: &Schedule) -> Problem {
    Problem { instance: instance.clone(), start: *start, schedule: schedule.clone() }
}

/// The solution of a problem that has one.
pub(crate) fn solved(instance: &ModelInstance, start: &State<f64>, schedule: &Schedule) -> Trajectory {
    Trajectory::solve(&problem(instance, start, schedule), Tolerance::RUN).expect("solved")
}

/// The state after constant inputs one after the other.
pub(crate) fn after(instance: &ModelInstance, start: &State<f64>, parts: &[(f64, Input<f64>)]) -> State<f64> {
    let course = solved(instance, start, &schedule(parts));
    course.state(course.duration())
}

/// The healthy resting state on the ordinary diet.
pub(crate) fn healthy(instance: &ModelInstance) -> State<f64> {
    steady::rest(instance, &Input::reference()).expect("a resting state exists").state
}

/// The inflamed resting state on the ordinary diet.
pub(crate) fn inflamed(instance: &ModelInstance) -> State<f64> {
    steady::inflamed(instance, &Input::reference()).expect("an inflamed state exists").state
}

pub(crate) fn assert_close(found: f64, expected: f64, tolerance: f64, what: &str) {
    assert!((found - expected).abs() <= tolerance, "{what}: {found} instead of {expected} ± {tolerance}");
}
