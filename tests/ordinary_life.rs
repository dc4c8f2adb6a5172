//! Ordinary life is no catastrophe: what diets, antibiotics, stress and light may do to healthy people and to patients, in
//! every set of layers that contains the person's own.

mod support;

use gutskin::{
    model::{
        Input, Layer, Layers, Readouts, State,
        context::completed,
        link::{DisabledLinks, SKIN_TO_GUT, Topology},
        readouts,
    },
    solve::{ModelInstance, steady},
};
use support::{input, schedule, sets_of_layers, solved};

const ECZEMA: &str = "eczema-prone adult";
const PSORIASIS: &str = "psoriasis-prone adult";
const PATIENTS: [&str; 2] = [ECZEMA, PSORIASIS];

fn person(name: &str) -> &'static gutskin::scenario::Person {
    gutskin::scenario::person(name).expect("a person")
}

fn instance(name: &str, layers: Layers) -> ModelInstance {
    ModelInstance { parameters: person(name).parameters(), topology: Topology::with(layers) }
}

/// All sets of layers that contain those of the person and these.
fn sets(name: &'static str, needed: &'static [Layer]) -> impl Iterator<Item = Layers> {
    let needed = move |set: &Layers| person(name).layers.iter().chain(needed).all(|layer| set.has(*layer));
    sets_of_layers().filter(needed)
}

fn read(instance: &ModelInstance, state: &State<f64>, given: &Input<f64>) -> Readouts<f64> {
    readouts(&completed(state, given, &instance.parameters, &instance.topology), &instance.parameters)
}

/// The score of the disease: SCORAD, or PASI in psoriasis.
fn score(name: &str, read: &Readouts<f64>) -> f64 {
    if name == PSORIASIS { read.pasi } else { read.scorad }
}

fn rest(instance: &ModelInstance) -> State<f64> {
    steady::rest(instance, &Input::reference()).expect("rest").state
}

/// By how much the score differs, after constant inputs one after the other, from where the person rests.
fn moved(name: &str, instance: &ModelInstance, parts: &[(f64, Input<f64>)], days: &[f64]) -> Vec<f64> {
    let start = rest(instance);
    let course = solved(instance, &start, &schedule(parts));
    let before = score(name, &read(instance, &start, &Input::reference()));
    let at = |day: &f64| score(name, &read(instance, &course.state(*day), &Input::reference())) - before;
    days.iter().map(at).collect()
}

fn diet(fibre: f64, fat: f64) -> Input<f64> {
    input(|u| (u.fibre, u.saturated_fat) = (fibre, fat))
}

/// Light for a day, three times a week, for twelve weeks.
fn light(dose: f64) -> Vec<(f64, Input<f64>)> {
    let week = [1.0, 4.0 / 3.0].repeat(3).into_iter().enumerate();
    let week: Vec<_> = week.map(|(n, days)| (days, input(|u| u.uv = if n % 2 == 0 { dose } else { 0.0 }))).collect();
    week.repeat(12)
}

#[test]
fn a_typical_adult_stays_healthy_on_any_diet_that_people_live_on() {
    // The corners, and the average of a rich country: between them everything runs one way.
    let diets = [diet(8.0, 5.0), diet(8.0, 60.0), diet(60.0, 5.0), diet(60.0, 60.0), diet(16.0, 28.0)];
    for layers in sets_of_layers() {
        let person = instance("typical adult", layers.clone());
        let (mut least, mut most) = (f64::INFINITY, 0.0_f64);
        for given in &diets {
            let settled = steady::rest(&person, given).expect("rest").state;
            let read = read(&person, &settled, given);
            assert!(settled.skin_inflammation < 0.12 && read.scorad < 5.0, "{read:?} with {layers:?}");
            assert!((0.3..3.0).contains(&read.crp), "CRP {} with {layers:?}", read.crp);
            (least, most) = (least.min(settled.lps), most.max(settled.lps));
        }
        // Blood still answers what is eaten.
        assert!(least < 0.7 && most > 1.5, "LPS {least} to {most} with {layers:?}");
    }
    for layers in [Layers::core(), Layers::of([Layer::Immune, Layer::Skin]), Layers::all()] {
        let person = instance("typical adult", layers.clone());
        let course = solved(&person, &State::reference(), &schedule(&[(3650.0, diet(8.0, 60.0))]));
        for day in course.fine_days(60) {
            assert!(course.state(day).skin_inflammation < 0.12, "day {day} with {layers:?}");
        }
    }
}

