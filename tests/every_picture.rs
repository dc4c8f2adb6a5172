//! Checks every kind of chart of every built-in scenario in every preset: all text is legible, nothing is drawn outside
//! its place, and curves can be distinguished without colour.

use gutskin::{analysis::shown, page::curves::sheet};
use std::{collections::BTreeSet, sync::LazyLock};

use gutskin::{
    analysis::{Simulation, flows::Flows},
    model::{State, state::is_unknown},
    scenario,
    study::{
        compare::comparison::{Comparison, Manner},
        run::{chart, flows, states},
    },
    words::Language,
};
use gutskin_plot::draw;
use gutskin_plot::{
    Area, Chart, DrawError, Locale, Panel, Preset,
    chart::CurveChart,
    draw::{DASHES, compose, compose_blank},
    draw_blank, font,
    layout::{Place, plan},
    output::{escaped, svg::illegible},
};

static RUNS: LazyLock<Vec<Simulation>> = LazyLock::new(|| {
    let run = |built_in: &scenario::BuiltIn| {
        let read = scenario::Scenario::read(built_in.name, built_in.name, built_in.text, &[]);
        let (scenario, _) = read.unwrap_or_else(|faults| panic!("{}: {faults:?}", built_in.name));
        Simulation::of(scenario).unwrap_or_else(|error| panic!("{}: {error}", built_in.name))
    };
    scenario::BUILT_IN.iter().map(run).collect()
});

/// The charts of one simulation: the quantities shown, all unknowns, and each of them above its flows.
fn charts(run: &Simulation, language: Language) -> Vec<Chart> {
    let stocks = State::<f64>::TABLE.iter().filter(|row| is_unknown(row.name, &run.scenario.layers));
    let flows = stocks.filter_map(|stock| Flows::of(run, stock)).map(|of_stock| flows::chart(run, &of_stock, language));
    [chart::time_chart(run, &shown::curves(run), language), states::chart(run, language)]
        .into_iter()
        .chain(flows)
        .collect()
}

fn comparisons(language: Language) -> Vec<Chart> {
    let groups: Vec<&[Simulation]> = RUNS.windows(2).chain(RUNS.chunks(4)).filter(|group| group.len() > 1).collect();
    let manners = [Manner::Overlay, Manner::Difference, Manner::Multiples];
    manners
        .iter()
        .flat_map(|manner| groups.iter().map(|group| Comparison::new(group, &[], *manner, &[], language).chart()))
        .collect()
}

fn presets() -> impl Iterator<Item = Preset> {
    Preset::NAMES.into_iter().filter_map(Preset::named)
}

/// All checks of one picture.
fn look(chart: &Chart, preset: &Preset) {
    let canvas = compose(chart, preset).unwrap_or_else(|error| panic!("{}: {error}", chart.title));
    assert_eq!(illegible(&canvas.document.text_boxes(), preset), None, "{}", chart.title);
    let svg = draw(chart, preset).unwrap_or_else(|error| panic!("{}: {error}", chart.title));
    let document = roxmltree::Document::parse(&svg).unwrap_or_else(|error| panic!("{}: {error}", chart.title));
    let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{}", chart.title);
    let words = document.descendants().filter(|node| node.is_text()).filter_map(|node| node.text());
    for letter in words.flat_map(str::chars).filter(|letter| !letter.is_whitespace()) {
        assert!(font::has(letter), "{letter:?} of {}", chart.title);
    }
    let curves = chart.curves().expect("curves");
    let layout = plan(CurveChart { texts: chart, curves }, preset);
    for (number, (panel, place)) in curves.panels.iter().zip(&layout.panels).enumerate() {
        let group =
            |end: &str| document.descendants().find(|node| node.attribute("id").is_some_and(|id| id.ends_with(end)));
        for (order, line) in panel.series.iter().enumerate() {
            let node = group(&format!("panel-{}-line-{}", number + 1, order + 1));
            let drawn = points(node.unwrap_or_else(|| panic!("{} is not drawn in {}", line.name, chart.title)));
            inside(&drawn, place, &format!("{} of {} in {}", line.name, chart.title, preset.name));
            // Clamped values would be noticed: the highest and the lowest value are where the axis puts them.
            let values: Vec<f64> =
                line.pieces(curves.horizontal.extent()).concat().iter().map(|point| point.1).collect();
            if drawn.is_empty() || values.is_empty() {
                continue;
            }
            for (value, seen) in [
                (
                    values.iter().copied().fold(f64::NEG_INFINITY, f64::max),
                    drawn.iter().map(|point| point.1).fold(f64::INFINITY, f64::min),
                ),
                (
                    values.iter().copied().fold(f64::INFINITY, f64::min),
                    drawn.iter().map(|point| point.1).fold(f64::NEG_INFINITY, f64::max),
                ),
            ] {
                let wanted = place.y(value);
                assert!(
                    (seen - wanted).abs() < 0.2,
                    "{} of {}: {value} at {seen}, not {wanted}",
                    line.name,
                    chart.title
                );
            }
        }
        for (order, band) in panel.areas.iter().enumerate() {
            let node = group(&format!("panel-{}-band-{}", number + 1, order + 1));
            let drawn = points(node.unwrap_or_else(|| panic!("{} is not drawn", band.name)));
            inside(&drawn, place, &format!("{} of {} in {}", band.name, chart.title, preset.name));
        }
        without_colour(panel, &chart.title);
    }
}

