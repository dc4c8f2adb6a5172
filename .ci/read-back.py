"""Read the numbers of a run back with the programs that people will use.

    python read-back.py PROGRAM FOLDER

PROGRAM is the program `gutskin`. Two scenarios are printed in every format, wide and tidy, and read by pandas, DuckDB,
PyArrow and Polars: the same columns, the same rows, the same numbers to the last bit. The exit code is 1 if any differs.
"""

import io
import subprocess
import sys
from pathlib import Path

import duckdb
import pandas
import polars
import pyarrow.csv
import pyarrow.parquet

SCENARIOS = ["antibiotics", "tipping-whole-axis"]


def main():
    program, folder = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    failed = 0
    for scenario in SCENARIOS:
        for layout in [[], ["--tidy"]]:
            named = f"{scenario}{''.join(layout)}"
            found = dict(tables(program, folder, scenario, layout))
            reference = found.pop("csv by pandas")
            for reader, table in found.items():
                fault = difference(reference, table)
                failed += fault is not None
                print(f"{named:32} {reader:22} {fault or f'{len(table)} rows, {len(table.columns)} columns, the same'}")
    return 1 if failed else 0


def tables(program, folder, scenario, layout):
    """The table of a scenario as each reader gives it, as a pandas frame."""

    def printed(form):
        call = [program, "run", scenario, "-o", folder, "--quiet", "--format", form, *layout]
        return subprocess.run(call, capture_output=True, check=True).stdout

    paths = {}
    for form in ["csv", "tsv", "json", "ndjson"]:
        paths[form] = folder / f"{scenario}{''.join(layout)}.{form}"
        paths[form].write_bytes(printed(form))
    printed("parquet")
    parquet = folder / scenario / ("data-tidy.parquet" if layout else "data.parquet")
    exact = {"keep_default_na": False, "na_values": [""]}
    yield "csv by pandas", pandas.read_csv(paths["csv"], **exact)
    yield "tsv by pandas", pandas.read_csv(paths["tsv"], sep="\t", **exact)
    yield "json by pandas", pandas.read_json(paths["json"], precise_float=True)
    yield "ndjson by pandas", pandas.read_json(paths["ndjson"], lines=True, precise_float=True)
    yield "parquet by pandas", pandas.read_parquet(parquet)
    yield "csv by DuckDB", duckdb.sql(f"from read_csv('{paths['csv']}')").df()
    yield "ndjson by DuckDB", duckdb.sql(f"from read_json('{paths['ndjson']}')").df()
    yield "parquet by DuckDB", duckdb.sql(f"from '{parquet}'").df()
    yield "csv by PyArrow", pyarrow.csv.read_csv(paths["csv"]).to_pandas()
    yield "parquet by PyArrow", pyarrow.parquet.read_table(parquet).to_pandas()
    yield "csv by Polars", polars.read_csv(io.BytesIO(paths["csv"].read_bytes())).to_pandas()
    yield "parquet by Polars", polars.read_parquet(parquet).to_pandas()


def difference(reference, table):
    """What differs, in words; nothing if all is the same."""
    if list(reference.columns) != list(table.columns):
        return f"other columns: {list(table.columns)[:4]} …"
    if len(reference) != len(table):
        return f"{len(table)} rows instead of {len(reference)}"
    for column in reference.columns:
        one, other = reference[column], table[column]
        if pandas.api.types.is_numeric_dtype(one):
            same = bool((one.astype(float).to_numpy() == other.astype(float).to_numpy()).all())
        else:
            same = one.fillna("").astype(str).tolist() == other.fillna("").astype(str).tolist()
        if not same:
            return f"other values in {column}"
    return None


sys.exit(main())
