#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person's time is worth: someone settles the first 500 of the queue truthfully, in rounds of 100 with retraining between.

  review_simulation.py TRAIN DEV [--sentences 2000] [--share .2] [--rounds 5] [--each 100] [--seeds 3] [--folds 3]
                       [--minutes 6] [--later-minutes 2] [--train-minutes 6] [--encoder FOLDER] [--first-seed 0]
                       [--no-random-training] [--keep FOLDER]

TRAIN, DEV: labelled records of any format that Spotter reads. Labels of the first sentences of TRAIN are spoilt; a finding about
a spoilt label, or about a triple that was deleted, is settled by putting the truth there, any other by leaving the labels as they
are, accepted or refused. The models of the folds go on from round to round, as they do in one corpus, so that later rounds need
less time. Prints a line of JSON a round (how much of what was shown was wrong, how many errors are left) and, at the end, F1 on DEV
of training on clean, spoilt, settled and randomly settled labels, and on the settled ones with what the last round still doubts
(train --use-review). --keep leaves the corpora that are trained with, a folder a seed.
"""
import json
import pathlib
import random
import shutil
import statistics
import sys
import tempfile

from records import Recorder
from review_support import (KINDS, corpus_arguments, encoder_name, json_lines, make_corpus, records_of, run, setting_of, spoil,
                            strings)


def arguments():
    parser = corpus_arguments(__doc__, ("--sentences", 2000), ("--share", 0.2), ("--rounds", 5), ("--each", 100), ("--seeds", 3),
                              ("--folds", 3), ("--threads", 2), ("--order", "worst"), ("--encoder", "dgcnn"))
    parser.add_argument("--minutes", type=float, default=6, help="of all folds of the first round together")
    parser.add_argument("--later-minutes", type=float, default=2, help="of a later round")
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument("--no-random-training", action="store_true", help="count what is gone at random, without a training")
    parser.add_argument("--train-minutes", type=float, default=6)
    parser.add_argument("--keep", type=pathlib.Path)
    return parser.parse_args()


class Person:
    """Knows the truth, and settles what is shown, which leaves accepted and rejected labels as a settled doubt does."""

    def __init__(self, clean, spoilt):
        self.truth = {record["text"]: {strings(t): t for t in record["triples"]} for record in clean}
        self.labels = {record["text"]: {strings(t): t for t in record["triples"]} for record in spoilt}
        self.rejected = {record["text"]: {} for record in spoilt}
        self.order = [record["text"] for record in clean]
        self.asked = set()
        self.shown = self.wrong = 0

    def errors(self):
        return sum(len(self.truth[text].keys() ^ self.labels[text].keys()) for text in self.order)

    def settle(self, text, name, subject, predicate, object_):
        """One decision, or none where it was made before."""
        if (text, name) in self.asked:
            return False
        self.asked.add((text, name))
        self.shown += 1
        truth, labels = self.truth[text], self.labels[text]
        asked = labels.get(name, {"subject": {"text": subject}, "predicate": predicate, "object": {"text": object_}})
        right = name in truth
        self.wrong += right != (name in labels)
        if right:
            labels[name] = {**truth[name], "state": "accepted"}
            return True
        self.rejected[text][name] = {**asked, "state": "rejected"}
        if name not in labels:
            return True
        del labels[name]
        # The right triple takes the wrong one's place: the nearest that the truth has and the labels lack.
        lacking = [other for other in truth if other not in labels and sum(a == b for a, b in zip(other, name)) >= 2]
        if lacking:
            labels[lacking[0]] = {**truth[lacking[0]], "state": "accepted"}
        return True

    def settle_finding(self, finding):
        subject, predicate, object_ = (finding[part] for part in ("subject", "predicate", "object"))
        return self.settle(finding["sentence"], (subject.lower(), predicate, object_.lower()), subject, predicate, object_)

    def records(self):
        return [{"text": text, "triples": [*self.labels[text].values(), *self.rejected[text].values()]} for text in self.order]


def f1(args, folder, name, corpus, seed, *options):
    model = folder / f"{name}.model"
    run([args.spotter_cli, "train", corpus, "--out", model, "--minutes", args.train_minutes, "--threads", args.threads,
         "--encoder", args.encoder, "--seed", seed, "--quiet", *options])
    return json.loads(run([args.spotter_cli, "evaluate", args.dev, "--model", model, "--json", "--quiet"]))["f1"]


def judged(args, folder, number, person, seed):
    """A corpus of the labels as they are now, and its findings, by models that go on from those of the round before."""
    corpus = make_corpus(args.spotter_cli, folder / f"round{number}.spotter", ("train", person.records()))
    before = folder / f"round{number - 1}.spotter.review"
    if before.exists():
        before.rename(folder / f"round{number}.spotter.review")
    minutes = args.later_minutes if number else args.minutes
    return corpus, json_lines(run([args.spotter_cli, "review", corpus, "--folds", args.folds, "--minutes", minutes, "--threads",
                                   args.threads, "--encoder", args.encoder, "--seed", seed, "--order", args.order, "--json",
                                   "--limit", 0, "--quiet"]))


def simulate(args, folder, seed):
    records = records_of(args.spotter_cli, args.train, folder, "all")[:args.sentences]
    spoilt, _key = spoil(records, args.share, KINDS, seed)
    person, chance = Person(records, spoilt), Person(records, spoilt)
    before = person.errors()
    for number in range(args.rounds):
        corpus, findings = judged(args, folder, number, person, seed)
        decisions = 0
        for finding in findings:
            if decisions == args.each:
                break
            decisions += person.settle_finding(finding)
        print(json.dumps({"seed": seed, "round": number + 1, "shown": person.shown, "wrong": person.wrong,
                          "errors_left": person.errors(), "errors_before": before}), flush=True)
    everything = [(text, name) for text in chance.order for name in chance.labels[text]]
    random.Random(seed).shuffle(everything)
    for text, name in everything[:args.rounds * args.each]:
        chance.settle(text, name, *name)
    result = {"seed": seed, "shown_wrong": person.wrong / max(1, person.shown), "gone": before - person.errors(),
              "gone_at_random": before - chance.errors()}
    random_too = () if args.no_random_training else (("random", chance.records()),)
    for name, made in (("clean", records), ("spoilt", spoilt), ("settled", person.records()), *random_too):
        result[f"f1_{name}"] = f1(args, folder, name, make_corpus(args.spotter_cli, folder / f"{name}.spotter", ("train", made)), seed)
    corpus, _ = judged(args, folder, args.rounds, person, seed)  # what is doubted after the last decisions
    if args.keep:
        kept = args.keep / str(seed)
        kept.mkdir(parents=True, exist_ok=True)
        for path in folder.glob("*.spotter"):
            shutil.copy(path, kept)
    result["f1_settled_and_doubted"] = f1(args, folder, "doubted", corpus, seed, "--use-review")
    return result


def record(recorder, args, results):
    setting = setting_of(args.train, f"{args.sentences:,} sentences, {100 * args.share:g} % spoilt, {encoder_name(args.encoder)}",
                         f"{args.minutes:g} and {args.later_minutes:g} min a round",
                         f"trainings of {args.train_minutes:g} min, {args.threads} threads")

    def gap(name):
        """The share of the way from spoilt to clean."""
        clean, spoilt, settled = (statistics.mean(result[f"f1_{key}"] for result in results) for key in ("clean", "spoilt", name))
        return (settled - spoilt) / (clean - spoilt) if clean != spoilt else None

    recorder.add_runs(setting, "shown that were wrong", [result["shown_wrong"] for result in results])
    recorder.add_runs(setting, "errors gone", [result["gone"] for result in results])
    recorder.add_runs(setting, "errors gone at random", [result["gone_at_random"] for result in results])
    if all(result["gone_at_random"] > 0 for result in results):
        recorder.add_runs(setting, "errors gone / at random", [result["gone"] / result["gone_at_random"] for result in results])
    names = {"clean": "clean", "spoilt": "spoilt", "settled": "settled", "random": "settled at random", "settled_and_doubted": "settled and doubts"}
    for key, name in names.items():
        values = [result[f"f1_{key}"] for result in results if f"f1_{key}" in result]
        if values:
            recorder.add(setting, f"dev F1, {name}", statistics.mean(values), spread=(min(values), max(values)) if len(values) > 1 else None)
    for key in ("settled", "settled_and_doubted"):
        if gap(key) is not None:
            recorder.add(setting, f"gap closed, {names[key]}", gap(key))


def main():
    args = arguments()
    recorder = Recorder("review_simulation", args.record)
    for path in (args.train, args.dev, args.spotter_cli):
        if not path.exists():
            sys.exit(f"review_simulation.py: {path} is missing")
    results = []
    for seed in range(args.first_seed, args.first_seed + args.seeds):
        with tempfile.TemporaryDirectory() as name:
            results.append(simulate(args, pathlib.Path(name), seed))
            print(json.dumps(results[-1]), flush=True)
    print(json.dumps({name: statistics.mean(result[name] for result in results) for name in results[0] if name != "seed"}))
    record(recorder, args, results)


if __name__ == "__main__":
    main()
