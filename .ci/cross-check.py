"""Hold gutskin against simulators that others wrote, and its exports against their own validators.

    python cross-check.py PROGRAM FOLDER [--card FILE] [--scenarios NAME ...]

PROGRAM is the program `gutskin`. For each scenario it is asked to export SBML, Antimony, Python and a COMBINE archive into
FOLDER, and to run the scenario itself. Then

- libroadrunner (CVODE) and COPASI (LSODA) run the SBML, libroadrunner also what libAntimony makes of the Antimony,
  SciPy runs the Python script;
- every state and every read-out is compared with gutskin's own table on every day of it;
- libSBML, libSEDML and libCombine check the files.

A table is printed, and written to FILE as a page. The exit code is 1 if any scenario fails.
"""

import argparse
import csv
import io
import math
import os
import subprocess
import sys
import tempfile
import zipfile
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

# The largest difference that is allowed, as a share of the largest value of the quantity in the run.
LIMIT = 1e-6
# Where a quantity stays below this all through, the difference is a share of this: what is zero but for rounding, such as
# the SCORAD of healthy skin, is compared as zero.
SMALLEST = 1e-2
# Scores that are nought in health and count in points up to this; all others are of order one.
SCALES = {"scorad": 103.0, "pasi": 72.0}
# How closely the simulators are asked to follow.
RELATIVE, ABSOLUTE = 1e-12, 1e-14
MOST_STEPS = 10_000_000
SIMULATORS = ["roadrunner", "COPASI", "SciPy", "Antimony", "archive"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--card", type=Path, help="write the table as a page")
    parser.add_argument("--scenarios", nargs="*", help="only these; all built-in ones without it")
    asked = parser.parse_args()
    check_the_comparison()
    asked.folder.mkdir(parents=True, exist_ok=True)
    program = asked.program.resolve()
    scenarios = asked.scenarios or built_in(program)
    with ThreadPoolExecutor(max_workers=2) as workers:
        # One after the other in the table, two at a time on the machine.
        rows = list(workers.map(check, [program] * len(scenarios), [asked.folder] * len(scenarios), scenarios))
    print_table(rows)
    if asked.card:
        asked.card.write_text(card(rows, program), encoding="utf-8")
    failed = [row for row in rows if row["faults"]]
    for row in failed:
        for fault in row["faults"]:
            print(f"FAILED {row['scenario']}: {fault}")
    print(f"{len(rows) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed or not rows else 0


def built_in(program):
    listed = subprocess.run([program, "list", "scenarios"], capture_output=True, text=True, encoding="utf-8", check=True)
    return [line.split()[0] for line in listed.stdout.splitlines() if line.strip()]


def alone(function, *values):
    """What the function gives, run in a process of its own: the libraries below bring their own copies of libSBML, which
    break each other in one process."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as process:
        return process.submit(function, *values).result()


def check(program, folder, scenario):
    """One scenario: its row of the table."""
    row = {"scenario": scenario, "faults": [], "days": 0, "states": 0, "worst": "", **dict.fromkeys(SIMULATORS, math.nan)}
    try:
        paths = export(program, folder, scenario)
        own = table(paths["own"].read_text(encoding="utf-8"))
        days = [line["day"] for line in own]
        states, others, jumps, faults = alone(read_sbml, paths["sbml"])
        row["days"], row["states"] = len(days), len(states)
        found = {
            "roadrunner": lambda: alone(roadrunner_course, text, days, states + others),
            "COPASI": lambda: alone(copasi_course, paths["sbml"], days, states + others),
            "SciPy": lambda: table(run_python(paths["python"])),
            "Antimony": lambda: alone(
                roadrunner_course, alone(sbml_of_antimony, paths["antimony"]), days, states + others
            ),
            "archive": lambda: alone(archive_course, paths["omex"], days, states + others),
        }
        text = paths["sbml"].read_text(encoding="utf-8")
        for simulator, run in found.items():
            try:
                row[simulator], worst = largest_difference(own, run(), states, others, jumps)
                if not row[simulator] < LIMIT:
                    row["faults"].append(f"{simulator} differs by {row[simulator]:.1e} in {worst}")
            except Exception as cause:
                row["faults"].append(f"{simulator}: {cause}")
        row["faults"] += [f"libSBML: {fault}" for fault in faults]
        row["faults"] += [f"archive: {fault}" for fault in archive_faults(paths["omex"], paths["sbml"])]
    except Exception as cause:
        row["faults"].append(f"{type(cause).__name__}: {cause}")
    return row


def export(program, folder, scenario):
    endings = {"sbml": "xml", "antimony": "ant", "python": "py", "omex": "omex"}
    paths = {"own": folder / scenario / "data.csv"}
    for language, ending in endings.items():
        paths[language] = folder / f"{scenario}.{ending}"
        subprocess.run([program, "export", scenario, "--to", language, "-o", paths[language], "--force", "-q"], check=True)
    subprocess.run([program, "run", scenario, "-o", folder, "--force", "-q"], check=True)
    return paths


def table(text):
    return [{name: float(value) for name, value in line.items()} for line in csv.DictReader(io.StringIO(text))]


def read_sbml(path):
    """The states of the model; what is read off them by a rule; the days on which an input jumps; and everything libSBML
    says, units, SBO terms and style of modelling included."""
    import libsbml

    document = libsbml.readSBMLFromFile(str(path))
    for category in [
        libsbml.LIBSBML_CAT_GENERAL_CONSISTENCY,
        libsbml.LIBSBML_CAT_IDENTIFIER_CONSISTENCY,
        libsbml.LIBSBML_CAT_UNITS_CONSISTENCY,
        libsbml.LIBSBML_CAT_MATHML_CONSISTENCY,
        libsbml.LIBSBML_CAT_SBO_CONSISTENCY,
        libsbml.LIBSBML_CAT_OVERDETERMINED_MODEL,
        libsbml.LIBSBML_CAT_MODELING_PRACTICE,
    ]:
        document.setConsistencyChecks(category, True)
    document.checkConsistency()
    faults = [said(document.getError(index)) for index in range(document.getNumErrors())]
    model = document.getModel()
    states = [species.getId() for species in model.getListOfSpecies()]
    others = [rule.getVariable() for rule in model.getListOfRules()]
    jumps = [event.getTrigger().getMath().getChild(1).getValue() for event in model.getListOfEvents()]
    return states, others, jumps, faults


def roadrunner_course(sbml, days, names):
    import roadrunner

    def course(most_steps, longest):
        simulator = roadrunner.RoadRunner(sbml)
        simulator.integrator.relative_tolerance = RELATIVE
        simulator.integrator.absolute_tolerance = ABSOLUTE
        simulator.integrator.maximum_num_steps = most_steps
        # No step is longer than this, in days; 0 for no bound.
        simulator.integrator.maximum_time_step = longest
        simulator.timeCourseSelections = ["time", *names]
        rows = simulator.simulate(times=days)
        return [dict(zip(["day", *names], values)) for values in rows]

    try:
        return course(100_000, 0.0)
    except RuntimeError:
        # Where an input jumps while all else is exactly at rest, CVODE can shrink its step for ever.
        return course(MOST_STEPS, 1e-3)


def copasi_course(path, days, names):
    import basico

    model = basico.load_model(str(path))
    try:
        rows = basico.run_time_course(
            values=days,
            r_tol=RELATIVE,
            a_tol=ABSOLUTE,
            max_steps=MOST_STEPS,
            use_sbml_id=True,
            use_numbers=False,
            model=model,
        )
        if len(rows) != len(days):
            raise RuntimeError(f"{len(rows)} of {len(days)} days came back")
        return [{"day": day, **values} for day, values in zip(rows.index, rows.to_dict("records"))]
    finally:
        basico.remove_datamodel(model)


def archive_course(path, days, names):
    """What COPASI shows who opens the archive there and runs what is in it, with nothing set by hand."""
    import basico

    model = basico.new_model()
    basico.set_current_model(model)
    if not model.openCombineArchive(str(path)):
        raise RuntimeError("COPASI can not open the archive")
    if not len(basico.get_plots()):
        raise RuntimeError("COPASI finds no plot in the archive")
    asked = basico.get_task_settings("Time-Course")["problem"]
    rows = basico.run_time_course(
        start_time=0,
        duration=asked["Duration"],
        intervals=asked["StepNumber"],
        use_sbml_id=True,
        use_numbers=False,
    )
    # The archive may ask for more days than the table has.
    spacing = asked["Duration"] / asked["StepNumber"]
    lines = rows.to_dict("records")
    return [{"day": day, **lines[round(day / spacing)]} for day in days]


def run_python(path):
    with tempfile.TemporaryDirectory() as elsewhere:
        run = subprocess.run(
            [sys.executable, path.resolve()], capture_output=True, text=True, encoding="utf-8", cwd=elsewhere
        )
    if run.returncode:
        raise RuntimeError(run.stderr.strip().splitlines()[-1])
    return run.stdout


def sbml_of_antimony(path):
    import antimony

    antimony.clearPreviousLoads()
    if antimony.loadAntimonyString(path.read_text(encoding="utf-8")) < 0:
        raise RuntimeError(antimony.getLastError())
    return antimony.getSBMLString(antimony.getMainModuleName())


def largest_difference(own, theirs, states, others, jumps):
    """The largest difference, as a share of the largest value of its quantity; and where it is."""
    if [line["day"] for line in own] != [line["day"] for line in theirs]:
        close = len(own) == len(theirs) and all(
            abs(a["day"] - b["day"]) <= 1e-9 * max(1.0, a["day"]) for a, b in zip(own, theirs)
        )
        if not close:
            raise RuntimeError("the days of the two tables differ")
    largest, where = 0.0, "nothing"
    for name in [*states, *others]:
        if name not in own[0]:
            if name in states:
                raise RuntimeError(f"gutskin has no column {name}")
            # A shared part of formulas, which gutskin's table does not show.
            continue
        size = max(SMALLEST * SCALES.get(name, 1.0), max(abs(line[name]) for line in own))
        for ours, other in zip(own, theirs):
            if name in others and any(abs(ours["day"] - jump) < 1e-9 for jump in jumps):
                continue
            difference = abs(ours[name] - other[name]) / size
            if math.isnan(difference):
                # What is not a number is a difference beyond all bounds: nothing that comes after may hide it.
                return math.inf, f"{name} on day {ours['day']:g}, which is not a number"
            if difference > largest:
                largest, where = difference, f"{name} on day {ours['day']:g}"
    return largest, where


def check_the_comparison():
    """The comparison itself, on tables of which we know what it must say; so that it can not agree with everything."""
    own = [{"day": float(day), "x": 1.0 + day} for day in range(5)]

    def found(day, value):
        theirs = [dict(line) for line in own]
        theirs[day]["x"] = value
        return largest_difference(own, theirs, ["x"], [], [])

    assert found(2, 3.0) == (0.0, "nothing"), "the same table differs"
    assert found(2, 3.5) == (0.1, "x on day 2"), "a difference is not found"
    for value in [math.nan, math.inf, -math.inf]:
        difference, where = found(2, value)
        assert not difference < LIMIT and "x on day 2" in where, f"{value} in the middle passes"
        assert card_cell(difference), "a difference beyond all bounds has no words on the page"


def said(error):
    return f"{error.getSeverityAsString()} {error.getErrorId()}, line {error.getLine()}: {' '.join(error.getMessage().split())}"


def archive_faults(path, sbml):
    """What is wrong with the archive: with its files, with its manifest as libCombine reads it, and with the experiment as
    libSEDML reads it."""
    with zipfile.ZipFile(path) as files:
        faults = ["a checksum is wrong"] if files.testzip() else []
        texts = {name: files.read(name).decode("utf-8") for name in files.namelist()}
    listed, master, described = alone(manifest, path)
    if not described:
        # Seen in three of some hundred archives, and never twice in one: an archive
        # without a description has none the second time either.
        listed, master, described = alone(manifest, path)
    if not described:
        faults.append("libCombine finds no description")
    # libCombine takes the metadata out of its list once it has read them.
    faults += [f"{name} is not in the manifest" for name in texts.keys() - listed - {"manifest.xml", "metadata.rdf"}]
    faults += [f"{name} is in the manifest only" for name in listed - texts.keys() - {"."}]
    if not master.endswith(".sedml"):
        faults.append("the experiment is not the master file")
    if texts["model.xml"] != sbml.read_text(encoding="utf-8"):
        faults.append("the model is not the exported SBML")
    return faults + alone(sedml_faults, texts["experiment.sedml"])


def manifest(path):
    """What libCombine finds in the archive, its master file, and what it says of itself."""
    path = Path(path).resolve()
    with tempfile.TemporaryDirectory() as folder:
        # libCombine unpacks into files whose names it chooses itself, and two processes at once may choose the same.
        os.environ.update(TMPDIR=folder, TMP=folder, TEMP=folder)
        os.chdir(folder)
        import libcombine

        archive = libcombine.CombineArchive()
        if not archive.initializeFromArchive(str(path)):
            raise RuntimeError("libCombine can not open the archive")
        listed = {archive.getEntry(index).getLocation().removeprefix("./") for index in range(archive.getNumEntries())}
        master = archive.getMasterFile()
        return listed, master.getLocation() if master else "", archive.getMetadataForLocation(".").getDescription()


def sedml_faults(text):
    import libsedml

    log = libsedml.readSedMLFromString(text).getErrorLog()
    return [f"libSEDML: {said(log.getError(index))}" for index in range(log.getNumErrors())]


def shown(difference):
    return "–" if math.isnan(difference) else f"{difference:.1e}"


def card_cell(difference):
    """A difference as the page gives it. One digit is enough: the last ones differ from machine to machine."""
    if not math.isfinite(difference):
        return "–" if math.isnan(difference) else "beyond all bounds"
    return f"< 1e{math.ceil(math.log10(max(difference, 1e-16)))}"


def print_table(rows):
    width = max([len(row["scenario"]) for row in rows], default=8)
    print(f"{'scenario':{width}} {'days':>5} {'states':>6} " + " ".join(f"{name:>11}" for name in SIMULATORS))
    for row in rows:
        cells = " ".join(f"{shown(row[name]):>11}" for name in SIMULATORS)
        print(f"{row['scenario']:{width}} {row['days']:5} {row['states']:6} {cells}  {'FAILED' if row['faults'] else 'agrees'}")


def card(rows, program):
    from importlib.metadata import version

    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.split()[-1]
    versions = ", ".join(
        f"{name} {version(package)}"
        for name, package in [
            ("libroadrunner", "libroadrunner"),
            ("COPASI", "python-copasi"),
            ("SciPy", "scipy"),
            ("libAntimony", "antimony"),
            ("libSBML", "python-libsbml"),
            ("libSEDML", "python-libsedml"),
            ("libCombine", "python-libcombine"),
        ]
    )
    failed = sum(1 for row in rows if row["faults"])
    judgement = f"{failed} of {len(rows)} scenarios fail." if failed else "None of them has anything to say."
    lines = [
        "# The same answer from other simulators",
        "",
        "This page is written by `.ci/cross-check`; do not edit it.",
        "",
        f"Every built-in scenario of gutskin {said} was exported with `gutskin export` and run by simulators that no one here",
        f"wrote: {versions}.",
        "Each number bounds the largest difference between gutskin and the other program, over all states and read-outs and",
        "all days of the table, as a share of the largest value of that quantity in the run (of a hundredth of its scale where it stays "
        "below that: 0.01, or 1.03 points of SCORAD, 0.72 points of PASI). "
        "A scenario fails from "
        f"{LIMIT:.0e} on.",
        "",
        "- **roadrunner** runs the SBML with CVODE (where that gives up at a jump, again with steps of 0.001 day at most), "
        "**COPASI** runs it with LSODA, both with tolerances of "
        f"{RELATIVE:.0e} and {ABSOLUTE:.0e}.",
        "- **SciPy** runs the Python export as it stands.",
        "- **archive** is the COMBINE archive as COPASI opens and runs it, with nothing set by hand.",
        "- **Antimony** is the Antimony export, turned into SBML by libAntimony and run by roadrunner.",
        "- gutskin itself runs with its usual tolerance of 1e-9, which is what the differences show.",
        "- libSBML checks every SBML file, units, SBO terms and style of modelling included; libSEDML and libCombine check the",
        f"  archive. {judgement}",
        "",
        "On days on which an input jumps, what is read off that input has two values; there only the states are compared.",
        "",
        "| scenario | days | states | " + " | ".join(SIMULATORS) + " | |",
        "|---|---:|---:|" + "---:|" * len(SIMULATORS) + "---|",
    ]
    for row in rows:
        cells = " | ".join(card_cell(row[name]) for name in SIMULATORS)
        verdict = "**fails**" if row["faults"] else "agrees"
        lines.append(f"| {row['scenario']} | {row['days']} | {row['states']} | {cells} | {verdict} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    sys.exit(main())
