"""The functions of docs/figures.md. Each takes the evaluator, its call and the scope. Their names end in _."""

from dataclasses import replace
from fractions import Fraction

from .figures import Figure, count, nothing, period, rounded, share, worse
from .findings import Finding
from .labels import capital, fold, listed
from .syntax import Call, Text
from .values import values_of
from .wording import in_letters, needed

# What is in words or compared already, so that decimals around it have no effect.
WORDED = {"change", "difference", "percent_change", "points_change", "direction", "percent", "part", "words", "capital",
          "plural", "largest", "rising"}

# Kinds of figure that are of one unit.
UNITS = {"whole": "count", "number": "count", "percent": "share"}


def _one(call):
    if len(call.plain) != 1:
        raise Finding("wrong-arguments", call.name)
    return call.plain[0]


def _has_year(evaluator, tree):
    return any(basis or kind == "indicators" for kind, basis in evaluator.kinds(tree)) or _is_published(tree)


def _is_published(tree):
    return isinstance(tree, Call) and tree.name == "published"


def _pair(evaluator, call, scope):
    """The figure, and what it is compared with."""
    tree = _one(call)
    other = call.expression("from")
    if other is not None:
        now, before = evaluator.value(tree, scope), evaluator.value(other, scope)
        if UNITS.get(now.kind, now.kind) != UNITS.get(before.kind, before.kind):
            raise Finding("different-units")
        return now, before
    if not _has_year(evaluator, tree):
        raise Finding("no-period")
    return evaluator.value(tree, scope), evaluator.value(tree, replace(scope, back=scope.back + 1))


def _numbers(*figures):
    if any(f.kind == "words" for f in figures):
        raise Finding("arithmetic-on-words")


def change_(evaluator, call, scope):
    now, before = _pair(evaluator, call, scope)
    _numbers(now, before)
    as_percent = call.word("as") == "percent"
    if call.words("as") and not as_percent:
        raise Finding("wrong-arguments")
    if as_percent and now.is_share:
        raise Finding("percent-of-share")
    time = period(now, before)
    if now.value is None or before.value is None:
        return nothing(worse(now, before), "words", **time)
    if as_percent and before.value <= 0:
        return nothing(kind="words", **time)
    when = evaluator.report.calendar.named(before.years, before.quarters) if before.years else None
    difference = now.value - before.value
    value = difference / before.value if as_percent else difference * 100 if now.is_share or now.kind == "points" else difference
    alone = percent_change_(evaluator, call, scope) if as_percent else difference_(evaluator, call, scope)
    return Figure("words", value, text=evaluator.wording.change(now, before, as_percent, when), alone=alone, **time)


def difference_(evaluator, call, scope):
    now, before = _pair(evaluator, call, scope)
    _numbers(now, before)
    time = period(now, before)
    if now.value is None or before.value is None:
        return nothing(worse(now, before), now.kind, **time)
    kind = "points" if now.is_share else now.kind if now.kind == before.kind else (
        "count" if {now.kind, before.kind} == {"count", "whole"} else "number")
    if kind == "days":
        return Figure("number", now.value - before.value, decimals=now.decimals if now.decimals is not None else 1,
                      signed=True, places=1, **time)
    places = max(now.places, before.places)
    return Figure(kind, now.value - before.value, decimals=now.decimals, signed=True, places=places, **time)


def points_change_(evaluator, call, scope):
    now, before = _pair(evaluator, call, scope)
    _numbers(now, before)
    if not now.is_share or not before.is_share:
        raise Finding("points-of-counts")
    return difference_(evaluator, call, scope)


def percent_change_(evaluator, call, scope):
    now, before = _pair(evaluator, call, scope)
    _numbers(now, before)
    if now.is_share or before.is_share:
        raise Finding("percent-of-share")
    time = period(now, before)
    if now.value is None or before.value is None:
        return nothing(worse(now, before), "percent", **time)
    if before.value <= 0:
        return nothing(kind="percent", **time)
    return Figure("percent", (now.value - before.value) / before.value, decimals=now.decimals, signed=True, **time)


def direction_(evaluator, call, scope):
    now, before = _pair(evaluator, call, scope)
    _numbers(now, before)
    if now.value is None or before.value is None:
        return nothing(worse(now, before), "words")
    return Figure("words", text="rose" if now.value > before.value else "fell" if now.value < before.value else "stayed the same")


def previous_(evaluator, call, scope):
    tree = _one(call)
    if not _has_year(evaluator, tree):
        raise Finding("no-period")
    return evaluator.value(tree, replace(scope, back=scope.back + 1))


def share_(evaluator, call, scope):
    of = call.expression("of")
    if of is None:
        raise Finding("share-of-nothing")
    return share_of(evaluator.value(_worded(_one(call)), scope), evaluator.value(_worded(of), scope))


def _worded(tree):
    """Words of a number are the number, where a share is taken."""
    while isinstance(tree, Call) and tree.name in ("words", "capital") and len(tree.plain) == 1:
        tree = tree.plain[0]
    return tree


def share_of(part, base):
    if any(f.is_share or f.kind in ("words", "points", "days") for f in (part, base)):
        raise Finding("share-of-words")
    if (part.kind == "money") != (base.kind == "money"):
        raise Finding("share-of-mixed")
    time = period(part if part.years else base)
    if part.value is None or base.value is None:
        return nothing(worse(part, base), "share", **time)
    if any(f.kind == "number" and f.value.denominator > 1 for f in (part, base)):
        raise Finding("share-of-words")
    return share(part.value, base.value, of_money=part.kind == "money", **time)


def percent_(evaluator, call, scope):
    figure = evaluator.value(_one(call), scope)
    if not figure.is_share or figure.signed:
        raise Finding("not-a-share")
    return replace(figure, kind="percent")


