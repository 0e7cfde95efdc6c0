#!/usr/bin/env python3
"""Speed of reading reports, all fields, on one core: text_speed.py SITSTAT SHARED [--hostile]

Medians of five runs, by processor time (user and system) so that other work on the machine counts
little. The texts are the development reports of SHARED, over and over."""
import json
import os
import statistics
import sys
import tempfile

RUNS = 5
SETS = ["humquant_unlabelled", "humquant", "newsquant", "d4d_idetect", "d4d_idmc", "meantime",
        "situation_dev"]
MB = 1e6


def run(arguments):
    """Seconds of processor time, seconds of the clock, peak memory in MB, exit status."""
    clock = os.times().elapsed
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.execv(arguments[0], arguments)
    _, status, used = os.wait4(pid, 0)
    clock = os.times().elapsed - clock
    return used.ru_utime + used.ru_stime, clock, used.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def median(arguments):
    runs = [run(arguments) for _ in range(RUNS)]
    if any(r[3] for r in runs):
        sys.exit("bench-text: the program failed: " + " ".join(arguments))
    return [statistics.median(r[k] for r in runs) for k in range(3)]


def documents(shared):
    for name in SETS:
        path = os.path.join(shared, "data", "reports", name + ".jsonl")
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                d = json.loads(line)
                yield {"id": d["id"], "text": d["text"], "date": d.get("date")}


def write_lines(path, docs):
    size = 0
    with open(path, "w", encoding="utf-8") as out:
        for n, d in enumerate(docs):
            out.write(json.dumps(dict(d, id=f"{d['id']}-{n}"), ensure_ascii=False) + "\n")
            size += len(d["text"].encode())
    return size


def say(what, size, numbers, goal):
    cpu, clock, memory = numbers
    print(f"  {what:34} {size / MB:6.1f} MB {size / MB / cpu:7.1f} MB/s (wanted: {goal})"
          f" {clock:6.2f} s by the clock, {memory:4.0f} MB of memory")


# What nobody writes: a name, the bytes that are repeated, how many megabytes of them.
HOSTILE = [("digits", b"7", 10), ("commas", b",", 10), ("hundred", b"hundred ", 10),
           ("brackets", b"([)]", 10), ("1,1,1", b"1,", 10), ("ones", b"1 ", 10), ("the", b"the ", 10),
           ("invalid UTF-8", b"\xff\xc3(\x80", 10), ("ranges", b"between 5 and ", 10),
           ("sums", b"$5 ", 10), ("counts", b"On 5 May 3 people died. ", 10),
           ("places", b"Kyiv 5 refugees ", 10), ("one line of prose", b"the town lies on the river and ", 50),
           ("one word", b"x", 50),
           ("one line of counts", b"The minister said 1,200 people fled to Poland in March, ", 50)]


def hostile(program, folder):
    print("bench-text: hostile texts, seconds of processor time and peak memory")
    for name, piece, megabytes in HOSTILE:
        path = os.path.join(folder, "hostile.txt")
        with open(path, "wb") as out:
            out.write(piece * ((megabytes << 20) // len(piece)))
        cpu, _, memory, status = run([program, "extract", "--all", "--json", "-p", "2022-03-05", path])
        refused = "" if status == 0 else "  refused" if status == 1 else f"  status {status}"
        print(f"  {name:20} {megabytes:3} MB {cpu:7.2f} s {memory:6.0f} MB{refused}")
        if status not in (0, 1):
            sys.exit(1)


def main():
    program, shared = sys.argv[1:3]
    docs = list(documents(shared))
    short = [d for d in docs if len(d["text"]) < 400]
    with tempfile.TemporaryDirectory() as folder:
        many, few, plain = (os.path.join(folder, n) for n in ("many.jsonl", "short.jsonl", "plain.txt"))
        size = write_lines(many, docs * 10)
        short_size = write_lines(few, (short * 10)[:1000])
        with open(plain, "w", encoding="utf-8") as out:
            out.write("\n\n".join(d["text"].strip() for d in docs * 10))
        print(f"bench-text: medians of {RUNS}, processor time of one core")
        say(f"{len(docs) * 10} reports, --jsonl --all", size,
            median([program, "extract", "--jsonl", "--all", many]), 50)
        say("the same as one text, --json --all", os.path.getsize(plain),
            median([program, "extract", "--json", "--all", "-p", "2022-03-05", plain]), 50)
        cpu, clock, _ = median([program, "extract", "--jsonl", "--all", few])
        print(f"  1,000 short documents of {short_size / 1000:.0f} bytes: {cpu * 1000:.0f} ms"
              f" (wanted: 20), {clock * 1000:.0f} ms by the clock")
        if "--hostile" in sys.argv:
            hostile(program, folder)


main()
