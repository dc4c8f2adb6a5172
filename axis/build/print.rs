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
        wiring(&mut code, set, &Tape::record(&topology));
        sets.push(format!("wiring_{set}::WIRING"));
    }
    let _ = writeln!(
        code,
        "/// By the bits of the layers that are on.\npub(super) static PRINTED: [Printed; {}] = [{}];",
        sets.len(),
        sets.join(", ")
    );
    code
}

/// Where a printed function finds a register.
struct Spelling<'a> {
    tape: &'a Tape,
    first_given: usize,
    first_unknown: usize,
    first_person: usize,
    first_change: usize,
}

impl<'a> Spelling<'a> {
    fn new(tape: &'a Tape) -> Self {
        Self {
            tape,
            first_given: tape.numbers.len(),
            first_unknown: tape.first_unknown(),
            first_person: tape.person.first,
            first_change: tape.change.first,
        }
    }

    /// How many numbers are known before a state is asked for: what is given, and what follows from it.
    fn known(&self) -> usize {
        self.first_unknown - self.first_given + self.first_change - self.first_person
    }

    /// Which of the known numbers a register is.
    fn place(&self, register: usize) -> usize {
        if register < self.first_unknown {
            register - self.first_given
        } else {
            self.first_unknown - self.first_given + register - self.first_person
        }
    }

    fn register(&self, register: Register) -> String {
        let register = usize::from(register);
        if let Some(number) = self.tape.numbers.get(register) {
            number_in_rust(*number)
        } else if register < self.first_unknown {
            format!("k[{}]", self.place(register))
        } else if register < self.first_person {
            format!("y[{}]", register - self.first_unknown)
        } else if register < self.first_change {
            format!("k[{}]", self.place(register))
        } else {
            format!("r{register}")
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

    /// Statements that put the results of a section into the known numbers.
    fn known_results(&self, section: &Section) -> String {
        let mut code = String::new();
        for (number, instruction) in section.instructions.iter().enumerate() {
            let place = self.place(section.first + number);
            let value = self.operation(instruction.operation, instruction.a, instruction.b);
            let _ = writeln!(code, "        k[{place}] = {value};");
        }
        code
    }

    /// Statements that compute what these outputs need of some sections, in order.
    fn results(&self, sections: &[&Section], outputs: &[Register]) -> String {
        let mut needed = vec![false; self.tape.registers];
        for output in outputs {
            needed[usize::from(*output)] = true;
        }
        let all = sections.iter().flat_map(|section| (section.first..).zip(&section.instructions));
        let mut lines: Vec<String> = Vec::new();
        for (register, instruction) in all.collect::<Vec<_>>().into_iter().rev() {
            if needed[register] {
                needed[usize::from(instruction.a)] = true;
                needed[usize::from(instruction.b)] = true;
                let value = self.operation(instruction.operation, instruction.a, instruction.b);
                lines.push(format!("        let r{register} = {value};\n"));
            }
        }
        lines.into_iter().rev().collect()
    }
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

fn wiring(code: &mut String, set: u32, tape: &Tape) {
    let spelling = Spelling::new(tape);
    let (known, size, entries) = (spelling.known(), tape.unknowns().len(), tape.entries().len());
    let _ = writeln!(
        code,
        "#[allow(clippy::all, unused_imports, unused_parens, reason = \"printed, not written\")]\nmod wiring_{set} {{\n    use super::{{Number, Printed, step}};\n"
    );
    let _ = writeln!(
        code,
        "    pub(super) const WIRING: Printed = Printed {{ unknowns: &{:?}, entries: &{:?}, known: {known}, person, input, change, slopes, along_time }};",
        tape.unknowns(),
        tape.entries(),
    );
    for (name, section) in [("person", &tape.person), ("input", &tape.input)] {
        let _ = writeln!(
            code,
            "    fn {name}(k: &mut [f64]) {{\n        let Some(k) = k.first_chunk_mut::<{known}>() else {{ return }};\n{}    }}",
            spelling.known_results(section)
        );
    }
    let whole = [&tape.change, &tape.slopes, &tape.along_time];
    let time: Vec<Register> = tape.time_entries.iter().map(|(_, register)| *register).collect();
    let by_row = |row: usize| tape.time_entries.iter().find(|(own, _)| *own == row).map(|(_, register)| *register);
    let time_slopes: Vec<Option<Register>> = (0..size).map(by_row).collect();
    let some = |registers: &[Register]| registers.iter().map(|register| Some(*register)).collect::<Vec<_>>();
    for (name, sections, needed, outputs) in [
        ("change", &whole[..1], &tape.changes, some(&tape.changes)),
        ("slopes", &whole[..2], &tape.entry_registers, some(&tape.entry_registers)),
        ("along_time", &whole[..], &time, time_slopes),
    ] {
        let count = if name == "slopes" { entries } else { size };
        let values =
            outputs.iter().map(|output| output.map_or("0.0".to_owned(), |register| spelling.register(register)));
        let _ = writeln!(
            code,
            "    fn {name}(k: &[f64], y: &[f64], out: &mut [f64]) {{\n        let (Some(k), Some(y), Some(out)) = (k.first_chunk::<{known}>(), y.first_chunk::<{size}>(), out.first_chunk_mut::<{count}>()) else {{ return }};\n{}        *out = [{}];\n    }}",
            spelling.results(sections, needed),
            values.collect::<Vec<_>>().join(", "),
        );
    }
    let _ = writeln!(code, "}}\n");
}
