#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many of the demo corpus' planted errors are among the first that are shown.

  review_demo.py [--folds 5] [--minutes 12] [--threads 2] [--seed 1] [--model FOLDER] [--quality METHOD] [--list]
                 [--keep CORPUS] [--kept CORPUS] [--rules RULE [RULE ...]]

Models that have not seen what they judge, or (--model) one that has. A cause is shown once, by its first finding. Prints a line of
JSON for the first 30, 60, 90, 150 and 300 shown: planted errors among them, by kind; --list tells of each planted error where it
stands and why. --rules: what the predicates allow, as "facts --accept-rule" takes it; "without facts" is the same without what contradicts
them. --kept: a corpus that --keep has made, instead of reading again.
"""
import argparse
import collections
import json
import pathlib
import shutil
import tempfile

from records import Recorder, add_record_option
from review_support import accept, json_lines, run, strings


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("--demo", type=pathlib.Path, default=root / "resources/demo")
    parser.add_argument("--spotter-cli", type=pathlib.Path, default=root / "build/release/bin/spotter-cli")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--minutes", type=float, default=12)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--model", type=pathlib.Path)
    parser.add_argument("--quality", default="learned")
    parser.add_argument("--keep", type=pathlib.Path, help="a copy of the corpus with its readings")
    parser.add_argument("--kept", type=pathlib.Path)
    parser.add_argument("--rules", nargs="*", default=[], metavar="RULE")
    parser.add_argument("--list", action="store_true")
    add_record_option(parser)
    return parser.parse_args()


def found(finding):
    return finding["sentence"], finding["kind"], (finding["subject"].lower(), finding["predicate"], finding["object"].lower())


def shown_of(findings):
    """The first finding of each cause."""
    shown, groups = [], set()
    for finding in findings:
        if finding["group"] not in groups:
            groups.add(finding["group"])
            shown.append(finding)
    return shown


def corpus_of(args, folder):
    """The demo corpus with its readings."""
    corpus = pathlib.Path(folder) / "demo.spotter"
    if args.kept:
        shutil.copy(args.kept, corpus)
    else:
        run([args.spotter_cli, "new", corpus, "--schema", args.demo / "schema.json"])
        run([args.spotter_cli, "import", corpus, "--quiet", args.demo / "demo.jsonl", args.demo / "synthetic.jsonl"])
        source = ["--model", args.model] if args.model else ["--folds", args.folds, "--minutes", args.minutes, "--seed", args.seed]
        run([args.spotter_cli, "review", corpus, *source, "--threads", args.threads, "--json", "--limit", 1, "--quiet"])
    if args.keep:
        shutil.copy(corpus, args.keep)
    accept(args.spotter_cli, corpus, args.rules)
    return corpus


def main():
    args = arguments()
    recorder = Recorder("review_demo", args.record)
    setting = (f"--model {args.model.name}" if args.model else f"--folds {args.folds} --minutes {args.minutes:g} --seed {args.seed}")
    setting += f", {args.threads} threads, {args.quality}"
    planted = {}
    for error in json_lines((args.demo / "errors.jsonl").read_text(encoding="utf8")):
        kind = "missing" if error["was"] is None else "suspicious"
        planted[error["text"], kind, strings(error["was"] or error["should"])] = error
    with tempfile.TemporaryDirectory() as name:
        corpus = corpus_of(args, name)
        rank = [args.spotter_cli, "review", corpus, "--quality", args.quality, "--json", "--limit", 0, "--below", 1, "--quiet"]
        shown = shown_of(json_lines(run(rank)))
        without = shown_of(json_lines(run([*rank, "--facts", "no"])))
    setting += f", {len(args.rules)} rules" if args.rules else ""
    for first in (30, 60, 90, 150, 300):
        recorder.add(f"{setting}, without facts", f"planted errors among the first {first}",
                     sum(found(f) in planted for f in without[:first]))
        kinds = collections.Counter(planted[found(f)]["kind"] for f in shown[:first] if found(f) in planted)
        print(json.dumps({"shown": first, "planted": sum(kinds.values()), **kinds,
                          "asked_missing": sum(f["kind"] == "missing" for f in shown[:first])}))
        recorder.add(setting, f"planted errors among the first {first}", sum(kinds.values()))
        if first == 90:
            for kind, count in kinds.items():
                recorder.add(setting, f"planted errors among the first 90, {kind}", count)
    if args.list:
        places = {found(finding): (rank, finding) for rank, finding in enumerate(shown, 1)}
        for key, error in planted.items():
            rank, finding = places.get(key, (None, None))
            print(json.dumps({"rank": rank, "kind": error["kind"], "triple": key[2], "text": key[0][:60],
                              **({"quality": finding["quality"], "parts": finding["parts"], "error": finding["error"]}
                                 if finding else {})}, ensure_ascii=False))


if __name__ == "__main__":
    main()
