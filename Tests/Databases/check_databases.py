#!/usr/bin/env python3
"""Fetches from real databases with the built program, and builds from what it fetched.

usage: check_databases.py PROGRAM

One PostgreSQL holds complaints; two others hold a half each of the same, which a third joins as one partitioned table
through postgres_fdw. FreeTDS's driver is tried as far as it goes without a server.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from servers import Servers, free_port

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = Path(sys.argv[1]).resolve()

TABLE = """(reference text, person text, received date, closed timestamp, decision varchar(40), service text,
    stage integer, notes text)"""
ROWS = """select 'C-' || lpad(g::text, 5, '0'), 'Person ' || g, date '2022-04-01' + g % 1095,
    case when g % 17 > 0 then date '2022-04-01' + g % 1095 + g % 23 + time '10:11:12' end,
    case when g % 17 > 0 then (array['Upheld', 'Not upheld', 'Part upheld'])[1 + g % 3] end,
    (array['Waste', 'Children’s services', 'Parking', ' Housing'])[1 + g % 4], 1, repeat('x', 9000)
    from generate_series(1, {count}) g"""

REPORT = """title: Complaints about our services
year: 2024/25
data:
  cases:
    source: { odbc: COMPLAINTS_DATABASE, query: data/cases.sql }
    columns: { reference: Case ID, received: received, responded: Closed, outcome: decision, service: service }
procedures:
  corporate: { name: Corporate complaints procedure, stages: { 1: { name: Stage 1, respond: 10 working days } } }
"""
QUERY = """-- Complaints of the report's years :from and :before are filled in by Upheld.
select reference as "Case ID", person, received, closed, decision, service, notes
from complaints where received >= :from and received < :before order by reference;
"""
SECTION = """# Complaints

We received `=received` complaints in `=year()`, `=change(received)`; `=closed(outcome: upheld)` were upheld.

```table
title: Complaints by service
measure: received
rows: service
columns: year
total: columns
```
"""


class Project:
    """A project in a temporary folder that takes its complaints from a database."""

    def __init__(self, folder):
        self.folder = Path(folder)
        report = self.folder / "content" / "complaints-2024-25"
        (report / "data").mkdir(parents=True)
        shutil.copytree(ROOT / "templates", self.folder / "templates")
        (self.folder / "content" / "site.yaml").write_text("council: A\ntitle: B\ncontact: { team: C }\n")
        self.settings, self.query = report / "report.yaml", report / "data" / "cases.sql"
        self.snapshot, self.records = report / "data" / "cases.snapshot", report / "data" / "cases.csv"
        self.settings.write_text(REPORT)
        self.query.write_text(QUERY)
        (report / "10-volumes.md").write_text(SECTION)

    def run(self, *arguments, connection=None, code=0, **environment):
        inherited = {key: value for key, value in os.environ.items() if key != "COMPLAINTS_DATABASE"}
        environment = {**inherited, **environment, **({"COMPLAINTS_DATABASE": connection} if connection else {})}
        done = subprocess.run([PROGRAM, *arguments, "--project", self.folder], capture_output=True, text=True,
                              env=environment, timeout=120)
        said = done.stdout + done.stderr
        assert done.returncode == code, f"{arguments} gave {done.returncode}:\n{said}"
        for secret in ["correct-horse", "battery", "Person", "C-0"]:
            assert secret not in said, f"{arguments} said {secret}:\n{said}"
        return said

    def build(self):
        self.run("build", "--no-pdf", "--no-word")
        return {path.relative_to(self.folder): path.read_bytes()
                for path in sorted((self.folder / "output").rglob("*")) if path.is_file()}


def without_source(pages):
    """The pages without what says where the records come from, to compare with a build from a file."""
    day = re.compile(rb" as held on \d+ \w+ \d+| The records of cases were taken from a database on \d+ \w+ \d+\.")
    return {path: day.sub(b"", text) for path, text in pages.items()}


def the_same_as_a_file(project, server):
    """A build from the database is a build from the same rows in a CSV file; and each build has the same bytes."""
    said = project.run("fetch", connection=server.connection())
    assert re.search(r"data/cases\.snapshot: [\d,]+ rows\.", said), said
    head = project.snapshot.read_bytes().split(b"\n\n")[0].decode()
    assert "days 2023-04-01 to 2025-03-31" in head and "person" not in head and "notes" not in head, head
    pages = project.build()
    assert pages == project.build(), "Two builds differ."
    figures = next(text for path, text in pages.items() if path.name == "figures.html").decode()
    today = f"{date.today():%d %B %Y}".lstrip("0")
    assert f"taken from a database on {today}" in figures
    assert f"as held on {today}" in next(t for p, t in pages.items() if p.name == "volumes.html").decode()
    project.run("fetch", connection=server.connection(driver="PostgreSQL ANSI", UseDeclareFetch=1, Fetch=500))
    assert pages == project.build(), "Another driver gives other pages."
    query = "select reference as \"Case ID\", received, closed::text as closed, decision, service from complaints" \
        " where received >= '2023-04-01' and received < '2025-04-01' order by reference"
    project.records.write_text(server.psql("-c", f"\\copy ({query}) to stdout csv header"))
    project.settings.write_text(REPORT.replace(
        "source: { odbc: COMPLAINTS_DATABASE, query: data/cases.sql }", "file: data/cases.csv"))
    assert without_source(pages) == without_source(project.build()), "The file gives other pages."
    project.settings.write_text(REPORT)


def stale_and_damaged(project):
    """A build says that a snapshot is not the query's, or not as it was written."""
    text = project.query.read_text()
    project.query.write_text(text + "-- another\n")
    assert "stale-snapshot" in project.run("check", code=1)
    project.query.write_text(text)
    bytes_ = project.snapshot.read_bytes()
    project.snapshot.write_bytes(bytes_[:-100])
    assert "damaged-snapshot" in project.run("check", code=1)
    project.snapshot.unlink()
    assert "missing-snapshot" in project.run("check", code=1)
    project.snapshot.write_bytes(bytes_)