def part_(evaluator, call, scope):
    figure = evaluator.value(_one(call), scope)
    if figure.kind != "share":
        raise Finding("not-a-share")
    if figure.value is None:
        return replace(figure, kind="words")
    return Figure("words", figure.value, text=evaluator.wording.part(figure), years=figure.years, quarters=figure.quarters)


def words_(evaluator, call, scope):
    figure = evaluator.value(_one(call), scope)
    if figure.kind == "words" or figure.value is None:
        return replace(figure, kind="words")
    is_plain = figure.kind in ("count", "whole") or figure.kind == "number" and not figure.unit and figure.decimals is None
    letters = in_letters(figure.value) if is_plain and figure.value >= 0 else None
    return replace(figure, kind="words", text=letters or evaluator.wording.sentence(figure))


def capital_(evaluator, call, scope):
    figure = evaluator.value(_one(call), scope)
    return replace(figure, kind="words", text=capital(evaluator.wording.sentence(figure)))


def plural_(evaluator, call, scope):
    figure = evaluator.value(_one(call), scope)
    if not call.words("one") or not call.words("many"):
        raise Finding("wrong-arguments")
    return replace(figure, kind="words", text=call.words("one" if figure.value == 1 else "many")[0])


def decimals_(evaluator, call, scope):
    if len(call.plain) != 2:
        raise Finding("wrong-arguments")
    tree = call.plain[0]
    if isinstance(tree, Text) or isinstance(tree, Call) and tree.name in WORDED:
        raise Finding("late-decimals")
    number = evaluator.value(call.plain[1], scope).value
    if number is None or number.denominator != 1 or not 0 <= number <= 6:
        raise Finding("wrong-arguments")
    return replace(evaluator.value(tree, scope), decimals=int(number))


def round_(evaluator, call, scope):
    return _rounded(evaluator, call, scope, lambda value, to: rounded(value / to, 0) * to)


def round_up_(evaluator, call, scope):
    return _rounded(evaluator, call, scope, lambda value, to: -(-abs(value) // to) * to * (1 if value >= 0 else -1))


def _rounded(evaluator, call, scope, rule):
    if isinstance(_one(call), Text) or isinstance(_one(call), Call) and _one(call).name in WORDED - {"percent"}:
        raise Finding("late-rounding")
    figure = evaluator.value(_one(call), scope)
    if figure.is_share or figure.kind == "points":
        raise Finding("round-of-share")
    _numbers(figure)
    words = call.words("to")
    if not words:
        raise Finding("wrong-arguments")
    if figure.value is None:
        return figure
    to = Fraction(words[0])
    decimals = 0 if figure.kind == "days" and to.denominator == 1 else None
    value = Fraction(rule(figure.value, to))
    return replace(figure, value=value, decimals=decimals, places=needed(value))


def largest_(evaluator, call, scope, smallest=False):
    tree, field = _one(call), call.word("by")
    if not field:
        raise Finding("wrong-arguments")
    ranked = {}
    for value in values_of(evaluator, tree, field, scope):
        figure = evaluator.value(tree, value.scope(scope))
        if figure.value is not None:
            ranked.setdefault(figure.value, []).append(value.name)
    rank = int(call.word("rank", "1"))
    order = sorted(ranked, reverse=not smallest)
    if not any(order) or rank > len(order):
        return nothing(kind="words")
    return Figure("words", text=listed(sorted(ranked[order[rank - 1]], key=lambda name: (fold(name), name))))


def rising_(evaluator, call, scope):
    tree, field = _one(call), call.word("by")
    if not field:
        raise Finding("wrong-arguments")
    if not _has_year(evaluator, tree):
        raise Finding("no-period")
    rose = 0
    for value in values_of(evaluator, tree, field, scope):
        here = value.scope(scope)
        now, before = evaluator.value(tree, here), evaluator.value(tree, replace(here, back=here.back + 1))
        rose += now.value is not None and before.value is not None and now.value > before.value
    return count(rose)


def published(evaluator, call, scope):
    """The figure as it was published, in the form of its measure."""
    tree = call.expression("measure")
    if not isinstance(tree, Call):
        raise Finding("wrong-arguments")
    wrapped = tree
    while wrapped.name in ("percent",) and wrapped.plain:
        wrapped = wrapped.plain[0]
    years = evaluator.years(Call("", (), tuple(a for a in call.labelled + wrapped.labelled if a.label == "year")), scope)
    quarters = evaluator.quarters(Call("", (), tuple(a for a in call.labelled + wrapped.labelled if a.label == "quarter")), scope)
    if len(years) != 1 or len(quarters) > 1:
        raise Finding("ambiguous-figure")
    wanted = {a.label: frozenset(map(fold, a.words)) for a in [*wrapped.others("year", "quarter", "at"),
                                                              *call.others("measure", "year", "quarter", "at")]}
    wanted.update({field: words for field, words in scope.filters})
    if any(len(words) != 1 for words in wanted.values()):
        raise Finding("ambiguous-figure")  # they are never added up
    form, history = evaluator.form(wrapped, scope), evaluator.report.history
    text = fold((call.words("measure") or [""])[0])
    try:
        if any(row.measure == text and row.year == years[0] for row in history.rows):
            figure = history.figure(text, form, years[0], {}, quarters)
        else:
            figure = history.figure(wrapped.name, form, years[0], wanted, quarters)
    except Finding:
        raise Finding("no-such-figure") from None
    own = evaluator.report.settings.measures.get(wrapped.name)
    if own:
        figure = replace(figure, unit=own.unit, decimals=own.decimals)
    return replace(figure, years=frozenset(years), quarters=frozenset(quarters))
