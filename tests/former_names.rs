//! Names of earlier versions, which scenario files, `--set` and records may still use.

use gutskin::{
    model::Parameters,
    scenario::{Override, Scenario},
};

#[test]
fn a_parameter_is_still_read_by_the_name_it_had_in_earlier_versions() {
    let text = |lines: &str| {
        format!(
            "title = \"t\"\nquestion = \"q\"\nwhat_to_expect = \"w\"\nduration = \"30 days\"\nmechanisms = \"all\"\n[parameters]\n{lines}\n"
        )
    };
    let read = |lines: &str, set: &[Override]| Scenario::read("test", "test.toml", &text(lines), set);
    let mut former = 0;
    for (_, row) in Parameters::<f64>::rows().filter(|(_, row)| !row.formerly.is_empty()) {
        let value = row.plausible.high;
        let [now, then] = [row.name, row.formerly].map(|name| {
            let (scenario, warnings) = read(&format!("{name} = {value}"), &[]).expect("valid");
            assert!(warnings.is_empty(), "{name}");
            scenario.parameters
        });
        assert_eq!(now, then, "{}", row.formerly);
        assert_eq!(now.named(row.name), Some(&value));
        for key in [row.formerly.to_owned(), format!("parameters.{}", row.formerly)] {
            // What is set replaces what the file says by either name.
            let set = Override { key, value: value.to_string() };
            let (scenario, _) = read(&format!("{} = {}", row.name, row.plausible.low), &[set]).expect("valid");
            assert_eq!(scenario.parameters.named(row.name), Some(&value), "{}", row.formerly);
        }
        former += 1;
    }
    assert_eq!(former, 15);
}
