"""Makes clean tables dirty in one way a file, and scores what `sitstat inspect --csv` gives back.

    pollution.py --sitstat PATH [--spots N] [--seed N] [--kind NAME] [--show N] [--least S W S W]

Each file is read twice: with the dialect and the header's lines told by options, and with nothing
told. Ten measures a file, each from 0 to 1, added: that it was read at all, and precision, recall
and F1 of the header's cells, of the records and of the cells. Both the simple mean over all files
and the mean weighted by how usual a kind is are shown. The clean cells come from here; nothing of
sitstat's own code is used. --least gives what is to be reached (told simple, told weighted,
nothing simple, nothing weighted); below it the exit status is 1.
"""

import argparse
import csv
import io
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter

from pollution_kinds import KINDS, options
from pollution_tables import all_tables

csv.field_size_limit(1 << 30)


def read_back(sitstat, path, options):
    """The rows that come back, None where nothing does."""
    done = subprocess.run([sitstat, "inspect", "--csv", *options, path], stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60, check=False)
    if done.returncode != 0:
        return None, done.stderr.decode("utf-8", "replace").strip()
    text = done.stdout.decode("utf-8")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True)), ""


def fit(wanted, got):
    """Precision, recall and F1 of two multisets."""
    wanted, got = Counter(wanted), Counter(got)
    both = sum((wanted & got).values())
    precision = both / sum(got.values()) if got else float(not wanted)
    recall = both / sum(wanted.values()) if wanted else float(not got)
    return precision + recall + (2 * precision * recall / (precision + recall) if both else
                                 float(not wanted and not got))


def drop_slack(records, wanted, slack):
    """Without the first SLACK records that nobody waits for."""
    left, kept = Counter(map(tuple, wanted)), []
    for record in map(tuple, records):
        if left[record] > 0:
            left[record] -= 1
        elif slack > 0:
            slack -= 1
            continue
        kept.append(record)
    return kept


def score(file, rows):
    if rows is None:
        return 0.0
    header, records = (rows[0] if rows else [], rows[1:]) if file.header is not None else ([], rows)
    records = drop_slack(records, file.records, file.slack)
    return (1.0 + fit(file.header or [], header) + fit(map(tuple, file.records), records) +
            fit((c for r in file.records for c in r), (c for r in records for c in r)))


def choose_spots(rng, rows, columns, n):
    """N places in a table, its first and last rows and columns among them."""
    every = [(r, c) for r in range(rows) for c in range(columns)]
    edges = [(0, 0), (0, columns - 1), (1, 0), (1, columns - 1), (rows - 1, 0), (rows - 1, columns - 1)]
    return sorted(set(edges + rng.sample(every, min(n, len(every)))))


def all_files(args):
    for shape, header, records in all_tables(args.seed):
        spots = choose_spots(random.Random(f"{args.seed} spots {shape}"), len(records) + 1, len(header),
                             args.spots)
        for kind, weight in KINDS:
            if args.kind in ("", kind.__name__):
                for file in kind(header, records, spots):
                    yield shape, kind.__name__, weight, file


def show(out, shape, kind, way, file, rows, error):
    print(f"  {shape} / {kind} / {file.variant} [{way}]: {score(file, rows):.3f} {error}", file=out)
    if rows is None:
        return
    wanted = ([file.header] if file.header is not None else []) + file.records
    missing = list((Counter(map(tuple, wanted)) - Counter(map(tuple, rows))).elements())
    added = list((Counter(map(tuple, rows)) - Counter(map(tuple, wanted))).elements())
    for mark, records in (("-", missing), ("+", added)):
        for record in records[:2]:
            print(f"    {mark} {'|'.join(record)[:150]!r}", file=out)


def means(scores, weights):
    """Simple, over all files; weighted, over the kinds."""
    every = [s for one in scores.values() for s in one]
    if not every:
        return 0.0, 0.0
    total = sum(weights[k] for k, one in scores.items() if one)
    return (sum(every) / len(every),
            sum(weights[k] * sum(one) / len(one) for k, one in scores.items() if one) / total)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sitstat", required=True)
    parser.add_argument("--spots", type=int, default=14)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", default="")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--least", type=float, nargs=4, default=None)
    args = parser.parse_args()
    ways = ("told", "nothing")
    scores = {w: {k.__name__: [] for k, _ in KINDS} for w in ways}
    weights = {k.__name__: weight for k, weight in KINDS}
    shown = Counter()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "table.csv")
        for shape, kind, _, file in all_files(args):
            with open(path, "wb") as out:
                out.write(file.data)
            for way in ways:
                rows, error = read_back(args.sitstat, path, options(file) if way == "told" else ())
                scores[way][kind].append(score(file, rows))
                if scores[way][kind][-1] < 10 - 1e-9 and shown[kind, way] < args.show:
                    shown[kind, way] += 1
                    show(sys.stdout, shape, kind, way, file, rows, error)
    print(f"{'kind':20}{'files':>7}{'weight':>8}{'told':>9}{'nothing':>9}")
    for kind, weight in weights.items():
        n = len(scores["told"][kind])
        if n:
            print(f"{kind:20}{n:7}{weight:8}" + "".join(f"{sum(scores[w][kind]) / n:9.3f}" for w in ways))
    result = [m for w in ways for m in means(scores[w], weights)]
    print("of 10, simple / weighted: told {:.3f} / {:.3f}, told nothing {:.3f} / {:.3f}; {} files".format(
        *result, sum(map(len, scores["told"].values()))))
    if args.least and any(r < least for r, least in zip(result, args.least)):
        sys.exit("the scores are below " + " ".join(map(str, args.least)))


if __name__ == "__main__":
    main()
