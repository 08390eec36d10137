#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the scores of a trained model mean what they say, on labels that neither training nor calibration has seen.

  calibration.py TRAIN DEV [--halves 2] [--encoder dgcnn] [--threads 1] [--record] [-- TRAIN OPTIONS]

Splits DEV into halves at random: a model is trained on TRAIN with one half held out, by which its epoch, thresholds and calibration are
chosen, and evaluated on the other half; with --halves 2, then the other way round. The same model without its calibration shows what the
scores said before. Prints the calibration error (15 bins), of each half and of both together; the error that chance alone would bring if
the scores meant exactly what they say; and of the triples with a score of at least 0.9 how many are right.
"""
import json
import math
import pathlib
import random
import shutil
import tempfile

from records import Recorder
from review_support import corpus_arguments, encoder_name, json_lines, make_corpus, parsed, records_of, run, setting_of


def arguments():
    return parsed(corpus_arguments(__doc__, ("--halves", 2), ("--encoder", "dgcnn"), ("--threads", 1)))


def halves_of(records):
    shuffled = list(records)
    random.Random(7).shuffle(shuffled)
    middle = len(shuffled) // 2
    return shuffled[:middle], shuffled[middle:]


def without_calibration(model, folder):
    """The same model with the scores as its head gives them."""
    shutil.copytree(model, folder)
    config = folder / "config.json"
    content = json.loads(config.read_text(encoding="utf8"))
    del content["calibration"]
    config.write_text(json.dumps(content), encoding="utf8")
    return folder


def error_of(bins):
    """Calibration error of (found, right, mean score) and the one expected by chance, if each triple is right with its score."""
    found = sum(n for n, _, _ in bins)
    error = sum(abs(right - n * score) for n, right, score in bins) / found
    chance = sum(math.sqrt(2 / math.pi * n * score * (1 - score)) for n, _, score in bins) / found
    return error, chance


def bins_of(evaluation):
    return {round(one["from"], 3): (one["found"], one["right"], one["meanScore"]) for one in evaluation["reliability"]["bins"]}


def together(all_bins):
    """The bins of several evaluations as those of one."""
    sums = {}
    for bins in all_bins:
        for place, (found, right, score) in bins.items():
            n, r, s = sums.get(place, (0, 0, 0.0))
            sums[place] = (n + found, r + right, s + found * score)
    return [(n, r, s / n) for n, r, s in sums.values()]


def evaluated(args, corpus, model):
    return json.loads(run([args.spotter_cli, "evaluate", corpus, "--split", "test", "--model", model, "--json", "--threads", args.threads]))


def main():
    args = arguments()
    recorder = Recorder("calibration", args.record)
    values, unseen_bins = {}, []
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        halves = halves_of(records_of(args.spotter_cli, args.dev, root, "dev"))
        for turn in range(min(args.halves, 2)):
            folder = root / str(turn)
            folder.mkdir()
            held_out, unseen = halves[turn], halves[1 - turn]
            corpus = make_corpus(args.spotter_cli, folder / "c.spotter", ("train", args.train), ("dev", held_out), ("test", unseen))
            epochs = json_lines(run([args.spotter_cli, "train", corpus, "--out", folder / "model", "--encoder", args.encoder, "--threads",
                                     args.threads, "--json", "--quiet", *args.options]))
            after = evaluated(args, corpus, folder / "model")
            before = evaluated(args, corpus, without_calibration(folder / "model", folder / "bare"))
            found = {"dev F1": max(line["f1"] for line in epochs if "f1" in line), "F1, unseen half": after["f1"],
                     "triples found": after["predicted"],
                     "calibration error": after["reliability"]["calibrationError"],
                     "calibration error, uncalibrated": before["reliability"]["calibrationError"],
                     "right of those at least 0.9 sure": after["reliability"]["sure"]["share"],
                     "at least 0.9 sure": after["reliability"]["sure"]["found"],
                     "right of those at least 0.9 sure, uncalibrated": before["reliability"]["sure"]["share"],
                     "at least 0.9 sure, uncalibrated": before["reliability"]["sure"]["found"]}
            print(json.dumps(found), flush=True)
            unseen_bins.append(bins_of(after))
            for metric, value in found.items():
                values.setdefault(metric, []).append(value)
    setting = setting_of(args.train, encoder_name(args.encoder), " ".join(args.options), "each half of dev unseen once")
    error, chance = error_of(together(unseen_bins))
    recorder.add(setting, "calibration error, halves together", error)
    recorder.add(setting, "calibration error by chance alone, halves together", chance)
    for metric, runs in values.items():
        recorder.add_runs(setting, metric, runs)


if __name__ == "__main__":
    main()
