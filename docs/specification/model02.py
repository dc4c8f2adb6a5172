#!/usr/bin/env python3
"""gutskin model 0.2: executable prototype of the whole model (educational, not fitted to patients, no medical advice).

Every state obeys dX/dt = a - b*X, a >= 0, b >= 0, bounded: non-negativity and bounds come from the form.
Every term is exactly neutral at health FOR EVERY PARAMETER VALUE (no calibrated base constants are left):
  ratios   value / value at health:  brake(k,x) = (1+k)/(1+k x), boost(k,x) = (1+k x)/(1+k), norm(g)=g(x)/g(1)
  excess   over(x,h,K,n) = up(max(x-h,0),K,n): what is normal has no effect
Arrays have shape (scenario, draw).
"""
import numpy as np
def ipow(x, n):
    n = float(n) if np.ndim(n) == 0 else n
    if np.ndim(n) == 0 and n == 2.: return x*x
    if np.ndim(n) == 0 and n == 4.: return (x*x)*(x*x)
    return np.power(x, n)
def up(x, K, n=2.): z = ipow(np.maximum(x, 0.)/K, n); return z/(1 + z)
def down(x, K, n=2.): return 1/(1 + ipow(np.maximum(x, 0.)/K, n))
def over(x, h, K, n=2.): return up(x - h, K, n)
def brake(k, x): return (1 + k)/(1 + k*x)
def boost(k, x): return (1 + k*x)/(1 + k)
def sat(x, K): return x/(x + K)

