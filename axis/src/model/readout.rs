//! Read-outs: what a person would measure, computed from the state, in the units of the clinic.
//!
//! Each is anchored at a healthy value and, where one is known, at a diseased one. They are scales laid over the model,
//! not predictions for a patient.

use super::{
    kinetics::{inhibition, linear_gain},
    layer::{Layer, Layers},
    parameters::Parameters,
    signals,
    state::State,
    table::{
        Basis::{Assumed, Chosen, Defined},
        ColourFamily, quantities,
    },
};
use crate::number::Number;

/// Makes the struct of the read-outs with its table, and the columns of the layer and the colours of each.
macro_rules! readout_table {
    ($(#[$doc:meta])* $structure:ident {
        $($name:ident: $symbol:literal, $unit:ident, $value:expr, $low:literal => $high:literal,
          $least:literal => $most:literal, $layer:expr, $family:ident or $second:ident, $meaning:literal, $basis:expr;)+
    }) => {
        quantities! { $(#[$doc])* $structure {
            $($name: $symbol, $unit, $value, $low => $high, $least => $most, $meaning, $basis;)+
        } }

        const COLUMNS: &[(Option<Layer>, [ColourFamily; 2])] =
            &[$(($layer, [ColourFamily::$family, ColourFamily::$second]),)+];
    };
}

