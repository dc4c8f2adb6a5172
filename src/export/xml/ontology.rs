//! Terms of public ontologies for the parts of the model (SBO, NCBI Taxonomy, UBERON, ChEBI), so that other programs
//! can identify them.
//!
//! A term is given only where it was looked up and fits exactly. Cytokines, Th17 cells, tryptophan metabolites,
//! secondary bile acids and the guilds each stand for several things, which no single term describes, so they have
//! none.

use super::writer::{Element, element};
use crate::model::Site;

/// The model as a whole; SBO: non-spatial continuous framework.
pub(crate) const CONTINUOUS: &str = "SBO:0000293";
/// A part of the body; SBO: physical compartment.
pub(crate) const COMPARTMENT: &str = "SBO:0000290";
/// An unknown; SBO: material entity.
pub(crate) const ENTITY: &str = "SBO:0000240";
/// A process that fills or drains an unknown; SBO: process.
pub(crate) const PROCESS: &str = "SBO:0000375";
/// A parameter; SBO: quantitative systems description parameter.
pub(crate) const PARAMETER: &str = "SBO:0000002";

/// The relation between an element and its term (BioModels qualifiers).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// The element is what the term describes.
    Is,
    /// The element occurs in this taxon.
    HasTaxon,
}

/// A term with its relation to the element.
pub(crate) type Term = (Fit, &'static str);

/// NCBI Taxonomy: Homo sapiens.
pub(crate) const MODEL: Term = (Fit::HasTaxon, "taxonomy:9606");

/// The part of the body in UBERON: intestine, blood, skin of body. The whole body needs no term.
pub(crate) const fn of_place(place: Site) -> Option<Term> {
    match place {
        Site::Gut => Some((Fit::Is, "UBERON:0000160")),
        Site::Blood => Some((Fit::Is, "UBERON:0000178")),
        Site::Skin => Some((Fit::Is, "UBERON:0002097")),
        Site::Body => None,
    }
}

/// The ChEBI term of an unknown that is a chemical entity or a class of them.
pub(crate) fn of_quantity(unknown: &str) -> Option<Term> {
    let term = match unknown {
        "lps" => "CHEBI:16412",
        "scfa" => "CHEBI:26666",
        "cortisol" => "CHEBI:17650",
        "serotonin" => "CHEBI:28790",
        "gaba" => "CHEBI:16865",
        _ => return None,
    };
    Some((Fit::Is, term))
}

/// The address at which a term can be looked up.
pub(crate) fn address(term: &str) -> String {
    format!("https://identifiers.org/{term}")
}

/// The annotation that links an element to its term.
pub(crate) fn annotation(metaid: &str, (fit, term): Term) -> Element {
    let qualifier = match fit {
        Fit::Is => "bqbiol:is",
        Fit::HasTaxon => "bqbiol:hasTaxon",
    };
    let resource = element("rdf:li").with("rdf:resource", address(term));
    let description = element("rdf:Description")
        .with("rdf:about", format!("#{metaid}"))
        .holding(element(qualifier).holding(element("rdf:Bag").holding(resource)));
    element("annotation").holding(
        element("rdf:RDF")
            .with("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
            .with("xmlns:bqbiol", "http://biomodels.net/biology-qualifiers/")
            .holding(description),
    )
}
