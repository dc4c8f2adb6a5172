//! Tests of the descriptions of the model: equations in every notation, tables, card, and the targets of each input.

mod support;

use std::{collections::BTreeSet, fs, path::Path};

use gutskin::{
    describe::{
        formula, model_card,
        parameter_table::{self, Style},
    },
    model::{
        Compartment, Input, Layer, Layers, Link, Parameters, Rates, State, Target, input_effects::INPUT_EFFECTS,
        link::Topology, rates, strain::STRAINS,
    },
};

use support::{Draws, assert_close};

#[test]
fn the_shorter_formulas_have_the_same_values() {
    let mut draws = Draws::new(7);
    for topology in [Topology::core(), Topology::with(Layers::all())] {
        let equations = formula::equations(&topology);
        let short: Vec<_> = equations.rates.values().map(|rate| formula::simplified(rate, &BTreeSet::new())).collect();
        for _ in 0..100 {
            let (x, u, p) = (draws.state(), draws.input(), draws.parameters());
            let value_of = |name: &str| {
                *x.named(name).or(u.named(name)).or_else(|| p.named(name)).expect("every name is a quantity")
            };
            for (symbol, speed) in short.iter().zip(rates(&x, &u, &p, &topology).values()) {
                assert_close(symbol.evaluate(&value_of), speed, 1e-11 * speed.abs().max(1.0), "rate");
            }
        }
    }
}

#[test]
fn the_equations_of_the_core_read_like_this() {
    insta::assert_snapshot!(formula::unicode(&formula::equations(&Topology::core())));
}

#[test]
fn no_letter_means_two_things() {
    let rows =
        State::<f64>::TABLE.iter().chain(Input::<f64>::TABLE).chain(Parameters::<f64>::rows().map(|(_, row)| row));
    let symbols: Vec<&str> =
        rows.map(|row| row.symbol).chain(Rates::<f64>::rows().map(|(_, row)| row.symbol)).collect();
    let mut seen = BTreeSet::new();
    for symbol in &symbols {
        assert!(seen.insert(symbol), "{symbol} is used twice");
    }
}

#[test]
fn latex_is_balanced_and_mathml_is_well_formed() {
    for layers in [Layers::core(), Layers::all()] {
        let equations = formula::equations(&Topology::with(layers));
        let latex = formula::latex(&equations);
        let mut depth = 0i32;
        let mut before = ' ';
        for letter in latex.chars() {
            match letter {
                '{' if before != '\\' => depth += 1,
                '}' if before != '\\' => depth -= 1,
                _ => {}
            }
            assert!(depth >= 0);
            before = letter;
        }
        assert_eq!(depth, 0);
        assert_eq!(latex.matches("\\left(").count(), latex.matches("\\right)").count());
        assert_eq!(latex.matches("\\begin{").count(), latex.matches("\\end{").count());
        let page = formula::mathml(&equations);
        let document = roxmltree::Document::parse(&page).expect("well-formed");
        let count = |name: &str| {
            document
                .descendants()
                .filter(|node| node.has_tag_name(("http://www.w3.org/1998/Math/MathML", name)))
                .count()
        };
        assert!(count("math") > 20 && count("mfrac") > 20);
        let arity = |name: &str| {
            let nodes = document.descendants().filter(move |node| node.tag_name().name() == name);
            nodes.map(|node| node.children().filter(|child| child.is_element()).count()).collect::<BTreeSet<_>>()
        };
        assert_eq!(arity("mfrac"), BTreeSet::from([2]));
        assert_eq!(arity("msub"), BTreeSet::from([2]));
    }
}

/// The expected targets, from the formulas: each input with each compartment whose processes it affects.
fn reached() -> BTreeSet<(&'static str, &'static str)> {
    let mut pairs = BTreeSet::new();
    for layers in [Layers::of([Layer::Metabolites]), Layers::all()] {
        let equations = formula::equations(&Topology::with(layers));
        for ((_, process), rate) in Rates::<f64>::rows().zip(equations.rates.values()) {
            for input in Input::<f64>::TABLE.iter().filter(|row| rate.depends_on().contains(row.name)) {
                for (state, change) in Compartment::ALL.iter().zip(equations.balance.values()) {
                    // What is a part of something is told with the whole.
                    let told = state.part_of().unwrap_or((*state).into());
                    if told != Target::Stress && change.depends_on().contains(process.name) {
                        pairs.insert((input.name, told.name()));
                    }
                }
            }
        }
    }
    pairs
}

