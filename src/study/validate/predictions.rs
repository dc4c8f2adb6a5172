//! Findings that nothing was set to, in one table.
//!
//! Their bands were committed before the model was asked, in `docs/predictions.md`, which has the reason for the width of
//! each and lists what was left out because its answer was known. A row that disagrees stays as it is.

use super::{
    findings::FINDINGS,
    judge::{Arm, Finding, Kind, Measure, arm_files},
};

/// All findings that the model is compared with: those that were known, then those that were not.
pub fn all_findings() -> impl Iterator<Item = &'static Finding> + Clone {
    FINDINGS.iter().chain(PREDICTIONS)
}

macro_rules! predictions {
    ($($id:literal: $person:literal, $title:literal, $source:literal, [$($arm:literal),+],
       [$($what:literal, $found:literal, $unit:literal, $low:literal => $high:literal, $value:expr;)+], $note:literal;)+) => {
        /// All of them.
        pub const PREDICTIONS: &[Finding] = &[$(Finding {
            id: $id, kind: Kind::Predicted, person: $person, title: $title, source: $source, arms: arm_files![$($arm),+],
            measures: &[$(Measure { what: $what, found: $found, unit: $unit, band: ($low, $high), value: $value },)+],
            note: $note,
        },)+];
    };
}

predictions! {
    "P1": "typical adult with a gut that leaks for sugars",
        "Inulin for twelve weeks",
        "Drabińska 2020, 10.3390/nu12061736; 34 children with coeliac disease",
        ["leaky-inulin"],
        ["lactulose/mannitol", "no substantial effect on the barrier", "%", -10.0 => 10.0, |arms| arms.change(0, "lactulose_mannitol", "end");],
        "A null result. A prebiotic reaches the lining only through butyrate, which is nearly enough.";
    "P3": "typical adult on 15 g fibre and 40 g saturated fat",
        "A prebiotic for eight weeks",
        "Ghorbani 2025, 10.1016/j.phrs.2025.107780; standardised −0.88, over patients of many kinds",
        ["fat-diet-prebiotic"],
        ["endotoxin", "lower", "%", -50.0 => -5.0, |arms| arms.change(0, "endotoxin", "end");],
        "LPS follows fat and the slow lining here; a prebiotic hardly reaches either.";
    "P4": "eczema-prone adult on 15 g fibre and 40 g saturated fat",
        "A mixture of strains for eight weeks",
        "Ghorbani 2025, 10.1016/j.phrs.2025.107780; Zheng 2023, 10.3389/fimmu.2023.1143548; standardised −0.54 and −0.47",
        ["eczema-fat-diet-mixture"],
        ["endotoxin", "lower", "%", -40.0 => -3.0, |arms| arms.change(0, "endotoxin", "end");],
        "A strain closes a leak for sugars, which LPS hardly uses.";
    "P5": "psoriasis-prone adult, moderate to severe (PASI about 19)",
        "A mixture of strains beside a steroid cream for twelve weeks",
        "Navarro-López 2019, 10.2340/00015555-3305; 90 patients",
        ["psoriasis-cream-mixture", "psoriasis-cream"],
        ["PASI beyond cream", "PASI75 in 67 against 42 %", "percentage points", -30.0 => -5.0, |arms| arms.change(0, "pasi", "end") - arms.change(1, "pasi", "end");],
        "Near the edge: through regulatory T cells.";
    "P6": "typical adult on 22 g fibre",
        "Seventeen weeks of much fibre",
        "Wastyk 2021, 10.1016/j.cell.2021.06.019; 18 adults",
        ["long-high-fibre"],
        ["diversity", "no rise", "%", -5.0 => 5.0, |arms| arms.change(0, "diversity", "end");],
        "A null result. Fibre fermenters, which carry diversity here, are near their limit.";
    "P7": "typical adult on 22 g fibre",
        "Seventeen weeks of much fibre, inflammation",
        "Wastyk 2021, 10.1016/j.cell.2021.06.019; 18 adults",
        ["long-high-fibre"],
        ["CRP", "most proteins unchanged", "%", -15.0 => 5.0, |arms| arms.change(0, "crp", "end");],
        "A null result, met near the edge: CRP follows fibre itself.";
    "P8": "typical adult",
        "Two steps down in carbohydrate, four weeks each",
        "Duncan 2007, PMC1828662; 19 obese people; grams of fibre from memory",
        ["low-carbohydrate"],
        ["butyrate in stool", "18 to 4 mmol/L", "%", -90.0 => -60.0, |arms| arms.change(0, "butyrate", "end");
        "Bifidobacterium", "4 to 1.9 %", "%", -90.0 => -10.0, |arms| arms.change(0, "bifidobacterium", "end");],
        "Mucus and protein take the place of fibre in fermentation, by an assumed amount; in people they do so less, and butyrate falls more than the other acids.";
    "P9": "typical adult",
        "Two steps down in carbohydrate, Faecalibacterium",
        "Duncan 2007, PMC1828662; 19 obese people; grams of fibre from memory",
        ["low-carbohydrate"],
        ["Faecalibacterium", "no change", "%", -20.0 => 20.0, |arms| arms.change(0, "faecalibacterium", "end");],
        "A null result, missed: one guild stands for all makers of butyrate, while in the trial Roseburia fell and Faecalibacterium stayed.";
    "P10": "typical adult",
        "Few against many carbohydrates for eight weeks",
        "Brinkworth 2009, 10.1017/S0007114508094658; 91 overweight adults; grams of fibre from memory",
        ["slimming-low-carbohydrate", "slimming-high-carbohydrate"],
        ["butyrate in stool, difference", "−3.4 mmol/L", "mmol/kg", -7.6 => -0.5, |arms| arms.apart("butyrate at end");
        "Bifidobacterium, difference", "lower", "%", -60.0 => -5.0, |arms| 100.0 * (arms.times("bifidobacterium at end") - 1.0);],
        "Both follow fibre.";
    "P11": "typical adult",
        "Eight grams of inulin for two weeks",
        "Kolida 2007, nature.com/articles/1602636; 30 adults",
        ["inulin-two-weeks"],
        ["Bifidobacterium", "1.41 times (1 to 2)", "%", 1.0 => 100.0, |arms| arms.change(0, "bifidobacterium", "end");],
        "Bifidobacteria are far from their limit.";
    "P12": "typical adult on 30 g and on 15 g fibre",
        "Inulin where much fibre is eaten, and where little",
        "Healey 2018, 10.1017/S0007114517003440; 34 adults; grams of fibre from memory",
        ["inulin-high-fibre", "inulin-low-fibre"],
        ["rise of Faecalibacterium on much fibre less that on little", "a rise on much fibre only", "percentage points", 0.5 => 60.0, |arms| arms.change(0, "faecalibacterium", "end") - arms.change(1, "faecalibacterium", "end");],
        "The wrong sign: who eats much is nearer to the limit here, so answers less.";
    "P13": "typical adult",
        "Fifteen grams of a bran extract for twelve weeks",
        "10.1080/19490976.2019.1704141, 48 adults; Hald 2016, 10.1371/journal.pone.0159223, 19 adults",
        ["bran-extract"],
        ["diversity", "down", "%", -25.0 => -0.5, |arms| arms.change(0, "diversity", "end");],
        "The wrong sign: the read-out follows the fibre fermenters and does not know evenness, so a bloom of bifidobacteria does not lower it.";
    "P14": "typical adult",
        "Fifteen grams of a bran extract, fatty acids",
        "10.1080/19490976.2019.1704141; 48 adults",
        ["bran-extract"],
        ["butyrate in stool", "no change", "%", -20.0 => 20.0, |arms| arms.change(0, "butyrate", "end");],
        "A null result. Fermentation is past half of its limit on an ordinary diet.";
    "P15": "eczema-prone adult, moderate to severe (SCORAD about 45), against a typical adult",
        "Bifidobacteria with eczema",
        "Watanabe 2003, 10.1067/mai.2003.105; 30 minors and 68 controls",
        ["eczema-untreated", "healthy-rest"],
        ["bifidobacteria", "0.45 times (0.24 to 0.83)", "times", 0.24 => 0.83, |arms| arms.times("bifidobacteria at day 0");],
        "Only the way back from skin to gut lowers them here, and its strength is kept small for everybody.";
    "P16": "psoriasis-prone adult, moderate to severe (PASI about 19), against a typical adult",
        "F. prausnitzii and E. coli with psoriasis",
        "Eppinga 2016, repub.eur.nl/pub/97879; 29 patients and 33 controls; another study finds fewer Enterobacteriaceae",
        ["psoriasis-rest", "healthy-rest"],
        ["Faecalibacterium", "lower", "times", 0.05 => 0.9, |arms| arms.times("faecalibacterium at day 0");
        "pathobionts", "higher", "times", 1.1 => 20.0, |arms| arms.times("pathobionts_share at day 0");],
        "As P15: the signs are right, the way back is too weak for the size.";
    "P17": "psoriasis-prone adult, moderate to severe (PASI about 19), against a typical adult",
        "CRP with psoriasis",
        "Dowlatshahi 2013, 10.1111/bjd.12355; summary of 78 studies",
        ["psoriasis-rest", "healthy-rest"],
        ["CRP", "1.83 standard deviations (0.76 to 2.90) higher", "times", 2.2 => 20.0, |arms| arms.times("crp at day 0");],
        "Inflamed skin reaches the blood only through Th17 cells, by a gain that is kept small; what weight adds in patients is left out.";
    "P18": "eczema-prone adult, moderate to severe (SCORAD about 45), against a typical adult",
        "CRP with eczema",
        "Sinikumpu 2018, 10.2340/00015555-2795; 1,930 adults",
        ["eczema-untreated", "healthy-rest"],
        ["CRP", "low-grade inflammation 2.2 times as likely (1.2 to 3.9)", "times", 1.1 => 2.2, |arms| arms.times("crp at day 0");],
        "As P17; type 2 adds nothing to the cytokines of the blood.";
    "P19": "eczema-prone adult, moderate to severe (SCORAD about 45), against a typical adult",
        "A public speech with eczema",
        "Buske-Kirschbaum, 36 and 37 adults (abstract without DOI); 15 and 15 children, 10.1097/00006842-199707000-00012",
        ["eczema-speech", "a-speech"],
        ["rise of cortisol", "smaller", "times", 0.3 => 0.9, |arms| arms.peak_rise(0, "cortisol") / arms.peak_rise(1, "cortisol");],
        "No disease blunts the stress axis here.";
    "P20": "typical adult",
        "The same stress test on five days",
        "Kirschbaum 1995, 10.1097/00006842-199509000-00009; 20 men",
        ["five-speeches"],
        ["rise of cortisol on the second day over that on the first", "smaller", "times", 0.3 => 0.9, |arms| arms.rise_on(1) / arms.rise_on(0);],
        "Habituation follows the time under stress, and twenty minutes a day are next to none; people get used to an encounter, however short.";
    "P21": "eczema-prone adult in a flare of ten points",
        "An IL-4/IL-13 blocker in eczema for four weeks",
        "early trials, table 1 of PMC5439982",
        ["eczema-flare-blocker", "eczema-flare"],
        ["SCORAD beyond placebo", "−37 against −15 %", "percentage points", -34.0 => -10.0, |arms| arms.change(0, "scorad", "day 28") - arms.change(1, "scorad", "day 28");],
        "The end after sixteen weeks was set (VT24), the speed was not.";
    "P22": "eczema-prone adult in a flare of ten points",
        "An IL-4/IL-13 blocker beside a steroid cream for four weeks",
        "early trials, table 1 of PMC5439982",
        ["eczema-flare-cream-blocker", "eczema-flare-cream"],
        ["SCORAD beyond cream", "−64 against −37 %", "percentage points", -45.0 => -10.0, |arms| arms.change(0, "scorad", "day 28") - arms.change(1, "scorad", "day 28");],
        "The cream alone does more here than in the trial, so less is left for the blocker.";
    "P23": "eczema-prone adult in a flare of ten points",
        "Water loss under an IL-4/IL-13 blocker for sixteen weeks",
        "Montero-Vilchez 2022, 10.3390/jcm11123341; abstracts of BALISTAD and PELISTAD",
        ["eczema-flare-blocker"],
        ["water loss (TEWL)", "−50, −61, −45 %", "%", -65.0 => -40.0, |arms| arms.change(0, "tewl", "end");],
        "Half of the inflammation is left, and with it and the inborn weakness most of the leak; in people lesions close further than the score says.";
    "P24": "eczema-prone adult in a flare of ten points",
        "Water loss under a steroid cream for sixteen weeks",
        "Montero-Vilchez 2022, 10.3390/jcm11123341, from a page about it",
        ["eczema-flare-cream"],
        ["water loss (TEWL)", "−41 %", "%", -55.0 => -25.0, |arms| arms.change(0, "tewl", "end");],
        "The barrier follows the inflammation.";
    "P25": "psoriasis-prone adult, moderate to severe (PASI about 19)",
        "CRP under an IL-17 blocker for twelve weeks",
        "10.4274/haseki.galenos.2023.9050; 55 patients under drugs of four kinds",
        ["psoriasis-blocker"],
        ["CRP", "down", "%", -60.0 => -3.0, |arms| arms.change(0, "crp", "end");],
        "At the very edge: the blocker acts in the skin, and what Th17 cells add to the blood stays.";
    "P26": "psoriasis-prone adult, moderate to severe (PASI about 19)",
        "What is left after twelve weeks of light",
        "10.1177/039463200802100232; 10 patients",
        ["psoriasis-light-ended", "psoriasis-light"],
        ["half of the fall of PASI is lost after", "298 days in remission (114 to 482)", "days", 114.0 => 482.0, |arms| arms.days_kept("pasi", "day 84");],
        "T cells that light has silenced come back with an assumed time of three weeks; people stay clear for most of a year.";
    "P27": "psoriasis-prone adult, moderate to severe (PASI about 19)",
        "Light five against three times a week for twelve weeks",
        "Hallaji 2010, PMID 20070833; iranjd.ir/article_98566; 45 and 32 patients",
        ["psoriasis-light-often", "psoriasis-light"],
        ["PASI, difference", "no difference", "percentage points", -15.0 => 15.0, |arms| arms.change(0, "pasi", "end") - arms.change(1, "pasi", "end");],
        "A null result. The answer to light saturates.";
    "P28": "psoriasis-prone adult, moderate to severe (PASI about 19)",
        "Stress reduction during a course of light",
        "Kabat-Zinn 1998, 10.1097/00006842-199809000-00020; 37 patients",
        ["psoriasis-light-calm", "psoriasis-light"],
        ["PASI after four weeks, difference", "half of the way is reached sooner, P = 0.013", "percentage points", -40.0 => -5.0, |arms| arms.change(0, "pasi", "day 28") - arms.change(1, "pasi", "day 28");],
        "The sign is right; the stress of everyday life is a fifth of a test and moves psoriasis little, after Snast 2018.";
    "P29": "eczema-prone adult, moderate to severe (SCORAD about 45)",
        "L. plantarum in eczema for twelve weeks",
        "Huang 2017, 10.3389/fcimb.2017.00392",
        ["eczema-plantarum", "eczema-untreated"],
        ["SCORAD beyond placebo", "−0.70 (−2.30 to 0.90)", "points", -2.3 => 0.9, |arms| arms.apart("scorad at end");],
        "A null result. Faster renewal of the barrier moves eczema little.";
    "P30": "psoriasis-prone adult, moderate to severe (PASI about 19)",
        "A mixture of strains in psoriasis for ten weeks",
        "Zhu 2024, PMC11426359",
        ["psoriasis-mixture", "psoriasis-untreated"],
        ["CRP beyond placebo", "−2.36 (−2.77 to −1.95)", "mg/L", -2.77 => -1.95, |arms| arms.apart("crp at end");],
        "CRP of this person is lower than the fall that was published: as P17.";
    "P31": "dry-skin older adult",
        "A month of emollient on old skin",
        "Ye 2019, 10.1111/jdv.15540; 33 adults",
        ["old-skin-emollient"],
        ["cytokine load", "IL-1β and IL-6 normal, TNF lower", "%", -80.0 => -10.0, |arms| arms.change(0, "cytokines", "end");],
        "No arrow leads from the barrier to the blood.";
}
