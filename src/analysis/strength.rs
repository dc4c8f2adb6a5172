//! How strongly one compartment acts on another on one day of a simulation.
//!
//! The measure is the change of the target's rate compared with a healthy source, everything else as on that day,
//! divided by the target's healthy inflow. This makes arrows on fast and on slow compartments comparable: 1 means an
//! additional inflow as large as the whole healthy inflow. Quantities that follow others immediately and so have no
//! flows (felt stress, the permeability caused by mast cells, short-chain fatty acids without their layer) are measured
//! by their level instead, as a share of the healthy level: a flow with a constant drain settles at just that level.
//!
//! Limit: an arrow whose effect is multiplied with another one shows its effect on that day only, and strengths do not
//! add up.

use super::Simulation;
use crate::{
    model::{
        Compartment, Day, Input, Layer, Link, State,
        context::Context,
        link::{DisabledLinks, Topology},
        signals,
        state::is_unknown,
    },
    schedule::Side,
    solve::{ModelInstance, stoichiometry::effects},
};

/// The source and target of an effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acting<'a> {
    /// An arrow between compartments, which a scenario can cut.
    Link(Link),
    /// An effect that cannot be cut: that of the probiotic strain or of felt stress (first name) on a target (second
    /// name).
    Source(&'a str, &'a str),
}

/// One day of a simulation, prepared to evaluate the strengths of its arrows.
pub struct Strengths<'a> {
    instance: &'a ModelInstance,
    state: State<f64>,
    input: Input<f64>,
    /// The healthy inflow of each compartment, and its rate of change on the day, both per day.
    inflow: State<f64>,
    change: State<f64>,
}

impl<'a> Strengths<'a> {
    /// Computes what all arrows need on that day.
    #[must_use]
    pub fn on(run: &'a Simulation, day: Day) -> Self {
        let instance = &run.instance;
        let (state, input) = (run.trajectory.state(day), run.trajectory.input(day, Side::After));
        Self { instance, inflow: healthy_inflow(instance), change: instance.change(&state, &input), state, input }
    }

    /// How strongly an arrow acts, as a share of the target's healthy inflow. Positive where the target rises faster,
    /// or falls more slowly, than with a healthy source.
    #[must_use]
    pub fn of(&self, acting: Acting<'_>) -> f64 {
        let Self { instance, state, input, .. } = self;
        let without = |instance: &ModelInstance, state: &State<f64>, input: &Input<f64>, target: &str| {
            let as_it_is = self.answer(self.instance, &self.state, &self.input, &self.change, target);
            as_it_is - self.answer(instance, state, input, &instance.change(state, input), target)
        };
        match acting {
            // Without their layer short-chain fatty acids are computed from the community directly, not through arrows.
            Acting::Link(Link::MicrobesToScfa) if !instance.topology.layers().has(Layer::Metabolites) => {
                let healthy = with_healthy(state, &["microbes", "scfa_producers", "bifidobacteria"]);
                without(instance, &healthy, input, "scfa")
            }
            Acting::Link(link) => {
                let cuts = DisabledLinks::of(instance.topology.cuts().links().iter().copied().chain([link]));
                let cut = ModelInstance {
                    parameters: instance.parameters,
                    topology: Topology::new(instance.topology.layers().clone(), cuts),
                };
                without(&cut, state, input, link.arrow().target.name())
            }
            Acting::Source("stress", target) => without(instance, state, &Input { stress: 0.0, ..*input }, target),
            Acting::Source(source, target) => without(instance, &with_healthy(state, &[source]), input, target),
        }
    }

