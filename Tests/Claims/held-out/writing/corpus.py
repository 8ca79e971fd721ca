"""The form of a case, and the list that the cases_*.py files fill."""
from figures import *
C, G, A, H = (Project(n) for n in ("childrens", "corporate", "adults", "landlord"))
CASES, COUNTER = [], {}
FILES = {"intro": "10-introduction", "volumes": "20-volumes", "time": "30-timeliness", "subjects": "40-subjects", "who": "45-who-complained", "outcomes": "50-outcomes",
         "refused": "55-refused", "redress": "60-redress", "costs": "65-costs", "learning": "70-learning", "ombudsman": "80-ombudsman", "compliments": "85-compliments",
         "effect": "90-effectiveness", "self": "90-self-assessment", "response": "95-response", "paper": "papers/10-committee"}
def add(kind, project, **c):
    key = kind + "-" + project.name
    COUNTER[key] = COUNTER.get(key, 0) + 1
    c = dict(id=f"{key}-{COUNTER[key]:02d}", kind=kind, project=project.name, **c)
    CASES.append(c)
def file_of(project, sec):
    name = "25-who-complained" if project is A and sec == "who" else FILES[sec]
    path = f"{REPORT[project.name]}/{name}.md"
    import os
    assert os.path.exists(os.path.join(HERE, "..", "..", "projects", project.name, "content", path)), path
    return path
def alternatives(said): return [[t.strip() for t in a.split("&")] for a in said.split("|")] if said else []
def E(kind, p, sec, text, wrong, what, said, expr=None, true=True, m=True, topic=None):
    """A planted error in a text."""
    if not true: raise AssertionError(text)
    assert wrong in text, (wrong, text)
    add(kind, p, file=file_of(p, sec), text=text, sound=False, wrong=wrong, what=what, said=alternatives(said), expression=expr, machine=m, topic=topic or kind + sec)
def S(kind, p, sec, text, trap, true=True):
    """A sound text of which nothing is to be said."""
    if not true: raise AssertionError(text)
    add(kind, p, file=file_of(p, sec), text=text, sound=True, wrong=None, what=trap, said=[], expression=None, machine=True)
def P(kind, p, sec, text, span, expr, also=(), true=True):
    """A typed number that is right: the expression is to be proposed, and nothing called wrong."""
    if not true: raise AssertionError(text)
    assert span in text, (span, text)
    add(kind, p, file=file_of(p, sec), text=text, sound=True, wrong=None, what="right, but typed: " + span, span=span, said=[], expression=expr, also=list(also), machine=True, propose=True)
def W(kind, p, edits, what, said, place=None, true=True, m=True):
    """An error of a whole report: edits of its files."""
    assert true, what
    add(kind, p, edits=edits, sound=False, wrong=None, what=what, said=alternatives(said), expression=None, machine=m, place=place)
def WS(kind, p, edits, trap, true=True):
    assert true, trap
    add(kind, p, edits=edits, sound=True, wrong=None, what=trap, said=[], expression=None, machine=True, place=None)
def path(p, name): return f"{REPORT[p.name]}/{name}"
def replace(p, file, find, put): return dict(op="replace", file=path(p, file), find=find, put=put)
def up(a, b): return f"rose|risen|increase|increased|grew|higher|{a}&{b}"
def down(a, b): return f"fell|fallen|decrease|decreased|lower|{a}&{b}"
S1, S2, S3 = (dict(procedure="statutory", stage=n) for n in (1, 2, 3))
C1, C2 = (dict(procedure="corporate", stage=n) for n in (1, 2))
X1, X2 = dict(stage=1), dict(stage=2)
ST = "procedure: statutory, stage: "
CO = "procedure: corporate, stage: "
def sh(k): return f"{k[0]}&{k[1]}"
