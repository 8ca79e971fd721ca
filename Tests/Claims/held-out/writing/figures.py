"""Counts the figures of a base project from its CSV files, with none of Upheld's code."""
import csv, datetime as dt, os, statistics
from fractions import Fraction
from records import HERE, REPORT, YEARS, working
D = dt.date
NOW, BEFORE = "2024/25", "2023/24"
COLUMNS = {"Case ID": "ref", "Reference": "ref", "Date received": "received", "Date acknowledged": "ack", "Date closed": "closed", "Received": "received",
           "Acknowledged": "ack", "Closed": "closed", "Decision": "outcome", "Outcome": "outcome", "Stage": "stage", "Service": "service", "Team": "team", "Reasons": "cause",
           "Complainant": "who", "Procedure": "procedure", "Acknowledged in time": "intime"}
def day(text):
    if not text: return None
    if "/" in text: d, m, y = text.split("/"); return D(int(y), int(m), int(d))
    return D.fromisoformat(text)
def year_of(d):
    y = d.year if d.month >= 4 else d.year - 1
    return f"{y}/{(y + 1) % 100:02d}"
def quarter_of(d): return ((d.month - 4) % 12) // 3 + 1
def days_between(a, b):
    n, d = 0, a
    while d < b:
        d += dt.timedelta(1); n += working(d)
    return n
def months_after(d, n):
    y, m = divmod(d.month - 1 + n, 12)
    import calendar
    return D(d.year + y, m + 1, min(d.day, calendar.monthrange(d.year + y, m + 1)[1]))

