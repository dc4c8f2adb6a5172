//! The model on one page, in the manner of a model card (Mitchell et al. 2019): what it is, what it leaves out, what is
//! known only from mice, and where studies conflict. All counts are computed from the tables of the model.

use std::fmt::Write;

use super::{loop_share, parameter_table::label};
use crate::{
    model::{Basis, Grade, Input, Layer, Link, Parameters, Quantity, Rates, Readouts, State, state::layer_of},
    scenario::PEOPLE,
};

/// Findings that contradict the model or were not confirmed, each with what the model does about it.
const CONFLICTS: &[&str] = &[
    "Antibiotics changed microbes and metabolites in adults, but neither permeability nor inflammation in 8 weeks (Reijnders 2016, 10.1016/j.cmet.2016.06.016). So what a disturbed community does to lining and blood is small here.",
    "Probiotics in eczema: all together lower SCORAD by 4 points, less than half of the 9 that can be felt; L. rhamnosus GG treats nothing on average (Huang 2017, 10.3389/fcimb.2017.00392), so its effect on immune cells is 0.",
    "Leaky gut: zonulin is lower, not higher, in infants with eczema, which the model cannot show, and the LPS marker LBP is normal in psoriasis (10.1111/ced.12007). So patients leak sugars here, not LPS.",
    "Bile acids and skin: blocking them prevents diet dermatitis in mice, giving them helped a series of patients (Gyurcsovics 2003, 10.1016/j.pathophys.2003.07.001). The sign is disputed, so their strengths are 0.",
    "GABA and the stress axis: an effect in mice, none in people with the same strain (Kelly 2017, 10.1016/j.bbi.2016.11.018). Kept very weak.",
    "Fibre and CRP: one summary finds a small fall (Jiao 2015, 10.3109/09637486.2014.959898), another none (Fu 2022, 10.3389/fnut.2022.972399); a 17-week trial of a high-fibre diet moved no cytokine score (Wastyk 2021, 10.1016/j.cell.2021.06.019).",
    "Stress and psoriasis: the studies ask patients to remember, and the link is weak (Snast 2018, 10.1111/bjd.16116). How much stress does to either disease is assumed.",
    "Flavanols and sunburn: a quarter less redness in one trial (Heinrich 2006, 10.1093/jn/136.6.1565), nothing in another (Nutr J 2014 13:66). The model stands between the two.",
];

/// What version 0.1 got wrong, each with why and what stands there now.
const WRONG_BEFORE: &[&str] = &[
    "A plain Western diet made healthy adults ill, and an average diet ruined patients. The way back from skin to gut, which nobody has measured in people, carried nine tenths of it. Patients are ill by their own skin now. That the loop adds little to them is chosen, not found: the table below shows how strong it may be, and `gutskin validate` prints every row with it cut.",
    "The susceptible adult looked like a patient. It is a thought experiment about loops, and is called so everywhere.",
    "Eczema and psoriasis were two settings of one skin. Eczema is now a leaking barrier, type-2 inflammation and scratching; psoriasis is Th17 cells and fast growth, with PASI.",
    "Stress healed eczema where cortisol was on and mast cells were off. Felt stress now acts through the nerves of the skin, hormones habituate and tissues grow deaf to lasting cortisol. The form allows no help: cortisol times sensitivity is largest in health.",
    "Light made both diseases worse at every useful dose. It now calms T cells of the skin below the dose that reddens and burns above it.",
    "A week of antibiotics set off disease, no fibre sterilised the gut, probiotics restored communities. Trials show none of this.",
    "Loops of straight gains could grow without bound (two legal numbers gave 1e39), and base constants were fitted so that one person was healthy. Every loop saturates now, and health is a rest for every value of every parameter but those of the person, on the diet that the reference values name.",
    "A psoriasis-prone adult in the core was a healthy adult, word for word. Persons now bring their layers along, and say so.",
];

