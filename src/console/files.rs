//! Files are written whole, the files of a run all or none, and nothing that a person made is ever overwritten.
//!
//! Limit: what fails is put back, but a machine that loses its power between two files leaves new ones beside old ones.
//! Running the same scenario again mends that, because what is already as it should be is never in the way.

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

/// Writes them all, as [`write_all`] does.
pub(crate) fn write(folder: &Path, files: &Files, force: bool) -> Result<(), Failure> {
    write_all(folder, &files.all(), force)
}

/// A file on its way to its place.
struct Waiting {
    file: NamedTempFile,
    path: PathBuf,
    /// What stands in its place now.
    before: There,
}

/// What stands where a file is to go.
enum There {
    Nothing,
    File(Vec<u8>),
    /// A link, which we never make. What it leads to is not touched.
    Link,
}

/// Writes files into a folder: first all beside their places, then each into its place.
///
/// A file that is already there is replaced only if the record in the folder says that we wrote just that content, or
/// with `force`. A new record takes the place of the old one, and with it goes what only the old one vouched for: else
/// it would show an older run, and be nobody's later. If one file can not be put into its place, the others are put back
/// as they were.
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
    // Before the new record is in its place: until then the old one still vouches for what is left.
    for (path, old) in outdated(folder, files) {
        match fs::remove_file(&path) {
            Ok(()) => done.push((path, There::File(old))),
            Err(cause) => return Err(failed(path, &cause, &done)),
        }
    }
    for Waiting { file, path, before } in waiting {
        // Where nothing was, nothing may have come meanwhile.
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

/// Writes one new file and never replaces one, unless with `force`.
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

/// The files in a folder that its record names and that are still as we wrote them.
pub(crate) fn ours(folder: &Path) -> Vec<String> {
    let Some(owned) = ownership(folder) else { return Vec::new() };
    let unchanged = |name: &str| fs::read(folder.join(name)).is_ok_and(|content| is_ours(name, &content, Some(&owned)));
    owned.files.keys().filter(|name| unchanged(name)).cloned().collect()
}

/// What a new record leaves behind: files that the old one names, still as we wrote them, and no longer among these.
/// Files that come without a record leave nothing behind.
fn outdated(folder: &Path, files: &[(&str, &[u8])]) -> Vec<(PathBuf, Vec<u8>)> {
    let stays = |name: &str| files.iter().any(|(new, _)| *new == name);
    if !stays(RECORD) {
        return Vec::new();
    }
    // No record reaches out of its folder, whatever it says.
    let is_plain = |name: &str| Path::new(name).file_name().is_some_and(|plain| plain == name);
    let old = ours(folder).into_iter().filter(|name| is_plain(name) && !stays(name)).map(|name| folder.join(name));
    old.filter_map(|path| match there(&path) {
        Ok(There::File(content)) => Some((path, content)),
        _ => None,
    })
    .collect()
}

/// Takes back what has been done, the last first. Where one can not be put back, the others are all the same.
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
    // Temporary files are private by default; a chart is for everyone the folder is for.
    #[cfg(unix)]
    let builder = builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(content)?;
    // A full disk may only be noticed here, while nothing has been replaced yet.
    file.as_file().sync_all()?;
    Ok(file)
}

/// What the system said, without the name of a temporary file that nobody has heard of.
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
    // What can not be read can not be known to be ours, nor be put back.
    let read = fs::read(path).map_err(|cause| Failure::Write {
        path: path.to_owned(),
        reason: format!("what is there can not be read: {cause}"),
    });
    read.map(There::File)
}

fn ownership(folder: &Path) -> Option<Ownership> {
    Ownership::read(&fs::read_to_string(folder.join(RECORD)).ok()?)
}

fn is_ours(name: &str, old: &[u8], owned: Option<&Ownership>) -> bool {
    // A record that can be read as ours has vouched for itself.
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
        // The third file can not go into its place, because its folder is not there.
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
