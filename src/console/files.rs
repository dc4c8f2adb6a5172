//! Writes files atomically: each file is complete or absent, the files of one run are all written or none, and files
//! that the program did not write are never overwritten.
//!
//! Limit: failed writes are rolled back, but a power failure between two files leaves new files next to old ones.
//! Running the same scenario again repairs this, because files with the expected content are never in the way.

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

use super::failure::Failure;
use crate::page::{
    files::{Files, RECORD},
    record::{digest::digest, seal::Ownership},
};

/// Writes these files, see [`write_all`].
pub(crate) fn write(folder: &Path, files: &Files, force: bool) -> Result<(), Failure> {
    write_all(folder, &files.all(), force)
}

/// A file that is ready to be moved to its place.
struct Waiting {
    file: NamedTempFile,
    path: PathBuf,
    /// What exists there now.
    before: There,
}

/// What exists at the place of a file.
enum There {
    Nothing,
    File(Vec<u8>),
    /// A symbolic link. The program never creates one, so its target is left alone.
    Link,
}

/// Writes files into a folder: first all as temporary files, then each is moved to its place.
///
/// An existing file is replaced only if the record in the folder shows that this program wrote exactly its content, or
/// with `force`. Files that only the replaced record listed are removed: they would show an older run, and no record
/// would identify them any more. If one file cannot be moved, the others are restored.
pub(crate) fn write_all(folder: &Path, files: &[(&str, &[u8])], force: bool) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|cause| Failure::Write { path: folder.to_owned(), reason: words(&cause) })?;
    let owned = ownership(folder);
    let mut before = Vec::with_capacity(files.len());
    for (name, content) in files {
        let path = folder.join(name);
        let there = there(&path)?;
        let in_the_way = match &there {
            There::Nothing => false,
            There::Link => true,
            There::File(old) => old != content && !is_ours(name, old, owned.as_ref()),
        };
        if in_the_way && !force {
            return Err(Failure::NotOurs { path });
        }
        before.push(there);
    }
    let mut waiting = Vec::with_capacity(files.len());
    for ((name, content), before) in files.iter().zip(before) {
        let path = folder.join(name);
        match beside(folder, content) {
            Ok(file) => waiting.push(Waiting { file, path, before }),
            Err(cause) => return Err(Failure::Write { path, reason: words(&cause) }),
        }
    }
    let mut done: Vec<(PathBuf, There)> = Vec::with_capacity(waiting.len());
    let failed = |path: PathBuf, cause: &io::Error, done: &[(PathBuf, There)]| match put_back(folder, done) {
        Ok(()) => Failure::Write { path, reason: words(cause) },
        Err(_) => Failure::HalfWritten { path, reason: words(cause) },
    };
    // Before the new record is in place, because the old one still identifies the files to remove.
    for (path, old) in outdated(folder, files) {
        match fs::remove_file(&path) {
            Ok(()) => done.push((path, There::File(old))),
            Err(cause) => return Err(failed(path, &cause, &done)),
        }
    }
    for Waiting { file, path, before } in waiting {
        // If no file existed before, one that has appeared since must not be overwritten.
        let placed = match (&before, force) {
            (There::Nothing, false) => file.persist_noclobber(&path),
            _ => file.persist(&path),
        };
        if let Err(error) = placed {
            return Err(failed(path, &error.error, &done));
        }
        done.push((path, before));
    }
    Ok(())
}

/// Writes one new file. An existing file is replaced only with `force`.
pub(crate) fn write_new(path: &Path, content: &[u8], force: bool) -> Result<(), Failure> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let failed = |cause: io::Error| match cause.kind() {
        io::ErrorKind::AlreadyExists => Failure::NewIsThere { path: path.to_owned() },
        _ => Failure::New { path: path.to_owned(), reason: words(&cause) },
    };
    let file = beside(folder, content).map_err(failed)?;
    let persisted = if force { file.persist(path) } else { file.persist_noclobber(path) };
    persisted.map(drop).map_err(|error| failed(error.error))
}

/// The files in a folder that its record names and that are unchanged since they were written.
pub(crate) fn ours(folder: &Path) -> Vec<String> {
    let Some(owned) = ownership(folder) else { return Vec::new() };
    let unchanged = |name: &str| fs::read(folder.join(name)).is_ok_and(|content| is_ours(name, &content, Some(&owned)));
    owned.files.keys().filter(|name| unchanged(name)).cloned().collect()
}

