//! Prints the equations of every set of layers as straight Rust code, for those who ask a million times.
//!
//! The equations themselves are compiled into this script, read as symbols, recorded as a tape and printed: nothing that is
//! printed is kept or written by hand.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this is how a build script speaks to cargo")]

#[allow(
    clippy::enum_variant_names,
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "the script reads the equations and nothing else"
)]
#[path = "../src/model/mod.rs"]
mod model;
#[allow(dead_code, unreachable_pub, unused_imports, reason = "as above")]
#[path = "../src/number/mod.rs"]
mod number;
mod print;
#[allow(dead_code, unreachable_pub, unused_imports, reason = "as above")]
mod tape;

use std::{env, fs, path::Path, process::ExitCode};

use model::{Layer, Layers, link::Topology};

fn main() -> ExitCode {
    for folder in ["build", "src/model", "src/number", "src/tape"] {
        println!("cargo::rerun-if-changed={folder}");
    }
    let sets = 0_u32..1 << Layer::ALL.len();
    let code = print::all(sets.map(|set| (set, Topology::with(layers_of(set)))));
    let Some(folder) = env::var_os("OUT_DIR") else {
        eprintln!("there is no folder to print to");
        return ExitCode::FAILURE;
    };
    match fs::write(Path::new(&folder).join("printed.rs"), code) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the equations could not be printed: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The layers whose bit is set, in the order of [`Layer::ALL`].
fn layers_of(set: u32) -> Layers {
    let on = Layer::ALL.into_iter().enumerate().filter(|(place, _)| set >> place & 1 == 1);
    Layers::of(on.map(|(_, layer)| layer))
}
