#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains with one change at a time, each for the same time, and prints a table of dev F1 with the spread over seeds.

  ablations.py TRIAL CORPUS [--minutes 5] [--threads 2] [--seeds 1] [--only NAME…] [-- setting=value…]

TRIAL: the program that training_trial.cpp builds. What stands after -- holds for every row, the first one included: linking=0 for
all that is about the half-pointers (powers, conditioning, subjects), from=FOLDER pretraining=0 for an encoder that has read already.
"""
import argparse
import json
import pathlib
import statistics
import subprocess
import sys

from records import Recorder, add_record_option

ROWS = {
    "as it is": [],
    "power 1": ["power=1"],
    "power 2": ["power=2"],
    "power 3": ["power=3"],
    "power 4": ["power=4"],
    "power 5": ["power=5"],
    "power 6": ["power=6"],
    "focal loss": ["focal=1"],
    "class weights": ["class-weights=1"],
    "subject added, not normalised with": ["addition=1"],
    "features after the last norm": ["before-norm=0"],
    "one subject a sentence and step": ["one-subject=1"],
    "no refused subject": ["refused=0"],
    "hardly an average (EMA .9)": ["ema=0.9"],
    "no distance to the subject": ["distance=0"],
    "with distance to the subject": ["distance=1"],
    "every occurrence is a mention": ["all-occurrences=1"],
    "a tenth of the tokens hidden": ["hide=0.1"],
    "entities swapped in half of the sentences": ["swap=0.5"],
    "half-pointer head": ["linking=0"],
    "linking head": ["linking=1"],
}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trial")
    parser.add_argument("corpus")
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--only", nargs="+", choices=ROWS, default=list(ROWS))
    add_record_option(parser)
    words, settings = sys.argv[1:], []
    if "--" in words:
        words, settings = words[:words.index("--")], words[words.index("--") + 1:]
    args = parser.parse_args(words)
    args.settings = settings
    return args


def trial(args, row, seed):
    """F1 of the best epoch, and sentences trained a second."""
    command = [args.trial, args.corpus, f"minutes={args.minutes}", f"threads={args.threads}", *args.settings, *ROWS[row],
               f"seed={42 + seed}"]
    result = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    if result.returncode:
        sys.exit(f"ablations.py: this failed: {' '.join(command)}")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    return lines[-1]["best"]["f1"], lines[-2]["sentences_per_second"]


def main():
    args = arguments()
    recorder = Recorder("ablations", args.record)
    common = [pathlib.Path(args.corpus).stem, f"{args.minutes:g} min, {args.threads} threads, {args.seeds} seeds"]
    common += [setting for setting in args.settings if not setting.startswith("from=")]
    print("| change | F1 | spread | sentences a second |\n|---|---|---|---|", flush=True)
    for row in args.only:
        runs = [trial(args, row, seed) for seed in range(args.seeds)]
        scores = [f1 for f1, _ in runs]
        spread = f"{min(scores):.3f}–{max(scores):.3f}" if len(scores) > 1 else "one seed"
        print(f"| {row} | {statistics.mean(scores):.3f} | {spread} | {statistics.mean(rate for _, rate in runs):.0f} |", flush=True)
        setting = ", ".join([*common, row])
        recorder.add(setting, "dev F1", statistics.mean(scores), spread=(min(scores), max(scores)) if len(scores) > 1 else None)
        recorder.add(setting, "sentences trained", statistics.mean(rate for _, rate in runs), "/s")


if __name__ == "__main__":
    main()
