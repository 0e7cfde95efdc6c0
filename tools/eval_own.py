#!/usr/bin/env python3
"""eval_own.py SITSTAT SHARED REPORTS - reads the project's own annotated reports (REPORTS/*.jsonl) and prints for
each set how many figures are found and fully right (F1, by SHARED/tools/score_situation.py), then, over the sets
that no rule was made from, how often a figure was right beside how sure SITSTAT said it was."""
import glob
import os
import subprocess
import sys
import tempfile

import situation

sitstat, shared, reports = sys.argv[1:]
UNREAD = {"situation_v", "situation_w"}  # see REPORTS/README.md
MOST_GAP = 0.05

score = situation.scorer(shared)
unread = []
for path in sorted(glob.glob(f"{reports}/*.jsonl")):
    name = os.path.basename(path)[:-6]
    with tempfile.NamedTemporaryFile("w+", suffix=".jsonl") as out, open(path, encoding="utf-8") as text:
        subprocess.run([sitstat, "extract", "--jsonl", "-"], stdin=text, stdout=out, check=True)
        gold = score.read_jsonl(path)
        figures = situation.judged(score, gold, score.read_jsonl(out.name))
    share = 200 / max(1, len(figures) + sum(len(doc["figures"]) for doc in gold.values()))
    found, right = share * sum(f[1] for f in figures), share * sum(f[2] for f in figures)
    print(f"{name:14} figure found {found:.1f}, fully right {right:.1f}{' (unread)' if name in UNREAD else ''}")
    if name in UNREAD:
        unread += figures

tenths = {}
for confidence, _, right in unread:
    tenths.setdefault(min(int(confidence * 10), 8), []).append((confidence, right))
said = {t: sum(c for c, _ in f) / len(f) for t, f in tenths.items()}
true = {t: sum(r for _, r in f) / len(f) for t, f in tenths.items()}
gap = sum(abs(said[t] - true[t]) * len(f) for t, f in tenths.items()) / max(1, len(unread))
print("unread: confidence said, share right, figures: " +
      "; ".join(f"{said[t]:.2f} {true[t]:.2f} {len(tenths[t])}" for t in sorted(tenths)) +
      f"; mean gap {gap:.3f} (at most {MOST_GAP}: {'reached' if gap <= MOST_GAP else 'short'})")
