"""What the measurements say: the tables, the page docs/speed.md, and the data of its chart."""

import math
import os
import platform
from importlib.metadata import version
from pathlib import Path

TEMPLATE_FOLDER = Path(__file__).parent
OURS, EXPLICIT = "Rodas5P", "Dormand–Prince"
THEIRS = ["roadrunner", "COPASI", "SciPy"]
ERRORS = [1e-4, 1e-6, 1e-8]
USUAL = 1e-8
TITLES = {
    "tipping-whole-axis": "a year of the whole axis",
    "tipping": "a year of the core",
    "slow-slide": "twelve years of the whole axis",
}
# Scenario, error, simulator; how many times as long it should take at least, and how many times was hoped for.
TARGETS = [
    ("tipping-whole-axis", 1e-6, "roadrunner", 2.5, 10),
    ("tipping-whole-axis", 1e-6, "COPASI", 12, 60),
    ("tipping-whole-axis", 1e-6, "SciPy", 80, 400),
    ("tipping-whole-axis", 1e-8, "roadrunner", 1.3, 7),
]
OF_THE_CORE = (2.5, 5)


def frontier(points):
    """The settings that no other beats in both error and time, the largest error first."""
    left, fastest = [], math.inf
    for point in sorted(points, key=lambda point: (point["error"], point["seconds"])):
        if point["seconds"] < fastest:
            fastest = point["seconds"]
            left.append(point)
    return left[::-1]


def time_at(points, error):
    """The time for this error, between the two nearest settings on a straight line of logarithms. Where the fastest is more
    exact than that, its own; not a number where none is as exact."""
    line = frontier(points)
    if not line or line[-1]["error"] > error:
        return math.nan
    if line[0]["error"] <= error:
        return line[0]["seconds"]
    after = next(place for place, point in enumerate(line) if point["error"] <= error)
    loose, close = line[after - 1], line[after]
    share = math.log(error / loose["error"]) / math.log(close["error"] / loose["error"])
    return loose["seconds"] * (close["seconds"] / loose["seconds"]) ** share


def winner(points, error):
    """The fastest setting that is as exact as this."""
    return min((point for point in points if point["error"] <= error), key=lambda point: point["seconds"], default=None)


def usual(points):
    """Our run with its usual tolerance."""
    return next(point for point in points if math.isclose(point["relative"], USUAL))


def digits(number):
    return "–" if not math.isfinite(number) else f"{number:.2g}" if number < 10 else f"{number:.0f}"


def power(error):
    return f"1e{math.log10(error):.0f}"


def milliseconds(seconds):
    return "–" if not math.isfinite(seconds) else f"{float(f'{1e3 * seconds:.3g}'):g}"


def ratios(run):
    """A row for each error: how many times as long as Rodas5P everybody takes."""
    for error in ERRORS:
        ours = time_at(run[OURS], error)
        others = [digits(time_at(run[name], error) / ours) for name in [EXPLICIT, *THEIRS]]
        yield [power(error), f"{milliseconds(ours)} ms", *others]


def verdict(ratio, asked, hoped):
    return "more than hoped" if ratio >= hoped else "met" if ratio >= asked else "**not met**"


def of_the_core(measured):
    """Error and steps of the explicit method as version 0.1 had it, and how many times as long as ours it takes."""
    run = measured["tipping"]
    then = usual(run[EXPLICIT])
    return then["error"], then["seconds"] / time_at(run[OURS], then["error"])


def target_rows(measured):
    for scenario, error, name, asked, hoped in TARGETS:
        run = measured[scenario]
        ratio = time_at(run[name], error) / time_at(run[OURS], error)
        words = f"{TITLES[scenario]}, error {power(error)}, {name}"
        yield f"| {words} | {asked} · {hoped} | {digits(ratio)} | {verdict(ratio, asked, hoped)} |"
    error, ratio = of_the_core(measured)
    words = f"{TITLES['tipping']}, at the error of version 0.1's method ({error:.1e}), against that method"
    yield f"| {words} | {OF_THE_CORE[0]} · {OF_THE_CORE[1]} | {digits(ratio)} | {verdict(ratio, *OF_THE_CORE)} |"


