#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Spoils labels on purpose and asks whether the review finds them: deleted triples, swapped predicates, shifted ends, replaced
objects.

  review_injected.py FILE [--share .1] [--folds 5] [--minutes 30] [--encoder FOLDER] [--sentences N] [--seed 1] [--no-cleanlab]
                     [-- REVIEW OPTIONS]

FILE: labelled records of any format that Spotter reads. Prints a line of JSON a method and kind: average precision of the
ranking that the kind belongs to (deleted: of what is missing; others: of suspicious labels, where other kinds of injected error
are neither right nor wrong), precision at the number injected, and the share that is in the queue at all.
"""
import argparse
import json
import pathlib
import sys
import tempfile

from review_support import (KINDS, METHODS, average_precision, by_cleanlab, json_lines, make_corpus, named, parsed, precision_at,
                            records_of, review, run, spoil, strings)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("--spotter-cli", type=pathlib.Path, default=root / "build/release/bin/spotter-cli")
    parser.add_argument("--share", type=float, default=0.1)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--encoder", default="dgcnn")
    parser.add_argument("--sentences", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--no-cleanlab", action="store_true")
    return parsed(parser)


def measure(findings, key, texts):
    """A line a kind. Injected errors of other kinds are left out of a ranking: they are not what it is asked for."""
    wrong = {(texts[i], strings(now)): kind for i, kind, now, _right in key if now}
    lacking = {(texts[i], strings(right)) for i, kind, _now, right in key if kind == "deleted"}
    # What a spoilt label should be is proposed as missing, too: true, but not what was deleted.
    other_truth = {(texts[i], strings(right)) for i, kind, _now, right in key if kind != "deleted"}
    lines = []
    for kind in KINDS:
        total = sum(1 for entry in key if entry[1] == kind)
        if not total:
            continue
        ranked, seen = [], set()
        for finding in findings:
            name = named(finding)
            if name in seen or (finding["kind"] == "missing") != (kind == "deleted"):
                continue
            seen.add(name)
            if kind == "deleted" and name not in other_truth:
                ranked.append(name in lacking)
            elif kind != "deleted" and wrong.get(name, kind) == kind:
                ranked.append(name in wrong)
        lines.append({"kind": kind, "injected": total, "ap": average_precision(ranked, total),
                      "p@injected": precision_at(ranked, total), "recall": sum(ranked) / total, "chance": sum(ranked) / max(1, len(ranked))})
    return lines


def main():
    args = arguments()
    for path in (args.file, args.spotter_cli):
        if not path.exists():
            sys.exit(f"review_injected.py: {path} is missing")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        records = records_of(args.spotter_cli, args.file, folder, "clean")
        records = records[:args.sentences] if args.sentences else records
        spoilt, key = spoil(records, args.share, KINDS, args.seed)
        texts = [record["text"] for record in records]
        corpus = make_corpus(args.spotter_cli, folder / "spoilt.spotter", ("train", spoilt))
        run([args.spotter_cli, "review", corpus, "--folds", args.folds, "--minutes", args.minutes, "--threads", args.threads,
             "--encoder", args.encoder, "--seed", args.seed, "--json", "--limit", 1, *args.options])
        for method in METHODS:  # by the readings that the corpus keeps
            findings = review(args.spotter_cli, corpus, "--quality", method)
            for line in measure(findings, key, texts):
                print(json.dumps({"method": method, "share": args.share, **line}), flush=True)
        if not args.no_cleanlab:
            for line in measure(by_cleanlab(findings), key, texts):
                print(json.dumps({"method": "cleanlab", "share": args.share, **line}), flush=True)


if __name__ == "__main__":
    main()
