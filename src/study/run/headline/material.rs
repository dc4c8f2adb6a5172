//! The facts that the rules of the headline use: the main curve, and the interventions over time.

use crate::{
    analysis::{
        Simulation,
        curve_summary::CurveSummary,
        episode::{self, Episode},
        simulate::control::{Apart, LeftOut},
    },
    model::{Day, Quantity},
    page::curves::sentence::clause,
    scenario::{Amount, Interval, Intervention, Start},
    schedule::Side,
    words::{Language, amounts::amount, circumstances::background, say, time::period},
};

/// A jump takes at most this share of the simulation.
pub(super) const SUDDEN: f64 = 0.05;

/// Names of interventions with more characters would fill the headline.
const LONGEST_NAME: usize = 40;

/// The facts that the rules use.
pub(super) struct Material<'a> {
    pub(super) main: &'a CurveSummary,
    pub(super) trace: Vec<(Day, f64)>,
    pub(super) duration: Day,
    pub(super) episodes: Vec<EpisodeWords>,
    pub(super) ramp: Option<Ramp>,
    /// Whether nothing would change without interventions.
    pub(super) from_rest: bool,
    /// How far the main curve is from that of the control; nothing where none was solved.
    pub(super) from_control: Option<FromControl>,
    pub(super) language: Language,
}

/// How a curve is related to that of its control.
#[derive(Clone, Copy)]
pub(super) struct FromControl {
    /// How far it is from it.
    pub(super) apart: Apart,
    /// How far the control moves by itself, in the unit of the quantity.
    pub(super) moved_anyway: f64,
    /// Whether the same words say what both do.
    pub(super) told_alike: bool,
}

impl FromControl {
    fn of(run: &Simulation, main: &CurveSummary, language: Language) -> Option<Self> {
        let control = run.control.as_ref().filter(|_| LeftOut::of(&run.scenario) == Some(LeftOut::Interventions))?;
        let other = CurveSummary::of(control, main.quantity);
        let told_alike = clause(main, language) == clause(&other, language);
        Some(Self { apart: run.apart(main.quantity)?, moved_anyway: other.excursion(), told_alike })
    }
}

/// An episode together with the phrases that describe it.
pub(super) struct EpisodeWords {
    pub(super) episode: Episode,
    /// The names of its interventions inside a sentence: "antibiotic and Western diet".
    pub(super) names: String,
    /// The phrase after the word "after", with its length unless the names state it.
    pub(super) after: String,
    /// The subject of a clause after the word "after": "the antibiotic", "both have ended".
    pub(super) the_course: String,
    /// Whether all its interventions last equally long.
    pub(super) together: bool,
    /// Whether it is described by the names of its interventions rather than by its length.
    pub(super) by_name: bool,
}

/// A gradual change of an input.
pub(super) struct Ramp {
    pub(super) from: Day,
    pub(super) until: Day,
    /// The input that changes.
    pub(super) input: &'static Quantity,
    pub(super) values: Vec<(Day, f64)>,
    pub(super) usual: f64,
}

impl<'a> Material<'a> {
    /// The facts of a simulation about its main curve.
    pub(super) fn of(run: &Simulation, main: &'a CurveSummary, language: Language) -> Self {
        Self {
            main,
            trace: run.trace(main.quantity),
            duration: run.scenario.duration,
            episodes: episode::episodes(run).into_iter().map(|episode| episode_words(run, episode, language)).collect(),
            ramp: ramp(run),
            from_rest: !matches!(run.scenario.start, Start::Values(_)) && run.scenario.person.recently.is_empty(),
            from_control: FromControl::of(run, main, language),
            language,
        }
    }
}

fn episode_words(run: &Simulation, episode: Episode, language: Language) -> EpisodeWords {
    let given: Vec<_> = episode.interventions.iter().map(|number| &run.scenario.interventions[*number]).collect();
    let mut names: Vec<String> = given.iter().map(|given| language.intervention_inside(given)).collect();
    names.dedup();
    let period = period(episode.until - episode.from, language);
    let by_name = names.iter().all(|name| name.chars().count() <= LONGEST_NAME);
    let (names, after) = if by_name {
        let names = if names.len() > 3 {
            say!(language, headline::interventions { number: language.number_word(names.len()) })
        } else {
            language.listed(&names)
        };
        let after = say!(language, headline::names_for_a_period { names, period });
        (names, after)
    } else {
        (say!(language, headline::a_course { period }), say!(language, headline::after_a_course { period }))
    };
    let the_course = match given.as_slice() {
        // Less of it was given: what follows is not after it but after its return.
        [only] if is_withheld(run, only) => {
            let usual = amount(background(&run.scenario, only.input), only.input, language);
            say!(language, headline::the_return { usual })
        }
        [only] if language.is_ours(only) => {
            say!(language, headline::the_course { label: language.label_inside(only.input) })
        }
        [only] if only.label.chars().count() <= 24 => {
            say!(language, headline::the_named_course { label: language.intervention_named(only) })
        }
        [_, _] => say!(language, headline::both_courses).to_owned(),
        _ => say!(language, headline::all_courses).to_owned(),
    };
    let length = |course: &Interval| course.until - course.from;
    let lengths: Vec<Day> = given.iter().flat_map(|intervention| intervention.intervals.iter().map(length)).collect();
    let together = lengths.iter().all(|days| (days - (episode.until - episode.from)).abs() < 1e-9);
    EpisodeWords { names, after, the_course, together, by_name, episode }
}

/// Whether an intervention gives less than this person has without it.
fn is_withheld(run: &Simulation, given: &Intervention) -> bool {
    matches!(given.amount, Amount::Dose(dose) if dose < background(&run.scenario, given.input))
}

/// The longest ramp of an input, if it is longer than a jump.
fn ramp(run: &Simulation) -> Option<Ramp> {
    let intervals =
        run.scenario.interventions.iter().flat_map(|given| given.intervals.iter().map(move |one| (given, one)));
    let (given, course) = intervals.max_by(|a, b| a.1.ramp.total_cmp(&b.1.ramp))?;
    let until = course.from + course.ramp;
    (course.ramp > 2.0 * SUDDEN * run.scenario.duration).then(|| Ramp {
        from: course.from,
        until,
        input: given.input,
        values: [course.from, until].map(|day| (day, run.value(given.input, day, Side::After))).to_vec(),
        usual: background(&run.scenario, given.input),
    })
}
