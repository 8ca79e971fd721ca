"""Writes the invented records of the four base projects. Seeded: the same bytes each time."""
import csv, datetime as dt, os, random, sys
HERE = os.path.dirname(os.path.abspath(__file__))
HOLIDAYS = {row["date"] for row in csv.DictReader(open(os.path.join(HERE, "holidays.csv")))}
D = dt.date

def working(day): return day.weekday() < 5 and day.isoformat() not in HOLIDAYS
def next_working(day):
    while not working(day): day += dt.timedelta(1)
    return day
def after(day, n):
    """The n-th working day after a day."""
    while n > 0:
        day += dt.timedelta(1)
        if working(day): n -= 1
    return day

def spread(rng, n, start, end):
    """n working days, about evenly over a period, so that no month is empty by chance."""
    length = (end - start).days
    days = []
    for i in range(n):
        lo, hi = length * i // n, max(length * i // n, length * (i + 1) // n - 1)
        days.append(next_working(start + dt.timedelta(rng.randint(lo, hi))))
    return sorted(min(d, end) if working(min(d, end)) else D(end.year, end.month, 28 - 3 * (D(end.year, end.month, 28).weekday() > 4)) for d in days)

def pick(rng, weights):
    return rng.choices(list(weights), list(weights.values()))[0]

YEARS = {"2023/24": (D(2023, 4, 1), D(2024, 3, 31)), "2024/25": (D(2024, 4, 1), D(2025, 3, 31))}
SLASH = lambda d: d.strftime("%d/%m/%Y") if d else ""
ISO = lambda d: d.isoformat() if d else ""

def write(project, name, header, rows):
    folder = os.path.join(HERE, "..", "..", "projects", project, "content", REPORT[project], "data")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name), "w", newline="") as out:
        w = csv.writer(out, lineterminator="\n"); w.writerow(header); w.writerows(rows)

REPORT = {"childrens": "childrens-2024-25", "corporate": "complaints-2024-25", "adults": "adults-2024-25", "landlord": "landlord-2024-25"}

def stage_records(rng, plan, prefix, services, causes, limits, outcomes, late, ack=(1, 6)):
    """plan: {year: {stage: n}}. Later stages are of earlier ones' complaints that were answered and not upheld in full."""
    records, serial = [], 0
    for year, (start, end) in YEARS.items():
        for stage, n in sorted(plan[year].items()):
            if stage == 1:
                for day in spread(rng, n, start, end):
                    serial += 1
                    records.append(new(rng, f"{prefix}{serial:04d}", 1, day, services[year], causes, limits[1], outcomes[year], late[year], ack))
            else:
                ready = [r for r in records if r["stage"] == stage - 1 and r["closed"] and r["outcome"] != "Withdrawn"
                         and not any(x["ref"] == r["ref"] and x["stage"] == stage for x in records)]
                days = []
                for r in rng.sample(ready, len(ready)):
                    day = next_working(after(r["closed"], rng.randint(3, 15)))
                    if start <= day <= end and len(days) < n: days.append((day, r))
                assert len(days) == n, (prefix, year, stage, len(days))
                for day, r in sorted(days, key=lambda x: x[0]):
                    x = new(rng, r["ref"], stage, day, services[year], causes, limits[stage], outcomes[year], late[year], ack)
                    for k in ("service", "team", "who", "person"): x[k] = r[k]
                    records.append(x)
    last = YEARS["2024/25"][1]
    for r in records:
        if r["closed"] and r["closed"] > last:
            r["closed"] = None; r["outcome"] = ""
    return records

def new(rng, ref, stage, day, services, causes, limit, outcomes, late, ack):
    respond, extend = limit
    acknowledged = after(day, rng.randint(*ack))
    u = rng.random()
    if u > late: taken = rng.randint(3, respond)
    elif u > late * 0.4: taken = rng.randint(respond + 1, extend)
    else: taken = rng.randint(extend + 1, int(extend * 1.7))
    service = pick(rng, services)
    return dict(ref=ref, stage=stage, received=day, ack=acknowledged, closed=max(after(day, taken), after(acknowledged, 1)), outcome=pick(rng, outcomes), service=service,
                team=service + " " + rng.choice(["North", "South"]), cause="; ".join(sorted({pick(rng, causes) for _ in range(rng.choice([1, 1, 1, 2]))})),
                who=None, person=None, taken=taken)

