"""Writes the cases, half of them (by the hash of the identifier) into held-out/."""
import hashlib, json, os, subprocess, sys
from collections import Counter
from corpus import CASES, HERE, FILES
import cases_numbers, cases_words, cases_reports, cases_sound, cases_more
SALT = "claims 680 "       # of 2,000 tried, the one that halves the kinds most evenly
ROOT = os.path.join(HERE, "..", "..")
for folder in ("open", "held-out"):
    os.makedirs(os.path.join(ROOT, folder), exist_ok=True)
    for f in os.listdir(os.path.join(ROOT, folder)):
        if f.endswith(".jsonl"): os.remove(os.path.join(ROOT, folder, f))
unused = set(cases_sound.MAY)
for c in CASES:
    for start, expressions in cases_sound.MAY.items():
        if c["sound"] and start in c.get("text", ""): c["may"] = expressions; unused.discard(start)
assert not unused, unused
for c in CASES:
    c["held-out"] = hashlib.sha256((SALT + c["id"]).encode()).digest()[0] % 2 == 1
    with open(os.path.join(ROOT, "held-out" if c["held-out"] else "open", c["kind"] + ".jsonl"), "a") as out:
        out.write(json.dumps(c, ensure_ascii=False) + "\n")
count = Counter((c["kind"], "sound" if c["sound"] and not c.get("propose") else "propose" if c.get("propose") else "wrong") for c in CASES)
for k, n in sorted(count.items()): print(*k, n)
print({s: sum(n for (k, x), n in count.items() if x == s) for s in ("wrong", "propose", "sound")}, "held out", sum(c["held-out"] for c in CASES))
