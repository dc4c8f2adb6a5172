//! The terminal: results go to standard output, messages to standard error. Only this module prints.

use std::io::{self, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};

use super::failure::Failure;

/// When to use colours in the terminal.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Colour {
    /// When it is a terminal and NO_COLOR is not set
    Auto,
    /// Also into files and pipes
    Always,
    /// Not at all
    Never,
}

/// Where results and messages go, and how many of them are wanted.
pub(crate) struct Terminal {
    choice: ColorChoice,
    quiet: bool,
    verbose: bool,
}

impl Terminal {
    pub(crate) fn new(colour: Colour, quiet: bool, verbose: bool) -> Self {
        let choice = match colour {
            Colour::Auto => ColorChoice::Auto,
            Colour::Always => ColorChoice::Always,
            Colour::Never => ColorChoice::Never,
        };
        choice.write_global();
        Self { choice, quiet, verbose }
    }

    /// Whether standard output is a terminal, so that a preview of the chart is useful.
    pub(crate) fn is_read_by_a_person(&self) -> bool {
        io::stdout().is_terminal()
    }

    /// Whether the terminal declares that it shows plain characters only.
    pub(crate) fn is_dumb(&self) -> bool {
        std::env::var_os("TERM").is_some_and(|terminal| terminal == "dumb")
    }

    /// Whether standard output accepts colours.
    pub(crate) fn takes_colour(&self) -> bool {
        self.colours(&io::stdout())
    }

    /// Whether standard error accepts colours.
    pub(crate) fn messages_take_colour(&self) -> bool {
        self.colours(&io::stderr())
    }

    fn colours(&self, stream: &impl anstream::stream::RawStream) -> bool {
        match self.choice {
            ColorChoice::Auto => AutoStream::choice(stream) != ColorChoice::Never,
            choice => choice != ColorChoice::Never,
        }
    }

    /// The width of the terminal in characters; 80 if unknown.
    pub(crate) fn columns(&self) -> usize {
        terminal_size::terminal_size().map_or(80, |(width, _)| usize::from(width.0))
    }

    /// The height of the terminal in lines; 24 if unknown.
    pub(crate) fn lines(&self) -> usize {
        terminal_size::terminal_size().map_or(24, |(_, height)| usize::from(height.0))
    }

    /// Whether only the results are wanted.
    pub(crate) fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Whether details are wanted.
    pub(crate) fn is_verbose(&self) -> bool {
        self.verbose
    }

    /// Prints a result. A closed pipe (`| head`) ends printing without an error.
    pub(crate) fn print(&mut self, text: &str) -> Result<(), Failure> {
        let mut stdout = AutoStream::new(io::stdout().lock(), self.choice);
        ended(stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()))
    }

    /// Prints binary output unchanged.
    pub(crate) fn print_bytes(&mut self, content: &[u8]) -> Result<(), Failure> {
        let mut stdout = io::stdout().lock();
        ended(stdout.write_all(content).and_then(|()| stdout.flush()))
    }

    /// Prints a message to standard error. Messages that cannot be written are dropped.
    pub(crate) fn say(&mut self, text: &str) {
        if !self.quiet {
            self.message(text);
        }
    }

    /// Prints a failure, even under `--quiet`.
    pub(crate) fn complain(&mut self, failure: &Failure) {
        match failure {
            Failure::Scenario { rendered } => self.message(rendered),
            Failure::Reported { .. } => {}
            Failure::Several(failures) => {
                for (position, failure) in failures.iter().enumerate() {
                    if position > 0 {
                        self.message("");
                    }
                    self.complain(failure);
                }
            }
            other => {
                let (red, cyan) = (bold(AnsiColor::Red), bold(AnsiColor::Cyan));
                self.message(&format!("{red}error{red:#}: {other}"));
                if let Some(hint) = other.hint() {
                    self.message(&format!("{cyan}hint{cyan:#}: {hint}"));
                }
            }
        }
    }

    fn message(&mut self, text: &str) {
        let mut stderr = AutoStream::new(io::stderr().lock(), self.choice);
        // There is no other place to report that writing to standard error failed.
        let _ = writeln!(stderr, "{}", text.trim_end_matches('\n'));
    }
}

/// The outcome of printing; a closed pipe is not an error.
fn ended(outcome: io::Result<()>) -> Result<(), Failure> {
    match outcome {
        Err(cause) if cause.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Print { cause }),
        _ => Ok(()),
    }
}

fn bold(colour: AnsiColor) -> Style {
    colour.on_default().bold()
}
