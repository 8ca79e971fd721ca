"""Functions that print the settings: the year, the period, time limits. Their names end in _."""

from .cells import read_date
from .figures import Figure
from .findings import Finding
from .labels import fold
from .periods import day_named
from .syntax import Text


def year_(evaluator, call, scope):
    settings = evaluator.report.settings
    if not call.plain:
        back = 0
    else:
        tree = call.plain[0]
        text = tree.text if isinstance(tree, Text) else ""
        if text == "previous":
            back = 1
        elif text == "current":
            back = 0
        elif text.startswith("-"):
            back = int(text[1:])
        else:
            raise Finding("wrong-arguments")
    return Figure("words", text=settings.calendar.label(settings.year - back))


def period_(evaluator, call, scope):
    settings = evaluator.report.settings
    first, last = settings.calendar.first_day(settings.year), settings.calendar.last_day(settings.year)
    return Figure("words", text=f"{day_named(first)} to {day_named(last)}")


def first_day_(evaluator, call, scope):
    settings = evaluator.report.settings
    return Figure("words", text=day_named(settings.calendar.first_day(settings.year)))


def last_day_(evaluator, call, scope):
    settings = evaluator.report.settings
    return Figure("words", text=day_named(settings.calendar.last_day(settings.year)))


def limit_(evaluator, call, scope):
    settings = evaluator.report.settings
    stage, procedure, limit = call.word("stage"), call.word("procedure"), call.word("limit", "first")
    found = [p.stages[stage] for p in settings.procedures.values()
             if stage in p.stages and (not procedure or fold(p.identifier) == procedure)]
    if len(found) != 1:
        raise Finding("no-limit")
    if limit not in ("first", "extended"):
        raise Finding("unknown-limit")
    day = read_date(call.words("at")[0]) if call.words("at") else settings.calendar.last_day(settings.year)
    limits = found[0].in_force(day)
    chosen = limits and (limits.respond if limit == "first" else limits.extend)
    if not chosen:
        raise Finding("no-limit")
    return Figure("words", text=chosen.text)
