//! The terminal: results on standard output, messages on standard error. Nothing else in the crate prints.

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

/// Where results and messages go, and how much of them is wanted.
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

    /// Whether a person reads standard output, so that a picture is welcome.
    pub(crate) fn is_read_by_a_person(&self) -> bool {
        io::stdout().is_terminal()
    }

    /// Whether the terminal says that it shows nothing but plain letters.
    pub(crate) fn is_dumb(&self) -> bool {
        std::env::var_os("TERM").is_some_and(|terminal| terminal == "dumb")
    }

    /// Whether standard output takes colours.
    pub(crate) fn takes_colour(&self) -> bool {
        self.colours(&io::stdout())
    }

    /// Whether standard error takes colours.
    pub(crate) fn messages_take_colour(&self) -> bool {
        self.colours(&io::stderr())
    }

    fn colours(&self, stream: &impl anstream::stream::RawStream) -> bool {
        match self.choice {
            ColorChoice::Auto => AutoStream::choice(stream) != ColorChoice::Never,
            choice => choice != ColorChoice::Never,
        }
    }

    /// How wide the terminal is, in characters; 80 where nobody knows.
    pub(crate) fn columns(&self) -> usize {
        terminal_size::terminal_size().map_or(80, |(width, _)| usize::from(width.0))
    }

    /// How high the terminal is, in lines; 24 where nobody knows.
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

    /// Prints a result. A reader who has gone away (`| head`) ends it quietly.
    pub(crate) fn print(&mut self, text: &str) -> Result<(), Failure> {
        let mut stdout = AutoStream::new(io::stdout().lock(), self.choice);
        ended(stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()))
    }

    /// Prints what is no text for people, byte by byte.
    pub(crate) fn print_bytes(&mut self, content: &[u8]) -> Result<(), Failure> {
        let mut stdout = io::stdout().lock();
        ended(stdout.write_all(content).and_then(|()| stdout.flush()))
    }

    /// Says something beside the result. Messages that nobody can read are lost without harm.
    pub(crate) fn say(&mut self, text: &str) {
        if !self.quiet {
            self.message(text);
        }
    }

    /// Says what went wrong, also under `--quiet`.
    pub(crate) fn complain(&mut self, failure: &Failure) {
        match failure {
            Failure::Scenario { rendered } => self.message(rendered),
            Failure::Told { .. } => {}
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
        // There is no third place to say that saying failed.
        let _ = writeln!(stderr, "{}", text.trim_end_matches('\n'));
    }
}

/// How printing ended: a reader who has gone away is no fault.
fn ended(outcome: io::Result<()>) -> Result<(), Failure> {
    match outcome {
        Err(cause) if cause.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Print { cause }),
        _ => Ok(()),
    }
}

fn bold(colour: AnsiColor) -> Style {
    colour.on_default().bold()
}
