//! Writes tables as Parquet, which pandas, R, DuckDB and Polars read with the type of each column.
//!
//! The file contains no date and is not compressed, so that the same table gives the same bytes.

use std::sync::Arc;

pub use parquet::errors::ParquetError;
use parquet::{
    basic::{LogicalType, Repetition, Type as Physical},
    data_type::{ByteArray, ByteArrayType, DoubleType},
    file::{
        properties::WriterProperties,
        writer::{SerializedColumnWriter, SerializedFileWriter},
    },
    schema::types::Type,
};

use super::table::{Cell, Column, Kind, Table};

/// The definition levels of an optional column that is not nested: whether a cell holds a value.
const MISSING: i16 = 0;
const DEFINED: i16 = 1;

/// The table as a Parquet file with one row group. Its bytes depend only on the table and on the versions of this
/// program and of the Parquet library.
///
/// # Errors
/// Only if two columns have one name or the file cannot be written to memory, which a [`Table`] never causes.
pub fn parquet(table: &Table<'_>) -> Result<Vec<u8>, ParquetError> {
    let fields: Result<Vec<_>, _> = table.columns.iter().map(|column| field(column).map(Arc::new)).collect();
    let schema = Type::group_type_builder("run").with_fields(fields?).build()?;
    let properties =
        WriterProperties::builder().set_created_by(concat!("gutskin ", env!("CARGO_PKG_VERSION")).to_owned()).build();
    let mut file = SerializedFileWriter::new(Vec::new(), Arc::new(schema), Arc::new(properties))?;
    let mut group = file.next_row_group()?;
    for (position, column) in table.columns.iter().enumerate() {
        let Some(mut writer) = group.next_column()? else { break };
        let cells = table.rows.iter().filter_map(|row| row.get(position));
        match column.kind {
            Kind::Number => write_numbers(&mut writer, cells)?,
            Kind::Text => write_names(&mut writer, cells)?,
        }
        writer.close()?;
    }
    group.close()?;
    file.into_inner()
}

/// Number columns may contain missing values, text columns may not.
fn field(column: &Column) -> Result<Type, ParquetError> {
    let (physical, logical, repetition) = match column.kind {
        Kind::Number => (Physical::DOUBLE, None, Repetition::OPTIONAL),
        Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String), Repetition::REQUIRED),
    };
    Type::primitive_type_builder(&column.name, physical).with_logical_type(logical).with_repetition(repetition).build()
}

fn write_numbers<'c>(
    writer: &mut SerializedColumnWriter<'_>,
    cells: impl Iterator<Item = &'c Cell<'c>>,
) -> Result<(), ParquetError> {
    let (mut values, mut levels) = (Vec::new(), Vec::new());
    for cell in cells {
        if let Cell::Number(value) = cell {
            values.push(*value);
            levels.push(DEFINED);
        } else {
            levels.push(MISSING);
        }
    }
    writer.typed::<DoubleType>().write_batch(&values, Some(&levels), None)?;
    Ok(())
}

fn write_names<'c>(
    writer: &mut SerializedColumnWriter<'_>,
    cells: impl Iterator<Item = &'c Cell<'c>>,
) -> Result<(), ParquetError> {
    let names: Vec<ByteArray> = cells
        .map(|cell| match cell {
            Cell::Text(name) => ByteArray::from(*name),
            _ => ByteArray::new(),
        })
        .collect();
    writer.typed::<ByteArrayType>().write_batch(&names, None, None)?;
    Ok(())
}
