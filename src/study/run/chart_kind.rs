//! The kinds of charts of one simulation: how they are requested, drawn, and named.

use super::{chart, flows, states};
use crate::analysis::shown;
use crate::{
    analysis::{Simulation, curve_summary, flows::Flows},
    model::{Quantity, State, state::is_unknown},
    page::study::StudyError,
    scenario::names::{self, nearest},
    words::{Language, say},
};
use gutskin_plot::Chart;

/// A kind of chart.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ChartKind {
    /// The quantities shown over time: chart.svg, which is always drawn.
    Course,
    /// All unknowns as small multiples.
    States,
    /// One compartment with the processes that fill and drain it. Without a name, the subject of the headline.
    Flows(Option<&'static Quantity>),
}

/// Parses a kind: `course`, `states`, `flows`, `flows:lps`.
pub(crate) fn kind(typed: &str) -> Result<ChartKind, String> {
    const KNOWN: [&str; 3] = ["course", "states", "flows"];
    let (word, stock) = typed.trim().split_once(':').map_or((typed.trim(), None), |(word, stock)| (word, Some(stock)));
    match (word, stock) {
        ("course", None) => Ok(ChartKind::Course),
        ("states", None) => Ok(ChartKind::States),
        ("flows", None) => Ok(ChartKind::Flows(None)),
        ("flows", Some(stock)) => {
            let names = || State::<f64>::TABLE.iter().map(|row| row.name);
            let found = names::find(stock.trim(), State::<f64>::TABLE.iter());
            found.map(|row| ChartKind::Flows(Some(row))).ok_or_else(|| match nearest(stock, names()) {
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
        // The name of a compartment alone is most likely meant as `flows:NAME`.
        _ => Err(match nearest(word, KNOWN) {
            Some(near) => format!("did you mean `{near}`?"),
            None if names::find(word, State::<f64>::TABLE.iter()).is_some() => format!("did you mean `flows:{word}`?"),
            None => "write `course`, `states`, `flows`, or `flows:` and a compartment, as in `flows:lps`".to_owned(),
        }),
    }
}

fn no_flows(run: &Simulation, asked: Option<&Quantity>) -> StudyError {
    let layers = &run.scenario.layers;
    let known = State::<f64>::TABLE.iter().filter(|row| is_unknown(row.name, layers)).map(|row| row.name);
    let name = asked.map_or_else(|| "what is shown".to_owned(), |row| format!("`{}`", row.name));
    StudyError::Question {
        message: format!(
            "scenario `{}`: no process of its own fills or drains {name}, which is read off others or switched off",
            run.scenario.name
        ),
        hint: format!(
            "with `--chart flows:NAME` choose one of {}; or switch its layer on: `--set mechanisms=all`",
            Language::ENGLISH.listed(&known.collect::<Vec<_>>())
        ),
    }
}

impl ChartKind {
    /// The name of its files without ending.
    pub(crate) fn stem(&self) -> String {
        match self {
            Self::Course => "chart".to_owned(),
            Self::States => "states".to_owned(),
            Self::Flows(stock) => stock.map_or_else(|| "flows".to_owned(), |stock| format!("flows-{}", stock.name)),
        }
    }

    /// The kind whose files have this name, without ending.
    pub(crate) fn of_stem(stem: &str) -> Option<Self> {
        match stem {
            "states" => Some(Self::States),
            stem => {
                names::find(stem.strip_prefix("flows-")?, State::<f64>::TABLE.iter()).map(|row| Self::Flows(Some(row)))
            }
        }
    }

    /// Its label where the path of its file is printed.
    pub(crate) fn label(&self, language: Language) -> &'static str {
        match self {
            Self::Course => say!(language, report::chart),
            Self::States => say!(language, report::states),
            Self::Flows(_) => say!(language, report::flows),
        }
    }

    /// The kind with its compartment filled in, if the simulation has flows for it.
    fn settled(self, run: &Simulation) -> Result<Self, StudyError> {
        let Self::Flows(asked) = self else { return Ok(self) };
        let layers = &run.scenario.layers;
        let has_flows = |row: &&'static Quantity| is_unknown(row.name, layers);
        let curves = shown::curves(run);
        let main = curve_summary::main_curve(&curves).map(|main| main.quantity);
        let shown = curves.iter().map(|curve| curve.quantity);
        let likely = || {
            main.into_iter()
                .chain(shown)
                .find_map(|row| State::<f64>::TABLE.iter().find(|state| *state == row).filter(has_flows))
        };
        let stock = asked.or_else(likely).filter(has_flows);
        stock.map(|stock| Self::Flows(Some(stock))).ok_or_else(|| no_flows(run, asked))
    }

    /// The chart of this kind for a simulation; `None` if it does not apply.
    pub(crate) fn chart(&self, run: &Simulation, language: Language) -> Option<Chart> {
        match self {
            Self::Course => Some(chart::time_chart(run, &shown::curves(run), language)),
            Self::States => Some(states::chart(run, language)),
            Self::Flows(stock) => Some(flows::chart(run, &Flows::of(run, (*stock)?)?, language)),
        }
    }
}

/// The kinds requested in addition, and those whose files already exist in the folder, which would otherwise show an
/// older simulation than the numbers.
pub(crate) fn beside_the_course<'a>(
    run: &Simulation,
    asked: &[ChartKind],
    files: impl Iterator<Item = &'a str>,
) -> Result<Vec<ChartKind>, StudyError> {
    let mut kinds: Vec<ChartKind> = Vec::new();
    for kind in asked {
        let kind = kind.clone().settled(run)?;
        if kind != ChartKind::Course && !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    // A kind that was requested earlier and no longer applies is skipped without an error.
    let before = files
        .filter_map(|file| ChartKind::of_stem(file.strip_suffix(".svg")?))
        .filter_map(|kind| kind.settled(run).ok());
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
        assert_eq!(kind("states"), Ok(ChartKind::States));
        assert_eq!(kind("flows"), Ok(ChartKind::Flows(None)));
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
            assert_eq!(ChartKind::of_stem(&kind.stem()), Some(kind));
        }
        assert_eq!(ChartKind::of_stem("chart"), None);
    }
}
