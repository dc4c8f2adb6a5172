//! Runs the program from outside, in a folder of its own.

#![allow(unreachable_pub, reason = "each test file is a crate of its own, which nobody else can reach into")]
#![allow(dead_code, reason = "each test file uses its own part of this module")]

use std::{fs, path::PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

/// The program in an empty folder with a space in its name.
pub struct Desk {
    _holder: TempDir,
    pub folder: PathBuf,
}

impl Desk {
    pub fn new() -> Self {
        let holder = tempfile::tempdir().expect("a folder");
        let folder = holder.path().join("my class");
        fs::create_dir(&folder).expect("a folder");
        Self { _holder: holder, folder }
    }

    pub fn gutskin(&self, arguments: &[&str]) -> Command {
        let mut command = Command::cargo_bin("gutskin").expect("the program is built");
        command.current_dir(&self.folder).args(arguments).env_remove("NO_COLOR");
        command
    }

    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.join(name);
        fs::write(&path, content).expect("written");
        path
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub fn has(&self, name: &str) -> bool {
        self.folder.join(name).exists()
    }
}
