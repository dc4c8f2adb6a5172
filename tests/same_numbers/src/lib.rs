//! The axis as a module of WebAssembly, asked in numbers and answering in numbers, so that its bits can be compared with those of
//! a native program. Nothing is decided here: what is asked is put together by the test.
//!
//! [`Question`] is a person, a start and a schedule, written as words of 64 bits; [`answer`] is everything that the axis says to it.
//! The module has two functions: [`room`] for the words of a question, [`solve`] for those of its answer.

mod answer;
mod question;

pub use answer::answer;
pub use question::{Marker, Question};

use std::cell::RefCell;

thread_local! {
    /// The question, as long as it is not answered; then the answer.
    static WORDS: RefCell<Vec<u64>> = const { RefCell::new(Vec::new()) };
}

/// Room for a question of so many words.
#[cfg_attr(target_arch = "wasm32", unsafe(no_mangle))]
#[cfg_attr(target_arch = "wasm32", allow(unsafe_code, reason = "the host finds the function by this name"))]
pub extern "C" fn room(words: usize) -> *mut u64 {
    WORDS.with_borrow_mut(|held| {
        *held = vec![0; words];
        held.as_mut_ptr()
    })
}

/// The answer to the question that was written into the room: how many words it has, and then those. Zero words say that the
/// question could not be read.
#[cfg_attr(target_arch = "wasm32", unsafe(no_mangle))]
#[cfg_attr(target_arch = "wasm32", allow(unsafe_code, reason = "the host finds the function by this name"))]
pub extern "C" fn solve() -> *const u64 {
    WORDS.with_borrow_mut(|held| {
        let answer = Question::read(held).map(|question| answer(&question)).unwrap_or_default();
        held.clear();
        held.push(answer.len() as u64);
        held.extend(answer);
        held.as_ptr()
    })
}
