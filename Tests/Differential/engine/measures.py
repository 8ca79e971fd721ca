"""The measures of docs/figures.md: what is counted, by which date, in which form."""

from dataclasses import dataclass, replace
from fractions import Fraction

from .figures import Figure, count, money, nothing, share, worse
from .findings import Finding
from .labels import fold
from .wording import needed


@dataclass(frozen=True)
class Measure:
    """What a measure counts. Its form is that of its figures: count, money, share, days, given."""

    kind: str
    basis: str
    form: str = "count"
    options: tuple = ()


MEASURES = {
    "received": Measure("cases", "received"),
    "closed": Measure("cases", "responded", options=("of",)),
    "open": Measure("cases", "received", options=("of",)),
    "cases": Measure("cases", "received"),
    "within": Measure("cases", "responded", "share", ("of", "limit")),
    "escalated": Measure("cases", "received", "share", ("from", "to", "basis")),
    "outcomes": Measure("cases", "responded", "share"),
    "response_days": Measure("cases", "responded", "days", ("of", "average")),
    "ombudsman_received": Measure("ombudsman", "received"),
    "decided": Measure("ombudsman", "decided"),
    "uphold_rate": Measure("ombudsman", "decided", "share"),
    "remedy": Measure("ombudsman", "decided", "money"),
    "redress": Measure("payments", "date", "money"),
    "payments": Measure("payments", "date"),
    "paid_cases": Measure("payments", "date"),
    "compliments": Measure("compliments", "received"),
    "enquiries": Measure("enquiries", "received"),
    "contacts": Measure("contacts", "received"),
    "findings": Measure("findings", "date"),
    "actions": Measure("actions", None),
    "cost": Measure("costs", "date", "money"),
    "indicator": Measure("indicators", None, "given"),
}
# Measures whose figures for a time are no sum of figures for its parts.
STOCKS = {"open"}


def measure_named(report, name):
    """The measure of a name, those of kinds of the report's own too; None where there is none."""
    if name in MEASURES:
        return MEASURES[name]
    own = report.kinds.get(name)
    return Measure(name, "date") if own and own.own else None


@dataclass(frozen=True)
class Question:
    """What is asked of a measure: options, filters, years and quarters, and the day on which the status is looked at."""

    name: str
    measure: Measure
    options: dict
    filters: tuple
    years: tuple
    quarters: tuple
    day: object
    adds: bool = False

    def without(self, *fields):
        return tuple(f for f in self.filters if f[0] not in fields)


