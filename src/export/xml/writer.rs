//! A small XML tree, serialized by `quick-xml`, which escapes all text.

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};

use crate::export::error::ExportError;

/// An element with its attributes and its content, in order.
#[derive(Clone, Debug)]
pub(crate) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    inside: Vec<Inside>,
}

#[derive(Clone, Debug)]
enum Inside {
    Element(Element),
    Text(String),
}

/// An empty element.
pub(crate) fn element(name: &'static str) -> Element {
    Element { name, attributes: Vec::new(), inside: Vec::new() }
}

impl Element {
    /// Adds an attribute.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// Adds a child element.
    pub(crate) fn holding(mut self, child: Self) -> Self {
        self.inside.push(Inside::Element(child));
        self
    }

    /// Adds several child elements.
    pub(crate) fn holding_all(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.inside.extend(children.into_iter().map(Inside::Element));
        self
    }

    /// The element, or `None` if it has no children: SBML does not allow empty lists.
    pub(crate) fn unless_empty(self) -> Option<Self> {
        if self.inside.is_empty() { None } else { Some(self) }
    }

    /// Sets the text content.
    pub(crate) fn saying(mut self, text: impl Into<String>) -> Self {
        self.inside.push(Inside::Text(text.into()));
        self
    }

    /// The element as a complete XML document.
    pub(crate) fn document(&self) -> Result<String, ExportError> {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        self.write(&mut writer)?;
        Ok(String::from_utf8_lossy(&writer.into_inner()).into_owned() + "\n")
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> std::io::Result<()> {
        let mut start = BytesStart::new(self.name);
        for (name, value) in &self.attributes {
            start.push_attribute((*name, value.as_str()));
        }
        if self.inside.is_empty() {
            return writer.write_event(Event::Empty(start));
        }
        writer.write_event(Event::Start(start))?;
        for inside in &self.inside {
            match inside {
                Inside::Element(child) => child.write(writer)?,
                Inside::Text(text) => writer.write_event(Event::Text(BytesText::new(text)))?,
            }
        }
        writer.write_event(Event::End(BytesEnd::new(self.name)))
    }
}

/// Rejects characters that XML cannot represent, not even escaped: control characters other than tab and line ends (XML
/// 1.0, section 2.2).
pub(crate) fn check(part: &'static str, text: &str) -> Result<(), ExportError> {
    let is_unwritable = |letter: &char| {
        letter.is_ascii_control() && !matches!(letter, '\t' | '\n' | '\r') && *letter != '\u{7f}'
            || matches!(letter, '\u{fffe}' | '\u{ffff}')
    };
    match text.chars().find(is_unwritable) {
        Some(letter) => Err(ExportError::Letter { letter, part }),
        None => Ok(()),
    }
}
