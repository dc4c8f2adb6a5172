//! Finds the known name that a mistyped one probably means ("did you mean …?").
//!
//! Names are compared by edit distance (optimal string alignment), after capitals, hyphens and spaces have been evened
//! out; a table of synonyms goes first. American spelling is not a mistake and is read as it is.

use super::spelling::spelled;

/// Words of everyday language, with the name the tables use. The first that is on offer wins.
const SYNONYMS: &[(&str, &str)] = &[
    ("amount", "dose"),
    ("level", "dose"),
    ("value", "dose"),
    ("input", "what"),
    ("type", "what"),
    ("label", "name"),
    ("begin", "from"),
    ("start", "from"),
    ("start_day", "from"),
    ("since", "from"),
    ("end", "until"),
    ("stop", "until"),
    ("to", "until"),
    ("end_day", "until"),
    ("during", "for"),
    ("duration", "for"),
    ("lasts", "for"),
    ("length", "for"),
    ("repeat", "every"),
    ("frequency", "how_often"),
    ("often", "how_often"),
    ("schedule", "how_often"),
    ("missing", "missed"),
    ("skipped", "missed"),
    ("extend", "extends"),
    ("base", "extends"),
    ("based_on", "extends"),
    ("parent", "extends"),
    ("inherits", "extends"),
    ("without", "leave_out"),
    ("count", "times"),
    ("length", "duration"),
    ("days", "duration"),
    ("time", "duration"),
    ("end", "duration"),
    ("simulation_time", "duration"),
    ("name", "title"),
    ("description", "what_to_expect"),
    ("expected", "what_to_expect"),
    ("expectation", "expect"),
    ("hypothesis", "question"),
    ("try", "what_to_try"),
    ("references", "sources"),
    ("source", "sources"),
    ("reference", "sources"),
    ("patient", "person"),
    ("initial", "start"),
    ("initial_state", "start"),
    ("step", "output_every"),
    ("dt", "output_every"),
    ("interval", "output_every"),
    ("every", "output_every"),
    ("plot", "show"),
    ("output", "show"),
    ("variables", "show"),
    ("cuts", "cut"),
    ("remove", "cut"),
    ("inputs", "background"),
    ("baseline", "background"),
    ("constant", "background"),
    ("events", "intervention"),
    ("event", "intervention"),
    ("treatment", "intervention"),
    ("treatments", "intervention"),
    ("params", "parameters"),
    ("diet", "background"),
    ("statement", "that"),
    ("condition", "that"),
    ("reason", "why"),
    ("because", "why"),
    ("diet", "fibre"),
    ("drug", "antibiotic"),
    ("lactobacillus", "l_rhamnosus"),
    ("bifidobacterium", "b_longum"),
    ("probiotics", "probiotic_mixture"),
    ("sunburn", "irritation"),
    ("scratching", "irritation"),
    ("uv", "irritation"),
    ("bacteria", "microbes"),
    ("microbiome", "microbes"),
    ("microbiota", "microbes"),
    ("endotoxin", "lps"),
    ("leaky_gut", "gut_permeability"),
    ("permeability", "gut_permeability"),
    ("gut_barrier", "gut_permeability"),
    ("inflammation", "skin_inflammation"),
    ("skin", "skin_inflammation"),
    ("eczema", "skin_inflammation"),
    ("healthy", "rest"),
    ("normal", "typical adult"),
    ("healthy", "typical adult"),
    ("adult", "typical adult"),
    ("sick", "inflamed"),
    ("ill", "inflamed"),
    ("susceptible", "susceptible adult"),
    ("loop", "skin_to_gut"),
    ("feedback", "skin_to_gut"),
];

/// The name in small letters, with hyphens and spaces as underscores.
fn evened(name: &str) -> String {
    let small: String = name.trim().to_lowercase().chars().take(60).collect();
    spelled(&small.replace(['-', ' ', '\u{a0}', '.'], "_"))
}

/// The one of `known` that is most like `name`, if any is like it at all.
pub fn nearest(name: &str, known: impl IntoIterator<Item = &'static str>) -> Option<&'static str> {
    let known: Vec<&'static str> = known.into_iter().collect();
    let typed = evened(name);
    if typed.is_empty() {
        return None;
    }
    let same = |wanted: &str| known.iter().copied().find(|candidate| evened(candidate) == wanted);
    let synonym = || SYNONYMS.iter().filter(|(word, _)| *word == typed).find_map(|(_, meant)| same(&evened(meant)));
    let likest = || {
        let near = known.iter().copied().map(|candidate| (strsim::osa_distance(&typed, &evened(candidate)), candidate));
        near.filter(|(distance, _)| *distance <= (typed.chars().count() / 3).max(1))
            .min()
            .map(|(_, candidate)| candidate)
    };
    let part = || {
        let mut holding = known.iter().copied().filter(|candidate| {
            typed.len() > 2 && evened(candidate).split('_').any(|word| word == typed.trim_end_matches('s'))
        });
        holding.next().filter(|_| holding.next().is_none())
    };
    same(&typed).or_else(synonym).or_else(likest).or_else(part)
}

/// The names as a list to read: `a`, `b`, `c`.
pub fn listed<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    names.into_iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_hand_find_the_name_that_was_meant() {
        let known = ["fibre", "antibiotic", "skin_inflammation", "duration", "until", "typical adult"];
        for (typed, meant) in [
            ("fiber", "fibre"),
            ("Fibre", "fibre"),
            ("antibiotics", "antibiotic"),
            ("skin-inflammation", "skin_inflammation"),
            ("skin_inflamation", "skin_inflammation"),
            ("Skin Inflammation", "skin_inflammation"),
            ("durration", "duration"),
            ("end", "until"),
            ("typical_adult", "typical adult"),
            ("eczema", "skin_inflammation"),
        ] {
            assert_eq!(nearest(typed, known), Some(meant), "{typed}");
        }
        assert_eq!(nearest("zebra", known), None);
        assert_eq!(nearest("", known), None);
    }
}
