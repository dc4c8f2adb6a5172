"""One simulator that others wrote, kept running: it is given orders, a line of JSON each, and answers with a line each.

    python simulators.py roadrunner|copasi|scipy FOLDER

FOLDER has the exported runs. Each simulator is a process of its own: the libraries bring their own copies of libSBML, which
break each other in one process. An order names scenario, method, tolerances and the longest step (0 for no bound), and how
many seconds of processor time the measurement is to take at least; the answer is the mean of the solutions in that time, and
on request what came out.

Everything that needs to be done once is done before the clock starts: reading and compiling the model, setting the method,
going back to day 0.
"""

import ast
import json
import math
import os
import sys
import time
from pathlib import Path

MOST_STEPS = 10_000_000
# More steps between two days of the table than this are no measurement any more.
ROADRUNNER_STEPS = 5_000


class Roadrunner:
    """libRoadRunner: the SBML compiled to machine code, CVODE with backward differentiation."""

    def __init__(self, folder):
        self.folder, self.loaded = folder, {}

    def prepare(self, order, days, names):
        import roadrunner

        if order["scenario"] not in self.loaded:
            text = (self.folder / f"{order['scenario']}.xml").read_text(encoding="utf-8")
            self.loaded[order["scenario"]] = roadrunner.RoadRunner(text)
        self.simulator = self.loaded[order["scenario"]]
        self.simulator.timeCourseSelections = ["time", *names]
        integrator = self.simulator.integrator
        integrator.relative_tolerance = order["relative"]
        integrator.absolute_tolerance = order["absolute"]
        # Where an input jumps while all else is exactly at rest, CVODE can shrink its step for ever; a bound helps.
        integrator.maximum_num_steps = ROADRUNNER_STEPS
        integrator.maximum_time_step = order["longest"]
        self.days = days

    def reset(self):
        self.simulator.resetAll()

    def solve(self):
        return self.simulator.simulate(times=self.days)

    def rows(self, found):
        return found[:, 1:].tolist()


class Copasi:
    """COPASI, called as a library without the tables that BasiCO makes of its results."""

    def __init__(self, folder):
        self.folder, self.loaded = folder, {}

    def prepare(self, order, days, names):
        import basico
        import COPASI

        if order["scenario"] not in self.loaded:
            self.loaded[order["scenario"]] = basico.load_model(str(self.folder / f"{order['scenario']}.xml"))
        model = self.loaded[order["scenario"]]
        self.task = model.getTask("Time-Course")
        # Its other method for stiff equations, RADAU5, does not work where there are events.
        self.task.setMethodType(COPASI.CTaskEnum.Method_deterministic)
        problem, method = self.task.getProblem(), self.task.getMethod()
        problem.setDuration(days[-1])
        problem.setTimeSeriesRequested(True)
        problem.setAutomaticStepSize(False)
        problem.setStepNumber(len(days) - 1)
        # The last day need not be as far from the one before as all others are.
        problem.setUseValues(days[-1] - days[-2] != days[1] - days[0])
        problem.setValues(" ".join(map(str, days)))
        method.getParameter("Relative Tolerance").setDblValue(order["relative"])
        method.getParameter("Absolute Tolerance").setDblValue(order["absolute"])
        method.getParameter("Max Internal Steps").setIntValue(MOST_STEPS)
        method.getParameter("Max Internal Step Size").setDblValue(order["longest"])
        self.names = names
        self.output = COPASI.CCopasiTask.ONLY_TIME_SERIES

    def reset(self):
        if not self.task.initializeRaw(self.output):
            raise RuntimeError("COPASI cannot begin")

    def solve(self):
        if not self.task.processRaw(True):
            raise RuntimeError("COPASI gives up")
        return self.task.getTimeSeries()

    def rows(self, series):
        columns = {series.getSBMLId(column, self.task.getObjectDataModel()): column for column in range(series.getNumVariables())}
        places = [columns[name] for name in self.names]
        return [[series.getConcentrationData(row, place) for place in places] for row in range(series.getRecordedSteps())]


