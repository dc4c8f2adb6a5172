//! Tests that the tape is the equations: to the last bit, for every wiring, person, state and input; and that its slopes are
//! exact.

mod support;

use gutskin::{
    model::{Input, Link, Parameters, State, change, link::DisabledLinks, link::Topology},
    number::Dual,
    tape::{Player, Tape},
};
use support::{Draws, sets_of_layers};

/// Every set of layers, with all arrows and with some cut.
fn wirings(draws: &mut Draws) -> Vec<Topology> {
    let wirings = sets_of_layers().flat_map(|layers| {
        let cut: Vec<Link> = Link::ALL.iter().copied().filter(|_| draws.next() < 0.15).collect();
        [Topology::with(layers.clone()), Topology::new(layers, DisabledLinks::of(cut))]
    });
    wirings.collect()
}

/// A value from the whole possible range, or one of its ends.
fn possible(draws: &mut Draws, low: f64, high: f64) -> f64 {
    match draws.next() {
        at if at < 0.1 => low,
        at if at > 0.97 => high,
        at => low + (high - low) * (at - 0.1) / 0.87,
    }
}

fn anybody(draws: &mut Draws) -> (State<f64>, Input<f64>, Parameters<f64>) {
    let x = State::from_positions(|position| {
        let range = State::<f64>::TABLE[position].possible;
        possible(draws, range.low, range.high)
    });
    let u = Input::from_positions(|position| {
        let range = Input::<f64>::TABLE[position].possible;
        possible(draws, range.low, range.high)
    });
    let rows: Vec<_> = Parameters::<f64>::rows().map(|(_, row)| row).collect();
    let p = Parameters::from_positions(|position| {
        possible(draws, rows[position].possible.low, rows[position].possible.high)
    });
    (x, u, p)
}

fn unknowns(tape: &Tape, state: &State<f64>) -> Vec<f64> {
    let values: Vec<f64> = state.values().collect();
    tape.unknowns().iter().map(|position| values[*position]).collect()
}

/// Changes and slopes by the printed code of a wiring that has some.
fn printed_code_is_the_tape(
    topology: &Topology,
    tape: &mut Player,
    x: &State<f64>,
    u: &Input<f64>,
    p: &Parameters<f64>,
) {
    let values: Vec<f64> = x.values().collect();
    let values: Vec<f64> = tape.unknowns().iter().map(|position| values[*position]).collect();
    let mut printed = Player::new(topology, p);
    printed.set_input(u);
    assert_eq!((printed.unknowns(), printed.entries()), (tape.unknowns(), tape.entries()));
    let all = |player: &mut Player| {
        let mut found = [vec![1.5; values.len()], vec![1.5; player.entries().len()]];
        player.change(&values, &mut found[0]);
        player.slopes(&values, &mut found[1]);
        found.concat().into_iter().map(f64::to_bits).collect::<Vec<u64>>()
    };
    let (a, b) = (all(&mut printed), all(tape));
    let is_nan = |bits: u64| f64::from_bits(bits).is_nan();
    assert!(a.iter().zip(&b).all(|(a, b)| a == b || is_nan(*a) && is_nan(*b)), "{a:?} and {b:?}");
}

#[test]
fn the_tape_computes_the_bits_of_the_equations() {
    let mut draws = Draws::new(61);
    for topology in wirings(&mut draws) {
        let tape = Tape::of(&topology);
        for round in 0..12 {
            let (x, u, p) =
                if round % 2 == 0 { (draws.state(), draws.input(), draws.parameters()) } else { anybody(&mut draws) };
            let plain: Vec<f64> = change(&x, &u, &p, &topology).values().collect();
            let mut player = Player::recorded(&topology, &p);
            player.set_input(&u);
            let mut found = vec![0.0; tape.unknowns().len()];
            player.change(&unknowns(&tape, &x), &mut found);
            printed_code_is_the_tape(&topology, &mut player, &x, &u, &p);
            for (found, position) in found.iter().zip(tape.unknowns()) {
                let name = State::<f64>::TABLE[*position].name;
                assert_eq!(found.to_bits(), plain[*position].to_bits(), "{name}: {found} and {}", plain[*position]);
            }
        }
    }
}

