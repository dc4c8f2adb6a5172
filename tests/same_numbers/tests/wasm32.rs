//! Holds every number that the axis gives in WebAssembly, run by an interpreter, to the bits of the same number in a native
//! program: all built-in scenarios, all people, all sets of layers, both methods.
//!
//! The module is built by `.ci/same-numbers-wasm`, which says where it is and runs this.

#[path = "../../support/mod.rs"]
mod support;

use std::{collections::BTreeMap, env, fs};

use gutskin::{
    analysis::Simulation,
    model::{Input, Layers, Parameters, Quantity, Readouts, State, link::Topology},
    scenario::{BUILT_IN, PEOPLE, Scenario, Start},
    schedule::{Schedule, Segment},
    solve::{Method, ModelInstance, Problem},
};
use gutskin_same_numbers::{Marker, Question, answer};
use support::{Draws, sets_of_layers};
use wasmi::{Engine, Instance, Linker, Memory, Module, Store};

/// The module in its interpreter.
struct Interpreter {
    store: Store<()>,
    instance: Instance,
    memory: Memory,
}

impl Interpreter {
    fn new(module: &[u8]) -> Self {
        let engine = Engine::default();
        let module = Module::new(&engine, module).expect("a module");
        // It asks its host for nothing, so nothing of this system can get into its numbers.
        assert_eq!(module.imports().count(), 0);
        let mut store = Store::new(&engine, ());
        let instance = Linker::new(&engine).instantiate_and_start(&mut store, &module).expect("started");
        let memory = instance.get_memory(&store, "memory").expect("its memory");
        Self { store, instance, memory }
    }

    fn answer(&mut self, question: &[u64]) -> Vec<u64> {
        let room = self.instance.get_typed_func::<u32, u32>(&self.store, "room").expect("the function");
        let solve = self.instance.get_typed_func::<(), u32>(&self.store, "solve").expect("the function");
        let words = u32::try_from(question.len()).expect("a short question");
        let room = room.call(&mut self.store, words).expect("room");
        let bytes: Vec<u8> = question.iter().flat_map(|word| word.to_le_bytes()).collect();
        self.memory.write(&mut self.store, room as usize, &bytes).expect("written");
        let answer = solve.call(&mut self.store, ()).expect("an answer") as usize;
        let length = usize::try_from(self.words(answer, 1)[0]).expect("a short answer");
        self.words(answer + 8, length)
    }

    fn words(&self, from: usize, count: usize) -> Vec<u64> {
        let mut bytes = vec![0; 8 * count];
        self.memory.read(&self.store, from, &mut bytes).expect("inside the memory");
        bytes.chunks_exact(8).map(|word| u64::from_le_bytes(word.try_into().expect("eight bytes"))).collect()
    }
}

fn place_of(rows: impl IntoIterator<Item = &'static Quantity>, row: &Quantity) -> usize {
    rows.into_iter().position(|other| other.name == row.name).expect("a row of the table")
}

/// What the program asks the axis to draw a built-in scenario, and that the answer holds the states of its table.
fn built_in(name: &str, text: &str) -> Question {
    let scenario = Scenario::read(name, name, text, &[]).expect("without fault").0;
    let run = Simulation::of(scenario.clone()).expect("solved");
    let markers = scenario.measured.iter().filter_map(|one| {
        let parameter = place_of(Parameters::<f64>::rows().map(|(_, row)| row), one.parameter?);
        Some(Marker { readout: place_of(Readouts::<f64>::TABLE, one.marker), value: one.value, parameter })
    });
    let instance = ModelInstance { parameters: scenario.parameters, ..run.instance.clone() };
    let days: Vec<f64> = run.days().collect();
    let question = Question {
        problem: Problem { instance, start: run.trajectory.state(0.0), schedule: scenario.schedule() },
        background: scenario.background,
        is_inflamed: scenario.start == Start::Inflamed,
        markers: markers.collect(),
        method: scenario.method.unwrap_or_default(),
        is_thorough: days.len() < 100,
        days,
    };
    let words = answer(&question);
    for sample in run.samples() {
        let state: Vec<u64> = sample.state.values().map(f64::to_bits).collect();
        assert!(words.windows(state.len()).any(|found| found == state), "{name}: day {} is another", sample.day);
    }
    question
}

