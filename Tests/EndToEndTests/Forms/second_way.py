#!/usr/bin/env python3
"""Works out every table of this folder's project a second time, from its records and with nothing of Upheld.

Compares the results, cell by cell, with the CSV files in Golden/, which the Swift tests compare with the program. Exits
1 and names every difference, every table of which there is no second calculation, and every calculation without table.
"""

import csv
import sys
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).parent
HOLIDAYS = {
    date.fromisoformat(day)
    for day in """
    2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26 2024-01-01 2024-03-29
    2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26 2025-01-01
    """.split()
}
LIMITS = {("corporate", "1"): (10, 20), ("corporate", "2"): (20, 20), ("statutory", "1"): (10, 20)}
NAMES = {"corporate": "Corporate complaints procedure", "statutory": "Statutory procedure"}
YEARS = {"2023/24": 2023, "2024/25": 2024}
NOW, BEFORE = "2024/25", "2023/24"
OUTCOMES = ["upheld", "partially upheld", "not upheld", "no finding", "withdrawn"]


def read(name):
    with open(HERE / "content/forms/data" / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CASES, PAYMENTS, HISTORY = read("cases"), read("payments"), read("history")


def quarter_of(text):
    """("2024/25", 1) for a day in April 2024."""
    day = date.fromisoformat(text)
    first = day.year if day.month >= 4 else day.year - 1
    return f"{first}/{(first + 1) % 100:02}", (day.month - 4) % 12 // 3 + 1


def year_of(text):
    return quarter_of(text)[0] if text else None


def having(records, **values):
    return [r for r in records if all(r[field] == value for field, value in values.items())]


def received(year, **values):
    return [r for r in having(CASES, **values) if year_of(r["received"]) == year]


def closed(year, **values):
    return [r for r in having(CASES, **values) if year_of(r["answered"]) == year]


def paid(year, **values):
    return sum((Fraction(p["amount"]) for p in having(PAYMENTS, **values) if year_of(p["paid"]) == year), Fraction(0))


def days(record):
    """Working days from the day after receipt up to and including the day of the answer."""
    day, last, count = date.fromisoformat(record["received"]), date.fromisoformat(record["answered"]), 0
    while day < last:
        day += timedelta(1)
        count += day.weekday() < 5 and day not in HOLIDAYS
    return count


def limits(record):
    return LIMITS[record["procedure"], record["stage"]]


def in_time(records):
    return [r for r in records if days(r) <= limits(r)[0]]


def share(part, whole):
    return Fraction(len(part), len(whole)) if whole else None


def upheld(records):
    return [r for r in records if r["outcome"] == "upheld"]


def parts(part, whole):
    """A share, its number and what it is of."""
    return [share(part, whole), len(part), len(whole)]


def services(records=CASES):
    return sorted({r["service"] for r in records})


def title(text):
    return text[:1].upper() + text[1:]


def change(now, before):
    return now - before, Fraction(now - before, 1) / before if before else None


def grouped():
    yield ["Service", "Team", BEFORE, NOW]
    for service in services():
        teams = sorted({r["team"] for r in having(CASES, service=service)}, key=lambda t: (t == "", t))
        for team in teams:
            yield [service, team or "Not recorded"] + [len(received(y, service=service, team=team)) for y in YEARS]
        if teams == [service]:
            continue  # a group of one row with its name is that row
        yield [service, f"Total for {service}"] + [len(received(y, service=service)) for y in YEARS]
    yield ["", "Total"] + [len(received(y)) for y in YEARS]


def measures_by_year():
    yield ["Procedure"] + [f"{y}: {m}" for y in YEARS for m in ("received", "answered")] + [
        f"{c} from {BEFORE}: {m}" for m in ("received", "answered") for c in ("Change", "Change (%)")]
    for name, where in [(NAMES[p], {"procedure": p}) for p in NAMES] + [("Total", {})]:
        counts = {y: (len(received(y, **where)), len(closed(y, **where))) for y in YEARS}
        changes = [c for m in (0, 1) for c in change(counts[NOW][m], counts[BEFORE][m])]
        yield [name, *counts[BEFORE], *counts[NOW], *changes]


def expressions():
    yield ["Measure", BEFORE, NOW, f"Change from {BEFORE}"]
    for name, figure in [("Received", lambda y: len(received(y))), ("Answered", lambda y: len(closed(y))),
                         ("Upheld", lambda y: share(upheld(closed(y)), closed(y))), ("Redress", paid)]:
        before, now = figure(BEFORE), figure(NOW)
        yield [name, before, now, (now - before) * (100 if name == "Upheld" else 1)]


def within_by_procedure(all_label=None):
    for name, where in [(NAMES[p], {"procedure": p}) for p in NAMES] + ([(all_label, {})] if all_label else []):
        yield [name] + [share(in_time(closed(y, **where)), closed(y, **where)) for y in YEARS]


def points():
    yield ["Procedure", BEFORE, NOW, f"Change (percentage points) from {BEFORE}"]
    for name, before, now in within_by_procedure("All"):
        yield [name, before, now, (now - before) * 100]


def percent():
    yield ["Service", BEFORE, NOW, f"Change (%) from {BEFORE}"]
    for name, where in [(s, {"service": s}) for s in services(PAYMENTS)] + [("Total", {})]:
        before, now = paid(BEFORE, **where), paid(NOW, **where)
        yield [name, before, now, change(now, before)[1]]


def stage_by_procedure():
    yield ["Stage", *NAMES.values(), "Total"]
    for name, where in [("Stage 1", {"stage": "1"}), ("Stage 2", {"stage": "2"}), ("Total", {})]:
        # The statutory procedure has no stage 2: that is not 0.
        has = {p: (p, where.get("stage", "1")) in LIMITS for p in NAMES}
        counts = [len(received(NOW, procedure=p, **where)) if has[p] else None for p in NAMES]
        yield [name] + counts + [len(received(NOW, **where))]


def in_quarter(year, quarter, **values):
    return len([r for r in received(year, **values) if quarter_of(r["received"])[1] == quarter])


DIRECTORATES = [(d, {"directorate": d}) for d in ("People", "Place")]


def quarters():
    yield ["Directorate"] + [f"Quarter {q}" for q in range(1, 5)] + ["Total"]
    for name, where in [*DIRECTORATES, ("Total", {})]:
        yield [name] + [in_quarter(NOW, q, **where) for q in range(1, 5)] + [len(received(NOW, **where))]


def year_quarters():
    yield ["Directorate"] + [f"{y}: {c}" for y in YEARS for c in [*(f"quarter {q}" for q in range(1, 5)), "total"]] + ["Total"]
    for name, where in [*DIRECTORATES, ("Total", {})]:
        cells = [[in_quarter(y, q, **where) for q in range(1, 5)] + [len(received(y, **where))] for y in YEARS]
        yield [name] + cells[0] + cells[1] + [cells[0][-1] + cells[1][-1]]


def ranking(top):
    """The largest of the report's year, equals by the alphabet, and the others."""
    ranked = sorted(services(received(NOW)), key=lambda s: (-len(received(NOW, service=s)), s))
    return ranked[:top], ranked[top:]


def largest():
    yield ["Service", BEFORE, NOW]
    top, rest = ranking(3)
    for service in top:
        yield [service] + [len(received(y, service=service)) for y in YEARS]
    yield ["Other"] + [sum(len(received(y, service=s)) for s in rest) for y in YEARS]
    yield ["Total"] + [len(received(y)) for y in YEARS]


def part_headings():
    return [h for y in YEARS for h in (y, f"{y}: number", f"{y}: of")]


def share_of_column():
    yield ["Outcome", *part_headings()]
    for outcome in OUTCOMES:
        yield [title(outcome)] + [c for y in YEARS for c in parts(closed(y, outcome=outcome), closed(y))]
    yield ["Total"] + [c for y in YEARS for c in parts(closed(y), closed(y))]


def share_of_row():
    yield ["Procedure"] + [h for o in [*OUTCOMES, "Total"] for h in (title(o), f"{title(o)} (%)")]
    for name, where in [(NAMES[p], {"procedure": p}) for p in NAMES] + [("Total", {})]:
        whole = closed(NOW, **where)
        runs = [having(whole, outcome=o) for o in OUTCOMES] + [whole]
        yield [name] + [c for run in runs for c in (len(run), share(run, whole))]


def share_of_above():
    yield ["Stage", *part_headings()]
    first = {y: received(y, procedure="corporate", stage="1") for y in YEARS}
    yield ["Stage 1"] + [c for y in YEARS for c in (None, len(first[y]), None)]
    yield ["Stage 2"] + [c for y in YEARS for c in parts(received(y, procedure="corporate", stage="2"), first[y])]


def percent_and_part():
    yield ["Service", *part_headings()]
    for service in services():
        yield [service] + [
            c for y in YEARS for c in parts(in_time(closed(y, service=service)), closed(y, service=service))]


def side_by_side():
    yield ["Directorate", "Received", "Answered", "Within the first limit", "Mean working days"]
    for name, where in [*DIRECTORATES, ("All", {})]:
        answers = closed(NOW, procedure="corporate", **where)
        mean = Fraction(sum(map(days, answers)), len(answers))
        yield [name, len(received(NOW, procedure="corporate", **where)), len(answers), share(in_time(answers), answers), mean]


def brackets():
    yield ["Service"] + [h for m in ("Answered", "Upheld") for h in (m, f"{m} (in brackets: {BEFORE})")]
    for name, where in [(s, {"service": s}) for s in services()] + [("All", {})]:
        now, before = closed(NOW, **where), closed(BEFORE, **where)
        yield [name, len(now), len(before), share(upheld(now), now), share(upheld(before), before)]


def bracketed_shares():
    yield ["Outcome"] + [f"{b}{p}" for b in (NOW, f"{NOW} (in brackets: {BEFORE})") for p in ("", ": number", ": of")]
    for outcome in OUTCOMES:
        yield [title(outcome)] + [c for y in (NOW, BEFORE) for c in parts(closed(y, outcome=outcome), closed(y))]
    yield ["Total"] + [c for y in (NOW, BEFORE) for c in parts(closed(y), closed(y))]


def status_on(record, day):
    return record["outcome"] if record["answered"] and record["answered"] <= day else "open"


def status():
    yield ["Status", *part_headings()]
    left = {y: [r for r in received(y) if status_on(r, "2025-04-30") != "withdrawn"] for y in YEARS}
    for name in ["open", *OUTCOMES[:-1]]:
        yield [title(name)] + [
            c for y in YEARS for c in parts([r for r in left[y] if status_on(r, "2025-04-30") == name], left[y])]
    yield ["Total"] + [c for y in YEARS for c in parts(left[y], left[y])]


def timeliness():
    yield ["Timeliness", *part_headings()]
    answers = {y: closed(y, procedure="corporate", stage="1") for y in YEARS}
    bands = [("Within 10 working days", 0, 10), ("Over 10, within 20 working days", 11, 20), ("Over 20 working days", 21, 999)]
    for name, least, most in bands:
        yield [name] + [c for y in YEARS for c in parts([r for r in answers[y] if least <= days(r) <= most], answers[y])]
    yield ["Total"] + [c for y in YEARS for c in parts(answers[y], answers[y])]


def causes():
    yield ["Cause", BEFORE, NOW]
    for cause in ("Conduct", "Delay", "Information"):
        yield [cause] + [len([r for r in received(y) if cause in r["causes"].split(";")]) for y in YEARS]
    yield ["Not recorded"] + [len(received(y, causes="")) for y in YEARS]
    yield ["Total"] + [len(received(y)) for y in YEARS]


def history():
    yield ["Measure", "2021/22", "2022/23", BEFORE, NOW]
    published = {row["year"]: int(row["value"]) for row in HISTORY}
    counted = [len(received(y, procedure="corporate", stage="1")) for y in YEARS]
    yield ["Received", published["2021/22"], published["2022/23"], *counted]


def columns():
    yield ["Procedure", BEFORE, NOW]
    for procedure, name in NAMES.items():
        yield [name] + [len(received(y, procedure=procedure)) for y in YEARS]


def bars():
    yield ["Service", "Received"]
    top, rest = ranking(4)
    for service in top:
        yield [service, len(received(NOW, service=service))]
    yield ["Other", sum(len(received(NOW, service=s)) for s in rest)]


def stacked():
    for row in list(quarters())[:-1]:
        yield row[:-1]


def stacked_bars():
    yield ["Directorate"] + [h for o in OUTCOMES for h in (title(o), f"{title(o)} (%)")]
    for name, where in DIRECTORATES:
        whole = closed(NOW, **where)
        yield [name] + [c for o in OUTCOMES for c in (len(having(whole, outcome=o)), share(having(whole, outcome=o), whole))]


def line():
    yield ["Procedure", BEFORE, NOW]
    yield from within_by_procedure()


def funnel():
    yield ["Stage", "Received", "Received (% of the row above)"]
    first, second = (received(NOW, procedure="corporate", stage=s) for s in "12")
    yield ["Stage 1", len(first), None]
    yield ["Stage 2", len(second), share(second, first)]


def each():
    yield ["Directorate", BEFORE, NOW]
    for name, where in DIRECTORATES:
        yield [name] + [len(received(y, **where)) for y in YEARS]


SECOND = [
    grouped, measures_by_year, expressions, points, percent, stage_by_procedure, quarters, year_quarters, largest,
    share_of_column, share_of_row, share_of_above, percent_and_part, side_by_side, brackets, bracketed_shares, status,
    timeliness, causes, history, columns, bars, stacked, stacked_bars, line, funnel, each,
]


def text(cell):
    """As a CSV file has it: nothing for no value, six decimals at most."""
    if cell is None or isinstance(cell, str):
        return cell or ""
    exact = Fraction(cell)
    rounded = (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(Decimal("1e-6"), ROUND_HALF_UP)
    return f"{rounded:f}".rstrip("0").rstrip(".") if rounded else "0"


def as_headed(cell, heading):
    """Under a heading that says "%", a number of per cent."""
    return cell * 100 if "(%" in heading and isinstance(cell, (int, Fraction)) else cell


def main():
    expected = {function.__name__.replace("_", "-"): function for function in SECOND}
    tables = {path.stem: path for path in (HERE / "Golden").glob("*.csv") if not path.stem.endswith("-changed")}
    problems = [f"{name}: no second calculation" for name in sorted(tables.keys() - expected.keys())]
    problems += [f"{name}: no such table" for name in sorted(expected.keys() - tables.keys())]
    cells = 0
    for name in sorted(tables.keys() & expected.keys()):
        with open(tables[name], encoding="utf-8", newline="") as file:
            printed = list(csv.reader(file))
        headings, *rows = expected[name]()
        worked_out = [headings] + [[text(as_headed(cell, heading)) for cell, heading in zip(row, headings)] for row in rows]
        cells += sum(map(len, worked_out))
        if len(printed) != len(worked_out):
            problems.append(f"{name}: {len(printed)} rows, and {len(worked_out)} the second way")
        for number, (here, there) in enumerate(zip(printed, worked_out), 1):
            if here != there:
                problems.append(f"{name}, row {number}: {here}, and {there} the second way")
    print("\n".join(problems) if problems else f"{len(tables)} tables with {cells} cells are the same the second way.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
