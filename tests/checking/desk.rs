//! The program in an empty folder, and scenarios read by the library, for the tests.

use std::{fs, path::PathBuf};

use assert_cmd::Command;
use gutskin::scenario::Scenario;
use tempfile::TempDir;

pub(crate) const HEAD: &str = "title = \"t\"\nquestion = \"q?\"\nwhat_to_expect = \"w\"\n";

/// The program in an empty folder.
pub(crate) struct Desk {
    pub(crate) folder: TempDir,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    pub(crate) fn gutskin(&self, arguments: &[&str]) -> Command {
        let mut command = Command::cargo_bin("gutskin").expect("the program is built");
        command.current_dir(self.folder.path()).args(arguments).env_remove("NO_COLOR");
        command
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, content).expect("written");
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }
}

pub(crate) fn good(text: &str) -> Scenario {
    Scenario::read("test", "test.toml", text, &[]).map(|read| read.0).unwrap_or_else(|faults| panic!("{faults:?}"))
}
