//! Makes the reference page of the scenario language, `docs/scenario.md`, from the tables the program reads.

use crate::{
    model::{Link, Quantity, link::SKIN_TO_GUT},
    scenario::{
        diagnostics::code,
        keys::{self, Section},
        names,
        person::PEOPLE,
        statement::forms::{FORMS, OUTCOMES},
        value::{measure, quantity::write, routine},
    },
};

const HEAD: &str = "\
# The scenario language

<!-- Made by `gutskin schema --format markdown`; changes belong into the tables of the program, not here. -->

A scenario is a text file in [TOML](https://toml.io): lines of `name = value`, grouped under `[sections]`. Text and quantities
with a unit stand between straight double quotes. Lines that start with `#` are notes. In TOML a key belongs to the section
above it, so everything of the top of the file comes before the first `[section]`.

`gutskin new NAME` writes a file to start from, `gutskin check FILE` finds every fault and says what to type,
`gutskin explain CODE` tells more. Editors that know TOML complete and check while you type, if the first line names the
schema: `gutskin new` writes `scenario.schema.json` beside the file and `#:schema ./scenario.schema.json` into its first
line. For files in another folder: `gutskin schema > scenario.schema.json`. The file beside the scenario works without a
network and always fits the version of the program that wrote it.
";

/// The page as Markdown.
#[must_use]
pub fn markdown() -> String {
    let mut page = HEAD.to_owned();
    page += "\n## Keys\n";
    for section in [Section::Top, Section::Intervention, Section::Expect] {
        let heading = if section == Section::Top { "The top of the file" } else { section.header() };
        page += &format!("\n### {}\n\n", heading.replace('[', "\\[").replace(']', "\\]"));
        page += "| key | takes | without it | meaning | example |\n|---|---|---|---|---|\n";
        for key in keys::TABLE.iter().filter(|key| key.section == section) {
            let without = match (key.required, key.default) {
                (true, _) => "**must be there**",
                (false, "") => "nothing",
                (false, default) => default,
            };
            page += &row(&[
                &format!("`{}`", key.name),
                key.kind.words(),
                without,
                key.meaning,
                &format!("`{}`", key.example),
            ]);
        }
    }
    page += "\n## Names\n";
    page += &quantities("\\[background\\] and `what`: the inputs", "What the surroundings impose.", names::inputs());
    page += &quantities(
        "\\[start\\]: the states",
        "`start = \"rest\"`, `start = \"inflamed\"`, or values of these; the others start at rest.",
        names::states(),
    );
    page += &quantities(
        "Read-outs",
        "Computed from the states; for `show` and statements, together with states and inputs.",
        names::observables().filter(|row| names::states().chain(names::inputs()).all(|other| other.name != row.name)),
    );
    page += &quantities("\\[parameters\\]", "What differs between people.", names::parameters());
    page += &quantities("\\[stool_test\\]", STOOL_TEST, names::stool_test());
    page += "\n### `person`\n\n| person | who that is |\n|---|---|\n";
    for person in PEOPLE {
        page += &row(&[&format!("`\"{}\"`", person.name), person.meaning]);
    }
    page += "\n### `cut`: the arrows\n\n| arrow | from | to |\n|---|---|---|\n";
    for arrow in Link::ALL.iter().map(|link| link.arrow()) {
        page += &row(&[&format!("`{}`", arrow.name), arrow.source.name(), arrow.target.name()]);
    }
    let both = SKIN_TO_GUT.1.map(|link| format!("`{}`", link.arrow().name)).join(" and ");
    page += &row(&[&format!("`{}`", SKIN_TO_GUT.0), &both, ""]);
    page += "\n## Quantities\n\nA quantity is a number and a unit, as text: `\"30 g/day\"`, `\"210 g/week\"`, `\"12 weeks\"`, `\"10^9 CFU/d\"`, `\"50 %\"`. The decimal mark\nis a point or a comma. A length of time, `\"30 days\"`, says how long; a point of time, `\"day 30\"`, says when. A month has\n30 days, a year 365.\n\n| unit | spellings |\n|---|---|\n";
    for (first, words) in measure::spellings() {
        page += &row(&[
            &format!("`{first}`"),
            &words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "),
        ]);
    }
    page += "\n## How often\n\n| `how_often` | means |\n|---|---|\n";
    for (words, meaning) in routine::WORDS {
        page += &row(&[&format!("`\"{words}\"`"), meaning]);
    }
    page += "\nWith `how_often`, `dose` may be that of one intake, `\"1e10 CFU\"`. `ramp` rises to the full dose in a straight line, `taper` falls\nfrom it before the end. `missed` lists the days on which it is forgotten: `\"day 12\"`, `\"day 20 to day 22\"`, `\"every 10th\"`.\n";
    page += "\n## Building on another scenario\n\n`extends = \"fibre\"` takes over a built-in scenario, `extends = \"my-base.toml\"` or `\"../class/base.toml\"` a file, looked for from the\nfolder of the file that says so. What the new file says goes first; `[background]` and `[parameters]` are taken over key by\nkey; an `[[intervention]]` of the same `name` is changed key by key, another one is added, `leave_out` drops one. Statements\nare not taken over. `gutskin check --resolved FILE` shows the whole, with where each line comes from.\n";
    page += "\n## Statements\n\n| `that` | says | example |\n|---|---|---|\n";
    for (form, meaning, example) in FORMS {
        page += &row(&[&format!("`{form}`"), meaning, &format!("`{example}`")]);
    }
    page += "\n| OUTCOME | is | example |\n|---|---|---|\n";
    for (form, meaning, example) in OUTCOMES {
        page += &row(&[&format!("`{form}`"), meaning, &format!("`{example}`")]);
    }
    page += "\n## Faults and advice\n\n| code | meaning |\n|---|---|\n";
    for fault in code::TABLE {
        page += &row(&[fault.code, fault.meaning]);
    }
    page
}

/// What a stool test makes of a person.
const STOOL_TEST: &str = "Where a test of the gut found this person. The run is about somebody who rests there on the background of the scenario, and who\nstays that person: their parameters are those of the whole run, of every dose of a `scan`, of record and exports.\n\n- `bifidobacterium` decides `bifidobacteria_strength`, `faecalibacterium` decides `fermenter_strength`, `lactulose_mannitol` decides\n  `small_pore_leak`, which is taken as inborn. What the test does not name stays as the person has it.\n- `butyrate` decides `fermenter_strength` where `faecalibacterium` was not measured. Beside it, it is a consequence: who makes\n  butyrate decides how much there is, and no parameter of a person stands between the two (stool holds the small part that was\n  not absorbed). Chart and summary say by how much the person misses what was measured, from a tenth on.\n- Without the layer `microbiome` there is one community and no guild to measure: `bifidobacterium` and `faecalibacterium` are\n  refused, and `butyrate` decides `fermenter_strength`, which is what the one community can be fed to.\n- What nobody in this model can rest at is refused with the range that can be had (GS047), and so is a rest to which a person with\n  two of them does not come; with `start = \"inflamed\"` the inflamed one is meant.\n- Somebody on the way back from antibiotics is not at rest and cannot be tested; `[parameters]` cannot set what follows from a test.\n- `--set fibre=...` changes what the person lived on when the test was taken, and so makes another person (GS082). What is given\n  to the same person is an `[[intervention]]`.\n\nThat a stool test can choose a treatment is not shown, and this is no medical advice.";

fn quantities(heading: &str, about: &str, rows: impl Iterator<Item = &'static Quantity>) -> String {
    let mut text = format!(
        "\n### {heading}\n\n{about}\n\n| name | usual | plausible | possible | meaning |\n|---|---|---|---|---|\n"
    );
    for quantity in rows {
        let range = |range: crate::model::Range| {
            format!("{} to {}", write(range.low, quantity.unit), write(range.high, quantity.unit))
        };
        let (usual, plausible, possible) =
            (write(quantity.value, quantity.unit), range(quantity.plausible), range(quantity.possible));
        text += &row(&[&format!("`{}`", quantity.name), &usual, &plausible, &possible, quantity.meaning]);
    }
    text
}

fn row(cells: &[&str]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
    format!("| {} |\n", cells.join(" | "))
}
