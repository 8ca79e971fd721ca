"""The rows and columns of a table: which there are, in which order, and what each restricts."""

from dataclasses import dataclass, replace

from .evaluation import calls
from .findings import Finding
from .labels import NOT_RECORDED, fold
from .values import in_order, name_of
from .settings import as_list

BAND_NAMES = {"first": "Within the first limit", "extended": "Within the extended limit", "over": "Over the limit",
              "open": "Still open", "untimed": "Not timed", "withdrawn": "Withdrawn"}


@dataclass(frozen=True)
class Item:
    """One row or column: its name, and what it restricts. Its key is what it is the value of."""

    name: str
    field: str = None
    keys: tuple = ()
    expression: object = None
    total: bool = False

    def scope(self, scope):
        if self.field is None:
            return scope
        if self.field == "year":
            if scope.fixed and not set(self.keys) <= set(scope.years):
                raise Finding("contradicting-years")
            return replace(scope, years=tuple(self.keys), fixed=True)
        if self.field == "quarter":
            quarters = tuple(int(k) for k in self.keys)
            return replace(scope, quarters=() if len(quarters) == 4 and self.total else quarters)
        return replace(scope, filters=scope.filters + ((self.field, frozenset(self.keys)),))

    def fits(self, value, field):
        return self.field == field and value in self.keys