#[test]
fn without_any_fibre_mucus_keeps_a_third_to_a_half_of_the_community() {
    for layers in sets_of_layers() {
        let person = instance("typical adult", layers.clone());
        let hungry = input(|u| u.fibre = 0.0);
        let state = support::after(&person, &State::reference(), &[(60.0, hungry)]);
        let seen = completed(&state, &hungry, &person.parameters, &person.topology);
        let band = 0.33..0.5;
        assert!(band.contains(&seen.microbes), "{} with {layers:?}", seen.microbes);
        if layers.has(Layer::Microbiome) && layers.has(Layer::Metabolites) {
            assert!(band.contains(&seen.scfa_producers), "{} with {layers:?}", seen.scfa_producers);
            let butyrate = read(&person, &state, &hungry).butyrate / 12.0;
            assert!(band.contains(&butyrate), "{butyrate} with {layers:?}");
        }
    }
}

#[test]
fn half_a_year_on_an_average_diet_costs_a_patient_a_fifth_of_the_score_at_most() {
    for name in PATIENTS {
        for layers in sets(name, &[]) {
            let person = instance(name, layers.clone());
            let before = score(name, &read(&person, &rest(&person), &Input::reference()));
            let worse = moved(name, &person, &[(180.0, diet(16.0, 28.0))], &[180.0])[0] / before;
            assert!((-1e-6..0.2).contains(&worse), "{name}: {worse} with {layers:?}");
        }
    }
}

/// A full dose of each drug.
fn drugs() -> [Input<f64>; 4] {
    [
        input(|u| u.antibiotic = 1.0),
        input(|u| u.vancomycin = 1.0),
        input(|u| u.amoxicillin = 1.0),
        input(|u| u.flucloxacillin = 1.0),
    ]
}

#[test]
fn weeks_of_an_antibiotic_move_no_patient_by_what_can_be_felt() {
    let days: Vec<f64> = (1..=12).map(|week| f64::from(week) * 7.0).collect();
    for name in PATIENTS {
        for layers in sets(name, &[]) {
            let person = instance(name, layers.clone());
            for (drug, length) in drugs().iter().flat_map(|drug| [(drug, 7.0), (drug, 28.0)]) {
                let parts = [(length, *drug), (90.0 - length, Input::reference())];
                let most = moved(name, &person, &parts, &days).into_iter().map(f64::abs).fold(0.0, f64::max);
                assert!(most < 9.0, "{name}: {most} with {layers:?}");
            }
        }
    }
}

#[test]
fn an_antibiotic_leaves_the_blood_and_the_lining_of_healthy_adults_as_they_were() {
    for layers in sets_of_layers() {
        let person = instance("typical adult", layers.clone());
        let usual = read(&person, &State::reference(), &Input::reference());
        for (drug, length) in drugs().iter().flat_map(|drug| [(drug, 7.0), (drug, 28.0)]) {
            let parts = [(length, *drug), (60.0 - length, Input::reference())];
            let course = solved(&person, &State::reference(), &schedule(&parts));
            for day in course.fine_days(60) {
                let now = read(&person, &course.state(day), &Input::reference());
                for (now, usual) in [
                    (now.endotoxin, usual.endotoxin),
                    (now.crp, usual.crp),
                    (now.lactulose_mannitol, usual.lactulose_mannitol),
                ] {
                    assert!((now / usual - 1.0).abs() < 0.15, "{now} for {usual} on day {day} with {layers:?}");
                }
            }
        }
    }
}

#[test]
fn stress_makes_every_patient_worse_and_more_stress_makes_it_worse_still() {
    for name in PATIENTS {
        for layers in sets(name, &[Layer::Neuroendocrine]) {
            let person = instance(name, layers.clone());
            let mut before = vec![0.0; 3];
            for stress in [0.2, 0.4, 1.0] {
                let now = moved(name, &person, &[(84.0, input(|u| u.stress = stress))], &[7.0, 28.0, 84.0]);
                for (less, more) in before.iter().zip(&now) {
                    assert!(more > less, "{name}: {now:?} under {stress} after {before:?} with {layers:?}");
                }
                before = now;
            }
        }
    }
}

