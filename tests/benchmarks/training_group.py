#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether several processes train what one process trains, how fast, and what happens when one is lost.

  training_group.py LABELLED [--part parity|speed|kills|launchers]… [--encoder FOLDER] [--sentences 160] [--steps 200]
                    [--batch 16] [--kills 20] [--spotter-cli PROGRAM] [--record]

LABELLED: labelled sentences in any format; the first --sentences are learnt, the next forty held out. --encoder: a pretrained BERT, beside
dgcnn. Without --part, all of them:
  parity     losses and weights of 2 and 3 processes beside one, one thread each, --steps steps of --batch sentences
  speed      sentences a second of 2 processes × 1 thread, 1 × 1 and 1 × 2, and what the exchange of gradients costs
  kills      kill -9 of one of two processes at random moments: how soon the other ends, and what the resumed run is worth
  launchers  mpirun, torchrun and srun, as far as they are installed, beside one process
"""
import argparse
import json
import os
import pathlib
import random
import re
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time

from records import Recorder, add_record_option

ROOT = pathlib.Path(__file__).resolve().parents[2]
PARTS = ("parity", "speed", "kills", "launchers")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labelled", type=pathlib.Path)
    parser.add_argument("--part", action="append", choices=PARTS)
    parser.add_argument("--encoder", type=pathlib.Path)
    parser.add_argument("--only", choices=("dgcnn", "bert"), help="only this encoder")
    parser.add_argument("--sentences", type=int, default=160)
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--torchrun", default=shutil.which("torchrun"))
    parser.add_argument("--spotter-cli", type=pathlib.Path, default=ROOT / "build/release/bin/spotter-cli")
    add_record_option(parser)
    return parser.parse_args()


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class Bench:
    def __init__(self, args, folder):
        self.args, self.folder, self.corpus = args, folder, folder / "corpus.spotter"
        self.recorder = Recorder("training_group", args.record)
        self.epochs = max(1, args.steps * args.batch // args.sentences)

    def cli(self, *words):
        return subprocess.run([self.args.spotter_cli, *map(str, words)], check=True, capture_output=True, text=True)

    def make_corpus(self):
        whole = self.folder / "whole.spotter"
        for corpus in (whole, self.corpus):
            self.cli("new", corpus)
        self.cli("import", whole, self.args.labelled)
        records = self.cli("export", whole, "--format", "spotter").stdout.splitlines()
        for split, lines in (("train", records[:self.args.sentences]),
                             ("dev", records[self.args.sentences:self.args.sentences + 40])):
            part = self.folder / f"{split}.jsonl"
            part.write_text("\n".join(lines) + "\n", encoding="utf8")
            self.cli("import", self.corpus, "--format", "spotter", "--split", split, "--duplicates", "keep", part)

    def encoders(self):
        if self.args.only != "bert":
            yield "dgcnn", ["--encoder", "dgcnn", "--pretraining-share", "0"]
        if self.args.encoder and self.args.only != "dgcnn":
            yield self.args.encoder.name, ["--encoder", self.args.encoder, "--float32"]

    def train(self, out, options, threads=1):
        return [self.args.spotter_cli, "train", self.corpus, "--out", self.folder / out, "--json", "--batch", self.args.batch,
                "--epochs", self.epochs, *(["--threads", threads] if threads else []), *options]

    def run(self, command, size=1, prefix=(), extra=None):
        """(epochs, weights, standard error) of a training by so many processes, or by a launcher."""
        port = free_port()
        processes = []
        for rank in range(size):
            environment = dict(os.environ, OMP_NUM_THREADS="", SPOTTER_DEBUG="1", **(extra or {}))
            environment.pop("OMP_NUM_THREADS")
            if size > 1:
                environment.update(RANK=str(rank), WORLD_SIZE=str(size), LOCAL_WORLD_SIZE=str(size), MASTER_ADDR="127.0.0.1",
                                   MASTER_PORT=str(port))
            processes.append(subprocess.Popen([str(word) for word in (*prefix, *command)], stdout=subprocess.PIPE,
                                              stderr=subprocess.PIPE, text=True, env=environment))
        outputs = [process.communicate() for process in processes]
        if any(process.returncode for process in processes):
            sys.exit("training_group.py: " + "\n".join(error for _, error in outputs))
        epochs = [json.loads(line) for line in "".join(out for out, _ in outputs).splitlines() if line.startswith("{")]
        return epochs, weights_of(pathlib.Path(command[4])), outputs[0][1]

    def parity(self):
        for encoder, options in self.encoders():
            for head in ("linking", "half-pointer"):
                both = [*options, "--head", head]
                alone, weights, _ = self.run(self.train("alone", both))
                for size in (2, 3):
                    together, others, _ = self.run(self.train("together", both), size)
                    setting = f"{encoder}, {head}, {size} processes, {self.args.steps} steps of {self.args.batch}"
                    losses = max(abs(a["loss"] - b["loss"]) / abs(a["loss"]) for a, b in zip(alone, together))
                    self.recorder.add(setting, "losses apart", losses)
                    self.recorder.add(setting, "weights apart", greatest_difference(weights, others))

    def speed(self):
        for encoder, options in self.encoders():
            rates = {}
            for name, size, threads in (("1 × 1", 1, 1), ("1 × 2", 1, 2), ("2 × 1", 2, 1)):
                epochs, _, words = self.run(self.train("fast", options, threads), size)
                rates[name] = epochs[-1]["sentences_per_second"]
                setting = f"{encoder}, {name} (processes × threads), batch {self.args.batch}"
                self.recorder.add(setting, "rate", rates[name], "/s")
                exchange = re.search(r"(\d+) exchanges of ([\d.]+) MB, ([\d.]+) ms each", words)
                if exchange:
                    self.recorder.add(setting, "exchange of gradients a step", float(exchange[3]), "ms")
                    self.recorder.add(setting, "gradients a step", float(exchange[2]), "MB")
            self.recorder.add(f"{encoder}, batch {self.args.batch}", "2 × 1 / 1 × 1", rates["2 × 1"] / rates["1 × 1"])

    def kills(self):
        encoder, options = next(self.encoders())
        whole = max(epoch["f1"] for epoch in self.run(self.train("whole", options))[0])
        ends, scores, named = [], [], 0
        for number in range(self.args.kills):
            checkpoint = self.folder / f"checkpoint{number}"
            command = [str(word) for word in self.train("killed", [*options, "--checkpoint", checkpoint])]
            port, victim = free_port(), number % 2
            environments = [dict(os.environ, RANK=str(rank), WORLD_SIZE="2", MASTER_ADDR="127.0.0.1", MASTER_PORT=str(port))
                            for rank in range(2)]
            group = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=environment)
                     for environment in environments]
            time.sleep(random.uniform(0.5, 8))
            if group[victim].poll() is not None:
                continue  # it was over
            begin = time.monotonic()
            group[victim].send_signal(signal.SIGKILL)
            _, words = group[1 - victim].communicate()
            ends.append(time.monotonic() - begin)
            named += f"Process {victim} " in words or "none answers" in words
            group[victim].wait()
            resumed = subprocess.run(command, capture_output=True, text=True, check=True)
            scores.append(max(json.loads(line)["f1"] for line in resumed.stdout.splitlines()))
        setting = f"{encoder}, kill -9 of one of two, {len(ends)} times"
        self.recorder.add(setting, "the other ended after at most", max(ends), "s")
        self.recorder.add(setting, "sentences that name who it was", named / len(ends))
        self.recorder.add(setting, "lowest F1 resumed − F1 uninterrupted", min(scores) - whole)

    def launchers(self):
        encoder, options = next(self.encoders())
        alone = max(epoch["f1"] for epoch in self.run(self.train("alone", options))[0])
        known = {"mpirun": ["mpirun", "-n", "2", "--allow-run-as-root"], "srun": ["srun", "-n", "2"],
                 "torchrun": [self.args.torchrun or "torchrun", "--nproc-per-node", "2", "--no-python"]}
        for name, prefix in known.items():
            if not shutil.which(prefix[0]):
                print(f"training_group.py: skipped {name}, which is not installed", file=sys.stderr)
                continue
            epochs = self.run(self.train(name, options), prefix=prefix)[0]
            self.recorder.add(f"{encoder}, {name} -n 2", "F1 − F1 of one process", max(epoch["f1"] for epoch in epochs) - alone)


def weights_of(folder):
    """Name → list of numbers, of a safetensors file in float32."""
    data = (folder / "weights.safetensors").read_bytes()
    length = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:8 + length])
    header.pop("__metadata__", None)
    return {name: memoryview(data)[8 + length + entry["data_offsets"][0]:8 + length + entry["data_offsets"][1]].cast("f")
            for name, entry in header.items()}


def greatest_difference(first, second):
    try:
        import numpy
        return max(float(numpy.abs(numpy.asarray(first[name]) - numpy.asarray(second[name])).max()) for name in first)
    except ImportError:
        return max(max(abs(a - b) for a, b in zip(first[name], second[name])) for name in first)


def main():
    args = arguments()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(args, pathlib.Path(folder))
        bench.make_corpus()
        for part in args.part or PARTS:
            getattr(bench, part)()


if __name__ == "__main__":
    main()
