#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Half-pointer extraction on a pretrained BERT, beside a plain PyTorch peer of the same network.

  bert_vs_reference.py train DATA PEERS PYTHON ENCODER MINUTES [--keep FOLDER] [-- TRAIN OPTIONS]
      both train on webnlg/, one after the other; prints F1 and sentences a second, and keeps the peer's weights
  bert_vs_reference.py speed DATA PEERS PYTHON ENCODER WEIGHTS [--repeat N]
      both extract from webnlg/dev.json with the peer's weights, turn by turn, in float32 and in int8

PYTHON: of a virtual environment with torch, tokenizers, transformers and safetensors. WEIGHTS: what train kept.
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

ROOT = pathlib.Path(__file__).resolve().parents[2]
THREADS = 2

# Run by PYTHON: writes the peer's weights as a model folder of ours. argv: weights, encoder, folder.
CONVERT = """
import json, pathlib, sys, torch
from safetensors.torch import save_file
weights, encoder, folder = sys.argv[1:]
folder = pathlib.Path(folder)
state = torch.load(weights)
theirs, ours = state["w"], {}
config = json.load(open(encoder + "/config.json"))
bert = "enc.m."
ours["encoder.tokens"] = theirs[bert + "embeddings.word_embeddings.weight"]
ours["encoder.positions"] = theirs[bert + "embeddings.position_embeddings.weight"]
ours["encoder.segments"] = theirs[bert + "embeddings.token_type_embeddings.weight"]
ours["encoder.norm.gain"] = theirs[bert + "embeddings.LayerNorm.weight"]
ours["encoder.norm.bias"] = theirs[bert + "embeddings.LayerNorm.bias"]
for i in range(config["num_hidden_layers"]):
    layer, to = f"{bert}encoder.layer.{i}.", f"encoder.layer{i}."
    for kind in ("weight", "bias"):
        ours[to + "attention." + kind] = torch.cat([theirs[f"{layer}attention.self.{part}.{kind}"] for part in ("query", "key", "value")])
        ours[to + "attention_output." + kind] = theirs[f"{layer}attention.output.dense.{kind}"]
        ours[to + "expand." + kind] = theirs[f"{layer}intermediate.dense.{kind}"]
        ours[to + "shrink." + kind] = theirs[f"{layer}output.dense.{kind}"]
        name = {"weight": "gain", "bias": "bias"}[kind]
        ours[to + "attention_norm." + name] = theirs[f"{layer}attention.output.LayerNorm.{kind}"]
        ours[to + "output_norm." + name] = theirs[f"{layer}output.LayerNorm.{kind}"]
for name, key in {"subject.weight": "s.weight", "subject.bias": "s.bias", "object.weight": "o.weight", "object.bias": "o.bias",
                  "norm.gain": "g0", "norm.bias": "b0", "norm.gain_weight": "g.weight", "norm.bias_weight": "b.weight"}.items():
    ours["head." + name] = theirs[key]
save_file({name: tensor.contiguous().clone() for name, tensor in ours.items()}, folder / "weights.safetensors")
model = json.load(open(folder / "config.json"))
model.update(beforeFinalNorm=False, subjectDistance=False, maximumTokens=256, int8=False,
             thresholds={"subjectStart": .6, "subjectEnd": .5, "objectStart": .6, "objectEnd": .5})
json.dump(model, open(folder / "config.json", "w"))
schema = json.load(open(folder / "schema.json"))
known = {predicate["name"]: predicate for predicate in schema["predicates"]}
schema["predicates"] = [known.get(name) or {**next(iter(known.values())), "name": name} for name in state["preds"]]
json.dump(schema, open(folder / "schema.json", "w"), ensure_ascii=False)
"""


def run(command):
    result = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True)
    if result.returncode:
        sys.exit(f"bert_vs_reference.py: this failed: {' '.join(map(str, command))}")
    return result.stdout


def json_lines(text):
    return [json.loads(line) for line in text.splitlines() if line.startswith("{")]


def make_corpus(args, folder):
    corpus = folder / "webnlg.spotter"
    run([args.cli, "--quiet", "new", corpus])
    for split in ("train", "dev"):
        run([args.cli, "--quiet", "import", corpus, "--split", split, args.data / f"webnlg/{split}.json"])
    return corpus


def train(args):
    keep = pathlib.Path(args.keep)
    keep.mkdir(parents=True, exist_ok=True)
    reference = json_lines(run([args.python, args.peers / "reference.py", "train", "--encoder", args.encoder,
                                "--train", args.data / "webnlg/train.json", "--dev", args.data / "webnlg/dev.json",
                                "--minutes", args.last, "--threads", THREADS, "--out", keep / "reference.pt"]))
    with tempfile.TemporaryDirectory() as scratch:
        corpus = make_corpus(args, pathlib.Path(scratch))
        begin = time.time()
        epochs = json_lines(run([args.cli, "train", corpus, "--encoder", args.encoder, "--out", keep / "model", "--minutes",
                                 args.last, "--threads", THREADS, "--json", *args.options]))
        seconds = time.time() - begin
        measured = json.loads(run([args.cli, "evaluate", corpus, "--split", "dev", "--model", keep / "model", "--json"]))
    theirs = {"f1": max(epoch["f1"] for epoch in reference), "epochs": len(reference),
              "sentences_per_second": statistics.median(epoch["train_per_s"] for epoch in reference)}
    ours = {"f1": measured["f1"], "epochs": len(epochs), "seconds": seconds,
            "sentences_per_second": statistics.median(epoch["sentences_per_second"] for epoch in epochs)}
    ratio = {key: ours[key] / theirs[key] for key in ("f1", "sentences_per_second")}
    print(json.dumps({"reference": theirs, "spotter": ours, "ratio": ratio}, indent=2))
    setting = f"WebNLG, {pathlib.Path(args.encoder).name}, {args.last} min each, {THREADS} threads"
    for key, metric, unit in (("f1", "F1", ""), ("sentences_per_second", "sentences trained", "/s")):
        args.recorder.add(setting, metric, ours[key], unit)
        args.recorder.add(setting, f"{metric}, reference", theirs[key], unit)
        args.recorder.add(setting, f"{metric} / reference", ratio[key])


