"""Random records of each kind, with what report.yaml says of them."""

import json
from datetime import timedelta

from engine.cells import read_date
from engine.labels import fold
from words import day_in, labels, table, written

OUTCOMES = ["upheld", "partially upheld", "not upheld", "no finding", "withdrawn", "resolved otherwise"]
TYPED = {"upheld": ["Upheld", "upheld", "Fully upheld"], "partially upheld": ["Partially upheld", "Part upheld"],
         "not upheld": ["Not upheld", "NOT UPHELD"], "no finding": ["No finding"], "withdrawn": ["Withdrawn"],
         "resolved otherwise": ["Resolved otherwise"]}


def _cell(made, values, several=False, missing=0.12):
    random = made.random
    if random.random() < missing:
        return ""
    if several and random.random() < 0.35 and len(values) > 1:
        return ";".join(random.sample(values, 2))
    return random.choice(values)


def _years(made):
    """Years with records: all, or with a gap."""
    years = list(range(made.first, made.year + 1))
    if len(years) > 2 and made.random.random() < 0.3:
        years.remove(years[1])
    return years


def _day(made, years):
    return day_in(made.random, made.calendar, made.random.choice(years))


def _fields(made, kind, names):
    """Categories of a kind. Fields of one name have some of their values in common."""
    chosen = {}
    for name in names:
        shared = next((v[name] for v in made.values.values() if name in v), None)
        values = labels(made.random)
        if name == "cause":
            values = [v for v in values if ";" not in v]
        if shared:
            values = list(dict.fromkeys(made.random.sample(shared, min(2, len(shared))) + values[:3]))
        chosen[name] = values
    made.values[kind] = chosen
    made.kinds.append(kind)
    return chosen


