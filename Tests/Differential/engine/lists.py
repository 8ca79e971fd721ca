"""Lists of records: case lists, and records one a row."""

from dataclasses import dataclass
from fractions import Fraction

from .findings import Finding
from .labels import NOT_RECORDED, fold
from .periods import day_named
from .settings import as_list
from .values import in_order, name_of
from .wording import pounds

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
    if basis not in report.kind(kind).dates:
        raise Finding("list-of-kind")
    year, where = report.settings.year, keys.get("where") or {}
    report.holds(kind, basis, (year,), ())
    found = []
    for record in report.kind(kind).records:
        day = record.dates.get(basis)
        in_year = report.calendar.year_of(day) == year if day else basis == "date" and record.year == year
        if in_year and all(report.has(record, f, {fold(str(v)) for v in as_list(values)}) for f, values in where.items()):
            found.append(record)
    if keys.get("entries"):
        found = _in_order_of_entries(found, keys["entries"])
    if keys.get("group"):
        order = in_order(report, keys["group"], {_key(r, keys["group"]) for r in found})
        found = sorted(found, key=lambda r: order.index(_key(r, keys["group"])))
    money = [f for f in keys.get("fields") or {} if f == "amount"]
    return Listed(found, {f: sum((r.numbers.get(f) or Fraction(0) for r in found), Fraction(0)) for f in money})


def rows(report, keys, found):
    """The rows of a list of records: number, group, and the text of each field."""
    for number, record in enumerate(found.records, 1):
        group = _group(report, record, keys["group"]) if keys.get("group") else None
        yield number, group, [_cell(report, record, field) for field in keys["fields"]]


def _cell(report, record, field):
    if field in record.dates:
        return day_named(record.dates[field])
    if field == "amount":
        amount = record.numbers.get("amount")
        return "not recorded" if amount is None else pounds(amount)
    if field in report.kinds[record.kind].dates:
        return "not recorded"
    return ", ".join(name_of(report, field, fold(value)) for value in record.values.get(field, [])) or "not recorded"


def _group(report, record, field):
    return name_of(report, field, _key(record, field))


def _key(record, field):
    values = record.values.get(field)
    return fold(values[0]) if values else NOT_RECORDED


def _in_order_of_entries(records, entries):
    wanted = [fold(part) for key in entries for part in str(key).split(",")]
    by_reference = {fold(r.references.get("reference", "")): r for r in records}
    if set(by_reference) - set(wanted):
        raise Finding("record-without-entry")
    if set(wanted) - set(by_reference):
        raise Finding("entry-without-record")
    return [by_reference[reference] for reference in wanted]