# sym | rust name | table | unit | value | plausible | possible | basis | meaning
PAR_TABLE = """
r|microbe_growth_rate|community|1/d|.12|.1 .16|.001 5|chosen: near baseline 45 d after antibiotics (A3.4 V)|regrowth
iota|microbe_reseeding_rate|community|1/d|.03|.02 .04|.0001 1|assumed|new settlers and their loss
f0|fibre_reference|community|g/d|25|20 35|10 60|defined|fibre at which supply is 1
m_M|mucus_supply|community|g/d|9|6 12|0 100|assumed: animal-diet arm of David 2014 leaves a community (A3.1-2 V)|mucus and protein that feed the community at no fibre, as fibre
K_M|fibre_half_saturation|community|g/d|30.0|15 60|1 1000|assumed|fibre (and mucus) at half the limit
k_Mk|antibiotic_kill_rate|community|1/d|1.15|.3 1.5|0 5|chosen: near complete in 3 to 4 d (A9, A3.3 V)|loss under a full broad dose, one community
z_M|skin_pressure_rate|community|1/d|.14|0 .3|0 5|assumed, mice (A8.5)|loss under the full skin signal
K_D|dysbiosis_half|community|-|.4|.2 .8|.01 4|defined reading|community at which dysbiosis is one half
tP|permeability_response_time|gut_barrier|d|3|1 7|.01 365|chosen: 1 to 3 d (A9, A4.16 M)|lining follows its causes
p_A|scfa_lack_gain|gut_barrier|-|.04|0 .06|0 10|assumed; small because A3.6 (V) saw no leak when butyrate makers fell|extra leak when butyrate is absent
K_P|scfa_half|gut_barrier|-|.6|.4 .8|.01 10|assumed|butyrate at half of it
p_S|skin_signal_gain|gut_barrier|-|1.3|1 2|0 10|assumed, mice (A8.3)|extra leak at the full skin signal
k_PI|tryptophan_tightening|gut_barrier|-|.02|0 .04|0 5|assumed|tightening by indoles
k_PX|bile_acid_tightening|gut_barrier|-|0|0 .04|0 5|assumed: sign disputed (C 30), neutral|tightening by secondary bile acids
k_PC|cytokine_opening|gut_barrier|-|.3|.1 .5|0 5|assumed; saturating|most opening by cytokines
K_PC|cytokine_opening_half|gut_barrier|-|2|1 5|.1 50|assumed|excess of cytokines at half of it
k_PQ|strain_tightening|gut_barrier|-|0.35|0.1 0.6|0 5|assumed in size; direction A4.8, B41|tightening by a full dose of a strain with tightening 1
k_O|mast_cell_opening|gut_barrier|-|1|.7 1.3|0 10|chosen: speech x1.97 (A4.2 V)|opening for hours by mast cells, for sugars
k_OL|mast_cell_lps_opening|endotoxin|-|.2|.1 .25|0 10|assumed: LPS is far larger than the sugars|the same for LPS
tL|lps_clearance_time|endotoxin|d|0.06|0.03 0.1|.005 365|chosen (A1.8 V, rat)|LPS leaves the blood
g_D|dysbiosis_lps_gain|endotoxin|-|.03|0 .05|0 50|assumed; small because of A3.6 (V)|extra LPS on offer when the community is lost
k_LE|pathobiont_lps_gain|endotoxin|-|0.008|0 0.015|0 20|assumed; small because of A3.6 (V)|LPS on offer with pathobionts
w0|fat_reference|endotoxin|g/d|25|15 40|1 300|defined|saturated fat of the ordinary diet
k_LW|fat_lps_gain|endotoxin|-|10.0|7 13|0 50|chosen: +50 % after a fat meal (A1.2 V), +71 % in a month (A1.4 V)|most LPS carried with fat, against none
K_LW|fat_lps_half|endotoxin|g/d|250.0|150 400|1 1000|assumed|fat at half of it
tC|cytokine_clearance_time|cytokines|d|1.1|0.5 2|.005 365|chosen (A1.10, A1.13 V)|the load follows LPS
c_L|lps_cytokine_gain|cytokines|-|4|2.5 6|0 50|assumed in size; direction A1.11 (V)|extra cytokines at much LPS
K_L|lps_half|cytokines|-|1.8|1.5 2.3|.01 50|assumed|excess of LPS at half of it
n_L|lps_steepness|cytokines|-|4|3 5|1 12|assumed|how switch-like
c_T|th17_cytokine_gain|cytokines|-|.15|.05 .3|0 5|assumed; saturating|most extra cytokines by Th17
K_cT|th17_cytokine_half|cytokines|-|3|1 6|.1 50|assumed|excess of Th17 at half of it
k_CR|treg_cytokine_inhibition|cytokines|-|.1|0 .2|0 5|assumed|fewer by Treg
k_CA|scfa_cytokine_inhibition|cytokines|-|.03|0 .06|0 5|assumed; small because of A3.6 (V)|fewer by propionate
k_CH|cortisol_cytokine_inhibition|cytokines|-|0.02|0 .05|0 5|assumed|fewer by glucocorticoid signal
k_Cf|fibre_cytokine_inhibition|cytokines|-|.08|.04 .12|0 5|chosen: -0.37 mg/L at +8 g (B26 V), null in B27 (V)|fibre itself lowers the load
k_Cy|polyphenol_cytokine_inhibition|cytokines|-|.05|0 .1|0 5|assumed|polyphenols
y0|polyphenol_reference|cytokines|g/d|.8|.4 1.2|.001 10|defined|polyphenols of the ordinary diet
K_y|polyphenol_half|cytokines|g/d|1.5|.5 4|.01 50|assumed; doses saturate|polyphenols at half their limit
v_e|fermented_food_effect|cytokines|-|.1|0 .2|0 .9|assumed in size (A3.9)|share taken away by much fermented food
w_F|fermenter_share|microbiome|-|.75|.5 .9|0 1|assumed|part of fermenters in the community
m_F|fermenter_mucus_supply|microbiome|g/d|6|4.5 7.5|0 100|assumed (A3.1-2)|mucus and protein for fermenters, as fibre
K_F|fermenter_fibre_half|microbiome|g/d|7.5|6 9.5|.5 100|chosen: no rise of Faecalibacterium in 64 trials (A2.10 V)|supply at half their limit
n_F|fermenter_fibre_steepness|microbiome|-|2|1.6 2.4|1 4|assumed|how sharply a lack sets in
m_B|bifidobacteria_mucus_supply|microbiome|g/d|4|2.5 6|0 100|assumed|mucus for bifidobacteria
K_B|bifidobacteria_fibre_half|microbiome|g/d|60|40 100|.1 1000|chosen: SMD +0.64 (A2.10 V)|supply at half their limit
w_b|prebiotic_preference|microbiome|-|2|1 4|0 20|assumed|worth of a gram of prebiotic
k_Fy|polyphenol_growth|microbiome|-|.12|0 .25|0 5|assumed in size; direction B38 (V)|most growth of fermenters on polyphenols
k_Fu|sunlight_growth|microbiome|-|.15|0 .3|0 5|assumed in size; direction A8.1 (V)|with sunlight, vitamin D short
K_Fu|sunlight_half|microbiome|MED/d|.3|.1 1|.01 10|assumed|half dose
a_E|pathobiont_competition|microbiome|-|0.03|0 .1|0 5|assumed|pathobionts crowd the others
a_Q|strain_competition|microbiome|-|1.0|0.3 2|0 5|assumed in size; direction Suez 2018 (C 19, B)|swallowed strains crowd the natives
w_V|keystone_share|microbiome|-|0.2|0.1 0.3|0 1|chosen: nine common species missing at 180 d (A3.4 V), 5 % (A9 D)|room of species that can be lost
tV|keystone_return_time|microbiome|d|730|365 2000|10 36500|assumed|their return
k_VA|keystone_loss|microbiome|-|0.1|0.05 0.2|0 5|assumed|their loss per unit of kill
z_F|fermenter_skin_pressure|microbiome|1/d|.09|0 .2|0 5|assumed, mice|full skin signal
z_B|bifidobacteria_skin_pressure|microbiome|1/d|.13|0 .2|0 5|assumed, mice (A8.5)|full skin signal
k_Bs|bifidobacteria_stress_loss|microbiome|1/d|.02|0 .1|0 5|assumed (A8.6, mice)|stress beyond everyday
r_E|pathobiont_growth_rate|microbiome|1/d|.35|.25 .5|.001 10|assumed|growth
i_E|pathobiont_reseeding_rate|microbiome|1/d|.01|.006 .015|.0001 1|assumed|arrival
c_E|colonisation_resistance|microbiome|-|4.0|2.5 5|0 10|assumed; bloom A3.4 (V)|how the community holds them down
s_Q|strain_resistance|microbiome|-|.3|0 1|0 10|assumed|part of a strain in it
k_Ew|pathobiont_fat_growth|microbiome|-|.1|0 .3|0 2|assumed in size; direction A3.2 (V)|with fat
k_EC|pathobiont_inflammation_growth|microbiome|-|.3|0 .6|0 5|assumed; saturating|with cytokines
k_DE|pathobiont_dysbiosis|microbiome|-|.1|0 .3|0 5|defined reading|pathobionts in dysbiosis
k_q|strain_intake_rate|microbiome|1/d|.25|.1 1|0 10|assumed|full dose fills its room
o_q|strain_washout_rate|microbiome|1/d|.3|.1 .5|.01 10|chosen: gone in 3 to 6 d (A3.7 V2)|washout
K_Q|probiotic_half_dose|community|CFU/d|100000000.0|3e7 1e9|1e6 1e13|assumed|half dose
Q0|probiotic_reference_dose|community|CFU/d|1e10|1e9 1e11|1e6 1e13|defined|full dose
tA|scfa_time|metabolites|d|.75|.3 2|.01 30|chosen (A9 M)|SCFA follow
m_A|fermented_mucus|metabolites|g/d|8|6 11|0 100|assumed (A3.1-2)|mucus and protein fermented at no fibre
K_A|fermentation_half|metabolites|g/d|16|12 22|.1 1000|assumed: saturating (A2.12 V)|supply at half the limit
K_m|fermenter_half|metabolites|-|.35|.2 .6|.01 10|assumed: substrate limits before microbes do|community at half the limit
w_AQ|strain_fermentation|metabolites|-|.1|0 .3|0 5|assumed|swallowed strain ferments
tI|tryptophan_time|metabolites|d|1|.3 3|.01 30|assumed|indoles follow
k_IC|kynurenine_shunt|metabolites|-|.25|.1 .4|0 1|assumed; saturating|most that cytokines turn away
K_X|bile_acid_fermenter_half|metabolites|-|.15|.05 .3|.01 10|assumed: few converters suffice|fermenters at half the conversion
tX|bile_acid_time|metabolites|d|3|1 7|.01 60|assumed|bile acids follow
k_Xw|bile_acid_fat_gain|metabolites|-|.4|.1 .7|0 20|assumed|with fat
k_Xf|bile_acid_fibre_inhibition|metabolites|-|.5|.2 .8|0 20|assumed in size; direction A2.14 (V)|with fibre
tT|th17_time|immune|d|7|5 14|.1 365|chosen (A9, A7.5)|Th17 follow
e_TC|cytokine_th17_gain|immune|-|1|.5 1.5|0 10|assumed; saturating|most extra Th17 by cytokines
K_TC|cytokine_th17_half|immune|-|2|1 4|.1 50|assumed|excess of cytokines at half
e_TS|skin_th17_gain|immune|-|.5|.3 .75|0 10|assumed in size; IL-23 blockers are the drug class (C 35)|most extra Th17 by IL-23 of inflamed skin
K_TS|skin_th17_half|immune|-|.25|.18 .35|.01 1|assumed|excess of skin inflammation at half
k_TR|treg_th17_inhibition|immune|-|.3|.15 .45|0 10|assumed|Treg
k_TA|scfa_th17_inhibition|immune|-|.1|0 .2|0 10|assumed in size; direction A7.5 (V)|propionate
k_TX|bile_acid_th17_inhibition|immune|-|0|0 .3|0 10|assumed: single derivatives in mice (C 29), sign on skin disputed (C 30), neutral|bile acids
tR|treg_time|immune|d|10|7 14|.1 365|chosen (A7.5 V)|Treg follow
k_RA|scfa_treg_gain|immune|-|.3|.15 .45|0 10|assumed in size; direction A7.5 (V)|propionate
k_RI|tryptophan_treg_gain|immune|-|.1|0 .2|0 10|assumed, mice|indoles
k_RX|bile_acid_treg_gain|immune|-|0|0 .3|0 10|assumed: single derivatives in mice (C 29), sign on skin disputed (C 30), neutral|bile acids
k_RC|cytokine_treg_inhibition|immune|-|.2|0 .5|0 10|assumed; saturating|cytokines
t2|type_2_time|immune|d|10|7 14|.1 365|assumed as Th17 (A9)|type-2 tone follows
a_2|type_2_drive|immune|-|.3|0 8|0 50|assumed; person|most extra type-2 tone that a leaking barrier calls up
K_2l|type_2_leak_half|immune|-|3|2.2 4|.1 50|assumed|excess leak at half
k_2R|treg_type_2_inhibition|immune|-|.3|.15 .45|0 10|assumed|Treg calm type 2
K_q2|type_2_half|immune|-|2|1.6 2.5|.1 50|assumed|excess of type-2 tone at half its effect
K_q17|th17_half|immune|-|2|1.6 2.5|.1 50|assumed|excess of Th17 at half its effect
tW|mast_cell_time|immune|d|.042|.03 .06|.005 30|chosen (A4.2 V)|mast cells follow
k_Ws|stress_mast_cell_gain|immune|-|7.5|5.5 9.5|0 20|chosen with k_O: speech x1.97 (A4.2 V)|with felt stress
k_WS|skin_mast_cell_gain|immune|-|.1|0 .25|0 10|assumed, mice (A8.3)|with inflamed skin
K_WS|skin_mast_cell_half|immune|-|.4|.1 .8|.01 1|assumed|half of it
k_WA|scfa_mast_cell_inhibition|immune|-|.05|0 .06|0 10|assumed in size; cells only (A7.6, conflict A7.7)|butyrate
k_WH|cortisol_mast_cell_inhibition|immune|-|.1|0 .5|0 10|assumed|glucocorticoid signal
e_z|stabiliser_effect|immune|-|.9|.5 1|0 1|assumed in size: cromoglycate abolished the answer (A4.3 V)|stabiliser
k_ph|light_calming_rate|immune|1/d|0.35|.25 .45|0 5|assumed in size; direction VT22, VT23 (V)|light calms T cells of the skin
K_ph|light_calming_half|immune|MED/d|0.6|.4 .9|.01 10|assumed|half dose
t_ph|light_memory_time|immune|d|21|14 30|1 365|assumed|they come back
e_ph|light_calming_effect|immune|-|0.88|.75 .92|0 1|assumed in size (VT22, VT23)|most of the arms that light takes away
e_4|type_2_blocker_effect|immune|-|0.9|0.8 0.95|0 1|assumed in size (VT24)|most of the type-2 arm that a blocker takes away
e_17|th17_blocker_effect|immune|-|.85|.78 .92|0 1|assumed in size (VT25)|most of the IL-17 arm that a blocker takes away
st0|everyday_stress|neuroendocrine|-|.2|.15 .25|.01 1|defined|felt stress of everyday life
e_c|stress_reduction_effect|neuroendocrine|-|.6|.2 .8|0 1|assumed|stress reduction
k_sN|serotonin_calming|neuroendocrine|-|.25|.1 .4|0 5|assumed, C|serotonin softens felt stress
k_sG|gaba_calming|neuroendocrine|-|.05|0 .1|0 5|assumed; null B49 (V)|GABA
k_sC|cytokine_stress_gain|neuroendocrine|-|.3|0 .6|0 5|assumed|most by which cytokines sharpen felt stress
k_sL|strain_stress_calming|neuroendocrine|-|0.05|0 0.1|0 5|assumed in size; direction B48 (V)|a strain that softens it
tH|cortisol_time|neuroendocrine|d|.066|.055 .08|.005 30|chosen (A5.1-2 V)|cortisol leaves the blood
k_Hs|stress_cortisol_gain|neuroendocrine|-|7.5|6 9.5|0 20|assumed: two- to threefold is from memory (A5.7 M)|with felt stress
k_HC|cytokine_cortisol_gain|neuroendocrine|-|.1|0 .3|0 5|assumed; saturating|with cytokines
k_HH|cortisol_feedback|neuroendocrine|-|.6|.4 .9|0 20|assumed|holds itself down
tG|glucocorticoid_sensitivity_time|neuroendocrine|d|21|10 42|1 365|assumed|sensitivity follows
t_h|habituation_time|neuroendocrine|d|10|3 21|.5 365|assumed; habituates (C 40)|habituation follows
e_h|habituation_effect|neuroendocrine|-|.9|.8 .95|0 .99|assumed|share of the answer lost when fully habituated
K_h|habituation_half|neuroendocrine|-|.4|.2 1|.01 5|assumed|felt stress beyond everyday at half habituation
tN|serotonin_time|neuroendocrine|d|3|1 7|.01 60|assumed|serotonin, GABA follow
k_NB|microbe_serotonin_gain|neuroendocrine|-|.3|0 1|0 5|assumed (A7.8, mice)|microbes
k_GB|bifidobacteria_gaba_gain|neuroendocrine|-|.3|0 1|0 5|assumed, mice|bifidobacteria
r_f|barrier_repair_rate|skin|1/d|1.08|0.9 1.3|.01 20|chosen: t1/2 0.4 to 1 d (A9; A6.9 M)|repair of the lipid part
r_s|corneocyte_renewal_rate|skin|1/d|.075|.06 .09|.001 5|chosen: outer layer back in about 2 weeks (A6.6 V)|repair of the horny cells
w_l|lipid_share|skin|-|0.91|.88 .95|0 1|assumed (A6.8-9)|share of the fast part in the barrier
d_S|inflammation_damage|skin|-|6|4.5 7.5|0 100|assumed|extra wear at the worst inflammation
d_X|scratching_damage|skin|-|3|2 4.5|0 100|assumed|extra wear by scratching
d_U|irritation_damage|skin|-|10|7 13|0 200|assumed|extra wear by a strong irritation
d_u|sunburn_damage|skin|-|5|0 10|0 200|assumed|extra wear by a burn
k_K2|type_2_repair_loss|skin|-|.7|.45 1|0 10|assumed in size; filaggrin -75 % (A6.14 V)|type-2 arm slows repair
k_KA|scfa_repair_gain|skin|-|.1|0 .2|0 5|assumed, mice|butyrate
k_KI|tryptophan_repair_gain|skin|-|.1|0 .2|0 5|assumed|indoles
k_Ks|stress_repair_loss|skin|-|.3|0 .5|0 5|assumed: -10 % (C 44 A conflict, null A6.13)|felt stress slows repair
k_Km|emollient_repair_gain|skin|-|0.15|0.05 0.3|0 10|assumed|emollient
tY|hydration_time|skin|d|7|5 14|.1 365|chosen: water back within a week (A6.8 V)|moisture follows
k_Ym|emollient_moisture_gain|skin|-|.3|.1 .6|0 10|assumed|emollient
k_Yv|turnover_dryness|skin|-|2.2|1.6 2.8|0 20|assumed: plaque x0.2 (A6.3 V)|fast growth makes dry scale
tJ|itch_time|skin|d|5.0|2 10|.02 60|assumed|itch and scratching follow
K_J|itch_half|skin|-|0.45|0.35 0.6|.05 10|assumed|inflammation x type 2 at half the worst itch
n_J|itch_steepness|skin|-|2|1 2|1 12|assumed|how switch-like
k_J2|type_2_itch_gain|skin|-|1.2|0.8 2|0 50|assumed: drug class (C)|type-2 arm itches
k_Js|stress_itch_gain|skin|-|.4|.15 .65|0 5|assumed|felt stress sharpens itch
tv|growth_time|skin|d|14.0|7 21|.5 60|assumed|growth follows
v_m|th17_growth_gain|skin|-|6|4.5 7.5|0 30|chosen: 28 d to 3-7 d (A6.7 V2/M)|most extra growth by the IL-17 arm
k_vA|scfa_growth_gain|skin|-|.03|0 .1|0 1|assumed, mice|butyrate
k_vI|tryptophan_growth_gain|skin|-|.03|0 .1|0 1|assumed|indoles
tS|skin_healing_time|skin_inflammation|d|21|17 26|.1 3650|chosen: 14 to 28 d (A9)|healing
s_B|penetration_rate|skin_inflammation|1/d|.008|.006 .0105|0 5|assumed; leak before eczema (A6.15 V, B)|what gets through a leaking barrier inflames
K_l|penetration_half|skin_inflammation|-|2.2|1.7 3|.1 50|assumed|excess leak at half
h_l|penetration_reserve|skin_inflammation|-|0.5|.3 .8|.01 10|assumed|excess leak of which half stays unanswered
q0|skin_reactivity|skin_inflammation|-|1|.5 6|0 50|defined: person (sensitised skin)|how strongly this skin answers what gets through
s_C|cytokine_skin_rate|skin_inflammation|1/d|.175|.1 .25|0 5|assumed|much cytokine inflames the skin
K_C|cytokine_half|skin_inflammation|-|2.3|1.8 3|.01 50|assumed|excess of cytokines at half
n_C|cytokine_steepness|skin_inflammation|-|4|3 5|1 12|assumed|how switch-like
s_2|type_2_skin_rate|skin_inflammation|1/d|0.016|.009 .02|0 5|assumed in size (VT24 A)|type-2 arm inflames
s_17|th17_skin_rate|skin_inflammation|1/d|.034|.026 .044|0 5|assumed in size (VT25 A)|IL-17 arm inflames
s_J|scratching_rate|skin_inflammation|1/d|.0055|.0035 .0075|0 5|assumed, B|scratching inflames
s_U|irritation_rate|skin_inflammation|1/d|.047|.03 .065|0 5|assumed|a strong irritation
s_u|sunburn_rate|skin_inflammation|1/d|0.32|0.2 0.45|0 5|assumed|a burn
K_u|sunburn_half|skin_inflammation|MED/d|3.0|2 5|.1 10|assumed|dose beyond the threshold at half of it
MED|sunburn_threshold|skin_inflammation|MED/d|1|.7 1.5|.1 10|defined|dose that just reddens
ao|antioxidant_effect|skin_inflammation|-|.3|0 .4|0 1|chosen: redness -25 % (B36 V), null B37 (V)|most of a burn that antioxidants take away
K_ao|antioxidant_half|skin_inflammation|g/d|.3|.1 1|.01 10|assumed|dose at half of it
k_k|cream_effect|skin_inflammation|-|0.7|.4 1.2|0 20|assumed|cream
k_kh|cream_healing_gain|skin_inflammation|-|0.5|.2 1|0 20|assumed|cream speeds healing
k_SR|treg_skin_inhibition|skin_inflammation|-|.5|.35 .65|0 5|assumed|Treg
k_SH|cortisol_skin_inhibition|skin_inflammation|-|.1|0 .2|0 5|assumed|glucocorticoid signal
k_SI|tryptophan_skin_inhibition|skin_inflammation|-|.05|0 .1|0 5|assumed|indoles
k_SX|bile_acid_skin_inhibition|skin_inflammation|-|0|0 .3|0 5|assumed: sign disputed|bile acids
k_SW|mast_cell_skin_gain|skin_inflammation|-|.02|0 .1|0 2|assumed, mostly mice|mast cells of the skin
k_Ss|stress_skin_gain|skin_inflammation|-|.5|.25 .75|0 5|assumed in size; direction B, weak for psoriasis (B45)|felt stress flares the skin (nerves)
phi|skin_signal_strength|skin_inflammation|-|.05|0 1|0 5|assumed: an invention; person|strength of the way back to the gut
K_S|skin_signal_half|skin_inflammation|-|.25|.1 .6|.01 1|assumed|excess of skin inflammation at half the signal
n_S|skin_signal_steepness|skin_inflammation|-|4|2 6|1 12|assumed|how switch-like
T0|th17_drive|immune|-|1|.5 4|.05 20|defined: person|inborn drive of Th17
R0|treg_drive|immune|-|1|.4 1.5|.05 10|defined: person|inborn supply of Treg
rho|barrier_strength|skin|-|1|.4 1.3|.05 5|defined: person|inborn strength of renewal
turn|turnover_reference|skin|d|28|26 45|5 200|defined: person|turnover at health, for the read-out
moist|moisture_strength|skin|-|1|.6 1.2|.1 3|defined: person|natural moisturising factors
lin|small_pore_leak|gut_barrier|-|1|.7 1.6|.1 10|defined: person|inborn leak for small sugars, which LPS can not pass
ferm|fermenter_strength|microbiome|-|1|.5 1.3|.05 4|defined: person|fermenters that the same diet feeds
bif|bifidobacteria_strength|microbiome|-|1|.2 2|.05 4|defined: person|bifidobacteria that the same diet feeds
take|strain_uptake|microbiome|-|1|.2 1.5|0 3|assumed: permissive and resistant people (A3.8)|how well a strain settles in this person
vitD|vitamin_d_shortage|microbiome|-|0|0 1|0 1|defined: person|short of vitamin D
ns|stress_sensitivity|skin_inflammation|-|1|.3 1.5|0 5|assumed: person; weak in psoriasis (B45 V)|how much felt stress flares this skin
"""
PAR, DOC = {}, {}
for line in PAR_TABLE.strip().splitlines():
    s = [c.strip() for c in line.split("|")]
    PAR[s[0]] = float(s[4]); DOC[s[0]] = dict(name=s[1], table=s[2], unit=s[3], plausible=tuple(map(float, s[5].split())), possible=tuple(map(float, s[6].split())), basis=s[7], meaning=s[8])
