//! Tests of `summary.md`: a stored copy, and texts typed by users, which appear exactly as typed.

#[path = "support/desk.rs"]
mod desk;

use desk::Desk;

#[test]
fn the_summary_of_a_run_reads_like_this() {
    let desk = Desk::new();
    desk.gutskin(&["run", "tipping"]).assert().success();
    insta::assert_snapshot!(desk.read("output/tipping/summary.md"));
}

#[test]
fn signs_that_markdown_takes_for_its_own_are_shown_as_typed() {
    let desk = Desk::new();
    desk.file(
        "signs.toml",
        "extends = \"fibre\"\ntitle = \"*Fibre* [a](b) # <b>\"\nquestion = \"1. What | does `it` do?\"\n\
         what_to_expect = \"- one\\n- two\"\n",
    );
    desk.gutskin(&["run", "signs.toml"]).assert().success();
    let summary = desk.read("output/signs/summary.md");
    for wanted in [
        "# \\*Fibre\\* \\[a\\](b) \\# \\<b\\>\n",
        "**1\\. What \\| does \\`it\\` do?**",
        "\n\\- one - two\n",
        "(\\*Fibre\\* \\[a\\](b) \\# \\<b\\>)](chart.png)",
    ] {
        assert!(summary.contains(wanted), "{wanted} is missing in\n{summary}");
    }
    desk.gutskin(&["compare", "signs.toml", "fibre"]).assert().success();
    assert!(desk.read("output/compare/summary.md").contains("** (signs): 1\\. What \\| does \\`it\\` do?\n"));
}
