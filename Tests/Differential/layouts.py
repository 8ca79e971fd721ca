"""Random tables and charts for a generated project: every key of docs/blocks.md, alone and with others."""

import json

from expressions import COUNTS, MONEY, SHARES, Expressions
from generator import quoted

CHARTS = ["columns", "bars", "stacked", "stacked bars", "line", "funnel"]


class Layouts:
    def __init__(self, project, random):
        self.project, self.random = project, random
        self.expressions = Expressions(project, random)

    def any(self, number):
        """A block: its name and its keys."""
        random = self.random
        roll = random.random()
        if roll < 0.1:
            return "tiles", [self.tile(number, n) for n in range(random.choice([1, 3]))]
        if roll < 0.15:
            return "records", self.records(number)
        chart = roll < 0.4
        keys = {"title": f"T{number}", "id": f"t{number}"}
        kind = random.choice([k for k in self.project.kinds if k != "actions" or random.random() < 0.3])
        if random.random() < 0.5:
            kind = "cases"
        self.kind, self.expression_rows = kind, random.random() < 0.12
        if chart:
            self._chart(keys, kind)
        else:
            self._table(keys, kind)
        self._restrict(keys, kind)
        self._without_rates_of_bands(keys)
        return "chart" if chart else "table", keys

    @staticmethod
    def _without_rates_of_bands(keys):
        """A rate of 0.0 is something, so that rows of it stand there for outcomes and times that no record has."""
        if any(f in str([keys.get(k) for k in ("rows", "columns", "each")]) for f in ("timeliness", "answered", "status", "outcome")):
            for name in ("rate", "later", "dear"):
                for key in ("measure", "measures", "rows"):
                    if keys.get(key) == name:
                        keys[key] = "received"
                    elif isinstance(keys.get(key), dict) and "dimension" not in keys[key]:
                        keys[key] = {k: "received" if v == name else v for k, v in keys[key].items()}

    def tile(self, number, place):
        random, made = self.random, self.project
        make = random.choice([self.expressions.count, self.expressions.share, self.expressions.money, self.expressions.days,
                              self.expressions.change, self.expressions.own, self.expressions.ranking])
        tile = {"figure": make() or "received", "words": f"tile {number} {place} here"}
        if random.random() < 0.6:
            tile["detail"] = random.choice([self.expressions.change, self.expressions.any])() or "received"
        if random.random() < 0.3 and make in (self.expressions.count, self.expressions.share) and "year" not in tile["figure"]:
            tile["trend"] = random.choice([2, made.year - made.first + 1])
        return tile

    def records(self, number):
        random, made = self.random, self.project
        listable = [k for k in made.kinds if k in ("cases", "ombudsman", "payments", "compliments", "enquiries", "contacts")]
        kind = random.choice(listable)
        fields = list(made.values[kind])
        dates = {"cases": ["received", "responded"], "payments": ["date", "amount"], "ombudsman": ["received", "decided", "amount"]}
        fields += dates.get(kind, ["received"])
        chosen = random.sample(fields, min(len(fields), random.choice([1, 2, 4])))
        keys = {"title": f"T{number}", "id": f"t{number}", "records": kind, "fields": {f: f"The {f}" for f in chosen}}
        groups = list(made.values[kind])
        if random.random() < 0.5 and groups:
            keys["group"] = random.choice(groups)
        if random.random() < 0.4 and groups:
            field = random.choice(groups)
            keys["where"] = {field: random.choice(made.values[kind][field])}
        if random.random() < 0.3:
            keys["by"] = "received"
        return keys

    def fields(self, kind):
        made = self.project
        if kind == "indicators":
            return ["service"] if "service" in made.values[kind] else ["year"]
        fields = [f for f in made.values[kind] if f != "name"]
        if kind == "cases":
            fields += ["stage", "procedure", "timeliness", "answered", "status"]
        return fields or ["quarter"]

    def measure(self, kind):
        random = self.random
        table = random.choice([COUNTS, COUNTS, COUNTS, SHARES, MONEY])
        if kind not in table:
            table = COUNTS if kind in COUNTS else MONEY if kind in MONEY else None
        if table is None:
            return f"indicator(name: {quoted(random.choice(self.project.indicators))})"
        if kind == "cases" and random.random() < 0.1:
            return random.choice(["response_days", "response_days(average: median)", *self.project.measures])
        name = random.choice(table[kind])
        arguments = self.expressions.options(kind, name)
        if name == "outcomes":
            arguments.append("outcome: " + random.choice(["upheld", "well-founded", "not upheld"]))
        if random.random() < 0.15:
            arguments += [a for a in self.expressions.filters(kind, name) if not a.startswith("outcome")][:1]
        call = f"{name}({', '.join(arguments)})" if arguments else name
        if table is not SHARES and random.random() < 0.06:
            return f"{random.choice(['round', 'round_up'])}({call}, to: {random.choice([5, 10, 100])})"
        return call

    def axis(self, kind, allow_year=True):
        random = self.random
        field = random.choice(self.fields(kind))
        roll = random.random()
        if roll < 0.15 and allow_year:
            return "year"
        if roll < 0.25 and kind != "indicators":
            return "quarter"
        values = self.project.values[kind].get(field)
        if roll < 0.35 and values:
            listed = random.sample(values, min(len(values), random.choice([1, 2, 3])))
            return {"dimension": field, "values": listed}
        return field

    def _table(self, keys, kind):
        random, made = self.random, self.project
        roll = random.random()
        if roll < 0.12:
            keys["rows"] = {"First of all": self.measure(kind), "Then this": self.measure(kind)}
            if random.random() < 0.7:
                keys["columns"] = random.choice(["year", "year", "quarter" if kind != "indicators" else "year", random.choice(self.fields(kind))])
        elif roll < 0.4:
            kinds = [k for k in made.kinds if k not in ("actions", "indicators")]
            other = random.choice(kinds) if random.random() < 0.5 else kind
            first, second = self.measure(kind), self.measure(other)
            if first == second:
                second = self.measure("cases")
            keys["measures"] = {"One here": first, "Another one": second}
            shared = [f for f in self.fields(kind) if f in self.fields(other)]
            if random.random() < 0.85 and shared:
                keys["rows"] = random.choice(shared)
            if random.random() < 0.35:
                keys["columns"] = random.choice(["year", "quarter" if kind != "indicators" else "year"])
        else:
            keys["measure"] = self.measure(kind)
            if random.random() < 0.1 and kind in COUNTS:
                keys["measure"] = f"{random.choice(COUNTS[kind])} {random.choice('+-')} {random.choice(COUNTS[kind])}"
            if random.random() < 0.9:
                keys["rows"] = self.axis(kind)
                if random.random() < 0.2:
                    pair = [self.axis(kind, False), random.choice(self.fields(kind))]
                    if isinstance(pair[0], str) and pair[0] != pair[1]:
                        keys["rows"] = pair
            if random.random() < 0.6:
                time = ["year"] if kind == "indicators" else ["year", "year", "quarter", ["year", "quarter"]]
                keys["columns"] = random.choice([*time, self.axis(kind), ["year", random.choice(self.fields(kind))]])
        while any(f in str(keys.get("rows")) and f in str(keys.get("columns")) for f in ("year", "quarter")) or (
                keys.get("rows") == keys.get("columns") and "rows" in keys):
            keys.pop("columns")
        self._more(keys)

    def _more(self, keys):
        random, made = self.random, self.project
        if "year" in (keys.get("rows"), keys.get("columns")) and random.random() < 0.3:
            keys["years"] = random.choice([1, 2, made.year - made.first + 1, made.year - made.first + 2])
        for name, chance, values in [
                ("total", 0.5, ["columns", "columns", "rows", "both"]), ("sort", 0.25, ["largest", "name"]), ("top", 0.15, [1, 2, 3]),
                ("share", 0.2, ["column", "row", "above"]), ("brackets", 0.12, ["previous"]), ("decimals", 0.1, [0, 1, 2]),
                ("subtotals", 0.1, ["no"]), ("at", 0.03, [f"{made.year + 2}-01-31"])]:
            if random.random() < chance:
                keys[name] = random.choice(values)
        if "share" in keys and not self._shareable(keys):
            del keys["share"]
        if keys.get("share") == "above" and not isinstance(keys.get("rows"), (str, list)):
            del keys["share"]
        if "share" in keys and random.random() < 0.6:
            keys["show"] = random.choice([["count", "percent"], ["percent", "part"], ["percent"], ["percent", "count"]])
        elif random.random() < 0.05:
            keys["show"] = ["percent", "part"]
        if keys.get("columns") == "year" and random.random() < 0.35:
            keys["change"] = random.choice(["count", "percent", "points", "both"])

    def _shareable(self, keys):
        """Shares are for counts and money."""
        texts = [keys.get("measure", ""), *(keys.get("measures") or {}).values()]
        countable = {n for table in (COUNTS, MONEY) for names in table.values() for n in names} - {"payment_amount"}
        return all(any(part.split("(")[0] in countable for part in text.split(" ")) for text in texts)

    def _chart(self, keys, kind):
        random = self.random
        keys["kind"] = random.choice(CHARTS)
        keys["measure"] = self.measure(kind)
        if keys["kind"] == "funnel" and not self._shareable(keys):
            keys["kind"] = "bars"
        if keys["kind"] == "line":
            keys["columns"] = random.choice(["year", "quarter" if kind != "indicators" else "year"])
            if random.random() < 0.6:
                keys["rows"] = random.choice(self.fields(kind))
        else:
            keys["rows"] = self.axis(kind)
            if random.random() < 0.5 and keys["kind"] != "funnel":
                keys["columns"] = random.choice(["year", random.choice(self.fields(kind))])
                if keys["columns"] == keys["rows"]:
                    del keys["columns"]
        if keys["kind"] in ("stacked", "stacked bars") and random.random() < 0.4 and self._shareable(keys):
            keys["percent"] = "yes"
        if keys["kind"] in ("columns", "line") and random.random() < 0.15 and isinstance(keys.get("rows", ""), str):
            keys["each"] = random.choice([f for f in self.fields(kind) if f not in (keys.get("rows"), "year")] or ["source"])
        if keys["kind"] == "bars" and random.random() < 0.5:
            keys["sort"] = "largest"
            if random.random() < 0.5:
                keys["top"] = random.choice([1, 2, 3])

    def _restrict(self, keys, kind):
        random, made = self.random, self.project
        fields = {f: [*v, "not recorded"] if kind != "indicators" and random.random() < 0.1 else v
                  for f, v in made.values[kind].items() if f != "name"}
        if kind == "cases" and random.random() < 0.25:
            fields = {"stage": sorted({s for p in made.procedures.values() for s in p["stages"]}), "procedure": list(made.procedures),
                      "timeliness": ["first", "extended", "over", "open", "untimed"], "status": ["open", "answered", "upheld", "withdrawn"],
                      "answered": ["first", "over", "withdrawn"], "outcome": ["well-founded", "upheld", "withdrawn"]}
        for name, chance in ("where", 0.2), ("without", 0.12):
            if fields and random.random() < chance:
                field = random.choice(list(fields))
                values = random.sample(fields[field], min(len(fields[field]), random.choice([1, 1, 2])))
                keys[name] = {field: values if len(values) > 1 or name == "without" else values[0]}
        if "where" not in keys and random.random() < 0.05:
            keys["where"] = {"year": random.choice(["previous", made.calendar.label(made.year - 1)])}
        if "where" not in keys and random.random() < 0.04:
            keys["where"] = {"quarter": random.choice(["1", ["1", "2"]])}


def block_text(name, keys):
    """A block as it stands in a section. Texts are quoted: JSON is YAML."""
    if isinstance(keys, list):
        lines = [f"- {json.dumps(tile, ensure_ascii=False)}" for tile in keys]
    else:
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in keys.items()]
    return "\n".join([f"```{name}", *lines, "```"])
