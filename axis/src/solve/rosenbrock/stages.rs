//! The eight stages of one step.

use super::{
    super::{polynomial::Quartic, tolerance::Tolerance},
    coefficients::{BETWEEN, DIAGONAL, MIXES, POSITIONS, STAGES, TIME_SLOPES, TIMES},
    elimination::{Elimination, MOST},
    field::Field,
};
use crate::{
    model::{Day, State},
    number::elementary,
    tape::Player,
};

/// The order by which the first step is chosen.
const ORDER: f64 = 5.0;
/// How far to look ahead for the first step where nothing moves or everything is empty, in days.
const PROBE_FROM_REST: Day = 1e-3;

/// The numbers of one step.
pub(super) struct Stages {
    size: usize,
    elimination: Elimination,
    /// The slopes of the changes along the unknowns at the start of the step, as the tape orders them.
    slopes: Vec<f64>,
    /// The slopes along time there.
    along_time: Vec<f64>,
    /// The unknowns at the start of the step, and their change per day.
    values: Vec<f64>,
    change: Vec<f64>,
    /// The increments of the stages, one after the other, and behind the last as much room as the elimination wants to see.
    increments: Vec<f64>,
    /// Where a stage is evaluated; after the last, where the step ends.
    position: Vec<f64>,
    /// The coefficients of the continuous output, one after the other.
    between: Vec<f64>,
    courses: Vec<Quartic>,
}

impl Stages {
    /// For the equations of a person.
    pub(super) fn plan(player: &Player) -> Self {
        let size = player.unknowns().len();
        let nothing = || vec![0.0; size];
        Self {
            size,
            elimination: Elimination::plan(size, player.entries()),
            slopes: vec![0.0; player.entries().len()],
            along_time: nothing(),
            values: nothing(),
            change: nothing(),
            increments: vec![0.0; STAGES * size + MOST],
            position: nothing(),
            between: vec![0.0; BETWEEN.len() * size],
            courses: Vec::with_capacity(size),
        }
    }

    /// The unknowns at the start of the step.
    pub(super) fn values(&self) -> &[f64] {
        &self.values
    }

    /// Their change per day.
    pub(super) fn change(&self) -> &[f64] {
        &self.change
    }

    /// Begins at the start of a segment.
    pub(super) fn start(&mut self, field: &mut Field<'_>, start: &State<f64>) {
        let whole: Vec<f64> = start.values().collect();
        for (value, unknown) in self.values.iter_mut().zip(field.unknowns()) {
            *value = whole[*unknown];
        }
        field.change(0.0, &self.values, &mut self.change);
    }

    /// A first step after which an explicit Euler step would still be about right (Hairer, Nørsett and Wanner 1993, section
    /// II.4).
    pub(super) fn first_length(&mut self, field: &mut Field<'_>, tolerance: Tolerance, longest: Day) -> Day {
        let (scaled_values, scaled_change) =
            (self.norm(tolerance, |place| self.values[place]), self.norm(tolerance, |place| self.change[place]));
        let rough = 0.01 * scaled_values / scaled_change;
        let rough = if rough > 0.0 && rough.is_finite() { rough } else { PROBE_FROM_REST }.min(longest);
        for place in 0..self.size {
            self.position[place] = self.values[place] + rough * self.change[place];
        }
        let (later, _) = self.increments.split_at_mut(self.size);
        field.change(rough, &self.position, later);
        let bend = self.norm(tolerance, |place| (self.increments[place] - self.change[place]) / rough);
        let fine = elementary::power(0.01 / scaled_change.max(bend).max(1e-15), 1.0 / ORDER);
        if fine.is_finite() { fine.min(100.0 * rough).min(longest) } else { rough }
    }