class Axes:
    """Makes the items of a block's axes."""

    def __init__(self, evaluator, block, trees, scope):
        self.evaluator, self.block, self.trees, self.scope = evaluator, block, trees, scope
        self.report = evaluator.report

    def items(self, field, listed=None):
        if field == "year":
            return self._years(listed)
        if field == "quarter":
            allowed = self.scope.quarters or (1, 2, 3, 4)
            wanted = [int(q) for q in listed] if listed else [q for q in (1, 2, 3, 4) if q in allowed]
            return [Item(f"Quarter {q}", "quarter", (str(q),)) for q in wanted]
        if listed:
            self.known(field)
            wanted = [(name, words) for name, words in self.scope.filters if name.removeprefix("!") == field]
            shown = [value for value in listed if all(
                self.key(field, value) not in words if name.startswith("!") else
                self.lets_through(field, self.key(field, value), words) for name, words in wanted)]
            if not shown:
                raise Finding("contradicting-filter")
            once = {self.key(field, value): value for value in reversed(shown)}
            return [Item(self.name(field, fold(value), value), field, (key,)) for key, value in reversed(once.items())]
        keys = self.keys(field)
        return [Item(self.name(field, key), field, (key,)) for key in self.ordered(field, keys)]

    def ordered(self, field, keys):
        """The usual order; of indicators alone, that of their file."""
        order = in_order(self.report, field, keys)
        if {kind for tree in self.trees for kind, _ in self.evaluator.kinds(tree)} != {"indicators"}:
            return order
        seen = [key for record in self.report.kinds["indicators"].records for key in self.report.value(record, field)]
        return sorted(order, key=lambda key: (seen.index(key) if key in seen else len(seen)))

    def known(self, field):
        for tree in self.trees:
            for kind in {kind for kind, _ in self.evaluator.kinds(tree)}:
                if kind in self.report.kinds and field not in self.report.fields(kind):
                    raise Finding("unknown-dimension", field)

    def key(self, field, value):
        key = fold(value)
        return key.removeprefix("stage ") if field == "stage" else key

    def keys(self, field):
        """The values that any record of any measure of the block has, as far as "where" and "without" let them through."""
        self.known(field)
        keys = set()
        for tree in self.trees:
            for kind in {kind for kind, _ in self.evaluator.kinds(tree)}:
                if kind not in self.report.kinds or field not in self.report.fields(kind):
                    continue
                for record in self.report.kinds[kind].records:
                    found = self.report.value(record, field, self.scope.at)
                    keys |= found or (set() if kind == "indicators" else {NOT_RECORDED})
        if field in ("stage", "procedure") and "cases" in {kind for tree in self.trees for kind, _ in self.evaluator.kinds(tree)}:
            keys |= self.settled(field)
        if field == "status":
            keys.add("open")
        if field in ("timeliness", "answered"):
            keys = keys - {"extended"} | {"first", "over"} | ({"extended"} if self.has_extension() else set())
        for name, wanted in self.scope.filters:
            if name == field:
                keys = {key for key in keys if self.lets_through(field, key, wanted)}
                keys |= wanted - {"well-founded", "answered", NOT_RECORDED}
            if name == "!" + field:
                keys -= wanted
        return keys

    def settled(self, field):
        """The procedures of the settings, or the stages of those that the block lets through."""
        procedures = {fold(p.identifier): p for p in self.report.settings.procedures.values()}
        wanted = dict(self.scope.filters).get("procedure", set(procedures))
        return set(procedures) if field == "procedure" else {
            stage for key, procedure in procedures.items() if key in wanted for stage in procedure.stages}

    def has_extension(self):
        """Whether a stage that the block lets through has an extended limit."""
        wanted = {**self.named("stage"), **self.named("procedure"), **dict(self.scope.filters)}
        return any(limits.extend for procedure in self.report.settings.procedures.values()
                   if fold(procedure.identifier) in wanted.get("procedure", {fold(procedure.identifier)})
                   for number, stage in procedure.stages.items() if number in wanted.get("stage", {number})
                   for limits in stage.limits)

    def named(self, field):
        """The values of a field that the measures themselves name, where all of them do."""
        found = [{fold(word) for call in calls(tree) for a in call.labelled if a.label == field for word in a.words}
                 for tree in self.trees]
        return {field: set().union(*found)} if found and all(found) else {}

    @staticmethod
    def lets_through(field, key, wanted):
        if field in ("outcome", "status") and "well-founded" in wanted and key in ("upheld", "partially upheld"):
            return True
        return key in wanted or (field == "status" and "answered" in wanted and key != "open")

    def name(self, field, key, written=None):
        """How a value is printed; as it is written in the block, where no record has it."""
        if written and (field, key) not in self.report.spelled and field not in (
                "timeliness", "answered", "stage", "procedure", "outcome", "status") and key != NOT_RECORDED:
            return " ".join(written.split())
        if field == "stage":
            key = key.removeprefix("stage ")
        if field in ("timeliness", "answered"):
            return BAND_NAMES.get(key, key)
        return name_of(self.report, field, key)

    def _years(self, listed):
        calendar, settings = self.report.calendar, self.report.settings
        if listed:
            years = [calendar.read(text) for text in listed]
            if None in years:
                raise Finding("bad-year")
        else:
            count = self.block.years or settings.compare + 1
            years = list(range(settings.year - count + 1, settings.year + 1))
            if self.scope.fixed:
                years = [y for y in years if y in self.scope.years]
                if not years:
                    raise Finding("contradicting-filter")
        return [Item(calendar.label(year), "year", (year,)) for year in years]

    def whole(self, items, field, listed):
        """All items of an axis together, as one to count its total by."""
        if field == "year":
            return Item("", "year", tuple(sorted({k for item in items for k in item.keys})), total=True)
        if field == "quarter":
            keys = tuple(sorted({k for item in items for k in item.keys}))
            return Item("", "quarter", keys, total=True)
        if listed:
            return Item("", field, tuple(k for item in items for k in item.keys), total=True)
        return Item("", total=True)


def where_scope(evaluator, block, scope):
    """What all of the block is restricted to."""
    filters, years, quarters = list(scope.filters), scope.years, scope.quarters
    for field, values in block.where.items():
        words = [str(v) for v in as_list(values)]
        if field == "year":
            found = {y for w in words for y in evaluator._year(w, (evaluator.report.settings.year,))}
            years = tuple(sorted(found))
        elif field == "quarter":
            quarters = tuple(sorted(int(w) for w in words))
        else:
            keys = frozenset(fold(w) for w in words)
            filters.append((field, frozenset(k.removeprefix("stage ") for k in keys) if field == "stage" else keys))
    for field, values in block.without.items():
        filters.append(("!" + field, frozenset(fold(str(v)) for v in as_list(values))))
    return replace(scope, filters=tuple(filters), years=years, fixed=years is not None, quarters=quarters)