def ombudsman(rng, prefix, counts, decisions, subjects, housing=False):
    rows, serial = [], 0
    for year, (start, end) in YEARS.items():
        for day in spread(rng, counts[year], start, end):
            serial += 1
            decided = next_working(day + dt.timedelta(rng.randint(20, 150)))
            if decided > D(2025, 3, 31): rows.append([f"{prefix}{serial:03d}", day, None, "", "", "", pick(rng, subjects)]); continue
            decision = pick(rng, decisions)
            finding = pick(rng, {"Fault and injustice": 3, "Fault, no injustice": 1}) if decision == "Upheld" else ""
            amount = rng.choice([100, 150, 200, 250, 300, 400, 500, 750]) if finding == "Fault and injustice" else ""
            rows.append([f"{prefix}{serial:03d}", day, decided, decision, finding, amount, pick(rng, subjects)])
    return rows

def payments(rng, records, prefix, share, heads):
    rows, serial = [], 0
    for r in records:
        if r["closed"] and r["outcome"] in ("Upheld", "Partially upheld") and rng.random() < share:
            serial += 1
            day = after(r["closed"], rng.randint(5, 20))
            if day > D(2025, 3, 31): continue
            rows.append([f"{prefix}{serial:03d}", day, rng.choice([50, 75, 100, 150, 200, 250, 300, 400, 500, 125.5]), pick(rng, heads), f"Stage {r['stage']}", r["ref"]])
    return sorted(rows, key=lambda x: x[1])

HEADS = {"Distress": 5, "Time and trouble": 4, "Loss of service": 2, "Reimbursement": 1}
DECISIONS = {"Upheld": 4, "Not upheld": 2, "Closed after initial enquiries": 5, "Referred back for local resolution": 4, "Invalid or incomplete": 1}
CHANNELS = {"Online form": 4, "E-mail": 3, "Telephone": 2, "Letter": 1}

def compliments(rng, prefix, counts, services):
    rows, serial = [], 0
    for year, (start, end) in YEARS.items():
        for day in spread(rng, counts[year], start, end):
            serial += 1; rows.append([f"{prefix}{serial:03d}", day, pick(rng, CHANNELS), pick(rng, services)])
    return rows

def contacts(rng, prefix, counts, reasons):
    rows, serial = [], 0
    for year, (start, end) in YEARS.items():
        for day in spread(rng, counts[year], start, end):
            serial += 1; rows.append([f"{prefix}{serial:03d}", day, pick(rng, reasons)])
    return rows

