//! A table of numbers whose rows are not days, such as one row for each value that was tried.

use super::{
    content::Data,
    data::{Table, description_of, table_of_numbers},
    extras::TableLayout,
};
use crate::{model::Unit, words::DISCLAIMER};

/// Numbers in rows and columns. Wide and tidy layout are the same: the first column identifies the row.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberTable<'a> {
    /// What the table is about, in English as all data files.
    pub title: &'a str,
    /// Name and unit of each column.
    pub columns: Vec<(String, Unit)>,
    /// The rows, each with one number per column.
    pub rows: Vec<Vec<f64>>,
}

impl Data for NumberTable<'_> {
    fn table(&self, _: TableLayout) -> Table<'_> {
        let names: Vec<&str> = self.columns.iter().map(|(name, _)| name.as_str()).collect();
        table_of_numbers(&names, self.rows.iter().cloned())
    }

    fn description(&self) -> Result<String, serde_json::Error> {
        let columns: Vec<(&str, &str)> =
            self.columns.iter().map(|(name, unit)| (name.as_str(), unit.description())).collect();
        description_of(self.title, DISCLAIMER, &columns)
    }
}
