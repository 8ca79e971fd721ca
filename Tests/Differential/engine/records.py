"""Reads the records of a report, as docs/data.md describes them."""

from collections import Counter
from dataclasses import dataclass, field

from .cells import NOTHING, read_date, read_money, read_number, rows_below, table
from .findings import Finding
from .labels import NOT_RECORDED, fold, trimmed, typed
from .settings import as_list

DATES = {
    "cases": ["received", "acknowledged", "responded"], "payments": ["date"], "ombudsman": ["received", "decided"],
    "compliments": ["received", "acknowledged", "responded"], "enquiries": ["received", "acknowledged", "responded"],
    "contacts": ["received", "acknowledged", "responded"], "costs": ["date"], "indicators": [], "history": [],
    "findings": ["date"], "actions": ["due", "completed"],
}
MONEY = {"payments": ["amount"], "ombudsman": ["amount"], "costs": ["amount"]}
NUMBERS = {"indicators": ["value", "of"]}
REFERENCES = ["reference", "previous", "case"]
OUTCOMES = {
    "upheld": ["justified", "founded", "well founded", "substantiated"],
    "partially upheld": [], "not upheld": ["unfounded", "rejected", "dismissed", "no fault", "no fault found"],
    "no finding": ["no findings", "no finding made", "inconclusive", "not determined"],
    "withdrawn": ["complaint withdrawn", "complainant withdrew"],
    "resolved otherwise": ["resolved", "other", "redirected", "referred to another organisation", "alternative route of redress"],
}
OUTCOME_NAMES = {fold(word): name for name, words in OUTCOMES.items() for word in [name, *words]}
for _word in ("upheld", *OUTCOMES["upheld"]):
    OUTCOME_NAMES.update({f"{more} {_word}": "upheld" for more in ("fully", "wholly")})
    OUTCOME_NAMES.update({f"{more} {_word}": "partially upheld" for more in ("partially", "partly", "part", "partial")})
    OUTCOME_NAMES.update({f"{more}{_word}": "not upheld" for more in ("not ", "non-", "un", "un-")})
    OUTCOME_NAMES.update({f"{_word} in full": "upheld", f"{_word} in part": "partially upheld"})


@dataclass(eq=False)
class Record:
    """One record: its dates, its numbers, and the values of its categories as they are typed."""

    kind: str
    number: int
    dates: dict = field(default_factory=dict)
    year: int = None
    numbers: dict = field(default_factory=dict)
    values: dict = field(default_factory=dict)
    references: dict = field(default_factory=dict)
    timeliness: str = None
    days: int = None

    def folded(self, name):
        return {fold(value) for value in self.values.get(name, [])}


@dataclass
class Kind:
    """The records of one kind, the fields by which they can be told apart, and what is known of their values."""

    name: str
    records: list
    categories: list
    dates: list
    own: dict = None
    complete: tuple = None
    known: dict = field(default_factory=dict)
    limit: object = None
    references: list = field(default_factory=list)


def read_kind(name, keys, settings):
    own = name not in DATES
    columns = dict(keys.get("columns") or {})
    constant = keys.get("constant") or {}
    if own:
        columns["date"] = keys["date"]
    dates = DATES.get(name, ["date"])
    rows = list(_rows(keys, columns, settings))
    if name == "history" and not columns:
        columns = {head: head for row in rows for head in row}
    fields = {**{f: None for f in columns}, **{f: None for f in constant}}
    for stage in (keys.get("stages") or {}).values():
        fields.update({f: None for f in stage})
    plain = set(dates) | set(MONEY.get(name, [])) | set(NUMBERS.get(name, [])) | set(REFERENCES)
    categories = [f for f in fields if f not in plain and not (f == "year" and name != "history")]
    if name == "cases":
        categories += [f for f in ("procedure", "stage") if f not in categories]
    reader = _RecordReader(name, keys, settings, dates)
    records = [record for row in rows for record in reader.records(row, columns) if record]
    return Kind(name, records, categories, [d for d in dates if d in fields], keys if own else None,
                known=keys.get("known") or {}, references=[r for r in REFERENCES if r in fields])


