//! Tests that all evaluations of the equations agree: plain numbers, derivatives, symbols, and an independent copy.

#![allow(clippy::disallowed_methods, reason = "an independent copy, compared with a tolerance")]

mod support;

use gutskin::{
    describe::formula,
    model::{Input, Layers, Parameters, Rates, State, balance, change, link::Topology, rates},
    number::{Dual, Number, Symbol},
    solve::{ModelInstance, jacobian, unknowns},
};
use num_dual::DualNum;
use support::{Draws, assert_close};

/// The equations of the core written again by hand, in the letters of the documentation, without any code of the crate.
#[allow(clippy::many_single_char_names, reason = "the letters of the formulas")]
fn by_hand(x: &State<f64>, u: &Input<f64>, p: &Parameters<f64>) -> State<f64> {
    let up = |x: f64, half: f64, n: f64| x.max(0.0).powf(n) / (half.powf(n) + x.max(0.0).powf(n));
    let down = |x: f64, half: f64| half * half / (half * half + x * x);
    let brake = |k: f64, x: f64| (1.0 + k) / (1.0 + k * x);
    let (m, g, e, i, s) = (&p.community, &p.gut_barrier, &p.endotoxin, &p.cytokines, &p.skin_inflammation);
    let fibre = u.fibre + u.prebiotic;
    let half = m.fibre_half_saturation;
    let food = |f: f64| (f + m.mucus_supply) / (f + m.mucus_supply + half);
    let supply = food(fibre) / food(m.fibre_reference);
    let capacity = supply * p.microbiome.fermenter_strength;
    let of_fermenters =
        m.full_dose_kill_rate * (1.2 * u.antibiotic + u.vancomycin + 0.03 * u.amoxicillin + 0.02 * u.flucloxacillin);
    let of_bifidobacteria =
        m.full_dose_kill_rate * (u.antibiotic + 0.8 * u.vancomycin + 0.05 * u.amoxicillin + 0.05 * u.flucloxacillin);
    let w = p.microbiome.fermenter_share;
    let signal = s.skin_signal_strength * up(x.skin_inflammation - 0.05, s.skin_signal_half, s.skin_signal_steepness);
    let trace = 1e-6;
    let t = &p.metabolites;
    let fermented = |f: f64| (f + t.fermented_mucus) / (f + t.fermented_mucus + t.fermentation_half);
    let work = x.microbes * (1.0 + t.fermenter_half) / (x.microbes + t.fermenter_half);
    let acids = fermented(fibre) / fermented(m.fibre_reference) * work;
    let butyrate = acids * x.microbes * (2.0 + trace) / (2.0 * x.microbes + trace);
    let lack = |butyrate: f64| 1.0 + g.scfa_lack_gain * down(butyrate, g.scfa_half);
    let all_strains = u.probiotic_mixture + u.l_rhamnosus + u.b_longum + u.l_plantarum;
    let dose = |q: f64| {
        p.microbiome.strain_uptake * q / (all_strains + m.probiotic_half_dose)
            * (m.probiotic_reference_dose + m.probiotic_half_dose)
            / m.probiotic_reference_dose
    };
    let tight = [(u.probiotic_mixture, 1.0), (u.l_rhamnosus, 0.4), (u.b_longum, 0.5), (u.l_plantarum, 0.3)]
        .iter()
        .map(|(q, strength)| 1.0 + g.strain_tightening * strength * dose(*q))
        .product::<f64>();
    let leak = lack(butyrate) / lack(1.0) + g.skin_signal_gain * signal;
    let dysbiosis = |microbes: f64| 1.0 + e.dysbiosis_lps_gain * down(microbes, m.dysbiosis_half);
    let carried = |fat: f64| 1.0 + e.fat_lps_gain * fat / (fat + e.fat_lps_half);
    let poly = u.polyphenols / (u.polyphenols + i.polyphenol_half) * (i.polyphenol_reference + i.polyphenol_half)
        / i.polyphenol_reference;
    let quiet = brake(i.polyphenol_cytokine_inhibition, poly)
        * brake(i.fibre_cytokine_inhibition, fibre / m.fibre_reference)
        * (1.0 - i.fermented_food_effect * u.fermented_food / (u.fermented_food + i.fermented_food_half));
    let beyond = (u.uv - s.sunburn_threshold).max(0.0);
    let burn = beyond / (beyond + s.sunburn_half)
        * (1.0 - s.antioxidant_effect * u.antioxidants / (u.antioxidants + s.antioxidant_half));
    State {
        microbes: (m.microbe_growth_rate * x.microbes + m.microbe_reseeding_rate) * (capacity - x.microbes)
            - (w * of_fermenters + (1.0 - w) * of_bifidobacteria) * x.microbes
            - m.skin_pressure_rate * signal * x.microbes,
        gut_permeability: (leak - (1.0 - 1.0 / tight) * (leak - 1.0).max(0.0) - x.gut_permeability)
            / g.permeability_response_time,
        lps: (x.gut_permeability * dysbiosis(x.microbes) / dysbiosis(1.0) * carried(u.saturated_fat)
            / carried(e.fat_reference)
            - x.lps)
            / e.lps_clearance_time,
        cytokines: ((1.0 + i.lps_cytokine_gain * up(x.lps - 1.0, i.lps_half, i.lps_steepness)) * quiet - x.cytokines)
            / i.cytokine_clearance_time,
        skin_inflammation: (0.05 / 0.95 / s.skin_healing_time
            + s.cytokine_skin_rate * up(x.cytokines - 1.0, s.cytokine_half, s.cytokine_steepness)
            + s.irritation_rate * u.irritation
            + s.sunburn_rate * burn)
            * (1.0 - x.skin_inflammation)
            / (1.0 + s.cream_effect * u.anti_inflammatory_cream)
            - x.skin_inflammation / s.skin_healing_time * (1.0 + s.cream_healing_gain * u.anti_inflammatory_cream),
        ..State::from_positions(|_| 0.0)
    }
}