def refusals(project, server):
    """What a database refuses is said without a password and without values, and the snapshot stays."""
    kept = project.snapshot.read_bytes()

    def fetch(expected, connection=server.connection(), query=None, **environment):
        project.query.write_text(query or QUERY)
        said = project.run("fetch", connection=connection, code=1, **environment)
        for words in expected:
            assert words in said, f"{words} is not in:\n{said}"
        assert project.snapshot.read_bytes() == kept
        assert not list(project.snapshot.parent.glob("*.new"))

    fetch(["no-connection"], connection=server.connection().replace("battery", "staple"))
    fetch(["no-connection"], connection=server.connection(Port=free_port()))
    fetch(["no-connection", "neither an environment variable nor a data source"], connection=None)
    fetch(["no-connection"], connection="Driver=/no/such/driver.so;Pwd={correct-horse;battery}")
    fetch(["query-refused", 'column "recieved" does not exist'], query=QUERY.replace("where received", "where recieved"))
    fetch(["(22P02)"], query=QUERY.replace("notes\n", "person::integer as notes\n"))
    fetch(["query-without-rows"], query="delete from complaints where received < :from")
    fetch(["missing-column", "Case ID"], query=QUERY.replace('as "Case ID"', "as reference"))
    fetch(["duplicate-heading"], query=QUERY.replace("person,", "service,"))
    fetch(["binary-column"], query=QUERY.replace("decision,", "decision::bytea as decision,"))
    fetch(["long-cell", 'row 1, column "service"'], query=QUERY.replace("service, notes", "notes as service"))
    fetch(["unknown-marker"], query=QUERY.replace(":before", ":until"))
    count = server.run("select count(*) from complaints")
    assert "3000" in count, count
    project.settings.write_text(REPORT.replace("COMPLAINTS_DATABASE,", '"Driver=x;Pwd=correct-horse",'))
    fetch(["connection-in-file"])
    project.settings.write_text(REPORT)
    project.query.write_text(QUERY)


def long_cells(project, server):
    """Cells of more than the usual width are taken whole."""
    project.query.write_text(QUERY.replace("service,", "left(notes, 60) || service || left(notes, 500) as service,"))
    project.run("fetch", connection=server.connection())
    pages = project.build()
    assert any(b"x" * 60 + "Children’s services".encode() + b"x" * 500 in text for text in pages.values())
    project.query.write_text(QUERY)


def data_source(project, server):
    """A data source of odbc.ini, with its password there."""
    with tempfile.TemporaryDirectory() as folder:
        ini = Path(folder) / "odbc.ini"
        pairs = re.findall(r"(\w+)=(\{[^}]*\}|[^;]*)", server.connection())
        names = {"Uid": "Username", "Pwd": "Password", "Server": "Servername"}
        # odbc.ini takes a semicolon for the beginning of a comment, so that this user has another password.
        server.run("create role reader login password 'reading-only'; grant select on complaints to reader")
        text = "".join(f"{names.get(key, key)} = {value.strip('{}')}\n" for key, value in pairs if key not in ("Uid", "Pwd"))
        ini.write_text("[complaints]\n" + text + "Username = reader\nPassword = reading-only\n")
        project.settings.write_text(REPORT.replace("COMPLAINTS_DATABASE", "complaints"))
        said = project.run("fetch", ODBCINI=str(ini))
        assert "rows." in said, said
        ini.write_text(ini.read_text().replace("reading-only", "writing-too"))
        assert "writing-too" not in project.run("fetch", ODBCINI=str(ini), code=1)
    project.settings.write_text(REPORT)


