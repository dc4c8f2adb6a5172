//! Tests of settling into a resting state, and that solutions store only what was requested.

mod support;

use std::time::{Duration, Instant};

use gutskin::{
    analysis::Simulation,
    model::{Input, Layers, Quantity, Readouts, State, kinetics::activation},
    number::Dual,
    scenario::Scenario,
    solve::{DayRecorder, LastState, Observer, SolveError, Step, Tolerance, Trajectory, observe, steady},
};
use support::{assert_close, healthy, input, instance, problem, schedule, with_layers};

fn run(lines: &str) -> Result<Simulation, SolveError> {
    let text = format!("title = \"t\"\nquestion = \"q\"\nwhat_to_expect = \"w\"\nduration = \"30 days\"\n{lines}\n");
    let (scenario, _) = Scenario::read("test", "test.toml", &text, &[]).expect("a valid scenario");
    Simulation::of(scenario)
}

/// The peak memory of this process in megabytes; `None` where the system does not report it.
fn most_megabytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? / 1024)
}

#[test]
fn no_legal_parameters_make_anything_grow_without_bound() {
    // In version 0.1 these loops, with straight gains, reached 1e39.
    for layers in ["[\"microbiome\", \"immune\"]", "[\"immune\"]", "\"all\""] {
        let parameters = "[parameters]\nlps_cytokine_gain = 50\ncytokine_th17_gain = 10\nth17_cytokine_gain = 5";
        let start = Instant::now();
        let person = "person = \"psoriasis-prone adult\"";
        let run = run(&format!("{person}\nmechanisms = {layers}\nstart = {{ lps = 50 }}\n{parameters}"));
        assert!(start.elapsed() < Duration::from_secs(20), "{:?} with {layers}", start.elapsed());
        let end = run.expect("solved").trajectory.state(30.0);
        for (row, value) in State::<f64>::TABLE.iter().zip(end.values()) {
            assert!(value.is_finite() && value < 1e3, "{} = {value} with {layers}", row.name);
        }
    }
    if let Some(megabytes) = most_megabytes() {
        assert!(megabytes < 500, "{megabytes} MB");
    }
}

#[test]
fn values_to_start_from_lie_over_the_recent_past_of_the_person() {
    let person = "person = \"after antibiotics\"";
    let plain = run(person).expect("solved").trajectory.state(0.0);
    let added = run(&format!("{person}\nstart = {{ lps = 1.5 }}")).expect("solved").trajectory.state(0.0);
    assert!(plain.microbes < 0.9, "depleted");
    assert_eq!(added, State { lps: 1.5, ..plain });
}

#[test]
fn a_switch_is_fully_on_where_its_argument_is_too_large_for_a_number() {
    for huge in [1e40, 1e200, 1e308, f64::INFINITY] {
        assert_eq!(activation(huge, 3.0, 12.0), 1.0);
        let slope = activation(Dual::<1>::variable(huge, 0), 3.0.into(), 12.0.into());
        assert_eq!((slope.value, slope.slopes), (1.0, [0.0]));
    }
    assert!(activation(f64::NAN, 3.0, 12.0).is_nan());
}

#[test]
fn an_observer_sees_what_the_trajectory_says() {
    let quantity = |name: &str| -> &'static Quantity {
        let rows = State::<f64>::TABLE.iter().chain(Readouts::<f64>::TABLE);
        rows.into_iter().find(|row| row.name == name).expect("a quantity")
    };
    for layers in [Layers::core(), Layers::all()] {
        let person = with_layers(instance(1.0), layers);
        let plan = schedule(&[
            (3.0, Input::reference()),
            (21.0, input(|u| (u.antibiotic, u.fibre) = (1.0, 10.0))),
            (60.0, Input::reference()),
        ]);
        let problem = problem(&person, &healthy(&person), &plan);
        let trajectory = Trajectory::solve(&problem, Tolerance::RUN).expect("solved");
        // The times of jumps are among these days.
        let days = [84.0, 0.0, 3.0, 10.5, 24.0, 50.0, 83.9];
        let mut recorder = DayRecorder::new(&person, &[quantity("scfa"), quantity("scorad")], &days);
        let mut last = LastState::default();
        observe(&problem, Tolerance::RUN, &mut recorder).expect("solved");
        let statistics = observe(&problem, Tolerance::RUN, &mut last).expect("solved");
        assert_eq!(statistics, trajectory.statistics);
        assert_eq!(recorder.rows().count(), days.len());
        for (day, values) in recorder.rows() {
            let state = trajectory.state(day);
            assert_close(values[0], state.scfa, 1e-13, "scfa");
            let scorad = gutskin::model::readouts(&state, &person.parameters).scorad;
            assert_close(values[1], scorad, 1e-11, "scorad");
        }
        let reached = last.state.expect("a last state");
        for (a, b) in reached.values().zip(trajectory.state(84.0).values()) {
            assert_close(a, b, 1e-14, "the last state");
        }
    }
}

struct UntilDay(f64, usize);

impl Observer for UntilDay {
    fn step(&mut self, step: &Step<'_>) -> std::ops::ControlFlow<()> {
        self.1 += 1;
        if step.until >= self.0 { std::ops::ControlFlow::Break(()) } else { std::ops::ControlFlow::Continue(()) }
    }
}

#[test]
fn an_observer_may_stop_the_solution() {
    let person = instance(0.15);
    let plan = schedule(&[(10.0, Input::reference()), (1000.0, input(|u| u.fibre = 5.0))]);
    let mut observer = UntilDay(20.0, 0);
    let problem = problem(&person, &healthy(&person), &plan);
    let statistics = observe(&problem, Tolerance::RUN, &mut observer).expect("solved");
    assert_eq!(statistics.segments, 2);
    assert_eq!(observer.1, statistics.accepted_steps as usize);
    assert!(statistics.accepted_steps < 100, "{statistics:?}");
    assert!(steady::rest(&person, &Input::reference()).is_ok());
}
