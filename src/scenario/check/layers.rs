//! Reads which layers of the model are on: `mechanisms = "all"`, `"core"`, or a list of names, and those that the person
//! brings along.

use crate::{
    model::Layers,
    scenario::{
        diagnostics::{Diagnostic, Diagnostics, Origin, Remedy, code},
        names::{self, layers, listed, nearest},
        person::Person,
        section::Fields,
        tree::{Node, Value},
    },
};

/// The layers of a run, and those of them that the person alone has switched on.
pub(crate) struct LayersOn {
    pub(crate) all: Layers,
    pub(crate) by_person: Layers,
}

/// The layers a scenario asks for, with those of its person. A person whose disease lives in a layer would be somebody
/// healthy without it, so that layer is never silently off.
pub(crate) fn layers(diagnostics: &mut Diagnostics<'_>, fields: &Fields<'_>, person: Option<&Person>) -> LayersOn {
    let own = person.map_or(&[][..], |person| person.layers);
    let named = fields.node("mechanisms").map(|node| (node, named(diagnostics, node)));
    if let (Some((node, Some(named))), Some(person), false) = (&named, person, own.is_empty())
        && named.layers().is_empty()
    {
        let own = Layers::of(own.iter().copied());
        let is_set = matches!(diagnostics.origin_of(&node.spot), Origin::Set(_));
        let retyped = if is_set { layers::joined(&own) } else { layers::list(&own) };
        let fault = Diagnostic::error(
            code::PERSON_NEEDS_LAYERS,
            format!("without layers a person called `{}` is somebody healthy", person.name),
        )
        .because("what makes this person ill lies in these layers, and the core knows nothing of it");
        diagnostics.at(&node.spot, "", fault, Remedy::Retype(retyped));
    }
    let named = named.and_then(|(_, named)| named).unwrap_or_default();
    let by_person = Layers::of(own.iter().copied().filter(|layer| !named.has(*layer)));
    let all = Layers::of(named.layers().iter().chain(by_person.layers()).copied());
    LayersOn { all, by_person }
}

/// The layers that `mechanisms` names; nothing if one of them cannot be made out.
fn named(diagnostics: &mut Diagnostics<'_>, node: &Node) -> Option<Layers> {
    let words: Vec<&Node> = match &node.value {
        Value::List(items) => items.iter().collect(),
        _ => vec![node],
    };
    let mut on = Vec::new();
    let mut is_understood = true;
    for word in words {
        let Value::Text(text) = &word.value else {
            is_understood = false;
            let message = format!("`mechanisms` takes names of layers, not {}", word.value.words());
            let fault = Diagnostic::error(code::WRONG_TYPE, message);
            diagnostics.at(
                &word.spot,
                "",
                fault,
                Remedy::Say(format!("type for example `mechanisms = \"{}\"`", layers::ALL)),
            );
            continue;
        };
        for name in text.split(',').map(str::trim) {
            match layers::layers_named(name) {
                Some(layers) => on.extend(layers),
                None => {
                    is_understood = false;
                    unknown(diagnostics, word, name);
                }
            }
        }
    }
    is_understood.then(|| Layers::of(on))
}

fn unknown(diagnostics: &mut Diagnostics<'_>, word: &Node, name: &str) {
    let short: String = name.chars().take(60).collect();
    let fault = Diagnostic::error(code::UNKNOWN_LAYER, format!("there is no layer called `{short}`"))
        .because("without the layer the core would run alone, and the chart would not show what you ask for");
    let similar = nearest(name, names::layer_words()).map(|name| format!("\"{name}\""));
    diagnostics.at(
        &word.spot,
        "",
        fault,
        Remedy::name(similar, || format!("the layers are {}", listed(names::layer_words()))),
    );
}