#[test]
fn the_generic_equations_are_the_ones_written_by_hand() {
    let mut draws = Draws::new(1);
    for _ in 0..1000 {
        let (x, u, p) = (draws.state(), draws.input(), draws.parameters());
        let own = change(&x, &u, &p, &Topology::core());
        for ((own, hand), row) in own.values().zip(by_hand(&x, &u, &p).values()).zip(State::<f64>::TABLE) {
            assert_close(own, hand, 1e-12 * hand.abs().max(1.0), row.name);
        }
    }
}

#[test]
fn symbols_evaluate_to_what_the_code_computes() {
    for layers in support::sets_of_layers() {
        let topology = Topology::with(layers);
        let equations = formula::equations(&topology);
        let mut draws = Draws::new(2);
        for _ in 0..5 {
            let (x, u, p) = (draws.state(), draws.input(), draws.parameters());
            let value_of = |name: &str| {
                *x.named(name).or(u.named(name)).or_else(|| p.named(name)).expect("every name is a quantity")
            };
            let speeds = rates(&x, &u, &p, &topology);
            for (symbol, speed) in equations.rates.values().zip(speeds.values()) {
                assert_close(symbol.evaluate(&value_of), speed, 1e-13 * speed.abs().max(1.0), "rate");
            }
            let speed_of = |name: &str| *speeds.named(name).expect("every name is a process");
            for (symbol, change) in equations.balance.values().zip(balance(&speeds).values()) {
                assert_close(symbol.evaluate(&speed_of), change, 1e-13 * change.abs().max(1.0), "balance");
            }
        }
    }
}

#[test]
fn slopes_are_what_small_differences_show() {
    let mut draws = Draws::new(3);
    for layers in [Layers::core(), Layers::all()] {
        for _ in 0..150 {
            let (x, u, p) = (draws.state(), draws.input(), draws.parameters());
            let instance = ModelInstance { parameters: p, topology: Topology::with(layers.clone()) };
            let jacobian = jacobian(&instance, &x, &u);
            let unknowns = unknowns(&instance);
            let values: Vec<f64> = x.values().collect();
            for (column, moved) in unknowns.iter().enumerate() {
                let step = 1e-6 * values[*moved].max(0.1);
                let nudged = |by: f64| -> Vec<f64> {
                    let near = State::from_positions(|place| values[place] + if place == *moved { by } else { 0.0 });
                    instance.change(&near, &u).values().collect()
                };
                let (up, down) = (nudged(step), nudged(-step));
                for (row, changed) in unknowns.iter().enumerate() {
                    let slope = (up[*changed] - down[*changed]) / (2.0 * step);
                    // The fastest process takes an hour, so finite differences lose digits there.
                    assert_close(jacobian[(row, column)], slope, 2e-6 * slope.abs().max(10.0), "slope");
                }
            }
        }
    }
}

/// The independent crate `num-dual`, used through our number trait.
#[derive(Clone, Copy)]
struct Witness(num_dual::Dual64);

macro_rules! reference_solver {
    ($($operation:ident $method:ident),+) => {$(
        impl std::ops::$operation for Witness {
            type Output = Self;
            fn $method(self, other: Self) -> Self {
                Self(std::ops::$operation::$method(self.0, other.0))
            }
        }
    )+};
}
reference_solver!(Add add, Sub sub, Mul mul, Div div);

