"""Random expressions of the figure language for a generated project."""

COUNTS = {"cases": ["received", "closed", "open", "cases"], "compliments": ["compliments"], "enquiries": ["enquiries"],
          "contacts": ["contacts"], "payments": ["payments", "paid_cases"], "ombudsman": ["ombudsman_received", "decided"],
          "visits": ["visits"], "findings": ["findings"], "actions": ["actions"]}
SHARES = {"cases": ["within", "escalated", "outcomes"], "ombudsman": ["uphold_rate"]}
MONEY = {"payments": ["redress"], "costs": ["cost"], "ombudsman": ["remedy"]}


def word(label):
    """A value as it stands behind a filter's colon."""
    plain = label.replace(" ", "").replace("-", "").isalnum() and not label.startswith("-") and label.isascii()
    return label if plain and label.split()[0].casefold() != "and" else f"“{label}”" if '"' in label else f'"{label}"'


class Expressions:
    def __init__(self, project, random):
        self.project, self.random = project, random

    def any(self):
        random = self.random
        kind = random.choices(["count", "share", "money", "change", "words", "sum", "ranking", "own", "indicator", "published", "settings",
                               "nested"], [6, 5, 3, 8, 3, 6, 3, 3, 2, 1, 1, 4])[0]
        return getattr(self, kind)()

    def measure(self, table, period=True):
        """A measure of one of the tables' kinds, with filters and periods."""
        random, made = self.random, self.project
        kinds = [kind for kind in table if kind in made.kinds]
        if not kinds:
            return None
        kind = "cases" if "cases" in kinds and random.random() < 0.5 else random.choice(kinds)
        name = random.choice(table[kind])
        if kind == "enquiries" and random.random() < 0.5:
            return self.of_enquiries(table)
        arguments = self.filters(kind, name)
        arguments += self.options(kind, name)
        if period and kind != "actions":
            arguments += self.period(name)
        return f"{name}({', '.join(arguments)})" if arguments else name

    def of_enquiries(self, table):
        """Measures of complaints, asked of enquiries."""
        random = self.random
        name = random.choice(["closed", "open"] if table is COUNTS else ["enquiries"])
        more = [f"service: {word(random.choice(self.project.values['enquiries']['service']))}"] if (
            "service" in self.project.values["enquiries"] and random.random() < 0.4) else []
        more += ["timeliness: over"] if name == "closed" and random.random() < 0.4 else []
        return f"{name}({', '.join([*(['of: enquiries'] if name != 'enquiries' else []), *more, *self.period(name)])})"

    def filters(self, kind, name):
        random, made = self.random, self.project
        chosen = []
        fields = dict(made.values[kind])
        if kind == "cases":
            fields.update(timeliness=["first", "extended", "over", "untimed"], answered=["first", "over", "withdrawn"],
                          procedure=list(made.procedures))
            if name != "escalated":
                fields["stage"] = ["1"]
            if name in ("received", "cases"):
                fields["status"] = ["open", "answered", "well-founded", "upheld", "withdrawn"]
            fields["outcome"] = [*fields["outcome"], "well-founded"]
        for field in random.sample(list(fields), min(len(fields), random.choice([0, 0, 1, 1, 2]))):
            values = fields[field]
            if random.random() < 0.06:
                chosen.append(f"{field}: not recorded" if field not in ("timeliness", "answered", "procedure", "stage", "status")
                              else f"{field}: {word(values[0])}")
            elif random.random() < 0.25 and len(values) > 1:
                chosen.append(f"{field}: [{', '.join(map(word, random.sample(values, 2)))}]")
            elif field == "cause" and random.random() < 0.3 and len(values) > 1:
                one, other = random.sample(values, 2)
                chosen.append(f"cause: {word(one)}, and cause: {word(other)}")
            else:
                chosen.append(f"{field}: {word(random.choice(values))}")
        if name == "outcomes" and not any(c.startswith("outcome:") for c in chosen):
            chosen.append(f"outcome: {random.choice(['upheld', 'not upheld', 'well-founded', 'withdrawn'])}")
        return chosen

    def options(self, kind, name):
        random = self.random
        stages = {s for p in self.project.procedures.values() for s in p["stages"]}
        if name == "within" and random.random() < 0.4:
            return ["limit: extended"]
        if name == "escalated":
            chosen = ["basis: cohort"] if random.random() < 0.5 else []
            if "3" in stages and random.random() < 0.4:
                chosen += random.choice([["from: 1", "to: 3"], ["from: 2", "to: 3"]])
            return chosen
        if name == "response_days" and random.random() < 0.4:
            return ["average: median"]
        return []

    def period(self, name):
        random, made = self.random, self.project
        label = made.calendar.label
        chosen = []
        if random.random() < 0.3:
            chosen.append("year: " + random.choice(
                ["previous", "current", label(made.year - 1), label(made.first), f"[{label(made.year - 1)}, {label(made.year)}]",
                 f"[{label(made.first)}, current]", f"[current, {label(made.year)}]", label(made.first - 1), label(made.year + 1)]))
        if name not in ("open",) and random.random() < 0.2:
            chosen.append("quarter: " + random.choice(["1", "2", "3", "4", "[1, 2]", "[4, 1]", "[3, 3]"]))
        return chosen

    def count(self):
        return self.measure(COUNTS)

    def share(self):
        random = self.random
        if "enquiries" in self.project.kinds and random.random() < 0.1:
            return "within(of: enquiries)"
        if random.random() < 0.45:
            return self.measure(SHARES)
        if random.random() < 0.25 and (part := self.money()):
            return f"share({part}, of: {self.money()})"
        return f"share({self.count()}, of: {self.count()})"

    def money(self):
        return self.measure(MONEY) or self.count()

    def days(self):
        if "enquiries" in self.project.kinds and self.random.random() < 0.2:
            return self.random.choice(["response_days(of: enquiries)", "response_days(of: enquiries, average: median)"])
        return self.measure({"cases": ["response_days"]})

    def number(self):
        return self.random.choice([self.count, self.money, self.days, self.own, self.indicator, self.share])() or self.count()

    def alike(self):
        """Two figures of a kind."""
        make = self.random.choice([self.count, self.money, self.days, self.share])
        return make(), make()

    def change(self):
        random = self.random
        name = random.choice(["change", "change", "difference", "percent_change", "points_change", "direction", "previous"])
        inner = self.number()
        if name == "points_change" and random.random() < 0.85:
            inner = self.share()
        if random.random() < 0.15:
            inner = f"decimals({inner}, {random.choice([1, 2])})"
        if name == "change" and random.random() < 0.25:
            return f"change({inner}, as: percent)"
        if name not in ("previous",) and random.random() < 0.15:
            now, before = self.alike()
            return f"{name}({now}, from: {before})"
        return f"{name}({inner})"

    def words(self):
        random = self.random
        return random.choice([
            lambda: f"words({self.count()})", lambda: f"capital(words({self.count()}))",
            lambda: f'plural({self.count()}, one: "complaint was", many: "complaints were")',
            lambda: f"percent({self.share()})", lambda: f"part({self.share()})",
            lambda: f"decimals({self.number()}, {random.choice([0, 1, 2, 3])})",
            lambda: f"round({self.number()}, to: {random.choice([1, 5, 10, 100])})",
            lambda: f"round_up({self.number()}, to: {random.choice([1, 5, 10, 100])})",
            lambda: f"words({self.count()} - {self.count()})", lambda: f"words(2 * {self.count()})"])()

    def sum(self):
        random = self.random
        if random.random() < 0.5:
            left, right = self.alike()
            more = f" {random.choice('+-')} {self.alike()[0]}" if random.random() < 0.1 else ""
            return f"{left} {random.choice('+-')} {right}{more}"
        left, right = self.number(), self.number()
        if random.random() < 0.4:
            right = random.choice(["2", "3", "100", "7", "0.5"])
        if random.random() < 0.2:
            left = f"({left} {random.choice('*/')} {random.choice(['2', '7', self.count()])})"
        return f"{left} {random.choice('*/')} {right}"

    def ranking(self):
        random, made = self.random, self.project
        kind = random.choice([k for k in made.kinds if k in COUNTS])
        name = random.choice(COUNTS[kind] + SHARES.get(kind, []) + MONEY.get(kind, []))
        arguments = self.filters(kind, name) + self.options(kind, name)
        inner = f"{name}({', '.join(arguments)})" if arguments else name
        fields = [*made.values[kind]] + (["procedure"] if kind == "cases" else [])
        by = random.choice(fields)
        if random.random() < 0.15:
            return f"rising({inner}, by: {by})"
        return f"largest({inner}, by: {by}{random.choice(['', '', ', rank: 2'])})"

    def own(self):
        random, made = self.random, self.project
        if not made.measures:
            return self.count()
        arguments = []
        if random.random() < 0.4:
            arguments.append(f"service: {word(random.choice(made.values['cases']['service']))}")
        arguments += self.period("own") if random.random() < 0.5 else []
        name = random.choice(made.measures)
        return f"{name}({', '.join(arguments)})" if arguments else name

    def indicator(self):
        random, made = self.random, self.project
        if not made.indicators:
            return self.count()
        arguments = [f"name: {word(random.choice(made.indicators))}"]
        if "service" in made.values["indicators"] and random.random() < 0.4:
            arguments.append(f"service: {word(random.choice(made.values['indicators']['service']))}")
        elif "service" in made.values["indicators"] and random.random() < 0.08:
            chosen = random.sample(made.values["indicators"]["service"], min(2, len(made.values["indicators"]["service"])))
            arguments.append(f"service: [{', '.join(map(word, chosen))}]")
        if random.random() < 0.3:
            arguments.append("year: previous")
        return f"indicator({', '.join(arguments)})"

    def published(self):
        made = self.project
        if not made.history:
            return self.share()
        row, other = self.random.choice(made.history), self.random.choice(made.history)
        stage = f", stage: {row['stage']}" if row["stage"] and self.random.random() < 0.85 else ""
        if self.random.random() < 0.08:
            stage = self.random.choice([", stage: [1, 2]", ", quarter: 1", ", quarter: [1, 2]"])
        year = f"[{row['year']}, {other['year']}]" if self.random.random() < 0.08 else row["year"]
        return f"published(measure: {row['measure']}{stage}, year: {year})"

    def nested(self):
        """Functions of functions, and of what is worked out."""
        random, one = self.random, self.random.choice([self.count, self.money, self.days, self.share, self.own])
        inner, other = one(), one()
        return random.choice([
            lambda: f"change({inner} {random.choice('+-')} {other})", lambda: f"difference({inner} - {other})",
            lambda: f"percent_change({self.count()} + {self.count()})", lambda: f"direction({inner} + {other})",
            lambda: f"share({self.count()} + {self.count()}, of: {self.count()} + {self.count()})",
            lambda: f"share(difference({self.count()}), of: {self.count()})",
            lambda: f"percent(share({self.count()} - {self.count()}, of: {self.count()}))",
            lambda: f"share(words({self.count()}), of: {self.count()})", lambda: f"previous(previous({inner}))",
            lambda: f"previous(share({self.count()}, of: {self.count()}))", lambda: f"previous(words({self.count()}))",
            lambda: f"change(decimals({self.share()}, 1))", lambda: f"change(previous({inner}))",
            lambda: f"round({self.money()} / {self.count()}, to: {random.choice([5, 100])})",
            lambda: f"decimals(({self.count()} + {self.days()}) / 3, {random.choice([0, 2])})",
            lambda: f"-{self.count()} + {self.count()}", lambda: f"2 * ({self.count()} - {self.count()}) - {self.count()}",
            lambda: f"change({self.published()})", lambda: f"{self.published()} + {self.count()}",
            lambda: f"change({self.indicator()})", lambda: f"share({self.indicator()}, of: {self.indicator()})",
            lambda: f"words({self.count()} + {self.count()})", lambda: f"capital(words(previous({self.count()})))",
            lambda: f'plural(difference({self.count()}), one: "more", many: "others")',
            lambda: f"words({self.count()} / {random.choice(['2', self.count()])})", lambda: f"words({random.randint(0, 12)} / 2)",
            lambda: f"change({inner}) {random.choice('+-*/')} {other}", lambda: f"words({self.count()}) + {self.count()}",
            lambda: f"{random.choice(['change', 'difference', 'direction'])}({random.choice(['words', 'change'])}({self.count()}))",
            lambda: f"part({self.share()}) - {self.share()}", lambda: f"share(change({self.count()}), of: {self.count()})"])()

    def settings(self):
        random, made = self.random, self.project
        procedure = random.choice(list(made.procedures))
        stage = random.choice(list(made.procedures[procedure]["stages"]))
        return random.choice(["year", "year()", "year(previous)", "year(-2)", "period", "first_day", "last_day",
                              f"limit(procedure: {procedure}, stage: {stage})",
                              f"limit(procedure: {procedure}, stage: {stage}, limit: extended)",
                              f"limit(stage: {stage}, at: {made.calendar.first_day(made.year).isoformat()})"])
