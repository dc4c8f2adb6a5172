//! Files are written whole or not at all, and nothing that a person made is ever overwritten.

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

use super::failure::Failure;
use crate::present::record::{GENERATOR, Ownership, digest};

/// The file that names the others and their digests.
pub(super) const RECORD: &str = "run.json";

/// Writes files into a folder: first all beside their places, then each into its place.
///
/// A file that is already there is replaced only if the record in the folder says that we wrote just that content, or
/// with `force`.
pub(super) fn write_all(folder: &Path, files: &[(&str, &[u8])], force: bool) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|cause| Failure::Write { path: folder.to_owned(), cause })?;
    if !force {
        let owned = ownership(folder);
        for (name, content) in files {
            refuse_to_replace(&folder.join(name), content, owned.as_ref())?;
        }
    }
    let mut waiting: Vec<(NamedTempFile, PathBuf)> = Vec::with_capacity(files.len());
    for (name, content) in files {
        let path = folder.join(name);
        let file = beside(folder, content).map_err(|cause| Failure::Write { path: path.clone(), cause })?;
        waiting.push((file, path));
    }
    for (file, path) in waiting {
        file.persist(&path).map_err(|error| Failure::Write { path, cause: error.error })?;
    }
    Ok(())
}

/// Writes one new file and never replaces one, unless with `force`.
pub(super) fn write_new(path: &Path, content: &[u8], force: bool) -> Result<(), Failure> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let failed = |cause: io::Error| match cause.kind() {
        io::ErrorKind::AlreadyExists => Failure::NotOurs { path: path.to_owned() },
        _ => Failure::Write { path: path.to_owned(), cause },
    };
    let file = beside(folder, content).map_err(failed)?;
    let persisted = if force { file.persist(path) } else { file.persist_noclobber(path) };
    persisted.map(drop).map_err(|error| failed(error.error))
}

fn beside(folder: &Path, content: &[u8]) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".gutskin-");
    // Temporary files are private by default; a chart is for everyone the folder is for.
    #[cfg(unix)]
    let builder = builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(content)?;
    file.flush()?;
    Ok(file)
}

fn ownership(folder: &Path) -> Option<Ownership> {
    let text = fs::read_to_string(folder.join(RECORD)).ok()?;
    serde_json::from_str::<Ownership>(&text).ok().filter(|owned| owned.generator == GENERATOR)
}

fn refuse_to_replace(path: &Path, content: &[u8], owned: Option<&Ownership>) -> Result<(), Failure> {
    let Ok(there) = fs::read(path) else { return Ok(()) };
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let is_ours = if name == RECORD {
        owned.is_some()
    } else {
        owned.and_then(|owned| owned.files.get(&name)).is_some_and(|recorded| *recorded == digest(&there))
    };
    if is_ours || there == content { Ok(()) } else { Err(Failure::NotOurs { path: path.to_owned() }) }
}