const LEFT_OUT: &str = "The lungs, the liver except as a drain, genes except as a drive or strength of a person, age, sex, body weight, \
    infection, allergens, the microbes of the skin, sleep, daily rhythms, tolerance to LPS, local serotonin of the skin, single species and \
    single cytokines, and differences between countries and diets beyond the inputs. Redness fades here as slowly as inflammation does, so \
    a burn lasts for weeks. Harm by treatments is left out as well: skin cancer and ageing by light, thinning of the skin by steroids, side \
    effects of drugs, what happens to a drug in the body.";

/// The card as Markdown, which is also readable as plain text.
#[must_use]
pub fn card() -> String {
    let mut page = String::from("# Model card: gutskin\n\n");
    // Writing to a string cannot fail.
    let _ = what_it_is(&mut page).and_then(|()| what_it_rests_on(&mut page));
    page.lines().map(wrapped).collect::<Vec<_>>().join("\n") + "\n"
}

/// Breaks a line to the width of a terminal; list items keep their indent.
fn wrapped(line: &str) -> String {
    // A row of a table stays whole.
    if line.starts_with('|') {
        return line.to_owned();
    }
    const WIDTH: usize = 110;
    let indent = if line.starts_with("- ") { "  " } else { "" };
    let mut text = String::new();
    let mut length = 0;
    for word in line.split(' ') {
        let letters = word.chars().count();
        if length > 0 && length + 1 + letters > WIDTH {
            text += &format!("\n{indent}{word}");
            length = indent.len() + letters;
        } else {
            text += if text.is_empty() { "" } else { " " };
            text += word;
            length += 1 + letters;
        }
    }
    text
}

fn what_it_is(page: &mut String) -> std::fmt::Result {
    let core = names(State::<f64>::TABLE.iter().filter(|row| layer_of(row.name).is_none()));
    writeln!(
        page,
        "**What it is.** A teaching model of the gut–skin axis: {} unknowns, {} named processes, {} arrows, {} parameters, {} inputs, {} read-outs, as ordinary differential equations. Not fitted to patients. **Never medical advice**: doses and durations follow from the model, not from trials.\n",
        State::<f64>::COUNT,
        Rates::<f64>::COUNT,
        Link::ALL.len(),
        Parameters::<f64>::COUNT,
        Input::<f64>::COUNT,
        Readouts::<f64>::COUNT
    )?;
    writeln!(
        page,
        "**What it is for.** To show students how a loop of weak arrows can hold itself, how evidence is graded, and how a guess in one number changes an outcome. Not for diagnosis, treatment, diet or prediction for any person.\n"
    )?;
    writeln!(
        page,
        "**Five compartments**, always on: {core}. They form a loop: gut to blood to skin, and back from skin to gut.\n"
    )?;
    writeln!(
        page,
        "**Five layers** around them, each of which can be switched on by itself and leaves the healthy state where it is:\n"
    )?;
    for layer in Layer::ALL {
        let unknowns = names(State::<f64>::TABLE.iter().filter(|row| layer_of(row.name) == Some(layer)));
        writeln!(page, "- `{}` {} ({unknowns})", layer.name(), layer.meaning())?;
    }
    writeln!(page, "\n**What it leaves out.** {LEFT_OUT}")
}

