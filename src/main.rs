//! The program `gutskin`. Everything is in the library; this only starts it.

use std::process::ExitCode;

fn main() -> ExitCode {
    gutskin::command::main(std::env::args_os())
}
