//! Where scenarios are looked up that others extend. This layer opens no file; whoever does gives a `Library`.

use crate::scenario::document::built_in;

/// Where scenarios are looked up that others extend.
pub trait Library {
    /// The scenario that the one at `from` calls `named`.
    ///
    /// # Errors
    ///
    /// Why there is none, in words.
    fn base(&self, from: &str, named: &str) -> Result<Base, String>;
}

/// A scenario that another extends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// The path of its file, or another name that says where it is.
    pub origin: String,
    /// Its text.
    pub text: String,
}

/// A library of the built-in scenarios alone.
#[derive(Clone, Copy, Debug)]
pub struct BuiltIns;

impl Library for BuiltIns {
    fn base(&self, _from: &str, named: &str) -> Result<Base, String> {
        let found = built_in(named).filter(|_| !named.contains(['/', '\\']));
        let found = found.ok_or_else(|| "no built-in scenario has that name".to_owned())?;
        Ok(Base { origin: format!("scenarios/{}.toml (built in)", found.name), text: found.text.to_owned() })
    }
}
