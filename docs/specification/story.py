from model02 import *
import sys
iS = STATES.index("S"); INFL = dict(S=.75, P=2.2, L=3.5, C=3., M=.5, F=.5, B=.5)
def story(core, over={}, fine=True):
    P = lambda **k: person("susceptible", **{**over, **k}); sick = lambda v: v > .3
    W = dict(broad=1., f=10.); W2 = dict(broad=1., f=10., w=50.); strong = dict(f=50., mix=1e10)
    H = {"healthy": [], "21d ab+10g": [(0, 21, W)], "28d ab+10g+50fat": [(0, 28, W2)], "14d ab": [(0, 14, dict(broad=1.))], "7d ab": [(0, 7, dict(broad=1.))], "5d irr": [(0, 5, dict(U=1.))], "21d 12g": [(0, 21, dict(f=12.))], "year 6g60fat": [(0, 365, dict(f=6., w=60.))], "year 10g": [(0, 365, dict(f=10.))]}
    I = {"inflamed": [], "32g 12w": [(0, 84, dict(f=32.))], "half probiotic 12w": [(0, 84, dict(mix=5e9))], "strong 12w": [(0, 84, strong)], "strong 2w": [(0, 14, strong)]}
    C = {"cut": P(cut=1.), "phi.5": P(phi=.5), "phi.6": P(phi=.6), "phi.7": P(phi=.7), "phi.85": P(phi=.85), "typical gains": P(p_A=PAR["p_A"], g_D=PAR["g_D"]), "typical": person("typical")}
    fib = np.arange(4., 66., 4.); tip = np.arange(5., 41., 3.); res = np.arange(10., 121., 10.)
    runs = [("H", k, P(), v) for k, v in H.items()] + [("H", "28d cut", P(cut=1.), H["28d ab+10g+50fat"]), ("H", "year cut", P(cut=1.), H["year 6g60fat"])] + [("I", k, P(), v) for k, v in I.items()] + [("I", k, v, []) for k, v in C.items()]
    if fine: runs += [("H", ("fib", f), P(), [(0, 9999, dict(f=f))]) for f in fib] + [("I", ("fib", f), P(), [(0, 9999, dict(f=f))]) for f in fib] + [("H", (k, d), P(), [(0, d, v)]) for k, v in (("irr", dict(U=1.)), ("ab+10g+50", W2), ("ab+10g", W), ("ab", dict(broad=1.))) for d in tip] + [("I", ("R" + k, d), P(), [(0, d, v)]) for k, v in (("strong", strong), ("50g", dict(f=50.))) for d in res]
    n = len(runs); lay = lambda m: layers(m) if core else None
    p1 = params([P()]); y = y_ref(1)
    for s, v in INFL.items(): y[STATES.index(s)] = v
    yi = simulate(p1, y, [[]], 500, .5, 500, lay=lay(1), keep=["skin"])[2]
    y = y_ref(n)
    for i, r in enumerate(runs):
        if r[0] == "I": y[:, i] = yi[:, 0]
    y = simulate(params([r[2] for r in runs]), y, [r[3] for r in runs], 600, .5, 600., lay=lay(n), keep=["skin"])[2]
    e = {(r[0], r[1]): float(y[iS, i, 0]) for i, r in enumerate(runs)}
    o = {k[1]: round(v, 3) for k, v in e.items() if isinstance(k[1], str)}
    if fine:
        o["fib H sick"] = [f for f in fib if sick(e["H", ("fib", f)])]; o["fib I sick"] = [f for f in fib if sick(e["I", ("fib", f)])]
        for k in ("irr", "ab+10g+50", "ab+10g", "ab"): o["tip "+k] = next((d for d in tip if sick(e["H", (k, d)])), None)
        for k in ("strong", "50g"): o["rescue "+k] = next((d for d in res if not sick(e["I", ("R"+k, d)])), None)
    r = readouts(yi, p1, U0(), lay(1)); o["at inflamed"] = {k: round(float(r[k][0, 0]), 2) for k in ("skin", "perm", "lps", "crp", "butyrate", "dysbiosis")}
    return o
if __name__ == "__main__":
    ov = {k: float(v) for k, v in (a.split("=") for a in sys.argv[1:])}
    po = {k: ov.pop(k) for k in list(ov) if k not in PERSON_PARS}
    PAR.update(po)
    for core in (True, False): print("CORE" if core else "ALL", story(core, ov))
