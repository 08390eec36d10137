#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Results of benchmarks as records: a line of JSON per measured value in results.jsonl.

  PROGRAM … | records.py add BENCHMARK --setting TEXT [--record]
  records.py add BENCHMARK --setting TEXT [--record] NAME=VALUE[UNIT]…

The first form takes the JSON that a program prints, on one line or on several; other lines are passed over. The second takes
values by hand, of what is not measured by a program. Prints the records; with --record it appends them to results.jsonl, from
which page.py makes README.md. Benchmarks in Python use Recorder and have the option --record themselves.

A record has these fields:
  benchmark   its name in benchmarks.toml
  commit      of the source tree, "+" at the end if files were changed since; "" if not known
  date        of the measurement, UTC; "" if not known
  processor   model and number of cores; "" if not known
  flags       of its instructions, those that decide about speed here
  load        load average when the measurement began, or what else was running
  setting     data, model, options, time: what must be equal for two values to be compared
  metric      what was measured
  value       a number, or a list of them: one of each run, or the lowest and the highest
  unit        "" for scores, shares and counts
  spread      optional: lowest and highest, where value is their mean or median
"""
import argparse
import datetime
import json
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
RESULTS = HERE / "results.jsonl"
FIELDS = ("benchmark", "commit", "date", "processor", "flags", "load", "setting", "metric", "value", "unit")
FLAGS = ("avx2", "avx512f", "avx_vnni", "avx512_vnni", "amx_int8", "asimd", "asimddp", "i8mm", "sve")

# How the last words of a program's key name a unit.
UNITS = (("per second of processor", "per processor second", "/s"), ("per second", "", "/s"), ("per s", "", "/s"),
         ("processor seconds", "processor time", "s"), ("seconds", "time", "s"), ("ms", "", "ms"), ("mib", "", "MiB"),
         ("mb", "", "MB"), ("gigaflops", "", "GFLOPS"))


def processor():
    """(model and cores, flags), from /proc/cpuinfo."""
    name, flags = "", []
    try:
        lines = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf8").splitlines()
    except OSError:
        lines = []
    for line in lines:
        key, _, value = line.partition(":")
        if key.strip() == "model name":
            name = re.sub(r"\((R|TM)\)|\bProcessor\b|\bCPU\b", "", value, flags=re.IGNORECASE)
        elif key.strip() in ("flags", "Features"):
            flags = value.split()
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    name = " ".join(name.split()) or os.uname().machine
    return f"{name}, {cores} core{'s' if cores > 1 else ''}", " ".join(flag for flag in FLAGS if flag in flags)


def commit():
    """Of the source tree; "" without git."""
    def git(*words):
        return subprocess.run(["git", "-C", str(HERE), *words], capture_output=True, text=True, check=True).stdout.strip()
    try:
        changed = git("status", "--porcelain", "--untracked-files=no", "--", ":/",
                      ":(exclude,top)tests/benchmarks/results.jsonl", ":(exclude,top)tests/benchmarks/README.md")
        return git("rev-parse", "--short=7", "HEAD") + ("+" if changed else "")
    except (OSError, subprocess.CalledProcessError):
        return ""


def add_record_option(parser):
    parser.add_argument("--record", action="store_true", help="append the results to tests/benchmarks/results.jsonl")


class Recorder:
    """Made before the measurement begins, because it notes the load that is there without it."""

    def __init__(self, benchmark, record=False):
        self.record = record
        name, flags = processor()
        self.common = {"benchmark": benchmark, "commit": commit(), "date": datetime.datetime.now(datetime.timezone.utc).date().isoformat(),
                       "processor": name, "flags": flags, "load": round(os.getloadavg()[0], 2)}

    def add(self, setting, metric, value, unit="", spread=None):
        """value: a number or a list of numbers; floats are kept to six digits."""
        line = {**self.common, "setting": setting, "metric": metric, "value": shortened(value), "unit": unit}
        if spread is not None:
            line["spread"] = shortened(list(spread))
        text = json.dumps(line, ensure_ascii=False)
        if self.record:
            with open(RESULTS, "a", encoding="utf8") as file:
                file.write(text + "\n")
        else:
            print(text, flush=True)

    def add_runs(self, setting, metric, values, unit=""):
        """One value of each run."""
        self.add(setting, metric, values if len(values) > 1 else values[0], unit)

    def add_all(self, setting, values):
        """values: a dictionary as programs print them; see metrics_of."""
        for metric, value, unit in metrics_of(values):
            self.add(setting, metric, value, unit)


def shortened(value):
    if isinstance(value, (list, tuple)):
        return [shortened(one) for one in value]
    return float(f"{value:.6g}") if isinstance(value, float) else value


def words_of(key):
    """"textPaintedMs" and "text_painted_ms" are "text painted ms"."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|_", " ", key).lower()


def metric_and_unit(words):
    for ending, instead, unit in UNITS:
        if words == ending or words.endswith(" " + ending):
            return f"{words[:-len(ending)].strip()} {instead}".strip(), unit
    return words, ""


def metrics_of(values, prefix=""):
    """(metric, number, unit) of each number in nested dictionaries; the value of "what" stands before those beside it."""
    prefix = f"{prefix} {values.get('what', '')}".strip()
    for key, value in values.items():
        words = f"{prefix} {words_of(key)}".strip()
        if isinstance(value, dict):
            yield from metrics_of(value, words)
        elif isinstance(value, (int, float)):
            metric, unit = metric_and_unit(words)
            yield metric or "rate", int(value) if isinstance(value, bool) else value, unit


def objects_in(text):
    """The JSON objects of a program's output."""
    decoder, at = json.JSONDecoder(), 0
    for begin in re.finditer(r"^\{", text, re.MULTILINE):
        if begin.start() < at:
            continue
        try:
            value, at = decoder.raw_decode(text, begin.start())
            yield value
        except json.JSONDecodeError:
            pass


def by_hand(word):
    """(metric, number, unit) of "acknowledged edits lost=0" or "time=241s"."""
    match = re.fullmatch(r"([^=]+)=(-?[0-9.]+)\s*(\D*)", word)
    if not match:
        sys.exit(f"records.py: “{word}” is not NAME=VALUE[UNIT]")
    name, number, unit = match.groups()
    return name.strip(), float(number) if "." in number else int(number), unit.strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("job", choices=["add"])
    parser.add_argument("benchmark")
    parser.add_argument("values", nargs="*", metavar="NAME=VALUE[UNIT]")
    parser.add_argument("--setting", required=True, help="data, model, options and time of the measurement")
    add_record_option(parser)
    args = parser.parse_intermixed_args()
    recorder = Recorder(args.benchmark, args.record)
    metrics = [by_hand(word) for word in args.values]
    if not metrics:
        metrics = [metric for values in objects_in(sys.stdin.read()) for metric in metrics_of(values)]
    if not metrics:
        sys.exit("records.py: no values: the program printed no JSON object with a number")
    for metric, value, unit in metrics:
        recorder.add(args.setting, metric, value, unit)


if __name__ == "__main__":
    main()
