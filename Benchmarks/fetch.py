#!/usr/bin/env python3
"""How long a fetch of a million rows takes beside what psql's COPY of the same columns to a CSV file takes.

usage: fetch.py [PROGRAM]    of a release build; .build/release/upheld unless named

Starts a PostgreSQL of its own. Both are run in turn, five times; the fastest and the middle one of each are printed.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "Databases"))
from servers import Servers  # noqa: E402

PROGRAM = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/upheld").resolve()
COLUMNS = "reference, received, responded, outcome, service, stage, cause, channel"
TABLE = """create table cases as select 'C-' || lpad(g::text, 7, '0') as reference, date '2022-04-01' + g % 1095 as received,
    case when g % 17 > 0 then date '2022-04-01' + g % 1095 + g % 23 end as responded,
    (array['Upheld', 'Not upheld', 'Part upheld', 'Withdrawn'])[1 + g % 4] as outcome,
    (array['Waste', 'Housing', 'Parking', 'Adult social care', 'Planning'])[1 + g % 5] as service, 1 + g % 2 as stage,
    (array['Delay', 'Conduct', 'Quality', 'Policy'])[1 + g / 7 % 4] as cause,
    (array['Web', 'Telephone', 'Letter'])[1 + g / 3 % 3] as channel, md5(g::text) as notes
    from generate_series(1, 1000000) g"""
REPORT = """title: Complaints
year: 2024/25
data:
  cases:
    source: { odbc: DATABASE, query: data/cases.sql }
    columns: { reference: reference, received: received, responded: responded, outcome: outcome, service: service,
      stage: stage, cause: cause, channel: channel }
procedures:
  corporate: { name: Corporate, stages: { 1: { respond: 10 working days }, 2: { respond: 20 working days } } }
"""


def timed(command, **environment):
    started = time.perf_counter()
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    return time.perf_counter() - started


def main():
    with Servers("one") as (server,), tempfile.TemporaryDirectory() as folder:
        server.run(TABLE)
        server.run("vacuum analyze cases")
        data = Path(folder) / "content" / "r" / "data"
        data.mkdir(parents=True)
        (data.parent / "report.yaml").write_text(REPORT)
        (data / "cases.sql").write_text(f"select {COLUMNS} from cases")
        fetch = [PROGRAM, "fetch", "--project", folder]
        copy = [server.bin / "psql", "-X", "-q", "-h", "127.0.0.1", "-p", str(server.port), "-U", "upheld", "-d", "upheld",
                "-c", f"\\copy (select {COLUMNS} from cases) to '{folder}/cases.csv' csv header"]
        times = {"COPY": [], "Unicode": [], "ANSI": []}
        for _ in range(5):
            times["COPY"].append(timed(copy, PGPASSWORD=server.password))
            for driver in ["Unicode", "ANSI"]:
                times[driver].append(timed(fetch, DATABASE=server.connection(driver=f"PostgreSQL {driver}")))
        fastest, middle = (lambda seconds: min(seconds)), (lambda seconds: sorted(seconds)[len(seconds) // 2])
        for name, seconds in times.items():
            ratio = fastest(seconds) / fastest(times["COPY"])
            print(f"{name:8} {fastest(seconds):.2f} s, middle {middle(seconds):.2f} s, {ratio:.2f} of COPY")
        print(f"{(data / 'cases.snapshot').stat().st_size >> 10:,} KB, and as CSV "
              f"{(Path(folder) / 'cases.csv').stat().st_size >> 10:,} KB")


if __name__ == "__main__":
    main()
