//! Writes the equations as a LaTeX document.

use super::{equations::Equations, letter::Binding, sheet};
use crate::number::{Node, Symbol};

/// All equations as a LaTeX document that needs only standard packages; long products are broken over several lines.
#[must_use]
pub fn latex(equations: &Equations) -> String {
    let mut text = String::from(
        "% Equations of gutskin, read off its code. Teaching model, not medical advice.\n\
         \\documentclass[a4paper,10pt]{article}\n\\usepackage[utf8]{inputenc}\n\\usepackage[T1]{fontenc}\n\
         \\usepackage{textcomp}\n\\usepackage{amsmath}\n\\usepackage{longtable}\n\\usepackage[margin=2cm]{geometry}\n\
         \\DeclareUnicodeCharacter{2212}{\\ensuremath{-}}\n\\DeclareUnicodeCharacter{03BA}{\\ensuremath{\\kappa}}\n\
         \\allowdisplaybreaks\n\\begin{document}\n",
    );
    for section in sheet::sections(equations) {
        text += &format!("\\section*{{{}}}\n\\begin{{align*}}\n", escaped(&capital(&section.title)));
        let lines: Vec<String> = section
            .lines
            .iter()
            .map(|line| {
                let left = letter(line.symbol);
                let left =
                    if line.is_change { format!("\\frac{{\\mathrm{{d}}{left}}}{{\\mathrm{{d}}t}}") } else { left };
                format!("{left} &= {}", broken(line.right))
            })
            .collect();
        text += &(lines.join(" \\\\\n") + "\n\\end{align*}\n");
        text += "\\begin{longtable}{lll}\n";
        for line in section.lines.iter().filter(|line| !line.is_change) {
            text += &format!("${}$ & & {} \\\\\n", letter(line.symbol), paragraph(line.meaning));
        }
        for row in &section.letters {
            text += &format!(
                "${}$ & {} & {} \\\\\n",
                letter(row.symbol),
                escaped(&sheet::value(row)),
                paragraph(row.meaning)
            );
        }
        text += "\\end{longtable}\n\n";
    }
    text + "\\end{document}\n"
}

/// Number of factors on one line.
const FACTORS: usize = 4;

/// A formula, broken over several lines if it is a long product.
fn broken(symbol: Symbol) -> String {
    let mut factors = Vec::new();
    collect(symbol, &mut factors);
    let parts: Vec<String> = factors.chunks(FACTORS).map(|chunk| chunk.join(" \\, ")).collect();
    if factors.len() <= FACTORS { write(symbol).0 } else { parts.join(" \\\\\n    &\\quad \\times ") }
}

/// Collects the factors of a product from left to right; a quotient counts as one factor.
fn collect(symbol: Symbol, factors: &mut Vec<String>) {
    match symbol.node() {
        Node::Product(a, b) => {
            collect(a, factors);
            factors.push(within(b, Binding::Power));
        }
        Node::Quotient(a, b) if matches!(a.node(), Node::Product(..) | Node::Quotient(..)) => {
            let product =
                matches!(a.node(), Node::Product(_, last) if !matches!(last.node(), Node::Sum(..) | Node::Number(_)));
            if let (true, Node::Product(first, last)) = (product, a.node()) {
                collect(first, factors);
                factors.push(format!("\\frac{{{}}}{{{}}}", write(last).0, write(b).0));
            } else {
                collect(a, factors);
                factors.push(format!("\\frac{{1}}{{{}}}", write(b).0));
            }
        }
        _ => factors.push(within(symbol, Binding::Power)),
    }
}

fn within(part: Symbol, least: Binding) -> String {
    let (text, binding) = write(part);
    if binding < least { format!("\\left({text}\\right)") } else { text }
}

fn write(symbol: Symbol) -> (String, Binding) {
    match symbol.node() {
        Node::Number(value) => (format!("{value}"), Binding::Whole),
        Node::Name { letter: name, .. } => (letter(name), Binding::Whole),
        Node::Sum(a, b) => (format!("{} + {}", within(a, Binding::Sum), within(b, Binding::Sum)), Binding::Sum),
        Node::Difference(a, b) => {
            (format!("{} - {}", within(a, Binding::Sum), within(b, Binding::Product)), Binding::Sum)
        }
        Node::Product(a, b) => {
            (format!("{} \\, {}", within(a, Binding::Product), within(b, Binding::Product)), Binding::Product)
        }
        Node::Quotient(a, b) => (format!("\\frac{{{}}}{{{}}}", write(a).0, write(b).0), Binding::Power),
        Node::Opposite(a) => (format!("-{}", within(a, Binding::Product)), Binding::Sum),
        Node::Power(a, b) => {
            // The letter is grouped, because its subscript and the exponent would collide otherwise.
            (format!("{{{}}}^{{{}}}", within(a, Binding::Whole), write(b).0), Binding::Power)
        }
        Node::Nonnegative(a) => (format!("\\max\\left(0, {}\\right)", write(a).0), Binding::Whole),
    }
}

/// A letter with an upright subscript.
fn letter(symbol: &str) -> String {
    let (base, subscript) = symbol.split_once('_').unwrap_or((symbol, ""));
    let base = match base {
        "τ" => "\\tau".to_owned(),
        "κ" => "\\kappa".to_owned(),
        "λ" => "\\lambda".to_owned(),
        "ι" => "\\iota".to_owned(),
        "φ" => "\\varphi".to_owned(),
        long if long.chars().count() > 1 => format!("\\mathrm{{{long}}}"),
        single => single.to_owned(),
    };
    if subscript.is_empty() { base } else { format!("{base}_{{\\mathrm{{{subscript}}}}}") }
}

fn paragraph(text: &str) -> String {
    format!("\\parbox[t]{{0.7\\textwidth}}{{{}}}", escaped(text))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Escapes the special characters of LaTeX.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '%' | '&' | '#' | '_' | '$' | '{' | '}' => {
                safe.push('\\');
                safe.push(letter);
            }
            '–' => safe.push_str("--"),
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use crate::describe::formula::latex::*;

    #[test]
    fn words_are_safe() {
        assert_eq!(escaped("10 % of a_b & c"), "10 \\% of a\\_b \\& c");
        assert_eq!(letter("τ_P"), "\\tau_{\\mathrm{P}}");
    }
}
