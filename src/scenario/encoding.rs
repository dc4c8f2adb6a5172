//! From the bytes of a file to text, whatever editor or shell wrote them.

use super::{
    code,
    diagnostic::{Diagnostic, Origin},
};

/// The largest scenario file that is read, in bytes.
pub const MOST_BYTES: usize = 250_000;
/// The longest line that is read, in bytes.
pub const LONGEST_LINE: usize = 20_000;

/// Reads bytes as text: UTF-8, or UTF-16 as PowerShell's `>` writes it, with or without a byte-order mark.
///
/// # Errors
///
/// One diagnostic if the bytes are too many or no text.
pub fn decode(origin: &str, bytes: &[u8]) -> Result<String, Box<Diagnostic>> {
    let refused = |mut diagnostic: Diagnostic, help: &str| {
        diagnostic.origin = Origin::File(origin.to_owned());
        diagnostic.help = Some(help.to_owned());
        Box::new(diagnostic)
    };
    if bytes.len() > 2 * MOST_BYTES {
        return Err(refused(too_large(), TOO_LARGE_HELP));
    }
    let units =
        |from: fn([u8; 2]) -> u16| bytes[2..].chunks_exact(2).map(|two| from([two[0], two[1]])).collect::<Vec<u16>>();
    let text = match bytes {
        [0xFF, 0xFE, ..] => String::from_utf16(&units(u16::from_le_bytes)).ok(),
        [0xFE, 0xFF, ..] => String::from_utf16(&units(u16::from_be_bytes)).ok(),
        _ => String::from_utf8(bytes.to_vec()).ok(),
    };
    match text {
        Some(text) if !text.contains('\0') => Ok(text.trim_start_matches('\u{feff}').to_owned()),
        _ => Err(refused(not_text(), NOT_TEXT_HELP)),
    }
}

pub(super) const NOT_TEXT_HELP: &str =
    "save the scenario as plain text in UTF-8, or type `gutskin new my-scenario` for a fresh one";
pub(super) const TOO_LARGE_HELP: &str = "check that this is the file you meant; a scenario has a few dozen lines";

pub(super) fn not_text() -> Diagnostic {
    Diagnostic::error(code::NOT_TEXT, "this is not a text file")
        .because("it holds bytes that no text has, as pictures, word-processor documents and spreadsheets do")
}

pub(super) fn too_large() -> Diagnostic {
    Diagnostic::error(code::TOO_LARGE, "this file is larger than 250 kilobytes")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_whatever_wrote_it() {
        let text = "title = \"Darm–Haut\"\r\n";
        let wide = |mark: [u8; 2], order: fn(u16) -> [u8; 2]| {
            [mark.to_vec(), text.encode_utf16().flat_map(order).collect()].concat()
        };
        for bytes in [
            text.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            wide([0xFF, 0xFE], u16::to_le_bytes),
            wide([0xFE, 0xFF], u16::to_be_bytes),
        ] {
            assert_eq!(decode("x.toml", &bytes).ok().as_deref(), Some(text));
        }
        assert_eq!(decode("x.toml", b"PK\x03\x04\0\0").map_err(|fault| fault.code), Err(code::NOT_TEXT));
        assert_eq!(decode("x.toml", b"\xFF\xFF\xFF").map_err(|fault| fault.code), Err(code::NOT_TEXT));
        assert_eq!(decode("x.toml", &vec![b'a'; 3_000_000]).map_err(|fault| fault.code), Err(code::TOO_LARGE));
    }
}
