"""Which values a field has: the rows and columns of tables, and what rankings choose among."""

from dataclasses import dataclass, replace

from .findings import Finding
from .labels import NOT_RECORDED, capital, commonest, fold
from .records import OUTCOMES

QUARTERS = ("1", "2", "3", "4")
BANDS = ["first", "extended", "over", "withdrawn", "open", "untimed"]


@dataclass(frozen=True)
class Value:
    """One value of a field: what filters select it by, and how it is printed."""

    field: str
    key: str
    name: str

    def scope(self, scope):
        if self.field == "quarter":
            return replace(scope, quarters=(int(self.key),))
        return replace(scope, filters=scope.filters + ((self.field, frozenset([self.key])),))


def field_kinds(evaluator, tree, field):
    """The kinds that an expression counts and that have the field; none has is an error."""
    kinds = {kind for kind, _ in evaluator.kinds(tree)}
    having = [k for k in sorted(kinds) if k in evaluator.report.kinds and field in evaluator.report.fields(k)]
    if not having:
        raise Finding("unknown-dimension", field)
    return having


def values_of(evaluator, tree, field, scope, not_recorded=False):
    """The values of a field that any record of an expression's kinds has, in their usual order."""
    if field == "quarter":
        return [Value(field, key, f"Quarter {key}") for key in QUARTERS]
    kinds = field_kinds(evaluator, tree, field)
    keys = set()
    for kind in kinds:
        for record in evaluator.report.kinds[kind].records:
            keys |= evaluator.report.value(record, field, scope.at) or {NOT_RECORDED}
        keys |= {fold(value) for value in evaluator.report.kinds[kind].known.get(field, [])}
    if not not_recorded:
        keys.discard(NOT_RECORDED)
    return [Value(field, key, name_of(evaluator.report, field, key)) for key in in_order(evaluator.report, field, keys)]


def name_of(report, field, key):
    """How a value is printed: in the commonest spelling of the records."""
    if key == NOT_RECORDED:
        return "Outcome not recorded" if field == "status" and ("status", NOT_RECORDED) not in report.spelled else "Not recorded"
    if field == "stage":
        return f"Stage {key}"
    if field == "procedure":
        names = {fold(p.identifier): p.name for p in report.settings.procedures.values()}
        return names.get(key, key)
    if field in ("outcome", "status") and key in (*OUTCOMES, "open"):
        return capital(key)
    spelled = report.spelled.get((field, key))
    return commonest(spelled.elements()) if spelled else key


def in_order(report, field, keys):
    order = {
        "stage": lambda key: (int(key) if key.isdigit() else 99, key),
        "procedure": lambda key: ([fold(p) for p in report.settings.procedures].index(key), key),
        "outcome": lambda key: (list(OUTCOMES).index(key) if key in OUTCOMES else 99, key),
        "status": lambda key: (["open", *OUTCOMES].index(key) if key in ("open", *OUTCOMES) else 99, key),
        "timeliness": lambda key: (BANDS.index(key) if key in BANDS else 99, key),
        "answered": lambda key: (BANDS.index(key) if key in BANDS else 99, key),
    }.get(field, lambda key: (0, key))
    return sorted(keys, key=lambda key: (key == NOT_RECORDED, order(key) if key != NOT_RECORDED else ()))
