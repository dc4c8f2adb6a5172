"""Part 1a for patients in each of the 8 sets of layers that contain their own, loop on and cut."""
from table1a import *
def go():
    S8 = [dict(imm=True, ski=True, mic=a, met=b, neu=c) for a in (0, 1) for b in (0, 1) for c in (0, 1)]
    ends = dict(mix=84, lgg=84, uv=84, diet=180, fibre40=84, western=180, cream=28, emo=84, calm=84, irr=28, st20=84, st40=84, st100=84, broad7=10, broad28=28, vanco28=28, amox28=28, fluclox28=28, il17=84, longum=84)
    for who, nm, k in (("ecz", "eczema", "scorad"), ("pso", "psoriasis", "pasi")):
        names = [who] + [f"{who}_{e}" for e in ends if f"{who}_{e}" in SCN]; cols = [(si, n, c) for c in (0., 1.) for si in range(8) for n in names]
        lay = {l: np.array([[bool(S8[si][l])] for si, _, _ in cols]) for l in LAYERS}
        cl = [(si, c) for c in (0., 1.) for si in range(8)]; y0 = rest(params([person(nm, cut=c) for _, c in cl]), 16, days=1000, lay={l: np.array([[bool(S8[si][l])] for si, _ in cl]) for l in LAYERS})
        y = np.stack([y0[:, cl.index((si, c))] for si, _, c in cols], 1)
        _, o, _ = simulate(params([person(nm, cut=c) for _, _, c in cols]), y, [SCN[n][2] for _, n, _ in cols], 184, .5, 1., lay=lay, keep=[k]); R = {c: o[k][:, i, 0] for i, c in enumerate(cols)}
        for si in range(8):
            d = {n: [float(R[si, n, c][ends[n.split("_")[1]]] - R[si, who, c][ends[n.split("_")[1]]]) for c in (0., 1.)] for n in names[1:]}; r0 = R[si, who, 0.][0]
            bad = [n for n, (a, b) in d.items() if (abs(a) >= 2 and b/a < 2/3) or (abs(a) < 2 and abs(b) >= 2)]
            ab = max(float(np.abs(R[si, n, 0.] - R[si, who, 0.]).max()) for n in names if any(x in n for x in ("broad", "vanco", "amox", "fluclox")))
            st = [d[who+"_st%d" % q][0] for q in (20, 40, 100)]; f = lambda n: d.get(who+"_"+n, [0])[0]
            ok = not bad and ab < 9 and 0 <= f("diet") <= .2*r0 and f("uv") < -2 and (st[0] > 0 and st[0] < st[1] < st[2] if S8[si]["neu"] else max(map(abs, st)) < 1e-6)
            print("%-9s %-19s rest %.1f | diet %+.1f western %+.1f | antibiotic <= %.1f | stress %s | light %+.1f | mix %+.1f lgg %+.2f | cut %s  %s" % (nm, "+".join(l for l in LAYERS if S8[si][l]), r0, f("diet"), f("western"), ab, "/".join("%+.1f" % x for x in st), f("uv"), f("mix"), f("lgg"), bad or "ok", "ok" if ok else "NOT"))
def typical32():
    import laws; S = laws.sets(); grid = [(8., 60.), (8., 5.), (60., 60.), (16., 28.), (0., 60.)]; cols = [(s, g) for s in S for g in grid]; lay = {l: np.array([[s[l]] for s, _ in cols]) for l in LAYERS}
    _, o, _ = simulate(params([person("typical")]*len(cols)), y_ref(len(cols)), [[(0, 9999, dict(f=f, w=w))] for _, (f, w) in cols], 3650, 2., 365., lay=lay, keep=["skin", "scorad"]); print("typical adult, 32 sets x 5 diets (8/60, 8/5, 60/60, 16/28, 0/60 g), ten years: skin <= %.3f, SCORAD <= %.1f" % (o["skin"].max(), o["scorad"].max()))
if __name__ == "__main__": typical32(); go()