def setting(point):
    """A setting in words."""
    if point is None:
        return "–"
    words = f"{point['relative']:.1e}"
    if point["kind"] == "scipy":
        words = f"`{point['method']}`, {words}"
    if point["longest"]:
        words += f", steps of {point['longest']} day{'s' if point['longest'] > 1 else ''} at most"
    if point["steps"]:
        words += f", {point['steps']} steps"
    return words


def growth_table(growth):
    before = None
    yield "| what | number | time | for each more | steps | grows with the power |"
    yield "|---|--:|--:|--:|--:|--:|"
    for row in growth:
        each = exponent = "–"
        if before and before["what"] == row["what"]:
            more = 1e6 * (row["seconds"] - before["seconds"]) / (row["number"] - before["number"])
            each = f"{digits(more)} µs"
            exponent = f"{math.log(row['seconds'] / before['seconds']) / math.log(row['number'] / before['number']):.2f}"
        yield f"| {row['what']} | {row['number']} | {milliseconds(row['seconds'])} ms | {each} | {row['steps']} | {exponent} |"
        before = row


def versions():
    packages = {"roadrunner": "libroadrunner", "COPASI": "python-copasi", "SciPy": "scipy"}
    return {name: version(package) for name, package in packages.items()}


def chart(measured, ours):
    """The data of the chart; `chart.rs` draws it."""
    shown = ["tipping-whole-axis", "tipping"]
    run = measured[shown[0]]
    times = {name: time_at(run[name], 1e-6) for name in [OURS, *THEIRS]}
    next_one = min(THEIRS, key=times.get)
    ratio = digits(times[next_one] / times[OURS])
    headline = f"With an error of 1e-6, {TITLES[shown[0]]} takes {next_one} {ratio} times as long as this solver"
    names = {OURS: "gutskin, Rodas5P", EXPLICIT: "gutskin, Dormand–Prince"}
    panels = []
    for scenario in shown:
        curves = []
        for name, points in measured[scenario].items():
            taken = time_at(points, 1e-6)
            curves.append(
                {
                    "name": names.get(name, name),
                    "end_text": f"{milliseconds(taken)} ms",
                    "is_ours": name in names,
                    "points": [(point["error"], point["seconds"]) for point in frontier(points)[::-1]],
                }
            )
        title = TITLES[scenario]
        caption = f"{title[0].upper()}{title[1:]}: processor time in microseconds, as a power of ten (3 is a millisecond)"
        panels.append({"caption": caption, "curves": curves})
    told = [f"{names.get(name, name)} {milliseconds(taken)} ms" for name, taken in times.items()]
    return {
        "headline": headline,
        "subtitle": "Processor time of one run with 366 rows, over the error of its worst number; named with the time at 1e-6",
        "footer": " · ".join([f"gutskin {ours}", *(f"{name} {said}" for name, said in versions().items()), "docs/speed.md"]),
        "title": "Work and precision of five solvers",
        "key_figures": f"With an error of 1e-6, {TITLES[shown[0]]} takes: {', '.join(told)}.",
        "description": "Two panels, the whole axis and the core. Each curve is a solver, and falls from small errors at the left "
        "to large ones at the right. What lies lower is faster; docs/speed.md has the ratios.",
        "panels": panels,
    }


def page(everything, ours):
    measured, growth, said = everything["runs"], everything["growth"], versions()
    template = (TEMPLATE_FOLDER / "page.md").read_text(encoding="utf-8")
    rows, set_to = [], []
    for scenario, run in measured.items():
        for error, time, *others in ratios(run):
            rows.append(f"| {TITLES[scenario]} (`{scenario}`) | {error} | {time} | {' | '.join(others)} |")
        for name, points in run.items():
            cells = " | ".join(setting(winner(points, error)) for error in ERRORS)
            set_to.append(f"| {TITLES[scenario]} | {name} | {cells} |")
    spreads = sorted(point["spread"] for run in measured.values() for points in run.values() for point in points)
    return template.format(
        headline=chart(measured, ours)["headline"],
        ours=ours,
        machine=f"{platform.system()} on {platform.machine()}, {os.cpu_count()} processors",
        python=platform.python_version(),
        rounds=everything["rounds"],
        spread=f"{100 * spreads[len(spreads) // 2]:.0f} %",
        targets="\n".join(target_rows(measured)),
        ratios="\n".join(rows),
        settings="\n".join(set_to),
        growth="\n".join(growth_table(growth)),
        **{name.lower(): text for name, text in said.items()},
    )
