"""Writes settings and sections of the four base projects. Every one is sound and complete."""
import os
HERE = os.path.dirname(os.path.abspath(__file__))
from records import REPORT
SITE = """council: {council}
title: Complaints reports
language: en-GB
contact:
  team: Complaints Team
  telephone: "{telephone}"
"""
COUNCIL = {"childrens": ("Wexmere County Council", "01632 960211"), "corporate": ("Saltmarsh Vale District Council", "01632 960322"),
           "adults": ("Northcombe Council", "01632 960433"), "landlord": ("Linden Quay Borough Council", "01632 960544")}
COMMON = {
"60-redress": """# Payments to put things right

Where something went wrong, an apology comes first. Sometimes a payment belongs to it: for distress, for time and trouble, for a
service that somebody did not get, or for money that they lost. All redress came to `=redress`, `=change(redress)`.

```table
title: Redress paid, by head and by what led to it
id: redress
measures: { Paid: redress }
rows: head
columns: source
total: both
notes:
  - Counted in the year in which it was paid.
```

""",
"70-learning": """# What we learned and changed

This year's complaints showed that people mind silence more than bad news. That is so for those that were not upheld, too.

```actions
title: Actions that followed from complaints
fields: { action: Action, owner: Owner, due: Due, status: Status }
```

`=capital(words(actions(status: Complete)))` of these `=words(actions)` actions
`=plural(actions(status: Complete), one: "is", many: "are")` complete.

""",
"80-ombudsman": """# The Ombudsman

Anyone who is not content with our last answer can go to the {ombudsman}.

The Ombudsman received `=ombudsman_received` complaints and enquiries about us in `=year()`, `=change(ombudsman_received)`.

The Ombudsman made `=decided` decisions in the year, `=change(decided)`. Some are about complaints that it received the year before,
and some of what it received has not been decided yet. So no share of the one is taken in the other.

```table
title: Decisions of the Ombudsman
id: ombudsman-decisions
measures: {{ Decisions: decided }}
rows: decision
columns: year
sort: largest
total: columns
```

Of the complaints that the Ombudsman upheld or did not uphold, it upheld `=uphold_rate`. It recommended payments of
`=remedy(decision: Upheld)`. Every remedy was carried out in time. The Ombudsman's annual letter has the same numbers as our records.

The Ombudsman issued no public report about the Council in the year.

""",
"85-compliments": """# Compliments

`=capital(words(compliments))` `=plural(compliments, one: "compliment was", many: "compliments were")` recorded in the year,
`=change(compliments)`.

```table
title: Compliments recorded
id: compliments
measures: { Compliments: compliments }
rows: channel
columns: year
total: columns
```

"""}
PAPER = """---
layout: paper
title: Annual report on complaints 2024/25
slug: committee
committee: {committee}
meeting: 2025-09-02
numbering: continuous
front:
  Report of: Director of Resources
  Key decision: No
  Recommendation:
    text: "The Committee is asked to:"
    letters:
      - consider the annual report for `=year()`
      - say what it wishes to look into further.
back:
  Background papers: None.
  Officers to contact:
    - {{ Post: Complaints Manager, Telephone: "{telephone}" }}
appendices:
  - title: Annual report on complaints 2024/25
    report: {report}
    bound: yes
---

## Purpose of the report

This report gives the Committee the annual report on complaints for `=year()`.

## Summary of the annual report

In `=year()` we received `={received}` {complaints}, `=change({received})`.

`=percent({within})` of the answers were given within {limit} (`=part({within})`), compared with
`=percent(previous({within}))` the year before.

The Ombudsman made `=decided` decisions about us, and upheld `=words(decided(decision: Upheld))` complaints. All redress came to `=redress`.

## Resource implications

There are none beyond the budgets that the report names.

## Legal implications

{law}

## Equality implications

The annual report shows no difference in outcomes that needs action.

"""
CODE_SECTIONS = {
"20-volumes": """# How many complaints we received

In `=year()` we received `=received(stage: 1)` complaints at stage 1, `=change(received(stage: 1))`, and
`=received(stage: 2)` at stage 2, `=change(received(stage: 2))`.

```table
title: Complaints received at stage 1, by service
id: by-service
measures: {{ Complaints: received }}
rows: service
columns: year
where: {{ stage: 1 }}
change: both
total: columns
sort: largest
```

What moved to stage 2 is `=escalated(from: 1, to: 2)` of the stage 1 complaints received in the same year.
{homes}
## Quarter by quarter

```table
title: Complaints received at stage 1, by quarter
id: by-quarter
measures: {{ Complaints: received }}
rows: service
columns: quarter
where: {{ stage: 1 }}
total: both
```

""",
"30-timeliness": """# How quickly we answered

## Acknowledgement

The Code asks us to acknowledge a complaint within five working days. At stage 1 we did so for
`=share(received(stage: 1, acknowledged_in_time: "Yes"), of: received(stage: 1))` of the complaints received in the year, and at stage 2 for
`=share(received(stage: 2, acknowledged_in_time: "Yes"), of: received(stage: 2))`.

## Answers

From the acknowledgement, the Code gives us `=limit(stage: 1)` at stage 1, and up to `=limit(stage: 1, limit: extended)` where a complaint is
complex and we say why. At stage 2 it gives us `=limit(stage: 2)`, and up to `=limit(stage: 2, limit: extended)`.

```table
title: Time taken at stage 1
id: stage-1-timeliness
measures: { Answers: closed }
rows: timeliness
columns: year
where: { stage: 1 }
total: columns
```

At stage 1 we answered `=within(stage: 1)` within `=limit(stage: 1)`, `=change(within(stage: 1))`. At stage 2 it was `=within(stage: 2)` within
`=limit(stage: 2)`.

""",
"40-subjects": """# What the complaints were about

```chart
kind: bars
title: Subjects of the complaints answered at stage 1
id: subjects
measures: { Complaints: closed }
rows: cause
where: { stage: 1 }
sort: largest
notes:
  - A complaint can have several subjects and is counted once under each.
```

The most frequent subject was *`=largest(closed(stage: 1), by: cause)`*.

""",
"50-outcomes": """# What we decided

```table
title: Outcomes of complaints answered, by stage
id: outcomes
measures: {{ Stage records: closed }}
rows: outcome
columns: stage
total: both
```

At stage 1, `=outcomes(stage: 1, outcome: well-founded)` were upheld or partially upheld. The share is of what was *answered*.
{satisfaction}
""",
"55-refused": """# Complaints that we did not accept

`=contacts` complaints were not accepted in `=year()`. Each person was told why, and that they could go to the Ombudsman.

```table
title: Complaints not accepted, by reason
id: refused
measures: { Not accepted: contacts }
rows: reason
columns: year
sort: largest
total: columns
```

""",
"90-self-assessment": """# Self-assessment against the Code

| Section of the Code | Do we comply? | Evidence |
|---|---|---|
| 1. What a complaint is | Yes | Complaints policy, section 2 |
| 2. Exclusions | Yes | Complaints policy, section 3 |
| 3. Accessibility and awareness | Yes | Leaflet and website |
| 4. Staff who handle complaints | Yes | Job descriptions |
| 5. How complaints are handled | Yes | Complaints policy, section 5 |
| 6. Stages | No | Some answers are late. A tracker is in use from October 2025 |
| 7. Putting things right | Yes | Guidance on remedies |
| 8. Self-assessment and reporting | Yes | This report |
| 9. Scrutiny and oversight | Yes | Committee papers |

The {ombudsman} found no failure to comply with the Code in the year.

""",
"95-response": """# The response to this report

The member responsible for complaints welcomed this report, thanked those who had taken the trouble to complain, and asked for a
progress report in the winter. The {body} considered it in September 2025.

"""}
def cases_yaml(extra_columns, head=""):
    return ""
