"""Proves the corpus: what a case says is wrong satisfies its own test, and Upheld's figures are those counted here.

    python3 proof.py [--upheld PATH --templates DIR]     # with the program it asks `explain` for every expression
"""
import concurrent.futures, importlib.machinery, importlib.util, json, os, re, shutil, subprocess, sys, tempfile
from corpus import CASES, HERE, REPORT
import cases_numbers, cases_words, cases_reports, cases_sound, cases_more
loader = importlib.machinery.SourceFileLoader("measure", os.path.join(HERE, "..", "..", "measure"))
measure = importlib.util.module_from_spec(importlib.util.spec_from_loader("measure", loader)); loader.exec_module(measure)
for c in CASES:
    if not c["sound"] and not measure.said(c, {"summary": c["what"]}, c.get("text", "")): print("not said by its own words:", c["id"], repr(c["what"]), c["said"])
    if not c["sound"] and c["wrong"] and "text" in c and measure.said(c, {"summary": c["wrong"]}, ""): print("said by the wrong words alone:", c["id"], c["wrong"], c["said"])
    if c.get("expression") and measure.proposed(c, [{"remedy": f"Write `={c['expression']}`."}]) != "right": print("not its own proposal:", c["id"], c["expression"])
ids = [c["id"] for c in CASES]
assert len(ids) == len(set(ids))
if "--upheld" in sys.argv:
    upheld, templates = (os.path.abspath(sys.argv[sys.argv.index(a) + 1]) for a in ("--upheld", "--templates"))
    new = re.compile(r"^(fraction|times|ranking|direction)\(")     # not there yet, or words
    folder = tempfile.mkdtemp()
    for p in REPORT:
        shutil.copytree(os.path.join(HERE, "..", "..", "projects", p), os.path.join(folder, p)); shutil.copytree(templates, os.path.join(folder, p, "templates"))
    wanted = sorted({(c["project"], x) for c in CASES for x in [c.get("expression"), *c.get("also", [])] if x and not re.match(r"^(ranking|times)\(", x)})
    def ask(pair):
        p, x = pair
        x = re.sub(r"^fraction\((.*)\)$", r"\1", x)
        r = subprocess.run([upheld, "explain", x, "--project", os.path.join(folder, p)], capture_output=True, text=True, preexec_fn=lambda: os.nice(15))
        return (pair, (r.stdout.split("\n")[0] if r.returncode == 0 else "ERROR " + r.stderr[:300]))
    with concurrent.futures.ThreadPoolExecutor(2) as pool: answers = dict(pool.map(ask, wanted))
    for c in CASES:
        for x in [c.get("expression"), *c.get("also", [])]:
            if not x or (c["project"], x) not in answers: continue
            a = answers[(c["project"], x)]
            if a.startswith("ERROR"): print(c["id"], x, a); continue
            if c.get("propose"):
                span = re.sub(r" per cent", "%", c["span"]); a = a.replace("−", "")
                number = {"seven": "7", "fourteen": "14"}.get(span.lower(), span)
                ok = measure.says(a, number) or span.lower().rstrip("%") in a.lower()
            else: ok = any(any(measure.says(a.replace("−", ""), t) for t in alternative) for alternative in c["said"])
            if not ok: print("differs:", c["id"], x, "→", a, "| here:", c.get("span") or c["said"])
    print(len(answers), "expressions asked")
# ---- what the sound sentences and the words rest on
from corpus import *
def facts(p, **pairs):
    for name, (have, want) in pairs.items():
        if have != want: print("not so:", p.name, name, have, want)
