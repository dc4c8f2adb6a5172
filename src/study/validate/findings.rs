//! The published findings of the comparison; longer than other files because it is one table that is read whole.
//!
//! Most bands were proposed together with the findings, before the layers were tuned. Where a finding has several
//! numbers, missing bands were added later, from the study. The layers were tuned with knowledge of these findings, so
//! agreement shows that one set of mechanisms is consistent with all of them, not that the model predicts them. No
//! branch in the code exists for one finding only. Where the model cannot reproduce a finding, the table says
//! "disagrees" and gives the reason.

use super::judge::{Arm, Finding, Measure};

macro_rules! arms {
    ($($name:literal),+) => { &[$(Arm { name: $name, text: include_str!(concat!("../../../scenarios/findings/", $name, ".toml")) }),+] };
}

/// All findings that the model is compared with.
pub const FINDINGS: &[Finding] = &[
    Finding {
        id: "VT1",
        title: "A month of Western diet, then a month of prudent diet",
        source: "Pendyala 2012, 10.1053/j.gastro.2012.01.034; 8 healthy adults, crossover",
        arms: arms!["western-then-prudent"],
        measures: &[
            Measure {
                what: "endotoxin after the Western diet",
                found: "+71 %",
                unit: "%",
                band: (40.0, 100.0),
                value: |arms| arms.percent("endotoxin at day 28", "endotoxin at day 0"),
            },
            Measure {
                what: "endotoxin after the prudent diet, against the start",
                found: "−31 %",
                unit: "%",
                band: (-50.0, -15.0),
                value: |arms| arms.percent("endotoxin at day 56", "endotoxin at day 0"),
            },
        ],
        note: "Mostly through fat, which carries LPS into the blood, and only in part through the lining.",
    },
    Finding {
        id: "VT2",
        title: "One day of much saturated fat",
        source: "Erridge 2007, 10.1093/ajcn/86.5.1286; 12 healthy men, one meal",
        arms: arms!["one-day-of-fat"],
        measures: &[
            Measure {
                what: "endotoxin",
                found: "about +50 %",
                unit: "%",
                band: (30.0, 80.0),
                value: |arms| arms.percent("endotoxin at day 2", "endotoxin at day 1"),
            },
            Measure {
                what: "lactulose/mannitol",
                found: "no clear change after five days of fat",
                unit: "%",
                band: (-10.0, 10.0),
                value: |arms| arms.percent("lactulose_mannitol at day 2", "lactulose_mannitol at day 1"),
            },
        ],
        note: "LPS travels with fat; the lining needs days to open.",
    },
    Finding {
        id: "VT3",
        title: "Eight to twenty grams of fibre more for eight to twelve weeks",
        source: "So 2018, 10.1093/ajcn/nqy041 (64 trials); Jiao 2015, 10.3109/09637486.2014.959898 (14 trials)",
        arms: arms!["more-fibre"],
        measures: &[
            Measure {
                what: "butyrate in stool",
                found: "a small rise (standardised +0.24)",
                unit: "%",
                band: (10.0, 50.0),
                value: |arms| arms.percent("butyrate at end", "butyrate at day 0"),
            },
            Measure {
                what: "CRP",
                found: "−0.37 mg/L in overweight people; another summary finds none",
                unit: "%",
                band: (-25.0, -5.0),
                value: |arms| arms.percent("crp at end", "crp at day 0"),
            },
            Measure {
                what: "rise of Bifidobacterium over that of Faecalibacterium",
                found: "standardised +0.64 against none",
                unit: "percentage points",
                band: (10.0, 100.0),
                value: |arms| {
                    arms.percent("bifidobacterium at end", "bifidobacterium at day 0")
                        - arms.percent("faecalibacterium at end", "faecalibacterium at day 0")
                },
            },
        ],
        note: "Fibre feeds bifidobacteria most; fibre fermenters are near their limit on an ordinary diet.",
    },
    Finding {
        id: "VT5",
        title: "A mixture of strains in eczema for twelve weeks",
        source: "Huang 2017, 10.3389/fcimb.2017.00392; Umborowati 2022, 10.1186/s41043-022-00318-6",
        arms: arms!["eczema-mixture", "eczema-untreated"],
        measures: &[Measure {
            what: "SCORAD beyond placebo",
            found: "−3.5 (children) to −7.9 (adults); one trial far more",
            unit: "points",
            band: (-8.0, -3.0),
            value: |arms| arms.value(0, "scorad at end") - arms.value(1, "scorad at end"),
        }],
        note: "Less than the 9 points a patient can feel. By regulatory T cells and a tighter lining; the first is assumed.",
    },
    Finding {
        id: "VT6",
        title: "L. rhamnosus GG alone in established eczema",
        source: "Huang 2017, 10.3389/fcimb.2017.00392",
        arms: arms!["eczema-rhamnosus", "eczema-untreated"],
        measures: &[Measure {
            what: "SCORAD beyond placebo",
            found: "+3.3 (−0.3 to 6.9), not significant",
            unit: "points",
            band: (-3.0, 3.0),
            value: |arms| arms.value(0, "scorad at end") - arms.value(1, "scorad at end"),
        }],
        note: "It acts on the gut in the model, and no further.",
    },
    Finding {
        id: "VT8",
        title: "Eczema without a drug, in the placebo arm of trials",
        source: "Navarro-López 2018, 10.1001/jamadermatol.2017.3647; Andreasen 2020, 10.1111/jdv.16163",
        arms: arms!["eczema-flare"],
        measures: &[Measure {
            what: "SCORAD after twelve weeks",
            found: "−24 % on placebo with basic care",
            unit: "%",
            band: (-25.0, -10.0),
            value: |arms| arms.percent("scorad at end", "scorad at day 0"),
        }],
        note: "People enter trials in a flare, which passes, and use a little emollient; the size of the flare is assumed.",
    },
    Finding {
        id: "VT10",
        title: "Five days of a broad antibiotic",
        source: "Palleja 2018, 10.1038/s41564-018-0257-9; Dethlefsen 2011, 10.1073/pnas.1000087107; Reijnders 2016, 10.1016/j.cmet.2016.06.016",
        arms: arms!["five-days-of-antibiotics"],
        measures: &[
            Measure {
                what: "fibre fermenters on day 4",
                found: "diversity lost within 3 to 4 days",
                unit: "% of the start",
                band: (0.0, 50.0),
                value: |arms| 100.0 + arms.percent("scfa_producers at day 4", "scfa_producers at day 0"),
            },
            Measure {
                what: "pathobionts at their highest",
                found: "Enterobacteriaceae bloom",
                unit: "% of the start",
                band: (105.0, 1000.0),
                value: |arms| 100.0 + arms.percent("max pathobionts", "pathobionts at day 0"),
            },
            Measure {
                what: "fibre fermenters after seven weeks",
                found: "near baseline after 1.5 months",
                unit: "% of the start",
                band: (90.0, 105.0),
                value: |arms| 100.0 + arms.percent("scfa_producers at day 49", "scfa_producers at day 0"),
            },
            Measure {
                what: "fibre fermenters after six months",
                found: "nine common species still missing",
                unit: "% of the start",
                band: (80.0, 99.0),
                value: |arms| 100.0 + arms.percent("scfa_producers at day 185", "scfa_producers at day 0"),
            },
            Measure {
                what: "lactulose/mannitol at its highest",
                found: "no change in the trial",
                unit: "% of the start",
                band: (85.0, 115.0),
                value: |arms| 100.0 + arms.percent("max lactulose_mannitol", "lactulose_mannitol at day 0"),
            },
        ],
        note: "Guilds fall a little slower than diversity did and regrow completely, because the model has no single species to lose, and its lining opens where the trial found nothing, because a lack of short-chain fatty acids is its main cause of a leak.",
    },
    Finding {
        id: "VT12",
        title: "A public speech",
        source: "Vanuytsel 2014, 10.1136/gutjnl-2013-305690 (23 adults); Gu 2022, 10.1016/j.cpnec.2022.100125 (cortisol)",
        arms: arms!["a-speech", "a-speech-blocked"],
        measures: &[
            Measure {
                what: "cortisol at its highest",
                found: "two- to threefold",
                unit: "times",
                band: (2.0, 3.0),
                value: |arms| arms.value(0, "max cortisol") / arms.value(0, "cortisol at day 0"),
            },
            Measure {
                what: "time with cortisol above one and a half",
                found: "back within one to one and a half hours",
                unit: "hours",
                band: (0.3, 3.0),
                value: |arms| 24.0 * arms.value(0, "days cortisol > 1.5"),
            },
            Measure {
                what: "lactulose/mannitol at its highest",
                found: "0.059 against 0.030",
                unit: "times",
                band: (1.5, 2.5),
                value: |arms| arms.value(0, "max lactulose_mannitol") / arms.value(0, "lactulose_mannitol at day 0"),
            },
            Measure {
                what: "the same when stress does not reach mast cells",
                found: "no rise under cromoglycate",
                unit: "times",
                band: (0.9, 1.1),
                value: |arms| arms.value(1, "max lactulose_mannitol") / arms.value(1, "lactulose_mannitol at day 0"),
            },
        ],
        note: "In the study only those whose cortisol answered leaked; the model has one kind of person.",
    },
    Finding {
        id: "VT14",
        title: "Mild UVB about three times a week",
        source: "Bosman 2019, 10.3389/fmicb.2019.02410; 21 women, no control arm",
        arms: arms!["sunlight-poor", "sunlight-replete"],
        measures: &[
            Measure {
                what: "diversity where vitamin D is short",
                found: "up",
                unit: "%",
                band: (0.5, 20.0),
                value: |arms| arms.percent("diversity at end", "diversity at day 0"),
            },
            Measure {
                what: "diversity where vitamin D is replete",
                found: "no change",
                unit: "%",
                band: (-1.0, 1.0),
                value: |arms| 100.0 * (arms.value(1, "diversity at end") / arms.value(1, "diversity at day 0") - 1.0),
            },
        ],
        note: "In mice the effect does not need vitamin D (Ghaly 2018, 10.3390/nu10081069): the studies conflict.",
    },
    Finding {
        id: "VT15",
        title: "Irritated skin and nothing else",
        source: "Leyva-Castillo 2019, 10.1016/j.immuni.2019.03.023; Kiyohara 2019, 10.1016/j.jcmgh.2018.09.010; mice",
        arms: arms!["irritation-only"],
        measures: &[
            Measure {
                what: "mast cells",
                found: "more, in mice",
                unit: "%",
                band: (1.0, 30.0),
                value: |arms| arms.percent("mast_cells at end", "mast_cells at day 0"),
            },
            Measure {
                what: "lactulose/mannitol",
                found: "up, in mice",
                unit: "%",
                band: (2.0, 30.0),
                value: |arms| arms.percent("lactulose_mannitol at end", "lactulose_mannitol at day 0"),
            },
            Measure {
                what: "bifidobacteria and lactobacilli",
                found: "lactobacilli down, in mice",
                unit: "%",
                band: (-25.0, -1.0),
                value: |arms| arms.percent("bifidobacteria at end", "bifidobacteria at day 0"),
            },
        ],
        note: "Known from mice, so the effect is kept small; the bands only ask for sign and smallness.",
    },
    Finding {
        id: "VT17",
        title: "Eczema at rest, against healthy",
        source: "Montero-Vilchez 2021, 10.3390/jcm10020359; Dupont; Song 2016",
        arms: arms!["eczema-untreated", "healthy-rest"],
        measures: &[
            Measure {
                what: "water loss (TEWL)",
                found: "28.7 against 11.6",
                unit: "times",
                band: (2.0, 3.0),
                value: |arms| arms.value(0, "tewl at day 0") / arms.value(1, "tewl at day 0"),
            },
            Measure {
                what: "moisture (corneometry)",
                found: "25.2 against 50.7",
                unit: "times",
                band: (0.4, 0.6),
                value: |arms| arms.value(0, "corneometry at day 0") / arms.value(1, "corneometry at day 0"),
            },
            Measure {
                what: "lactulose/mannitol",
                found: "3.60 against 2.45 % in children; one study finds no difference",
                unit: "times",
                band: (1.2, 1.8),
                value: |arms| {
                    arms.value(0, "lactulose_mannitol at day 0") / arms.value(1, "lactulose_mannitol at day 0")
                },
            },
            Measure {
                what: "butyrate in stool",
                found: "lower",
                unit: "times",
                band: (0.5, 0.97),
                value: |arms| arms.value(0, "butyrate at day 0") / arms.value(1, "butyrate at day 0"),
            },
        ],
        note: "The person is set so that barrier and moisture fit; leak and butyrate then follow from the way back to the gut.",
    },
    Finding {
        id: "VT18",
        title: "Psoriasis at rest, against healthy",
        source: "Th17/Treg in 48 patients and 32 controls (0.95 against 0.12); Sikora 2018; Montero-Vilchez 2021, 10.3390/jcm10020359",
        arms: arms!["psoriasis-rest", "healthy-rest"],
        measures: &[
            Measure {
                what: "Th17/Treg in blood",
                found: "0.95 against 0.12",
                unit: "times",
                band: (5.0, 8.0),
                value: |arms| arms.value(0, "th17_treg at day 0") / arms.value(1, "th17_treg at day 0"),
            },
            Measure {
                what: "claudin-3 in blood",
                found: "54 against 42 ng/mL",
                unit: "times",
                band: (1.1, 1.5),
                value: |arms| arms.value(0, "claudin_3 at day 0") / arms.value(1, "claudin_3 at day 0"),
            },
            Measure {
                what: "moisture (corneometry) of a plaque",
                found: "8.7 against 44.4",
                unit: "times",
                band: (0.1, 0.3),
                value: |arms| arms.value(0, "corneometry at day 0") / arms.value(1, "corneometry at day 0"),
            },
        ],
        note: "The person is set so that T cells and plaque moisture fit; claudin-3 then follows from the way back to the gut.",
    },
];
