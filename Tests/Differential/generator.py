"""Random small projects from a seed: records whose labels and days hurt."""

import json
from dataclasses import dataclass, field
from random import Random

from engine.periods import Calendar
from kinds import OTHERS, cases
from words import day_in, table

@dataclass
class Project:
    """The files of a report below content/r, and what its expressions and blocks can be made of."""

    random: Random
    calendar: Calendar
    year: int
    first: int
    files: dict = field(default_factory=dict)
    settings: list = field(default_factory=list)
    procedures: dict = field(default_factory=dict)
    values: dict = field(default_factory=dict)  # kind: {field: labels}
    several: set = field(default_factory=set)
    measures: list = field(default_factory=list)
    history: list = field(default_factory=list)
    kinds: list = field(default_factory=list)
    indicators: list = field(default_factory=list)
    without: frozenset = frozenset()  # parts of the documentation that the program does not know yet

    def write(self, folder, sections):
        report = folder / "content" / "r"
        (report / "data").mkdir(parents=True, exist_ok=True)
        (folder / "content" / "site.yaml").write_text(
            "council: Alderbourne Borough Council\ntitle: Reports\ncontact: { team: Complaints Team }\n", "utf-8")
        for name, text in self.files.items():
            (report / name).write_text(text, "utf-8")
        for name, text in sections.items():
            (report / name).write_text(text, "utf-8")
        (report / "report.yaml").write_text("\n".join(self.settings) + "\n", "utf-8")


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def project(seed, without=()):
    random = Random(seed)
    calendar = Calendar(random.choice([4, 4, 4, 1, 9]))
    year = random.choice([2022, 2023, 2024])
    made = Project(random, calendar, year, year - random.choice([1, 1, 2]), without=frozenset(without))
    _procedures(made)
    month = {4: "April", 1: "January", 9: "September"}[calendar.month]
    made.settings = [f"title: Complaints", f"year: {quoted(calendar.label(year))}", f"years-start: {month}",
                     f"compare: {random.choice([1, 1, 2])}"]
    if random.random() < 0.2:
        made.settings.append("rounding: { shares: 1 }")
    made.settings.append("data:")
    cases(made)
    for name, chance, make in OTHERS:
        if random.random() < chance:
            make(made, name)
    if random.random() < 0.3:
        _history(made)
    made.settings.append("procedures:")
    for identifier, procedure in made.procedures.items():
        made.settings += [f"  {identifier}:", f"    name: {procedure['name']}", "    stages:"]
        made.settings += [f"      {n}: {stage}" for n, stage in procedure["stages"].items()]
    _measures(made)
    return made


def _procedures(made):
    random = made.random
    names = {"corporate": "Corporate complaints procedure", "statutory": "Children Act statutory procedure"}
    for identifier in random.sample(list(names), random.choice([1, 1, 2])):
        count = random.choice([1, 2, 2, 3])
        made.procedures[identifier] = {"name": names[identifier], "stages": {
            str(n): _stage(made, n) for n in range(1, count + 1)}}


def _stage(made, number):
    random = made.random
    if random.random() < 0.1:
        return f"{{ name: Step {number} }}"
    limit = random.choice(["10 working days", "20 working days", "28 days", "1 month", "5 working days"])
    extend = {"10 working days": "20 working days", "20 working days": "65 working days", "28 days": "42 days",
              "1 month": "2 months", "5 working days": "15 working days"}[limit]
    clock = ", clock: acknowledged" if random.random() < 0.15 else ""
    if random.random() < 0.25:
        day = day_in(random, made.calendar, made.year).isoformat()
        return (f"{{ name: Step {number}{clock}, limits: [ {{ respond: 15 working days }}, "
                f"{{ from: {day}, respond: {limit}, extend: {extend} }} ] }}")
    return f"{{ name: Step {number}, respond: {limit}{f', extend: {extend}' if random.random() < 0.6 else ''}{clock} }}"


def _history(made):
    """Published figures of years before the records, with gaps."""
    random, rows = made.random, []
    marks = [] if "marks" in made.without else ["x", "z", "not available"]
    for year in range(made.first - 2, made.first):
        label = made.calendar.label(year)
        for measure, stage, value, of in [
                ("received", "", random.randint(5, 60), ""), ("received", "1", random.randint(5, 40), ""),
                ("received", "2", random.randint(0, 9), ""), ("closed", "", random.randint(5, 60), ""),
                ("within", "", random.randint(3, 9), random.choice(["", 14, 9])), ("response_days", "", "12.5", "")]:
            if marks and random.random() < 0.06:
                value = random.choice(marks)
            if random.random() < 0.75 and (stage != "2" or any("2" in p["stages"] for p in made.procedures.values())):
                rows.append({"year": label, "measure": measure, "stage": stage, "quarter": "", "value": value, "of": of,
                             "source": "Annual report"})
        if random.random() < 0.2:
            rows += [{"year": label, "measure": "received", "stage": "", "quarter": str(quarter), "value": random.randint(1, 9),
                      "of": "", "source": "Annual report"} for quarter in random.sample([1, 2, 3, 4], 3)]
    if not rows:
        return
    made.history = rows
    made.files["data/history.csv"] = table(rows, ["year", "measure", "stage", "quarter", "value", "of", "source"])
    made.settings += ["  history:", "    file: data/history.csv"]
    if random.random() < 0.2:
        made.settings.insert(4, f"records-from: {quoted(made.calendar.label(made.first + (made.year > made.first + 1)))}")


def _measures(made):
    random = made.random
    money = "redress" if "payments" in made.kinds else "cost" if "costs" in made.kinds else None
    choices = [
        ("rate", "1000 * received / 7", "for every 1,000", 1), ("both", "received + closed", "", None),
        ("fx", "received - received(year: previous)", "", None), ("well", "share(closed(outcome: well-founded), of: closed)", "", None),
        ("on_time", "within(limit: extended)", "", None), ("twice", "2 * received", "", None),
        ("later", "received / closed", "each", 2), ("up", "outcomes(outcome: upheld)", "", None),
        ("kept", "outcomes(outcome: not upheld) - outcomes(outcome: withdrawn)", "", None)]
    if money:
        choices.append(("dear", f"{money} / received", "for each", None))
    if "compliments" in made.kinds:
        choices.append(("all_in", "received + compliments", "", None))
    picked = random.sample(choices, random.choice([0, 1, 2]))
    if picked:
        made.settings.append("measures:")
    for name, expression, unit, decimals in picked:
        made.measures.append(name)
        made.settings += [f"  {name}:", f"    title: {name.capitalize()} of all", "    definition: As it says.",
                          f"    expression: {quoted(expression)}"]
        made.settings += [f"    unit: {unit}"] if unit else []
        made.settings += [f"    decimals: {decimals}"] if decimals is not None else []