    /// The rate of change of a target as a share of its healthy inflow, plus the part that follows immediately as a
    /// share of its healthy level.
    fn answer(
        &self,
        instance: &ModelInstance,
        state: &State<f64>,
        input: &Input<f64>,
        change: &State<f64>,
        target: &str,
    ) -> f64 {
        let context = Context::new(state, input, &instance.parameters, &instance.topology);
        let layers = instance.topology.layers();
        let at_once = match target {
            "stress" => context.stress,
            "gut_permeability" => {
                let mast_cells = context.inputs_of(Compartment::GutPermeability).mast_cells;
                signals::felt_permeability(&context.state, mast_cells, &instance.parameters) - state.gut_permeability
            }
            "scfa" if !is_unknown(target, layers) => context.state.scfa,
            _ => 0.0,
        };
        // A cut arrow passes on the healthy value of its source, so the healthy inflow is the same with and without it.
        let inflow = of_compartment(self.instance, &self.inflow, target);
        let change = of_compartment(instance, change, target);
        at_once + if inflow > 0.0 { change / inflow } else { change }
    }
}

fn with_healthy(state: &State<f64>, names: &[&str]) -> State<f64> {
    let mut state = *state;
    for name in names {
        if let (Some(place), Some(healthy)) = (state.named_mut(name), State::<f64>::reference().named(name)) {
            *place = *healthy;
        }
    }
    state
}

/// The value for one compartment. For the community, where it is the sum of its guilds, it is computed from theirs.
fn of_compartment(instance: &ModelInstance, values: &State<f64>, name: &str) -> f64 {
    if name == "microbes" && !is_unknown(name, instance.topology.layers()) {
        return signals::community(values, &instance.parameters);
    }
    values.named(name).copied().unwrap_or_default()
}

/// The healthy inflow of each compartment for this person, per day.
fn healthy_inflow(instance: &ModelInstance) -> State<f64> {
    let rates: Vec<f64> = instance.rates(&State::reference(), &Input::reference()).values().collect();
    let mut inflow = State::from_positions(|_| 0.0);
    for effect in effects().iter().filter(|effect| effect.fills()) {
        if let (Some(place), Some(rate)) = (inflow.named_mut(effect.compartment.name), rates.get(effect.position)) {
            *place += effect.weight * rate;
        }
    }
    inflow
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Scenario, built_in};

    fn run(name: &str) -> Simulation {
        let found = built_in(name).expect("a built-in scenario");
        Simulation::of(Scenario::read(found.name, found.name, found.text, &[]).expect("valid").0).expect("solved")
    }

    #[test]
    fn in_health_no_arrow_pushes() {
        let run = run("healthy");
        for link in Link::ALL {
            assert!(Strengths::on(&run, 5.0).of(Acting::Link(*link)).abs() < 1e-6, "{}", link.arrow().name);
        }
    }

    #[test]
    fn the_loop_pushes_where_the_skin_is_inflamed_and_not_where_it_is_cut() {
        let (whole, cut) = (run("tipping"), run("tipping-loop-cut"));
        for link in [Link::SkinToMicrobes, Link::SkinToPermeability] {
            assert!(Strengths::on(&whole, 300.0).of(Acting::Link(link)).abs() > 0.1, "{}", link.arrow().name);
            assert_eq!(Strengths::on(&cut, 300.0).of(Acting::Link(link)), 0.0, "{}", link.arrow().name);
        }
        assert!(Strengths::on(&whole, 300.0).of(Acting::Link(Link::SkinToMicrobes)) < 0.0, "fewer microbes");
    }

    #[test]
    fn what_follows_at_once_counts_with_its_level() {
        let run = run("tipping");
        let (microbes, scfa) = (run.trajectory.state(300.0).microbes, run.trajectory.state(300.0).scfa);
        let lost = Strengths::on(&run, 300.0).of(Acting::Link(Link::MicrobesToScfa));
        // How much they ferment saturates with their number.
        let half = run.scenario.parameters.metabolites.fermenter_half;
        let work = microbes * (1.0 + half) / (microbes + half);
        assert!((lost - scfa * (1.0 - 1.0 / work)).abs() < 1e-9, "{lost}");
        assert!(lost < -0.1, "{lost}");
    }
}
