//! The numbers of simulations as one table, independent of the file format.

use crate::{
    analysis::{Sample, Simulation},
    model::{Day, Input, Quantity, State, readout, state},
    scenario::names,
};

/// The content of one cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    /// A number.
    Number(f64),
    /// A name.
    Text(&'a str),
    /// Nothing: the simulation has ended, or the value is not a number.
    Empty,
}

/// The type of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Numbers; cells may be empty.
    Number,
    /// Text; cells are never empty.
    Text,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name, unique in the table.
    pub name: String,
    /// Its type.
    pub kind: Kind,
}

/// A table; every row has one cell per column.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<'a> {
    /// The columns, in order.
    pub columns: Vec<Column>,
    /// The rows, in order.
    pub rows: Vec<Vec<Cell<'a>>>,
}

/// The columns after `day`, in order: the states and read-outs that change under the layers of the simulation, then the
/// inputs.
pub fn columns(run: &Simulation) -> impl Iterator<Item = &'static Quantity> {
    let layers = run.scenario.layers.clone();
    names::observables().filter(move |row| state::is_shown(row.name, &layers) && readout::is_shown(row.name, &layers))
}

fn value(sample: &Sample, column: &Quantity) -> f64 {
    let state = sample.state.named(column.name);
    let readout = sample.readouts.named(column.name);
    state.or(readout).or(sample.input.named(column.name)).copied().unwrap_or(f64::NAN)
}

fn number(value: f64) -> Cell<'static> {
    if value.is_finite() { Cell::Number(value) } else { Cell::Empty }
}

fn numbers(name: impl Into<String>) -> Column {
    Column { name: name.into(), kind: Kind::Number }
}

fn names(name: &str) -> Column {
    Column { name: name.to_owned(), kind: Kind::Text }
}

impl<'a> Table<'a> {
    /// One simulation in wide layout: one row per output day, one column per quantity.
    #[must_use]
    pub fn wide(run: &Simulation) -> Self {
        let quantities: Vec<&Quantity> = columns(run).collect();
        let row = |sample: Sample| {
            let cells = quantities.iter().map(|column| number(value(&sample, column)));
            std::iter::once(Cell::Number(sample.day)).chain(cells).collect()
        };
        let columns = std::iter::once("day").chain(quantities.iter().map(|column| column.name)).map(numbers);
        Self { columns: columns.collect(), rows: run.samples().map(row).collect() }
    }

    /// Several simulations in wide layout: for each day the columns of each simulation, named `scenario.quantity`. The
    /// rows are the days of the first simulation, followed by those of longer ones; cells after the end of a simulation
    /// are empty.
    #[must_use]
    pub fn wide_of_several(runs: &[Simulation]) -> Self {
        let mut all = vec![numbers("day")];
        for run in runs {
            all.extend(columns(run).map(|column| numbers(format!("{}.{}", run.scenario.name, column.name))));
        }
        let row = |day: Day| {
            let mut cells = vec![Cell::Number(day)];
            for run in runs {
                let sample = (day <= run.scenario.duration).then(|| run.sample(day));
                let cell = |column| sample.as_ref().map_or(Cell::Empty, |sample| number(value(sample, column)));
                cells.extend(columns(run).map(cell));
            }
            cells
        };
        Self { columns: all, rows: common_days(runs).into_iter().map(row).collect() }
    }

    /// Tables with the same columns joined: the rows of the first, then those of the second, and so on.
    pub fn below_each_other(tables: impl Iterator<Item = Self>) -> Self {
        let mut all = Self { columns: Vec::new(), rows: Vec::new() };
        for table in tables {
            all.columns = table.columns;
            all.rows.extend(table.rows);
        }
        all
    }

    /// Simulations in tidy layout (Wickham 2014, 10.18637/jss.v059.i10): one row per number, with its scenario, day,
    /// quantity and unit.
    #[must_use]
    pub fn tidy(runs: &'a [Simulation]) -> Self {
        let columns =
            vec![names("scenario"), numbers("day"), names("quantity"), names("kind"), names("unit"), numbers("value")];
        let mut rows = Vec::new();
        for run in runs {
            let quantities: Vec<&Quantity> = self::columns(run).collect();
            for sample in run.samples() {
                rows.extend(quantities.iter().map(|quantity| {
                    vec![
                        Cell::Text(&run.scenario.name),
                        Cell::Number(sample.day),
                        Cell::Text(quantity.name),
                        Cell::Text(kind(quantity)),
                        Cell::Text(quantity.unit.description()),
                        number(value(&sample, quantity)),
                    ]
                }));
            }
        }
        Self { columns, rows }
    }
}

/// A table of numbers only, its columns called by these names.
pub fn table_of_numbers(columns: &[&str], rows: impl Iterator<Item = Vec<f64>>) -> Table<'static> {
    Table {
        columns: columns.iter().map(|name| numbers(*name)).collect(),
        rows: rows.map(|row| row.into_iter().map(number).collect()).collect(),
    }
}

/// The role of a quantity in the model.
fn kind(quantity: &Quantity) -> &'static str {
    let is_in = |rows: &[Quantity]| rows.iter().any(|row| row.name == quantity.name);
    if is_in(State::<f64>::TABLE) {
        "state"
    } else if is_in(Input::<f64>::TABLE) {
        "input"
    } else {
        "readout"
    }
}

/// The days of the first simulation, followed by those of longer ones.
fn common_days(runs: &[Simulation]) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for run in runs {
        let known = days.last().copied().unwrap_or(f64::NEG_INFINITY);
        days.extend(run.samples().map(|sample| sample.day).filter(|day| *day > known));
    }
    days
}
