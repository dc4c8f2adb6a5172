//! How much of a person the invented way back from skin to gut carries: resting states with loops of several strengths, for
//! the model card.

use std::fmt::Write;

use crate::{
    model::{Input, Layers, Readouts, State, context::completed, link::Topology, readouts},
    scenario::{Person, person},
    solve::{ModelInstance, steady},
};

/// Loops that are compared: none, the one of people, three times as strong, and stronger still.
const STRENGTHS: [f64; 4] = [0.0, 0.05, 0.15, 0.5];
/// Diets: fibre and saturated fat in g/day, each with its name.
const DIETS: [(&str, f64, f64); 3] = [("ordinary", 25.0, 25.0), ("Western", 12.0, 50.0), ("extreme", 8.0, 80.0)];
/// Patients, each with the read-out of the disease.
const PATIENTS: [(&str, &str); 2] = [("eczema-prone adult", "scorad"), ("psoriasis-prone adult", "pasi")];
fn diet(fibre: f64, saturated_fat: f64) -> Input<f64> {
    Input { fibre, saturated_fat, ..Input::reference() }
}

fn of(person: &Person, layers: &Layers, change: impl FnOnce(&mut crate::model::Parameters<f64>)) -> ModelInstance {
    let mut parameters = person.parameters();
    change(&mut parameters);
    ModelInstance { parameters, topology: Topology::with(layers.clone()) }
}

fn score(instance: &ModelInstance, state: &State<f64>, input: &Input<f64>, readout: &str) -> f64 {
    let seen = completed(state, input, &instance.parameters, &instance.topology);
    let read: Readouts<f64> = readouts(&seen, &instance.parameters);
    read.named(readout).copied().unwrap_or(f64::NAN)
}

/// The table of patients: their score at rest on three diets, with loops of several strengths, every mechanism on.
pub(super) fn patients(page: &mut String) -> std::fmt::Result {
    let heads: Vec<String> = STRENGTHS.iter().map(|strength| format!("loop {strength}")).collect();
    writeln!(page, "| Patient, score at rest | Diet: fibre, saturated fat | {} |", heads.join(" | "))?;
    writeln!(page, "|---|---|{}", "--:|".repeat(STRENGTHS.len()))?;
    for (name, readout) in PATIENTS {
        let Some(patient) = person(name) else { continue };
        for (told, fibre, fat) in DIETS {
            let input = diet(fibre, fat);
            let at = |strength: &f64| {
                let instance = of(patient, &Layers::all(), |p| p.skin_inflammation.skin_signal_strength = *strength);
                let rest = steady::rest(&instance, &input);
                rest.map_or("none".to_owned(), |rest| format!("{:.1}", score(&instance, &rest.state, &input, readout)))
            };
            let cells: Vec<String> = STRENGTHS.iter().map(at).collect();
            writeln!(page, "| {name}, {readout} | {told}: {fibre}, {fat} g/day | {} |", cells.join(" | "))?;
        }
    }
    Ok(())
}

/// The table of the thought experiment: whether an inflamed rest exists with the loop, with the gut that needs its community,
/// with both, and with neither.
pub(super) fn thought_experiment(page: &mut String) -> std::fmt::Result {
    let (Some(susceptible), Some(typical)) = (person("susceptible adult"), person("typical adult")) else {
        return Ok(());
    };
    writeln!(page, "| Layers | strong loop, sensitive gut | strong loop only | sensitive gut only | neither |")?;
    writeln!(page, "|---|---|---|---|---|")?;
    for (told, layers) in [("core", Layers::core()), ("all", Layers::all())] {
        let stays = |has_loop: bool, has_gut: bool| {
            let usual = typical.parameters();
            let instance = of(susceptible, &layers, |p| {
                if !has_loop {
                    p.skin_inflammation.skin_signal_strength = usual.skin_inflammation.skin_signal_strength;
                }
                if !has_gut {
                    p.gut_barrier.scfa_lack_gain = usual.gut_barrier.scfa_lack_gain;
                    p.endotoxin.dysbiosis_lps_gain = usual.endotoxin.dysbiosis_lps_gain;
                }
            });
            match steady::inflamed(&instance, &Input::reference()) {
                Ok(_) => "two fates",
                Err(_) => "one fate",
            }
        };
        let cells = [(true, true), (true, false), (false, true), (false, false)].map(|(a, b)| stays(a, b));
        writeln!(page, "| {told} | {} |", cells.join(" | "))?;
    }
    Ok(())
}
