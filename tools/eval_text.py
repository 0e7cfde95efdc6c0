#!/usr/bin/env python3
"""Prints the goals of text extraction beside what one prediction file reaches.

usage: eval_text.py SHARED PREDICTIONS.jsonl
"""
import json
import subprocess
import sys
import tempfile

import situation as situation_reports

shared, predictions = sys.argv[1:3]


def run(*command):
    return json.loads(subprocess.run([sys.executable, *command], check=True,
                                     capture_output=True, text=True).stdout)


def calibration(gold_file, predicted_file):
    """{confidence: [right, figures]} by tenths: a figure is right where the scorer counts it fully right."""
    score = situation_reports.scorer(shared)
    bins = {}
    for said, _, right in situation_reports.judged(score, score.read_jsonl(gold_file), score.read_jsonl(predicted_file)):
        cell = bins.setdefault(round(said, 1), [0, 0])
        cell[0] += right
        cell[1] += 1
    return bins


sets = run(f"{shared}/tools/score_reports.py", predictions, "--json")
with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as figures:
    # Figures of no measure are not for the situation scorer, other sets' documents neither.
    gold = f"{shared}/data/reports/situation_dev.jsonl"
    wanted = {json.loads(line)["id"] for line in open(gold, encoding="utf-8")}
    for line in open(predictions, encoding="utf-8"):
        doc = json.loads(line)
        if doc["id"] in wanted:
            doc["figures"] = [f for f in doc["figures"] if f["measure"]]
            for f in doc["figures"]:
                f["unit"] = f.get("unit_differs")
            print(json.dumps(doc), file=figures)
    figures.flush()
    bins = calibration(gold, figures.name)
    situation = run(f"{shared}/tools/score_situation.py", figures.name, "--json")


def line(name, goal, value):
    value *= 100
    print(f"{name:<46}{goal:>7.1f}{value:>8.1f}  {'reached' if value >= goal else 'short'}")


def part(name, metric, key="F1"):
    return next(row[key] for title, row in sets[name].items() if title.startswith(metric)) or 0


print(f"{'measure':<46}{'goal':>7}{'here':>8}")
line("humquant number F1", 94, part("humquant", "number"))
line("humquant value F1", 93, part("humquant", "value"))
line("humquant pair macro F1", 78, part("humquant", "pair macro"))
line("newsquant strict 1:1 value F1", 90, part("newsquant", "strict 1:1 value"))
line("newsquant strict 1:1 value+modifier F1", 85, part("newsquant", "strict 1:1 value+modifier"))
line("d4d_idetect top-1 value", 96, part("d4d_idetect", "all English: top-1 value", "R"))
line("d4d_idmc top-1 value", 88, part("d4d_idmc", "all English: top-1 value", "R"))
line("meantime DATE resolved F1", 92, part("meantime", "date resolved"))
line("rt_number cases fully right", 95, part("rt_number", "cases fully right", "R"))
line("rt_date cases fully right", 85, part("rt_date", "cases fully right", "R"))
line("situation_dev figure found F1", 95, situation["found"]["f1"])
line("situation_dev fully right F1", 79, situation["fully_right"]["f1"])
print("situation_dev confidence said, share right, figures (rules were made from it; `make eval-own` holds what is "
      "said against texts that nobody has read): " +
      "; ".join(f"{said:.1f} {right / n:.2f} {n}" for said, (right, n) in sorted(bins.items())))
empty = situation["documents_without_figures"]
filled = situation["documents_without_that_got_some"]
print(f"situation_dev reports without figures that get one (at most 1 in 10): {filled} of {empty}")
print("situation_dev fields right of those found: " + ", ".join(
    f"{name} {100 * (row['accuracy'] or 0):.0f}" for name, row in situation["fields"].items()))
