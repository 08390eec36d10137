#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the plain PyTorch peer and `spotter-cli train` on the same sentences, one after the other (never at once: each
needs all processors), and prints what both came to.

  train_vs_reference.py DATA PEERS PYTHON MINUTES [--spotter-cli FILE] [--unlabelled] [--threads N] [-- TRAIN OPTIONS]

DATA: folder with duie2/{train,dev}.jsonl. PEERS: folder with reference.py. PYTHON: of a virtual environment with torch.
The peer's minutes count its training steps only; Spotter's count everything, evaluation and pretraining included.
Spotter's F1 is counted twice: by `spotter-cli evaluate`, and here, from the output of `spotter-cli extract`.
"""
import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

from records import Recorder, add_record_option


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("peers", type=pathlib.Path)
    parser.add_argument("python", type=pathlib.Path)
    parser.add_argument("minutes", type=float)
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("--spotter-cli", type=pathlib.Path, default=root / "build/release/bin/spotter-cli")
    parser.add_argument("--unlabelled", action="store_true", help="give Spotter duie2/unlabelled.txt to read, too")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--skip-reference", action="store_true", help="run Spotter only")
    add_record_option(parser)
    ours = sys.argv[1:]
    options = []  # argparse would not take these after options of our own
    if "--" in ours:
        split = ours.index("--")
        ours, options = ours[:split], ours[split + 1:]
    args = parser.parse_args(ours)
    args.train_options = options
    return args


def require(*paths):
    missing = [str(path) for path in paths if not path.exists()]
    if missing:
        sys.exit("train_vs_reference.py: missing: " + ", ".join(missing))


def run(command):
    """Runs a program, shows its stderr, returns its stdout."""
    result = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True)
    if result.returncode != 0:
        sys.exit(f"train_vs_reference.py: this failed with {result.returncode}: {' '.join(map(str, command))}")
    return result.stdout


def json_lines(text):
    return [json.loads(line) for line in text.splitlines() if line.startswith("{")]


def train_reference(args):
    """F1 of the best epoch, and sentences a second in training."""
    begin = time.time()
    output = run([args.python, args.peers / "reference.py", "train", "--encoder", "dgcnn", "--train", args.data / "duie2/train.jsonl",
                  "--dev", args.data / "duie2/dev.jsonl", "--minutes", args.minutes, "--threads", args.threads])
    epochs = json_lines(output)
    best = max(epochs, key=lambda epoch: epoch["f1"])
    return {"f1": best["f1"], "precision": best["p"], "recall": best["r"], "epochs": len(epochs), "seconds": time.time() - begin,
            "sentences_per_second": statistics.median(epoch["train_per_s"] for epoch in epochs)}


def train_spotter(args, folder):
    cli, corpus, model = args.spotter_cli, folder / "duie2.spotter", folder / "model"
    duie = args.data / "duie2"
    run([cli, "new", corpus, "--schema", duie / "schema.json"])
    run([cli, "import", corpus, "--split", "train", duie / "train.jsonl"])
    run([cli, "import", corpus, "--split", "dev", duie / "dev.jsonl"])
    if args.unlabelled:
        run([cli, "import", corpus, "--lines", duie / "unlabelled.txt"])
    begin = time.time()
    epochs = json_lines(run([cli, "train", corpus, "--out", model, "--minutes", args.minutes, "--threads", args.threads, "--json",
                             *args.train_options]))
    seconds = time.time() - begin
    measured = json.loads(run([cli, "evaluate", corpus, "--split", "dev", "--model", model, "--json"]))
    extracted = json_lines(run([cli, "extract", "--model", model, "--quiet", duie / "dev.jsonl"]))
    counted = count(duie / "dev.jsonl", extracted)
    return {"f1": measured["f1"], "precision": measured["precision"], "recall": measured["recall"], "f1_counted_here": counted,
            "epochs": len(epochs), "seconds": seconds, "extracted_per_second": measured["sentences"] / measured["seconds"],
            "sentences_per_second": statistics.median(epoch["sentences_per_second"] for epoch in epochs)}


def count(gold_file, extracted):
    """Micro F1 over per-sentence sets of strings, case-insensitive; from the raw file, by nobody's code but this."""
    gold = [json.loads(line) for line in gold_file.read_text(encoding="utf8").splitlines() if line.strip()]
    if len(gold) != len(extracted):
        sys.exit(f"train_vs_reference.py: {len(gold)} sentences went in, {len(extracted)} came out")
    correct = predicted = expected = 0
    for record, found in zip(gold, extracted):
        if record["text"] != found["text"]:
            sys.exit("train_vs_reference.py: the order of the sentences changed")
        wanted = set()
        for triple in record["spo_list"]:
            value = triple["object"]
            value = value["@value"] if isinstance(value, dict) else value
            wanted.add((triple["subject"].lower(), triple["predicate"], value.lower()))
        got = {(t["subject"]["text"].lower(), t["predicate"], t["object"]["text"].lower()) for t in found["triples"]}
        correct += len(wanted & got)
        predicted += len(got)
        expected += len(wanted)
    return 2 * correct / max(1, predicted + expected)


def main():
    args = arguments()
    recorder = Recorder("train_vs_reference", args.record)
    require(args.data / "duie2/train.jsonl", args.data / "duie2/dev.jsonl", args.spotter_cli)
    results = {}
    if not args.skip_reference:
        require(args.peers / "reference.py", args.python)
        results["reference"] = train_reference(args)
    with tempfile.TemporaryDirectory() as folder:
        results["spotter"] = train_spotter(args, pathlib.Path(folder))
    if "reference" in results:
        results["ratio"] = {
            "f1": results["spotter"]["f1"] / max(1e-9, results["reference"]["f1"]),
            "sentences_per_second": results["spotter"]["sentences_per_second"] / results["reference"]["sentences_per_second"],
        }
    if abs(results["spotter"]["f1"] - results["spotter"]["f1_counted_here"]) > 1e-6:
        print("train_vs_reference.py: the two counts of F1 differ", file=sys.stderr)
    print(json.dumps(results, indent=2))
    setting = f"DuIE 2.0, {args.minutes:g} min each, {args.threads} threads" + (", unlabelled text beside" if args.unlabelled else "")
    metrics = {"f1": ("F1", ""), "precision": ("precision", ""), "recall": ("recall", ""), "epochs": ("epochs", ""),
               "sentences_per_second": ("sentences trained", "/s"), "extracted_per_second": ("sentences extracted", "/s")}
    for side, suffix in (("spotter", ""), ("reference", ", reference"), ("ratio", " / reference")):
        for key, (metric, unit) in metrics.items():
            if key in results.get(side, {}):
                recorder.add(setting, metric + suffix, results[side][key], unit if side != "ratio" else "")


if __name__ == "__main__":
    main()
