//! The spelling of a tape as Rust.

use std::fmt::Write;

use crate::{
    model::link::Topology,
    tape::{Operation, Register, Section, Tape},
};

/// The code for all wirings, each with its set of layers as bits.
pub(crate) fn all(wirings: impl Iterator<Item = (u32, Topology)>) -> String {
    let mut code = String::new();
    let mut sets = Vec::new();
    for (set, topology) in wirings {
        let _ = write!(code, "{}", Spelling(&Tape::record(&topology)).module(set));
        sets.push(format!("wiring_{set}::WIRING"));
    }
    let (count, sets) = (sets.len(), sets.join(", "));
    let _ =
        writeln!(code, "/// By the bits of the layers that are on.\nstatic PRINTED: [Printed; {count}] = [{sets}];");
    code
}

/// A tape to be spelled. In the printed functions `k` is known, `y` are the unknowns, and `r` with a number is a result.
struct Spelling<'a>(&'a Tape);

impl Spelling<'_> {
    fn module(&self, set: u32) -> String {
        let tape = self.0;
        let numbers: Vec<String> = tape.numbers.iter().map(|number| number_in_rust(*number)).collect();
        let [person, input] = [&tape.person, &tape.input].map(table);
        format!(
            "#[allow(clippy::all, unused_imports, unused_parens, reason = \"printed, not written\")]\n\
             mod wiring_{set} {{\n    use super::{{Number, Operation::*, Printed, i, step}};\n\n    \
             pub(super) const WIRING: Printed = Printed {{ unknowns: &{:?}, entries: &{:?}, numbers: &[{}], \
             person: &[{person}], input: &[{input}], change, slopes }};\n\n{}\n{}}}\n\n",
            tape.unknowns(),
            tape.entries(),
            numbers.join(", "),
            self.function("change", &[&tape.change], &tape.changes),
            self.function("slopes", &[&tape.change, &tape.slopes], &tape.entry_registers),
        )
    }

    /// A function that computes what these outputs need of some sections, in order.
    fn function(&self, name: &str, sections: &[&Section], outputs: &[Register]) -> String {
        let mut needed = vec![false; self.0.registers];
        for output in outputs {
            needed[usize::from(*output)] = true;
        }
        let all: Vec<_> = sections.iter().flat_map(|section| (section.first..).zip(&section.instructions)).collect();
        let mut lines: Vec<String> = Vec::new();
        for (register, instruction) in all.into_iter().rev().filter(|(register, _)| *register < self.0.registers) {
            if needed[register] {
                needed[usize::from(instruction.a)] = true;
                needed[usize::from(instruction.b)] = true;
                let value = self.operation(instruction.operation, instruction.a, instruction.b);
                lines.push(format!("        let r{register} = {value};\n"));
            }
        }
        lines.reverse();
        let (known, size, count) = (self.0.first_unknown(), self.0.unknowns().len(), outputs.len());
        let values: Vec<String> = outputs.iter().map(|output| self.register(*output)).collect();
        format!(
            "    fn {name}(k: &[f64], y: &[f64], out: &mut [f64]) {{\n        \
             let (Some(k), Some(y), Some(out)) = (k.first_chunk::<{known}>(), y.first_chunk::<{size}>(), \
             out.first_chunk_mut::<{count}>()) else {{ return }};\n{}        *out = [{}];\n    }}\n",
            lines.concat(),
            values.join(", "),
        )
    }

    fn register(&self, register: Register) -> String {
        let place = usize::from(register);
        if let Some(number) = self.0.numbers.get(place) {
            number_in_rust(*number)
        } else if place < self.0.first_unknown() {
            format!("k[{place}]")
        } else if place < self.0.change.first {
            format!("y[{}]", place - self.0.first_unknown())
        } else {
            format!("r{place}")
        }
    }

    fn operation(&self, operation: Operation, a: Register, b: Register) -> String {
        let (a, b) = (self.register(a), self.register(b));
        match operation {
            Operation::Sum => format!("{a} + {b}"),
            Operation::Difference => format!("{a} - {b}"),
            Operation::Product => format!("{a} * {b}"),
            Operation::Quotient => format!("{a} / {b}"),
            Operation::Power => format!("{a}.power({b})"),
            Operation::Opposite => format!("-{a}"),
            Operation::Nonnegative => format!("{a}.nonnegative()"),
            Operation::IsNonnegative => format!("step({a})"),
            Operation::Saturated => format!("{a}.saturated()"),
        }
    }
}

/// The instructions of a section.
fn table(section: &Section) -> String {
    let spelled = |instruction: &crate::tape::Instruction| {
        format!("i({:?}, {}, {})", instruction.operation, instruction.a, instruction.b)
    };
    section.instructions.iter().map(spelled).collect::<Vec<_>>().join(", ")
}

/// A number that reads back as the same bits.
fn number_in_rust(number: f64) -> String {
    if number.is_nan() {
        "f64::NAN".to_owned()
    } else if number.is_sign_negative() {
        format!("(-{:?}_f64)", -number)
    } else {
        format!("{number:?}_f64")
    }
}