readout_table! {
    /// The read-outs, with their values in a healthy typical adult.
    Readouts {
        dysbiosis: "D", Share, 0.137_931_034_482_758_6, 0.0 => 1.0, 0.0 => 1.0,
            None, Dysbiosis or Lps,
            "Dysbiosis: how much of the healthy gut community is lost, 0 nothing, 1 all",
            Defined("a falling curve of the beneficial microbes, with a small part of the pathobionts");
        dysbiosis_index: "D_i", Share, 0.137_931_034_482_758_6, 0.0 => 1.0, 0.0 => 1.0,
            None, Dysbiosis or Lps,
            "Dysbiosis index: the same as a stool test would report it",
            Defined("equal to dysbiosis; no index of a laboratory is copied");
        scorad: "SCORAD", Point, 0.0, 0.0 => 80.0, 0.0 => 103.0,
            None, SkinInflammation or Inflammation,
            "SCORAD: severity of eczema, a difference of about 9 points can be felt",
            Assumed("a straight line from skin inflammation 0.05 (no eczema) to 1 (103 points)");
        pasi: "PASI", PasiPoint, 0.0, 0.0 => 40.0, 0.0 => 80.0,
            Some(Layer::Skin), SkinInflammation or Inflammation,
            "PASI: severity of psoriasis, redness, thickness and scale together",
            Assumed("redness follows skin inflammation, thickness and scale also the growth of the epidermis, in equal parts");
        epidermal_turnover: "TRN", Day, 28.0, 3.0 => 40.0, 0.0 => 100_000.0,
            Some(Layer::Skin), SkinBarrier or GutBarrier,
            "Turnover of the epidermis: days in which it renews itself",
            Chosen("28 days in textbooks; from memory 40 to 56 in newer estimates and 3 to 7 in a plaque");
        tewl: "TEWL", GramPerSquareMetreHour, 11.6, 6.0 => 40.0, 0.0 => 100.0,
            Some(Layer::Skin), SkinBarrier or GutBarrier,
            "TEWL: water lost through the skin",
            Chosen("11.6 healthy, 28.7 in eczema lesions (Montero-Vilchez 2021, 10.3390/jcm10020359)");
        corneometry: "COR", ArbitraryUnit, 50.7, 8.0 => 70.0, 0.0 => 200.0,
            Some(Layer::Skin), SkinBarrier or GutBarrier,
            "Corneometry: moisture of the skin",
            Chosen("50.7 healthy, 25.2 in eczema lesions (Montero-Vilchez 2021, 10.3390/jcm10020359)");
        lactulose_mannitol: "LMR", One, 0.03, 0.01 => 0.2, 0.0 => 1.0,
            None, GutBarrier or SkinBarrier,
            "Lactulose/mannitol: ratio of two sugars in urine, which measures how leaky the gut is",
            Chosen("0.030 healthy (Vanuytsel 2014, 10.1136/gutjnl-2013-305690); depends on the protocol, so read ratios");
        endotoxin: "ETX", PicogramPerMillilitre, 8.2, 3.0 => 60.0, 0.0 => 2050.0,
            None, Lps or Dysbiosis,
            "Endotoxin: LPS in the blood",
            Chosen("8.2 fasting in healthy men (Erridge 2007, 10.1093/ajcn/86.5.1286)");
        crp: "CRP", MilligramPerLitre, 0.8, 0.3 => 10.0, 0.0 => 300.0,
            None, Inflammation or Lps,
            "CRP: C-reactive protein in the blood",
            Chosen("median 0.8 in blood donors, 99 % below 10; that it follows the cytokine load by the power 1.5 is assumed");
        butyrate: "BUT", MillimolePerKilogram, 12.0, 2.0 => 25.0, 0.0 => 100.0,
            None, Metabolites or Microbes,
            "Butyrate: in stool",
            Assumed("15 of 100 parts (Cummings & Branch 1986) of about 80 mmol/kg short-chain fatty acids, a sum from memory (Cummings 1987)");
        propionate: "PRO", MillimolePerKilogram, 20.0, 4.0 => 40.0, 0.0 => 150.0,
            None, Metabolites or Microbes,
            "Propionate: in stool",
            Assumed("25 of 100 parts (Cummings & Branch 1986) of about 80 mmol/kg short-chain fatty acids, a sum from memory (Cummings 1987)");
        acetate: "ACE", MillimolePerKilogram, 48.0, 10.0 => 90.0, 0.0 => 400.0,
            None, Metabolites or Microbes,
            "Acetate: in stool",
            Assumed("60 of 100 parts (Cummings & Branch 1986) of about 80 mmol/kg short-chain fatty acids, a sum from memory (Cummings 1987)");
        bifidobacterium: "BIF", Percent, 4.0, 0.5 => 12.0, 0.0 => 100.0,
            Some(Layer::Microbiome), Microbes or SkinBarrier,
            "Bifidobacterium: share of all bacteria in stool",
            Assumed("a few percent in adults");
        faecalibacterium: "FAE", Percent, 8.0, 1.0 => 15.0, 0.0 => 100.0,
            Some(Layer::Microbiome), Microbes or SkinBarrier,
            "Faecalibacterium: share of all bacteria in stool",
            Assumed("5 to 10 percent in adults");
        pathobionts_share: "PAT", Percent, 2.0, 0.5 => 10.0, 0.0 => 100.0,
            Some(Layer::Microbiome), Dysbiosis or Lps,
            "Pathobionts in stool: share of Enterobacteriaceae and their like in all bacteria",
            Assumed("a few percent at most in healthy adults");
        diversity: "DIV", Fold, 1.0, 0.2 => 1.3, 0.0 => 4.0,
            Some(Layer::Microbiome), Microbes or GutBarrier,
            "Diversity: evenness and number of species in stool, against the healthy value",
            Assumed("the square root of the fibre fermenters, which have most of the species");
        th17_treg: "T/R", One, 0.12, 0.05 => 1.5, 0.0 => 20.0,
            Some(Layer::Immune), Inflammation or Lps,
            "Th17/Treg: ratio of the cells in blood",
            Chosen("0.12 healthy, 0.95 in psoriasis (32 and 48 people); the same group's correlation with severity is implausibly high");
        claudin_3: "CLD", Fold, 1.0, 0.8 => 2.0, 0.0 => 20.0,
            None, GutBarrier or SkinBarrier,
            "Claudin-3: a protein of the gut lining in blood, against the healthy value",
            Chosen("54 against 42 ng/mL in psoriasis, 20 and 20 people (Sikora 2018); it follows the slow state of the lining, not the hour");
        zonulin: "ZON", NanogramPerMillilitre, 40.0, 20.0 => 100.0, 0.0 => 1000.0,
            None, GutBarrier or SkinBarrier,
            "Zonulin: a disputed marker of the gut lining in blood",
            Assumed("half of the slow permeability; the usual assay does not measure what its name says, and it is lower in infants with eczema, which the model cannot show");
        morning_cortisol: "COL", MicrogramPerDecilitre, 15.5, 8.0 => 50.0, 0.0 => 200.0,
            Some(Layer::Neuroendocrine), Dysbiosis or GutBarrier,
            "Morning cortisol: at its daily peak",
            Chosen("15.5 at half past eight (Debono 2009, PMC2684472)");
        mood: "MOO", Share, 0.7, 0.3 => 0.9, 0.0 => 1.0,
            Some(Layer::Neuroendocrine), Metabolites or Dysbiosis,
            "Mood: 0 the worst, 1 the best",
            Assumed("a scale without a unit of its own: lower with lasting stress, which cortisol shows, and with less serotonin from the gut; evidence in people is weak, one trial of a strain moved nothing (Kelly 2017, 10.1016/j.bbi.2016.11.018)");
    }
}

