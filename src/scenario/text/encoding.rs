//! Decodes the bytes of a file to text: UTF-8 or UTF-16, with the line ends of any system.

use crate::scenario::diagnostics::{Diagnostic, Origin, code};

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
    // Old Macintosh programs end lines with a return alone.
    let text = text.map(|text| if text.contains('\n') { text } else { text.replace('\r', "\n") });
    match text {
        None if is_one_byte_text(bytes) => Err(refused(other_encoding(bytes), UTF_8_HELP)),
        Some(text) if !text.contains('\0') => Ok(text.trim_start_matches('\u{feff}').to_owned()),
        _ => Err(refused(not_text(), NOT_TEXT_HELP)),
    }
}

const UTF_8_HELP: &str = "in the editor choose File > Save as, and there the encoding UTF-8, and save it again";

/// Whether the bytes are text with one byte for each letter, as older editors on Windows write it: hardly anything but
/// letters, and no bytes that only other files have.
fn is_one_byte_text(bytes: &[u8]) -> bool {
    let is_odd = |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\n' | b'\r' | b'\t');
    let plain = bytes.iter().filter(|byte| byte.is_ascii()).count();
    !bytes.iter().any(|byte| is_odd(&byte)) && plain * 4 >= bytes.len() * 3 && bytes.contains(&b'=')
}

fn other_encoding(bytes: &[u8]) -> Diagnostic {
    // In the Western encoding of Windows these bytes are mostly the letters of the same number.
    let is_foreign = |line: &&[u8]| std::str::from_utf8(line).is_err();
    let lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
    let number = lines.iter().position(is_foreign).unwrap_or(0);
    let letters = lines.get(number).into_iter().flat_map(|line| line.iter()).filter(|byte| !byte.is_ascii());
    let letter = letters.map(|byte| char::from(*byte)).find(|letter| letter.is_alphabetic());
    let letter = letter.map_or_else(String::new, |letter| format!(", probably `{letter}`,"));
    let message = format!("this text is not written in UTF-8: a letter on line {}{letter} cannot be read", number + 1);
    Diagnostic::error(code::NOT_TEXT, message)
        .because("older editors write letters such as ä or é in another way, Windows-1252 or Latin-1")
}

pub(crate) const NOT_TEXT_HELP: &str =
    "save the scenario as plain text in UTF-8, or type `gutskin new my-scenario` for a fresh one";
pub(crate) const TOO_LARGE_HELP: &str = "check that this is the file you meant; a scenario has a few dozen lines";

pub(crate) fn not_text() -> Diagnostic {
    Diagnostic::error(code::NOT_TEXT, "this is not a text file")
        .because("it holds bytes that no text has, as pictures, word-processor documents and spreadsheets do")
}

pub(crate) fn too_large() -> Diagnostic {
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
        assert_eq!(decode("x.toml", b"a = 1\rb = 2\r").ok().as_deref(), Some("a = 1\nb = 2\n"));
        let old = decode("x.toml", b"a = 1\ntitle = \"f\xFCr\"\n").err().map(|fault| fault.message).unwrap_or_default();
        assert!(old.contains("UTF-8") && old.contains("line 2, probably `ü`"), "{old}");
        assert_eq!(decode("x.toml", b"PK\x03\x04\0\0").map_err(|fault| fault.code), Err(code::NOT_TEXT));
        assert_eq!(decode("x.toml", b"\xFF\xFF\xFF").map_err(|fault| fault.code), Err(code::NOT_TEXT));
        assert_eq!(decode("x.toml", &vec![b'a'; 3_000_000]).map_err(|fault| fault.code), Err(code::TOO_LARGE));
    }
}
