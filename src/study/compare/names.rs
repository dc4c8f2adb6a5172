//! Chooses a distinct name for each simulation of a comparison.

use crate::{analysis::Simulation, words::Language};

/// Longer titles would fill the headline.
const SHORT: usize = 24;

/// The name of each simulation: its short title, its title if that is short, or else the name of its file. A name that
/// two would share is used for neither.
pub(super) fn names(runs: &[Simulation], language: Language) -> Vec<String> {
    let title = |run: &Simulation| {
        let title = language.title(&run.scenario);
        let short = language.short_title(&run.scenario).or((title.chars().count() <= SHORT).then_some(title));
        short.unwrap_or(&run.scenario.name).to_owned()
    };
    let titles: Vec<String> = runs.iter().map(title).collect();
    let is_shared = |title: &String| titles.iter().filter(|other| *other == title).count() > 1;
    let names = titles.iter().zip(runs);
    names.map(|(title, run)| if is_shared(title) { run.scenario.name.clone() } else { title.clone() }).collect()
}
