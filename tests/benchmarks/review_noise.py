#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ranks what real labels lack: the 371 sentences of noise/, scored by models that have never seen them.

  review_noise.py DATA [--seeds 3] [--minutes 15] [--sentences N] [--methods learned,...] [--no-cleanlab] [-- TRAIN OPTIONS]

DATA: folder with duie2/train.jsonl and noise/duie_noisy_vs_corrected.jsonl. Prints a line of JSON a seed and method: average
precision of the missing ranking (what is never proposed counts as missed) and its precision at 20, 50 and 100; beside that a
random order of the same candidates, a model that was trained on these very sentences, and cleanlab's ranking of the same
probabilities (PyPI cleanlab, where it is installed).
"""
import argparse
import json
import pathlib
import random
import statistics
import sys
import tempfile

from records import Recorder, add_record_option
from review_support import (METHODS, average_precision, by_cleanlab, json_lines, make_corpus, parsed, precision_at, review, run)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--spotter-cli", type=pathlib.Path, default=root / "build/release/bin/spotter-cli")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--minutes", type=float, default=15)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--sentences", type=int, default=0, help="train on so many sentences only, to try it out")
    parser.add_argument("--methods", default=",".join(METHODS))
    parser.add_argument("--no-cleanlab", action="store_true")
    parser.add_argument("--no-in-sample", action="store_true")
    add_record_option(parser)
    return parsed(parser)


def key(text, triple):
    return text, triple[0].lower(), triple[1], triple[2].lower()


def measure(findings, gold, noisy):
    """Candidates whose words are labelled at another place of the sentence say nothing new: they are left out."""
    seen, ranked = set(), []
    for finding in findings:
        name = key(finding["sentence"], (finding["subject"], finding["predicate"], finding["object"]))
        if finding["kind"] != "missing" or name in noisy or name in seen:
            continue
        seen.add(name)
        ranked.append(name in gold)
    return {"ap": average_precision(ranked, len(gold)), **{f"p@{k}": precision_at(ranked, k) for k in (20, 50, 100)},
            "candidates": len(ranked), "found": sum(ranked), "missing": len(gold)}, ranked


def setting_of_run(args):
    return f"{args.sentences or 'all'} training sentences, {args.minutes:g} min a seed, {args.threads} threads, {args.seeds} seeds"


def record(recorder, args, name, figures):
    """Means over the seeds."""
    for key, metric in (("ap", "AP"), ("p@20", "precision@20"), ("p@50", "precision@50"), ("p@100", "precision@100")):
        values = [figure[key] for figure in figures if key in figure]
        if values:
            spread = (min(values), max(values)) if len(values) > 1 else None
            recorder.add(setting_of_run(args), f"{name}: {metric}", statistics.mean(values), spread=spread)


def main():
    args = arguments()
    recorder = Recorder("review_noise", args.record)
    noise_file = args.data / "noise/duie_noisy_vs_corrected.jsonl"
    train_file = args.data / "duie2/train.jsonl"
    for path in (noise_file, train_file, args.spotter_cli):
        if not path.exists():
            sys.exit(f"review_noise.py: {path} is missing")
    noise = json_lines(noise_file.read_text(encoding="utf8"))
    noisy = {key(record["text"], triple) for record in noise for triple in record["noisy"]}
    gold = {key(record["text"], triple) for record in noise for triple in record["clean"]} - noisy
    texts = {record["text"] for record in noise}
    train = [record for record in json_lines(train_file.read_text(encoding="utf8")) if record["text"] not in texts]
    train = train[:args.sentences] if args.sentences else train
    sentences = [{"text": record["text"], "triples": [{"subject": {"text": s}, "predicate": p, "object": {"text": o}}
                                                      for s, p, o in record["noisy"]]} for record in noise]
    results = {}

    def report(seed, name, figures):
        results.setdefault(name, []).append(figures)
        print(json.dumps({"seed": seed, "ranking": name, **figures}), flush=True)

    for seed in range(args.seeds):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            corpus = make_corpus(args.spotter_cli, folder / "noise.spotter", ("train", sentences))
            file = folder / "duie.jsonl"
            file.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in train), encoding="utf8")
            trained = make_corpus(args.spotter_cli, folder / "train.spotter", ("train", file))
            common = ["--minutes", args.minutes, "--threads", args.threads, "--seed", seed, "--quiet", *args.options]
            run([args.spotter_cli, "train", trained, "--out", folder / "model", *common])
            for method in args.methods.split(","):
                findings = review(args.spotter_cli, corpus, "--model", folder / "model", "--quality", method)
                figures, ranked = measure(findings, gold, noisy)
                report(seed, method, figures)
            random.Random(seed).shuffle(ranked)
            report(seed, "random", {"ap": average_precision(ranked, len(gold)), "p@20": precision_at(ranked, 20)})
            if not args.no_cleanlab:
                report(seed, "cleanlab", measure(by_cleanlab(findings), gold, noisy)[0])
            if not args.no_in_sample:
                run([args.spotter_cli, "import", trained, "--split", "train", "--quiet", folder / "noise.train.jsonl"])
                run([args.spotter_cli, "train", trained, "--out", folder / "seen", *common])
                findings = review(args.spotter_cli, corpus, "--model", folder / "seen")
                report(seed, "in-sample", measure(findings, gold, noisy)[0])
    for name, figures in results.items():
        values = [figure["ap"] for figure in figures]
        print(json.dumps({"ranking": name, "ap_mean": statistics.mean(values), "ap_spread": max(values) - min(values)}))
        record(recorder, args, name, figures)
    if {"learned", "cleanlab"} <= set(results):
        learned, cleanlab = (statistics.mean(figure["ap"] for figure in results[name]) for name in ("learned", "cleanlab"))
        recorder.add(setting_of_run(args), "learned: AP ahead of cleanlab", learned - cleanlab)


if __name__ == "__main__":
    main()
