#!/usr/bin/env python3
"""Works the sample's figures out a second time, from the CSV files and with nothing of Upheld.

Compares them with the column "value" of printed-figures.csv, which the Swift tests compare with the program.
Exits 1 and names every difference.
"""

import csv
import math
import sys
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).parent
DATA = HERE.parents[2] / "content" / "childrens-2024-25" / "data"
NOW, BEFORE, EARLIEST = 2024, 2023, 2022

# England and Wales, working week only, for the years that the records reach into.
HOLIDAYS = {
    date.fromisoformat(day)
    for day in """
    2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27
    2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26
    2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26
    2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26
    """.split()
}
LIMITS = {"1": (10, 20), "2": (25, 65), "3": (50, 50)}


def read(name):
    with open(DATA / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


CASES, COMPLIMENTS, OMBUDSMAN, PAYMENTS, DEMAND = map(
    read, ["cases", "compliments", "ombudsman", "payments", "demand"])


def in_year(text, year):
    return bool(text) and date(year, 4, 1) <= date.fromisoformat(text) <= date(year + 1, 3, 31)


def dated(records, basis, year, **where):
    """The records with a date in the year that starts on 1 April, and with these values."""
    return [r for r in records if in_year(r[basis], year) and all(r[k] == v for k, v in where.items())]


def received(year, **where):
    return len(dated(CASES, "received_date", year, **where))


def closed(year, **where):
    return dated(CASES, "response_date", year, **where)


def working_days(record):
    """From the day after receipt up to and including the day of the response."""
    day, last, days = date.fromisoformat(record["received_date"]), date.fromisoformat(record["response_date"]), 0
    while day < last:
        day += timedelta(1)
        days += day.weekday() < 5 and day not in HOLIDAYS
    return days


def band(year, stage, name):
    """How many of a stage's answers are in one of the exclusive bands: first, extended, over."""
    first, extended = LIMITS[stage]
    days = [working_days(r) for r in closed(year, procedure="statutory", stage=stage)]
    return {
        "first": sum(d <= first for d in days),
        "extended": sum(first < d <= extended for d in days),
        "over": sum(d > extended for d in days),
    }[name]


def in_time(year, stage):
    return band(year, stage, "first") + band(year, stage, "extended")


def answered(year, **where):
    return len(closed(year, procedure="statutory", **where))


def by_child(year):
    return answered(year, complainant_type="Child or young person")


def cost(year, **where):
    where = {"charged_to": "children's statutory complaints", **where}
    return sum((Decimal(r["amount"]) for r in dated(PAYMENTS, "date", year, **where)), Decimal(0))


def up_to_ten(pounds):
    return math.ceil(pounds / 10) * 10


def demand(name, year):
    label = f"{year}/{(year + 1) % 100:02d}"
    return next(int(r["value"]) for r in DEMAND if r["measure"] == name and r["year"] == label)


def growth(now, before):
    return Fraction(now - before, before)


def compliments(year, recorded="yes"):
    return len(dated(COMPLIMENTS, "received_date", year, recorded=recorded))


def lgo_received(year, **where):
    return len(dated(OMBUDSMAN, "received_date", year, **where))


def decided(**where):
    return len(dated(OMBUDSMAN, "decision_date", NOW, **where))


def most(values, rank=1):
    return Counter(values).most_common(rank)[rank - 1][0]


def causes(record):
    return [cause.strip() for cause in record["causes"].split(";")]


def services(year):
    return [r["service"] for r in dated(CASES, "received_date", year, procedure="statutory")]


def direction(now, before):
    return "rose" if now > before else "fell" if now < before else "stayed the same"


def service_direction(service):
    return direction(*(received(y, procedure="statutory", service=service) for y in (NOW, BEFORE)))


def figures():
    """Every figure by its identifier in printed-figures.csv."""
    yield from volumes()
    yield from performance()
    yield from money()
    yield from ombudsman()


def volumes():
    for year, label in (NOW, "2425"), (BEFORE, "2324"):
        for stage in "123":
            yield f"s{stage}_received_{label}", received(year, procedure="statutory", stage=stage)
        yield f"statutory_cases_{label}", received(year, procedure="statutory")
        yield f"corporate_{label}", received(year, procedure="corporate")
        yield f"total_{label}", received(year)
        stages = [received(year, procedure="statutory", stage=stage) for stage in "12"]
        yield f"escalation_s2_{label}", Fraction(stages[1], stages[0])
        yield f"compliments_{label}", compliments(year)
    for stage in "12":
        years = [received(year, procedure="statutory", stage=stage) for year in (NOW, BEFORE)]
        yield f"s{stage}_received_change", years[0] - years[1]
    yield "s3_requests_2425", received(NOW, procedure="statutory", stage="3")
    yield "s3_requests_accepted_2425", received(NOW, procedure="statutory", stage="3", request_accepted="yes")
    yield "statutory_cases_change", received(NOW, procedure="statutory") - received(BEFORE, procedure="statutory")
    yield "corporate_majority_child_protection", Fraction(
        received(NOW, procedure="corporate", service="Child Protection"), received(NOW, procedure="corporate"))
    yield "total_change_pct", growth(received(NOW), received(BEFORE))
    for year in EARLIEST, BEFORE, NOW:
        yield f"top_service_{year % 100}{year % 100 + 1}", most(services(year))
    yield "service_decrease_children_in_care", service_direction("Children in Care")
    yield "service_decrease_disabilities", service_direction("Children with Disabilities")
    names = {
        "referrals": "Referrals to Children's Social Care", "assessments": "Single Assessments",
        "cic": "Children in Care at 31 March", "cpp": "Child Protection Plans at 31 March",
    }
    for short, name in names.items():
        yield f"demand_{short}_2324", demand(name, BEFORE)
        yield f"demand_{short}_2425", demand(name, NOW)
        yield f"demand_{short}_change", growth(demand(name, NOW), demand(name, BEFORE))
    yield "demand_rises", sum(demand(name, NOW) > demand(name, BEFORE) for name in names.values())
    yield "referral_ratio_2425", Fraction(received(NOW, procedure="statutory"), demand(names["referrals"], NOW))
    yield "compliments_appendix_recorded", compliments(NOW)
    yield "compliments_appendix_unrecorded", compliments(NOW, recorded="no")


def performance():
    for year, label in (NOW, "2425"), (BEFORE, "2324"):
        yield f"s1_within20_{label}", Fraction(in_time(year, "1"), answered(year, stage="1"))
        yield f"s2_within25_{label}", band(year, "2", "first")
        yield f"s2_within65_{label}", band(year, "2", "extended")
        yield f"s2_over65_{label}", band(year, "2", "over")
        yield f"s2_within_max_{label}", Fraction(in_time(year, "2"), answered(year, stage="2"))
        yield f"cyp_pct_{label}", Fraction(by_child(year), answered(year))
    shares = [Fraction(in_time(year, "2"), answered(year, stage="2")) for year in (NOW, BEFORE)]
    yield "s2_within_max_improved", direction(*shares)
    yield "s3_panels_2425", answered(NOW, stage="3")
    yield "s3_within50_2425", band(NOW, "3", "first")
    waited = closed(NOW, procedure="statutory", stage="3", delay_reason="Complainant's availability to attend panel")
    yield "s3_over50_2425", sum(working_days(r) > 50 for r in waited)
    yield "cyp_2425", by_child(NOW)
    answers = closed(NOW, procedure="statutory")
    yield "top_cause", most(cause for r in answers for cause in causes(r))
    yield "top_cause_interlinked", most((cause for r in answers for cause in causes(r)), rank=2)
    yield "fault_pct_2425", Fraction(answered(NOW, fault_found="yes"), answered(NOW))
    yield "fault_count_2425", answered(NOW, fault_found="yes")
    for stage, (first, extended) in LIMITS.items():
        yield f"rule_s{stage}_days", f"{first} working days"
        if extended > first:
            yield f"rule_s{stage}_max", f"{extended} working days"


def money():
    kinds = {"commissioned": "Commissioned investigation", "mediation": "Mediation", "redress": "Financial redress"}
    totals = {}
    for year in EARLIEST, BEFORE, NOW:
        label = f"{year % 100}{year % 100 + 1}"
        for short, category in kinds.items():
            yield f"cost_{short}_{label}", up_to_ten(cost(year, category=category))
        totals[year] = up_to_ten(cost(year))
        yield f"cost_total_{label}", totals[year]
    yield "cost_change", totals[NOW] - totals[BEFORE]
    yield "mediation_cases", cost(NOW, category="Mediation")


def ombudsman():
    yield "lgo_statutory_2425", lgo_received(NOW, procedure="statutory")
    yield "lgo_statutory_2324", lgo_received(BEFORE, procedure="statutory")
    exhausted, early = "exhausted stage 3", "early referral after stage 2"
    yield "lgo_statutory_exhausted_2425", lgo_received(NOW, procedure="statutory", stage_reached=exhausted)
    yield "lgo_statutory_early_2425", lgo_received(NOW, procedure="statutory", stage_reached=early)
    yield "lgo_enquiries_2425", lgo_received(NOW)
    yield "lgo_sen_2425", lgo_received(NOW, category="SEN")
    yield "lgo_child_protection_2425", lgo_received(NOW, category="Child protection")
    decisions = {
        "referred_back": "Referred back for local resolution", "upheld": "Upheld", "not_upheld": "Not upheld",
        "closed_after_initial": "Closed after initial enquiries", "incomplete_invalid": "Incomplete/Invalid",
        "advice": "Advice given",
    }
    for short, decision in decisions.items():
        yield f"lgo_decision_{short}_2425", decided(decision=decision)
    listed = {"decision": "Upheld", "finding": "Fault and injustice"}
    yield "lgo_decided_2425", decided()
    yield "lgo_fault_and_injustice_2425", decided(**listed)
    yield "lgo_public_reports_2425", decided(public_report="yes")
    yield "lgo_summaries_apologised", decided(**listed, apology="yes")
    cases = ["016", "006", "008", "011", "024", "007", "013", "012", "015", "026", "018", "020"]
    amounts = {r["lgsco_id"]: Decimal(r["remedy_amount"] or 0) for r in OMBUDSMAN}
    for number, reference in enumerate(cases, start=1):
        yield f"lgo_case_{number:02d}_payment", amounts[f"L{reference}"]
    upheld = dated(OMBUDSMAN, "decision_date", NOW, **listed)
    yield "lgo_remedy_total", sum(Decimal(r["remedy_amount"]) for r in upheld)
    yield "redress_children", cost(NOW, category="Financial redress")
    education = cost(NOW, category="Financial redress", charged_to="education (not in Table 4)")
    yield "redress_education", education
    yield "redress_all", education + cost(NOW, category="Financial redress")


def machine_text(value):
    """A plain decimal number without zeros at its end; fractions with six decimals, half away from zero."""
    if isinstance(value, str):
        return value
    number = Fraction(value)
    millionths = math.floor(abs(number) * 10**6 + Fraction(1, 2))
    text = f"{millionths // 10**6}.{millionths % 10**6:06d}".rstrip("0").rstrip(".")
    return "-" + text if number < 0 and millionths else text


def main():
    computed = {identifier: machine_text(value) for identifier, value in figures()}
    with open(HERE / "printed-figures.csv", encoding="utf-8", newline="") as file:
        expected = {row["id"]: row["value"] for row in csv.DictReader(file)}
    for identifier in sorted(computed.keys() | expected.keys()):
        if computed.get(identifier) != expected.get(identifier):
            print(f"{identifier}: {computed.get(identifier)} computed, {expected.get(identifier)} in the list")
    return int(computed != expected)


if __name__ == "__main__":
    sys.exit(main())
