"""What was published for earlier years."""

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from itertools import product

from .cells import read_date
from .figures import Figure, count, money, nothing, share, worse
from .findings import Finding
from .labels import fold
from .records import given_number
from .wording import needed

SHARES = {"within", "escalated", "outcomes", "uphold_rate"}
MONEY = {"redress", "cost", "remedy"}
OPTIONS = {"of", "source", "revised", "at", "measure", "value", "year"}
# What a row without the option means.
USUAL = {"limit": "first", "from": "1", "to": "2", "basis": "flow", "average": "mean"}


@dataclass(frozen=True)
class Row:
    measure: str
    year: int
    filters: frozenset
    value: object
    of: object
    at: date
    revised: str
    source: str


class History:
    def __init__(self, records, settings):
        self.rows = [self._row(record) for record in records]
        self.settings = settings

    @staticmethod
    def _row(record):
        def single(name):
            values = record.values.get(name)
            return values[0] if values else ""
        filters = frozenset(
            (name, fold(values[0])) for name, values in record.values.items()
            if name not in OPTIONS and values and USUAL.get(name) != fold(values[0]))
        year = record.year if record.year is not None else None
        of = single("of")
        return Row(fold(single("measure")), year, filters, given_number(single("value")),
                   given_number(of) if of else None, read_date(single("at")) if single("at") else None,
                   single("revised"), single("source"))

    def years(self):
        return {row.year for row in self.rows}

    def row(self, measure, year, filters, at=None):
        """The row that answers to exactly these filters."""
        rows = [row for row in self.rows if row.measure == measure and row.year == year and row.filters == filters]
        if not rows:
            return None
        exact = [row for row in rows if row.at == at and at]
        blank = [row for row in rows if row.at is None]
        return (exact or blank or sorted(rows, key=lambda row: row.at)[-1:])[0]

    def figure(self, measure, kind, year, wanted, quarters=(), at=None):
        """What was published, of each combination of the values wanted: added up where an expression lists them."""
        names = sorted(wanted)
        lists = [[(name, value) for value in sorted(wanted[name])] for name in names]
        if quarters:
            lists.append([("quarter", str(quarter)) for quarter in sorted(quarters)])
        rows = []
        if not all(lists):
            raise Finding("no-published-figure", f"{measure} {year}, of nothing")
        for combination in product(*lists):
            filters = frozenset(pair for pair in combination if USUAL.get(pair[0]) != pair[1])
            row = self.row(measure, year, filters, at)
            if row is None:
                raise Finding("no-published-figure", f"{measure} {year} {sorted(filters)}")
            rows.append(given(row, kind))
        return added(rows)


def given(row, kind):
    """A published figure in the form of its measure."""
    return replace(_in_form(row, kind), given=True)


def _in_form(row, kind):
    if row.value in ("x", "z") or row.of in ("x", "z"):
        return nothing(row.value if row.value in ("x", "z") else row.of, kind)
    if row.of is not None:
        return share(row.value, row.of)
    if kind in ("share", "percent"):
        return Figure("percent", Fraction(row.value, 100), published=needed(row.value))
    if kind == "money":
        return money(row.value)
    if kind == "days":
        return Figure("days", row.value, places=1)
    return count(row.value) if kind == "count" and row.value.denominator == 1 else Figure("number", row.value, places=needed(row.value))


def added(figures):
    if len(figures) == 1:
        return figures[0]
    if any(figure.value is None and not figure.base for figure in figures if figure.kind != "share"):
        return nothing(worse(*figures), figures[0].kind)
    kinds = {figure.kind for figure in figures}
    if kinds == {"share"}:
        return share(sum(f.part for f in figures), sum(f.base for f in figures))
    if kinds <= {"count"}:
        return count(sum(f.value for f in figures))
    if kinds == {"money"}:
        return money(sum(f.value for f in figures))
    raise Finding("published-span")