def _rows(keys, columns, settings):
    names = as_list(keys.get("file")) + as_list(keys.get("files"))
    seen = []
    for name in names:
        found = sorted(settings.folder.glob(name)) if any(c in name for c in "*?") else [settings.folder / name]
        seen += [path for path in found if path not in seen]
    wanted = {trimmed(head).casefold() for head in columns.values()}
    for stage in (keys.get("stages") or {}).values():
        wanted |= {trimmed(head).casefold() for head in stage.values()}
    for path in seen:
        if path.suffix != ".csv":
            raise Finding("not-csv")
        yield from rows_below(table(path), wanted)


class _RecordReader:
    def __init__(self, kind, keys, settings, dates):
        self.kind, self.keys, self.settings, self.dates = kind, keys, settings, dates
        self.mapped = {f: {typed(a): b for a, b in names.items()} for f, names in (keys.get("values") or {}).items()}
        self.constant = keys.get("constant") or {}
        self.several = keys.get("several") or {}
        self.where = {f: {fold(v) for v in as_list(values)} for f, values in (keys.get("where") or {}).items()}
        self.count = 0

    def records(self, row, columns):
        stages = self.keys.get("stages")
        cells = {f: self.cell(f, row.get(trimmed(head).casefold(), "")) for f, head in columns.items()}
        if not stages:
            yield self.record({**cells, **self.constant})
            return
        for number, mapped in stages.items():
            more = {f: row.get(trimmed(head).casefold(), "") for f, head in mapped.items()}
            if any(more.values()):
                yield self.record({**cells, **more, "stage": str(number), **self.constant})

    def cell(self, field, text):
        """Words for nothing are blank, but in a category, where they are values."""
        plain = field in self.dates or field in REFERENCES or field in (*MONEY.get(self.kind, []), *NUMBERS.get(self.kind, []))
        return "" if plain and fold(text) in NOTHING and self.kind != "indicators" else text

    def record(self, cells):
        self.count += 1
        record = Record(self.kind, self.count)
        for name, text in cells.items():
            self.put(record, name, text)
        if any(not record.folded(f) & allowed for f, allowed in self.where.items()):
            return None
        if self.kind == "cases":
            self.complete_case(record)
        return record

    def put(self, record, name, text):
        if name in self.dates:
            if text:
                record.dates[name] = read_date(text)
        elif name in MONEY.get(self.kind, []):
            record.numbers[name] = read_money(text) if text else None
        elif name in NUMBERS.get(self.kind, []):
            record.numbers[name] = given_number(text)
        elif name in REFERENCES:
            record.references[name] = text
        elif name == "year":
            record.year = self.settings.calendar.read(text) if text else None
        else:
            record.values[name] = self.categories(name, text)

    def categories(self, name, text):
        parts = text.split(self.several[name]) if name in self.several else [text]
        values = []
        for part in map(trimmed, parts):
            part = self.mapped.get(name, {}).get(typed(part), part)
            if part and fold(part) != NOT_RECORDED and part not in values:
                values.append(part)
        if name == "outcome" and self.kind in ("cases", "findings"):
            values = [self.outcome(value) for value in values]
        return values

    def outcome(self, value):
        if fold(value) not in OUTCOME_NAMES:
            raise Finding("unknown-outcome", value)
        return OUTCOME_NAMES[fold(value)]

    def complete_case(self, record):
        """Procedure and stage as the settings call them, and how long the answer took."""
        procedures = self.settings.procedures
        given = record.values.get("procedure") or (list(procedures) if len(procedures) == 1 else [])
        match = [p for p in procedures.values() if given and fold(given[0]) in (fold(p.identifier), fold(p.name))]
        if not match:
            raise Finding("unknown-procedure")
        stages = match[0].stages
        given = record.values.get("stage") or (list(stages) if len(stages) == 1 else [])
        found = [number for number, stage in stages.items() if given and fold(given[0]) in (
            fold(number), fold(f"stage {number}"), fold(f"s{number}"), fold(stage.name))]
        if not found:
            raise Finding("unknown-stage")
        record.values.update(procedure=[match[0].identifier], stage=[found[0]])


def given_number(text):
    """A number that somebody gave; "x" and "z" where it is not available or not applicable."""
    if fold(text) in ("x", "[x]", "not available"):
        return "x"
    if fold(text) in ("z", "[z]", "not applicable"):
        return "z"
    return read_number(text) if text else None


def spellings(kinds):
    """For each field and folded value, every spelling that records have."""
    found = {}
    for kind in kinds:
        for record in kind.records:
            for name, values in record.values.items():
                for value in values:
                    found.setdefault((name, fold(value)), Counter())[value] += 1
    return found
