//! Edits of the file that put lines into a section or take them out.

use crate::scenario::{
    diagnostics::Edit,
    keys::Section,
    text::without_comment,
    tree::{Entry, Spot},
};

/// Help and edits that put lines under the header of a section which is not there yet, in place of an entry: at the end of
/// the file, where no other key comes to belong to it. The help begins with `verb`, "type" or "type for example".
pub(super) fn in_a_section(
    verb: &str,
    text: &str,
    section: Section,
    entry: &Entry,
    lines: &[&str],
) -> (String, Vec<Edit>) {
    let lines = [&[section.header()], lines].concat().join("\n");
    let before = if text.ends_with('\n') { "" } else { "\n" };
    let end = Edit { span: text.len()..text.len(), text: format!("{before}\n{lines}\n") };
    let help = format!("{verb} these lines at the end of the file, in place of this one:\n{lines}");
    (help, [vec![end], deletion(text, entry)].concat())
}

/// Where the header of a section is, or the end of the text if it has none.
pub(super) fn header_spot(text: &str, section: Section) -> Spot {
    let mut place = 0;
    for line in text.split_inclusive('\n') {
        if section != Section::Top && without_comment(line).trim() == section.header() {
            let end = place + without_comment(line).trim_end().len();
            return Spot { text: 0, span: place..end };
        }
        place += line.len();
    }
    Spot { text: 0, span: text.len()..text.len() }
}

/// The edit that takes out the lines of an entry; none where something else is on them.
pub(crate) fn deletion(text: &str, entry: &Entry) -> Vec<Edit> {
    let (from, until) = (entry.key_spot.span.start, entry.node.spot.span.end.max(entry.key_spot.span.end));
    let (Some(before), Some(after)) = (text.get(..from), text.get(until..)) else { return Vec::new() };
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let end = after.find('\n').map_or(text.len(), |newline| until + newline + 1);
    let is_alone = text[start..from].trim().is_empty() && !text[until..end].trim_start().starts_with([',', '}', ']']);
    if is_alone { vec![Edit { span: start..end, text: String::new() }] } else { Vec::new() }
}

/// The edit that puts a line into a section, whose header is at `spot`.
pub(super) fn insertion(text: &str, section: Section, spot: &Spot, line: &str) -> Vec<Edit> {
    let put = |place: usize, text: String| vec![Edit { span: place..place, text }];
    if section == Section::Top {
        let mut place = 0;
        for existing in text.split_inclusive('\n') {
            if existing.trim_start().starts_with('[') {
                return put(place, format!("{line}\n"));
            }
            place += existing.len();
        }
        let before = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        return put(text.len(), format!("{before}{line}\n"));
    }
    let header = text.get(spot.span.clone()).unwrap_or_default();
    if header.starts_with('{') {
        let comma = if header.trim_matches(['{', '}', ' ']).is_empty() { "" } else { "," };
        return put(spot.span.start + 1, format!(" {line}{comma}"));
    }
    if header.starts_with('[') {
        return put(spot.span.end, format!("\n{line}"));
    }
    let before = if text.ends_with('\n') { "" } else { "\n" };
    put(text.len(), format!("{before}\n{}\n{line}\n", section.header()))
}
