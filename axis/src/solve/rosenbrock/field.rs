//! The equations along one segment as the method asks for them: change and slopes at a time and a point.

use super::super::{problem::ModelInstance, watch::Watch};
use crate::{
    model::{Day, Input, State, change},
    number::Dual,
    schedule::Segment,
    tape::Player,
};

/// The equations along one segment. Time runs from 0 at its start.
pub(super) struct Field<'a> {
    instance: &'a ModelInstance,
    player: &'a mut Player,
    segment: &'a Segment,
    /// How the inputs change.
    per_day: Input<f64>,
    /// What the unknowns are not.
    fixed: &'a State<f64>,
    pub(super) watch: &'a Watch,
    /// Most segments have no ramp: then the inputs are said once.
    is_steady: bool,
}

impl<'a> Field<'a> {
    pub(super) fn new(
        instance: &'a ModelInstance,
        player: &'a mut Player,
        segment: &'a Segment,
        fixed: &'a State<f64>,
        watch: &'a Watch,
    ) -> Self {
        let is_steady = segment.at_start == segment.at_end;
        player.set_input(&segment.at_start);
        let length = segment.until - segment.from;
        let per_day = segment.at_start.combine(segment.at_end, |start, end| (end - start) / length);
        Self { instance, player, segment, per_day, fixed, watch, is_steady }
    }

    /// How long the segment is.
    pub(super) fn length(&self) -> Day {
        self.segment.until - self.segment.from
    }

    /// The positions of the unknowns in the table.
    pub(super) fn unknowns(&self) -> &[usize] {
        self.player.unknowns()
    }

    /// The whole state where the unknowns have these values.
    pub(super) fn state(&self, values: &[f64]) -> State<f64> {
        let mut solved = self.unknowns().iter().zip(values).peekable();
        let mut positions = 0..;
        self.fixed.map_values(|own| {
            let position = positions.next().unwrap_or_default();
            solved.next_if(|(unknown, _)| **unknown == position).map_or(own, |(_, value)| *value)
        })
    }

    /// Writes how each unknown changes per day.
    pub(super) fn change(&mut self, time: Day, values: &[f64], change: &mut [f64]) {
        if !self.is_steady {
            self.player.set_input(&self.segment.input_at(self.segment.from + time));
        }
        self.player.change(values, change);
        // What follows from a number that was lost before is not to blame.
        if !change.iter().sum::<f64>().is_finite() && values.iter().all(|value| value.is_finite()) {
            self.watch.has_broken(time, self.state(values));
        }
    }

    /// Writes the slopes along the unknowns, and along time, at a point.
    pub(super) fn slopes(&mut self, time: Day, values: &[f64], entries: &mut [f64], along_time: &mut [f64]) {
        if !self.is_steady {
            self.player.set_input(&self.segment.input_at(self.segment.from + time));
        }
        self.player.slopes(values, entries);
        if self.is_steady {
            return;
        }
        // Ramps are rare, so that numbers which carry their slope are fast enough.
        let per_day: Vec<f64> = self.per_day.values().collect();
        let given: Vec<f64> = self.segment.input_at(self.segment.from + time).values().collect();
        let moving = Input::from_positions(|position| Dual { value: given[position], slopes: [per_day[position]] });
        let state = self.state(values).map_values(Dual::<1>::from);
        let parameters = self.instance.parameters.map_values(Dual::<1>::from);
        let change = change(&state, &moving, &parameters, &self.instance.topology);
        let change: Vec<Dual<1>> = change.values().collect();
        for (slope, unknown) in along_time.iter_mut().zip(self.player.unknowns()) {
            *slope = change[*unknown].slopes[0];
        }
    }

    /// Whether no input changes, so that all slopes along time are nought.
    pub(super) fn is_steady(&self) -> bool {
        self.is_steady
    }

    /// Counts an accepted step, and says whether some compartment grows without bound there.
    pub(super) fn runs_away(&self, time: Day, values: &[f64], change: &[f64]) -> bool {
        let solved = self.unknowns().iter().zip(values).zip(change);
        let rows = solved.map(|((position, value), change)| (*position, *value, *change));
        self.watch.runs_away(time, rows, || self.state(values))
    }
}
