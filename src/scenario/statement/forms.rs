//! Lists the forms of statements and outcomes, each with what it says and an example, for messages, reference page and schema.

/// The forms of an outcome, for messages.
pub(crate) const OUTCOME_FORMS: &str = "`NAME at day N`, `NAME at end`, `max NAME`, `min NAME`, `mean NAME`, `days NAME > VALUE`, `peak day of NAME`, `low day of NAME`, `rise of NAME` or `fall of NAME`";
/// The forms of a statement, for messages.
pub(crate) const STATEMENT_FORMS: &str = "`OUTCOME < VALUE` (or <=, >, >=), `OUTCOME between A and B`, `NAME falls by A to B`, `NAME rises by at least A from day M to day N`, `NAME peaks before NAME`, or `NAME stays below VALUE`";

/// The forms of a statement one by one, each with what it says and an example: for the reference page and the schema.
pub(crate) const FORMS: &[(&str, &str, &str)] = &[
    (
        "OUTCOME < VALUE",
        "also `<=`, `>`, `>=`; VALUE is a number or another outcome",
        "dysbiosis at end < dysbiosis at day 30",
    ),
    ("OUTCOME between A and B", "both ends included", "max lps between 1 and 3"),
    (
        "NAME falls by A to B",
        "from the first day to the last; `points` are hundredths of a share or those of a score, `%` is of the first value",
        "skin_inflammation falls by 3 to 8 points",
    ),
    (
        "NAME rises by at least A from day M to day N",
        "also `falls`, `at most`, `less than`, `more than`, `until day N`",
        "microbes rises by at least 10 % from day 30 to day 80",
    ),
    ("NAME rises", "by any amount; also `falls`", "lps falls"),
    (
        "NAME peaks before NAME",
        "also `after`, or a day; `bottoms` for the lowest point",
        "dysbiosis peaks before cytokines",
    ),
    (
        "NAME stays below VALUE",
        "on every day; also `above`, and `between A and B`",
        "skin_inflammation stays below 0.2",
    ),
];

/// The forms of an outcome one by one, each with what it gives and an example.
pub(crate) const OUTCOMES: &[(&str, &str, &str)] = &[
    ("NAME at day N", "its value on that day; `NAME@day N` is the same", "lps at day 30"),
    ("NAME at end", "its value on the last day", "lps at end"),
    ("max NAME", "its largest value", "max skin_inflammation"),
    ("min NAME", "its smallest value", "min microbes"),
    ("mean NAME", "its mean over time", "mean dysbiosis"),
    ("days NAME > VALUE", "for how many days it is above; also `<`", "days skin_inflammation > 0.3"),
    ("rise of NAME", "last value less first value; `from day M to day N` for other days", "rise of cytokines"),
    ("fall of NAME", "first value less last value", "fall of lps from day 30 to day 80"),
    ("peak day of NAME", "the day of its largest value", "peak day of cytokines"),
    ("low day of NAME", "the day of its smallest value", "low day of microbes"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Outcome, Statement};

    #[test]
    fn every_example_can_be_read() {
        for (form, _, example) in FORMS {
            assert!(Statement::parse(example).is_ok(), "{form}: {example}");
        }
        for (form, _, example) in OUTCOMES {
            assert!(Outcome::parse(example).is_ok(), "{form}: {example}");
        }
    }
}
