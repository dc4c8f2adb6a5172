//! Parses outcomes and statements with comparison signs, by splitting the text at signs and words.

use super::{
    claim::{Claim, Statement, Term},
    fault::{StatementFault, Wanted},
    outcome::{Outcome, Statistic},
    piece::Piece,
    verb,
};
use crate::{
    model::Unit,
    scenario::value::{
        QuantityFault, moment,
        quantity::{self, Bare},
    },
};

impl Outcome {
    /// Reads an outcome as students write it.
    ///
    /// ```
    /// use gutskin::scenario::Outcome;
    /// let outcome = Outcome::parse("dysbiosis@day 30")?;
    /// assert_eq!(outcome.to_string(), "dysbiosis at day 30");
    /// # Ok::<(), gutskin::scenario::statement::StatementFault>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Why the text is not one, and where.
    pub fn parse(text: &str) -> Result<Self, StatementFault> {
        outcome(Piece::whole(text))
    }
}

impl Statement {
    /// Reads a statement as students write it.
    ///
    /// # Errors
    ///
    /// Why the text is not one, and where.
    pub fn parse(text: &str) -> Result<Self, StatementFault> {
        statement(Piece::whole(text))
    }
}

/// Parses an outcome.
fn outcome(text: Piece<'_>) -> Result<Outcome, StatementFault> {
    for (word, statistic) in [("max", Statistic::Max), ("min", Statistic::Min), ("mean", Statistic::Mean)] {
        if let Some(rest) = text.after(word) {
            return Ok(Outcome { of: rest.quantity()?, statistic });
        }
    }
    if let Some(found) = verb::outcome(text) {
        return found;
    }
    if let Some(rest) = text.after("days") {
        let (named, comparison, value) = rest.compared().ok_or_else(|| text.not(Wanted::Outcome))?;
        let of = named.quantity()?;
        return Ok(Outcome { of, statistic: Statistic::Days(comparison, value.number(of.unit)?) });
    }
    let (named, when) = text.split("@").or_else(|| text.split(" at ")).ok_or_else(|| text.not(Wanted::Outcome))?;
    let of = named.quantity()?;
    if when.text() == "end" {
        return Ok(Outcome { of, statistic: Statistic::End });
    }
    let day = moment::read(when.text()).map_err(|_| when.not(Wanted::Day))?;
    Ok(Outcome { of, statistic: Statistic::At(day) })
}

fn term(text: Piece<'_>, unit: Unit) -> Result<Term, StatementFault> {
    match quantity::read(text.text(), unit, Bare::Any) {
        Ok(number) => Ok(Term::Number(number)),
        Err(QuantityFault::NotANumber { .. }) => outcome(text).map(Term::Outcome),
        Err(fault) => Err(text.no_number(fault, unit)),
    }
}

/// Parses a statement.
fn statement(text: Piece<'_>) -> Result<Statement, StatementFault> {
    if let Some(found) = verb::statement(text) {
        return found;
    }
    if let Some((left, right)) = text.split(" between ") {
        let outcome = outcome(left)?;
        let (low, high) = right.split(" and ").ok_or_else(|| text.not(Wanted::Statement))?;
        let (low, high) = (low.number(outcome.unit())?, high.number(outcome.unit())?);
        if low > high {
            let (low, high) = right.split(" and ").unwrap_or((right, right));
            let offer = format!("{} and {}", high.text(), low.text());
            return Err(StatementFault::Reversed { offer, span: right.span() });
        }
        return Ok(Statement { outcome, claim: Claim::Between(low, high) });
    }
    if text.text().contains('=') && !text.text().contains(['<', '>']) {
        return Err(text.not(Wanted::Range));
    }
    let (mut left, mut comparison, mut right) = text.compared().ok_or_else(|| text.not(Wanted::Statement))?;
    if text.after("days").is_some() {
        // The first sign belongs to the outcome, `days NAME > VALUE`; the statement is made by the second.
        let inner = right;
        (_, comparison, right) = inner.compared().ok_or_else(|| text.not(Wanted::Statement))?;
        let end = inner.span().start - text.span().start + inner.text().find(['<', '>', '≤', '≥']).unwrap_or(0);
        left = text.part(0..end);
    }
    let outcome = outcome(left)?;
    Ok(Statement { outcome, claim: Claim::Compare(comparison, term(right, outcome.unit())?) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_and_statements_are_read_and_written_back() {
        for (text, tidy) in [
            ("dysbiosis@day 30", "dysbiosis at day 30"),
            ("dysbiosis at day 30", "dysbiosis at day 30"),
            ("lps@end", "lps at end"),
            ("max skin_inflammation", "max skin_inflammation"),
            ("days skin_inflammation > 30 %", "days skin_inflammation > 0.3"),
            ("mean fiber", "mean fibre"),
            ("days fibre<20 g/day", "days fibre < 20"),
        ] {
            assert_eq!(Outcome::parse(text).map(|outcome| outcome.to_string()).as_deref(), Ok(tidy), "{text}");
        }
        for (text, tidy) in [
            ("skin_inflammation at end > 0.6", "skin_inflammation at end > 0.6"),
            ("days lps > 2 <= 3 weeks", "days lps > 2 <= 21"),
            ("max lps between 2 and 3", "max lps between 2 and 3"),
            ("lps@end < max lps", "lps at end < max lps"),
            ("days lps > 2 > days cytokines > 2", "days lps > 2 > days cytokines > 2"),
            ("skin_inflammation falls by 3 to 8 points", "fall of skin_inflammation between 0.03 and 0.08"),
            ("lps falls by 30 to 50 %", "relative fall of lps between 0.3 and 0.5"),
            ("lps rises by at least 0.2 from day 10 to day 20", "rise of lps from day 10 until day 20 >= 0.2"),
            ("lps rises", "rise of lps > 0"),
            ("dysbiosis peaks before cytokines", "peak day of dysbiosis < peak day of cytokines"),
            ("microbes bottoms after day 20", "low day of microbes > 20"),
            ("lps stays below 2", "max lps < 2"),
            ("lps stays above 0.5", "min lps > 0.5"),
            ("relative fall of lps until day 9 < 0.1", "relative fall of lps until day 9 < 0.1"),
        ] {
            assert_eq!(Statement::parse(text).map(|statement| statement.to_string()).as_deref(), Ok(tidy), "{text}");
        }
    }

    #[test]
    fn a_wrong_name_is_found_with_its_place() {
        let fault = Statement::parse("max  skin_inflamation > 0.6").err();
        assert_eq!(fault.as_ref().map(StatementFault::span), Some(5..21));
        assert_eq!(fault.as_ref().and_then(StatementFault::offer), Some("skin_inflammation"));
    }
}
