//! Writes files into a ZIP archive without compression, as is usual for COMBINE archives.
//!
//! The format requires a date and an operating system. Both are constant, so that the same files give the same bytes on
//! every day and machine: 1 January 1980, the earliest date of the format, and Unix.

use std::io::{Cursor, Write};

pub(super) use zip::result::ZipError;
use zip::{CompressionMethod, DateTime, System, ZipWriter, write::SimpleFileOptions};

/// A ZIP archive of these files, in order.
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