class Counting:
    """Works measures out from records alone."""

    def __init__(self, report):
        self.report = report

    def figure(self, question, years):
        """The figure of these years together."""
        work = getattr(self, "_" + question.name, None) or {
            "count": self._number, "money": self._sum}[question.measure.form]
        return work(question, years)

    def records(self, question, years, filters=None, basis=None):
        """The records dated in the years and quarters asked for, that all filters let through."""
        measure, report = question.measure, self.report
        basis = basis or measure.basis
        filters = question.filters if filters is None else filters
        report.holds(measure.kind, basis, years, question.quarters)
        return [r for r in report.kinds[measure.kind].records
                if self.dated(r, basis, years, question.quarters) and self.passes(r, filters, question.day)]

    def dated(self, record, basis, years, quarters):
        day = record.dates.get(basis)
        if day is None:
            return basis == "date" and record.year in years and not quarters
        return self.report.calendar.holds(day, years, quarters)

    def passes(self, record, filters, day):
        return all(self.selects(record, field, wanted, day) for field, wanted in filters)

    def selects(self, record, field, wanted, day):
        if field == "reference":
            return fold(record.references.get("reference", "")) in wanted
        if field.startswith("!"):
            return not self.report.only(record, field[1:], wanted, day)
        return self.report.has(record, field, wanted, day)

    def _number(self, question, years):
        return count(len(self.records(question, years)))

    def _sum(self, question, years):
        return money(sum(r.numbers.get("amount") or 0 for r in self.records(question, years)))

    def _open(self, question, years):
        if question.quarters:
            raise Finding("open-in-quarter")
        self.report.holds(question.measure.kind, "received", years, ())
        end = self.report.calendar.end(years, ())
        return count(sum(
            r.dates["received"] <= end and not ("responded" in r.dates and r.dates["responded"] <= end)
            and self.passes(r, question.filters, question.day) for r in self.report.kinds[question.measure.kind].records))

    def _cases(self, question, years):
        complaints = Complaints(self.report.kinds["cases"].records)
        return count(len({complaints.first(r) for r in self.records(question, years)}))

    def _paid_cases(self, question, years):
        if "case" not in self.report.kind("payments").references:
            raise Finding("unmapped-field")
        return count(len({fold(r.references["case"]) for r in self.records(question, years) if r.references.get("case")}))

    def _within(self, question, years):
        limit = question.options.get("limit", "first")
        if limit not in ("first", "extended"):
            raise Finding("unknown-limit")
        timed = [r for r in self.records(question, years) if r.timeliness != "untimed"]
        met = {"first"} if limit == "first" else {"first", "extended"}
        return share(sum(r.timeliness in met for r in timed), len(timed))

    def _outcomes(self, question, years):
        if not any(field == "outcome" for field, _ in question.filters):
            raise Finding("outcome-missing")
        base = self.records(question, years, question.without("outcome"))
        outcome = [f for f in question.filters if f[0] == "outcome"]
        return share(sum(self.passes(r, outcome, question.day) for r in base), len(base))

    def _response_days(self, question, years):
        average = question.options.get("average", "mean")
        if average not in ("mean", "median"):
            raise Finding("unknown-average")
        days = sorted(r.days for r in self.records(question, years) if r.days is not None)
        if not days:
            return nothing(kind="days")
        middle = len(days) // 2
        median = Fraction(days[middle] + days[-middle - 1], 2) if average == "median" else None
        return Figure("days", median if average == "median" else Fraction(sum(days), len(days)), places=1)

    def _uphold_rate(self, question, years):
        if "decision" not in self.report.kind("ombudsman").categories:
            raise Finding("no-decision")
        decided = self.records(question, years)
        upheld, not_upheld = (sum(bool(r.folded("decision") & {word}) for r in decided) for word in ("upheld", "not upheld"))
        return share(upheld, upheld + not_upheld)

    def _escalated(self, question, years):
        start, end, basis = escalation(self.report, question)
        filters = question.filters
        earlier = self.records(question, years, filters + (("stage", frozenset([start])),))
        if basis == "flow":
            later = self.records(question, years, filters + (("stage", frozenset([end])),))
            return share(len(later), len(earlier))
        complaints = Complaints(self.report.kinds["cases"].records)
        return share(sum(complaints.reaches(r, end) for r in earlier), len(earlier))


def escalation(report, question):
    """From which stage to which, and on which basis."""
    if any(field == "stage" for field, _ in question.filters):
        raise Finding("stage-of-escalated")
    start, end = question.options.get("from", "1"), question.options.get("to", "2")
    basis = question.options.get("basis", "flow")
    if basis not in ("flow", "cohort"):
        raise Finding("unknown-basis")
    known = {stage for procedure in report.settings.procedures.values() for stage in procedure.stages}
    for stage in start, end:
        if not stage.isdigit():
            raise Finding("bad-stage")
        if stage not in known:
            raise Finding("unknown-stage")
    return start, end, basis


class Complaints:
    """Which stage records are of one complaint: those with one reference, and those that lead to one another."""

    def __init__(self, records):
        self.by_reference, self.after = {}, {}
        for record in records:
            reference, previous = (fold(record.references.get(n, "")) for n in ("reference", "previous"))
            self.by_reference.setdefault(reference, []).append(record)
            if previous and previous != reference:
                self.after.setdefault(previous, []).append(reference)
        self.before = {later: earlier for earlier, all_later in self.after.items() for later in all_later}

    def first(self, record):
        """The reference with which the complaint began."""
        reference, seen = fold(record.references.get("reference", "")), set()
        while reference in self.before and reference not in seen:
            seen.add(reference)
            reference = self.before[reference]
        return reference

    def reaches(self, record, stage):
        """Whether the complaint of a record has one at this stage."""
        waiting, seen = [fold(record.references.get("reference", ""))], set()
        procedure = record.values["procedure"]
        while waiting:
            reference = waiting.pop()
            if reference in seen:
                continue
            seen.add(reference)
            if any(r.values["stage"] == [stage] and r.values["procedure"] == procedure and r is not record
                   for r in self.by_reference.get(reference, [])):
                return True
            waiting += self.after.get(reference, [])
        return False


