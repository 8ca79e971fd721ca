"""Works out a table or the table of a chart."""

from dataclasses import replace

from .axes import Axes, where_scope
from .cells import read_date
from .cells_of_table import Cells
from .columns import Columns
from .evaluation import Scope, calls
from .findings import Finding, NotCovered
from .grid import Table
from .labels import NOT_RECORDED
from .measures import STOCKS, measure_named
from .rows import Rows
from .syntax import Call, Number, Sum, parse


class TableMaker(Columns, Rows, Cells):
    """One block with its measures, and the table that it comes to."""

    def __init__(self, evaluator, block):
        self.evaluator, self.block = evaluator, block
        self.report, self.settings = evaluator.report, evaluator.report.settings
        self.measures = [(name, parse(text)) for name, text in block.measures]
        expressions = [e for axis in (block.rows, block.columns) if axis for e in axis.expressions]
        self.trees = [tree for _, tree in self.measures] + [parse(text) for _, text in expressions]
        self.scope = where_scope(evaluator, block, Scope(adds=True))
        if block.at:
            self.scope = replace(self.scope, at=read_date(block.at))
        self.axes = Axes(evaluator, block, self.trees, self.scope)

    def table(self):
        block = self.block
        if block.change and not self._over_years(block.columns):
            raise Finding("change-needs-years")
        if block.show and not block.share and not any(self.evaluator.form(tree, self.scope) in ("share", "given") for tree in self.trees):
            raise Finding("show-without-share")
        if block.share == "above" and block.brackets:
            raise NotCovered("shares of the row above in brackets")
        if block.at and not self._asks_status():
            raise Finding("date-without-status")
        if self._periods(block.rows) & self._periods(block.columns):
            raise Finding("contradicting-years")
        if block.kind:
            self.check_axis()
        columns = self.columns()
        rows = self.rows(columns)
        self.check_filters()
        if not rows and columns:
            # None is said of periods of which something is known only.
            self._row("", self.whole_items, None)
        if block.kind:
            self.check_series(columns, rows)
        left_out = self.left_out(columns, rows)
        kept = [n for n, column in enumerate(columns) if not self._empty(n, column, rows)]
        columns = [columns[n] for n in kept]
        for row in rows:
            row.cells = [row.cells[n] for n in kept] if row.cells else []
        return Table(columns, rows, bool(block.rows and len(block.rows.fields) == 2), left_out)

    @staticmethod
    def _periods(axis):
        return {"year", "quarter"} & set(axis.fields if axis else ())

    def check_axis(self):
        """Figures of one chart have one unit: a share and a percentage are the same."""
        units = {self.unit(tree) for tree in self.trees}
        if len(units) > 1:
            raise Finding("different-units")

    def left_out(self, columns, rows):
        """The names of values that have figures and are not among the rows or columns that are listed."""
        unlisted = [item for item in self._unlisted(self.block.rows) if not self.is_nothing(self._row(item.name, (item,), None))]
        unlisted += [item for item in self._unlisted(self.block.columns) if self._has_figures(item)]
        return ["what is not recorded" if NOT_RECORDED in item.keys else item.name for item in unlisted]

    def _unlisted(self, axis):
        if not axis or not axis.listed or axis.fields[0] in ("year", "quarter"):
            return []
        shown = {self.axes.key(axis.fields[0], value) for value in axis.listed}
        return [item for item in self.axes.items(axis.fields[0]) if item.keys[0] not in shown]

    def _has_figures(self, item):
        """Whether there is something in a column that is not listed."""
        axis = self.block.rows
        trees = [(tree, ()) for _, tree in self.measures]
        if axis and axis.expressions:
            trees = [(parse(text), ()) for _, text in axis.expressions]
        elif axis:
            rows = [(row,) for row in self.axes.items(axis.fields[0], axis.listed)]
            for name in axis.fields[1:]:
                rows = [(*row, more) for row in rows for more in self.axes.items(name)]
            trees = [(tree, row) for tree, _ in trees for row in rows]
        years = (0, 1) if self.block.brackets else (0,)
        return not all(self.is_none(self._figure(tree, row, (item,), back)) for tree, row in trees for back in years)

    def check_series(self, columns, rows):
        """More than eight lines, layers or colours can't be told apart. Those that are nothing are not drawn."""
        axis = self.block.columns
        if self.block.each and len(self.block.rows.fields) == 1 and self.block.kind == "line":
            return  # each small chart has one line
        values = [n for n, column in enumerate(columns) if column.role == "value" and not column.total]
        over_time = axis is not None and axis.fields[-1:] in (("year",), ("quarter",))
        if self.block.kind == "line" or self.block.kind.startswith("stacked") and over_time:
            series = {row.name: [row.cells[n] for n in values] for row in rows if row.role in ("row", "other")}
        elif len(values) > 1:
            series = {n: [row.cells[n] for row in rows if row.cells] for n in values}
        else:
            return
        timed = self.block.kind == "line" or axis is not None and axis.fields[-1:] in (("year",), ("quarter",)) or (
            over_time and self.block.rows and self.block.rows.fields[-1:] in (("year",), ("quarter",)))
        drawn = [s for s in series.values() if timed or any(c.figure.value for c in s)]
        if len(drawn) > 8:
            raise Finding("too-many-series")

    def unit(self, tree):
        own = self.settings.measures.get(tree.name) if isinstance(tree, Call) else None
        return self.evaluator.form(tree, self.scope), own.unit if own else ""

    def _asks_status(self):
        fields = [f for axis in (self.block.rows, self.block.columns) if axis for f in axis.fields]
        fields += [*self.block.where, *self.block.without]
        fields += [a.label for tree in self.trees for call in calls(tree) for a in call.labelled]
        return "status" in fields

    def _empty(self, number, column, rows):
        """Whether a column of what is not recorded, open, untimed or withdrawn has nothing in it."""
        axis = self.block.columns
        if not any(not i.total and not (axis and axis.listed) and i.keys and (
                NOT_RECORDED in i.keys or i.field in ("timeliness", "answered") and i.keys[0] in (
                    "open", "untimed", "withdrawn")) for i in column.items):
            return False
        values = number - (column.role == "share")
        figures = [f for row in rows if row.cells for c in [row.cells[values]]
                   for f in (c.whole or c.figure, c.before[0] if isinstance(c.before, tuple) else c.before) if f is not None]
        return all(map(self.is_none, figures))

    def check_filters(self):
        """A filter of the block works only where the records of every measure have the field."""
        for tree in self.trees:
            for kind, _ in self.evaluator.kinds(tree):
                for name, _ in self.scope.filters:
                    self.evaluator.check_field(kind, name.removeprefix("!"))

    def _over_years(self, axis):
        return axis and axis.fields == ("year",) and (len(axis.listed) if axis.listed else (
            self.block.years or self.settings.compare + 1)) > 1

    def is_stock(self, tree):
        """Whether figures are of a day, so that those of several years are not added up."""
        named = {call.name for call in calls(tree)} & {*STOCKS, "indicator", "published"} or "status" in {a.label for c in calls(tree) for a in c.labelled}
        axes = [f for axis in (self.block.rows, self.block.columns) if axis for f in axis.fields]
        return bool(named) or "status" in axes or any(f == "status" for f, _ in self.scope.filters)

    def adds_up(self, tree):
        """Whether figures of parts are added to that of the whole: counts and sums, but no quotients, shares and averages."""
        if tree is None:
            return True
        if isinstance(tree, Number):
            return True
        if isinstance(tree, Sum):
            if tree.operator == "/":
                return False
            if tree.operator == "*" and not isinstance(tree.left, Number) and not isinstance(tree.right, Number):
                return False
            return self.adds_up(tree.left) and self.adds_up(tree.right)
        if tree.name in self.settings.measures:
            return self.adds_up(parse(self.settings.measures[tree.name].expression))
        if tree.name in ("decimals", "round", "round_up", "previous", "difference", "change") and tree.plain:
            return self.adds_up(tree.plain[0])
        measure = measure_named(self.report, tree.name)
        return bool(measure) and measure.form in ("count", "money")
