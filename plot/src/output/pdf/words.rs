//! The words that travel with a picture.

/// The words that travel with a picture.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// What it is, in one line.
    pub title: &'a str,
    /// What it shows, in a sentence or two.
    pub subject: &'a str,
    /// The whole of it, for readers who cannot see it.
    pub description: &'a str,
    /// The language of all that, such as `en-GB`.
    pub language: &'a str,
    /// For libraries: words to find it by.
    pub keywords: &'a str,
    /// The program that made it, with its version.
    pub program: &'a str,
    /// From what it can be made again.
    pub recipe: &'a str,
}