fn columns_of(readout: &str) -> Option<&'static (Option<Layer>, [ColourFamily; 2])> {
    Readouts::<f64>::TABLE.iter().position(|row| row.name == readout).map(|position| &COLUMNS[position])
}

/// The layer that must be on for a read-out to move; nothing where the core moves it.
#[must_use]
pub fn layer_of(readout: &str) -> Option<Layer> {
    columns_of(readout).and_then(|(layer, _)| *layer)
}

/// The colour of the family of a read-out, and the one it takes next to another of that family; nothing for what is none.
#[must_use]
pub fn colours_of(readout: &str) -> Option<[ColourFamily; 2]> {
    columns_of(readout).map(|(_, colours)| *colours)
}

/// Whether a read-out moves when these layers are on.
#[must_use]
pub fn is_shown(readout: &str, layers: &Layers) -> bool {
    layer_of(readout).is_none_or(|layer| layers.has(layer))
}

/// How water loss follows the leak of the skin: so that lesions, with half a barrier, lose 2.5 times the healthy amount (Montero-Vilchez 2021, 10.3390/jcm10020359).
const WATER_LOSS_GAIN: f64 = 0.378;
/// How CRP follows the cytokine load: small loads hardly, large ones steeply. Assumed.
const CRP_POWER: f64 = 1.5;

/// Reads them off a completed state (see [`super::context::completed`]).
pub fn readouts<S: Number>(x: &State<S>, p: &Parameters<S>) -> Readouts<S> {
    let anchor = Readouts::<S>::reference();
    let one = S::from(1.0);
    let healthy = State::<S>::reference();
    let dysbiosis = signals::dysbiosis(x, p);
    let inflamed =
        (x.skin_inflammation - healthy.skin_inflammation).nonnegative() / healthy.skin_inflammation.complement();
    // How much of the growth that Th17 cells can cause is there.
    let thickened = (x.epidermal_growth - one).nonnegative() / p.skin.th17_growth_gain;
    let extra_leak = signals::skin_leak(x, p) - one;
    let lining = signals::sugar_leak(x, p);
    // The odds of a good mood, so that it stays between 0 and 1.
    let good_odds = anchor.mood / anchor.mood.complement()
        * linear_gain(S::from(MOOD_STRENGTH), x.serotonin)
        * inhibition(S::from(MOOD_STRENGTH), x.cortisol);
    Readouts {
        dysbiosis,
        dysbiosis_index: dysbiosis,
        scorad: S::from(SCORAD_RANGE) * inflamed,
        pasi: S::from(PASI_RANGE / 3.0) * inflamed * (one + S::from(2.0) * thickened),
        epidermal_turnover: p.skin.turnover_reference / x.epidermal_growth,
        tewl: anchor.tewl * (one + S::from(WATER_LOSS_GAIN) * extra_leak),
        corneometry: anchor.corneometry * x.hydration,
        lactulose_mannitol: anchor.lactulose_mannitol * signals::felt_permeability(x, x.mast_cells, p),
        endotoxin: anchor.endotoxin * x.lps,
        crp: anchor.crp * x.cytokines.nonnegative().power(S::from(CRP_POWER)),
        butyrate: anchor.butyrate * signals::butyrate(x),
        propionate: anchor.propionate * signals::propionate(x),
        acetate: anchor.acetate * signals::acetate(x),
        bifidobacterium: anchor.bifidobacterium * x.bifidobacteria,
        faecalibacterium: anchor.faecalibacterium * x.scfa_producers,
        pathobionts_share: anchor.pathobionts_share * x.pathobionts,
        diversity: x.scfa_producers.nonnegative().power(S::from(0.5)),
        th17_treg: anchor.th17_treg * x.th17 / x.treg,
        claudin_3: one + S::from(CLAUDIN_GAIN) * (lining - one),
        zonulin: anchor.zonulin * (one + S::from(ZONULIN_GAIN) * (x.gut_permeability - one)),
        morning_cortisol: anchor.morning_cortisol * x.cortisol,
        mood: good_odds / (one + good_odds),
    }
}

/// Points from no eczema to the worst possible.
const SCORAD_RANGE: f64 = 103.0;
/// Points from no psoriasis to the worst possible. Redness, thickness and scale have a third each.
const PASI_RANGE: f64 = 72.0;
/// How claudin-3 follows the slow state of the lining: a scale, after 1.28 times the healthy value in psoriasis.
const CLAUDIN_GAIN: f64 = 0.8;
/// How mood follows serotonin and cortisol. Assumed.
const MOOD_STRENGTH: f64 = 0.5;
/// How zonulin follows it. Assumed.
const ZONULIN_GAIN: f64 = 0.5;
