"""Works expressions out: periods, filters, measures of one's own, arithmetic."""

from dataclasses import dataclass, replace
from fractions import Fraction

from . import functions, settings_functions
from .arithmetic import calculated
from .cells import read_date
from .figures import Figure, nothing
from .findings import Finding
from .history import added
from .labels import fold
from .measures import MEASURES, STOCKS, Counting, Question, indicator, measure_named
from .report import fold_all
from .syntax import Call, Number, Sum, Text, parse
from .wording import Wording, needed

LIMIT_OF_DEPTH = 50


@dataclass(frozen=True)
class Scope:
    """What holds for all of an expression: years and quarters, filters, and how many years all of it is moved back.

    Years that are fixed are those of a row, a column or "where": no measure may name others.
    """

    years: tuple = None
    fixed: bool = False
    quarters: tuple = ()
    filters: tuple = ()
    at: object = None
    back: int = 0
    own: tuple = ()
    adds: bool = False  # in tables: figures that were given for several values are added up


class Evaluator:
    def __init__(self, report):
        self.report = report
        self.counting = Counting(report)
        self.wording = Wording(report.settings.share_decimals)

    def figure(self, text, scope=Scope()):
        return self.value(parse(text), scope)

    def value(self, tree, scope):
        if isinstance(tree, Number):
            whole = tree.value.denominator == 1
            return Figure("whole" if whole else "number", tree.value, places=needed(tree.value))
        if isinstance(tree, Text):
            return Figure("words", text=tree.text)
        if isinstance(tree, Sum):
            return calculated(tree.operator, self.value(tree.left, scope), self.value(tree.right, scope))
        function = getattr(functions, tree.name + "_", None) or getattr(settings_functions, tree.name + "_", None)
        if function:
            return function(self, tree, scope)
        if tree.name == "published":
            return functions.published(self, tree, scope)
        if tree.name in self.report.settings.measures:
            return self._own(tree, scope)
        measure = measure_named(self.report, tree.name)
        if measure is None:
            raise Finding("unknown-measure", tree.name)
        return self._measure(tree, measure, scope)

    # Periods

    def years(self, call, scope):
        """The years that a call is of, moved back as far as its scope is."""
        inherited = scope.years or (self.report.settings.year,)
        words = call.words("year")
        if words is None:
            years = inherited
        else:
            years = tuple(sorted({year for word in words for year in self._year(word, inherited)}))
            if scope.fixed and set(years) != set(inherited):
                raise Finding("contradicting-years")
        return tuple(year - scope.back for year in sorted(set(years)))

    def _year(self, word, inherited):
        if fold(word) == "previous":
            return [year - 1 for year in inherited]
        if fold(word) == "current":
            return list(inherited)
        year = self.report.calendar.read(word.strip())
        if year is None:
            raise Finding("bad-year", word)
        return [year]

    def quarters(self, call, scope):
        words = call.words("quarter")
        if words is None:
            return scope.quarters
        if any(word.strip() not in ("1", "2", "3", "4") for word in words):
            raise Finding("bad-quarter")
        quarters = tuple(sorted({int(word) for word in words}))
        if scope.quarters and not set(quarters) <= set(scope.quarters):
            raise Finding("contradicting-quarters")
        return quarters

    # Measures

    def _measure(self, call, measure, scope):
        if call.plain:
            raise Finding("unlabelled-argument")
        options = {label: call.word(label) for label in measure.options if call.words(label)}
        if "of" in options:
            if options["of"] not in ("cases", "enquiries", "contacts", "compliments"):
                raise Finding("unknown-kind")
            measure = replace(measure, kind=options.pop("of"))
        question = self._question(call, measure, options, scope)
        if measure.kind not in self.report.kinds and call.name not in {row.measure for row in self.report.history.rows}:
            raise Finding("no-records", measure.kind)
        if call.name == "actions":
            if call.words("year") or call.words("quarter") or scope.years or scope.quarters:
                raise Finding("no-period")
            records = self.report.kind("actions").records
            return Figure("count", Fraction(sum(self.counting.passes(r, question.filters, None) for r in records)))
        if call.name == "indicator":
            if question.quarters:
                raise Finding("period-without-data", "quarter")
            return replace(indicator(self.report, question, question.years), years=frozenset(question.years))
        return self._counted_or_published(question)

    def _question(self, call, measure, options, scope):
        years, quarters = self.years(call, scope), self.quarters(call, scope)
        filters = scope.filters + self.filters(call, measure)
        at = scope.at
        if call.words("at"):
            at = read_date(call.words("at")[0])
        asked = any(field == "status" for field, _ in filters) and "status" in self.report.fields(measure.kind)
        if call.words("at") and not asked:
            raise Finding("date-without-status")
        end = self.report.calendar.end(years, quarters)
        if asked and at and at < end:
            raise Finding("early-status-date")
        return Question(call.name, measure, options, filters, years, quarters, at or end, scope.adds)

    def filters(self, call, measure):
        found = []
        for argument in call.others("year", "quarter", "at", *MEASURES.get(call.name, measure).options):
            self.check_field(measure.kind, argument.label)
            found.append((argument.label, self._wanted(argument)))
        return tuple(found)

    def _wanted(self, argument):
        words = fold_all(argument.words)
        if argument.label == "stage":
            return frozenset(word.removeprefix("stage ").removeprefix("s") for word in words)
        return words

    def check_field(self, kind, field):
        if kind not in self.report.kinds:
            return
        if field not in self.report.fields(kind) and not (field == "reference" and self.report.kinds[kind].references):
            raise Finding("unknown-filter", f"{kind} {field}")

    def _counted_or_published(self, question):
        """Counted from the records of the years that have some, with what was published for the others."""
        kind = question.measure.kind
        for field, _ in question.filters:
            self.check_field(kind, field.removeprefix("!"))
        if kind == "cases" and self._is_no_stage(question.filters):
            return nothing(kind=question.measure.form, years=frozenset(question.years))
        counted = [y for y in question.years
                   if kind in self.report.kinds and self.report.counts_from_records(kind, question.measure.basis, y)]
        figures = [self._published(question, y) for y in question.years if y not in counted]
        if counted:
            figures.append(self.counting.figure(question, tuple(counted)))
        if len(figures) > 1 and question.name in STOCKS:
            raise Finding("published-span")
        return replace(added(figures), years=frozenset(question.years), quarters=frozenset(question.quarters))

    def _is_no_stage(self, filters):
        """Whether a procedure is asked for a stage that it does not have."""
        procedures = {fold(p.identifier): p for p in self.report.settings.procedures.values()}
        asked = [keys for field, keys in filters if field == "procedure"]
        if not asked:
            return False
        left = [p for key, p in procedures.items() if all(key in keys for keys in asked)]
        return bool(left) and any(
            field == "stage" and not any(stage in p.stages for p in left for stage in keys) for field, keys in filters)

    def _published(self, question, year):
        history, settings = self.report.history, self.report.settings
        gone = settings.records_from is not None and year < settings.records_from
        form = question.measure.form
        usual = MEASURES.get(question.name)
        if usual and question.measure.kind != usual.kind:  # published figures are of the measure's own kind
            raise Finding("no-published-figure" if gone else "year-without-data", f"{question.name} {year}")
        wanted = {}
        for field, words in [*question.filters, *((k, frozenset([v])) for k, v in question.options.items())]:
            wanted[field] = wanted[field] & words if field in wanted else words
        at = question.day if any(f == "status" for f, _ in question.filters) else None
        try:
            return history.figure(question.name, form, year, wanted, question.quarters, at)
        except Finding as finding:
            if question.name == "escalated" and question.options.get("basis", "flow") == "flow" and (
                    finding.identifier == "no-published-figure"):
                return self._published_flow(question, year, gone)
            named = any(row.measure == question.name and row.year == year for row in history.rows)
            if finding.identifier == "no-published-figure" and not (gone or named):
                raise Finding("year-without-data", f"{question.name} {year}") from None
            raise

    def _published_flow(self, question, year, gone):
        halves = []
        for label, usual in ("to", "2"), ("from", "1"):
            stage = (("stage", frozenset([question.options.get(label, usual)])),)
            half = replace(question, name="received", measure=MEASURES["received"], options={},
                           filters=question.filters + stage)
            halves.append(self._published(half, year))
        return functions.share_of(*halves)

    # Measures of one's own

    def _own(self, call, scope):
        own = self.report.settings.measures[call.name]
        if call.name in scope.own:
            raise Finding("circular-measure")
        if call.plain:
            raise Finding("unlabelled-argument")
        given = tuple((a.label, self._wanted(a)) for a in call.others("year", "quarter", "at"))
        years = self.years(call, scope)
        inner = Scope(
            years=tuple(y + scope.back for y in years) if scope.years or call.words("year") else None, quarters=self.quarters(call, scope),
            filters=scope.filters + given, at=read_date(call.words("at")[0]) if call.words("at") else scope.at,
            back=scope.back, own=scope.own + (call.name,))
        figure = self._own_row(call, own, inner, years)
        if figure is None:
            figure = self.value(parse(own.expression), inner)
        decimals = own.decimals if own.decimals is not None else figure.decimals
        return replace(figure, unit=own.unit, decimals=decimals)

    def _own_row(self, call, own, inner, years):
        """What was published of a measure of one's own, for a year whose records are gone."""
        history = self.report.history
        if len(years) != 1 or not any(row.measure == call.name and row.year == years[0] for row in history.rows):
            return None
        if not self.is_gone(parse(own.expression), inner, years[0]):
            return None
        wanted = {}
        for field, words in inner.filters:
            wanted[field] = words
        form = self.form(parse(own.expression), inner)
        try:
            figure = history.figure(call.name, form, years[0], wanted, inner.quarters)
        except Finding:
            return None
        return replace(figure, years=frozenset(years), quarters=frozenset(inner.quarters))

    def is_gone(self, tree, scope, year):
        """Whether a part of an expression is of a kind whose records of the year are gone."""
        return any(not self.report.counts_from_records(kind, basis, year) for kind, basis in self.kinds(tree) if basis)

    def kinds(self, tree):
        """The kinds of record, each with the date, that an expression counts."""
        found = set()
        for call in calls(tree):
            if call.name in self.report.settings.measures:
                found |= self.kinds(parse(self.report.settings.measures[call.name].expression))
            elif measure := measure_named(self.report, call.name):
                of = call.word("of") if "of" in measure.options else None
                found.add((of or measure.kind, measure.basis))
        return found

    def form(self, tree, scope):
        """Whether an expression's figures are counts, money, shares or days."""
        if isinstance(tree, Sum):
            left, right = self.form(tree.left, scope), self.form(tree.right, scope)
            if tree.operator == "*" and isinstance(tree.left, Number) and tree.left.value.denominator == 1:
                return right
            if tree.operator == "*" and isinstance(tree.right, Number) and tree.right.value.denominator == 1:
                return left
            return left if left == right and tree.operator in "+-" else "money" if left == "money" else "number"
        if isinstance(tree, Call):
            if tree.name in ("share", "percent"):
                return "share"
            if tree.name in ("decimals", "round", "round_up", "previous") and tree.plain:
                return self.form(tree.plain[0], scope)
            if tree.name in self.report.settings.measures:
                return self.form(parse(self.report.settings.measures[tree.name].expression), scope)
            measure = measure_named(self.report, tree.name)
            return measure.form if measure else "number"
        return "number"


def calls(tree):
    """Every call in an expression."""
    if isinstance(tree, Sum):
        yield from calls(tree.left)
        yield from calls(tree.right)
    elif isinstance(tree, Call):
        yield tree
        for inner in [*tree.plain, *(a.expression for a in tree.labelled if a.expression is not None)]:
            yield from calls(inner)
