//! The numbers of one simulation: a row per day.

use crate::{
    analysis::Simulation,
    page::{
        content::Data,
        data::{Table, csv_metadata},
        extras::TableLayout,
    },
};

/// The numbers of one simulation.
pub(super) struct RunData<'a>(pub(super) &'a Simulation);

impl Data for RunData<'_> {
    fn table(&self, layout: TableLayout) -> Table<'_> {
        match layout {
            TableLayout::Wide => Table::wide(self.0),
            TableLayout::Tidy => Table::tidy(std::slice::from_ref(self.0)),
        }
    }

    fn description(&self) -> Result<String, serde_json::Error> {
        csv_metadata(self.0)
    }
}