/// Two months with a course that begins and ends at once, one of six hours, and one that comes and goes slowly.
fn courses(usual: &Input<f64>, draws: &mut Draws) -> Schedule {
    let [sudden, short, slow] = [draws.input(), draws.input(), draws.input()];
    let parts = [
        (7.0, usual, usual),
        (10.0, &sudden, &sudden),
        (5.0, usual, usual),
        (0.25, &short, &short),
        (8.0, usual, usual),
        (7.0, usual, &slow),
        (7.0, &slow, &slow),
        (7.0, &slow, usual),
        (9.0, usual, usual),
    ];
    let mut from = 0.0;
    let segments = parts.into_iter().map(|(days, at_start, at_end)| {
        let segment = Segment { from, until: from + days, at_start: *at_start, at_end: *at_end };
        from = segment.until;
        segment
    });
    Schedule { segments: segments.collect() }
}

fn drawn(person: Parameters<f64>, usual: Input<f64>, layers: Layers, method: Method, draws: &mut Draws) -> Question {
    let instance = ModelInstance { parameters: person, topology: Topology::with(layers) };
    let problem = Problem { instance, start: State::reference(), schedule: courses(&usual, draws) };
    let days = (0..=120_u32).map(|half| f64::from(half) / 2.0).collect();
    Question { problem, background: usual, is_inflamed: false, markers: Vec::new(), method, days, is_thorough: false }
}

/// Asks the axis here and in the interpreter, and compares every word of the answers.
fn compare(questions: &BTreeMap<String, Question>) {
    let module = env::var("GUTSKIN_WASM32").expect("`.ci/same-numbers-wasm` says where the module is");
    let mut interpreter = Interpreter::new(&fs::read(module).expect("the module"));
    let (mut compared, mut differ) = (0, Vec::new());
    for (name, question) in questions {
        let native = answer(question);
        let foreign = interpreter.answer(&question.words());
        let equal = native.iter().zip(&foreign).filter(|(one, other)| one == other).count();
        // Which bits stand for what is not a number is left open by WebAssembly.
        assert!(!native.iter().any(|word| f64::from_bits(*word).is_nan()), "{name} is no number somewhere");
        compared += native.len();
        if native != foreign {
            differ.push(format!("{name}: {equal} of {} equal, {} found", native.len(), foreign.len()));
        }
    }
    assert!(differ.is_empty(), "{} of {} differ:\n{}", differ.len(), questions.len(), differ.join("\n"));
    assert!(compared > 1_000_000, "{compared} numbers are few");
    #[allow(clippy::print_stdout, reason = "the figures are noted where the proof is told of")]
    {
        println!("{compared} numbers of {} questions have the same bits", questions.len());
    }
}

#[test]
fn every_number_of_the_built_in_scenarios_has_the_same_bits_in_an_interpreter_of_wasm32() {
    let asked = BUILT_IN.iter().map(|scenario| (scenario.name.to_owned(), built_in(scenario.name, scenario.text)));
    compare(&asked.collect());
}

#[test]
fn every_person_and_every_set_of_layers_has_the_same_bits_in_an_interpreter_of_wasm32() {
    let mut draws = Draws::new(15);
    let mut questions = BTreeMap::new();
    for person in PEOPLE {
        let asked = drawn(person.parameters(), person.background(), Layers::all(), Method::default(), &mut draws);
        questions.insert(person.name.to_owned(), asked);
    }
    for layers in sets_of_layers() {
        for method in Method::ALL {
            let (name, person) = (format!("{layers:?} by {}", method.name()), draws.parameters());
            questions.insert(name, drawn(person, Input::reference(), layers.clone(), method, &mut draws));
        }
    }
    compare(&questions);
}
