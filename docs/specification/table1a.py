#!/usr/bin/env python3
"""Every row of MODEL.md part 1a and the rows of EVIDENCE B4 that can be run, loop on and cut.  python table1a.py [fast|sets|random]"""
import sys, json
from model02 import *
iS = STATES.index("S")
def course(days, per_week, dose, what="uv"):
    step = 7./per_week; return [(round(i*step*4)/4, round(i*step*4)/4 + 1, {what: dose}) for i in range(int(days/step))]
FLARE = .09
SCN = {"typical": ("typical", {}, [], 0), "western": ("typical", {}, [(0, 28, dict(f=12., w=50.)), (28, 999, dict(f=40., w=12.))], 0),
 "fatday": ("typical", {}, [(1, 2, dict(w=70.))], 0), "fibre20": ("typical", {}, [(0, 9999, dict(f=20.))], 0), "fibre35": ("typical", {}, [(0, 999, dict(f=35.))], 0),
 "ab5": ("typical", {}, [(0, 5, dict(broad=1.))], 0), "vanco7": ("typical", {}, [(0, 7, dict(vanco=1.))], 0), "irritation": ("typical", {}, [(0, 60, dict(U=.4))], 0),
 "sun_poor": ("typical", dict(vitD=1.), [(i*7/3, i*7/3 + 1, dict(uv=.5)) for i in range(12)], 0), "sun_rep": ("typical", {}, [(i*7/3, i*7/3 + 1, dict(uv=.5)) for i in range(12)], 0),
 "fibre0": ("typical", {}, [(0, 60, dict(f=0.))], 0), "stress84": ("typical", {}, [(0, 84, dict(st=1.))], 0), "dry": ("dry", {}, [], 0), "dry_plant": ("dry", {}, [(0, 84, dict(plantarum=1e10))], 0),
 "ecz": ("eczema", {}, [], 0), "ecz_mix": ("eczema", {}, [(0, 84, dict(mix=1e9))], 0), "ecz_lgg": ("eczema", {}, [(0, 84, dict(lgg=1e9))], 0),
 "ecz_flare": ("eczema", {}, [(0, 112, dict(emo=.1))], FLARE), "ecz_il4": ("eczema", {}, [(0, 112, dict(emo=.1, il4=1.))], FLARE), "ecz_flu": ("eczema", {}, [(0, 28, dict(fluclox=1.))], 0),
 "ecz_uv": ("eczema", {}, course(84, 2, .8), 0), "ecz_il17": ("eczema", {}, [(0, 84, dict(il17=1.))], 0), "pso": ("psoriasis", {}, [], 0), "pso_uv": ("psoriasis", {}, course(84, 3, .8), 0),
 "pso_il17": ("psoriasis", {}, [(0, 84, dict(il17=1.))], 0), "pso_il4": ("psoriasis", {}, [(0, 84, dict(il4=1.))], 0), "pso_mix": ("psoriasis", {}, [(0, 84, dict(mix=1e9))], 0)}
for d in ("broad", "vanco", "amox", "fluclox"):
    for who, nm in (("ecz", "eczema"), ("pso", "psoriasis"), ("typ", "typical")):
        for n in (7, 28): SCN[f"{who}_{d}{n}"] = (nm, {}, [(0, n, {d: 1.})], 0)
for who, nm in (("ecz", "eczema"), ("pso", "psoriasis")):
    SCN[who+"_diet"] = (nm, {}, [(0, 185, dict(f=16., w=28.))], 0); SCN[who+"_western"] = (nm, {}, [(0, 185, dict(f=12., w=50.))], 0); SCN[who+"_fibre40"] = (nm, {}, [(0, 84, dict(f=40., w=12.))], 0)
    for k, n, dct in (("cream", 28, dict(cream=1.)), ("emo", 84, dict(emo=1.)), ("calm", 84, dict(sr=1.)), ("irr", 28, dict(U=.4)), ("longum", 84, dict(longum=1e9))): SCN[f"{who}_{k}"] = (nm, {}, [(0, n, dct)], 0)
    for s in (20, 40, 100): SCN[f"{who}_st{s}"] = (nm, {}, [(0, 84, dict(st=s/100))], 0)
def rests(draws, nd, cut):
    names = ["typical", "eczema", "psoriasis", "dry", "low20"]; p = params([person("typical" if n == "low20" else n, cut=cut) for n in names], draws)
    y = rest(p, len(names), nd, days=1200, segs=[[], [], [], [], [(0, 9999, dict(f=20.))]]); return dict(zip(names, np.moveaxis(y, 1, 0)))