#[test]
fn what_each_input_acts_on_is_what_the_equations_say() {
    let is_training = |pair: &&(&str, &str)| pair.0 == "stress_reduction";
    let stress_reduction: BTreeSet<&str> = INPUT_EFFECTS
        .iter()
        .filter(|effect| effect.target == Target::Stress && effect.input != "stress")
        .map(|effect| effect.input)
        .collect();
    assert_eq!(stress_reduction, BTreeSet::from(["b_longum", "stress_reduction"]));
    let from_symbols = reached();
    let trained: BTreeSet<&str> = from_symbols.iter().filter(is_training).map(|pair| pair.1).collect();
    let stressed: BTreeSet<&str> = from_symbols.iter().filter(|pair| pair.0 == "stress").map(|pair| pair.1).collect();
    assert_eq!(trained, stressed, "stress reduction acts through the stress that is felt, and on nothing else");
    // A strain that calms acts on all these as well, through the stress that is felt.
    let through_stress = |pair: &&(&str, &str)| pair.0 == "b_longum" && stressed.contains(pair.1);
    // A strain also takes room from the others, and so weakens what they do; that is no effect of its own.
    let takes_room = |(input, target): &(&str, &str)| {
        let own = STRAINS.iter().find(|strain| strain.input == *input);
        own.is_some_and(|strain| !strain.effects.iter().any(|effect| effect.target.name() == *target))
    };
    let expected: BTreeSet<_> = from_symbols
        .iter()
        .filter(|pair| !is_training(pair) && !through_stress(pair) && !takes_room(pair))
        .copied()
        .collect();
    let told: BTreeSet<_> = INPUT_EFFECTS
        .iter()
        .filter(|input_effects| input_effects.target.name() != "stress")
        .map(|input_effects| (input_effects.input, input_effects.target.name()))
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn tables_say_everything_in_every_style() {
    let (parameters, evidence) = (parameter_table::parameters(), parameter_table::evidence());
    assert_eq!(parameters.rows().len(), Parameters::<f64>::COUNT);
    assert!(evidence.rows().len() > Link::ALL.len() + INPUT_EFFECTS.len() + Rates::<f64>::COUNT);
    for table in [parameters, evidence] {
        assert!(table.rows().iter().flatten().all(|cell| !cell.contains('\n')));
        assert!(table.rows().iter().all(|row| row.last().is_some_and(|source| !source.is_empty())));
        let print = |style| table.print(style).expect("printed");
        let json: Vec<serde_json::Value> = serde_json::from_str(&print(Style::Json)).expect("JSON");
        assert_eq!(json.len(), table.rows().len());
        assert_eq!(print(Style::Csv).lines().count(), table.rows().len() + 1);
        assert_eq!(print(Style::Markdown).lines().count(), table.rows().len() + 2);
        assert!(table.rows().iter().all(|row| print(Style::Text).contains(&row[1])));
    }
}

#[test]
fn only_the_bile_acids_are_set_to_nothing() {
    let evidence = parameter_table::evidence();
    let still: Vec<&str> =
        evidence.rows().iter().filter(|row| row[3] == "no effect").map(|row| row[1].as_str()).collect();
    assert_eq!(
        still,
        ["bile_acids_to_permeability", "bile_acids_to_th17", "bile_acids_to_treg", "bile_acids_to_skin"],
        "their signs are disputed"
    );
}

/// `GUTSKIN_UPDATE=1 cargo test --test told` updates the card.
#[test]
fn the_card_in_the_documents_is_the_card_of_the_program() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/model-card.md");
    if std::env::var_os("GUTSKIN_UPDATE").is_some() {
        fs::write(&path, model_card::card()).expect("written");
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        there.replace("\r\n", "\n") == model_card::card(),
        "docs/model-card.md is stale: GUTSKIN_UPDATE=1 cargo test --test told"
    );
    let words = there.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("Never medical advice") && there.lines().count() < 150, "two pages at most");
}
