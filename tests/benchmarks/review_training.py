#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a training learns more from wrong labels when it knows what a review doubts (`train --use-review`).

  review_training.py TRAIN DEV [--sentences 3000] [--share .2] [--folds 3] [--review-minutes 6] [--minutes 4] [--seeds 1]
                     [--threads 2] [--encoder FOLDER] [-- TRAIN OPTIONS]

TRAIN, DEV: labelled files of any format that Spotter reads. A share of the training labels is spoilt (deleted, predicates swapped,
ends shifted, objects replaced), a review with held-out readings is made, and a model is trained on the clean labels, on the spoilt
ones, and on the spoilt ones with the review, for the same time each. Prints a line of JSON a training: dev F1 against clean labels.
"""
import json
import pathlib
import tempfile

from records import Recorder
from review_support import KINDS, corpus_arguments, encoder_name, json_lines, make_corpus, parsed, records_of, run, setting_of, spoil


def arguments():
    parser = corpus_arguments(__doc__, ("--sentences", 3000), ("--share", 0.2), ("--folds", 3), ("--review-minutes", 6.0),
                              ("--minutes", 4.0), ("--seeds", 1), ("--threads", 2), ("--encoder", "dgcnn"))
    return parsed(parser)


def best_f1(args, corpus, out, seed, *options):
    lines = json_lines(run([args.spotter_cli, "train", corpus, "--out", out, "--minutes", args.minutes, "--threads", args.threads,
                            "--encoder", args.encoder, "--seed", seed, "--json", "--quiet", *options, *args.options]))
    return max(line["f1"] for line in lines)


def main():
    args = arguments()
    recorder = Recorder("review_training", args.record)
    scores = {}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        records = records_of(args.spotter_cli, args.train, folder, "all")[:args.sentences]
        for seed in range(args.seeds):
            spoilt, key = spoil(records, args.share, KINDS, seed)
            clean = make_corpus(args.spotter_cli, folder / f"clean{seed}.spotter", ("train", records), ("dev", args.dev))
            noisy = make_corpus(args.spotter_cli, folder / f"noisy{seed}.spotter", ("train", spoilt), ("dev", args.dev))
            for training, corpus, options in (("clean", clean, []), ("spoilt", noisy, [])):
                f1 = best_f1(args, corpus, folder / training, seed, *options)
                scores.setdefault(training, []).append(f1)
                print(json.dumps({"seed": seed, "training": training, "f1": f1, "spoilt": len(key)}), flush=True)
            run([args.spotter_cli, "review", noisy, "--split", "train", "--folds", args.folds, "--minutes", args.review_minutes,
                 "--threads", args.threads, "--encoder", args.encoder, "--seed", seed, "--quiet"])
            f1 = best_f1(args, noisy, folder / "reviewed", seed, "--use-review")
            scores.setdefault("spoilt, with the review", []).append(f1)
            print(json.dumps({"seed": seed, "training": "spoilt, with the review", "f1": f1, "spoilt": len(key)}), flush=True)
    setting = setting_of(args.train, f"{args.sentences:,} sentences, {100 * args.share:g} % spoilt, {encoder_name(args.encoder)}",
                         f"{args.folds} folds in {args.review_minutes:g} min", f"trainings of {args.minutes:g} min, {args.threads} threads")
    for training, values in scores.items():
        recorder.add_runs(setting, f"dev F1, {training}", values)


if __name__ == "__main__":
    main()