def pair(f, **k): return (f(BEFORE, **k), f(NOW, **k))
facts(C, s1=(pair(C.received, **S1), (38, 46)), s2=(pair(C.received, **S2), (8, 5)), s3=(pair(C.received, **S3), (2, 2)), c1=(pair(C.received, **C1), (61, 88)),
      dis=(pair(C.received, service="Disabled Children", **S1), (3, 14)), saf=(pair(C.received, service="Safeguarding", **S1), (15, 13)), closed=(pair(C.closed, **S1), (35, 46)),
      well=(pair(C.closed, outcome="well", **S1), (19, 14)), part=(pair(C.closed, outcome="Partially upheld", **S1), (17, 9)), red=((C.redress(BEFORE), C.redress()), (5127, 7779)),
      comp=(pair(C.compliments), (31, 24)), cic=(max(C.values("service"), key=lambda s: C.compliments(service=s)), "Children in Care"), omb=(pair(C.omb_received), (27, 34)), dec=(pair(C.decided), (20, 34)),
      up=(pair(C.decided, decision="Upheld"), (3, 10)), cp=(pair(C.omb_received, subject="Child protection"), (6, 15)), sen=(pair(C.omb_received, subject="Special educational needs"), (14, 10)),
      ext=((C.within(BEFORE, "extended", **S1), C.within(NOW, "extended", **S1)), ((25, 35), (33, 46))), c1w=((C.within(BEFORE, **C1), C.within(**C1)), ((33, 58), (54, 85))), s2e=(C.within(NOW, "extended", **S2), (3, 6)),
      loss=(C.redress(head="Loss of service"), Fraction("800.5")), panels=(C.cost(category="Review panels") - C.cost(BEFORE, category="Review panels") > C.cost(procedure="statutory", category="Investigators") - C.cost(BEFORE, procedure="statutory", category="Investigators"), True),
      hist=([C.was(y, procedure="statutory", stage=1) for y in ("2020/21", "2021/22", "2022/23")], [33, 41, 44]), q=([C.received(q=q, **S1) for q in (1, 2, 3, 4)], [11, 12, 12, 11]),
      cause=({x: C.closed(cause=x, **S1) for x in C.values("cause")}, {"Delay": 16, "Staff conduct": 14, "Disagreement with a decision": 13, "Poor communication": 12, "Record keeping": 2}), refused=(pair(C.contacts), (16, 21)))
facts(G, s1=(pair(G.received, **X1), (143, 121)), s2=(pair(G.received, **X2), (19, 19)), park=(pair(G.received, service="Parking", **X1), (29, 38)), waste=(pair(G.received, service="Waste", **X1), (49, 28)), lib=(pair(G.received, service="Libraries", **X1), (4, 0)),
      q=([G.received(q=q, **X1) for q in (1, 2, 3, 4)], [30, 31, 30, 30]), w=((G.within(BEFORE, **X1), G.within(**X1)), ((72, 134), (89, 126))), well=(pair(G.closed, outcome="well", **X1), (48, 70)), red=((G.redress(BEFORE), G.redress()), (Fraction("3501.5"), 7476)),
      dist=(G.redress(head="Distress"), 4000), reimb=(G.redress(head="Reimbursement"), 0), comp=(pair(G.compliments), (52, 61)), up=(pair(G.decided, decision="Upheld"), (2, 5)), dec=(pair(G.decided), (13, 21)), ref=(pair(G.contacts), (14, 17)), hist=([G.was(y, stage=1) for y in ("2021/22", "2022/23")], [138, 150]),
      ack=(G.received(intime="Yes", **X1), 89), days=(float(half_up(G.days(BEFORE, **X1), 1)), 12.1), s2up=(G.closed(**X2), 18))
facts(A, r=(pair(A.received), (64, 71)), home=(pair(A.received, service="Home Care"), (25, 25)), ar=(pair(A.received, service="Assessment and Review"), (20, 30)), rc=(pair(A.received, service="Residential Care"), (9, 8)), fa=(pair(A.received, service="Financial Assessment"), (10, 8)),
      rel=(A.received(who="Relative"), 34), well=(pair(A.closed, outcome="well"), (34, 31)), cl=(pair(A.closed), (57, 70)), w=((A.within(BEFORE), A.within()), ((33, 57), (45, 70))), comp=(pair(A.compliments), (118, 132)), up=(pair(A.decided, decision="Upheld"), (5, 5)), qual=(pair(A.closed, cause="Quality of care"), (10, 20)), charges=(A.closed(cause="Charges"), 17), delay=(A.closed(cause="Delay"), 18))
facts(H, s1=(pair(H.received, **X1), (96, 197)), s2=(pair(H.received, **X2), (14, 31)), rep=(pair(H.received, service="Repairs", **X1), (50, 137)), w=((H.within(BEFORE, **X1), H.within(**X1)), ((68, 89), (83, 187))), w2=((H.within(BEFORE, **X2), H.within(**X2)), ((8, 12), (15, 28))),
      well=(pair(H.closed, outcome="well", **X1), (46, 128)), up2=(pair(H.closed, outcome="Upheld", **X2), (6, 14)), cl2=(pair(H.closed, **X2), (12, 28)), red=((H.redress(BEFORE), H.redress()), (2751, 14227)), comp=(pair(H.compliments), (20, 21)), ref=(pair(H.contacts), (6, 6)), delay=(pair(H.closed, cause="Delay", **X1), (32, 63)),
      qual=(H.closed(cause="Quality of work", **X1), 61), days=((float(half_up(H.days(BEFORE, **X1), 1)), float(half_up(H.days(**X1), 1))), (8.7, 14.2)), ext=(H.within(NOW, "extended", **X1), (135, 187)), dec=(H.decided(), 14))