def documentation(project, server):
    """The steps of docs/databases.md, as they stand there."""
    page = (ROOT / "docs" / "databases.md").read_text()
    query, data = (re.search(rf"```{kind}\n(.*?)```", page, re.DOTALL).group(1) for kind in ("sql", "yaml"))
    server.run("""alter table complaints rename to records; create view complaints as select reference as case_id,
        received as date_received, closed as date_closed, decision, service from records""")
    project.query.write_text(query)
    project.settings.write_text(re.sub(r"data:\n(  .*\n)+", lambda _: data, REPORT))
    said = project.run("fetch", connection=server.connection())
    assert "cases.snapshot: " in said, said
    project.build()
    server.run("drop view complaints; alter table records rename to complaints")
    project.query.write_text(QUERY)
    project.settings.write_text(REPORT)


def zones(project, server):
    """A time that knows its zone is the day in England, whatever the zone of the server and of this machine."""
    server.run("create table stamped (reference text, received timestamptz); "
               "insert into stamped values ('A-1', '2024-04-01 00:30+01'), ('A-2', '2024-03-31 23:30+00')")
    project.query.write_text("select reference as \"Case ID\", received from stamped order by reference")
    settings = REPORT.replace(", responded: Closed, outcome: decision, service: service", "")
    for zone in ["", "\n    zone: UTC"]:
        project.settings.write_text(settings.replace("data/cases.sql }", "data/cases.sql }" + zone))
        for here in ["UTC", "America/New_York"]:
            project.run("fetch", connection=server.connection(), PGTZ=here, TZ=here)
            received = project.run("explain", "received").splitlines()[0]
            assert received == "2", f"{received} with {zone.strip() or 'no zone'}, from {here}"
    project.query.write_text(QUERY)
    project.settings.write_text(REPORT)


def distributed(project, north, south, joint):
    """Two servers, which a third joins as one partitioned table, give what one server gives."""
    pages = project.build()
    joint.run("create extension postgres_fdw; drop table complaints; "
              f"create table complaints {TABLE} partition by list (service)")
    for name, server, half in [("north", north, "('Waste', 'Parking')"), ("south", south, None)]:
        server.run(f"delete from complaints where service {'not in' if half else 'in'} ('Waste', 'Parking')")
        joint.run(f"""
            create server {name} foreign data wrapper postgres_fdw
                options (host '127.0.0.1', port '{server.port}', dbname 'upheld');
            create user mapping for upheld server {name} options (user 'upheld', password '{server.password}');
            create foreign table {name} partition of complaints {"for values in " + half if half else "default"}
                server {name} options (table_name 'complaints')""")
    project.snapshot.unlink()
    project.run("fetch", connection=joint.connection())
    assert pages == project.build(), "Two joined servers give other pages than one."


def freetds(project):
    """FreeTDS's driver is found, loaded and asked; there is no server that could answer."""
    connection = f"Driver={{FreeTDS}};Server=127.0.0.1;Port={free_port()};UID=upheld;PWD={{correct-horse;battery}}"
    said = project.run("fetch", connection=connection, code=1)
    assert "no-connection" in said and "08" in said, said


def main():
    with Servers("one", "north", "south") as servers, tempfile.TemporaryDirectory() as folder:
        for server in servers:
            server.run(f"create table complaints {TABLE}; insert into complaints {ROWS.format(count=3000)}")
        project = Project(folder)
        for check in [lambda: the_same_as_a_file(project, servers[0]), lambda: stale_and_damaged(project),
                      lambda: refusals(project, servers[0]), lambda: long_cells(project, servers[0]),
                      lambda: data_source(project, servers[0]), lambda: documentation(project, servers[0]),
                      lambda: zones(project, servers[0]), lambda: freetds(project),
                      lambda: project.run("fetch", connection=servers[0].connection()),
                      lambda: distributed(project, servers[1], servers[2], servers[0])]:
            check()
    print("Rows of one server, of two joined ones, and of none.")


if __name__ == "__main__":
    main()