/// The slopes of the changes of the unknowns, row by row, by numbers that carry their slopes.
fn by_dual_numbers(
    topology: &Topology,
    x: &State<f64>,
    u: &Input<f64>,
    p: &Parameters<f64>,
    unknowns: &[usize],
) -> Vec<Vec<f64>> {
    const SIZE: usize = State::<f64>::COUNT;
    let values: Vec<f64> = x.values().collect();
    let x = State::from_positions(|position| Dual::<SIZE>::variable(values[position], position));
    let change: Vec<Dual<SIZE>> =
        change(&x, &u.map_values(Dual::from), &p.map_values(Dual::from), topology).values().collect();
    unknowns.iter().map(|row| unknowns.iter().map(|column| change[*row].slopes[*column]).collect()).collect()
}

#[test]
fn the_slopes_of_the_tape_are_those_of_dual_numbers() {
    let mut draws = Draws::new(62);
    for topology in wirings(&mut draws) {
        let tape = Tape::of(&topology);
        for round in 0..8 {
            // Plausible people; anybody possible, at the ends of ranges too; and exact health, at the kinks of many rate laws.
            let (x, u, p) = match round {
                0 => (State::reference(), Input::reference(), Parameters::reference()),
                1 => (State::reference(), Input::reference(), anybody(&mut draws).2),
                2..5 => anybody(&mut draws),
                _ => (draws.state(), draws.input(), draws.parameters()),
            };
            let expected = by_dual_numbers(&topology, &x, &u, &p, tape.unknowns());
            let mut player = Player::recorded(&topology, &p);
            player.set_input(&u);
            let mut entries = vec![0.0; tape.entries().len()];
            player.slopes(&unknowns(&tape, &x), &mut entries);
            let mut found = expected.clone();
            found.iter_mut().flatten().for_each(|slope| *slope = 0.0);
            for ((row, column), value) in tape.entries().iter().zip(&entries) {
                found[*row][*column] = *value;
            }
            let scale = expected.iter().flatten().fold(0.0_f64, |scale, slope| scale.max(slope.abs()));
            for (found, expected) in found.iter().flatten().zip(expected.iter().flatten()) {
                assert!((found - expected).abs() <= 4e-14 * expected.abs() + 1e-14 * scale, "{found} and {expected}");
            }
        }
    }
}

#[test]
fn slopes_stay_finite_where_compartments_are_empty() {
    for layers in sets_of_layers() {
        let topology = Topology::with(layers);
        let tape = Tape::of(&topology);
        for level in [0.0, 1e-300, 1e-12, 1.0, 4.0] {
            let mut player = Player::recorded(&topology, &Parameters::reference());
            player.set_input(&Input::reference());
            let count = tape.unknowns().len();
            let (mut change, mut entries) = (vec![0.0; count], vec![0.0; tape.entries().len()]);
            player.change(&vec![level; count], &mut change);
            player.slopes(&vec![level; count], &mut entries);
            assert!(change.iter().chain(&entries).all(|value| value.is_finite()), "at {level}");
        }
    }
}

#[test]
fn every_set_of_layers_is_printed_and_cut_arrows_are_recorded() {
    let medium = |topology: &Topology| format!("{:?}", Player::new(topology, &Parameters::reference()));
    for layers in sets_of_layers() {
        assert!(medium(&Topology::with(layers.clone())).contains("medium: printed"));
        let cut = DisabledLinks::of([Link::ALL[0]]);
        assert!(medium(&Topology::new(layers, cut)).contains("medium: recorded"));
    }
}

#[test]
fn the_tape_is_short() {
    let lengths = |topology: &Topology| {
        let tape = Tape::of(topology);
        (tape.lengths(), tape.entries().len())
    };
    assert_eq!(lengths(&Topology::core()), ((102, 100), 12));
    assert_eq!(lengths(&Topology::with(gutskin::model::Layers::all())), ((540, 712), 153));
}
