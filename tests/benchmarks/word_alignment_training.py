#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a training gains from labels that are placed in whole words.

  word_alignment_training.py TRAIN DEV [--epochs 10] [--seeds 3] [--others 0] [--threads 1] [-- TRAIN OPTIONS]

TRAIN, DEV: labelled files of strings without places. One corpus has the places that the import chooses, the other has each mention
at the first place where its string stands if that is within a longer word. Both are trained for the same number of epochs, with the same
seeds, and measured on DEV as the import places it. --others keeps, beside the sentences in which the two corpora differ, this many
more (0: all). Prints a line of JSON a training.
"""
import json
import pathlib
import tempfile

from records import Recorder
from review_support import corpus_arguments, encoder_name, json_lines, make_corpus, parsed, records_of, run, setting_of
from word_alignment import is_inside_word


def arguments():
    parser = corpus_arguments(__doc__, ("--epochs", 10), ("--seeds", 3), ("--others", 0), ("--threads", 1), ("--encoder", "dgcnn"))
    return parsed(parser)


def within_words(record):
    """The record with mentions within longer words where their strings stand there first, and the number of mentions that moved."""
    text, moved = record["text"], 0
    triples = []
    for triple in record["triples"]:
        triple = dict(triple)
        for role in ("subject", "object"):
            mention = dict(triple[role])
            begin = text.find(mention["text"])
            if begin != mention.get("start", begin) and is_inside_word(text, begin, begin + len(mention["text"])):
                moved += 1
                mention["start"], mention["end"] = begin, begin + len(mention["text"])
            triple[role] = mention
        triples.append(triple)
    return {**record, "triples": triples}, moved


def chosen(records, others):
    pairs = [(record, *within_words(record)) for record in records]
    differing = [pair for pair in pairs if pair[2]]
    equal = [pair for pair in pairs if not pair[2]]
    pairs = differing + (equal[:others] if others else equal)
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs], sum(pair[2] for pair in pairs), len(differing)


def main():
    args = arguments()
    recorder = Recorder("word_alignment_training", args.record)
    scores = {}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        whole, within, moved, differing = chosen(records_of(args.spotter_cli, args.train, folder, "all"), args.others)
        print(json.dumps({"sentences": len(whole), "sentences that differ": differing, "mentions that differ": moved}), flush=True)
        corpora = {"whole words": make_corpus(args.spotter_cli, folder / "whole.spotter", ("train", whole), ("dev", args.dev)),
                   "within words": make_corpus(args.spotter_cli, folder / "within.spotter", ("train", within), ("dev", args.dev))}
        for seed in range(args.seeds):
            for placing, corpus in corpora.items():
                lines = json_lines(run([args.spotter_cli, "train", corpus, "--out", folder / "model", "--epochs", args.epochs,
                                        "--threads", args.threads, "--encoder", args.encoder, "--seed", seed, "--json", "--quiet",
                                        *args.options]))
                scores.setdefault(placing, []).append(max(line["f1"] for line in lines))
                print(json.dumps({"seed": seed, "placing": placing, "f1": scores[placing][-1]}), flush=True)
    setting = setting_of(args.train, f"{len(whole):,} sentences, {moved} mentions in {differing} differ, {encoder_name(args.encoder)}",
                         f"{args.epochs} epochs")
    for placing, values in scores.items():
        recorder.add_runs(setting, f"dev F1, {placing}", values)


if __name__ == "__main__":
    main()
