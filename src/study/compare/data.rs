//! The numbers of several simulations, in wide or tidy layout.

use crate::{
    analysis::Simulation,
    page::{
        content::Data,
        data::{Table, csv_metadata_of_several},
        extras::TableLayout,
    },
};

/// The numbers of several simulations.
pub(super) struct ComparedData<'a> {
    pub(super) runs: &'a [Simulation],
    /// The headline in English, the language of all data files.
    pub(super) headline: String,
}

impl Data for ComparedData<'_> {
    fn table(&self, layout: TableLayout) -> Table<'_> {
        match layout {
            TableLayout::Wide => Table::wide_of_several(self.runs),
            TableLayout::Tidy => Table::tidy(self.runs),
        }
    }

    fn description(&self) -> Result<String, serde_json::Error> {
        csv_metadata_of_several(self.runs, &self.headline)
    }
}