def childrens():
    rng, p = random.Random(1301), "childrens"
    causes = {"Poor communication": 6, "Delay": 5, "Disagreement with a decision": 4, "Staff conduct": 3, "Record keeping": 1}
    services = {"2023/24": {"Safeguarding": 8, "Children in Care": 7, "Disabled Children": 4, "Fostering": 2, "Leaving Care": 2},
                "2024/25": {"Safeguarding": 10, "Children in Care": 6, "Disabled Children": 8, "Fostering": 2, "Leaving Care": 3}}
    outcomes = {y: {"Upheld": 2, "Partially upheld": 5, "Not upheld": 6, "No finding": 1, "Withdrawn": 1} for y in YEARS}
    late = {"2023/24": 0.45, "2024/25": 0.7}
    st = stage_records(rng, {"2023/24": {1: 38, 2: 8, 3: 2}, "2024/25": {1: 46, 2: 5, 3: 2}}, "WS-", services, causes,
                       {1: (10, 20), 2: (25, 65), 3: (50, 70)}, outcomes, late, (1, 4))
    co = stage_records(rng, {"2023/24": {1: 61, 2: 9}, "2024/25": {1: 88, 2: 13}}, "WC-", services, causes,
                       {1: (10, 20), 2: (20, 40)}, outcomes, {"2023/24": 0.5, "2024/25": 0.35}, (1, 4))
    rows = []
    for procedure, records in (("statutory", st), ("corporate", co)):
        people = {}
        for r in records:
            if r["ref"] not in people:
                people[r["ref"]] = [pick(rng, {"Parent": 12, "Carer": 3, "Child or young person": 3, "Advocate": 2, "Relative": 2}),
                    pick(rng, {"Yes": 5, "No": 2, "": 1}), "", pick(rng, {"Under 10": 1, "10 to 15": 2, "16 or 17": 2, "18 and over": 12, "": 2}),
                    pick(rng, {"Female": 8, "Male": 5, "": 1}), pick(rng, {"Yes": 2, "No": 7, "": 1}),
                    pick(rng, {"Heterosexual": 6, "Gay or lesbian": 1, "": 5}), pick(rng, {"White": 9, "Asian or Asian British": 2, "Black or Black British": 2, "Mixed": 1, "": 2})]
                people[r["ref"]][2] = pick(rng, {"Yes": 2, "No": 3}) if people[r["ref"]][1] == "Yes" else "No"
            rows.append([r["ref"], procedure, r["stage"], ISO(r["received"]), ISO(r["ack"]), ISO(r["closed"]), r["outcome"], r["service"], r["team"], r["cause"], *people[r["ref"]]])
    rows.sort(key=lambda x: (x[3], x[0]))
    write(p, "cases.csv", ["Reference", "Procedure", "Stage", "Received", "Acknowledged", "Closed", "Outcome", "Service", "Team", "Reasons", "Complainant",
                           "Advocacy offered", "Advocacy used", "Age", "Gender", "Disability", "Sexual orientation", "Ethnicity"], rows)
    pay = payments(rng, st + co, "WP", 0.45, HEADS)
    omb = ombudsman(rng, "WO", {"2023/24": 27, "2024/25": 34}, DECISIONS, {"Special educational needs": 5, "Child protection": 3, "Children in care": 2, "Complaint handling": 2})
    for o in omb:
        if o[5] and o[2]: pay.append([f"WPO{o[0][2:]}", after(o[2], 12), o[5], "Distress", "Ombudsman", o[0]])
    pay = [x for x in sorted(pay, key=lambda x: x[1]) if x[1] <= D(2025, 3, 31)]
    write(p, "payments.csv", ["Reference", "Date", "Amount", "Head", "Source", "Case"], [[a, ISO(b), f"{c:.2f}", d, e, f] for a, b, c, d, e, f in pay])
    write(p, "ombudsman.csv", ["Reference", "Received", "Decided", "Decision", "Finding", "Remedy", "Subject"], [[a, ISO(b), ISO(c), d, e, f, g] for a, b, c, d, e, f, g in omb])
    write(p, "compliments.csv", ["Reference", "Received", "Channel", "Service"], [[a, ISO(b), c, d] for a, b, c, d in compliments(rng, "WK", {"2023/24": 31, "2024/25": 24}, services["2024/25"])])
    write(p, "refused.csv", ["Reference", "Received", "Reason"], [[a, ISO(b), c] for a, b, c in contacts(rng, "WR", {"2023/24": 16, "2024/25": 21}, {"Before a court": 3, "More than a year ago": 2, "Not a qualifying complainant": 3, "Already answered": 1})])
    costs = []
    for i, (y, months) in enumerate({2023: range(5, 13), 2024: range(1, 13), 2025: range(1, 4)}.items()):
        for m in months:
            procedure = rng.choice(["statutory", "statutory", "statutory", "corporate"])
            category = rng.choice(["Investigators", "Investigators", "Review panels"]) if procedure == "statutory" else rng.choice(["Mediation", "Investigators"])
            costs.append([f"WX{len(costs)+1:03d}", ISO(next_working(D(y, m, rng.randint(2, 24)))), category, procedure, f"{rng.randint(300, 1900) + rng.choice([0, .5, .25]):.2f}"])
    costs += [["WX901", "2024-07-10", "Mediation", "corporate", "640.00"], ["WX902", "2024-11-19", "Investigators", "corporate", "1185.50"]]
    costs.insert(0, ["WX000", "2023-04-19", "Mediation", "statutory", "410.00"])
    write(p, "costs.csv", ["Reference", "Date", "Category", "Procedure", "Amount"], costs)
    write(p, "demand.csv", ["Measure", "Year", "Value"], [["Referrals to children's social care", "2023/24", 5120], ["Referrals to children's social care", "2024/25", 5604],
          ["Children in care at 31 March", "2023/24", 612], ["Children in care at 31 March", "2024/25", 598], ["Child protection plans at 31 March", "2023/24", 340], ["Child protection plans at 31 March", "2024/25", 371]])
    history = []
    for y, s1, s2, s3, c1, w in (("2020/21", 33, 4, 1, 47, 61), ("2021/22", 41, 6, 1, 52, 58), ("2022/23", 44, 7, 3, 58, 64)):
        for procedure, stage, n in (("statutory", 1, s1), ("statutory", 2, s2), ("statutory", 3, s3), ("corporate", 1, c1)):
            history.append([y, "received", procedure, stage, "", n, "", "Annual report " + y])
        history.append([y, "within", "statutory", 1, "extended", w, "", "Annual report " + y])
    write(p, "history.csv", ["year", "measure", "procedure", "stage", "limit", "value", "of", "source"], history)
    write(p, "actions.csv", ["Reference", "Action", "Owner", "Due", "Completed", "Status"], [
        ["WA1", "Tell people by the fifth day who will answer their complaint.", "Complaints Manager", "2024-06-28", "2024-06-20", "Complete"],
        ["WA2", "Train team managers in writing answers.", "Head of Safeguarding", "2024-09-30", "2024-10-11", "Complete"],
        ["WA3", "Send minutes of reviews within two weeks.", "Head of Children in Care", "2024-12-20", "2024-12-12", "Complete"],
        ["WA4", "Record the reason for each delay on the case system.", "Complaints Manager", "2025-02-28", "2025-02-25", "Complete"],
        ["WA5", "Rewrite the leaflet for children and young people with the Children in Care Council.", "Participation Lead", "2025-06-30", "", "In progress"],
        ["WA6", "Agree who pays for short breaks before a package begins.", "Head of Disabled Children", "2025-07-31", "", "In progress"]])

