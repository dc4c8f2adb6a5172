from model02 import *
import time
iS = STATES.index("S")
LAWS = {"stress": [dict(st=v) for v in (0., .2, .4, 1.)], "more saturated fat": [dict(w=v) for v in (5., 25., 50., 90.)], "less fibre": [dict(f=v) for v in (60., 40., 25., 12., 0.)], "irritation": [dict(U=v) for v in (0., .2, .6)], "less polyphenols": [dict(y=v) for v in (3., .8, 0.)],
 "less cream": [dict(cream=v) for v in (1., .5, 0.)], "less emollient": [dict(emo=v) for v in (1., .5, 0.)], "less stress reduction": [dict(sr=v) for v in (1., .5, 0.)], "less light below 1 MED": [dict(uv=v) for v in (.9, .5, 0.)], "burn": [dict(uv=v) for v in (1., 1.5, 2.5)], "less IL-4/13 blocker": [dict(il4=v) for v in (1., .5, 0.)], "less IL-17 blocker": [dict(il17=v) for v in (1., .5, 0.)], "less probiotic mixture": [dict(mix=v) for v in (1e10, 1e9, 0.)], "less stabiliser": [dict(stab=v, st=.4) for v in (1., .5, 0.)], "less antioxidants in a burn": [dict(anti=v, uv=1.5) for v in (1., .3, 0.)], "less fermented food": [dict(e=v) for v in (6., 3., 0.)]}
OWN = dict(typical=(), eczema=("imm", "ski"), psoriasis=("imm", "ski"), dry=("ski",), susceptible=())
def sets(): return [dict(zip(LAYERS, map(bool, map(int, format(i, "05b"))))) for i in range(32)]
def sign_laws():
    cols = [(w, s) for w in OWN if w != "susceptible" for s in sets() if all(s[l] for l in OWN[w])]
    lay = {l: np.array([[s[l]] for _, s in cols]) for l in LAYERS}; ppl = [person(w) for w, _ in cols]
    y0 = rest(params(ppl), len(cols), days=900, lay=lay, h=1.)
    drift = max(float(np.abs(y0[:, i, 0] - y_ref(1)[:, 0, 0]).max()) for i, (w, _) in enumerate(cols) if w == "typical")
    cut0 = rest(params([person(w, cut=1.) for w, _ in cols]), len(cols), days=900, lay=lay, h=1.)
    worse_cut = sum(bool(cut0[iS, i, 0] > y0[iS, i, 0] + 1e-9) for i in range(len(cols)))
    runs = [(l, j, i) for l in LAWS for j in range(len(LAWS[l])) for i in range(len(cols))]; idx = [r[2] for r in runs]
    _, o, _ = simulate(params([ppl[i] for i in idx]), y0[:, idx], [[(0, 999, LAWS[l][j])] for l, j, _ in runs], 84, .5, 28., lay={l: v[idx] for l, v in lay.items()}, keep=["skin"])
    S = {r: o["skin"][[1, 3], k, 0] for k, r in enumerate(runs)}; bad = {}
    for l in LAWS:
        for j in range(len(LAWS[l]) - 1):
            for i, c in enumerate(cols):
                dd = float((S[l, j + 1, i] - S[l, j, i]).min())
                if dd < -1e-6: bad.setdefault(l, []).append((c[0], "+".join(k for k in LAYERS if c[1][k]), LAWS[l][j + 1], dd))
    strict = [(c[0], "+".join(k for k in LAYERS if c[1][k])) for i, c in enumerate(cols) if c[0] in ("eczema", "psoriasis") and c[1]["neu"] and not all((S["stress", j + 1, i] > S["stress", j, i] + 1e-4).all() for j in range(3))]
    worst = max(float(103*(S["stress", 3, i][1] - .05)/.95) for i, (w, _) in enumerate(cols) if w == "typical")
    k = [r for r in range(len(runs)) if runs[r][0] == "stress"]; ii = [runs[r][2] for r in k]
    _, o3, _ = simulate(params([ppl[i] for i in ii]), y0[:, ii], [[(0, 28, LAWS["stress"][runs[r][1]])] for r in k], 140, .5, 7., lay={l: v[ii] for l, v in lay.items()}, keep=["skin"])
    s3 = o3["skin"][:, :, 0].reshape(o3["skin"].shape[0], 4, len(cols)); after = int(np.sum(np.any(s3[:, 1:] < s3[:, :1] - 1e-5, 0)))
    print("sets of layers x persons:", len(cols)); print("healthy drift in any set of layers: %.1e" % drift); print("cutting the loop makes someone worse:", worse_cut)
    print("sign laws broken (number of cases, worst):", {k: (len(v), min(v, key=lambda c: c[3])) for k, v in bad.items()} or 0); print("stress: sets with nerves where not strictly worse and monotone:", strict or 0); print("stress 4 weeks, better than none in any week until day 140:", after); print("healthy adult, 100 %% for 12 weeks, worst set: %.1f points" % worst)
