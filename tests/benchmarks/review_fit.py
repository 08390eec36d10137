#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits the weights of the learned quality (core/review/learned_weights.h).

  review_fit.py TRAIN DEV MODEL [TRAIN DEV MODEL ...] [--share .1] [--drawings 3] [--threads 1] [--weak N]

TRAIN, DEV: labelled records of any format that Spotter reads; MODEL: a model that was not trained on DEV. The labels of both are
spoilt in some drawings (deleted triples, swapped predicates, shifted ends, replaced objects); TRAIN only supplies what other
sentences say. The model reads DEV, and a ridge logistic regression tells wrong labels from right ones, and deleted triples from
other candidates. Each file weighs the same; in it a kind of error weighs by the root of its rarity, so that what happens to be easy
to spoil does not decide. What is wrong by rule (duplicates, what is not in the text) is left out: no weight judges it. Prints
average precision a file and kind with the weights of all files and with those of all with another DEV (what a corpus that nobody
fitted on may expect), then both tables. A DEV may be there with several models, strong and weak ones; the last N (--weak) weigh half,
and say nothing of missing triples. Needs the program review_features beside spotter-cli, and numpy.
"""
import argparse
import json
import pathlib
import sys
import tempfile

import numpy

from records import Recorder, add_record_option
from review_support import KIND_NAMES, KINDS, average_precision, json_lines, make_corpus, named, records_of, run, setting_of, spoil, strings

# Features that such files say nothing of, for they have no identical sentences: their weights are set by hand.
BY_HAND = ([11], [13])
BY_RULE = {"duplicate", "unaligned", "violates-schema", "missing-direction"}
WEIGHT = 2000  # of a file, in examples, against a penalty of 1


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("files", nargs="+", type=pathlib.Path, metavar="TRAIN DEV MODEL")
    parser.add_argument("--bin", type=pathlib.Path, default=root / "build/release/bin", help="folder of the programs")
    parser.add_argument("--share", type=float, default=0.1)
    parser.add_argument("--drawings", type=int, default=3)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--weak", type=int, default=0)
    add_record_option(parser)
    args = parser.parse_args()
    if len(args.files) % 3:
        parser.error("every TRAIN needs a DEV and a MODEL")
    return args


def examples(args, train, dev, model, drawing, folder):
    """(features, kind of error or "") of the labels and of the candidates, each triple once, and how many were deleted."""
    cli = args.bin / "spotter-cli"
    around, _ = spoil(records_of(cli, train, folder, "train"), args.share, KINDS, drawing)
    records = records_of(cli, dev, folder, "dev")
    spoilt, key = spoil(records, args.share, KINDS, drawing)
    texts = [record["text"] for record in records]
    corpus = make_corpus(cli, folder / "spoilt.spotter", ("dev", spoilt), ("train", around))
    run([cli, "review", corpus, "--split", "dev", "--model", model, "--threads", args.threads, "--json", "--limit", 1, "--quiet"])
    wrong = {(texts[i], strings(now)): kind for i, kind, now, _right in key if now}
    # What a spoilt label should be is proposed as missing, too: true, but not what was deleted; it is left out.
    lacking = {(texts[i], strings(right)): kind for i, kind, _now, right in key}
    sets = {"suspicious": {}, "missing": {}}
    for row in json_lines(run([args.bin / "review_features", corpus])):
        if row["error"] not in BY_RULE:
            truth = wrong if row["kind"] == "suspicious" else lacking
            sets[row["kind"]].setdefault(named(row), (row["features"], truth.get(named(row), "")))
    sets["missing"] = {name: row for name, row in sets["missing"].items() if row[1] in ("", "deleted")}
    deleted = sum(1 for entry in key if entry[1] == "deleted")
    made = []
    for rows, by_hand in zip(sets.values(), BY_HAND):
        x = numpy.array([features for features, _ in rows.values()])
        x[:, by_hand] = 0
        made.append((x, numpy.array([kind for _, kind in rows.values()]), deleted))
    return made


def weights_of(kinds):
    """Of examples: the rarer a kind of error the more each of its examples weighs, and all errors together as much as they are."""
    weights = numpy.ones(len(kinds))
    wrong = kinds != ""
    for name, count in zip(*numpy.unique(kinds[wrong], return_counts=True)):
        weights[kinds == name] = count ** -0.5
    if wrong.any():
        weights[wrong] *= wrong.sum() / weights[wrong].sum()
    return weights


def fit(drawings, positive):
    """Ridge logistic regression by Newton's method; drawings: of several files, each with its weight an example."""
    x = numpy.vstack([d[0] for d, _weight in drawings])
    y = numpy.concatenate([positive(d[1]) for d, _weight in drawings]).astype(float)
    w = numpy.concatenate([weight * weights_of(d[1]) for d, weight in drawings])
    weights = numpy.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + numpy.exp(-numpy.clip(x @ weights, -30, 30)))
        hessian = x.T @ (x * (w * p * (1 - p))[:, None]) + numpy.eye(x.shape[1])
        step = numpy.linalg.solve(hessian, x.T @ (w * (y - p)) - weights)
        weights += step
        if abs(step).max() < 1e-7:
            break
    return weights


