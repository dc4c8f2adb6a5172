//! What is asked, and how it is written as words of 64 bits: counts as they are, numbers by their bits.

use gutskin_axis::{
    model::{
        Day, Input, Layer, Layers, Link, Parameters, Readouts, State,
        link::{DisabledLinks, Topology},
    },
    schedule::{Schedule, Segment},
    solve::{Method, ModelInstance, Problem, steady::person::Measurement},
};

/// A read-out that a test found, and the parameter that follows from it, by their places in the tables.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Marker {
    /// The place of the read-out.
    pub readout: usize,
    /// What was found.
    pub value: f64,
    /// The place of the parameter among all parameters.
    pub parameter: usize,
}

/// Everything that the axis is asked about one person.
#[derive(Clone, Debug)]
pub struct Question {
    /// The person before any test, the state on day 0, and what is given.
    pub problem: Problem,
    /// What the person usually takes in.
    pub background: Input<f64>,
    /// Whether the person settles into the inflamed state.
    pub is_inflamed: bool,
    /// What a test found.
    pub markers: Vec<Marker>,
    /// How the course is solved.
    pub method: Method,
    /// The days on which everything is read off.
    pub days: Vec<Day>,
    /// Whether the method of order 8 is asked as well, and for every state of rest.
    pub is_thorough: bool,
}

impl Question {
    /// The words of this question.
    #[must_use]
    pub fn words(&self) -> Vec<u64> {
        let Problem { instance, start, schedule } = &self.problem;
        let (layers, cuts) = (instance.topology.layers(), instance.topology.cuts());
        let mut words = vec![u64::from(self.is_inflamed), u64::from(self.is_thorough)];
        words.push(place(&Method::ALL, &self.method));
        words.extend(Layer::ALL.map(|layer| u64::from(layers.has(layer))));
        words.extend(Link::ALL.iter().map(|link| u64::from(cuts.links().contains(link))));
        words.extend(instance.parameters.values().map(f64::to_bits));
        words.extend(self.background.values().map(f64::to_bits));
        words.extend(start.values().map(f64::to_bits));
        words.push(self.markers.len() as u64);
        for marker in &self.markers {
            words.extend([marker.readout as u64, marker.value.to_bits(), marker.parameter as u64]);
        }
        words.push(schedule.segments.len() as u64);
        for segment in &schedule.segments {
            words.extend([segment.from, segment.until].map(f64::to_bits));
            words.extend(segment.at_start.values().chain(segment.at_end.values()).map(f64::to_bits));
        }
        words.push(self.days.len() as u64);
        words.extend(self.days.iter().map(|day| day.to_bits()));
        words
    }

    /// The question with these words; nothing where they are too few or too many, or name what is not there.
    #[must_use]
    pub fn read(words: &[u64]) -> Option<Self> {
        let mut words = Words(words.iter());
        let (is_inflamed, is_thorough) = (words.count()? == 1, words.count()? == 1);
        let method = *Method::ALL.get(words.count()?)?;
        let layers = Layers::of(words.chosen(&Layer::ALL)?);
        let cuts = DisabledLinks::of(words.chosen(Link::ALL)?);
        let parameters = words.numbers(Parameters::<f64>::COUNT)?;
        let parameters = Parameters::from_positions(|position| parameters[position]);
        let background = words.input()?;
        let start = words.numbers(State::<f64>::COUNT)?;
        let start = State::from_positions(|position| start[position]);
        let markers = words.many(|words| {
            Some(Marker { readout: words.count()?, value: words.number()?, parameter: words.count()? })
        })?;
        let segments = words.many(|words| {
            let (from, until) = (words.number()?, words.number()?);
            Some(Segment { from, until, at_start: words.input()?, at_end: words.input()? })
        })?;
        let days = words.many(Words::number)?;
        let instance = ModelInstance { parameters, topology: Topology::new(layers, cuts) };
        let problem = Problem { instance, start, schedule: Schedule { segments } };
        let question = Self { problem, background, is_inflamed, markers, method, days, is_thorough };
        words.0.next().is_none().then_some(question)
    }

    /// What the test found, in the terms of the axis.
    #[must_use]
    pub fn measurements(&self) -> Vec<Measurement> {
        let found = self.markers.iter().filter_map(|marker| {
            let readout = Readouts::<f64>::TABLE.get(marker.readout)?;
            let (_, parameter) = Parameters::<f64>::rows().nth(marker.parameter)?;
            Some(Measurement { readout, value: marker.value, parameter })
        });
        found.collect()
    }
}

fn place<T: PartialEq>(all: &[T], one: &T) -> u64 {
    all.iter().position(|other| other == one).map_or(u64::MAX, |place| place as u64)
}

/// Words that are being read.
struct Words<'a>(std::slice::Iter<'a, u64>);

impl Words<'_> {
    fn count(&mut self) -> Option<usize> {
        usize::try_from(*self.0.next()?).ok()
    }

    fn number(&mut self) -> Option<f64> {
        self.0.next().map(|word| f64::from_bits(*word))
    }

    fn numbers(&mut self, count: usize) -> Option<Vec<f64>> {
        (0..count).map(|_| self.number()).collect()
    }

    fn input(&mut self) -> Option<Input<f64>> {
        let values = self.numbers(Input::<f64>::COUNT)?;
        Some(Input::from_positions(|position| values[position]))
    }

    /// Those of `all` whose word is 1.
    fn chosen<T: Copy>(&mut self, all: &[T]) -> Option<Vec<T>> {
        let chosen: Option<Vec<bool>> = all.iter().map(|_| Some(self.count()? == 1)).collect();
        Some(all.iter().zip(chosen?).filter(|(_, chosen)| *chosen).map(|(one, _)| *one).collect())
    }

    /// As many as the next word says.
    fn many<T>(&mut self, mut one: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        (0..self.count()?).map(|_| one(self)).collect()
    }
}
