//! Parameters and processes of the guilds of the gut community, with their evidence.

use crate::model::table::{
    Basis::{Assumed, Chosen, Defined},
    processes, quantities,
};

quantities! {
    /// What decides how the guilds grow and fall.
    Parameters {
        fermenter_share: "w_F", Share, 0.75, 0.5 => 0.9, 0.0 => 1.0,
            "Part of fibre fermenters in what the community does",
            Assumed("butyrate makers far outnumber bifidobacteria in adults");
        fermenter_mucus_supply: "m_F", GramPerDay, 6.0, 4.5 => 7.5, 0.0 => 100.0,
            "Mucus and protein that feed fibre fermenters, as grams of fibre",
            Assumed("they fall on an animal-based diet and do not vanish (David 2014, 10.1038/nature12820)");
        fermenter_fibre_half: "K_F", GramPerDay, 7.5, 6.0 => 9.5, 0.5 => 30.0,
            "Food at which fibre fermenters grow at half their limit",
            Assumed("fibre did not raise Faecalibacterium in 64 trials (So 2018, 10.1093/ajcn/nqy041), so nearly saturated on an ordinary diet; the number is not measured");
        fermenter_fibre_steepness: "n_F", One, 2.0, 1.6 => 2.4, 1.0 => 3.0,
            "How sharply a lack of food sets in for fibre fermenters",
            Assumed("2 lets both be true: no rise on more fibre (So 2018, 10.1093/ajcn/nqy041) and a fall on none (David 2014, 10.1038/nature12820)");
        bifidobacteria_mucus_supply: "m_B", GramPerDay, 4.0, 2.5 => 6.0, 0.0 => 100.0,
            "Mucus that feeds bifidobacteria, as grams of fibre",
            Assumed("some of them live on mucus; the size is assumed");
        bifidobacteria_fibre_half: "K_B", GramPerDay, 60.0, 40.0 => 100.0, 0.1 => 1000.0,
            "Food at which bifidobacteria grow at half their limit",
            Assumed("fibre raised bifidobacteria clearly in 64 trials (So 2018, 10.1093/ajcn/nqy041), so far from saturated; the number is not measured");
        prebiotic_preference: "w_b", One, 2.0, 1.0 => 4.0, 0.0 => 20.0,
            "How much more a gram of prebiotic feeds bifidobacteria than a gram of fibre",
            Assumed("inulin and galacto-oligosaccharides are chosen for that");
        polyphenol_growth: "k_Fy", One, 0.12, 0.0 => 0.25, 0.0 => 5.0,
            "Growth of fibre fermenters on polyphenols",
            Assumed("butyrate makers rose in 8 weeks, n = 51 (Del Bo' 2021, 10.1016/j.clnu.2020.12.014); the size is assumed");
        sunlight_growth: "k_Fu", One, 0.15, 0.0 => 0.3, 0.0 => 5.0,
            "Growth of fibre fermenters with sunlight in people short of vitamin D",
            Assumed("Lachnospiraceae rose after UVB, without a control arm (Bosman 2019, 10.3389/fmicb.2019.02410); the size is assumed");
        sunlight_half: "K_Fu", MedPerDay, 0.3, 0.1 => 1.0, 0.01 => 10.0,
            "UV dose at which half of that growth is reached",
            Assumed("three mild exposures in a week were enough");
        pathobiont_competition: "a_E", One, 0.03, 0.0 => 0.1, 0.0 => 5.0,
            "How strongly pathobionts crowd out the others",
            Assumed("they are few");
        strain_competition: "a_Q", One, 1.0, 0.3 => 2.0, 0.0 => 5.0,
            "How strongly a swallowed strain crowds the natives",
            Assumed("taken after antibiotics, a probiotic delayed the return of a person's own microbes (Suez 2018); the size is assumed");
        keystone_share: "w_V", Share, 0.2, 0.1 => 0.3, 0.0 => 1.0,
            "Part of the room of fibre fermenters that belongs to species which can be lost",
            Assumed("nine common species still missing half a year after three antibiotics (Palleja 2018, 10.1038/s41564-018-0257-9); how much room they had is not reported");
        keystone_return_time: "τ_V", Day, 730.0, 365.0 => 2000.0, 10.0 => 36500.0,
            "Time in which lost species come back",
            Assumed("more than half a year; how much more is not known");
        keystone_loss: "k_VA", One, 0.1, 0.05 => 0.2, 0.0 => 5.0,
            "Loss of such species, per unit of kill",
            Assumed("so that four or five days of three broad drugs are enough");
        fermenter_skin_pressure: "z_F", PerDay, 0.09, 0.0 => 0.2, 0.0 => 5.0,
            "Loss of fibre fermenters under the full signal of inflamed skin",
            Assumed("seen in mice only; the size is invented");
        bifidobacteria_skin_pressure: "z_B", PerDay, 0.13, 0.0 => 0.2, 0.0 => 5.0,
            "Loss of bifidobacteria and lactobacilli under the full signal of inflamed skin",
            Assumed("lactobacilli fell in mice (Kiyohara 2019); the size is invented");
        bifidobacteria_stress_loss: "k_Bs", PerDay, 0.02, 0.0 => 0.1, 0.0 => 5.0,
            "Loss of bifidobacteria and lactobacilli under stress beyond everyday life",
            Assumed("lactobacilli fell in stressed mice (Galley 2014) and in an exam week; small");
        pathobiont_growth_rate: "r_E", PerDay, 0.35, 0.25 => 0.5, 0.001 => 10.0,
            "Growth of pathobionts",
            Assumed("faster than the rest: they bloom within days of antibiotics");
        pathobiont_reseeding_rate: "ι_E", PerDay, 0.01, 0.006 => 0.015, 0.000_1 => 1.0,
            "Arrival of new pathobionts, and their loss",
            Assumed("small; without it none would come back");
        colonisation_resistance: "c_E", One, 4.0, 2.5 => 5.0, 0.0 => 10.0,
            "How strongly the healthy community holds pathobionts down",
            Assumed("Enterobacteriaceae bloom where antibiotics have thinned the rest (Palleja 2018, 10.1038/s41564-018-0257-9); the size is assumed");
        strain_resistance: "w_Q", One, 0.3, 0.0 => 1.0, 0.0 => 10.0,
            "Part of a swallowed strain in that resistance",
            Assumed("a strain helps, but is no community");
        pathobiont_fat_growth: "k_Ew", One, 0.1, 0.0 => 0.3, 0.0 => 2.0,
            "Growth of pathobionts with saturated fat",
            Assumed("animal-based diets favour bile-tolerant bacteria, n = 10 (David 2014, 10.1038/nature12820); the size is assumed");
        pathobiont_inflammation_growth: "k_EC", One, 0.3, 0.0 => 0.6, 0.0 => 5.0,
            "Most extra growth of pathobionts with cytokines",
            Assumed("in mice; saturates");
        pathobiont_dysbiosis: "k_DE", One, 0.1, 0.0 => 0.3, 0.0 => 5.0,
            "Part of pathobionts in dysbiosis",
            Assumed("dysbiosis is mostly a loss");
        strain_intake_rate: "k_q", PerDay, 0.25, 0.1 => 1.0, 0.0 => 10.0,
            "How fast a full dose fills the room of a swallowed strain",
            Assumed("found in stool within days");
        strain_washout_rate: "o_q", PerDay, 0.3, 0.1 => 0.5, 0.01 => 10.0,
            "How fast a swallowed strain leaves",
            Chosen("most strains are gone 3 to 6 days after stopping, some stay for weeks (summaries of trials)");
        fermenter_strength: "F_0", Fold, 1.0, 0.5 => 1.3, 0.05 => 4.0,
            "Fibre fermenters that the same diet feeds: a property of the person",
            Defined("scale: 1 in the typical adult; 0.88 in eczema is given: butyrate is lower there (Song 2016, 10.1016/j.jaci.2015.08.021)");
        bifidobacteria_strength: "B_0", Fold, 1.0, 0.2 => 2.0, 0.05 => 4.0,
            "Bifidobacteria that the same diet feeds: a property of the person",
            Defined("scale: 1 in the typical adult");
        strain_uptake: "e_q", One, 1.0, 0.2 => 1.5, 0.0 => 3.0,
            "How well a swallowed strain settles: a property of the person",
            Assumed("some people resist a strain, some let it settle (Zmora 2018)");
        vitamin_d_shortage: "d", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0,
            "How short of vitamin D: a property of the person, 0 replete, 1 poor",
            Defined("scale: 0 in the typical adult");
    }
}