STRAINS = dict(mix=dict(treg=.3, tight=1., stress=0., repair=0., moist=0.), lgg=dict(treg=0., tight=.4, stress=0., repair=0., moist=0.),
               longum=dict(treg=.05, tight=.5, stress=1., repair=0., moist=0.), plantarum=dict(treg=0., tight=.3, stress=0., repair=.2, moist=.1))
DRUGS = dict(broad=dict(F=1.2, B=1.0, E=.8, V=1.), vanco=dict(F=1.0, B=.8, E=0., V=2.5), amox=dict(F=.03, B=.05, E=.05, V=.03), fluclox=dict(F=.02, B=.05, E=0., V=.02))
PEOPLE = {"typical": {}, "susceptible": dict(phi=1., p_A=1., g_D=.8, k_PC=0.), "eczema": dict(a_2=4., rho=.76, q0=5., lin=1.3, ferm=.88),
          "psoriasis": dict(T0=2.3, R0=.6, lin=1.3, ns=.7), "dry": dict(rho=.99, moist=.65, r_f=.22, r_s=.05, turn=40.)}
def person(name, **kw): d = {k: PAR[k] for k in PERSON_PARS}; d["cut"] = 0.; d.update(PEOPLE[name]); d.update(kw); return d
PERSON_PARS = ("phi", "p_A", "g_D", "k_PC", "a_2", "T0", "R0", "rho", "moist", "lin", "ferm", "bif", "take", "vitD", "ns", "q0", "r_f", "r_s", "turn")
INP0 = dict(f=25., b=0., w=25., y=.8, e=0., broad=0., vanco=0., amox=0., fluclox=0., mix=0., lgg=0., longum=0., plantarum=0., st=0., sr=0., uv=0., U=0., emo=0., cream=0., stab=0., il4=0., il17=0., anti=0.)
LAYERS = ("mic", "met", "imm", "neu", "ski")
STATES = "M P L C S F B E Q V A I X T R T2 W Ph H G Hh N Ga K Kc Y J v".split()
NAMES = dict(M="microbes", P="gut_permeability", L="lps", C="cytokines", S="skin_inflammation", F="scfa_producers", B="bifidobacteria", E="pathobionts", Q="probiotic", V="keystone_species", A="scfa", I="tryptophan_metabolites", X="bile_acids",
             T="th17", R="treg", T2="type_2", W="mast_cells", Ph="light_calm", H="cortisol", G="glucocorticoid_sensitivity", Hh="habituation", N="serotonin", Ga="gaba", K="skin_barrier", Kc="corneocytes", Y="hydration", J="itch", v="epidermal_growth")
