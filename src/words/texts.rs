//! Every text of the program as a constant or a type, written by the build script from the words files.

#![allow(
    non_camel_case_types,
    non_upper_case_globals,
    reason = "a constant or a type is named by its key in the words files"
)]

include!(concat!(env!("OUT_DIR"), "/words.rs"));
