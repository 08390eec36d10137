#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Spoils labels on purpose and asks whether the review finds them: deleted triples, swapped predicates, shifted ends, replaced
objects.

  review_injected.py FILE [--share .1] [--folds 5] [--minutes 30] [--encoder FOLDER] [--sentences N] [--seed 1] [--no-cleanlab]
                     [--kinds deleted,predicate,end,object] [--rules RULE [RULE ...]] [--recurring]
                     [--unread N] [--keep FOLDER] [-- REVIEW OPTIONS]
  review_injected.py FOLDER --kept [--rules RULE [RULE ...]] [--unread N]

FILE: labelled records of any format that Spotter reads. --rules: what its predicates allow, as "facts --accept-rule" takes it; the learned
quality is then measured a second time without what contradicts them ("--facts no"). --recurring: of the sentences, those whose
subjects others state by the same predicate of the rules come first, for the others can contradict nothing.

Prints a line of JSON a method and kind: average precision of the
ranking that the kind belongs to (deleted: of what is missing; others: of suspicious labels, where other kinds of injected error
are neither right nor wrong), precision at the number injected, and the share that is in the queue at all.

The released files lack triples themselves, and the first candidates that were not deleted here are mostly such omissions. Some were
read by one of the authors, sentence by sentence: review_omissions.txt knows them by a hash of the sentence and the triple, "+" where
the sentence says it, "-" where it does not or not clearly. Deleted triples have a second precision, "ap_without_omissions", where
those with "+" are left out; all that was not read counts as wrong there, too. --unread prints the first candidates of the learned
quality that are neither deleted nor read.
"""
import argparse
import collections
import hashlib
import json
import pathlib
import shutil
import sys
import tempfile

from records import Recorder, add_record_option
from review_support import (KIND_NAMES, KINDS, METHODS, accept, average_precision, by_cleanlab, encoder_name, json_lines, make_corpus,
                            named, parsed, precision_at, records_of, review, run, setting_of, spoil, strings)


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
    parser.add_argument("--kinds", default=",".join(KINDS), help="kinds of errors, separated by commas")
    parser.add_argument("--rules", nargs="*", default=[], metavar="RULE")
    parser.add_argument("--recurring", action="store_true")
    parser.add_argument("--no-cleanlab", action="store_true")
    parser.add_argument("--unread", type=int, default=0)
    parser.add_argument("--keep", type=pathlib.Path, help="a folder for the corpus with its readings, and the key")
    parser.add_argument("--kept", action="store_true", help="FILE is such a folder: measure what was read")
    add_record_option(parser)
    return parsed(parser)


WITHOUT = "learned, without facts"
OMISSIONS = pathlib.Path(__file__).with_name("review_omissions.txt")


def verdicts():
    """What was read of the candidates that nobody deleted: "+" or "-" by hash."""
    lines = (line.split() for line in OMISSIONS.read_text(encoding="utf8").splitlines() if not line.startswith("#"))
    return {name: verdict for verdict, name in lines}


def hash_of(name):
    text, triple = name
    return hashlib.sha256("\x1f".join([text, *triple]).encode()).hexdigest()[:16]


def candidates_of(findings, key, texts):
    """What is proposed as missing, each once and best first; what a spoilt label should be is true, but not what was deleted."""
    other_truth = {(texts[i], strings(right)) for i, kind, _now, right in key if kind != "deleted"}
    names = dict.fromkeys(named(finding) for finding in findings if finding["kind"] == "missing")
    return [name for name in names if name not in other_truth]


def deleted(key, texts):
    return {(texts[i], strings(right)) for i, kind, _now, right in key if kind == "deleted"}


def unread(findings, key, texts, read):
    lacking = deleted(key, texts)
    return [name for name in candidates_of(findings, key, texts) if name not in lacking and hash_of(name) not in read]


def measure(findings, key, texts, read):
    """A line a kind. Injected errors of other kinds are left out of a ranking: they are not what it is asked for."""
    wrong = {(texts[i], strings(now)): kind for i, kind, now, _right in key if now}
    labels = dict.fromkeys(named(finding) for finding in findings if finding["kind"] != "missing")
    candidates, lacking = candidates_of(findings, key, texts), deleted(key, texts)
    lines = []
    for kind in KINDS:
        total = sum(1 for entry in key if entry[1] == kind)
        if not total:
            continue
        if kind == "deleted":
            ranked = [name in lacking for name in candidates]
        else:
            ranked = [name in wrong for name in labels if wrong.get(name, kind) == kind]
        lines.append({"kind": kind, "injected": total, "ap": average_precision(ranked, total),
                      "p@injected": precision_at(ranked, total), "recall": sum(ranked) / total,
                      "chance": sum(ranked) / max(1, len(ranked))})
        if kind == "deleted":
            said = [name in lacking for name in candidates if name in lacking or read.get(hash_of(name)) != "+"]
            lines[-1] |= {"ap_without_omissions": average_precision(said, total), "omissions": len(ranked) - len(said)}
    return lines


def predicates_of(rules):
    """one-object:NAME, inverse:NAME=OTHER, values:NAME=date …"""
    return {name for rule in rules for name in rule.split(":", 1)[1].split("=")[:1 if rule.startswith("values:") else None]}


def recurring_first(records, rules):
    """The records with a fact of the rules whose subject another record says something of by the same predicate; then the others."""
    wanted = predicates_of(rules)
    places = collections.defaultdict(set)
    for i, record in enumerate(records):
        for triple in record["triples"]:
            if triple["predicate"] in wanted:
                places[strings(triple)[:2]].add(i)
    recurring = {i for group in places.values() if len(group) > 1 for i in group}
    return sorted(range(len(records)), key=lambda i: i not in recurring)


def spoilt_and_reviewed(args, folder):
    """A corpus with injected errors and its readings, the texts, and the key."""
    corpus = folder / "spoilt.spotter"
    if args.kept:
        shutil.copy(args.file / corpus.name, corpus)
        return corpus, *json.loads((args.file / "key.json").read_text(encoding="utf8"))
    records = records_of(args.spotter_cli, args.file, folder, "clean")
    if args.recurring:
        records = [records[i] for i in recurring_first(records, args.rules)]
    records = records[:args.sentences] if args.sentences else records
    spoilt, key = spoil(records, args.share, args.kinds.split(","), args.seed)
    texts = [record["text"] for record in records]
    make_corpus(args.spotter_cli, corpus, ("train", spoilt))
    run([args.spotter_cli, "review", corpus, "--folds", args.folds, "--minutes", args.minutes, "--threads", args.threads,
         "--encoder", args.encoder, "--seed", args.seed, "--json", "--limit", 1, *args.options])
    if args.keep:
        args.keep.mkdir(parents=True, exist_ok=True)
        shutil.copy(corpus, args.keep)
        (args.keep / "key.json").write_text(json.dumps([texts, key], ensure_ascii=False), encoding="utf8")
    return corpus, texts, key


def record(recorder, args, sentences, lines):
    """lines: of each method, those that measure() makes."""
    if args.kept:  # what share was spoilt and how it was read, the folder does not tell
        made = [f"kept in {args.file.name}", f"{sentences:,} sentences"]
    else:
        made = [setting_of(args.file, f"{100 * args.share:g} % spoilt", f"{sentences:,} sentences"),
                f"{encoder_name(args.encoder)}, {args.folds} folds in {args.minutes:g} min, {args.threads} threads"]
    setting = ", ".join(made)
    cleanlab = {line["kind"]: line for line in lines.get("cleanlab", [])}
    without = {line["kind"]: line for line in lines.get(WITHOUT, [])}
    for line in lines["learned"]:
        name = KIND_NAMES[line["kind"]]
        recorder.add(setting, f"{name}: AP", line["ap"])
        if line["kind"] in without:
            recorder.add(setting, f"{name}: AP, without facts", without[line["kind"]]["ap"])
            recorder.add(setting, f"{name}: AP ahead of without facts", line["ap"] - without[line["kind"]]["ap"])
        if line["kind"] in cleanlab:
            recorder.add(setting, f"{name}: AP, cleanlab", cleanlab[line["kind"]]["ap"])
            recorder.add(setting, f"{name}: AP ahead of cleanlab", line["ap"] - cleanlab[line["kind"]]["ap"])
        recorder.add(setting, f"{name}: precision at the number injected", line["p@injected"])
        recorder.add(setting, f"{name}: share in the queue", line["recall"])
        if "ap_without_omissions" in line:
            recorder.add(setting, f"{name}: AP without omissions", line["ap_without_omissions"])


def main():
    args = arguments()
    recorder = Recorder("review_injected", args.record)
    for path in (args.file, args.spotter_cli):
        if not path.exists():
            sys.exit(f"review_injected.py: {path} is missing")
    read = verdicts()
    with tempfile.TemporaryDirectory() as name:
        corpus, texts, key = spoilt_and_reviewed(args, pathlib.Path(name))
        accept(args.spotter_cli, corpus, args.rules)
        rankings = {method: review(args.spotter_cli, corpus, "--quality", method) for method in METHODS}
        if args.rules:
            rankings[WITHOUT] = review(args.spotter_cli, corpus, "--facts", "no")
        if not args.no_cleanlab:
            rankings["cleanlab"] = by_cleanlab(rankings["learned"])
        measured = {}
        for method, findings in rankings.items():
            measured[method] = measure(findings, key, texts, read)
            for line in measured[method]:
                print(json.dumps({"method": method, "share": args.share, **line}), flush=True)
        record(recorder, args, len(texts), measured)
        for name in unread(rankings["learned"], key, texts, read)[:args.unread]:
            print(json.dumps({"unread": hash_of(name), "triple": name[1], "sentence": name[0]}, ensure_ascii=False))


if __name__ == "__main__":
    main()
