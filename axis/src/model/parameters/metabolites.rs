//! Parameters and processes of the metabolites, with their evidence.

use crate::model::table::{Basis::Assumed, processes, quantities};

quantities! {
    /// What decides how much of each there is.
    Parameters {
        scfa_time: "τ_A", Day, 0.75, 0.3 => 2.0, 0.01 => 30.0,
            "Time in which short-chain fatty acids follow what is fermented",
            Assumed("colonic transit of about a day and more than 90 % absorbed, both from memory; no turnover time was found");
        fermented_mucus: "m_A", GramPerDay, 8.0, 6.0 => 11.0, 0.0 => 100.0,
            "Mucus and protein that are fermented when no fibre is eaten, as grams of fibre",
            Assumed("as the supply of the community (David 2014, 10.1038/nature12820)");
        fermentation_half: "K_A", GramPerDay, 16.0, 12.0 => 22.0, 0.1 => 1000.0,
            "Food at which the healthy community ferments at half its limit",
            Assumed("the response falls with habitual fibre (Holmes 2022, 10.1186/s40168-022-01307-x); where it saturates is assumed");
        fermenter_half: "K_m", Fold, 0.35, 0.2 => 0.6, 0.01 => 10.0,
            "Community at which fermentation runs at half its limit",
            Assumed("food limits fermentation before microbes do; the size is assumed");
        strain_fermentation: "w_AQ", One, 0.1, 0.0 => 0.3, 0.0 => 5.0,
            "Part of a swallowed strain in fermentation",
            Assumed("lactobacilli and bifidobacteria feed butyrate makers a little");
        tryptophan_time: "τ_I", Day, 1.0, 0.3 => 3.0, 0.01 => 30.0,
            "Time in which tryptophan metabolites follow their makers",
            Assumed("as for other products of fermentation");
        kynurenine_shunt: "k_IC", One, 0.25, 0.1 => 0.4, 0.0 => 1.0,
            "Most tryptophan that cytokines turn away into kynurenine",
            Assumed("mechanism only; saturates");
        bile_acid_time: "τ_X", Day, 3.0, 1.0 => 7.0, 0.01 => 60.0,
            "Time in which secondary bile acids follow",
            Assumed("the pool turns over in days");
        bile_acid_fermenter_half: "K_XF", Fold, 0.15, 0.05 => 0.3, 0.01 => 10.0,
            "Fibre fermenters that make half of the secondary bile acids",
            Assumed("the makers are few and rare, and the least fibre goes with the most bile acids (O'Keefe 2015, 10.1038/ncomms7342)");
        bile_acid_fat_gain: "k_Xw", One, 0.4, 0.1 => 0.7, 0.0 => 20.0,
            "More bile acids with saturated fat",
            Assumed("fat calls for bile");
        bile_acid_fibre_inhibition formerly bile_acid_fibre_brake: "k_Xf", One, 0.5, 0.2 => 0.8, 0.0 => 20.0,
            "Fewer secondary bile acids with fibre",
            Assumed("secondary bile acids fell when fibre rose to 55 g a day (O'Keefe 2015, 10.1038/ncomms7342); the size is assumed");
    }
}

processes! {
    /// What brings metabolites and takes them away.
    Processes {
        fermentation: "v_A1", "Microbes ferment fibre to acetate, propionate and butyrate", A,
            "fibre raises faecal butyrate a little (So 2018, 10.1093/ajcn/nqy041); which fibre decides (Baxter 2019, 10.1128/mBio.02566-18)";
        scfa_absorption: "v_A2", "The lining absorbs short-chain fatty acids", A,
            "acetate is back to fasting two hours after a dose (Pomare 1985, 10.1172/JCI111847)";
        tryptophan_conversion: "v_I1", "Bifidobacteria and lactobacilli make indoles from tryptophan", C,
            "in mice (Fang 2022, 10.3390/ijms23147735)";
        tryptophan_uptake: "v_I2", "Tryptophan metabolites are taken up and cleared", D,
            "the loss that balances the making";
        bile_acid_conversion: "v_X1", "Microbes make secondary bile acids", A,
            "vancomycin lowered them in a trial (Reijnders 2016, 10.1016/j.cmet.2016.06.016)";
        bile_acid_loss: "v_X2", "Bile acids are reabsorbed and lost", B,
            "the pool turns over in days";
    }
}
