//! The interface to the outside: shared options, reading scenarios, writing files, the terminal, and failures with exit
//! code and hint. Only this module and the commands that use it access files and the screen.

pub(crate) mod console_output;
pub(crate) mod failure;
pub(crate) mod files;
pub(crate) mod load;
pub(crate) mod publish;
pub(crate) mod shared_options;
pub(crate) mod source;
pub(crate) mod terminal;
pub(crate) mod values;