impl std::ops::Neg for Witness {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl From<f64> for Witness {
    fn from(value: f64) -> Self {
        Self(value.into())
    }
}

impl Number for Witness {
    fn power(self, exponent: Self) -> Self {
        // That crate has no slope of a power at zero, where ours is that of health: none.
        if self.0.re == 0.0 { Self::from(0.0) } else { Self(self.0.powd(exponent.0)) }
    }
    fn nonnegative(self) -> Self {
        if self.0.re < 0.0 { Self::from(0.0) } else { self }
    }
}

#[test]
fn slopes_agree_with_an_independent_library() {
    let mut draws = Draws::new(4);
    let topology = Topology::with(Layers::all());
    for _ in 0..100 {
        let (x, u, p) = (draws.state(), draws.input(), draws.parameters());
        let instance = ModelInstance { parameters: p, topology: topology.clone() };
        let jacobian = jacobian(&instance, &x, &u);
        let unknowns = unknowns(&instance);
        let (xs, us, ps): (Vec<f64>, Vec<f64>, Vec<f64>) =
            (x.values().collect(), u.values().collect(), p.values().collect());
        for (column, moved) in unknowns.iter().enumerate() {
            let x = State::from_positions(|place| {
                Witness(num_dual::Dual64::new(xs[place], if place == *moved { 1.0 } else { 0.0 }))
            });
            let u = Input::from_positions(|place| Witness::from(us[place]));
            let p = Parameters::from_positions(|place| Witness::from(ps[place]));
            let changes: Vec<Witness> = change(&x, &u, &p, &topology).values().collect();
            for (row, changed) in unknowns.iter().enumerate() {
                let slope = changes[*changed].0.eps;
                assert_close(jacobian[(row, column)], slope, 1e-11 * slope.abs().max(1.0), "slope");
            }
        }
    }
}

#[test]
fn values_and_slopes_stay_finite_at_the_edges() {
    for level in [0.0, 1e-300, 1e-12, 1.0, 4.0] {
        let mut x = State::<f64>::reference();
        (x.microbes, x.lps, x.cytokines, x.skin_inflammation) = (level, level, level, f64::min(level, 1.0));
        for dose in [0.0, 1e-300, 1e13] {
            let mut u = Input::<f64>::reference();
            (u.fibre, u.probiotic_mixture) = (f64::min(dose, 200.0), dose);
            let instance = support::instance(1.0);
            assert!(instance.rates(&x, &u).values().all(f64::is_finite), "rates at {level}, {dose}");
            assert!(jacobian(&instance, &x, &u).iter().all(|slope| slope.is_finite()), "slopes at {level}, {dose}");
        }
    }
}

#[test]
fn a_power_has_its_limit_at_zero() {
    let zero = Dual::<1>::variable(0.0, 0);
    assert_eq!(zero.power(Dual::from(2.5)), Dual { value: 0.0, slopes: [0.0] });
    assert_eq!(zero.power(Dual::from(1.0)), Dual { value: 0.0, slopes: [1.0] });
    assert_eq!(Dual::<1>::from(0.0).power(Dual::from(0.5)), Dual { value: 0.0, slopes: [0.0] });
}

#[test]
fn every_process_fills_or_drains_with_weight_one() {
    // The stoichiometry is obtained from the code: the derivative of the balance along each process.
    const PROCESSES: usize = Rates::<f64>::COUNT;
    let speeds = Rates::from_positions(|position| Dual::<PROCESSES>::variable(1.0, position));
    let mut touched = [0; PROCESSES];
    for compartment in balance(&speeds).values() {
        for (process, slope) in compartment.slopes.into_iter().enumerate() {
            assert!([-1.0, 0.0, 1.0].contains(&slope));
            touched[process] += usize::from(slope != 0.0);
        }
    }
    assert_eq!(touched, [1; PROCESSES], "each process acts on exactly one compartment");
}

#[test]
fn a_formula_knows_what_it_depends_on() {
    let equations = formula::equations(&Topology::core());
    let repair = equations.rates.gut_barrier.lining_repair.depends_on();
    assert_eq!(repair.into_iter().collect::<Vec<_>>(), ["gut_permeability", "permeability_response_time"]);
    let whole = formula::equations(&Topology::cutting([gutskin::model::Link::SkinToMicrobes]));
    assert!(!whole.rates.community.skin_pressure.depends_on().contains("skin_inflammation"));
}

#[test]
fn formulas_print_brackets_only_where_they_are_needed() {
    let name = |letter| Symbol::named(letter, letter);
    let (a, b, c) = (name("a"), name("b"), name("c"));
    assert_eq!(formula::formula((a + b) * c), "(a + b)·c");
    assert_eq!(formula::formula(a + b * c), "a + b·c");
    assert_eq!(formula::formula(a - (b - c)), "a − (b − c)");
    assert_eq!(formula::formula(a / (b * c)), "a/(b·c)");
    assert_eq!(formula::formula((a * b).power(c)), "(a·b)^c");
}

#[test]
fn slopes_carry_through_every_operation() {
    let x = Dual::<2>::variable(3.0, 0);
    let y = Dual::<2>::variable(2.0, 1);
    assert_eq!((x * y).slopes, [2.0, 3.0]);
    assert_eq!((x / y).slopes, [0.5, -0.75]);
    assert_eq!((x - y).slopes, [1.0, -1.0]);
    assert_eq!((-x).slopes, [-1.0, 0.0]);
    assert_close(x.power(y).slopes[0], 6.0, 1e-12, "along the base");
    assert_close(x.power(y).slopes[1], 9.0 * 3.0_f64.ln(), 1e-12, "along the exponent");
    assert_eq!(Dual::<2>::from(1.0).slopes, [0.0, 0.0]);
}
