//! The charts of a run beside the one of its course: what can be asked for, how each is drawn, and in which files it lies.

use super::failure::Failure;
use crate::{
    analysis::{Simulation, curve_summary, flows::Flows},
    model::{Quantity, State, state::is_unknown},
    present::{chart::TimeChart, figure, flows, language::Language, states},
    scenario::names::{self, nearest},
};

/// A chart of a run.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    /// The course of what is shown: chart.svg, which is always drawn.
    Course,
    /// All unknowns as small multiples.
    States,
    /// One compartment, and what fills and drains it. Without a name, the one that the headline is about.
    Flows(Option<&'static Quantity>),
}

/// Reads a kind as it is typed: `course`, `states`, `flows`, `flows:lps`.
pub(super) fn kind(typed: &str) -> Result<Kind, String> {
    const KNOWN: [&str; 3] = ["course", "states", "flows"];
    let (word, stock) = typed.trim().split_once(':').map_or((typed.trim(), None), |(word, stock)| (word, Some(stock)));
    match (word, stock) {
        ("course", None) => Ok(Kind::Course),
        ("states", None) => Ok(Kind::States),
        ("flows", None) => Ok(Kind::Flows(None)),
        ("flows", Some(stock)) => {
            let names = || State::<f64>::TABLE.iter().map(|row| row.name);
            let found = names::find(stock.trim(), State::<f64>::TABLE.iter());
            found.map(|row| Kind::Flows(Some(row))).ok_or_else(|| match nearest(stock, names()) {
                Some(near) => format!("there is no compartment `{}`; did you mean `flows:{near}`?", stock.trim()),
                None => format!(
                    "there is no compartment `{}`; there are {}",
                    stock.trim(),
                    Language::ENGLISH.listed(&names().collect::<Vec<_>>())
                ),
            })
        }
        ("course" | "states", Some(_)) => {
            Err(format!("write `{word}` alone; only `flows` takes a compartment, as in `flows:lps`"))
        }
        // The name of a compartment alone is as good as a wish for its flows.
        _ => Err(match nearest(word, KNOWN) {
            Some(near) => format!("did you mean `{near}`?"),
            None if names::find(word, State::<f64>::TABLE.iter()).is_some() => format!("did you mean `flows:{word}`?"),
            None => "write `course`, `states`, `flows`, or `flows:` and a compartment, as in `flows:lps`".to_owned(),
        }),
    }
}

/// A chart of a run, with the compartment it is about filled in.
pub(super) fn chart(run: &Simulation, kind: Kind, language: Language) -> Result<TimeChart, Failure> {
    let settled = kind.settled(run)?;
    settled.chart(run, language).ok_or_else(|| no_flows(run, None))
}

fn no_flows(run: &Simulation, asked: Option<&Quantity>) -> Failure {
    let layers = &run.scenario.layers;
    let known = State::<f64>::TABLE.iter().filter(|row| is_unknown(row.name, layers)).map(|row| row.name);
    Failure::NoFlows {
        scenario: run.scenario.name.clone(),
        name: asked.map_or_else(|| "what is shown".to_owned(), |row| format!("`{}`", row.name)),
        known: Language::ENGLISH.listed(&known.collect::<Vec<_>>()),
    }
}

impl Kind {
    /// The name of its files without their ending.
    pub(super) fn stem(&self) -> String {
        match self {
            Self::Course => "chart".to_owned(),
            Self::States => "states".to_owned(),
            Self::Flows(stock) => stock.map_or_else(|| "flows".to_owned(), |stock| format!("flows-{}", stock.name)),
        }
    }

    /// The kind whose files have this name.
    fn of_file(file: &str) -> Option<Self> {
        match file.strip_suffix(".svg")? {
            "states" => Some(Self::States),
            stem => {
                names::find(stem.strip_prefix("flows-")?, State::<f64>::TABLE.iter()).map(|row| Self::Flows(Some(row)))
            }
        }
    }

    /// The kind with the compartment it is about filled in, if the run has flows for it.
    fn settled(self, run: &Simulation) -> Result<Self, Failure> {
        let Self::Flows(asked) = self else { return Ok(self) };
        let layers = &run.scenario.layers;
        let has_flows = |row: &&'static Quantity| is_unknown(row.name, layers);
        let findings = figure::findings(run);
        let main = curve_summary::main_curve(&findings).map(|main| main.quantity);
        let shown = findings.iter().map(|finding| finding.quantity);
        let likely = || {
            main.into_iter()
                .chain(shown)
                .find_map(|row| State::<f64>::TABLE.iter().find(|state| *state == row).filter(has_flows))
        };
        let stock = asked.or_else(likely).filter(has_flows);
        stock.map(|stock| Self::Flows(Some(stock))).ok_or_else(|| no_flows(run, asked))
    }

    /// What the kind shows of a run.
    pub(super) fn chart(&self, run: &Simulation, language: Language) -> Option<TimeChart> {
        match self {
            Self::Course => Some(figure::time_chart(run, &figure::findings(run), language)),
            Self::States => Some(states::chart(run, language)),
            Self::Flows(stock) => Some(flows::chart(run, &Flows::of(run, (*stock)?)?, language)),
        }
    }
}

/// The kinds asked for beside the course, and those whose files lie in the folder already: else they would show an older
/// run than the numbers beside them.
pub(super) fn beside_the_course<'a>(
    run: &Simulation,
    asked: &[Kind],
    files: impl Iterator<Item = &'a str>,
) -> Result<Vec<Kind>, Failure> {
    let mut kinds: Vec<Kind> = Vec::new();
    for kind in asked {
        let kind = kind.clone().settled(run)?;
        if kind != Kind::Course && !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    // What was asked for once and has no flows any more is no fault of this call.
    let before = files.filter_map(Kind::of_file).filter_map(|kind| kind.settled(run).ok());
    for kind in before {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    Ok(kinds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_read_as_it_is_typed_and_a_slip_is_answered() {
        assert_eq!(kind("states"), Ok(Kind::States));
        assert_eq!(kind("flows"), Ok(Kind::Flows(None)));
        assert_eq!(kind("flows:lps").map(|kind| kind.stem()), Ok("flows-lps".to_owned()));
        for (typed, answer) in [
            ("state", "did you mean `states`?"),
            ("flows:cytokine", "did you mean `flows:cytokines`?"),
            ("lps", "did you mean `flows:lps`?"),
            ("states:lps", "write `states` alone"),
            ("pie", "write `course`"),
        ] {
            let said = kind(typed).expect_err(typed);
            assert!(said.contains(answer), "{typed}: {said}");
        }
    }

    #[test]
    fn the_name_of_a_file_leads_back_to_its_kind() {
        for typed in ["states", "flows:gut_permeability"] {
            let kind = kind(typed).expect("a kind");
            assert_eq!(Kind::of_file(&format!("{}.svg", kind.stem())), Some(kind));
        }
        assert_eq!(Kind::of_file("chart.svg"), None);
    }
}
