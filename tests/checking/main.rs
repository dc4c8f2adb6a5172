//! End-to-end tests of `gutskin check`, `explain` and `schema`, and of `extends`: output, files and exit codes.

mod desk;
mod explanations;
mod fixing;
mod statements;
