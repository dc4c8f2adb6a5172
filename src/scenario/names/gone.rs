//! Parameters of earlier versions that the model no longer has, each with what took its place.

/// Name of the parameter, and what to do instead.
const GONE: &[(&str, &str)] = &[
    ("carrying_capacity", CALIBRATED),
    ("permeability_baseline", CALIBRATED),
    ("lps_leak_scale", CALIBRATED),
    ("cytokine_baseline", CALIBRATED),
    ("fermenter_capacity", "`fermenter_strength` says how many the same diet feeds, 1 in the typical adult"),
    ("bifidobacteria_capacity", "`bifidobacteria_strength` says how many the same diet feeds, 1 in the typical adult"),
    ("barrier_wear_rate", "`barrier_strength` says how well the barrier renews itself, 1 in the typical adult"),
    ("skin_baseline_activation", "`skin_reactivity` says how strongly the skin answers what gets through its barrier"),
    ("probiotic_support_rate", "no trial shows a strain that restores the community, so none does"),
    ("colonisation_room", "`strain_uptake` says how well a strain settles in a person"),
    ("antibiotic_kill_rate", DRUGS),
    ("fermenter_kill_rate", DRUGS),
    ("bifidobacteria_kill_rate", DRUGS),
    ("pathobiont_kill_rate", DRUGS),
    ("dysbiosis_steepness", "it is 2 now, part of the definition of dysbiosis"),
    ("scfa_steepness", "it is 2 now"),
    ("skin_mast_cell_steepness", "it is 2 now"),
    ("mixture_treg_gain", STRAINS),
    ("b_longum_treg_gain", STRAINS),
    ("l_rhamnosus_treg_gain", STRAINS),
    ("uv_mast_cell_gain", "light acts on the skin alone: `light_calming_rate` and `sunburn_rate`"),
    ("sunburn_steepness", "the burn has a threshold now: `sunburn_threshold`"),
    ("light_calming", "light calms T cells of the skin now: `light_calming_effect`"),
    ("th17_skin_gain", "Th17 cells inflame the skin by themselves now: `th17_skin_rate`"),
    ("barrier_leak_gain", "what gets through a leaking barrier inflames the skin now: `penetration_rate`"),
];
const CALIBRATED: &str = "it was there to make health a rest, which the equations now do for every value";
const DRUGS: &str =
    "what each drug kills stands in one table: give less of it, or `vancomycin`, `amoxicillin`, `flucloxacillin`";
const STRAINS: &str = "what each strain does stands in one table: give more or less of it, or change `strain_uptake`";

/// What took the place of a parameter that is gone; nothing for a name that never was one.
pub(crate) fn instead_of(parameter: &str) -> Option<&'static str> {
    GONE.iter().find(|(name, _)| *name == parameter).map(|(_, instead)| *instead)
}