LAYER_OF = dict(F="mic", B="mic", E="mic", Q="mic", V="mic", A="met", I="met", X="met", T="imm", R="imm", T2="imm", W="imm", Ph="imm", H="neu", G="neu", Hh="neu", N="neu", Ga="neu", K="ski", Kc="ski", Y="ski", J="ski", v="ski")
REF = dict({s: 1. for s in STATES}, S=.05, Q=0., Ph=0., Hh=0., K=.9, Kc=.9, J=0.)
S0 = .05

def terms(y, p, u, lay=None):
    """Production a and loss rate b of every state; q: what is read off on the way."""
    x = dict(zip(STATES, y)); has = (lambda l: True) if lay is None else (lambda l: lay[l])
    pick = lambda l, on, off: on if lay is None else np.where(lay[l], on, off)
    for s, l in LAYER_OF.items(): x[s] = pick(l, x[s], REF[s])
    a, b, q = {}, {}, {}; S, C = x["S"], x["C"]; fb = u["f"] + u["b"]
    lack_fat = lambda w: 1 + p["k_LW"]*sat(w, p["K_LW"])
    poly = lambda y_: sat(y_, p["K_y"])*(p["y0"] + p["K_y"])/p["y0"]                      # 1 on the ordinary diet, saturating
    # strains: one table, dose effect 1 at the full dose
    dose = sum(u[s] for s in STRAINS); eff = {s: p["take"]*u[s]/(dose + p["K_Q"])*(p["Q0"] + p["K_Q"])/p["Q0"] for s in STRAINS}   # they share their room
    prod = lambda k, w=1.: np.prod([1 + w*STRAINS[s][k]*eff[s] for s in STRAINS], 0)
    effQ = p["take"]*sat(dose, p["K_Q"])*(p["Q0"] + p["K_Q"])/p["Q0"]
    kill = {g: sum(DRUGS[d][g]*u[d] for d in DRUGS) for g in "FBEV"}
    Cx = over(C, 1., 2., 2.)                                                             # cytokines beyond healthy, 0..1
    # felt stress: everyday life is st0; without the nerves' layer it stays there
    st = pick("neu", (p["st0"] + u["st"])*(1 - p["e_c"]*u["sr"])*brake(p["k_sN"], x["N"])*brake(p["k_sG"], x["Ga"])*(1 + p["k_sC"]*Cx)/prod("stress", p["k_sL"]), p["st0"] + 0*u["st"])
    ans = lambda k, s: (1 + k*s)/(1 + k*p["st0"])                                        # answer to felt stress, 1 in everyday life
    hab = p["st0"] + (st - p["st0"])*(1 - p["e_h"]*x["Hh"])                              # what hormones and mast cells still answer
    gc = x["H"]*x["G"]; q["felt"] = st
    # skin -> gut
    seen = S0 + (S - S0)*(1 - p["cut"]); z = p["phi"]*over(seen, S0, p["K_S"], p["n_S"])
    # community
    sup = lambda f, m, K, n=1.: up(f + m, K, n)/up(p["f0"] + m, K, n)
    gM = sup(fb, p["m_M"], p["K_M"])*p["ferm"]
    a["M"] = (p["r"]*x["M"] + p["iota"])*gM; b["M"] = p["r"]*x["M"] + p["iota"] + p["w_F"]*kill["F"] + (1 - p["w_F"])*kill["B"] + p["z_M"]*z
    m = pick("mic", p["w_F"]*x["F"] + (1 - p["w_F"])*x["B"], x["M"]); dys = lambda n: down(n, p["K_D"], 2.); D = dys(m*brake(p["k_DE"], x["E"])); lost = np.maximum(D - dys(1.), 0.)
    crowd = lambda n: (n + p["a_E"]*x["E"] + p["a_Q"]*x["Q"]*lost)/(1 + p["a_E"])
    room = 1 - p["w_V"]*(1 - x["V"])
    gF = sup(fb, p["m_F"], p["K_F"], p["n_F"])*boost(p["k_Fy"], poly(u["y"]))*(1 + p["k_Fu"]*p["vitD"]*sat(u["uv"], p["K_Fu"]))*room*p["ferm"]
    gB = sup(u["f"] + p["w_b"]*u["b"], p["m_B"], p["K_B"])*p["bif"]
    a["F"] = (p["r"]*x["F"] + p["iota"])*gF; b["F"] = p["r"]*crowd(x["F"]) + p["iota"] + kill["F"] + p["z_F"]*z
    a["B"] = (p["r"]*x["B"] + p["iota"])*gB; b["B"] = p["r"]*crowd(x["B"]) + p["iota"] + kill["B"] + p["z_B"]*z + p["k_Bs"]*over(hab, p["st0"], .4, 2.)
    m = pick("mic", p["w_F"]*x["F"] + (1 - p["w_F"])*x["B"], x["M"]); F = pick("mic", x["F"], x["M"]); B = pick("mic", x["B"], x["M"])
    a["E"] = p["r_E"]*(1 + p["c_E"])*boost(p["k_Ew"], 2*u["w"]/(u["w"] + p["w0"]))*(1 + p["k_EC"]*Cx)*x["E"] + p["i_E"]
    b["E"] = p["r_E"]*(x["E"] + p["c_E"]*(m + p["s_Q"]*x["Q"])*(1 + p["K_m"])/(m + p["s_Q"]*x["Q"] + p["K_m"])) + p["i_E"] + kill["E"]
    a["Q"] = p["k_q"]*effQ; b["Q"] = p["k_q"]*effQ + p["o_q"] + kill["B"]
    a["V"] = 1/p["tV"] + 0*m; b["V"] = 1/p["tV"] + p["k_VA"]*kill["V"]
    dys = lambda n: down(n, p["K_D"], 2.)
    D = dys(m*brake(p["k_DE"], x["E"])); q["D"] = D; q["m"] = m
    # metabolites
    work = lambda n: n*(1 + p["K_m"])/(n + p["K_m"])
    A_now = sup(fb, p["m_A"], p["K_A"])*work(m + p["w_AQ"]*x["Q"])
    A = pick("met", x["A"], A_now); a["A"] = A_now/p["tA"]; b["A"] = 1/p["tA"]
    share = lambda n: 2*n/(n + m + 1e-300)                                               # who ferments decides which acid
    Bu, Pr, Ac = A*share(F), A, A*share(.4*F + .6*B)
    a["I"] = B*(1 - p["k_IC"]*Cx)/p["tI"]; b["I"] = 1/p["tI"]
    a["X"] = F*(1 + p["K_X"])/(F + p["K_X"])*boost(p["k_Xw"], 2*u["w"]/(u["w"] + p["w0"]))*brake(p["k_Xf"], fb/p["f0"])/p["tX"]; b["X"] = 1/p["tX"]
    metA = lambda v: pick("met", v, 1.)                                                  # arrows of the metabolites' layer
    # lining
    lack = lambda v: 1 + p["p_A"]*down(v, p["K_P"], 2.)
    a["P"] = (lack(Bu)/lack(1.) + p["p_S"]*z)*brake(p["k_PI"], x["I"])*brake(p["k_PX"], x["X"])*pick("imm", 1 + p["k_PC"]*over(C, 1., p["K_PC"], 2.), 1.); Pt = 1 - 1/prod("tight", p["k_PQ"]); a["P"] = (a["P"] - Pt*np.maximum(a["P"] - 1, 0.))/p["tP"]; b["P"] = 1/p["tP"]
    Pf = p["lin"]*x["P"]*boost(p["k_O"], x["W"]); q["Pf"] = Pf; q["Ps"] = p["lin"]*x["P"]
    # LPS
    fat = lack_fat(u["w"])/lack_fat(p["w0"])
    a["L"] = x["P"]*boost(p["k_OL"], x["W"])*(1 + p["g_D"]*D)/(1 + p["g_D"]*dys(1.))*boost(p["k_LE"], x["E"])*fat/p["tL"]; b["L"] = 1/p["tL"]
    # cytokines
    a["C"] = (1 + p["c_L"]*over(x["L"], 1., p["K_L"], p["n_L"]) + p["c_T"]*over(x["T"], 1., p["K_cT"], 2.))*brake(p["k_CR"], x["R"])*brake(p["k_CA"], metA(Pr))*brake(p["k_CH"], gc) \
        * brake(p["k_Cf"], fb/p["f0"])*brake(p["k_Cy"], poly(u["y"]))*(1 - p["v_e"]*sat(u["e"], 3.))/p["tC"]; b["C"] = 1/p["tC"]
    # light: a memory of calm, and a burn with a threshold
    a["Ph"] = p["k_ph"]*up(u["uv"], p["K_ph"], 2.); b["Ph"] = a["Ph"] + 1/p["t_ph"]; calm = 1 - p["e_ph"]*x["Ph"]
    burn = sat(np.maximum(u["uv"] - p["MED"], 0.), p["K_u"])*(1 - p["ao"]*sat(u["anti"], p["K_ao"]))
    # barrier
    leak = 10*(1 - p["w_l"]*x["K"] - (1 - p["w_l"])*x["Kc"]); q["leak"] = leak
    # T cells
    a["T"] = p["T0"]*(1 + p["e_TC"]*over(C, 1., p["K_TC"], 2.) + p["e_TS"]*over(S, S0, p["K_TS"], 2.))*brake(p["k_TR"], x["R"])*brake(p["k_TA"], metA(Pr))*brake(p["k_TX"], x["X"])/p["tT"]; b["T"] = 1/p["tT"]
    a["R"] = p["R0"]*boost(p["k_RA"], metA(Pr))*boost(p["k_RI"], x["I"])*boost(p["k_RX"], x["X"])/(1 + p["k_RC"]*Cx)*prod("treg")/p["tR"]; b["R"] = 1/p["tR"]
    a["T2"] = (1 + p["a_2"]*over(leak, 1., p["K_2l"], 2.))*brake(p["k_2R"], x["R"])/p["t2"]; b["T2"] = 1/p["t2"]
    arm2 = over(x["T2"], 1., p["K_q2"], 2.)*calm*(1 - p["e_4"]*u["il4"]); arm17 = over(x["T"], 1., p["K_q17"], 2.)*calm*(1 - p["e_17"]*u["il17"]); q["arm2"], q["arm17"] = arm2, arm17
    a["W"] = (1 + (ans(p["k_Ws"], hab) - 1)*(1 - p["e_z"]*u["stab"]))*(1 + p["k_WS"]*over(seen, S0, p["K_WS"], 2.))*brake(p["k_WA"], metA(Bu))*brake(p["k_WH"], gc)/p["tW"]; b["W"] = 1/p["tW"]
    # stress axis
    a["H"] = ans(p["k_Hs"], hab)*(1 + p["k_HC"]*Cx)*brake(p["k_HH"], x["H"])/p["tH"]; b["H"] = 1/p["tH"]
    a["G"] = 2/(1 + x["H"]*x["H"])/p["tG"]; b["G"] = 1/p["tG"]
    a["Hh"] = over(st, p["st0"], p["K_h"], 2.)/p["t_h"]; b["Hh"] = 1/p["t_h"]
    a["N"] = boost(p["k_NB"], m)/p["tN"]; b["N"] = 1/p["tN"]; a["Ga"] = boost(p["k_GB"], B)/p["tN"]; b["Ga"] = 1/p["tN"]
    # skin barrier in two parts, itch, growth, moisture
    rho = p["rho"]*boost(p["k_KA"], metA(Bu))*boost(p["k_KI"], x["I"])*(1 + p["k_Km"]*u["emo"])*prod("repair")/(1 + p["k_K2"]*arm2)/ans(p["k_Ks"], st)
    wear = (1 + p["d_S"]*np.maximum(S - S0, 0.) + p["d_X"]*x["J"] + p["d_U"]*u["U"] + p["d_u"]*burn)/9
    for s, r_ in (("K", p["r_f"]), ("Kc", p["r_s"])): a[s] = r_*rho; b[s] = r_*(rho + wear)
    a["J"] = up(np.maximum(S - S0, 0.)*(1 + p["k_J2"]*arm2)*ans(p["k_Js"], st), p["K_J"], p["n_J"])/p["tJ"]; b["J"] = 1/p["tJ"]
    a["v"] = (1 + p["v_m"]*arm17)*boost(p["k_vA"], metA(Bu))*boost(p["k_vI"], x["I"])/p["tv"]; b["v"] = 1/p["tv"]
    a["Y"] = p["moist"]*(1 - leak/10)/.9*(1 + p["k_Ym"]*u["emo"])*prod("moist")*brake(p["k_Yv"], x["v"])/p["tY"]; b["Y"] = 1/p["tY"]
    # skin inflammation
    act = (S0/(1 - S0)/p["tS"] + p["q0"]*p["s_B"]*sat(np.maximum(leak - 1., 0.), p["K_l"])*sat(np.maximum(leak - 1., 0.), p["h_l"]) + p["s_C"]*over(C, 1., p["K_C"], p["n_C"]) + p["s_2"]*arm2 + p["s_17"]*arm17 + p["s_J"]*x["J"] + p["s_U"]*u["U"] + p["s_u"]*burn)
    act = act*ans(p["k_Ss"]*p["ns"], st)*boost(p["k_SW"], x["W"])*brake(p["k_SR"], x["R"])*brake(p["k_SH"], gc)*brake(p["k_SI"], x["I"])*brake(p["k_SX"], x["X"])/(1 + p["k_k"]*u["cream"])
    a["S"] = act; b["S"] = act + (1 + p["k_kh"]*u["cream"])/p["tS"]
    q.update(Bu=Bu, Pr=Pr, Ac=Ac, F=F, B=B)
    if lay is not None:
        for s, l in LAYER_OF.items(): a[s] = np.where(lay[l], a[s], REF[s]*1e3); b[s] = np.where(lay[l], b[s], 1e3)
    return a, b, q