def findings(draws=None, nd=1, cut=0., only=None, days=185):
    names = [n for n in SCN if only is None or n in only]; r0 = rests(draws, nd, cut); ppl, segs, y0 = [], [], []
    for n in names:
        who, ov, sg, fl = SCN[n]; ppl.append(person(who, cut=cut, **ov)); segs.append(sg); y = r0["low20" if n in ("fibre20", "fibre35") else who].copy(); y[iS] += fl; y0.append(y)
    p = params(ppl, draws); T, o, _ = simulate(p, np.stack(y0, 1), segs, days, .25, 1.); R = {k: {n: v[:, i] for i, n in enumerate(names)} for k, v in o.items()}
    p = params([person("typical", cut=cut)]*2, draws); y = np.stack([r0["typical"]]*2, 1)
    T2, o2, _ = simulate(p, y, [[(.25, .25 + 75/1440, dict(st=1.))], [(.25, .25 + 75/1440, dict(st=1., stab=1/PAR["e_z"]))]], 1., 1/288, 1/288, keep=["cortisol", "lmr", "claudin"])
    p = params([person("typical", cut=cut)], draws); y = r0["typical"][:, None].copy(); y[STATES.index("K")] = y[STATES.index("Kc")] = .13
    T3, o3, _ = simulate(p, y, [[]], 30., 1/24, 1/24, keep=["tewl"])
    return T, R, (T2, o2), (T3, o3)
