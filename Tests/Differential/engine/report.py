"""A report: its settings and records, and which records have which values."""

from dataclasses import dataclass
from datetime import date

from .findings import Finding
from .history import History
from .labels import NOT_RECORDED, fold
from .records import DATES, read_kind, spellings
from .settings import Settings, read_settings
from .cells import read_date
from .working_days import TimeLimit

# Fields that are worked out: of records that are received and answered.
WORKED_OUT = ["timeliness", "answered", "status"]
ANSWERED_KINDS = ["cases", "enquiries", "contacts", "compliments"]


@dataclass
class Report:
    settings: Settings
    kinds: dict
    history: History
    spelled: dict

    @property
    def calendar(self):
        return self.settings.calendar

    def kind(self, name):
        if name not in self.kinds:
            raise Finding("no-records", name)
        return self.kinds[name]

    def fields(self, kind):
        """The fields by which records of a kind can be filtered."""
        fields = list(self.kind(kind).categories)
        if kind in ANSWERED_KINDS and (kind == "cases" or self.kinds[kind].limit):
            fields += ["timeliness", "answered"]
        if kind == "cases" and "status" not in fields:
            fields.append("status")
        return fields

    def holds(self, kind, basis, years, quarters):
        """Whether the records answer for each of these periods: some are dated in it, or the report says that none were."""
        for year in sorted(years):
            if not self._holds(kind, basis, year, None):
                raise Finding("year-without-data", self.calendar.label(year))
        for year in sorted(years):
            for quarter in quarters or ():
                if not self._holds(kind, basis, year, quarter):
                    raise Finding("period-without-data", f"{self.calendar.label(year)} quarter {quarter}")

    def _holds(self, kind, basis, year, quarter):
        calendar, records = self.calendar, self.kind(kind)
        first, last = calendar.first_day(year, quarter or 1), calendar.last_day(year, quarter or 4)
        if records.complete and records.complete[0] <= first and last <= records.complete[1]:
            return True
        if any(basis in r.dates and first <= r.dates[basis] <= last for r in records.records):
            return True
        return not quarter and basis == "date" and any(r.year == year for r in records.records)

    def counts_from_records(self, kind, basis, year):
        """Whether figures of this year are counted, and not those of the history file."""
        if self.settings.records_from is not None and year < self.settings.records_from:
            return False
        return self._holds(kind, basis, year, None)

    def value(self, record, field, day=None):
        """The folded values that a record has for a field; none where nothing is recorded."""
        if field == "timeliness":
            return {record.timeliness}
        if field == "answered":
            withdrawn = "withdrawn" in record.folded("outcome") and record.timeliness != "open"
            return {"withdrawn" if withdrawn else record.timeliness}
        if field == "status" and "status" not in record.values:
            responded = record.dates.get("responded")
            if responded is None or (day and responded > day):
                return {"open"}
            return record.folded("outcome")
        return record.folded(field)

    def has(self, record, field, wanted, day=None):
        """Whether a record has any of the wanted values, which are folded."""
        values = self.value(record, field, day) or {NOT_RECORDED}
        for word in wanted:
            if word == "well-founded" and field in ("outcome", "status"):
                if values & {"upheld", "partially upheld"}:
                    return True
            elif word == "answered" and field == "status":
                if "open" not in values:
                    return True
            elif word in values:
                return True
        return False

    def only(self, record, field, unwanted, day=None):
        """Whether a record has no value but unwanted ones."""
        values = self.value(record, field, day) or {NOT_RECORDED}
        if field == "status" and "answered" in unwanted and "open" not in values:
            return True
        if "well-founded" in unwanted:
            unwanted = unwanted | {"upheld", "partially upheld"}
        return values <= unwanted

    def timed(self, record):
        """Puts down when the answer came and how long it took."""
        kind = self.kinds[record.kind]
        responded = record.dates.get("responded")
        limits, start = kind.limit, record.dates.get("received")
        if record.kind == "cases":
            stage = self.settings.procedures[record.values["procedure"][0]].stages[record.values["stage"][0]]
            start = record.dates.get(stage.clock)
            limits = stage.in_force(record.dates["received"])
        if responded is None:
            record.timeliness = "open"
            return
        if start:
            record.days = self.settings.working_days.between(start, responded)
        if not limits or start is None:
            record.timeliness = "untimed"
        elif limits.respond.is_met(start, responded, self.settings.working_days):
            record.timeliness = "first"
        elif limits.extend and limits.extend.is_met(start, responded, self.settings.working_days):
            record.timeliness = "extended"
        else:
            record.timeliness = "over"


@dataclass
class PlainLimit:
    respond: TimeLimit
    extend: TimeLimit = None


def read_report(folder):
    settings = read_settings(folder)
    kinds = {}
    for name, keys in settings.data.items():
        if name == "history":
            continue
        if name not in DATES and (keys if isinstance(keys, dict) else keys[0]).get("kind") != "own":
            raise Finding("unknown-records")
        kinds[name] = kind = read_sources(name, keys or {}, settings)
        first = keys[0] if isinstance(keys, list) else keys
        kind.limit = PlainLimit(TimeLimit.read(first["limit"])) if first.get("limit") else None
        kind.complete = _complete(first.get("complete"), settings.calendar)
    history = History(read_kind("history", settings.data["history"], settings).records if "history" in settings.data else [],
                      settings)
    for kind in kinds.values():
        inherit(kind, kinds)
    report = Report(settings, kinds, history, spellings(kinds.values()))
    for name in ANSWERED_KINDS:
        for record in kinds[name].records if name in kinds else ():
            report.timed(record)
    return report


def read_sources(name, keys, settings):
    """The records of a kind, of all its sources where they are a list."""
    kinds = [read_kind(name, each, settings) for each in (keys if isinstance(keys, list) else [keys])]
    for more in kinds[1:]:
        kinds[0].records += more.records
        for attribute in "categories", "dates", "references":
            known = getattr(kinds[0], attribute)
            known += [field for field in getattr(more, attribute) if field not in known]
    return kinds[0]


# What is not passed on from a complaint to what belongs to it: it is of one stage.
OF_A_STAGE = {"stage", "outcome"}


def inherit(kind, kinds):
    """Gives records that name a complaint the fields of it that their kind has not. The latest record that says anything counts."""
    link = "reference" if kind.name == "findings" else "case"
    if kind.name in ("cases", "costs", "indicators", "actions") or kind.own or link not in kind.references:
        return
    names = ("cases", "ombudsman") if kind.name == "payments" else ("cases",)
    sources = [kinds[name] for name in names if name in kinds and name != kind.name]
    fields = {f for source in sources for f in source.categories if f not in kind.categories and f not in OF_A_STAGE and not (
        source.name == "ombudsman" and f == "decision")}
    if not fields:
        return
    by_reference = {}
    for source in sources:
        for record in sorted(source.records, key=lambda r: r.dates.get("received", date.min)):
            by_reference.setdefault(fold(record.references.get("reference", "")), []).append(record)
    for record in kind.records:
        for case in by_reference.get(fold(record.references.get(link, "")), []):
            record.values.update({f: case.values[f] for f in fields if case.values.get(f)})
    kind.categories += sorted(fields)


def _complete(text, calendar):
    """The first and last day of the time within which no record means that there was none."""
    if not text:
        return None
    first, _, last = (part.strip() for part in text.partition(" to "))
    last = last or first
    if calendar.read(first) is not None:
        return calendar.first_day(calendar.read(first)), calendar.last_day(calendar.read(last))
    return read_date(first), read_date(last)


def fold_all(words):
    return frozenset(fold(word) for word in words)
