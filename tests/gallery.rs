//! Tests of the gallery: every kind of chart for every purpose, with its text alternative. The pages in `docs` are
//! updated by `GUTSKIN_UPDATE=1 cargo test --test gallery`, or by the command itself: `gutskin gallery -o docs
//! --force`.

#[path = "support/desk.rs"]
mod desk;

use std::{collections::BTreeSet, fs, path::Path};

use desk::Desk;

#[test]
fn the_gallery_shows_every_kind_for_every_use_and_the_one_in_the_documents_is_up_to_date() {
    let desk = Desk::new();
    desk.gutskin(&["gallery", "-o", "made"]).assert().success();
    let page = desk.read("made/gallery.md");
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let shown: BTreeSet<String> = page
        .lines()
        .filter_map(|line| line.strip_prefix("![")?.rsplit_once("](")?.1.strip_suffix(')'))
        .map(str::to_owned)
        .collect();
    assert!(shown.len() >= 36, "{shown:?}");
    for picture in &shown {
        let bytes = fs::read(desk.folder.join("made").join(picture)).expect(picture);
        assert!(bytes.starts_with(b"\x89PNG"), "{picture}");
        if std::env::var_os("GUTSKIN_UPDATE").is_some() {
            fs::create_dir_all(docs.join("gallery")).expect("a folder");
            fs::write(docs.join(picture), &bytes).expect("written");
        }
        // Whether pictures look alike is for people to judge, because pixels may differ slightly between machines.
        assert!(docs.join(picture).exists(), "docs/{picture} is missing");
    }
    if std::env::var_os("GUTSKIN_UPDATE").is_some() {
        fs::write(docs.join("gallery.md"), &page).expect("written");
    }
    let in_docs = fs::read_to_string(docs.join("gallery.md")).expect("docs/gallery.md");
    assert!(in_docs == page, "docs/gallery.md is not what the program says; see the head of this file");
    let there = fs::read_dir(docs.join("gallery")).expect("a folder");
    let there: BTreeSet<String> =
        there.map(|entry| format!("gallery/{}", entry.expect("an entry").file_name().to_string_lossy())).collect();
    assert_eq!(there, shown, "what is no longer shown is not kept");
    let size: u64 = there.iter().map(|name| fs::metadata(docs.join(name)).expect(name).len()).sum();
    assert!(size < 3_500_000, "the pictures take {size} bytes");
}