/// All coordinates of the lines and shapes of a group.
fn points(group: roxmltree::Node<'_, '_>) -> Vec<(f64, f64)> {
    let lists = group.descendants().filter_map(|node| node.attribute("points"));
    let pairs = lists.flat_map(str::split_whitespace).filter_map(|pair| pair.split_once(','));
    pairs.filter_map(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?))).collect()
}

fn inside(drawn: &[(f64, f64)], place: &Place, told: &str) {
    for (x, y) in drawn {
        assert!((place.left - 0.1..=place.right + 0.1).contains(x), "{told}: x = {x}");
        assert!((place.top - 0.1..=place.bottom + 0.1).contains(y), "{told}: y = {y}");
    }
}

/// Curves in one panel have distinct names next to them and distinct dashes; adjacent bands have different greys.
fn without_colour(panel: &Panel, told: &str) {
    let names: BTreeSet<&str> = panel.series.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(names.len(), panel.series.len(), "two curves of {told} have one name");
    assert!(panel.series.len() <= DASHES.len(), "{told} has more curves than dashes");
    for pair in panel.areas.windows(2) {
        let apart = i32::from(pair[0].grey.0) - i32::from(pair[1].grey.0);
        // What fills and what drains meet at zero; the solver leaves a compartment that is absent at zero but for rounding.
        let off_zero = |speed: f64| speed.abs() > 1e-12;
        let touch = pair[0].points.iter().zip(&pair[1].points).any(|(a, b)| off_zero(a.1) || off_zero(b.2));
        assert!(
            !touch || apart.abs() >= 8 || pair[0].grey == pair[1].grey && is_edge(pair),
            "{told}: {} and {}",
            pair[0].name,
            pair[1].name
        );
    }
}

/// The lowest band above the axis and the highest below it, which the axis separates.
fn is_edge(pair: &[Area]) -> bool {
    pair[0].points.iter().all(|point| point.1 >= 0.0) && pair[1].points.iter().all(|point| point.2 <= 0.0)
}

#[test]
fn every_chart_of_every_scenario_can_be_read_in_every_preset() {
    for run in RUNS.iter() {
        for language in Language::all() {
            for chart in charts(run, language) {
                assert!(chart.description.ends_with(language.disclaimer()), "{}", chart.title);
                presets().for_each(|preset| look(&chart, &preset));
            }
        }
    }
}

#[test]
fn every_comparison_can_be_read_in_every_preset() {
    for chart in Language::all().flat_map(comparisons) {
        presets().for_each(|preset| look(&chart, &preset));
    }
}

#[test]
fn a_point_outside_the_axis_would_be_seen() {
    let chart = charts(&RUNS[0], Language::ENGLISH).swap_remove(0);
    let curves = chart.curves().expect("curves");
    let place = plan(CurveChart { texts: &chart, curves }, &Preset::slide()).panels.swap_remove(0);
    let outside = std::panic::catch_unwind(|| inside(&[(place.left, place.top - 1.0)], &place, "a point"));
    assert!(outside.is_err());
}

/// The horizontal and vertical lines of a picture: its axes and grid lines.
fn straight_lines(svg: &str) -> BTreeSet<&str> {
    let points = svg.split("points=\"").skip(1).filter_map(|rest| rest.split('"').next());
    points
        .filter(|points| {
            let places: Vec<(&str, &str)> = points.split(' ').filter_map(|place| place.split_once(',')).collect();
            matches!(places[..], [one, other] if one.0 == other.0 || one.1 == other.1)
        })
        .collect()
}

#[test]
fn the_sheet_without_the_answer_lies_under_the_answer_and_gives_nothing_away() -> Result<(), DrawError> {
    for run in RUNS.iter() {
        let name = &run.scenario.name;
        let sheets = Language::all().flat_map(|language| {
            let chart = chart::time_chart(run, &shown::curves(run), language);
            let blank =
                sheet::blank(&chart, language.question(&run.scenario), language.person(run.scenario.person), language);
            presets().map(move |preset| (chart.clone(), blank.clone(), preset)).collect::<Vec<_>>()
        });
        for (chart, blank, preset) in sheets {
            let canvas = compose_blank(&chart, &blank, &preset)?;
            let boxes = canvas.document.text_boxes();
            assert_eq!(illegible(&boxes, &preset), None);
            let svg = draw_blank(&chart, &blank, &preset)?;
            let answer = draw(&chart, &preset)?;
            let missing: Vec<_> = straight_lines(&svg).difference(&straight_lines(&answer)).copied().collect();
            // Only the short line to the name of the healthy value may be elsewhere.
            let panels = &chart.curves().expect("curves").panels;
            assert!(missing.len() <= panels.len(), "{}: {missing:?}", name);
            assert!(!svg.contains("-line-"), "{} has curves", name);
            let curves: usize = panels.iter().map(|panel| panel.series.len()).sum();
            assert_eq!(svg.matches("<circle").count(), curves, "{}: a point where each begins", name);
            assert!(!svg.contains(&escaped(&chart.headline)), "{} tells the answer", name);
            for line in panels.iter().flat_map(|panel| &panel.series) {
                let value = format!("{}\u{a0}{}", line.name, line.end_text.clone().unwrap_or_default());
                assert!(!boxes.iter().any(|text| text.text.contains(&value)), "{}: {value}", name);
                assert!(svg.contains(line.name.split(' ').next().unwrap_or_default()), "{}", line.name);
            }
        }
    }
    Ok(())
}

#[test]
fn the_english_of_the_drawing_is_that_of_the_language_file() {
    let ours = Language::ENGLISH.locale();
    assert_eq!(ours, Locale { breaks: ours.breaks, ..Locale::ENGLISH });
}
