#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a training learns more from wrong labels when it knows what a review doubts (`train --use-review`).

  review_training.py TRAIN DEV [--sentences 3000] [--share .2] [--folds 3] [--review-minutes 6] [--minutes 4] [--seeds 1]
                     [--threads 2] [-- TRAIN OPTIONS]

TRAIN, DEV: labelled files of any format that Spotter reads. A share of the training labels is spoilt (deleted, predicates swapped,
ends shifted, objects replaced), a review with held-out readings is made, and a model is trained on the clean labels, on the spoilt
ones, and on the spoilt ones with the review, for the same time each. Prints a line of JSON a training: dev F1 against clean labels.
"""
import argparse
import json
import pathlib
import sys
import tempfile

from review_support import KINDS, json_lines, make_corpus, records_of, run, spoil


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("train", type=pathlib.Path)
    parser.add_argument("dev", type=pathlib.Path)
    parser.add_argument("--spotter-cli", type=pathlib.Path, default=root / "build/release/bin/spotter-cli")
    parser.add_argument("--sentences", type=int, default=3000)
    parser.add_argument("--share", type=float, default=0.2)
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--review-minutes", type=float, default=6)
    parser.add_argument("--minutes", type=float, default=4)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    ours, options = sys.argv[1:], []
    if "--" in ours:
        split = ours.index("--")
        ours, options = ours[:split], ours[split + 1:]
    args = parser.parse_args(ours)
    args.train_options = options
    return args


def best_f1(args, corpus, out, seed, *options):
    lines = json_lines(run([args.spotter_cli, "train", corpus, "--out", out, "--minutes", args.minutes, "--threads", args.threads,
                            "--seed", seed, "--json", "--quiet", *options, *args.train_options]))
    return max(line["f1"] for line in lines)


def main():
    args = arguments()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        records = records_of(args.spotter_cli, args.train, folder, "all")[:args.sentences]
        for seed in range(args.seeds):
            spoilt, key = spoil(records, args.share, KINDS, seed)
            clean = make_corpus(args.spotter_cli, folder / f"clean{seed}.spotter", ("train", records), ("dev", args.dev))
            noisy = make_corpus(args.spotter_cli, folder / f"noisy{seed}.spotter", ("train", spoilt), ("dev", args.dev))
            for training, corpus, options in (("clean", clean, []), ("spoilt", noisy, [])):
                f1 = best_f1(args, corpus, folder / training, seed, *options)
                print(json.dumps({"seed": seed, "training": training, "f1": f1, "spoilt": len(key)}), flush=True)
            run([args.spotter_cli, "review", noisy, "--split", "train", "--folds", args.folds, "--minutes", args.review_minutes,
                 "--threads", args.threads, "--seed", seed, "--quiet"])
            f1 = best_f1(args, noisy, folder / "reviewed", seed, "--use-review")
            print(json.dumps({"seed": seed, "training": "spoilt, with the review", "f1": f1, "spoilt": len(key)}), flush=True)


if __name__ == "__main__":
    main()
