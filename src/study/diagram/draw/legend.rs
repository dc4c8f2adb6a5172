//! The legend below the picture: what signs, lines and fullness mean, in rows filled greedily.

use super::{
    arrow_style::{is_seen_in_people, width_of},
    sheet::Sheet,
    stroke::Stroke,
};
use crate::{
    describe::influence::Push,
    model::Grade,
    study::diagram::{
        content::{Moment, Plan, Tag, percent},
        geometry::{Area, count},
        layout::Sizes,
    },
    words::{Language, say},
};
use gutskin_plot::{
    DrawError, Preset,
    font::{self, Weight},
    layout::Side,
    palette::{self, INK, PAPER},
};

/// The sample before the words of an item.
#[derive(Clone, Copy)]
enum Mark {
    None,
    Line { push: Option<Push>, is_dashed: bool, width: f64 },
    PartOf,
    Level(f64),
}

/// An entry of the legend.
pub(crate) struct Item {
    mark: Mark,
    text: String,
    weight: Weight,
    /// Whether a sheet without the answer leaves it out, its space kept.
    is_answer: bool,
}

/// The rows of the legend.
pub(crate) type Legend = Vec<Vec<Item>>;

impl Item {
    fn new(mark: Mark, text: &str) -> Self {
        Self { mark, text: text.to_owned(), weight: Weight::Regular, is_answer: false }
    }

    fn mark_width(&self, small: f64) -> f64 {
        if matches!(self.mark, Mark::None) { 0.0 } else { 3.1 * small }
    }

    fn width(&self, small: f64) -> f64 {
        self.mark_width(small) + font::width(&self.text, small, self.weight) + 1.5 * small
    }
}

/// From one row to the next, as a share of the letters.
const PITCH: f64 = 1.5;

/// The height of a legend, in points.
pub(crate) fn height(legend: &Legend, sizes: &Sizes) -> f64 {
    f64::from(count(legend.len())) * PITCH * sizes.small
}

/// Breaks entries into rows no wider than the sheet, each row filled in order; every group starts a new row.
fn wrapped(groups: Vec<Vec<Item>>, preset: &Preset, small: f64) -> Legend {
    let available = preset.width - 2.0 * preset.side_margin + 1.5 * small;
    let mut rows: Legend = Vec::new();
    for group in groups {
        let mut filled = f64::INFINITY;
        for item in group {
            let width = item.width(small);
            if filled + width > available {
                rows.push(Vec::new());
                filled = 0.0;
            }
            filled += width;
            if let Some(row) = rows.last_mut() {
                row.push(item);
            }
        }
    }
    rows
}

/// The legend of a diagram without a day: signs and evidence.
pub(crate) fn of_topology(plan: &Plan, preset: &Preset, sizes: &Sizes, is_dense: bool) -> Legend {
    let language = plan.language;
    let width = sizes.core_line;
    let arrow = |push: Push| {
        Item::new(
            Mark::Line { push: Some(push), is_dashed: false, width },
            &format!("{} {}", push.sign(), push.verb(language)),
        )
    };
    let mut signs = vec![arrow(Push::Up), arrow(Push::Down)];
    let pushes = || {
        let tags = plan.nodes.iter().filter(|_| !is_dense).flat_map(|node| &node.tags).map(Tag::push);
        plan.edges.iter().filter_map(|edge| edge.claim.as_ref().map(|claim| claim.0)).chain(tags)
    };
    if pushes().any(|push| push == Push::Either) {
        signs.push(Item::new(Mark::None, say!(language, diagram::either)));
    }
    if pushes().any(|push| push == Push::Nothing) {
        let mark = Mark::Line { push: Some(Push::Nothing), is_dashed: true, width: sizes.line };
        signs.push(Item::new(mark, say!(language, diagram::nothing)));
    }
    if plan.edges.iter().any(|edge| edge.claim.is_none()) {
        signs.push(Item::new(Mark::PartOf, say!(language, diagram::is_part_of)));
    }
    if is_dense {
        let thick = Mark::Line { push: None, is_dashed: false, width: sizes.core_line };
        signs.push(Item::new(thick, say!(language, diagram::core_arrow)));
    }
    let grades = [Grade::A, Grade::B, Grade::C, Grade::D];
    let mut evidence =
        vec![Item { weight: Weight::SemiBold, ..Item::new(Mark::None, say!(language, diagram::evidence)) }];
    for in_people in [true, false] {
        let words: Vec<String> = grades
            .iter()
            .filter(|grade| is_seen_in_people(**grade) == in_people)
            .map(|grade| language.grade(*grade).replace(['(', ')'], ""))
            .collect();
        evidence.push(Item::new(Mark::Line { push: None, is_dashed: !in_people, width }, &words.join(", ")));
    }
    wrapped(vec![signs, evidence], preset, sizes.small)
}