CHILDRENS = """title: Children's social care complaints
summary: What people complained about in children's social care, how quickly we answered and what we changed.
year: 2024/25
compare: 1
data:
  cases:
    file: data/cases.csv
    columns:
      reference: Reference
      procedure: Procedure
      stage: Stage
      received: Received
      acknowledged: Acknowledged
      responded: Closed
      outcome: Outcome
      service: Service
      team: Team
      cause: Reasons
      complainant: Complainant
      advocacy_offered: Advocacy offered
      advocacy_used: Advocacy used
      age: Age
      gender: Gender
      disability: Disability
      sexual_orientation: Sexual orientation
      ethnicity: Ethnicity
    several: { cause: ";" }
    complete: 2023/24 to 2024/25
  contacts:
    file: data/refused.csv
    columns: { reference: Reference, received: Received, reason: Reason }
    complete: 2023/24 to 2024/25
  payments:
    file: data/payments.csv
    columns: { reference: Reference, date: Date, amount: Amount, head: Head, source: Source, case: Case }
    complete: 2023/24 to 2024/25
  costs:
    file: data/costs.csv
    columns: { reference: Reference, date: Date, category: Category, procedure: Procedure, amount: Amount }
    complete: 2023/24 to 2024/25
  ombudsman:
    file: data/ombudsman.csv
    columns: { reference: Reference, received: Received, decided: Decided, decision: Decision, finding: Finding, amount: Remedy, subject: Subject }
    complete: 2023/24 to 2024/25
  compliments:
    file: data/compliments.csv
    columns: { reference: Reference, received: Received, channel: Channel, service: Service }
    complete: 2023/24 to 2024/25
  indicators:
    file: data/demand.csv
    columns: { name: Measure, year: Year, value: Value }
  history:
    file: data/history.csv
  actions:
    file: data/actions.csv
    columns: { reference: Reference, action: Action, owner: Owner, due: Due, completed: Completed, status: Status }
procedures:
  statutory:
    name: Children Act statutory procedure
    stages:
      1: { name: Local resolution, respond: 10 working days, extend: 20 working days }
      2: { name: Independent investigation, respond: 25 working days, extend: 65 working days }
      3: { name: Review panel, respond: 50 working days }
  corporate:
    name: Corporate complaints procedure
    stages:
      1: { name: Stage 1, respond: 10 working days, extend: 20 working days }
      2: { name: Stage 2, respond: 20 working days, extend: 40 working days }
key-figures:
  - figure: "received(procedure: statutory, stage: 1)"
    words: statutory complaints received at stage 1
    detail: "change(received(procedure: statutory, stage: 1))"
  - figure: "percent(within(procedure: statutory, stage: 1, limit: extended))"
    words: of statutory stage 1 answers given within the extended limit
    detail: "part(within(procedure: statutory, stage: 1, limit: extended))"
  - figure: decided
    words: decisions of the Ombudsman
    detail: change(decided)
"""
CHILDRENS_SECTIONS = {
"10-introduction": """# About this report

This report is about complaints on children's social care from `=first_day()` to `=last_day()`: how many we received, how we answered, what it
cost and what we learned.

## Why we publish it

Every council must publish such a report for each financial year. The duty is in regulation 13(3) of the Children Act 1989
Representations Procedure (England) Regulations 2006 (SI 2006/1738). We also follow the statutory guidance *Getting the best from
complaints*. The Complaints Manager runs the procedure; managers of the services answer.

Volumes count complaints by the day on which we *received* them. Timeliness, subjects and outcomes count them by the day on which we
*answered* them.

The figures for `=year(previous)` are those that last year's report printed.

""",
"20-volumes": """# How many complaints we received

In `=year()` we received

- `=received(procedure: statutory, stage: 1)` statutory complaints at stage 1, `=change(received(procedure: statutory, stage: 1))`
- `=received(procedure: statutory, stage: 2)` at stage 2, `=change(received(procedure: statutory, stage: 2))`
- `=received(procedure: statutory, stage: 3)` at stage 3, `=change(received(procedure: statutory, stage: 3))`.

Another `=received(procedure: corporate, stage: 1)` complaints about the service took the corporate procedure at stage 1.

```table
title: Statutory complaints received at stage 1, by service
id: by-service
measures: { Complaints: received }
rows: service
columns: year
where: { procedure: statutory, stage: 1 }
change: count
total: columns
sort: largest
```

What moved to stage 2 is `=escalated(procedure: statutory, from: 1, to: 2)` of the statutory stage 1 complaints received in the same year.

""",
"30-timeliness": """# How quickly we answered

Regulation 14 gives us `=limit(procedure: statutory, stage: 1)` to answer at stage 1, and up to
`=limit(procedure: statutory, stage: 1, limit: extended)` where a complaint is complex.

```table
title: Time taken at statutory stage 1
id: stage-1-timeliness
measures: { Answers: closed }
rows: timeliness
columns: year
where: { procedure: statutory, stage: 1 }
total: columns
```

We answered `=within(procedure: statutory, stage: 1)` within the first limit, and
`=within(procedure: statutory, stage: 1, limit: extended)` within the extended one.

At stage 2 regulation 17 gives us `=limit(procedure: statutory, stage: 2)`, and up to `=limit(procedure: statutory, stage: 2, limit: extended)`.
`=capital(words(closed(procedure: statutory, stage: 2, timeliness: [first, extended])))` of the
`=words(closed(procedure: statutory, stage: 2))` investigations were answered within the extended limit.

At stage 3 we have `=limit(procedure: statutory, stage: 3)`. `=capital(words(closed(procedure: statutory, stage: 3, timeliness: first)))` of the
`=words(closed(procedure: statutory, stage: 3))` panel cases were answered within them.

""",
"40-subjects": """# What the complaints were about

```chart
kind: bars
title: Subjects of the statutory complaints answered
id: subjects
measures: { Stage records: closed }
rows: cause
where: { procedure: statutory }
sort: largest
notes:
  - A stage record can have several subjects and is counted once under each.
```

The most frequent subject was *`=largest(closed(procedure: statutory), by: cause)`*.

""",
"45-who-complained": """# Who complained

```table
title: Statutory stage 1 complaints answered, by who made them
id: complainants
measures: { Complaints: closed }
rows: complainant
columns: year
where: { procedure: statutory, stage: 1 }
sort: largest
total: columns
```

An advocate was offered in `=closed(procedure: statutory, stage: 1, advocacy_offered: "Yes")` of the
`=closed(procedure: statutory, stage: 1)` statutory complaints answered at stage 1, and helped in
`=closed(procedure: statutory, stage: 1, advocacy_used: "Yes")`.

## Age, gender, disability, sexual orientation and ethnicity

```table
title: Statutory stage 1 complaints answered, by age
id: by-age
measures: { Complaints: closed }
rows: age
where: { procedure: statutory, stage: 1 }
total: columns
```

```table
title: Statutory stage 1 complaints answered, by gender
id: by-gender
measures: { Complaints: closed }
rows: gender
where: { procedure: statutory, stage: 1 }
total: columns
```

```table
title: Statutory stage 1 complaints answered, by disability
id: by-disability
measures: { Complaints: closed }
rows: disability
where: { procedure: statutory, stage: 1 }
total: columns
```

```table
title: Statutory stage 1 complaints answered, by sexual orientation
id: by-sexual-orientation
measures: { Complaints: closed }
rows: sexual_orientation
where: { procedure: statutory, stage: 1 }
total: columns
```

```table
title: Statutory stage 1 complaints answered, by ethnicity
id: by-ethnicity
measures: { Complaints: closed }
rows: ethnicity
where: { procedure: statutory, stage: 1 }
total: columns
```

""",
"50-outcomes": """# What we decided

```table
title: Outcomes of statutory complaints answered, by stage
id: outcomes
measures: { Stage records: closed }
rows: outcome
columns: stage
where: { procedure: statutory }
total: both
```

At stage 1, `=outcomes(procedure: statutory, stage: 1, outcome: well-founded)` were upheld or partially upheld. The share is of what was
*answered*.

""",
"65-costs": """# What the procedure cost

At stage 2 an investigating officer and an independent person look into the complaint, and at stage 3 a panel of independent people reviews
the investigation.

```table
title: Costs of the statutory procedure
id: costs
measures: { Cost: cost }
rows: { dimension: category, values: [Investigators, Review panels, Mediation] }
columns: year
where: { procedure: statutory }
change: count
total: columns
```

""",
"90-effectiveness": """# How well the procedure works

The Complaints Manager reviewed the procedure in the spring of 2025. Most people find it through their social worker. Young people told us that the
leaflet was hard to read, so it is being rewritten. Managers are trained in answering complaints each autumn.

"""}
CODE_YAML = """title: {title}
summary: {summary}
year: 2024/25
compare: 1
data:
  cases:
    file: data/cases.csv
    columns:
      reference: Case ID
      stage: Stage
      received: Date received
      acknowledged: Date acknowledged
      responded: Date closed
      outcome: Decision
      service: Service
      team: Team
      cause: Reasons
      complainant: Complainant
      acknowledged_in_time: Acknowledged in time
    several: {{ cause: ";" }}
    complete: 2023/24 to 2024/25
  contacts:
    file: data/refused.csv
    columns: {{ reference: Reference, received: Received, reason: Reason }}
    complete: 2023/24 to 2024/25
  payments:
    file: data/payments.csv
    columns: {{ reference: Reference, date: Date, amount: Amount, head: Head, source: Source, case: Case }}
    complete: 2023/24 to 2024/25
  ombudsman:
    file: data/ombudsman.csv
    columns: {{ reference: Reference, received: Received, decided: Decided, decision: Decision, finding: Finding, amount: Remedy, subject: Subject }}
    complete: 2023/24 to 2024/25
  compliments:
    file: data/compliments.csv
    columns: {{ reference: Reference, received: Received, channel: Channel, service: Service }}
    complete: 2023/24 to 2024/25
{more}  actions:
    file: data/actions.csv
    columns: {{ reference: Reference, action: Action, owner: Owner, due: Due, completed: Completed, status: Status }}
procedures:
  {procedure}:
    name: {name}
    stages:
      1: {{ name: Stage 1, clock: acknowledged, respond: 10 working days, extend: 20 working days }}
      2: {{ name: Stage 2, clock: acknowledged, respond: 20 working days, extend: 40 working days }}
{measures}key-figures:
  - figure: "received(stage: 1)"
    words: complaints received at stage 1
    detail: "change(received(stage: 1))"
  - figure: "percent(within(stage: 1))"
    words: of stage 1 answers given in the Code's time
    detail: "part(within(stage: 1))"
  - figure: decided
    words: decisions of the Ombudsman
    detail: change(decided)
"""
ADULTS = """title: Adult social care complaints
summary: What people complained about in adult social care, how quickly we answered and what we changed.
year: 2024/25
compare: 1
data:
  cases:
    file: data/cases.csv
    columns:
      reference: Reference
      received: Received
      acknowledged: Acknowledged
      responded: Closed
      outcome: Outcome
      service: Service
      team: Team
      cause: Reasons
      complainant: Complainant
      acknowledged_in_time: Acknowledged in time
      age: Age
      gender: Gender
      disability: Disability
      ethnicity: Ethnicity
    several: { cause: ";" }
    complete: 2023/24 to 2024/25
  payments:
    file: data/payments.csv
    columns: { reference: Reference, date: Date, amount: Amount, head: Head, source: Source, case: Case }
    complete: 2023/24 to 2024/25
  ombudsman:
    file: data/ombudsman.csv
    columns: { reference: Reference, received: Received, decided: Decided, decision: Decision, finding: Finding, amount: Remedy, subject: Subject }
    complete: 2023/24 to 2024/25
  compliments:
    file: data/compliments.csv
    columns: { reference: Reference, received: Received, channel: Channel, service: Service }
    complete: 2023/24 to 2024/25
  indicators:
    file: data/demand.csv
    columns: { name: Measure, year: Year, value: Value }
  actions:
    file: data/actions.csv
    columns: { reference: Reference, action: Action, owner: Owner, due: Due, completed: Completed, status: Status }
procedures:
  adults:
    name: Adult social care procedure
    stages:
      1: { name: Complaint, respond: 20 working days, extend: 6 months }
key-figures:
  - figure: received
    words: complaints received
    detail: change(received)
  - figure: percent(within)
    words: of answers given within our target
    detail: part(within)
  - figure: decided
    words: decisions of the Ombudsman
    detail: change(decided)
"""
ADULTS_SECTIONS = {
"10-introduction": """# About this report

This report is about complaints on adult social care from `=first_day()` to `=last_day()`.

Every council must prepare such a report for each year and make it available to anyone who asks. The duty is in regulation 18 of the Local
Authority Social Services and National Health Service Complaints (England) Regulations 2009 (SI 2009/309). The Complaints Manager runs the
procedure; heads of service answer.

A complaint is *well-founded* when we upheld it, in full or in part. The figures for `=year(previous)` are those that last year's report printed.

""",
"20-volumes": """# How many complaints we received

In `=year()` we received `=received` complaints, `=change(received)`.

```table
title: Complaints received, by service
id: by-service
measures: { Complaints: received }
rows: service
columns: year
change: both
total: columns
sort: largest
```

""",
"25-who-complained": """# Who complained

```table
title: Complaints received, by who made them
id: complainants
measures: { Complaints: received }
rows: complainant
columns: year
sort: largest
total: columns
```

```table
title: Complaints received, by age
id: by-age
measures: { Complaints: received }
rows: age
total: columns
```

```table
title: Complaints received, by gender
id: by-gender
measures: { Complaints: received }
rows: gender
total: columns
```

```table
title: Complaints received, by disability
id: by-disability
measures: { Complaints: received }
rows: disability
total: columns
```

```table
title: Complaints received, by ethnicity
id: by-ethnicity
measures: { Complaints: received }
rows: ethnicity
total: columns
```

""",
"30-timeliness": """# How quickly we answered

A complaint must be acknowledged within three working days. We did so for
`=share(received(acknowledged_in_time: "Yes"), of: received)` of the complaints received in the year.

The regulations give us six months, or longer where the person agrees. Our own target is `=limit(stage: 1)`.

```table
title: Time taken to answer
id: timeliness
measures: { Answers: closed }
rows: timeliness
columns: year
total: columns
```

We answered `=within` within our target, and `=within(limit: extended)` within `=limit(stage: 1, limit: extended)`.

""",
"40-subjects": """# What the complaints were about

```chart
kind: bars
title: Subjects of the complaints answered
id: subjects
measures: { Complaints: closed }
rows: cause
sort: largest
notes:
  - A complaint can have several subjects and is counted once under each.
```

The most frequent subject was *`=largest(closed, by: cause)`*.

## Matters of general importance

No matter of general importance arose in the year.

""",
"50-outcomes": """# What we decided

```table
title: Outcomes of complaints answered
id: outcomes
measures: { Complaints: closed }
rows: outcome
columns: year
total: columns
```

We decided that `=closed(outcome: well-founded)` complaints were well-founded: upheld, in full or in part. That is
`=outcomes(outcome: well-founded)` of those answered.

"""}
def intro(what, code, law, member):
    return f"""# About this report

This report is about {what} from `=first_day()` to `=last_day()`.

## Why we publish it

{code} {law} The Complaints Manager runs the procedure; managers of the services answer; {member} is responsible for complaints.

**Received and answered.** Volumes count complaints by the day on which we *received* them. Timeliness, subjects and outcomes count
them by the day on which we *answered* them.

The figures for `=year(previous)` are those that last year's report printed.

"""
MARK = "<!-- claims -->\n"
def put(project, path, text):
    file = os.path.join(HERE, "..", "..", "projects", project, "content", path)
    os.makedirs(os.path.dirname(file), exist_ok=True)
    open(file, "w").write(text)
