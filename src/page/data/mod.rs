//! The numbers of simulations in the formats that other programs read: `data.csv` with a description of its columns,
//! tab-separated values, JSON, JSON lines and Parquet.
//!
//! A table is laid out once ([`table`]); each format only serializes it.

mod description;
mod json;
mod parquet;
pub mod table;
mod text;

pub use description::{csv_metadata, csv_metadata_of_several, description_of};
pub use json::{json, json_lines};
pub use parquet::{ParquetError, parquet};
pub use table::{Table, table_of_numbers};
pub use text::{csv, tsv};