def precision(drawings, weights, kind):
    """Mean over the drawings; errors of other kinds are left out."""
    values = []
    for x, y, deleted in drawings:
        kept = (y == "") | (y == kind)
        score = x[kept] @ weights * (-1 if kind == "deleted" else 1)
        ranked = (y[kept] == kind)[numpy.argsort(score, kind="stable")]
        values.append(average_precision([bool(hit) for hit in ranked], deleted if kind == "deleted" else int((y == kind).sum())))
    return round(float(numpy.mean(values)), 3)


def main():
    args = arguments()
    recorder = Recorder("review_fit", args.record)
    files = list(zip(args.files[::3], args.files[1::3], args.files[2::3]))
    for path in (args.bin / "spotter-cli", args.bin / "review_features", *args.files):
        if not path.exists():
            sys.exit(f"review_fit.py: {path} is missing")
    data = []  # of each file: labels of all drawings, candidates of all drawings
    for train, dev, model in files:
        made = []
        for drawing in range(args.drawings):
            with tempfile.TemporaryDirectory() as folder:
                made.append(examples(args, train, dev, model, drawing, pathlib.Path(folder)))
        data.append([[both[part] for both in made] for part in (0, 1)])

    def weights(part, positive, left_out=None):
        strong = len(files) - args.weak
        kept = [(i, f) for i, (names, f) in enumerate(zip(files, data)) if names[1] != left_out and (i < strong or not part)]
        return fit([(d, WEIGHT * (1 if i < strong else 0.5) / sum(len(other[1]) for other in f[part])) for i, f in kept
                    for d in f[part]], positive)

    tables = [weights(0, lambda y: y == ""), weights(1, lambda y: y == "deleted")]
    for (_train, file, model), mine in zip(files, data):
        alone = all(dev == file for _train, dev, _model in files)
        others = tables if alone else [weights(0, lambda y: y == "", file), weights(1, lambda y: y == "deleted", file)]
        for kind in KINDS:
            part = kind == "deleted"
            ap, elsewhere = precision(mine[part], tables[part], kind), precision(mine[part], others[part], kind)
            print(json.dumps({"file": str(file), "model": model.name, "kind": kind, "ap": ap, "ap_fitted_on_others": elsewhere}), flush=True)
            setting = setting_of(file, model.name)
            recorder.add(setting, f"{KIND_NAMES[kind]}: AP", ap)
            if not alone:
                recorder.add(setting, f"{KIND_NAMES[kind]}: AP, fitted on others", elsewhere)
    print(json.dumps({"labelWeights": tables[0].round(3).tolist(), "candidateWeights": tables[1].round(3).tolist()}))


if __name__ == "__main__":
    main()