def code_project(p, seed, prefix, plan, services, causes, outcomes, late, date, names, omb_counts, comp, refused, pay_share, omb_decisions=DECISIONS, ack=(1, 6)):
    rng = random.Random(seed)
    records = stage_records(rng, plan, prefix + "-", services, causes, {1: (12, 24), 2: (23, 43)}, outcomes, late, ack)
    people = {}
    rows = [[r["ref"], r["stage"], date(r["received"]), date(r["ack"]), date(r["closed"]), r["outcome"], r["service"], r["team"], r["cause"], people.setdefault(r["ref"], who),
             "Yes" if r["ack"] <= after(r["received"], 5) else "No"] for r, who in [(r, pick(rng, names)) for r in sorted(records, key=lambda r: (r["received"], r["ref"]))]]
    write(p, "cases.csv", ["Case ID", "Stage", "Date received", "Date acknowledged", "Date closed", "Decision", "Service", "Team", "Reasons", "Complainant", "Acknowledged in time"], rows)
    omb = ombudsman(rng, prefix + "O", omb_counts, omb_decisions, causes)
    pay = payments(rng, records, prefix + "P", pay_share, HEADS)
    for o in omb:
        if o[5] and o[2]: pay.append([f"{prefix}PO{o[0][-3:]}", after(o[2], 12), o[5], "Distress", "Ombudsman", o[0]])
    pay = [x for x in sorted(pay, key=lambda x: x[1]) if x[1] <= D(2025, 3, 31)]
    write(p, "payments.csv", ["Reference", "Date", "Amount", "Head", "Source", "Case"], [[a, date(b), f"{c:.2f}", d, e, f] for a, b, c, d, e, f in pay])
    write(p, "ombudsman.csv", ["Reference", "Received", "Decided", "Decision", "Finding", "Remedy", "Subject"], [[a, date(b), date(c), d, e, f, g] for a, b, c, d, e, f, g in omb])
    write(p, "compliments.csv", ["Reference", "Received", "Channel", "Service"], [[a, date(b), c, d] for a, b, c, d in compliments(rng, prefix + "K", comp, services["2024/25"])])
    if refused: write(p, "refused.csv", ["Reference", "Received", "Reason"], [[a, date(b), c] for a, b, c in contacts(rng, prefix + "R", refused, {"More than a year ago": 3, "Another body decides": 4, "Already answered": 2, "Before a court": 1})])
    return rng

