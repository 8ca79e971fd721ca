"""The rows of a table: their order, what becomes Other, groups, totals."""

from fractions import Fraction

from .axes import Item
from .figures import nothing
from .findings import NotCovered
from .grid import Cell, Row, sum_of
from .labels import fold
from .syntax import parse


class Rows:
    """Makes the rows for a table maker, once it has its columns."""

    def rows(self, columns):
        axis = self.block.rows
        self.list = columns
        if axis is None:
            return self._without_rows()
        if axis.expressions:
            return self._expression_rows([(self.heading(n, parse(t)), parse(t)) for n, t in axis.expressions])
        if axis.fields == ("year",) and self.block.top and self.block.brackets:
            raise NotCovered("years that are part of Other, and those before them")
        items = self.axes.items(axis.fields[0], axis.listed)
        whole = self.axes.whole(items, axis.fields[0], axis.listed)
        self.whole_items = (whole,)
        if len(axis.fields) == 1:
            rows = self._body(items, (), axis.listed, axis.fields[0])
        else:
            inner = self.axes.items(axis.fields[1])
            self.whole_items = (whole, self.axes.whole(inner, axis.fields[1], None))
            rows = self._groups(items, inner, axis)
        if self.block.total in ("columns", "both"):
            rows.append(self._total_row("Total", self.whole_items))
        return rows

    def _without_rows(self):
        if self.block.columns is None or self.block.columns.expressions:
            rows = [self._row("All" if self.block.columns or len(self.measures) > 1 else None, (), None)]
            if self.block.share == "above":
                self._no_above(rows)
            if self.block.total in ("columns", "both"):
                rows.append(self._total_row("Total", ()))
            return rows
        measures = self.measures
        return self._expression_rows([(self.heading(n, t), t) for n, t in measures])

    def _expression_rows(self, named):
        rows = [self._row(name, (), tree, role="row", tree=tree) for name, tree in named]
        if self.block.sort == "largest" or self.block.top:
            if any(self.evaluator.form(tree, self.scope) == "given" for _, tree in named):
                raise NotCovered("ranking what was given")
            self.check_units([tree for _, tree in named], ranked=True)
        if self.block.top and self.block.top < len(rows):
            raise NotCovered("the largest of expressions")
        if self.block.sort == "name":
            rows.sort(key=lambda row: fold(row.name or ""))
        elif (self.block.sort == "largest" or self.block.top) and len(rows) > 1:
            size = {id(row): self._size_of(row) for row in rows}
            rows.sort(key=lambda row: (-size[id(row)], fold(row.name or "")))
        if self.block.total in ("columns", "both") and len(rows) > 0:
            self.check_units([tree for _, tree in named])
            if len(rows) == 1:
                name = "Total" if self.adds_up(named[0][1]) else "All"
                return [*rows, Row(name, rows[0].cells, role="total")]
            rows.append(Row("Total", [self._summed([row.cells[n] for row in rows]) for n in range(len(self.list))], role="total"))
        if self.block.share == "column":
            raise NotCovered("shares of expressions")
        if self.block.share == "above":
            self._above(rows[:len(named)])
            self._no_above(rows[len(named):])
        return rows

    @staticmethod
    def _no_above(rows):
        for row in rows:
            for cell in row.cells:
                cell.figure = cell.figure or nothing(kind="share", form="first")

    def _summed(self, cells):
        if cells[0].role in ("change", "percent", "points", "share"):
            raise NotCovered("totals of changes")
        if self.block.show and self.block.share:
            raise NotCovered("totals of shares")
        before = sum_of([c.before for c in cells]) if cells[0].before is not None else None
        return Cell(sum_of([c.figure for c in cells]), before=before, role=cells[0].role)

    def _row(self, name, items, above, role="row", tree=None, group=None):
        self.tree = tree
        cells = []
        for column in self.list:
            cells.append(self._cell(column, items, cells))
        return Row(name, cells, group, role)

    def _body(self, items, outer, listed, field_name):
        kept = [(item, row) for item in items for row in [self._row(item.name, (*outer, item), None)]
                if listed or self.always(item) or not self.is_nothing(row)]
        kept = self._ranked(kept, outer, field_name)
        rows = [row for _, row in kept]
        if self.block.share == "above":
            self._above(rows)
        return rows

    def always(self, item):
        """Whether answers in and out of time have a row whether or not there are any."""
        if item.field in ("year", "quarter"):
            return True
        if item.field not in ("timeliness", "answered"):
            return False
        return item.keys[0] in ("first", "over") or item.keys[0] == "extended" and self.axes.has_extension()

    def _ranked(self, kept, outer, field_name):
        block = self.block
        if not (block.top or block.sort):
            return kept
        size = {id(row): self._size(item, outer, row) for item, row in kept}
        ranked = sorted(kept, key=lambda pair: (-size[id(pair[1])], fold(pair[1].name)))
        if block.sort == "name":
            kept = sorted(kept, key=lambda pair: fold(pair[1].name))
        order = kept if block.sort == "name" else ranked
        others = []
        if block.top and len(ranked) > block.top:
            first = [pair for pair in ranked if pair[0].keys != ("other",)][:block.top]
            rest = [pair for pair in kept if not any(pair[0] is p[0] for p in first)]
            if rest:
                keys = tuple(k for item, _ in rest for k in item.keys)
                item = Item("Other", field_name, keys, total=field_name in ("year", "quarter"))
                others = [(item, self._row("Other", (*outer, item), None, role="other"))]
            order = [pair for pair in order if any(pair[0] is p[0] for p in first)]
        return order + others

    def _size(self, item, outer, row):
        """What rows are ranked by: the last year, the total of other columns, or the last of several measures."""
        axis = self.block.columns
        if axis is None or axis.expressions or axis.fields[-1] == "year":
            last = [c for c, column in zip(row.cells, self.list) if column.role == "value" and not column.total]
            figure = last[-1].whole or last[-1].figure if last else None
        else:
            trees = [tree for _, tree in self.measures] or [None]
            wholes = tuple(self.axes.whole(self.axes.items(f, axis.listed), f, axis.listed) for f in axis.fields)
            figure = self._figure(trees[-1], (*outer, item), wholes)
            if figure.value is None:
                last = [n for n, column in enumerate(self.list) if column.role == "value" and not column.total]
                if last and self._empty(last[-1], self.list[last[-1]], [row]):
                    raise NotCovered("ranking by a column that may be left out")
                figure = row.cells[last[-1]].whole or row.cells[last[-1]].figure if last else None
        return figure.value if figure and figure.value is not None else Fraction(-10**9)

    def _size_of(self, row):
        """What rows of expressions are ranked by: the last year, or the only column."""
        axis = self.block.columns
        if axis is not None and (axis.expressions or axis.fields[-1] != "year"):
            raise NotCovered("ranking expressions by several columns")
        last = [c for c, column in zip(row.cells, self.list) if column.role == "value" and not column.total][-1]
        return last.figure.value if last.figure.value is not None else Fraction(-10**9)

    def _groups(self, items, inner, axis):
        groups = []
        for item in items:
            rows = self._body(inner, (item,), None, axis.fields[1])
            if not rows or all(map(self.is_nothing, rows)) and item.field not in ("year", "quarter"):
                continue
            for row in rows:
                row.group = item.name
            total = self._total_row(f"Total for {item.name}", (item, self.whole_items[1]), role="subtotal", group=item.name)
            groups.append((item, rows, total))
        if self.block.sort == "largest":
            groups.sort(key=lambda g: (-self._size(g[0], (), g[2]), fold(g[0].name)))
        result = []
        for item, rows, total in groups:
            alone = len(rows) == 1 and fold(rows[0].name) == fold(item.name)
            if not alone:
                result.append(Row(item.name, [], item.name, "group"))
            result += rows
            if self.block.subtotals and not alone:
                result.append(total)
        return result

    def _total_row(self, name, items, role="total", group=None):
        row = self._row(name, items, None, role, group=group)
        over = any(i.field in ("year", "quarter") and len(i.keys) > 1 for i in items)
        trees = [c.tree or self.tree for c in self.list if c.role == "value"]
        if any(not self.adds_up(tree) or over and tree is not None and self.is_stock(tree) for tree in trees):
            row.name = name.replace("Total for", "All of", 1) if group else name.replace("Total", "All", 1)
        if self.block.rows and self.block.rows.listed and any(self.evaluator.form(t, self.scope) == "given" for t in trees if t):
            row.name = None  # Total where it adds up, else All
        if self.block.share == "above":
            self._no_above([row])
        return row

    def is_nothing(self, row):
        figures = [f for c, column in zip(row.cells, self.list) if c.role == "value" and not column.total
                   for f in (c.whole or c.figure, c.before[0] if isinstance(c.before, tuple) else c.before) if f is not None]
        return all(map(self.is_none, figures))

    @staticmethod
    def is_none(figure):
        """A count or sum of 0, a share of nothing, what is not available; 0 of 5 is something, and a 0 that was given."""
        return figure.value is None or (
            figure.kind in ("count", "whole", "money") and not figure.value and not figure.given and not figure.rounded_away)
