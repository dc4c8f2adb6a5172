//! The rules of the headline that set the main curve against that of the control: what happens anyway is nobody's work.

use super::material::Material;
use crate::{
    analysis::simulate::control::Apart,
    page::curves::sentence::clause,
    words::{say, time::when},
};

/// A curve moves by itself if its control moves by more than this share of what it does.
const ANYWAY: f64 = 0.1;

impl Material<'_> {
    /// Whether the curve would move without the interventions too, so that what it does is not theirs alone.
    pub(super) fn moves_by_itself(&self) -> bool {
        self.from_control.map_or(!self.from_rest, |control| control.moved_anyway >= ANYWAY * self.main.excursion())
    }

    /// What moves in the same way without the interventions is not their work.
    pub(super) fn same_without(&self) -> Option<String> {
        let control = self.from_control.filter(|control| control.told_alike && !control.apart.is_seen())?;
        if self.main.shape.is_quiet()
            || self.main.is_input()
            || control.apart.farthest.gap() > ANYWAY * self.main.excursion()
        {
            return None;
        }
        // What was over before anything was given says nothing about it.
        let later = self.answer(self.episodes.first()?.episode.from, self.duration)?;
        let text = clause(self.main, self.language);
        ((later.extreme - later.before).abs() >= self.main.margin())
            .then(|| say!(self.language, headline::same_without { text }))
    }

    /// What moves by itself is told by how far it is from what it would have been.
    pub(super) fn apart(&self) -> Option<String> {
        let Apart { farthest, end, .. } = self.from_control?.apart;
        let pulsed = self.episodes.iter().any(|words| words.episode.pulsed);
        if !self.moves_by_itself() || farthest.gap() < self.main.margin() || self.main.is_input() || pulsed {
            return None;
        }
        let (language, (subject, many)) = (self.language, self.subject());
        let when = when(farthest.day, self.duration, language);
        let [with, without] = [farthest.with, farthest.without].map(|value| self.number(value));
        let at_the_end = farthest.day >= 0.95 * self.duration;
        let [end, end_without] = [end.with, end.without].map(|value| self.number(value));
        if with == without {
            None
        } else if at_the_end {
            Some(say!(language, headline::apart_at_the_end { many, when, subject, with, without }))
        } else if end == end_without {
            Some(say!(language, headline::apart_for_a_time { many, when, subject, with, without, end }))
        } else {
            Some(say!(language, headline::apart { many, when, subject, with, without, end, end_without }))
        }
    }
}
