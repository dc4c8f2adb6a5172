//! Breaks the change of one compartment down into the processes that fill and drain it (stock and flows).

use super::Simulation;
use crate::{
    model::{Day, Input, Process, Quantity, State, state::is_unknown},
    solve::stoichiometry::effects_on,
};

/// A process dominates if no other process contributes half as much.
const MARGIN: f64 = 2.0;

/// A start counts as a resting state if its net flow would explain less than this share of the movement.
const RESTING: f64 = 0.1;

/// One process over a whole simulation.
#[derive(Clone, Debug)]
pub struct Flow {
    /// The process.
    pub process: &'static Process,
    /// Whether it fills the compartment; otherwise it drains it.
    pub fills: bool,
    /// Its speed on each day, never negative, in units of the compartment per day.
    pub points: Vec<(Day, f64)>,
    /// Its speed if the compartment had stayed as on day 0, which isolates the effect of everything else on the
    /// process.
    driven: Vec<f64>,
}

impl Flow {
    /// The speed at the end of the simulation, in units of the compartment per day.
    #[must_use]
    pub fn end(&self) -> f64 {
        self.points.last().map_or(f64::NAN, |(_, speed)| *speed)
    }

    /// The highest speed, in units of the compartment per day.
    #[must_use]
    pub fn highest(&self) -> f64 {
        self.points.iter().map(|(_, speed)| *speed).fold(0.0, f64::max)
    }

    /// The mean speed over the simulation, in units of the compartment per day.
    #[must_use]
    pub fn mean(&self) -> f64 {
        let days = self.points.last().map_or(0.0, |(day, _)| *day);
        let pairs = self.points.windows(2);
        pairs.map(|pair| (pair[1].0 - pair[0].0) * f64::midpoint(pair[0].1, pair[1].1)).sum::<f64>() / days
    }

    /// How much this process has moved the compartment until a day, compared with continuing as on day 0. The response
    /// of the process to the compartment itself is left out: that fewer microbes grow less is no cause of their loss.
    /// In units of the compartment, positive where it has increased it.
    fn pushed(&self, until: Day) -> f64 {
        let start = self.driven.first().copied().unwrap_or_default();
        let pairs = self.points.windows(2).zip(self.driven.windows(2));
        let beyond = pairs
            .take_while(|(days, _)| days[1].0 <= until)
            .map(|(days, speeds)| (days[1].0 - days[0].0) * (f64::midpoint(speeds[0], speeds[1]) - start));
        let beyond: f64 = beyond.sum();
        if self.fills { beyond } else { -beyond }
    }
}

/// All flows of one compartment over a simulation.
#[derive(Clone, Debug)]
pub struct Flows {
    /// The compartment.
    pub stock: &'static Quantity,
    /// The processes that fill or drain it, in the order of the model.
    pub flows: Vec<Flow>,
    /// Inflow minus outflow: the rate of change of the compartment, in its unit per day.
    pub net: Vec<(Day, f64)>,
}

/// How a process came to move a compartment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// It was inactive before.
    SetsIn,
    /// It runs faster than before.
    SpeedsUp,
    /// It runs slower than before.
    SlowsDown,
}

impl Flows {
    /// The flows of a compartment. `None` if under the layers of the simulation it has no processes of its own but is
    /// derived from other compartments.
    #[must_use]
    pub fn of(run: &Simulation, stock: &'static Quantity) -> Option<Self> {
        if !is_unknown(stock.name, &run.scenario.layers) {
            return None;
        }
        let effects: Vec<_> = effects_on(stock.name).collect();
        let mut flows: Vec<Flow> = effects
            .iter()
            .map(|effect| Flow {
                process: effect.process,
                fills: effect.fills(),
                points: Vec::new(),
                driven: Vec::new(),
            })
            .collect();
        let start = run.corners().first().and_then(|corner| corner.state.named(stock.name)).copied();
        let held = |state: &State<f64>| {
            let mut state = *state;
            if let (Some(place), Some(start)) = (state.named_mut(stock.name), start) {
                *place = start;
            }
            state
        };
        let mut net = Vec::new();
        let mut put = |day: Day, state: &State<f64>, input: &Input<f64>| {
            let rates: Vec<f64> = run.instance.rates(state, input).values().collect();
            let driven: Vec<f64> = run.instance.rates(&held(state), input).values().collect();
            let mut sum = 0.0;
            for (flow, effect) in flows.iter_mut().zip(&effects) {
                let speed = rates.get(effect.position).copied().unwrap_or(f64::NAN);
                flow.points.push((day, speed));
                flow.driven.push(driven.get(effect.position).copied().unwrap_or(f64::NAN));
                sum += effect.weight * speed;
            }
            net.push((day, sum));
        };
        for corner in run.corners() {
            // Where an input jumps, a flow jumps too; only the stock is continuous.
            put(corner.day, &corner.state, &run.trajectory.input(corner.day, corner.side));
        }
        Some(Self { stock, flows, net })
    }