def draw_people(n, kind, g):
    d = {}
    for k, v in PAR.items():
        lo, hi = DOC[k][kind]
        if kind == "possible":
            x = np.where(g.random((n, 1)) < .15, np.where(g.random((n, 1)) < .5, lo, hi), np.exp(g.uniform(np.log(max(lo, hi*1e-3)), np.log(hi), (n, 1))) if hi > 0 else 0.)
        else: x = g.uniform(lo, hi, (n, 1))
        d[k] = np.clip(x, lo, hi)
    d["cut"] = g.integers(0, 2, (n, 1)).astype(float); return d
def random_runs(n=250, seed=7):
    for kind in ("possible", "plausible"):
        g = np.random.default_rng(seed); p = draw_people(n, kind, g); top = dict(f=200., b=100., w=300., y=10., e=30., broad=1., vanco=1., amox=1., fluclox=1., mix=1e13, lgg=1e13, longum=1e13, plantarum=1e13, st=1., sr=1., uv=10., U=1., emo=1., cream=1., stab=1., il4=1., il17=1., anti=3.)
        segs = []
        for _ in range(n):
            s = []
            for _ in range(int(g.integers(2, 9))):
                k = str(g.choice(list(top))); a = float(g.integers(0, 90)); s.append((a, a + float(g.integers(1, 50)), {k: float(g.uniform(0, top[k]))}))
            segs.append(s)
        lay = {l: g.random((n, 1)) < .7 for l in LAYERS}
        u = {k: np.full((n, 1), v) for k, v in INP0.items()}; yr = y_ref(n); p2 = dict(p); p2.update({k: np.full((n, 1), PAR[k]) for k in ("T0", "R0", "rho", "moist", "lin", "ferm", "bif")})
        for k, r in (("f0", "f"), ("w0", "w"), ("y0", "y")): u[r] = p2[k]          # healthy of a drawn person: eats that person's reference diet
        a, b, _ = terms(yr, p2, u, lay); res = max(float(np.abs(a[s]/b[s] - REF[s]).max()) for s in STATES)
        T, o, y = simulate(p, y_ref(n), segs, 140, .25, 70., lay=lay, keep=["skin"], extrema=True)
        _, o2, y2 = simulate(p, y, [[]]*n, 1500, 2., 1500., lay=lay, keep=["skin"], extrema=True)
        u = {k: np.full((n, 1), v) for k, v in INP0.items()}; a, b, _ = terms(y2, p, u, lay)
        mv = np.max([np.abs((a[s]/b[s] - y2[i])*np.minimum(b[s], 1.)) for i, s in enumerate(STATES) if s != "V"], 0)[:, 0]
        frac = [STATES.index(s) for s in ("S", "Q", "V", "Ph", "Hh", "K", "Kc", "J")]; tops = {s: round(float(y2[i].max()), 1) for i, s in enumerate(STATES)}
        print(kind, "n", n, "finite", bool(np.isfinite(y2).all()), "lowest %.2g highest %.3g (%s) fraction max %.6f" % (min(o["_lo"], o2["_lo"]), max(o["_hi"], o2["_hi"]), max(tops, key=tops.get), max(float(y[frac].max()), float(y2[frac].max()))), "residual of the healthy rest in drawn parameters %.1e" % res, "at rest after 1500 d: %d of %d" % (int((mv < 1e-3).sum()), n))
if __name__ == "__main__":
    t = time.time(); sign_laws(); random_runs(); print("%.0f s" % (time.time() - t))