def _given_for(report, record, field, wanted):
    """A row without a value is of the total, and of nothing that is not recorded."""
    if field.startswith("!"):
        return not report.only(record, field[1:], wanted)
    return bool(report.value(record, field)) and report.has(record, field, wanted)


def given_rows(report, question, years):
    """The rows of the indicators that answer: those of the total first."""
    rows = [r for r in report.kind("indicators").records
            if r.year in years and all(_given_for(report, r, field, wanted) for field, wanted in question.filters)]
    filtered = {field for field, _ in question.filters}
    free = [f for f in report.kinds["indicators"].categories if f not in filtered and f != "name"]
    free = [f for f in free if len({tuple(map(fold, r.values.get(f, []))) for r in rows}) > 1]
    totals = [r for r in rows if not any(r.values.get(f) for f in free)]
    return totals or rows


def several_given(question):
    """The field by which several values are asked for, with these; None where there is none."""
    left = {}
    for field, wanted in question.filters:
        if not field.startswith("!"):
            left[field] = left[field] & wanted if field in left else wanted
    return next(((field, keys) for field, keys in left.items() if len(keys) > 1), None)


def sum_of_given(report, question, years, field, keys):
    """The sum of what was given for each of several values, where it adds up; else not applicable."""
    rest = tuple(f for f in question.filters if f[0] != field)
    answers = []
    for key in keys:
        rows = given_rows(report, replace(question, filters=(*rest, (field, frozenset([key])))), years)
        if len(rows) > 1:
            raise Finding("ambiguous-figure")
        answers.append(rows[0].numbers if rows else {"value": "x"})
    marks = [nothing(v) for numbers in answers for v in numbers.values() if isinstance(v, str)]
    if marks:
        return nothing(worse(*marks))
    if any(numbers.get("of") is not None or numbers["value"].denominator > 1 for numbers in answers):
        return nothing()
    everyone = [r for r in report.kind("indicators").records if r.year in years and all(
        _given_for(report, r, name, wanted) for name, wanted in rest)]
    whole = [r.numbers["value"] for r in everyone if not report.value(r, field)]
    parts = [r.numbers["value"] for r in everyone if report.value(r, field)]
    if any(not isinstance(v, str) and v < sum(p for p in parts if not isinstance(p, str)) for v in whole):
        return nothing()
    return count(sum(numbers["value"] for numbers in answers), given=True)


def indicator(report, question, years):
    several = several_given(question)
    if several and (several[0] == "name" or not question.adds or len(years) > 1):
        raise Finding("ambiguous-figure")
    if several:
        return sum_of_given(report, question, years, *several)
    rows = given_rows(report, question, years)
    if not rows:
        for year in years:
            if not any(r.year == year for r in report.kinds["indicators"].records):
                raise Finding("year-without-data")
        raise Finding("no-such-figure")
    if len(rows) > 1:
        raise Finding("ambiguous-figure")
    value, base = rows[0].numbers.get("value"), rows[0].numbers.get("of")
    if isinstance(value, str) or isinstance(base, str):
        marks = [nothing(mark) for mark in (value, base) if isinstance(mark, str)]
        return nothing(worse(*marks), "share" if base is not None else "number")
    if base is not None:
        return Figure("percent", Fraction(value, 100), given=True) if base == 100 else share(value, base, given=True)
    return count(value, given=True) if value.denominator == 1 else Figure("number", value, places=needed(value), given=True)
