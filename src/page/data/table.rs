//! The numbers of runs as one table, before it is written in any format.

use crate::{
    analysis::{Sample, Simulation},
    model::{Day, Input, Quantity, State, readout, state},
    scenario::names,
};

/// What stands in one cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    /// A number.
    Number(f64),
    /// A name.
    Text(&'a str),
    /// Nothing: the run has ended, or what is not a number.
    Empty,
}

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Numbers, and in a table of several runs empty cells.
    Number,
    /// Names, never empty.
    Text,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name, unique in the table.
    pub name: String,
    /// What its cells are.
    pub kind: Kind,
}

/// Rows of cells, each as long as there are columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<'a> {
    /// The columns, in order.
    pub columns: Vec<Column>,
    /// The rows, in order.
    pub rows: Vec<Vec<Cell<'a>>>,
}

/// The columns after `day`, in order: states and read-outs that move with the layers of the run, then the inputs.
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
    /// A run as people lay it out: one row for each day asked for, one column for each quantity.
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

    /// Several runs side by side: for each day the columns of each run, named `scenario.quantity`. The rows are those of
    /// the first run, then those of longer ones; the cells of a run that has ended are empty.
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

    /// Tables with the same columns as one: the rows of the first, then those of the second, and so on.
    pub fn below_each_other(tables: impl Iterator<Item = Self>) -> Self {
        let mut all = Self { columns: Vec::new(), rows: Vec::new() };
        for table in tables {
            all.columns = table.columns;
            all.rows.extend(table.rows);
        }
        all
    }

    /// Runs as programs like them ("tidy", Wickham 2014, 10.18637/jss.v059.i10): one row for each number, which says what
    /// it is and of which scenario, day and unit.
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

/// What a quantity is to the model.
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

/// The days of the first run, then those of longer ones.
fn common_days(runs: &[Simulation]) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for run in runs {
        let known = days.last().copied().unwrap_or(f64::NEG_INFINITY);
        days.extend(run.samples().map(|sample| sample.day).filter(|day| *day > known));
    }
    days
}
