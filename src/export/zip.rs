//! A ZIP file without compression: what a COMBINE archive needs and no more (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12
//! and 4.3.16). A date has to be given; it is the first that the format can say, so that the same files give the same bytes.

/// The version of the format that a reader needs.
const VERSION: u16 = 20;
/// Names are in UTF-8.
const UTF_8: u16 = 1 << 11;
/// 1 January 1980, midnight.
const FIRST_DATE: u16 = (1 << 5) | 1;

/// The files, in order, as one ZIP file; nothing if they are larger than the plain format allows (4 GB).
pub(super) fn stored(files: &[(&str, &[u8])]) -> Option<Vec<u8>> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in files {
        let place = u32::try_from(bytes.len()).ok()?;
        let description = described(name, content)?;
        bytes.extend(0x0403_4b50_u32.to_le_bytes());
        bytes.extend(&description);
        bytes.extend(name.as_bytes());
        bytes.extend(*content);
        directory.extend(0x0201_4b50_u32.to_le_bytes());
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&description);
        // No comment, first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(place.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (place, size) = (u32::try_from(bytes.len()).ok()?, u32::try_from(directory.len()).ok()?);
    let count = u16::try_from(files.len()).ok()?.to_le_bytes();
    bytes.extend(directory);
    bytes.extend(0x0605_4b50_u32.to_le_bytes());
    bytes.extend([0; 4]);
    bytes.extend(count);
    bytes.extend(count);
    bytes.extend(size.to_le_bytes());
    bytes.extend(place.to_le_bytes());
    bytes.extend([0; 2]);
    Some(bytes)
}

/// What stands of a file both before it and in the directory.
fn described(name: &str, content: &[u8]) -> Option<Vec<u8>> {
    let size = u32::try_from(content.len()).ok()?.to_le_bytes();
    let mut description = Vec::new();
    // Stored as it is (method 0), at midnight.
    for number in [VERSION, UTF_8, 0, 0, FIRST_DATE] {
        description.extend(number.to_le_bytes());
    }
    description.extend(crc32fast::hash(content).to_le_bytes());
    description.extend(size);
    description.extend(size);
    description.extend(u16::try_from(name.len()).ok()?.to_le_bytes());
    description.extend([0; 2]);
    Some(description)
}
