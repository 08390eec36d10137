#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast Spotter trains and reads beside other programs: fixed numbers of threads and its own choice, side by side.

    busy_machine.py BUILD_FOLDER CORPUS [--loops 0,1,2,4] [--seconds 12] [--turns 2] [--json] [--record]

Starts busy loops of its own (a process each), then in turn `train --minutes` and `extract` with --threads 1, 2, … and without,
all beside the same loops, and prints sentences a second, the ratio of the choice to the best fixed number, and how much longer than its
budget a training took. The model that reads is trained first, without loops.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

from records import Recorder, add_record_option


class Loops:
    def __init__(self, count):
        self.processes = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process in self.processes:
            process.kill()
            process.wait()


def train(cli, corpus, out, seconds, threads):
    """Sentences a second of the steps, and the whole run's seconds above its budget."""
    command = [cli, "train", corpus, "--out", out, "--minutes", str(seconds / 60), "--pretraining-share", "0", "--json"]
    if threads:
        command += ["--threads", str(threads)]
    begin = time.monotonic()
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    took = time.monotonic() - begin
    epochs = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    return epochs[-1]["sentences_per_second"], epochs[-1]["seconds"] / seconds, took / seconds


def extract(cli, model, texts, threads):
    command = [cli, "extract", "--model", model, texts, "--out", os.devnull] + (["--threads", str(threads)] if threads else [])
    begin = time.monotonic()
    subprocess.run(command, capture_output=True, check=True)
    return sum(1 for _ in open(texts, encoding="utf-8")) / (time.monotonic() - begin)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build")
    parser.add_argument("corpus")
    parser.add_argument("--loops", default="0,1,2,4")
    parser.add_argument("--seconds", type=float, default=12)
    parser.add_argument("--turns", type=int, default=2)
    parser.add_argument("--json", action="store_true")
    add_record_option(parser)
    options = parser.parse_args()
    recorder = Recorder("busy_machine", options.record)
    cli = os.path.join(options.build, "bin/spotter-cli")
    choices = [*range(1, (os.cpu_count() or 1) + 1), 0]
    print(f"processor: {recorder.common['processor']} ({recorder.common['flags']}), load before: {recorder.common['load']}")
    with tempfile.TemporaryDirectory() as folder:
        model, texts = os.path.join(folder, "model"), os.path.join(folder, "texts.jsonl")
        train(cli, options.corpus, model, options.seconds, 0)
        subprocess.run([cli, "export", options.corpus, "--format", "spotter", "--out", texts], capture_output=True, check=True)
        lines = open(texts, encoding="utf-8").readlines()[:3000]
        open(texts, "w", encoding="utf-8").writelines(lines)
        for loops in map(int, options.loops.split(",")):
            figures = {"train": {c: [] for c in choices}, "extract": {c: [] for c in choices}}
            over = []
            with Loops(loops):
                for _ in range(options.turns):
                    for threads in choices:
                        rate, budget, _ = train(cli, options.corpus, os.path.join(folder, "other"), options.seconds, threads)
                        figures["train"][threads].append(rate)
                        if not threads:
                            over.append(budget)
                        figures["extract"][threads].append(extract(cli, model, texts, threads))
            for work, rates in figures.items():
                medians = {threads: statistics.median(values) for threads, values in rates.items()}
                best = max(rate for threads, rate in medians.items() if threads)
                record = {"benchmark": "busy_machine", "work": work, "loops": loops, "chosen": medians[0],
                          **{f"threads_{threads}": rate for threads, rate in medians.items() if threads},
                          "of_best_fixed": medians[0] / best}
                setting = (f"{os.path.basename(options.corpus)}, {len(lines):,} sentences, {options.seconds:g} s each, {options.turns} turns, "
                           + (f"beside {loops} busy loops" if loops else "no busy loop"))
                recorder.add(setting, f"{work} / best fixed", record["of_best_fixed"])
                recorder.add(setting, f"{work}, chosen", record["chosen"], "/s")
                if work == "train":
                    record["budget_used"] = max(over)
                    recorder.add(setting, "budget used", max(over))
                print(json.dumps(record) if options.json else ", ".join(
                    f"{name} {value:.2f}" if isinstance(value, float) else f"{name} {value}" for name, value in record.items()),
                    flush=True)


if __name__ == "__main__":
    main()
