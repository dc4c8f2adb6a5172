//! Writes the equations as a web page with presentation MathML, which every browser displays.

use super::{equations::Equations, letter::Binding, sheet};
use crate::number::{Node, Symbol};

/// All equations as one XHTML page that needs no other file.
#[must_use]
pub fn mathml(equations: &Equations) -> String {
    let mut text = String::from(
        "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head><meta charset=\"utf-8\"/>\
         <title>Equations of gutskin</title></head>\n<body>\n\
         <p>Read off the code of gutskin. Teaching model, not medical advice.</p>\n",
    );
    for section in sheet::sections(equations) {
        text += &format!("<h2>{}</h2>\n", escaped(&section.title));
        for line in &section.lines {
            let left = letter(line.symbol);
            let left = if line.is_change {
                format!(
                    "<mfrac><mrow><mi mathvariant=\"normal\">d</mi>{left}</mrow><mrow><mi mathvariant=\"normal\">d</mi><mi>t</mi></mrow></mfrac>"
                )
            } else {
                left
            };
            text += &format!(
                "<p><math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mrow>{left}<mo>=</mo>{}</mrow></math>{}</p>\n",
                write(line.right).0,
                escaped(line.meaning)
            );
        }
        text += "<table>\n";
        for row in &section.letters {
            text += &format!(
                "<tr><td><math xmlns=\"http://www.w3.org/1998/Math/MathML\">{}</math></td><td>{}</td><td>{}</td></tr>\n",
                letter(row.symbol),
                escaped(&sheet::value(row)),
                escaped(row.meaning)
            );
        }
        text += "</table>\n";
    }
    text + "</body>\n</html>\n"
}

fn within(part: Symbol, least: Binding) -> String {
    let (text, binding) = write(part);
    if binding < least { format!("<mrow><mo>(</mo>{text}<mo>)</mo></mrow>") } else { text }
}

fn write(symbol: Symbol) -> (String, Binding) {
    let joined = |a: Symbol, sign: &str, b: Symbol, second: Binding, own: Binding| {
        (format!("<mrow>{}<mo>{sign}</mo>{}</mrow>", within(a, own), within(b, second)), own)
    };
    match symbol.node() {
        Node::Number(value) => (format!("<mn>{value}</mn>"), Binding::Whole),
        Node::Name { letter: name, .. } => (letter(name), Binding::Whole),
        Node::Sum(a, b) => joined(a, "+", b, Binding::Sum, Binding::Sum),
        Node::Difference(a, b) => joined(a, "−", b, Binding::Product, Binding::Sum),
        Node::Product(a, b) => joined(a, "·", b, Binding::Product, Binding::Product),
        Node::Quotient(a, b) => {
            (format!("<mfrac><mrow>{}</mrow><mrow>{}</mrow></mfrac>", write(a).0, write(b).0), Binding::Power)
        }
        Node::Opposite(a) => (format!("<mrow><mo>−</mo>{}</mrow>", within(a, Binding::Product)), Binding::Sum),
        Node::Power(a, b) => (
            format!("<msup><mrow>{}</mrow><mrow>{}</mrow></msup>", within(a, Binding::Whole), write(b).0),
            Binding::Power,
        ),
        Node::Nonnegative(a) => {
            (format!("<mrow><mi>max</mi><mo>(</mo><mn>0</mn><mo>,</mo>{}<mo>)</mo></mrow>", write(a).0), Binding::Whole)
        }
    }
}

fn letter(symbol: &str) -> String {
    match symbol.split_once('_') {
        Some((base, subscript)) => {
            format!("<msub><mi>{}</mi><mi mathvariant=\"normal\">{}</mi></msub>", escaped(base), escaped(subscript))
        }
        None => format!("<mi>{}</mi>", escaped(symbol)),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
