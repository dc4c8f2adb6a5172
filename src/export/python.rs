//! Writes a Python script that needs only SciPy and can be read from top to bottom.

use std::fmt::Write;

use super::system::equations::{System, Values};
use crate::{
    analysis::Simulation,
    describe::formula::Spelling,
    model::{Day, Quantity, Unit},
    number::Symbol,
    words::DISCLAIMER,
};

/// The simulation as a Python script that prints the unknowns and the quantities derived from them as CSV.
#[must_use]
pub fn python(system: &System<'_>) -> String {
    // Writing to a string cannot fail.
    let mut text = String::new();
    let _ = head(&mut text, system);
    let _ = numbers(&mut text, system);
    let _ = equations(&mut text, system);
    text + SOLVING
}

fn formula(symbol: Symbol) -> String {
    Spelling::plain("**", &|value| value.to_string()).formula(symbol)
}

fn head(text: &mut String, system: &System<'_>) -> std::fmt::Result {
    let scenario = &system.run.scenario;
    writeln!(text, "\"\"\"{}\n\n{}\n", quoted(&scenario.title), quoted(&scenario.question))?;
    writeln!(text, "What its author expects: {}\n", quoted(&scenario.what_to_expect))?;
    writeln!(text, "Written by gutskin {} from the scenario {}.", env!("CARGO_PKG_VERSION"), quoted(&scenario.name))?;
    writeln!(text, "{DISCLAIMER}\n")?;
    writeln!(text, "It needs SciPy (pip install scipy). It prints a table as CSV:\n")?;
    writeln!(text, "    python {0}.py > {0}.csv\n\"\"\"\n", quoted(&scenario.name))?;
    writeln!(text, "import csv\nimport sys\n\nfrom scipy.integrate import solve_ivp\n")
}

/// Escapes a text of the scenario for a string in triple quotes.
fn quoted(text: &str) -> String {
    let letter = |letter: char| match letter {
        '\\' | '"' => format!("\\{letter}"),
        '\n' => "\n".to_owned(),
        letter if letter.is_control() => format!("\\x{:02x}", u32::from(letter)),
        letter => letter.to_string(),
    };
    text.chars().map(letter).collect()
}

fn constant(text: &mut String, row: &Quantity, value: f64) -> std::fmt::Result {
    let unit = match row.unit {
        Unit::Fold | Unit::Share | Unit::One => String::new(),
        unit => format!("{}; ", unit.symbol()),
    };
    writeln!(text, "{} = {value}  # {unit}{} ({})", row.name, row.meaning, row.basis.word())
}

fn numbers(text: &mut String, system: &System<'_>) -> std::fmt::Result {
    let run = system.run;
    writeln!(text, "# Parameters of the person ({}). Time is in days.\n", run.scenario.person.name)?;
    for parameter in &system.parameters {
        constant(text, parameter.row, parameter.value)?;
    }
    writeln!(text, "\n# Inputs that stay the same all through.\n")?;
    for given in &system.inputs {
        if let Values::Constant(value) = given.values {
            constant(text, given.row, value)?;
        }
    }
    writeln!(
        text,
        "\n# Pieces of time: from day, until day, inputs just after the start, inputs just before the end."
    )?;
    writeln!(
        text,
        "# In between an input follows a straight line. It jumps only from one piece to the next.\n\nPIECES = ["
    )?;
    for (position, (from, until)) in system.pieces.iter().enumerate() {
        let values = |end: bool| {
            let values = system.inputs.iter().filter_map(|given| {
                let value = match &given.values {
                    Values::Constant(_) => return None,
                    Values::Steps(values) => *values.get(position)?,
                    Values::Ramps(ends) => ends.get(position).map(|ends| if end { ends.1 } else { ends.0 })?,
                };
                Some(format!("\"{}\": {value}", given.row.name))
            });
            values.collect::<Vec<_>>().join(", ")
        };
        writeln!(text, "    ({from}, {until}, {{{}}}, {{{}}}),", values(false), values(true))?;
    }
    writeln!(text, "]\n\n# The unknowns and their values on day 0.\n\nSTART = {{")?;
    for unknown in &system.unknowns {
        writeln!(text, "    \"{}\": {},  # {}", unknown.row.name, unknown.start, unknown.row.meaning)?;
    }
    writeln!(text, "}}\n\n# The days of the table.\n")?;
    days(text, run)
}

