//! The grid of a sheet and the place of every box on it.

use super::{
    arrangement::{CORE, Zone},
    panel::Panel,
    sizes::Sizes,
};
use crate::study::diagram::{
    content::Plan,
    geometry::{Block, cells, whole},
};
use gutskin_plot::Preset;

/// The number of grid cells across a sheet.
pub(crate) const COLUMNS: i32 = 200;

/// A sheet on which every box has its place.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    pub(crate) sizes: Sizes,
    /// The size of a grid cell, in points.
    pub(crate) pitch: f64,
    pub(crate) columns: i32,
    pub(crate) rows: i32,
    /// The rows between which boxes and arrows lie.
    pub(crate) top: i32,
    pub(crate) bottom: i32,
    /// The box of each compartment, in the order of the plan.
    pub(crate) blocks: Vec<Block>,
    /// The parts of the body that are shown.
    pub(crate) panels: Vec<Panel>,
    /// The corridor of the feedback from skin to gut.
    pub(crate) ring: Block,
    /// The extent of the label of that feedback.
    pub(crate) loop_words: Block,
}

/// The vertical range between heading and legend, in points.
pub(crate) struct Band {
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

impl Layout {
    /// The sheet before anything has its place.
    pub(crate) fn empty(plan: &Plan, preset: &Preset, sizes: Sizes, band: &Band) -> Self {
        let pitch = preset.width / f64::from(COLUMNS);
        Self {
            sizes,
            pitch,
            columns: COLUMNS,
            rows: cells(preset.height, pitch),
            top: cells(band.top, pitch),
            bottom: whole((band.bottom / pitch).floor()),
            blocks: vec![Block::EMPTY; plan.nodes.len()],
            panels: Vec::new(),
            ring: Block::EMPTY,
            loop_words: Block::EMPTY,
        }
    }

    /// Whether a plan has so many boxes that only names fit into them.
    pub(crate) fn is_dense(plan: &Plan) -> bool {
        let names = CORE.columns.iter().flat_map(Zone::boxes);
        plan.nodes.len() > names.filter(|name| !name.is_empty()).count()
    }
}
