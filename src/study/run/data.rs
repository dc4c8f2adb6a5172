//! The numbers of one simulation: a row per day.

use crate::{
    analysis::Simulation,
    page::{
        content::Data,
        data::{Table, csv_metadata},
        extras::TableLayout,
    },
};

/// The numbers of one simulation, and the name of their file.
pub(super) struct RunData<'a> {
    pub(super) run: &'a Simulation,
    pub(super) file: &'static str,
}

impl Data for RunData<'_> {
    fn table(&self, layout: TableLayout) -> Table<'_> {
        match layout {
            TableLayout::Wide => Table::wide(self.run),
            TableLayout::Tidy => Table::tidy(std::slice::from_ref(self.run)),
        }
    }

    fn description(&self) -> Result<String, serde_json::Error> {
        csv_metadata(self.run, self.file)
    }
}
