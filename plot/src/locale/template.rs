//! Fills the places of a text: `{number}` by what goes with `number`, `{million|millions}` by the half that fits.

/// A text with its places filled, and of each `{one|many}` the half that fits. What fills a place is not looked at again, so
/// it may hold braces of its own.
pub(super) fn fill(template: &str, many: bool, places: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(2 * template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((place, after)) = after.split_once('}') else { break };
        text += before;
        match (place.split_once('|'), places.iter().find(|(name, _)| *name == place)) {
            (Some((one, several)), _) => text += if many { several } else { one },
            (None, Some((_, filling))) => text += filling,
            // A place without a filling stays visible in the picture.
            (None, None) => text += &format!("{{{place}}}"),
        }
        rest = after;
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_once_and_the_number_chooses_the_word() {
        let places = [("name", "Mast {cells}"), ("value", "2")];
        assert_eq!(fill("{name}, from {value}", false, &places), "Mast {cells}, from 2");
        assert_eq!(fill("{value} {Million|Millionen}", true, &places), "2 Millionen");
        assert_eq!(fill("{value} {Million|Millionen}", false, &places), "2 Million");
        assert_eq!(fill("{unknown} at {", true, &places), "{unknown} at {");
    }
}