def triples_of(args, model, precision):
    """The triples of each sentence of dev, as sets of strings."""
    output = run([args.cli, "extract", "--quiet", "--model", model, "--precision", precision, "--threads", THREADS,
                  args.data / "webnlg/dev.json"])
    return [{(t["subject"]["text"], t["predicate"], t["object"]["text"]) for t in line["triples"]} for line in json_lines(output)]


def speed(args):
    rounds = []
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        corpus = make_corpus(args, scratch)
        model = scratch / "model"
        # A moment's training makes the folder; its weights are then replaced.
        run([args.cli, "--quiet", "train", corpus, "--encoder", args.encoder, "--out", model, "--minutes", ".05", "--threads", THREADS])
        run([args.python, "-c", CONVERT, args.last, args.encoder, model])
        # Spotter's first sentences pay for what is made once; the peer warms up before its clock starts.
        many = scratch / "many.json"
        many.write_text(json.dumps(4 * json.loads((args.data / "webnlg/dev.json").read_text(encoding="utf8"))), encoding="utf8")
        for _ in range(args.repeat):
            theirs = json_lines(run([args.python, args.peers / "reference.py", "speed", "--encoder", args.encoder, "--dev",
                                     args.data / "webnlg/dev.json", "--model", args.last, "--threads", THREADS]))[-1]
            row = {"one_by_one": theirs["one_by_one_per_s"], "batched": theirs["batched_per_s"], "f1": theirs["f1"]}
            for precision in ("float32", "int8"):
                measured = json.loads(run([args.cli, "evaluate", many, "--model", model, "--precision", precision, "--threads", THREADS,
                                           "--json"]))
                row[precision] = measured["sentences"] / measured["seconds"]
                row["f1_" + precision] = measured["f1"]
            rounds.append(row)
            print(json.dumps(row), flush=True)
        begin = time.time()
        run([args.cli, "extract", "--quiet", "--model", model, "--precision", "float32", "--threads", THREADS, args.data / "webnlg/dev.json"])
        whole = time.time() - begin
        exact, coarse = (triples_of(args, model, precision) for precision in ("float32", "int8"))
    result = {"seconds_from_the_shell_to_the_end_of_500_sentences": whole,
              "triples_float32": sum(map(len, exact)), "triples_that_int8_changes": sum(len(a ^ b) for a, b in zip(exact, coarse))}
    setting = f"WebNLG dev, {pathlib.Path(args.encoder).name}, the reference's weights, {THREADS} threads, {args.repeat} turns"
    names = {"one_by_one": "one by one, reference", "batched": "batched, reference", "float32": "float32", "int8": "int8"}
    for key, name in names.items():
        args.recorder.add_runs(setting, name, [row[key] for row in rounds], "/s")
    for precision in ("float32", "int8"):
        args.recorder.add(setting, f"F1, {precision}", rounds[-1]["f1_" + precision])
        for peer in ("one_by_one", "batched"):
            ratios = [row[precision] / row[peer] for row in rounds]
            result[f"{precision} / {peer}"] = {"median": statistics.median(ratios), "least": min(ratios), "most": max(ratios)}
            args.recorder.add(setting, f"{precision} / {peer.replace('_', ' ')}", statistics.median(ratios), spread=(min(ratios), max(ratios)))
    args.recorder.add(setting, "F1, float32, less the reference's", rounds[-1]["f1_float32"] - rounds[-1]["f1"])
    args.recorder.add(setting, "triples, float32", result["triples_float32"])
    args.recorder.add(setting, "triples that int8 changes", result["triples_that_int8_changes"])
    args.recorder.add(setting, "500 sentences from the shell, float32", whole, "s")
    print(json.dumps(result, indent=2))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("job", choices=["train", "speed"])
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("peers", type=pathlib.Path)
    parser.add_argument("python")
    parser.add_argument("encoder")
    parser.add_argument("last", metavar="MINUTES|WEIGHTS")
    parser.add_argument("--keep", default="build/bert_vs_reference")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--cli", default=ROOT / "build/release/bin/spotter-cli")
    add_record_option(parser)
    words, options = sys.argv[1:], []
    if "--" in words:
        words, options = words[:words.index("--")], words[words.index("--") + 1:]
    args = parser.parse_args(words)
    args.options = options
    missing = [str(path) for path in (args.data / "webnlg/dev.json", args.peers / "reference.py", args.cli) if not pathlib.Path(path).exists()]
    if missing:
        sys.exit("bert_vs_reference.py: missing: " + ", ".join(missing))
    args.recorder = Recorder(f"bert_vs_reference_{args.job}", args.record)
    {"train": train, "speed": speed}[args.job](args)


if __name__ == "__main__":
    main()