/// The files that a new record makes obsolete: named by the old record, unchanged, and not among the new files. Without
/// a new record there are none.
fn outdated(folder: &Path, files: &[(&str, &[u8])]) -> Vec<(PathBuf, Vec<u8>)> {
    let stays = |name: &str| files.iter().any(|(new, _)| *new == name);
    if !stays(RECORD) {
        return Vec::new();
    }
    // A record must not reach files outside its folder, whatever it says.
    let is_plain = |name: &str| Path::new(name).file_name().is_some_and(|plain| plain == name);
    let old = ours(folder).into_iter().filter(|name| is_plain(name) && !stays(name)).map(|name| folder.join(name));
    old.filter_map(|path| match there(&path) {
        Ok(There::File(content)) => Some((path, content)),
        _ => None,
    })
    .collect()
}

/// Undoes what has been done, the last step first. If one step fails, the others are undone all the same.
fn put_back(folder: &Path, done: &[(PathBuf, There)]) -> io::Result<()> {
    let one = |(path, before): &(PathBuf, There)| match before {
        There::Nothing => fs::remove_file(path),
        There::File(old) => beside(folder, old)?.persist(path).map(drop).map_err(|error| error.error),
        There::Link => Err(io::ErrorKind::Unsupported.into()),
    };
    done.iter().rev().map(one).fold(Ok(()), Result::and)
}

fn beside(folder: &Path, content: &[u8]) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".gutskin-");
    // Temporary files are private by default; results get the usual permissions of the folder.
    #[cfg(unix)]
    let builder = builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(content)?;
    // A full disk may be noticed only here, while nothing has been replaced yet.
    file.as_file().sync_all()?;
    Ok(file)
}

/// The error of the system without the name of the temporary file, which the user does not know.
fn words(cause: &io::Error) -> String {
    let text = cause.to_string();
    text.split(" at path ").next().unwrap_or_default().to_owned()
}

fn there(path: &Path) -> Result<There, Failure> {
    let kind = match fs::symlink_metadata(path) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(There::Nothing),
        found => found.map_err(|cause| Failure::Write { path: path.to_owned(), reason: words(&cause) })?.file_type(),
    };
    if kind.is_symlink() {
        return Ok(There::Link);
    }
    if !kind.is_file() {
        let reason = if kind.is_dir() { "a folder of that name is in the way" } else { "it is no ordinary file" };
        return Err(Failure::Write { path: path.to_owned(), reason: reason.to_owned() });
    }
    // What cannot be read cannot be recognized as ours, nor restored.
    let read = fs::read(path).map_err(|cause| Failure::Write {
        path: path.to_owned(),
        reason: format!("what is there cannot be read: {cause}"),
    });
    read.map(There::File)
}

fn ownership(folder: &Path) -> Option<Ownership> {
    Ownership::read(&fs::read_to_string(folder.join(RECORD)).ok()?)
}

fn is_ours(name: &str, old: &[u8], owned: Option<&Ownership>) -> bool {
    // A record that can be read as ours has already verified its own digest.
    owned.is_some_and(|owned| name == RECORD || owned.files.get(name).is_some_and(|recorded| *recorded == digest(old)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_not_be_finished_is_put_back() {
        let folder = tempfile::tempdir().expect("a folder");
        let own = folder.path().join("own");
        fs::write(&own, "before").expect("written");
        // The third file cannot be moved to its place, because its folder does not exist.
        let files: [(&str, &[u8]); 3] = [("own", b"after"), ("new", b"after"), ("nowhere/third", b"after")];
        let failure = write_all(folder.path(), &files, true).expect_err("the third file has no folder");
        assert!(matches!(failure, Failure::Write { .. }), "{failure}");
        assert_eq!(fs::read(&own).expect("still there"), b"before");
        let left: Vec<_> = fs::read_dir(folder.path()).expect("a folder").collect();
        assert_eq!(left.len(), 1, "{left:?}");
    }

    #[cfg(unix)]
    #[test]
    fn what_can_not_be_put_back_does_not_keep_the_others_from_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        for name in ["first", "third"] {
            fs::write(at(name), "before").expect("written");
        }
        std::os::unix::fs::symlink("elsewhere", at("link")).expect("a link");
        let files = ["first", "link", "third", "nowhere/fourth"].map(|name| (name, b"after".as_slice()));
        let failure = write_all(folder.path(), &files, true).expect_err("the fourth file has no folder");
        assert!(matches!(failure, Failure::HalfWritten { .. }), "{failure}");
        for name in ["first", "third"] {
            assert_eq!(fs::read(at(name)).expect("still there"), b"before", "{name}");
        }
    }

    #[test]
    fn no_message_speaks_of_temporary_files() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("nowhere/new.toml");
        let failure = write_new(&path, b"", false).expect_err("there is no such folder");
        assert!(!failure.to_string().contains(".gutskin-"), "{failure}");
    }
}