def main():
    for p, (council, telephone) in COUNCIL.items():
        put(p, "site.yaml", SITE.format(council=council, telephone=telephone))
    lg, ho = "Local Government and Social Care Ombudsman", "Housing Ombudsman"
    sections = {p: {} for p in COUNCIL}
    for p in COUNCIL:
        for name, text in COMMON.items():
            sections[p][name] = text.format(ombudsman=ho if p == "landlord" else lg) if name == "80-ombudsman" else text
    sections["childrens"].update(CHILDRENS_SECTIONS); sections["adults"].update(ADULTS_SECTIONS)
    for p in ("corporate", "landlord"):
        o = ho if p == "landlord" else lg
        homes = "" if p == "corporate" else """
We own or manage `=indicator(name: "Homes owned or managed")` homes. Stage 1 complaints came to `=complaints_per_1000_homes`.
"""
        sat = "" if p == "corporate" else """
Of the tenants who were asked and had complained, `=indicator(name: "Satisfaction with the handling of complaints")` in a hundred were satisfied
with how their complaint was handled.
"""
        for name, text in CODE_SECTIONS.items():
            if name in ("20-volumes", "50-outcomes"): text = text.format(homes=homes, satisfaction=sat)
            elif name.startswith("9"): text = text.format(ombudsman=o, body="Cabinet" if p == "landlord" else "Standards and Audit Committee")
            sections[p][name] = text
    sections["corporate"]["10-introduction"] = intro("complaints on the Council's services", f"The Complaint Handling Code of the {lg} asks for a report each year, with a self-assessment against the Code.", "The Code is advice under section 23(12A) of the Local Government Act 1974.", "the Cabinet Member for Resources")
    sections["landlord"]["10-introduction"] = intro("the complaints of the Council's tenants and leaseholders", f"The Complaint Handling Code of the {ho} binds landlords under the Social Housing (Regulation) Act 2023.", "It asks for a report each year, with a self-assessment against the Code.", "the Cabinet Member for Housing")
    put("childrens", "childrens-2024-25/report.yaml", CHILDRENS); put("adults", "adults-2024-25/report.yaml", ADULTS)
    put("corporate", "complaints-2024-25/report.yaml", CODE_YAML.format(title="Corporate complaints", summary="How many complaints we received, how we answered them and what we learned.", procedure="corporate", name="Corporate complaints procedure", more="  history:\n    file: data/history.csv\n", measures=""))
    put("landlord", "landlord-2024-25/report.yaml", CODE_YAML.format(title="Complaints of tenants and leaseholders", summary="How many complaints tenants and leaseholders made, how we answered them and what we learned.", procedure="housing", name="Landlord complaints procedure",
        more="  indicators:\n    file: data/indicators.csv\n    columns: { name: Measure, year: Year, value: Value }\n", measures="""measures:
  complaints_per_1000_homes:
    title: Stage 1 complaints for every 1,000 homes
    definition: Complaints received at stage 1 in the year, divided by the homes owned or managed, times 1,000.
    expression: '1000 * received(stage: 1) / indicator(name: "Homes owned or managed")'
    unit: for every 1,000 homes
    decimals: 1
"""))
    paper = {"childrens": ("received(procedure: statutory, stage: 1)", "statutory complaints at stage 1", "within(procedure: statutory, stage: 1, limit: extended)", "the extended limit", "Children and Families Scrutiny Committee", "The duty to report is in regulation 13(3) of SI 2006/1738."),
             "corporate": ("received(stage: 1)", "complaints at stage 1", "within(stage: 1)", "`=limit(stage: 1)`", "Standards and Audit Committee", "The Code is advice under section 23(12A) of the Local Government Act 1974."),
             "landlord": ("received(stage: 1)", "complaints at stage 1", "within(stage: 1)", "`=limit(stage: 1)`", "Housing Scrutiny Committee", "The Code binds landlords under the Social Housing (Regulation) Act 2023."),
             "adults": ("received", "complaints", "within", "our target", "Health and Care Scrutiny Committee", "The duty to report is in regulation 18 of SI 2009/309.")}
    for p, (received, complaints, within, limit, committee, law) in paper.items():
        put(p, f"{REPORT[p]}/papers/10-committee.md", PAPER.format(received=received, complaints=complaints, within=within, limit=limit, committee=committee, law=law, telephone=COUNCIL[p][1], report=REPORT[p]) + MARK)
        for name, text in sections[p].items():
            put(p, f"{REPORT[p]}/{name}.md", text.rstrip("\n") + "\n\n" + MARK)
def picture():
    """A grey dot, so that alternative texts have an image."""
    import struct, zlib
    def chunk(kind, data): return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(b"\0\x80")) + chunk(b"IEND", b"")
    for p in COUNCIL:
        folder = os.path.join(HERE, "..", "..", "projects", p, "content", "assets")
        os.makedirs(folder, exist_ok=True); open(os.path.join(folder, "chart.png"), "wb").write(data)
main(); picture()