#[test]
fn lasting_stress_habituates_and_makes_no_healthy_adult_ill() {
    for layers in sets("typical adult", &[Layer::Neuroendocrine]) {
        let person = instance("typical adult", layers.clone());
        let course = solved(&person, &State::reference(), &schedule(&[(84.0, input(|u| u.stress = 1.0))]));
        let (soon, late) = (course.state(2.0), course.state(84.0));
        assert!(soon.cortisol > 2.0 && late.cortisol < 0.8 * soon.cortisol, "{} {}", soon.cortisol, late.cortisol);
        assert!(late.cortisol * late.glucocorticoid_sensitivity < 1.0, "what is heard of it calms less than usual");
        for day in course.fine_days(84) {
            let scorad = read(&person, &course.state(day), &Input::reference()).scorad;
            assert!((-1e-9..15.0).contains(&scorad), "{scorad} on day {day} with {layers:?}");
        }
    }
}

#[test]
fn light_helps_up_to_the_dose_that_reddens_and_burns_above_it() {
    for name in PATIENTS {
        for layers in sets(name, &[]) {
            let person = instance(name, layers.clone());
            let after = |dose: f64| moved(name, &person, &light(dose), &[84.0])[0];
            let below: Vec<f64> = [0.0, 0.25, 0.5, 0.75, 1.0].map(after).to_vec();
            let above: Vec<f64> = [1.0, 1.1, 1.25, 1.5, 2.0, 3.0].map(after).to_vec();
            assert!(below.windows(2).all(|pair| pair[1] < pair[0]), "{name}: {below:?} with {layers:?}");
            assert!(above.windows(2).all(|pair| pair[1] > pair[0]), "{name}: {above:?} with {layers:?}");
            assert!(above.last().is_some_and(|worst| *worst > 0.0), "{name}: {above:?} with {layers:?}");
        }
    }
}

/// Constant inputs one after the other, each for a number of days.
type Courses = Vec<(f64, Input<f64>)>;

/// What is given to patients, with the days after which it is judged.
fn interventions() -> Vec<(&'static str, Courses)> {
    let constant = |name: &'static str, days: f64, change: fn(&mut Input<f64>)| (name, vec![(days, input(change))]);
    vec![
        constant("a mixture of strains", 84.0, |u| u.probiotic_mixture = 1e9),
        constant("L. rhamnosus", 84.0, |u| u.l_rhamnosus = 1e9),
        constant("B. longum", 84.0, |u| u.b_longum = 1e9),
        constant("flucloxacillin", 28.0, |u| u.flucloxacillin = 1.0),
        constant("a broad antibiotic", 28.0, |u| u.antibiotic = 1.0),
        constant("vancomycin", 28.0, |u| u.vancomycin = 1.0),
        constant("an IL-17 blocker", 84.0, |u| u.il17_blocker = 1.0),
        constant("an IL-4/IL-13 blocker", 84.0, |u| u.il4_il13_blocker = 1.0),
        constant("an average diet", 180.0, |u| (u.fibre, u.saturated_fat) = (16.0, 28.0)),
        constant("a Western diet", 180.0, |u| (u.fibre, u.saturated_fat) = (12.0, 50.0)),
        constant("much fibre", 84.0, |u| (u.fibre, u.saturated_fat) = (40.0, 12.0)),
        constant("a cream", 28.0, |u| u.anti_inflammatory_cream = 1.0),
        constant("an emollient", 84.0, |u| u.emollient = 1.0),
        constant("calm", 84.0, |u| u.stress_reduction = 1.0),
        constant("irritation", 28.0, |u| u.irritation = 0.4),
        constant("some stress", 84.0, |u| u.stress = 0.2),
        constant("much stress", 84.0, |u| u.stress = 1.0),
        ("light", light(0.8)),
    ]
}

#[test]
fn what_the_invented_loop_adds_to_a_patient_is_little() {
    for name in PATIENTS {
        for layers in [Layers::of(person(name).layers.iter().copied()), Layers::all()] {
            let whole = instance(name, layers.clone());
            let topology = Topology::new(layers.clone(), DisabledLinks::of(SKIN_TO_GUT.1));
            let cut = ModelInstance { topology, ..whole.clone() };
            for (what, parts) in interventions() {
                let end = [parts.iter().map(|(days, _)| days).sum()];
                let (with, without) = (moved(name, &whole, &parts, &end)[0], moved(name, &cut, &parts, &end)[0]);
                let is_little = if with.abs() >= 2.0 { without / with >= 2.0 / 3.0 } else { without.abs() < 2.0 };
                assert!(is_little, "{what}, {name}: {with} with the loop, {without} without, {layers:?}");
            }
        }
    }
}