ROW_SCN = "typical western fatday fibre20 fibre35 ab5 vanco7 irritation sun_poor sun_rep dry dry_plant ecz ecz_mix ecz_lgg ecz_flare ecz_il4 ecz_flu ecz_uv pso pso_uv pso_il17 pso_mix".split()
def rows(draws=None, nd=1, cut=0.):
    T, R, (T2, o2), (T3, o3) = findings(draws, nd, cut, ROW_SCN if nd > 1 else None)
    rel = lambda k, n, t: 100*(R[k][n][t]/R[k][n][0] - 1); d = lambda k, n, t, b: R[k][n][t] - R[k][b][t]; V = {}
    V["VT1"] = [("LPS after Western, %", rel("lps", "western", 28), 40, 100), ("LPS after prudent, %", rel("lps", "western", 56), -50, -15)]
    V["VT2"] = [("LPS after the fat day, %", rel("lps", "fatday", 2), 30, 80), ("L/M, %", rel("lmr", "fatday", 2), -10, 10)]
    dB, dF = rel("bifido", "fibre35", 70), rel("faecali", "fibre35", 70)
    V["VT3"] = [("butyrate, %", rel("butyrate", "fibre35", 70), 10, 50), ("CRP, %", rel("crp", "fibre35", 70), -25, -5), ("Bifido minus Faecali, points", dB - dF, 10, 100)]
    V["VT5"] = [("SCORAD beyond control", d("scorad", "ecz_mix", 84, "ecz"), -8, -3)]
    V["VT6"] = [("SCORAD beyond control", d("scorad", "ecz_lgg", 84, "ecz"), -.3, 6.9)]
    V["VT8"] = [("SCORAD after 12 weeks, %", rel("scorad", "ecz_flare", 84), -25, -10)]
    f = R["faecali"]["ab5"]/R["faecali"]["ab5"][0]*100
    V["VT10"] = [("fermenters day 4, %", f[4], 0, 50), ("pathobionts at most, %", 100*R["patho"]["ab5"].max(0), 105, 1000), ("fermenters 7 weeks, %", f[49], 90, 105), ("fermenters 6 months, %", f[185], 80, 99), ("L/M at most, %", 100*R["lmr"]["ab5"].max(0)/R["lmr"]["ab5"][0], 85, 115)]
    c, l, ls, cl = o2["cortisol"][:, 0], o2["lmr"][:, 0], o2["lmr"][:, 1], o2["claudin"][:, 0]
    V["VT12"] = [("cortisol at most, x", c.max(0)/c[0], 2, 3), ("hours above 1.5 x", (c > 1.5*c[0]).sum(0)*5/60., .3, 3), ("L/M at most, x", l.max(0)/l[0], 1.5, 2.5), ("L/M, mast cells blocked, x", ls.max(0)/ls[0], .9, 1.1), ("(claudin within the day, x)", cl.max(0)/cl[0], .95, 1.05)]
    V["VT14"] = [("diversity, vitamin D short, %", rel("diversity", "sun_poor", 28), .5, 20), ("replete, %", rel("diversity", "sun_rep", 28), -1, 1)]
    V["VT15"] = [("mast cells, %", rel("mast", "irritation", 60), 1, 30), ("L/M, %", rel("lmr", "irritation", 60), 2, 30), ("bifidobacteria, %", rel("bifido", "irritation", 60), -25, -1)]
    x = lambda k, n: R[k][n][0]/R[k]["typical"][0]
    V["VT17"] = [("TEWL, x", x("tewl", "ecz"), 2, 3), ("corneometry, x", x("corneometry", "ecz"), .4, .6), ("L/M, x", x("lmr", "ecz"), 1.2, 1.8), ("butyrate, x", x("butyrate", "ecz"), .5, .97)]
    V["VT18"] = [("Th17/Treg, x", x("ratio", "pso"), 5, 8), ("claudin-3, x", x("claudin", "pso"), 1.1, 1.5), ("corneometry of a plaque, x", x("corneometry", "pso"), .1, .3), ("(TEWL plaque / eczema)", R["tewl"]["pso"][0]/R["tewl"]["ecz"][0], .3, .95)]
    V["VT20"] = [("SCORAD beyond control", d("scorad", "ecz_flu", 28, "ecz"), -5, 5)]
    far = lambda k: max((R[k]["vanco7"][t]/R[k]["vanco7"][0] - 1 for t in (7, 14, 28, 63)), key=lambda v: np.abs(v).mean())*100
    V["VT21"] = [(n, far(k), -15, 15) for n, k in (("L/M, %", "lmr"), ("LPS, %", "lps"), ("CRP, %", "crp"))] + [("butyrate, %", rel("butyrate", "vanco7", 7), -100, -10), ("secondary bile acids, %", rel("bile", "vanco7", 7), -100, -10)]
    V["VT22"] = [("SCORAD beyond control", d("scorad", "ecz_uv", 84, "ecz"), -15, -4)]
    V["VT23"] = [("PASI, %", rel("pasi", "pso_uv", 84), -80, -55)]
    V["VT24"] = [("SCORAD beyond placebo, points of %", rel("scorad", "ecz_il4", 112) - rel("scorad", "ecz_flare", 112), -40, -25)]
    V["VT25"] = [("PASI, %", rel("pasi", "pso_il17", 84), -92, -75)]
    V["VT26"] = [("water content, %", rel("corneometry", "dry_plant", 84), .5, 30), ("TEWL, %", rel("tewl", "dry_plant", 84), -30, -.5)]
    tw = o3["tewl"][:, 0] - 11.6; back = lambda t: 100*(1 - tw[int(round(t*24))]/tw[0])
    V["VT27"] = [("back after 12 h, %", back(.5), 40, 60), ("back after 48 h, %", back(2), 80, 92), ("back after 4 weeks, %", back(28.), 97, 101)]
    V["B20"] = [("(extra) PASI with a mixture", d("pasi", "pso_mix", 84, "pso"), -5.04, -.74)]
    V["_R"], V["_tape"], V["_T"] = R, (T3, 100*(1 - tw/tw[0])), T; return V
def ok_row(items): return np.all([(np.asarray(v) >= lo - 1e-9) & (np.asarray(v) <= hi + 1e-9) for _, v, lo, hi in items], 0)
KIND = dict(VT1="set", VT2="set", VT3="set", VT5="set", VT6="set", VT8="set", VT10="set", VT12="set", VT14="sign", VT15="sign", VT17="set", VT18="set", VT20="pred", VT21="set", VT22="set", VT23="set", VT24="set", VT25="set", VT26="sign", VT27="set", VT28="pred", B20="extra")
def print_rows(V, Vc):
    for k in sorted([k for k in V if k[0] != "_"], key=lambda k: (k[0] != "V", int(k[2:] if k[0] == "V" else 99))):
        for i, ((w, v, lo, hi), (_, v2, _, _)) in enumerate(zip(V[k], Vc[k])):
            v, v2 = float(np.mean(v)), float(np.mean(v2)); o = lo - 1e-9 <= v <= hi + 1e-9; c = lo - 1e-9 <= v2 <= hi + 1e-9
            print("%-5s %-5s %-36s %8.2f %8.2f   %-14s %s%s" % (k if i == 0 else "", KIND.get(k, "") if i == 0 else "", w, v, v2, "%g to %g" % (lo, hi), "ok" if o else "NOT", "" if o == c else " (cut: %s)" % ("ok" if c else "NOT")))
