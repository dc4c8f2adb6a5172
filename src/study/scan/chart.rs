//! The chart of a scan: the outcome over the varied value, with the value of the scenario itself marked.

use gutskin_plot::Chart;

use super::Question;
use crate::{
    analysis::{
        outcome,
        response::{DoseResponse, Point, Response},
    },
    page::{curves::sheet, response_panel},
    words::{Language, amounts::precise_amount, grammar::capital, names::outcome_words, say, time},
};

/// The chart with its texts, and its key figures.
pub(super) fn chart(asked: &Question, answer: &DoseResponse, language: Language) -> (Chart, Vec<String>) {
    let (Question { vary, of, .. }, DoseResponse { scenario, points, own }) = (asked, answer);
    let rounding = response_panel::rounding(points, of, language);
    let figure = |(dose, value): &Point| {
        say!(language, scan::key_figure { dose: precise_amount(*dose, vary.0, language), value: rounding.text(*value) })
    };
    let figures: Vec<String> = points.iter().map(figure).collect();
    let (headline, title) = (headline(asked, answer, language), language.quoted(language.title(scenario)));
    let (number, input) = (points.len().to_string(), response_panel::subject(*vary, language));
    let since = outcome::day(scenario, of).zip(vary.last_day(scenario)).map(|(day, last)| day - last);
    let subtitle = match since.filter(|days| *days >= 1.0).map(|days| time::wait(days, language)) {
        Some(period) => say!(language, scan::subtitle_afterwards { number, scenario: &title, period }),
        None => say!(language, scan::subtitle { number, scenario: &title }),
    };
    let own = (*own, figure(own));
    let chart = Chart {
        title: say!(language, scan::title { input, headline, scenario: title }),
        body: response_panel::curves(points, *vary, of, vary.is_added(scenario), own, language).into(),
        headline,
        subtitle: subtitle.clone(),
        ..Chart::default()
    };
    (sheet::with_texts(chart, scenario, &subtitle, &figures, language), figures)
}

/// How the outcome changes from the lowest value to the highest.
fn headline(asked: &Question, answer: &DoseResponse, language: Language) -> String {
    let (outcome, input) = (outcome_words(&asked.of, language), response_panel::subject(asked.vary, language));
    let rounding = response_panel::rounding(&answer.points, &asked.of, language);
    let words = |(dose, value): Point| (precise_amount(dose, asked.vary.0, language), rounding.text(value));
    let end = |point: Option<&Point>| words(point.copied().unwrap_or_default());
    let ((low, from), (high, to)) = (end(answer.points.first()), end(answer.points.last()));
    // "The highest of the microbes" is one thing.
    let many = language.is_plural(asked.of.of) && outcome.starts_with(language.label_inside(asked.of.of));
    capital(&match answer.response(asked.of.of.value) {
        Some(Response::Rises) => say!(language, scan::rises { many, outcome, from, low, input, to, high }),
        Some(Response::Falls) => say!(language, scan::falls { many, outcome, from, low, input, to, high }),
        Some(Response::HighestBetween(point)) => {
            let (dose, extreme) = words(point);
            say!(language, scan::highest_between { many, outcome, extreme, dose, input })
        }
        Some(Response::LowestBetween(point)) => {
            let (dose, extreme) = words(point);
            say!(language, scan::lowest_between { many, outcome, extreme, dose, input })
        }
        Some(Response::DoesNotRespond) => say!(language, scan::does_not_respond { many, outcome, input, from }),
        Some(Response::HardlyChanges) | None => {
            say!(language, scan::hardly_changes { many, outcome, low, high, input, from, to })
        }
    })
}
