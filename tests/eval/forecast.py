"""Score `sitstat forecast --wide` on the development samples. usage: forecast.py SHARED SITSTAT WORK

Goals: OWA at or below the best of SES, Damped, thetaf and ETS on five of the six sets; MSIS at or below
the least of these and Holt; 95 % coverage between 0.93 and 0.97 on sets of 60 series or more.
"""
import csv
import os
import re
import subprocess
import sys

SETS = (  # name, file, horizon, season, last points
    ("m4_weekly", "m4_weekly", 13, 1, 0),
    ("m4_weekly_short52", "m4_weekly", 13, 1, 52),
    ("m3_yearly", "m3_yearly", 6, 1, 0),
    ("m3_monthly", "m3_monthly", 18, 12, 0),
    ("nn5_daily", "nn5_daily", 28, 7, 0),
    ("refugee_rolling", "refugee_rolling", 7, 7, 0),
)


def peers(path):
    rows = {}
    with open(path, newline="", encoding="utf-8") as f:
        for row in csv.DictReader(f):
            rows.setdefault(row["set"], {})[row["method"]] = row
    return rows


def least(rows, methods, column):
    return min(float(rows[m][column]) for m in methods)


def shortened(path, last, out):
    with open(path, encoding="utf-8") as f, open(out, "w", encoding="utf-8") as g:
        for line in f:
            cells = line.strip().split(",")
            g.write(",".join(cells[:1] + cells[1:][-last:]) + "\n")
    return out


def main():
    shared, sitstat, work = sys.argv[1:4]
    data = os.path.join(shared, "data", "stats", "forecast")
    scorer = os.path.join(shared, "tools", "score_forecasts.py")
    rows = peers(os.path.join(data, "peer_aggregate.csv"))
    os.makedirs(work, exist_ok=True)
    won, missed = 0, []
    print("%-18s %8s %8s %8s %8s %8s" % ("set", "OWA", "goal", "MSIS", "goal", "cover95"))
    for name, file, horizon, season, last in SETS:
        train = os.path.join(data, file + "_train.csv")
        if last:
            train = shortened(train, last, os.path.join(work, name + ".csv"))
        out = os.path.join(work, name + "_forecast.csv")
        with open(out, "wb") as f:
            subprocess.run([sitstat, "forecast", "--wide", train, "--horizon", str(horizon),
                            "--season", str(season)], stdout=f, check=True)
        naive = rows[name]["Naive2"]
        text = subprocess.run(
            [sys.executable, scorer, train, os.path.join(data, file + "_actual.csv"), out, str(season),
             "0", naive["smape"], naive["mase"]], capture_output=True, text=True, check=True).stdout
        got = {k: float(v) for k, v in re.findall(r"(\w+) ([0-9.]+)", text)}
        owa = least(rows[name], ("SES", "Damped", "thetaf", "ETS"), "owa")
        msis = least(rows[name], ("SES", "Holt", "Damped", "thetaf", "ETS"), "msis")
        won += got["OWA"] <= owa
        if got["MSIS"] > msis:
            missed.append("%s: MSIS" % name)
        if got["series"] >= 60 and not 0.93 <= got["cover95"] <= 0.97:
            missed.append("%s: coverage" % name)
        print("%-18s %8.4f %8.4f %8.3f %8.3f %8.4f"
              % (name, got["OWA"], owa, got["MSIS"], msis, got["cover95"]))
    if won < 5:
        missed.append("OWA on five of six sets")
    print("OWA reached on %d of %d sets" % (won, len(SETS)))
    print("eval-forecast: %s" % ("MISSED " + ", ".join(missed) if missed else "every goal is met"))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