#[test]
fn water_loss_and_moisture_have_both_sides_of_healthy() {
    for layers in sets("dry-skin older adult", &[]) {
        let dry = instance("dry-skin older adult", layers.clone());
        let typical = instance("typical adult", layers.clone());
        let usual = Readouts::<f64>::reference();
        let of_dry = read(&dry, &rest(&dry), &Input::reference());
        assert!(of_dry.tewl > usual.tewl && of_dry.corneometry < usual.corneometry, "{of_dry:?}");
        for care in [input(|u| u.emollient = 1.0), input(|u| u.l_plantarum = 1e10)] {
            let cared = read(&typical, &support::after(&typical, &State::reference(), &[(84.0, care)]), &care);
            assert!(cared.tewl < usual.tewl && cared.corneometry > usual.corneometry, "{cared:?} with {layers:?}");
        }
    }
}

#[test]
fn health_is_a_place_to_stay_however_reactive_the_skin() {
    for layers in sets_of_layers() {
        for reactivity in [0.5, 1.0, 2.0, 4.0, 6.0] {
            let mut person = instance("typical adult", layers.clone());
            person.parameters.skin_inflammation.skin_reactivity = reactivity;
            let rest = steady::rest(&person, &Input::reference()).expect("rest");
            assert!(rest.is_stable(), "{reactivity} with {layers:?}");
            let skin = rest.state.skin_inflammation - State::<f64>::reference().skin_inflammation;
            assert!(skin.abs() < 1e-9, "{reactivity} with {layers:?}");
        }
    }
}

#[test]
fn reactive_skin_with_a_whole_barrier_forgets_a_month_of_mild_irritation() {
    // A small push decides nothing: eigenvalues alone would call a basin of any size a place to stay.
    for layers in [Layers::of([Layer::Immune, Layer::Skin]), Layers::all()] {
        let mut person = instance("typical adult", layers.clone());
        person.parameters.skin_inflammation.skin_reactivity = 5.0;
        let courses = [(28.0, input(|u| u.irritation = 0.2)), (730.0, Input::reference())];
        let skin = support::after(&person, &State::reference(), &courses).skin_inflammation;
        assert!(skin < 0.06, "{skin} with {layers:?}");
    }
}

#[test]
fn a_barrier_that_was_stripped_comes_back_in_two_phases() {
    for layers in sets("typical adult", &[Layer::Skin]) {
        let person = instance("typical adult", layers.clone());
        let stripped = State { skin_barrier: 0.13, corneocytes: 0.13, ..State::reference() };
        let course = solved(&person, &stripped, &schedule(&[(30.0, Input::reference())]));
        let loss =
            |day: f64| read(&person, &course.state(day), &Input::reference()).tewl - Readouts::<f64>::reference().tewl;
        let back = |day: f64| 1.0 - loss(day) / loss(0.0);
        assert!(back(0.5) < 0.5 && back(1.0) > 0.5, "half within 12 to 24 hours: {} {}", back(0.5), back(1.0));
        assert!(back(2.0) < 0.9 && back(4.0) > 0.9, "nine tenths within 2 to 4 days: {} {}", back(2.0), back(4.0));
        assert!(back(7.0) < 0.97 && back(28.0) > 0.97, "the rest over weeks: {} {}", back(7.0), back(28.0));
    }
}

#[test]
fn a_patient_with_no_input_rests_and_keeps_the_disease() {
    for name in PATIENTS {
        for layers in sets(name, &[]) {
            let person = instance(name, layers.clone());
            let ill = rest(&person);
            assert!(score(name, &read(&person, &ill, &Input::reference())) > 10.0, "{name} with {layers:?}");
            let later = support::after(&person, &ill, &[(730.0, Input::reference())]);
            assert!((later.skin_inflammation - ill.skin_inflammation).abs() < 1e-6, "{name} with {layers:?}");
        }
    }
}