class Project:
    def __init__(self, name):
        self.name, self.folder = name, os.path.join(HERE, "..", "..", "projects", name, "content", REPORT[name], "data")
        self.cases = [self.case(r) for r in self.rows("cases.csv")]
        self.omb = [dict(received=day(r["Received"]), decided=day(r["Decided"]), decision=r["Decision"], finding=r["Finding"], amount=Fraction(r["Remedy"] or 0), subject=r["Subject"]) for r in self.rows("ombudsman.csv")]
        self.pay = [dict(date=day(r["Date"]), amount=Fraction(r["Amount"]), head=r["Head"], source=r["Source"], case=r["Case"]) for r in self.rows("payments.csv")]
        self.comp = [dict(date=day(r["Received"]), channel=r["Channel"], service=r["Service"]) for r in self.rows("compliments.csv")]
        self.ref = [dict(date=day(r["Received"]), reason=r["Reason"]) for r in self.rows("refused.csv")]
        self.costs = [dict(date=day(r["Date"]), amount=Fraction(r["Amount"]), category=r["Category"], procedure=r["Procedure"]) for r in self.rows("costs.csv")]
        self.history = self.rows("history.csv")
        self.acts = self.rows("actions.csv")
    def rows(self, name):
        path = os.path.join(self.folder, name)
        return list(csv.DictReader(open(path))) if os.path.exists(path) else []
    def case(self, r):
        c = {COLUMNS[k]: v for k, v in r.items() if k in COLUMNS}
        c.update({k.lower().replace(" ", "_"): v for k, v in r.items() if k not in COLUMNS})
        c.setdefault("procedure", {"corporate": "corporate", "adults": "adults", "landlord": "housing"}.get(self.name))
        c["stage"] = int(c.get("stage", 1))
        for k in ("received", "ack", "closed"): c[k] = day(c[k])
        if c["outcome"] == "Resolved": c["outcome"] = "Resolved otherwise"
        c["cause"] = [x.strip() for x in c["cause"].split(";")]
        c["band"] = self.band(c)
        return c
    def band(self, c):
        if not c["closed"]: return "open"
        if self.name == "adults":
            return "first" if days_between(c["received"], c["closed"]) <= 20 else "extended" if c["closed"] <= months_after(c["received"], 6) else "over"
        limits = {("statutory", 1): (10, 20), ("statutory", 2): (25, 65), ("statutory", 3): (50, 50)}.get((c["procedure"], c["stage"]), (10, 20) if c["stage"] == 1 else (20, 40))
        n = days_between(c["received"] if self.name == "childrens" else c["ack"], c["closed"])
        return "first" if n <= limits[0] else "extended" if n <= limits[1] else "over"
    def match(self, c, f):
        for k, v in f.items():
            if k == "q":
                continue
            have = c[k]
            want = v if isinstance(v, (list, tuple)) else [v]
            if k == "outcome" and "well" in want: want = [*want, "Upheld", "Partially upheld"]
            if isinstance(have, list):
                if not set(have) & set(want): return False
            elif have not in want: return False
        return True
    def received(self, year=NOW, **f): return sum(year_of(c["received"]) == year and self.match(c, f) and f.get("q", quarter_of(c["received"])) == quarter_of(c["received"]) for c in self.cases)
    def closed(self, year=NOW, **f): return sum(bool(c["closed"]) and year_of(c["closed"]) == year and self.match(c, f) for c in self.cases)
    def open(self, **f): return sum(c["received"] <= YEARS[NOW][1] and not c["closed"] and self.match(c, f) for c in self.cases)
    def cases_(self, year=NOW, **f): return len({c["ref"] for c in self.cases if year_of(c["received"]) == year and self.match(c, f)})
    def within(self, year=NOW, limit="first", **f):
        """The answers in time, and all answers."""
        bands = ["first"] if limit == "first" else ["first", "extended"]
        return self.closed(year, band=bands, **f), self.closed(year, **f)
    def outcomes(self, outcome, year=NOW, **f): return self.closed(year, outcome=outcome, **f), self.closed(year, **f)
    def decided(self, year=NOW, **f): return sum(bool(o["decided"]) and year_of(o["decided"]) == year and self.match(o, f) for o in self.omb)
    def omb_received(self, year=NOW, **f): return sum(year_of(o["received"]) == year and self.match(o, f) for o in self.omb)
    def remedy(self, year=NOW): return sum(o["amount"] for o in self.omb if o["decided"] and year_of(o["decided"]) == year and o["decision"] == "Upheld")
    def redress(self, year=NOW, **f): return sum((p["amount"] for p in self.pay if year_of(p["date"]) == year and self.match(p, f)), Fraction(0))
    def payments(self, year=NOW, **f): return sum(year_of(p["date"]) == year and self.match(p, f) for p in self.pay)
    def compliments(self, year=NOW, **f): return sum(year_of(p["date"]) == year and self.match(p, f) for p in self.comp)
    def contacts(self, year=NOW, **f): return sum(year_of(p["date"]) == year and self.match(p, f) for p in self.ref)
    def cost(self, year=NOW, **f): return sum((p["amount"] for p in self.costs if year_of(p["date"]) == year and self.match(p, f)), Fraction(0))
    def actions(self, **f): return sum(all(a[k.capitalize()] == v for k, v in f.items()) for a in self.acts)
    def days(self, year=NOW, average="mean", **f):
        clock = "received" if self.name in ("childrens", "adults") else "ack"
        l = [days_between(c[clock], c["closed"]) for c in self.cases if c["closed"] and year_of(c["closed"]) == year and self.match(c, f)]
        return Fraction(sum(l), len(l)) if average == "mean" else statistics.median(l)
    def values(self, field): return sorted({x for c in self.cases for x in (c[field] if isinstance(c[field], list) else [c[field]]) if x})
    def was(self, year, measure="received", **f):
        """What the history file says of an earlier year."""
        for r in self.history:
            if r["year"] == year and r["measure"] == measure and all(r.get(k, "") == str(v) for k, v in f.items()): return int(r["value"])

def half_up(x, places=0):
    q = Fraction(10) ** places
    n = abs(Fraction(x)) * q
    n = int(n + Fraction(1, 2))
    return (-1 if x < 0 else 1) * (n if places == 0 else n / 10 ** places)
def pct(k, n=None):
    if n is None: k, n = k
    return half_up(Fraction(100 * k, n))
def money(x):
    whole = x.denominator == 1 if isinstance(x, Fraction) else x == int(x)
    return f"£{float(x):,.0f}" if whole else f"£{float(x):,.2f}"
WORDS = "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "x x twenty thirty forty fifty sixty seventy eighty ninety".split()
def words(n):
    if n < 20: return WORDS[n]
    if n < 100: return TENS[n // 10] + ("-" + WORDS[n % 10] if n % 10 else "")
    return words(n // 100) + " hundred" + (" and " + words(n % 100) if n % 100 else "")