def readouts(y, p, u, lay=None):
    _, _, q = terms(y, p, u, lay); x = dict(zip(STATES, y)); s = np.maximum(x["S"] - S0, 0)/(1 - S0)
    return dict(skin=x["S"], scorad=103*s, pasi=72*s*(1 + 2*np.clip((x["v"] - 1)/p["v_m"], 0, None))/3, tewl=11.6*(1 + .378*(q["leak"] - 1)), corneometry=50.7*x["Y"], leak=q["leak"], lmr=.03*q["Pf"], lps=8.2*x["L"],
                crp=.8*np.maximum(x["C"], 0)**1.5, butyrate=12*q["Bu"], propionate=20*q["Pr"], acetate=48*q["Ac"], bile=x["X"], bifido=4*q["B"], faecali=8*q["F"], patho=x["E"], diversity=np.sqrt(np.maximum(q["F"], 0)),
                ratio=.12*x["T"]/x["R"], claudin=1 + .8*(q["Ps"] - 1), cortisol=x["H"], turnover=p["turn"]/np.maximum(x["v"], 1e-9), mood=.47/(.47 + q["felt"]), mast=x["W"], gc=x["H"]*x["G"], dysbiosis=q["D"], felt=q["felt"], arm2=q["arm2"], arm17=q["arm17"], itch=x["J"], type2=x["T2"], perm=x["P"])