def corporate():
    s = {"2023/24": {"Waste": 10, "Parking": 6, "Council Tax": 6, "Planning": 4, "Housing Options": 3, "Libraries": 1}, "2024/25": {"Waste": 7, "Parking": 8, "Council Tax": 6, "Planning": 4, "Housing Options": 3}}
    code_project("corporate", 1302, "SV", {"2023/24": {1: 143, 2: 19}, "2024/25": {1: 121, 2: 19}}, s,
        {"Delay": 6, "Service not provided": 5, "Staff conduct": 3, "Wrong information": 2, "Policy": 2},
        {"2023/24": {"Upheld": 5, "Partially upheld": 3, "Not upheld": 9, "Resolved": 1, "Withdrawn": 1}, "2024/25": {"Upheld": 7, "Partially upheld": 3, "Not upheld": 8, "Resolved": 1, "Withdrawn": 1}},
        {"2023/24": 0.45, "2024/25": 0.28}, SLASH, {"Resident": 12, "Business": 2, "Councillor or MP for a resident": 2}, {"2023/24": 18, "2024/25": 22}, {"2023/24": 52, "2024/25": 61}, {"2023/24": 14, "2024/25": 17}, 0.3)
    history = [[y, "received", s_, n, "", "Annual report " + y] for y, a, b in (("2021/22", 138, 17), ("2022/23", 150, 23)) for s_, n in ((1, a), (2, b))]
    history += [["2021/22", "within", 1, 71, "", "Annual report 2021/22"], ["2022/23", "within", 1, 66, "", "Annual report 2022/23"]]
    write("corporate", "history.csv", ["year", "measure", "stage", "value", "of", "source"], history)
    write("corporate", "actions.csv", ["Reference", "Action", "Owner", "Due", "Completed", "Status"], [
        ["SVA1", "Tell residents on the day when a collection round is late.", "Waste Manager", "28/06/2024", "14/06/2024", "Complete"],
        ["SVA2", "Put photographs of the sign on each penalty notice.", "Parking Manager", "30/09/2024", "30/09/2024", "Complete"],
        ["SVA3", "Answer letters about Council Tax bands within ten days.", "Revenues Manager", "29/11/2024", "", "In progress"],
        ["SVA4", "Train officers in explaining planning decisions.", "Planning Manager", "30/05/2025", "", "In progress"],
        ["SVA5", "Review the script of the contact centre.", "Customer Services Manager", "31/01/2025", "20/01/2025", "Complete"]])

def landlord():
    s = {"2023/24": {"Repairs": 12, "Tenancy": 5, "Lettings": 3, "Estate Services": 3}, "2024/25": {"Repairs": 20, "Tenancy": 5, "Lettings": 3, "Estate Services": 3}}
    rng = code_project("landlord", 1304, "LQ", {"2023/24": {1: 96, 2: 14}, "2024/25": {1: 197, 2: 31}}, s,
        {"Delay": 7, "Quality of work": 5, "Damp and mould": 4, "Staff conduct": 2, "Poor communication": 3},
        {"2023/24": {"Upheld": 5, "Partially upheld": 3, "Not upheld": 5, "Withdrawn": 1}, "2024/25": {"Upheld": 9, "Partially upheld": 3, "Not upheld": 4, "Withdrawn": 1}},
        {"2023/24": 0.3, "2024/25": 0.6}, SLASH, {"Tenant": 14, "Leaseholder": 3, "Applicant": 1}, {"2023/24": 9, "2024/25": 15}, {"2023/24": 20, "2024/25": 21}, {"2023/24": 6, "2024/25": 6}, 0.35)
    write("landlord", "indicators.csv", ["Measure", "Year", "Value"], [["Homes owned or managed", "2023/24", 4120], ["Homes owned or managed", "2024/25", 4085],
          ["Satisfaction with the handling of complaints", "2023/24", 31.4], ["Satisfaction with the handling of complaints", "2024/25", 28.9]])
    write("landlord", "actions.csv", ["Reference", "Action", "Owner", "Due", "Completed", "Status"], [
        ["LQA1", "Book the second visit before leaving the home.", "Head of Repairs", "31/05/2024", "28/05/2024", "Complete"],
        ["LQA2", "Inspect within five days where damp is reported.", "Head of Repairs", "30/09/2024", "04/10/2024", "Complete"],
        ["LQA3", "Call tenants back on the day promised.", "Contact Centre Manager", "31/12/2024", "", "In progress"],
        ["LQA4", "Publish the standard for empty homes.", "Head of Lettings", "30/06/2025", "", "In progress"]])

