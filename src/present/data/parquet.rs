//! Tables as Parquet, which pandas, R, DuckDB and Polars read with the kind of each column.

use std::sync::Arc;

use parquet::{
    basic::{LogicalType, Repetition, Type as Physical},
    data_type::{ByteArray, ByteArrayType, DoubleType},
    file::{properties::WriterProperties, writer::SerializedFileWriter},
    schema::types::{Type, TypePtr},
};

pub use parquet::errors::ParquetError;

use super::table::{Cell, Column, Kind, Table};

/// The table in one group of rows. Its bytes depend on nothing but the table and the version of the program.
///
/// # Errors
/// Only if the file can not be written, which a table with unique names of columns never causes.
pub fn parquet(table: &Table<'_>) -> Result<Vec<u8>, ParquetError> {
    let properties =
        WriterProperties::builder().set_created_by(concat!("gutskin ", env!("CARGO_PKG_VERSION")).to_owned());
    let mut writer = SerializedFileWriter::new(Vec::new(), schema(&table.columns)?, Arc::new(properties.build()))?;
    let mut rows = writer.next_row_group()?;
    for (position, column) in table.columns.iter().enumerate() {
        let Some(mut writer) = rows.next_column()? else { break };
        let cells = table.rows.iter().filter_map(|row| row.get(position));
        // Level 1 says that there is something in the cell.
        let present: Vec<i16> = cells.clone().map(|cell| i16::from(*cell != Cell::Empty)).collect();
        match column.kind {
            Kind::Number => {
                let numbers = cells.filter_map(|cell| if let Cell::Number(value) = cell { Some(*value) } else { None });
                let numbers: Vec<f64> = numbers.collect();
                writer.typed::<DoubleType>().write_batch(&numbers, Some(&present), None)?;
            }
            Kind::Text => {
                let names = cells.filter_map(|cell| if let Cell::Text(name) = cell { Some(*name) } else { None });
                let names: Vec<ByteArray> = names.map(ByteArray::from).collect();
                writer.typed::<ByteArrayType>().write_batch(&names, None, None)?;
            }
        }
        writer.close()?;
    }
    rows.close()?;
    writer.into_inner()
}

fn schema(columns: &[Column]) -> Result<TypePtr, ParquetError> {
    let fields = columns.iter().map(|column| {
        let builder = match column.kind {
            Kind::Number => {
                Type::primitive_type_builder(&column.name, Physical::DOUBLE).with_repetition(Repetition::OPTIONAL)
            }
            Kind::Text => Type::primitive_type_builder(&column.name, Physical::BYTE_ARRAY)
                .with_logical_type(Some(LogicalType::String))
                .with_repetition(Repetition::REQUIRED),
        };
        builder.build().map(Arc::new)
    });
    Ok(Arc::new(Type::group_type_builder("run").with_fields(fields.collect::<Result<_, _>>()?).build()?))
}