    /// The root of the mean square of these numbers, each in units of the tolerance of its unknown.
    fn norm(&self, tolerance: Tolerance, number: impl Fn(usize) -> f64) -> f64 {
        let squares = (0..self.size).map(|place| {
            let scaled = number(place) / (tolerance.absolute + tolerance.relative * self.values[place].abs());
            scaled * scaled
        });
        (squares.sum::<f64>() / self.size as f64).sqrt()
    }

    /// Takes the slopes at the start of the step, where the change was evaluated last.
    pub(super) fn slopes(&mut self, field: &mut Field<'_>, time: Day) {
        field.slopes(time, &self.values, &mut self.slopes, &mut self.along_time);
    }

    /// Tries a step of this length: its error as a multiple of the tolerance, not a number where it went wrong.
    pub(super) fn attempt(&mut self, field: &mut Field<'_>, from: Day, length: Day, tolerance: Tolerance) -> f64 {
        if !self.elimination.factor(1.0 / (length * DIAGONAL), &self.slopes) {
            return f64::NAN;
        }
        let size = self.size;
        for stage in 0..STAGES {
            let (known, room) = self.increments.split_at_mut(stage * size);
            let next = &mut room[..size];
            match POSITIONS.get(stage) {
                Some([]) => {
                    self.position.copy_from_slice(&self.values);
                    next.copy_from_slice(&self.change);
                }
                Some(weights) => {
                    self.position.copy_from_slice(&self.values);
                    add_weighted(&mut self.position, weights, known, 1.0);
                }
                None => add_weighted(&mut self.position, &[1.0], &known[(stage - 1) * size..], 1.0),
            }
            if stage > 0 {
                field.change(from + TIMES[stage] * length, &self.position, next);
            }
            add_weighted(next, MIXES[stage], known, 1.0 / length);
            if !field.is_steady() && TIME_SLOPES[stage] != 0.0 {
                add_weighted(next, &[TIME_SLOPES[stage]], &self.along_time, length);
            }
            if let Some(vector) = room.first_chunk_mut() {
                self.elimination.solve(vector);
            }
        }
        let error = &self.increments[(STAGES - 1) * size..][..size];
        add_weighted(&mut self.position, &[1.0], error, 1.0);
        let squares = self.values.iter().zip(&self.position).zip(error).map(|((start, end), error)| {
            let scaled = error / (tolerance.absolute + tolerance.relative * start.abs().max(end.abs()));
            scaled * scaled
        });
        (squares.sum::<f64>() / size as f64).sqrt()
    }

    /// The courses of the unknowns within the step that was tried last.
    pub(super) fn courses(&mut self) -> &[Quartic] {
        let between = self.between.chunks_exact_mut(self.size).zip(BETWEEN);
        for (sum, weights) in between {
            sum.fill(0.0);
            add_weighted(sum, &weights, &self.increments, 1.0);
        }
        let (bends, later) = self.between.split_at(self.size);
        let (cubics, quartics) = later.split_at(self.size);
        let inner = bends.iter().zip(cubics).zip(quartics);
        self.courses.clear();
        self.courses.extend(self.values.iter().zip(&self.position).zip(inner).map(
            |((start, end), ((bend, cubic), quartic))| Quartic {
                start: *start,
                end: *end,
                bend: *bend,
                cubic: *cubic,
                quartic: *quartic,
            },
        ));
        &self.courses
    }

    /// Goes on from the end of the step that was tried last.
    pub(super) fn advance(&mut self, field: &mut Field<'_>, time: Day) {
        std::mem::swap(&mut self.values, &mut self.position);
        field.change(time, &self.values, &mut self.change);
    }
}

/// Adds to `sum` the vectors that follow each other in `vectors`, each with its weight times `factor`.
fn add_weighted(sum: &mut [f64], weights: &[f64], vectors: &[f64], factor: f64) {
    for (weight, vector) in weights.iter().zip(vectors.chunks_exact(sum.len())) {
        let weight = weight * factor;
        for (sum, value) in sum.iter_mut().zip(vector) {
            *sum += weight * value;
        }
    }
}
