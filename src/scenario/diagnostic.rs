//! A fault or a doubt about a scenario, told so that a student can mend it: what, where, why, and what to type.

use std::{fmt, ops::Range, sync::Arc};

use annotate_snippets::{AnnotationKind, Element, Group, Level, Renderer, Snippet, renderer::DecorStyle};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The scenario can not be run.
    Error,
    /// It can be run, but something is unusual.
    Warning,
}

/// Where the text at fault comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A scenario: the path of its file, or another name that says where it is.
    File(String),
    /// A `--set KEY=VALUE` of the command line: the text after `--set`.
    Set(String),
    /// The names after `--show`.
    Show(String),
    /// Another scenario, which the file extends.
    Base {
        /// The path of its file, or another name that says where it is.
        name: String,
        /// Its text.
        text: Arc<str>,
    },
}

impl fmt::Display for Origin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(name) | Self::Base { name, .. } => out.write_str(name),
            Self::Set(text) => write!(out, "--set {text}"),
            Self::Show(text) => write!(out, "--show {text}"),
        }
    }
}

/// The piece of text at fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which bytes of the text of the origin.
    pub span: Range<usize>,
    /// A few words to stand beside it; may be empty.
    pub label: String,
}

/// A change of the text that mends the fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The bytes to take out; empty where something is only put in.
    pub span: Range<usize>,
    /// What to put in.
    pub text: String,
}

/// One fault or doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The number under which `gutskin explain` tells more: a row of [`super::code::TABLE`].
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What it is, in one sentence.
    pub message: String,
    /// Why it matters, in words of the field.
    pub why: Option<String>,
    /// What to do, with the exact text to type.
    pub help: Option<String>,
    /// Where it is; nothing where the text as a whole is meant.
    pub place: Option<Place>,
    /// Which text it is about.
    pub origin: Origin,
    /// The help as changes of the text of the file; none where a program can not tell.
    pub edits: Vec<Edit>,
    /// Whether the edits are what was meant beyond doubt, so that `check --fix` may make them unasked.
    pub certain: bool,
}

impl Diagnostic {
    /// A fault, without place and help yet.
    #[must_use]
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            message: message.into(),
            why: None,
            help: None,
            place: None,
            origin: Origin::File(String::new()),
            edits: Vec::new(),
            certain: false,
        }
    }

    /// A doubt, without place and help yet.
    #[must_use]
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message) }
    }

    /// Says why it matters.
    #[must_use]
    pub fn because(mut self, why: impl Into<String>) -> Self {
        self.why = Some(why.into());
        self
    }

    /// The text the place points into: the file's, or that of the `--set`.
    fn source<'t>(&'t self, file: &'t str) -> &'t str {
        match &self.origin {
            Origin::File(_) => file,
            Origin::Set(text) | Origin::Show(text) => text,
            Origin::Base { text, .. } => text,
        }
    }

    /// Line and column of the place, both counted from 1 and the column in characters.
    #[must_use]
    pub fn line_and_column(&self, file: &str) -> Option<(usize, usize)> {
        let place = self.place.as_ref()?;
        let before = self.source(file).get(..place.span.start)?;
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Some((before.matches('\n').count() + 1, before[line_start..].chars().count() + 1))
    }
}

/// The text of the file with all edits of `diagnostics` made that do not touch one another; with `only_certain`, without
/// those that need somebody to decide.
#[must_use]
pub fn mended(file: &str, diagnostics: &[Diagnostic], only_certain: bool) -> String {
    let mut text = file.to_owned();
    for edit in chosen_edits(file, diagnostics, |diagnostic| diagnostic.certain || !only_certain).iter().rev() {
        text.replace_range(edit.span.clone(), &edit.text);
    }
    text
}

/// The edits of those diagnostics that are chosen, in the order of the text. Where two touch, the later one counts.
pub(super) fn chosen_edits(
    file: &str,
    diagnostics: &[Diagnostic],
    is_chosen: impl Fn(&Diagnostic) -> bool,
) -> Vec<Edit> {
    let chosen = diagnostics.iter().filter(|diagnostic| is_chosen(diagnostic));
    let mut edits: Vec<Edit> = chosen.flat_map(|diagnostic| diagnostic.edits.iter().cloned()).collect();
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    edits.dedup();
    let mut untouched_up_to = file.len();
    let mut kept = Vec::with_capacity(edits.len());
    for edit in edits.into_iter().rev() {
        if edit.span.end <= untouched_up_to && file.get(edit.span.clone()).is_some() {
            untouched_up_to = edit.span.start;
            kept.push(edit);
        }
    }
    kept.reverse();
    kept
}

/// Tells the diagnostics as text for a terminal, in the order given. `file` is the text of the scenario.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], file: &str, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(110);
    let told: Vec<String> = diagnostics.iter().map(|diagnostic| one(&renderer, diagnostic, file)).collect();
    told.join("\n\n")
}

fn one(renderer: &Renderer, diagnostic: &Diagnostic, file: &str) -> String {
    let origin = diagnostic.origin.to_string();
    let source = diagnostic.source(file);
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code);
    let path = annotate_snippets::Origin::path(origin.as_str());
    let snippet: Element<'_> = match (&diagnostic.place, diagnostic.line_and_column(file)) {
        (Some(place), Some((number, column))) => match line_at(source, &place.span) {
            Some((line, span)) => {
                let label = (!place.label.is_empty()).then_some(place.label.as_str());
                let annotation = AnnotationKind::Primary.span(span).label(label);
                Snippet::source(line).line_start(number).path(origin.as_str()).annotation(annotation).into()
            }
            None => path.line(number).char_column(column).into(),
        },
        _ => path.into(),
    };
    let mut group = Group::with_title(title).element(snippet);
    if let Some(why) = &diagnostic.why {
        group = group.element(Level::NOTE.with_name("why").message(why.as_str()));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}

/// The line a span starts on, without its end, and the span inside of it; nothing for a line too long to be shown.
fn line_at<'t>(source: &'t str, span: &Range<usize>) -> Option<(&'t str, Range<usize>)> {
    const LONGEST: usize = 400;
    let start = source.get(..span.start)?.rfind('\n').map_or(0, |newline| newline + 1);
    let line = source.get(start..)?.split('\n').next().unwrap_or_default().trim_end_matches('\r');
    // A fault may be pointed at by bytes that the reader counted inside a letter such as `é`; the whole letter is meant.
    let mut end = span.end.checked_sub(start)?.min(line.len());
    while !line.is_char_boundary(end) {
        end += 1;
    }
    (line.len() <= LONGEST && span.start - start <= end).then(|| (line, span.start - start..end))
}
