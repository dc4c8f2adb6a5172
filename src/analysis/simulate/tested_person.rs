//! Makes the person whom a stool test describes: parameters with which they rest, on their own background, where the laboratory
//! found them.

use crate::{
    model::{link::Topology, readouts},
    scenario::{Scenario, Start},
    solve::{
        ModelInstance, SolveError,
        steady::{
            self,
            person::{Measurement, Settle, resting_at},
        },
    },
};

/// The scenario with the person whom its stool test describes, whose parameters are those of the scenario from then on. Nothing
/// changes without a test, or where the person has been made already: a dose or a background that is varied afterwards is
/// given to the same person.
///
/// # Errors
/// [`SolveError`], when nobody rests where the laboratory found this person.
pub fn tested_person(mut scenario: Scenario) -> Result<Scenario, SolveError> {
    if scenario.measured.iter().all(|one| one.rests_at.is_some()) {
        return Ok(scenario);
    }
    let topology = Topology::new(scenario.layers.clone(), scenario.cuts.clone());
    let instance = ModelInstance { parameters: scenario.parameters, topology };
    let deciding = scenario.measured.iter().filter_map(|one| {
        let parameter = one.parameter?;
        Some(Measurement { readout: one.marker, value: one.value, parameter })
    });
    let deciding: Vec<Measurement> = deciding.collect();
    let (person, rest) = resting_at(&instance, &scenario.background, &deciding, settles(&scenario.start))?;
    scenario.parameters = person.parameters;
    let rest = readouts(&rest.state, &person.parameters);
    for one in &mut scenario.measured {
        one.rests_at = rest.named(one.marker.name).copied();
    }
    Ok(scenario)
}

/// Where the person of a run comes to rest: in the inflamed state if the run starts there.
fn settles(start: &Start) -> Settle {
    match start {
        Start::Rest | Start::Values(_) => steady::rest,
        Start::Inflamed => steady::inflamed,
    }
}
