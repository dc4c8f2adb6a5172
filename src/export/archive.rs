//! Writes files into a ZIP archive without compression, as COMBINE archives usually are.
//!
//! A date and a system have to be named. They are constant, so that the same files give the same bytes on every day and
//! on every machine: 1 January 1980, the first date that the format can express, and Unix.

use std::io::{Cursor, Write};

pub(super) use zip::result::ZipError;
use zip::{CompressionMethod, DateTime, System, ZipWriter, write::SimpleFileOptions};

/// The files, in order, as one ZIP archive.
pub(super) fn stored(files: &[(&str, &[u8])]) -> Result<Vec<u8>, ZipError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .system(System::Unix);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        archive.start_file(*name, options)?;
        archive.write_all(content)?;
    }
    Ok(archive.finish()?.into_inner())
}
