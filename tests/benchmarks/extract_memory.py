#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory and speed of `spotter-cli extract` on texts of growing length: they must not grow together.

  extract_memory.py MODEL TEXT [--cli build/release/bin/spotter-cli] [--megabytes 0.5 5 50]

TEXT: sentences, a line each; they are repeated until a file is long enough. Prints a line of JSON a length: megabytes, seconds,
the greatest memory of the process (MiB), triples.
"""
import argparse
import json
import pathlib
import resource
import subprocess
import tempfile
import time

from records import Recorder, add_record_option

ROOT = pathlib.Path(__file__).resolve().parents[2]


def peak_mib(command):
    """Runs a command, counting what it prints; returns (seconds, MiB, triples)."""
    begin = time.time()
    triples = 0
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        peak = 0
        for line in process.stdout:
            triples += line.count(b'"predicate"')
            status = pathlib.Path(f"/proc/{process.pid}/status")
            if status.exists():
                peak = max([peak] + [int(row.split()[1]) for row in status.read_text().splitlines() if row.startswith("VmHWM")])
    if process.returncode:
        raise SystemExit(f"extract_memory.py: this failed: {' '.join(command)}")
    return time.time() - begin, peak / 1024, triples


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("text", type=pathlib.Path)
    parser.add_argument("--cli", default=str(ROOT / "build/release/bin/spotter-cli"))
    parser.add_argument("--megabytes", type=float, nargs="+", default=[0.5, 5, 50])
    parser.add_argument("--threads", default="2")
    add_record_option(parser)
    args = parser.parse_args()
    recorder = Recorder("extract_memory", args.record)
    lines = args.text.read_bytes().splitlines(keepends=True)
    for megabytes in args.megabytes:
        with tempfile.NamedTemporaryFile(suffix=".txt") as file:
            size, i = 0, 0
            while size < megabytes * 1e6:
                size += file.write(lines[i % len(lines)])
                i += 1
            file.flush()
            seconds, peak, triples = peak_mib(
                [args.cli, "extract", "--quiet", "--model", args.model, "--threads", args.threads, "--lines", file.name])
        print(json.dumps({"megabytes": round(size / 1e6, 2), "seconds": round(seconds, 1), "peak_mib": round(peak), "triples": triples}),
              flush=True)
        recorder.add_all(f"{pathlib.Path(args.model).name}, {megabytes:g} MB of sentences, {args.threads} threads",
                         {"peak_mib": peak, "seconds": seconds, "triples": triples})


if __name__ == "__main__":
    main()
