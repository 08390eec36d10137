#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long Spotter takes to compile, without a compiler cache: what packaging/run builds, the tests, and one changed file.

    build_time.py FOLDER [--one-by-one] [--file ui/window/main_window.cpp] [--jobs 2]

FOLDER is made for the build, and must not exist. --one-by-one compiles each file by itself (SPOTTER_UNITY=OFF), as all were until
29 November 2026. Each time is printed twice: as it passed, and as the processor's, which other programs lengthen less.
"""
import argparse
import os
import pathlib
import resource
import subprocess
import sys
import time

from records import Recorder, add_record_option

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--one-by-one", action="store_true")
    parser.add_argument("--file", default="ui/window/main_window.cpp", help="the source that is changed")
    parser.add_argument("--jobs", type=int, default=2)
    add_record_option(parser)
    options = parser.parse_args()
    if options.folder.exists():
        sys.exit(f"build_time.py: {options.folder} exists; name a folder to make")
    recorder = Recorder("build_time", options.record)
    setting = f"release, {options.jobs} jobs, " + ("each file by itself" if options.one_by_one else "ten files at a time")
    environment = {**os.environ, "CCACHE_DISABLE": "1"}

    def measure(what, *targets):
        begin, used = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(["ninja", "-C", options.folder, f"-j{options.jobs}", *targets], check=True, env=environment,
                       stdout=subprocess.DEVNULL)
        seconds, now = time.monotonic() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
        processor = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
        print(f"{what}: {seconds:.1f} s, {processor:.1f} s of processor time", flush=True)
        recorder.add(setting, f"{what} time", seconds, "s")
        recorder.add(setting, f"{what} processor time", processor, "s")

    subprocess.run(["cmake", "-S", ROOT, "-B", options.folder, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release",
                    f"-DSPOTTER_UNITY={'OFF' if options.one_by_one else 'ON'}"], check=True, env=environment,
                   stdout=subprocess.DEVNULL)
    measure("what packaging/run builds", "spotter", "spotter-cli", "spotter_tour")
    os.utime(ROOT / options.file)
    measure("one changed file of ui", "spotter")
    measure("all the rest", "all")
    return 0


if __name__ == "__main__":
    sys.exit(main())