def part1a(V, Vc):
    A = {}; R, Rc = V["_R"], Vc["_R"]
    grid = [(f, w) for f in (8., 15., 25., 40., 60.) for w in (5., 25., 60.)] + [(16., 28.)]; n = len(grid)
    for lay, tag in ((None, "all"), (layers(n), "core"), (layers(n, "imm", "ski"), "immune+skin"), (layers(n, "mic", "met"), "microbiome+metabolites")):
        T, o, _ = simulate(params([person("typical")]*n), y_ref(n), [[(0, 9999, dict(f=f, w=w))] for f, w in grid], 3650, 2., 365., keep=["skin", "scorad", "crp", "lps", "lmr"], lay=lay)
        A["diet: typical adult, any, ten years, "+tag] = (bool(o["skin"].max() < .12 and o["scorad"].max() < 5), f"skin <= {o['skin'].max():.3f}, SCORAD <= {o['scorad'].max():.1f}; LPS {o['lps'].min()/8.2:.2f}-{o['lps'].max()/8.2:.2f}, CRP {o['crp'].min():.2f}-{o['crp'].max():.2f}, L/M {o['lmr'].min()/.03:.2f}-{o['lmr'].max()/.03:.2f}")
        if lay is None:
            for VV in (V, Vc): VV["VT28"] = [("skin inflammation", o["skin"][-1, -1], 0, .12), ("CRP, mg/L", o["crp"][-1, -1], .3, 3)]
    F, B = R["faecali"]["fibre0"][60, 0]/8, R["butyrate"]["fibre0"][60, 0]/12
    A["zero fibre two months: 1/3 to 1/2"] = (bool(1/3 <= F <= .5 and 1/3 <= B <= .5), f"fermenters {F:.2f}, butyrate {B:.2f}, propionate {R['propionate']['fibre0'][60,0]/20:.2f}, acetate {R['acetate']['fibre0'][60,0]/48:.2f}")
    e, s = R["scorad"], R["pasi"]; de = float(e["ecz_diet"][180, 0]/e["ecz"][180, 0] - 1); ds = float(s["pso_diet"][180, 0]/s["pso"][180, 0] - 1)
    A["average diet, patients, half a year: <= +20 %"] = (0 <= de <= .2 and 0 <= ds <= .2, f"eczema {100*de:+.1f} %, psoriasis {100*ds:+.1f} %; (12 g, 50 g: {e['ecz_western'][180,0]-e['ecz'][180,0]:+.1f} SCORAD, {s['pso_western'][180,0]-s['pso'][180,0]:+.1f} PASI)")
    drugs = ("broad", "vanco", "amox", "fluclox"); worst = {w: max(float(np.abs(R[k][f"{w}_{d}{n}"] - R[k][w]).max()) for d in drugs for n in (7, 28)) for w, k in (("ecz", "scorad"), ("pso", "pasi"))}
    dev = {k: max(float(np.abs(R[k][f"typ_{d}{n}"]/R[k]["typical"] - 1).max()) for d in drugs for n in (7, 28)) for k in ("lps", "crp", "lmr")}
    A["antibiotics 7 to 28 d: < 9 points; healthy within 15 %"] = (max(worst.values()) < 9 and max(dev.values()) < .15, f"eczema {worst['ecz']:.1f}, psoriasis {worst['pso']:.1f}; " + ", ".join(f"{k} {100*v:.0f} %" for k, v in dev.items()))
    h, g = R["cortisol"]["stress84"], R["gc"]["stress84"]
    inc = "; ".join(f"{w} " + "/".join(f"{float(R[k][w+'_st'+str(q)][t,0]-R[k][w][t,0]):+.1f}" for q in (20, 40, 100) for t in (28, 84)) for w, k in (("ecz", "scorad"), ("pso", "pasi")))
    mono = all(np.all(np.diff([float(R[k][n][t, 0]) for n in (w, w+"_st20", w+"_st40", w+"_st100")]) > 0) for w, k in (("ecz", "scorad"), ("pso", "pasi")) for t in (28, 84))
    A["stress, all layers: worse, monotone, habituates, healthy < 15"] = (bool(mono and h[84] < h[2] and g[84] < 1 and R["scorad"]["stress84"].max() < 15), f"{inc}; cortisol d2 {h[2,0]:.2f}, d84 {h[84,0]:.2f}; signal {g[84,0]:.2f}; healthy SCORAD {R['scorad']['stress84'].max():.1f}")
    dose = [0, .25, .5, .75, 1., 1.1, 1.25, 1.5, 2., 3.]; L = {}
    for who, k in (("eczema", "scorad"), ("psoriasis", "pasi")):
        p = params([person(who)]*len(dose)); y = np.repeat(rest(p, len(dose))[:, :1], len(dose), 1); _, o, _ = simulate(p, y, [course(84, 3, d) if d else [] for d in dose], 84, .25, 84, keep=[k]); L[who] = o[k][-1, :, 0]
    good = all(np.all(np.diff(v[:5]) < 0) and np.all(np.diff(v[4:]) > 0) and v[-1] > v[0] for v in L.values())
    A["light: better to 1 MED, then burnt and worse"] = (bool(good), "; ".join(f"{k} " + " ".join(f"{x:.0f}" for x in v) for k, v in L.items()) + " at " + " ".join(map(str, dose)))
    ends = dict(mix=84, lgg=84, longum=84, flu=28, uv=84, il17=84, il4=84, diet=180, western=180, fibre40=84, cream=28, emo=84, calm=84, irr=28, st20=84, st40=84, st100=84, broad7=10, broad28=28, vanco7=10, vanco28=28, amox28=28, fluclox28=28)
    bad, low, cnt = [], (9, ""), 0
    for w, k in (("ecz", "scorad"), ("pso", "pasi")):
        for i, t in ends.items():
            n = f"{w}_{i}"
            if n not in R[k]: continue
            base = "ecz_flare" if n == "ecz_il4" else w; t = 112 if n == "ecz_il4" else t; x, c = float((R[k][n] - R[k][base])[t, 0]), float((Rc[k][n] - Rc[k][base])[t, 0]); cnt += 1
            if abs(x) >= 2: 
                if c/x < low[0]: low = (c/x, n)
                if c/x < 2/3: bad.append((n, round(x, 1), round(c, 1)))
            elif abs(c) >= 2: bad.append((n, round(x, 1), round(c, 1)))
    A["cut: same sign, two thirds; else < 2 both ways"] = (not bad, f"{cnt} interventions; least {low[0]:.2f} ({low[1]}) {bad}")
    p = params([person("typical")]*2); _, o, _ = simulate(p, y_ref(2), [[(0, 84, dict(emo=1.))], [(0, 84, dict(plantarum=1e10))]], 84, .25, 84, keep=["tewl", "corneometry"]); td = float(R["tewl"]["dry"][0, 0])
    A["TEWL and moisture on both sides of healthy"] = (bool((o["tewl"][-1] < 11.6).all() and (o["corneometry"][-1] > 50.7).all() and td > 11.6), f"TEWL dry {td:.1f}, healthy 11.6, + emollient {o['tewl'][-1,0,0]:.1f}, + L. plantarum {o['tewl'][-1,1,0]:.1f}; moisture {o['corneometry'][-1,0,0]:.0f}; dry SCORAD {float(R['scorad']['dry'][0,0]):.1f}")
    T3, bk = V["_tape"]; bk = bk[:, 0]; half = T3[np.argmax(bk >= 50)]; nine = T3[np.argmax(bk >= 90)]
    A["barrier after tape strips: two phases"] = (bool(.5 <= half <= 1 and 2 <= nine <= 4 and bk[7*24] < 99.5), f"half {24*half:.0f} h, nine tenths {nine:.1f} d, {bk[14*24]:.0f} % 2 wk, {bk[28*24]:.1f} % 4 wk")
    return A
def print_1a(A):
    for k, v in A.items(): print(" ", "ok " if v[0] else "NOT", k, "|", v[1])
if __name__ == "__main__":
    import time; t0 = time.time(); V, Vc = rows(), rows(cut=1.); A = part1a(V, Vc); print_rows(V, Vc)
    n = [k for k in KIND if k[0] == "V"]; print("rows met: loop on %d, cut %d of %d" % (sum(bool(ok_row(V[k]).all()) for k in n), sum(bool(ok_row(Vc[k]).all()) for k in n), len(n)))
    print("PART 1A"); print_1a(A); print("%.0f s" % (time.time() - t0))
