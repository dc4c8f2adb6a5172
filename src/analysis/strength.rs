//! How strongly one compartment acts on another on one day of a run.
//!
//! The measure: how much faster or slower the target changes than if it saw the source healthy, all else as it is on that
//! day, as a share of what fills the target in health. So arrows on fast and on slow compartments can be compared: 1 means
//! as much again as all that fills the target in health. What is read off others at once, and so has no flows (felt stress,
//! the leak that mast cells open, short-chain fatty acids without their layer), counts with its level instead, as a share
//! of the healthy one: a flow with a steady drain ends at just that level.
//!
//! Limit: an arrow that multiplies another shows what it does on that day, not on every day; strengths do not add up.

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

/// What an arrow starts from and acts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acting<'a> {
    /// An arrow that can be cut.
    Link(Link),
    /// What can not be cut: the swallowed strain, or the stress that is felt, and its target.
    Source(&'a str, &'a str),
}

/// One day of a run, for asking how strongly its arrows act.
pub struct Strengths<'a> {
    instance: &'a ModelInstance,
    state: State<f64>,
    input: Input<f64>,
    /// What fills each compartment in health, and how fast it changes on the day.
    inflow: State<f64>,
    change: State<f64>,
}

impl<'a> Strengths<'a> {
    /// What holds for all arrows of that day.
    #[must_use]
    pub fn on(run: &'a Simulation, day: Day) -> Self {
        let instance = &run.instance;
        let (state, input) = (run.trajectory.state(day), run.trajectory.input(day, Side::After));
        Self { instance, inflow: healthy_inflow(instance), change: instance.change(&state, &input), state, input }
    }

    /// How strongly an arrow acts: positive where its target rises faster, or falls slower, than with a healthy source. A
    /// share of the target's healthy inflow.
    #[must_use]
    pub fn of(&self, acting: Acting<'_>) -> f64 {
        let Self { instance, state, input, .. } = self;
        let without = |instance: &ModelInstance, state: &State<f64>, input: &Input<f64>, target: &str| {
            let as_it_is = self.answer(self.instance, &self.state, &self.input, &self.change, target);
            as_it_is - self.answer(instance, state, input, &instance.change(state, input), target)
        };
        match acting {
            // Without their layer short-chain fatty acids are read off the community, past all arrows.
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

    /// How fast a target changes as a share of its healthy inflow, and what of it follows at once as a share of its healthy
    /// level.
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
        // A cut arrow shows a healthy source, so the inflow in health is the same with and without it.
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

/// The value for one compartment; for the community, where it is read off its guilds, that of the guilds.
fn of_compartment(instance: &ModelInstance, values: &State<f64>, name: &str) -> f64 {
    if name == "microbes" && !is_unknown(name, instance.topology.layers()) {
        return signals::community(values, &instance.parameters);
    }
    values.named(name).copied().unwrap_or_default()
}

/// What fills each compartment of this person in health, per day.
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
        assert!((lost - scfa * (1.0 - 1.0 / microbes)).abs() < 1e-9, "{lost}");
    }
}