/// The legend of a day: what the widths of arrows and the fullness of boxes mean.
pub(crate) fn of_day(moment: &Moment, language: Language, preset: &Preset, sizes: &Sizes) -> Legend {
    let line = sizes.day_line;
    let arrow = |strength: f64, push: Push, text: &str| {
        Item::new(Mark::Line { push: Some(push), is_dashed: false, width: width_of(strength, line) }, text)
    };
    let mut wide = vec![
        arrow(0.1, Push::Up, say!(language, diagram::arrow_raises)),
        arrow(0.1, Push::Down, say!(language, diagram::arrow_lowers)),
    ];
    wide.extend([0.2, 2.0].map(|strength| arrow(strength, Push::Up, &percent(strength, language))));
    let least = percent(moment.seen, language).replace('+', "");
    wide.push(Item::new(Mark::None, &say!(language, diagram::pale_arrow { percent: least })));
    let levels = [
        (0.5, say!(language, diagram::half_full)),
        (0.75, say!(language, diagram::three_times)),
        (0.25, say!(language, diagram::a_third)),
    ];
    let full = levels.iter().map(|(fullness, text)| Item::new(Mark::Level(*fullness), text));
    let example = moment.example.iter().map(|text| Item { is_answer: true, ..Item::new(Mark::None, text) });
    let full = full.chain(example).collect();
    wrapped(vec![wide, full], preset, sizes.small)
}

impl Sheet<'_> {
    /// Draws the legend, its last row ending here.
    pub(crate) fn legend(&self, rows: &Legend, bottom: f64) -> Result<(), DrawError> {
        let small = self.layout.sizes.small;
        for (number, row) in rows.iter().rev().enumerate() {
            let y = bottom - small * PITCH * (f64::from(count(number)) + 0.5);
            let mut left = self.preset.side_margin;
            for item in row {
                if self.preset.answer || !item.is_answer {
                    self.mark(item.mark, (left, y))?;
                    let place = (left + item.mark_width(small), y);
                    self.words(&item.text, place, small, item.weight, INK, Side::Left)?;
                }
                left += item.width(small);
            }
        }
        Ok(())
    }

    fn mark(&self, mark: Mark, (left, y): (f64, f64)) -> Result<(), DrawError> {
        let small = self.layout.sizes.small;
        let right = left + 2.6 * small;
        match mark {
            Mark::None => Ok(()),
            Mark::Line { push, is_dashed, width } => {
                self.draw_stroke(&[(left, y), (right, y)], Stroke { push, is_dashed, colour: INK, width })
            }
            Mark::PartOf => self.canvas.line(&[(left, y), (right, y)], palette::AXIS, 0.4 * self.preset.line),
            Mark::Level(fullness) => {
                let area = Area { left, right, top: y - 0.55 * small, bottom: y + 0.55 * small };
                let outline = area.rounded(0.12 * small);
                self.canvas.shape(&outline, PAPER)?;
                self.fill(&area, fullness, palette::SLATE)?;
                self.canvas.line(&outline, self.ink(palette::SLATE), 0.3 * self.preset.line)
            }
        }
    }
}
