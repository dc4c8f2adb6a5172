//! Tests of the scenario language: every fault is found with its line, every suggested fix works, and nothing panics.

mod fault_table;
mod help;
mod meaning;
mod robustness;
mod texts;
