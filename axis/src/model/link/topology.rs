//! Which arrows carry a signal: those of layers that are on and that no lesson has cut.
//!
//! A cut arrow does not send zero. Its target goes on seeing its source at the healthy value, whatever happens to the
//! source. So cutting an arrow never moves a healthy person, and what a cut changes is exactly what the arrow does.

use super::arrow::Link;
use crate::model::{
    layer::Layers,
    state::{Compartment, Selection, State, Target},
};

/// Which arrows are cut.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DisabledLinks(Vec<Link>);

impl DisabledLinks {
    /// Nothing cut.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// These arrows cut; each counts once, in the order of [`Link::ALL`].
    pub fn of(links: impl IntoIterator<Item = Link>) -> Self {
        let mut cut: Vec<Link> = links.into_iter().collect();
        cut.sort_unstable();
        cut.dedup();
        Self(cut)
    }

    /// The cut arrows.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.0
    }
}

/// How the parts of the model are connected: which layers are on, which arrows are cut.
///
/// An arrow of a layer that is off is cut like any other: its target sees its source healthy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topology {
    layers: Layers,
    cuts: DisabledLinks,
    // Both are found once, because every evaluation of the equations asks for them.
    /// Each target that does not hear all of its sources, and which it does not.
    unheard: Vec<(Target, Selection)>,
    /// The compartments whose layer is off.
    off: Selection,
}

impl Topology {
    /// These layers on and these arrows cut.
    #[must_use]
    pub fn new(layers: Layers, cuts: DisabledLinks) -> Self {
        let is_silent =
            |link: &Link| cuts.links().contains(link) || link.arrow().layer.is_some_and(|layer| !layers.has(layer));
        let silent = Link::ALL.iter().filter(|link| is_silent(link)).map(|link| link.arrow());
        // What a silent layer holds is healthy anyway, so only arrows between moving parts need to be looked at.
        let silent = silent.filter(|arrow| arrow.source.is_shown(&layers) || arrow.source == Compartment::Scfa);
        let silent = silent.filter(|arrow| match arrow.target {
            Target::Of(compartment) => compartment.is_shown(&layers),
            Target::Stress => true,
        });
        let mut unheard: Vec<(Target, Selection)> = Vec::new();
        for arrow in silent {
            let source = selection(|compartment| is_sent_by(arrow.source, compartment));
            match unheard.iter_mut().find(|(target, _)| *target == arrow.target) {
                Some((_, sources)) => *sources = sources.combine(source, |own, more| own | more),
                None => unheard.push((arrow.target, source)),
            }
        }
        let off = selection(|compartment| !compartment.is_shown(&layers));
        Self { layers, cuts, unheard, off }
    }

    /// The core alone, nothing cut.
    #[must_use]
    pub fn core() -> Self {
        Self::new(Layers::core(), DisabledLinks::none())
    }

    /// The core with these arrows cut.
    pub fn cutting(links: impl IntoIterator<Item = Link>) -> Self {
        Self::new(Layers::core(), DisabledLinks::of(links))
    }

    /// These layers, nothing cut.
    #[must_use]
    pub fn with(layers: Layers) -> Self {
        Self::new(layers, DisabledLinks::none())
    }

    /// The layers that are on.
    #[must_use]
    pub fn layers(&self) -> &Layers {
        &self.layers
    }

    /// The arrows that are cut.
    #[must_use]
    pub fn cuts(&self) -> &DisabledLinks {
        &self.cuts
    }

    /// The compartments whose layer is off.
    pub(in crate::model) fn off(&self) -> &Selection {
        &self.off
    }

    /// The sources that this target does not hear; nothing if it hears all.
    pub(in crate::model) fn unheard_by(&self, target: Target) -> Option<&Selection> {
        self.unheard.iter().find(|(deaf, _)| *deaf == target).map(|(_, sources)| sources)
    }
}

/// Whether an arrow from `source` carries this compartment: the source itself and its parts, and with short-chain fatty
/// acids also who makes them, because that decides which acids they are.
fn is_sent_by(source: Compartment, compartment: Compartment) -> bool {
    let makers = [Compartment::Microbes, Compartment::ScfaProducers, Compartment::Bifidobacteria];
    compartment == source
        || compartment.part_of() == Some(source.into())
        || source == Compartment::Scfa && makers.contains(&compartment)
}

/// The compartments of which this is true.
fn selection(is_chosen: impl Fn(Compartment) -> bool) -> Selection {
    State::from_positions(|position| is_chosen(Compartment::ALL[position]))
}
