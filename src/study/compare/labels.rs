//! The labels of the simulations in a comparison, and what they share: persons, constant inputs and lengths.

use super::comparison::{Comparison, Manner};
use crate::{
    analysis::Simulation,
    words::{circumstances::circumstances, say, time},
};

/// With more simulations than this, the subtitle does not name their persons.
const MOST_PEOPLE: usize = 3;

impl Comparison<'_> {
    /// The name of a simulation in the picture.
    #[must_use]
    pub fn name(&self, run: usize) -> &str {
        self.names.get(run).map_or("", String::as_str)
    }

    /// The name of a simulation inside a sentence.
    pub(super) fn quoted(&self, run: usize) -> String {
        say!(self.language, compare::named { name: self.name(run) })
    }

    pub(super) fn quoted_names(&self) -> Vec<String> {
        (0..self.runs.len()).map(|run| self.quoted(run)).collect()
    }

    /// The persons and their constant inputs: once if all agree, otherwise followed by the names of the simulations.
    pub(super) fn who(&self) -> Vec<String> {
        let about = |run: &Simulation| {
            let mut about = vec![self.language.person(run.scenario.person).to_owned()];
            about.extend(circumstances(&run.scenario, self.language));
            about
        };
        let all: Vec<Vec<String>> = self.runs.iter().map(about).collect();
        let common = |text: &&String| all.iter().all(|other| other.contains(text));
        let mut texts: Vec<String> = all.first().into_iter().flatten().filter(common).cloned().collect();
        let own = |about: &Vec<String>| {
            let own: Vec<&str> = about.iter().filter(|text| !common(text)).map(String::as_str).collect();
            own.join(", ")
        };
        let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
        for (run, own) in all.iter().map(own).enumerate().filter(|(_, own)| !own.is_empty()) {
            match groups.iter_mut().find(|(known, _)| *known == own) {
                Some((_, names)) => names.push(self.name(run)),
                None => groups.push((own, vec![self.name(run)])),
            }
        }
        if groups.len() > MOST_PEOPLE {
            texts.push(say!(self.language, compare::people_differ).to_owned());
        } else {
            texts.extend(groups.iter().map(|(own, names)| format!("{}: {own}", names.join(", "))));
        }
        texts
    }

    /// The lengths of the simulations.
    pub(super) fn lengths(&self) -> String {
        let lengths = self.runs.iter().map(|run| run.scenario.duration);
        let (shortest, longest) = (lengths.clone().fold(f64::INFINITY, f64::min), lengths.fold(0.0, f64::max));
        let length = |days: f64| time::duration(days, self.language);
        match self.manner {
            _ if shortest >= longest => length(longest),
            Manner::Difference => say!(self.language, compare::shared_days { length: length(self.duration()) }),
            _ => {
                let (shortest, longest) = (length(shortest), length(longest));
                say!(self.language, compare::lengths { shortest, longest })
            }
        }
    }
}
