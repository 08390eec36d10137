#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Resident memory at most of importing and exporting more and more sentences of DuIE, which must stay level.

    import_memory.py DUIE.jsonl [--program build/release/bin/import_speed] [--sentences 10000 100000 1000000]

SQLite may keep 32 MiB of pages, and an export knows the 8 bytes of each document's id: the last import may need no more
than those pages beyond the first, and no more than 4 MiB beyond the one before it.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

from import_vs_python import enlarge
from records import Recorder, add_record_option

PAGES_MIB = 32
LEVEL_MIB = 4


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("duie")
    parser.add_argument("--program", default="build/release/bin/import_speed")
    parser.add_argument("--sentences", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    add_record_option(parser)
    options = parser.parse_args()
    recorder = Recorder("import_memory", options.record)
    peaks = []
    for count in options.sentences:
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "large.jsonl")
            enlarge(options.duie, path, count)
            run = subprocess.run([options.program, path, "--export", "--keep", folder], stdout=subprocess.PIPE, check=True,
                                 text=True)
            lines = {line["what"]: line for line in map(json.loads, run.stdout.splitlines())}
            size = os.path.getsize(path) / 2**20
        peaks.append(lines["import"]["peak_mib"])
        print(f"{count:9} sentences, {size:.0f} MiB: import {lines['import']['peak_mib']:.1f} MiB resident at most"
              f" ({lines['import']['per_second_of_processor']:.0f}/s of processor time), with the export"
              f" {lines['export']['peak_mib']:.1f} MiB ({lines['export']['per_second_of_processor']:.0f}/s)", flush=True)
        setting = f"{count:,} sentences ({size:.0f} MiB)"
        for what in ("import", "export"):
            recorder.add(setting, f"{what} peak", lines[what]["peak_mib"], "MiB")
            recorder.add(setting, f"{what} per processor second", lines[what]["per_second_of_processor"], "/s")
        if len(peaks) > 1:
            recorder.add(setting, "import peak beyond the first", peaks[-1] - peaks[0], "MiB")
            recorder.add(setting, "import peak beyond the one before", peaks[-1] - peaks[-2], "MiB")
    level = peaks[-1] <= peaks[0] + PAGES_MIB and (len(peaks) < 2 or peaks[-1] <= peaks[-2] + LEVEL_MIB)
    return 0 if level else 1


if __name__ == "__main__":
    sys.exit(main())