fn what_it_rests_on(page: &mut String) -> std::fmt::Result {
    let arrows: Vec<_> = Link::ALL.iter().map(|link| link.arrow()).collect();
    let graded = |grade: Grade| arrows.iter().filter(|arrow| arrow.grade == grade).count();
    writeln!(
        page,
        "\n**What it rests on.** Of {} arrows, {} rest on trials or challenges in people (A), {} on observations in people (B), {} on animals (C), {} on cells or mechanism alone (D).\n",
        arrows.len(),
        graded(Grade::A),
        graded(Grade::B),
        graded(Grade::C),
        graded(Grade::D)
    )?;
    writeln!(page, "**Known only from animals**, mostly mice, and so perhaps not true of people:\n")?;
    let mut sources: Vec<&str> = Vec::new();
    for arrow in arrows.iter().filter(|arrow| arrow.grade == Grade::C) {
        if !sources.contains(&arrow.source.name()) {
            sources.push(arrow.source.name());
        }
    }
    for source in sources {
        let targets = arrows.iter().filter(|arrow| arrow.grade == Grade::C && arrow.source.name() == source);
        let targets: Vec<&str> = targets.map(|arrow| label(arrow.target.name())).collect();
        writeln!(page, "- {} → {}", label(source), targets.join(", "))?;
    }
    writeln!(
        page,
        "\nAmong them is the whole way back from skin to gut: mice, and one observation in people (more mast cells in the duodenum of people with eczema; Leyva-Castillo 2019, 10.1016/j.immuni.2019.03.023).\n"
    )?;
    writeln!(page, "**Where studies conflict, or found nothing**\n")?;
    for conflict in CONFLICTS {
        writeln!(page, "- {conflict}")?;
    }
    writeln!(page, "\n**What version 0.1 got wrong, and why**\n")?;
    for wrong in WRONG_BEFORE {
        writeln!(page, "- {wrong}")?;
    }
    invented(page)
}

fn invented(page: &mut String) -> std::fmt::Result {
    let typical = Parameters::<f64>::reference();
    let susceptible =
        PEOPLE.iter().find(|person| person.name == "susceptible adult").map(crate::scenario::Person::parameters);
    let strength = typical.skin_inflammation.skin_signal_strength;
    let susceptible = susceptible.map_or(strength, |parameters| parameters.skin_inflammation.skin_signal_strength);
    writeln!(
        page,
        "\n**What is invented.** The strength of the loop: nobody has measured it. It is {strength} in everybody but the susceptible adult: chosen small, because nothing in people asks for more. In her, a thought experiment, it is {susceptible}, and her gut needs its community, against a trial. Only both together trap her (second table). How weak a loop still traps depends on the layers that are on, and so does how long an insult must last. Most switches of the loop are steep, with a steepness of {}, which is assumed.\n",
        typical.skin_inflammation.skin_signal_steepness
    )?;
    loop_share::patients(page)?;
    writeln!(page)?;
    loop_share::thought_experiment(page)?;
    writeln!(
        page,
        "\nRead the first table against its first column: what a row gains to the right is the loop, and on an extreme diet a loop three times as strong takes over. Two fates: who was once inflamed stays so on the ordinary diet.\n"
    )?;
    let rows: Vec<&Quantity> = Parameters::<f64>::rows().map(|(_, row)| row).collect();
    let share = |word: &str| {
        let count = rows.iter().filter(|row| row.basis.word() == word).count();
        format!("{count} {word} ({} %)", (100 * count + rows.len() / 2) / rows.len())
    };
    let words = [Basis::Measured(""), Basis::Chosen(""), Basis::Assumed(""), Basis::Defined("")];
    let shares: Vec<String> = words.iter().map(|basis| share(basis.word())).collect();
    writeln!(
        page,
        "**The {} parameters**: {}. *Chosen* means inside a range that a source gives; *assumed* means without a source, with the reason given.\n",
        rows.len(),
        shares.join(", ")
    )?;
    writeln!(
        page,
        "**Sources.** Behind every number: `gutskin model parameters`. Behind every arrow, input and process, with what speaks against it: `gutskin model evidence`. The sources are a convenience sample read mostly as abstracts, not a systematic review.\n"
    )?;
    writeln!(
        page,
        "Written by `gutskin model card` from the tables of the program; evidence can be better than the card knows, and worse."
    )
}

/// The short names of rows, separated by commas.
fn names<'a>(rows: impl Iterator<Item = &'a Quantity>) -> String {
    rows.map(|row| row.label().to_owned()).collect::<Vec<_>>().join(", ")
}
