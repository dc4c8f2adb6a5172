//! What a diagram shows: boxes and arrows read off the model, one day of a run, and all texts.

mod from_model;
mod moment;
mod parts;
mod plan;
mod plan_in_words;
mod request;
mod tag_text;
pub(crate) mod texts;

pub(crate) use from_model::plan;
pub(crate) use moment::{Moment, percent};
pub(crate) use parts::{Edge, Node, Tag};
pub(crate) use plan::Plan;
pub(crate) use request::Request;
pub(crate) use tag_text::{tag_line, tag_texts};