def adults():
    rng, p = random.Random(1303), "adults"
    services = {y: {"Home Care": 8, "Assessment and Review": 7, "Residential Care": 4, "Financial Assessment": 5} for y in YEARS}
    causes = {"Delay": 5, "Quality of care": 5, "Charges": 4, "Disagreement with a decision": 3, "Staff conduct": 2}
    outcomes = {"2023/24": {"Upheld": 4, "Partially upheld": 4, "Not upheld": 6, "Withdrawn": 1}, "2024/25": {"Upheld": 4, "Partially upheld": 3, "Not upheld": 8, "Withdrawn": 1}}
    records = stage_records(rng, {"2023/24": {1: 64}, "2024/25": {1: 71}}, "NC-", services, causes, {1: (20, 60)}, outcomes, {"2023/24": 0.45, "2024/25": 0.38}, (1, 4))
    write(p, "cases.csv", ["Reference", "Received", "Acknowledged", "Closed", "Outcome", "Service", "Team", "Reasons", "Complainant", "Acknowledged in time", "Age", "Gender", "Disability", "Ethnicity"],
        [[r["ref"], ISO(r["received"]), ISO(r["ack"]), ISO(r["closed"]), r["outcome"], r["service"], r["team"], r["cause"], pick(rng, {"Person who uses the service": 5, "Relative": 6, "Advocate": 1}),
          "Yes" if r["ack"] <= after(r["received"], 3) else "No", pick(rng, {"18 to 64": 4, "65 to 84": 6, "85 and over": 4, "": 1}), pick(rng, {"Female": 8, "Male": 6}), pick(rng, {"Yes": 6, "No": 4, "": 1}),
          pick(rng, {"White": 10, "Asian or Asian British": 2, "Black or Black British": 1, "": 2})] for r in sorted(records, key=lambda r: (r["received"], r["ref"]))])
    omb = ombudsman(rng, "NO", {"2023/24": 13, "2024/25": 13}, DECISIONS, causes)
    pay = payments(rng, records, "NP", 0.4, HEADS)
    for o in omb:
        if o[5] and o[2]: pay.append([f"NPO{o[0][-3:]}", after(o[2], 12), o[5], "Distress", "Ombudsman", o[0]])
    pay = [x for x in sorted(pay, key=lambda x: x[1]) if x[1] <= D(2025, 3, 31)]
    write(p, "payments.csv", ["Reference", "Date", "Amount", "Head", "Source", "Case"], [[a, ISO(b), f"{c:.2f}", d, e, f] for a, b, c, d, e, f in pay])
    write(p, "ombudsman.csv", ["Reference", "Received", "Decided", "Decision", "Finding", "Remedy", "Subject"], [[a, ISO(b), ISO(c), d, e, f, g] for a, b, c, d, e, f, g in omb])
    write(p, "compliments.csv", ["Reference", "Received", "Channel", "Service"], [[a, ISO(b), c, d] for a, b, c, d in compliments(rng, "NK", {"2023/24": 118, "2024/25": 132}, services["2024/25"])])
    write(p, "actions.csv", ["Reference", "Action", "Owner", "Due", "Completed", "Status"], [
        ["NA1", "Tell families about charges before care begins.", "Head of Financial Assessment", "2024-07-31", "2024-07-30", "Complete"],
        ["NA2", "Check visit logs of home care monthly.", "Head of Commissioning", "2024-10-31", "2024-11-04", "Complete"],
        ["NA3", "Answer telephone messages within two days.", "Head of Assessment and Review", "2025-05-30", "", "In progress"]])
    write(p, "demand.csv", ["Measure", "Year", "Value"], [["People receiving long-term support", "2023/24", 3890], ["People receiving long-term support", "2024/25", 4012]])

for make in (childrens, corporate, landlord, adults): make()