    /// The highest value of the summed inflow or of the summed outflow, in units of the compartment per day.
    #[must_use]
    pub fn highest_sum(&self, fills: bool) -> f64 {
        let of_kind: Vec<&Flow> = self.flows.iter().filter(|flow| flow.fills == fills).collect();
        let sums = (0..self.net.len()).map(|place| of_kind.iter().map(|flow| flow.points[place].1).sum::<f64>());
        sums.fold(0.0, f64::max)
    }

    /// The process that contributed most to bringing the compartment from its start to `value` on `day`, if one
    /// dominates and the simulation started from rest: only then do the changes of the flows add up to the movement.
    #[must_use]
    pub fn main_push(&self, day: Day, value: f64, start: f64) -> Option<(&Flow, Pace)> {
        let moved = value - start;
        let drift = self.net.first().map_or(0.0, |(_, net)| *net) * day;
        if drift.abs() > RESTING * moved.abs() {
            return None;
        }
        let mut pushes: Vec<(&Flow, f64)> =
            self.flows.iter().map(|flow| (flow, flow.pushed(day) * moved.signum())).collect();
        pushes.sort_by(|a, b| b.1.total_cmp(&a.1));
        let (flow, push) = *pushes.first()?;
        let second = pushes.get(1).map_or(0.0, |(_, push)| *push);
        if push <= 0.0 || push < MARGIN * second {
            return None;
        }
        let faster = (moved > 0.0) == flow.fills;
        let stood_still = flow.points.first().is_some_and(|(_, speed)| *speed < 0.01 * flow.highest());
        Some((
            flow,
            match faster {
                true if stood_still => Pace::SetsIn,
                true => Pace::SpeedsUp,
                false => Pace::SlowsDown,
            },
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Scenario, built_in};

    fn run(name: &str) -> Simulation {
        let found = built_in(name).expect("a built-in scenario");
        Simulation::of(Scenario::read(found.name, found.name, found.text, &[]).expect("valid").0).expect("solved")
    }

    fn stock(name: &str) -> &'static Quantity {
        State::<f64>::TABLE.iter().find(|row| row.name == name).expect("a state")
    }

    #[test]
    fn the_net_flow_adds_up_to_the_movement_of_the_stock() {
        for (scenario, name) in
            [("antibiotics", "microbes"), ("tipping", "skin_inflammation"), ("sunburn", "skin_barrier")]
        {
            let run = run(scenario);
            let Some(flows) = Flows::of(&run, stock(name)) else { continue };
            let trace = run.trace(flows.stock);
            let added: f64 =
                flows.net.windows(2).map(|pair| (pair[1].0 - pair[0].0) * f64::midpoint(pair[0].1, pair[1].1)).sum();
            let (first, last) = (trace[0].1, trace[trace.len() - 1].1);
            assert!((last - first - added).abs() < 2e-3, "{scenario}: {} against {added}", last - first);
        }
    }

    #[test]
    fn the_main_push_is_the_drug_that_was_given_and_no_push_is_named_without_a_margin() {
        let run = run("antibiotics");
        let flows = Flows::of(&run, stock("microbes")).expect("a stock of its own");
        let (day, value) = run.trace(flows.stock).into_iter().min_by(|a, b| a.1.total_cmp(&b.1)).expect("a point");
        let (flow, pace) = flows.main_push(day, value, 1.0).expect("one process");
        assert_eq!((flow.process.name, pace), ("antibiotic_kill", Pace::SetsIn));
        let mut twice = flows.clone();
        twice.flows.push(flow.clone());
        assert!(twice.main_push(day, value, 1.0).is_none(), "two push alike");
    }

    #[test]
    fn what_is_read_off_others_has_no_flows() {
        let run = run("antibiotics");
        assert!(run.scenario.layers.layers().is_empty());
        assert!(Flows::of(&run, stock("scfa")).is_none());
    }
}