processes! {
    /// What fills and drains the guilds.
    Processes {
        fermenter_growth: "v_F1", "Fibre fermenters grow on fibre and polyphenols", A,
            "polyphenols raised butyrate makers (Del Bo' 2021, 10.1016/j.clnu.2020.12.014); fibre hardly (So 2018, 10.1093/ajcn/nqy041)";
        fermenter_crowding: "v_F2", "Fibre fermenters compete with each other, with pathobionts and with a swallowed strain", D,
            "logistic growth, the usual form for a limited resource";
        fermenter_reseeding: "v_F3", "New fibre fermenters arrive", B,
            "communities return within weeks of antibiotics (Palleja 2018, 10.1038/s41564-018-0257-9)";
        fermenter_washout: "v_F4", "Newcomers are washed out", D,
            "the loss that balances the arrival";
        fermenter_kill: "v_F5", "Antibiotics kill fibre fermenters", A,
            "vancomycin in a trial, amoxicillin hardly (Reijnders 2016, 10.1016/j.cmet.2016.06.016)";
        fermenter_skin_loss: "v_F6", "Signals from inflamed skin thin fibre fermenters", C,
            "mice only";
        bifidobacteria_growth: "v_B1", "Bifidobacteria grow on fibre and prebiotics", A,
            "64 trials (So 2018, 10.1093/ajcn/nqy041)";
        bifidobacteria_crowding: "v_B2", "Bifidobacteria compete with each other, with pathobionts and with a swallowed strain", D,
            "logistic growth, the usual form for a limited resource";
        bifidobacteria_reseeding: "v_B3", "New bifidobacteria arrive", B,
            "communities return within weeks of antibiotics (Palleja 2018, 10.1038/s41564-018-0257-9)";
        bifidobacteria_washout: "v_B4", "Newcomers are washed out", D,
            "the loss that balances the arrival";
        bifidobacteria_kill: "v_B5", "Antibiotics kill bifidobacteria", A,
            "depleted after three drugs (Palleja 2018, 10.1038/s41564-018-0257-9)";
        bifidobacteria_skin_loss: "v_B6", "Signals from inflamed skin thin bifidobacteria and lactobacilli", C,
            "lactobacilli fell in mice with psoriasis-like skin (Kiyohara 2019, 10.1016/j.jcmgh.2018.09.010)";
        bifidobacteria_stress_thinning: "v_B7", "Stress thins bifidobacteria and lactobacilli", C,
            "mice; weak in people";
        pathobiont_growth: "v_E1", "Pathobionts grow, more on saturated fat and in inflammation", B,
            "animal-based diet, n = 10 (David 2014, 10.1038/nature12820)";
        pathobiont_crowding: "v_E2", "Pathobionts compete with each other", D,
            "logistic growth";
        pathobiont_exclusion: "v_E3", "The healthy community holds pathobionts down", B,
            "they bloom when antibiotics thin the rest (Palleja 2018, 10.1038/s41564-018-0257-9)";
        pathobiont_reseeding: "v_E4", "New pathobionts arrive", D,
            "so that none is lost for good";
        pathobiont_washout: "v_E5", "Newcomers are washed out", D,
            "the loss that balances the arrival";
        pathobiont_kill: "v_E6", "Antibiotics kill pathobionts", B,
            "broad drugs hit both; the bloom comes after";
        keystone_return: "v_V1", "Species that were lost come back", B,
            "nine common ones were still missing after half a year (Palleja 2018, 10.1038/s41564-018-0257-9)";
        keystone_kill: "v_V2", "Antibiotics take species away for long", B,
            "nine common ones after three drugs (Palleja 2018, 10.1038/s41564-018-0257-9)";
        strain_intake: "v_Q1", "A swallowed strain fills its room", A,
            "found in stool while taken; some people resist it (Zmora 2018)";
        strain_washout: "v_Q2", "A swallowed strain leaves", B,
            "undetectable 3 to 6 days after stopping in most trials";
        strain_kill: "v_Q3", "Antibiotics kill a swallowed strain", B,
            "most strains are sensitive";
    }
}
