//! Writes a COMBINE archive: model, experiment, scenario and chart in one file.

use super::{
    ExportError, System, archive,
    xml::{
        sbml,
        sedml::{self, sedml},
        writer::{check, element},
    },
};
use crate::words::DISCLAIMER;

/// Files enclosed in addition to the model and the experiment.
#[derive(Clone, Copy, Debug)]
pub struct Enclosed<'e> {
    /// The scenario as one self-contained TOML file.
    pub scenario: &'e str,
    /// Its chart as SVG.
    pub chart: &'e [u8],
}

const SPECIFICATIONS: &str = "http://identifiers.org/combine.specifications/";
const MEDIA_TYPES: &str = "http://purl.org/NET/mediatypes/";

/// The simulation as a COMBINE archive (OMEX version 1). It contains no date, so the same scenario and version give the
/// same bytes.
///
/// # Errors
/// Those of [`sbml`] and [`sedml`], and [`ExportError::Archive`].
pub fn omex(system: &System<'_>, enclosed: Enclosed<'_>) -> Result<Vec<u8>, ExportError> {
    let experiment = "experiment.sedml";
    let (model, simulation) = (sbml(system)?, sedml(system)?);
    let (manifest_name, metadata) = ("manifest.xml", metadata(system)?);
    let files = [
        (sedml::MODEL, format!("{SPECIFICATIONS}sbml.level-3.version-2"), model.as_bytes()),
        // Without level and version, because COPASI 4.48 would not recognize SED-ML then; the file itself states them.
        (experiment, format!("{SPECIFICATIONS}sed-ml"), simulation.as_bytes()),
        ("scenario.toml", format!("{MEDIA_TYPES}application/toml"), enclosed.scenario.as_bytes()),
        ("chart.svg", format!("{MEDIA_TYPES}image/svg+xml"), enclosed.chart),
        ("metadata.rdf", format!("{SPECIFICATIONS}omex-metadata"), metadata.as_bytes()),
    ];
    let content = |location: &str, format: &str| element("content").with("location", location).with("format", format);
    let listed = files.iter().map(|(name, format, _)| {
        let content = content(&format!("./{name}"), format);
        if *name == experiment { content.with("master", "true") } else { content }
    });
    let manifest = element("omexManifest")
        .with("xmlns", format!("{SPECIFICATIONS}omex-manifest"))
        .holding(content(".", &format!("{SPECIFICATIONS}omex")))
        .holding(content(&format!("./{manifest_name}"), &format!("{SPECIFICATIONS}omex-manifest")))
        .holding_all(listed)
        .document()?;
    let contents = files.iter().map(|(name, _, text)| (*name, *text));
    let all: Vec<(&str, &[u8])> = std::iter::once((manifest_name, manifest.as_bytes())).chain(contents).collect();
    Ok(archive::stored(&all)?)
}

/// The metadata of the archive for catalogues: Dublin Core in RDF.
fn metadata(system: &System<'_>) -> Result<String, ExportError> {
    let scenario = &system.run.scenario;
    check("question", &scenario.question)?;
    let about = |location: &str, title: &str, description: String| {
        element("rdf:Description")
            .with("rdf:about", location)
            .holding(element("dcterms:title").saying(title))
            .holding(element("dcterms:description").saying(description))
    };
    let whole = format!("{} {DISCLAIMER} Written by gutskin {}.", scenario.question, env!("CARGO_PKG_VERSION"));
    element("rdf:RDF")
        .with("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
        .with("xmlns:dcterms", "http://purl.org/dc/terms/")
        .holding(about(".", &scenario.title, whole))
        .holding(about(
            "./scenario.toml",
            "Scenario",
            "What gutskin was asked; run it with `gutskin run scenario.toml`.".to_owned(),
        ))
        .holding(about("./chart.svg", "Chart", "The answer of gutskin itself, to compare with.".to_owned()))
        .document()
}
