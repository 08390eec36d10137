#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much memory several filters on one model share, and what each further one costs.

  filter_memory.py TEXTS.jsonl MODEL [--filters 8] [--sentences 200] [--spotter-cli PROGRAM] [--record]

TEXTS.jsonl: records with a "text". Each filter (spotter-cli extract --keep-fields, one thread) reads the sentences and waits for more;
then /proc/PID/smaps_rollup is read. "own" is what no other process shares (USS), "proportional" counts a shared page in parts (PSS).
"waiting" was read after a single short sentence: without the batches.
"""
import argparse
import json
import pathlib
import subprocess

from records import Recorder, add_record_option

ROOT = pathlib.Path(__file__).resolve().parents[2]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=pathlib.Path)
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("--filters", type=int, default=8)
    parser.add_argument("--sentences", type=int, default=200)
    parser.add_argument("--spotter-cli", type=pathlib.Path, default=ROOT / "build/release/bin/spotter-cli")
    add_record_option(parser)
    return parser.parse_args()


def memory_of(process):
    """Name → MiB."""
    rollup = pathlib.Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="utf8")
    kib = {line.split(":")[0]: int(line.split()[1]) for line in rollup.splitlines()[1:]}
    return {"resident": kib["Rss"] / 1024, "proportional": kib["Pss"] / 1024,
            "own": (kib["Private_Clean"] + kib["Private_Dirty"]) / 1024,
            "shared": (kib["Shared_Clean"] + kib["Shared_Dirty"]) / 1024}


def exchange(filters, texts):
    """Gives each filter the texts and awaits all answers."""
    for process in filters:
        for row, text in enumerate(texts):
            process.stdin.write(json.dumps({"id": row, "text": text}) + "\n")
        process.stdin.flush()
        for _ in texts:
            process.stdout.readline()


def main():
    args = arguments()
    texts = [json.loads(line)["text"] for line in args.texts.read_text(encoding="utf8").splitlines()[:args.sentences]]
    recorder = Recorder("filter_memory", args.record)
    command = [args.spotter_cli, "--quiet", "extract", "--keep-fields", "--threads", "1", "--model", args.model, "-"]
    filters = [subprocess.Popen([str(word) for word in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
               for _ in range(args.filters)]
    try:
        for moment, given in (("waiting", texts[:1]), (f"after {len(texts)} sentences", texts)):
            exchange(filters, given)
            each = [memory_of(process) for process in filters]
            setting = f"{args.model.name}, {args.filters} filters, {moment}"
            for name in ("resident", "proportional", "own", "shared"):
                values = [one[name] for one in each[1:]]
                recorder.add(setting, f"{name}, each further filter", sum(values) / len(values), "MiB", (min(values), max(values)))
    finally:
        for process in filters:
            process.stdin.close()
            process.wait()


if __name__ == "__main__":
    main()
