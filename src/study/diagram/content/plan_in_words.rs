//! The diagram in words, for readers who cannot see it: the number of boxes and arrows, and one sentence for each
//! arrow.

use super::plan::Plan;
use crate::{describe::influence::Push, model::Grade, words::say};

impl Plan {
    /// How many boxes and arrows there are, and how strong the evidence for the arrows is.
    pub(crate) fn key_figures(&self) -> String {
        let claims: Vec<(Push, Grade)> =
            self.edges.iter().filter_map(|edge| edge.claim.as_ref().map(|(push, grade, _)| (*push, *grade))).collect();
        let pushing = |wanted: Push| claims.iter().filter(|(push, _)| *push == wanted).count().to_string();
        let graded = [Grade::A, Grade::B, Grade::C, Grade::D].map(|wanted| {
            let number = claims.iter().filter(|(_, grade)| *grade == wanted).count();
            format!("{number} {}", self.language.grade(wanted))
        });
        say!(
            self.language,
            diagram::key_figures {
                boxes: self.nodes.len().to_string(),
                arrows: claims.len().to_string(),
                raising: pushing(Push::Up),
                lowering: pushing(Push::Down),
                graded: graded.join(", "),
            }
        )
    }

    /// All arrows and inputs, one sentence each.
    pub(crate) fn in_words(&self) -> String {
        let mut words = String::new();
        for edge in &self.edges {
            let Some((push, grade, _)) = edge.claim else { continue };
            let language = self.language;
            let (source, target, grade) = (self.label(edge.source), self.label(edge.target), language.grade(grade));
            words += &match push {
                Push::Up => say!(language, diagram::more_raises { source, target, grade }),
                Push::Down => say!(language, diagram::more_lowers { source, target, grade }),
                Push::Either => say!(language, diagram::more_raises_or_lowers { source, target, grade }),
                Push::Nothing => say!(language, diagram::more_does_not_move { source, target, grade }),
            };
            words.push(' ');
        }
        for node in &self.nodes {
            let tags: Vec<String> = node
                .tags
                .iter()
                .map(|tag| format!("{} ({}, {})", tag.label, tag.push().sign(), self.language.grade(tag.grade)))
                .collect();
            if !tags.is_empty() {
                words += &say!(self.language, diagram::inputs { label: node.label, inputs: tags.join(", ") });
                words.push(' ');
            }
        }
        words.trim_end().to_owned()
    }
}