# ------------------------------------------------------------------------------------------------ solver
def stack(people): return {k: np.array([[d[k]] for d in people]) for k in people[0]}
def pack(a, b, y):
    A, B = np.empty_like(y), np.empty_like(y)
    for i, s in enumerate(STATES): A[i] = a[s]; B[i] = b[s]
    return A, B
def simulate(p, y, segs, days, h=.25, every=1., lay=None, keep=None, extrema=False):
    ns = len(segs); n = int(round(days/h)); every_n = max(1, int(round(every/h)))
    cuts = {0} | {int(round(e/h)) for s in segs for seg in s for e in seg[:2] if e <= days}
    def inputs(t):
        u = {k: np.full((ns, 1), v) for k, v in INP0.items()}
        for i, s in enumerate(segs):
            for t0, t1, d in s:
                if t0 - 1e-9 <= t < t1 - 1e-9:
                    for k, v in d.items(): u[k][i, 0] = v
        return u
    out, T, lo, hi = {}, [], np.inf, -np.inf
    def record(t, u):
        r = readouts(y, p, u, lay); T.append(t)
        for k in (keep or r): out.setdefault(k, []).append(np.broadcast_to(r[k], y.shape[1:]))
    u = inputs(0.); record(0., u)
    for k in range(n):
        if k in cuts: u = inputs(k*h)
        A, Bm = pack(*terms(y, p, u, lay)[:2], y); Bm = np.maximum(Bm, 1e-12); E = np.exp(-Bm*h); y1 = y*E - A/Bm*np.expm1(-Bm*h)
        A1, B1 = pack(*terms(y1, p, u, lay)[:2], y); A = .5*(A + A1); Bm = np.maximum(.5*(Bm + B1), 1e-12); E = np.exp(-Bm*h); y = y*E - A/Bm*np.expm1(-Bm*h)
        if extrema: lo = min(lo, float(y.min())); hi = max(hi, float(y.max()))
        if (k + 1) % every_n == 0: record((k + 1)*h, u)
    o = {k: np.array(v) for k, v in out.items()}
    if extrema: o["_lo"], o["_hi"] = lo, hi
    return np.array(T), o, y
def y_ref(ns, nd=1): return np.stack([np.full((ns, nd), float(REF[s])) for s in STATES])
def rest(p, ns, nd=1, days=900, segs=None, lay=None, y=None, h=1.):
    return simulate(p, y_ref(ns, nd) if y is None else y, segs or [[]]*ns, days, h, every=days, lay=lay, keep=["skin"])[2]
def params(people, draws=None):
    draws = draws or {}; p = {k: v*draws.get(k, 1.) for k, v in PAR.items()}
    p.update({k: v*draws.get(k, 1.) for k, v in stack(people).items()}); return p
def layers(ns, *on_): return {l: np.full((ns, 1), l in on_) for l in LAYERS}
def U0(): return {k: np.full((1, 1), v) for k, v in INP0.items()}
