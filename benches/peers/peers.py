"""Our solver against simulators that others wrote, at equal error.

    python peers.py PROGRAM FOLDER DOCS [--rounds N] [--only SCENARIO ...] [--again]

The runs are exported by PROGRAM into FOLDER. Every simulator is a process that takes orders (`simulators.py`, for ours
`main.rs`). First every setting of each is tried once; those that may count are then measured in rounds, in each of which the
simulators take turns, so that what else the machine does meets all of them. The page and its chart go to DOCS.
"""

import argparse
import json
import math
import statistics
import subprocess
import sys
from itertools import zip_longest
from pathlib import Path

import page

HERE = Path(__file__).parent
BENCH = ["cargo", "bench", "--locked", "--quiet", "--bench", "peers", "--"]
SCENARIOS = ["tipping-whole-axis", "tipping", "slow-slide"]
# Two tolerances for each power of ten; the absolute one is a hundredth of the relative one, as in our runs.
TOLERANCES = [10 ** (-half / 2) for half in range(4, 25)]
ABSOLUTE = 0.01
USUAL = 1e-8
# Longest steps in days that are tried, 0 for no bound: from rest, a long step into a jump costs others many short ones.
BOUNDS = [0, 1, 3, 10]
CONTENDERS = {
    "Rodas5P": ("ours", ["rodas5p"], [0], TOLERANCES),
    "Dormand–Prince": ("ours", ["dormand-prince"], [0], TOLERANCES),
    "roadrunner": ("roadrunner", ["CVODE"], BOUNDS, TOLERANCES),
    "COPASI": ("copasi", ["LSODA"], BOUNDS, TOLERANCES),
    # It takes a hundred times as long, so whoever repeats this waits for it; half as many settings must do.
    "SciPy": ("scipy", ["solve_ivp", "odeint"], [0, 3], TOLERANCES[::2]),
}
# A setting is measured again if the first try took no longer than so many times the fastest of the same error.
MAY_COUNT = 1.1
# Seconds of processor time of one measurement.
TRY, MEASUREMENT = 0.01, 0.02


class Simulator:
    """A process that takes orders."""

    def __init__(self, name, words, folder):
        self.log = open(folder / f"{name}.log", "w", encoding="utf-8")
        self.process = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, text=True, encoding="utf-8"
        )

    def ask(self, order):
        print(json.dumps(order), file=self.process.stdin, flush=True)
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"a simulator ended: see {self.log.name}")
        return json.loads(line)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("docs", type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--only", nargs="*", default=SCENARIOS, help="only these runs; then no page is written")
    parser.add_argument("--again", action="store_true", help="write the page of what was measured last")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    file = asked.folder / "measured.json"
    if not asked.again:
        file.write_text(json.dumps(everything(asked), indent=1), encoding="utf-8")
    measured = json.loads(file.read_text(encoding="utf-8"))
    if list(measured["runs"]) == SCENARIOS:
        version = subprocess.check_output([asked.program, "--version"], text=True).split()[-1]
        (asked.docs / "speed.md").write_text(page.page(measured, version), encoding="utf-8")
        chart = asked.folder / "chart.json"
        chart.write_text(json.dumps(page.chart(measured["runs"], version)), encoding="utf-8")
        picture = asked.docs / "pictures" / "speed.png"
        subprocess.run([*BENCH, "draw", chart.resolve(), picture.resolve()], check=True)


def everything(asked):
    """What is measured of all runs, and how ours grows."""
    simulators = {"ours": Simulator("ours", [*BENCH, "serve"], asked.folder)}
    for kind in ["roadrunner", "copasi", "scipy"]:
        simulators[kind] = Simulator(kind, [sys.executable, HERE / "simulators.py", kind, asked.folder], asked.folder)
    measured = {}
    for scenario in asked.only:
        print(scenario, flush=True)
        export(asked.program, asked.folder, scenario)
        reference = simulators["ours"].ask({"reference": {"scenario": scenario}})
        measured[scenario] = measure(simulators, scenario, reference, asked.rounds)
        for line in page.ratios(measured[scenario]):
            print(*line, flush=True)
    growth = [json.loads(line) for line in subprocess.check_output([*BENCH, "growth"], text=True).splitlines()]
    for line in page.growth_table(growth):
        print(line)
    return {"rounds": asked.rounds, "runs": measured, "growth": growth}


def export(program, folder, scenario):
    for language, ending in [("sbml", "xml"), ("python", "py")]:
        words = [program, "export", scenario, "--to", language, "-o", folder / f"{scenario}.{ending}", "--force", "-q"]
        subprocess.run(words, check=True)


def settings():
    """All that is tried of each simulator."""
    for contender, (kind, methods, bounds, tolerances) in CONTENDERS.items():
        for method in methods:
            for longest in bounds:
                for relative in tolerances:
                    yield {"contender": contender, "kind": kind, "method": method, "longest": longest, "relative": relative}


def measure(simulators, scenario, reference, rounds):
    """Of each simulator the settings that count, each with its error and its median time."""

    def take(point, seconds, rows):
        order = {"scenario": scenario, "method": point["method"], "relative": point["relative"]}
        order |= {"absolute": ABSOLUTE * point["relative"], "seconds": seconds, "rows": rows}
        if point["kind"] == "ours":
            return simulators["ours"].ask({"solve": order})
        order |= {"longest": point["longest"], "days": reference["days"], "names": reference["names"]}
        return simulators[point["kind"]].ask(order)

    tried = {contender: [] for contender in CONTENDERS}
    for point in settings():
        answer = take(point, TRY, True)
        # Who gives up is not in the race.
        if "fault" not in answer:
            point |= {"seconds": answer["seconds"], "error": error(answer["rows"], reference["rows"])}
            point |= {"steps": answer.get("steps")}
            tried[point["contender"]].append(point)
    kept = {contender: [point for point in points if may_count(point, points)] for contender, points in tried.items()}
    times = {id(point): [] for points in kept.values() for point in points}
    for _ in range(rounds):
        for turn in zip_longest(*kept.values()):
            for point in filter(None, turn):
                times[id(point)].append(take(point, MEASUREMENT, False)["seconds"])
    for points in kept.values():
        for point in points:
            point["seconds"] = statistics.median(times[id(point)])
            point["spread"] = (max(times[id(point)]) - min(times[id(point)])) / point["seconds"]
    return kept


def may_count(point, points):
    """Whether nothing as exact is clearly faster. Our run with its usual tolerance is always of interest."""
    fastest = min(other["seconds"] for other in points if other["error"] <= point["error"])
    usual = point["kind"] == "ours" and math.isclose(point["relative"], USUAL)
    return usual or point["seconds"] <= MAY_COUNT * fastest


def error(found, exact):
    """The largest difference, in units of the value where that is larger than 1. All unknowns are of that order."""
    pairs = (pair for rows in zip(found, exact, strict=True) for pair in zip(*rows, strict=True))
    # What is not a number is a difference beyond all bounds.
    differences = (abs(value - true) / max(1.0, abs(true)) for value, true in pairs)
    return max(math.inf if math.isnan(difference) else difference for difference in differences)


if __name__ == "__main__":
    sys.exit(main())
