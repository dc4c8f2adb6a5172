//! What a diagram is asked to show.

use crate::{
    analysis::Simulation,
    model::{Day, Layers},
    words::Language,
};

/// Which diagram is drawn.
#[derive(Clone, Copy)]
pub(crate) struct Request<'a> {
    /// Which layers are on.
    pub(crate) layers: &'a Layers,
    /// Only this box and its neighbours.
    pub(crate) around: Option<&'a str>,
    /// One day of a run.
    pub(crate) on: Option<(&'a Simulation, Day)>,
    pub(crate) language: Language,
}

impl Request<'_> {
    /// The start of every id, different for each diagram of a web page.
    pub(crate) fn id_prefix(&self) -> String {
        let letters = |name: &str| {
            name.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect::<String>()
        };
        let day =
            self.on.map(|(run, day)| format!("-{}-{}", letters(&run.scenario.name), day.to_string().replace('.', "-")));
        let around = self.around.map(|centre| format!("-around-{}", centre.replace('_', "-")));
        format!("diagram{}{}", day.unwrap_or_default(), around.unwrap_or_default())
    }
}
