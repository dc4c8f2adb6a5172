//! What every command needs of the world: arguments that many commands share, scenarios found and read, files written whole,
//! the terminal, and failures with exit code and hint. Only this layer and the command files above it touch files and screen.

pub(crate) mod console_output;
pub(crate) mod failure;
pub(crate) mod files;
pub(crate) mod load;
pub(crate) mod publish;
pub(crate) mod shared_options;
pub(crate) mod source;
pub(crate) mod terminal;
pub(crate) mod values;
