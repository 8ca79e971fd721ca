"""The cells of a table: figures, brackets, shares and changes."""

from dataclasses import replace

from .axes import Item
from .figures import Figure, nothing, worse
from .findings import Finding, NotCovered
from .functions import share_of
from .grid import Cell, sum_of
from .evaluation import calls


class Cells:
    """Works cells out for a table maker."""

    def _cell(self, column, items, cells):
        if column.role == "sum":
            if self.block.share:
                raise NotCovered("sums with shares")
            parts = [cells[n] for n in column.of]
            before = sum_of([part.before for part in parts]) if self.block.brackets else None
            return Cell(sum_of([part.figure for part in parts]), before=before, role="sum")
        if column.role == "value":
            tree = column.tree or self.tree
            if tree is None:
                raise Finding("measure-missing")
            figure = self._figure(tree, items, column.items)
            before = self._figure(tree, items, column.items, back=1) if self.block.brackets and column.bracketed else None
            whole = None
            if self.block.share and self.block.show:
                whole, figure = figure, self._share(figure, column, items)
                if before is not None:
                    before = (before, self._share(before, column, items, back=1))
            return Cell(figure, whole, before)
        if column.role == "share" and column.of and column.tree is None:
            raise NotCovered("shares of sums")
        if column.role == "share":
            return Cell(self._share(cells[-1].figure, column, items), role="share")
        step = 2 if self.block.share and not self.block.show else 1
        before, now = (self._plain(cells[n * step]) for n in column.of)
        return Cell(self._change(column.role, now, before), role=column.role)

    @staticmethod
    def _plain(cell):
        return cell.whole if cell.whole is not None else cell.figure

    def _change(self, role, now, before):
        if role == "percent" and now.is_share:
            raise Finding("percent-of-share")
        if role == "points" and not now.is_share:
            raise Finding("points-of-counts")
        if now.value is None or before.value is None:
            return nothing(worse(now, before))
        if role == "percent":
            if before.value <= 0:
                return nothing()
            decimals = self.block.decimals if now.decimals is None else now.decimals
            return Figure("percent", now.value / before.value - 1, decimals=decimals, signed=True)
        kind = "points" if now.is_share else "number" if now.kind == "days" else now.kind
        decimals = 1 if now.kind == "days" and now.decimals is None else now.decimals
        return Figure(kind, now.value - before.value, decimals=decimals, signed=True, places=max(now.places, before.places))

    def _share(self, figure, column, items, back=0):
        if self.block.share == "above":
            return None
        tree = column.tree or self.tree
        if figure.is_share or figure.kind in ("days", "words", "points"):
            raise Finding("no-total")
        if self.block.share == "column":
            base = self._figure(tree, self.whole_items if self.block.rows and self.block.rows.fields else items, column.items, back)
        else:
            axis = self.block.columns
            values = [c for c in self.list if c.role == "value" and not c.total]
            if (axis is None or axis.expressions) and len(values) > 1:
                return self._share_of_sum(figure, items, back)
            whole = () if axis is None or axis.expressions else tuple(
                self.axes.whole(self.axes.items(f, axis.listed), f, axis.listed) for f in axis.fields)
            base = self._figure(tree, items, whole, back)
        return replace(share_of(figure, base), decimals=self.block.decimals)

    def _share_of_sum(self, figure, items, back):
        """Of a row of measures that can be added up."""
        trees = [c.tree for c in self.list if c.role == "value" and c.tree is not None]
        self.check_units(trees)
        base = sum_of([self._figure(tree, items, (), back) for tree in trees])
        return replace(share_of(figure, base), decimals=self.block.decimals)

    def _above(self, rows):
        """Shares of the row above, once the rows are known."""
        for number, row in enumerate(rows):
            for at, cell in enumerate(row.cells):
                if self.list[at].role == "value" and self.block.show:
                    cell.figure = self._of_above(cell.whole, rows[number - 1].cells[at].whole if number else None)
                elif cell.role == "share":
                    cell.figure = self._of_above(row.cells[at - 1].figure, rows[number - 1].cells[at - 1].figure if number else None)

    def _of_above(self, now, above):
        if above is None:
            return nothing(kind="share", form="first")
        if now.is_share:
            raise Finding("no-total")
        return replace(share_of(now, above), decimals=self.block.decimals)

    def _figure(self, tree, rows, columns, back=0):
        scope = self.scope
        parts = (*rows, *columns)
        for item in parts:
            scope = item.scope(scope)
        if back:
            scope = replace(scope, back=back)
        parts, scope = self._without_given(tree, parts, scope)
        stock = self.is_stock(tree)
        if stock and any(i.total and i.field in ("year", "quarter") and len(i.keys) > 1 for i in parts):
            return nothing()
        try:
            figure = self.evaluator.value(tree, scope)
        except Finding as finding:
            if finding.identifier == "no-such-figure" and any(c.name == "indicator" for c in calls(tree)):
                return nothing("x")
            if finding.identifier == "ambiguous-figure" and any(
                    i.total and i.field == "year" and len(i.keys) > 1 for i in parts):
                return nothing()
            if finding.identifier == "stage-of-nothing":
                return nothing()
            raise
        if self.block.decimals is not None and (figure.is_share or figure.kind == "points") and figure.decimals is None:
            figure = replace(figure, decimals=self.block.decimals)
        return figure


    def _without_given(self, tree, parts, scope):
        """Where a value of what was given is left out, what was given for all is not of the rest."""
        if not any(c.name == "indicator" for c in calls(tree)) or "indicators" not in self.report.kinds:
            return parts, scope
        for name, unwanted in self.scope.filters:
            field = name.removeprefix("!")
            if field == name or any(i.field == field for i in parts):
                continue
            given = {k for r in self.report.kinds["indicators"].records for k in self.report.value(r, field)}
            if given & unwanted:
                rest = Item("", field, tuple(sorted(given - unwanted)), total=True)
                parts, scope = (*parts, rest), rest.scope(scope)
        return parts, scope
