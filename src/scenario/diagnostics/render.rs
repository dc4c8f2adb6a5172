//! Shows diagnostics as text for a terminal, with the line at fault and a caret under it (crate `annotate-snippets`).

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Renderer, Snippet, renderer::DecorStyle};

use super::diagnostic::{Diagnostic, Severity};

/// The diagnostics as text for a terminal, in the order given. `file` is the text of the scenario.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], file: &str, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(110);
    let shown: Vec<String> = diagnostics.iter().map(|diagnostic| one(&renderer, diagnostic, file)).collect();
    shown.join("\n\n")
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