/// Number of days on one line.
const IN_A_LINE: usize = 12;

/// The output days: a formula where it gives exactly these floating-point numbers, otherwise a list. Three times 0.1 is
/// not 0.3.
fn days(text: &mut String, run: &Simulation) -> std::fmt::Result {
    let days: Vec<Day> = run.days().collect();
    let every = run.scenario.output_every;
    if let Some((last, before)) = days.split_last()
        && before.iter().zip(0_u32..).all(|(day, row)| day.to_bits() == (every * f64::from(row)).to_bits())
    {
        return writeln!(text, "DAYS = [{every} * row for row in range({})] + [{last}]\n\n", before.len());
    }
    writeln!(text, "DAYS = [")?;
    for line in days.chunks(IN_A_LINE) {
        let line: Vec<String> = line.iter().map(Day::to_string).collect();
        writeln!(text, "    {},", line.join(", "))?;
    }
    writeln!(text, "]\n\n")
}

fn equations(text: &mut String, system: &System<'_>) -> std::fmt::Result {
    writeln!(text, "def model(day, state, piece):")?;
    writeln!(text, "    \"\"\"How fast each unknown changes, per day, and what is read off the unknowns.\"\"\"")?;
    let names: Vec<&str> = system.unknowns.iter().map(|unknown| unknown.row.name).collect();
    writeln!(text, "    {} = state", names.join(", "))?;
    let moving: Vec<&str> = system
        .inputs
        .iter()
        .filter(|given| !matches!(given.values, Values::Constant(_)))
        .map(|given| given.row.name)
        .collect();
    if !moving.is_empty() {
        writeln!(text, "\n    # Inputs")?;
        writeln!(text, "    begin, end, first, last = piece\n    passed = (day - begin) / (end - begin)")?;
        for name in &moving {
            writeln!(text, "    {name} = first[\"{name}\"] + passed * (last[\"{name}\"] - first[\"{name}\"])")?;
        }
    }
    writeln!(text, "\n    # Read off the unknowns")?;
    for rule in &system.rules {
        writeln!(text, "    # {}\n    {} = {}", rule.meaning, rule.name, formula(rule.formula))?;
    }
    let mut mechanism = "";
    for process in &system.processes {
        if process.mechanism != mechanism {
            mechanism = process.mechanism;
            writeln!(text, "\n    # Processes, per day: {}", mechanism.replace('_', " "))?;
        }
        writeln!(text, "    # {}\n    {} = {}", process.row.meaning, process.row.name, formula(process.speed))?;
    }
    writeln!(text, "\n    change = [")?;
    for name in names {
        let terms: Vec<String> = system
            .processes_of(name)
            .map(|process| format!("{}{}", if process.fills { "+" } else { "-" }, process.row.name))
            .collect();
        let sum = if terms.is_empty() { "0".to_owned() } else { terms.join(" ") };
        writeln!(text, "        {sum},  # {name}")?;
    }
    writeln!(text, "    ]\n    read_off = {{")?;
    for name in system.rules.iter().map(|rule| rule.name).chain(moving) {
        writeln!(text, "        \"{name}\": {name},")?;
    }
    writeln!(text, "    }}\n    return change, read_off\n\n")
}

/// The code that solves the equations, which is the same in every script.
const SOLVING: &str = "\
def solve():
    \"\"\"The rows of the table, one for each day.

    Each piece of time is solved by itself, so that no change of an input is ever stepped over.
    \"\"\"
    rows = []
    state = list(START.values())
    for piece in PIECES:
        begin, end = piece[:2]
        is_last = piece is PIECES[-1]
        days = [day for day in DAYS if begin <= day and (day < end or is_last)]
        solution = solve_ivp(
            lambda day, state: model(day, state, piece)[0],
            (begin, end),
            state,
            method=\"LSODA\",
            t_eval=days if days and days[-1] == end else [*days, end],
            rtol=1e-11,
            atol=1e-13,
        )
        if not solution.success:
            raise RuntimeError(f\"the solver stopped between day {begin} and day {end}: {solution.message}\")
        for day, values in zip(days, solution.y.T):
            rows.append({\"day\": day, **dict(zip(START, values)), **model(day, values, piece)[1]})
        state = solution.y[:, -1]
    return rows


if __name__ == \"__main__\":
    rows = solve()
    table = csv.DictWriter(sys.stdout, fieldnames=rows[0])
    table.writeheader()
    table.writerows(rows)
";