class Scipy:
    """SciPy on the exported Python script: the equations as the script has them, but without what only the table needs."""

    def __init__(self, folder):
        self.folder, self.loaded = folder, {}

    def prepare(self, order, days, names):
        if order["scenario"] not in self.loaded:
            text = (self.folder / f"{order['scenario']}.py").read_text(encoding="utf-8")
            self.loaded[order["scenario"]] = bare_equations(text)
        script = self.loaded[order["scenario"]]
        self.days, self.order = days, order
        self.model, self.pieces, self.start = script["model"], script["PIECES"], list(script["START"].values())
        if list(script["START"]) != names:
            raise RuntimeError("the script has other unknowns")

    def reset(self):
        pass

    def solve(self):
        return self.by_solve_ivp() if self.order["method"] == "solve_ivp" else self.by_odeint()

    def asked(self, piece):
        """The days of the table that a piece answers for."""
        return [day for day in self.days if piece[0] <= day and (day < piece[1] or piece is self.pieces[-1])]

    def by_solve_ivp(self):
        from scipy.integrate import solve_ivp

        rows, state = [], self.start
        for piece in self.pieces:
            days = self.asked(piece)
            found = solve_ivp(
                self.model,
                piece[:2],
                state,
                method="LSODA",
                t_eval=days if days and days[-1] == piece[1] else [*days, piece[1]],
                args=(piece,),
                rtol=self.order["relative"],
                atol=self.order["absolute"],
                max_step=self.order["longest"] or math.inf,
            )
            if not found.success:
                raise RuntimeError(found.message)
            rows.extend(found.y.T[: len(days)])
            state = found.y[:, -1]
        return rows

    def by_odeint(self):
        from scipy.integrate import odeint

        rows, state = [], self.start
        for piece in self.pieces:
            days = self.asked(piece)
            first = [] if days and days[0] == piece[0] else [piece[0]]
            last = [] if days and days[-1] == piece[1] else [piece[1]]
            found = odeint(
                self.model,
                state,
                [*first, *days, *last],
                args=(piece,),
                tfirst=True,
                rtol=self.order["relative"],
                atol=self.order["absolute"],
                # The equations may break just beyond the end of a piece, where they are of no use.
                tcrit=[piece[1]],
                mxstep=MOST_STEPS,
                hmax=self.order["longest"],
            )
            rows.extend(found[len(first) : len(first) + len(days)])
            state = found[-1]
        return rows

    def rows(self, found):
        return [list(map(float, row)) for row in found]


def bare_equations(text):
    """The names of an exported script, its function `model` rewritten to be as fast as Python allows: it gives the changes
    alone, computes nothing that they do not need, and has every number written where it stands."""
    script = {"__name__": "exported"}
    exec(compile(text, "exported", "exec"), script)
    module = ast.parse(text)
    function = next(part for part in module.body if isinstance(part, ast.FunctionDef) and part.name == "model")
    needed, kept = {"change"}, []
    for part in reversed(function.body):
        target = part.targets[0] if isinstance(part, ast.Assign) else None
        names = {name.id for name in ast.walk(target) if isinstance(name, ast.Name)} if target else set()
        if names & needed:
            needed |= {name.id for name in ast.walk(part.value) if isinstance(name, ast.Name)}
            kept.append(part)
    function.body = [*reversed(kept), *ast.parse("def f():\n    return change").body[0].body]
    assigned = {name.id for name in ast.walk(function) if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)}

    class Numbers(ast.NodeTransformer):
        def visit_Name(self, name):
            value = script.get(name.id)
            if name.id in assigned or not isinstance(value, (int, float)):
                return name
            return ast.copy_location(ast.Constant(value), name)

    rewritten = ast.fix_missing_locations(ast.Module([Numbers().visit(function)], []))
    exec(compile(rewritten, "exported", "exec"), script)
    return script


def answer(simulator, order):
    days, names = order["days"], order["names"]
    simulator.prepare(order, days, names)
    taken, times = 0.0, 0
    while times == 0 or taken < order["seconds"]:
        simulator.reset()
        start = time.process_time()
        found = simulator.solve()
        taken += time.process_time() - start
        times += 1
    rows = simulator.rows(found) if order["rows"] else None
    if rows is not None and len(rows) != len(days):
        raise RuntimeError(f"{len(rows)} of {len(days)} days came back")
    return {"seconds": taken / times, "rows": rows}


def main():
    kind, folder = sys.argv[1:]
    # What the libraries print goes elsewhere: the answers have the output for themselves.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    simulator = {"roadrunner": Roadrunner, "copasi": Copasi, "scipy": Scipy}[kind](Path(folder))
    for line in sys.stdin:
        try:
            result = answer(simulator, json.loads(line))
        except Exception as cause:
            result = {"fault": f"{type(cause).__name__}: {cause}"}
        print(json.dumps(result), file=answers, flush=True)


if __name__ == "__main__":
    main()
