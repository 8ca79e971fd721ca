"""Lists of records: case lists, and records one a row."""

from dataclasses import dataclass
from fractions import Fraction

from .findings import Finding
from .labels import fold
from .settings import as_list
from .values import name_of

# By which date a record is of the year.
BASES = {"cases": "responded", "ombudsman": "decided", "payments": "date", "compliments": "received",
         "enquiries": "received", "contacts": "received"}


@dataclass
class Listed:
    """The records of a list in their order, and the sum of each field of money, with how many say nothing of it."""

    records: list
    sums: dict


def listed(report, keys):
    kind = keys["records"]
    if kind not in BASES:
        raise Finding("list-of-kind")
    basis = "received" if keys.get("by") == "received" else BASES[kind]
    year, where = report.settings.year, keys.get("where") or {}
    found = []
    for record in report.kind(kind).records:
        day = record.dates.get(basis)
        in_year = report.calendar.year_of(day) == year if day else basis == "date" and record.year == year
        if in_year and all(report.has(record, f, {fold(str(v)) for v in as_list(values)}) for f, values in where.items()):
            found.append(record)
    if keys.get("entries"):
        found = _in_order_of_entries(found, keys["entries"])
    if keys.get("group"):
        names = sorted({_group(report, r, keys["group"]) for r in found}, key=lambda name: (name == "Not recorded", fold(name)))
        found = [r for name in names for r in found if _group(report, r, keys["group"]) == name]
    money = [f for f in keys.get("fields") or {} if f == "amount"]
    return Listed(found, {f: sum((r.numbers.get(f) or Fraction(0) for r in found), Fraction(0)) for f in money})


def _group(report, record, field):
    values = record.values.get(field)
    return name_of(report, field, fold(values[0])) if values else "Not recorded"


def _in_order_of_entries(records, entries):
    wanted = [fold(part) for key in entries for part in str(key).split(",")]
    by_reference = {fold(r.references.get("reference", "")): r for r in records}
    if set(by_reference) - set(wanted):
        raise Finding("record-without-entry")
    if set(wanted) - set(by_reference):
        raise Finding("entry-without-record")
    return [by_reference[reference] for reference in wanted]