def _source(made, kind, rows, headings, more=()):
    """Writes the file of a kind, dressed as exports are, and what report.yaml says of it."""
    random, more = made.random, list(more)
    heads = {h: h for h in headings}
    if random.random() < 0.3:
        heads = {h: random.choice([h.upper(), f"The {h}", f"{h.capitalize()} (text)", f"{h} "]) for h in headings}
    extra, below = {}, rows
    if random.random() < 0.15:
        below = [{**row, "counted": random.choice(["Yes", "yes ", "Yes", "No", ""])} for row in rows]
        extra["counted"] = "Counted?"
        more.append(random.choice(["where: { counted: yes }", "where: { counted: [YES, part] }"]))
    if random.random() < 0.15 and kind not in ("indicators", "history"):
        more.append("constant: { source: Web form }")
        made.values[kind]["source"] = ["Web form"]
    if random.random() < 0.2 and "service" in headings and "service" in made.values[kind] and kind != "indicators":
        one, other = made.values[kind]["service"][0], random.choice(["Housing", "Waste, bins", "Élan"])
        more.append(f"values: {{ service: {{ {json.dumps(one, ensure_ascii=False)}: {json.dumps(other, ensure_ascii=False)} }} }}")
        made.values[kind]["service"] = [other, *made.values[kind]["service"][1:]]
    if random.random() < 0.6 and "complete" not in made.without and kind not in ("indicators", "actions"):
        more.append(f"complete: {made.calendar.label(made.first)} to {made.calendar.label(made.year)}")
    columns = {**heads, **extra}
    parts = [below]
    if random.random() < 0.15 and len(below) > 3 and kind != "findings":
        parts = [below[:len(below) // 2], below[len(below) // 2:]]
    names = [f"data/{kind}{f'-{n}' if len(parts) > 1 else ''}.csv" for n in range(len(parts))]
    for name, part in zip(names, parts):
        made.files[name] = _export(random, part, columns)
    file = f"file: {names[0]}" if len(names) == 1 else random.choice([f"files: [{', '.join(names)}]", f'file: "data/{kind}-?.csv"'])
    mapped = ", ".join(f"{field}: {json.dumps(head.strip(), ensure_ascii=False)}" for field, head in columns.items())
    made.settings += [f"  {kind}:", *[f"    {line}" for line in more], f"    {file}", f"    columns: {{ {mapped} }}"]


def _export(random, rows, columns):
    """The text of a file: with commas or semicolons, a title above the headings, columns that nobody maps."""
    named = [{head: row.get(field, "") for field, head in columns.items()} for row in rows]
    headings = list(columns.values())
    if random.random() < 0.2:
        headings.insert(random.randint(0, len(headings)), "Customer name")
    delimiter = random.choice([",", ",", ",", ",", ";", "\t"])
    text = table(named, headings, delimiter)
    if delimiter != "," and random.random() < 0.3:
        text = f"sep={delimiter}\n{text}"
    return text


def cases(made):
    random = made.random
    names = ["service"] + [n for n in ("team", "cause", "channel") if random.random() < 0.5]
    fields = _fields(made, "cases", names)
    years, rows = _years(made), []
    acknowledged = any("clock" in s for p in made.procedures.values() for s in p["stages"].values())
    for number in range(random.choice([6, 12, 25, 40])):
        _complaint(made, rows, f"C{number:03}", fields, years, acknowledged)
    headings = ["reference", "procedure", "stage", "received", "responded", "outcome", *names]
    headings += ["acknowledged"] if acknowledged else []
    headings += ["previous"] if any("previous" in row for row in rows) else []
    more = ["several: { cause: ';' }"] if "cause" in names else []
    _source(made, "cases", rows, headings, more)
    made.values["cases"].update(outcome=OUTCOMES)
    made.acknowledged = acknowledged


def _complaint(made, rows, reference, fields, years, acknowledged):
    random = made.random
    procedure = random.choice(list(made.procedures))
    stages = list(made.procedures[procedure]["stages"])
    received, previous = _day(made, years), None
    own = random.random() < 0.25
    for stage in stages:
        row = {"reference": reference + (f"-{stage}" if own and stage != "1" else ""), "procedure": procedure, "stage": stage,
               "received": written(random, received)}
        if previous and own:
            row["previous"] = previous
        previous = row["reference"]
        row.update({n: _cell(made, v, n == "cause") for n, v in fields.items()})
        if acknowledged and random.random() < 0.85:
            row["acknowledged"] = (received + timedelta(random.randint(0, 5))).isoformat()
        answered = random.random() < 0.85
        if answered:
            responded = received + timedelta(random.choice([0, 1, 9, 12, 14, 15, 28, 29, 30, 31, 60, random.randint(5, 120)]))
            if "acknowledged" in row:
                responded = max(responded, received + timedelta(5))
            row["responded"] = written(random, responded)
            if random.random() < 0.93:
                row["outcome"] = random.choice(TYPED[random.choice(OUTCOMES)])
        rows.append(row)
        if not answered or random.random() > 0.35:
            break
        received = responded + timedelta(random.randint(1, 40))


def _simple(kind, headings, categories):
    def make(made, _):
        random = made.random
        names = [n for n in categories if random.random() < 0.6] or [categories[0]]
        fields, years, rows = _fields(made, kind, names), _years(made), []
        for number in range(random.choice([4, 8, 16])):
            row = {"reference": f"{kind[0].upper()}{number:03}", "received": written(random, _day(made, years)), **{
                n: _cell(made, v) for n, v in fields.items()}}
            if kind == "enquiries" and random.random() < 0.8:
                row["responded"] = (read_date(row["received"]) + timedelta(random.choice([0, 3, 13, 14, 15, 40]))).isoformat()
            rows.append(row)
        more = ["limit: 10 working days"] if kind == "enquiries" else []
        _source(made, kind, rows, [*headings, *names], more)
    return make


def _amount(random):
    return random.choice(["0.01", "100", "33.33", "1000", "250.50", "0.05", "999.99", f"{random.randint(1, 5000)}.{random.randint(0, 99):02}"])


def _money(kind, categories):
    def make(made, _):
        random = made.random
        names = [n for n in categories if random.random() < 0.7] or [categories[0]]
        fields, years, rows = _fields(made, kind, names), _years(made), []
        for number in range(random.choice([3, 8, 15])):
            rows.append({"reference": f"M{number:03}", "date": written(random, _day(made, years)), "amount": _amount(random),
                         "case": f"C{random.randint(0, 5):03}", **{n: _cell(made, v) for n, v in fields.items()}})
        _source(made, kind, rows, ["reference", "date", "amount", *(["case"] if kind == "payments" else []), *names])
    return make


def _ombudsman(made, kind):
    random = made.random
    fields, years, rows = _fields(made, kind, ["service"]), _years(made), []
    for number in range(random.choice([5, 12])):
        received = _day(made, years)
        row = {"reference": f"L{number:03}", "received": received.isoformat(), **{n: _cell(made, v) for n, v in fields.items()}}
        if random.random() < 0.8:
            row["decided"] = (received + timedelta(random.randint(0, 200))).isoformat()
            row["decision"] = random.choice(["Upheld", "Not upheld", "Closed after initial enquiries", "Advice given"])
            row["amount"] = _amount(random) if row["decision"] == "Upheld" and random.random() < 0.6 else ""
        rows.append(row)
    made.values[kind]["decision"] = ["Upheld", "Not upheld", "Closed after initial enquiries", "Advice given"]
    _source(made, kind, rows, ["reference", "received", "decided", "decision", "amount", "service"])


def _indicators(made, kind):
    random = made.random
    services = [s for s in made.values["cases"]["service"] if fold(s) != "not recorded"]
    by_key = {fold(s): s for s in services}
    services = list(by_key.values())
    names = random.sample(["Homes managed", "Open cases, at year end", "Children's plans", "Satisfied"], random.choice([1, 2, 3]))
    rows, by_service = [], random.random() < 0.5
    for name in names:
        for year in range(made.first, made.year + 1):
            share = name == "Satisfied"
            marks = [] if "marks" in made.without else ["x", "z"]
            number = lambda: random.choice(["12", "1000", "345", "7.25", *marks] if not share else ["61", "84", *marks[:1]])
            rows.append({"name": name, "year": made.calendar.label(year), "value": number(), "of": random.choice(["100", "90"]) if share else ""})
            if by_service and not share:
                rows += [{"name": name, "year": made.calendar.label(year), "service": s, "value": number(), "of": ""}
                         for s in list(dict.fromkeys(services))[:2] if random.random() < 0.9]
    made.indicators = names
    made.kinds.append(kind)
    made.values[kind] = {"name": names, **({"service": services} if by_service else {})}
    _source(made, kind, rows, ["name", "year", "value", "of", *(["service"] if by_service else [])])


def _actions(made, kind):
    random = made.random
    fields = _fields(made, kind, ["service"])
    rows = [{"reference": f"A{n}", "status": random.choice(["Complete", "In hand", ""]), **{k: _cell(made, v) for k, v in fields.items()}}
            for n in range(random.choice([3, 7]))]
    made.values[kind]["status"] = ["Complete", "In hand"]
    _source(made, kind, rows, ["reference", "status", "service"])


def _own(made, kind):
    random = made.random
    fields, years = _fields(made, "visits", ["service", "team"]), _years(made)
    rows = [{"Day": written(random, _day(made, years)), **{k: _cell(made, v) for k, v in fields.items()}} for _ in range(random.choice([4, 9]))]
    made.files["data/visits.csv"] = table(rows, ["Day", "service", "team"])
    made.settings += ["  visits:", "    kind: own", "    title: Visits", "    definition: Each visit.", "    file: data/visits.csv",
                      "    date: Day", "    columns: { service: service, team: team }"]


def _findings(made, kind):
    random = made.random
    fields, years = _fields(made, kind, ["service"]), _years(made)
    rows = [{"reference": f"C{random.randint(0, 5):03}", "date": _day(made, years).isoformat(), "outcome": random.choice(OUTCOMES[:4]),
             **{k: _cell(made, v) for k, v in fields.items()}} for _ in range(random.choice([4, 9]))]
    made.values[kind]["outcome"] = OUTCOMES[:4]
    _source(made, kind, rows, ["reference", "date", "outcome", "service"])


OTHERS = [
    ("compliments", 0.5, _simple("compliments", ["reference", "received"], ["service", "team"])),
    ("enquiries", 0.4, _simple("enquiries", ["reference", "received", "responded"], ["service", "channel"])),
    ("contacts", 0.2, _simple("contacts", ["reference", "received"], ["service"])),
    ("payments", 0.5, _money("payments", ["service", "head"])),
    ("costs", 0.4, _money("costs", ["category", "service"])),
    ("ombudsman", 0.4, _ombudsman), ("indicators", 0.4, _indicators), ("actions", 0.2, _actions), ("visits", 0.3, _own),
    ("findings", 0.2, _findings),
]
