//! Where texts were drawn, and whether all of them can be read.

use crate::style::Preset;

/// Where a text was drawn, in points.
#[derive(Clone, Debug)]
pub struct TextBox {
    /// What is written.
    pub text: String,
    /// Its left end.
    pub left: f64,
    /// Its right end.
    pub right: f64,
    /// The top of its capital letters.
    pub top: f64,
    /// Its baseline.
    pub bottom: f64,
    /// Of the letters.
    pub size: f64,
}

/// The first text that leaves the sheet, is smaller than anything may be, or lies on another, with what is wrong.
#[must_use]
pub fn illegible(texts: &[TextBox], preset: &Preset) -> Option<String> {
    texts.iter().enumerate().find_map(|(number, text)| {
        let said = format!("`{}` in {}: {text:?}", text.text, preset.name);
        let inside = text.left >= 0.0 && text.right <= preset.width && text.top >= 0.0 && text.bottom <= preset.height;
        if !inside {
            return Some(format!("{said} leaves the sheet"));
        }
        if text.size < preset.footer - 1e-9 {
            return Some(format!("{said} is too small"));
        }
        let covers = |other: &&TextBox| {
            text.right > other.left && other.right > text.left && text.bottom > other.top && other.bottom > text.top
        };
        texts[number + 1..].iter().find(covers).map(|other| format!("{said} lies on {other:?}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_found() {
        let text = |left: f64, top: f64, size: f64| TextBox {
            text: "Skin".to_owned(),
            left,
            right: left + 30.0,
            top,
            bottom: top + size,
            size,
        };
        let slide = Preset::slide();
        assert_eq!(illegible(&[text(10.0, 10.0, 12.0), text(40.0, 10.0, 12.0)], &slide), None);
        for (texts, fault) in [
            (vec![text(-1.0, 10.0, 12.0)], "leaves"),
            (vec![text(10.0, 535.0, 12.0)], "leaves"),
            (vec![text(10.0, 10.0, 5.0)], "too small"),
            (vec![text(10.0, 10.0, 12.0), text(39.0, 15.0, 12.0)], "lies on"),
        ] {
            assert!(illegible(&texts, &slide).is_some_and(|said| said.contains(fault)), "{fault}");
        }
    }
}
