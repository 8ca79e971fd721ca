"""The columns of a table: of measures, of an axis, totals, shares and changes."""

from dataclasses import replace
from fractions import Fraction

from .findings import Finding, NotCovered
from .grid import Column, lower
from .syntax import Call, parse
from .wording import digits, needed, pounds


class Columns:
    """Makes the columns for a table maker, which has the block, its measures and its axes."""

    def columns(self):
        axis, measures = self.block.columns, self.measures
        if axis is None:
            if not measures:
                more = [Column(self.total_name("Total", None, ()), None, ())] if self.block.total in ("rows", "both") else []
                return self.with_shares([Column("Number", None, ()), *more])
            return self.with_totals([Column(self.heading(n, t), t, ()) for n, t in measures], ())
        if axis.expressions:
            return self.with_totals([Column(self.heading(n, parse(t)), parse(t), ()) for n, t in axis.expressions], ())
        # Without rows, several measures stand below one another, and the columns are those of the axis.
        measures = [(self.heading(n, t), t) for n, t in measures]
        several = measures if len(measures) > 1 and self.block.rows else [(None, measures[0][1] if len(measures) == 1 else None)]
        self.several = len(several) > 1
        return self._of_axis(axis, several)

    def heading(self, name, tree):
        """The name of a measure, with how its figures are rounded."""
        if name is None or not isinstance(tree, Call) or tree.name not in ("round", "round_up"):
            return name
        to = Fraction(tree.words("to")[0])
        amount = pounds(to) if self.evaluator.form(tree.plain[0], self.scope) == "money" else digits(to, needed(to))
        return f"{name} (rounded {'up ' if tree.name == 'round_up' else ''}to {amount})"

    def _of_axis(self, axis, measures):
        columns = []
        items = self.axes.items(axis.fields[0], axis.listed)
        if not items:
            raise NotCovered("tables without columns")
        for item in items:
            if len(axis.fields) == 1:
                columns += self._of_item(item.name, (item,), measures)
                continue
            inner = self.axes.items(axis.fields[1])
            for within in inner:
                columns += self._of_item(f"{item.name}: {lower(within.name)}", (item, within), measures)
            if self.block.subtotals:
                whole = self.axes.whole(inner, axis.fields[1], None)
                columns += self._of_item(f"{item.name}: total", (item, whole), measures, total=True)
        return self.with_totals(columns, items)

    def _of_item(self, name, items, measures, total=False):
        if total:
            between = ": " if name == "Total" else ", "
            names = [self.total_name(name, tree, items) for _, tree in measures]
            return [Column(named and named + (between + lower(n) if len(measures) > 1 else ""), tree, items, total=True, measure=number)
                    for number, ((n, tree), named) in enumerate(zip(measures, names))]
        if len(measures) == 1:
            return [Column(name, measures[0][1], items, total=total)]
        return [Column(f"{name}: {lower(n)}", tree, items, measure=number) for number, (n, tree) in enumerate(measures)]

    def total_name(self, name, tree, items):
        """All, where it is no sum of the columns."""
        trees = [tree] if tree is not None else self.trees
        if self.block.columns and self.block.columns.listed and any(self.evaluator.form(t, self.scope) == "given" for t in trees):
            return None  # Total where it adds up, else All
        stock = any(i.field in ("year", "quarter") and i.total and len(i.keys) > 1 for i in items) and any(map(self.is_stock, trees))
        if all(map(self.adds_up, trees)) and not stock:
            return name
        return name.replace("Total", "All").replace(": total", ": all")

    def with_totals(self, columns, items):
        block, axis = self.block, self.block.columns
        changes = self._changes(columns) if block.change else []
        totals = []
        if block.total in ("rows", "both"):
            if axis is None or axis.expressions:
                trees = [c.tree for c in columns]
                self.check_units(trees)
                if len(columns) == 1:
                    totals = [replace(columns[0], heading=self.total_name("Total", columns[0].tree, ()), total=True)]
                else:
                    totals = [Column("Total", None, (), of=tuple(range(len(columns))), role="sum", total=True)]
            else:
                whole = self.axes.whole(items, axis.fields[0], axis.listed)
                several = [(self.heading(n, t), t) for n, t in self.measures] if getattr(self, "several", False) else [(None, columns[0].tree if columns else None)]
                totals = self._of_item("Total", (whole,), several, total=True)
        return self.with_shares(columns + totals) + changes

    def check_units(self, trees, ranked=False):
        kinds = {self.evaluator.form(tree, self.scope) for tree in trees if tree is not None}
        if len({self.unit(tree) for tree in trees if tree is not None}) > 1:
            raise Finding("different-units")
        if len(kinds) > 1 or (not ranked and len(trees) > 1 and not kinds <= {"count", "money"}):
            raise Finding("different-units")

    def _changes(self, columns):
        years = sorted({k for c in columns for i in c.items if i.field == "year" for k in i.keys})
        if len(years) < 2:
            raise Finding("change-needs-years")
        last, before = years[-1], years[-2]
        at = {}
        for number, column in enumerate(columns):
            at.setdefault(column.measure, {})[column.items[0].keys[0]] = number
        label = self.report.calendar.label(before)
        forms = {self.evaluator.form(tree, self.scope) for tree in self.trees}
        if self.block.change == "points" and forms - {"share"}:
            raise Finding("points-of-counts")
        if self.block.change in ("percent", "both") and "share" in forms:
            raise Finding("percent-of-share")
        roles = {"count": ["change"], "percent": ["percent"], "points": ["points"], "both": ["change", "percent"]}[self.block.change]
        words = {"change": "Change", "percent": "Change (%)", "points": "Change (percentage points)"}
        names = [(self.heading(n, t), t) for n, t in self.measures] if len(at) > 1 else [(None, None)]
        return [Column(f"{words[role]} from {label}" + (f": {lower(names[n][0])}" if names[n][0] else ""), columns[pair[last]].tree,
                       columns[pair[last]].items, role, (pair[before], pair[last]), bracketed=False)
                for n, pair in enumerate(at.values()) for role in roles]

    def with_shares(self, columns):
        if not self.block.share or self.block.show:
            return columns
        above = "% of the row above" if self.block.share == "above" else "%"
        return [c for column in columns for c in (column, replace(
            column, heading=f"{column.heading} ({above})" if column.heading is not None else None, role="share", bracketed=False))]
