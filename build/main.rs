//! Build script: finds the words files under `src`, holds the languages against each other, and writes them as typed Rust.
//!
//! A folder under `src` with a file `en.toml` is a group of words. It is named after the folder, or after its parent if the
//! folder is called `words`: `src/words/time` is the group `time`, `src/study/compare/words` the group `compare`. Which
//! languages there are follows from the files: a further one is a further file in each of these folders. What is written
//! here is included by `src/words/texts.rs`.

#![expect(clippy::print_stdout, reason = "a build script speaks to cargo through its output")]

mod check;
mod generate;
mod group;
mod template;

use std::{env, fs, path::Path};

fn main() {
    // The whole of `src`, because a group may be added in any folder.
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src");
    let faults = match group::find(Path::new("src")) {
        Ok(groups) => {
            let faults = check::faults(&groups);
            if faults.is_empty() { write(&generate::code(&groups)).err().into_iter().collect() } else { faults }
        }
        Err(faults) => faults,
    };
    for fault in faults {
        println!("cargo::error={fault}");
    }
}

fn write(code: &str) -> Result<(), String> {
    let folder = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    fs::write(Path::new(&folder).join("words.rs"), code).map_err(|error| format!("{folder}/words.rs: {error}"))
}
